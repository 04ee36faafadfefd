//! RTF.
#![no_main]

saywhen_fuzz::reader!("x.rtf", b"{\\rtf1");
