//! The frozen linear scorer: what training leaves of an averaged perceptron.
//!
//! Weights lie on a logarithmic codebook of 8 bits ([`decode`]): small weights matter as much as large ones, and a
//! linear 8-bit scale loses 0.8 points of tagging accuracy where this one loses nothing measurable.

use super::table::Table;

/// Most classes a scorer can tell apart.
pub(crate) const MAX_CLASSES: usize = 256;

/// Scores of one decision, by class.
pub(crate) type Scores = [i32; MAX_CLASSES];

/// Magnitude of the smallest code, when the largest weight of a scorer is scaled to 30,000.
const BOTTOM: f32 = 20.0;

/// Magnitude to which the largest weight of a scorer is scaled.
#[cfg(any(test, feature = "train"))]
pub(crate) const TOP: f32 = 30_000.0;

/// Natural logarithm of the ratio between neighbouring codes: 127 codes reach from [`BOTTOM`] to 30,000.
const STEP: f32 = 0.0582;

/// The weight that `code` stands for.
pub(crate) fn decode(code: i8) -> i16 {
    if code == 0 {
        return 0;
    }
    let magnitude = BOTTOM * (STEP * (f32::from(code.unsigned_abs()) - 1.0)).exp();
    magnitude.min(f32::from(i16::MAX)) as i16 * i16::from(code.signum())
}

/// The code nearest to `weight`, which is scaled so that the largest is [`TOP`].
#[cfg(any(test, feature = "train"))]
pub(crate) fn encode(weight: f32) -> i8 {
    let magnitude = weight.abs();
    if magnitude < BOTTOM {
        return 0;
    }
    let code = 1.0 + ((magnitude / BOTTOM).ln() / STEP).round();
    let code = code.min(127.0) as i8;
    if weight < 0.0 { -code } else { code }
}

/// Where the weights of a feature stand: first entry and number of entries.
type Row = (u32, u32);

/// A scorer for many classes, of which a feature has weights for few.
#[derive(Debug)]
pub(crate) struct Sparse {
    rows: Table<Row>,
    weights: Vec<(u8, i16)>,
}

impl Sparse {
    /// The scorer whose features are `rows` of classes and codes, with ascending keys.
    pub(crate) fn new(rows: &[(u32, Vec<(u8, i8)>)]) -> Self {
        let mut entries = Vec::with_capacity(rows.len());
        let mut weights = Vec::new();
        for (key, codes) in rows {
            entries.push((*key, (weights.len() as u32, codes.len() as u32)));
            weights.extend(codes.iter().map(|&(class, code)| (class, decode(code))));
        }
        Self { rows: Table::new(&entries), weights }
    }

    /// The best of the first `classes` classes for these features; the lowest where several are best.
    pub(crate) fn best(&self, features: &[u32], classes: usize, scores: &mut Scores) -> u8 {
        scores.fill(0);
        for &key in features {
            let (start, count) = self.rows.get(key).unwrap_or_default();
            for &(class, weight) in &self.weights[start as usize..(start + count) as usize] {
                scores[class as usize] += i32::from(weight);
            }
        }
        let classes = classes.clamp(1, MAX_CLASSES);
        (1..classes).fold(0, |best, class| if scores[class] > scores[best] { class } else { best }) as u8
    }
}

/// A scorer for [`N`](Dense) classes, of which a feature has weights for most.
#[derive(Debug)]
pub(crate) struct Dense<const N: usize> {
    rows: Table<Weights<N>>,
}

/// The weights of one feature.
#[derive(Debug, Clone, Copy)]
struct Weights<const N: usize>([i16; N]);

impl<const N: usize> Default for Weights<N> {
    fn default() -> Self {
        Self([0; N])
    }
}

impl<const N: usize> Dense<N> {
    /// The scorer whose features are `rows` of classes (below `N`) and codes, with ascending keys.
    pub(crate) fn new(rows: &[(u32, Vec<(u8, i8)>)]) -> Self {
        let dense = |codes: &[(u8, i8)]| {
            let mut weights = [0; N];
            for &(class, code) in codes {
                if let Some(weight) = weights.get_mut(class as usize) {
                    *weight = decode(code);
                }
            }
            Weights(weights)
        };
        let entries: Vec<_> = rows.iter().map(|(key, codes)| (*key, dense(codes))).collect();
        Self { rows: Table::new(&entries) }
    }

    /// The score of each class.
    pub(crate) fn scores(&self, features: &[u32]) -> [i32; N] {
        let mut scores = [0; N];
        for row in features.iter().filter_map(|&key| self.rows.get(key)) {
            for (score, weight) in scores.iter_mut().zip(row.0) {
                *score += i32::from(weight);
            }
        }
        scores
    }
}

#[cfg(test)]
mod tests {
    use super::{Dense, MAX_CLASSES, Sparse, TOP, decode, encode};

    #[test]
    fn codes_stay_near_the_weight() {
        for weight in [21.0_f32, 100.0, 999.0, TOP, -500.0] {
            let back = f32::from(decode(encode(weight)));
            assert!((back - weight).abs() <= weight.abs() * 0.05, "{weight} became {back}");
        }
        assert_eq!(decode(encode(3.0)), 0);
    }

    #[test]
    fn scores_add_up() {
        let rows = vec![(1, vec![(0, 90), (2, -90)]), (7, vec![(2, 120)])];
        let mut scores = [0; MAX_CLASSES];
        assert_eq!(Sparse::new(&rows).best(&[1], 3, &mut scores), 0);
        assert_eq!(Sparse::new(&rows).best(&[1, 7, 9], 3, &mut scores), 2);
        let dense = Dense::<3>::new(&rows).scores(&[1, 7]);
        assert_eq!([dense[0], dense[2]], [scores[0], scores[2]]);
    }
}
