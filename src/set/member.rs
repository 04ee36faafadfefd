//! Entities of articles that may be one, and those that have been found to be.

use super::bearer::{Bearer, Gender};
use super::context::{Context, Surroundings, Topic};
use super::roles::{self, Office};
use crate::lexicon::fields::Field;
use crate::syntax::hash::QuickSet;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

/// An entity with the article it is in. Lists of members are sorted by article and place, whatever order they came in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Member<'a> {
    pub(super) article: u32,
    pub(super) bearer: &'a Bearer,
    pub(super) mark: &'a Mark,
    pub(super) context: &'a Context,
}

/// What an entity of an article is known by.
#[derive(Debug)]
pub(super) struct Mark {
    /// Its id in its article.
    pub(super) id: Arc<str>,
    /// Its name among those in contexts.
    pub(super) topic: Option<Topic>,
    /// A number for all that it adds to what is written of an entity of the set.
    pub(super) print: u64,
}

/// Members found to be one.
#[derive(Debug, Default)]
pub(super) struct Group<'a> {
    /// Indices into the list of members.
    pub(super) members: Vec<usize>,
    pub(super) articles: QuickSet<u32>,
    offices: BTreeSet<&'a Office>,
    /// Each once.
    fields: Vec<Field>,
    female: u32,
    male: u32,
    around: RefCell<Surroundings>,
    /// Articles whose names are not among those `around` yet: of most groups nobody asks what they speak of.
    unread: RefCell<Vec<&'a Context>>,
}

/// Articles that share this much tell of the same world: two names, or a name and two states.
pub(super) const CLOSE: u32 = 4;

impl<'a> Group<'a> {
    /// The group of those `members` of the list `all`.
    pub(super) fn of(all: &[Member<'a>], members: impl IntoIterator<Item = usize>) -> Self {
        let mut group = Self::default();
        members.into_iter().for_each(|member| group.push(all, member));
        group
    }

    /// Takes a member in.
    pub(super) fn push(&mut self, all: &[Member<'a>], member: usize) {
        let Member { article, bearer, context, .. } = all[member];
        self.members.push(member);
        self.articles.insert(article);
        self.offices.extend(&bearer.offices);
        self.add_fields(&bearer.fields);
        self.female += u32::from(bearer.gender == Some(Gender::Female));
        self.male += u32::from(bearer.gender == Some(Gender::Male));
        self.unread.get_mut().push(context);
    }

    /// Takes another group in.
    pub(super) fn absorb(&mut self, other: &mut Self) {
        self.members.append(&mut other.members);
        self.articles.extend(&other.articles);
        self.offices.append(&mut other.offices);
        self.add_fields(&other.fields);
        self.female += other.female;
        self.male += other.male;
        self.around.get_mut().absorb(other.around.get_mut());
        self.unread.get_mut().append(other.unread.get_mut());
    }

    fn add_fields(&mut self, fields: &[Field]) {
        for field in fields {
            if !self.fields.contains(field) {
                self.fields.push(*field);
            }
        }
    }

    /// How much of what `context` speaks of its articles speak of, but for the names in `but`.
    pub(super) fn shared(&self, context: &Context, but: &QuickSet<Topic>) -> u32 {
        self.read();
        self.around.borrow().shared(context, but)
    }

    /// How much of what its articles speak of those of another group do, but for the names in `but`.
    pub(super) fn shared_with(&self, other: &Self, but: &QuickSet<Topic>) -> u32 {
        self.read();
        other.read();
        self.around.borrow().shared_with(&other.around.borrow(), but)
    }

    fn read(&self) {
        let mut around = self.around.borrow_mut();
        self.unread.borrow_mut().drain(..).for_each(|context| around.add(context));
    }

    /// True where one is a woman and the other a man.
    pub(super) fn differs_in_gender(&self, other: &Self) -> bool {
        let (a, b) = (self.gender(), other.gender());
        a.is_some() && b.is_some() && a != b
    }

    fn gender(&self) -> Option<Gender> {
        match self.female.cmp(&self.male) {
            std::cmp::Ordering::Greater => Some(Gender::Female),
            std::cmp::Ordering::Less => Some(Gender::Male),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// True where nobody is likely to do what both do.
    pub(super) fn clashes_with(&self, other: &Self) -> bool {
        roles::clash(&self.fields, &other.fields)
    }

    /// True where both hold an office that may be the same, and none of them one of another state.
    pub(super) fn shares_office(&self, other: &Self) -> bool {
        self.offices.iter().any(|a| other.offices.iter().any(|b| a.agrees(b)))
    }

    /// True where the two stand side by side in so many articles that they are two, by the articles of the smaller.
    pub(super) fn stands_beside(&self, other: &Self) -> bool {
        let (small, large) = if self.articles.len() < other.articles.len() { (self, other) } else { (other, self) };
        let both = small.articles.iter().filter(|article| large.articles.contains(article)).count();
        2 * both >= small.articles.len().max(1)
    }
}
