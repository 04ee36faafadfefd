//! Trees of running text from several networks together: the means of their probabilities decide.

use super::reading::Reading;
use super::shape::Shape;
use super::{Example, Target};
use crate::syntax::Rel;
use crate::syntax::learn::{Arcs, NAME_TAGS};

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
    let label = |names: bool| {
        mean(with().map(|(t, r)| {
            let rows = r.labels(&t.shape, at).map(|(tags, name)| if names { name } else { tags });
            (rows.flatten().copied().collect(), if names { NAME_TAGS } else { t.shape.tags })
        }))
    };
    let (tags, names) = (label(false), label(true));
    let heads = mean(with().map(|(t, r)| (r.arcs(&t.shape, &t.numbers, at).scores, count + 1)));
    let mut arcs = Arcs::new(count + 1);
    for (token, scores) in heads.chunks(count + 1).enumerate() {
        arcs.of_mut(token + 1).copy_from_slice(scores);
    }
    let tree = arcs.tree().split_off(1);
    example.heads = tree.iter().zip(heads.chunks(count + 1)).map(|(&head, scores)| head_target(head, scores)).collect();
    let relations = with().map(|(t, r)| r.relations(&t.shape, &t.numbers, at, &tree));
    let relations = mean(relations.map(|[_, scores]| (scores, Rel::ALL.len())));
    example.tags = tags.chunks(tags.len() / count).map(Target::likely).collect();
    example.relations = relations.chunks(Rel::ALL.len()).map(Target::likely).collect();
    if example.names.is_empty() {
        example.names = names.chunks(NAME_TAGS).map(Target::likely).collect();
    }
}

/// What the teachers make of a head: likely ones, unless the tree chose another than the likeliest.
fn head_target(head: usize, scores: &[f32]) -> Target {
    let likely = Target::likely(scores);
    if likely.class() == head { likely } else { Target::sure(head) }
}

/// The logarithms of the mean probabilities, by rows of the given width.
fn mean(scores: impl Iterator<Item = (Vec<f32>, usize)>) -> Vec<f32> {
    let mut sum = Vec::new();
    let mut readings = 0.0;
    for (scores, width) in scores {
        sum.resize(scores.len(), 0.0);
        readings += 1.0;
        for (row, sum) in scores.chunks(width).zip(sum.chunks_mut(width)) {
            let largest = row.iter().fold(f32::MIN, |m, &s| m.max(s));
            let all: f32 = row.iter().map(|s| (s - largest).exp()).sum();
            sum.iter_mut().zip(row).for_each(|(sum, s)| *sum += (s - largest).exp() / all);
        }
    }
    for x in &mut sum {
        *x = (*x / readings).max(f32::MIN_POSITIVE).ln();
    }
    sum
}
