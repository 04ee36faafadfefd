//! Times that repeat: "daily", "every day", "each year", "twice a week", "per month", "$12 a year".

use super::TimeKind;
use super::number::{number, ordinal};
use super::piece::Pieces;
use super::stated::Candidate;
use crate::lexicon::time::{Unit, Word};

/// The set that begins at `at`.
pub(super) fn propose(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    frequency(p, at).or_else(|| every(p, at)).or_else(|| rate(p, at)).or_else(|| times(p, at))
}

fn frequency(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let Word::Frequency(value) = p.word(at) else { return None };
    // A capital inside a sentence is a name ("The Daily Mail").
    let name = p.capital(at) && at > 0 && !matches!(p.before(at), "." | "\"" | "“");
    (!name).then(|| Candidate::value(at, at + 1, TimeKind::Set, value))
}

/// "every day", "each of the last three years" is none, "every two weeks", "every other day", "every March", "every summer".
fn every(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    if !p.is(at, &["every", "each"]) {
        return None;
    }
    let set = |end, value: String| Some(Candidate::value(at, end, TimeKind::Set, value));
    let other = p.skip(at + 1, &["other", "single", "second"]);
    let twice = other > at + 1 && !p.is(at + 1, &["single"]);
    match p.word(other) {
        Word::Unit(unit, false) => set(other + 1, super::duration::period(if twice { "2" } else { "1" }, unit)),
        Word::Month(month, false) if p.capital(other) => set(other + 1, format!("XXXX-{month:02}")),
        Word::Season(part) => set(other + 1, format!("XXXX-{part}")),
        Word::DayPart(part) if !part.contains(':') => set(other + 1, format!("XXXX-XX-XX{part}")),
        _ => {
            let (n, end) = number(p, at + 1).or_else(|| ordinal(p, at + 1))?;
            let Word::Unit(unit, _) = p.word(end) else { return None };
            set(end + 1, super::duration::period(&n.to_string(), unit))
        }
    }
}

/// "a year", "per day", "an hour" after an amount.
fn rate(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let Word::Unit(unit, false) = p.word(at + 1) else { return None };
    let per = p.is(at, &["per"]);
    let article = p.is(at, &["a", "an"])
        && amount_before(p, at)
        && !p.is(at + 2, &["ago", "earlier", "later", "before", "after"]);
    let value = || super::duration::period("1", unit);
    (per || article && unit != Unit::Quarter).then(|| Candidate::value(at, at + 2, TimeKind::Set, value()))
}

/// True where what stands before can be counted per unit of time: a number, a sum, "twice", "times".
fn amount_before(p: &Pieces<'_>, at: usize) -> bool {
    let before = p.before(at);
    matches!(
        before,
        "%" | "percent"
            | "dollars"
            | "million"
            | "billion"
            | "thousand"
            | "times"
            | "once"
            | "twice"
            | "cents"
            | "barrels"
            | "tons"
            | "tonnes"
            | "hours"
            | "days"
            | "miles"
            | "people"
            | "pounds"
            | "euros"
            | "units"
            | "cars"
            | "shares"
            | "trillion"
    ) || before.starts_with(|c: char| c.is_ascii_digit())
}

/// "twice a week", "three times a day": the whole phrase.
fn times(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let end = match p.lower(at) {
        "once" | "twice" => at + 1,
        _ => number(p, at).map(|(_, end)| end).filter(|&end| p.is(end, &["times"]))? + 1,
    };
    let rate = rate(p, end).or_else(|| every(p, end))?;
    Some(Candidate { start: at, ..rate })
}

#[cfg(test)]
mod tests {
    use crate::time::tests::reads;

    #[test]
    fn sets() {
        reads("They meet every day and pay $12 a month.", &["every day = P1D", "a month = P1M"]);
        reads("She reads The Daily Ledger.", &[]);
    }
}
