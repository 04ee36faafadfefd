//! Trees of running text that several networks agree on: the sums of their log-probabilities decide.

use super::Example;
use super::reading::Reading;
use super::shape::Shape;
use crate::syntax::Rel;
use crate::syntax::learn::Arcs;

/// Sentences read at once.
const BATCH: usize = 32;

/// A trained network.
pub(crate) struct Teacher {
    pub(crate) shape: Shape,
    pub(crate) numbers: Vec<f32>,
}

/// Fills in the tags, heads and relations of `examples`.
pub(crate) fn teach(teachers: &[Teacher], examples: &mut [Example]) {
    for batch in examples.chunks_mut(BATCH) {
        let sentences: Vec<&Example> = batch.iter().collect();
        let readings: Vec<Reading> =
            teachers.iter().map(|t| Reading::new(&t.shape, &t.numbers, &sentences, None)).collect();
        for (at, example) in batch.iter_mut().enumerate() {
            decide(teachers, &readings, at, example);
        }
    }
}

fn decide(teachers: &[Teacher], readings: &[Reading], at: usize, example: &mut Example) {
    let with = || teachers.iter().zip(readings);
    let count = example.features.len();
    let tags = sum(with().map(|(t, r)| (r.tags(&t.shape, at).to_vec(), t.shape.tagger[0].columns)));
    let heads = sum(with().map(|(t, r)| (r.arcs(&t.shape, &t.numbers, at).scores, count + 1)));
    let mut arcs = Arcs::new(count + 1);
    for (token, scores) in heads.chunks(count + 1).enumerate() {
        arcs.of_mut(token + 1).copy_from_slice(scores);
    }
    example.heads = arcs.tree().split_off(1);
    let relations = with().map(|(t, r)| r.relations(&t.shape, &t.numbers, at, &example.heads));
    let relations = sum(relations.map(|[_, scores]| (scores, Rel::ALL.len())));
    example.tags = tags.chunks(tags.len() / count).map(best).collect();
    example.relations = relations.chunks(Rel::ALL.len()).map(best).collect();
}

/// The sums of the log-probabilities by rows of the given width.
fn sum(scores: impl Iterator<Item = (Vec<f32>, usize)>) -> Vec<f32> {
    let mut sum = Vec::new();
    for (scores, width) in scores {
        sum.resize(scores.len(), 0.0);
        for (row, sum) in scores.chunks(width).zip(sum.chunks_mut(width)) {
            let largest = row.iter().fold(f32::MIN, |m, &s| m.max(s));
            let all = row.iter().map(|s| (s - largest).exp()).sum::<f32>().ln() + largest;
            sum.iter_mut().zip(row).for_each(|(sum, s)| *sum += (s - all).max(IMPOSSIBLE));
        }
    }
    sum
}

/// Lowest log-probability; what is less likely does not matter.
const IMPOSSIBLE: f32 = -50.0;

fn best(scores: &[f32]) -> usize {
    (0..scores.len()).reduce(|best, at| if scores[at] > scores[best] { at } else { best }).unwrap_or_default()
}
