//! Years and what they are made of or make up: "1998", "fiscal 1989", "490 BC", "the 1990s", "the 19th century",
//! "the third quarter of 1989", "last summer", "the first half".

use super::TimeKind;
use super::absolute::plain_year;
use super::number::{digits, ordinal};
use super::piece::Pieces;
use super::stated::{Candidate, Origin, Stated, Toward, Year};
use crate::lexicon::time::{Unit, Word};

const WAYS: [fn(&Pieces<'_>, usize) -> Option<Candidate>; 9] =
    [named_again, era, decade, century, part_of_year, fiscal, year, short_year, new_year];

/// The year, or part or row of years, that begins at `at`.
pub(super) fn propose(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    WAYS.iter().filter_map(|way| way(p, at)).max_by_key(|c| c.end)
}

/// A year by itself. A number counts as one unless what stands around it says that it counts something.
fn year(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let year = plain_year(p, at)?;
    let glued = p.glued(at) && !matches!(p.before(at), "(" | "-" | "–" | "—" | "\"" | "/" | "“" | "‘");
    let tailed = p.glued(at + 1) && matches!(p.lower(at + 1), "%" | "s" | "/" | ":" | "°" | "th" | "km" | "m");
    let led = p.is(
        at.wrapping_sub(1),
        &[
            "in", "since", "until", "till", "by", "of", "from", "to", "through", "during", "early", "late", "mid",
            "before", "after", "between", "year", "(", "and", "-", "–", "around", "for", "fiscal", ",", "spring",
            "summer", "fall", "winter", "autumn",
        ],
    );
    let modern = (1900..=2060).contains(&year) && !counts_something(p, at + 1);
    let numbered = matches!(
        p.before(at),
        "no" | "number" | "flight" | "room" | "route" | "highway" | "than" | "about" | "some" | "nearly"
    );
    (!glued && !tailed && !numbered && (modern || led && !counts_something(p, at + 1)))
        .then(|| Candidate::date(at, at + 1, Stated::Value(format!("{year:04}"))))
}

fn counts_something(p: &Pieces<'_>, next: usize) -> bool {
    let word = p.lower(next);
    let unit = matches!(p.word(next), Word::Unit(_, true));
    let noun = matches!(
        word,
        "people"
            | "men"
            | "women"
            | "troops"
            | "soldiers"
            | "shares"
            | "points"
            | "jobs"
            | "miles"
            | "feet"
            | "tons"
            | "tonnes"
            | "kilometers"
            | "kilometres"
            | "meters"
            | "metres"
            | "dollars"
            | "million"
            | "billion"
            | "percent"
            | "workers"
            | "employees"
            | "members"
            | "pounds"
            | "acres"
            | "students"
            | "votes"
            | "copies"
            | "deaths"
            | "cases"
            | "megawatts"
            | "gmt"
            | "hours"
            | "year"
            | "years"
            | "est"
            | "utc"
    );
    noun || unit
}

/// "'99".
fn short_year(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    if !(p.is(at, &["'", "’", "‘"]) && p.glued(at + 1) && !p.glued(at) && p.lower(at + 1).len() == 2) {
        return None;
    }
    let led =
        p.is(at.wrapping_sub(1), &["in", "of", "since", "by", "until", "summer", "winter", "spring", "fall", "autumn"]);
    let (year, end) = digits(p, at + 1)?;
    (led && !p.glued(end)).then(|| {
        let year = super::absolute::full_year(year.cast_signed());
        Candidate::date(at, end, Stated::Value(year.to_string()))
    })
}

/// "490 BC", "AD 70".
fn era(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    if p.is(at, &["ad"]) && p.capital(at) {
        let (year, end) = digits(p, at + 1)?;
        return Some(Candidate::date(at, end, Stated::Value(format!("{year:04}"))));
    }
    let (year, end) = digits(p, at)?;
    let value = match p.lower(end) {
        "bc" | "bce" => format!("BC{year:04}"),
        "ad" | "ce" if p.capital(end) => format!("{year:04}"),
        _ => return None,
    };
    Some(Candidate::date(at, end + 1, Stated::Value(value)))
}

/// "the 1990s", "the late 1970s", "the '80s", "the nineties".
fn decade(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let the = p.skip(at, &["the"]);
    let from = p.skip(p.skip(the, &["early", "late", "mid", "middle"]), &["-"]);
    let mark = p.skip(from, &["'", "’", "‘"]);
    let short = mark > from && p.lower(mark).len() == 2;
    let (value, end) = match p.word(from) {
        Word::Decade(tens) if the > at => (format!("19{tens}"), from + 1),
        _ => {
            let (year, end) = digits(p, mark)?;
            let end = p.skip(end, &["'", "’"]);
            if !(p.is(end, &["s"]) && p.glued(end)) || year % 10 != 0 {
                return None;
            }
            let tens =
                if short { super::absolute::full_year(year.cast_signed()) / 10 } else { plain_year(p, mark)? / 10 };
            // "the 1800s" is a century, "the 1990s" a decade.
            let century = tens % 10 == 0 && tens < 200;
            (if century { (tens / 10).to_string() } else { tens.to_string() }, end + 1)
        }
    };
    Some(Candidate::date(at, end, Stated::Value(value)))
}

/// "the 19th century".
fn century(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let the = p.skip(at, &["the"]);
    let from = p.skip(p.skip(the, &["early", "late", "mid", "middle"]), &["-"]);
    let (n, end) = ordinal(p, from)?;
    let end = p.skip(end, &["-"]);
    if p.word(end) != Word::Unit(Unit::Century, false) || !(1..=30).contains(&n) {
        return None;
    }
    let before_christ = p.is(end + 1, &["bc", "bce"]);
    let (value, end) =
        if before_christ { (format!("BC{:02}", n - 1), end + 2) } else { (format!("{:02}", n - 1), end + 1) };
    Some(Candidate::date(at, end, Stated::Value(value)))
}

/// "fiscal 1989", "fiscal year 1989", "the year 2000", "FY 2019".
fn fiscal(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let the = p.skip(at, &["the"]);
    let named = match p.lower(the) {
        "fiscal" => p.skip(the + 1, &["year"]),
        "year" | "fy" => the + 1,
        _ => return None,
    };
    let (year, end) = plain_year(p, named).map(|year| (year, named + 1)).or_else(|| thousands(p, named))?;
    Some(Candidate::date(at, end, Stated::Value(year.to_string())))
}

/// "two thousand", "two thousand three".
fn thousands(p: &Pieces<'_>, at: usize) -> Option<(i32, usize)> {
    let (year, end) = super::number::number(p, at)?;
    ((2000..2100).contains(&year) && p.is(at, &["two"])).then_some((year.cast_signed(), end))
}

/// "the quarter", "the latest quarter", "the latest period", "the year-end".
fn named_again(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    if p.word(at) == Word::Unit(Unit::Year, false) && p.is(p.skip(at + 1, &["-"]), &["end"]) {
        let stated = Stated::Offset { unit: Unit::Year, count: 0, origin: Origin::Publication };
        return Some(Candidate::date(at, p.skip(at + 1, &["-"]) + 1, stated));
    }
    let latest = p.skip(at + 1, &["latest"]);
    let named = p.word(latest) == Word::Unit(Unit::Quarter, false) || latest > at + 1 && p.is(latest, &["period"]);
    let fraction = p.is(latest + 1, &["of"]) || p.is(latest + 1, &["-"]) && p.glued(latest + 1);
    (p.is(at, &["the"]) && named && !fraction).then(|| Candidate::date(at, latest + 1, Stated::Again(Unit::Quarter)))
}

/// "in the new year", "until the new year"; not "rang in the new year".
fn new_year(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let named = p.is(at, &["the"]) && p.is(at + 1, &["new"]) && p.word(at + 2) == Word::Unit(Unit::Year, false);
    let led = p.is(at.wrapping_sub(1), &["in", "into", "until", "till", "to", "by", "before", "after", "of"]);
    let rung =
        p.is(at.wrapping_sub(2), &["ring", "rings", "rang", "rung", "ringing", "see", "saw", "welcome", "bring"]);
    let owner = p.is(at + 3, &["'", "’"]);
    (named && led && !rung && !owner).then(|| Candidate::date(at, at + 3, Stated::NewYear))
}

/// A season, quarter or half with the year that is stated around it.
fn part_of_year(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let (led, from) = year_before(p, at);
    let (part, from_month, end) =
        season(p, from, led.is_some()).or_else(|| quarter(p, from)).or_else(|| half(p, from))?;
    let (year, end) = year_behind(p, end, led);
    Some(Candidate::date(at, end, Stated::PartOfYear { part, from_month, year }))
}

/// "last", "this year's", "the", "early" before a part of a year.
fn year_before(p: &Pieces<'_>, at: usize) -> (Option<Year>, usize) {
    let pair = |led, from| (Some(led), from);
    match (p.lower(at), p.lower(at + 1)) {
        (word @ ("last" | "this" | "next"), "year") if p.is(at + 2, &["'", "’"]) && p.is(at + 3, &["s"]) => {
            pair(Year::Offset(shift(word)), at + 4)
        }
        ("last" | "past", _) => pair(Year::Toward(Toward::Last), at + 1),
        ("next" | "coming", _) => pair(Year::Toward(Toward::Next), at + 1),
        ("this" | "current", _) => pair(Year::Toward(Toward::This), at + 1),
        ("the", "previous") => pair(Year::Toward(Toward::Previous), at + 2),
        ("the", "following") => pair(Year::Toward(Toward::Following), at + 2),
        ("the", "last" | "past") => pair(Year::Toward(Toward::Last), at + 2),
        ("the", "early" | "late" | "fiscal") => pair(Year::Toward(Toward::Tense), at + 2),
        ("the" | "early" | "late" | "fiscal", _) => pair(Year::Toward(Toward::Tense), at + 1),
        _ => (None, at),
    }
}

fn shift(word: &str) -> i32 {
    match word {
        "last" => -1,
        "next" => 1,
        _ => 0,
    }
}

/// "of 1998", ", 1998", "of last year" behind a part of a year.
fn year_behind(p: &Pieces<'_>, end: usize, led: Option<Year>) -> (Year, usize) {
    let from = p.skip(p.skip(end, &[",", "in"]), &["of"]);
    let fiscal = p.skip(from, &["fiscal"]);
    if let Some(year) = plain_year(p, fiscal) {
        return (Year::Stated(year), fiscal + 1);
    }
    if from > end && p.is(from, &["last", "this", "next"]) && p.is(from + 1, &["year"]) {
        return (Year::Offset(shift(p.lower(from))), from + 2);
    }
    (led.unwrap_or(Year::Toward(Toward::Tense)), end)
}

/// Seasons need something that shows that they are none of their other senses ("fall", "spring").
fn season(p: &Pieces<'_>, at: usize, led: bool) -> Option<(String, i8, usize)> {
    let Word::Season(part) = p.word(at) else { return None };
    let shown =
        led || p.is(
            at.wrapping_sub(1),
            &["in", "since", "until", "by", "of", "early", "late", "mid", "-", "during", "every", "each"],
        ) || plain_year(p, p.skip(at + 1, &["of"])).is_some();
    let verb = p.is(at + 1, &["in", "into", "to", "off", "apart", "from", "by", "out"]) && matches!(part, "FA" | "SP");
    let from_month = match part {
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        _ => 12,
    };
    (shown && !verb).then(|| (part.to_owned(), from_month, at + 1))
}

/// "third quarter", "third-quarter", "Q3".
fn quarter(p: &Pieces<'_>, at: usize) -> Option<(String, i8, usize)> {
    let (n, end) = if p.is(at, &["q"]) && p.glued(at + 1) {
        digits(p, at + 1)?
    } else {
        let (n, end) = ordinal(p, p.skip(at, &["fiscal"]))?;
        let end = p.skip(p.skip(end, &["-"]), &["fiscal"]);
        if p.word(end) != Word::Unit(Unit::Quarter, false) {
            return None;
        }
        (n, end + 1)
    };
    (1..=4).contains(&n).then(|| (format!("Q{n}"), (n as i8 - 1) * 3 + 1, end))
}

/// "first half" of a year (never of a match: a year must follow, or "the year").
fn half(p: &Pieces<'_>, at: usize) -> Option<(String, i8, usize)> {
    let (n @ 1..=2, end) = ordinal(p, at)? else { return None };
    let half = p.skip(end, &["-"]);
    let of = p.skip(half + 1, &["of"]);
    let year = plain_year(p, p.skip(of, &["fiscal"])).is_some()
        || p.is(of, &["this", "last", "next"]) && p.is(of + 1, &["year"]);
    (p.is(half, &["half"]) && of > half + 1 && year).then(|| (format!("H{n}"), (n as i8 - 1) * 6 + 1, half + 1))
}

/// A year spelled out: "nineteen ninety-six".
pub(super) fn spelled(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let Word::Cardinal(century @ 17..=20) = p.word(at) else { return None };
    let (rest, end) = super::number::number(p, p.skip(at + 1, &["-"]))?;
    let year = (10..=99).contains(&rest).then(|| century * 100 + rest)?;
    Some(Candidate::new(at, end, TimeKind::Date, Stated::Value(year.to_string())))
}

#[cfg(test)]
mod tests {
    use crate::time::tests::reads;

    #[test]
    fn years_decades_quarters() {
        reads("Growth in the 1990s outran that of the 19th century.", &["the 1990s = 199", "the 19th century = 18"]);
        reads("Sales rose in the third quarter of 2024.", &["the third quarter of 2024 = 2024-Q3"]);
        reads("It was built in 1911 for 1950 people at $1900.", &["1911 = 1911"]);
        reads("Prices fall into line and spring back.", &[]);
        reads("The deal will close in the third quarter.", &["the third quarter = 2026-Q3"]);
        reads("It will report a loss for the third quarter.", &["the third quarter = 2025-Q3"]);
        reads("It was put back to the new year.", &["the new year = 2027"]);
        reads("The town rang in the new year.", &[]);
    }
}
