//! What a later stage reads of the network's states: a few numbers of each token, worked out while the states are there, for
//! these are some hundreds and would fill the memory.

use super::network::{Dense, Matrix, Vectors, whole};
use crate::span::TokenSpan;

/// Largest number that is kept.
const MAX: f32 = 127.0;

/// From the states of a token in both layers to what is read of them.
#[derive(Debug, Clone)]
pub(crate) struct Digest(Matrix);

impl Digest {
    /// The digest whose rows are those of `dense`.
    pub(crate) fn new(dense: &Dense) -> Self {
        Self(Matrix::from(dense))
    }

    /// The states themselves, `width` numbers.
    #[cfg(feature = "train")]
    pub(crate) fn whole(width: usize) -> Self {
        let rows: Vec<f32> = (0..width * width).map(|at| if at % (width + 1) == 0 { 1.0 } else { 0.0 }).collect();
        Self(Matrix::of(&rows, width))
    }
}

/// The digests of tokens, one after the other, as whole numbers with one scale a token.
#[derive(Debug, Clone, Default)]
pub(crate) struct Digests {
    numbers: Vec<i8>,
    /// By token: what 1 is worth.
    scales: Vec<f32>,
}

/// Makes digests sentence by sentence; none where no digest is asked for.
#[derive(Debug, Default)]
pub(super) struct Digesting<'d> {
    digest: Option<&'d Digest>,
    pub(super) digests: Digests,
    /// Room to work in.
    product: Vec<f32>,
}

impl<'d> Digesting<'d> {
    /// With room for those of `tokens` tokens.
    pub(super) fn new(digest: Option<&'d Digest>, tokens: usize) -> Self {
        let numbers = digest.map_or(0, |Digest(matrix)| tokens * matrix.rows());
        let digests = Digests { numbers: Vec::with_capacity(numbers), scales: Vec::with_capacity(tokens) };
        Self { digest, digests, product: Vec::new() }
    }

    /// Adds those of tokens of which `both` was read in both layers.
    pub(super) fn add(&mut self, both: &Vectors) {
        let Some(Digest(matrix)) = self.digest else { return };
        matrix.product_to(both, &mut self.product);
        for row in self.product.chunks_exact(matrix.stride()) {
            let row = &row[..matrix.rows()];
            let most = row.iter().fold(f32::MIN_POSITIVE, |most, x| x.abs().max(most));
            self.digests.numbers.extend(row.iter().map(|x| whole(x * (MAX / most))));
            self.digests.scales.push(most / MAX);
        }
    }
}

impl Digests {
    /// Those of `tokens`, one after the other, each with what its 1 is worth; none where none were made.
    pub(crate) fn of(&self, tokens: TokenSpan) -> impl Iterator<Item = (&[i8], f32)> {
        let width = self.numbers.len() / self.scales.len().max(1);
        let scales = self.scales.get(tokens.start as usize..tokens.end as usize).unwrap_or_default();
        self.numbers[tokens.start as usize * width..].chunks_exact(width.max(1)).zip(scales.iter().copied())
    }
}
