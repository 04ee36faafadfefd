//! From proposals to the expressions that stay, in one explicit order: choose, join, widen.

use super::TimeKind;
use super::piece::Pieces;
use super::stated::{Candidate, Stated, Toward};
use super::{absolute, clock, duration, holiday, nth, relative, set, weekday, year};
use crate::lexicon::time::{Unit, Word};

/// Every family, each of which proposes at most its longest expression at a place.
const FAMILIES: [fn(&Pieces<'_>, usize) -> Option<Candidate>; 10] = [
    absolute::propose,
    holiday::propose,
    nth::propose,
    year::propose,
    year::spelled,
    weekday::propose,
    relative::propose,
    set::propose,
    duration::propose,
    clock::propose,
];

/// The expressions of a paragraph, in text order, not overlapping.
pub(super) fn expressions(p: &Pieces<'_>) -> Vec<Candidate> {
    let joined = join(p, choose(p));
    widen(p, joined)
}

/// Leftmost, then longest; of equals the family that is named first.
fn choose(p: &Pieces<'_>) -> Vec<Candidate> {
    let mut chosen = Vec::new();
    let mut at = 0;
    while at < p.len() {
        let mut proposals = FAMILIES.iter().filter_map(|family| family(p, at));
        if !p.may_begin(at) {
            debug_assert!(proposals.next().is_none(), "{:?} begins an expression", p.lower(at));
            at += 1;
            continue;
        }
        let best = proposals.reduce(|best, next| if next.end > best.end { next } else { best });
        at = best.as_ref().map_or(at + 1, |c| c.end.max(at + 1));
        chosen.extend(best);
    }
    chosen
}

/// Joins neighbours that are one expression: "Friday, Aug. 7", "Friday at noon", "10 a.m. Friday", "Friday night".
fn join(p: &Pieces<'_>, candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut joined: Vec<Candidate> = Vec::with_capacity(candidates.len());
    for mut next in candidates {
        if let Some(last) = joined.last()
            && let Some(both) = together(p, last, &next)
        {
            joined.pop();
            next = both;
        }
        joined.push(with_day_part(p, next));
    }
    joined
}

/// "Friday" + "night", "Feb. 7" + "morning".
fn with_day_part(p: &Pieces<'_>, candidate: Candidate) -> Candidate {
    let at = p.skip(candidate.end, &["late", "early"]);
    match p.word(at) {
        Word::DayPart(part) if is_day(&candidate.stated) && candidate.clock.is_none() => {
            Candidate { end: at + 1, kind: TimeKind::Time, clock: Some(part.to_owned()), ..candidate }
        }
        _ => candidate,
    }
}

const fn is_day(stated: &Stated) -> bool {
    matches!(
        stated,
        Stated::Calendar { day: Some(_), .. } | Stated::Weekday(..) | Stated::Offset { unit: Unit::Day, .. }
    )
}

fn together(p: &Pieces<'_>, a: &Candidate, b: &Candidate) -> Option<Candidate> {
    let gap = if a.end + 1 == b.start { p.lower(a.end) } else { "" };
    if b.start > a.end + 1 {
        return None;
    }
    let both = |stated: &Stated, clock: &Option<String>, kind| {
        Some(Candidate { start: a.start, end: b.end, kind, stated: stated.clone(), clock: clock.clone() })
    };
    match (&a.stated, &b.stated, gap) {
        (Stated::Weekday(..), Stated::Calendar { day: Some(_), .. }, "" | ",") if a.clock.is_none() => {
            both(&b.stated, &b.clock, b.kind)
        }
        (Stated::Clock, day, "" | "on" | ",") if is_day(day) && b.clock.is_none() => {
            both(day, &a.clock, TimeKind::Time)
        }
        (day, Stated::Clock, "" | "at" | ",") if is_day(day) && a.clock.is_none() => {
            both(day, &b.clock, TimeKind::Time)
        }
        (
            Stated::Calendar { year: None, month, day, .. },
            Stated::Offset { unit: Unit::Year, count, .. },
            "" | "of",
        ) => {
            let toward = Toward::InYear(*count);
            both(&Stated::Calendar { year: None, month: *month, day: *day, toward }, &None, a.kind)
        }
        _ => None,
    }
}

/// Takes in the modifiers on the left that TimeML counts into the extent.
fn widen(p: &Pieces<'_>, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut floor = 0;
    for c in &mut candidates {
        c.start = modifier_start(p, c).max(floor);
        floor = c.end;
    }
    candidates
}

fn modifier_start(p: &Pieces<'_>, c: &Candidate) -> usize {
    let at = c.start;
    let back = |n: usize| at.wrapping_sub(n);
    let value_is_ref = matches!(&c.stated, Stated::Value(v) if v.ends_with("_REF"));
    if value_is_ref || c.kind == TimeKind::Set {
        return at;
    }
    if p.is(back(1), &["than"]) && p.is(back(2), &["more", "less", "fewer", "longer", "later", "earlier"]) && at >= 2 {
        return if p.is(back(3), &["no"]) && at >= 3 { at - 3 } else { at - 2 };
    }
    if p.is(back(1), &["least", "most"]) && p.is(back(2), &["at"]) && at >= 2 {
        return at - 2;
    }
    if c.kind == TimeKind::Duration || counted_back(c) {
        let near = p.is(back(1), &["about", "around", "almost", "nearly", "roughly", "approximately", "only", "just"]);
        return at - usize::from(near && at > 0 && !p.is(back(1), &["only", "just"]));
    }
    part_start(p, at)
}

fn counted_back(c: &Candidate) -> bool {
    matches!(c.stated, Stated::Offset { count, .. } if count < -1)
}

/// "early", "late", "mid-", "earlier", "the end of", "the beginning of" before a date.
fn part_start(p: &Pieces<'_>, at: usize) -> usize {
    let back = |n: usize| at.wrapping_sub(n);
    if p.is(back(1), &["of"]) && p.is(back(2), &["end", "beginning", "start", "middle", "rest"]) && at >= 3 {
        let from = at - 2;
        let the = from - usize::from(p.is(from.wrapping_sub(1), &["the"]));
        return the;
    }
    if p.is(back(1), &["-"]) && p.is(back(2), &["mid"]) && p.glued(at) && at >= 2 {
        return at - 2;
    }
    if p.is(back(1), &["early", "late", "mid", "earlier", "later"]) && at >= 1 {
        return at - 1 - usize::from(p.is(back(2), &["the", "as"]) && at >= 2 && p.is(back(2), &["the"]));
    }
    at
}
