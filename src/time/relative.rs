//! Times told by their distance: "today", "last week", "two days ago", "the previous year", "a year earlier".

use super::TimeKind;
use super::number::quantity;
use super::piece::Pieces;
use super::stated::{Candidate, Origin, Stated};
use crate::lexicon::time::{Unit, Word};

const WAYS: [fn(&Pieces<'_>, usize) -> Option<Candidate>; 8] =
    [named_day, day_part, day_part_beside, shifted, running, counted, hyphened, reference];

/// The relative time that begins at `at`.
pub(super) fn propose(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    WAYS.iter().filter_map(|way| way(p, at)).max_by_key(|c| c.end)
}

fn offset(start: usize, end: usize, unit: Unit, count: i32, origin: Origin) -> Candidate {
    Candidate::date(start, end, Stated::Offset { unit, count, origin })
}

/// "today", "yesterday", "the day before yesterday", "tonight", "tomorrow morning".
fn named_day(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let the = p.skip(at, &["the"]);
    let from = p.skip(the, &["day"]);
    if from > the && p.is(from + 1, &["yesterday", "tomorrow"]) {
        let count = match p.lower(from) {
            "before" => -2,
            "after" => 2,
            _ => return None,
        };
        return Some(offset(at, from + 2, Unit::Day, count, Origin::Publication));
    }
    let count = match p.lower(at) {
        "today" | "tonight" => 0,
        "yesterday" => -1,
        "tomorrow" => 1,
        _ => return None,
    };
    let mut found = offset(at, at + 1, Unit::Day, count, Origin::Publication);
    if p.is(at, &["tonight"]) {
        found.kind = TimeKind::Time;
        found.clock = Some("TNI".into());
    }
    Some(found)
}

/// "this morning", "last night", "that evening".
fn day_part(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let the = p.skip(at, &["the"]);
    let (count, origin, from) = match p.lower(the) {
        "last" => (-1, Origin::Publication, the + 1),
        "this" if the == at => (0, Origin::Publication, the + 1),
        "that" | "same" => (0, Origin::Narrative, the + 1),
        "next" | "following" => (1, Origin::Narrative, the + 1),
        "previous" => (-1, Origin::Narrative, the + 1),
        _ => return None,
    };
    let Word::DayPart(part) = p.word(from) else { return None };
    Some(part_of_day(offset(at, from + 1, Unit::Day, count, origin), part))
}

/// "the night before", "the morning after".
fn day_part_beside(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let Word::DayPart(part) = p.word(at + 1) else { return None };
    let count = match p.lower(at + 2) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    let found = offset(at, at + 3, Unit::Day, count, Origin::Narrative);
    (p.is(at, &["the"]) && ends_clause(p, at + 3)).then(|| part_of_day(found, part))
}

fn part_of_day(day: Candidate, part: &str) -> Candidate {
    Candidate { kind: TimeKind::Time, clock: Some(part.to_owned()), ..day }
}

/// "by the end of the month".
fn running(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let ended = p.is(at.wrapping_sub(1), &["of"]) && p.is(at.wrapping_sub(2), &["end"]) && p.is(at, &["the"]);
    let Word::Unit(unit @ (Unit::Week | Unit::Month | Unit::Year), false) = p.word(at + 1) else { return None };
    ended.then(|| Candidate::date(at, at + 2, Stated::Running(unit)))
}

/// "last week", "the previous day", "the week before", "that year", "the quarter".
fn shifted(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let the = p.skip(at, &["the"]);
    let (count, origin, from) = direction(p, the)?;
    let from = p.skip(from, &["fiscal", "calendar", "full", "entire"]);
    let Word::Unit(unit, false) = p.word(from) else { return None };
    if matches!(unit, Unit::Night | Unit::Second)
        || matches!(unit, Unit::Minute | Unit::Hour) && p.is(the, &["last", "next"])
    {
        return None;
    }
    let kind = if matches!(unit, Unit::Minute | Unit::Hour) { TimeKind::Time } else { TimeKind::Date };
    Some(Candidate::new(at, from + 1, kind, Stated::Offset { unit, count, origin }))
}

fn direction(p: &Pieces<'_>, at: usize) -> Option<(i32, Origin, usize)> {
    let origin = |count, origin| Some((count, origin, at + 1));
    match p.lower(at) {
        "last" | "past" => origin(-1, Origin::Publication),
        "next" if is_day_after(p, at) => origin(1, Origin::Narrative),
        "next" | "coming" => origin(1, Origin::Publication),
        "full" | "fiscal" if p.before(at) == "the" && p.word(at + 1) == Word::Unit(Unit::Year, false) => {
            origin(0, Origin::Publication)
        }
        "this" | "current" | "present" => origin(0, Origin::Publication),
        "previous" | "preceding" | "prior" => origin(-1, Origin::Narrative),
        "following" | "ensuing" => origin(1, Origin::Narrative),
        "same" | "that" => origin(0, Origin::Narrative),
        _ => None,
    }
}

/// "the next day", not "the next day or two".
fn is_day_after(p: &Pieces<'_>, at: usize) -> bool {
    p.before(at) == "the" && p.word(at + 1) == Word::Unit(Unit::Day, false) && !p.is(at + 2, &["or"])
}

/// "two days ago", "a week later", "three months earlier", "the year before", "ten days from now".
fn counted(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let (number, from) = quantity(p, at).or_else(|| the_unit(p, at))?;
    let from = p.skip(from, &["full", "more", "trading", "business", "calendar", "fiscal", "-"]);
    let Word::Unit(unit, _) = p.word(from) else { return None };
    let the = p.is(at, &["the"]);
    let (sign, origin, end) = match p.lower(from + 1) {
        "ago" => (-1, Origin::Compared, from + 2),
        "earlier" | "before" | "previously" | "beforehand" if ends_clause(p, from + 2) => {
            (-1, Origin::Narrative, from + 2)
        }
        "later" | "after" | "afterward" | "afterwards" if ends_clause(p, from + 2) => (1, Origin::Narrative, from + 2),
        "earlier" if !the => (-1, Origin::Narrative, from + 2),
        "later" if !the => (1, Origin::Narrative, from + 2),
        "hence" => (1, Origin::Publication, from + 2),
        "from" if p.is(from + 2, &["now", "today"]) => (1, Origin::Publication, from + 3),
        _ => return None,
    };
    let (per_unit, letter, clock) = unit.period();
    if clock {
        return Some(Candidate::value(at, end, TimeKind::Duration, format!("PT{}{letter}", number.times(per_unit))));
    }
    match number.whole {
        Some(n) if n < 10_000 => Some(offset(at, end, unit, sign * n.cast_signed(), origin)),
        _ => Some(Candidate::value(at, end, TimeKind::Date, if sign < 0 { "PAST_REF" } else { "FUTURE_REF" })),
    }
}

/// "the day before": "the" counts as one.
fn the_unit(p: &Pieces<'_>, at: usize) -> Option<(super::number::Quantity, usize)> {
    let single = p.is(at, &["the"])
        && matches!(p.word(at + 1), Word::Unit(_, false))
        && p.is(at + 2, &["before", "after", "earlier", "later"]);
    single.then_some((super::number::Quantity { whole: Some(1), half: false }, at + 1))
}

/// True where nothing follows that "before" or "after" could govern.
fn ends_clause(p: &Pieces<'_>, at: usize) -> bool {
    p.get(at).is_none_or(|next| {
        matches!(
            &*next.lower,
            "." | ","
                | ";"
                | ":"
                | ")"
                | "-"
                | "and"
                | "but"
                | "when"
                | "in"
                | "at"
                | "on"
                | "to"
                | "of"
                | "for"
                | "with"
                | "that"
                | "is"
                | "was"
                | "as"
                | "by"
                | "\""
                | "”"
        )
    })
}

/// "year-ago", "year-earlier", "year-before" and the period they stand before.
fn hyphened(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let the = p.skip(at, &["the", "a"]);
    let Word::Unit(unit, false) = p.word(the) else { return None };
    if !(p.is(the + 1, &["-"]) && p.glued(the + 1) && p.is(the + 2, &["ago", "earlier", "before"]) && p.glued(the + 2))
    {
        return None;
    }
    let end = p.skip(the + 3, &["quarter", "period"]);
    let start = if end > the + 3 { at } else { the };
    Some(offset(start, end, unit, -1, Origin::Narrative))
}

/// "now", "recently", "the past", "in the future", "recent years", "the time being".
fn reference(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let the = p.skip(at, &["the"]);
    let value = |end, value: &str| Some(Candidate::value(at, end, TimeKind::Date, value));
    match (p.lower(the), p.word(the)) {
        ("near" | "foreseeable" | "immediate" | "distant", _) if p.is(the + 1, &["future"]) => {
            value(the + 2, "FUTURE_REF")
        }
        ("recent" | "distant", _) if p.is(the + 1, &["past"]) => value(the + 2, "PAST_REF"),
        ("future", _) if the > at && ends_clause(p, the + 1) => value(the + 1, "FUTURE_REF"),
        ("past", _) if the > at && ends_clause(p, the + 1) => value(the + 1, "PAST_REF"),
        ("present", _) if the > at && ends_clause(p, the + 1) => value(the + 1, "PRESENT_REF"),
        ("future", _) if p.is(at.wrapping_sub(1), &["in"]) && ends_clause(p, the + 1) => value(the + 1, "FUTURE_REF"),
        ("recent" | "coming", _) => vague_span(p, at, the),
        (_, Word::Reference(known)) if the == at => value(at + 1, known),
        _ => None,
    }
}

/// "recent years", "the coming weeks".
fn vague_span(p: &Pieces<'_>, at: usize, from: usize) -> Option<Candidate> {
    let Word::Unit(unit, true) = p.word(from + 1) else {
        let recent = p.is(from, &["recent"]) && from == at;
        return recent.then(|| Candidate::value(at, at + 1, TimeKind::Date, "PAST_REF"));
    };
    let value = match unit {
        Unit::Year | Unit::Decade if p.is(from, &["recent"]) => {
            return Some(Candidate::value(at, from + 2, TimeKind::Date, "PAST_REF"));
        }
        _ => super::duration::period("X", unit),
    };
    Some(Candidate::value(at, from + 2, TimeKind::Duration, value))
}

#[cfg(test)]
mod tests {
    use crate::time::tests::reads;

    #[test]
    fn without_an_article() {
        reads("She sees no talks in near future.", &["near future = FUTURE_REF"]);
    }

    #[test]
    fn distances() {
        reads("It began two weeks ago and ended yesterday.", &["two weeks ago = 2026-W04", "yesterday = 2026-02-03"]);
        reads(
            "Voters chose on May 3, 2025, and the count closed the next day.",
            &["May 3, 2025 = 2025-05-03", "the next day = 2025-05-04"],
        );
        reads("Last year it shrank; next month it moves.", &["Last year = 2025", "next month = 2026-03"]);
        reads("It was shut on Friday. The next day it opened.", &["Friday = 2026-01-30", "The next day = 2026-01-31"]);
        reads("The next candidate and the last word.", &[]);
        reads(
            "It fell on Friday after the board had met the night before.",
            &["Friday = 2026-01-30", "the night before = 2026-01-29TNI"],
        );
        reads("They plan to sue by the end of the month.", &["the end of the month = 2026-02"]);
    }
}
