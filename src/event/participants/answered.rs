//! "Rejected the charge", "dismissed the proposal", "condemned the move", "refused": the answer goes to who made the charge,
//! the proposal, the move or the demand, of which the sentences before tell.

use super::{last, same};
use crate::View;
use crate::event::clause::object;
use crate::event::mention::Mention;
use crate::event::{EventKind, Participant, Status};
use crate::lexicon::event::{Move, is_answering, is_offer, what_is_answered};
use crate::syntax::{Rel, Upos};

/// Mentions before an answer that are looked at, and sentences.
const MAX_BACK: usize = 16;
const NEAR: u32 = 3;

/// Gives an answer that names nobody those to whose act it answers. "He dismissed the allegation" is told of who was accused.
pub(in crate::event) fn answer(view: View<'_>, mentions: &mut [Mention]) {
    for index in 1..mentions.len() {
        let (before, rest) = mentions.split_at_mut(index);
        let answer = &mut rest[0];
        let Some(to) = answered(view, answer) else { continue };
        let told = |m: &Mention| m.status.status == Status::Happened && !m.actors.is_empty();
        let mut near = last(before, answer.sentence, MAX_BACK, NEAR).filter(|m| told(m) && fits(to, answer, m));
        let Some(made) = near.next() else { continue };
        if meet(&answer.actors, &made.actors) {
            let accused: Vec<Participant> = made.recipients.iter().filter(|p| p.entity.is_some()).copied().collect();
            if to != Move::Blame || accused.is_empty() || !answer.actors.iter().all(|p| is_pronoun(view, p)) {
                continue;
            }
            answer.actors = accused;
        }
        answer.recipients.clone_from(&made.actors);
    }
}

/// What the mention answers to, where it is an answer of somebody who names nobody.
fn answered(view: View<'_>, mention: &Mention) -> Option<Move> {
    let open = !mention.nominal && !mention.actors.is_empty() && mention.recipients.iter().all(|r| r.entity.is_none());
    let verb = Some(mention.token).filter(|_| open)?;
    let bare = |c: u32| !matches!(view.rel(c), Rel::Obj | Rel::Xcomp | Rel::Ccomp | Rel::Obl);
    if is_answering(&mention.lemma) && view.children(verb).iter().all(|&c| bare(c)) {
        return Some(Move::Demand);
    }
    let answers = matches!(mention.kind, EventKind::Reject | EventKind::Accuse);
    let noun = object(view, verb).filter(|&o| answers && is_known(view, o, verb))?;
    what_is_answered(view.lemma(noun))
}

fn is_pronoun(view: View<'_>, party: &Participant) -> bool {
    party.tokens.len() == 1 && view.upos(party.tokens.start) == Upos::Pron
}

/// "the charge", "a demand the board dismissed": what has been told of.
fn is_known(view: View<'_>, noun: u32, verb: u32) -> bool {
    let definite =
        |c: u32| view.rel(c) == Rel::Det && matches!(view.lemma(c), "the" | "this" | "that" | "those" | "these");
    let apposed = view.rel(verb) == Rel::AclRelcl && view.head(verb) == Some(noun);
    apposed || view.child_where(noun, definite).is_some()
}

fn meet(side: &[Participant], other: &[Participant]) -> bool {
    side.iter().any(|p| other.iter().any(|q| same(p, q)))
}

/// True where `mention` calls for the answer; who says no more than "refused" was asked.
fn fits(to: Move, answer: &Mention, mention: &Mention) -> bool {
    let asked = || !is_answering(&answer.lemma) || meet(&answer.actors, &mention.recipients);
    match to {
        Move::Blame => mention.kind == EventKind::Accuse,
        Move::Demand => mention.kind == EventKind::Request && asked(),
        Move::Offer => is_offer(&mention.lemma) || mention.kind == EventKind::Request,
        Move::Deed => {
            !matches!(mention.kind, EventKind::Accuse | EventKind::Request | EventKind::Reject | EventKind::Consult)
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{event, read};

    #[test]
    fn whoever_made_it_is_answered() {
        for (text, verb) in [
            ("Ana Ruiz called for an inquiry. Jo Lind dismissed the idea.", "dismissed"),
            ("Ana Ruiz closed the school on Monday, a move that Jo Lind condemned.", "condemned"),
        ] {
            let entities = read(text).entities;
            let to: Vec<_> = event(text, verb).recipients.iter().filter_map(|p| p.entity).collect();
            let names: Vec<_> = to.iter().map(|&e| entities.all[e as usize].name.as_str()).collect();
            assert_eq!(names, ["Ana Ruiz"], "{text}");
        }
    }

    #[test]
    fn an_answer_goes_to_who_made_the_charge() {
        let text = "Ana Ruiz accused the Lind Group of fraud. The mayor, Jo Hart, demanded an inquiry. The company's chief, \
                    Paul Renner, rejected the charge.";
        let to: Vec<_> = event(text, "rejected").recipients.iter().filter_map(|p| p.entity).collect();
        let by: Vec<_> = event(text, "accused").actors.iter().filter_map(|p| p.entity).collect();
        assert_eq!(to, by, "{:?}", read(text).entities.all);
    }
}
