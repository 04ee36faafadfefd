//! A verb whose noun says when: "Sunday's race was won by Ana Ruiz", "Friday's attack killed six", "spoke at Monday's rally".

use super::clause::{case, has_past, is_passive, object};
use super::period;
use super::trigger::is_eventive;
use crate::View;
use crate::lexicon::event::{SPEECHES, is_contested};
use crate::syntax::Rel;
use crate::time::Time;

/// The time that the verb's noun bears as its possessor: of what does it, of what is won, lost or played, and of what it takes
/// place at.
pub(super) fn time(view: View<'_>, times: &[Time], verb: u32) -> Option<u32> {
    let does = view.subject(verb).filter(|&s| !is_passive(view, verb) && is_eventive(view, s));
    let contested = object(view, verb).filter(|_| is_contested(view.lemma(verb)));
    does.into_iter().chain(contested).chain(occasion(view, verb)).find_map(|noun| of_possessor(view, times, noun))
}

/// "spoke at Monday's rally", "in a speech on Tuesday she criticised them": what the verb takes place at, or what is said in.
fn occasion(view: View<'_>, verb: u32) -> Option<u32> {
    let held = |c: u32| match case(view, c) {
        Some("at" | "during") => is_eventive(view, c),
        Some("in") => SPEECHES.has(view.lemma(c)),
        _ => false,
    };
    view.child_where(verb, |c| view.rel(c) == Rel::Obl && held(c)).filter(|_| has_past(view, verb))
}

fn of_possessor(view: View<'_>, times: &[Time], noun: u32) -> Option<u32> {
    let own = |c: u32| {
        view.rel(c) == Rel::NmodPoss
            || SPEECHES.has(view.lemma(noun)) && matches!(view.rel(c), Rel::Nmod | Rel::NmodUnmarked)
    };
    view.children(noun).iter().filter(|&&c| own(c)).find_map(|&c| period::holding(view, times, c))
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
        let text = "In a speech on Monday she criticised the regulator.";
        assert_eq!(event(text, "criticised").date.as_deref(), Some("2026-02-02"));
        assert_eq!(event("The mayor was booed at Friday's rally.", "booed").date.as_deref(), Some("2026-01-30"));
    }

    #[test]
    fn what_is_said_of_it_has_a_day_of_its_own() {
        let text = "Ministers met on Tuesday. They condemned Friday's blast.";
        assert_eq!(event(text, "condemned").date.as_deref(), Some("2026-02-03"));
    }
}
