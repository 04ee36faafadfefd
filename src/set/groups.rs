//! Things that links make one: connected components that are resolved anew where something touched them, and nowhere else.

use super::ledger::{self, Entry, Told};
use super::links::Links;
use crate::contract::Delta;
use crate::syntax::hash::QuickMap;
use std::hash::Hash;

/// Linked things `N`.
#[derive(Debug)]
pub(super) struct Groups<N> {
    pub(super) links: Links<N, ()>,
    /// The entries that a component led to, by its first thing.
    told: QuickMap<N, Vec<Told>>,
}

impl<N> Default for Groups<N> {
    fn default() -> Self {
        Self { links: Links::default(), told: QuickMap::default() }
    }
}

impl<N: Copy + Ord + Hash> Groups<N> {
    /// Resolves each component in which something was touched: `resolve` gets its things, sorted, and returns what is
    /// found of them; `give` gets what of that changed.
    pub(super) fn settle<T, E: Entry<T>>(
        &mut self,
        mut resolve: impl FnMut(&Links<N, ()>, &[N]) -> Vec<E>,
        give: &mut dyn FnMut(Delta<T>),
    ) {
        let touched = self.links.touched();
        let all = touched.components.iter().flatten().chain(&touched.gone);
        let old: Vec<Told> = all.filter_map(|thing| self.told.remove(thing)).flatten().collect();
        let new = touched.components.iter().map(|component| resolve(&self.links, component));
        for (component, told) in touched.components.iter().zip(ledger::tell(old.into_iter(), new, give)) {
            if let Some(first) = component.first().filter(|_| !told.is_empty()) {
                self.told.insert(*first, told);
            }
        }
    }
}
