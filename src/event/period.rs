//! Dates as stretches of days: which of them meet, and what holds two of them.

use crate::View;
use crate::span::ByteSpan;
use crate::time::{Time, TimeKind, week};
use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate};

/// News tells of the days before it, these many at most.
const RECENT_DAYS: i64 = 10;

/// True where one of two times lies within the other; `None` where one is no stretch of days.
pub(super) fn meet(a: &Time, b: &Time) -> Option<bool> {
    let (a, b) = (days(&date(a)?)?, days(&date(b)?)?);
    let holds = |x: (Date, Date), y: (Date, Date)| x.0 <= y.0 && y.1 <= x.1;
    Some(holds(a, b) || holds(b, a))
}

/// True for a time well before the article: another month's or year's, or weeks ago.
pub(super) fn is_long_ago(view: View<'_>, time: &Time) -> bool {
    let last = date(time).and_then(|d| days(&d)).map(|(_, last)| last);
    let published = view.document.published;
    last.zip(published).is_some_and(|(last, published)| last.saturating_add(RECENT_DAYS.days()) < published)
}

/// True for a day within the days that news tells of.
pub(super) fn is_recent(view: View<'_>, date: &str) -> bool {
    let day = days(date).filter(|(first, last)| first == last).map(|(day, _)| day);
    day.zip(view.document.published)
        .is_some_and(|(day, now)| (0..=RECENT_DAYS as i32).contains(&(now - day).get_days()))
}

/// True for a day, week, month or year behind the article.
pub(super) fn is_ahead(view: View<'_>, date: &str) -> bool {
    days(date).zip(view.document.published).is_some_and(|((first, _), published)| first > published)
}

/// "this week or next week", "on Monday or Tuesday": the week, month or year that holds both.
pub(super) fn alternative(view: View<'_>, times: &[Time], time: u32) -> Option<String> {
    let (first, second) = (&times[time as usize], times.get(time as usize + 1)?);
    let between = view.text.tokens_in(ByteSpan::new(first.span.end, second.span.start));
    let or = between.len() <= 2 && between.iter().any(|t| view.lemma(t) == "or");
    let (from, to) = (days(&date(first)?)?, days(&date(second)?)?);
    let (from, to) = (from.0.min(to.0), from.1.max(to.1));
    let held = match () {
        () if week(from) == week(to) => week(from),
        () if (from.year(), from.month()) == (to.year(), to.month()) => {
            format!("{:04}-{:02}", from.year(), from.month())
        }
        () if from.year() == to.year() => format!("{:04}", from.year()),
        () => return None,
    };
    or.then_some(held)
}

/// The first and the last day of a date.
pub(super) fn days(date: &str) -> Option<(Date, Date)> {
    if let Some((year, week)) = date.split_once("-W") {
        let monday =
            ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, jiff::civil::Weekday::Monday).ok()?.date();
        return Some((monday, monday.checked_add(6.days()).ok()?));
    }
    if let Ok(day) = date.parse::<Date>() {
        return Some((day, day));
    }
    let first: Date = match date.len() {
        4 => format!("{date}-01-01").parse().ok()?,
        7 => format!("{date}-01").parse().ok()?,
        _ => return None,
    };
    Some((first, if date.len() == 4 { first.last_of_year() } else { first.last_of_month() }))
}

/// True for a date or time of day, but for what points nowhere ("now", "soon").
pub(super) fn says_when(time: &Time) -> bool {
    is_point(time) && !time.value.ends_with("_REF")
}

/// The date or time of day that begins with `token`, as an index into `times`.
pub(super) fn starting(view: View<'_>, times: &[Time], token: u32) -> Option<u32> {
    let start = view.text.tokens.get(token as usize)?.span.start;
    let index = times.binary_search_by_key(&start, |t| t.span.start).ok()?;
    is_point(&times[index]).then_some(index as u32)
}

/// [`starting`], where that says when.
pub(super) fn dated(view: View<'_>, times: &[Time], token: u32) -> Option<u32> {
    starting(view, times, token).filter(|&time| says_when(&times[time as usize]))
}

/// The date or time of day of which `token` is a word, as an index into `times`.
pub(super) fn holding(view: View<'_>, times: &[Time], token: u32) -> Option<u32> {
    let index = at(times, view.text.tokens[token as usize].span)?;
    is_point(&times[index as usize]).then_some(index)
}

/// The first time expression that `span` shares text with, as an index into `times`.
pub(super) fn at(times: &[Time], span: ByteSpan) -> Option<u32> {
    let index = times.partition_point(|t| t.span.end <= span.start);
    times.get(index).filter(|t| t.span.overlaps(span)).map(|_| index as u32)
}

fn is_point(time: &Time) -> bool {
    matches!(time.kind, TimeKind::Date | TimeKind::Time)
}

/// The date of a time expression, without time of day; `None` where it is not anchored or no date.
pub(super) fn date(time: &Time) -> Option<String> {
    let day = time.value.split('T').next().unwrap_or_default().trim_end_matches("-WE");
    (time.anchored && day.starts_with(|c: char| c.is_ascii_digit())).then(|| day.to_owned())
}

/// The day of `week` that falls on the weekday of `day`.
pub(super) fn within_week(day: &str, week: &str) -> Option<String> {
    let day: Date = day.parse().ok()?;
    let (monday, _) = days(week)?;
    let offset = i64::from(day.weekday().to_monday_zero_offset());
    monday.checked_add(offset.days()).ok().map(|d| d.to_string())
}
