//! On which side of the day of writing lies what is called off: "cancelled Saturday's marathon" was still to come, "Talks
//! scheduled for Tuesday were cancelled" may have been due before or after it.

use super::tense::MAX_GOVERNORS;
use crate::View;
use crate::syntax::{Rel, Xpos};

/// "cancelled Saturday's marathon": what is called off was still to come.
pub(super) fn is_ahead(view: View<'_>, token: u32) -> bool {
    // "A concert in Leeds on Thursday has been axed."
    let above = |t: &u32| view.head(*t).filter(|_| view.rel(*t) == Rel::Nmod);
    let whole = std::iter::successors(Some(token), above).take(MAX_GOVERNORS).last().filter(|&w| w != token);
    let subject = whole.filter(|&w| view.rel(w) == Rel::NsubjPass);
    let event = view.head(token).filter(|_| view.rel(token) == Rel::NmodPoss).or(subject);
    let verb = event.and_then(|e| view.head(e).filter(|_| matches!(view.rel(e), Rel::Obj | Rel::NsubjPass)));
    verb.is_some_and(|v| calls_off(view, v))
}

/// "Talks scheduled for Tuesday were cancelled", "was due on Tuesday but cancelled": told in the simple past, what was due
/// lay near the day of writing, on either side. The day to which something is put off lies ahead.
pub(super) fn is_near(view: View<'_>, token: u32) -> bool {
    let goal = |c: u32| view.rel(c) == Rel::Case && matches!(view.lemma(c), "to" | "until" | "till");
    let mut above = std::iter::once(token).chain(view.ancestors(token)).take(MAX_GOVERNORS);
    view.child_where(token, goal).is_none() && above.any(|t| befell(view, t))
}

/// "a payment that was due on Thursday": read from the words, as the parse ties them in many ways.
pub(super) fn was_due(view: View<'_>, token: u32) -> bool {
    let mut before = (view.sentence(token).start..token).rev();
    let mut due = before.by_ref().skip_while(|&t| matches!(view.lemma(t), "on" | "in"));
    due.next().is_some_and(|t| view.lemma(t) == "due") && before.next().is_some_and(|t| view.xpos(t) == Xpos::Vbd)
}

/// True for what was called off, and for what was due and then called off.
fn befell(view: View<'_>, word: u32) -> bool {
    // "was cancelled by its organizers": told as an act, like "cancelled a march", of what was still to come.
    let by_somebody = |v: u32| view.child(v, Rel::OblAgent).is_some();
    let off = |v: u32| calls_off(view, v) && is_simple_past(view, v) && !by_somebody(v);
    let joined = |t: u32| view.child_where(t, |c| view.rel(c) == Rel::Conj && off(c)).is_some();
    let clause = |c: u32| view.rel(c) == Rel::AclRelcl && view.child(c, Rel::AuxPass).is_some() && off(c);
    let passive = view.head(word).filter(|_| view.rel(word) == Rel::NsubjPass);
    passive.is_some_and(|v| off(v) || joined(v)) || joined(word) || view.child_where(word, clause).is_some()
}

fn is_simple_past(view: View<'_>, verb: u32) -> bool {
    let mut helpers =
        view.children(verb).iter().filter(|&&c| matches!(view.rel(c), Rel::Aux | Rel::AuxPass)).peekable();
    if helpers.peek().is_none() {
        view.xpos(verb) == Xpos::Vbd
    } else {
        helpers.all(|&c| view.xpos(c) == Xpos::Vbd && view.lemma(c) == "be")
    }
}

fn calls_off(view: View<'_>, verb: u32) -> bool {
    match view.lemma(verb) {
        "cancel" | "postpone" | "scrap" | "shelve" | "abandon" | "axe" | "suspend" | "delay" => true,
        "call" | "put" => view.child(verb, Rel::CompoundPrt).is_some_and(|p| view.lemma(p) == "off"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::time::tests::reads;

    #[test]
    fn what_was_called_off_lay_near_on_either_side() {
        reads("Talks scheduled for Tuesday were cancelled.", &["Tuesday = 2026-02-03"]);
        reads("A walkout due on Thursday was called off.", &["Thursday = 2026-02-05"]);
        reads("She was due to visit the island on Monday but cancelled.", &["Monday = 2026-02-02"]);
        reads("An earlier swap, planned for October, was called off.", &["October = 2025-10"]);
        reads("It suspended a payment that was due on Thursday.", &["Thursday = 2026-02-05"]);
    }

    #[test]
    fn what_has_been_called_off_was_still_to_come() {
        reads("Talks scheduled for Tuesday have been cancelled.", &["Tuesday = 2026-02-10"]);
        reads("A march planned for Monday was cancelled by its organizers.", &["Monday = 2026-02-09"]);
        reads("He cancelled a rally planned for Sunday.", &["Sunday = 2026-02-08"]);
        reads(
            "It was scheduled for Tuesday but was put off until Monday.",
            &["Tuesday = 2026-02-03", "Monday = 2026-02-09"],
        );
    }
}
