//! Markdown.
#![no_main]

use libfuzzer_sys::fuzz_target;
use saywhen::read::{self, Source};

fuzz_target!(|data: &[u8]| {
    let bytes = [b"".as_slice(), data].concat();
    let source = Source { name: "x.md".into(), ..Source::default() };
    for document in read::articles(source, &bytes).into_iter().flatten() {
        assert!(document.paragraphs.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        assert!(document.paragraphs.iter().all(|p| !p.span.of_text(&document.text).is_empty()));
    }
});
