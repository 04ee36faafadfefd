//! The day to which an event is put off: "postponed a meeting due on Thursday to Sept. 14", "was put back to June 9". Read from
//! the words behind the verb: the parse ties the day to whatever stands before it.

use super::period;
use super::when::puts_off;
use crate::View;
use crate::syntax::{Rel, Upos};
use crate::time::Time;

/// How far behind its verb the new day begins, in tokens.
const MAX_BEHIND: usize = 16;

/// How many governors of the event are asked for the verb.
const MAX_GOVERNORS: usize = 4;

/// The new day of what is put off, as an index into `times`. `token` is the verb that puts it off or the noun that names it.
pub(super) fn time(view: View<'_>, times: &[Time], token: u32) -> Option<u32> {
    let verb =
        std::iter::once(token).chain(view.ancestors(token)).take(MAX_GOVERNORS).find_map(|t| putting(view, t))?;
    let end = view.sentence(verb).end;
    let finite = |t: u32| view.upos(t) == Upos::Verb && view.subject(t).is_some_and(|s| s > verb);
    let mut behind = (verb + 1..end).take(MAX_BEHIND).take_while(|&t| !finite(t));
    behind.find_map(|t| {
        let goal = matches!(view.lemma(t), "to" | "until" | "till" | "for");
        period::starting(view, times, t + 1).filter(|&time| goal && period::says_when(&times[time as usize]))
    })
}

/// The verb itself, or one that is joined to it: "was scheduled for Monday but has been postponed".
fn putting(view: View<'_>, verb: u32) -> Option<u32> {
    let joined = || view.child_where(verb, |c| view.rel(c) == Rel::Conj && puts_off(view, c));
    (view.upos(verb) == Upos::Verb).then(|| if puts_off(view, verb) { Some(verb) } else { joined() })?
}

#[cfg(test)]
mod tests {
    use crate::event::tests::event;

    #[test]
    fn the_day_behind_the_verb() {
        for (text, trigger, date) in [
            ("A hearing set for Monday was put back to Feb. 19 after the judge fell ill.", "hearing", "2026-02-19"),
            ("The board postponed a meeting due on Thursday to Feb. 14.", "meeting", "2026-02-14"),
            ("The agency postponed the delivery of 1.9 million doses to March.", "delivery", "2026-03"),
        ] {
            assert_eq!(event(text, trigger).date.as_deref(), Some(date), "{text}");
        }
    }
}
