//! Whether a mentioned event happened: tense, modality, negation, conditionals, and the words that govern it.

mod apply;
mod complement;
mod condition;
mod form;
mod governor;
mod noun;

use super::Status;
use super::clause::{is_infinitive, is_negated, lexeme, object};
use super::mention::{Judgement, Mention, Strength};
use crate::View;
use crate::lexicon::event::is_durative;
use crate::syntax::Rel;
use condition::{conditioned, is_conditional, under_condition};
pub(super) use form::WAS_TO;
use form::own_form;
use governor::governed;
pub(super) use noun::is_moved;
use noun::{is_fixed, noun};

/// How many governing clauses are asked.
const MAX_DEPTH: u32 = 6;

/// The status that the clause around `mention` gives it.
pub(super) fn of(view: View<'_>, mention: &Mention) -> Judgement {
    let found = if mention.nominal { noun(view, mention.token, 0) } else { verb(view, mention.token, 0) };
    if let Some(off) = called_off(view, mention).filter(|off| {
        *off == Status::Cancelled && found.status == Status::Denied && found.strength == Strength::Clause
            || matches!(found.status, Status::Happened | Status::Ongoing)
    }) {
        return Judgement::new(off, Strength::Word, "said to be called off or put off");
    }
    let plans = [Some(mention.token), view.head(mention.token)];
    if found.status == Status::Planned && plans.into_iter().flatten().any(|plan| is_given_up(view, plan)) {
        return Judgement::new(Status::Cancelled, Strength::Word, "planned, but called off");
    }
    let told = found.status == Status::Happened && found.strength <= Strength::Clause;
    if told && !mention.nominal && is_fixed(view, mention.token) {
        return Judgement::new(Status::Planned, Strength::Word, "fixed for a day");
    }
    let open = found.strength == Strength::Assumed && found.status == Status::Happened;
    if open && is_durative(&mention.lemma) {
        return Judgement::new(Status::Ongoing, Strength::Assumed, "something that lasts");
    }
    found
}

/// "was due to visit the island but cancelled", "was to have sung but pulled out".
fn is_given_up(view: View<'_>, plan: u32) -> bool {
    let gives_up = |c: u32| {
        let verb =
            matches!(&*lexeme(view, c), "cancel" | "pull out" | "back out" | "drop out" | "withdraw" | "cry off");
        verb && view.rel(c) == Rel::Conj && view.child(c, Rel::Obj).is_none() && !is_negated(view, c)
    };
    let but = |c: u32| view.child_where(c, |cc| view.rel(cc) == Rel::Cc && view.lemma(cc) == "but").is_some();
    view.child_where(plan, |c| gives_up(c) && but(c)).is_some()
}

/// "cancelled a share sale", "postponed the vote": what no noun of the tables names is told by the verb alone.
fn called_off(view: View<'_>, mention: &Mention) -> Option<Status> {
    let off = match &*mention.lemma {
        "cancel" | "call off" | "scrap" | "scrub" | "ax" | "axe" | "nix" | "shelve" | "ditch" | "abort" => {
            Status::Cancelled
        }
        "postpone" | "delay" | "adjourn" | "defer" | "reschedule" | "push back" | "put off" | "put on hold" => {
            Status::Postponed
        }
        // "said its tie would not go ahead": what no noun of the tables names
        "go ahead" | "take place" if !mention.nominal && apply::will_not_take_place(view, mention.token) => {
            return Some(Status::Cancelled);
        }
        _ => return None,
    };
    (!mention.nominal && object(view, mention.token).is_some()).then_some(off)
}

/// The status of the event that a verb names.
fn verb(view: View<'_>, token: u32, depth: u32) -> Judgement {
    if depth > MAX_DEPTH {
        return Judgement::new(Status::Happened, Strength::Assumed, "no other sign");
    }
    if is_conditional(view, token) {
        return Judgement::new(Status::Hypothetical, Strength::Word, "inside a condition");
    }
    let own = own_form(view, token);
    let refrains = own.status == Status::Denied && is_infinitive(view, token);
    match governed(view, token, depth) {
        // "opted not to strike back"
        Some(j) if j.status == Status::Planned && refrains => own,
        Some(j) if j.status == Status::Planned && under_condition(view, token) => conditioned(view, token, j),
        Some(j)
            if own.status == Status::Happened || own.strength < Strength::Clause || j.strength == Strength::Word =>
        {
            j
        }
        _ => conditioned(view, token, own),
    }
}

#[cfg(test)]
mod tests {
    use crate::event::Status;
    use crate::event::tests::event;

    #[test]
    fn each_status_by_its_signs() {
        let cases = [
            ("The senate rejected the bill.", "rejected", Status::Happened),
            ("Rescuers are searching the valley.", "searching", Status::Ongoing),
            ("The minister will visit Norland on Friday.", "visit", Status::Planned),
            ("The summit has been canceled.", "summit", Status::Cancelled),
            ("The hearing was postponed.", "hearing", Status::Postponed),
            ("Rebels threatened to attack the port.", "attack", Status::Threatened),
            ("The judge urged both sides to negotiate.", "negotiate", Status::Demanded),
            ("The two leaders did not meet.", "meet", Status::Denied),
            ("The army may withdraw its troops.", "withdraw", Status::Hypothetical),
            ("Prosecutors allege that he bribed a judge.", "bribed", Status::Alleged),
        ];
        for (text, word, status) in cases {
            assert_eq!(event(text, word).status, status, "{text}");
        }
    }

    #[test]
    fn a_plan_that_is_denied_or_tied_to_a_condition_is_no_plan() {
        assert_eq!(event("The union has not agreed to meet.", "meet").status, Status::Denied);
        assert_eq!(event("The guild will strike if the talks fail.", "strike").status, Status::Hypothetical);
    }
}
