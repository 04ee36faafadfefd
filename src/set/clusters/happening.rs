//! What of an article and its events is kept to compare them with those of other articles.

use super::super::accounts::{Fact, facts_of};
use super::super::dates;
use super::super::terms::{self, Term, Vector};
use crate::contract::{Article, Event, Participant, Range, Text};
use crate::lexicon::happenings;
use crate::syntax::hash::QuickMap;
use std::collections::BTreeSet;
use std::rc::Rc;

/// The share of its mentions in capitals from which on a word counts as part of a name.
const CAPITALISED: f32 = 0.7;

/// What a word must weigh at least to tell participants apart: "the", "he" and "officials" weigh less.
const TELLING: f32 = 0.5;

/// Days before publication from which on what happened is no news.
const LONG_AGO: i32 = 31;

/// Digits of a year that name its decade.
const DECADE: usize = 3;

/// Letters of a longer lemma by which its derivations are found: "negotiate", "negotiation".
const ROOT: usize = 6;

/// An article as its events are compared.
#[derive(Debug)]
pub(in crate::set) struct Known {
    pub(in crate::set) events: Vec<Happening>,
    /// Names and numbers, scaled to length 1.
    pub(in crate::set) names: Vector,
    /// All its words, sorted.
    pub(in crate::set) words: Box<[Term]>,
    pub(in crate::set) day: Option<i32>,
}

/// An event as it is compared with others.
#[derive(Debug)]
pub(in crate::set) struct Happening {
    pub(in crate::set) id: Box<str>,
    pub(in crate::set) label: Box<str>,
    pub(in crate::set) kind: Rc<str>,
    pub(in crate::set) status: Rc<str>,
    pub(in crate::set) date: Option<Rc<str>>,
    /// The article states the date.
    pub(in crate::set) dated: bool,
    pub(in crate::set) days: Option<(i32, i32)>,
    pub(in crate::set) salience: f64,
    pub(in crate::set) key: bool,
    /// Its sentence tells of former times.
    pub(in crate::set) past: bool,
    pub(in crate::set) actors: Box<[Rc<Named>]>,
    pub(in crate::set) recipients: Box<[Rc<Named>]>,
    pub(in crate::set) place: Option<Rc<Named>>,
    /// The sentence of the best trigger, in code points.
    pub(in crate::set) sentence: (u32, u32),
    /// What the sentences count beside the event's triggers.
    pub(in crate::set) facts: Box<[(Fact, (u32, u32))]>,
    /// The lemma of the best trigger.
    pub(in crate::set) first: Term,
    terms: Terms,
}

/// Lists of terms in one: a set holds hundreds of thousands of them, of few terms each.
#[derive(Debug)]
struct Terms {
    all: Box<[Term]>,
    /// Where all but the last list end.
    ends: [u32; 4],
}

impl Terms {
    fn new(lists: &[Vec<Term>; 5]) -> Self {
        let mut at = 0;
        let ends = std::array::from_fn(|list| {
            at += lists[list].len() as u32;
            at
        });
        Self { all: lists.concat().into(), ends }
    }

    fn list(&self, number: usize) -> &[Term] {
        let place = |list: usize| self.ends.get(list).map_or(self.all.len(), |end| *end as usize);
        let start = number.checked_sub(1).map_or(0, place);
        &self.all[start..place(number)]
    }
}

impl Happening {
    /// All lemmas of its triggers, sorted.
    pub(in crate::set) fn lemmas(&self) -> &[Term] {
        self.terms.list(0)
    }

    /// What derivations of them share.
    pub(in crate::set) fn roots(&self) -> &[Term] {
        self.terms.list(1)
    }

    /// The kinds of happening that they may name.
    pub(in crate::set) fn kinds(&self) -> &[Term] {
        self.terms.list(2)
    }

    /// Telling words of the participants, sorted.
    pub(in crate::set) fn parties(&self) -> &[Term] {
        self.terms.list(3)
    }

    /// Telling words of the place, sorted.
    pub(in crate::set) fn places(&self) -> &[Term] {
        self.terms.list(4)
    }
}

/// A participant or place.
#[derive(Debug)]
pub(in crate::set) struct Named {
    pub(in crate::set) name: Box<str>,
    /// Of the entity; empty where it is none.
    pub(in crate::set) kind: Rc<str>,
    /// Telling words, sorted.
    pub(in crate::set) words: Box<[Term]>,
}

impl Known {
    pub(super) fn of(article: &Article) -> Self {
        let text = Text::new(&article.text);
        let mut reader = Reader { article, text, once: QuickMap::default(), named: QuickMap::default() };
        let (names, words) = reader.words();
        let mut events: Vec<Happening> = article.events.iter().map(|event| reader.happening(event)).collect();
        reader.count(&mut events);
        Self { events, names, words, day: article.published.as_deref().and_then(dates::first_day) }
    }
}

struct Reader<'a> {
    article: &'a Article,
    text: Text<'a>,
    /// What stands in many events is kept once: words such as statuses, and participants by entity and mention.
    once: QuickMap<&'a str, Rc<str>>,
    named: QuickMap<(Option<&'a str>, &'a str), Rc<Named>>,
}

impl<'a> Reader<'a> {
    /// The words that stand in capitals, weighted as they tell, and all words.
    fn words(&self) -> (Vector, Box<[Term]>) {
        let counts = terms::counts(terms::words(&self.article.text));
        let mut words: Box<[Term]> = counts.keys().copied().collect();
        words.sort_unstable();
        let name = |term: &Term| {
            let (all, capitals) = counts.get(term)?;
            let weight = (1.0 + all.ln()) * terms::weight(*term);
            (capitals / all >= CAPITALISED && weight > 0.0).then_some((*term, weight))
        };
        let mut names: Vector = words.iter().filter_map(name).collect();
        terms::scale(&mut names);
        names.shrink_to_fit();
        (names, words)
    }

    fn happening(&mut self, event: &'a Event) -> Happening {
        let lemmas: BTreeSet<&str> = event.triggers.iter().map(|t| t.lemma.as_str()).collect();
        let actors: Box<[Rc<Named>]> = event.actors.iter().map(|p| self.named(p)).collect();
        let recipients: Box<[Rc<Named>]> = event.recipients.iter().map(|p| self.named(p)).collect();
        let place = event.place.as_ref().map(|p| self.named(p));
        let first = event.triggers.first();
        let parties = set(actors.iter().chain(&recipients).flat_map(|named| named.words.iter().copied()));
        let places = place.as_ref().map(|named| named.words.to_vec()).unwrap_or_default();
        let roots = set(lemmas.iter().map(|lemma| terms::term(&root(lemma))));
        let kinds = set(lemmas.iter().flat_map(|lemma| happenings::kinds(lemma)).map(|kind| Term::from(*kind)));
        Happening {
            id: event.id.as_str().into(),
            label: event.label.as_str().into(),
            kind: self.once(&event.kind),
            status: self.once(&event.status),
            date: event.date.as_deref().map(|date| self.once(date)),
            dated: event.time.is_some(),
            days: event.date.as_deref().and_then(dates::days),
            salience: event.salience,
            key: event.key,
            past: first.and_then(|t| self.sentence(t.start)).is_some_and(|sentence| self.tells_of_the_past(*sentence)),
            sentence: first.and_then(|t| self.sentence(t.start)).map_or((0, 0), |s| (s.start, s.end)),
            facts: Box::default(),
            first: first.map_or(0, |t| stemmed(&t.lemma)),
            terms: Terms::new(&[set(lemmas.iter().map(|lemma| stemmed(lemma))), roots, kinds, parties, places]),
            actors,
            recipients,
            place,
        }
    }

    fn once(&mut self, word: &'a str) -> Rc<str> {
        self.once.entry(word).or_insert_with(|| word.into()).clone()
    }

    fn named(&mut self, participant: &'a Participant) -> Rc<Named> {
        let mention = self.text.at(participant.start, participant.end);
        let id = participant.entity.as_deref();
        if let Some(known) = self.named.get(&(id, mention)) {
            return known.clone();
        }
        let entity = id.and_then(|id| self.article.entities.iter().find(|e| e.id == id));
        let name = entity.map_or(mention, |entity| &entity.name);
        let stems = terms::stems(name).chain(terms::stems(mention)).map(|stem| terms::term(&stem));
        let words = set(stems.filter(|term| terms::weight(*term) > TELLING)).into();
        let kind = self.once(entity.map_or("", |entity| &entity.kind));
        let named = Rc::new(Named { name: name.into(), kind, words });
        self.named.insert((id, mention), named.clone());
        named
    }

    fn sentence(&self, at: u32) -> Option<&Range> {
        let sentences = &self.article.sentences;
        let place = sentences.partition_point(|sentence| sentence.end <= at);
        sentences.get(place).filter(|sentence| sentence.start <= at)
    }

    /// Whether a sentence names a time long before publication: an earlier attack, a record of some year.
    fn tells_of_the_past(&self, sentence: Range) -> bool {
        let Some(published) = self.article.published.as_deref() else { return false };
        let Some(day) = dates::first_day(published) else { return false };
        let first = self.article.times.partition_point(|time| time.start < sentence.start);
        let times = self.article.times[first..].iter().take_while(|time| time.start < sentence.end);
        let mut dates = times.filter(|time| matches!(time.kind.as_str(), "DATE" | "TIME"));
        dates.any(|time| match dates::days(&time.value) {
            Some((_, last)) => last < day - LONG_AGO,
            None => time.value.starts_with(['1', '2']) && time.value.get(..DECADE) != published.get(..DECADE),
        })
    }

    /// Gives each count of a sentence to the event with the last trigger before it; where there is none, to the first.
    fn count(&self, events: &mut [Happening]) {
        let mut triggers: Vec<(u32, usize)> = Vec::new();
        for (place, event) in self.article.events.iter().enumerate() {
            triggers.extend(event.triggers.iter().map(|trigger| (trigger.start, place)));
        }
        triggers.sort_unstable();
        let mut facts: Vec<Vec<_>> = events.iter().map(|_| Vec::new()).collect();
        for sentence in &self.article.sentences {
            let first = triggers.partition_point(|(at, _)| *at < sentence.start);
            let own: Vec<_> = triggers[first..].iter().take_while(|(at, _)| *at < sentence.end).collect();
            if own.is_empty() || self.tells_of_the_past(*sentence) {
                continue;
            }
            let text = self.text.at(sentence.start, sentence.end);
            for fact in facts_of(text) {
                let at = sentence.start + text[..fact.at].chars().count() as u32;
                let trigger = own.iter().rfind(|(start, _)| *start <= at).or(own.first());
                if let Some((_, place)) = trigger {
                    facts[*place].push((fact, (sentence.start, sentence.end)));
                }
            }
        }
        for (event, facts) in events.iter_mut().zip(facts) {
            event.facts = facts.into();
        }
    }
}

fn stemmed(lemma: &str) -> Term {
    terms::term(&terms::stem(lemma))
}

fn root(lemma: &str) -> String {
    let stem = terms::stem(lemma);
    if lemma.len() > ROOT { stem.chars().take(ROOT).collect() } else { stem }
}

fn set(terms: impl Iterator<Item = Term>) -> Vec<Term> {
    let mut terms: Vec<Term> = terms.collect();
    terms.sort_unstable();
    terms.dedup();
    terms
}
