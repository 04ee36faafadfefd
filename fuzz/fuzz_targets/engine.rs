//! The whole engine: any text, twice with the same outcome.
#![no_main]

use libfuzzer_sys::fuzz_target;
use saywhen::contract;
use saywhen::read::{self, Source};

fuzz_target!(|text: &str| {
    let analyze = || {
        let source = Source { published: "2026-02-04".parse().ok(), ..Source::default() };
        contract::article(&saywhen::analyze(read::article(source, text.to_owned())))
    };
    let article = analyze();
    assert_eq!(article.text, text);
    assert_eq!(format!("{article:?}"), format!("{:?}", analyze()));
});
