//! Weekdays and weeks counted within a month: "the first Monday of May", "last Sunday of March 2014", "the last week of April".

use super::absolute::{calendar, year_after};
use super::number::ordinal;
use super::piece::Pieces;
use super::stated::{Candidate, Stated, Toward};
use crate::lexicon::time::{Unit, Word};

/// The counted weekday that begins at `at`.
pub(super) fn propose(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let from = p.skip(at, &["the"]);
    let (nth, named) = match ordinal(p, from) {
        _ if p.is(from, &["last"]) => (-1, from + 1),
        Some((nth @ 1..=5, end)) => (nth as i8, end),
        _ => return None,
    };
    let month_at = if p.is(named + 1, &["of", "in"]) { named + 2 } else { return None };
    let Word::Month(month, _) = p.word(month_at) else { return None };
    let (year, end) = year_after(p, month_at + 1, false);
    match p.word(named) {
        Word::Weekday(weekday, false) if p.capital(named) && p.capital(month_at) => {
            let stated = Stated::NthWeekday { nth, weekday, month, year, toward: Toward::Tense };
            Some(Candidate::date(at, end, stated))
        }
        // A week of a month is none of the calendar's: the month is what is certain.
        Word::Unit(Unit::Week, _) if p.capital(month_at) => {
            Some(Candidate::date(at, end, calendar(year, i32::from(month), None, Toward::Tense)?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::time::tests::reads;

    #[test]
    fn counted_weekdays() {
        reads("The fair opened on the first Monday of May 2014.", &["the first Monday of May 2014 = 2014-05-05"]);
        reads("They will meet in the last week of April.", &["the last week of April = 2026-04"]);
        reads("Clocks will change on the last Sunday in March.", &["the last Sunday in March = 2026-03-29"]);
    }
}
