//! Adam (Kingma and Ba 2015). Only the parts that a step touches move.

use std::ops::Range;

/// How fast the means of the gradient and of its square forget.
const FORGET: [f32; 2] = [0.9, 0.98];

/// Longest gradient; longer ones are cut to this length.
const LONGEST: f32 = 2.0;

#[derive(Debug)]
pub(crate) struct Adam {
    mean: Vec<f32>,
    square: Vec<f32>,
    steps: i32,
}

impl Adam {
    /// For this many numbers.
    pub(crate) fn new(size: usize) -> Self {
        Self { mean: vec![0.0; size], square: vec![0.0; size], steps: 0 }
    }

    /// Moves the `parts` of `numbers` against `gradient`.
    pub(crate) fn step(&mut self, parts: &[Range<usize>], numbers: &mut [f32], gradient: &[f32], rate: f32) {
        self.steps += 1;
        let squares = |range: &Range<usize>| gradient[range.clone()].iter().map(|g| g * g).sum::<f32>();
        let length = parts.iter().map(squares).sum::<f32>().sqrt();
        let cut = (LONGEST / length.max(f32::MIN_POSITIVE)).min(1.0);
        let [mean_start, square_start] = FORGET.map(|f| 1.0 / (1.0 - f.powi(self.steps)));
        for range in parts.iter().cloned() {
            let moving = numbers[range.clone()].iter_mut().zip(&gradient[range.clone()]);
            let state = self.mean[range.clone()].iter_mut().zip(&mut self.square[range]);
            for ((number, gradient), (mean, square)) in moving.zip(state) {
                let g = gradient * cut;
                *mean = FORGET[0] * *mean + (1.0 - FORGET[0]) * g;
                *square = FORGET[1] * *square + (1.0 - FORGET[1]) * g * g;
                *number -= rate * *mean * mean_start / ((*square * square_start).sqrt() + 1e-8);
            }
        }
    }
}
