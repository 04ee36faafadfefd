//! A batch of sentences read by a network in training: what each layer computed.

use super::Example;
use super::product::{plain, scale, second_turned};
use super::recurrent::{Cells, Pass};
use super::shape::{Block, Shape};
use crate::syntax::learn::distance_class;
use crate::train::random::Random;
use std::ops::Range;

/// What is left of a negative number between two matrices; as in the engine.
pub(super) const LEAK: f32 = 0.1;

/// Scores a token's arc to itself.
const NEVER: f32 = -1e9;

/// What was computed. A mask is empty where nothing is dropped.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The tokens of each sentence.
    pub(super) sentences: Vec<Range<usize>>,
    /// The embeddings, then the states of each layer, after their masks.
    pub(super) states: Vec<Vec<f32>>,
    pub(super) masks: Vec<Vec<f32>>,
    /// What each layer's units took in.
    pub(super) inputs: Vec<Vec<f32>>,
    pub(super) cells: Vec<Cells>,
    /// What the labels are read from: the states of the first layer, then those of the last, by token.
    pub(super) views: Vec<f32>,
    /// Scores of joint tags and then name tags, by token.
    pub(super) labels: Vec<f32>,
    /// The parts of tokens in arcs and relations, after the mask.
    pub(super) roles: Vec<f32>,
    pub(super) roles_mask: Vec<f32>,
}

/// The arcs of one sentence.
pub(super) struct Arcs {
    /// By dependent, then head, the root first.
    pub(super) scores: Vec<f32>,
    pub(super) dependents: Vec<f32>,
    /// The root first.
    pub(super) heads: Vec<f32>,
    /// What a dependent's heads are multiplied with.
    pub(super) queries: Vec<f32>,
}

/// Rows of `bias`.
fn rows(numbers: &[f32], bias: Block, count: usize) -> Vec<f32> {
    numbers[bias.range()].repeat(count)
}

/// Factors that drop a share of numbers and make up for it in the others.
pub(crate) fn mask(random: &mut Random, share: f32, size: usize) -> Vec<f32> {
    let factor = 1.0 / (1.0 - share);
    (0..size).map(|_| if random.chance(share) { 0.0 } else { factor }).collect()
}

impl Reading {
    /// Reads `examples` with the network of `numbers`; with a generator, parts are dropped at random.
    pub(super) fn new(shape: &Shape, numbers: &[f32], examples: &[&Example], mut random: Option<&mut Random>) -> Self {
        let mut new = Self::default();
        for example in examples {
            let start = new.tokens();
            new.sentences.push(start..start + example.features.len());
        }
        new.embed(shape, numbers, examples, random.as_deref_mut());
        for at in 0..shape.layers.len() {
            new.layer(shape, numbers, at, random.as_deref_mut());
        }
        let (count, state) = (new.tokens(), 2 * shape.sizes.units);
        let (low, top) = (&new.states[1], &new.states[shape.layers.len()]);
        new.views = low.chunks(state).zip(top.chunks(state)).flat_map(|(low, top)| [low, top].concat()).collect();
        let apply = |[matrix, bias]: [Block; 2], from: &[f32]| {
            let mut out = rows(numbers, bias, count);
            plain(from, &numbers[matrix.range()], &mut out, [count, matrix.rows, matrix.columns]);
            out
        };
        new.labels = apply(shape.labels, &new.views);
        new.roles = apply(shape.roles, &new.states[shape.layers.len()]);
        for role in new.roles.chunks_mut(shape.roles[0].columns) {
            leak(&mut role[..2 * shape.sizes.arc]);
        }
        if let Some(random) = random {
            new.roles_mask = mask(random, shape.sizes.dropped[2], new.roles.len());
            scale(&mut new.roles, &new.roles_mask);
        }
        new
    }

    /// Number of tokens.
    pub(super) fn tokens(&self) -> usize {
        self.sentences.last().map_or(0, |s| s.end)
    }

    fn embed(&mut self, shape: &Shape, numbers: &[f32], examples: &[&Example], random: Option<&mut Random>) {
        let mut sums = vec![0.0; self.tokens() * shape.sizes.embedding];
        let tokens = examples.iter().flat_map(|e| &e.features);
        for (features, sum) in tokens.zip(sums.chunks_mut(shape.sizes.embedding)) {
            for &feature in features {
                super::product::add(&numbers[shape.embeddings.row(feature as usize)], sum);
            }
        }
        let mask = random.map(|random| mask(random, shape.sizes.dropped[0], sums.len())).unwrap_or_default();
        scale(&mut sums, &mask);
        self.states.push(sums);
        self.masks.push(mask);
    }

    fn layer(&mut self, shape: &Shape, numbers: &[f32], at: usize, random: Option<&mut Random>) {
        let layer = &shape.layers[at];
        let below = &self.states[at];
        let mut inputs = vec![0.0; self.tokens() * layer.matrix.columns];
        let sizes = [self.tokens(), layer.matrix.rows, layer.matrix.columns];
        plain(below, &numbers[layer.matrix.range()], &mut inputs, sizes);
        let gates = &numbers[layer.gates.range()];
        let pass = Pass { layer, gates, inputs: &inputs, below, sentences: &self.sentences };
        let (mut states, cells) = pass.forward();
        let width = 2 * shape.sizes.units;
        // One mask a sentence: what is dropped is dropped for all its tokens.
        let drop = |random: &mut Random| -> Vec<f32> {
            self.sentences.iter().flat_map(|s| mask(random, shape.sizes.dropped[1], width).repeat(s.len())).collect()
        };
        let mask = random.map(drop).unwrap_or_default();
        scale(&mut states, &mask);
        self.states.push(states);
        self.masks.push(mask);
        self.inputs.push(inputs);
        self.cells.push(cells);
    }

    /// The parts of the tokens of sentence `number`.
    pub(super) fn roles(&self, shape: &Shape, number: usize) -> &[f32] {
        let width = shape.roles[0].columns;
        let tokens = &self.sentences[number];
        &self.roles[tokens.start * width..tokens.end * width]
    }

    /// The scores of joint tags and name tags of the tokens of sentence `number`.
    pub(super) fn labels(&self, shape: &Shape, number: usize) -> impl Iterator<Item = (&[f32], &[f32])> {
        let width = shape.labels[0].columns;
        let tokens = &self.sentences[number];
        self.labels[tokens.start * width..tokens.end * width].chunks(width).map(|row| row.split_at(shape.tags))
    }

    /// The arcs of sentence `number`.
    pub(super) fn arcs(&self, shape: &Shape, numbers: &[f32], number: usize) -> Arcs {
        let arc = shape.sizes.arc;
        let roles = self.roles(shape, number);
        let count = self.sentences[number].len();
        let part =
            |start: usize| roles.chunks(shape.roles[0].columns).flat_map(move |r| &r[start..start + arc]).copied();
        let dependents: Vec<f32> = part(0).collect();
        let heads: Vec<f32> = numbers[shape.arc_root.range()].iter().copied().chain(part(arc)).collect();
        let mut queries = rows(numbers, shape.arcs[1], count);
        plain(&dependents, &numbers[shape.arcs[0].range()], &mut queries, [count, arc, arc]);
        let classes = shape.distances.rows;
        let mut distances = vec![0.0; count * classes];
        second_turned(&dependents, &numbers[shape.distances.range()], &mut distances, [count, arc, classes]);
        let mut scores = vec![0.0; count * (count + 1)];
        second_turned(&queries, &heads, &mut scores, [count, arc, count + 1]);
        for (token, (scores, distances)) in scores.chunks_mut(count + 1).zip(distances.chunks(classes)).enumerate() {
            for (head, score) in scores.iter_mut().enumerate() {
                *score += distances[distance_class(token + 1, head)];
            }
            scores[token + 1] = NEVER;
        }
        Arcs { scores, dependents, heads, queries }
    }

    /// For the arcs to `heads`, the sums of the parts in the relation and the scores of the relations.
    pub(super) fn relations(&self, shape: &Shape, numbers: &[f32], number: usize, heads: &[usize]) -> [Vec<f32>; 2] {
        let (arc, relation, width) = (shape.sizes.arc, shape.sizes.relation, shape.roles[0].columns);
        let roles = self.roles(shape, number);
        let mut sums = Vec::with_capacity(heads.len() * relation);
        for (token, &head) in roles.chunks(width).zip(heads) {
            let of_head = match head {
                0 => &numbers[shape.relation_root.range()],
                head => &roles[(head - 1) * width + 2 * arc + relation..][..relation],
            };
            sums.extend(token[2 * arc..][..relation].iter().zip(of_head).map(|(a, b)| a + b));
        }
        leak(&mut sums);
        let [matrix, bias] = shape.relations;
        let mut scores = rows(numbers, bias, heads.len());
        plain(&sums, &numbers[matrix.range()], &mut scores, [heads.len(), relation, matrix.columns]);
        [sums, scores]
    }
}

pub(crate) fn leak(numbers: &mut [f32]) {
    numbers.iter_mut().filter(|x| **x < 0.0).for_each(|x| *x *= LEAK);
}
