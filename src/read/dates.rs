//! Dates as datelines, headers and file names write them. A date is read as stated or not at all: "04/02/2026" may mean
//! two days and yields none.

use jiff::civil::Date;

/// Years that a publication date may have.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=2199;

/// Most words of a line that are looked at for a date.
const WORDS: usize = 60;

/// A date as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// With its year.
    Full(Date),
    /// Month and day without a year.
    Yearless(i8, i8),
}

/// A date found in a line, and the words before and after it.
#[derive(Debug)]
pub(super) struct Found<'a> {
    /// The date.
    pub(super) date: Written,
    /// The line's other words, in order.
    pub(super) others: Vec<&'a str>,
}

/// The first date in `line`.
pub(super) fn find(line: &str) -> Option<Found<'_>> {
    let words: Vec<&str> = words(line).take(WORDS).collect();
    let (at, length, date) = (0..words.len()).find_map(|at| written(&words[at..]).map(|(n, date)| (at, n, date)))?;
    let others = words[..at].iter().chain(&words[at + length..]).copied().collect();
    Some(Found { date, others })
}

/// The date in a file name: "2026-02-04", "2026_02_04" or "20260204".
pub(super) fn in_name(name: &str) -> Option<Date> {
    let numbers: Vec<&str> = name.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).collect();
    let compact = |n: &&str| (n.len() == 8).then(|| ymd(&n[..4], &n[4..6], &n[6..])).flatten();
    let parted =
        |n: &[&str]| (n[0].len() == 4 && n[1].len() == 2 && n[2].len() == 2).then(|| ymd(n[0], n[1], n[2])).flatten();
    numbers.windows(3).find_map(parted).or_else(|| numbers.iter().find_map(compact))
}

/// Runs of letters and runs of digits.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let runs = line.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty());
    runs.flat_map(|run| {
        let cut = run.find(|c: char| c.is_ascii_digit() != run.starts_with(|c: char| c.is_ascii_digit()));
        let (head, tail) = run.split_at(cut.unwrap_or(run.len()));
        [head, tail].into_iter().filter(|part| !part.is_empty())
    })
}

/// The date that `words` begin with, and how many words it takes.
fn written(words: &[&str]) -> Option<(usize, Written)> {
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    if let Some(date) = (word(0).len() == 4).then(|| ymd(word(0), word(1), word(2))).flatten() {
        return Some((3, Written::Full(date)));
    }
    let ordinal = |at: usize| usize::from(matches!(word(at), "st" | "nd" | "rd" | "th"));
    if let Some(month) = month(word(0)) {
        let day = day(word(1))?;
        let after = 2 + ordinal(2);
        return with_year(month, day, after, word(after));
    }
    let day = day(word(0))?;
    let at = 1 + ordinal(1);
    let at = at + usize::from(word(at) == "of");
    let month = month(word(at))?;
    with_year(month, day, at + 1, word(at + 1))
}

fn with_year(month: i8, day: i8, length: usize, year: &str) -> Option<(usize, Written)> {
    match year.parse::<i16>().ok().filter(|year| YEARS.contains(year)) {
        Some(year) => Some((length + 1, Written::Full(Date::new(year, month, day).ok()?))),
        None => Some((length, Written::Yearless(month, day))),
    }
}

fn ymd(year: &str, month: &str, day: &str) -> Option<Date> {
    let year = year.parse().ok().filter(|year| YEARS.contains(year))?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

fn day(word: &str) -> Option<i8> {
    (word.len() <= 2).then(|| word.parse().ok()).flatten().filter(|day| (1..=31).contains(day))
}

/// The month that `word` names in full or by its usual abbreviation. "May" and "March" must be capitalised.
fn month(word: &str) -> Option<i8> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let lower = word.to_ascii_lowercase();
    let named = |name: &str| {
        name == lower || (lower.len() == 3 && name.starts_with(&lower)) || (lower == "sept" && name == "september")
    };
    let at = NAMES.iter().position(|name| named(name))?;
    word.starts_with(|c: char| c.is_ascii_uppercase()).then_some(at as i8 + 1)
}

#[cfg(test)]
mod tests {
    use super::{Written, find, in_name};
    use jiff::civil::date;

    #[test]
    fn dates_in_lines() {
        let day = Written::Full(date(2026, 2, 4));
        for line in [
            "Published on February 4, 2026",
            "Updated: Wed, 04 Feb 2026 10:12:00 GMT",
            "4 February 2026",
            "4th of February, 2026",
            "Feb. 4th, 2026 at 5 p.m. ET",
            "2026-02-04T10:12:00Z",
        ] {
            assert_eq!(find(line).map(|found| found.date), Some(day), "{line}");
        }
        assert_eq!(find("ISTANBUL, Feb. 4 (Reuters)").map(|f| f.date), Some(Written::Yearless(2, 4)));
    }

    #[test]
    fn no_dates() {
        for line in ["They may 4 times", "04/02/2026", "In 2026 alone", "Feb. 31, 2026", "Mark 5", "March on"] {
            assert!(find(line).is_none(), "{line}");
        }
    }

    #[test]
    fn the_words_around_a_date() {
        let found = find("Published on Feb. 4, 2026 by Axios").expect("a date");
        assert_eq!(found.others, ["Published", "on", "by", "Axios"]);
    }

    #[test]
    fn dates_in_names() {
        assert_eq!(in_name("axios-2026-02-04-talks.txt"), Some(date(2026, 2, 4)));
        assert_eq!(in_name("20260204.md"), Some(date(2026, 2, 4)));
        assert_eq!(in_name("000_ec8642d2210d5003.txt"), None);
        assert_eq!(in_name("12345678.txt"), None);
    }
}
