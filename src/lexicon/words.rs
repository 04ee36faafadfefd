//! Tables of words written as running text.

use crate::syntax::hash::{QuickMap, QuickSet};
use std::sync::OnceLock;

/// A set of lower-case words (or, split at commas, phrases), indexed at first use.
#[derive(Debug)]
pub struct Words {
    text: &'static str,
    phrases: bool,
    index: OnceLock<QuickSet<&'static str>>,
}

impl Words {
    /// The words of `text`, split at white space.
    pub const fn new(text: &'static str) -> Self {
        Self { text, phrases: false, index: OnceLock::new() }
    }

    /// The phrases of `text`, split at commas and line ends.
    pub const fn phrases(text: &'static str) -> Self {
        Self { text, phrases: true, index: OnceLock::new() }
    }

    /// True where the table holds `word`; upper case counts as lower case.
    pub fn has(&self, word: &str) -> bool {
        let index = self.index.get_or_init(|| {
            let separates = |c: char| if self.phrases { c == ',' || c == '\n' } else { c.is_whitespace() };
            self.text.split(separates).map(str::trim).filter(|w| !w.is_empty()).collect()
        });
        index.contains(word) || (word.contains(char::is_uppercase) && with_lower(word, |word| index.contains(word)))
    }
}

/// What words and phrases mean: rows of a meaning and its words, split at commas, indexed at first use. Of two rows with one
/// word the first counts.
#[derive(Debug)]
pub struct Meanings<T: 'static> {
    rows: &'static [(T, &'static str)],
    index: OnceLock<QuickMap<&'static str, T>>,
}

impl<T: Copy> Meanings<T> {
    /// The table of these rows.
    pub const fn new(rows: &'static [(T, &'static str)]) -> Self {
        Self { rows, index: OnceLock::new() }
    }

    /// The meaning of `word`, which must be written as the table writes it.
    pub fn of(&self, word: &str) -> Option<T> {
        let index = self.index.get_or_init(|| {
            let entries = self.rows.iter().rev();
            entries.flat_map(|&(meaning, words)| words.split(',').map(move |word| (word.trim(), meaning))).collect()
        });
        index.get(word).copied()
    }
}

/// Longest word, in bytes, that is lowered without asking for memory: most are, and many tables are asked of each.
const SHORT: usize = 32;

/// What `ask` says of `word` in lower case.
fn with_lower(word: &str, ask: impl Fn(&str) -> bool) -> bool {
    let mut buffer = [0; SHORT];
    match buffer.get_mut(..word.len()).filter(|_| word.is_ascii()) {
        Some(lower) => {
            lower.copy_from_slice(word.as_bytes());
            lower.make_ascii_lowercase();
            str::from_utf8(lower).is_ok_and(ask)
        }
        None => ask(&word.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Meanings, Words};

    #[test]
    fn the_first_meaning_counts() {
        static COLOURS: Meanings<u8> = Meanings::new(&[(1, "red, light\n  green"), (2, "blue, red")]);
        assert_eq!(["red", "blue", "Red", ""].map(|word| COLOURS.of(word)), [Some(1), Some(2), None, None]);
    }

    #[test]
    fn words_and_phrases() {
        static WORDS: Words = Words::new("red\n  green ");
        static PHRASES: Words = Words::phrases("chief of staff, envoy");
        assert!(WORDS.has("Green") && !WORDS.has("red\n"));
        assert!(PHRASES.has("Chief of Staff") && PHRASES.has("envoy") && !PHRASES.has("chief"));
    }
}
