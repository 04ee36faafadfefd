//! Who does it, and to whom: through voice, control, coordination, relative clauses, and around nouns.

mod again;
mod answered;
mod implied;
mod named;
mod noun;
mod pair;
mod party;
mod together;
mod toward;
mod verb;

pub(super) use again::repeat;
pub(super) use answered::answer;
pub(super) use implied::{imply, release, stay};
pub(super) use noun::is_state;
pub(super) use party::head;
pub(super) use together::gather;

use pair::Pairs;

use super::mention::Mention;
use super::{EventKind, Participant, clause};
use crate::View;
use crate::entity::{Entities, Entity};
use crate::lexicon::event::{Office, POLICE_RANK, commands};
use crate::lexicon::places::{self, Place};
use crate::syntax::Rel;
use crate::time::Time;
use std::collections::HashMap;

/// Fills in actors and recipients. Those who talk with each other are all actors; whom the clause names as the partner
/// ("with Iran") is a recipient as well.
pub(super) fn assign(view: View<'_>, entities: &Entities, times: &[Time], cast: &Cast, mention: &mut Mention) {
    let finder = Finder { view, entities, times, cast, kind: mention.kind };
    let (actors, recipients) =
        if mention.nominal { finder.of_noun(mention.token) } else { finder.of_verb(mention.token) };
    mention.actors = if is_joint(mention) { union(actors, recipients.clone()) } else { actors };
    mention.recipients = recipients;
}

/// The last of the mentions `before` one that stands in `sentence`, backwards: `most` of them, no more than `reach` sentences back.
fn last(before: &[Mention], sentence: u32, most: usize, reach: u32) -> impl Iterator<Item = &Mention> {
    before.iter().rev().take(most).take_while(move |m| sentence - m.sentence <= reach)
}

/// Of whom the whole article speaks.
pub(super) struct Cast {
    /// The countries that it names: the index of each in the table, and its entity.
    states: HashMap<u32, u32>,
    /// The only police force of which it speaks.
    police: Option<u32>,
    pairs: Pairs,
}

impl Cast {
    /// Those among `entities`.
    pub(super) fn of(view: View<'_>, entities: &Entities) -> Self {
        let country = |(id, e): (usize, &Entity)| match places::place(&e.name) {
            Some(Place::Country(country)) => Some((country, id as u32)),
            _ => None,
        };
        let states = entities.all.iter().enumerate().filter_map(country).collect();
        let mut forces = (0..).zip(&entities.all).filter(|(_, e)| Office::Police.holds(&e.name)).map(|(id, _)| id);
        let police = forces.next().filter(|_| forces.next().is_none());
        Self { states, police, pairs: Pairs::of(view, entities) }
    }

    /// On whose side somebody stands: "county police commander Josphat Kirui" is of the police.
    fn body(&self, entities: &Entities, who: u32) -> Option<u32> {
        let entity = entities.all.get(who as usize)?;
        let polices = entity.roles.iter().any(|r| r.text.split(' ').any(|word| POLICE_RANK.has(&word.to_lowercase())));
        entity.affiliation.or(self.police.filter(|&p| polices && p != who))
    }
}

/// The two between whom the article is told.
pub(super) fn sides(view: View<'_>, entities: &Entities, times: &[Time], cast: &Cast) -> Option<[Participant; 2]> {
    Finder { view, entities, times, cast, kind: EventKind::Other }.sides_told_of()
}

/// Aid, curfews, sanctions and troops go to the place that is named, where nobody is ("aid in Yemen"), and refuge is asked
/// of it.
pub(super) fn lay_on_place(view: View<'_>, mention: &mut Mention) {
    use EventKind::{Aid, Coerce, Mobilize, Request, Sanction};
    let refuge = |o: u32| matches!(view.lemma(o), "refuge" | "asylum" | "shelter");
    let sought = mention.kind == Request && clause::object(view, mention.token).is_some_and(refuge);
    if sought {
        mention.recipients.retain(|p| !p.tokens.iter().any(refuge));
    }
    if mention.recipients.is_empty() && (sought || matches!(mention.kind, Aid | Coerce | Mobilize | Sanction)) {
        // "Police in Oslo fired": their place is not what they fire at.
        mention.recipients.extend(mention.place.filter(|p| mention.nominal || p.tokens.start > mention.token));
    }
}

/// Only somebody takes part, and what an attack hits: things stand for their owners.
pub(super) fn settle(view: View<'_>, entities: &Entities, times: &[Time], cast: &Cast, mention: &mut Mention) {
    let finder = Finder { view, entities, times, cast, kind: mention.kind };
    // "would not seek a retrial": it takes no part in itself.
    let itself = mention.token;
    let other = |p: &Participant| p.entity.is_some() || party::head(view, p.tokens) != Some(itself);
    mention.actors.retain(other);
    mention.recipients.retain(other);
    mention.actors = finder.doers_among(&mention.actors);
    let others = if is_joint(mention) { &[][..] } else { &mention.actors };
    mention.recipients = finder.undergoers_among(mention, others);
}

/// True for talks, whose parties are all actors.
fn is_joint(mention: &Mention) -> bool {
    mention.kind == EventKind::Consult && mention.nominal && !matches!(mention.mode, Some("visit" | "mediate"))
}

/// "killing 11 soldiers, police and witnesses said": who reports takes no part in what is reported.
pub(super) fn keep(mention: &mut Mention, is_reported: impl Fn(&Participant) -> bool) {
    let verb = mention.token;
    let keeps = |p: &Participant| p.tokens.start < verb || is_reported(p);
    mention.actors.retain(keeps);
    mention.recipients.retain(keeps);
}

/// Inside a quotation "I" is the speaker, and "we" the speaker's side.
pub(super) fn say_who(view: View<'_>, entities: &Entities, cast: &Cast, mention: &mut Mention, speaker: Option<u32>) {
    let body = speaker.and_then(|s| cast.body(entities, s));
    let side = body.or(speaker);
    for p in mention.actors.iter_mut().chain(&mut mention.recipients) {
        // "our officers", "our team"
        let own =
            |h: u32| commands(view.lemma(h)) && view.child(h, Rel::NmodPoss).is_some_and(|c| view.lemma(c) == "our");
        if body.is_some() && party::head(view, p.tokens).is_some_and(own) {
            p.entity = body;
        }
        if p.entity.is_none() && p.tokens.len() == 1 {
            p.entity = match view.lemma(p.tokens.start) {
                "I" | "i" | "me" => speaker,
                "we" | "us" => side,
                _ => None,
            };
        }
    }
}

fn union(mut all: Vec<Participant>, more: Vec<Participant>) -> Vec<Participant> {
    for p in more {
        if all.iter().all(|known| !same(known, &p)) {
            all.push(p);
        }
    }
    all
}

/// True where both are the same entity, or the same words of which no two entities are known ("the pair").
pub(super) fn same(a: &Participant, b: &Participant) -> bool {
    match (a.entity, b.entity) {
        (Some(one), Some(other)) => one == other,
        _ => a.tokens == b.tokens,
    }
}

struct Finder<'a> {
    view: View<'a>,
    entities: &'a Entities,
    times: &'a [Time],
    cast: &'a Cast,
    kind: EventKind,
}

type Sides = (Vec<Participant>, Vec<Participant>);

#[cfg(test)]
mod tests {
    use crate::event::tests::{event, read};

    fn names(text: &str, word: &str) -> (Vec<String>, Vec<String>) {
        let analysis = read(text);
        let event = event(text, word);
        let all = |side: &[super::Participant]| {
            side.iter().map(|p| analysis.text.bytes(p.tokens).of_text(text).to_owned()).collect::<Vec<_>>()
        };
        (all(&event.actors), all(&event.recipients))
    }

    #[test]
    fn voice_turns_the_sides() {
        let active = names("Police arrested Ana Ruiz.", "arrested");
        let passive = names("Ana Ruiz was arrested by police.", "arrested");
        assert_eq!(active.1, ["Ana Ruiz"]);
        assert_eq!(passive.1, ["Ana Ruiz"]);
        assert_eq!(active.0.len(), 1);
        assert_eq!(passive.0, ["police"]);
    }

    #[test]
    fn a_weekday_takes_no_part() {
        let (actors, recipients) = names("Officials decided Wednesday to reject it.", "reject");
        assert!(!actors.iter().chain(&recipients).any(|n| n == "Wednesday"));
    }
}
