//! Weekdays counted within a month: "the first Monday of May", "last Sunday of March 2014".

use super::absolute::year_after;
use super::number::ordinal;
use super::piece::Pieces;
use super::stated::{Candidate, Stated, Toward};
use crate::lexicon::time::Word;

/// The counted weekday that begins at `at`.
pub(super) fn propose(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let from = p.skip(at, &["the"]);
    let (nth, named) = match ordinal(p, from) {
        _ if p.is(from, &["last"]) => (-1, from + 1),
        Some((nth @ 1..=5, end)) => (nth as i8, end),
        _ => return None,
    };
    let Word::Weekday(weekday, false) = p.word(named) else { return None };
    let month_at = if p.is(named + 1, &["of", "in"]) { named + 2 } else { return None };
    let Word::Month(month, _) = p.word(month_at) else { return None };
    let (year, end) = year_after(p, month_at + 1, false);
    let stated = Stated::NthWeekday { nth, weekday, month, year, toward: Toward::Tense };
    (p.capital(named) && p.capital(month_at)).then(|| Candidate::date(at, end, stated))
}

#[cfg(test)]
mod tests {
    use crate::time::tests::reads;

    #[test]
    fn counted_weekdays() {
        reads("The fair opened on the first Monday of May 2014.", &["the first Monday of May 2014 = 2014-05-05"]);
        reads("Clocks will change on the last Sunday in March.", &["the last Sunday in March = 2026-03-29"]);
    }
}
