//! A read-only hash table from feature keys, built once when the model is unpacked.

/// A key that no feature has: keys are narrower than 32 bits.
const FREE: u32 = u32::MAX;

/// Open addressing with linear probing, at most two thirds full.
#[derive(Debug)]
pub(crate) struct Table<V> {
    slots: Vec<(u32, V)>,
    mask: usize,
}

impl<V: Copy + Default> Table<V> {
    /// The table of `entries`; of two entries with one key the first is found.
    pub(crate) fn new(entries: &[(u32, V)]) -> Self {
        let capacity = (entries.len() * 3 / 2 + 1).next_power_of_two();
        let mut table = Self { slots: vec![(FREE, V::default()); capacity], mask: capacity - 1 };
        for &(key, value) in entries {
            let mut at = key as usize & table.mask;
            while table.slots[at].0 != FREE {
                at = (at + 1) & table.mask;
            }
            table.slots[at] = (key, value);
        }
        table
    }

    /// The value of `key`.
    #[inline]
    pub(crate) fn get(&self, key: u32) -> Option<V> {
        let mut at = key as usize & self.mask;
        loop {
            let (found, value) = self.slots[at & self.mask];
            if found == key {
                return Some(value);
            }
            if found == FREE {
                return None;
            }
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn finds_what_was_put_in() {
        let entries: Vec<(u32, u32)> = (0..1000).map(|n| (n * 64, n)).collect();
        let table = Table::new(&entries);
        assert!(entries.iter().all(|&(key, value)| table.get(key) == Some(value)));
        assert_eq!(table.get(63), None);
        assert_eq!(Table::<u32>::new(&[]).get(1), None);
    }
}
