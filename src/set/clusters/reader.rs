//! Reads from an article what is kept of it and its events.

use super::super::accounts::{Fact, facts_of};
use super::super::dates;
use super::super::terms::{self, Term, Vector};
use super::happening::{Date, Kept, Known, Lists, Named, Starts};
use crate::contract::{Article, Event, Participant, Range, Text};
use crate::lexicon::happenings;
use crate::syntax::hash::QuickMap;
use std::collections::BTreeSet;
use std::hash::Hash;
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

impl Known {
    pub(super) fn of(article: &Article) -> Self {
        let reader = Reader {
            article,
            text: Text::new(&article.text),
            values: Once::default(),
            dates: Once::default(),
            named: Once::default(),
        };
        reader.read()
    }
}

/// What stands in many events is kept once: a list of what there is, and by each key its number there.
struct Once<K, T> {
    numbers: QuickMap<K, u32>,
    all: Vec<T>,
}

impl<K, T> Default for Once<K, T> {
    fn default() -> Self {
        Self { numbers: QuickMap::default(), all: Vec::new() }
    }
}

impl<K: Eq + Hash, T> Once<K, T> {
    fn number(&mut self, key: K, make: impl FnOnce() -> T) -> u32 {
        *self.numbers.entry(key).or_insert_with(|| {
            self.all.push(make());
            self.all.len() as u32 - 1
        })
    }
}

struct Reader<'a> {
    article: &'a Article,
    text: Text<'a>,
    values: Once<&'a str, Rc<str>>,
    dates: Once<&'a str, Date>,
    /// By entity and mention.
    named: Once<(Option<&'a str>, &'a str), Named>,
}

impl<'a> Reader<'a> {
    fn read(mut self) -> Known {
        let (names, words) = self.words();
        self.dates.number("", Date::default);
        let mut facts = self.facts().into_iter();
        let mut lists = Lists::default();
        let article = self.article;
        let mut events: Vec<Kept> = Vec::with_capacity(article.events.len() + 1);
        for event in &article.events {
            events.push(self.event(event, &mut lists));
            lists.facts.extend(facts.next().unwrap_or_default());
        }
        events.push(Kept { starts: lists.starts(), ..Kept::default() });
        lists.texts.shrink_to_fit();
        lists.terms.shrink_to_fit();
        lists.named.shrink_to_fit();
        lists.facts.shrink_to_fit();
        Known {
            names,
            words,
            day: article.published.as_deref().and_then(dates::first_day),
            events: events.into(),
            lists,
            values: self.values.all.into(),
            dates: self.dates.all.into(),
            named: self.named.all.into(),
        }
    }

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

    fn event(&mut self, event: &'a Event, lists: &mut Lists) -> Kept {
        let first = event.triggers.first();
        let sentence = first.and_then(|t| self.sentence(t.start)).copied();
        let mut starts = lists.starts();
        lists.texts.push_str(&event.id);
        starts.label = lists.texts.len() as u32;
        lists.texts.push_str(&event.label);
        self.enter_named(event, &mut starts, lists);
        self.enter_terms(event, &mut starts, lists);
        Kept {
            kind: self.value(&event.kind),
            status: self.value(&event.status),
            date: self.date(event.date.as_deref().unwrap_or_default()),
            dated: event.time.is_some(),
            salience: event.salience as f32,
            key: event.key,
            past: sentence.is_some_and(|sentence| self.tells_of_the_past(sentence)),
            sentence: sentence.map_or((0, 0), |s| (s.start, s.end)),
            first: first.map_or(0, |t| stemmed(&t.lemma)),
            starts,
        }
    }

    fn enter_named(&mut self, event: &'a Event, starts: &mut Starts, lists: &mut Lists) {
        lists.named.extend(event.actors.iter().map(|p| self.number(p)));
        starts.recipients = lists.named.len() as u32;
        lists.named.extend(event.recipients.iter().map(|p| self.number(p)));
        starts.place = lists.named.len() as u32;
        lists.named.extend(event.place.iter().map(|p| self.number(p)));
    }

    /// Expects the participants of the event at the end of their list.
    fn enter_terms(&self, event: &Event, starts: &mut Starts, lists: &mut Lists) {
        let lemmas: BTreeSet<&str> = event.triggers.iter().map(|t| t.lemma.as_str()).collect();
        let mut enter = |terms: Vec<Term>| {
            lists.terms.extend(terms);
            lists.terms.len() as u32
        };
        starts.roots = enter(set(lemmas.iter().map(|lemma| stemmed(lemma))));
        starts.kinds = enter(set(lemmas.iter().map(|lemma| terms::term(&root(lemma)))));
        let kinds = lemmas.iter().flat_map(|lemma| happenings::kinds(lemma)).map(|kind| Term::from(*kind));
        starts.parties = enter(set(kinds));
        let parties = &lists.named[starts.actors as usize..starts.place as usize];
        let words = parties.iter().flat_map(|number| self.named.all[*number as usize].words.iter().copied());
        enter(set(words));
    }

    fn value(&mut self, word: &'a str) -> u32 {
        self.values.number(word, || word.into())
    }

    fn date(&mut self, date: &'a str) -> u32 {
        self.dates.number(date, || Date { text: date.into(), days: dates::days(date) })
    }

    /// The number of a participant.
    fn number(&mut self, participant: &'a Participant) -> u32 {
        let mention = self.text.at(participant.start, participant.end);
        let id = participant.entity.as_deref();
        let (article, values) = (self.article, &mut self.values);
        self.named.number((id, mention), || {
            let entity = id.and_then(|id| article.entities.iter().find(|e| e.id == id));
            let name = entity.map_or(mention, |entity| &entity.name);
            let stems = terms::stems(name).chain(terms::stems(mention)).map(|stem| terms::term(&stem));
            let words = set(stems.filter(|term| terms::weight(*term) > TELLING)).into();
            let kind = entity.map_or("", |entity| &entity.kind);
            let kind = values.number(kind, || kind.into()) as usize;
            Named { name: name.into(), kind: values.all[kind].clone(), words }
        })
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

    /// Of each event what the sentences count: each count is of the event with the last trigger before it in the sentence;
    /// where there is none, of the first.
    fn facts(&self) -> Vec<Vec<(Fact, (u32, u32))>> {
        let mut triggers: Vec<(u32, usize)> = Vec::new();
        for (place, event) in self.article.events.iter().enumerate() {
            triggers.extend(event.triggers.iter().map(|trigger| (trigger.start, place)));
        }
        triggers.sort_unstable();
        let mut facts: Vec<Vec<_>> = self.article.events.iter().map(|_| Vec::new()).collect();
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
        facts
    }
}

impl Lists {
    /// Where the parts of the next event begin, if each of its parts were empty.
    fn starts(&self) -> Starts {
        let (texts, terms) = (self.texts.len() as u32, self.terms.len() as u32);
        let (named, facts) = (self.named.len() as u32, self.facts.len() as u32);
        Starts {
            id: texts,
            label: texts,
            lemmas: terms,
            roots: terms,
            kinds: terms,
            parties: terms,
            actors: named,
            recipients: named,
            place: named,
            facts,
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
