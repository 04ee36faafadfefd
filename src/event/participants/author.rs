//! Whose charge, demand or move it is that somebody rejects or condemns: whoever made it just before.

use super::{last, party, same};
use crate::View;
use crate::event::EventKind::{Accuse, Reject, Request};
use crate::event::clause::object;
use crate::event::mention::Mention;
use crate::event::{EventKind, Participant};
use crate::lexicon::event::{CHARGE, DEED, PROPOSAL};
use crate::syntax::{Rel, Upos};

/// Mentions before an answer that are looked at, and sentences.
const MAX_BACK: usize = 16;
const NEAR: u32 = 3;

/// Gives an answer to something that nobody is named for to whoever said or did it.
pub(in crate::event) fn attribute(view: View<'_>, mentions: &mut [Mention]) {
    for index in 1..mentions.len() {
        let (before, rest) = mentions.split_at_mut(index);
        let answer = &mut rest[0];
        let Some(noun) = answered(view, answer) else { continue };
        let near = last(before, answer.sentence, MAX_BACK, NEAR);
        let other =
            |m: &&Mention| !m.actors.is_empty() && m.actors.iter().all(|a| !answer.actors.iter().any(|b| same(a, b)));
        let mut made = near.filter(|m| makes(m, view.lemma(noun))).filter(other);
        if let Some(made) = made.next() {
            answer.recipients.clone_from(&made.actors);
        }
    }
}

/// The thing without an owner that is all that a verb of rejection or blame names.
fn answered(view: View<'_>, answer: &Mention) -> Option<u32> {
    let noun = object(view, answer.token).filter(|_| !answer.nominal && matches!(answer.kind, Reject | Accuse))?;
    let only = |p: &Participant| p.entity.is_none() && party::head(view, p.tokens) == Some(noun);
    // "a move that the union condemned"
    let apposed = view.rel(answer.token) == Rel::AclRelcl && view.head(answer.token) == Some(noun);
    let known = apposed || view.child_where(noun, |c| matches!(view.lemma(c), "the" | "that" | "this")).is_some();
    let thing = view.upos(noun) == Upos::Noun && answer.recipients.iter().all(only);
    (thing && known).then_some(noun)
}

/// True for what can be called by the noun.
fn makes(m: &Mention, noun: &str) -> bool {
    let verbal = matches!(m.kind, Accuse | Request | Reject | EventKind::Consult);
    let offers = matches!(m.lemma.as_str(), "offer" | "propose" | "suggest");
    CHARGE.has(noun) && m.kind == Accuse
        || PROPOSAL.has(noun) && (m.kind == Request || offers)
        || DEED.has(noun) && !verbal
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{event, read};

    #[test]
    fn whoever_made_it_is_answered() {
        for (text, verb) in [
            ("Ana Ruiz accused Acme of fraud. The mayor, Jo Lind, rejected the charge.", "rejected"),
            ("Ana Ruiz called for an inquiry. Jo Lind dismissed the idea.", "dismissed"),
            ("Ana Ruiz closed the school on Monday, a move that Jo Lind condemned.", "condemned"),
        ] {
            let entities = read(text).entities;
            let to: Vec<_> = event(text, verb).recipients.iter().filter_map(|p| p.entity).collect();
            let names: Vec<_> = to.iter().map(|&e| entities.all[e as usize].name.as_str()).collect();
            assert_eq!(names, ["Ana Ruiz"], "{text}");
        }
    }
}
