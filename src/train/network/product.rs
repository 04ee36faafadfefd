//! Products of matrices that lie row by row in slices. Each adds to what `out` holds.

use ndarray::linalg::general_mat_mul;
use ndarray::{ArrayView2, ArrayViewMut2};

fn view(numbers: &[f32], rows: usize, columns: usize) -> ArrayView2<'_, f32> {
    ArrayView2::from_shape((rows, columns), &numbers[..rows * columns]).expect("the slice has that length")
}

fn view_mut(numbers: &mut [f32], rows: usize, columns: usize) -> ArrayViewMut2<'_, f32> {
    ArrayViewMut2::from_shape((rows, columns), &mut numbers[..rows * columns]).expect("the slice has that length")
}

/// `out` (rows × columns) += `a` (rows × inner) · `b` (inner × columns).
pub(crate) fn plain(a: &[f32], b: &[f32], out: &mut [f32], [rows, inner, columns]: [usize; 3]) {
    general_mat_mul(1.0, &view(a, rows, inner), &view(b, inner, columns), 1.0, &mut view_mut(out, rows, columns));
}

/// `out` (rows × columns) += `a` (rows × inner) · the transpose of `b` (columns × inner).
pub(crate) fn second_turned(a: &[f32], b: &[f32], out: &mut [f32], [rows, inner, columns]: [usize; 3]) {
    general_mat_mul(1.0, &view(a, rows, inner), &view(b, columns, inner).t(), 1.0, &mut view_mut(out, rows, columns));
}

/// `out` (rows × columns) += the transpose of `a` (inner × rows) · `b` (inner × columns).
pub(crate) fn first_turned(a: &[f32], b: &[f32], out: &mut [f32], [rows, inner, columns]: [usize; 3]) {
    general_mat_mul(1.0, &view(a, inner, rows).t(), &view(b, inner, columns), 1.0, &mut view_mut(out, rows, columns));
}

/// Adds each row of `rows` to `sum`.
pub(crate) fn add_rows(rows: &[f32], sum: &mut [f32]) {
    for row in rows.chunks(sum.len()) {
        add(row, sum);
    }
}

/// Adds `numbers` to `sum`.
pub(crate) fn add(numbers: &[f32], sum: &mut [f32]) {
    for (s, x) in sum.iter_mut().zip(numbers) {
        *s += x;
    }
}

/// Multiplies `numbers` by `factors`; no factors leave them as they are.
pub(crate) fn scale(numbers: &mut [f32], factors: &[f32]) {
    for (x, f) in numbers.iter_mut().zip(factors) {
        *x *= f;
    }
}
