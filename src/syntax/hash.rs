//! Feature hashing: every feature of tagger and parser is a key of [`KEY_BITS`] bits.
//!
//! Trainer and scorer share these functions, so that two features that fall on one key are trained as one.

/// Width of a feature key. At 2^28 keys and some 10^6 features in training about one feature in 250 shares its key.
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

/// The key for hash `value`.
#[inline]
pub(crate) const fn key(value: u64) -> u32 {
    (value >> (64 - KEY_BITS)) as u32
}

/// Collects the features of one decision. Each call of [`Features::add`] is one template; templates are told apart by
/// the order of the calls, so a template that does not apply must be added with a constant or be skipped as the last.
#[derive(Debug)]
pub(crate) struct Features<'a> {
    template: u64,
    keys: &'a mut Vec<u32>,
}

impl<'a> Features<'a> {
    /// Starts over in `keys`; `family` keeps the templates of different models apart.
    pub(crate) fn new(family: u64, keys: &'a mut Vec<u32>) -> Self {
        keys.clear();
        Self { template: family.wrapping_mul(GOLDEN), keys }
    }

    /// Adds the feature that the next template makes of `parts`.
    #[inline]
    pub(crate) fn add<const N: usize>(&mut self, parts: [u64; N]) {
        self.template = self.template.wrapping_add(GOLDEN);
        let hash = parts.into_iter().fold(self.template, mix);
        self.keys.push(key(mix(hash, N as u64)));
    }
}
