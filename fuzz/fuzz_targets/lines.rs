//! Lines of JSON, as `saywhen stream` reads them.
#![no_main]

use saywhen::read::jsonl;
use saywhen_fuzz::fuzz_target;

fuzz_target!(|line: &str| {
    if let Ok(document) = jsonl::line(line, "x") {
        assert!(document.paragraphs.iter().all(|p| !p.span.of_text(&document.text).is_empty()));
    }
});
