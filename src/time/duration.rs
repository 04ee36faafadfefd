//! Lengths of time: "two years", "a five-hour flight", "the past three months", "half an hour", "decades".

use super::TimeKind;
use super::number::quantity;
use super::piece::Pieces;
use super::stated::Candidate;
use crate::lexicon::time::{Unit, Word};

/// The duration that begins at `at`. Ages ("16-year-old", "years old", "aged two years") are none.
pub(super) fn propose(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    led(p, at).or_else(|| counted(p, at, at)).or_else(|| long(p, at)).or_else(|| bare(p, at))
}

/// A period as TIMEX3 writes it: `number` is already in the unit's own terms.
pub(super) fn period(number: &str, unit: Unit) -> String {
    let (count, letter, clock) = unit.period();
    let number = match number.parse::<u32>() {
        Ok(n) => n.saturating_mul(count).to_string(),
        Err(_) => number.to_owned(),
    };
    // "decades" and "centuries" keep letters of their own where their number is open.
    let letter = match (unit, number.as_str()) {
        (Unit::Decade, "X") => "E",
        (Unit::Century, "X") => "C",
        _ => letter,
    };
    format!("P{}{number}{letter}", if clock { "T" } else { "" })
}

/// "the past two weeks", "the first nine months", "the next few days", "the six months".
fn led(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let the = p.skip(at, &["the", "these", "those"]);
    let from = p.skip(the, &["past", "last", "next", "coming", "first", "previous", "following", "final", "same"]);
    if from == at {
        return None;
    }
    // A determiner before "five-hour" belongs to the noun behind it.
    counted(p, at, from).filter(|c| c.end < 2 || !p.is(c.end - 2, &["-"]))
}

fn counted(p: &Pieces<'_>, start: usize, at: usize) -> Option<Candidate> {
    let (number, from) = quantity(p, at)?;
    let hyphen = p.skip(from, &["-", "‑", "–"]);
    let from = p.skip(
        hyphen,
        &[
            "full",
            "more",
            "trading",
            "business",
            "working",
            "calendar",
            "consecutive",
            "straight",
            "additional",
            "long",
            "solid",
            "whole",
        ],
    );
    let from = p.skip(from, &["consecutive", "straight"]);
    let (unit, end) = match p.word(from) {
        Word::Unit(unit, _) => (unit, from + 1),
        Word::Ordinal(2) if hyphen > at + 1 && p.is(from, &["second"]) => (Unit::Second, from + 1),
        _ => return None,
    };
    let article = p.is(at, &["a", "an"]);
    let part_of_year = unit == Unit::Quarter && (article || !p.lower(from).ends_with('s')) || unit == Unit::Weekend;
    if part_of_year || age(p, at, end) || article && hyphen > at + 1 {
        return None;
    }
    let (per_unit, letter, clock) = unit.period();
    let half_year = number.half && unit == Unit::Year;
    let value = match number.whole {
        Some(whole) if half_year && whole > 0 => format!("P{whole}Y6M"),
        Some(0) if half_year => "P6M".into(),
        Some(0) if number.half && unit == Unit::Hour => "PT30M".into(),
        Some(_) => format!("P{}{}{letter}", if clock { "T" } else { "" }, number.times(per_unit)),
        None => period("X", unit),
    };
    Some(Candidate::value(start, end, TimeKind::Duration, value))
}

fn age(p: &Pieces<'_>, at: usize, end: usize) -> bool {
    let old = p.is(end, &["old", "olds"])
        || p.is(end, &["-"]) && p.is(end + 1, &["old", "olds"])
        || p.is(end, &["of"]) && p.is(end + 1, &["age"]);
    old || p.is(at.wrapping_sub(1), &["aged", "age"])
}

/// "day-long", "year-long", "daylong".
fn long(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let Word::Unit(unit, false) = p.word(at) else { return None };
    let is = p.is(at + 1, &["-"]) && p.is(at + 2, &["long"]) && p.glued(at + 2);
    is.then(|| Candidate::value(at, at + 3, TimeKind::Duration, period("1", unit)))
}

/// Plural units alone: "for years", "decades of war".
fn bare(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let Word::Unit(unit, true) = p.word(at) else { return None };
    let led = p.is(
        at.wrapping_sub(1),
        &[
            "for", "in", "within", "after", "over", "of", "took", "take", "lasted", "last", "spent", "spend", "than",
            "through", "during",
        ],
    );
    let known = matches!(
        unit,
        Unit::Year | Unit::Decade | Unit::Month | Unit::Week | Unit::Day | Unit::Hour | Unit::Minute | Unit::Century
    );
    (led && known && !age(p, at, at + 1)).then(|| Candidate::value(at, at + 1, TimeKind::Duration, period("X", unit)))
}

#[cfg(test)]
mod tests {
    use crate::time::tests::reads;

    #[test]
    fn durations_but_no_ages() {
        reads(
            "The five-hour flight followed two and a half years of delay.",
            &["five-hour = PT5H", "two and a half years = P2Y6M"],
        );
        reads("More than three decades passed.", &["More than three decades = P30Y"]);
        reads("The 16-year-old and her sister, 12 years old, ran.", &[]);
    }
}
