//! Trains the model of attributions (`model/quotations.bin`) on PolNeAR's training part.
//!
//! Logistic regression by AdaGrad, weights held small, over the words that may be cues, a clue once seen fewer than [`SEEN`] times
//! left out; then the network that is told what it says ([`reader`]). The articles are read by the engine itself, so a new parser asks for a new model.

mod reader;

use super::random::Random;
use crate::View;
use crate::quote::attribution::examples::{self, Choice, Examples, Gold, Task};
use crate::quote::attribution::weights::{COUNT, SCALE, WORDS, word_bit};
use crate::read::{Source, article};
use crate::span::ByteSpan;
use crate::syntax::{Digest, Digests, STATE};
use crate::{entity, syntax, text, time};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// Where the attributions come from, for the message when they are missing.
const SOURCE: &str = "\
Needed below DATA/quotes: polnear-train.jsonl, a line an article: {\"text\", \"quotes\": [{\"content\": [[start, end]],
\"cue\": [[start, end]]}]} in code points, made of https://github.com/networkdynamics/PolNeAR";

/// Rarer clues say more of this corpus than of English.
const SEEN: u16 = 3;

/// Passes over the decisions.
const EPOCHS: usize = 8;

/// Step of AdaGrad.
const STEP: f32 = 0.08;

/// Half of this times the square of each weight is added to the loss: cues are never the same twice, so that most weights
/// stay small.
const PENALTY: f32 = 4.0;

/// The network learns from articles that the linear decision has not seen: this is learned anew for each of so many parts.
const FOLDS: usize = 5;

/// A word other than a verb may be a cue if it was one this often.
const KNOWN: usize = 2;

#[derive(Deserialize)]
struct Line {
    text: String,
    quotes: Vec<Quote>,
}

#[derive(Deserialize)]
struct Quote {
    content: Vec<(usize, usize)>,
    cue: Vec<(usize, usize)>,
}

/// Trains on the articles below `data` and returns the model file.
///
/// # Errors
/// Where the articles are missing or damaged.
pub fn train(data: &Path) -> Result<Vec<u8>, String> {
    let path = data.join("quotes/polnear-train.jsonl");
    let lines = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}\n{SOURCE}", path.display()))?;
    let whole = Digest::whole(STATE);
    let articles: Vec<Article> = lines.lines().map(|line| Article::read(line, &whole)).collect::<Result<_, _>>()?;
    eprintln!("{} articles read", articles.len());
    let all: Vec<&Article> = articles.iter().collect();
    let mut model = linear(&all);
    let mut tasks = Vec::new();
    for fold in 0..FOLDS {
        let (own, others): (Vec<_>, Vec<_>) = all.iter().enumerate().partition(|(at, _)| at % FOLDS == fold);
        let weights = linear(&others.into_iter().map(|(_, article)| *article).collect::<Vec<_>>());
        tasks.extend(own.into_iter().flat_map(|(_, article)| article.tasks(&weights)));
    }
    eprintln!("{} sentences", tasks.len());
    model.extend(reader::train(&tasks));
    Ok(model)
}

/// The linear decision learned from `articles`: weights, and the words other than verbs that may be cues.
fn linear(articles: &[&Article]) -> Vec<u8> {
    let known = known(articles);
    let mut all = Examples::default();
    for article in articles {
        article.examples(&known, &mut all);
    }
    let cues = all.cues.iter().filter(|c| c.right == 1).count();
    eprintln!("{cues} cues of {}; {} lost", all.cues.len(), all.lost);
    let weights = learn(&mut all.cues);
    let packed = weights.iter().map(|w| ((w * SCALE).round().clamp(-127.0, 127.0) as i8).cast_unsigned());
    packed.chain(known).collect()
}

/// Whether a word may be a cue by the bits `known`.
fn is_known(known: &[u8], word: u64) -> bool {
    let bit = word_bit(word);
    known[bit / 8] >> (bit % 8) & 1 == 1
}

/// An article with the engine's layers.
struct Article {
    document: crate::read::Document,
    text: text::Text,
    syntax: syntax::Syntax,
    digests: Digests,
    entities: entity::Entities,
    times: Vec<time::Time>,
    gold: Vec<Gold>,
}

impl Article {
    fn read(line: &str, whole: &Digest) -> Result<Self, String> {
        let line: Line = serde_json::from_str(line).map_err(|e| e.to_string())?;
        let bytes: Vec<usize> = line.text.char_indices().map(|(at, _)| at).chain([line.text.len()]).collect();
        let span = |&(start, end): &(usize, usize)| ByteSpan::of(bytes[start]..bytes[end]);
        let gold = line
            .quotes
            .iter()
            .filter_map(|q| Some(Gold { cue: span(q.cue.first()?), content: q.content.iter().map(span).collect() }));
        let gold = gold.collect();
        let document = article(Source::default(), line.text);
        let text = text::segment(&document);
        let (syntax, digests) = syntax::parse_digested(&document, &text, whole);
        let view = View { document: &document, text: &text, syntax: &syntax };
        let entities = entity::find(view);
        let times = time::find(view);
        Ok(Self { document, text, syntax, digests, entities, times, gold })
    }

    fn view(&self) -> View<'_> {
        View { document: &self.document, text: &self.text, syntax: &self.syntax }
    }

    fn examples(&self, known: &[u8], all: &mut Examples) {
        let is_known = |word: u64| is_known(known, word);
        let own = examples::of(self.view(), &self.entities, &self.times, &self.gold, is_known);
        all.cues.extend(own.cues);
        all.lost += own.lost;
    }

    /// What the network learns of the article, where the linear decision is that of `packed` (see [`linear`]).
    fn tasks(&self, packed: &[u8]) -> Vec<Task> {
        let (weights, known) = packed.split_at(COUNT);
        let is_known = |word: u64| is_known(known, word);
        let weight = |&clue: &u32| i32::from(weights[clue as usize].cast_signed());
        let odds = |clues: &[u32]| clues.iter().map(weight).sum::<i32>() as f32 / SCALE;
        examples::tasks(self.view(), &self.digests, &self.entities, &self.times, &self.gold, is_known, odds)
    }
}

/// The bits of the words other than verbs that are cues [`KNOWN`] times or more.
fn known(articles: &[&Article]) -> Vec<u8> {
    let mut counts: BTreeMap<u64, usize> = BTreeMap::new();
    for article in articles {
        for word in examples::cue_words(article.view(), &article.entities, &article.times, &article.gold) {
            *counts.entry(word).or_default() += 1;
        }
    }
    let mut bits = vec![0; WORDS];
    for (&word, _) in counts.iter().filter(|&(_, &count)| count >= KNOWN) {
        let bit = word_bit(word);
        bits[bit / 8] |= 1 << (bit % 8);
    }
    bits
}

fn learn(choices: &mut [Choice]) -> Vec<f32> {
    leave_out_rare(choices);
    let mut weights = vec![0.0_f32; COUNT];
    let mut squares = vec![1e-6_f32; COUNT];
    let mut random = Random::new(super::SEED);
    let mut order: Vec<usize> = (0..choices.len()).collect();
    for _ in 0..EPOCHS {
        random.shuffle(&mut order);
        for &index in &order {
            step(&choices[index], &mut weights, &mut squares);
        }
        for (weight, square) in weights.iter_mut().zip(&squares) {
            *weight *= 1.0 - PENALTY * rate(*square);
        }
    }
    weights
}

/// One step towards the right option.
fn step(choice: &Choice, weights: &mut [f32], squares: &mut [f32]) {
    let sum = |clues: &[u32]| clues.iter().map(|&c| weights[c as usize]).sum::<f32>();
    let likely = examples::likelihoods(choice.options.iter().map(|o| sum(&o.0)));
    for (index, (option, likely)) in choice.options.iter().zip(likely).enumerate() {
        let error = f32::from(u8::from(index == choice.right)) - likely;
        if error.abs() < 1e-3 {
            continue;
        }
        for &clue in &option.0 {
            let clue = clue as usize;
            squares[clue] += error * error;
            weights[clue] += rate(squares[clue]) * error;
        }
    }
}

/// The step of a weight whose squared errors so far sum to `square`.
fn rate(square: f32) -> f32 {
    STEP / square.sqrt().max(1.0)
}

fn leave_out_rare(choices: &mut [Choice]) {
    let mut seen = vec![0_u16; COUNT];
    for clue in choices.iter().flat_map(|c| &c.options).flat_map(|o| &o.0) {
        seen[*clue as usize] = seen[*clue as usize].saturating_add(1);
    }
    for option in choices.iter_mut().flat_map(|c| &mut c.options) {
        option.0.retain(|&clue| seen[clue as usize] >= SEEN);
    }
}
