//! What else an article speaks of: the names around a name, by which two articles are seen to tell of the same world.

use crate::syntax::hash::{self, QuickSet};
use jiff::civil::Date;
use std::num::NonZeroU64;

/// What a state's name says of an article: little, for many articles name it.
const STATE: u32 = 1;
/// What any other name says.
const NAME: u32 = 2;

/// A name by a number: a hash, so that no table of names is kept, of which the last bit tells whether it is a state's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Topic(NonZeroU64);

impl Topic {
    /// The topic that `name` is.
    pub(super) fn of(name: &str, state: bool) -> Self {
        Self(NonZeroU64::MIN | (hash::text(name.bytes()) << 2 | u64::from(state) << 1))
    }

    /// How much it says that two articles share it.
    fn says(self) -> u32 {
        if self.0.get() & 2 == 0 { NAME } else { STATE }
    }
}

/// The names of an article and its date.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// Days since 1 January 1970.
    day: Option<i32>,
    /// Sorted, each once.
    names: Box<[Topic]>,
}

impl Context {
    /// Of an article with these names, published on that day (`YYYY-MM-DD`).
    pub(super) fn new(mut names: Vec<Topic>, published: Option<&str>) -> Self {
        let date: Option<Date> = published.and_then(|date| date.parse().ok());
        let day = date.and_then(|date| date.since(Date::constant(1970, 1, 1)).ok()).map(|span| span.get_days());
        names.sort_unstable();
        names.dedup();
        Self { day, names: names.into() }
    }

    /// How much two articles have in common, but for the names in `but`.
    pub(super) fn shared(&self, other: &Self, but: &QuickSet<Topic>) -> u32 {
        let both = self.names.iter().filter(|name| other.names.binary_search(name).is_ok() && !but.contains(name));
        both.map(|name| name.says()).sum()
    }

    /// Days between the two, where both are dated.
    pub(super) fn days_from(&self, other: &Self) -> Option<u32> {
        Some(self.day?.abs_diff(other.day?))
    }
}

/// The names of several articles.
#[derive(Debug, Default)]
pub(super) struct Surroundings(QuickSet<Topic>);

impl Surroundings {
    /// Notes an article.
    pub(super) fn add(&mut self, context: &Context) {
        self.0.extend(context.names.iter().copied());
    }

    /// Notes what another notes.
    pub(super) fn absorb(&mut self, other: &Self) {
        self.0.extend(&other.0);
    }

    /// How much of what `context` speaks of is spoken of here, but for the names in `but`.
    pub(super) fn shared(&self, context: &Context, but: &QuickSet<Topic>) -> u32 {
        let both = context.names.iter().filter(|name| self.0.contains(name) && !but.contains(name));
        both.map(|name| name.says()).sum()
    }

    /// How much two have in common, but for the names in `but`.
    pub(super) fn shared_with(&self, other: &Self, but: &QuickSet<Topic>) -> u32 {
        let (small, large) = if self.0.len() < other.0.len() { (self, other) } else { (other, self) };
        let both = small.0.iter().filter(|name| large.0.contains(name) && !but.contains(name));
        both.map(|name| name.says()).sum()
    }
}
