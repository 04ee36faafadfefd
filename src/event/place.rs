//! Where an event takes place.

use super::clause::case;
use super::mention::Mention;
use super::trigger::{carrier, is_eventive};
use super::wording::noun_phrase;
use super::{EventKind, Participant};
use crate::View;
use crate::entity::{Entities, EntityKind};
use crate::lexicon::places::{self, PLACE_NOUN};
use crate::syntax::{Rel, Upos};

/// Verbs of motion: their place is where they lead.
pub(super) const MOTION: &[&str] =
    &["travel", "fly", "go", "return", "move", "arrive", "head", "visit", "come", "shift", "send", "march", "trip"];

/// What a storm or an earthquake does to a place.
const HITTING: &[&str] = &["hit", "strike", "batter", "devastate", "ravage", "lash", "flood", "reach", "shake"];

/// The place of a mention: a phrase of place that depends on it or on the verb that carries it.
pub(super) fn of(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    // Where it is to be moved to is not yet where it takes place.
    let stays = |&c: &u32| !is_eventive(view, c) && !matches!(view.lemma(c), "move" | "shift" | "relocate");
    let carriers = if mention.nominal { carrier(view, mention.token).filter(stays) } else { None };
    // The parse may tie the place to the object: "is building a factory in Leipzig".
    let object = view.child(mention.token, Rel::Obj).filter(|_| !mention.nominal);
    let hosts = std::iter::once(mention.token).chain(carriers).chain(object);
    let stated = hosts.flat_map(|host| view.children(host).iter().map(move |&c| (host, c))).find_map(|(host, c)| {
        let motion = MOTION.contains(&view.lemma(host)) || HITTING.contains(&view.lemma(host));
        place_at(view, entities, c, motion)
    });
    stated.or_else(|| struck(entities, mention))
}

/// What is attacked is where it happens: "strikes on Norland".
fn struck(entities: &Entities, mention: &Mention) -> Option<Participant> {
    let land = |p: &&Participant| {
        let entity = p.entity.and_then(|e| entities.all.get(e as usize));
        entity.is_some_and(|e| e.kind == EntityKind::Place || places::place(&e.name).is_some())
    };
    mention.recipients.iter().find(land).copied().filter(|_| mention.kind == EventKind::Assault && mention.nominal)
}

fn place_at(view: View<'_>, entities: &Entities, phrase: u32, motion: bool) -> Option<Participant> {
    let local = match (view.rel(phrase), case(view, phrase)) {
        (Rel::Obl | Rel::Nmod, Some("in" | "at" | "near" | "inside" | "outside" | "across" | "off" | "around")) => true,
        (Rel::Obl | Rel::Nmod, Some("to" | "into")) | (Rel::Obj, _) => motion,
        (Rel::Amod | Rel::Compound, _) => view.upos(phrase) == Upos::Propn,
        _ => false,
    };
    let Some(mention) = entities.headed_by(phrase).or_else(|| entities.at(phrase)) else {
        let region = local && view.rel(phrase) != Rel::Obj && is_region(view, phrase);
        return region.then(|| Participant { tokens: noun_phrase(view, phrase), entity: None });
    };
    let modifier = matches!(view.rel(phrase), Rel::Amod | Rel::Compound);
    let kind = entities.of(mention).kind;
    let fits = kind == EntityKind::Place
        || !modifier && kind == EntityKind::Organization && matches!(case(view, phrase), Some("in"));
    (local && fits && mention.head == phrase)
        .then_some(Participant { tokens: mention.tokens, entity: Some(mention.entity) })
}

/// True for a stretch of land that a name tells from others: "the Gulf region".
fn is_region(view: View<'_>, noun: u32) -> bool {
    let named = |c: &u32| matches!(view.rel(*c), Rel::Compound | Rel::Amod) && view.upos(*c) == Upos::Propn;
    PLACE_NOUN.has(view.lemma(noun)) && view.children(noun).iter().any(named)
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{event, read};

    #[test]
    fn where_it_took_place_and_where_it_leads() {
        for (text, word) in [("The ministers met in Paris.", "met"), ("The envoy will travel to Paris.", "travel")] {
            let place = event(text, word).place.map(|p| read(text).text.bytes(p.tokens).of_text(text).to_owned());
            assert_eq!(place.as_deref(), Some("Paris"), "{text}");
        }
    }
}
