//! The learned weights, packed: a table of signed bytes that hashed clues index, and which nouns and adjectives may be cues.

use crate::syntax::hash;

/// Log₂ of the number of weights: some hundred thousand clues are seen often enough to be learned.
const BITS: u32 = 19;

/// How many weights there are.
pub(crate) const COUNT: usize = 1 << BITS;

/// Log₂ of the number of bits that say which words may be cues.
const WORD_BITS: u32 = 14;

/// Bytes of those bits.
pub(crate) const WORDS: usize = 1 << (WORD_BITS - 3);

/// Steps of a stored weight to one unit of log odds.
pub(crate) const SCALE: f32 = 24.0;

/// The packed file: [`COUNT`] weights, then [`WORDS`] bytes of bits.
static PACKED: &[u8; COUNT + WORDS] = include_bytes!("../../../model/quotations.bin");

/// The sum of the weights of `clues`, in log odds.
pub(super) fn sum(clues: &[u32]) -> f32 {
    let total: i32 = clues.iter().map(|&c| i32::from(PACKED[c as usize].cast_signed())).sum();
    total as f32 / SCALE
}

/// True where a word other than a verb may be a cue.
pub(super) fn may_be_cue(word: u64) -> bool {
    let bit = word_bit(word);
    PACKED[COUNT + bit / 8] >> (bit % 8) & 1 == 1
}

/// The bit of a word.
pub(crate) fn word_bit(word: u64) -> usize {
    (hash::mix(0, word) >> (64 - WORD_BITS)) as usize
}

/// The clues of one decision: indices of weights.
#[derive(Debug, Clone)]
pub(crate) struct Clues(pub(crate) Vec<u32>);

impl Default for Clues {
    /// None yet, and room for as many as most decisions have.
    fn default() -> Self {
        Self(Vec::with_capacity(96))
    }
}

impl Clues {
    /// Adds the clue that the question number `question` has the answer `values`.
    pub(super) fn add(&mut self, question: u64, values: &[u64]) {
        let hash = values.iter().fold(hash::mix(SEED, question), |state, &value| hash::mix(state, value));
        self.0.push((hash >> (64 - BITS)) as u32);
    }

    /// Adds the clue where `holds`.
    pub(super) fn flag(&mut self, question: u64, holds: bool) {
        if holds {
            self.add(question, &[]);
        }
    }
}

/// Any number: it decides which clues share a weight.
const SEED: u64 = 0x51;
