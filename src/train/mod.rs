//! The trainer: treebanks in, model file out. Compiled with the feature `train` only.
//!
//! Everything is seeded: the same data and seed give the same file.

mod frames;
mod lemma;
mod parser;
mod perceptron;
mod random;
mod score;
mod tagger;
mod treebank;

pub use score::Score;

use crate::syntax::learn::{Lexicon, Model, Parts, stand_in};
use std::collections::BTreeMap;
use std::path::Path;
use treebank::Tree;

/// Seed of every random choice.
const SEED: u64 = 1;

/// Where the treebanks come from, for the message when one is missing.
const SOURCES: &str = "\
Needed below DATA/ud: ewt-{train,dev,test}.conllu and gum-permissive-{train,dev}.conllu.
- EWT: en_ewt-ud-*.conllu of https://github.com/UniversalDependencies/UD_English-EWT (CC BY-SA 4.0)
- GUM: en_gum-ud-*.conllu of https://github.com/UniversalDependencies/UD_English-GUM, without the documents whose
  meta::licence or genre is non-commercial: keep academic, bio, conversation, court, interview, news, speech, textbook,
  vlog and voyage (annotation CC BY 4.0, texts CC BY or CC BY-SA)";

/// Trains a model on the treebanks below `data` and returns the model file.
///
/// # Errors
/// Where a treebank is missing or damaged; the message says which, and where to get it.
pub fn train(data: &Path) -> Result<Vec<u8>, String> {
    let trees = [load(data, "ewt-train")?, load(data, "gum-permissive-train")?].concat();
    let tags = tagger::inventory(&trees);
    let all: Vec<&Tree> = trees.iter().collect();
    let seen_tags = tagger::jackknife(&trees, &tags, SEED);
    eprintln!("tagged {} sentences as new", trees.len());
    let mut parts = tagger::train(&all, &tags, SEED);
    eprintln!("trained the tagger: {} features", parts.tagger.len());
    let sure: Vec<(u32, u8)> = parts.sure.iter().map(|&(key, class)| (key, class as u8)).collect();
    let lexicon = Lexicon::new(&parts.ambiguity, &sure);
    let example = |(tree, tags): (&Tree, &Vec<_>)| {
        let words: Vec<_> = tree.tokens.iter().map(|t| lexicon.word(&t.form)).collect();
        parser::Example::with_frames(tree, &words, tags, stand_in(&lexicon))
    };
    let examples: Vec<_> = trees.iter().zip(&seen_tags).flat_map(example).collect();
    eprintln!("made {} reporting clauses", examples.len() - trees.len());
    (parts.moves, parts.labels) = parser::train(&examples, SEED, |epoch| eprintln!("parser: pass {}", epoch + 1));
    eprintln!("trained the parser: {} features of moves, {} of labels", parts.moves.len(), parts.labels.len());
    let lemmas = lemma::train(&trees);
    eprintln!("learned {} rules for {} endings", lemmas.rules.len(), lemmas.endings.len());
    Ok(Parts { rules: lemmas.rules, endings: lemmas.endings, ..parts }.write())
}

/// Scores the model file `model` on the development and test treebanks below `data`, on gold tokens.
///
/// # Errors
/// Where a treebank or the model is missing or damaged; the message says which.
pub fn score(data: &Path, model: &[u8]) -> Result<BTreeMap<&'static str, Score>, String> {
    let model = Model::from(Parts::read(model).map_err(|e| format!("no usable model: {e:?}"))?);
    let mut scores = BTreeMap::new();
    for name in ["ewt-dev", "ewt-test", "gum-permissive-dev"] {
        scores.insert(name, score::score(&model, &load(data, name)?));
    }
    let gum = load(data, "gum-permissive-dev")?;
    scores.insert("gum-news-dev", score::score(&model, gum.iter().filter(|t| t.id.starts_with("GUM_news"))));
    Ok(scores)
}

fn load(data: &Path, name: &str) -> Result<Vec<Tree>, String> {
    treebank::read(&data.join("ud").join(name).with_extension("conllu")).map_err(|e| format!("{e}\n{SOURCES}"))
}
