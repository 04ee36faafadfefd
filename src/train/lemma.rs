//! Learns the lemmatiser's endings.

use super::treebank::Tree;
use crate::syntax::learn::{Ending, Parts, Rule, ending_key, endings, normalise};
use crate::syntax::{Upos, Xpos};
use std::collections::{BTreeMap, BTreeSet};

/// An ending decides for new words when it is seen in at least this many different ones.
const PRODUCTIVE: usize = 3;

type Tags = (Upos, Xpos);

/// How often each rule holds for the words of an ending, and for how many different words.
type Votes = BTreeMap<u16, usize>;

/// The lemmatiser's part of a model: [`Parts::rules`] and [`Parts::endings`].
pub(crate) fn train(trees: &[Tree]) -> Parts {
    let mut rules: BTreeMap<Rule, u16> = BTreeMap::new();
    let mut words: BTreeMap<(Tags, String), Votes> = BTreeMap::new();
    for token in trees.iter().flat_map(|t| &t.tokens).filter(|t| t.lemma != "_" || t.form == "_") {
        let form = normalise(&token.form);
        let rule = Rule::between(&form, &normalise(&token.lemma), token.upos);
        let number = rules.len() as u16;
        let number = *rules.entry(rule).or_insert(number);
        let word = ((token.upos, token.xpos), form.to_lowercase());
        *words.entry(word).or_default().entry(number).or_default() += 1;
    }
    let decisions = decisions(&words);
    let mut in_order: Vec<(Rule, u16)> = rules.into_iter().collect();
    in_order.sort_by_key(|r| r.1);
    Parts { rules: in_order.into_iter().map(|r| r.0).collect(), endings: decisions, ..Parts::default() }
}

/// The rule of each ending that differs from what the next shorter known ending says.
fn decisions(words: &BTreeMap<(Tags, String), Votes>) -> Vec<(u32, u16)> {
    let mut tails: BTreeMap<(Tags, &str), Votes> = BTreeMap::new();
    for ((tags, word), votes) in words {
        for ending in endings(word) {
            if let (Ending::Tail(tail), Some(rule)) = (ending, majority(votes)) {
                *tails.entry((*tags, tail)).or_default().entry(rule).or_default() += 1;
            }
        }
    }
    let mut known: BTreeMap<u32, u16> = BTreeMap::new();
    let mut by_length: Vec<_> = tails.iter().filter(|(_, votes)| votes.values().sum::<usize>() >= PRODUCTIVE).collect();
    by_length.sort_by_key(|((_, tail), _)| tail.len());
    for (&(tags, tail), votes) in by_length {
        learn(&mut known, tags, Ending::Tail(tail), votes);
    }
    let mut exceptions = BTreeSet::new();
    for ((tags, word), votes) in words {
        if let Some(rule) = majority(votes).filter(|&rule| inherited(&known, *tags, Ending::Word(word)) != Some(rule)) {
            exceptions.insert((ending_key(Ending::Word(word), tags.0, tags.1), rule));
        }
    }
    for (key, rule) in exceptions {
        known.entry(key).or_insert(rule);
    }
    known.into_iter().collect()
}

fn learn(known: &mut BTreeMap<u32, u16>, tags: Tags, ending: Ending<'_>, votes: &Votes) {
    if let Some(rule) = majority(votes).filter(|&rule| inherited(known, tags, ending) != Some(rule)) {
        known.entry(ending_key(ending, tags.0, tags.1)).or_insert(rule);
    }
}

/// What the endings learned so far say of a word with this ending.
fn inherited(known: &BTreeMap<u32, u16>, tags: Tags, ending: Ending<'_>) -> Option<u16> {
    let (Ending::Word(text) | Ending::Tail(text)) = ending;
    let mut shorter = endings(text).filter(|e| *e != Ending::Word(text));
    shorter.find_map(|e| known.get(&ending_key(e, tags.0, tags.1)).copied())
}

fn majority(votes: &Votes) -> Option<u16> {
    votes.iter().max_by_key(|&(rule, count)| (count, std::cmp::Reverse(rule))).map(|(&rule, _)| rule)
}
