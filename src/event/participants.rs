//! Who does it, and to whom: through voice, control, coordination, relative clauses, and around nouns.

use super::clause::{case, is_passive, object, subject};
use super::mention::Mention;
use super::place::MOTION;
use super::trigger::{carrier, is_eventive};
use super::wording::{is_front, left_edge};
use super::{EventKind, Participant};
use crate::View;
use crate::entity::{Entities, Entity, EntityKind, Form, Mention as EntityMention};
use crate::lexicon::event::{Effect, acts_for_state, effect, folding_noun, folds, is_light};
use crate::lexicon::places::{self, Place};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};
use crate::time::Time;
use std::collections::HashMap;

/// Most participants of one side that are read from a coordination.
const MAX_SIDE: usize = 6;

/// How many mentions before a pronoun are looked at for whom it stands for.
const MAX_BACK: usize = 12;

/// Longest dateline, in tokens.
const MAX_DATELINE: u32 = 10;

/// Longest noun phrase that is taken as a participant, in tokens.
const MAX_PHRASE: u32 = 12;

/// Fills in actors and recipients. Those who talk with each other are all actors; whom the clause names as the partner
/// ("with Iran") is a recipient as well.
pub(super) fn assign(view: View<'_>, entities: &Entities, times: &[Time], states: &States, mention: &mut Mention) {
    let finder = Finder { view, entities, times, states, kind: mention.kind };
    let (actors, recipients) =
        if mention.nominal { finder.of_noun(mention.token) } else { finder.of_verb(mention.token) };
    let together = mention.kind == EventKind::Consult && !matches!(mention.mode, Some("visit" | "mediate"));
    mention.actors = if together { union(actors, recipients.clone()) } else { actors };
    mention.recipients = recipients;
}

/// The countries that the article names: the index of each in the table, and its entity.
pub(super) type States = HashMap<u32, u32>;

/// The countries among `entities`.
pub(super) fn states(entities: &Entities) -> States {
    let country = |(id, e): (usize, &Entity)| match places::place(&e.name) {
        Some(Place::Country(country)) => Some((country, id as u32)),
        _ => None,
    };
    entities.all.iter().enumerate().filter_map(country).collect()
}

/// The prepositions behind which events of a type name whom they are done to, whoever or whatever it is.
const fn toward(kind: EventKind) -> &'static [&'static str] {
    use EventKind::{
        Accuse, Agree, Aid, Assault, Coerce, Concede, Consult, Cooperate, Mobilize, Other, Protest, Reject, Request,
        Retreat, Sanction, Support, Threaten,
    };
    match kind {
        Accuse => &["against", "into", "of", "at"],
        Assault => &["on", "upon", "against", "at", "of"],
        Coerce => &["on", "upon", "against", "of"],
        Sanction => &["on", "upon", "against", "of", "to", "with", "from"],
        Threaten => &["to", "against", "toward", "towards"],
        Aid | Mobilize => &["to", "for"],
        Support => &["for", "to", "of"],
        Reject => &["of"],
        Retreat => &["from", "of", "to"],
        Request => &["to", "from"],
        Concede => &["to"],
        Consult | Agree | Cooperate => &["with"],
        Protest => &["against"],
        Other => &[],
    }
}

/// The prepositions behind which somebody who can act takes part, whatever the type.
const TOWARD_ANY: &[&str] = &["with", "against", "on", "upon", "to", "at", "toward", "towards", "from", "for"];

/// Aid, curfews, sanctions and troops go to the place that is named, where nobody is: "aid in Yemen".
pub(super) fn lay_on_place(mention: &mut Mention) {
    use EventKind::{Aid, Coerce, Mobilize, Sanction};
    if mention.recipients.is_empty() && matches!(mention.kind, Aid | Coerce | Mobilize | Sanction) {
        mention.recipients.extend(mention.place);
    }
}

/// Inside a quotation "I" and "we" are the speaker.
pub(super) fn say_who(view: View<'_>, mention: &mut Mention, speaker: Option<u32>) {
    let first_person =
        |p: &Participant| p.tokens.len() == 1 && matches!(view.lemma(p.tokens.start), "I" | "i" | "we" | "me" | "us");
    for p in mention.actors.iter_mut().chain(&mut mention.recipients) {
        if p.entity.is_none() && first_person(p) {
            p.entity = speaker;
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

/// True where both are the same entity or the same words.
pub(super) fn same(a: &Participant, b: &Participant) -> bool {
    a.entity.is_some() && a.entity == b.entity || a.tokens == b.tokens
}

struct Finder<'a> {
    view: View<'a>,
    entities: &'a Entities,
    times: &'a [Time],
    states: &'a States,
    kind: EventKind,
}

type Sides = (Vec<Participant>, Vec<Participant>);

impl Finder<'_> {
    fn of_verb(&self, verb: u32) -> Sides {
        let view = self.view;
        let passive = is_passive(view, verb);
        let agent = view.children(verb).iter().copied().find(|&c| passive && is_agent(view, c));
        let actors = if passive { agent.map_or_else(Vec::new, |a| self.doers(a)) } else { self.subjects(verb) };
        let goals = self.goals(verb);
        let goals = if passive { goals } else { union(goals, self.goals_of_object(verb)) };
        let recipients = if self.is_given() && !passive {
            if goals.is_empty() { self.patients(verb, passive) } else { goals }
        } else {
            union(self.patients(verb, passive), goals)
        };
        let recipients = recipients.into_iter().filter(|r| actors.iter().all(|a| !same(a, r))).collect();
        (actors, recipients)
    }

    /// True where the object is what is handed over, not whom it is done to.
    fn is_given(&self) -> bool {
        matches!(self.kind, EventKind::Aid | EventKind::Sanction | EventKind::Mobilize)
    }

    /// Whom the phrases of what is handed over or withheld name: "suspended food supplies to Somalia".
    fn goals_of_object(&self, verb: u32) -> Vec<Participant> {
        let Some(object) = object(self.view, verb).filter(|&o| !is_eventive(self.view, o)) else { return Vec::new() };
        let goal = |c: &u32| {
            self.view.rel(*c) == Rel::Nmod
                && case(self.view, *c).is_some_and(|word| word != "of" && toward(self.kind).contains(&word))
        };
        self.view.children(object).iter().filter(|c| goal(c)).flat_map(|&c| self.side(c)).collect()
    }

    /// Whom the verb is done to as its object names them, in the passive its subject.
    fn patients(&self, verb: u32, passive: bool) -> Vec<Participant> {
        let topic = matches!(self.view.lemma(verb), "discuss" | "negotiate");
        let patient = object(self.view, verb).filter(|_| !topic);
        let found = patient.map_or_else(Vec::new, |o| self.affected(o));
        if !found.is_empty() {
            return found;
        }
        let behind = self.right_behind(verb).filter(|_| !passive);
        let whole = || patient.map(|o| Participant { tokens: phrase(self.view, o), entity: None });
        behind.or_else(whole).into_iter().collect()
    }

    /// Whom the verb's indirect object and prepositional phrases name; what an object is done to may stand beside the
    /// verb: "lifted a ban on TikTok".
    fn goals(&self, verb: u32) -> Vec<Participant> {
        let view = self.view;
        let through = view.child(verb, Rel::Obj).filter(|&o| is_eventive(view, o)).map(|o| noun_kind(view, o));
        let mut found = Vec::new();
        for &c in view.children(verb) {
            let named = match view.rel(c) {
                Rel::Iobj => true,
                Rel::Obl => case(view, c).is_some_and(|word| {
                    self.is_toward(self.kind, word, c) || through.is_some_and(|kind| self.is_toward(kind, word, c))
                }),
                _ => false,
            };
            if named {
                found = union(found, self.parties(c));
            }
        }
        found
    }

    /// The phrase headed by `token`; for an event whose it is or to whom it is done: "the demands of the drivers".
    fn parties(&self, token: u32) -> Vec<Participant> {
        let view = self.view;
        if !is_eventive(view, token) || self.entities.headed_by(token).is_some() {
            return self.side(token);
        }
        let part = |c: &u32| matches!(view.rel(*c), Rel::NmodPoss | Rel::Nmod | Rel::Amod | Rel::Compound);
        let inner = view.children(token).iter().copied().filter(part);
        let named = inner.filter_map(|c| self.entity_at(c).filter(|p| self.acts(*p)).map(|_| c));
        named.take(MAX_SIDE).flat_map(|c| self.side(c)).collect()
    }

    /// True where the phrase `head` behind the preposition `word` is one to whom the event is done.
    fn is_toward(&self, kind: EventKind, word: &str, head: u32) -> bool {
        let own = toward(kind).contains(&word);
        // "talks on Norland" are not held with it.
        if matches!(kind, EventKind::Consult | EventKind::Agree | EventKind::Cooperate) && matches!(word, "on" | "for")
        {
            return false;
        }
        let goal = matches!(word, "to" | "at" | "from" | "for") && !own;
        let entity = self.entity_at(head);
        own && entity.is_none_or(|p| self.acts(p))
            || TOWARD_ANY.contains(&word) && entity.is_some_and(|p| self.acts(p) && !(goal && self.is_place(p)))
    }

    /// Who does what `verb` tells: its subject, the one behind a dateline where the parse took the dateline.
    fn subjects(&self, verb: u32) -> Vec<Participant> {
        let found = subject(self.view, verb).map(|s| behind_dateline(self.view, s, verb).unwrap_or(s));
        found.map_or_else(Vec::new, |s| self.doers(s))
    }

    /// Who acts through `token`: itself, or for an event that does it ("US airstrikes killed") who does that.
    fn doers(&self, token: u32) -> Vec<Participant> {
        if is_eventive(self.view, token) && self.entities.headed_by(token).is_none() {
            return self.of_parts(token).0;
        }
        self.side(token)
    }

    /// The entity that is named right behind the verb: its object, where the parse found none.
    fn right_behind(&self, verb: u32) -> Option<Participant> {
        let mentions = &self.entities.mentions;
        let next = mentions.partition_point(|m| m.tokens.start <= verb);
        let mention = mentions.get(next).filter(|m| m.tokens.start == verb + 1)?;
        Some(Participant { tokens: mention.tokens, entity: Some(mention.entity) })
    }

    /// Whom an object stands for: itself where it can act, else whose it is ("rejected an American ultimatum"), else whom
    /// it is done to ("lifted sanctions on Iran"). Who condemns an attack does not condemn its victims.
    fn affected(&self, object: u32) -> Vec<Participant> {
        if !is_eventive(self.view, object) && !self.is_abstract(object) {
            return self.side(object);
        }
        let (owners, others) = self.of_parts(object);
        let judged = self.kind == EventKind::Accuse && noun_kind(self.view, object) == EventKind::Assault;
        if judged || self.kind == EventKind::Reject && !owners.is_empty() { owners } else { union(owners, others) }
    }

    fn is_abstract(&self, token: u32) -> bool {
        self.view.upos(token) != Upos::Propn
            && self.entities.headed_by(token).is_none()
            && self.view.upos(token) != Upos::Pron
            && !self.of_parts(token).0.is_empty()
    }

    fn of_noun(&self, noun: u32) -> Sides {
        let view = self.view;
        let (mut actors, mut recipients) = self.of_parts(noun);
        // Coordinated nouns share their verb: "expressed its rejection and condemnation".
        let first = view.head(noun).filter(|_| view.rel(noun) == Rel::Conj).unwrap_or(noun);
        let first = outermost(view, first);
        if let Some(verb) = carrier(view, first).filter(|&c| view.upos(c) == Upos::Verb) {
            let lexeme = super::clause::lexeme(view, verb);
            let carries = is_light(&lexeme) || folds(&lexeme) || effect(&lexeme) == Some(Effect::Threatened);
            let takes = matches!(view.rel(first), Rel::Obj | Rel::Obl) && carries && !is_passive(view, verb);
            // "travelled to Oslo for talks"
            let purpose = case(view, first) == Some("for") && MOTION.contains(&view.lemma(verb));
            if takes && undergoes(&lexeme) {
                recipients = union(self.subjects(verb), recipients);
            } else if takes || purpose {
                actors = union(self.subjects(verb), actors);
            }
            if carries {
                let (by, to) = self.around_light(verb, first);
                actors = union(actors, by);
                recipients = union(recipients, to);
            }
        }
        recipients.retain(|r| actors.iter().all(|a| !same(a, r)));
        (actors, recipients)
    }

    /// Obliques of the light verb belong to the event: "held talks with Iran", "strikes carried out by Israel".
    fn around_light(&self, verb: u32, noun: u32) -> Sides {
        let view = self.view;
        let passive = is_passive(view, verb);
        let (mut by, mut to) = (Vec::new(), Vec::new());
        for &c in view.children(verb).iter().filter(|&&c| c != noun) {
            match (view.rel(c), case(view, c)) {
                (Rel::OblAgent, _) | (Rel::Obl, Some("by")) if passive => by = union(by, self.side(c)),
                (Rel::Obl, Some(word @ ("with" | "against" | "on" | "to" | "into" | "for")))
                    if self.is_toward(self.kind, word, c) =>
                {
                    to = union(to, self.parties(c));
                }
                (Rel::Iobj, _) => to = union(to, self.side(c)),
                _ => {}
            }
        }
        (by, to)
    }

    /// Who does it and to whom as the parts of the noun phrase tell: possessors, nationalities, "between", "by", "on".
    fn of_parts(&self, noun: u32) -> Sides {
        let view = self.view;
        let kind = if is_eventive(view, noun) { noun_kind(view, noun) } else { self.kind };
        let (mut actors, mut recipients) = (Vec::new(), Vec::new());
        for &c in view.children(noun) {
            match (view.rel(c), case(view, c)) {
                (Rel::NmodPoss, _) | (Rel::Nmod, Some("between" | "among" | "by")) => {
                    actors = union(actors, self.side(c));
                }
                // "the appeal of a student": who asks.
                (Rel::Nmod, Some("of")) if kind == EventKind::Request => actors = union(actors, self.side(c)),
                // "an appeal filed by", "strikes carried out by"
                (Rel::Acl, _) if is_passive(view, c) => {
                    let by = view.children(c).iter().copied().find(|&o| is_agent(view, o));
                    actors = by.map_or(actors.clone(), |by| union(actors, self.side(by)));
                    recipients = union(recipients, self.imposed(kind, c));
                }
                (Rel::Nmod, Some("from")) if self.entity_at(c).is_some_and(|p| self.acts(p) && !self.is_town(p)) => {
                    actors = union(actors, self.side(c));
                }
                (Rel::Amod | Rel::Compound | Rel::NmodDesc, _) => actors = union(actors, self.named(c)),
                (Rel::Nmod, Some(word)) if word == "of" || word == "over" || self.is_toward(kind, word, c) => {
                    let named = self.entity_at(c).is_some_and(|p| self.acts(p)) || toward(kind).contains(&word);
                    if named {
                        recipients = union(recipients, self.parties(c));
                    }
                }
                _ => {}
            }
        }
        (actors, recipients)
    }

    /// Whom the participle behind a noun names: "sanctions imposed on Norland".
    fn imposed(&self, kind: EventKind, participle: u32) -> Vec<Participant> {
        let view = self.view;
        let goal = |c: &u32| {
            view.rel(*c) == Rel::Obl && case(view, *c).is_some_and(|w| w != "by" && toward(kind).contains(&w))
        };
        view.children(participle).iter().copied().filter(goal).flat_map(|c| self.side(c)).collect()
    }

    /// The entity of a modifier ("US strikes", "an Iranian delegation", "US military strikes").
    fn named(&self, token: u32) -> Vec<Participant> {
        let inner = self.view.children(token).iter().copied().filter(|&c| self.view.upos(c) == Upos::Propn);
        let who = |t: u32| self.entity_at(t).filter(|p| (p.entity.is_none() || self.acts(*p)) && !self.is_town(*p));
        std::iter::once(token).chain(inner).find_map(who).into_iter().collect()
    }

    /// True for entities that can do something: not for mere places, which are named by where things happen.
    fn acts(&self, p: Participant) -> bool {
        p.entity.is_some_and(|e| self.entities.all.get(e as usize).is_some_and(|e| e.kind != EntityKind::Document))
    }

    /// True for a place that is no country: "the Istanbul meeting" is held by others.
    fn is_town(&self, p: Participant) -> bool {
        let country = |e: u32| self.states.values().any(|&s| s == e);
        self.is_place(p) && !p.entity.is_some_and(country)
    }

    fn is_place(&self, p: Participant) -> bool {
        p.entity.and_then(|e| self.entities.all.get(e as usize)).is_some_and(|e| e.kind == EntityKind::Place)
    }

    /// Who is named at `token`: by a mention, or by the adjective of a country ("an American ultimatum").
    fn entity_at(&self, token: u32) -> Option<Participant> {
        let mention = self.entities.headed_by(token).or_else(|| self.entities.at(token));
        match mention {
            Some(mention) => Some(Participant { tokens: mention.tokens, entity: Some(self.state_of(mention)) }),
            None => self.nationality(token),
        }
    }

    fn nationality(&self, token: u32) -> Option<Participant> {
        let country = places::demonym(self.view.form(token))?;
        Some(Participant { tokens: TokenSpan::new(token, token + 1), entity: self.states.get(&country).copied() })
    }

    /// Whom a mention stands for: officials and troops, as a body, act for their state ("US officials").
    fn state_of(&self, mention: &EntityMention) -> u32 {
        let side = self.entities.of(mention).affiliation.filter(|&e| {
            matches!(self.entities.all.get(e as usize).and_then(|e| places::place(&e.name)), Some(Place::Country(_)))
        });
        let body = self.view.xpos(mention.head) == Xpos::Nns && acts_for_state(self.view.lemma(mention.head));
        side.filter(|_| body).unwrap_or(mention.entity)
    }

    /// The phrase headed by `token` and those coordinated with it, however the parse chained them.
    fn side(&self, token: u32) -> Vec<Participant> {
        let view = self.view;
        let mut all = vec![token];
        let mut next = 0;
        while next < all.len() && all.len() < MAX_SIDE {
            let more = view.children(all[next]).iter().copied();
            all.extend(more.filter(|&c| is_joined(view, c)).take(MAX_SIDE));
            next += 1;
        }
        all.retain(|&t| t == token || view.rel(t) != Rel::Appos);
        all.into_iter().filter(|&t| self.can_act(t)).take(MAX_SIDE).map(|t| self.participant(t)).collect()
    }

    /// False for times, events and words that stand for nothing.
    fn can_act(&self, token: u32) -> bool {
        let view = self.view;
        let at = view.text.tokens[token as usize].span;
        let next = self.times.partition_point(|t| t.span.end <= at.start);
        let timed = self.times.get(next).is_some_and(|t| t.span.overlaps(at));
        let nominal = matches!(view.upos(token), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Adj | Upos::Num);
        let empty = matches!(view.lemma(token), "it" | "there" | "that" | "this" | "which" | "what")
            && self.entities.headed_by(token).is_none();
        !timed && nominal && !empty && !is_eventive(view, token)
    }

    fn participant(&self, token: u32) -> Participant {
        match self.entities.headed_by(token).map(|m| self.fullest(m)) {
            Some(mention) => Participant { tokens: mention.tokens, entity: Some(self.state_of(mention)) },
            None => Participant { tokens: phrase(self.view, token), entity: None },
        }
    }

    /// For a pronoun the name or description before it in its own sentence, where there is one.
    fn fullest<'a>(&'a self, mention: &'a EntityMention) -> &'a EntityMention {
        if mention.form != Form::Pronoun {
            return mention;
        }
        let first = self.view.sentence(mention.head).start;
        let before = self.entities.mentions.partition_point(|m| m.tokens.start < mention.tokens.start);
        let near = self.entities.mentions[..before].iter().rev().take_while(|m| m.tokens.start >= first);
        let mut named = near.take(MAX_BACK).filter(|m| m.entity == mention.entity && m.form != Form::Pronoun);
        named.next().unwrap_or(mention)
    }
}

/// True for a conjunct, and for an apposition, to which the parse may tie the next conjunct.
fn is_joined(view: View<'_>, token: u32) -> bool {
    matches!(view.rel(token), Rel::Conj | Rel::Appos) && view.upos(token) != Upos::Verb
}

/// The type that a noun brings with it.
fn noun_kind(view: View<'_>, noun: u32) -> EventKind {
    super::kind::of_noun(view, noun).map_or(EventKind::Other, |s| s.kind)
}

/// The noun that the noun's event folds into last: "round" of "a fourth round of talks".
fn outermost(view: View<'_>, noun: u32) -> u32 {
    let outer =
        |&t: &u32| carrier(view, t).filter(|&c| view.upos(c) == Upos::Noun && folding_noun(view.lemma(c)).is_some());
    std::iter::successors(Some(noun), outer).take(MAX_SIDE).last().unwrap_or(noun)
}

/// Light verbs whose subject the event is done to: "faces criticism from".
fn undergoes(lexeme: &str) -> bool {
    matches!(lexeme, "face" | "suffer" | "receive" | "draw" | "undergo" | "survive")
}

/// "by the army" in the passive.
fn is_agent(view: View<'_>, phrase: u32) -> bool {
    view.rel(phrase) == Rel::OblAgent || view.rel(phrase) == Rel::Obl && case(view, phrase) == Some("by")
}

/// The subject behind a dateline that the parse took for it: "MOSCOW (AP) -- A court has charged".
fn behind_dateline(view: View<'_>, subject: u32, verb: u32) -> Option<u32> {
    let start = view.sentence(verb).start;
    let dash =
        (subject + 1..verb.min(start + MAX_DATELINE)).find(|&t| matches!(view.form(t), "--" | "—" | "–" | ":"))?;
    let named = (start..dash).all(|t| !matches!(view.upos(t), Upos::Verb | Upos::Aux | Upos::Noun | Upos::Pron));
    let skipped = |t: &u32| matches!(view.upos(*t), Upos::Aux | Upos::Adv | Upos::Part | Upos::Punct);
    let mut at = (dash + 1..verb).rev().find(|t| !skipped(t)).filter(|_| named)?;
    while let Some(head) = view.head(at).filter(|&h| h > dash && h < at && view.upos(h) != Upos::Verb) {
        at = head;
    }
    matches!(view.upos(at), Upos::Noun | Upos::Propn | Upos::Pron).then_some(at)
}

/// A noun with its determiners, adjectives and names and the prepositional phrases behind it, without clauses: "members of
/// a delegation for peace talks".
fn phrase(view: View<'_>, head: u32) -> TokenSpan {
    let mut span = TokenSpan::new(left_edge(view, head, is_front), head + 1);
    let mut last = head;
    while let Some(more) = view.child_where(last, |c| continues(view, c, span.end)) {
        if more + 1 - span.start > MAX_PHRASE {
            break;
        }
        span.end = more + 1;
        last = more;
    }
    span
}

/// True for a part of a noun phrase that begins at the token `end`, right behind what is known of it.
fn continues(view: View<'_>, part: u32, end: u32) -> bool {
    match view.rel(part) {
        Rel::Flat | Rel::Nummod | Rel::Compound => (end..end + 2).contains(&part),
        Rel::Nmod => part > end && view.child(part, Rel::Case) == Some(end) && !is_eventive(view, part),
        _ => false,
    }
}

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
