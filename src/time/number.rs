//! Numbers inside time expressions: digits, number words, "a", "several", "two and a half".

use super::piece::Pieces;
use crate::lexicon::time::Word;

/// Longest run of number words that is read ("two hundred and twenty-five thousand …").
const MAX_NUMBER_PIECES: usize = 10;

/// A number of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Quantity {
    /// The whole part; `None` where it is left open ("several").
    pub whole: Option<u32>,
    /// True with "and a half".
    pub half: bool,
}

impl Quantity {
    const fn exact(n: u32) -> Self {
        Self { whole: Some(n), half: false }
    }

    /// The number of smaller units, where one unit is `factor` of them, as TIMEX3 writes it.
    pub(super) fn times(self, factor: u32) -> String {
        match self.whole {
            None => "X".into(),
            Some(n) if !self.half => n.saturating_mul(factor).to_string(),
            Some(n) if factor.is_multiple_of(2) => (n.saturating_mul(factor) + factor / 2).to_string(),
            Some(n) => format!("{n}.5"),
        }
    }
}

/// The quantity that begins at `at`, and the piece after it.
pub(super) fn quantity(p: &Pieces<'_>, at: usize) -> Option<(Quantity, usize)> {
    let (number, end) =
        article(p, at).or_else(|| number(p, at).map(|(n, end)| (Quantity::exact(n), end))).or_else(|| vague(p, at))?;
    Some(with_half(p, number, end))
}

fn with_half(p: &Pieces<'_>, number: Quantity, end: usize) -> (Quantity, usize) {
    let follow = |pieces: [&str; 3]| (0..3).all(|i| p.is(end + i, &[pieces[i]]));
    if follow(["and", "a", "half"]) || follow(["1", "/", "2"]) {
        (Quantity { half: true, ..number }, end + 3)
    } else if p.is(end, &["½"]) {
        (Quantity { half: true, ..number }, end + 1)
    } else {
        (number, end)
    }
}

/// "a", "a few", "a couple of", "half a".
fn article(p: &Pieces<'_>, at: usize) -> Option<(Quantity, usize)> {
    if p.is(at, &["half"]) && p.is(at + 1, &["a", "an"]) {
        return Some((Quantity { whole: Some(0), half: true }, at + 2));
    }
    if !p.is(at, &["a", "an"]) {
        return None;
    }
    match p.lower(at + 1) {
        "few" => Some((Quantity { whole: None, half: false }, at + 2)),
        "couple" => Some((Quantity::exact(2), p.skip(at + 2, &["of"]))),
        "half" => Some((Quantity { whole: Some(0), half: true }, at + 2)),
        "dozen" | "hundred" | "thousand" => number(p, at + 1).map(|(n, end)| (Quantity::exact(n), end)),
        _ => Some((Quantity::exact(1), at + 1)),
    }
}

fn vague(p: &Pieces<'_>, at: usize) -> Option<(Quantity, usize)> {
    (p.word(at) == Word::Vague).then_some((Quantity { whole: None, half: false }, at + 1))
}

/// A whole number in digits or words.
pub(super) fn number(p: &Pieces<'_>, at: usize) -> Option<(u32, usize)> {
    digits(p, at).or_else(|| spelled(p, at))
}

/// Digits that stand alone: no part of a decimal, a thousand or a sum of money.
pub(super) fn digits(p: &Pieces<'_>, at: usize) -> Option<(u32, usize)> {
    let text = p.lower(at);
    if !text.bytes().next().is_some_and(|b| b.is_ascii_digit()) || text.len() > 6 || money_before(p, at) {
        return None;
    }
    let joined = p.glued(at + 1) && p.is(at + 1, &[".", ","]) && p.glued(at + 2);
    if joined && p.lower(at + 2).starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    text.parse().ok().map(|n| (n, at + 1))
}

fn money_before(p: &Pieces<'_>, at: usize) -> bool {
    let mark = p.before(at);
    let inside = p.glued(at) && matches!(mark, "." | ",") && at >= 2 && p.glued(at - 1);
    matches!(mark, "$" | "£" | "€" | "¥" | "#") || (inside && p.lower(at - 2).starts_with(|c: char| c.is_ascii_digit()))
}

fn spelled(p: &Pieces<'_>, at: usize) -> Option<(u32, usize)> {
    let (mut total, mut group, mut end) = (0u32, None, at);
    for _ in 0..MAX_NUMBER_PIECES {
        let Word::Cardinal(n) = p.word(end) else { break };
        let value = match (group, n) {
            (None, _) => n,
            (Some(g), 100) if g < 100 => g * 100,
            (Some(g), 1000) => {
                total = total.saturating_add(g * 1000);
                0
            }
            (Some(g), n) if n < 10 && g % 10 == 0 && g > 0 || n < 100 && g % 100 == 0 => g + n,
            _ => break,
        };
        group = Some(value);
        end = linked(p, end + 1);
    }
    let end = last_number(p, at, end);
    group.map(|g| (total.saturating_add(g), end))
}

/// Steps over a hyphen or "and" between number words.
fn linked(p: &Pieces<'_>, at: usize) -> usize {
    let next = p.skip(at, &["-", "and"]);
    if next > at && matches!(p.word(next), Word::Cardinal(_)) { next } else { at }
}

fn last_number(p: &Pieces<'_>, start: usize, end: usize) -> usize {
    (start..end).rev().find(|&i| matches!(p.word(i), Word::Cardinal(_))).map_or(start, |i| i + 1)
}

/// An ordinal in words or digits ("third", "3rd", "twenty-first"), and the piece after it.
pub(super) fn ordinal(p: &Pieces<'_>, at: usize) -> Option<(u32, usize)> {
    match p.word(at) {
        Word::Ordinal(n) => Some((n, at + 1)),
        Word::Cardinal(tens @ 20..=90) => match p.word(p.skip(at + 1, &["-"])) {
            Word::Ordinal(n @ 1..=9) => Some((tens + n, p.skip(at + 1, &["-"]) + 1)),
            _ => None,
        },
        _ => {
            let (n, end) = digits(p, at)?;
            (p.glued(end) && p.is(end, &["st", "nd", "rd", "th"])).then_some((n, end + 1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Quantity, number, ordinal, quantity};
    use crate::span::ByteSpan;
    use crate::time::piece::Pieces;

    fn cut(text: &str) -> Pieces<'_> {
        Pieces::cut(text, ByteSpan::of(0..text.len()))
    }

    #[test]
    fn numbers_in_words() {
        for (text, n, end) in
            [("twenty-five days", 25, 3), ("two hundred and ten", 210, 4), ("three", 3, 1), ("ten thousand", 10000, 2)]
        {
            assert_eq!(number(&cut(text), 0), Some((n, end)), "{text}");
        }
        assert_eq!(number(&cut("1,200 days"), 0), None);
        assert_eq!(number(&cut("$40 a day"), 1), None);
    }

    #[test]
    fn quantities() {
        let q = |text| quantity(&cut(text), 0).map(|(q, end)| (q.times(1), end));
        assert_eq!(q("a couple of days"), Some(("2".into(), 3)));
        assert_eq!(q("two and a half years"), Some(("2.5".into(), 4)));
        assert_eq!(q("several weeks"), Some(("X".into(), 1)));
        assert_eq!(q("weeks"), None);
        assert_eq!(Quantity { whole: Some(1), half: true }.times(10), "15");
    }

    #[test]
    fn ordinals() {
        assert_eq!(ordinal(&cut("21st century"), 0), Some((21, 2)));
        assert_eq!(ordinal(&cut("twenty-first"), 0), Some((21, 3)));
        assert_eq!(ordinal(&cut("21 st"), 0), None);
    }
}
