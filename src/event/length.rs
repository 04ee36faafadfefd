//! Dates that a length of time from another event tells: "scrapped the bid five months after the two agreed".

use super::Event;
use crate::View;
use crate::read::Kind;
use crate::syntax::Rel;
use crate::time::{Time, TimeKind};
use jiff::Span;
use jiff::civil::Date;
use std::collections::HashMap;

/// Dates the event of the clause behind "after" or "before" from that of the clause above it, or the other way round,
/// where one has a day and the other no time of its own. `owner`: the events by their triggers.
pub(super) fn date(view: View<'_>, times: &[Time], owner: &HashMap<u32, usize>, events: &mut [Event]) {
    let day = |event: &Event| event.date.as_ref().and_then(|date| date.parse::<Date>().ok());
    for (time, verb, after) in lengths(view, times) {
        let (Some(&told), Some(length)) = (owner.get(&verb), Length::of(&time.value)) else { continue };
        let main = view.ancestors(verb).find_map(|t| owner.get(&t).copied()).filter(|main| *main != told);
        // "said on Friday, five months after": what stands before the length is no time of the clause behind it.
        let own = events[told].time.filter(|&t| times[t as usize].span.start > time.span.start);
        if own.is_none() {
            let from = main.and_then(|main| day(&events[main])).or_else(|| day_of_news(view, verb));
            if let Some(date) = from.and_then(|from| length.from(from, !after)) {
                (events[told].date, events[told].time) = (Some(date), None);
            }
        } else if let Some(main) = main.filter(|&main| events[main].date.is_none()) {
            events[main].date = day(&events[told]).and_then(|from| length.from(from, after));
        }
    }
}

/// A length of time right before "after" or "before", the verb of the clause behind that word, and whether it is "after".
fn lengths<'a>(view: View<'a>, times: &'a [Time]) -> impl Iterator<Item = (&'a Time, u32, bool)> + 'a {
    times.iter().filter(|time| time.kind == TimeKind::Duration).filter_map(move |time| {
        let mark = view.text.tokens_in(time.span).iter().last()? + 1;
        let after = match view.text.tokens.get(mark as usize).map(|_| view.lemma(mark))? {
            "after" => true,
            "before" => false,
            _ => return None,
        };
        Some((time, view.head(mark).filter(|_| view.rel(mark) == Rel::Mark)?, after))
    })
}

/// Publication, where the clause above is the news that the first sentence tells.
fn day_of_news(view: View<'_>, token: u32) -> Option<Date> {
    let sentence = view.text.sentence_of(token);
    let body = |s: &u32| view.kind(view.text.sentences[*s as usize].tokens.start) == Kind::Body;
    view.document.published.filter(|_| (0..=sentence).find(body) == Some(sentence))
}

/// A whole number of days, weeks, months or years.
struct Length {
    count: i32,
    unit: char,
}

impl Length {
    /// Of a TIMEX3 value ("P5M").
    fn of(value: &str) -> Option<Self> {
        let number = value.strip_prefix('P')?;
        let unit = number.chars().last().filter(|unit| "DWMY".contains(*unit))?;
        Some(Self { count: number.strip_suffix(unit)?.parse().ok()?, unit })
    }

    /// The date so long after or before a day, no finer than the unit.
    fn from(&self, day: Date, later: bool) -> Option<String> {
        let span: Span = match self.unit {
            'D' => Span::new().try_days(self.count),
            'W' => Span::new().try_weeks(self.count),
            'M' => Span::new().try_months(self.count),
            _ => Span::new().try_years(self.count),
        }
        .ok()?;
        let date = if later { day.checked_add(span) } else { day.checked_sub(span) }.ok()?;
        Some(match self.unit {
            'D' => date.to_string(),
            'W' => format!("{:04}-W{:02}", date.iso_week_date().year(), date.iso_week_date().week()),
            'M' => date.strftime("%Y-%m").to_string(),
            _ => date.strftime("%Y").to_string(),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::event;

    #[test]
    fn a_length_from_another_day() {
        for (text, trigger, date) in [
            (
                "The bank scrapped its bid for Orland Rail, five months after the two agreed to merge.",
                "agreed",
                "2025-09",
            ),
            ("The mine flooded on Monday, three days before inspectors visited it.", "visited", "2026-02-05"),
        ] {
            assert_eq!(event(text, trigger).date.as_deref(), Some(date), "{text}");
        }
    }
}
