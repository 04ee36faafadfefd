//! Dates that a length of time from another event or day tells: "scrapped the bid five months after the two agreed", "a week
//! before Christmas".

use super::Event;
use super::mention::{Mention, lead};
use crate::View;
use crate::lexicon::time::Unit;
use crate::syntax::Rel;
use crate::time::{Time, TimeKind, counted};
use jiff::civil::Date;
use std::collections::HashMap;

/// Dates the event of the clause behind "after" or "before" from that of the clause above it, or the other way round,
/// where one has a day and the other no time of its own. What the first sentence tells as news has the day of publication.
/// `owner` is [`super::merge::by_token`].
pub(super) fn date(
    view: View<'_>,
    times: &[Time],
    mentions: &[Mention],
    owner: &HashMap<u32, usize>,
    events: &mut [Event],
) {
    let lead = lead(view, mentions);
    let day = |event: &Event| event.date.as_ref().and_then(|date| date.parse::<Date>().ok());
    for event in events.iter_mut() {
        let from = event.time.and_then(|time| from_day(view, times, time, day(event)?));
        event.date = from.or_else(|| event.date.take());
    }
    for (time, verb, after) in lengths(view, times) {
        let (Some(&told), Some((unit, count))) = (owner.get(&verb), length(&time.value)) else { continue };
        let count = if after { count } else { -count };
        let main = view.ancestors(verb).find_map(|t| owner.get(&t).copied()).filter(|main| *main != told);
        // "said on Friday, five months after": what stands before the length is no time of the clause behind it.
        let own = events[told].time.filter(|&t| times[t as usize].span.start > time.span.start);
        if own.is_none() {
            let news = || view.document.published.filter(|_| lead == Some(view.text.sentence_of(verb)));
            let from = main.and_then(|main| day(&events[main])).or_else(news);
            if let Some(date) = from.and_then(|from| counted(from, unit, -count)) {
                (events[told].date, events[told].time) = (Some(date), None);
            }
        } else if let Some(main) = main.filter(|&main| events[main].date.is_none()) {
            events[main].date = day(&events[told]).and_then(|from| counted(from, unit, count));
        }
    }
}

/// What is so far from the day that `time` names: "a week before Christmas"; "the week before Christmas" is that week.
fn from_day(view: View<'_>, times: &[Time], time: u32, day: Date) -> Option<String> {
    let start = view.text.tokens_in(times[time as usize].span).iter().next()?;
    let word = start.checked_sub(1).filter(|_| times[time as usize].kind == TimeKind::Date)?;
    let sign = match view.lemma(word) {
        "after" => 1,
        "before" => -1,
        _ => return None,
    };
    let noun = word.checked_sub(1).filter(|&n| view.sentence(start).contains(n))?;
    if noun > 0 && view.lemma(noun - 1) == "the" {
        let unit = match view.lemma(noun) {
            "day" | "night" => Unit::Day,
            "week" => Unit::Week,
            "month" => Unit::Month,
            _ => return None,
        };
        return counted(day, unit, sign);
    }
    let before = times[..time as usize].last().filter(|t| t.kind == TimeKind::Duration)?;
    let (unit, count) = length(&before.value).filter(|_| view.text.tokens_in(before.span).contains(noun))?;
    let (unit, count) = if unit == Unit::Week { (Unit::Day, 7 * count) } else { (unit, count) };
    counted(day, unit, sign * count)
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

/// The unit and number of a TIMEX3 value of whole days, weeks, months or years ("P5M").
fn length(value: &str) -> Option<(Unit, i32)> {
    let number = value.strip_prefix('P')?;
    let letter = number.chars().last()?;
    let unit = match letter {
        'D' => Unit::Day,
        'W' => Unit::Week,
        'M' => Unit::Month,
        'Y' => Unit::Year,
        _ => return None,
    };
    Some((unit, number.strip_suffix(letter)?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use crate::event::tests::event;

    #[test]
    fn a_length_from_a_day_that_has_a_name() {
        let date = |text: &str| event(text, "closed").date;
        assert_eq!(date("The mill closed a week before Christmas.").as_deref(), Some("2025-12-18"));
        assert_eq!(date("The mill closed in the week before Christmas.").as_deref(), Some("2025-W51"));
        assert_eq!(date("The mill closed before Christmas.").as_deref(), Some("2025-12-25"));
    }

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
