//! What of a facet's entries changed since they were last told.

use crate::contract::{Cluster, Delta, Duplicate, Repeat, SetEntity, Story};
use crate::syntax::hash::Quick;
use serde::Serialize;
use std::collections::BTreeMap;
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

/// How many entries are told at once.
const PORTION: usize = 32;

/// Gives what changes where the entries `new`, a list for each of those that found them, take the place of `old`; returns what
/// is told of the new ones. An entry that is as it was has not changed. One list is asked for after the other, and what
/// changed is given in portions: so that of a large set not all need be there at a time.
pub(super) fn tell<T, E: Entry<T>>(
    old: impl Iterator<Item = Told>,
    new: impl Iterator<Item = Vec<E>>,
    give: &mut dyn FnMut(Delta<T>),
) -> Vec<Vec<Told>> {
    let mut gone: BTreeMap<String, u64> = old.collect();
    let mut changed = Vec::new();
    let mut tell_one = |entry: E| {
        let told = entry.told();
        if gone.remove(&told.0) != Some(told.1) {
            changed.push(entry.written());
        }
        if changed.len() == PORTION {
            give(Delta { changed: std::mem::take(&mut changed), removed: Vec::new() });
        }
        told
    };
    let told = new.map(|entries| entries.into_iter().map(&mut tell_one).collect()).collect();
    give(Delta { changed, removed: gone.into_keys().collect() });
    told
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

#[cfg(test)]
mod tests {
    use super::{PORTION, tell};
    use crate::contract::{Delta, Duplicate};
    use std::iter::{empty, once};

    fn entry(number: usize, shared: f64) -> Duplicate {
        Duplicate { id: format!("a{number}"), articles: Vec::new(), identical: true, shared }
    }

    #[test]
    fn what_changes_is_told_in_portions() {
        let mut parts: Vec<Delta<Duplicate>> = Vec::new();
        let count = 3 * PORTION + 1;
        let all: Vec<Duplicate> = (0..count).map(|number| entry(number, 1.0)).collect();
        let told = tell(empty(), once(all.clone()), &mut |part| parts.push(part));
        assert!(parts.iter().all(|part| part.changed.len() <= PORTION && part.removed.is_empty()));
        assert_eq!(parts.drain(..).flat_map(|part| part.changed).collect::<Vec<_>>(), all);
        let new = once(vec![entry(0, 1.0), entry(1, 0.5)]);
        tell(told.into_iter().flatten(), new, &mut |part| parts.push(part));
        let [Delta { changed, removed }] = &parts[..] else { panic!("{parts:?}") };
        assert_eq!(*changed, [entry(1, 0.5)]);
        assert_eq!(removed.len(), count - 2);
    }
}
