//! The neural network that tags and parses: an encoder, and a tagger and a parser that read its states.
//!
//! Weights have 8 bits, products are sums of whole numbers, and the few functions of single numbers are made of
//! operations that every target rounds alike: the same text gives the same tree in every browser.

mod encoder;
mod features;
mod linear;
mod matrix;
mod parser;
mod tree;
mod weights;

#[cfg(feature = "train")]
pub(crate) use self::{features::keys, parser::distance_class, tree::Arcs};
pub(crate) use encoder::Forms;
pub(crate) use weights::{Dense, Weights};

pub(crate) use parser::DISTANCE_CLASSES;

use encoder::Encoder;
use linear::Linear;
use matrix::Vectors;
use parser::Parser;

/// The network.
#[derive(Debug, Clone)]
pub(crate) struct Network {
    encoder: Encoder,
    /// From a state to the joint tags.
    tagger: Linear,
    parser: Parser,
}

/// A sentence read: the state of each token.
#[derive(Debug, Clone)]
pub(crate) struct States {
    vectors: Vectors,
    tokens: usize,
}

impl Network {
    /// Reads a sentence; `memory` keeps what is known of forms between sentences.
    pub(crate) fn states(&self, sentence: &[&str], memory: &mut Forms) -> States {
        let states = self.encoder.states(sentence, memory);
        States { vectors: Vectors::of(&states, self.encoder.state_width()), tokens: sentence.len() }
    }

    /// The number of each token's joint tag.
    pub(crate) fn tags(&self, states: &States) -> Vec<usize> {
        self.tagger.apply(&states.vectors).chunks(self.tagger.rows()).map(best).collect()
    }

    /// The head of each token, counted from 1 with 0 for the root, and the number of its relation. Time and memory
    /// grow with the square of the sentence's length.
    pub(crate) fn arcs(&self, states: &States) -> Vec<(usize, usize)> {
        self.parser.parse(&states.vectors, states.tokens)
    }
}

/// The place of the largest number, the first of several.
fn best(scores: &[f32]) -> usize {
    let mut best = 0;
    for (at, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = at;
        }
    }
    best
}
