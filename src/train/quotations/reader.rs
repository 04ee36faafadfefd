//! Trains the network of `quote::attribution::reader`: the same in floating point, with its gradient.

use super::super::network::product::{add, first_turned, plain, scale, second_turned};
use super::super::network::{Adam, Back, Block, Cells, Layer, Pass, columns, dense, leak, mask, unleak};
use super::super::random::Random;
use crate::quote::attribution::examples::{Content, Task, Taught, likelihoods, logistic};
use crate::quote::attribution::reader::{CLOSE, HIDDEN, OPEN, PARTS, ROLES, SPREAD, START, TOKEN, WIDTH, WORD};
use crate::syntax::STATE;
use crate::syntax::learn::{Dense, write_matrices};
use std::f32::consts::PI;
use std::ops::Range;

/// Units of the layer, by direction.
const UNITS: usize = 16;

/// Numbers of a token's state.
const OUT: usize = 2 * UNITS;

/// Passes over the sentences.
const EPOCHS: usize = 12;

/// Highest rate of learning; it rises at first and then falls like half a cosine.
const RATE: f32 = 4e-3;

/// Shares of numbers dropped in training: of states and hidden layers; of the classes of tokens.
const DROPPED: [f32; 2] = [0.15, 0.1];

/// Sentences a step.
const BATCH: usize = 64;

/// Steps in which the rate rises.
const WARM_UP: f32 = 200.0;

/// What counts beside the loss of cues and that of contents: that of what is right, and that of beginnings.
const COUNTS: [f32; 2] = [0.5, 0.5];

/// Where the numbers stand in one long vector.
struct Shape {
    states: Block,
    tokens: Block,
    layer: Layer,
    parts: Block,
    roles: Block,
    own: Block,
    words: Block,
    contents: Block,
    starts: Block,
    opens: Block,
    closes: Block,
    bias: Block,
    counts: Block,
    alone: Block,
    len: usize,
}

impl Shape {
    fn new() -> Self {
        let mut len = 0;
        let mut block = |rows: usize, columns: usize| Block::after(&mut len, rows, columns);
        Self {
            states: block(STATE, WIDTH),
            tokens: block(TOKEN.rows(), WIDTH),
            layer: Layer { matrix: block(WIDTH, 4 * OUT), gates: block(8, UNITS), inputs: 4 },
            parts: block(OUT, PARTS * HIDDEN),
            roles: block(ROLES * OUT, HIDDEN),
            own: block(OUT, 2 * HIDDEN),
            words: block(WORD.rows() + 1, HIDDEN),
            contents: block(WORD.rows() + 1, HIDDEN),
            starts: block(START.rows(), HIDDEN),
            opens: block(OPEN.rows(), HIDDEN),
            closes: block(CLOSE.rows(), HIDDEN),
            bias: block(3, HIDDEN),
            counts: block(5, HIDDEN),
            alone: block(1, 4),
            len,
        }
    }

    fn initial(&self, random: &mut Random) -> Vec<f32> {
        let mut numbers = vec![0.0; self.len];
        let spread = |rows: usize| (3.0 / rows as f32).sqrt();
        let all = [
            (self.states, spread(STATE)),
            (self.tokens, 0.5),
            (self.layer.matrix, spread(WIDTH)),
            (self.parts, spread(OUT) / 2.0),
            (self.roles, spread(OUT) / 2.0),
            (self.own, spread(OUT) / 2.0),
            (self.words, 0.3),
            (self.contents, 0.3),
            (self.starts, 0.3),
            (self.opens, 0.3),
            (self.closes, 0.3),
            (self.counts, 0.17),
        ];
        for (block, spread) in all {
            numbers[block.range()].iter_mut().for_each(|x| *x = random.within(spread));
        }
        numbers[self.alone.range()].copy_from_slice(&[0.0, 0.0, 1.0, 1.0]);
        numbers
    }

    fn pack(&self, numbers: &[f32]) -> Vec<u8> {
        let matrix = |block: Block| dense(&columns(numbers, block), block.rows, &[]);
        let rows = |block: Block| dense(&numbers[block.range()], block.columns, &[]);
        let layer =
            dense(&columns(numbers, self.layer.matrix), self.layer.matrix.rows, &numbers[self.layer.gates.range()]);
        let alone = [self.bias, self.counts, self.alone].into_iter().flat_map(|block| &numbers[block.range()]);
        let alone = Dense { bias: alone.copied().collect(), ..Dense::default() };
        let tables = [self.words, self.contents, self.starts, self.opens, self.closes].map(rows);
        let mut all = vec![matrix(self.states), rows(self.tokens), layer];
        all.extend([self.parts, self.roles, self.own].map(matrix));
        all.extend(tables);
        all.push(alone);
        write_matrices(&all)
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
        let mut losses = [0.0; 4];
        for batch in order.chunks(BATCH) {
            let batch: Vec<&Task> = batch.iter().map(|&at| &tasks[at]).collect();
            let mut gradient = vec![0.0; shape.len];
            let loss = Batch::read(&shape, &numbers, &batch, &mut random).back(&mut gradient);
            losses.iter_mut().zip(loss).for_each(|(all, own)| *all += own * BATCH as f32 / tasks.len() as f32);
            let done = step as f32 / steps as f32;
            let rate = RATE * (step as f32 / WARM_UP).min(1.0) * (0.5 + 0.5 * (done * PI).cos()).max(0.01);
            adam.step(std::slice::from_ref(&(0..shape.len)), &mut numbers, &gradient, rate);
            step += 1;
        }
        eprintln!("pass {epoch} of {EPOCHS}: loss of cues, contents, beginnings, what is right {losses:.4?}");
    }
    shape.pack(&numbers)
}

/// Some sentences, as the network reads them.
struct Batch<'a> {
    shape: &'a Shape,
    numbers: &'a [f32],
    tasks: &'a [&'a Task],
    /// The tokens of each sentence.
    sentences: Vec<Range<usize>>,
    /// The parser's states, some numbers dropped.
    given: Vec<f32>,
    /// The classes of each token that were not dropped.
    classes: Vec<Vec<u16>>,
    /// What the layer reads.
    below: Vec<f32>,
    inputs: Vec<f32>,
    cells: Cells,
    mask: Vec<f32>,
    /// The states of the layer, after the mask.
    states: Vec<f32>,
    /// What each token adds, by [`PARTS`].
    parts: Vec<f32>,
    /// By word, the states of its [`ROLES`].
    given_words: Vec<f32>,
    cues: Vec<f32>,
    selves: Vec<f32>,
    /// What is dropped of each word's three hidden layers.
    masks: Vec<f32>,
}

/// The gradients of what is worked out for all at once.
struct Slopes {
    parts: Vec<f32>,
    cues: Vec<f32>,
    selves: Vec<f32>,
}

impl<'a> Batch<'a> {
    fn read(shape: &'a Shape, numbers: &'a [f32], tasks: &'a [&'a Task], random: &mut Random) -> Self {
        let mut end = 0;
        let mut sentence = |task: &&Task| {
            let start = end;
            end += task.sentence.classes.len();
            start..end
        };
        let sentences: Vec<Range<usize>> = tasks.iter().map(&mut sentence).collect();
        let mut given: Vec<f32> = tasks.iter().flat_map(|task| &task.states).copied().collect();
        scale(&mut given, &mask(random, DROPPED[0], end * STATE));
        let classes = tasks.iter().flat_map(|task| &task.sentence.classes);
        let kept = |classes: &[u16; 6]| classes.iter().copied().filter(|_| !random.chance(DROPPED[1])).collect();
        let classes: Vec<Vec<u16>> = classes.map(kept).collect();
        let mut below = vec![0.0; end * WIDTH];
        plain(&given, &numbers[shape.states.range()], &mut below, [end, STATE, WIDTH]);
        for (sum, classes) in below.chunks_mut(WIDTH).zip(&classes) {
            for &class in classes {
                add(&numbers[shape.tokens.row(usize::from(class))], sum);
            }
        }
        leak(&mut below);
        let layer = &shape.layer;
        let mut inputs = vec![0.0; end * layer.matrix.columns];
        plain(&below, &numbers[layer.matrix.range()], &mut inputs, [end, WIDTH, layer.matrix.columns]);
        let gates = &numbers[layer.gates.range()];
        let pass = Pass { layer, gates, inputs: &inputs, below: &below, sentences: &sentences };
        let (mut states, cells) = pass.forward();
        let drop = |s: &Range<usize>| mask(random, DROPPED[0], OUT).repeat(s.len());
        let state_mask: Vec<f32> = sentences.iter().flat_map(drop).collect();
        scale(&mut states, &state_mask);
        let mut parts = vec![0.0; end * PARTS * HIDDEN];
        plain(&states, &numbers[shape.parts.range()], &mut parts, [end, OUT, PARTS * HIDDEN]);
        let mut given_words = Vec::new();
        for (task, tokens) in tasks.iter().zip(&sentences) {
            for place in task.words.iter().flat_map(|taught| taught.word.tokens) {
                let start = given_words.len();
                given_words.resize(start + OUT, 0.0);
                if let Some(place) = place {
                    given_words[start..].copy_from_slice(&states[(tokens.start + place) * OUT..][..OUT]);
                }
            }
        }
        let words = given_words.len() / (ROLES * OUT);
        let mut cues = vec![0.0; words * HIDDEN];
        plain(&given_words, &numbers[shape.roles.range()], &mut cues, [words, ROLES * OUT, HIDDEN]);
        let own: Vec<f32> = given_words.chunks(ROLES * OUT).flat_map(|given| &given[..OUT]).copied().collect();
        let mut selves = vec![0.0; words * 2 * HIDDEN];
        plain(&own, &numbers[shape.own.range()], &mut selves, [words, OUT, 2 * HIDDEN]);
        let masks = mask(random, DROPPED[0], words * 3 * HIDDEN);
        Self {
            shape,
            numbers,
            tasks,
            sentences,
            given,
            classes,
            below,
            inputs,
            cells,
            mask: state_mask,
            states,
            parts,
            given_words,
            cues,
            selves,
            masks,
        }
    }

    /// Adds the gradient of the mean loss to `gradient`. Returns the parts of the loss: of cues, contents, beginnings, and of
    /// what is right.
    fn back(&self, gradient: &mut [f32]) -> [f32; 4] {
        let zeros = |like: &Vec<f32>| vec![0.0; like.len()];
        let mut slopes = Slopes { parts: zeros(&self.parts), cues: zeros(&self.cues), selves: zeros(&self.selves) };
        let count = self.cues.len() / HIDDEN;
        let (mut losses, mut word) = ([0.0; 4], 0);
        for (task, tokens) in self.tasks.iter().zip(&self.sentences) {
            for taught in &task.words {
                let asked = Asked { batch: self, taught, tokens: tokens.clone(), word, weight: 1.0 / count as f32 };
                let loss = asked.back(&mut slopes, gradient);
                losses.iter_mut().zip(loss).for_each(|(all, own)| *all += own / count as f32);
                word += 1;
            }
        }
        self.carry(&slopes, gradient);
        losses
    }

    /// Carries the gradient from what is worked out for all at once down to the parser's states.
    fn carry(&self, slopes: &Slopes, gradient: &mut [f32]) {
        let (shape, numbers) = (self.shape, self.numbers);
        let count = self.classes.len();
        let mut to_states = vec![0.0; self.states.len()];
        first_turned(&self.states, &slopes.parts, &mut gradient[shape.parts.range()], [OUT, count, PARTS * HIDDEN]);
        second_turned(&slopes.parts, &numbers[shape.parts.range()], &mut to_states, [count, PARTS * HIDDEN, OUT]);
        let words = slopes.cues.len() / HIDDEN;
        first_turned(&self.given_words, &slopes.cues, &mut gradient[shape.roles.range()], [ROLES * OUT, words, HIDDEN]);
        let mut to_words = vec![0.0; self.given_words.len()];
        second_turned(&slopes.cues, &numbers[shape.roles.range()], &mut to_words, [words, HIDDEN, ROLES * OUT]);
        let own: Vec<f32> = self.given_words.chunks(ROLES * OUT).flat_map(|given| &given[..OUT]).copied().collect();
        first_turned(&own, &slopes.selves, &mut gradient[shape.own.range()], [OUT, words, 2 * HIDDEN]);
        let mut to_own = vec![0.0; own.len()];
        second_turned(&slopes.selves, &numbers[shape.own.range()], &mut to_own, [words, 2 * HIDDEN, OUT]);
        to_words.chunks_mut(ROLES * OUT).zip(to_own.chunks(OUT)).for_each(|(to, own)| add(own, to));
        let mut roles = to_words.chunks(OUT);
        for (task, tokens) in self.tasks.iter().zip(&self.sentences) {
            for (place, to) in task.words.iter().flat_map(|taught| taught.word.tokens).zip(&mut roles) {
                if let Some(place) = place {
                    add(to, &mut to_states[(tokens.start + place) * OUT..][..OUT]);
                }
            }
        }
        scale(&mut to_states, &self.mask);
        let layer = &shape.layer;
        let gates = &numbers[layer.gates.range()];
        let pass = Pass { layer, gates, inputs: &self.inputs, below: &self.below, sentences: &self.sentences };
        let mut to_inputs = vec![0.0; self.inputs.len()];
        let mut nothing = Vec::new();
        let to_gates = &mut gradient[layer.gates.range()];
        pass.backward(
            &self.cells,
            &to_states,
            &mut Back { gates: to_gates, inputs: &mut to_inputs, below: &mut nothing },
        );
        let sizes = [count, layer.matrix.columns, WIDTH];
        first_turned(
            &self.below,
            &to_inputs,
            &mut gradient[layer.matrix.range()],
            [WIDTH, count, layer.matrix.columns],
        );
        let mut to_below = vec![0.0; self.below.len()];
        second_turned(&to_inputs, &numbers[layer.matrix.range()], &mut to_below, sizes);
        unleak(&mut to_below, &self.below);
        first_turned(&self.given, &to_below, &mut gradient[shape.states.range()], [STATE, count, WIDTH]);
        for (classes, to) in self.classes.iter().zip(to_below.chunks(WIDTH)) {
            for &class in classes {
                add(to, &mut gradient[shape.tokens.row(usize::from(class))]);
            }
        }
    }
}

/// A word with its right answers.
struct Asked<'a> {
    batch: &'a Batch<'a>,
    taught: &'a Taught,
    tokens: Range<usize>,
    /// Its place in the batch.
    word: usize,
    /// What its loss counts.
    weight: f32,
}

/// A hidden layer: its numbers before they are dropped, and after that.
struct Hidden {
    numbers: Vec<f32>,
    left: Vec<f32>,
}

impl Asked<'_> {
    fn row(&self, block: Block, at: usize) -> &[f32] {
        &self.batch.numbers[block.row(at)]
    }

    /// Where part `part` of a token of the sentence stands.
    fn part(&self, token: usize, part: usize) -> Range<usize> {
        let start = ((self.tokens.start + token) * PARTS + part) * HIDDEN;
        start..start + HIDDEN
    }

    fn finish(&self, mut sum: Vec<f32>, layer: usize) -> Hidden {
        leak(&mut sum);
        let mut left = sum.clone();
        scale(&mut left, self.mask(layer));
        Hidden { numbers: sum, left }
    }

    /// The slope of a sum where that of what is left of its hidden layer is `to`.
    fn unfinish(&self, hidden: &Hidden, mut to: Vec<f32>, layer: usize) -> Vec<f32> {
        scale(&mut to, self.mask(layer));
        unleak(&mut to, &hidden.numbers);
        to
    }

    fn mask(&self, layer: usize) -> &[f32] {
        &self.batch.masks[(3 * self.word + layer) * HIDDEN..][..HIDDEN]
    }

    /// Adds the rows of the word.
    fn told(&self, block: Block, sum: &mut [f32]) {
        let word = &self.taught.word;
        word.classes.iter().for_each(|&class| add(self.row(block, usize::from(class)), sum));
        add_times(self.row(block, WORD.rows()), word.odds / SPREAD, sum);
    }

    fn told_back(&self, block: Block, to: &[f32], gradient: &mut [f32]) {
        let word = &self.taught.word;
        word.classes.iter().for_each(|&class| add(to, &mut gradient[block.row(usize::from(class))]));
        add_times(to, word.odds / SPREAD, &mut gradient[block.row(WORD.rows())]);
    }

    /// The numbers of a sum of which the first is `base`, in this order: `rows` of a table and parts of tokens.
    fn sum(&self, base: &[f32], block: Block, rows: &[u16], parts: &[(Option<usize>, usize)]) -> Vec<f32> {
        let mut sum = base.to_vec();
        for &row in rows {
            add(self.row(block, usize::from(row)), &mut sum);
        }
        for (token, part) in parts.iter().filter_map(|&(token, part)| Some((token?, part))) {
            add(&self.batch.parts[self.part(token, part)], &mut sum);
        }
        sum
    }

    fn sum_back(
        &self,
        to: &[f32],
        block: Block,
        rows: &[u16],
        parts: &[(Option<usize>, usize)],
        (slopes, gradient): (&mut Slopes, &mut [f32]),
    ) {
        for &row in rows {
            add(to, &mut gradient[block.row(usize::from(row))]);
        }
        for (token, part) in parts.iter().filter_map(|&(token, part)| Some((token?, part))) {
            add(to, &mut slopes.parts[self.part(token, part)]);
        }
    }

    /// Adds the gradient of the loss, of which it returns the parts.
    fn back(&self, slopes: &mut Slopes, gradient: &mut [f32]) -> [f32; 4] {
        let (shape, n) = (self.batch.shape, HIDDEN);
        let Taught { word, right, starts, opens, contents } = self.taught;
        let tokens = self.tokens.len();
        let alone = self.row(shape.alone, 0);
        let counts: [&[f32]; 5] = std::array::from_fn(|at| self.row(shape.counts, at));
        // The cue.
        let mut sum = self.batch.cues[self.word * n..][..n].to_vec();
        add(self.row(shape.bias, 0), &mut sum);
        self.told(shape.words, &mut sum);
        let cue = self.finish(sum, 0);
        let odds = dot(&cue.left, counts[0]) + alone[0] + alone[2] * word.odds;
        let sure = dot(&cue.left, counts[3]) + alone[1] + alone[3] * odds;
        let (missed, mut to_odds) = yes_or_no(odds, *right);
        let mut losses = [missed, 0.0, 0.0, 0.0];
        let mut to_sure = 0.0;
        // Where the content may begin.
        let mut base = self.batch.selves[2 * self.word * n..][..n].to_vec();
        add(self.row(shape.bias, 1), &mut base);
        let start_parts = |at: usize| [(Some(starts[at].first), 0), (starts[at].first.checked_sub(1), 1)];
        let places: Vec<Hidden> = (0..starts.len())
            .map(|at| self.finish(self.sum(&base, shape.starts, &starts[at].classes, &start_parts(at)), 1))
            .collect();
        let scores: Vec<f32> = places.iter().map(|place| dot(&place.left, counts[1])).collect();
        // Which it may be.
        let mut base = self.batch.selves[(2 * self.word + 1) * n..][..n].to_vec();
        add(self.row(shape.bias, 2), &mut base);
        self.told(shape.contents, &mut base);
        let open_parts = |at: usize| {
            let first = opens[at].1.first();
            [(Some(first), 2), (first.checked_sub(1), 3)]
        };
        let begun: Vec<Vec<f32>> =
            (0..opens.len()).map(|at| self.sum(&base, shape.opens, &opens[at].1.classes, &open_parts(at))).collect();
        let sums = self.sums();
        let close_parts = |content: &Content| {
            let end = content.close.end;
            [(Some(end - 1), 4), ((end < tokens).then_some(end), 5)]
        };
        let pieces = |content: &Content| {
            let open = &opens[content.open].1;
            open.head.clone().into_iter().chain(std::iter::once(open.from..content.close.end))
        };
        let per_token = |content: &Content| 1.0 / pieces(content).map(|p| p.len()).sum::<usize>() as f32;
        let judged = |content: &Content| {
            let mut sum = self.sum(&begun[content.open], shape.closes, &content.close.classes, &close_parts(content));
            for piece in pieces(content) {
                add_times(&sums[piece.end * n..][..n], per_token(content), &mut sum);
                add_times(&sums[piece.start * n..][..n], -per_token(content), &mut sum);
            }
            self.finish(sum, 2)
        };
        let all: Vec<Hidden> = contents.iter().map(judged).collect();
        let total =
            |(hidden, content): (&Hidden, &Content)| dot(&hidden.left, counts[2]) + scores[opens[content.open].0];
        let likely = likelihoods(all.iter().zip(contents).map(total));
        // The losses and the slopes of all scores.
        let is_known = contents.iter().any(|content| content.share > 0.0);
        let mut to_scores = vec![0.0; starts.len()];
        let mut to_contents = vec![[0.0_f32; 2]; contents.len()];
        if is_known {
            let mut shares = vec![0.0; starts.len()];
            for ((content, likely), to) in contents.iter().zip(&likely).zip(&mut to_contents) {
                shares[opens[content.open].0] += content.share;
                losses[1] -= content.share * likely.max(f32::MIN_POSITIVE).ln();
                to[0] = likely - content.share;
                to_scores[opens[content.open].0] += to[0];
            }
            for ((likely, share), to) in likelihoods(scores.iter().copied()).iter().zip(&shares).zip(&mut to_scores) {
                losses[2] -= share * likely.max(f32::MIN_POSITIVE).ln();
                *to += COUNTS[1] * (likely - share);
            }
        }
        for (((content, likely), hidden), to) in contents.iter().zip(&likely).zip(&all).zip(&mut to_contents) {
            let (missed, slope) = yes_or_no(dot(&hidden.left, counts[4]) + sure, content.agrees);
            losses[3] += likely * missed;
            to[1] = COUNTS[0] * likely * slope;
            to_sure += to[1];
        }
        to_odds += to_sure * alone[3];
        // Back from the contents.
        let weight = self.weight;
        let mut to_begun = vec![vec![0.0; n]; opens.len()];
        let mut to_sums = vec![0.0; sums.len()];
        for ((content, hidden), to) in contents.iter().zip(&all).zip(&to_contents) {
            let to = to.map(|to| weight * to);
            if to.iter().all(|to| to.abs() < 1e-9) {
                continue;
            }
            add_times(&hidden.left, to[0], &mut gradient[shape.counts.row(2)]);
            add_times(&hidden.left, to[1], &mut gradient[shape.counts.row(4)]);
            let slope = (0..n).map(|i| to[0] * counts[2][i] + to[1] * counts[4][i]).collect();
            let slope = self.unfinish(hidden, slope, 2);
            let parts = close_parts(content);
            self.sum_back(&slope, shape.closes, &content.close.classes, &parts, (slopes, gradient));
            add(&slope, &mut to_begun[content.open]);
            for piece in pieces(content) {
                add_times(&slope, per_token(content), &mut to_sums[piece.end * n..][..n]);
                add_times(&slope, -per_token(content), &mut to_sums[piece.start * n..][..n]);
            }
        }
        let mut to_base = vec![0.0; n];
        for (at, to) in to_begun.iter().enumerate() {
            self.sum_back(to, shape.opens, &opens[at].1.classes, &open_parts(at), (slopes, gradient));
            add(to, &mut to_base);
        }
        self.sums_back(&to_sums, slopes);
        self.told_back(shape.contents, &to_base, gradient);
        add(&to_base, &mut gradient[shape.bias.row(2)]);
        add(&to_base, &mut slopes.selves[(2 * self.word + 1) * n..][..n]);
        // Back from the beginnings.
        let mut to_base = vec![0.0; n];
        for (at, (hidden, to)) in places.iter().zip(&to_scores).enumerate() {
            add_times(&hidden.left, weight * to, &mut gradient[shape.counts.row(1)]);
            let slope = self.unfinish(hidden, counts[1].iter().map(|w| weight * to * w).collect(), 1);
            self.sum_back(&slope, shape.starts, &starts[at].classes, &start_parts(at), (slopes, gradient));
            add(&slope, &mut to_base);
        }
        add(&to_base, &mut gradient[shape.bias.row(1)]);
        add(&to_base, &mut slopes.selves[2 * self.word * n..][..n]);
        // Back from the cue.
        let (to_odds, to_sure) = (weight * to_odds, weight * to_sure);
        let to_alone = [to_odds, to_sure, to_odds * word.odds, to_sure * odds];
        add(&to_alone, &mut gradient[shape.alone.range()]);
        add_times(&cue.left, to_odds, &mut gradient[shape.counts.row(0)]);
        add_times(&cue.left, to_sure, &mut gradient[shape.counts.row(3)]);
        let slope = (0..n).map(|i| to_odds * counts[0][i] + to_sure * counts[3][i]).collect();
        let slope = self.unfinish(&cue, slope, 0);
        self.told_back(shape.words, &slope, gradient);
        add(&slope, &mut gradient[shape.bias.row(0)]);
        add(&slope, &mut slopes.cues[self.word * n..][..n]);
        losses
    }

    /// For each token of the sentence, and its end, the sum of the last part over all before it.
    fn sums(&self) -> Vec<f32> {
        let n = HIDDEN;
        let mut sums = vec![0.0; (self.tokens.len() + 1) * n];
        for token in 0..self.tokens.len() {
            let (before, next) = sums[token * n..].split_at_mut(n);
            next[..n].copy_from_slice(before);
            add(&self.batch.parts[self.part(token, PARTS - 1)], &mut next[..n]);
        }
        sums
    }

    fn sums_back(&self, to: &[f32], slopes: &mut Slopes) {
        let n = HIDDEN;
        let mut all = vec![0.0; n];
        for token in (0..self.tokens.len()).rev() {
            add(&to[(token + 1) * n..][..n], &mut all);
            add(&all, &mut slopes.parts[self.part(token, PARTS - 1)]);
        }
    }
}

fn add_times(row: &[f32], factor: f32, sum: &mut [f32]) {
    sum.iter_mut().zip(row).for_each(|(x, w)| *x += w * factor);
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// The loss of a yes-or-no decision with these log odds, and its slope.
fn yes_or_no(odds: f32, right: bool) -> (f32, f32) {
    let likely = logistic(odds);
    let right = f32::from(u8::from(right));
    let loss = -(if right > 0.5 { likely } else { 1.0 - likely }).max(f32::MIN_POSITIVE).ln();
    (loss, likely - right)
}
