//! Words in tables: reporting verbs, titles, organisation words, places, event triggers.
//!
//! One file a table, logic elsewhere. Each table states where its words come from.
pub mod time;

pub mod abbreviations;
pub mod affixes;
pub mod contractions;
pub mod elisions;
pub mod exclaiming;
pub mod openers;
pub mod speech;
pub mod units;

/// True where `word`, in any case, is in the sorted table `words` of lower-case ASCII words.
pub fn contains(words: &[&str], word: &str) -> bool {
    let compare = |entry: &&str| entry.bytes().cmp(word.bytes().map(|b| b.to_ascii_lowercase()));
    words.binary_search_by(compare).is_ok()
}
