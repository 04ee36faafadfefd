//! The features that a network knows.

use crate::syntax::learn::{Clusters, cluster_key, keys};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A word is known when the treebanks have it this often …
const WORD: usize = 2;

/// … or all texts together this often.
const WORD_ANYWHERE: usize = 5;

/// Another feature is known when the treebanks have it this often …
const PART: usize = 3;

/// … or all texts together this often.
const PART_ANYWHERE: usize = 15;

/// The known features, numbered in the order of their keys.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    pub(super) keys: Vec<u32>,
    numbers: HashMap<u32, u32>,
    /// How often each was seen.
    seen: Vec<usize>,
    is_word: Vec<bool>,
    is_cluster: Vec<bool>,
    pub(super) clusters: Clusters,
}

#[derive(Default)]
struct Count {
    treebanks: usize,
    all: usize,
    is_word: bool,
}

impl Vocabulary {
    /// The features frequent among the forms of the treebanks and of other text.
    pub(crate) fn new<'a>(
        treebanks: impl Iterator<Item = &'a str>,
        other: impl Iterator<Item = &'a str>,
        clusters: Clusters,
    ) -> Self {
        let mut counts: BTreeMap<u32, Count> = BTreeMap::new();
        for (form, gold) in treebanks.map(|f| (f, 1)).chain(other.map(|f| (f, 0))) {
            for (at, key) in keys(form, &clusters).into_iter().enumerate() {
                let count = counts.entry(key).or_default();
                count.treebanks += gold;
                count.all += 1;
                count.is_word |= at == 0;
            }
        }
        let of_clusters: BTreeSet<u32> =
            (0..clusters.clusterings).flat_map(|c| (0..=u8::MAX).map(move |code| cluster_key(c, code))).collect();
        let mut new = Self { clusters, ..Self::default() };
        for (key, count) in counts {
            let (gold, all) = if count.is_word { (WORD, WORD_ANYWHERE) } else { (PART, PART_ANYWHERE) };
            if count.treebanks >= gold || count.all >= all {
                new.numbers.insert(key, new.keys.len() as u32);
                new.keys.push(key);
                new.seen.push(count.all);
                new.is_word.push(count.is_word);
                new.is_cluster.push(of_clusters.contains(&key));
            }
        }
        new
    }

    /// The number of the feature that stands for cluster `code` of clustering `clustering`, if it is known.
    pub(super) fn cluster(&self, clustering: usize, code: u8) -> Option<usize> {
        self.numbers.get(&cluster_key(clustering, code)).map(|&number| number as usize)
    }

    /// Whether the feature stands for a cluster.
    pub(super) fn is_cluster(&self, feature: u32) -> bool {
        self.is_cluster[feature as usize]
    }

    /// Number of features.
    pub(crate) fn len(&self) -> usize {
        self.keys.len()
    }

    /// The known features of a form; the word itself, where known, comes first.
    pub(crate) fn features(&self, form: &str) -> Vec<u32> {
        keys(form, &self.clusters).iter().filter_map(|key| self.numbers.get(key).copied()).collect()
    }

    /// How often the feature was seen if it is a word.
    pub(super) fn seen_as_word(&self, feature: u32) -> Option<usize> {
        self.is_word[feature as usize].then(|| self.seen[feature as usize])
    }
}
