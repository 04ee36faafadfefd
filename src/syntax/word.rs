//! What tagger and parser see of a token's form: its hashes, affixes, shape and what the lexicon knows of it.

use super::hash;
use super::table::Table;
use std::borrow::Cow;

/// Longest suffix and longest prefix looked at, in characters.
const SUFFIX: usize = 4;
const PREFIX: usize = 3;

/// Runs of one kind of character longer than this look alike in [`Word::shape`].
const RUN: u32 = 2;

/// A token's form, hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word {
    /// The form with its marks normalised.
    pub(crate) form: u64,
    /// In lower case, digits as `0`.
    pub(crate) lower: u64,
    /// The last 1 to 4 characters of the lower-case form.
    pub(crate) suffix: [u64; SUFFIX],
    /// Its first 1 to 3 characters.
    pub(crate) prefix: [u64; PREFIX],
    /// Upper case, lower case, digits and marks, runs cut.
    pub(crate) shape: u64,
    /// Which tags the form had in training; 0 for a form too rare to know.
    pub(crate) ambiguity: u64,
    /// What kind of quotation mark or other it is.
    pub(crate) is_quote: bool,
}

impl Word {
    /// What stands for a place outside the sentence; `which` tells several apart.
    pub(crate) const fn outside(which: u64) -> Self {
        Self {
            form: which,
            lower: which,
            suffix: [which; SUFFIX],
            prefix: [which; PREFIX],
            shape: which,
            ambiguity: which,
            is_quote: false,
        }
    }
}

/// Tags by word form, learned from the treebanks.
#[derive(Debug)]
pub(crate) struct Lexicon {
    ambiguity: Table<u16>,
    sure: Table<u8>,
}

impl Lexicon {
    /// The lexicon that knows the ambiguity class (from 1) of lower-case forms, and the one tag of sure forms; keys
    /// are those of [`Word::lower_key`] and [`Word::form_key`].
    pub(crate) fn new(ambiguity: &[(u32, u16)], sure: &[(u32, u8)]) -> Self {
        Self { ambiguity: Table::new(ambiguity), sure: Table::new(sure) }
    }

    /// The only tag class that `word` ever had.
    pub(crate) fn sure(&self, word: &Word) -> Option<u8> {
        self.sure.get(word.form_key())
    }

    /// The word of `form`.
    pub(crate) fn word(&self, form: &str) -> Word {
        let normal = normalise(form);
        let lower = normal.to_lowercase();
        let masked = hash::text(lower.bytes().map(|b| if b.is_ascii_digit() { b'0' } else { b }));
        let mut word = Word {
            form: hash::text(normal.bytes()),
            lower: masked,
            suffix: suffixes(&lower),
            prefix: prefixes(&lower),
            shape: shape(&normal),
            ambiguity: 0,
            is_quote: normal == "\"",
        };
        word.ambiguity = self.ambiguity.get(word.lower_key()).map_or(0, u64::from);
        word
    }
}

impl Word {
    /// Key of the form in the lexicon.
    pub(crate) const fn form_key(&self) -> u32 {
        hash::key(hash::mix(self.form, 1))
    }

    /// Key of the lower-case form in the lexicon.
    pub(crate) const fn lower_key(&self) -> u32 {
        hash::key(hash::mix(self.lower, 2))
    }
}

/// `form` with quotation marks, apostrophes, dashes and dots as the treebanks write them.
pub(crate) fn normalise(form: &str) -> Cow<'_, str> {
    match form {
        "“" | "”" | "„" | "``" | "''" | "«" | "»" => "\"".into(),
        "‘" | "’" | "`" | "‹" | "›" => "'".into(),
        "–" | "—" | "--" => "-".into(),
        "…" => "...".into(),
        _ if form.contains('’') => form.replace('’', "'").into(),
        _ => form.into(),
    }
}

fn suffixes(lower: &str) -> [u64; SUFFIX] {
    let mut starts = lower.char_indices().rev().map(|(at, _)| at);
    let mut start = lower.len();
    std::array::from_fn(|_| {
        start = starts.next().unwrap_or(start);
        hash::text(lower[start..].bytes())
    })
}

fn prefixes(lower: &str) -> [u64; PREFIX] {
    let mut chars = lower.char_indices().map(|(at, c)| at + c.len_utf8());
    let mut end = 0;
    std::array::from_fn(|_| {
        end = chars.next().unwrap_or(end);
        hash::text(lower[..end].bytes())
    })
}

fn shape(form: &str) -> u64 {
    let (mut shape, mut last, mut run) = (7, 0, 0);
    for c in form.chars() {
        let kind = match c {
            '0'..='9' => 1,
            _ if c.is_uppercase() => 2,
            _ if c.is_alphabetic() => 3,
            '-' => 4,
            '.' => 5,
            '\'' => 6,
            _ => 7,
        };
        run = if kind == last { run + 1 } else { 1 };
        last = kind;
        if run <= RUN {
            shape = hash::mix(shape, kind);
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, shape};

    #[test]
    fn forms_share_what_they_should() {
        let lexicon = Lexicon::new(&[], &[]);
        let (a, b) = (lexicon.word("It’s"), lexicon.word("it's"));
        assert_eq!(a.lower, b.lower);
        assert_ne!(a.form, b.form);
        assert_eq!(lexicon.word("1,250").lower, lexicon.word("9,999").lower);
        assert_eq!(lexicon.word("minister").suffix[2], lexicon.word("sister").suffix[2]);
        assert!(lexicon.word("”").is_quote);
    }

    #[test]
    fn long_runs_look_alike() {
        assert_eq!(shape("Washington"), shape("Paris"));
        assert_ne!(shape("UN"), shape("Un"));
    }

    #[test]
    fn odd_forms_are_fine() {
        let lexicon = Lexicon::new(&[], &[]);
        for form in ["", "é", "İ", "👩‍🚒", "\u{301}"] {
            lexicon.word(form);
        }
    }
}
