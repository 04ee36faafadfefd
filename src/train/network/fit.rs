//! Training: batches in random order on two threads, their gradients added in a fixed order.

use super::Example;
use super::adam::Adam;
use super::gradient::{Gradient, learn};
use super::shape::Shape;
use super::vocabulary::Vocabulary;
use crate::train::random::Random;
use std::f32::consts::PI;
use std::ops::Range;

/// Tokens a step.
const BATCH: usize = 1000;

/// Parts of a batch that are worked on at once. The sums, and so the model, depend on it: it is no setting.
const THREADS: usize = 2;

/// Steps in which the rate of learning rises.
const WARM_UP: f32 = 200.0;

/// How long and how fast a network learns.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Course {
    /// Passes over the examples.
    pub(crate) epochs: f32,
    /// Highest rate of learning; it rises at first and then falls like half a cosine.
    pub(crate) rate: f32,
    /// Seed of order, noise and what is dropped.
    pub(crate) seed: u64,
}

/// Chances of the kinds of noise by which the network learns to do without.
mod noise {
    /// A word is hidden whatever it is.
    pub(super) const WORD: f32 = 0.05;
    /// A word seen n times is hidden with another `RARE / (RARE + n)`.
    pub(super) const RARE: f32 = 0.4;
    /// The clusters of a word are hidden.
    pub(super) const CLUSTERS: f32 = 0.05;
    /// One feature of a token is hidden.
    pub(super) const FEATURE: f32 = 0.02;
    /// The mark at the end is missing, as in headlines.
    pub(super) const LAST_MARK: f32 = 0.1;
    /// All is in capitals.
    pub(super) const CAPITALS: f32 = 0.02;
}

/// Trains `numbers` on `examples`.
pub(crate) fn fit(shape: &Shape, numbers: &mut [f32], examples: &[Example], words: &Vocabulary, course: Course) {
    let mut random = Random::new(course.seed);
    let mut adam = Adam::new(numbers.len());
    let mut gradients: [Gradient; THREADS] = std::array::from_fn(|_| Gradient::new(shape));
    let tokens: usize = examples.iter().map(|e| e.features.len()).sum();
    let steps = (tokens as f32 * course.epochs / BATCH as f32) as usize;
    let mut order: Vec<usize> = Vec::new();
    for step in 0..steps {
        let mut parts: [Vec<Example>; THREADS] = Default::default();
        let mut sizes = [0; THREADS];
        while sizes.iter().sum::<usize>() < BATCH {
            let next = order.pop().unwrap_or_else(|| {
                order.extend(0..examples.len());
                random.shuffle(&mut order);
                order.pop().unwrap_or_default()
            });
            let example = noisy(&examples[next], words, &mut random);
            let smallest = (0..THREADS).min_by_key(|&part| sizes[part]).unwrap_or_default();
            sizes[smallest] += example.features.len();
            parts[smallest].push(example);
        }
        let seeds: [u64; THREADS] = std::array::from_fn(|_| random.next());
        let total = sizes.iter().sum();
        let now = &*numbers;
        let loss: f32 = std::thread::scope(|scope| {
            let work = gradients.iter_mut().zip(&parts).zip(seeds).map(|((gradient, part), seed)| {
                scope.spawn(move || {
                    gradient.clear(shape);
                    let part: Vec<&Example> = part.iter().collect();
                    learn(shape, now, &part, total, &mut Random::new(seed), gradient)
                })
            });
            let running: Vec<_> = work.collect();
            running.into_iter().map(|thread| thread.join().expect("training does not panic")).sum()
        });
        let [first, second] = &mut gradients;
        first.add(second, shape);
        let done = step as f32 / steps as f32;
        let rate = course.rate * (step as f32 / WARM_UP).min(1.0) * (0.5 + 0.5 * (done * PI).cos()).max(0.01);
        let parts: Vec<Range<usize>> = first.parts(shape).collect();
        adam.step(&parts, numbers, &first.numbers, rate);
        if step % 500 == 0 {
            eprintln!("step {step} of {steps}: loss {:.3}", loss / total as f32);
        }
    }
}

/// The example with noise.
fn noisy(example: &Example, words: &Vocabulary, random: &mut Random) -> Example {
    let mut noisy = example.clone();
    if random.chance(noise::CAPITALS) {
        noisy.features = example.forms.iter().map(|form| words.features(&form.to_uppercase())).collect();
    }
    if example.ends_in_mark && random.chance(noise::LAST_MARK) {
        noisy.features.pop();
        noisy.tags.pop();
        noisy.heads.pop();
        noisy.relations.pop();
        noisy.names.pop();
    }
    for features in &mut noisy.features {
        if random.chance(noise::CLUSTERS) {
            features.retain(|&feature| !words.is_cluster(feature));
        }
        let seen = features.first().and_then(|&first| words.seen_as_word(first));
        let hide = |seen| noise::WORD + noise::RARE / (noise::RARE + seen as f32);
        if seen.is_some_and(|seen| random.chance(hide(seen))) {
            features.remove(0);
        }
        if features.len() > 1 && random.chance(noise::FEATURE) {
            features.remove(random.below(features.len()));
        }
    }
    noisy
}
