//! Texts that articles hold, linked where they are alike: copies of articles, repeated quotations.
//!
//! A node is a text, not a holder of it: words that a hundred articles have alike are one node. Texts that share a run of
//! words meet, and those that meet are compared. Which texts meet depends on the set alone, not on the order in which
//! they came: a run that too many texts share brings nobody together, and where a run comes to that number or falls
//! below it, all its texts are linked anew.

use super::groups::Groups;
use super::ledger::Entry;
use crate::contract::Delta;
use crate::syntax::hash::{QuickMap, QuickSet};
use std::collections::BTreeSet;

/// A run that more different texts share than this is a set phrase or a paper's boilerplate, and tells nothing.
const COMMON: usize = 64;

/// What a text is compared by.
pub(super) trait Content {
    /// Numbers of the runs of words by which it meets others. Made anew each time they are asked for, which costs less than
    /// to keep them.
    fn runs(&self) -> Vec<u64>;
}

/// Texts with what is kept of each, `C`. A holder is an article's number and
/// a place in it.
#[derive(Debug)]
pub(super) struct Texts<C> {
    /// Texts, by number, linked where they are alike.
    groups: Groups<u64>,
    all: QuickMap<u64, Held<C>>,
    /// Each run with each text that has it.
    runs: BTreeSet<(u64, u64)>,
    held: QuickMap<u32, Vec<(u32, u64)>>,
    stale: QuickSet<u64>,
}

/// A text.
#[derive(Debug)]
pub(super) struct Held<C> {
    pub(super) content: C,
    /// Sorted.
    holders: Vec<(u32, u32)>,
}

impl<C> Default for Texts<C> {
    fn default() -> Self {
        let (all, runs, held) = (QuickMap::default(), BTreeSet::new(), QuickMap::default());
        Self { groups: Groups::default(), all, runs, held, stale: QuickSet::default() }
    }
}

impl<C: Content> Texts<C> {
    /// Notes that an article holds a text at a place. `text`: its number, equal for equal texts.
    pub(super) fn add(&mut self, article: u32, place: u32, text: u64, content: C) {
        self.held.entry(article).or_default().push((place, text));
        self.groups.links.touch(text);
        if let Some(known) = self.all.get_mut(&text) {
            let at = known.holders.partition_point(|holder| *holder < (article, place));
            known.holders.insert(at, (article, place));
            return;
        }
        for run in content.runs() {
            self.runs.insert((run, text));
            if having(&self.runs, run).count() == COMMON + 1 {
                self.stale.extend(having(&self.runs, run));
            }
        }
        self.stale.insert(text);
        self.all.insert(text, Held { content, holders: vec![(article, place)] });
    }

    /// Forgets what an article holds.
    pub(super) fn remove(&mut self, article: u32) {
        for (place, text) in self.held.remove(&article).unwrap_or_default() {
            let Some(known) = self.all.get_mut(&text) else { continue };
            known.holders.retain(|holder| *holder != (article, place));
            if known.holders.is_empty() {
                self.forget(text);
            } else {
                self.groups.links.touch(text);
            }
        }
    }

    fn forget(&mut self, text: u64) {
        for run in self.all.remove(&text).iter().flat_map(|held| held.content.runs()) {
            self.runs.remove(&(run, text));
            if having(&self.runs, run).count() == COMMON {
                self.stale.extend(having(&self.runs, run));
            }
        }
        self.stale.remove(&text);
        self.groups.links.remove(text);
    }

    /// Has what the article holds resolved anew.
    pub(super) fn touch(&mut self, article: u32) {
        for (_, text) in self.held.get(&article).into_iter().flatten() {
            self.groups.links.touch(*text);
        }
    }

    /// Links what is `alike` and has `resolve` find what is to be found of linked texts and of who holds them; `give` gets
    /// what of that changed.
    pub(super) fn settle<T: Entry<T>>(
        &mut self,
        alike: impl Fn(&C, &C) -> bool,
        mut resolve: impl FnMut(&[(&C, (u32, u32))]) -> Vec<T>,
        give: &mut dyn FnMut(Delta<T>),
    ) {
        let stale = std::mem::take(&mut self.stale);
        let mut met = Vec::new();
        for text in &stale {
            self.relink(*text, &stale, &alike, &mut met);
        }
        let Self { groups, all, .. } = self;
        let found = |_: &_, component: &[u64]| {
            let held = component.iter().filter_map(|text| all.get(text));
            let holders = held.flat_map(|held| held.holders.iter().map(|holder| (&held.content, *holder)));
            resolve(&holders.collect::<Vec<_>>())
        };
        groups.settle(found, give);
    }

    /// Links a text with those that are `alike`. What stands before it among the `stale` was linked with it already.
    ///
    /// Not inlined: a browser compiles anew, and better, what is called often, and not a long loop that runs once. `met` is
    /// room for the texts that are met, kept from call to call.
    #[inline(never)]
    fn relink(&mut self, text: u64, stale: &QuickSet<u64>, alike: &impl Fn(&C, &C) -> bool, met: &mut Vec<u64>) {
        let Some(held) = self.all.get(&text) else { return };
        let open = |other: &u64| *other != text && !(*other < text && stale.contains(other));
        met.clear();
        for run in held.content.runs() {
            let before = met.len();
            met.extend(having(&self.runs, run));
            if met.len() - before > COMMON {
                met.truncate(before);
            }
        }
        met.sort_unstable();
        met.dedup();
        met.retain(|other| {
            open(other) && self.all.get(other).is_some_and(|other| alike(&held.content, &other.content))
        });
        let links = self.groups.links.of(text).iter().map(|(other, ())| *other);
        let parted: Vec<u64> = links.filter(|other| open(other) && met.binary_search(other).is_err()).collect();
        for other in parted {
            self.groups.links.unlink(text, other);
        }
        met.retain(|other| !self.groups.links.has(text, *other));
        for other in met {
            self.groups.links.link(text, *other, ());
        }
    }
}

/// The texts that have a run; where it is common, as many as show that.
fn having(runs: &BTreeSet<(u64, u64)>, run: u64) -> impl Iterator<Item = u64> + '_ {
    runs.range((run, 0)..).take_while(move |(other, _)| *other == run).map(|(_, text)| *text).take(COMMON + 2)
}
