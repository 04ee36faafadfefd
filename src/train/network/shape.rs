//! Sizes of a network in training, and where its numbers stand in one long vector.

use crate::syntax::Rel;
use crate::syntax::learn::{DISTANCE_CLASSES, LABEL_LAYERS, NAME_TAGS};
use crate::train::random::Random;
use std::ops::Range;

/// Sizes and habits of a network.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sizes {
    /// Width of an embedding.
    pub(crate) embedding: usize,
    /// Units a layer and direction.
    pub(crate) units: usize,
    /// Recurrent layers.
    pub(crate) layers: usize,
    /// Width of a token's part in an arc.
    pub(crate) arc: usize,
    /// Width of a token's part in a relation.
    pub(crate) relation: usize,
    /// Shares of numbers dropped in training: of embeddings, of layers, of parts.
    pub(crate) dropped: [f32; 3],
}

/// A matrix in the vector of all numbers; a vector is a matrix of one row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Block {
    at: usize,
    pub(crate) rows: usize,
    pub(crate) columns: usize,
}

impl Block {
    /// The next one behind those that end at `end`.
    pub(crate) fn after(end: &mut usize, rows: usize, columns: usize) -> Self {
        let at = *end;
        *end += rows * columns;
        Self { at, rows, columns }
    }

    pub(crate) const fn len(self) -> usize {
        self.rows * self.columns
    }

    pub(crate) const fn range(self) -> Range<usize> {
        self.at..self.at + self.len()
    }

    /// Where row `row` stands.
    pub(crate) const fn row(self, row: usize) -> Range<usize> {
        self.at + row * self.columns..self.at + (row + 1) * self.columns
    }
}

/// A recurrent layer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layer {
    /// From what is below to the inputs of the units: by direction, input, unit.
    pub(crate) matrix: Block,
    /// State to forget gate, state to reset gate, biases of both; by direction, then unit.
    pub(crate) gates: Block,
    /// Inputs of a unit: candidate, forget gate, reset gate, and in the first layer the shortcut.
    pub(crate) inputs: usize,
}

/// Where everything stands. The embeddings come last: of them only some rows change in a step.
#[derive(Debug, Clone)]
pub(crate) struct Shape {
    pub(super) sizes: Sizes,
    pub(super) layers: Vec<Layer>,
    /// Number of joint tags.
    pub(super) tags: usize,
    /// From the states of the first and the last layer to the joint tags and the name tags.
    pub(super) labels: [Block; 2],
    pub(super) roles: [Block; 2],
    pub(super) arc_root: Block,
    pub(super) arcs: [Block; 2],
    pub(super) distances: Block,
    pub(super) relations: [Block; 2],
    pub(super) relation_root: Block,
    pub(super) embeddings: Block,
}

/// Bias of the forget gates before training: units start out remembering.
const REMEMBER: f32 = 0.5;

impl Shape {
    /// The shape of a network that knows `features` features and `tags` joint tags.
    pub(crate) fn new(sizes: Sizes, features: usize, tags: usize) -> Self {
        let mut end = 0;
        let mut block = |rows: usize, columns: usize| Block::after(&mut end, rows, columns);
        let Sizes { embedding, units, arc, relation, .. } = sizes;
        let state = 2 * units;
        let mut layer = |number: usize| {
            let (inputs, below) = if number == 0 { (4, embedding) } else { (3, state) };
            Layer { matrix: block(below, 2 * inputs * units), gates: block(8, units), inputs }
        };
        let layers = (0..sizes.layers).map(&mut layer).collect();
        let roles = 2 * (arc + relation);
        Self {
            sizes,
            layers,
            tags,
            labels: [block(LABEL_LAYERS * state, tags + NAME_TAGS), block(1, tags + NAME_TAGS)],
            roles: [block(state, roles), block(1, roles)],
            arc_root: block(1, arc),
            arcs: [block(arc, arc), block(1, arc)],
            distances: block(DISTANCE_CLASSES, arc),
            relations: [block(relation, Rel::ALL.len()), block(1, Rel::ALL.len())],
            relation_root: block(1, relation),
            embeddings: block(features, embedding),
        }
    }

    /// Number of all numbers.
    pub(super) const fn len(&self) -> usize {
        self.embeddings.range().end
    }

    /// Number of those before the embeddings.
    pub(super) const fn dense(&self) -> usize {
        self.embeddings.range().start
    }

    /// Random numbers to begin with, and the given embeddings.
    pub(crate) fn initial(&self, embeddings: &[f32], random: &mut Random) -> Vec<f32> {
        let mut numbers = vec![0.0; self.len()];
        let spread = |columns: usize| (3.0 / columns as f32).sqrt();
        let matrices = [self.roles[0], self.arcs[0], self.relations[0], self.labels[0]];
        let layers = self.layers.iter().map(|layer| layer.matrix);
        let mut blocks: Vec<(Block, f32)> = layers.chain(matrices).map(|b| (b, spread(b.rows))).collect();
        blocks.extend([(self.arc_root, 0.5), (self.relation_root, 0.5)]);
        for (block, spread) in blocks {
            numbers[block.range()].iter_mut().for_each(|x| *x = random.within(spread));
        }
        for layer in &self.layers {
            for row in [2, 6] {
                numbers[layer.gates.row(row)].fill(REMEMBER);
            }
        }
        numbers[self.embeddings.range()].copy_from_slice(embeddings);
        numbers
    }
}
