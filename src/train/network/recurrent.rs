//! The recurrent unit (see `syntax::network::encoder`) with what its gradient needs.

use super::shape::Layer;
use std::ops::Range;

/// What a layer's units computed; the layout is that of the states, by token, direction, unit.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    states: Vec<f32>,
    forget: Vec<f32>,
    reset: Vec<f32>,
}

/// One layer on a batch of sentences.
pub(crate) struct Pass<'a> {
    pub(crate) layer: &'a Layer,
    /// The layer's gates.
    pub(crate) gates: &'a [f32],
    /// What the units take in, by token.
    pub(crate) inputs: &'a [f32],
    /// The states below.
    pub(crate) below: &'a [f32],
    /// The tokens of each sentence.
    pub(crate) sentences: &'a [Range<usize>],
}

/// Where the gradient goes.
pub(crate) struct Back<'a> {
    pub(crate) gates: &'a mut [f32],
    pub(crate) inputs: &'a mut [f32],
    /// To the states below, by the shortcut; empty in the first layer, whose shortcut is an input.
    pub(crate) below: &'a mut [f32],
}

fn gate(x: f32) -> f32 {
    0.5 + 0.5 * x / (1.0 + x * x).sqrt()
}

/// The slope of [`gate`] where its value is `value`.
fn slope(value: f32) -> f32 {
    let q = 2.0 * value - 1.0;
    let rest = (1.0 - q * q).max(0.0);
    0.5 * rest * rest.sqrt()
}

/// The tokens of a sentence as a direction reads them, each with the one before.
fn steps(sentence: &Range<usize>, direction: usize) -> impl DoubleEndedIterator<Item = (usize, Option<usize>)> {
    let (start, last) = (sentence.start, sentence.end - 1);
    let at = move |step: usize| if direction == 0 { start + step } else { last - step };
    (0..sentence.len()).map(move |step| (at(step), step.checked_sub(1).map(at)))
}

impl Pass<'_> {
    fn units(&self) -> usize {
        self.layer.gates.columns
    }

    /// The part of a token and direction among the states.
    fn state(&self, token: usize, direction: usize) -> Range<usize> {
        let start = (2 * token + direction) * self.units();
        start..start + self.units()
    }

    /// The part of a token and direction among the inputs.
    fn input(&self, token: usize, direction: usize) -> Range<usize> {
        let width = self.layer.inputs * self.units();
        let start = (2 * token + direction) * width;
        start..start + width
    }

    fn shortcut<'b>(&'b self, given: &'b [f32], state: Range<usize>) -> &'b [f32] {
        if self.layer.inputs == 4 { &given[3 * self.units()..] } else { &self.below[state] }
    }

    /// The states, and what the gradient needs.
    pub(crate) fn forward(&self) -> (Vec<f32>, Cells) {
        let n = self.units();
        let size = self.inputs.len() / self.layer.inputs;
        let mut states = vec![0.0; size];
        let mut cells = Cells { states: vec![0.0; size], forget: vec![0.0; size], reset: vec![0.0; size] };
        let mut cell = vec![0.0; n];
        for (direction, gates) in self.gates.chunks(4 * n).enumerate() {
            let (forget_state, reset_state) = (&gates[..n], &gates[n..2 * n]);
            let (forget_bias, reset_bias) = (&gates[2 * n..3 * n], &gates[3 * n..4 * n]);
            for sentence in self.sentences {
                cell.fill(0.0);
                for (token, _) in steps(sentence, direction) {
                    let given = &self.inputs[self.input(token, direction)];
                    let state = self.state(token, direction);
                    let shortcut = &self.shortcut(given, state.clone())[..n];
                    let (candidate, forget, reset) = (&given[..n], &given[n..2 * n], &given[2 * n..3 * n]);
                    let (kept, f_out) = (&mut cells.states[state.clone()][..n], &mut cells.forget[state.clone()][..n]);
                    let (r_out, out) = (&mut cells.reset[state.clone()][..n], &mut states[state][..n]);
                    for i in 0..n {
                        let f = gate(forget[i] + forget_state[i] * cell[i] + forget_bias[i]);
                        let r = gate(reset[i] + reset_state[i] * cell[i] + reset_bias[i]);
                        cell[i] = candidate[i] + f * (cell[i] - candidate[i]);
                        out[i] = shortcut[i] + r * (cell[i] - shortcut[i]);
                        (kept[i], f_out[i], r_out[i]) = (cell[i], f, r);
                    }
                }
            }
        }
        (states, cells)
    }

    /// Carries the gradient of the states back.
    pub(crate) fn backward(&self, cells: &Cells, states: &[f32], back: &mut Back<'_>) {
        let n = self.units();
        let start = vec![0.0; n];
        let mut carry = vec![0.0; n];
        for (direction, gates) in self.gates.chunks(4 * n).enumerate() {
            let (forget_state, reset_state) = (&gates[..n], &gates[n..2 * n]);
            let to_gates = &mut back.gates[4 * n * direction..][..4 * n];
            let (to_forget_state, left) = to_gates.split_at_mut(n);
            let (to_reset_state, left) = left.split_at_mut(n);
            let (to_forget_bias, to_reset_bias) = left.split_at_mut(n);
            for sentence in self.sentences {
                carry.fill(0.0);
                for (token, before) in steps(sentence, direction).rev() {
                    let state = self.state(token, direction);
                    let given = &self.inputs[self.input(token, direction)];
                    let shortcut = &self.shortcut(given, state.clone())[..n];
                    let previous = before.map_or(&start[..], |t| &cells.states[self.state(t, direction)]);
                    let (cell, forget) = (&cells.states[state.clone()], &cells.forget[state.clone()]);
                    let (reset, gradient) = (&cells.reset[state.clone()], &states[state.clone()]);
                    let to_given = &mut back.inputs[self.input(token, direction)];
                    let (to_candidate, left) = to_given.split_at_mut(n);
                    let (to_forget, left) = left.split_at_mut(n);
                    let (to_reset, left) = left.split_at_mut(n);
                    let to_shortcut = if left.is_empty() { &mut back.below[state] } else { left };
                    for i in 0..n {
                        let (f, r, g) = (forget[i], reset[i], gradient[i]);
                        let at_reset = g * (cell[i] - shortcut[i]) * slope(r);
                        let at_cell = g * r + carry[i];
                        let at_forget = at_cell * (previous[i] - given[i]) * slope(f);
                        to_shortcut[i] = g * (1.0 - r);
                        to_candidate[i] = at_cell * (1.0 - f);
                        (to_forget[i], to_reset[i]) = (at_forget, at_reset);
                        carry[i] = at_cell * f + at_reset * reset_state[i] + at_forget * forget_state[i];
                        to_forget_state[i] += at_forget * previous[i];
                        to_reset_state[i] += at_reset * previous[i];
                        to_forget_bias[i] += at_forget;
                        to_reset_bias[i] += at_reset;
                    }
                }
            }
        }
    }
}
