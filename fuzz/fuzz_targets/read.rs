//! Files of any format, told by their content.
#![no_main]

saywhen_fuzz::reader!("x", b"");
