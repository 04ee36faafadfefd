//! Words in tables: reporting verbs, titles, organisation words, places, event triggers.
//!
//! One file a table, logic elsewhere. Each table states where its words come from.

pub mod abbreviations;
pub mod affixes;
pub mod bodies;
pub mod calendar_names;
pub mod common_words;
pub mod contractions;
pub mod direct;
pub mod elisions;
pub mod event;
pub mod exclaiming;
pub mod fields;
pub mod function_words;
pub mod furniture;
pub mod given_names;
pub mod glyphs;
pub mod happenings;
pub mod headers;
pub mod irregular_verbs;
pub mod languages;
pub mod light_words;
pub mod news_fields;
pub mod nicknames;
pub mod openers;
pub mod organizations;
pub mod pages;
pub mod pairs;
pub mod people;
pub mod places;
pub mod speech;
pub mod stems;
pub mod time;
pub mod titles;
pub mod units;
mod words;

pub use words::{Meanings, Words};

/// True where `word`, in any case, is in the sorted table `words` of lower-case ASCII words.
pub fn contains(words: &[&str], word: &str) -> bool {
    let compare = |entry: &&str| entry.bytes().cmp(word.bytes().map(|b| b.to_ascii_lowercase()));
    words.binary_search_by(compare).is_ok()
}
