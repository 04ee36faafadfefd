//! What a governing word says of an event, tempered by the status of that word itself.

use super::form::WAS_TO;
use super::verb;
use crate::View;
use crate::event::Status;
use crate::event::clause::{auxiliaries, is_negated, is_passive, lexeme, modal};
use crate::event::mention::{Judgement, Strength};
use crate::event::trigger::is_predicate;
use crate::lexicon::event::Effect;
use crate::syntax::Xpos;

/// The judgement that `effect` of the word `head` brings, tempered by the status of `head` itself.
pub(super) fn apply(view: View<'_>, effect: Effect, head: u32, depth: u32) -> Option<Judgement> {
    let governor = if is_predicate(view, head) {
        verb(view, head, depth + 1)
    } else {
        Judgement::new(Status::Happened, Strength::Assumed, "")
    };
    let word = |status, why| Some(Judgement::new(status, Strength::Word, why));
    let happened = matches!(governor.status, Status::Happened | Status::Ongoing);
    match effect {
        Effect::Same if governor.strength == Strength::Assumed => None,
        Effect::Same if governor.status == Status::Denied && will_not_take_place(view, head) => {
            word(Status::Cancelled, "will not take place")
        }
        Effect::Ongoing if happened => word(Status::Ongoing, "said to go on"),
        Effect::Planned if governor.status == Status::Denied => word(Status::Denied, "the plan or promise is denied"),
        Effect::Planned if governor.status == Status::Hypothetical => {
            word(Status::Hypothetical, "the plan is only possible")
        }
        Effect::Planned if had_been(view, head) => word(Status::Cancelled, "had been expected"),
        Effect::Planned if was_to(view, head) => word(Status::Planned, WAS_TO),
        Effect::Planned => word(Status::Planned, "planned, expected or promised"),
        Effect::Cancelled if happened => word(Status::Cancelled, "called off"),
        Effect::Postponed if happened => word(Status::Postponed, "put off"),
        Effect::Cancelled | Effect::Postponed => word(Status::Planned, "not yet called off"),
        // "has not ruled out a ban"
        Effect::Denied
            if governor.status == Status::Denied && matches!(&*lexeme(view, head), "rule out" | "exclude") =>
        {
            word(Status::Hypothetical, "not ruled out")
        }
        Effect::Denied if governor.status == Status::Denied => word(Status::Happened, "the denial is denied"),
        Effect::Denied if governor.status == Status::Planned && !is_refusal(view, head) => {
            word(Status::Hypothetical, "to be prevented")
        }
        Effect::Denied => word(Status::Denied, "denied, refused or failed"),
        Effect::Threatened => word(Status::Threatened, "threatened"),
        Effect::Demanded if governor.status == Status::Denied && view.lemma(head) == "seek" => {
            word(Status::Denied, "not sought")
        }
        Effect::Demanded if matches!(governor.status, Status::Denied | Status::Hypothetical) => {
            word(Status::Hypothetical, "not demanded")
        }
        Effect::Demanded => word(Status::Demanded, "demanded, requested or proposed"),
        Effect::Hypothetical if governor.status == Status::Ongoing && matches!(view.lemma(head), "try" | "attempt") => {
            word(Status::Ongoing, "being tried")
        }
        Effect::Hypothetical if governor.status == Status::Denied => word(Status::Denied, "not even tried"),
        Effect::Hypothetical => word(Status::Hypothetical, "only possible or tried"),
        Effect::Alleged => word(Status::Alleged, "claimed by somebody"),
        Effect::Same | Effect::Ongoing => Some(governor),
    }
}

/// "will not go ahead": what was due is called off.
pub(super) fn will_not_take_place(view: View<'_>, head: u32) -> bool {
    is_negated(view, head)
        && modal(view, head).is_some()
        && matches!(&*lexeme(view, head), "go ahead" | "take place" | "proceed" | "happen")
}

fn is_refusal(view: View<'_>, head: u32) -> bool {
    matches!(view.lemma(head), "refuse" | "decline" | "deny")
}

/// "was due to open", "was supposed to close".
fn was_to(view: View<'_>, head: u32) -> bool {
    matches!(view.lemma(head), "due" | "suppose") && auxiliaries(view, head).any(|a| view.xpos(a) == Xpos::Vbd)
}

/// "had been expected to lead": what was expected before and is no longer.
fn had_been(view: View<'_>, head: u32) -> bool {
    auxiliaries(view, head).any(|a| view.lemma(a) == "have" && view.xpos(a) == Xpos::Vbd)
        && (is_passive(view, head) || view.lemma(head) == "due")
}
