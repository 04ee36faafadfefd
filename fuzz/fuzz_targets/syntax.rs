//! The tagger and parser.
#![no_main]

use saywhen::read::{self, Source};
use saywhen_fuzz::fuzz_target;

fuzz_target!(|text: &str| {
    let document = read::article(Source::default(), text.to_owned());
    let text = saywhen::text::segment(&document);
    assert_eq!(saywhen::syntax::parse(&document, &text).len(), text.tokens.len());
});
