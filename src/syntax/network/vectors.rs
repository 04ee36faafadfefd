//! Vectors as small whole numbers without sign, laid side by side to meet the same weights.

use super::matrix::{larger, largest};
use wide::{f32x4, i16x8, i32x4, u8x16};

/// Vectors that are multiplied together, so that each weight that is loaded serves several. What lies how here is also known
/// to the module that multiplies in a browser (`xtask/src/page/product.rs`).
pub(super) const SIDE: usize = 4;

/// Numbers of a vector that lie together: one instruction multiplies as many and adds the products.
pub(super) const COLUMNS: usize = 4;

/// Times [`COLUMNS`] whose products some ways of multiplying add up before they join the sum.
pub(super) const STEP: usize = 4;

/// Times [`COLUMNS`] that rows of `width` numbers take: a multiple of [`STEP`].
pub(super) fn length(width: usize) -> usize {
    width.div_ceil(COLUMNS).next_multiple_of(STEP)
}

/// Largest number to which a vector's elements are scaled: 7 bits with [`ZERO`] added, as `pmaddubsw` and WebAssembly's
/// `i32x4.relaxed_dot_i8x16_i7x16_add_s` ask for.
const MAX: f32 = 63.0;

/// What stands for 0.
pub(super) const ZERO: u8 = 64;

/// What stands for the largest number.
pub(super) const TOP: u8 = ZERO + MAX as u8;

/// Vectors, with one scale each.
#[derive(Debug, Clone, Default)]
pub(crate) struct Vectors {
    /// How many there are.
    pub(super) count: usize,
    /// By group of [`SIDE`] vectors, then by columns.
    pub(super) columns: Vec<[[u8; COLUMNS]; SIDE]>,
    /// By group: what a vector's 1 is worth, nothing behind the last one.
    pub(super) scales: Vec<[f32; SIDE]>,
}

impl Vectors {
    /// The vectors nearest to rows that lie in pieces of `width` numbers each (a [`length`] without rest where there are
    /// several), in the place of those that are there.
    pub(super) fn take<'a, const PIECES: usize>(
        &mut self,
        mut rows: impl ExactSizeIterator<Item = [&'a [f32]; PIECES]>,
        width: usize,
    ) {
        let length = length(width);
        let groups = rows.len().div_ceil(SIDE);
        self.count = rows.len();
        self.columns.resize(groups * PIECES * length, [[ZERO; COLUMNS]; SIDE]);
        self.scales.clear();
        self.scales.resize(groups, [0.0; SIDE]);
        for (columns, scales) in self.columns.chunks_exact_mut(PIECES * length).zip(&mut self.scales) {
            // Where vectors are missing, the first one stands for them, times 0.
            let (mut group, mut factors) = ([[&[][..]; PIECES]; SIDE], [0.0; SIDE]);
            for (side, row) in rows.by_ref().take(SIDE).enumerate() {
                let largest = row.iter().map(|piece| largest(piece)).fold(0.0, larger);
                (scales[side], factors[side]) = (largest / MAX, MAX / largest);
                group[side..].fill(row);
            }
            for (at, columns) in columns.chunks_exact_mut(length).enumerate() {
                put(group.map(|row| row[at]), factors, columns);
            }
        }
    }
}

/// Writes the numbers of rows of one length, each times its factor, at each other's side.
fn put(rows: [&[f32]; SIDE], factors: [f32; SIDE], columns: &mut [[[u8; COLUMNS]; SIDE]]) {
    let (columns, last) = columns.split_at_mut(rows[0].len() / COLUMNS);
    let (blocks, rests) =
        (rows.map(|row| &row.as_chunks().0[..columns.len()]), rows.map(|row| row.as_chunks::<COLUMNS>().1));
    for (at, columns) in columns.iter_mut().enumerate() {
        *columns = without_signs(blocks.map(|row| row[at]), factors);
    }
    for (columns, (rest, factor)) in last.iter_mut().flatten().zip(rests.into_iter().zip(factors)) {
        *columns = [ZERO; COLUMNS];
        columns.iter_mut().zip(rest).for_each(|(whole, x)| *whole = without_sign(x * factor));
    }
}

/// [`without_sign`] of each number times its row's factor.
#[inline]
fn without_signs(rows: [[f32; COLUMNS]; SIDE], factors: [f32; SIDE]) -> [[u8; COLUMNS]; SIDE] {
    let last_bits = |side: usize| {
        let lifted = f32x4::new(rows[side]) * f32x4::splat(factors[side]) + f32x4::splat(LIFTED);
        bytemuck::cast::<f32x4, i32x4>(lifted) & i32x4::splat(0xFF)
    };
    let two = |side: usize| i16x8::from_i32x8_saturate(bytemuck::cast([last_bits(side), last_bits(side + 1)]));
    bytemuck::cast(u8x16::narrow_i16x8(two(0), two(2)))
}

/// Where the last bit of a float is worth 1: what is added to it is made whole, the nearest number and of two the even one,
/// and stands in the last bits.
const WHOLE: f32 = 1.5 * (1 << 23) as f32;

/// The same for numbers with [`ZERO`] added.
const LIFTED: f32 = WHOLE + ZERO as f32;

/// The whole number nearest to one between -64 and 63, with [`ZERO`] added.
#[inline]
fn without_sign(x: f32) -> u8 {
    (x + LIFTED).to_bits() as u8
}

/// The whole number nearest to one between -128 and 127.
#[inline]
pub(crate) fn whole(x: f32) -> i8 {
    (x + WHOLE).to_bits() as i8
}

/// [`whole`] of each number, also as floats.
#[inline]
pub(super) fn whole_ones(numbers: f32x4) -> ([i8; COLUMNS], f32x4) {
    let lifted = numbers + f32x4::splat(WHOLE);
    (lifted.to_array().map(|x| x.to_bits() as i8), lifted - f32x4::splat(WHOLE))
}

#[cfg(test)]
mod tests {
    use super::{Vectors, ZERO, whole, whole_ones};
    use wide::f32x4;

    #[test]
    fn the_nearest_whole_numbers() {
        assert_eq!([-127.0, -1.5, -0.4, 0.5, 1.5, 126.6].map(whole), [-127, -2, 0, 0, 2, 127]);
        assert_eq!(
            whole_ones(f32x4::new([-127.0, -1.5, 0.5, 126.6])),
            ([-127, -2, 0, 127], f32x4::new([-127.0, -2.0, 0.0, 127.0]))
        );
    }

    #[test]
    fn rows_lie_side_by_side() {
        let mut vectors = Vectors::default();
        vectors.take([[1.0, -2.0, 0.5, 0.0, 0.1], [0.2, 0.0, 0.0, -0.4, 0.0]].iter().map(|row| [&row[..]]), 5);
        assert_eq!(vectors.columns[0][..2], [[96, 1, 80, 64], [96, 64, 64, 1]]);
        assert_eq!(vectors.columns[1][..2], [[67, ZERO, ZERO, ZERO], [ZERO; 4]]);
        assert_eq!((vectors.count, &vectors.scales[..]), (2, &[[2.0 / 63.0, 0.4 / 63.0, 0.0, 0.0]][..]));
    }
}
