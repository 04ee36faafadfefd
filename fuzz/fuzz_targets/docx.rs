//! The XML of a DOCX document, and behind a NUL that of its properties.
#![no_main]

use saywhen_fuzz::{fuzz_target, parts, read, zip};

fuzz_target!(|data: &[u8]| {
    let (text, properties) = parts(data);
    read("x.docx", &zip(&[("word/document.xml", text), ("docProps/core.xml", properties)]));
});
