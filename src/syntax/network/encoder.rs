//! Words in context: embeddings of features, then layers of simple recurrent units that read the sentence both ways.
//!
//! The unit (Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable Recurrence") multiplies no matrix with
//! its own state, so that a layer is one product for the whole sentence and a cheap loop. What the first layer takes
//! in depends on the form alone: it is worked out once for each form of an article.

use super::clusters::Clusters;
use super::features;
use super::matrix::{Matrix, Room, make_room};
use crate::syntax::hash::QuickMap;
use std::rc::Rc;
use wide::f32x8;

/// Forms remembered at most: more than a sentence has. A form takes two kilobytes; in articles one after the other seven
/// tokens of eight have one that is remembered, and twice as many would raise that by a twentieth.
const FORMS: usize = 4096;

/// The two reading directions.
const DIRECTIONS: usize = 2;

/// Units whose numbers are worked out together.
pub(crate) const LANES: usize = 8;

/// Numbers of an embedding that are added up together, in registers.
pub(crate) const BLOCK: usize = 32;

/// Inputs of a unit in the first layer: candidate, forget gate, reset gate, shortcut.
const FIRST_INPUTS: usize = 4;

/// Inputs of a unit in the others, whose shortcut is the layer below.
const INPUTS: usize = 3;

/// The learned numbers of [`LANES`] units that stand outside the matrices.
#[derive(Debug, Clone)]
pub(crate) struct Gates {
    /// What the state adds to the forget gate.
    pub(crate) forget_state: f32x8,
    /// What the state adds to the reset gate.
    pub(crate) reset_state: f32x8,
    /// Bias of the forget gate.
    pub(crate) forget: f32x8,
    /// Bias of the reset gate.
    pub(crate) reset: f32x8,
}

/// One layer.
#[derive(Debug, Clone)]
pub(crate) struct Layer {
    /// From what is below to the inputs of all units: by direction, then by [`LANES`] units, then input, so that what is read
    /// together lies together.
    pub(crate) matrix: Matrix,
    /// By direction, then unit.
    pub(crate) gates: [Vec<Gates>; DIRECTIONS],
}

/// Embeddings and layers.
#[derive(Debug, Clone)]
pub(crate) struct Encoder {
    /// Among the features of a form are its clusters.
    pub(crate) clusters: Clusters,
    /// Row of [`Encoder::embeddings`] by key of a feature.
    pub(crate) rows: QuickMap<u32, u32>,
    /// By clustering, the rows of its clusters.
    pub(crate) cluster_rows: Vec<[Option<u32>; 256]>,
    /// One row of weights a feature, in blocks.
    pub(crate) embeddings: Vec<[i8; BLOCK]>,
    /// What a weight of the embeddings is worth.
    pub(crate) embedding_scale: f32,
    /// Width of a row: a multiple of [`BLOCK`].
    pub(crate) width: usize,
    /// Units a layer and direction: a multiple of [`LANES`].
    pub(crate) units: usize,
    /// At least one.
    pub(crate) layers: Vec<Layer>,
}

/// What the first layer takes in, by form. Where all places are taken, a new form gets that of one that has not come again
/// since the last round.
#[derive(Debug, Default)]
pub(crate) struct Forms {
    known: QuickMap<Rc<str>, usize>,
    places: Vec<Place>,
    /// By place.
    inputs: Vec<f32>,
    /// The place that is looked at next when one is needed.
    next: usize,
    /// Number of the sentence that is read.
    sentence: u64,
    /// For the product of a layer.
    room: Room,
    /// The states of the sentence that was read last, by layer.
    states: Vec<Vec<f32>>,
}

/// A form that is remembered.
#[derive(Debug)]
struct Place {
    form: Rc<str>,
    /// The last sentence that held it.
    sentence: u64,
    /// Whether it came again since the last round.
    again: bool,
}

impl Forms {
    /// The states of the tokens of the sentence that was read last, one after the other, in the first layer.
    pub(crate) fn first_states(&self) -> &[f32] {
        self.states.first().map_or(&[], Vec::as_slice)
    }

    /// The place of a form that is known.
    fn known(&mut self, form: &str) -> Option<usize> {
        let at = *self.known.get(form)?;
        let place = &mut self.places[at];
        (place.sentence, place.again) = (self.sentence, true);
        Some(at)
    }

    /// A place for a form that is not known yet.
    fn take(&mut self, form: &str) -> usize {
        let place = Place { form: form.into(), sentence: self.sentence, again: false };
        let at = if self.places.len() < FORMS { self.places.len() } else { self.leave() };
        self.known.insert(Rc::clone(&place.form), at);
        match self.places.get_mut(at) {
            Some(old) => *old = place,
            None => self.places.push(place),
        }
        at
    }

    /// A place whose form is forgotten. The sentence that is read keeps its own.
    fn leave(&mut self) -> usize {
        loop {
            let at = self.next;
            self.next = (at + 1) % FORMS;
            let place = &mut self.places[at];
            let stays = place.again || place.sentence == self.sentence;
            place.again = false;
            if !stays {
                self.known.remove(&place.form);
                return at;
            }
        }
    }
}

/// Two gates, between 0 and 1: for each `x` the half of `1 + x / sqrt(1 + x²)`, with one division for both. Made of operations
/// that every target rounds alike.
#[inline]
fn gates(x: f32x8, y: f32x8) -> (f32x8, f32x8) {
    let half = f32x8::splat(0.5);
    let root = |x: f32x8| (f32x8::ONE + x * x).sqrt();
    let (of_x, of_y) = (root(x), root(y));
    let shared = half / (of_x * of_y);
    (half + x * of_y * shared, half + y * of_x * shared)
}

/// Reads a sentence in both directions, a step of each at a time: neither waits for the other. `inputs` gives the inputs that
/// a token has in a direction, and the shortcut where it is none of them.
fn recur<'a>(
    gates: &[Vec<Gates>; DIRECTIONS],
    inputs: impl Fn(usize, usize) -> (&'a [f32], &'a [f32]),
    states: &mut [f32],
) {
    let n = gates[0].len() * LANES;
    let mut cells = gates.each_ref().map(|gates| vec![[0.0; LANES]; gates.len()]);
    let tokens = states.len() / (DIRECTIONS * n);
    for step in 0..tokens {
        for (direction, token) in [step, tokens - 1 - step].into_iter().enumerate() {
            let out = &mut states[(DIRECTIONS * token + direction) * n..][..n];
            read(&gates[direction], &mut cells[direction], inputs(direction, token), out);
        }
    }
}

/// Reads one token: changes the units' cells, and writes their states to `out`.
#[inline]
fn read(of_units: &[Gates], cells: &mut [[f32; LANES]], (given, below): (&[f32], &[f32]), out: &mut [f32]) {
    let (given, below) = (given.as_chunks::<LANES>().0, below.as_chunks::<LANES>().0);
    let given = given.chunks_exact(given.len() / of_units.len().max(1));
    let units = cells.iter_mut().zip(of_units).zip(given).zip(out.as_chunks_mut().0);
    for (at, (((kept, own), given), out)) in units.enumerate() {
        let &[candidate, forget, reset, ref shortcut @ ..] = given else { return };
        let [candidate, forget, reset] = [candidate, forget, reset].map(f32x8::new);
        let shortcut = f32x8::new(*shortcut.first().unwrap_or_else(|| &below[at]));
        let cell = f32x8::new(*kept);
        let forget = forget + own.forget_state * cell + own.forget;
        let reset = reset + own.reset_state * cell + own.reset;
        let (f, r) = gates(forget, reset);
        let cell = candidate + f * (cell - candidate);
        *kept = cell.to_array();
        *out = (shortcut + r * (cell - shortcut)).to_array();
    }
}

impl Layer {
    /// The states of the tokens of a sentence, one after the other, over what is `below`, in the place of what `states` holds;
    /// worked out in `room`. A layer whose matrix gives a fourth input takes that for its shortcut, others what is below.
    pub(crate) fn states(&self, below: &[f32], room: &mut Room, states: &mut Vec<f32>) {
        let (units, width) = (self.gates[0].len() * LANES, self.matrix.width());
        let (stride, inputs) = (self.matrix.stride(), self.matrix.rows() / DIRECTIONS);
        room.multiply(&self.matrix, below.chunks_exact(width));
        make_room(states, below.len() / width * DIRECTIONS * units);
        let given = |direction: usize, token: usize| {
            let given = &room.product[token * stride + direction * inputs..][..inputs];
            let own = token * width + direction * units;
            (given, if inputs > INPUTS * units { &[] } else { &below[own..own + units] })
        };
        recur(&self.gates, given, states);
    }
}

impl Encoder {
    /// Numbers that describe a token in context.
    pub(crate) fn state_width(&self) -> usize {
        DIRECTIONS * self.units
    }

    /// The states of a sentence's tokens, one after the other, in the last layer; `forms` keeps those in the first.
    pub(crate) fn states(&self, sentence: &[&str], forms: &mut Forms) -> Vec<f32> {
        let Some((first, later)) = self.layers.split_first() else { return Vec::new() };
        let inputs = FIRST_INPUTS * self.units;
        let width = DIRECTIONS * inputs;
        let places: Vec<usize> = self.look_up(first, sentence, forms).into_iter().map(|at| at * width).collect();
        let Forms { inputs: known, room, states, .. } = forms;
        states.resize_with(self.layers.len(), Vec::new);
        make_room(&mut states[0], sentence.len() * self.state_width());
        let given = |direction: usize, token: usize| (&known[places[token] + direction * inputs..][..inputs], &[][..]);
        recur(&first.gates, given, &mut states[0]);
        for (at, layer) in later.iter().enumerate() {
            let (below, above) = states.split_at_mut(at + 1);
            layer.states(&below[at], room, &mut above[0]);
        }
        states.last().cloned().unwrap_or_default()
    }

    /// The place of each form among those known; new ones are worked out.
    fn look_up(&self, first: &Layer, sentence: &[&str], forms: &mut Forms) -> Vec<usize> {
        forms.sentence += 1;
        let (mut new, mut sums) = (Vec::new(), Vec::new());
        let mut place = |form: &&str| {
            forms.known(form).unwrap_or_else(|| {
                let at = forms.take(form);
                new.push(at);
                self.embed(form, &mut sums);
                at
            })
        };
        let places = sentence.iter().map(&mut place).collect();
        let rows = first.matrix.rows();
        if forms.inputs.is_empty() {
            forms.inputs.reserve_exact(FORMS * rows);
        }
        forms.inputs.resize(forms.places.len() * rows, 0.0);
        forms.room.multiply(&first.matrix, sums.chunks_exact(self.width));
        for (at, inputs) in new.into_iter().zip(forms.room.product.chunks_exact(first.matrix.stride())) {
            forms.inputs[at * rows..][..rows].copy_from_slice(&inputs[..rows]);
        }
        places
    }

    /// Adds the sum of the embeddings of a form's features to `sums`.
    fn embed(&self, form: &str, sums: &mut Vec<f32>) {
        let rows = self.rows_of(form);
        let blocks = self.width / BLOCK;
        for block in 0..blocks {
            let mut sum = [0i16; BLOCK];
            for row in &rows {
                let weights = &self.embeddings[*row as usize * blocks + block];
                sum.iter_mut().zip(weights).for_each(|(s, &w)| *s += i16::from(w));
            }
            sums.extend(sum.map(|s| f32::from(s) * self.embedding_scale));
        }
    }

    /// The rows of a form's features, found before any is read: none of them lies near another.
    fn rows_of(&self, form: &str) -> Vec<u32> {
        let keys = features::form_keys(form);
        let clusters = keys.first().map(|&word| self.clusters.of(word)).unwrap_or_default();
        let of_clusters = self.cluster_rows.iter().zip(clusters).filter_map(|(rows, &code)| rows[usize::from(code)]);
        keys.iter().filter_map(|key| self.rows.get(key).copied()).chain(of_clusters).collect()
    }
}
