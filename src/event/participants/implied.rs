//! Who alone can have done what is told in the passive: police arrest, courts sentence.

use crate::View;
use crate::entity::{Entities, Entity};
use crate::event::Participant;
use crate::event::clause::is_passive;
use crate::event::mention::Mention;
use crate::lexicon::event::{Office, office};

/// Gives arrests and sentences for which nobody is named to the police or the court, where the article speaks of one.
pub(in crate::event) fn imply(view: View<'_>, entities: &Entities, mentions: &mut [Mention]) {
    let known = [Office::Police, Office::Court].map(|o| (o, the_only(entities, o)));
    let open = |m: &&mut Mention| m.actors.is_empty() && !m.nominal && is_passive(view, m.token);
    for mention in mentions.iter_mut().filter(open) {
        let office = office(view.lemma(mention.token));
        let who = known.iter().find(|(o, _)| Some(*o) == office).and_then(|(_, who)| *who);
        mention.actors.extend(who.filter(|p| mention.recipients.iter().all(|r| r.entity != p.entity)));
    }
}

/// The one body of its kind that the article speaks of.
fn the_only(entities: &Entities, office: Office) -> Option<Participant> {
    let holds = |e: &Entity| office.holds(&e.name) || e.roles.iter().any(|r| office.holds(&r.text));
    let mut holders = entities.all.iter().enumerate().filter(|(_, e)| holds(e)).map(|(id, _)| id as u32);
    let only = holders.next().filter(|_| holders.next().is_none())?;
    let mention = entities.mentions.iter().find(|m| m.entity == only)?;
    Some(Participant { tokens: mention.tokens, entity: Some(only) })
}
