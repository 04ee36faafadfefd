//! A matrix with a bias, and the function that stands between two of them.

use super::matrix::Matrix;
use super::vectors::Vectors;

/// What is left of a negative number.
const LEAK: f32 = 0.1;

/// A matrix with a bias.
#[derive(Debug, Clone)]
pub(crate) struct Linear {
    /// The matrix.
    pub(crate) matrix: Matrix,
    /// What is added to each row's product.
    pub(crate) bias: Vec<f32>,
}

impl Linear {
    /// Number of results a vector.
    pub(crate) fn rows(&self) -> usize {
        self.bias.len()
    }

    /// Numbers of a vector's results: those of all rows, then nothing that counts.
    pub(crate) fn stride(&self) -> usize {
        self.matrix.stride()
    }

    /// The results for each vector, one [`Linear::stride`] after the other.
    pub(crate) fn apply(&self, vectors: &Vectors) -> Vec<f32> {
        let mut out = self.matrix.product(vectors);
        for row in out.chunks_mut(self.stride()) {
            row.iter_mut().zip(&self.bias).for_each(|(x, b)| *x += b);
        }
        out
    }
}

/// Keeps positive numbers and shrinks negative ones.
pub(crate) fn leaky(numbers: &mut [f32]) {
    for x in numbers {
        *x *= if *x < 0.0 { LEAK } else { 1.0 };
    }
}
