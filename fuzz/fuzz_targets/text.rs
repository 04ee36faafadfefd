//! Tokens, quotation marks and sentences.
#![no_main]

use saywhen::read::{self, Source};
use saywhen_fuzz::fuzz_target;

fuzz_target!(|text: &str| {
    let document = read::article(Source::default(), text.to_owned());
    let text = saywhen::text::segment(&document);
    assert!(text.tokens.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    let mut end = 0;
    for sentence in &text.sentences {
        assert_eq!(sentence.tokens.start, end);
        end = sentence.tokens.end;
    }
    assert_eq!(end as usize, text.tokens.len());
});
