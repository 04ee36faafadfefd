//! Embeddings to begin with, from running text: a word's features together predict the words around it (skip-gram with
//! negative sampling, Mikolov et al. 2013; by position as in Ling et al. 2015; by features as in Bojanowski et al. 2017).

use super::product::add;
use super::vocabulary::Vocabulary;
use crate::train::clusters::CLUSTERS;
use crate::train::random::Random;
use std::collections::BTreeMap;

/// Places of the words predicted, counted from the word.
const PLACES: [isize; 4] = [-2, -1, 1, 2];

/// Random words told apart from each word predicted.
const NEGATIVES: usize = 5;

/// Passes over the text.
const EPOCHS: usize = 3;

/// Rate of learning at first; it falls to zero.
const RATE: f32 = 0.02;

/// A word is predicted when it is seen this often.
const SEEN: usize = 5;

/// A known word is left to its other features this often.
const HIDDEN: f32 = 0.1;

/// Root mean square of the embeddings.
const SIZE: f32 = 0.15;

/// Length of a word's vector as its clusters give it at first; that of the others grows to about this.
const CENTRE: f32 = 4.0;

/// A sentence by its tokens' features and, where they are predicted, their numbers as words.
type Sentence = (Vec<Vec<u32>>, Vec<Option<usize>>);

struct Skipgram<'a> {
    words: &'a Vocabulary,
    width: usize,
    embeddings: Vec<f32>,
    /// By place, then word.
    outputs: Vec<f32>,
    /// Number of words that are predicted.
    predicted: usize,
    /// Words, each as often as it is drawn.
    draw: Vec<usize>,
    random: Random,
}

/// Embeddings of `width` numbers for the features in `words`, learned from sentences of forms.
///
/// Those of clusters start out as `centres`, by clustering and cluster; all others are small random numbers.
pub(crate) fn vectors(
    words: &Vocabulary,
    sentences: &[Vec<&str>],
    centres: &[Vec<f32>],
    width: usize,
    seed: u64,
) -> Vec<f32> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for form in sentences.iter().flatten() {
        *counts.entry(form.to_lowercase()).or_default() += 1;
    }
    counts.retain(|_, count| *count >= SEEN);
    let numbers: BTreeMap<&str, usize> = counts.keys().map(String::as_str).zip(0..).collect();
    let draw =
        counts.values().enumerate().flat_map(|(word, &n)| std::iter::repeat_n(word, (n as f32).powf(0.75) as usize));
    let number = |form: &&str| numbers.get(form.to_lowercase().as_str()).copied();
    let read = |s: &Vec<&str>| (s.iter().map(|f| words.features(f)).collect(), s.iter().map(number).collect());
    let sentences: Vec<Sentence> = sentences.iter().map(read).collect();
    let mut random = Random::new(seed);
    let mut model = Skipgram {
        words,
        width,
        embeddings: (0..words.len() * width).map(|_| random.within(0.5 / width as f32)).collect(),
        outputs: vec![0.0; PLACES.len() * numbers.len() * width],
        predicted: numbers.len(),
        draw: draw.collect(),
        random,
    };
    for (at, centre) in centres.iter().enumerate() {
        if let Some(number) = words.cluster(at / CLUSTERS, (at % CLUSTERS) as u8) {
            let embedding = &mut model.embeddings[number * width..][..width];
            embedding.iter_mut().zip(centre).for_each(|(x, c)| *x = CENTRE * c);
        }
    }
    model.train(&sentences);
    let squares: f32 = model.embeddings.iter().map(|x| x * x).sum();
    let factor = SIZE / (squares / model.embeddings.len() as f32).sqrt();
    model.embeddings.iter().map(|x| x * factor).collect()
}

impl Skipgram<'_> {
    fn train(&mut self, sentences: &[Sentence]) {
        let total = (EPOCHS * sentences.len()) as f32;
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        for epoch in 0..EPOCHS {
            self.random.shuffle(&mut order);
            for (at, &sentence) in order.iter().enumerate() {
                let done = (epoch * order.len() + at) as f32 / total;
                self.sentence(&sentences[sentence], RATE * (1.0 - done));
            }
        }
    }

    fn sentence(&mut self, (features, numbers): &Sentence, rate: f32) {
        for (at, features) in features.iter().enumerate() {
            let is_word = features.first().is_some_and(|&f| self.words.seen_as_word(f).is_some());
            let hidden = usize::from(is_word && features.len() > 1 && self.random.chance(HIDDEN));
            let mut sum = vec![0.0; self.width];
            let mut change = vec![0.0; self.width];
            for &feature in &features[hidden..] {
                add(&self.embeddings[feature as usize * self.width..][..self.width], &mut sum);
            }
            for (place, &offset) in PLACES.iter().enumerate() {
                let near = at.checked_add_signed(offset).and_then(|near| numbers.get(near).copied().flatten());
                if let Some(word) = near {
                    self.predict(place, word, &sum, rate, &mut change);
                }
            }
            for &feature in &features[hidden..] {
                add(&change, &mut self.embeddings[feature as usize * self.width..][..self.width]);
            }
        }
    }

    fn predict(&mut self, place: usize, word: usize, sum: &[f32], rate: f32, change: &mut [f32]) {
        for trial in 0..=NEGATIVES {
            let (word, truth) =
                if trial == 0 { (word, 1.0) } else { (self.draw[self.random.below(self.draw.len())], 0.0) };
            let output = &mut self.outputs[(place * self.predicted + word) * self.width..][..self.width];
            let score: f32 = sum.iter().zip(output.iter()).map(|(a, b)| a * b).sum();
            let step = rate * (truth - 1.0 / (1.0 + (-score).exp()));
            for ((c, o), s) in change.iter_mut().zip(output).zip(sum) {
                *c += step * *o;
                *o += step * s;
            }
        }
    }
}
