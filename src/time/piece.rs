//! The pieces time expressions are made of: runs of letters, runs of digits and single marks.
//!
//! Tokens are too coarse for them ("10am", "mid-1990s", "nine-month", "7/8/1998"), so this stage cuts the text itself
//! and asks the tokens for tags only.

use crate::lexicon::time::{LEADERS, Word, word};
use crate::span::ByteSpan;
use std::borrow::Cow;

/// One piece.
#[derive(Debug, Clone)]
pub(super) struct Piece<'a> {
    /// Its bytes.
    pub span: ByteSpan,
    /// Its text in lower case; "am" and "pm" for "a.m." and "p.m.".
    pub lower: Cow<'a, str>,
    /// What it means by itself.
    pub word: Word,
    /// True where no white space stands before it.
    pub glued: bool,
    /// True where it begins with a capital.
    pub capital: bool,
    /// True where an expression may begin with it.
    may_begin: bool,
}

/// The pieces of one paragraph. Indices beyond the end are answered with nothing, so that rules may look ahead freely.
#[derive(Debug)]
pub(super) struct Pieces<'a> {
    all: Vec<Piece<'a>>,
}

impl<'a> Pieces<'a> {
    /// Cuts the part `span` of `text`.
    pub(super) fn cut(text: &'a str, span: ByteSpan) -> Self {
        let mut all = Vec::new();
        let mut rest = span.of_text(text);
        let mut glued = false;
        while let Some(first) = rest.chars().next() {
            let at = span.end - rest.len() as u32;
            let len = piece_len(rest, first);
            if !first.is_whitespace() {
                let span = ByteSpan::new(at, at + len as u32);
                all.push(piece(span, &rest[..len], first, glued));
            }
            glued = !first.is_whitespace();
            rest = &rest[len..];
        }
        Self { all }
    }

    /// Number of pieces.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The piece at `at`.
    #[inline]
    pub(super) fn get(&self, at: usize) -> Option<&Piece<'a>> {
        self.all.get(at)
    }

    /// The text of the piece at `at`, in lower case.
    #[inline]
    pub(super) fn lower(&self, at: usize) -> &str {
        self.all.get(at).map_or("", |p| &p.lower)
    }

    /// The text of the piece before `at`.
    #[inline]
    pub(super) fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |i| self.lower(i))
    }

    /// The meaning of the piece at `at`.
    #[inline]
    pub(super) fn word(&self, at: usize) -> Word {
        self.all.get(at).map_or(Word::Plain, |p| p.word)
    }

    /// True where the piece at `at` is one of `texts`.
    #[inline]
    pub(super) fn is(&self, at: usize, texts: &[&str]) -> bool {
        texts.contains(&self.lower(at))
    }

    /// `at`, or the index after it where the piece there is one of `texts`.
    #[inline]
    pub(super) fn skip(&self, at: usize, texts: &[&str]) -> usize {
        at + usize::from(self.is(at, texts) && !self.lower(at).is_empty())
    }

    /// True where no white space stands before the piece at `at`.
    #[inline]
    pub(super) fn glued(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|p| p.glued)
    }

    /// True where the piece at `at` begins with a capital.
    #[inline]
    pub(super) fn capital(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|p| p.capital)
    }

    /// True where an expression may begin with the piece at `at`: most words are asked no further.
    pub(super) fn may_begin(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|p| p.may_begin)
    }

    /// The bytes of the pieces from `start` to `end`.
    pub(super) fn span(&self, start: usize, end: usize) -> ByteSpan {
        match (self.all.get(start), self.all.get(end.saturating_sub(1))) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => ByteSpan::new(0, 0),
        }
    }
}

fn piece<'a>(span: ByteSpan, text: &'a str, first: char, glued: bool) -> Piece<'a> {
    let capital = first.is_uppercase();
    let lower: Cow<'a, str> = match text {
        "a.m." | "A.M." | "a.m" => Cow::Borrowed("am"),
        "p.m." | "P.M." | "p.m" => Cow::Borrowed("pm"),
        _ if text.chars().any(char::is_uppercase) => Cow::Owned(text.to_lowercase()),
        _ => Cow::Borrowed(text),
    };
    let word = if first.is_alphabetic() { word(&lower) } else { Word::Plain };
    let may_begin = capital || word != Word::Plain || first.is_ascii_digit() || LEADERS.has(&lower);
    Piece { span, lower, word, glued, capital, may_begin }
}

/// The length in bytes of the piece that `rest` begins with.
fn piece_len(rest: &str, first: char) -> usize {
    let run = |test: fn(char) -> bool| rest.find(|c: char| !test(c)).unwrap_or(rest.len());
    if first.is_ascii_digit() {
        run(|c| c.is_ascii_digit())
    } else if first.is_alphabetic() {
        half_day(rest).unwrap_or_else(|| run(char::is_alphabetic))
    } else {
        first.len_utf8()
    }
}

/// The length of "a.m." or "p.m." where `rest` begins with it.
fn half_day(rest: &str) -> Option<usize> {
    let b = rest.as_bytes();
    let found = matches!(b, [b'a' | b'A' | b'p' | b'P', b'.', b'm' | b'M', ..]);
    let ends = b.get(3).is_none_or(|c| !c.is_ascii_alphanumeric());
    (found && ends).then(|| if b.get(3) == Some(&b'.') { 4 } else { 3 })
}

#[cfg(test)]
mod tests {
    use super::Pieces;
    use crate::span::ByteSpan;

    fn cut(text: &str) -> Vec<String> {
        let pieces = Pieces::cut(text, ByteSpan::of(0..text.len()));
        (0..pieces.len()).map(|i| pieces.lower(i).to_owned()).collect()
    }

    #[test]
    fn letters_digits_and_marks_part() {
        assert_eq!(
            cut("mid-1990s at 10:35 a.m. on 7/8"),
            ["mid", "-", "1990", "s", "at", "10", ":", "35", "am", "on", "7", "/", "8"]
        );
    }

    #[test]
    fn other_scripts_are_kept_whole() {
        assert_eq!(cut("Été à 3 h"), ["été", "à", "3", "h"]);
    }
}
