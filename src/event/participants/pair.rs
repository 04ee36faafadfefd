//! "The two", "both sides", "the couple": the last two whom the text names together.

use crate::View;
use crate::entity::{Entities, EntityKind, Form};
use crate::event::Participant;
use crate::event::mention::Mention;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos};

/// Sentences back that "the two" reaches.
const WINDOW: u32 = 12;

/// How many pairs are looked at for one of the kind that is meant.
const MAX_PAIRS: usize = 16;

/// Two named together, and where.
struct Pair {
    at: u32,
    both: [Participant; 2],
    persons: bool,
}

/// Puts the two in the place of words that stand for both of them.
pub(in crate::event) fn name_pairs(view: View<'_>, entities: &Entities, mentions: &mut [Mention]) {
    let mut pairs = coordinated(view, entities);
    pairs.extend(mentions.iter().filter_map(|m| of_event(entities, m)));
    pairs.sort_by_key(|p| p.at);
    for mention in mentions {
        let name = |p: &Participant| match persons(view, p.tokens).and_then(|kind| last(view, &pairs, p.tokens, kind)) {
            Some(pair) => pair.both.to_vec(),
            None => vec![*p],
        };
        mention.actors = mention.actors.iter().flat_map(name).collect();
        mention.recipients = mention.recipients.iter().flat_map(name).collect();
    }
}

/// Whether a phrase stands for two persons (`Some(true)`), two bodies, or any two; `None` where it stands for others.
fn persons(view: View<'_>, tokens: TokenSpan) -> Option<Option<bool>> {
    let head = tokens.iter().find(|&t| view.head(t).is_none_or(|h| !tokens.contains(h)))?;
    let front = |words: &[&str]| {
        tokens.iter().take_while(|&t| t < head).any(|t| words.contains(&&*view.form(t).to_lowercase()))
    };
    let the_two = front(&["the", "these"]) && front(&["two"]) || front(&["both", "neither", "each", "either"]);
    let alone = view.children(head).iter().all(|&c| c < head || view.rel(c) == Rel::Punct);
    let persons = match view.lemma(head) {
        "two" if front(&["the"]) => None,
        "both" if tokens.len() == 1 => None,
        "pair" | "couple" | "duo" if front(&["the"]) && !front(&["two"]) => Some(true),
        "side" | "party" | "team" | "club" if the_two => None,
        "country" | "nation" | "state" | "government" | "neighbor" | "neighbour" | "company" | "firm" | "group"
        | "power"
            if the_two =>
        {
            Some(false)
        }
        "man" | "woman" | "actor" | "star" | "leader" | "friend" | "brother" | "sister" if the_two => Some(true),
        _ => return None,
    };
    alone.then_some(persons)
}

/// The last pair before `tokens` of persons or of bodies, as asked.
fn last<'a>(view: View<'_>, pairs: &'a [Pair], tokens: TokenSpan, persons: Option<bool>) -> Option<&'a Pair> {
    let before = pairs.partition_point(|p| p.at < tokens.start);
    let here = view.text.sentence_of(tokens.start);
    let near = pairs[..before].iter().rev().take_while(|p| here - view.text.sentence_of(p.at) <= WINDOW);
    near.take(MAX_PAIRS).find(|p| persons.is_none_or(|wanted| p.persons == wanted))
}

/// "Peru and Chile": two names that the parse coordinates, and no third.
fn coordinated(view: View<'_>, entities: &Entities) -> Vec<Pair> {
    let named = |t: u32| entities.headed_by(t).filter(|m| m.form == Form::Name && view.upos(t) == Upos::Propn);
    let pair = |second: &crate::entity::Mention| {
        let first =
            view.head(second.head).filter(|_| second.form == Form::Name && view.rel(second.head) == Rel::Conj)?;
        let only = view.children(first).iter().filter(|&&c| view.rel(c) == Rel::Conj).count() == 1;
        let first = named(first).filter(|m| only && m.entity != second.entity)?;
        let both = [first, second].map(|m| Participant { tokens: m.tokens, entity: Some(m.entity) });
        of(entities, second.head, both)
    };
    entities.mentions.iter().filter_map(pair).collect()
}

/// The two known parties of an event.
fn of_event(entities: &Entities, mention: &Mention) -> Option<Pair> {
    let mut known: Vec<Participant> = Vec::new();
    for p in mention.actors.iter().chain(&mention.recipients).filter(|p| p.entity.is_some()) {
        if known.iter().all(|k| k.entity != p.entity) {
            known.push(*p);
        }
    }
    let both: [Participant; 2] = known.try_into().ok()?;
    of(entities, mention.token, both)
}

/// Two persons, or two bodies or states.
fn of(entities: &Entities, at: u32, both: [Participant; 2]) -> Option<Pair> {
    let kind = |p: &Participant| p.entity.and_then(|e| entities.all.get(e as usize)).map(|e| e.kind);
    let all = |kinds: &[EntityKind]| both.iter().all(|p| kind(p).is_some_and(|k| kinds.contains(&k)));
    let persons = all(&[EntityKind::Person]);
    (persons || all(&[EntityKind::Organization, EntityKind::Place])).then_some(Pair { at, both, persons })
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{event, read};

    fn actors(text: &str, word: &str) -> Vec<String> {
        let analysis = read(text);
        let all = &analysis.entities.all;
        event(text, word).actors.iter().filter_map(|p| Some(all[p.entity? as usize].name.clone())).collect()
    }

    #[test]
    fn the_two_are_who_was_named_together() {
        let text = "Ana Ruiz and Jo Lind live in Oslo. The couple married in May.";
        assert_eq!(actors(text, "married"), ["Ana Ruiz", "Jo Lind"]);
        let text = "Peru and Chile held talks on Monday. Neither government has signed the treaty.";
        assert_eq!(actors(text, "signed"), ["Peru", "Chile"]);
    }

    #[test]
    fn a_couple_of_people_are_others() {
        let text = "Ana Ruiz and Jo Lind live in Oslo. A couple from Bergen married in May.";
        assert!(actors(text, "married").iter().all(|n| n != "Jo Lind"));
    }
}
