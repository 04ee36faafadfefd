//! The same article, or nearly, several times: agency text in two papers, a file given twice.

use super::articles::Articles;
use super::shingles::{in_both, number, numbers, shingles, smallest, words};
use super::texts::{Content, Texts};
use crate::contract::{Article, Delta, Duplicate};
use crate::syntax::hash::QuickMap;
use std::collections::BTreeSet;

/// Words in a run: shorter runs are set phrases, longer ones break at each changed word.
const RUN: usize = 5;
/// How many of its runs an article meets others by. Two that share six runs in ten have none of their 16 smallest in common
/// once in a million times.
const SAMPLE: usize = 16;
/// Copies share at least this much: an agency's text with another first line or without its last paragraphs. Two accounts
/// that quote the same statements share less than three tenths.
const SHARED: f64 = 0.6;
/// Articles of fewer words are headlines and notes that say the same by chance.
const WORDS: usize = 20;

/// Copies of articles.
#[derive(Debug, Default)]
pub(super) struct Duplicates {
    texts: Texts<Copied>,
    /// The articles of each entry that do not count, by its id.
    copies: QuickMap<u32, u32>,
}

/// What an article is compared by: all its runs, the upper halves of their numbers, sorted.
#[derive(Debug)]
struct Copied(Box<[u32]>);

impl Content for Copied {
    fn runs(&self) -> Vec<u64> {
        self.0.iter().take(SAMPLE).map(|run| u64::from(*run)).collect()
    }
}

impl Duplicates {
    pub(super) fn add(&mut self, article_number: u32, article: &Article) {
        let words = numbers(words(&article.text));
        if words.len() >= WORDS {
            let runs = smallest(shingles(&words, RUN), usize::MAX);
            let runs = runs.iter().map(|run| (run >> 32) as u32).collect();
            self.texts.add(article_number, 0, number(&words), Copied(runs));
        }
    }

    pub(super) fn remove(&mut self, number: u32) {
        self.texts.remove(number);
        self.copies.remove(&number);
    }

    /// Returns the articles that count now and did not, or do not and did.
    pub(super) fn settle(&mut self, articles: &Articles, give: &mut dyn FnMut(Delta<Duplicate>)) -> BTreeSet<u32> {
        let mut changed = BTreeSet::new();
        let copies = &mut self.copies;
        self.texts.settle(
            |a, b| shared(&a.0, &b.0) >= SHARED,
            |held| {
                let mut members: Vec<(&[u32], u32)> = held.iter().map(|(runs, holder)| (&*runs.0, holder.0)).collect();
                members.sort_by_key(|(_, number)| articles.place(*number));
                for (place, (_, number)) in members.iter().enumerate() {
                    let was = copies.remove(number).is_some();
                    if place > 0 {
                        copies.insert(*number, members[0].1);
                    }
                    if was != (place > 0) {
                        changed.insert(*number);
                    }
                }
                duplicate(articles, &members).into_iter().collect()
            },
            give,
        );
        changed
    }

    /// The article of which this one is a copy, and beside which it does not count.
    pub(super) fn original(&self, number: u32) -> Option<u32> {
        self.copies.get(&number).copied()
    }
}

fn duplicate(articles: &Articles, members: &[(&[u32], u32)]) -> Option<Duplicate> {
    let [(first, number), copies @ ..] = members else { return None };
    let least = copies.iter().map(|(runs, _)| shared(first, runs)).fold(1.0, f64::min);
    (!copies.is_empty()).then(|| Duplicate {
        id: articles.id(*number).into(),
        articles: members.iter().map(|(_, number)| articles.id(*number).into()).collect(),
        identical: copies.iter().all(|(runs, _)| runs == first),
        shared: (least * 100.0).round() / 100.0,
    })
}

/// The share of the longer one's runs that the other has too. Both sorted.
fn shared(a: &[u32], b: &[u32]) -> f64 {
    in_both(a, b) as f64 / a.len().max(b.len()).max(1) as f64
}
