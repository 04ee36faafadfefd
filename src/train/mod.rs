//! The trainer: treebanks in, model file out. Compiled with the feature `train` only.
//!
//! Everything is seeded: the same data and seed give the same file.

mod example;
mod frames;
mod lemma;
mod network;
mod news;
mod random;
mod score;
mod treebank;

pub use score::Score;

use crate::syntax::learn::{Model, Parts, STAND_IN};
use crate::syntax::{Upos, Xpos};
use example::Examples;
use network::{Course, Example, Shape, Sizes, Teacher, Vocabulary};
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

/// The network of the model.
const SIZES: Sizes = Sizes { embedding: 64, units: 64, layers: 3, arc: 64, relation: 48, dropped: [0.1, 0.05, 0.1] };

/// Its course: over the treebanks and the running text that the teachers parsed.
const COURSE: Course = Course { epochs: 6.0, rate: 5e-3, seed: SEED };

/// The larger networks that teach it.
const TEACHER: Sizes =
    Sizes { embedding: 64, units: 128, layers: 3, arc: 128, relation: 96, dropped: [0.25, 0.15, 0.2] };

/// Their course: over the treebanks.
const TEACHER_COURSE: Course = Course { epochs: 12.0, rate: 4e-3, seed: SEED };

/// Number of teachers.
const TEACHERS: u64 = 3;

/// Trains a model on the treebanks and the running text below `data` and returns the model file.
///
/// # Errors
/// Where a treebank is missing or damaged; the message says which, and where to get it.
pub fn train(data: &Path) -> Result<Vec<u8>, String> {
    let trees = [load(data, "ewt-train")?, load(data, "gum-permissive-train")?].concat();
    let news = news::sentences(data)?;
    eprintln!("{} trees, {} sentences of running text", trees.len(), news.len());
    let tags = inventory(&trees);
    let tree_forms = || trees.iter().flat_map(|t| &t.tokens).map(|t| t.form.as_str());
    let words = Vocabulary::new(tree_forms().chain([STAND_IN; 2]), news.iter().flatten().map(String::as_str));
    let sentences = trees.iter().map(|t| t.tokens.iter().map(|t| t.form.as_str()).collect());
    let sentences: Vec<Vec<&str>> =
        sentences.chain(news.iter().map(|s| s.iter().map(String::as_str).collect())).collect();
    let vectors = network::vectors(&words, &sentences, SIZES.embedding, SEED);
    eprintln!("learned the embeddings of {} features", words.len());

    let make = Examples { words: &words, tags: &tags };
    let mut examples: Vec<Example> = trees.iter().map(|tree| make.tree(tree)).collect();
    let teachers: Vec<Teacher> = (1..=TEACHERS)
        .map(|number| {
            eprintln!("teacher {number} of {TEACHERS}");
            let course = Course { seed: SEED + number, ..TEACHER_COURSE };
            fit(TEACHER, &words, &tags, &vectors, &examples, course)
        })
        .collect();
    let mut parsed: Vec<Example> = news.iter().map(|forms| make.text(forms)).collect();
    network::teach(&teachers, &mut parsed);
    examples.extend(trees.iter().flat_map(|tree| make.frames(tree)));
    examples.extend(parsed);
    let pupil = fit(SIZES, &words, &tags, &vectors, &examples, COURSE);
    let weights = network::pack(&pupil.shape, &pupil.numbers, &words);

    let lemmas = lemma::train(&trees);
    eprintln!("learned {} rules for {} endings", lemmas.rules.len(), lemmas.endings.len());
    Ok(Parts { tags, weights, ..lemmas }.write())
}

/// A trained network.
fn fit(
    sizes: Sizes,
    words: &Vocabulary,
    tags: &[(Upos, Xpos)],
    vectors: &[f32],
    examples: &[Example],
    course: Course,
) -> Teacher {
    let shape = Shape::new(sizes, words.len(), tags.len());
    let mut numbers = shape.initial(vectors, &mut random::Random::new(course.seed));
    network::fit(&shape, &mut numbers, examples, words, course);
    Teacher { shape, numbers }
}

/// The joint tags of the trees, most frequent first.
fn inventory(trees: &[Tree]) -> Vec<(Upos, Xpos)> {
    let mut counts: BTreeMap<(Upos, Xpos), usize> = BTreeMap::new();
    for token in trees.iter().flat_map(|t| &t.tokens) {
        *counts.entry((token.upos, token.xpos)).or_default() += 1;
    }
    let mut tags: Vec<_> = counts.into_iter().collect();
    tags.sort_by_key(|&(tag, count)| (std::cmp::Reverse(count), tag));
    tags.into_iter().map(|(tag, _)| tag).collect()
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
