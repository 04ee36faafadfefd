//! Acts that are to be done within a length of time: "demanded that they leave within ten days" has the last of these days.

use super::clause::{case, is_infinitive};
use super::length::length;
use super::participants::head;
use super::period::date as day;
use super::{Event, Status};
use crate::View;
use crate::lexicon::time::Unit;
use crate::time::{Time, TimeKind, counted};
use std::collections::HashMap;

/// How many governors are asked for the act.
const MAX_GOVERNORS: usize = 3;

/// Hours of a day.
const DAY: i32 = 24;

/// Dates what is demanded, or is a condition, by the length of time that it is given, counted from publication. `owner` is
/// [`super::merge::by_token`].
pub(super) fn date(view: View<'_>, times: &[Time], owner: &HashMap<u32, usize>, events: &mut [Event]) {
    let Some(published) = view.document.published else { return };
    for (index, time) in (0..).zip(times).filter(|(_, time)| time.kind == TimeKind::Duration) {
        let act = || {
            let head = head(view, view.text.tokens_in(time.span)).filter(|&t| case(view, t) == Some("within"))?;
            view.ancestors(head).take(MAX_GOVERNORS).find_map(|t| owner.get(&t).copied())
        };
        let open =
            |event: &Event| event.is_undated() && matches!(event.status, Status::Demanded | Status::Hypothetical);
        if let Some((days, act)) = days(&time.value).zip(act()).filter(|(_, act)| open(&events[*act])) {
            events[act].date = counted(published, Unit::Day, days);
            events[act].time = Some(index);
        }
    }
    given_until(view, times, owner, events);
}

/// "have been given until Tuesday to leave": dates the act by the day until which there is time for it.
fn given_until(view: View<'_>, times: &[Time], owner: &HashMap<u32, usize>, events: &mut [Event]) {
    for (index, time) in (0..).zip(times) {
        let act = || {
            let head = head(view, view.text.tokens_in(time.span))?;
            let verb = view.head(head).filter(|&v| matches!(view.lemma(v), "give" | "have"))?;
            let until = matches!(case(view, head), Some("until" | "till"));
            view.child_where(verb, |c| until && c > verb && is_infinitive(view, c)).and_then(|t| owner.get(&t).copied())
        };
        if let Some((day, act)) = day(time).zip(act()).filter(|(_, act)| events[*act].is_undated()) {
            events[act].date = Some(day);
            events[act].time = Some(index);
        }
    }
}

/// The days of a TIMEX3 value of whole hours, days or weeks ("P10D", "PT48H").
fn days(value: &str) -> Option<i32> {
    if let Some(hours) = value.strip_prefix("PT").and_then(|rest| rest.strip_suffix('H')) {
        return hours.parse::<i32>().ok().filter(|&hours| hours >= DAY).map(|hours| hours / DAY);
    }
    match length(value)? {
        (Unit::Day, days) => Some(days),
        (Unit::Week, weeks) => weeks.checked_mul(7),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::event;

    #[test]
    fn the_last_day_of_what_is_demanded() {
        let text = "The court ordered the firm to close the mill within ten days.";
        assert_eq!(event(text, "close").date.as_deref(), Some("2026-02-14"));
        let text = "The union will strike if the talks do not resume within 48 hours.";
        assert_eq!(event(text, "resume").date.as_deref(), Some("2026-02-06"));
        let text = "The six were given until Friday evening to leave.";
        assert_eq!(event(text, "leave").date.as_deref(), Some("2026-02-06"));
    }
}
