//! A small seeded generator: training is the same on every machine.

/// Marsaglia's xorshift64.
#[derive(Debug, Clone)]
pub(crate) struct Random(u64);

impl Random {
    /// The generator with this seed.
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed ^ 0x0139_408d_cbbf_7a44)
    }

    /// Any number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// True with probability `p`.
    pub(crate) fn chance(&mut self, p: f32) -> bool {
        ((self.next() >> 40) as f32) < p * 16_777_216.0
    }

    /// A number in `-spread..spread`.
    pub(crate) fn within(&mut self, spread: f32) -> f32 {
        ((self.next() >> 40) as f32 / 8_388_608.0 - 1.0) * spread
    }

    /// A number below `end`, which is not 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// Puts `items` in random order (Fisher and Yates).
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, (self.next() % (last as u64 + 1)) as usize);
        }
    }
}
