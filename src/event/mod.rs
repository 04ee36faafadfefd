//! Events: what happened, is done, planned, cancelled, threatened, demanded or denied (contract §4).

mod answer;
mod arranged;
mod belonging;
mod clause;
mod dated_noun;
mod deadline;
mod displaced;
mod entry;
mod generic;
mod harm;
mod identity;
mod kind;
mod label;
mod length;
mod link;
mod mention;
mod merge;
mod narrative;
mod new_day;
mod news;
mod occasion;
mod participants;
mod parties;
mod period;
mod place;
mod progress;
mod resumed;
mod salience;
mod setting;
mod status;
mod strike;
mod trigger;
mod voice;
mod when;
mod wording;
mod work;

use crate::View;
use crate::entity::Entities;
use crate::span::{ByteSpan, TokenSpan};
use crate::time::Time;
use std::collections::HashMap;

/// A stretch of text that a quotation reports. `event` and `quote` do not import each other: [`crate::analyze`] hands
/// this over.
#[derive(Debug, Clone)]
pub struct Reported {
    /// The quotation (index into the article's quotations).
    pub quotation: u32,
    /// Its content.
    pub content: Vec<ByteSpan>,
    /// Its cue.
    pub cue: Option<ByteSpan>,
    /// Who speaks (index into [`Entities::all`]).
    pub speaker: Option<u32>,
    /// When it was said (index into the article's times).
    pub time: Option<u32>,
}

/// An event; all of its mentions in the article are one entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its mentions, best first.
    pub triggers: Vec<Trigger>,
    /// A line a person can read ("US–Iran talks in Istanbul cancelled").
    pub label: String,
    /// PLOVER type.
    pub kind: EventKind,
    /// PLOVER mode.
    pub mode: Option<String>,
    /// Whether it happened.
    pub status: Status,
    /// Who does it.
    pub actors: Vec<Participant>,
    /// To or with whom.
    pub recipients: Vec<Participant>,
    /// Where.
    pub place: Option<Participant>,
    /// When, as a time expression (index into the article's times).
    pub time: Option<u32>,
    /// When, as a date ("2026-02-06", "2026-W06", "2026-02", "2026").
    pub date: Option<String>,
    /// The quotation that alone reports it (index into the article's quotations).
    pub within: Option<u32>,
    /// The event this one is about (index into the article's events).
    pub about: Option<u32>,
    /// How much the article is about it, 0 to 1.
    pub salience: f32,
    /// True where a careful analyst would put it on the story's time line.
    pub key: bool,
    /// How likely it is right, 0 to 1.
    pub confidence: f32,
    /// The rule or model that decided, in words a reader understands.
    pub why: String,
}

impl Event {
    /// The entities that take part in it.
    fn parties(&self) -> impl Iterator<Item = u32> {
        self.actors.iter().chain(&self.recipients).filter_map(|p| p.entity)
    }

    /// True where neither a date nor a time expression is its own.
    fn is_undated(&self) -> bool {
        self.date.is_none() && self.time.is_none()
    }
}

/// A word that names an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trigger {
    /// Its bytes.
    pub span: ByteSpan,
    /// Its lemma.
    pub lemma: String,
}

/// A participant or a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Participant {
    /// The mention's tokens.
    pub tokens: TokenSpan,
    /// The entity (index into [`Entities::all`]).
    pub entity: Option<u32>,
}

impl Participant {
    /// The entity of `mention`, by its words.
    fn of(mention: &crate::entity::Mention) -> Self {
        Self { tokens: mention.tokens, entity: Some(mention.entity) }
    }
}

/// PLOVER 0.8 event types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "PLOVER's own names; contract §4 explains them")]
pub enum EventKind {
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Reject,
    Accuse,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
    Other,
}

/// Whether the event happened (contract §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the contract's own words; its table explains them")]
pub enum Status {
    Happened,
    Ongoing,
    Planned,
    Cancelled,
    Postponed,
    Threatened,
    Demanded,
    Denied,
    Hypothetical,
    Alleged,
}

impl Status {
    /// True for what took place, or is told not to have.
    const fn is_fact(self) -> bool {
        matches!(self, Self::Happened | Self::Denied)
    }
}

/// Finds the events, by first mention.
pub fn find(view: View<'_>, entities: &Entities, times: &[Time], reported: &[Reported]) -> Vec<Event> {
    let mut mentions = trigger::mentions(view, entities, times);
    strike::settle(&mut mentions);
    let quoted = quoted(reported);
    let speakers: HashMap<u32, u32> = reported.iter().filter_map(|r| Some((r.quotation, r.speaker?))).collect();
    let cast = participants::Cast::of(view, entities);
    for mention in &mut mentions {
        mention.status = status::of(view, mention);
        participants::assign(view, entities, times, &cast, mention);
        mention.place = place::of(view, entities, mention);
        participants::lay_on_place(view, mention);
        mention.within = within(&quoted, view.text.tokens[mention.token as usize].span.start);
        if mention.within.is_some() {
            participants::keep(mention, |p| within(&quoted, view.text.bytes(p.tokens).start).is_some());
        }
        participants::say_who(view, entities, &cast, mention, mention.within.and_then(|q| speakers.get(&q).copied()));
    }
    narrative::share_places(view, &mut mentions);
    when::assign(view, times, &mut mentions);
    for mention in &mut mentions {
        participants::settle(view, entities, times, &cast, mention);
    }
    participants::stay(view, &mut mentions);
    participants::imply(view, entities, &mut mentions);
    participants::release(view, &mut mentions);
    participants::repeat(view, &mut mentions);
    participants::answer(view, &mut mentions);
    participants::gather(view, &mut mentions);
    identity::settle(view, entities, times, &mut mentions);
    let mut owners = harm::owners(view, &mentions);
    harm::share_times(&owners, &mut mentions);
    resumed::assign(view, &mut mentions, &mut owners);
    let clusters = merge::clusters(view, entities, times, &mentions, &owners);
    let mut events: Vec<Event> = clusters.iter().map(|c| entry::of(view, times, &mentions, c)).collect();
    let mut cues: Vec<u32> = reported.iter().filter_map(|r| r.cue).map(|c| c.start).collect();
    cues.sort_unstable();
    news::date(view, times, &cues, &mentions, &clusters, &mut events);
    let owner = merge::by_token(&mentions, &clusters);
    occasion::date(view, &mentions, &clusters, &owner, &mut events);
    length::date(view, times, &mentions, &owner, &mut events);
    deadline::date(view, times, &owner, &mut events);
    narrative::date(view, entities, times, &cues, &mentions, &clusters, &mut events);
    narrative::share_settings(&mentions, &clusters, &mut events);
    when::settle(view, &mentions, &clusters, &mut events);
    parties::share(&mut events);
    let sides = participants::sides(view, entities, times, &cast);
    parties::oppose(view, sides.as_ref(), &mentions, &clusters, &mut events);
    link::assign(view, &mentions, &clusters, &owner, &mut events);
    salience::assign(view, entities, &mentions, &clusters, &mut events);
    label::assign(view, entities, times, &mentions, &clusters, &mut events);
    events
}

/// The pieces of quoted content by their start, each with its quotation.
fn quoted(reported: &[Reported]) -> Vec<(ByteSpan, u32)> {
    let pieces = reported.iter().flat_map(|r| r.content.iter().map(move |c| (*c, r.quotation)));
    let mut pieces: Vec<(ByteSpan, u32)> = pieces.collect();
    pieces.sort_unstable_by_key(|(span, _)| span.start);
    pieces
}

/// How many pieces of content may nest around one place.
const MAX_NESTING: usize = 8;

/// The innermost quotation whose content holds the byte `at`.
fn within(quoted: &[(ByteSpan, u32)], at: u32) -> Option<u32> {
    let before = quoted.partition_point(|(span, _)| span.start <= at);
    quoted[..before].iter().rev().take(MAX_NESTING).find(|(span, _)| span.contains(at)).map(|(_, q)| *q)
}

macro_rules! names {
    ($type:ident { $($variant:ident = $text:literal,)* }) => {
        impl $type {
            /// Every value, in the contract's order.
            pub const ALL: &'static [$type] = &[$($type::$variant,)*];

            /// The value as the contract writes it.
            pub const fn as_str(self) -> &'static str {
                match self { $($type::$variant => $text,)* }
            }
        }
    };
}

names! { EventKind {
    Agree = "AGREE", Consult = "CONSULT", Support = "SUPPORT", Concede = "CONCEDE", Cooperate = "COOPERATE", Aid = "AID",
    Retreat = "RETREAT", Request = "REQUEST", Reject = "REJECT", Accuse = "ACCUSE", Threaten = "THREATEN",
    Protest = "PROTEST", Sanction = "SANCTION", Mobilize = "MOBILIZE", Coerce = "COERCE", Assault = "ASSAULT",
    Other = "OTHER",
} }

names! { Status {
    Happened = "happened", Ongoing = "ongoing", Planned = "planned", Cancelled = "cancelled", Postponed = "postponed",
    Threatened = "threatened", Demanded = "demanded", Denied = "denied", Hypothetical = "hypothetical",
    Alleged = "alleged",
} }

#[cfg(test)]
mod tests {
    use super::Event;
    use crate::Analysis;
    use crate::read::{Source, article};

    /// The analysis of `text`, published on Wednesday, 4 February 2026.
    pub(super) fn read(text: &str) -> Analysis {
        let published = Some(jiff::civil::date(2026, 2, 4));
        crate::analyze(article(Source { published, ..Source::default() }, text.into()))
    }

    /// The event that `word` names in `text`.
    pub(super) fn event(text: &str, word: &str) -> Event {
        let analysis = read(text);
        let named = |e: &&Event| e.triggers.iter().any(|t| t.span.of_text(text) == word);
        analysis.events.iter().find(named).unwrap_or_else(|| panic!("{text}: no event \"{word}\"")).clone()
    }

    /// The date of that event.
    pub(super) fn date(text: &str, word: &str) -> Option<String> {
        event(text, word).date
    }

    #[test]
    fn every_name_is_the_contracts_own() {
        assert_eq!(super::Status::ALL.len(), 10);
        assert_eq!(super::EventKind::Retreat.as_str(), "RETREAT");
    }
}
