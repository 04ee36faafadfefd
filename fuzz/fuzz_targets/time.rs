//! Time expressions: bytes choose words of dates and durations.
#![no_main]

use saywhen_fuzz::{analyze, fuzz_target, text};

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "on ", "in ", "by ", "since ", "until ", "from ", "to ", "between ", "and ", "the ", "a ", "last ", "next ", "this ", "past ", "early ",
    "late ", "mid-", "Monday ", "Friday ", "Feb. ", "March ", "May ", "4 ", "4th ", "31 ", "2026 ", "1999 ", "’90s ", "2026-02-04 ",
    "02/04/26 ", "10:30 ", "p.m. ", "EST ", "noon ", "midnight ", "morning ", "night ", "today ", "yesterday ", "tomorrow ", "day ", "days ",
    "week ", "weeks ", "month ", "year ", "decade ", "century ", "quarter ", "ago ", "later ", "earlier ", "before ", "after ", "two ",
    "several ", "half ", "every ", "each ", "twice ", "once ", "daily ", "weekly ", "spring ", "Christmas ", "Ramadan ", ", ", "-", "–", ". ",
    "he said ", "will meet ", "met ", "hours ", "minutes ", "99999999999 ", "0 ", "1", "/",
];

fuzz_target!(|data: &[u8]| {
    assert!(analyze("x", &text(data, WORDS)).times.iter().all(|time| !time.value.is_empty()));
});
