//! A line a person can read, made from the parts: "US–Iran talks in Istanbul cancelled".

use super::mention::Mention;
use super::merge::Cluster;
use super::{Event, Participant, Status, clause};
use crate::View;
use crate::entity::Entities;
use crate::span::TokenSpan;
use crate::syntax::Rel;

/// Most names in front of a noun.
const MAX_NAMES: usize = 2;

/// Sets `label`: never longer than the sentence it comes from.
pub(super) fn assign(
    view: View<'_>,
    entities: &Entities,
    mentions: &[Mention],
    clusters: &[Cluster],
    events: &mut [Event],
) {
    for (event, cluster) in events.iter_mut().zip(clusters) {
        let Some(trigger) = event.triggers.first() else { continue };
        let best = cluster
            .mentions
            .iter()
            .map(|&i| &mentions[i])
            .find(|m| view.text.bytes(TokenSpan::new(m.token, m.token + 1)) == trigger.span);
        let Some(best) = best else { continue };
        let label =
            if best.nominal { of_noun(view, entities, event, best) } else { of_verb(view, entities, event, best) };
        let limit = view.phrase(view.text.sentences[best.sentence as usize].tokens).chars().count();
        event.label = if label.chars().count() <= limit { label } else { view.slice(trigger.span).to_owned() };
    }
}

/// "US–Iran talks in Istanbul cancelled".
fn of_noun(view: View<'_>, entities: &Entities, event: &Event, best: &Mention) -> String {
    let head = compound(view, best.token);
    let mut parts = vec![names(view, entities, &event.actors, "–"), head];
    if !event.recipients.is_empty() {
        parts.push(format!("({})", names(view, entities, &event.recipients, ", ")));
    }
    if let Some(place) = &event.place {
        parts.push(format!("in {}", name(view, entities, place)));
    }
    parts.push(suffix(event.status).to_owned());
    parts.retain(|p| !p.is_empty());
    parts.join(" ")
}

/// The noun with what it is compounded with: "military action", "peace talks".
fn compound(view: View<'_>, noun: u32) -> String {
    let near = view.children(noun).iter().filter(|&&c| {
        matches!(view.rel(c), Rel::Compound | Rel::Amod)
            && c < noun
            && noun - c <= 2
            && view.upos(c) != crate::syntax::Upos::Propn
    });
    let start = near.min().copied().unwrap_or(noun);
    view.phrase(TokenSpan::new(start, noun + 1)).to_owned()
}

/// "Iran rejected an American ultimatum".
fn of_verb(view: View<'_>, entities: &Entities, event: &Event, best: &Mention) -> String {
    let passive = clause::is_passive(view, best.token);
    let verb = view.form(best.token);
    let particle = view.child(best.token, Rel::CompoundPrt).map(|p| view.form(p)).unwrap_or_default();
    let object = clause::object(view, best.token).map(|o| object_phrase(view, o)).unwrap_or_default();
    let actors = names(view, entities, &event.actors, ", ");
    let parts = match (passive, event.status) {
        (true, _) if actors.is_empty() => vec![object, verb.to_owned(), particle.to_owned()],
        (true, _) => vec![object, verb.to_owned(), particle.to_owned(), format!("by {actors}")],
        (false, Status::Happened) => vec![actors, verb.to_owned(), particle.to_owned(), object],
        (false, status) => vec![actors, verb.to_owned(), particle.to_owned(), object, suffix(status).to_owned()],
    };
    let kept: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    kept.join(" ")
}

fn object_phrase(view: View<'_>, head: u32) -> String {
    let near = view.children(head).iter().filter(|&&c| {
        c < head
            && matches!(view.rel(c), Rel::Det | Rel::Amod | Rel::Compound | Rel::NmodPoss | Rel::Nummod | Rel::Flat)
    });
    let start = near.min().copied().unwrap_or(head);
    view.phrase(TokenSpan::new(start, head + 1)).to_owned()
}

fn names(view: View<'_>, entities: &Entities, participants: &[Participant], between: &str) -> String {
    let named: Vec<&str> = participants.iter().take(MAX_NAMES).map(|p| name(view, entities, p)).collect();
    named.join(between)
}

fn name<'a>(view: View<'a>, entities: &'a Entities, participant: &Participant) -> &'a str {
    let entity = participant.entity.and_then(|e| entities.all.get(e as usize));
    entity.map_or_else(|| view.phrase(participant.tokens), |e| &e.name)
}

/// The status in a word, for what did not simply happen.
const fn suffix(status: Status) -> &'static str {
    match status {
        Status::Happened => "",
        Status::Ongoing => "(ongoing)",
        Status::Planned => "(planned)",
        Status::Cancelled => "cancelled",
        Status::Postponed => "postponed",
        Status::Threatened => "(threatened)",
        Status::Demanded => "(demanded)",
        Status::Denied => "(denied)",
        Status::Hypothetical => "(hypothetical)",
        Status::Alleged => "(alleged)",
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::read;

    #[test]
    fn a_label_is_no_longer_than_its_sentence() {
        let text = "Talks ended. The envoys of Norland and Sudria met in Oslo on Monday.";
        for event in read(text).events {
            assert!(!event.label.is_empty() && event.label.len() <= text.len(), "{}", event.label);
        }
    }
}
