//! Matrices of small whole numbers, and their product with many vectors at once. Sums of whole numbers do not depend on
//! their order, so every target gives the same result.
//!
//! One instruction multiplies some pairs of 8-bit numbers and adds neighbours. So rows are laid side by side, a few columns
//! of each, and meet the same numbers of the vector: the sums are the results.

use super::lanes::{Block, Lanes, Quarters, ROWS};
use super::vectors::{COLUMNS, SIDE, STEP, TOP, Vectors, ZERO, length, whole_ones};
use wide::{f32x4, f32x8};

/// Largest number of a row.
const MAX: f32 = 127.0;

/// Columns whose products are added up, two by two and then [`STEP`] times, before they join the sum.
const TOGETHER: usize = COLUMNS * STEP;

/// Largest sum of the positive or of the negative ones among numbers of a row whose products meet in 16 bits.
const MOST: f32 = (i16::MAX as u32 / TOP as u32) as f32;

/// What rounding may add to such a sum.
const ROUNDED: f32 = TOGETHER as f32 / 4.0;

/// [`TOGETHER`] numbers of a row, four columns at a time; nothing where it has ended.
fn steps(row: &[f32]) -> impl Iterator<Item = [f32x4; STEP]> {
    let (whole, rest) = row.as_chunks::<TOGETHER>();
    let mut last = [0.0; TOGETHER];
    last[..rest.len()].copy_from_slice(rest);
    let last = (!rest.is_empty()).then_some(last);
    whole.iter().copied().chain(last).map(bytemuck::cast)
}

/// The largest sum of the positive or of the negative ones among numbers of a row whose products meet.
fn most(row: &[f32]) -> f32 {
    let zero = f32x4::ZERO;
    steps(row).fold(0.0, |most, step| {
        let (mut positive, mut negative) = (zero, zero);
        for four in step {
            positive += four.fast_max(zero);
            negative += (-four).fast_max(zero);
        }
        [positive, negative]
            .map(f32x4::to_array)
            .iter()
            .fold(most, |most, sums| larger(most, larger(sums[0] + sums[1], sums[2] + sums[3])))
    })
}

/// A matrix of whole numbers with one scale a row.
#[derive(Debug, Clone)]
pub(crate) struct Matrix {
    /// By group of [`ROWS`] rows, then by columns.
    weights: Vec<Block>,
    /// By group of rows: what takes away that a vector's 0 is [`ZERO`].
    starts: Vec<[i32; ROWS]>,
    /// By group of rows: what a row's 1 is worth, nothing behind the last one.
    scales: Vec<[f32; ROWS]>,
    rows: usize,
}

/// The largest absolute value, or a little more than 0.
pub(super) fn largest(row: &[f32]) -> f32 {
    let (blocks, rest) = row.as_chunks();
    let largest = blocks.iter().fold(f32x8::splat(f32::MIN_POSITIVE), |l, block| l.fast_max(f32x8::new(*block).abs()));
    largest.to_array().iter().chain(rest).fold(f32::MIN_POSITIVE, |l, x| larger(l, x.abs()))
}

/// The larger one; unlike `f32::max` one instruction everywhere, as nothing here is no number.
pub(super) fn larger(a: f32, b: f32) -> f32 {
    if b > a { b } else { a }
}

/// Makes `numbers` that long, to be written over.
pub(super) fn make_room(numbers: &mut Vec<f32>, length: usize) {
    if numbers.capacity() < length {
        *numbers = vec![0.0; length];
    } else {
        numbers.resize(length, 0.0);
    }
}

impl Matrix {
    /// The matrix nearest to rows of `width` numbers.
    pub(crate) fn of(rows: &[f32], width: usize) -> Self {
        let (count, length) = (rows.len() / width.max(1), length(width));
        let groups = count.div_ceil(ROWS);
        let mut matrix = Self {
            weights: vec![Block::default(); groups * length],
            starts: vec![[0; ROWS]; groups],
            scales: vec![[0.0; ROWS]; groups],
            rows: count,
        };
        for (at, row) in rows.chunks_exact(width).enumerate() {
            let (group, place) = (at / ROWS, at % ROWS);
            let scale = larger(largest(row) / MAX, most(row) / (MOST - ROUNDED));
            let factor = f32x4::splat(1.0 / scale);
            let mut sums = f32x4::ZERO;
            let blocks = matrix.weights[group * length..][..length].as_chunks_mut::<STEP>().0;
            for (blocks, step) in blocks.iter_mut().zip(steps(row)) {
                let step = step.map(|four| whole_ones(four * factor));
                for (block, (bytes, numbers)) in blocks.iter_mut().zip(step) {
                    block.0[place] = bytes;
                    sums += numbers;
                }
            }
            matrix.starts[group][place] = -i32::from(ZERO) * sums.reduce_add() as i32;
            matrix.scales[group][place] = scale;
        }
        matrix
    }

    /// Numbers of a vector: the length of a row, filled up as [`length`] has it.
    pub(crate) fn width(&self) -> usize {
        self.weights.len() / self.starts.len().max(1) * COLUMNS
    }

    /// Number of rows.
    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    /// Numbers of a product by vector: those of all rows, then nothing that counts.
    pub(crate) fn stride(&self) -> usize {
        self.scales.len() * ROWS
    }

    /// The product with each vector, one [`Matrix::stride`] after the other, in the place of what `out` holds.
    pub(crate) fn product_to(&self, vectors: &Vectors, out: &mut Vec<f32>) {
        make_room(out, vectors.scales.len() * SIDE * self.stride());
        if !out.is_empty() {
            Product { matrix: self, vectors, out }.write();
        }
        out.truncate(vectors.count * self.stride());
    }
}

/// Vectors and the product of a matrix with them, taken anew each time.
#[derive(Debug, Default)]
pub(crate) struct Room {
    pub(super) vectors: Vectors,
    pub(crate) product: Vec<f32>,
}

impl Room {
    /// Takes the product of `matrix` with the vectors nearest to `rows`.
    pub(crate) fn multiply<'a>(&mut self, matrix: &Matrix, rows: impl ExactSizeIterator<Item = &'a [f32]>) {
        self.vectors.take(rows.map(|row| [row]), matrix.width());
        self.multiply_again(matrix);
    }

    /// Takes the product of `matrix` with the vectors that are there.
    pub(super) fn multiply_again(&mut self, matrix: &Matrix) {
        matrix.product_to(&self.vectors, &mut self.product);
    }
}

/// A product to be written to `out`.
struct Product<'a> {
    matrix: &'a Matrix,
    vectors: &'a Vectors,
    out: &'a mut [f32],
}

impl Product<'_> {
    /// Length of a row and of a vector, in [`COLUMNS`].
    fn length(&self) -> usize {
        self.matrix.weights.len() / self.matrix.starts.len().max(1)
    }

    /// Writes the product in the quickest way that there is here.
    fn write(self) {
        #[cfg(target_arch = "wasm32")]
        let Err(task) = apart::all(self) else { return };
        #[cfg(target_arch = "x86_64")]
        let Err(task) = wider::all(self).or_else(wider::halves) else { return };
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        let task = self;
        task.work::<1, 2>(Quarters);
    }

    /// Multiplies `GROUPS` groups of rows with `VECTORS` vectors at a time: as many as there are registers for their sums.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "compiled anew for each way of multiplying")]
    fn work<const GROUPS: usize, const VECTORS: usize>(mut self, lanes: impl Lanes) {
        let groups = self.matrix.starts.len();
        for first in (0..groups / GROUPS).map(|at| at * GROUPS) {
            self.rows::<GROUPS, VECTORS>(lanes, first);
        }
        let rest = groups % GROUPS;
        for first in (groups - rest..groups - rest % 2).step_by(2) {
            self.rows::<2, VECTORS>(lanes, first);
        }
        for first in groups - rest % 2..groups {
            self.rows::<1, VECTORS>(lanes, first);
        }
    }

    /// Multiplies the groups of rows from `first` on: all vectors meet these before the next ones, so that they stay in the
    /// processor's nearest memory.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "compiled anew for each way of multiplying")]
    fn rows<const GROUPS: usize, const VECTORS: usize>(&mut self, lanes: impl Lanes, first: usize) {
        let length = self.length();
        let weights: [&[Block]; GROUPS] =
            std::array::from_fn(|group| &self.matrix.weights[(first + group) * length..][..length]);
        let starts = std::array::from_fn(|group| lanes.start(self.matrix.starts[first + group]));
        let groups = self.vectors.columns.chunks_exact(length).zip(&self.vectors.scales);
        for (at, (columns, of_vectors)) in groups.enumerate() {
            for side in (0..SIDE).step_by(VECTORS) {
                let sums = sums::<_, GROUPS, VECTORS>(lanes, starts, weights, columns, side);
                for (vector, sums) in (side..).zip(sums) {
                    for (group, sums) in (first..).zip(sums) {
                        let out = &mut self.out[(at * SIDE + vector) * self.matrix.stride() + group * ROWS..];
                        put(lanes.end(sums), &self.matrix.scales[group], of_vectors[vector], out);
                    }
                }
            }
        }
    }
}

/// Writes what the sums of a group of rows and a vector are worth.
#[inline]
fn put(sums: [i32; ROWS], of_rows: &[f32; ROWS], of_vector: f32, out: &mut [f32]) {
    if let Some(out) = out.first_chunk_mut::<ROWS>() {
        *out = std::array::from_fn(|row| sums[row] as f32 * (of_rows[row] * of_vector));
    }
}

/// The sums of products of `GROUPS` groups of rows and each of the `VECTORS` from `side` on.
#[expect(clippy::inline_always, reason = "compiled anew for each way of multiplying")]
#[inline(always)]
fn sums<L: Lanes, const GROUPS: usize, const VECTORS: usize>(
    lanes: L,
    starts: [L::Sums; GROUPS],
    weights: [&[Block]; GROUPS],
    vectors: &[[[u8; COLUMNS]; SIDE]],
    side: usize,
) -> [[L::Sums; GROUPS]; VECTORS] {
    let weights = weights.map(|weights| &weights[..vectors.len()]);
    let mut sums = [starts; VECTORS];
    for (at, vectors) in vectors.iter().enumerate() {
        for (sums, &columns) in sums.iter_mut().zip(&vectors[side..side + VECTORS]) {
            for (sum, weights) in sums.iter_mut().zip(weights) {
                *sum = lanes.add(*sum, &weights[at], columns);
            }
        }
    }
    sums
}

#[cfg(target_arch = "wasm32")]
mod apart {
    use super::Product;
    use crate::wasm;

    /// Has another module do the product, or gives it back where there is none. What stands at the addresses is read and
    /// written there: all of them are exposed.
    pub(super) fn all(task: Product<'_>) -> Result<(), Product<'_>> {
        let (matrix, vectors) = (task.matrix, task.vectors);
        let given = [
            matrix.weights.as_ptr().expose_provenance(),
            matrix.starts.as_ptr().expose_provenance(),
            matrix.scales.as_ptr().expose_provenance(),
            vectors.columns.as_ptr().expose_provenance(),
            vectors.scales.as_ptr().expose_provenance(),
            task.out.as_mut_ptr().expose_provenance(),
            matrix.scales.len(),
            vectors.scales.len(),
            task.length(),
        ];
        if wasm::product(&given) { Ok(()) } else { Err(task) }
    }
}

#[cfg(target_arch = "x86_64")]
mod wider {
    use super::super::lanes::{Avx2, Avx512, Vnni};
    use super::Product;
    use pulp::NullaryFnOnce;
    use pulp::x86::V3;

    /// Does the product with 512 bits at a time, or gives it back where the processor cannot. Many sums at once, as each
    /// waits for the one before.
    pub(super) fn all(task: Product<'_>) -> Result<(), Product<'_>> {
        let Some(simd) = Vnni::try_new() else { return Err(task) };
        simd.vectorize(All(simd, task));
        Ok(())
    }

    /// Does the product with 256 bits at a time, or gives it back where the processor cannot.
    pub(super) fn halves(task: Product<'_>) -> Result<(), Product<'_>> {
        let Some(simd) = V3::try_new() else { return Err(task) };
        simd.vectorize(Halves(simd, task));
        Ok(())
    }

    struct All<'a>(Vnni, Product<'a>);

    struct Halves<'a>(V3, Product<'a>);

    #[expect(clippy::inline_always, reason = "the processor's instructions are to be had inside `vectorize` alone")]
    impl NullaryFnOnce for All<'_> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            self.1.work::<6, 4>(Avx512(self.0));
        }
    }

    #[expect(clippy::inline_always, reason = "the processor's instructions are to be had inside `vectorize` alone")]
    impl NullaryFnOnce for Halves<'_> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            self.1.work::<1, 4>(Avx2(self.0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Matrix, Product, Quarters, ROUNDED, SIDE, TOGETHER, Vectors, most};

    /// Numbers that look random.
    fn numbers(count: usize) -> Vec<f32> {
        (0..count).map(|i| ((i * 7919) % 1013) as f32 / 500.0 - 1.0).collect()
    }

    fn vectors(rows: &[f32], width: usize) -> Vectors {
        let mut vectors = Vectors::default();
        vectors.take(rows.chunks_exact(width).map(|row| [row]), width);
        vectors
    }

    fn product(matrix: &Matrix, vectors: &Vectors) -> Vec<f32> {
        let mut out = vec![7.0; 3];
        matrix.product_to(vectors, &mut out);
        out
    }

    #[test]
    fn the_product_is_that_of_the_numbers() {
        for (rows, width, count) in [(1, 1, 1), (23, 64, 5), (8, 17, 4), (51, 48, 9)] {
            let (a, b) = (numbers(rows * width), numbers(count * width));
            let product = product(&Matrix::of(&a, width), &vectors(&b, width));
            let stride = Matrix::of(&a, width).stride();
            assert_eq!(product.len(), stride * count);
            for (at, value) in product.iter().enumerate().filter(|(at, _)| at % stride < rows) {
                let (row, vector) = (&a[at % stride * width..][..width], &b[at / stride * width..][..width]);
                let exact: f32 = row.iter().zip(vector).map(|(x, y)| x * y).sum();
                assert!((value - exact).abs() < 0.02 * width as f32, "{value} {exact}");
            }
        }
    }

    #[test]
    fn each_way_of_multiplying_gives_the_same() {
        for (rows, width, count) in [(23, 64, 5), (16, 17, 4), (51, 48, 11), (112, 128, 7)] {
            let (matrix, vectors) =
                (Matrix::of(&numbers(rows * width), width), vectors(&numbers(count * width), width));
            let room = || vec![0.0; vectors.scales.len() * SIDE * matrix.stride()];
            let mut out = room();
            Product { matrix: &matrix, vectors: &vectors, out: &mut out }.work::<1, 2>(Quarters);
            assert_eq!(product(&matrix, &vectors), out[..count * matrix.stride()]);
            #[cfg(target_arch = "x86_64")]
            for way in [super::wider::all, super::wider::halves] {
                let mut same = room();
                if way(Product { matrix: &matrix, vectors: &vectors, out: &mut same }).is_ok() {
                    assert_eq!(same, out);
                }
            }
        }
    }

    #[test]
    fn products_that_meet_find_room_in_16_bits() {
        let width = 3 * TOGETHER;
        for row in [vec![1.0; width], vec![-0.2; width], numbers(width)] {
            let row: Vec<f32> =
                Matrix::of(&row, width).weights.iter().flat_map(|block| block.0[0]).map(f32::from).collect();
            assert!((MOST - 2.0 * ROUNDED..=MOST).contains(&most(&row)), "{}", most(&row));
        }
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(product(&Matrix::of(&numbers(6), 3), &vectors(&[], 3)), Vec::<f32>::new());
    }
}
