//! Calendar dates: "1998-08-07", "11/02/89", "Aug. 7, 1998", "7 August", "March 1947", "the 14th".

use super::number::{digits, ordinal};
use super::piece::Pieces;
use super::stated::{Candidate, Stated, Toward};
use crate::lexicon::time::{Unit, Word};
use jiff::civil::Date;

/// Two-digit years below this belong to this century, others to the last one (the POSIX rule).
const CENTURY_PIVOT: i32 = 69;

/// The calendar date that begins at `at`.
pub(super) fn propose(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    numeric(p, at).or_else(|| month_first(p, at)).or_else(|| day_first(p, at)).or_else(|| day_of_month(p, at))
}

/// The year that two digits stand for.
pub(super) fn full_year(two_digits: i32) -> i32 {
    if two_digits < CENTURY_PIVOT { 2000 + two_digits } else { 1900 + two_digits }
}

fn glued_number(p: &Pieces<'_>, at: usize, len: std::ops::RangeInclusive<usize>) -> Option<i32> {
    let text = p.lower(at);
    let fits = len.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn numeric(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let mark = p.lower(at + 1);
    let joined = (1..5).all(|i| p.glued(at + i)) && p.lower(at + 3) == mark;
    let ends = !p.glued(at + 5) || !p.lower(at + 5).starts_with(|c: char| c.is_alphanumeric() || c == '/' || c == '-');
    if !joined || !ends || !matches!(mark, "-" | "/" | ".") || p.glued(at) && matches!(p.before(at), "/" | "-" | ".") {
        return None;
    }
    let (year, month, day) = iso(p, at).or_else(|| slashed(p, at))?;
    let stated = calendar(Some(year), month, Some(day), Toward::Tense)?;
    Some(Candidate::date(at, at + 5, stated))
}

fn iso(p: &Pieces<'_>, at: usize) -> Option<(i32, i32, i32)> {
    Some((glued_number(p, at, 4..=4)?, glued_number(p, at + 2, 1..=2)?, glued_number(p, at + 4, 1..=2)?))
}

fn slashed(p: &Pieces<'_>, at: usize) -> Option<(i32, i32, i32)> {
    let (first, second) = (glued_number(p, at, 1..=2)?, glued_number(p, at + 2, 1..=2)?);
    let year = glued_number(p, at + 4, 4..=4).or_else(|| glued_number(p, at + 4, 2..=2).map(full_year))?;
    // American order unless it cannot be, or full stops say it is European.
    let day_first = first > 12 || p.is(at + 1, &["."]);
    Some(if day_first { (year, second, first) } else { (year, first, second) })
}

/// A calendar date whose parts are in range.
pub(super) fn calendar(year: Option<i32>, month: i32, day: Option<i32>, toward: Toward) -> Option<Stated> {
    let (month, day) = (month as i8, day.map(|d| d as i8));
    // 2000 is a leap year, so that "Feb. 29" without a year passes.
    let probe = year.filter(|y| (1..=9999).contains(y)).unwrap_or(2000) as i16;
    Date::new(probe, month, day.unwrap_or(1)).ok()?;
    Some(Stated::Calendar { year, month, day, toward })
}

fn month_first(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let (month, toward, named) = named_month(p, at)?;
    let (day, after_day) = day_after(p, named);
    let (year, end) = year_after(p, after_day, day.is_some());
    let (toward, end) = match of_that_year(p, end) {
        Some(behind) if year.is_none() => (Toward::InToldYear, behind),
        _ => (toward, end),
    };
    let certain = day.is_some() || year.is_some() || toward != Toward::Tense;
    if !certain && !bare_month(p, at) {
        return None;
    }
    let end = if end == named { without_stop(p, named) } else { end };
    Some(Candidate::date(at, end, calendar(year, month as i32, day, toward)?))
}

/// Behind "of that year", "of the same year".
fn of_that_year(p: &Pieces<'_>, at: usize) -> Option<usize> {
    let same = p.skip(at + 1, &["the"]);
    let year = p.word(same + 1) == Word::Unit(Unit::Year, false);
    (p.is(at, &["of"]) && p.is(same, &["that", "same"]) && year).then_some(same + 2)
}

/// Month with an optional "last", "next", "this" before it and full stop behind it.
fn named_month(p: &Pieces<'_>, at: usize) -> Option<(i8, Toward, usize)> {
    let (toward, name) = match p.lower(at) {
        "last" | "past" => (Toward::Last, at + 1),
        "next" | "coming" => (Toward::Next, at + 1),
        "this" => (Toward::This, at + 1),
        // "an email that October."
        "that" if p.is(at + 2, &[".", ",", ";"]) => (Toward::Following, at + 1),
        _ => (Toward::Tense, at),
    };
    let Word::Month(month, short) = p.word(name) else { return None };
    if !p.capital(name) {
        return None;
    }
    let end = if short { p.skip(name + 1, &["."]) } else { name + 1 };
    Some((month, toward, end))
}

/// The index without a full stop that may as well end the sentence.
fn without_stop(p: &Pieces<'_>, end: usize) -> usize {
    if p.before(end) == "." && p.get(end).is_none() { end - 1 } else { end }
}

/// True where a month's name stands for the month without day or year beside it: not a verb, not a person's name.
fn bare_month(p: &Pieces<'_>, at: usize) -> bool {
    let Word::Month(month, short) = p.word(at) else { return false };
    let name_like = matches!(month, 3..=6 | 8);
    let led = p.is(
        at.wrapping_sub(1),
        &[
            "in", "since", "until", "till", "by", "of", "from", "to", "through", "during", "early", "late", "mid",
            "before", "after", "between", "and", "-", "around", "for", "last", "next", "this", "every", "each",
            "earlier", "previous", "least",
        ],
    );
    let led = led || is_month_of_noun(p, at) || owns(p, at, month);
    let surname = p.capital(at + 1) && !p.glued(at + 1) && !led;
    let title = p.capital(at.wrapping_sub(1)) && !led;
    !short && !surname && !title && (led || !name_like)
}

/// "August's election"; whoever is called May may own something too.
fn owns(p: &Pieces<'_>, at: usize, month: i8) -> bool {
    let owner = p.is(at + 1, &["'", "’"]) && p.is(at + 2, &["s"]) && p.glued(at + 2);
    owner && month != 5 && !p.capital(at + 3) && !p.capital(at.wrapping_sub(1))
}

/// "a May report"
fn is_month_of_noun(p: &Pieces<'_>, at: usize) -> bool {
    let word = p.lower(at + 1);
    let noun = word.starts_with(|c: char| c.is_ascii_alphabetic()) && !p.capital(at + 1);
    p.is(at.wrapping_sub(1), &["a", "an"]) && noun && !matches!(word, "of" | "on" | "in" | "to" | "for" | "and" | "or")
}

/// "7", "7th", "the 7th" after a month, no time of the clock and no year.
fn day_after(p: &Pieces<'_>, at: usize) -> (Option<i32>, usize) {
    let from = p.skip(at, &["the"]);
    let found = ordinal(p, from).or_else(|| digits(p, from).filter(|_| p.lower(from).len() <= 2));
    match found {
        Some((day @ 1..=31, end)) if !is_clock(p, end) => (Some(day.cast_signed()), end),
        _ => (None, at),
    }
}

/// ":35" behind an hour.
fn is_clock(p: &Pieces<'_>, at: usize) -> bool {
    p.is(at, &[":"]) && p.glued(at) && p.glued(at + 1) && digits(p, at + 1).is_some()
}

/// ", 1998", "1998", "of 1998", "of last year" is left to the years' own file.
pub(super) fn year_after(p: &Pieces<'_>, at: usize, with_day: bool) -> (Option<i32>, usize) {
    let from = p.skip(at, if with_day { &[","] } else { &[",", "of"] });
    match plain_year(p, from) {
        Some(year) => (Some(year), from + 1),
        None => match super::year::spelled(p, from).map(|c| (c.stated, c.end)) {
            Some((Stated::Value(year), end)) => (year.parse().ok(), end),
            _ => (None, at),
        },
    }
}

/// Four digits that can be a year.
pub(super) fn plain_year(p: &Pieces<'_>, at: usize) -> Option<i32> {
    let (year, _) = digits(p, at)?;
    (p.lower(at).len() == 4 && (1000..=2100).contains(&year)).then_some(year.cast_signed())
}

/// "7 August 1998", "the 7th of August".
fn day_first(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let from = p.skip(at, &["the"]);
    let spoken = ordinal(p, from);
    let (day, after_day) = spoken.or_else(|| digits(p, from).filter(|_| p.lower(from).len() <= 2))?;
    let of = p.skip(after_day, &["of", "-"]);
    let (month, Toward::Tense, named) = named_month(p, of)? else { return None };
    if !(1..=31).contains(&day) || (of > after_day && spoken.is_none() && !p.glued(of)) {
        return None;
    }
    let (year, end) = year_after(p, named, true);
    let end = if year.is_none() { without_stop(p, end) } else { end };
    Some(Candidate::date(at, end, calendar(year, month as i32, Some(day.cast_signed()), Toward::Tense)?))
}

/// "the 14th": only digits, only after "the", and with nothing behind that it could count.
fn day_of_month(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let (day @ 1..=31, end) = ordinal(p, at + 1)? else { return None };
    let counted = p.get(end).is_some_and(|next| {
        !matches!(&*next.lower, "." | "," | ";" | ")" | "and" | "to" | "at" | "in" | "so" | "because")
    });
    let digits = p.lower(at + 1).starts_with(|c: char| c.is_ascii_digit());
    let led = p.is(at.wrapping_sub(1), &["on", "by", "until", "from", "since", "to"]);
    (p.is(at, &["the"]) && digits && led && !counted).then(|| Candidate::date(at, end, Stated::DayOfMonth(day as i8)))
}

#[cfg(test)]
mod tests {
    use crate::time::tests::reads;

    #[test]
    fn calendar_dates_and_what_looks_like_them() {
        reads("The deal was signed on Aug. 7, 1998, in Lagos.", &["Aug. 7, 1998 = 1998-08-07"]);
        reads("They met on 7 March 2024.", &["7 March 2024 = 2024-03-07"]);
        reads("He ignored a May report.", &["May = 2025-05"]);
        reads("The row followed August's poll.", &["August = 2025-08"]);
        reads(
            "It began in April 2023. A truce of May of that year failed.",
            &["April 2023 = 2023-04", "May of that year = 2023-05"],
        );
        reads(
            "The vote planned for 6 March was put back to the 13th.",
            &["6 March = 2026-03-06", "the 13th = 2026-03-13"],
        );
        reads("It took effect 2025-11-30.", &["2025-11-30 = 2025-11-30"]);
        reads("The March on Rome and Prime Minister May are names; they may march.", &[]);
        reads("The score was 3-2 and the ratio 11.5.", &[]);
    }
}
