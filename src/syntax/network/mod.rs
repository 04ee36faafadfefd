//! The neural network that tags and parses: an encoder, and a tagger and a parser that read its states.
//!
//! Weights have 8 bits at most, products are sums of whole numbers, and the few functions of single numbers are made of
//! operations that every target rounds alike: the same text gives the same tree in every browser.

mod clusters;
mod encoder;
mod features;
mod lanes;
mod linear;
mod matrix;
mod parser;
mod tree;
mod vectors;
mod weights;

#[cfg(feature = "train")]
pub(crate) use self::{
    features::{cluster_key, keys},
    parser::distance_class,
    tree::Arcs,
};
pub(crate) use clusters::Clusters;
pub(crate) use encoder::{Forms, Layer};
pub(crate) use features::word_key;
pub(crate) use linear::leaky;
pub(crate) use matrix::{Matrix, Room};
pub(crate) use vectors::{Vectors, whole};
pub(crate) use weights::{Dense, Weights};

pub(crate) use parser::DISTANCE_CLASSES;

use encoder::Encoder;
use linear::Linear;
use parser::Parser;

/// Number of name tags: outside, and first and further tokens of persons, organisations, places and other names.
pub(crate) const NAME_TAGS: usize = 9;

/// Layers that the labels of a token are read from: the first, which is nearer to the words, and the last.
pub(crate) const LABEL_LAYERS: usize = 2;

/// The network.
#[derive(Debug, Clone)]
pub(crate) struct Network {
    encoder: Encoder,
    /// From the states of the first and the last layer to the joint tags and then the name tags.
    labels: Linear,
    parser: Parser,
}

/// A sentence read.
#[derive(Debug, Clone)]
pub(crate) struct States {
    /// The state of each token in the first layer.
    low: Vec<f32>,
    /// The state of each token in the last layer.
    top: Vec<f32>,
    tokens: usize,
}

/// Numbers of a token in both layers.
pub(crate) const STATE: usize = 256;

impl Network {
    /// The clusters of a word, one in each clustering; nothing where it is not known.
    pub(crate) fn clusters(&self, word: &str) -> &[u8] {
        self.encoder.clusters.of(word_key(word))
    }

    /// What was read of the tokens at `places`.
    pub(crate) fn part(&self, states: &States, places: &[usize]) -> States {
        let width = self.encoder.state_width();
        let rows = |all: &[f32]| {
            let mut rows = Vec::with_capacity(places.len() * width);
            for at in places {
                rows.extend_from_slice(&all[at * width..(at + 1) * width]);
            }
            rows
        };
        States { low: rows(&states.low), top: rows(&states.top), tokens: places.len() }
    }

    /// Reads a sentence; `memory` keeps what is known of forms between sentences.
    pub(crate) fn states(&self, sentence: &[&str], memory: &mut Forms) -> States {
        let [low, top] = self.encoder.states(sentence, memory);
        States { low, top, tokens: sentence.len() }
    }

    /// What was read of each token in both layers.
    pub(crate) fn both_layers(&self, states: &States) -> Vectors {
        let width = self.encoder.state_width();
        let (low, top) = (states.low.chunks_exact(width), states.top.chunks_exact(width));
        Vectors::of_pieces::<LABEL_LAYERS>(low.zip(top).map(|(low, top)| [low, top]), width)
    }

    /// The numbers of each token's joint tag and of its name tag, read off [`Network::both_layers`].
    pub(crate) fn labels(&self, both: &Vectors) -> Vec<(usize, usize)> {
        let scores = self.labels.apply(both);
        let rows = scores.chunks(self.labels.stride());
        let rows = rows.map(|row| row[..self.labels.rows()].split_at(self.labels.rows() - NAME_TAGS));
        rows.map(|(tags, names)| (best(tags), best(names))).collect()
    }

    /// The head of each token, counted from 1 with 0 for the root, and the number of its relation. Time and memory
    /// grow with the square of the sentence's length.
    pub(crate) fn arcs(&self, states: &States) -> Vec<(usize, usize)> {
        self.parser.parse(&Vectors::of(&states.top, self.encoder.state_width()), states.tokens)
    }
}

/// The place of the largest number, the first of several.
fn best(scores: &[f32]) -> usize {
    let (blocks, rest) = scores.as_chunks::<8>();
    let mut largest = [f32::NEG_INFINITY; 8];
    for block in blocks {
        largest.iter_mut().zip(block).for_each(|(l, x)| *l = matrix::larger(*l, *x));
    }
    let largest = largest.iter().chain(rest).fold(f32::NEG_INFINITY, |l, &x| matrix::larger(l, x));
    scores.iter().position(|&score| score >= largest).unwrap_or_default()
}
