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
pub(crate) use encoder::Layer;
pub(crate) use features::word_key;
pub(crate) use linear::leaky;
pub(crate) use matrix::{Matrix, Room};
pub(crate) use vectors::{Vectors, whole};
pub(crate) use weights::{Dense, Weights};

pub(crate) use parser::DISTANCE_CLASSES;

use encoder::{Encoder, Forms};
use linear::Linear;
use parser::{Parser, Rooms};
use wide::{CmpGe, f32x8};

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

/// A sentence read: the state of each token in the last layer.
#[derive(Debug, Clone)]
pub(crate) struct States(Vec<f32>);

/// What is kept from sentence to sentence: what is known of forms, and room to work in. It changes no result.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    forms: Forms,
    /// The states of the sentence that was read last in both layers, and what they give its labels.
    both: Room,
    rooms: Rooms,
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
        let mut rows = Vec::with_capacity(places.len() * width);
        for at in places {
            rows.extend_from_slice(&states.0[at * width..(at + 1) * width]);
        }
        States(rows)
    }

    /// Reads a sentence.
    pub(crate) fn states(&self, sentence: &[&str], memory: &mut Memory) -> States {
        States(self.encoder.states(sentence, &mut memory.forms))
    }

    /// What was read of each token in the first and the last layer of the sentence that was read last, which has these
    /// `states`.
    pub(crate) fn both_layers<'m>(&self, states: &States, memory: &'m mut Memory) -> &'m Vectors {
        let width = self.encoder.state_width();
        let (low, top) = (memory.forms.first_states().chunks_exact(width), states.0.chunks_exact(width));
        memory.both.vectors.take::<LABEL_LAYERS>(low.zip(top).map(|(low, top)| [low, top]), width);
        &memory.both.vectors
    }

    /// The numbers of each token's joint tag and of its name tag, read off [`Network::both_layers`].
    pub(crate) fn labels<'m>(&self, memory: &'m mut Memory) -> impl Iterator<Item = (usize, usize)> + use<'m, '_> {
        let scores = self.labels.apply_again(&mut memory.both);
        let rows = scores.chunks(self.labels.stride());
        let rows = rows.map(|row| row[..self.labels.rows()].split_at(self.labels.rows() - NAME_TAGS));
        rows.map(|(tags, names)| (best(tags), best(names)))
    }

    /// The head of each token, counted from 1 with 0 for the root, and the number of its relation. Time and memory
    /// grow with the square of the sentence's length.
    pub(crate) fn arcs(&self, states: &States, memory: &mut Memory) -> Vec<(usize, usize)> {
        self.parser.parse(states.0.chunks_exact(self.encoder.state_width()), &mut memory.rooms)
    }
}

/// The place of the largest number, the first of several.
fn best(scores: &[f32]) -> usize {
    let (blocks, rest) = scores.as_chunks();
    let blocks = || blocks.iter().map(|block| f32x8::new(*block));
    let largest = blocks().fold(f32x8::splat(f32::NEG_INFINITY), f32x8::fast_max);
    let largest = largest.to_array().iter().chain(rest).fold(f32::NEG_INFINITY, |l, &x| matrix::larger(l, x));
    let first = blocks().position(|block| block.cmp_ge(largest).any()).unwrap_or(blocks().len()) * encoder::LANES;
    scores[first..].iter().position(|&score| score >= largest).map_or(0, |at| first + at)
}

#[cfg(test)]
mod tests {
    use super::best;

    #[test]
    fn the_first_of_the_largest() {
        for length in [1, 7, 8, 20, 119] {
            for place in [0, length / 2, length - 1] {
                let mut scores = vec![-3.5; length];
                scores[place..].fill(0.25);
                assert_eq!(best(&scores), place, "{length}");
            }
        }
        assert_eq!(best(&[]), 0);
    }
}
