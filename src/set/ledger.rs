//! What a facet has found so far, and what of it changed since somebody last asked.

use crate::contract::{Cluster, Delta, Duplicate, Repeat, SetEntity, Story};
use std::collections::{BTreeMap, BTreeSet};

/// An entry of a set's list.
pub(super) trait Found: Clone + PartialEq {
    /// Its id, which no other entry of the list has.
    fn id(&self) -> &str;
}

macro_rules! found {
    ($($entry:ty),*) => {$(
        impl Found for $entry {
            fn id(&self) -> &str {
                &self.id
            }
        }
    )*};
}
found!(SetEntity, Cluster, Story, Repeat, Duplicate);

/// The entries of one list of a set, by id.
#[derive(Debug)]
pub(super) struct Ledger<T> {
    found: BTreeMap<String, T>,
    changed: BTreeSet<String>,
    removed: BTreeSet<String>,
}

impl<T> Default for Ledger<T> {
    fn default() -> Self {
        Self { found: BTreeMap::new(), changed: BTreeSet::new(), removed: BTreeSet::new() }
    }
}

impl<T: Found> Ledger<T> {
    /// Puts `new` where the entries with the ids `old` were. An entry that is as it was has not changed.
    pub(super) fn replace(&mut self, old: BTreeSet<String>, new: Vec<T>) {
        let mut gone = old;
        for entry in new {
            gone.remove(entry.id());
            if self.found.get(entry.id()) != Some(&entry) {
                let id = entry.id().to_string();
                self.removed.remove(&id);
                self.changed.insert(id.clone());
                self.found.insert(id, entry);
            }
        }
        for id in gone {
            self.found.remove(&id);
            self.changed.remove(&id);
            self.removed.insert(id);
        }
    }

    /// All entries, by id.
    pub(super) fn all(&self) -> Vec<T> {
        self.found.values().cloned().collect()
    }

    /// What changed since the last call.
    pub(super) fn changes(&mut self) -> Delta<T> {
        let changed = std::mem::take(&mut self.changed);
        let removed = std::mem::take(&mut self.removed);
        let changed = changed.iter().filter_map(|id| self.found.get(id).cloned()).collect();
        Delta { changed, removed: removed.into_iter().collect() }
    }
}
