//! Links between things, and the connected components in which something was touched.

use crate::syntax::hash::{QuickMap, QuickSet};
use std::collections::BTreeSet;
use std::hash::Hash;

/// Linked things `N`; each link says `W`, to both alike.
#[derive(Debug)]
pub(super) struct Links<N, W> {
    /// By each thing those that it is linked with, sorted.
    all: QuickMap<N, Vec<(N, W)>>,
    touched: BTreeSet<N>,
}

/// What was touched.
#[derive(Debug)]
pub(super) struct Touched<N> {
    /// The components in which something was, each sorted, by their first touched thing.
    pub(super) components: Vec<Vec<N>>,
    /// What is gone.
    pub(super) gone: Vec<N>,
}

impl<N, W> Default for Links<N, W> {
    fn default() -> Self {
        Self { all: QuickMap::default(), touched: BTreeSet::new() }
    }
}

impl<N: Copy + Ord + Hash, W: Copy> Links<N, W> {
    /// Puts a thing in, or touches it.
    pub(super) fn touch(&mut self, thing: N) {
        self.all.entry(thing).or_default();
        self.touched.insert(thing);
    }

    /// Links two things, which it puts in where they are not.
    pub(super) fn link(&mut self, a: N, b: N, says: W) {
        self.touch(a);
        self.touch(b);
        if a != b {
            for (from, to) in [(a, b), (b, a)] {
                let links = self.all.entry(from).or_default();
                if links.is_empty() {
                    links.reserve_exact(1); // most things have one link
                }
                match links.binary_search_by_key(&to, |(thing, _)| *thing) {
                    Ok(place) => links[place].1 = says,
                    Err(place) => links.insert(place, (to, says)),
                }
            }
        }
    }

    /// Takes a link away.
    pub(super) fn unlink(&mut self, a: N, b: N) {
        for (from, to) in [(a, b), (b, a)] {
            if self.forget(from, to) {
                self.touched.insert(from);
            }
        }
    }

    fn forget(&mut self, from: N, to: N) -> bool {
        let Some(links) = self.all.get_mut(&from) else { return false };
        let place = links.binary_search_by_key(&to, |(thing, _)| *thing);
        place.map(|place| links.remove(place)).is_ok()
    }

    /// Takes a thing out with its links.
    pub(super) fn remove(&mut self, thing: N) {
        for (neighbour, _) in self.all.remove(&thing).unwrap_or_default() {
            self.forget(neighbour, thing);
            self.touched.insert(neighbour);
        }
        self.touched.insert(thing);
    }

    /// What `thing` is linked with and what the links say, sorted.
    pub(super) fn of(&self, thing: N) -> &[(N, W)] {
        self.all.get(&thing).map_or(&[], Vec::as_slice)
    }

    /// Whether two things are linked.
    pub(super) fn has(&self, a: N, b: N) -> bool {
        self.of(a).binary_search_by_key(&b, |(thing, _)| *thing).is_ok()
    }

    /// What was touched since the last call.
    pub(super) fn touched(&mut self) -> Touched<N> {
        let mut seen = QuickSet::default();
        let mut touched = Touched { components: Vec::new(), gone: Vec::new() };
        for start in std::mem::take(&mut self.touched) {
            if !self.all.contains_key(&start) {
                touched.gone.push(start);
            } else if seen.insert(start) {
                touched.components.push(self.component(start, &mut seen));
            }
        }
        touched
    }

    /// All that links lead to from `start`, sorted.
    fn component(&self, start: N, seen: &mut QuickSet<N>) -> Vec<N> {
        let mut found = vec![start];
        let mut at = 0;
        while let Some(thing) = found.get(at).copied() {
            at += 1;
            found.extend(self.of(thing).iter().map(|(next, _)| *next).filter(|next| seen.insert(*next)));
        }
        found.sort_unstable();
        found
    }
}
