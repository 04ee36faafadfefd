//! Mails and MHTML.
#![no_main]

saywhen_fuzz::reader!("x.eml", b"MIME-Version: 1.0\r\n");
