//! Web pages.
#![no_main]

saywhen_fuzz::reader!("x.html", b"<!doctype html>");
