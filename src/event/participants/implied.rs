//! Who alone can have done what is told in the passive: police arrest, courts sentence, and who holds somebody lets them go.

use super::{head, last, same};
use crate::View;
use crate::entity::{Entities, Entity, EntityKind};
use crate::event::clause::is_passive;
use crate::event::mention::Mention;
use crate::event::{EventKind, Participant};
use crate::lexicon::event::{OFFICER, Office, is_done_by_law, is_police_work, office};

/// Gives arrests, charges and sentences for which nobody is named to the police, the prosecution or the court, where the sentence
/// or those around it speak of one: further off it is mostly another's work.
pub(in crate::event) fn imply(view: View<'_>, entities: &Entities, mentions: &mut [Mention]) {
    let known = Office::ALL.map(|o| (o, Holders::of(entities, o)));
    let open = |m: &&mut Mention| m.actors.is_empty() && !m.nominal && is_passive(view, m.token);
    for mention in mentions.iter_mut().filter(open) {
        let arrests = |o: &Office| *o != Office::Police || mention.kind == EventKind::Coerce;
        let office = office(view.lemma(mention.token)).filter(arrests);
        let holders = known.iter().find(|(o, _)| Some(*o) == office);
        let who = holders.and_then(|(_, holders)| holders.near(view, entities, mention));
        mention.actors.extend(who.filter(|p| mention.recipients.iter().all(|r| r.entity != p.entity)));
    }
}

/// "Inspectors searched the offices. The director was questioned": officers who have come act on, where nobody else is named.
pub(in crate::event) fn stay(view: View<'_>, mentions: &mut [Mention]) {
    for index in 1..mentions.len() {
        let (before, rest) = mentions.split_at_mut(index);
        let taken = &mut rest[0];
        if !taken.actors.is_empty() || taken.nominal || !is_done_by_law(&taken.lemma) || !is_passive(view, taken.token)
        {
            continue;
        }
        let came = |m: &&Mention| is_police_work(&m.lemma) && m.actors.iter().any(|a| is_officer(view, a));
        let officers = last(before, taken.sentence, MAX_BACK, MAX_HELD).find(came);
        taken.actors.extend(officers.into_iter().flat_map(|m| &m.actors).filter(|p| is_officer(view, p)));
    }
}

fn is_officer(view: View<'_>, party: &Participant) -> bool {
    head(view, party.tokens).is_some_and(|h| OFFICER.has(&view.lemma(h).to_lowercase()))
}

/// How many mentions before a release are looked at, and how many sentences.
const MAX_BACK: usize = 24;
const MAX_HELD: u32 = 2;

/// "detained a ship, which was released in April": who holds somebody lets them go, where nobody else is named.
pub(in crate::event) fn release(view: View<'_>, mentions: &mut [Mention]) {
    for index in 1..mentions.len() {
        let (before, rest) = mentions.split_at_mut(index);
        let freed = &mut rest[0];
        let open =
            freed.actors.is_empty() && !freed.nominal && is_release(&freed.lemma) && is_passive(view, freed.token);
        let near = last(before, freed.sentence, MAX_BACK, MAX_HELD);
        let holds = |m: &&Mention| m.kind == EventKind::Coerce && !m.actors.is_empty() && !is_release(&m.lemma);
        if let Some(held) = near.filter(|_| open).find(holds) {
            let parties = &freed.recipients;
            freed.actors = held.actors.iter().filter(|a| parties.iter().all(|r| !same(a, r))).copied().collect();
        }
    }
}

fn is_release(lemma: &str) -> bool {
    matches!(lemma, "release" | "free" | "bail" | "let go")
}

/// How many sentences around such an act are looked at for who did it.
const NEAR: u32 = 2;

/// The bodies of a kind that the article speaks of, as sorted entities.
struct Holders(Vec<u32>);

impl Holders {
    fn of(entities: &Entities, office: Office) -> Self {
        let body = |e: &Entity| office != Office::Prosecution || e.kind != EntityKind::Person;
        let holds = |e: &Entity| body(e) && (office.holds(&e.name) || e.roles.iter().any(|r| office.holds(&r.text)));
        Self((0..).zip(&entities.all).filter(|(_, e)| holds(e)).map(|(id, _)| id).collect())
    }

    /// The only one of whom the sentence of `mention` speaks: "police said a man had been arrested"; the only one of the article,
    /// where the sentences around speak of it.
    fn near(&self, view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
        let around = || self.within(view, entities, mention, NEAR).filter(|_| self.0.len() == 1);
        self.within(view, entities, mention, 0).or_else(around)
    }

    /// The only one that the sentences name that stand no more than `reach` from `mention`.
    fn within(&self, view: View<'_>, entities: &Entities, mention: &Mention, reach: u32) -> Option<Participant> {
        let sentences = &view.text.sentences;
        let last = (mention.sentence + reach).min(sentences.len() as u32 - 1);
        let start = sentences[mention.sentence.saturating_sub(reach) as usize].tokens.start;
        let end = sentences[last as usize].tokens.end;
        let first = entities.mentions.partition_point(|m| m.tokens.start < start);
        let here = entities.mentions[first..].iter().take_while(|m| m.tokens.start < end);
        let mut here = here.filter(|m| self.0.binary_search(&m.entity).is_ok());
        let named = here.next()?;
        here.all(|other| other.entity == named.entity).then(|| Participant::of(named))
    }
}
