//! Matrices of small whole numbers, and their product with many vectors at once. Sums of whole numbers do not depend on
//! their order, so every target gives the same result.
//!
//! One instruction multiplies eight to thirty-two pairs of 16-bit numbers and adds neighbours. So rows are laid side by
//! side, two columns of each, and meet the same two numbers of the vector: the sums are the results.

use super::lanes::{Block, Lanes, Quarters, ROWS};
use wide::{f32x8, i16x8};

/// Vectors that are laid side by side and multiplied together, so that each weight that is loaded serves several: as many as
/// there are registers for their sums.
const VECTORS: usize = if cfg!(target_arch = "wasm32") { 2 } else { 4 };

/// Largest number to which a vector's elements are scaled: with [`ROW_MAX`] and up to 256 columns sums stay below 2³¹.
const VECTOR_MAX: f32 = 8191.0;

/// Largest number of a row.
const ROW_MAX: f32 = 1023.0;

/// A matrix of whole numbers with one scale a row.
#[derive(Debug, Clone)]
pub(crate) struct Matrix {
    /// By group of [`ROWS`] rows, then by pair of columns.
    weights: Vec<Block>,
    scales: Vec<f32>,
    /// Pairs of columns.
    pairs: usize,
}

/// Vectors as whole numbers, with one scale each.
#[derive(Debug, Clone)]
pub(crate) struct Vectors {
    /// By group of [`VECTORS`] vectors, then by pair of columns: two 16-bit numbers in one of 32 bits, zeros behind the last
    /// vector.
    pairs: Vec<[i32; VECTORS]>,
    scales: Vec<f32>,
}

/// Rows of whole numbers.
struct Whole {
    numbers: Vec<i16>,
    width: usize,
}

impl Whole {
    /// Rows of `width` numbers scaled up to `max`, and the scales that undo it.
    fn scaled(rows: &[f32], width: usize, max: f32) -> (Self, Vec<f32>) {
        let mut numbers = Vec::with_capacity(rows.len());
        let mut scales = Vec::with_capacity(rows.len() / width.max(1));
        for row in rows.chunks_exact(width) {
            let largest = largest(row);
            let factor = max / largest;
            let (blocks, rest) = row.as_chunks::<8>();
            numbers.extend(blocks.iter().flat_map(|&block| whole(block, factor)));
            numbers.extend(rest.iter().map(|x| (x * factor) as i16));
            scales.push(largest / max);
        }
        (Self { numbers, width }, scales)
    }

    fn matrix(&self, scales: Vec<f32>) -> Matrix {
        let pairs = self.width.div_ceil(2);
        let mut weights = vec![Block::default(); scales.len().div_ceil(ROWS) * pairs];
        for (at, row) in self.numbers.chunks_exact(self.width).enumerate() {
            for (block, numbers) in weights[at / ROWS * pairs..].iter_mut().zip(row.chunks(2)) {
                block.0[at % ROWS][..numbers.len()].copy_from_slice(numbers);
            }
        }
        Matrix { weights, scales, pairs }
    }
}

/// The largest absolute value, or a little more than 0.
fn largest(row: &[f32]) -> f32 {
    let mut largest = [f32::MIN_POSITIVE; 8];
    let (blocks, rest) = row.as_chunks::<8>();
    for block in blocks {
        for (l, x) in largest.iter_mut().zip(block) {
            *l = larger(*l, x.abs());
        }
    }
    largest.iter().chain(rest).fold(0.0, |l, x| larger(l, x.abs()))
}

/// The larger one; unlike `f32::max` one instruction everywhere, as nothing here is no number.
pub(super) fn larger(a: f32, b: f32) -> f32 {
    if b > a { b } else { a }
}

impl Matrix {
    /// The matrix of rows of `width` weights, each row with its scale.
    pub(crate) fn new(weights: &[i8], width: usize, scales: Vec<f32>) -> Self {
        Whole { numbers: weights.iter().map(|&w| i16::from(w)).collect(), width }.matrix(scales)
    }

    /// The matrix nearest to rows of `width` numbers.
    pub(crate) fn of(rows: &[f32], width: usize) -> Self {
        let (whole, scales) = Whole::scaled(rows, width, ROW_MAX);
        whole.matrix(scales)
    }

    /// Number of rows.
    pub(crate) fn rows(&self) -> usize {
        self.scales.len()
    }

    /// The product with each vector, one after the other.
    pub(crate) fn product(&self, vectors: &Vectors) -> Vec<f32> {
        let mut out = Vec::new();
        self.product_to(vectors, &mut out);
        out
    }

    /// [`Matrix::product`] in the place of what `out` holds.
    pub(crate) fn product_to(&self, vectors: &Vectors, out: &mut Vec<f32>) {
        out.resize(vectors.scales.len() * self.rows(), 0.0);
        let task = Product { matrix: self, vectors, out };
        #[cfg(target_arch = "x86_64")]
        let Err(task) = wider::all(task).or_else(wider::halves) else { return };
        task.work::<1>(Quarters);
    }
}

/// A product to be written to `out`.
struct Product<'a> {
    matrix: &'a Matrix,
    vectors: &'a Vectors,
    out: &'a mut [f32],
}

#[expect(clippy::inline_always, reason = "compiled anew for each way of multiplying")]
impl Product<'_> {
    /// Multiplies `GROUPS` groups of rows at a time.
    #[inline(always)]
    fn work<const GROUPS: usize>(mut self, lanes: impl Lanes) {
        let groups = self.matrix.weights.len() / self.matrix.pairs.max(1);
        for first in (0..groups / GROUPS).map(|at| at * GROUPS) {
            self.rows::<GROUPS>(lanes, first);
        }
        for first in groups / GROUPS * GROUPS..groups {
            self.rows::<1>(lanes, first);
        }
    }

    /// Multiplies the groups of rows from `first` on: all vectors meet these before the next ones, so that they stay in the
    /// processor's nearest memory.
    #[inline(always)]
    fn rows<const GROUPS: usize>(&mut self, lanes: impl Lanes, first: usize) {
        let (rows, pairs) = (self.matrix.rows(), self.matrix.pairs);
        let weights: [&[Block]; GROUPS] =
            std::array::from_fn(|group| &self.matrix.weights[(first + group) * pairs..][..pairs]);
        let scales: [&[f32]; GROUPS] = std::array::from_fn(|group| {
            let start = (first + group) * ROWS;
            &self.matrix.scales[start..rows.min(start + ROWS)]
        });
        let vectors = self.vectors.pairs.chunks_exact(pairs).zip(self.vectors.scales.chunks(VECTORS));
        for ((vectors, of_vectors), out) in vectors.zip(self.out.chunks_mut(VECTORS * rows)) {
            let sums = sums::<_, GROUPS>(lanes, weights, vectors);
            for vector in 0..VECTORS {
                let Some(scale) = of_vectors.get(vector) else { break };
                let out = &mut out[vector * rows + first * ROWS..];
                for group in 0..GROUPS {
                    put(lanes.floats(sums[vector][group]), scales[group], *scale, &mut out[group * ROWS..]);
                }
            }
        }
    }
}

/// The sums of products of `GROUPS` groups of rows and each of the vectors that lie side by side.
#[expect(clippy::inline_always, reason = "compiled anew for each way of multiplying")]
#[inline(always)]
fn sums<L: Lanes, const GROUPS: usize>(
    lanes: L,
    weights: [&[Block]; GROUPS],
    vectors: &[[i32; VECTORS]],
) -> [[L::Sums; GROUPS]; VECTORS] {
    let weights = weights.map(|weights| &weights[..vectors.len()]);
    let mut sums = [[lanes.zero(); GROUPS]; VECTORS];
    for (pair, vectors) in vectors.iter().enumerate() {
        for (sums, &vector) in sums.iter_mut().zip(vectors) {
            for (sum, weights) in sums.iter_mut().zip(weights) {
                *sum = lanes.add(*sum, &weights[pair], vector);
            }
        }
    }
    sums
}

/// Writes what the sums of rows with these `scales` and a vector with that `scale` are worth.
#[expect(clippy::inline_always, reason = "compiled anew for each way of multiplying")]
#[inline(always)]
fn put(sums: [f32; ROWS], scales: &[f32], scale: f32, out: &mut [f32]) {
    match (scales.first_chunk::<ROWS>(), out.first_chunk_mut::<ROWS>()) {
        (Some(scales), Some(out)) => *out = std::array::from_fn(|row| sums[row] * (scales[row] * scale)),
        _ => out.iter_mut().zip(sums).zip(scales).for_each(|((o, x), s)| *o = x * (s * scale)),
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
            self.1.work::<3>(Avx512(self.0));
        }
    }

    #[expect(clippy::inline_always, reason = "the processor's instructions are to be had inside `vectorize` alone")]
    impl NullaryFnOnce for Halves<'_> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            self.1.work::<1>(Avx2(self.0));
        }
    }
}

impl Vectors {
    /// The vectors nearest to rows of `width` numbers.
    pub(crate) fn of(rows: &[f32], width: usize) -> Self {
        Self::of_rows(rows.chunks_exact(width), width)
    }

    /// The vectors nearest to `rows`, each of `width` numbers.
    pub(crate) fn of_rows<'a>(mut rows: impl ExactSizeIterator<Item = &'a [f32]>, width: usize) -> Self {
        let pairs = width.div_ceil(2);
        let mut vectors = Self {
            pairs: vec![[0; VECTORS]; rows.len().div_ceil(VECTORS) * pairs],
            scales: Vec::with_capacity(rows.len()),
        };
        for pairs in vectors.pairs.chunks_exact_mut(pairs) {
            let side: [&[f32]; VECTORS] = std::array::from_fn(|_| rows.next().unwrap_or_default());
            let largest = side.map(largest);
            vectors
                .scales
                .extend(largest.iter().zip(side).filter(|(_, row)| !row.is_empty()).map(|(l, _)| l / VECTOR_MAX));
            put_whole(side, largest.map(|largest| VECTOR_MAX / largest), pairs);
        }
        vectors
    }
}

/// Writes the rows' numbers, each row's times its factor, cut to whole ones, in pairs that lie side by side.
#[inline]
fn put_whole(rows: [&[f32]; VECTORS], factors: [f32; VECTORS], pairs: &mut [[i32; VECTORS]]) {
    for (pairs, start) in pairs.chunks_mut(4).zip((0..).step_by(8)) {
        let whole: [[i32; 4]; VECTORS] =
            std::array::from_fn(|row| bytemuck::cast(whole(eight(rows[row], start), factors[row])));
        for (at, pairs) in pairs.iter_mut().enumerate() {
            *pairs = whole.map(|row| row[at]);
        }
    }
}

/// The eight numbers of a row from `start` on, zeros behind its end.
#[inline]
fn eight(row: &[f32], start: usize) -> [f32; 8] {
    let rest = row.get(start..).unwrap_or_default();
    rest.first_chunk().copied().unwrap_or_else(|| std::array::from_fn(|at| rest.get(at).copied().unwrap_or_default()))
}

/// Eight numbers times `factor`, cut to whole ones.
#[inline]
fn whole(block: [f32; 8], factor: f32) -> [i16; 8] {
    i16x8::from_i32x8_saturate((f32x8::new(block) * f32x8::splat(factor)).trunc_int()).to_array()
}

#[cfg(test)]
mod tests {
    use super::{Matrix, Product, Quarters, Vectors};

    /// Numbers that look random.
    fn numbers(count: usize) -> Vec<f32> {
        (0..count).map(|i| ((i * 7919) % 1013) as f32 / 500.0 - 1.0).collect()
    }

    #[test]
    fn the_product_is_that_of_the_numbers() {
        for (rows, width, count) in [(1, 1, 1), (23, 64, 5), (8, 17, 4), (51, 48, 9)] {
            let (a, b) = (numbers(rows * width), numbers(count * width));
            let product = Matrix::of(&a, width).product(&Vectors::of(&b, width));
            assert_eq!(product.len(), rows * count);
            for (at, value) in product.iter().enumerate() {
                let (row, vector) = (&a[at % rows * width..][..width], &b[at / rows * width..][..width]);
                let exact: f32 = row.iter().zip(vector).map(|(x, y)| x * y).sum();
                assert!((value - exact).abs() < 0.002 * width as f32, "{value} {exact}");
            }
        }
    }

    #[test]
    fn each_way_of_multiplying_gives_the_same() {
        for (rows, width, count) in [(23, 64, 5), (16, 17, 4), (51, 48, 11), (112, 128, 7)] {
            let (matrix, vectors) =
                (Matrix::of(&numbers(rows * width), width), Vectors::of(&numbers(count * width), width));
            let mut out = vec![0.0; rows * count];
            Product { matrix: &matrix, vectors: &vectors, out: &mut out }.work::<1>(Quarters);
            assert_eq!(matrix.product(&vectors), out);
            #[cfg(target_arch = "x86_64")]
            for way in [super::wider::all, super::wider::halves] {
                let mut same = vec![0.0; rows * count];
                if way(Product { matrix: &matrix, vectors: &vectors, out: &mut same }).is_ok() {
                    assert_eq!(same, out);
                }
            }
        }
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(Matrix::of(&numbers(6), 3).product(&Vectors::of(&[], 3)), Vec::<f32>::new());
    }
}
