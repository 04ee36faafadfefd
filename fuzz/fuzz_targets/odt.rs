//! The XML of an ODT document, and behind a NUL that of its properties.
#![no_main]

use saywhen_fuzz::{fuzz_target, parts, read, zip};

fuzz_target!(|data: &[u8]| {
    let (text, properties) = parts(data);
    read("x.odt", &zip(&[("content.xml", text), ("meta.xml", properties)]));
});
