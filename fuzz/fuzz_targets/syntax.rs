//! The tagger and parser.
#![no_main]

use libfuzzer_sys::fuzz_target;
use saywhen::read::{self, Source};

fuzz_target!(|text: &str| {
    let document = read::article(Source::default(), text.to_owned());
    let text = saywhen::text::segment(&document);
    let syntax = saywhen::syntax::parse(&document, &text);
    assert_eq!(syntax.len(), text.tokens.len());
});
