//! Hashing of strings: keys of the lemmatiser's endings, and the check sum of the model file.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// Width of a key. At 2^28 keys and some 10^4 endings in training hardly two share a key.
const KEY_BITS: u32 = 28;

/// Odd multiplier of Fibonacci hashing, 2^64 divided by the golden ratio.
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// `state` with `value` mixed in.
#[inline]
pub(crate) const fn mix(state: u64, value: u64) -> u64 {
    let product = (state ^ value).wrapping_mul(GOLDEN);
    product ^ (product >> 32)
}

/// The hash of a string: FNV-1a with its upper bits folded down.
pub(crate) fn text(value: impl IntoIterator<Item = u8>) -> u64 {
    let hash =
        value.into_iter().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3));
    hash ^ (hash >> 29)
}

/// The number that fewer than eight bytes write, the lowest first.
fn number(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk(), bytes.last_chunk()) {
        // The two overlap, with the same bits.
        (Some(&first), Some(&last)) => {
            u64::from(u32::from_le_bytes(first)) | u64::from(u32::from_le_bytes(last)) << (8 * (bytes.len() - 4))
        }
        _ => bytes.iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte)),
    }
}

/// A hasher for tables of forms and of keys: quick, and safe where nobody can choose many forms that collide to harm more
/// than their own reading.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks();
        for &word in words {
            self.0 = mix(self.0.rotate_left(5), u64::from_le_bytes(word));
        }
        if !rest.is_empty() {
            self.0 = mix(self.0.rotate_left(5), number(rest));
        }
    }

    fn write_u8(&mut self, value: u8) {
        self.0 = mix(self.0, u64::from(value));
    }

    fn write_u32(&mut self, value: u32) {
        self.0 = mix(self.0, u64::from(value));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A table that is quick to ask.
pub(crate) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// A set of the same kind.
pub(crate) type QuickSet<T> = HashSet<T, BuildHasherDefault<Quick>>;

/// The key for hash `value`.
#[inline]
pub(crate) const fn key(value: u64) -> u32 {
    (value >> (64 - KEY_BITS)) as u32
}
