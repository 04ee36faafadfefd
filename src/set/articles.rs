//! The articles of a set: a number for each, and the one order in which results name them.

use crate::contract::Article;
use crate::syntax::hash::QuickMap;
use std::collections::HashMap;
use std::sync::Arc;

/// The articles that are in the set. Numbers are given once and not again.
#[derive(Debug, Default)]
pub(super) struct Articles {
    numbers: HashMap<String, u32>,
    all: QuickMap<u32, Known>,
    next: u32,
    /// All numbers in the order of results.
    order: Vec<u32>,
}

#[derive(Debug)]
struct Known {
    id: Arc<str>,
    published: Option<String>,
    /// In the order of results, as of the last [`Articles::settle`].
    place: u32,
}

impl Articles {
    /// Takes an article in whose id is not in the set, and gives it a number.
    pub(super) fn add(&mut self, article: &Article) -> u32 {
        let number = self.next;
        self.next += 1;
        self.numbers.insert(article.id.clone(), number);
        self.all
            .insert(number, Known { id: article.id.as_str().into(), published: article.published.clone(), place: 0 });
        let place = self.order.partition_point(|other| self.rank(*other) < self.rank(number));
        self.order.insert(place, number);
        number
    }

    /// The number that the article had.
    pub(super) fn remove(&mut self, id: &str) -> Option<u32> {
        let number = self.numbers.remove(id)?;
        let place = self.order.partition_point(|other| self.rank(*other) < self.rank(number));
        self.order.remove(place);
        self.all.remove(&number);
        Some(number)
    }

    /// Gives each article its place.
    pub(super) fn settle(&mut self) {
        for (place, number) in (0..).zip(&self.order) {
            if let Some(known) = self.all.get_mut(number) {
                known.place = place;
            }
        }
    }

    /// The id of an article in the set; empty for any other number.
    pub(super) fn id(&self, number: u32) -> &str {
        self.all.get(&number).map_or("", |known| &known.id)
    }

    /// The id of an article in the set, to be shared.
    pub(super) fn shared_id(&self, number: u32) -> Arc<str> {
        self.all.get(&number).map(|known| Arc::clone(&known.id)).unwrap_or_default()
    }

    /// `YYYY-MM-DD`, where known.
    pub(super) fn published(&self, number: u32) -> Option<&str> {
        self.all.get(&number).and_then(|known| known.published.as_deref())
    }

    /// What results are sorted by, whatever order the articles came in.
    pub(super) fn place(&self, number: u32) -> u32 {
        self.all.get(&number).map_or(u32::MAX, |known| known.place)
    }

    /// By publication, undated articles last; then by id.
    fn rank(&self, number: u32) -> (bool, &str, &str) {
        let published = self.published(number);
        (published.is_none(), published.unwrap_or_default(), self.id(number))
    }
}
