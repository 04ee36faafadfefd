//! Adam (Kingma and Ba 2015). Rows of the embeddings move only in steps that touch them.

use super::gradient::Gradient;
use super::shape::Shape;
use std::ops::Range;

/// How fast the means of the gradient and of its square forget.
const FORGET: [f32; 2] = [0.9, 0.98];

/// Longest gradient; longer ones are cut to this length.
const LONGEST: f32 = 2.0;

#[derive(Debug)]
pub(super) struct Adam {
    mean: Vec<f32>,
    square: Vec<f32>,
    steps: i32,
}

impl Adam {
    /// For this many numbers.
    pub(super) fn new(size: usize) -> Self {
        Self { mean: vec![0.0; size], square: vec![0.0; size], steps: 0 }
    }

    /// Moves `numbers` against `gradient`.
    pub(super) fn step(&mut self, shape: &Shape, numbers: &mut [f32], gradient: &Gradient, rate: f32) {
        self.steps += 1;
        let squares = |range: Range<usize>| gradient.numbers[range].iter().map(|g| g * g).sum::<f32>();
        let length = gradient.parts(shape).map(squares).sum::<f32>().sqrt();
        let cut = (LONGEST / length.max(f32::MIN_POSITIVE)).min(1.0);
        let [mean_start, square_start] = FORGET.map(|f| 1.0 / (1.0 - f.powi(self.steps)));
        for range in gradient.parts(shape) {
            let moving = numbers[range.clone()].iter_mut().zip(&gradient.numbers[range.clone()]);
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
