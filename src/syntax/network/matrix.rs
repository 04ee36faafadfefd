//! Matrices of small whole numbers, and their product with many vectors at once. Sums of whole numbers do not depend on
//! their order, so every target gives the same result.
//!
//! One instruction multiplies eight pairs of 16-bit numbers and adds neighbours. So four rows are laid side by side,
//! two columns of each, and meet the same two numbers of the vector four times over: the four sums are the results.

use wide::{f32x4, f32x8, i16x8, i32x4};

/// Rows side by side.
const SIDE: usize = 4;

/// Rows multiplied together.
const ROWS: usize = 2 * SIDE;

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
    weights: Vec<[i16x8; 2]>,
    scales: Vec<f32>,
    /// Pairs of columns.
    pairs: usize,
}

/// Vectors as whole numbers, with one scale each.
#[derive(Debug, Clone)]
pub(crate) struct Vectors {
    /// By group of [`VECTORS`] vectors, then by pair of columns; each pair four times over.
    numbers: Vec<[i16x8; VECTORS]>,
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
fn larger(a: f32, b: f32) -> f32 {
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
        let rows = self.rows();
        let mut out = vec![0.0; vectors.scales.len() * rows];
        // All vectors meet eight rows before the next eight: these stay in the processor's nearest memory.
        for (at, weights) in self.weights.chunks_exact(self.pairs).enumerate() {
            let part = at * ROWS..rows.min((at + 1) * ROWS);
            let group = Group { weights, scales: &self.scales[part.clone()] };
            let vectors = vectors.numbers.chunks_exact(self.pairs).zip(vectors.scales.chunks(VECTORS));
            for ((numbers, scales), out) in vectors.zip(out.chunks_mut(VECTORS * rows)) {
                let out = out.chunks_exact_mut(rows).map(|row| &mut row[part.clone()]).zip(scales);
                match scales.len() {
                    1 => group.multiply::<1>(numbers, out),
                    2 => group.multiply::<2>(numbers, out),
                    3 => group.multiply::<3>(numbers, out),
                    _ => group.multiply::<VECTORS>(numbers, out),
                }
            }
        }
        out
    }
}

/// Up to [`ROWS`] rows of a matrix.
struct Group<'a> {
    weights: &'a [[i16x8; 2]],
    scales: &'a [f32],
}

impl Group<'_> {
    /// Multiplies the first `N` of four vectors and writes the products to `out`, each of which comes with the scale of
    /// its vector.
    #[inline]
    fn multiply<'a, const N: usize>(
        &self,
        vectors: &[[i16x8; VECTORS]],
        out: impl Iterator<Item = (&'a mut [f32], &'a f32)>,
    ) {
        for (sums, (out, scale)) in self.sums::<N>(vectors).into_iter().zip(out) {
            self.put(sums, *scale, out);
        }
    }

    /// The sums of products.
    #[inline]
    fn sums<const N: usize>(&self, vectors: &[[i16x8; VECTORS]]) -> [[i32x4; 2]; N] {
        let mut sums = [[i32x4::ZERO; 2]; N];
        for (vectors, rows) in vectors.iter().zip(self.weights) {
            for (sums, vector) in sums.iter_mut().zip(vectors) {
                for (sum, row) in sums.iter_mut().zip(rows) {
                    *sum += vector.dot(*row);
                }
            }
        }
        sums
    }

    /// Writes the scaled sums of one vector.
    #[inline]
    fn put(&self, sums: [i32x4; 2], scale: f32, out: &mut [f32]) {
        let [low, high] = sums.map(|sums| f32x4::from_i32x4(sums).to_array());
        match (<&[f32; ROWS]>::try_from(self.scales), <&mut [f32; ROWS]>::try_from(&mut *out)) {
            (Ok(scales), Ok(out)) => {
                for (at, x) in low.into_iter().chain(high).enumerate() {
                    out[at] = x * (scales[at] * scale);
                }
            }
            _ => {
                for ((out, x), row_scale) in out.iter_mut().zip(low.into_iter().chain(high)).zip(self.scales) {
                    *out = x * (row_scale * scale);
                }
            }
        }
    }
}

impl Vectors {
    /// The vectors nearest to rows of `width` numbers.
    pub(crate) fn of(rows: &[f32], width: usize) -> Self {
        let pairs = width.div_ceil(2);
        let count = rows.len() / width.max(1);
        let mut numbers = vec![[i16x8::ZERO; VECTORS]; count.div_ceil(VECTORS) * pairs];
        let mut scales = Vec::with_capacity(count);
        for (at, row) in rows.chunks_exact(width).enumerate() {
            let (group, place) = (at / VECTORS * pairs, at % VECTORS);
            let largest = largest(row);
            scales.push(largest / VECTOR_MAX);
            spread(row, VECTOR_MAX / largest, |pair, numbers_of| numbers[group + pair][place] = numbers_of);
        }
        Self { numbers, scales }
    }
}

/// Gives `put` each pair of the row's numbers times `factor`, four times over.
#[inline]
fn spread(row: &[f32], factor: f32, mut put: impl FnMut(usize, i16x8)) {
    let (blocks, rest) = row.as_chunks::<8>();
    for (at, block) in blocks.iter().enumerate() {
        for (pair, [a, b]) in whole(*block, factor).as_chunks::<2>().0.iter().enumerate() {
            put(4 * at + pair, i16x8::new([*a, *b, *a, *b, *a, *b, *a, *b]));
        }
    }
    for (at, pair) in rest.chunks(2).enumerate() {
        let [a, b] = [0, 1].map(|at| pair.get(at).map_or(0, |x| (x * factor) as i16));
        put(4 * blocks.len() + at, i16x8::new([a, b, a, b, a, b, a, b]));
    }
}

/// Eight numbers times `factor`, cut to whole ones.
#[inline]
fn whole(block: [f32; 8], factor: f32) -> [i16; 8] {
    i16x8::from_i32x8_saturate((f32x8::new(block) * f32x8::splat(factor)).trunc_int()).to_array()
}

#[cfg(test)]
mod tests {
    use super::{Matrix, Vectors};

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
    fn nothing_gives_nothing() {
        assert_eq!(Matrix::of(&numbers(6), 3).product(&Vectors::of(&[], 3)), Vec::<f32>::new());
    }
}
