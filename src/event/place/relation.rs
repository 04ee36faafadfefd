//! Places that no phrase of place names, but what a clause does to them or how it hangs on them.

use super::phrase::town;
use super::{is_land, is_motion};
use crate::View;
use crate::entity::{Entities, EntityKind};
use crate::event::Participant;
use crate::event::clause::case;
use crate::event::mention::Mention;
use crate::lexicon::event::{DONE_TO_PLACE, HELD_IN_PLACE};
use crate::syntax::{Rel, Upos};

/// "raided Jenin", "the Leiden offices were evacuated": the place, or the site's town, that something is done to.
pub(super) fn acted_on(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    let verb = mention.token;
    let done = !mention.nominal && DONE_TO_PLACE.has(view.lemma(verb));
    let object = view.child(verb, Rel::Obj).or_else(|| view.child(verb, Rel::NsubjPass)).filter(|_| done)?;
    place(entities, object).or_else(|| town(view, entities, object))
}

/// "Nabi Saleh, where protests have been held": the place right before the relative adverb.
pub(super) fn antecedent(view: View<'_>, entities: &Entities, verb: u32) -> Option<Participant> {
    let adverb = view.child_where(verb, |c| view.lemma(c) == "where" && c < verb)?;
    let before = (view.sentence(verb).start..adverb).rev().find(|&t| view.upos(t) != Upos::Punct)?;
    holding(entities, before)
}

/// "was to travel there": the place that was named last, in this sentence or the one before.
pub(super) fn there(view: View<'_>, entities: &Entities, verb: u32) -> Option<Participant> {
    let adverb = view.child_where(verb, |c| view.lemma(c) == "there" && view.rel(c) == Rel::Advmod)?;
    let start = view.sentence(adverb).start;
    let from = start.checked_sub(1).map_or(start, |before| view.sentence(before).start);
    let mut names = (from..adverb).rev().filter(|&t| view.upos(t) == Upos::Propn);
    names.find_map(|t| holding(entities, t))
}

/// "Kazakhstan was to host a forum", "Spokane's mayoral race": the place whose event it is.
pub(super) fn host(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    let token = mention.token;
    if !mention.nominal && matches!(view.lemma(token), "host" | "stage") {
        return view.subject(token).and_then(|subject| place(entities, subject));
    }
    let noun = if mention.nominal { Some(token) } else { view.child(token, Rel::Obj) };
    let held = noun.filter(|&n| HELD_IN_PLACE.has(view.lemma(n)))?;
    place(entities, view.child(held, Rel::NmodPoss)?)
}

/// "was to be flown from Shannon": where a journey begins, if nothing tells where it leads.
pub(super) fn origin(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    let from = |c: u32| view.rel(c) == Rel::Obl && case(view, c) == Some("from");
    let leaves = is_motion(view, mention.token) && view.lemma(mention.token) != "come";
    let phrase = view.child_where(mention.token, from).filter(|_| leaves)?;
    place(entities, phrase)
}

/// The place that a word heads the name of, a state too that acts.
fn place(entities: &Entities, head: u32) -> Option<Participant> {
    entities.headed_by(head).filter(|m| is_land(entities.of(m))).map(Participant::of)
}

/// The place whose name a word belongs to.
fn holding(entities: &Entities, token: u32) -> Option<Participant> {
    entities.at(token).filter(|m| entities.of(m).kind == EntityKind::Place).map(Participant::of)
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{event, read};

    #[test]
    fn places_without_a_phrase_of_place() {
        for (text, word, expected) in [
            ("Police raided Jenin on Monday.", "raided", Some("Jenin")),
            ("Inspectors searched the Geneva offices of a bank.", "searched", Some("Geneva")),
            ("He flew to Lima in May and was arrested there.", "arrested", Some("Lima")),
            ("The horses were flown from Dublin on Monday.", "flown", Some("Dublin")),
            ("There was a fire on Monday, police said.", "fire", None),
        ] {
            let place = event(text, word).place.map(|p| read(text).text.bytes(p.tokens).of_text(text).to_owned());
            assert_eq!(place.as_deref(), expected, "{text}");
        }
    }
}
