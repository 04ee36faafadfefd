//! A verb whose noun says when: "Sunday's race was won by Ana Ruiz", "Friday's attack killed six", "spoke at Monday's rally".

use super::clause::{case, has_past, is_passive, object};
use super::period;
use super::trigger::is_eventive;
use crate::View;
use crate::lexicon::event::is_contested;
use crate::syntax::Rel;
use crate::time::Time;

/// The time that the verb's noun bears as its possessor: of what does it, of what is won, lost or played, and of what it takes
/// place at.
pub(super) fn time(view: View<'_>, times: &[Time], verb: u32) -> Option<u32> {
    let does = view.subject(verb).filter(|&s| !is_passive(view, verb) && is_eventive(view, s));
    let contested = object(view, verb).filter(|_| is_contested(view.lemma(verb)));
    does.into_iter().chain(contested).chain(occasion(view, verb)).find_map(|noun| of_possessor(view, times, noun))
}

/// "spoke at Monday's rally": what the verb takes place at.
fn occasion(view: View<'_>, verb: u32) -> Option<u32> {
    let at = |c: u32| view.rel(c) == Rel::Obl && matches!(case(view, c), Some("at" | "during")) && is_eventive(view, c);
    view.child_where(verb, at).filter(|_| has_past(view, verb))
}

fn of_possessor(view: View<'_>, times: &[Time], noun: u32) -> Option<u32> {
    period::holding(view, times, view.child(noun, Rel::NmodPoss)?)
}

#[cfg(test)]
mod tests {
    use crate::event::tests::event;

    #[test]
    fn the_day_of_what_is_won() {
        for text in ["Sunday's race was won by Ana Ruiz.", "Ana Ruiz won Sunday's race."] {
            assert_eq!(event(text, "won").date.as_deref(), Some("2026-02-01"), "{text}");
        }
        assert_eq!(event("Friday's blast killed six.", "killed").date.as_deref(), Some("2026-01-30"));
        assert_eq!(event("The mayor was booed at Friday's rally.", "booed").date.as_deref(), Some("2026-01-30"));
    }

    #[test]
    fn what_is_said_of_it_has_a_day_of_its_own() {
        let text = "Ministers met on Tuesday. They condemned Friday's blast.";
        assert_eq!(event(text, "condemned").date.as_deref(), Some("2026-02-03"));
    }
}
