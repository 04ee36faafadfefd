//! Dates that a length of time from another event or day tells: "scrapped the bid five months after the two agreed", "a week
//! before Christmas".

use super::Event;
use super::mention::{Mention, lead};
use super::period;
use crate::View;
use crate::lexicon::time::Unit;
use crate::syntax::Rel;
use crate::time::{Time, TimeKind, counted};
use jiff::civil::Date;
use std::collections::HashMap;

/// Dates the event behind "after" or "before" from that of the clause above it, or the other way round, where one has a day
/// and the other no time of its own; a day right before the length counts first ("on Sunday, a day after the vote"). What the
/// first sentence tells as news has the day of publication. "A day after a spill shut the plant": the subject has the same day.
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
    for length in (0..view.text.tokens.len() as u32).filter_map(|word| Length::before(view, times, word)) {
        let Some(&told) = owner.get(&length.told) else { continue };
        let Length { unit, count, .. } = length;
        let main = view.ancestors(length.told).find_map(|t| owner.get(&t).copied()).filter(|main| *main != told);
        if length.leaves(view, times, &events[told]) {
            let news = || view.document.published.filter(|_| lead == Some(view.text.sentence_of(length.told)));
            let clause = || main.and_then(|main| day(&events[main])).or_else(news);
            let from = length.day_before(view, times).or_else(clause);
            if let Some(date) = from.and_then(|from| counted(from, unit, -count)) {
                let what = view.subject(length.told).and_then(|s| owner.get(&s).copied());
                for event in what.into_iter().filter(|&e| events[e].is_undated()).chain([told]).collect::<Vec<_>>() {
                    (events[event].date, events[event].time) = (Some(date.clone()), None);
                }
            }
        } else if let Some(main) = main.filter(|&main| events[main].date.is_none()) {
            events[main].date = day(&events[told]).and_then(|from| counted(from, unit, count));
        }
    }
}

/// How many tokens the noun behind a length and a day may be away from the day.
const MAX_BEHIND: usize = 8;

/// "came three days after the vote on Monday": what stands behind a length between a verb and a time.
pub(super) fn told_between(view: View<'_>, times: &[Time], verb: u32, time: u32) -> Option<u32> {
    let mut between = (verb + 1..time).rev().take(MAX_BEHIND);
    let length = between.find_map(|word| Length::before(view, times, word))?;
    (!length.clause && length.told < time).then_some(length.told)
}

/// How far one event is from another: "two days after the vote", "hours before they met".
struct Length {
    unit: Unit,
    /// Less than nothing for "before".
    count: i32,
    /// Its first token.
    start: u32,
    /// The verb or noun behind "after" or "before".
    told: u32,
    /// True for a verb, which tells of the event for itself: a noun may only take up what has its day elsewhere.
    clause: bool,
}

impl Length {
    /// The length that stands right before `word`, where that is "after" or "before".
    fn before(view: View<'_>, times: &[Time], word: u32) -> Option<Self> {
        let sign = match view.lemma(word) {
            "after" => 1,
            "before" => -1,
            _ => return None,
        };
        let clause = view.rel(word) == Rel::Mark;
        let told = view.head(word).filter(|_| clause || view.rel(word) == Rel::Case)?;
        // "two days after a driver died": the parse may take "after" for a preposition of the clause's subject.
        let verb = view.head(told).filter(|&v| !clause && view.rel(told).is_subject() && view.rel(v) == Rel::Advcl);
        let (told, clause) = verb.map_or((told, clause), |v| (v, true));
        let last = word.checked_sub(1).filter(|&t| view.sentence(word).contains(t))?;
        if matches!(view.lemma(last), "hour" | "minute" | "moment" | "second" | "shortly") {
            return Some(Self { unit: Unit::Day, count: 0, start: last, told, clause });
        }
        let end = view.text.tokens[last as usize].span.end;
        let time = times.binary_search_by_key(&end, |t| t.span.end).ok().map(|index| &times[index])?;
        let (unit, count) = length(&time.value).filter(|_| time.kind == TimeKind::Duration)?;
        let start = view.text.tokens_in(time.span).iter().next()?;
        Some(Self { unit, count: sign * count, start, told, clause })
    }

    /// True where what the length leads to has no time of its own: "said on Friday, five months after" names none for it, as
    /// what stands before the length in its sentence is no time of what stands behind it.
    fn leaves(&self, view: View<'_>, times: &[Time], told: &Event) -> bool {
        let before = |time: u32| {
            let first = view.text.tokens_in(times[time as usize].span).iter().next();
            first.is_some_and(|t| t < self.start && view.sentence(self.told).contains(t))
        };
        told.time.map_or(self.clause || told.date.is_none(), before)
    }

    /// The day that is named right before the length, with no more than a comma between.
    fn day_before(&self, view: View<'_>, times: &[Time]) -> Option<Date> {
        let comma = self.start.checked_sub(1).filter(|&t| view.form(t) == ",");
        let last = comma.unwrap_or(self.start).checked_sub(1)?;
        period::date(&times[period::holding(view, times, last)? as usize])?.parse().ok()
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

/// The unit and number of a TIMEX3 value of whole days, weeks, months or years ("P5M").
pub(super) fn length(value: &str) -> Option<(Unit, i32)> {
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
            ("The mayor resigned on Monday, two days after the attack.", "attack", "2026-01-31"),
            ("The mayor was shot on Sunday, hours before the vote.", "vote", "2026-02-01"),
            ("The bank delayed its bid on Monday, a day after an oil spill shut its mill.", "spill", "2026-02-01"),
            ("It had 3,000 readers by Sunday afternoon, a day after the mayor was shot.", "shot", "2026-01-31"),
        ] {
            assert_eq!(event(text, trigger).date.as_deref(), Some(date), "{text}");
        }
    }
}
