//! Trains the tagger, and tags the training data as if it were new.

use super::perceptron::{Learner, Thinning, best};
use super::random::Random;
use super::treebank::Tree;
use crate::syntax::learn::{Lexicon, Model, Numbers, Parts, Rows, Word, decode_tags, tag};
use crate::syntax::{Upos, Xpos};
use std::collections::BTreeMap;

/// Passes over the training data.
const EPOCHS: usize = 6;

const THINNING: Thinning = Thinning { min_updates: 3, min_code: 56 };

/// A lower-case form is known by its tags from this many occurrences on.
const KNOWN: usize = 3;

/// A tag that a form has in less than one of this many cases is not one of its tags.
const RARE: usize = 50;

/// Most tags that an ambiguity class names.
const CLASS_SIZE: usize = 3;

/// A form with one tag in at least this many occurrences, and no other in more than [`SURE_RATE`] of them, is sure.
const SURE: usize = 30;
const SURE_RATE: f32 = 0.995;

/// Numbers of folds for tagging the training data.
const FOLDS: usize = 5;

/// The joint tags that occur, the most frequent first.
pub(crate) fn inventory(trees: &[Tree]) -> Vec<(Upos, Xpos)> {
    let mut counts: BTreeMap<(Upos, Xpos), usize> = BTreeMap::new();
    for token in trees.iter().flat_map(|t| &t.tokens) {
        *counts.entry((token.upos, token.xpos)).or_default() += 1;
    }
    let mut tags: Vec<_> = counts.into_iter().collect();
    tags.sort_by_key(|&(tag, count)| (std::cmp::Reverse(count), tag));
    tags.into_iter().map(|(tag, _)| tag).take(crate::syntax::learn::MAX_CLASSES).collect()
}

/// What is known of word forms: [`Parts::ambiguity`] and [`Parts::sure`].
pub(crate) fn lexicon(trees: &[&Tree], tags: &[(Upos, Xpos)]) -> (Numbers, Numbers) {
    let blank = Lexicon::new(&[], &[]);
    let mut lower: BTreeMap<u32, BTreeMap<u16, usize>> = BTreeMap::new();
    let mut forms: BTreeMap<u32, BTreeMap<u16, usize>> = BTreeMap::new();
    for token in trees.iter().flat_map(|t| &t.tokens) {
        let word = blank.word(&token.form);
        let class = class(tags, token.upos, token.xpos);
        *lower.entry(word.lower_key()).or_default().entry(class).or_default() += 1;
        *forms.entry(word.form_key()).or_default().entry(class).or_default() += 1;
    }
    let mut classes: BTreeMap<Vec<u16>, u16> = BTreeMap::new();
    let mut ambiguity = Vec::new();
    for (key, counts) in &lower {
        if let Some(set) = tag_set(counts) {
            let next = classes.len() as u16 + 1;
            ambiguity.push((*key, *classes.entry(set).or_insert(next)));
        }
    }
    let sure = forms.iter().filter_map(|(key, counts)| Some((*key, sure_tag(counts)?)));
    (ambiguity, sure.collect())
}

fn tag_set(counts: &BTreeMap<u16, usize>) -> Option<Vec<u16>> {
    let total: usize = counts.values().sum();
    let mut tags: Vec<_> = counts.iter().filter(|&(_, &n)| n * RARE >= total).collect();
    tags.sort_by_key(|&(tag, &n)| (std::cmp::Reverse(n), *tag));
    (total >= KNOWN).then(|| tags.into_iter().take(CLASS_SIZE).map(|(&tag, _)| tag).collect())
}

fn sure_tag(counts: &BTreeMap<u16, usize>) -> Option<u16> {
    let total: usize = counts.values().sum();
    let (&tag, &most) = counts.iter().max_by_key(|&(_, &n)| n)?;
    (total >= SURE && most as f32 > SURE_RATE * total as f32).then_some(tag)
}

fn class(tags: &[(Upos, Xpos)], upos: Upos, xpos: Xpos) -> u16 {
    tags.iter().position(|&tag| tag == (upos, xpos)).unwrap_or_default() as u16
}

/// The tagger's part of a model, trained on `trees`.
pub(crate) fn train(trees: &[&Tree], tags: &[(Upos, Xpos)], seed: u64) -> Parts {
    let (ambiguity, sure) = lexicon(trees, tags);
    let sure_classes: Vec<(u32, u8)> = sure.iter().map(|&(key, class)| (key, class as u8)).collect();
    let tagger = weights(trees, tags, &Lexicon::new(&ambiguity, &sure_classes), seed);
    Parts { tags: tags.to_vec(), ambiguity, sure, tagger, ..Parts::default() }
}

fn weights(trees: &[&Tree], tags: &[(Upos, Xpos)], lexicon: &Lexicon, seed: u64) -> Rows {
    let words = |tree: &Tree| tree.tokens.iter().map(|t| lexicon.word(&t.form)).collect();
    let gold = |tree: &Tree| tree.tokens.iter().map(|t| class(tags, t.upos, t.xpos) as u8).collect();
    let mut data: Vec<(Vec<Word>, Vec<u8>)> = trees.iter().map(|tree| (words(tree), gold(tree))).collect();
    let mut learner = Learner::new(tags.len(), THINNING);
    let mut random = Random::new(seed);
    let mut scores = Vec::new();
    for _ in 0..EPOCHS {
        random.shuffle(&mut data);
        for (words, gold) in &data {
            let sure = |word: &Word| lexicon.sure(word);
            decode_tags(words, sure, |features, at| {
                learner.score(features, &mut scores);
                let guess = best(&scores, |_| true).unwrap_or_default() as u8;
                if guess != gold[at] {
                    learner.update(features, gold[at], guess);
                }
                learner.step();
                guess
            });
        }
    }
    learner.freeze()
}

/// The tags of each tree as given by a tagger that was trained on the other folds (jackknifing): the parser learns to
/// live with the errors it will see.
pub(crate) fn jackknife(trees: &[Tree], tags: &[(Upos, Xpos)], seed: u64) -> Vec<Vec<(Upos, Xpos)>> {
    let fold = |fold: usize| -> Vec<Vec<(Upos, Xpos)>> {
        let others: Vec<&Tree> = trees.iter().enumerate().filter(|(i, _)| i % FOLDS != fold).map(|(_, t)| t).collect();
        let model = Model::from(train(&others, tags, seed));
        trees.iter().skip(fold).step_by(FOLDS).map(|tree| apply(&model, tree)).collect()
    };
    let mut folds = in_parallel(FOLDS, fold).into_iter().map(Vec::into_iter).collect::<Vec<_>>();
    (0..trees.len()).filter_map(|i| folds[i % FOLDS].next()).collect()
}

/// The tags that `model` gives the tokens of `tree`.
pub(crate) fn apply(model: &Model, tree: &Tree) -> Vec<(Upos, Xpos)> {
    let forms: Vec<&str> = tree.tokens.iter().map(|t| t.form.as_str()).collect();
    tag(model, &forms).1
}

/// The results of `job` for the numbers below `count`, in order, on as many threads as there are cores.
fn in_parallel<T: Send>(count: usize, job: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from).min(count);
    let mut results: Vec<(usize, T)> = std::thread::scope(|scope| {
        let start = |first: usize| {
            let job = &job;
            scope.spawn(move || (first..count).step_by(cores).map(|n| (n, job(n))).collect::<Vec<_>>())
        };
        let threads: Vec<_> = (0..cores).map(start).collect();
        threads.into_iter().flat_map(|t| t.join().expect("a training thread does not panic")).collect()
    });
    results.sort_by_key(|r| r.0);
    results.into_iter().map(|r| r.1).collect()
}
