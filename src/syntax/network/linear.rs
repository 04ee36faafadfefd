//! A matrix with a bias, and the function that stands between two of them.

use super::matrix::{Matrix, Room};

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

    /// The results for each of `rows`, one [`Linear::stride`] after the other, worked out in `room`.
    pub(crate) fn apply<'r, 'a>(
        &self,
        rows: impl ExactSizeIterator<Item = &'a [f32]>,
        room: &'r mut Room,
    ) -> &'r mut [f32] {
        room.multiply(&self.matrix, rows);
        self.biased(room)
    }

    /// The same for the vectors that are there.
    pub(crate) fn apply_again<'r>(&self, room: &'r mut Room) -> &'r mut [f32] {
        room.multiply_again(&self.matrix);
        self.biased(room)
    }

    fn biased<'r>(&self, room: &'r mut Room) -> &'r mut [f32] {
        for row in room.product.chunks_mut(self.stride()) {
            row.iter_mut().zip(&self.bias).for_each(|(x, b)| *x += b);
        }
        &mut room.product
    }
}

/// Keeps positive numbers and shrinks negative ones.
pub(crate) fn leaky(numbers: &mut [f32]) {
    for x in numbers {
        *x *= if *x < 0.0 { LEAK } else { 1.0 };
    }
}
