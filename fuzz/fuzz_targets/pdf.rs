//! PDF.
#![no_main]

saywhen_fuzz::reader!("x.pdf", b"%PDF-1.4\n");
