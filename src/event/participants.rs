//! Who does it, and to whom: through voice, control, coordination, relative clauses, and around nouns.

use super::clause::{case, is_passive, object, subject};
use super::mention::Mention;
use super::place::MOTION;
use super::trigger::{carrier, is_eventive};
use super::{EventKind, Participant};
use crate::View;
use crate::entity::{Entities, EntityKind};
use crate::lexicon::event::is_light;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos};
use crate::time::Time;

/// Most participants of one side that are read from a coordination.
const MAX_SIDE: usize = 6;

/// Longest noun phrase that is taken as a participant, in tokens.
const MAX_PHRASE: u32 = 12;

/// Fills in actors and recipients.
pub(super) fn assign(view: View<'_>, entities: &Entities, times: &[Time], mention: &mut Mention) {
    let finder = Finder { view, entities, times };
    let (actors, recipients) =
        if mention.nominal { finder.of_noun(mention.token) } else { finder.of_verb(mention.token) };
    let together = mention.kind == EventKind::Consult && !matches!(mention.mode, Some("visit" | "mediate"));
    (mention.actors, mention.recipients) =
        if together { (union(actors, recipients), Vec::new()) } else { (actors, recipients) };
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
}

type Sides = (Vec<Participant>, Vec<Participant>);

impl Finder<'_> {
    fn of_verb(&self, verb: u32) -> Sides {
        let view = self.view;
        let passive = is_passive(view, verb);
        let by = |c: &u32| {
            view.rel(*c) == Rel::OblAgent || passive && view.rel(*c) == Rel::Obl && case(view, *c) == Some("by")
        };
        let agent = view.children(verb).iter().copied().find(by);
        let actors = if passive { agent } else { subject(view, verb) };
        let patient = object(view, verb);
        let mut recipients = patient.map_or_else(Vec::new, |o| self.affected(o));
        if recipients.is_empty() && !passive {
            recipients.extend(self.right_behind(verb));
        }
        for &c in view.children(verb) {
            let toward = view.rel(c) == Rel::Obl
                && matches!(
                    case(view, c),
                    Some("with" | "against" | "on" | "upon" | "to" | "at" | "toward" | "from" | "for")
                );
            let goal = matches!(case(view, c), Some("to" | "at" | "from" | "for"));
            let acts = |p: Participant| self.acts(p) && !(goal && self.is_place(p));
            if view.rel(c) == Rel::Iobj || toward && self.entity_at(c).is_some_and(acts) {
                recipients = union(recipients, self.side(c));
            }
        }
        if let Some(patient) = patient.filter(|_| recipients.is_empty()) {
            recipients.push(Participant { tokens: phrase(view, patient), entity: None });
        }
        let actors = actors.map_or_else(Vec::new, |a| self.side(a));
        let recipients = recipients.into_iter().filter(|r| actors.iter().all(|a| !same(a, r))).collect();
        (actors, recipients)
    }

    /// The entity that is named right behind the verb: its object, where the parse found none.
    fn right_behind(&self, verb: u32) -> Option<Participant> {
        let mentions = &self.entities.mentions;
        let next = mentions.partition_point(|m| m.tokens.start <= verb);
        let mention = mentions.get(next).filter(|m| m.tokens.start == verb + 1)?;
        Some(Participant { tokens: mention.tokens, entity: Some(mention.entity) })
    }

    /// Whom an object stands for: itself where it can act, else whose it is ("rejected an American ultimatum").
    fn affected(&self, object: u32) -> Vec<Participant> {
        if !is_eventive(self.view, object) && !self.is_abstract(object) {
            return self.side(object);
        }
        let (owners, others) = self.of_parts(object);
        union(owners, others)
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
        if let Some(verb) = carrier(view, noun).filter(|&c| view.upos(c) == Upos::Verb) {
            let lexeme = super::clause::lexeme(view, verb);
            let takes = matches!(view.rel(noun), Rel::Obj | Rel::Obl) && is_light(&lexeme) && !is_passive(view, verb);
            // "travelled to Oslo for talks"
            let purpose = case(view, noun) == Some("for") && MOTION.contains(&view.lemma(verb));
            if takes || purpose {
                let doer = subject(view, verb).map_or_else(Vec::new, |s| self.side(s));
                actors = union(doer, actors);
            }
            if is_light(&lexeme) {
                let (by, to) = self.around_light(verb, noun);
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
                (Rel::Obl, Some("with" | "against" | "on" | "to"))
                    if self.entity_at(c).is_some_and(|p| self.acts(p)) =>
                {
                    to = union(to, self.side(c));
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
        let (mut actors, mut recipients) = (Vec::new(), Vec::new());
        for &c in view.children(noun) {
            match (view.rel(c), case(view, c)) {
                (Rel::NmodPoss, _) | (Rel::Nmod, Some("between" | "among" | "by")) => {
                    actors = union(actors, self.side(c));
                }
                (Rel::Nmod, Some("from")) if self.entity_at(c).is_some_and(|p| self.acts(p)) => {
                    actors = union(actors, self.side(c));
                }
                (Rel::Amod | Rel::Compound | Rel::NmodDesc, _) => actors = union(actors, self.named(c)),
                (Rel::Nmod, Some("with" | "against" | "on" | "to" | "at" | "toward" | "towards" | "for" | "over"))
                    if self.entity_at(c).is_some_and(|p| self.acts(p)) =>
                {
                    recipients = union(recipients, self.side(c));
                }
                (Rel::Nmod, Some("of")) if self.entity_at(c).is_some_and(|p| self.acts(p)) => {
                    recipients = union(recipients, self.side(c));
                }
                _ => {}
            }
        }
        (actors, recipients)
    }

    /// The entity of a modifier ("US strikes", "an Iranian delegation"), where it is one that acts.
    fn named(&self, token: u32) -> Vec<Participant> {
        let found = self.entity_at(token).filter(|p| self.acts(*p));
        found.into_iter().collect()
    }

    /// True for entities that can do something: not for mere places, which are named by where things happen.
    fn acts(&self, p: Participant) -> bool {
        p.entity.is_some_and(|e| self.entities.all.get(e as usize).is_some_and(|e| e.kind != EntityKind::Document))
    }

    fn is_place(&self, p: Participant) -> bool {
        p.entity.and_then(|e| self.entities.all.get(e as usize)).is_some_and(|e| e.kind == EntityKind::Place)
    }

    fn entity_at(&self, token: u32) -> Option<Participant> {
        let mention = self.entities.headed_by(token).or_else(|| self.entities.at(token))?;
        Some(Participant { tokens: mention.tokens, entity: Some(mention.entity) })
    }

    /// The phrase headed by `token` and those coordinated with it.
    fn side(&self, token: u32) -> Vec<Participant> {
        let view = self.view;
        let others =
            view.children(token).iter().copied().filter(|&c| view.rel(c) == Rel::Conj && view.upos(c) != Upos::Verb);
        let all = std::iter::once(token).chain(others).filter(|&t| self.can_act(t));
        all.take(MAX_SIDE).map(|t| self.participant(t)).collect()
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
        match self.entities.headed_by(token) {
            Some(mention) => Participant { tokens: mention.tokens, entity: Some(mention.entity) },
            None => Participant { tokens: phrase(self.view, token), entity: None },
        }
    }
}

/// A noun with its determiners, adjectives and names, without clauses and prepositional phrases.
fn phrase(view: View<'_>, head: u32) -> TokenSpan {
    let near = |c: &&u32| {
        matches!(
            view.rel(**c),
            Rel::Det
                | Rel::Amod
                | Rel::Compound
                | Rel::Nummod
                | Rel::NmodPoss
                | Rel::Flat
                | Rel::NmodDesc
                | Rel::DetPredet
        ) && c.abs_diff(head) <= MAX_PHRASE
    };
    view.children(head)
        .iter()
        .filter(near)
        .fold(TokenSpan::new(head, head + 1), |span, &c| span.join(TokenSpan::new(c, c + 1)))
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
