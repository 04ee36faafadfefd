//! Days behind the dates of the contract, which may name a day, a week, a month or a year.

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Span, ToSpan};

/// The first and the last day that `value` may mean, counted from 1970; nothing where it is left open.
pub(super) fn days(value: &str) -> Option<(i32, i32)> {
    let value = value.split('T').next().unwrap_or_default();
    let mut parts = value.split('-');
    let year: i16 = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let (first, length): (Date, Span) = match (parts.next(), parts.next()) {
        (None, _) => (Date::new(year, 1, 1).ok()?, 1.year()),
        (Some(part), None) => match part.strip_prefix('W') {
            Some(week) => (ISOWeekDate::new(year, week.parse().ok()?, Weekday::Monday).ok()?.date(), 1.week()),
            None => (Date::new(year, part.parse().ok()?, 1).ok()?, 1.month()),
        },
        (Some(month), Some(day)) => (Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()?, 1.day()),
    };
    let last = first.checked_add(length).ok()?.yesterday().ok()?;
    Some((number(first), number(last)))
}

/// The first day that `value` may mean.
pub(super) fn first_day(value: &str) -> Option<i32> {
    days(value).map(|(first, _)| first)
}

fn number(date: Date) -> i32 {
    date.since(Date::constant(1970, 1, 1)).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn a_day_lies_in_its_week_month_and_year() {
        let day = days("1970-02-06T09:00").expect("a day");
        assert_eq!(day, (36, 36));
        for wider in ["1970-02", "1970-W06", "1970"] {
            let (first, last) = days(wider).expect(wider);
            assert!(first <= 36 && 36 <= last, "{wider}");
        }
        assert_eq!(days("1970-02").map(|(a, b)| b - a), Some(27));
        assert_eq!([days("XXXX-WXX-5"), days("PRESENT_REF"), days("1970-SP"), days("")], [None; 4]);
    }
}
