//! ZIP archives, whatever is wrong with them.
#![no_main]

saywhen_fuzz::reader!("x.zip", b"PK\x03\x04");
