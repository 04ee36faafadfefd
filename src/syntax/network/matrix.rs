//! Matrices of small whole numbers, and their product with many vectors at once. Sums of whole numbers do not depend on
//! their order, so every target gives the same result.
//!
//! One instruction multiplies eight or sixteen pairs of 16-bit numbers and adds neighbours. So rows are laid side by side,
//! two columns of each, and meet the same two numbers of the vector: the sums are the results.

use super::lanes::{Block, Halves, Lanes, ROWS};
use wide::{f32x8, i16x8};

/// Rows in half a [`Block`].
const SIDE: usize = ROWS / 2;

/// Vectors multiplied together, so that each weight that is loaded serves four times.
const VECTORS: usize = 4;

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
    /// By vector, then by pair of columns: two 16-bit numbers in one of 32 bits.
    pairs: Vec<i32>,
    scales: Vec<f32>,
}

/// Rows of whole numbers.
struct Whole {
    numbers: Vec<i16>,
    width: usize,
}

impl Whole {
    /// Two neighbouring numbers of a row; zeros outside.
    fn pair(&self, row: usize, pair: usize) -> [i16; 2] {
        let start = row * self.width;
        let row = self.numbers.get(start..start + self.width).unwrap_or_default();
        [2 * pair, 2 * pair + 1].map(|column| row.get(column).copied().unwrap_or_default())
    }

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
        let mut weights = Vec::with_capacity(scales.len().div_ceil(ROWS) * pairs);
        for group in (0..scales.len()).step_by(ROWS) {
            for pair in 0..pairs {
                weights.push([group, group + SIDE].map(|first| {
                    let [a, b, c, d] = std::array::from_fn(|row| self.pair(first + row, pair));
                    i16x8::new([a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1]])
                }));
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
        if let Some(simd) = pulp::x86::V3::try_new() {
            return simd.vectorize(wider::Wider(simd, task));
        }
        task.work(Halves);
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
    #[inline(always)]
    fn work(self, lanes: impl Lanes) {
        let (rows, pairs) = (self.matrix.rows(), self.matrix.pairs);
        // All vectors meet eight rows before the next eight: these stay in the processor's nearest memory.
        for (at, weights) in self.matrix.weights.chunks_exact(pairs).enumerate() {
            let first = at * ROWS;
            let group = Group { lanes, weights, scales: &self.matrix.scales[first..rows.min(first + ROWS)] };
            let vectors = self.vectors.pairs.chunks(VECTORS * pairs).zip(self.vectors.scales.chunks(VECTORS));
            for ((vectors, scales), out) in vectors.zip(self.out.chunks_mut(VECTORS * rows)) {
                let out = &mut out[first..];
                match scales.len() {
                    1 => group.multiply::<1>(vectors, scales, out, rows),
                    2 => group.multiply::<2>(vectors, scales, out, rows),
                    3 => group.multiply::<3>(vectors, scales, out, rows),
                    _ => group.multiply::<VECTORS>(vectors, scales, out, rows),
                }
            }
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod wider {
    use super::super::lanes::Avx2;
    use super::Product;

    /// A product with 256 bits at a time.
    pub(super) struct Wider<'a>(pub(super) pulp::x86::V3, pub(super) Product<'a>);

    #[expect(clippy::inline_always, reason = "the processor's instructions are to be had inside `V3::vectorize` alone")]
    impl pulp::NullaryFnOnce for Wider<'_> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            self.1.work(Avx2(self.0));
        }
    }
}

/// Up to [`ROWS`] rows of a matrix.
struct Group<'a, L> {
    lanes: L,
    weights: &'a [Block],
    scales: &'a [f32],
}

#[expect(clippy::inline_always, reason = "compiled anew for each way of multiplying")]
impl<L: Lanes> Group<'_, L> {
    /// Multiplies `N` vectors with these scales and writes each one's products to `out`, `step` numbers apart.
    #[inline(always)]
    fn multiply<const N: usize>(&self, vectors: &[i32], scales: &[f32], out: &mut [f32], step: usize) {
        for (at, (sums, scale)) in self.sums::<N>(vectors).into_iter().zip(scales).enumerate() {
            let products = self.lanes.floats(sums);
            let out = &mut out[at * step..][..self.scales.len()];
            match (<&[f32; ROWS]>::try_from(self.scales), <&mut [f32; ROWS]>::try_from(&mut *out)) {
                (Ok(scales), Ok(out)) => *out = std::array::from_fn(|row| products[row] * (scales[row] * scale)),
                _ => out.iter_mut().zip(products).zip(self.scales).for_each(|((o, x), s)| *o = x * (s * scale)),
            }
        }
    }

    /// The sums of products of each vector.
    #[inline(always)]
    fn sums<const N: usize>(&self, vectors: &[i32]) -> [L::Sums; N] {
        let pairs = self.weights.len();
        let vectors: [&[i32]; N] = std::array::from_fn(|at| &vectors[at * pairs..(at + 1) * pairs]);
        let mut sums = [self.lanes.zero(); N];
        for (pair, &block) in self.weights.iter().enumerate() {
            for (sum, vector) in sums.iter_mut().zip(vectors) {
                *sum = self.lanes.add(*sum, block, vector[pair]);
            }
        }
        sums
    }
}

impl Vectors {
    /// The vectors nearest to rows of `width` numbers.
    pub(crate) fn of(rows: &[f32], width: usize) -> Self {
        Self::of_rows(rows.chunks_exact(width), width)
    }

    /// The vectors nearest to `rows`, each of `width` numbers.
    pub(crate) fn of_rows<'a>(rows: impl ExactSizeIterator<Item = &'a [f32]>, width: usize) -> Self {
        let pairs = width.div_ceil(2);
        let mut vectors = Self { pairs: vec![0; rows.len() * pairs], scales: Vec::with_capacity(rows.len()) };
        for (row, pairs) in rows.zip(vectors.pairs.chunks_exact_mut(pairs)) {
            let largest = largest(row);
            vectors.scales.push(largest / VECTOR_MAX);
            put_whole(row, VECTOR_MAX / largest, pairs);
        }
        vectors
    }
}

/// Writes the row's numbers times `factor`, cut to whole ones, in pairs.
#[inline]
fn put_whole(row: &[f32], factor: f32, pairs: &mut [i32]) {
    let (blocks, rest) = row.as_chunks::<8>();
    let (whole_pairs, rest_pairs) = pairs.split_at_mut(4 * blocks.len());
    for (block, pairs) in blocks.iter().zip(whole_pairs.as_chunks_mut::<4>().0) {
        *pairs = bytemuck::cast(whole(*block, factor));
    }
    for (numbers, pair) in rest.chunks(2).zip(rest_pairs) {
        *pair = bytemuck::cast([0, 1].map(|at| numbers.get(at).map_or(0, |x| (x * factor) as i16)));
    }
}

/// Eight numbers times `factor`, cut to whole ones.
#[inline]
fn whole(block: [f32; 8], factor: f32) -> [i16; 8] {
    i16x8::from_i32x8_saturate((f32x8::new(block) * f32x8::splat(factor)).trunc_int()).to_array()
}

#[cfg(test)]
mod tests {
    use super::{Halves, Matrix, Product, Vectors};

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
        for (rows, width, count) in [(23, 64, 5), (8, 17, 4), (51, 48, 11)] {
            let (matrix, vectors) =
                (Matrix::of(&numbers(rows * width), width), Vectors::of(&numbers(count * width), width));
            let mut out = vec![0.0; rows * count];
            Product { matrix: &matrix, vectors: &vectors, out: &mut out }.work(Halves);
            assert_eq!(matrix.product(&vectors), out);
        }
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(Matrix::of(&numbers(6), 3).product(&Vectors::of(&[], 3)), Vec::<f32>::new());
    }
}
