//! Tables of words written as running text.

use crate::syntax::hash::{QuickMap, QuickSet};
use std::sync::OnceLock;

/// A set of lower-case words (or, split at commas, phrases), indexed at first use.
#[derive(Debug)]
pub struct Words {
    text: &'static str,
    phrases: bool,
    index: OnceLock<(Outlines, QuickSet<&'static str>)>,
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
        let (outlines, index) = self.index.get_or_init(|| {
            let separates = |c: char| if self.phrases { c == ',' || c == '\n' } else { c.is_whitespace() };
            let words = || self.text.split(separates).map(str::trim).filter(|w| !w.is_empty());
            (Outlines::of(words()), words().collect())
        });
        if word.is_ascii() && !outlines.allow(word) {
            return false;
        }
        index.contains(word) || (word.contains(char::is_uppercase) && with_lower(word, |word| index.contains(word)))
    }
}

/// What words and phrases mean: rows of a meaning and its words, split at commas, indexed at first use. Of two rows with one
/// word the first counts.
#[derive(Debug)]
pub struct Meanings<T: 'static> {
    rows: &'static [(T, &'static str)],
    index: OnceLock<(Outlines, QuickMap<&'static str, T>)>,
}

impl<T: Copy> Meanings<T> {
    /// The table of these rows.
    pub const fn new(rows: &'static [(T, &'static str)]) -> Self {
        Self { rows, index: OnceLock::new() }
    }

    /// The meaning of `word`, which must be written as the table writes it.
    pub fn of(&self, word: &str) -> Option<T> {
        let (outlines, index) = self.index.get_or_init(|| {
            let entries = || self.rows.iter().rev();
            let words =
                |&(meaning, words): &(T, &'static str)| words.split(',').map(move |word| (word.trim(), meaning));
            (Outlines::of(entries().flat_map(words).map(|(word, _)| word)), entries().flat_map(words).collect())
        });
        outlines.allow(word).then(|| index.get(word).copied()).flatten()
    }
}

/// With which letters words of each length begin and end, in bits; ASCII letters in any case. Most words that are asked for are
/// in no table, and most of these are told so without a look into it.
#[derive(Debug)]
struct Outlines([(u32, u32); LENGTHS]);

/// Lengths told apart, in bytes; the last stands for longer ones too.
const LENGTHS: usize = 24;

impl Outlines {
    fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut outlines = [(0, 0); LENGTHS];
        for word in words {
            let (length, (first, last)) = Self::outline(word);
            outlines[length].0 |= first;
            outlines[length].1 |= last;
        }
        Self(outlines)
    }

    /// False where no word of the table can be `word`.
    fn allow(&self, word: &str) -> bool {
        let (length, (first, last)) = Self::outline(word);
        self.0[length].0 & first != 0 && self.0[length].1 & last != 0
    }

    fn outline(word: &str) -> (usize, (u32, u32)) {
        let bit = |letter: &u8| 1 << (letter & 31);
        let letters = (word.as_bytes().first().map_or(0, bit), word.as_bytes().last().map_or(0, bit));
        (word.len().min(LENGTHS - 1), letters)
    }
}

/// Longest word, in bytes, that is lowered without asking for memory: most are, and many tables are asked of each.
const SHORT: usize = 32;

/// What `ask` says of `word` in lower case.
pub(super) fn with_lower<T>(word: &str, ask: impl Fn(&str) -> T) -> T {
    let mut buffer = [0; SHORT];
    if let Some(lower) = buffer.get_mut(..word.len()).filter(|_| word.is_ascii()) {
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        if let Ok(lower) = str::from_utf8(lower) {
            return ask(lower);
        }
    }
    ask(&word.to_lowercase())
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
        static WORDS: Words = Words::new("red\n  green émigré ");
        static PHRASES: Words = Words::phrases("chief of staff, envoy");
        assert!(WORDS.has("Green") && WORDS.has("Émigré") && !WORDS.has("red\n") && !WORDS.has(""));
        assert!(PHRASES.has("Chief of Staff") && PHRASES.has("envoy") && !PHRASES.has("chief"));
    }
}
