//! Articles together: the same person, event, story and quotation across articles, and where the accounts differ.
//!
//! Works from article analyses in the contract's shape, so that stored results need no second reading. An [`Index`] holds
//! the set; each of its facets (`people`, `stories`, `clusters`, `repeats`, `duplicates`) is one file with the
//! same three doors: `add` keeps what the facet needs of an article, `remove` forgets it, and `settle` resolves anew the
//! components that were touched since the last time, and no others. What a component leads to depends on its members
//! alone, which are sorted, and its ids come from its members: so the order in which articles came does not show.

mod accounts;
mod articles;
mod bearer;
mod bodies;
mod clusters;
mod context;
mod dates;
mod decided;
mod duplicates;
mod entities;
mod groups;
mod ledger;
mod linkage;
mod links;
mod member;
mod names;
mod organizations;
mod people;
mod persons;
mod repeats;
mod roles;
mod shared;
mod shingles;
mod stories;
pub mod terms;
mod texts;

use crate::contract::{Article, Changed, Changes, Decisions, Delta, GENERATOR, SCHEMA, Set};
use crate::syntax::hash::QuickMap;
use ledger::Found;
use std::collections::BTreeSet;

/// A set of articles that grows, shrinks and changes.
#[derive(Debug, Default)]
pub struct Index {
    articles: articles::Articles,
    duplicates: duplicates::Duplicates,
    people: people::People,
    stories: stories::Stories,
    clusters: clusters::Clusters,
    repeats: repeats::Repeats,
}

impl Index {
    /// Takes an article in. One with the same id leaves first: so an article that was analysed again, with another date
    /// say, takes its own place.
    pub fn add(&mut self, article: &Article) {
        self.remove(&article.id);
        let number = self.articles.add(article);
        self.duplicates.add(number, article);
        self.people.add(number, article);
        self.stories.add(number, article);
        self.clusters.add(number, article);
        self.repeats.add(number, article);
    }

    /// Takes an article out; nothing happens where there is none of that id.
    pub fn remove(&mut self, id: &str) {
        let Some(number) = self.articles.remove(id) else { return };
        self.duplicates.remove(number);
        self.people.remove(number);
        self.stories.remove(number);
        self.clusters.remove(number);
        self.repeats.remove(number);
    }

    /// Puts a reader's decisions in the place of those before.
    pub fn decide(&mut self, decisions: &Decisions) {
        self.people.decide(decisions);
    }

    /// What changed since the last call; at first, everything.
    pub fn changes(&mut self) -> Changes {
        let mut all = Changes::default();
        self.change(|part| match part {
            Changed::Entities(part) => join(&mut all.entities, part),
            Changed::EventClusters(part) => join(&mut all.event_clusters, part),
            Changed::Stories(part) => join(&mut all.stories, part),
            Changed::RepeatedQuotations(part) => join(&mut all.repeated_quotations, part),
            Changed::Duplicates(part) => join(&mut all.duplicates, part),
        });
        sort(&mut all.entities);
        sort(&mut all.event_clusters);
        sort(&mut all.stories);
        sort(&mut all.repeated_quotations);
        sort(&mut all.duplicates);
        all
    }

    /// Has each facet resolve what was touched, one that reads another after it, and gives what changed in portions, each of
    /// one list and in no order: all of a large set at a time would take as much room as what is kept of it.
    pub fn change(&mut self, mut give: impl FnMut(Changed)) {
        self.articles.settle();
        let changed = self.duplicates.settle(&self.articles, &mut |part| give(Changed::Duplicates(part)));
        self.people.settle(&self.articles, &mut |part| give(Changed::Entities(part)));
        let stories = self.stories.settle(&self.articles, &mut |part| give(Changed::Stories(part)));
        self.clusters.settle(&self.articles, &stories, &mut |part| give(Changed::EventClusters(part)));
        let give = &mut |part| give(Changed::RepeatedQuotations(part));
        self.repeats.settle(&self.articles, &self.duplicates, &changed, give);
    }
}

fn join<T>(all: &mut Delta<T>, part: Delta<T>) {
    all.changed.extend(part.changed);
    all.removed.extend(part.removed);
}

fn sort<T: Found>(all: &mut Delta<T>) {
    all.changed.sort_unstable_by(|a, b| a.id().cmp(b.id()));
}

/// Compares `articles`. Their order does not matter but for the order in which the set lists them; an id that another
/// article has already gets a number behind it.
pub fn analyze(articles: Vec<Article>, decisions: &Decisions) -> Set {
    let mut gathering = Gathering::new(decisions);
    for article in articles {
        gathering.add(article);
    }
    gathering.finish()
}

/// Articles to be compared, as they come; see [`analyze`].
#[derive(Debug, Default)]
pub struct Gathering {
    index: Index,
    articles: Vec<Article>,
    ids: BTreeSet<String>,
    /// By an id that several have, the number that may be free for the next.
    numbers: QuickMap<String, usize>,
}

impl Gathering {
    /// None yet.
    pub fn new(decisions: &Decisions) -> Self {
        let mut gathering = Self::default();
        gathering.index.decide(decisions);
        gathering
    }

    /// Takes an article in.
    pub fn add(&mut self, mut article: Article) {
        if !self.ids.insert(article.id.clone()) {
            let next = self.numbers.entry(article.id.clone()).or_insert(2);
            let mut numbered = (*next..).map(|number| (format!("{} ({number})", article.id), number + 1));
            if let Some((id, after)) = numbered.find(|(id, _)| self.ids.insert(id.clone())) {
                (article.id, *next) = (id, after);
            }
        }
        self.index.add(&article);
        self.articles.push(article);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// The set of them.
    pub fn finish(mut self) -> Set {
        let Changes { entities, event_clusters, stories, repeated_quotations, duplicates } = self.index.changes();
        Set {
            schema: SCHEMA.into(),
            generator: GENERATOR.into(),
            articles: self.articles,
            entities: entities.changed,
            event_clusters: event_clusters.changed,
            stories: stories.changed,
            repeated_quotations: repeated_quotations.changed,
            duplicates: duplicates.changed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Gathering;
    use crate::contract::{self, Article};
    use crate::read::{Source, article};

    #[test]
    fn articles_of_one_id_are_numbered() {
        let mut gathering = Gathering::default();
        for id in ["a (3)", "a", "b", "a", "a", "b", "a"] {
            let analysis = crate::analyze(article(Source::default(), "Rain fell.".into()));
            gathering.add(Article { id: id.into(), ..contract::article(&analysis) });
        }
        let set = gathering.finish();
        let ids: Vec<&str> = set.articles.iter().map(|article| article.id.as_str()).collect();
        assert_eq!(ids, ["a (3)", "a", "b", "a (2)", "a (4)", "b (2)", "a (5)"]);
    }
}
