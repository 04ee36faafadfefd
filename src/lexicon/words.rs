//! A table of words written as running text.

use std::collections::HashSet;
use std::sync::OnceLock;

/// A set of lower-case words (or, split at commas, phrases), indexed at first use.
#[derive(Debug)]
pub struct Words {
    text: &'static str,
    phrases: bool,
    index: OnceLock<HashSet<&'static str>>,
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
        index.contains(word) || (word.contains(char::is_uppercase) && index.contains(word.to_lowercase().as_str()))
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
