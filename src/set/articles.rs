//! The articles of a set: a number for each, and the one order in which results name them.

use crate::contract::Article;
use std::collections::HashMap;

/// The articles that are in the set. Numbers are given once and not again.
#[derive(Debug, Default)]
pub(super) struct Articles {
    numbers: HashMap<String, u32>,
    all: HashMap<u32, Known>,
    next: u32,
}

#[derive(Debug)]
struct Known {
    id: String,
    published: Option<String>,
}

impl Articles {
    /// Takes an article in whose id is not in the set, and gives it a number.
    pub(super) fn add(&mut self, article: &Article) -> u32 {
        let number = self.next;
        self.next += 1;
        self.numbers.insert(article.id.clone(), number);
        self.all.insert(number, Known { id: article.id.clone(), published: article.published.clone() });
        number
    }

    /// The number that the article had.
    pub(super) fn remove(&mut self, id: &str) -> Option<u32> {
        let number = self.numbers.remove(id)?;
        self.all.remove(&number);
        Some(number)
    }

    /// The id of an article in the set; empty for any other number.
    pub(super) fn id(&self, number: u32) -> &str {
        self.all.get(&number).map_or("", |known| &known.id)
    }

    /// `YYYY-MM-DD`, where known.
    pub(super) fn published(&self, number: u32) -> Option<&str> {
        self.all.get(&number).and_then(|known| known.published.as_deref())
    }

    /// What results are sorted by, whatever order the articles came in: publication, undated articles last; then id.
    pub(super) fn rank(&self, number: u32) -> (bool, &str, &str) {
        let published = self.published(number);
        (published.is_none(), published.unwrap_or_default(), self.id(number))
    }
}
