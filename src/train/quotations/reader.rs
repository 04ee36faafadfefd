//! Trains the network of `quote::attribution::reader`: the same units in floating point, with their gradient.

use super::super::network::product::{add_rows, first_turned, plain, scale, second_turned};
use super::super::network::{Adam, Back, Block, Cells, Layer, Pass, columns, dense, leak, mask, rows, unleak};
use super::super::random::Random;
use crate::quote::attribution::examples::Task;
use crate::quote::attribution::reader::{FEATURES, HEADS, KINDS, NUMBERS};
use crate::syntax::learn::{Dense, write_matrices};
use crate::syntax::{STATE, STATE_SCALE};
use std::f32::consts::PI;
use std::ops::Range;

/// Numbers of a token that the first layer reads.
const WIDTH: usize = 32;

/// Units a layer and direction.
const UNITS: usize = 32;

/// Layers.
const LAYERS: usize = 2;

/// Passes over the tasks.
const EPOCHS: usize = 7;

/// Tasks a step.
const BATCH: usize = 128;

/// Highest rate of learning; it rises at first and then falls like half a cosine.
const RATE: f32 = 4e-3;

/// Steps in which the rate rises.
const WARM_UP: f32 = 200.0;

/// Shares of numbers dropped in training: of the parser's states and of the layers; of the features.
const DROPPED: [f32; 2] = [0.2, 0.1];

/// What being inside the content counts, in the mean of all tokens, beside the cue and the reading.
const INSIDE: f32 = 0.5;

/// What its beginning and its end count among all tokens.
const EDGES: f32 = 0.3;

/// To begin with the linear decisions count in full: see `reader::Mix`.
const MIX: [f32; 4] = [1.0, 1.0, 0.3, 0.1];

/// Where the numbers stand in one long vector.
struct Shape {
    states: Block,
    features: Block,
    layers: Vec<Layer>,
    heads: [Block; 2],
    mix: Block,
    len: usize,
}

impl Shape {
    fn new() -> Self {
        let mut len = 0;
        let mut block = |rows: usize, columns: usize| Block::after(&mut len, rows, columns);
        let mut layer = |number: usize| {
            let (inputs, below) = if number == 0 { (4, WIDTH) } else { (3, 2 * UNITS) };
            Layer { matrix: block(below, 2 * inputs * UNITS), gates: block(8, UNITS), inputs }
        };
        let layers = (0..LAYERS).map(&mut layer).collect();
        let (states, features) = (block(STATE, WIDTH), block(FEATURES + NUMBERS, WIDTH));
        let heads = [block(2 * UNITS, HEADS), block(1, HEADS)];
        let mix = block(1, MIX.len());
        Self { states, features, layers, heads, mix, len }
    }

    fn initial(&self, random: &mut Random) -> Vec<f32> {
        let mut numbers = vec![0.0; self.len];
        let spread = |block: Block| (block, (3.0 / block.rows as f32).sqrt());
        let layers = self.layers.iter().map(|layer| spread(layer.matrix));
        let others = [spread(self.states), (self.features, 0.5), (self.heads[0], 0.17)];
        for (block, spread) in layers.chain(others) {
            numbers[block.range()].iter_mut().for_each(|x| *x = random.within(spread));
        }
        numbers[self.mix.range()].copy_from_slice(&MIX);
        numbers
    }

    fn pack(&self, numbers: &[f32]) -> Vec<u8> {
        let linear = |matrix: Block, bias: &[f32]| dense(&columns(numbers, matrix), matrix.rows, bias);
        let features = dense(&numbers[self.features.range()], WIDTH, &[]);
        let layers = self.layers.iter().map(|layer| linear(layer.matrix, &numbers[layer.gates.range()]));
        let heads = linear(self.heads[0], &numbers[self.heads[1].range()]);
        let mix = Dense { bias: numbers[self.mix.range()].to_vec(), ..Dense::default() };
        let all = [linear(self.states, &[]), features].into_iter().chain(layers).chain([heads, mix]);
        write_matrices(&all.collect::<Vec<_>>())
    }
}

/// The network that answers `tasks`, as the engine reads it.
pub(super) fn train(tasks: &[Task]) -> Vec<u8> {
    let shape = Shape::new();
    let mut random = Random::new(super::super::SEED);
    let mut numbers = shape.initial(&mut random);
    let mut adam = Adam::new(shape.len);
    let mut order: Vec<usize> = (0..tasks.len()).collect();
    let steps = EPOCHS * tasks.len().div_ceil(BATCH);
    let mut step = 0;
    for epoch in 1..=EPOCHS {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for batch in order.chunks(BATCH) {
            let batch: Vec<&Task> = batch.iter().map(|&at| &tasks[at]).collect();
            let mut gradient = vec![0.0; shape.len];
            loss += Batch::read(&shape, &numbers, &batch, &mut random).back(&mut gradient);
            let done = step as f32 / steps as f32;
            let rate = RATE * (step as f32 / WARM_UP).min(1.0) * (0.5 + 0.5 * (done * PI).cos()).max(0.01);
            adam.step(std::slice::from_ref(&(0..shape.len)), &mut numbers, &gradient, rate);
            step += 1;
        }
        let mix = &numbers[shape.mix.range()];
        eprintln!("pass {epoch} of {EPOCHS}: loss {:.4}, mix {mix:.2?}", loss / tasks.len().div_ceil(BATCH) as f32);
    }
    shape.pack(&numbers)
}

/// Some tasks, as the network reads them.
struct Batch<'a> {
    shape: &'a Shape,
    numbers: &'a [f32],
    tasks: &'a [&'a Task],
    /// The tokens of each task.
    sentences: Vec<Range<usize>>,
    /// The parser's states, some numbers dropped.
    given: Vec<f32>,
    /// For each token and kind the row of its feature, where it was not dropped.
    features: Vec<[Option<u8>; KINDS]>,
    /// What the layers read, then their states after their masks.
    states: Vec<Vec<f32>>,
    masks: Vec<Vec<f32>>,
    inputs: Vec<Vec<f32>>,
    cells: Vec<Cells>,
    heads: Vec<f32>,
}

impl<'a> Batch<'a> {
    fn read(shape: &'a Shape, numbers: &'a [f32], tasks: &'a [&'a Task], random: &mut Random) -> Self {
        let mut end = 0;
        let mut sentence = |task: &&Task| {
            let start = end;
            end += task.question.features.len();
            start..end
        };
        let sentences = tasks.iter().map(&mut sentence).collect();
        let states = tasks.iter().flat_map(|task| &task.states);
        let mut given: Vec<f32> = states.map(|&x| f32::from(x) / STATE_SCALE).collect();
        scale(&mut given, &mask(random, DROPPED[0], end * STATE));
        let features = tasks.iter().flat_map(|task| &task.question.features);
        let features = features.map(|f| f.map(|row| (!random.chance(DROPPED[1])).then_some(row))).collect();
        let mut new = Self {
            shape,
            numbers,
            tasks,
            sentences,
            given,
            features,
            states: Vec::new(),
            masks: Vec::new(),
            inputs: Vec::new(),
            cells: Vec::new(),
            heads: Vec::new(),
        };
        new.embed();
        for at in 0..LAYERS {
            new.layer(at, random);
        }
        let [matrix, bias] = shape.heads;
        new.heads = rows(numbers, bias, end);
        plain(&new.states[LAYERS], &numbers[matrix.range()], &mut new.heads, [end, matrix.rows, matrix.columns]);
        new
    }

    fn tokens(&self) -> usize {
        self.features.len()
    }

    /// The row of feature `at` among all numbers.
    fn row(&self, at: usize) -> Range<usize> {
        self.shape.features.row(at)
    }

    /// For each token the rows that it adds up, with their factors.
    fn rows(&self) -> impl Iterator<Item = Vec<(Range<usize>, f32)>> {
        let numbers = self.tasks.iter().flat_map(|task| &task.question.numbers);
        self.features.iter().zip(numbers).map(|(features, numbers)| {
            let features = features.iter().flatten().map(|&feature| (self.row(usize::from(feature)), 1.0));
            let numbers = numbers.iter().enumerate().map(|(at, &number)| (self.row(FEATURES + at), number));
            features.chain(numbers.filter(|(_, number)| *number != 0.0)).collect()
        })
    }

    fn embed(&mut self) {
        let mut sums = vec![0.0; self.tokens() * WIDTH];
        plain(&self.given, &self.numbers[self.shape.states.range()], &mut sums, [self.tokens(), STATE, WIDTH]);
        for (rows, sum) in self.rows().zip(sums.chunks_mut(WIDTH)) {
            for (row, factor) in rows {
                sum.iter_mut().zip(&self.numbers[row]).for_each(|(x, w)| *x += w * factor);
            }
        }
        leak(&mut sums);
        self.states.push(sums);
    }

    fn layer(&mut self, at: usize, random: &mut Random) {
        let layer = &self.shape.layers[at];
        let below = &self.states[at];
        let mut inputs = vec![0.0; self.tokens() * layer.matrix.columns];
        let sizes = [self.tokens(), layer.matrix.rows, layer.matrix.columns];
        plain(below, &self.numbers[layer.matrix.range()], &mut inputs, sizes);
        let gates = &self.numbers[layer.gates.range()];
        let pass = Pass { layer, gates, inputs: &inputs, below, sentences: &self.sentences };
        let (mut states, cells) = pass.forward();
        let drop = |s: &Range<usize>| mask(random, DROPPED[0], 2 * UNITS).repeat(s.len());
        let mask: Vec<f32> = self.sentences.iter().flat_map(drop).collect();
        scale(&mut states, &mask);
        self.states.push(states);
        self.masks.push(mask);
        self.inputs.push(inputs);
        self.cells.push(cells);
    }

    /// Adds the gradient of the mean loss, which it returns, to `gradient`.
    fn back(&self, gradient: &mut [f32]) -> f32 {
        let mut to_heads = vec![0.0; self.heads.len()];
        let mut to_mix = [0.0; MIX.len()];
        let loss = (0..self.tasks.len()).map(|at| self.task(at, &mut to_heads, &mut to_mix)).sum();
        gradient[self.shape.mix.range()].copy_from_slice(&to_mix);
        let ([matrix, bias], top) = (self.shape.heads, &self.states[LAYERS]);
        first_turned(top, &to_heads, &mut gradient[matrix.range()], [matrix.rows, self.tokens(), matrix.columns]);
        add_rows(&to_heads, &mut gradient[bias.range()]);
        let mut to_states = vec![0.0; top.len()];
        let sizes = [self.tokens(), matrix.columns, matrix.rows];
        second_turned(&to_heads, &self.numbers[matrix.range()], &mut to_states, sizes);
        for at in (0..LAYERS).rev() {
            to_states = self.layer_back(at, to_states, gradient);
        }
        unleak(&mut to_states, &self.states[0]);
        let states = self.shape.states;
        first_turned(&self.given, &to_states, &mut gradient[states.range()], [STATE, self.tokens(), WIDTH]);
        for (rows, to) in self.rows().zip(to_states.chunks(WIDTH)) {
            for (row, factor) in rows {
                gradient[row].iter_mut().zip(to).for_each(|(g, x)| *g += x * factor);
            }
        }
        loss
    }

    /// Carries the gradient of a layer's states back to those below.
    fn layer_back(&self, at: usize, mut states: Vec<f32>, gradient: &mut [f32]) -> Vec<f32> {
        let layer = &self.shape.layers[at];
        scale(&mut states, &self.masks[at]);
        let (below, inputs) = (&self.states[at], &self.inputs[at]);
        let gates = &self.numbers[layer.gates.range()];
        let pass = Pass { layer, gates, inputs, below, sentences: &self.sentences };
        let mut to_inputs = vec![0.0; inputs.len()];
        let mut to_below = vec![0.0; below.len()];
        let to_gates = &mut gradient[layer.gates.range()];
        let mut back = Back { gates: to_gates, inputs: &mut to_inputs, below: &mut to_below };
        pass.backward(&self.cells[at], &states, &mut back);
        let (count, matrix) = (self.tokens(), layer.matrix);
        first_turned(below, &to_inputs, &mut gradient[matrix.range()], [matrix.rows, count, matrix.columns]);
        let sizes = [count, matrix.columns, matrix.rows];
        second_turned(&to_inputs, &self.numbers[matrix.range()], &mut to_below, sizes);
        to_below
    }

    /// The loss of one task and its gradient.
    fn task(&self, at: usize, to_heads: &mut [f32], to_mix: &mut [f32; MIX.len()]) -> f32 {
        let (task, tokens) = (self.tasks[at], self.sentences[at].clone());
        let (question, weight) = (&task.question, 1.0 / self.tasks.len() as f32);
        let mix = &self.numbers[self.shape.mix.range()];
        let (heads, _) = self.heads[tokens.start * HEADS..tokens.end * HEADS].as_chunks::<HEADS>();
        let (to, _) = to_heads[tokens.start * HEADS..tokens.end * HEADS].as_chunks_mut::<HEADS>();
        let odds = heads[question.cue][0] + mix[0] * question.odds;
        let (mut loss, slope) = yes_or_no(odds, task.right);
        to[question.cue][0] += weight * slope;
        to_mix[0] += weight * slope * question.odds;
        let Some(content) = &task.content else { return weight * loss };
        let told = |option: &crate::quote::attribution::reader::Choosable| {
            let edges = heads[option.first()][1] + heads[option.last()][2];
            let inside: f32 = option.pieces.iter().flat_map(Range::clone).map(|place| heads[place][3]).sum();
            [option.likely, edges, inside]
        };
        let told: Vec<[f32; 3]> = question.options.iter().map(told).collect();
        let scores: Vec<f32> = told.iter().map(|t| t.iter().zip(&mix[1..]).map(|(x, m)| x * m).sum()).collect();
        let (missed, slopes) = choice(&scores, &content.shares);
        loss += missed;
        for ((option, told), slope) in question.options.iter().zip(&told).zip(slopes) {
            let slope = weight * slope;
            to_mix[1..].iter_mut().zip(told).for_each(|(to, x)| *to += slope * x);
            to[option.first()][1] += slope * mix[2];
            to[option.last()][2] += slope * mix[2];
            option.pieces.iter().flat_map(Range::clone).for_each(|place| to[place][3] += slope * mix[3]);
        }
        for (place, &inside) in content.inside.iter().enumerate() {
            let share = INSIDE / content.inside.len() as f32;
            let (missed, slope) = yes_or_no(heads[place][3], inside);
            loss += share * missed;
            to[place][3] += weight * share * slope;
        }
        for (head, edge) in [1, 2].into_iter().zip(content.edges) {
            let Some(edge) = edge else { continue };
            let shares: Vec<f32> = (0..heads.len()).map(|place| f32::from(u8::from(place == edge))).collect();
            let scores: Vec<f32> = heads.iter().map(|h| h[head]).collect();
            let (missed, slopes) = choice(&scores, &shares);
            loss += EDGES * missed;
            to.iter_mut().zip(slopes).for_each(|(to, slope)| to[head] += weight * EDGES * slope);
        }
        weight * loss
    }
}

/// The loss of a yes-or-no decision with these log odds, and its slope.
fn yes_or_no(odds: f32, right: bool) -> (f32, f32) {
    let likely = 1.0 / (1.0 + (-odds).exp());
    let right = f32::from(u8::from(right));
    let loss = -(if right > 0.5 { likely } else { 1.0 - likely }).max(f32::MIN_POSITIVE).ln();
    (loss, likely - right)
}

/// The loss of a choice with these scores where the right ones have `shares`, and its slopes; none where no option is right.
fn choice(scores: &[f32], shares: &[f32]) -> (f32, Vec<f32>) {
    if shares.iter().sum::<f32>() == 0.0 {
        return (0.0, vec![0.0; scores.len()]);
    }
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let powers: Vec<f32> = scores.iter().map(|s| (s - most).exp()).collect();
    let total: f32 = powers.iter().sum();
    let likely = powers.iter().map(|p| p / total).zip(shares);
    let loss = likely.clone().map(|(p, share)| -share * p.max(f32::MIN_POSITIVE).ln()).sum();
    (loss, likely.map(|(p, share)| p - share).collect())
}
