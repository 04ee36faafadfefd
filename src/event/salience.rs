//! How much the article is about an event, and which events a careful analyst would put on its time line.

use super::clause::case;
use super::mention::{Mention, Strength};
use super::merge::Cluster;
use super::period::{is_ahead, is_recent};
use super::{Event, EventKind, Status};
use crate::View;
use crate::entity::Entities;
use crate::lexicon::event::{is_any_act, is_slight, is_weak};
use std::collections::HashMap;

/// Events from this salience on are key events: as many of an article's as its annotators marked on the development articles.
const KEY: f32 = 0.38;

/// Weight of a day within those that news tells of, and of a date still to come.
const RECENT: f32 = 0.04;
const AHEAD: f32 = 0.1;

/// Weight of the type: what has a PLOVER type is news more often than what has none.
const TYPED: f32 = 0.34;
const OTHER: f32 = 0.2;

/// Weight of the place in the article, for the first sentence; it halves with every [`POSITION_HALF`] sentences.
const POSITION: f32 = 0.25;
const POSITION_HALF: f32 = 4.0;

/// Weight of each further mention, up to [`MAX_MENTIONS`].
const MENTION: f32 = 0.04;
const MAX_MENTIONS: usize = 5;

/// Weight of having an actor, a recipient, a date; of the actor's share in the article; of a word of the title.
const ACTOR: f32 = 0.06;
const RECIPIENT: f32 = 0.06;
const DATE: f32 = 0.09;
const PROMINENCE: f32 = 0.1;
const TITLE: f32 = 0.1;

/// What is only possible, was not done, is only asked for, is known from a quotation alone, or named by a bare noun in
/// passing counts less.
const HYPOTHETICAL: f32 = -0.17;
const UNDONE: f32 = -0.19;
const ASKED: f32 = -0.15;
const QUOTED: f32 = -0.08;
const PASSING: f32 = -0.15;

/// Verbs of little meaning and parts of another act ("struggled to cope") say little of the story.
const SLIGHT: f32 = -0.12;

/// What names nobody, no place and no day says little of the story.
const NAMELESS: f32 = -0.1;

/// That something is called off or put off is news.
const CALLED_OFF: f32 = 0.12;

/// So is what is planned for a day that is named.
const SCHEDULED: f32 = 0.1;

/// Sets `salience` and `key`.
pub(super) fn assign(
    view: View<'_>,
    entities: &Entities,
    mentions: &[Mention],
    clusters: &[Cluster],
    events: &mut [Event],
) {
    let prominence = prominence(entities);
    let title = view.document.title.as_deref().unwrap_or_default().to_lowercase();
    let first_sentence = mentions.first().map_or(0, |m| m.sentence);
    for (event, cluster) in events.iter_mut().zip(clusters) {
        let members: Vec<&Mention> = cluster.mentions.iter().map(|&i| &mentions[i]).collect();
        let score = score(view, event, &members, &prominence, &title, first_sentence);
        event.salience = score.clamp(0.0, 1.0);
        event.key = event.salience >= KEY;
    }
}

/// The share of each entity in the mentions, the most mentioned one having 1.
fn prominence(entities: &Entities) -> HashMap<u32, f32> {
    let mut counts: HashMap<u32, f32> = HashMap::new();
    for mention in &entities.mentions {
        *counts.entry(mention.entity).or_default() += 1.0;
    }
    let most = counts.values().copied().fold(1.0, f32::max);
    counts.into_iter().map(|(entity, n)| (entity, n / most)).collect()
}

fn score(
    view: View<'_>,
    event: &Event,
    members: &[&Mention],
    prominence: &HashMap<u32, f32>,
    title: &str,
    first_sentence: u32,
) -> f32 {
    let best = members.iter().map(|m| m.sentence).min().unwrap_or_default().saturating_sub(first_sentence);
    let position = POSITION * 0.5f32.powf(best as f32 / POSITION_HALF);
    let share = event.actors.iter().filter_map(|a| prominence.get(&a.entity?)).copied().fold(0.0, f32::max);
    let named = event.triggers.iter().any(|t| t.lemma.len() > 3 && title.contains(&t.lemma));
    let when = |holds: bool, weight: f32| if holds { weight } else { 0.0 };
    let day = event.date.as_deref();
    let nominal = members.iter().all(|m| m.nominal);
    // Those who talk are all actors.
    let talks_with = event.kind == EventKind::Consult && event.actors.len() > 1;
    let bare = nominal
        && event.actors.is_empty()
        && event.recipients.is_empty()
        && event.date.is_none()
        && members.iter().all(|m| m.status.strength == Strength::Assumed || case(view, m.token) == Some("without"));
    let nameless = event.kind == EventKind::Other
        && event.date.is_none()
        && event.actors.iter().chain(&event.recipients).chain(&event.place).all(|p| p.entity.is_none());
    let called_off = matches!(event.status, Status::Cancelled | Status::Postponed);
    let slight = (event.kind == EventKind::Other || members.iter().all(|m| m.lemma == "thank"))
        && !called_off
        && members.iter().all(|m| !m.nominal && (is_slight(&m.lemma) || is_weak(&m.lemma) || is_any_act(&m.lemma)));
    when(event.kind != EventKind::Other, TYPED - OTHER)
        + OTHER
        + position
        + MENTION * (members.len().min(MAX_MENTIONS) - 1) as f32
        + when(!event.actors.is_empty(), ACTOR)
        + when(!event.recipients.is_empty() || talks_with, RECIPIENT)
        + when(day.is_some(), DATE)
        + when(day.is_some_and(|d| is_recent(view, d)), RECENT)
        + when(day.is_some_and(|d| is_ahead(view, d)), AHEAD)
        + PROMINENCE * share
        + when(named, TITLE)
        + when(called_off, CALLED_OFF)
        + when(event.status == Status::Planned && day.is_some(), SCHEDULED)
        + when(event.status == Status::Hypothetical, HYPOTHETICAL)
        + when(event.status == Status::Denied, UNDONE)
        + when(event.status == Status::Demanded, ASKED)
        + when(event.within.is_some(), QUOTED)
        + when(bare, PASSING)
        + when(slight, SLIGHT)
        + when(nameless, NAMELESS)
}

#[cfg(test)]
mod tests {
    use crate::event::tests::read;

    #[test]
    fn the_lead_outranks_what_is_mentioned_in_passing() {
        let text =
            "Norland invaded Sudria on Monday.\nPrices rose. Shops closed. Rain fell. A fair opened. A market grew.";
        let analysis = read(text);
        let first = analysis.events.iter().max_by(|a, b| a.salience.total_cmp(&b.salience)).expect("an event");
        assert_eq!(first.triggers[0].span.of_text(text), "invaded");
        assert!(first.key);
    }
}
