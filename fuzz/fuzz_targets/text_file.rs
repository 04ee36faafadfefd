//! Plain text in any encoding.
#![no_main]

saywhen_fuzz::reader!("x.txt", b"");
