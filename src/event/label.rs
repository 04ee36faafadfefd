//! A line a person can read, made from the parts: "US–Iran talks in Istanbul cancelled".

use super::clause::{self, case};
use super::mention::Mention;
use super::merge::Cluster;
use super::participants::same;
use super::period;
use super::wording::{after_verb, is_modifier, left_edge, noun_phrase, verb};
use super::{Event, EventKind, Participant, Status};
use crate::View;
use crate::entity::{Entities, Form, Number};
use crate::lexicon::event::{Effect, effect};
use crate::lexicon::places::{self, Place};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};
use crate::time::Time;

/// Most names of one side.
const MAX_NAMES: usize = 2;

/// A label that has this many words takes no further complement.
const MAX_WORDS: usize = 12;

/// How many verbs a label follows: "threatened to launch strikes".
const MAX_VERBS: usize = 3;

/// Prepositions whose phrase completes a verb or a noun.
const COMPLETING: &[&str] = &[
    "of", "to", "on", "upon", "against", "with", "at", "toward", "towards", "for", "over", "from", "into", "about",
    "in", "near", "outside", "inside", "out", "off",
];

/// Sets `label`: never longer than the sentence it comes from.
pub(super) fn assign(
    view: View<'_>,
    entities: &Entities,
    times: &[Time],
    mentions: &[Mention],
    clusters: &[Cluster],
    events: &mut [Event],
) {
    let topics: Vec<Option<String>> = clusters.iter().map(|c| topic(view, mentions, c)).collect();
    for (event, cluster) in events.iter_mut().zip(clusters) {
        let Some(trigger) = event.triggers.first() else { continue };
        let here = |m: &&Mention| view.text.bytes(TokenSpan::new(m.token, m.token + 1)) == trigger.span;
        let Some(best) = cluster.mentions.iter().map(|&i| &mentions[i]).find(here) else { continue };
        let about = event.about.and_then(|a| topics.get(a as usize)?.clone()).or_else(|| before(view, mentions, best));
        let writer = Writer { view, entities, times, event, best, about };
        let label = if best.nominal { writer.of_noun() } else { writer.of_verb() };
        let limit = view.phrase(view.text.sentences[best.sentence as usize].tokens).chars().count();
        event.label =
            if label.chars().count() <= limit { label } else { joined(&[view.slice(trigger.span).to_owned()]) };
    }
}

/// The noun that names an event, for the acts that are about it.
fn topic(view: View<'_>, mentions: &[Mention], cluster: &Cluster) -> Option<String> {
    cluster.mentions.iter().map(|&i| &mentions[i]).find(|m| m.nominal).map(|m| noun(view, m))
}

fn noun(view: View<'_>, mention: &Mention) -> String {
    let start = left_edge(view, mention.token, is_modifier);
    view.phrase(TokenSpan::new(start, mention.token + 1)).to_owned()
}

/// The noun of the last event before an act that answers one: what "it" is in "weighed the change but rejected it".
fn before(view: View<'_>, mentions: &[Mention], act: &Mention) -> Option<String> {
    use EventKind::{Agree, Concede, Reject, Request, Support};
    let answers = matches!(act.kind, Agree | Concede | Reject | Request | Support);
    let earlier = &mentions[..mentions.partition_point(|m| m.token < act.token)];
    let mut sentence = earlier.iter().rev().take_while(|m| answers && m.sentence == act.sentence);
    sentence.find(|m| m.nominal).map(|m| noun(view, m))
}

struct Writer<'a> {
    view: View<'a>,
    entities: &'a Entities,
    times: &'a [Time],
    event: &'a Event,
    best: &'a Mention,
    /// The noun of the event that this one is about.
    about: Option<String>,
}

impl Writer<'_> {
    /// "US–Iran talks in Istanbul cancelled".
    fn of_noun(&self) -> String {
        let (view, event, noun) = (self.view, self.event, self.best.token);
        let actors: Vec<&Participant> =
            event.actors.iter().filter(|a| self.is_named(a) && !self.is_place(a.entity)).collect();
        let owner = match self.names(&actors).as_slice() {
            [one] if event.kind != EventKind::Consult && !self.modifies(actors[0]) => possessive(one),
            all => all.join("–"),
        };
        let start = left_edge(view, noun, |view, t| is_modifier(view, t) && !self.is_participant(t));
        let mut parts = vec![owner, inner(view, TokenSpan::new(start, noun + 1))];
        parts.extend(self.topic_of_noun(noun));
        let others = event.recipients.iter().filter(|r| self.is_named(r) && event.actors.iter().all(|a| !same(a, r)));
        parts.extend(others.take(MAX_NAMES).map(|r| self.toward(r)));
        let place = event.place.as_ref().filter(|p| event.recipients.iter().all(|r| !same(p, r)));
        parts.extend(place.map(|p| format!("{} {}", self.preposition(p).unwrap_or("in"), self.name(p))));
        parts.push(suffix(event.status).to_owned());
        joined(&parts)
    }

    /// "of military action": the phrase right behind the noun, where it names no participant.
    fn topic_of_noun(&self, noun: u32) -> Option<String> {
        let view = self.view;
        let behind = |c: u32| {
            view.rel(c) == Rel::Nmod
                && c > noun
                && view.child(c, Rel::Case) == Some(noun + 1)
                && !self.is_participant(c)
        };
        view.child_where(noun, behind).and_then(|c| self.oblique(c))
    }

    /// "to Iran", or "(Iran)" where the text has no preposition.
    fn toward(&self, recipient: &Participant) -> String {
        let name = self.name(recipient);
        self.preposition(recipient).map_or_else(|| format!("({name})"), |word| format!("{word} {name}"))
    }

    fn preposition(&self, participant: &Participant) -> Option<&str> {
        case(self.view, self.head(participant)?).filter(|word| COMPLETING.contains(word))
    }

    /// "Iran rejected an American ultimatum".
    fn of_verb(&self) -> String {
        let (view, event, token) = (self.view, self.event, self.best.token);
        let object = clause::object(view, token);
        let is_object = |a: &&Participant| {
            object.is_some_and(|o| {
                a.tokens.contains(o)
                    || view.upos(o) != Upos::Pron && a.entity.is_some() && self.entity_of(o) == a.entity
            })
        };
        let actors: Vec<&Participant> = event.actors.iter().filter(|a| !is_object(a)).collect();
        let names = self.names(&actors).join(", ");
        // "postponed the meeting" needs no "postponed" behind it.
        let called_off = matches!(event.status, Status::Cancelled | Status::Postponed);
        let says = called_off && matches!(effect(&self.best.lemma), Some(Effect::Cancelled | Effect::Postponed));
        let suffix = if says { "" } else { suffix(event.status) };
        if clause::is_passive(view, token) {
            let patient = object.map(|o| self.object(o)).unwrap_or_default();
            let by = if names.is_empty() { String::new() } else { format!("by {names}") };
            let mut parts = vec![patient, view.form(token).to_owned()];
            self.complete(token, MAX_VERBS, &mut parts);
            parts.extend([by, suffix.to_owned()]);
            return joined(&parts);
        }
        let plural = actors.len() > 1 || actors.first().is_some_and(|a| self.is_plural(a));
        let subject = if names.is_empty() { self.subject() } else { names };
        let (form, tells) = if subject.is_empty() && event.status == Status::Happened {
            (view.form(token).to_owned(), false)
        } else {
            verb(view, token, event.status, plural)
        };
        let mut parts = vec![subject, form];
        self.complete(token, MAX_VERBS, &mut parts);
        let relative = object.filter(|&o| o < token).map(|o| self.object(o));
        parts.extend(relative);
        parts.push(if tells { String::new() } else { suffix.to_owned() });
        joined(&parts)
    }

    /// The subject that takes no part: "the collapse of negotiations".
    fn subject(&self) -> String {
        let stated = self.view.subject(self.best.token).filter(|&s| self.view.upos(s) == Upos::Noun);
        stated.map(|s| self.view.phrase(noun_phrase(self.view, s)).to_owned()).unwrap_or_default()
    }

    /// Particle, object, infinitive or participle, and the first prepositional phrase behind the verb.
    fn complete(&self, token: u32, verbs: usize, parts: &mut Vec<String>) {
        let view = self.view;
        let (mut objects, mut obliques) = (0, 0);
        for &c in view.children(token).iter().filter(|&&c| c > token) {
            let words: usize = parts.iter().map(|p| p.split(' ').count()).sum();
            if words > MAX_WORDS {
                break;
            }
            match view.rel(c) {
                Rel::CompoundPrt => parts.push(view.form(c).to_owned()),
                Rel::Iobj => parts.push(self.object(c)),
                // "a show starting May 16": the parse may take the day for an object.
                Rel::Obj if view.upos(c) == Upos::Num && self.is_time(c) => {}
                Rel::Obj if objects == 0 && !clause::is_relative_pronoun(view, c) => {
                    objects += 1;
                    parts.push(self.object(c));
                }
                Rel::Xcomp if verbs > 0 => {
                    parts.push(after_verb(view, c));
                    self.complete(c, verbs - 1, parts);
                }
                Rel::Obl if obliques == 0 => {
                    let before = parts.len();
                    parts.extend(self.oblique(c));
                    obliques += parts.len() - before;
                }
                _ => {}
            }
        }
    }

    /// "with the opposing wall", "out of the race"; no times.
    fn oblique(&self, head: u32) -> Option<String> {
        let view = self.view;
        let word = view.child(head, Rel::Case).filter(|&c| COMPLETING.contains(&view.lemma(c)))?;
        let of = if word + 1 < head && view.form(word + 1) == "of" { " of" } else { "" };
        (!self.is_time(head)).then(|| format!("{}{of} {}", view.form(word), self.object(head)))
    }

    /// A noun phrase by its entity's name, where it is a name or a pronoun; "it" by the event it stands for.
    fn object(&self, head: u32) -> String {
        let view = self.view;
        let pronoun = view.upos(head) == Upos::Pron;
        let stands = pronoun && matches!(view.lemma(head), "it" | "this" | "that");
        if let Some(noun) = self.about.as_ref().filter(|_| stands) {
            return format!("the {noun}");
        }
        // A pronoun other than "himself" is nobody who acts in its own clause.
        let acts = |entity: u32| self.event.actors.iter().any(|a| a.entity == Some(entity));
        let mention = self.entities.headed_by(head).filter(|m| m.form != Form::Nominal && !(pronoun && acts(m.entity)));
        match mention {
            Some(mention) => self.entities.of(mention).name.clone(),
            None => view.phrase(noun_phrase(view, head)).to_owned(),
        }
    }

    fn is_time(&self, head: u32) -> bool {
        period::at(self.times, self.view.text.bytes(noun_phrase(self.view, head))).is_some()
    }

    /// Names of one side, each once: of a capital and its country, the first.
    fn names(&self, side: &[&Participant]) -> Vec<&str> {
        let mut named: Vec<&str> = Vec::new();
        for name in side.iter().map(|p| self.name(p)) {
            if !named.iter().any(|known| same_party(known, name)) {
                named.push(name);
            }
        }
        named.truncate(MAX_NAMES);
        named
    }

    fn name(&self, participant: &Participant) -> &str {
        let entity = participant.entity.and_then(|e| self.entities.all.get(e as usize));
        entity.map_or_else(|| self.view.phrase(participant.tokens), |e| &e.name)
    }

    /// False for a pronoun that nobody is known to stand for.
    fn is_named(&self, participant: &Participant) -> bool {
        let pronoun = matches!(self.view.upos(participant.tokens.start), Upos::Pron);
        participant.entity.is_some() || participant.tokens.len() > 1 || !pronoun
    }

    /// True for the entity of the event's place.
    fn is_place(&self, entity: Option<u32>) -> bool {
        entity.is_some() && self.event.place.as_ref().is_some_and(|p| p.entity == entity)
    }

    /// True for a participant that stands in front of its noun without an owner's mark ("US election").
    fn modifies(&self, participant: &Participant) -> bool {
        self.head(participant).is_some_and(|h| is_modifier(self.view, h))
    }

    fn head(&self, participant: &Participant) -> Option<u32> {
        let outside = |t: &u32| self.view.head(*t).is_none_or(|h| !participant.tokens.contains(h));
        participant.tokens.iter().find(outside)
    }

    /// True for a token that names a participant or the place.
    fn is_participant(&self, token: u32) -> bool {
        let entity = self.entity_of(token);
        let mut all = self.event.actors.iter().chain(&self.event.recipients).chain(&self.event.place);
        all.any(|p| p.tokens.contains(token) || entity.is_some() && p.entity == entity)
    }

    fn entity_of(&self, token: u32) -> Option<u32> {
        self.entities.headed_by(token).or_else(|| self.entities.at(token)).map(|m| m.entity)
    }

    fn is_plural(&self, participant: &Participant) -> bool {
        let entity = participant.entity.and_then(|e| self.entities.all.get(e as usize));
        let noun = participant.tokens.iter().any(|t| self.view.xpos(t) == Xpos::Nns);
        entity.map_or(noun, |e| e.number == Number::Plural)
            || matches!(self.name(participant), "I" | "we" | "We" | "you" | "You" | "they" | "They")
    }
}

/// True for one name, or a country and the capital its government is called by.
fn same_party(a: &str, b: &str) -> bool {
    let country = |name: &str| match places::place(name) {
        Some(Place::Country(c) | Place::Capital(c)) => Some(c),
        _ => None,
    };
    a == b || country(a).is_some() && country(a) == country(b)
}

/// "Iran's", "US officials'".
fn possessive(name: &str) -> String {
    if name.ends_with('s') { format!("{name}'") } else { format!("{name}'s") }
}

/// The words as they stand inside a line: without the capital that only begins the sentence.
fn inner(view: View<'_>, tokens: TokenSpan) -> String {
    let text = view.phrase(tokens);
    let begins = view.sentence(tokens.start).start == tokens.start && view.upos(tokens.start) != Upos::Propn;
    let mut rest = text.chars();
    match rest.next().filter(|_| begins && !rest.as_str().starts_with(char::is_uppercase)) {
        Some(first) => first.to_lowercase().chain(rest).collect(),
        None => text.to_owned(),
    }
}

/// The parts with a space between, no word twice in a row, beginning with a capital.
fn joined(parts: &[String]) -> String {
    let line = parts.join(" ");
    let mut words: Vec<&str> = line.split_whitespace().collect();
    words.dedup_by(|next, last| next.eq_ignore_ascii_case(last));
    let line = words.join(" ");
    let mut rest = line.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
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
