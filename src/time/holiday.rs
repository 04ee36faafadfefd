//! Holidays: of a fixed day ("Christmas Eve", "New Year's Day 2026", "last Halloween") or a counted weekday ("Labor Day").

use super::absolute::year_after;
use super::piece::Pieces;
use super::stated::{Candidate, Stated, Toward};
use crate::lexicon::time::{BEFORE_CHRISTMAS, BEHIND_CHRISTMAS, COUNTED_HOLIDAYS, HOLIDAYS};

/// The holiday that begins at `at`.
pub(super) fn propose(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let (toward, from) = match p.lower(at) {
        "last" => (Toward::Last, at + 1),
        "next" => (Toward::Next, at + 1),
        "this" => (Toward::This, at + 1),
        _ => (Toward::Tense, at),
    };
    if !p.capital(from) {
        return None;
    }
    let counted = COUNTED_HOLIDAYS.iter().find_map(|&(name, nth, weekday, month)| {
        let (year, end) = year_after(p, matched(p, from, name)?, true);
        let stated = Stated::NthWeekday { nth, weekday, month, year, toward };
        Some(Candidate::date(at, end, stated))
    });
    if counted.is_some() {
        return counted;
    }
    let named = HOLIDAYS.iter().find_map(|(name, month, day)| Some((matched(p, from, name)?, *month, *day)));
    let (end, month, day) = named.or_else(|| christmas(p, from))?;
    let (year, end) = year_after(p, end, true);
    Some(Candidate::date(at, end, Stated::Calendar { year, month, day: Some(day), toward }))
}

/// "over Christmas", "a week before Christmas": the day itself, not "the Christmas market".
fn christmas(p: &Pieces<'_>, at: usize) -> Option<(usize, i8, i8)> {
    let led = p.is(at.wrapping_sub(1), BEFORE_CHRISTMAS);
    let noun = p.lower(at + 1).starts_with(char::is_alphabetic) && !p.is(at + 1, BEHIND_CHRISTMAS);
    (p.lower(at) == "christmas" && led && !noun).then_some((at + 1, 12, 25))
}

/// The index behind the words of `name`, where they stand at `at`.
fn matched(p: &Pieces<'_>, at: usize, name: &str) -> Option<usize> {
    if !name.starts_with(p.lower(at)) {
        return None;
    }
    let mut next = at;
    for word in name.split(' ') {
        next = if p.lower(next) == word { next + 1 } else { return None };
        // "New Year's": the apostrophe and the s are pieces of their own.
        let owner = matches!(p.lower(next), "'" | "’") && p.lower(next + 1) == "s" && p.glued(next);
        next = if owner { next + 2 } else { next };
    }
    Some(next)
}

#[cfg(test)]
mod tests {
    use crate::time::tests::reads;

    #[test]
    fn fixed_holidays() {
        reads("The hall burned on Christmas Eve.", &["Christmas Eve = 2025-12-24"]);
        reads("They met on New Year's Day.", &["New Year's Day = 2026-01-01"]);
        reads("They will meet on New Year’s Eve.", &["New Year’s Eve = 2026-12-31"]);
        reads("He wrote a Christmas tale.", &[]);
        reads("They parted over Christmas.", &["Christmas = 2025-12-25"]);
        reads("He opened the shop after Christmas lunch.", &[]);
        reads("Shops closed on Thanksgiving Day.", &["Thanksgiving Day = 2025-11-27"]);
        reads("They will march on Memorial Day.", &["Memorial Day = 2026-05-25"]);
    }
}
