//! Quotation marks of every style, nested, split, unbalanced, over paragraphs: bytes choose marks and words around them.
#![no_main]

use saywhen_fuzz::{analyze, fuzz_target, text};

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "“", "”", "‘", "’", "\"", "\u{27}", "«", "»", "„", "‹", "›", "``", "\u{27}\u{27}", "\n", "\n\n", ", ", ". ", "? ", "! ", ": ", "; ", " – ",
    "—", "…", "(", ")", "[", "] ", " ", "\u{a0}", "s ", "t ", "the plan ", "We ", "I ", "don", "Ana Ruiz ", "Mayor Karl Lind ", "he ", "she ",
    "said", " told reporters ", " according to ", "that ", "not ", "will resign ", "was attacked ", "in Geneva ", "on Monday ", "Q: ", "A: ",
    "RUIZ: ", "the council", " and ", "who ", "which ", "denied ", "declined to comment", "called it ", "so-called ",
];

fuzz_target!(|data: &[u8]| {
    let article = analyze("x", &text(data, WORDS));
    let length = article.text.chars().count();
    for quotation in &article.quotations {
        assert!(!quotation.content.is_empty());
        assert!(quotation.content.iter().all(|span| span.start < span.end && span.end as usize <= length));
    }
});
