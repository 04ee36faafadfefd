//! What else an article speaks of: the names around a name, by which two articles are seen to tell of the same world.

use crate::syntax::hash::{QuickMap, QuickSet};
use jiff::civil::Date;

/// What a state's name says of an article: little, for many articles name it.
const STATE: u32 = 1;
/// What any other name says.
const NAME: u32 = 2;

/// The names of an article and its date.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// Days since 1 January 1970.
    day: Option<i32>,
    /// Names by number, sorted, with what each says.
    names: Vec<(u64, u32)>,
}

impl Context {
    /// Of an article published on that day (`YYYY-MM-DD`).
    pub(super) fn new(published: Option<&str>) -> Self {
        let date: Option<Date> = published.and_then(|date| date.parse().ok());
        let day = date.and_then(|date| date.since(Date::constant(1970, 1, 1)).ok()).map(|span| span.get_days());
        Self { day, names: Vec::new() }
    }

    /// Notes a name of the article.
    pub(super) fn add(&mut self, name: u64, state: bool) {
        let says = if state { STATE } else { NAME };
        match self.names.binary_search_by_key(&name, |(name, _)| *name) {
            Ok(place) => self.names[place].1 = says,
            Err(place) => self.names.insert(place, (name, says)),
        }
    }

    /// How much two articles have in common, but for the names in `but`.
    pub(super) fn shared(&self, other: &Self, but: &QuickSet<u64>) -> u32 {
        let has = |name: &u64| other.names.binary_search_by_key(name, |(name, _)| *name).is_ok();
        let both = self.names.iter().filter(|(name, _)| has(name) && !but.contains(name));
        both.map(|(_, weight)| weight).sum()
    }

    /// Days between the two, where both are dated.
    pub(super) fn days_from(&self, other: &Self) -> Option<u32> {
        Some(self.day?.abs_diff(other.day?))
    }
}

/// The names of several articles.
#[derive(Debug, Default)]
pub(super) struct Surroundings(QuickMap<u64, u32>);

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
    pub(super) fn shared(&self, context: &Context, but: &QuickSet<u64>) -> u32 {
        let both = context.names.iter().filter(|(name, _)| self.0.contains_key(name) && !but.contains(name));
        both.map(|(_, weight)| weight).sum()
    }

    /// How much two have in common, but for the names in `but`.
    pub(super) fn shared_with(&self, other: &Self, but: &QuickSet<u64>) -> u32 {
        let (small, large) = if self.0.len() < other.0.len() { (self, other) } else { (other, self) };
        let both = small.0.iter().filter(|(name, _)| large.0.contains_key(name) && !but.contains(name));
        both.map(|(_, weight)| weight).sum()
    }
}
