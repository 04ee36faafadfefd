//! Figures made of measured ones.

/// The middle one, of an even number the higher of the two in the middle; `None` of none.
pub(crate) fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

/// With two digits behind the point.
pub(crate) fn two_digits(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
