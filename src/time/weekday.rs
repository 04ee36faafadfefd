//! Days of the week: "Friday", "last Friday", "the previous Friday", "Friday night", "on Mondays", "the weekend".

use super::TimeKind;
use super::piece::Pieces;
use super::stated::{Candidate, Origin, Stated, Toward};
use crate::lexicon::time::{Unit, Word};

/// The day of the week that begins at `at`.
pub(super) fn propose(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    weekday(p, at).or_else(|| repeated(p, at)).or_else(|| weekend(p, at))
}

fn weekday(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let (toward, from) = leader(p, at);
    let Word::Weekday(day, short) = p.word(from) else { return None };
    // "Sun", "Mon" and "Sat" are names and verbs too: an abbreviation needs its full stop or comma.
    let marked =
        !short || p.is(from + 1, &[".", ","]) && matches!(p.word(p.skip(from + 1, &[".", ","])), Word::Month(..));
    let end = if short { p.skip(from + 1, &["."]) } else { from + 1 };
    (p.capital(from) && marked).then(|| Candidate::date(at, end, Stated::Weekday(day, toward)))
}

fn leader(p: &Pieces<'_>, at: usize) -> (Toward, usize) {
    let the = p.skip(at, &["the"]);
    match p.lower(the) {
        "last" | "past" => (Toward::Last, the + 1),
        "next" | "coming" => (Toward::Next, the + 1),
        "this" => (Toward::This, the + 1),
        "previous" => (Toward::Previous, the + 1),
        // "Following Saturday's attack": a preposition.
        "following" if the > at => (Toward::Following, the + 1),
        _ => (Toward::Tense, at),
    }
}

/// "Mondays", "every Monday", "each Thursday".
fn repeated(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let each = p.skip(at, &["every", "each"]);
    let day = match p.word(each) {
        Word::Weekdays(day) => day,
        Word::Weekday(day, false) if each > at => day,
        _ => return None,
    };
    p.capital(each).then(|| Candidate::value(at, each + 1, TimeKind::Set, format!("XXXX-WXX-{day}")))
}

/// "the weekend", "this weekend", "last weekend".
fn weekend(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let the = p.skip(at, &["the"]);
    let (count, from) = match p.lower(the) {
        "last" | "past" | "previous" => (-1, the + 1),
        "next" | "coming" | "following" => (1, the + 1),
        "this" => (0, the + 1),
        _ if the > at => (i32::MIN, the),
        _ => return None,
    };
    if p.word(from) != Word::Unit(Unit::Weekend, false) {
        return None;
    }
    let stated = if count == i32::MIN {
        Stated::Again(Unit::Weekend)
    } else {
        Stated::Offset { unit: Unit::Weekend, count, origin: Origin::Publication }
    };
    Some(Candidate::date(at, from + 1, stated))
}

#[cfg(test)]
mod tests {
    use crate::time::tests::reads;

    #[test]
    fn weekdays_and_names() {
        reads("Talks ended last Monday.", &["last Monday = 2026-02-02"]);
        reads("The market opens on Sundays.", &["Sundays = XXXX-WXX-7"]);
        reads("The Sun sat low over Sat Nav Lane.", &[]);
    }
}
