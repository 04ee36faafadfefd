//! Texts that articles hold, linked where they are alike: copies of articles, repeated quotations.
//!
//! A node is a text, not a holder of it: words that a hundred articles have alike are one node. Texts that share a run of
//! words meet, and those that meet are compared. Which texts meet depends on the set alone, not on the order in which
//! they came: a run that too many texts share brings nobody together, and where a run comes to that number or falls
//! below it, all its texts are linked anew.

use super::groups::Groups;
use super::ledger::Found;
use std::collections::{BTreeSet, HashMap};

/// A run that more different texts share than this is a set phrase or a paper's boilerplate, and tells nothing.
const COMMON: usize = 64;

/// Texts with what is kept of each, `C`, and what is found of those that are alike, `T`. A holder is an article's number and
/// a place in it.
#[derive(Debug)]
pub(super) struct Texts<C, T> {
    /// Texts, by number, linked where they are alike.
    pub(super) groups: Groups<u64, T>,
    all: HashMap<u64, Held<C>>,
    runs: HashMap<u64, BTreeSet<u64>>,
    held: HashMap<u32, Vec<(u32, u64)>>,
    stale: BTreeSet<u64>,
}

/// A text.
#[derive(Debug)]
pub(super) struct Held<C> {
    /// What it is compared by.
    pub(super) content: C,
    runs: Vec<u64>,
    holders: BTreeSet<(u32, u32)>,
}

impl<C, T> Default for Texts<C, T> {
    fn default() -> Self {
        let (all, runs, held) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self { groups: Groups::default(), all, runs, held, stale: BTreeSet::new() }
    }
}

impl<C, T: Found> Texts<C, T> {
    /// Notes that an article holds a text at a place. `text`: its number, equal for equal texts; `runs`: by which it meets
    /// others.
    pub(super) fn add(&mut self, article: u32, place: u32, text: u64, runs: Vec<u64>, content: C) {
        self.held.entry(article).or_default().push((place, text));
        self.groups.touch(text);
        if let Some(known) = self.all.get_mut(&text) {
            known.holders.insert((article, place));
            return;
        }
        for run in &runs {
            let texts = self.runs.entry(*run).or_default();
            texts.insert(text);
            if texts.len() == COMMON + 1 {
                self.stale.extend(texts.iter());
            }
        }
        self.stale.insert(text);
        self.all.insert(text, Held { content, runs, holders: BTreeSet::from([(article, place)]) });
    }

    /// Forgets what an article holds.
    pub(super) fn remove(&mut self, article: u32) {
        for (place, text) in self.held.remove(&article).unwrap_or_default() {
            let Some(known) = self.all.get_mut(&text) else { continue };
            known.holders.remove(&(article, place));
            if known.holders.is_empty() {
                self.forget(text);
            } else {
                self.groups.touch(text);
            }
        }
    }

    fn forget(&mut self, text: u64) {
        for run in self.all.remove(&text).iter().flat_map(|held| &held.runs) {
            let Some(texts) = self.runs.get_mut(run) else { continue };
            texts.remove(&text);
            if texts.len() == COMMON {
                self.stale.extend(texts.iter());
            } else if texts.is_empty() {
                self.runs.remove(run);
            }
        }
        self.stale.remove(&text);
        self.groups.remove(text);
    }

    /// Has what the article holds resolved anew.
    pub(super) fn touch(&mut self, article: u32) {
        for (_, text) in self.held.get(&article).into_iter().flatten() {
            self.groups.touch(*text);
        }
    }

    /// Links what is `alike` and has `resolve` find what is to be found of linked texts and of who holds them.
    pub(super) fn settle(
        &mut self,
        alike: impl Fn(&C, &C) -> bool,
        mut resolve: impl FnMut(&[(&C, (u32, u32))]) -> Vec<T>,
    ) {
        for text in std::mem::take(&mut self.stale) {
            self.relink(text, &alike);
        }
        let Self { groups, all, .. } = self;
        groups.settle(|_, component| {
            let held = component.iter().filter_map(|text| all.get(text));
            let holders = held.flat_map(|held| held.holders.iter().map(|holder| (&held.content, *holder)));
            resolve(&holders.collect::<Vec<_>>())
        });
    }

    fn relink(&mut self, text: u64, alike: &impl Fn(&C, &C) -> bool) {
        let Some(held) = self.all.get(&text) else { return };
        let shared = held.runs.iter().filter_map(|run| self.runs.get(run)).filter(|texts| texts.len() <= COMMON);
        let met: BTreeSet<u64> = shared.flatten().copied().filter(|other| *other != text).collect();
        let like = |other: &u64| self.all.get(other).is_some_and(|other| alike(&held.content, &other.content));
        let linked: BTreeSet<u64> = met.into_iter().filter(like).collect();
        let before: BTreeSet<u64> = self.groups.neighbours(text).collect();
        before.difference(&linked).for_each(|other| self.groups.unlink(text, *other));
        linked.difference(&before).for_each(|other| self.groups.link(text, *other));
    }
}
