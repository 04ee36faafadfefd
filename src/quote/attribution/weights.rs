//! The learned weights, packed: a table of signed bytes that hashed clues index, and which nouns and adjectives may be cues.

use crate::syntax::hash;
use std::hint::black_box;

/// Log₂ of the number of weights: some hundred thousand clues are seen often enough to be learned.
const BITS: u32 = 17;

/// How many weights there are.
pub(crate) const COUNT: usize = 1 << BITS;

/// Log₂ of the number of bits that say which words may be cues.
const WORD_BITS: u32 = 14;

/// Bytes of those bits.
pub(crate) const WORDS: usize = 1 << (WORD_BITS - 3);

/// Steps of a stored weight to one unit of log odds.
pub(crate) const SCALE: f32 = 24.0;

/// The packed file: [`COUNT`] weights, then [`WORDS`] bytes of bits, then the matrices of [`super::reader`].
pub(super) static PACKED: &[u8] = include_bytes!("../../../model/quotations.bin");

/// Brings the table into the processor's near memory, from which the stages before have driven it: a walk through it is
/// quicker than to wait for one line after the other where clues ask for them (a tenth of the stage, in news articles).
pub(super) fn fetch() {
    /// Bytes that come together.
    const LINE: usize = 64;
    black_box(black_box(&PACKED[..COUNT + WORDS]).iter().step_by(LINE).fold(0, |all, weight| all ^ weight));
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

/// What takes the clues of a decision: the engine adds up their weights, the trainer keeps them.
pub(crate) trait Clues: Default {
    /// Takes the clue whose weight has this index.
    fn take(&mut self, index: u32);

    /// Whether no further clues are to be asked for.
    fn give_up(&mut self, _hopeless: Hopeless) -> bool {
        false
    }

    /// Adds the clue that the question number `question` has the answer `values`.
    #[inline]
    fn add<const N: usize>(&mut self, question: u64, values: [u64; N]) {
        let hash = values.into_iter().fold(hash::mix(SEED, question), hash::mix);
        self.take((hash >> (u64::BITS - BITS)) as u32);
    }

    /// Adds the clue where `holds`.
    #[inline]
    fn flag(&mut self, question: u64, holds: bool) {
        if holds {
            self.add(question, []);
        }
    }
}

/// The sum of the weights of clues, in steps.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum(i32);

impl Sum {
    /// The sum in log odds.
    pub(super) fn score(self) -> f32 {
        self.0 as f32 / SCALE
    }
}

/// A sum of which no further clues are asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hopeless {
    /// It is lower than this, in log odds.
    pub(super) below: f32,
    /// What the clues that are left out are taken to add.
    pub(super) rest: f32,
}

impl Clues for Sum {
    fn give_up(&mut self, hopeless: Hopeless) -> bool {
        let gives_up = self.score() < hopeless.below;
        if gives_up {
            self.0 += (hopeless.rest * SCALE) as i32;
        }
        gives_up
    }

    #[inline]
    fn take(&mut self, index: u32) {
        self.0 += i32::from(PACKED[index as usize].cast_signed());
    }
}

/// Any number: it decides which clues share a weight.
const SEED: u64 = 0x51;
