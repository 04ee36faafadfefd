//! How alike articles are, and groups of articles.

use super::super::linkage::Group;
use super::super::terms::{Vector, dot, sum};

/// Days in which the part of the likeness that fades falls to a third.
const FADING: f32 = 30.0;

/// What is left of the likeness of articles that lie years apart: a dossier may well be about one happening.
const LASTING: f32 = 0.5;

/// The likeness of articles of which one has no date: as of articles three weeks apart.
const UNDATED: f32 = 0.75;

/// What of one article, or of a group of them, is compared.
///
/// The average likeness of two groups is the product of the sums of their members' vectors over the number of pairs, so
/// that a merge costs what its vectors are long.
#[derive(Debug, Clone)]
pub(super) struct Content {
    /// For an article, of length 1.
    pub(super) vector: Vector,
    /// Its day, or the days' mean.
    pub(super) day: Option<f32>,
    pub(super) size: f32,
}

impl Group for Content {
    /// The cosine of their words, less where they were published far apart.
    fn likeness(&self, other: &Self) -> f32 {
        let nearness = match (self.day, other.day) {
            (Some(a), Some(b)) => LASTING + (1.0 - LASTING) * (-(a - b).abs() / FADING).exp(),
            _ => UNDATED,
        };
        nearness * dot(&self.vector, &other.vector) / (self.size * other.size)
    }

    fn joined(self, other: Self) -> Self {
        let size = self.size + other.size;
        let day = match (self.day, other.day) {
            (Some(x), Some(y)) => Some((x * self.size + y * other.size) / size),
            (x, y) => x.or(y),
        };
        Self { vector: sum(&self.vector, &other.vector), day, size }
    }
}

#[cfg(test)]
mod tests {
    use super::{Content, Group};

    fn article(words: &[u32], day: Option<f32>) -> Content {
        let weight = 1.0 / (words.len() as f32).sqrt();
        Content { vector: words.iter().map(|w| (*w, weight)).collect(), day, size: 1.0 }
    }

    #[test]
    fn years_apart() {
        let likeness = |a, b| article(&[1, 2], a).likeness(&article(&[1, 2], b));
        assert!(likeness(Some(0.0), Some(2.0)) > likeness(Some(0.0), None));
        assert!(likeness(Some(0.0), None) > likeness(Some(0.0), Some(900.0)));
    }

    #[test]
    fn a_group_is_as_its_members_are_on_average() {
        let (a, b, c) = (article(&[1, 2], None), article(&[2, 3], None), article(&[3, 4], None));
        let mean = f32::midpoint(a.likeness(&c), b.likeness(&c));
        assert!((a.joined(b).likeness(&c) - mean).abs() < 1e-6);
    }
}
