//! Time expressions: bytes choose words of dates and durations, between which text of their own may stand.
#![no_main]

use libfuzzer_sys::fuzz_target;
use saywhen::read::{self, Source};

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "on", "in", "by", "since", "until", "from", "to", "between", "and", "the", "a", "last", "next", "this", "past", "early", "late", "mid-",
    "Monday", "Friday", "Feb.", "March", "May", "4", "4th", "31", "2026", "1999", "'90s", "2026-02-04", "02/04/26", "10:30", "p.m.", "EST",
    "noon", "midnight", "morning", "night", "today", "yesterday", "tomorrow", "day", "days", "week", "weeks", "month", "year", "decade",
    "century", "quarter", "ago", "later", "earlier", "before", "after", "two", "several", "half", "every", "each", "twice", "once", "daily",
    "weekly", "spring", "Christmas", "Ramadan", ",", "-", "–", ".", "he said", "will meet", "met", "hours", "minutes", "99999999999", "0",
];

fuzz_target!(|data: &[u8]| {
    let words: Vec<&str> = data.iter().map(|byte| WORDS[usize::from(*byte) % WORDS.len()]).collect();
    let source = Source { published: "2026-02-04".parse().ok(), ..Source::default() };
    let analysis = saywhen::analyze(read::article(source, words.join(" ")));
    assert!(analysis.times.iter().all(|time| !time.value.is_empty()));
});
