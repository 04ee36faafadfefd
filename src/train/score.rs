//! Scores of tags, lemmas and heads for gold tokens and sentences.

use super::treebank::{Token, Tree};
use crate::syntax::learn::{Analysed, Memory, Model, parse};
use serde::Serialize;
use std::collections::BTreeMap;

/// What the analysis of a treebank got right. Percentages; all tokens count, punctuation included.
#[derive(Debug, Clone, Serialize)]
pub struct Score {
    /// Number of tokens.
    pub tokens: usize,
    /// Universal part of speech.
    pub upos: f64,
    /// Penn tag.
    pub xpos: f64,
    /// Lemma.
    pub lemma: f64,
    /// Head.
    pub uas: f64,
    /// Head and universal relation (as in the CoNLL 2018 shared task).
    pub las: f64,
    /// Head and relation with subtype.
    pub las_subtype: f64,
    /// F1 of each relation with subtype: head and relation right.
    pub relations: BTreeMap<&'static str, f64>,
}

/// Scores `model` on `trees`.
pub(crate) fn score<'a>(model: &Model, trees: impl IntoIterator<Item = &'a Tree>) -> Score {
    let mut count = Count::default();
    let mut memory = Memory::default();
    for tree in trees {
        let forms: Vec<&str> = tree.tokens.iter().map(|t| t.form.as_str()).collect();
        for (gold, guess) in tree.tokens.iter().zip(parse(model, &forms, &mut memory)) {
            let mut lemma = String::new();
            model.lemmatiser.lemmatise(&gold.form, guess.upos, guess.xpos, &mut lemma);
            count.add(gold, guess, &lemma);
        }
    }
    count.score()
}

#[derive(Default)]
struct Count {
    tokens: usize,
    upos: usize,
    xpos: usize,
    lemma: usize,
    uas: usize,
    las: usize,
    las_subtype: usize,
    /// In gold, in the analysis, in both.
    relations: BTreeMap<&'static str, [usize; 3]>,
}

impl Count {
    fn add(&mut self, gold: &Token, guess: Analysed, lemma: &str) {
        let head = gold.head == guess.head.map_or(0, |h| h + 1);
        self.tokens += 1;
        self.upos += usize::from(gold.upos == guess.upos);
        self.xpos += usize::from(gold.xpos == guess.xpos);
        self.lemma += usize::from(gold.lemma == lemma || gold.lemma == "_");
        self.uas += usize::from(head);
        self.las += usize::from(head && gold.rel.universal() == guess.rel.universal());
        self.las_subtype += usize::from(head && gold.rel == guess.rel);
        self.relations.entry(gold.rel.as_str()).or_default()[0] += 1;
        self.relations.entry(guess.rel.as_str()).or_default()[1] += 1;
        self.relations.entry(gold.rel.as_str()).or_default()[2] += usize::from(head && gold.rel == guess.rel);
    }

    fn score(&self) -> Score {
        let rate = |right: usize| percent(right, self.tokens);
        let f1 = |&[gold, guessed, both]: &[usize; 3]| percent(2 * both, gold + guessed);
        Score {
            tokens: self.tokens,
            upos: rate(self.upos),
            xpos: rate(self.xpos),
            lemma: rate(self.lemma),
            uas: rate(self.uas),
            las: rate(self.las),
            las_subtype: rate(self.las_subtype),
            relations: self.relations.iter().map(|(rel, counts)| (*rel, f1(counts))).collect(),
        }
    }
}

/// `part` of `whole` in percent with two decimals.
fn percent(part: usize, whole: usize) -> f64 {
    (part as f64 * 10_000.0 / whole.max(1) as f64).round() / 100.0
}
