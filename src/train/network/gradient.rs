//! The loss of a batch and its gradient: cross-entropy of tags, of heads and, on gold heads, of relations.

use super::product::{add, add_rows, first_turned, plain, scale, second_turned};
use super::reading::{Arcs, LEAK, Reading};
use super::recurrent::{Back, Pass};
use super::shape::{Block, Shape};
use super::{Example, Target};
use crate::syntax::learn::distance_class;
use crate::train::random::Random;
use std::ops::Range;

/// How much a tag counts beside a head, a relation or a name: at 1, tags suffer from what heads need; at 3, heads from
/// what tags need.
const TAG_WEIGHT: f32 = 2.0;

/// The gradient: all numbers, and which rows of the embeddings are not zero.
#[derive(Debug)]
pub(super) struct Gradient {
    pub(super) numbers: Vec<f32>,
    pub(super) touched: Vec<usize>,
    is_touched: Vec<bool>,
}

impl Gradient {
    /// Zero.
    pub(super) fn new(shape: &Shape) -> Self {
        Self { numbers: vec![0.0; shape.len()], touched: Vec::new(), is_touched: vec![false; shape.embeddings.rows] }
    }

    /// Makes it zero again.
    pub(super) fn clear(&mut self, shape: &Shape) {
        self.numbers[..shape.dense()].fill(0.0);
        for row in self.touched.drain(..) {
            self.numbers[shape.embeddings.row(row)].fill(0.0);
            self.is_touched[row] = false;
        }
    }

    fn touch(&mut self, row: usize) {
        if !self.is_touched[row] {
            self.is_touched[row] = true;
            self.touched.push(row);
        }
    }

    /// Adds another gradient.
    pub(super) fn add(&mut self, other: &Self, shape: &Shape) {
        add(&other.numbers[..shape.dense()], &mut self.numbers[..shape.dense()]);
        for &row in &other.touched {
            self.touch(row);
            let range = shape.embeddings.row(row);
            add(&other.numbers[range.clone()], &mut self.numbers[range]);
        }
    }

    /// The parts of it that are not zero.
    pub(super) fn parts<'a>(&'a self, shape: &'a Shape) -> impl Iterator<Item = Range<usize>> + 'a {
        std::iter::once(0..shape.dense()).chain(self.touched.iter().map(|&row| shape.embeddings.row(row)))
    }

    fn block(&mut self, block: Block) -> &mut [f32] {
        &mut self.numbers[block.range()]
    }
}

/// Turns scores into the gradient of the cross-entropy with `gold`, times `weight`; returns the loss.
fn cross_entropy(scores: &mut [f32], gold: &Target, weight: f32) -> f32 {
    let largest = scores.iter().fold(f32::MIN, |m, &s| m.max(s));
    for score in &mut *scores {
        *score = (*score - largest).exp();
    }
    let factor = 1.0 / scores.iter().sum::<f32>();
    let loss = -(scores[gold.class()] * factor).max(f32::MIN_POSITIVE).ln();
    for score in &mut *scores {
        *score *= factor * weight;
    }
    for (class, share) in gold.shares() {
        scores[class] -= weight * share;
    }
    loss
}

/// A batch on its way back.
struct Batch<'a> {
    shape: &'a Shape,
    numbers: &'a [f32],
    examples: &'a [&'a Example],
    reading: Reading,
    /// What a token of weight 1 counts.
    token_weight: f32,
    gradient: &'a mut Gradient,
}

/// Adds the gradient of the mean loss of `examples`, of which the whole step has `tokens` tokens; returns the sum of
/// the losses.
pub(super) fn learn(
    shape: &Shape,
    numbers: &[f32],
    examples: &[&Example],
    tokens: usize,
    random: &mut Random,
    gradient: &mut Gradient,
) -> f32 {
    let reading = Reading::new(shape, numbers, examples, Some(random));
    Batch { shape, numbers, examples, reading, token_weight: 1.0 / tokens as f32, gradient }.back()
}

impl Batch<'_> {
    fn back(&mut self) -> f32 {
        let (labels, to_views) = self.labels();
        let state = 2 * self.shape.sizes.units;
        let part = |start: usize| to_views.chunks(2 * state).flat_map(move |v| &v[start..start + state]).copied();
        let mut to_states: Vec<f32> = part(state).collect();
        let mut to_roles = vec![0.0; self.reading.roles.len()];
        let arcs: f32 = (0..self.examples.len()).map(|at| self.arcs(at, &mut to_roles)).sum();
        self.roles(&mut to_roles, &mut to_states);
        for at in (0..self.shape.layers.len()).rev() {
            if at == 0 {
                to_states.iter_mut().zip(part(0)).for_each(|(to, x)| *to += x);
            }
            to_states = self.layer(at, to_states);
        }
        self.embeddings(&to_states);
        labels + arcs
    }

    /// Carries `above`, the gradient of what `matrix` and `bias` make of `below`, back to `to_below`.
    fn linear(&mut self, [matrix, bias]: [Block; 2], below: &[f32], above: &[f32], to_below: &mut [f32]) {
        let count = self.reading.tokens();
        first_turned(below, above, self.gradient.block(matrix), [matrix.rows, count, matrix.columns]);
        add_rows(above, self.gradient.block(bias));
        second_turned(above, &self.numbers[matrix.range()], to_below, [count, matrix.columns, matrix.rows]);
    }

    /// Joint tags and name tags; returns their loss and the gradient of what they are read from.
    fn labels(&mut self) -> (f32, Vec<f32>) {
        let mut scores = std::mem::take(&mut self.reading.labels);
        let width = self.shape.labels[0].columns;
        let mut loss = 0.0;
        for (example, tokens) in self.examples.iter().zip(&self.reading.sentences) {
            let weight = example.weight * self.token_weight;
            let rows = scores[tokens.start * width..tokens.end * width].chunks_mut(width);
            for (at, (row, tag)) in rows.zip(&example.tags).enumerate() {
                let (tags, names) = row.split_at_mut(self.shape.tags);
                loss += cross_entropy(tags, tag, TAG_WEIGHT * weight);
                match example.names.get(at) {
                    Some(name) => loss += cross_entropy(names, name, weight),
                    None => names.fill(0.0),
                }
            }
        }
        let views = std::mem::take(&mut self.reading.views);
        let mut to_views = vec![0.0; views.len()];
        self.linear(self.shape.labels, &views, &scores, &mut to_views);
        (loss, to_views)
    }

    /// Heads and relations of one sentence.
    fn arcs(&mut self, at: usize, to_roles: &mut [f32]) -> f32 {
        let (example, shape) = (self.examples[at], self.shape);
        let weight = example.weight * self.token_weight;
        let width = shape.roles[0].columns;
        let tokens = &self.reading.sentences[at];
        let to_roles = &mut to_roles[tokens.start * width..tokens.end * width];
        let mut arcs = self.reading.arcs(shape, self.numbers, at);
        let rows = arcs.scores.chunks_mut(tokens.len() + 1).zip(&example.heads);
        let mut loss: f32 = rows.map(|(row, head)| cross_entropy(row, head, weight)).sum();
        self.bilinear(&arcs, to_roles);
        let heads: Vec<usize> = example.heads.iter().map(Target::class).collect();
        let [sums, mut scores] = self.reading.relations(shape, self.numbers, at, &heads);
        let rows = scores.chunks_mut(shape.relations[0].columns).zip(&example.relations);
        loss += rows.map(|(row, relation)| cross_entropy(row, relation, weight)).sum::<f32>();
        self.relations(&sums, &scores, &heads, to_roles);
        loss
    }

    /// Carries the gradient in `arcs.scores` back to the parts of tokens.
    fn bilinear(&mut self, arcs: &Arcs, to_roles: &mut [f32]) {
        let (arc, [matrix, bias], distances) = (self.shape.sizes.arc, self.shape.arcs, self.shape.distances);
        let count = arcs.dependents.len() / arc;
        let mut to_queries = vec![0.0; count * arc];
        plain(&arcs.scores, &arcs.heads, &mut to_queries, [count, count + 1, arc]);
        let mut to_heads = vec![0.0; (count + 1) * arc];
        first_turned(&arcs.scores, &arcs.queries, &mut to_heads, [count + 1, count, arc]);
        let mut to_distances = vec![0.0; count * distances.rows];
        for (token, (scores, to)) in
            arcs.scores.chunks(count + 1).zip(to_distances.chunks_mut(distances.rows)).enumerate()
        {
            for (head, score) in scores.iter().enumerate() {
                to[distance_class(token + 1, head)] += score;
            }
        }
        let gradient = &mut *self.gradient;
        first_turned(&arcs.dependents, &to_queries, gradient.block(matrix), [arc, count, arc]);
        add_rows(&to_queries, gradient.block(bias));
        first_turned(&to_distances, &arcs.dependents, gradient.block(distances), [distances.rows, count, arc]);
        let mut to_dependents = vec![0.0; count * arc];
        second_turned(&to_queries, &self.numbers[matrix.range()], &mut to_dependents, [count, arc, arc]);
        plain(&to_distances, &self.numbers[distances.range()], &mut to_dependents, [count, distances.rows, arc]);
        let (to_root, to_heads) = to_heads.split_at(arc);
        add(to_root, gradient.block(self.shape.arc_root));
        let parts = to_dependents.chunks(arc).zip(to_heads.chunks(arc));
        for (role, (dependent, head)) in to_roles.chunks_mut(self.shape.roles[0].columns).zip(parts) {
            add(dependent, &mut role[..arc]);
            add(head, &mut role[arc..2 * arc]);
        }
    }

    fn relations(&mut self, sums: &[f32], scores: &[f32], heads: &[usize], to_roles: &mut [f32]) {
        let ([matrix, bias], arc, relation) = (self.shape.relations, self.shape.sizes.arc, self.shape.sizes.relation);
        let (count, width) = (heads.len(), self.shape.roles[0].columns);
        first_turned(sums, scores, self.gradient.block(matrix), [relation, count, matrix.columns]);
        add_rows(scores, self.gradient.block(bias));
        let mut to_sums = vec![0.0; sums.len()];
        second_turned(scores, &self.numbers[matrix.range()], &mut to_sums, [count, matrix.columns, relation]);
        unleak(&mut to_sums, sums);
        for (token, (to_sum, &head)) in to_sums.chunks(relation).zip(heads).enumerate() {
            add(to_sum, &mut to_roles[token * width + 2 * arc..][..relation]);
            match head {
                0 => add(to_sum, self.gradient.block(self.shape.relation_root)),
                head => add(to_sum, &mut to_roles[(head - 1) * width + 2 * arc + relation..][..relation]),
            }
        }
    }

    fn roles(&mut self, to_roles: &mut [f32], to_states: &mut [f32]) {
        scale(to_roles, &self.reading.roles_mask);
        let width = self.shape.roles[0].columns;
        for (to, role) in to_roles.chunks_mut(width).zip(self.reading.roles.chunks(width)) {
            let arc = 2 * self.shape.sizes.arc;
            unleak(&mut to[..arc], &role[..arc]);
        }
        let top = std::mem::take(&mut self.reading.states[self.shape.layers.len()]);
        self.linear(self.shape.roles, &top, to_roles, to_states);
    }

    /// Carries the gradient of a layer's states back to those below.
    fn layer(&mut self, at: usize, mut states: Vec<f32>) -> Vec<f32> {
        let (layer, reading) = (&self.shape.layers[at], &self.reading);
        scale(&mut states, &reading.masks[at + 1]);
        let (below, inputs) = (&reading.states[at], &reading.inputs[at]);
        let gates = &self.numbers[layer.gates.range()];
        let pass = Pass { layer, gates, inputs, below, sentences: &reading.sentences };
        let mut to_inputs = vec![0.0; inputs.len()];
        let mut to_below = vec![0.0; below.len()];
        let to_gates = &mut self.gradient.numbers[layer.gates.range()];
        let mut back = Back { gates: to_gates, inputs: &mut to_inputs, below: &mut to_below };
        pass.backward(&reading.cells[at], &states, &mut back);
        let (count, matrix) = (reading.tokens(), layer.matrix);
        first_turned(below, &to_inputs, self.gradient.block(matrix), [matrix.rows, count, matrix.columns]);
        second_turned(&to_inputs, &self.numbers[matrix.range()], &mut to_below, [count, matrix.columns, matrix.rows]);
        to_below
    }

    fn embeddings(&mut self, to_embeddings: &[f32]) {
        let mut to_embeddings = to_embeddings.to_vec();
        scale(&mut to_embeddings, &self.reading.masks[0]);
        let tokens = self.examples.iter().flat_map(|e| &e.features);
        for (features, to) in tokens.zip(to_embeddings.chunks(self.shape.sizes.embedding)) {
            for &feature in features {
                self.gradient.touch(feature as usize);
                add(to, &mut self.gradient.numbers[self.shape.embeddings.row(feature as usize)]);
            }
        }
    }
}

/// The gradient before the negative numbers among `numbers` were shrunk.
pub(crate) fn unleak(gradient: &mut [f32], numbers: &[f32]) {
    for (g, x) in gradient.iter_mut().zip(numbers) {
        if *x < 0.0 {
            *g *= LEAK;
        }
    }
}
