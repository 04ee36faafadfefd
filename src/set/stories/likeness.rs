//! How alike articles are.

use super::super::terms::{Vector, dot};

/// Days in which the part of the likeness that fades falls to a third.
const FADING: f32 = 30.0;

/// What is left of the likeness of articles that lie years apart: a dossier may well be about one happening.
const LASTING: f32 = 0.5;

/// The likeness of articles of which one has no date: as of articles three weeks apart.
const UNDATED: f32 = 0.75;

/// What of an article is compared.
#[derive(Debug)]
pub(super) struct Content {
    /// Of length 1.
    pub(super) vector: Vector,
    pub(super) day: Option<i32>,
}

impl Content {
    /// The cosine of their words, less where they were published far apart.
    pub(super) fn likeness(&self, other: &Self) -> f32 {
        let nearness = self
            .day
            .zip(other.day)
            .map_or(UNDATED, |(a, b)| LASTING + (1.0 - LASTING) * (-(a.abs_diff(b) as f32) / FADING).exp());
        nearness * dot(&self.vector, &other.vector)
    }
}

#[cfg(test)]
mod tests {
    use super::Content;

    fn article(words: &[u32], day: Option<i32>) -> Content {
        let weight = 1.0 / (words.len() as f32).sqrt();
        Content { vector: words.iter().map(|w| (*w, weight)).collect(), day }
    }

    #[test]
    fn years_apart() {
        let likeness = |a, b| article(&[1, 2], a).likeness(&article(&[1, 2], b));
        assert!(likeness(Some(0), Some(2)) > likeness(Some(0), None));
        assert!(likeness(Some(0), None) > likeness(Some(0), Some(900)));
    }
}
