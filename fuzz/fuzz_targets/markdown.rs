//! Markdown.
#![no_main]

saywhen_fuzz::reader!("x.md", b"");
