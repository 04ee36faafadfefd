//! Things that links make one: connected components that are resolved anew where something touched them, and nowhere else.

use super::ledger::{Found, Ledger};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::Hash;

/// Linked things `N` and what was found of them, entries `T`.
#[derive(Debug)]
pub(super) struct Groups<N, T> {
    links: HashMap<N, HashSet<N>>,
    touched: BTreeSet<N>,
    /// The entries that a component led to, by each of its nodes.
    entries: HashMap<N, Vec<String>>,
    /// What was found.
    pub(super) found: Ledger<T>,
}

impl<N, T> Default for Groups<N, T> {
    fn default() -> Self {
        let (links, entries) = (HashMap::new(), HashMap::new());
        Self { links, touched: BTreeSet::new(), entries, found: Ledger::default() }
    }
}

impl<N: Copy + Ord + Hash, T: Found> Groups<N, T> {
    /// Puts a node in, or has the component it is in resolved anew.
    pub(super) fn touch(&mut self, node: N) {
        self.links.entry(node).or_default();
        self.touched.insert(node);
    }

    /// Links two nodes, which it puts in where they are not.
    pub(super) fn link(&mut self, a: N, b: N) {
        self.touch(a);
        self.touch(b);
        if a != b {
            self.links.entry(a).or_default().insert(b);
            self.links.entry(b).or_default().insert(a);
        }
    }

    /// Takes a link away.
    pub(super) fn unlink(&mut self, a: N, b: N) {
        for (from, to) in [(a, b), (b, a)] {
            if self.links.get_mut(&from).is_some_and(|links| links.remove(&to)) {
                self.touched.insert(from);
            }
        }
    }

    /// Takes a node out with its links.
    pub(super) fn remove(&mut self, node: N) {
        for neighbour in self.links.remove(&node).unwrap_or_default() {
            self.links.entry(neighbour).or_default().remove(&node);
            self.touched.insert(neighbour);
        }
        self.touched.insert(node);
    }

    /// The nodes that `node` is linked with, in no order.
    pub(super) fn neighbours(&self, node: N) -> impl Iterator<Item = N> + '_ {
        self.links.get(&node).into_iter().flatten().copied()
    }

    /// Resolves each component in which something was touched: `resolve` gets its nodes, sorted, and returns what is
    /// found of them. Returns the nodes of all these components and those that are gone.
    pub(super) fn settle(&mut self, mut resolve: impl FnMut(&Self, &[N]) -> Vec<T>) -> BTreeSet<N> {
        let touched = std::mem::take(&mut self.touched);
        let mut seen = BTreeSet::new();
        let mut new = Vec::new();
        let mut old = BTreeSet::new();
        for start in touched {
            if !self.links.contains_key(&start) {
                old.extend(self.entries.remove(&start).unwrap_or_default());
                seen.insert(start);
            } else if !seen.contains(&start) {
                let component = self.component(start);
                old.extend(component.iter().filter_map(|node| self.entries.remove(node)).flatten());
                let found = resolve(self, &component);
                let ids: Vec<String> = found.iter().map(|entry| entry.id().to_string()).collect();
                if let Some(first) = component.first().filter(|_| !ids.is_empty()) {
                    self.entries.insert(*first, ids);
                }
                new.extend(found);
                seen.extend(component);
            }
        }
        self.found.replace(old, new);
        seen
    }

    /// All nodes that links lead to from `start`, sorted.
    fn component(&self, start: N) -> Vec<N> {
        let mut seen = HashSet::from([start]);
        let mut found = vec![start];
        let mut at = 0;
        while let Some(node) = found.get(at).copied() {
            at += 1;
            found.extend(self.neighbours(node).filter(|next| seen.insert(*next)));
        }
        found.sort_unstable();
        found
    }
}
