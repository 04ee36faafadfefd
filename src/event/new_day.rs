//! Days of what is put off or called off: the new one ("postponed a meeting due on Thursday to Sept. 14", "was put back to June
//! 9"), and the one it was due.

use super::clause::lexeme;
use super::mention::Mention;
use super::participants::head as phrase_head;
use super::period::{self, date, dated, is_ahead, says_when};
use super::{Status, arranged};
use crate::View;
use crate::lexicon::event::{Effect, effect};
use crate::syntax::{Rel, Upos};
use crate::time::Time;
use std::collections::HashMap;

/// How far behind its verb the new day begins, in tokens.
const MAX_BEHIND: usize = 16;

/// How many governors of the event are asked for the verb.
const MAX_GOVERNORS: usize = 4;

/// "was postponed", "was moved to May": what gives something another day.
pub(super) fn puts_off(view: View<'_>, verb: u32) -> bool {
    effect(&lexeme(view, verb)) == Some(Effect::Postponed) || super::status::is_moved(view, verb)
}

/// The new day of what is put off, as an index into `times`. `token` is the verb that puts it off or the noun that names it. Read
/// from the words behind the verb: the parse ties the day to whatever stands before it.
pub(super) fn time(view: View<'_>, times: &[Time], token: u32) -> Option<u32> {
    let verb =
        std::iter::once(token).chain(view.ancestors(token)).take(MAX_GOVERNORS).find_map(|t| putting(view, t))?;
    let end = view.sentence(verb).end;
    let finite = |t: u32| view.upos(t) == Upos::Verb && view.subject(t).is_some_and(|s| s > verb);
    let renewed = will_now(view, verb);
    let mut behind = (verb + 1..end).take(MAX_BEHIND).take_while(|&t| !finite(t));
    behind.find_map(|t| match view.lemma(t) {
        "to" | "until" | "till" => led(view, times, t).filter(|_| view.lemma(t - 1) != "due"),
        "for" => dated(view, times, t + 1),
        "in" | "on" | "at" | "from" if renewed => dated(view, times, t + 1),
        _ => None,
    })
}

/// How many words stand between "until" and its day.
const MAX_LED: usize = 5;

/// "until at least June", "to an unspecified date in the spring": the day that a phrase of direction leads to.
fn led(view: View<'_>, times: &[Time], goal: u32) -> Option<u32> {
    let behind = (goal + 1..view.sentence(goal).end).take(MAX_LED);
    let mut phrase = behind.take_while(|&t| !matches!(view.upos(t), Upos::Verb | Upos::Punct | Upos::Cconj));
    phrase.find_map(|t| dated(view, times, t))
}

/// The word itself, or one that is joined to it: "was scheduled for Monday but has been postponed", "had been due to start this
/// week and has been put off".
fn putting(view: View<'_>, word: u32) -> Option<u32> {
    let off = |v: u32| view.upos(v) == Upos::Verb && (puts_off(view, v) || will_now(view, v));
    let joined = |t: u32| view.child_where(t, |c| view.rel(c) == Rel::Conj && off(c));
    let due = || view.children(word).iter().filter(|&&c| is_due_to(view, c)).find_map(|&c| joined(c));
    if off(word) { Some(word) } else { joined(word).or_else(due) }
}

/// What "due" is followed by: "due to start".
pub(super) fn is_due_to(view: View<'_>, clause: u32) -> bool {
    matches!(view.rel(clause), Rel::Xcomp | Rel::Advcl) && view.head(clause).is_some_and(|h| view.lemma(h) == "due")
}

/// "will now begin on Thursday"
pub(super) fn will_now(view: View<'_>, verb: u32) -> bool {
    let now = |c: u32| view.rel(c) == Rel::Advmod && view.lemma(c) == "now";
    super::clause::modal(view, verb).is_some_and(|m| view.lemma(m) == "will") && view.child_where(verb, now).is_some()
}

/// "was put off until March", "will now begin on Thursday": of what is postponed only the day to which it was moved counts.
pub(super) fn is_new_day(view: View<'_>, time: &Time) -> bool {
    let Some(head) = phrase_head(view, view.text.tokens_in(time.span)) else { return false };
    let Some(verb) = view.ancestors(head).find(|&t| view.upos(t) == Upos::Verb) else { return false };
    let goal = |t: u32| matches!(super::clause::case(view, t), Some("to" | "until" | "till" | "for"));
    let led = std::iter::once(head).chain(view.ancestors(head)).take_while(|&t| t != verb).any(goal);
    puts_off(view, verb) && led || view.child_where(verb, |c| view.lemma(c) == "now").is_some()
}

/// "scrapped its bonus scheme in May": what was to last, and had no day of its own, has that of its end.
pub(super) fn called_off_on(view: View<'_>, times: &[Time], mention: &Mention) -> Option<u32> {
    let verb = mention.token;
    let off = mention.status.status == Status::Cancelled && effect(&lexeme(view, verb)) == Some(Effect::Cancelled);
    let lasting = |o: u32| !super::trigger::is_eventive(view, o);
    let ended = off && !mention.nominal && super::clause::object(view, verb).is_some_and(lasting);
    let past = |t: &u32| {
        let time = &times[*t as usize];
        says_when(time) && date(time).is_some_and(|d| !is_ahead(view, &d))
    };
    let own = || view.children(verb).iter().find_map(|&c| period::holding(view, times, c).filter(past));
    // "a dinner on Thursday was cancelled"
    let due = |o: u32| view.children(o).iter().find_map(|&c| period::holding(view, times, c));
    let of_thing = || super::clause::object(view, verb).and_then(due);
    if ended { of_thing().or_else(own) } else { None }
}

/// "A campaign to vaccinate them, scheduled to begin on Monday, has been called off", "Sunday's gala was scrapped": the day for
/// which a thing was arranged that only the verb tells to be an event.
pub(super) fn arranged_for(view: View<'_>, times: &[Time], mention: &Mention) -> Option<u32> {
    let verb = mention.token;
    let infinitive = view.rel(verb) == Rel::Acl && super::clause::is_infinitive(view, verb);
    let thing = || {
        view.subject(verb)
            .filter(|_| super::clause::is_passive(view, verb))
            .or_else(|| super::clause::object(view, verb))
    };
    let lasting = |t: &u32| !super::trigger::is_eventive(view, *t);
    let thing = if infinitive { view.head(verb) } else { thing().filter(lasting) };
    let off = mention.status.status == Status::Cancelled && !mention.nominal;
    arranged::time(view, times, thing.filter(|_| off)?, |_| false)
}

/// "classes, which were to resume on Monday, were deferred to Nov. 10": what a clause beside its subject says was to be.
pub(super) fn put_off(view: View<'_>, head: u32, owners: &HashMap<u32, usize>) -> Option<usize> {
    let verb = view.head(head).filter(|_| matches!(super::clause::case(view, head), Some("to" | "until" | "till")))?;
    let beside = || view.head(verb).filter(|_| view.rel(verb) == Rel::AclRelcl);
    let subject = view.subject(verb).or_else(beside).filter(|_| puts_off(view, verb))?;
    let clause = view.child_where(subject, |c| view.rel(c) == Rel::AclRelcl && c < verb)?;
    owners.get(&clause).copied()
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
            ("The referendum, due in March, has been delayed until at least June.", "referendum", "2026-06"),
            (
                "An audit had been due to start this week and has been postponed until May, she said.",
                "audit",
                "2026-05",
            ),
            ("The shipment, which was to arrive on Friday, will now be sent in March.", "shipment", "2026-03"),
        ] {
            assert_eq!(event(text, trigger).date.as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn the_day_for_which_a_thing_was_arranged() {
        let text = "A campaign to vaccinate children in Harwick, scheduled to begin next Monday, has been called off.";
        assert_eq!(event(text, "vaccinate").date.as_deref(), Some("2026-02-09"));
    }
}
