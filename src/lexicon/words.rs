//! A table of words written as running text.

use crate::syntax::hash::QuickSet;
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
    use super::Words;

    #[test]
    fn words_and_phrases() {
        static WORDS: Words = Words::new("red\n  green ");
        static PHRASES: Words = Words::phrases("chief of staff, envoy");
        assert!(WORDS.has("Green") && !WORDS.has("red\n"));
        assert!(PHRASES.has("Chief of Staff") && PHRASES.has("envoy") && !PHRASES.has("chief"));
    }
}
