//! What of a facet's entries changed since somebody last asked.

use crate::contract::{Cluster, Delta, Duplicate, Repeat, SetEntity, Story};
use crate::syntax::hash::Quick;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hasher as _;
use std::io;

/// An entry of a set's list.
pub(super) trait Found: Serialize {
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

/// An entry as it was told: its id and a number for what it said, so that it need not be kept to see whether it changes.
pub(super) type Told = (String, u64);

/// What was found, to be written where it is new or says something else than what was told.
pub(super) trait Entry<T> {
    /// What is told of it.
    fn told(&self) -> Told;
    /// The entry.
    fn written(self) -> T;
}

impl<T: Found> Entry<T> for T {
    fn told(&self) -> Told {
        (self.id().to_string(), print(self))
    }

    fn written(self) -> T {
        self
    }
}

/// What changed in one list of a set since somebody last asked.
#[derive(Debug)]
pub(super) struct Ledger<T> {
    changed: BTreeMap<String, T>,
    removed: BTreeSet<String>,
}

impl<T> Default for Ledger<T> {
    fn default() -> Self {
        Self { changed: BTreeMap::new(), removed: BTreeSet::new() }
    }
}

impl<T: Found> Ledger<T> {
    /// Puts `new`, a list for each of those that found them, where the entries `old` were; returns what is told of them. An
    /// entry that is as it was has not changed. One list is asked for after the other, so that all need not be there at a time.
    pub(super) fn replace<E: Entry<T>>(
        &mut self,
        old: impl Iterator<Item = Told>,
        new: impl Iterator<Item = Vec<E>>,
    ) -> Vec<Vec<Told>> {
        let mut gone: BTreeMap<String, u64> = old.collect();
        let mut tell = |entry: E| {
            let told = entry.told();
            if gone.remove(&told.0) != Some(told.1) {
                self.removed.remove(&told.0);
                self.changed.insert(told.0.clone(), entry.written());
            }
            told
        };
        let told = new.map(|entries| entries.into_iter().map(&mut tell).collect()).collect();
        for id in gone.into_keys() {
            self.changed.remove(&id);
            self.removed.insert(id);
        }
        told
    }

    /// What changed since the last call; at first, everything.
    pub(super) fn changes(&mut self) -> Delta<T> {
        let (changed, removed) = (std::mem::take(&mut self.changed), std::mem::take(&mut self.removed));
        Delta { changed: changed.into_values().collect(), removed: removed.into_iter().collect() }
    }
}

/// A number for all that an entry says: 64 bits of its JSON's hash.
pub(super) fn print(entry: &impl Serialize) -> u64 {
    let mut print = Print(Quick::default());
    // Entries are of strings, numbers and lists: writing them does not fail, and hashing what is written does not either.
    let _ = serde_json::to_writer(&mut print, entry);
    print.0.finish()
}

/// Hashes what is written.
struct Print(Quick);

impl io::Write for Print {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
