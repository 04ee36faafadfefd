//! Things that links make one: connected components that are resolved anew where something touched them, and nowhere else.

use super::ledger::{Entry, Found, Ledger, Told};
use super::links::Links;
use crate::syntax::hash::QuickMap;
use std::hash::Hash;

/// Linked things `N` and what was found of them, entries `T`.
#[derive(Debug)]
pub(super) struct Groups<N, T> {
    pub(super) links: Links<N, ()>,
    /// The entries that a component led to, by its first thing.
    told: QuickMap<N, Vec<Told>>,
    /// What was found, and changed.
    pub(super) found: Ledger<T>,
}

impl<N, T> Default for Groups<N, T> {
    fn default() -> Self {
        Self { links: Links::default(), told: QuickMap::default(), found: Ledger::default() }
    }
}

impl<N: Copy + Ord + Hash, T: Found> Groups<N, T> {
    /// Resolves each component in which something was touched: `resolve` gets its things, sorted, and returns what is
    /// found of them.
    pub(super) fn settle<E: Entry<T>>(&mut self, mut resolve: impl FnMut(&Links<N, ()>, &[N]) -> Vec<E>) {
        let touched = self.links.touched();
        let all = touched.components.iter().flatten().chain(&touched.gone);
        let old: Vec<Told> = all.filter_map(|thing| self.told.remove(thing)).flatten().collect();
        let new = touched.components.iter().map(|component| resolve(&self.links, component));
        for (component, told) in touched.components.iter().zip(self.found.replace(old.into_iter(), new)) {
            if let Some(first) = component.first().filter(|_| !told.is_empty()) {
                self.told.insert(*first, told);
            }
        }
    }
}
