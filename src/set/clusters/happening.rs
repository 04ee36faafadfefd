//! What of an article and its events is kept to compare them with those of other articles: for each article a few long
//! lists, for a set holds hundreds of thousands of events. A [`Happening`] is one of them, seen through these.

use super::super::accounts::Fact;
use super::super::terms::{Term, Vector};
use std::rc::Rc;

/// An article as its events are compared.
#[derive(Debug)]
pub(in crate::set) struct Known {
    /// Names and numbers, scaled to length 1.
    pub(super) names: Vector,
    /// All its words, sorted.
    pub(in crate::set) words: Box<[Term]>,
    pub(super) day: Option<i32>,
    /// Its events, and behind them one that has nothing but where the lists end.
    pub(super) events: Box<[Kept]>,
    pub(super) lists: Lists,
    /// Kinds and statuses of events, and kinds of participants, each once.
    pub(super) values: Box<[Rc<str>]>,
    /// Dates of events, each once; the first is none.
    pub(super) dates: Box<[Date]>,
    /// Participants and places, each once.
    pub(super) named: Box<[Named]>,
}

/// Lists in which each event has a part.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Ids and labels.
    pub(super) texts: String,
    pub(super) terms: Vec<Term>,
    /// Participants and places, by number.
    pub(super) named: Vec<u32>,
    /// What sentences count beside the event's triggers, each with the sentence.
    pub(super) facts: Vec<(Fact, (u32, u32))>,
}

/// What is kept of an event.
#[derive(Debug, Default)]
pub(super) struct Kept {
    pub(super) starts: Starts,
    /// Numbers of values.
    pub(super) kind: u32,
    pub(super) status: u32,
    /// The number of a date.
    pub(super) date: u32,
    pub(super) salience: f32,
    pub(super) key: bool,
    pub(super) past: bool,
    pub(super) dated: bool,
    pub(super) sentence: (u32, u32),
    pub(super) first: Term,
}

/// Where parts of lists begin; each ends where the next of that list begins.
#[derive(Debug, Default)]
pub(super) struct Starts {
    pub(super) id: u32,
    pub(super) label: u32,
    pub(super) lemmas: u32,
    pub(super) roots: u32,
    pub(super) kinds: u32,
    pub(super) parties: u32,
    pub(super) actors: u32,
    pub(super) recipients: u32,
    pub(super) place: u32,
    pub(super) facts: u32,
}

/// A date as the article writes it, and its first and last day.
#[derive(Debug, Default)]
pub(super) struct Date {
    pub(super) text: Box<str>,
    pub(super) days: Option<(i32, i32)>,
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

/// An event as it is compared with others.
#[derive(Debug, Clone, Copy)]
pub(in crate::set) struct Happening<'a> {
    /// The article that tells it.
    pub(in crate::set) article: &'a Known,
    kept: &'a Kept,
    next: &'a Kept,
}

impl Known {
    /// Its events, in its order.
    pub(super) fn happenings(&self) -> impl Iterator<Item = Happening<'_>> {
        self.events.windows(2).map(|pair| Happening { article: self, kept: &pair[0], next: &pair[1] })
    }
}

impl<'a> Happening<'a> {
    pub(in crate::set) fn id(self) -> &'a str {
        self.text(self.kept.starts.id, self.kept.starts.label)
    }

    pub(in crate::set) fn label(self) -> &'a str {
        self.text(self.kept.starts.label, self.next.starts.id)
    }

    pub(in crate::set) fn kind(self) -> &'a str {
        &self.article.values[self.kept.kind as usize]
    }

    pub(in crate::set) fn status(self) -> &'a str {
        &self.article.values[self.kept.status as usize]
    }

    pub(in crate::set) fn date(self) -> Option<&'a str> {
        Some(&*self.article.dates[self.kept.date as usize].text).filter(|date| !date.is_empty())
    }

    /// The first and the last day of its date.
    pub(in crate::set) fn days(self) -> Option<(i32, i32)> {
        self.article.dates[self.kept.date as usize].days
    }

    /// Whether the article states the date.
    pub(in crate::set) fn is_dated(self) -> bool {
        self.kept.dated
    }

    pub(in crate::set) fn salience(self) -> f32 {
        self.kept.salience
    }

    pub(in crate::set) fn is_key(self) -> bool {
        self.kept.key
    }

    /// Whether its sentence tells of former times.
    pub(in crate::set) fn is_past(self) -> bool {
        self.kept.past
    }

    /// The sentence of the best trigger, in code points.
    pub(in crate::set) fn sentence(self) -> (u32, u32) {
        self.kept.sentence
    }

    /// The lemma of the best trigger.
    pub(in crate::set) fn first(self) -> Term {
        self.kept.first
    }

    /// All lemmas of its triggers, sorted.
    pub(in crate::set) fn lemmas(self) -> &'a [Term] {
        self.terms(self.kept.starts.lemmas, self.kept.starts.roots)
    }

    /// What derivations of them share.
    pub(in crate::set) fn roots(self) -> &'a [Term] {
        self.terms(self.kept.starts.roots, self.kept.starts.kinds)
    }

    /// The kinds of happening that they may name.
    pub(in crate::set) fn kinds(self) -> &'a [Term] {
        self.terms(self.kept.starts.kinds, self.kept.starts.parties)
    }

    /// Telling words of the participants, sorted.
    pub(in crate::set) fn parties(self) -> &'a [Term] {
        self.terms(self.kept.starts.parties, self.next.starts.lemmas)
    }

    /// Telling words of the place, sorted.
    pub(in crate::set) fn places(self) -> &'a [Term] {
        self.place().map_or(&[], |place| &place.words)
    }

    pub(in crate::set) fn actors(self) -> impl Iterator<Item = &'a Named> {
        self.named(self.kept.starts.actors, self.kept.starts.recipients)
    }

    pub(in crate::set) fn recipients(self) -> impl Iterator<Item = &'a Named> {
        self.named(self.kept.starts.recipients, self.kept.starts.place)
    }

    pub(in crate::set) fn place(self) -> Option<&'a Named> {
        self.named(self.kept.starts.place, self.next.starts.actors).next()
    }

    /// What sentences count beside its triggers, each with the sentence.
    pub(in crate::set) fn facts(self) -> &'a [(Fact, (u32, u32))] {
        &self.article.lists.facts[self.kept.starts.facts as usize..self.next.starts.facts as usize]
    }

    fn text(self, start: u32, end: u32) -> &'a str {
        &self.article.lists.texts[start as usize..end as usize]
    }

    fn terms(self, start: u32, end: u32) -> &'a [Term] {
        &self.article.lists.terms[start as usize..end as usize]
    }

    fn named(self, start: u32, end: u32) -> impl Iterator<Item = &'a Named> {
        let numbers = &self.article.lists.named[start as usize..end as usize];
        numbers.iter().map(move |number| &self.article.named[*number as usize])
    }
}
