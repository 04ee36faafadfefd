//! Trains the model of attributions (`model/quotations.bin`) on PolNeAR's training part.
//!
//! Multinomial logistic regression by AdaGrad, weights held small, over the decisions of `quote::attribution`, a clue once seen fewer than
//! [`SEEN`] times left out. The articles are read by the engine itself, so a new parser asks for a new model.

use super::random::Random;
use crate::View;
use crate::quote::attribution::examples::{self, Choice, Examples, Gold};
use crate::quote::attribution::weights::{COUNT, SCALE, WORDS, word_bit};
use crate::read::{Source, article};
use crate::span::ByteSpan;
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
    let articles: Vec<Article> = lines.lines().map(Article::read).collect::<Result<_, _>>()?;
    eprintln!("{} articles read", articles.len());
    let known = known(&articles);
    let mut all = Examples::default();
    for article in &articles {
        article.examples(&known, &mut all);
    }
    eprintln!(
        "{} cues of {}, {} places, {} ends, {} before; {} lost, {} misplaced",
        all.cues.iter().filter(|c| c.right == 1).count(),
        all.cues.len(),
        all.places.len(),
        all.ends.len(),
        all.before.len(),
        all.lost,
        all.misplaced
    );
    let mut choices = [all.cues, all.places, all.ends, all.before].concat();
    let weights = learn(&mut choices);
    let packed = weights.iter().map(|w| ((w * SCALE).round().clamp(-127.0, 127.0) as i8).cast_unsigned());
    Ok(packed.chain(known).collect())
}

/// An article with the engine's layers.
struct Article {
    document: crate::read::Document,
    text: text::Text,
    syntax: syntax::Syntax,
    entities: entity::Entities,
    times: Vec<time::Time>,
    gold: Vec<Gold>,
}

impl Article {
    fn read(line: &str) -> Result<Self, String> {
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
        let syntax = syntax::parse(&document, &text);
        let view = View { document: &document, text: &text, syntax: &syntax };
        let entities = entity::find(view);
        let times = time::find(view);
        Ok(Self { document, text, syntax, entities, times, gold })
    }

    fn view(&self) -> View<'_> {
        View { document: &self.document, text: &self.text, syntax: &self.syntax }
    }

    fn examples(&self, known: &[u8], all: &mut Examples) {
        let is_known = |word: u64| known[word_bit(word) / 8] >> (word_bit(word) % 8) & 1 == 1;
        let own = examples::of(self.view(), &self.entities, &self.times, &self.gold, is_known);
        all.cues.extend(own.cues);
        all.places.extend(own.places);
        all.ends.extend(own.ends);
        all.before.extend(own.before);
        all.lost += own.lost;
        all.misplaced += own.misplaced;
    }
}

/// The bits of the words other than verbs that are cues [`KNOWN`] times or more.
fn known(articles: &[Article]) -> Vec<u8> {
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
    let scores: Vec<f32> = choice.options.iter().map(|o| sum(&o.0)).collect();
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let powers: Vec<f32> = scores.iter().map(|s| (s - most).exp()).collect();
    let total: f32 = powers.iter().sum();
    for (index, option) in choice.options.iter().enumerate() {
        let error = f32::from(u8::from(index == choice.right)) - powers[index] / total;
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
