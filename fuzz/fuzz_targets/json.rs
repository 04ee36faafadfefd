//! JSON of news APIs and scrapers.
#![no_main]

saywhen_fuzz::reader!("x.json", b"{");
