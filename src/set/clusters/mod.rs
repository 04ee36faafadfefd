//! The same event across articles: within each story, mentions that are likely of one event, by average linkage.

mod happening;
mod likeness;
mod reader;

use super::accounts;
use super::articles::Articles;
use super::ledger::{self, Told};
use super::linkage::{self, Pair};
use super::stories::Changed;
use super::terms::Term;
use crate::contract::{Article, Cluster, Delta, EventMember};
use crate::syntax::hash::QuickMap;
use happening::Known;
pub(super) use happening::{Happening, Named};
use likeness::{UNCOMPARED, chance, names};
use std::collections::BTreeMap;

/// From this mean chance on mentions are of one event. Chosen on ECB+ (train).
const ENOUGH: f32 = 0.35;

/// How many mentions before it, of those that share a word for what happened, a mention is compared with: so that a story
/// of many articles costs no more for each of them than one of few.
const COMPARED: usize = 16;

/// An article by its number.
type Node = u32;

/// An event as one article tells it.
#[derive(Debug)]
pub(super) struct Account<'a> {
    /// The article's id.
    pub(super) article: &'a str,
    pub(super) published: Option<&'a str>,
    pub(super) event: Happening<'a>,
}

/// The same event across articles.
#[derive(Debug, Default)]
pub(super) struct Clusters {
    articles: QuickMap<Node, Known>,
    /// By the first article of a story what is told of the clusters that were found in it.
    told: QuickMap<Node, Vec<Told>>,
}

impl Clusters {
    pub(super) fn add(&mut self, number: u32, article: &Article) {
        self.articles.insert(number, Known::of(article));
    }

    pub(super) fn remove(&mut self, number: u32) {
        self.articles.remove(&number);
    }

    /// Finds the clusters of stories that are new.
    pub(super) fn settle(&mut self, articles: &Articles, stories: &Changed, give: &mut dyn FnMut(Delta<Cluster>)) {
        let old: Vec<Told> =
            stories.gone.iter().filter_map(|story| self.told.remove(story.first()?)).flatten().collect();
        let new = stories.new.iter().map(|story| self.clusters(story, articles));
        let told = ledger::tell(old.into_iter(), new, give);
        for (story, told) in stories.new.iter().zip(told) {
            if let Some(first) = story.first().filter(|_| !told.is_empty()) {
                self.told.insert(*first, told);
            }
        }
    }

    fn clusters(&self, story: &[Node], articles: &Articles) -> Vec<Cluster> {
        let known = || story.iter().filter_map(|number| Some((*number, self.articles.get(number)?)));
        let all: Vec<(Node, Happening<'_>)> =
            known().flat_map(|(number, known)| known.happenings().map(move |event| (number, event))).collect();
        let mut alike = QuickMap::default();
        let compared = |(a, b): (usize, usize)| {
            let ((number, x), (with, y)) = (all[a], all[b]);
            let names = alike.entry((number, with)).or_insert_with(|| names(x.article, y.article));
            (a, b, chance(x, y, *names))
        };
        let pairs: Vec<Pair> = pairs(all.iter().map(|(_, event)| *event)).into_iter().map(compared).collect();
        let groups =
            linkage::average(all.len(), &pairs, UNCOMPARED, ENOUGH).into_iter().filter(|group| group.len() > 1);
        let account = |place: &usize| {
            let (number, event) = all[*place];
            Account { article: articles.id(number), published: articles.published(number), event }
        };
        groups.filter_map(|group| write(&group.iter().map(account).collect::<Vec<_>>())).collect()
    }
}

/// The pairs of events that are worth comparing: they share a lemma, a root, or a kind of happening.
fn pairs<'a>(events: impl Iterator<Item = Happening<'a>>) -> Vec<(usize, usize)> {
    let mut files: QuickMap<(u8, Term), Vec<usize>> = QuickMap::default();
    let mut pairs = Vec::new();
    for (place, event) in events.enumerate() {
        for (kind, words) in (0..).zip([event.lemmas(), event.roots(), event.kinds()]) {
            for word in words {
                let file = files.entry((kind, *word)).or_default();
                pairs.extend(file.iter().rev().take(COMPARED).map(|before| (*before, place)));
                file.push(place);
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The cluster of `accounts`, which stand in the order of results.
fn write(accounts: &[Account<'_>]) -> Option<Cluster> {
    let first = accounts.first()?;
    let main =
        accounts.iter().reduce(|best, next| if next.event.salience() > best.event.salience() { next } else { best })?;
    let history = accounts::history(accounts);
    let last = history.last()?;
    let dates = || accounts.iter().filter_map(|account| account.event.date());
    let places = accounts.iter().filter_map(|account| account.event.place());
    let member =
        |account: &Account<'_>| EventMember { article: account.article.into(), event: account.event.id().into() };
    Some(Cluster {
        id: format!("{}/{}", first.article, first.event.id()),
        label: main.event.label().into(),
        kind: most(accounts.iter().map(|account| account.event.kind())).unwrap_or_default(),
        status: last.status.clone(),
        date: last.date.clone().or_else(|| most(dates())),
        place: most(places.map(|place| &*place.name)),
        members: accounts.iter().map(member).collect(),
        disagreements: accounts::disagreements(accounts),
        history,
    })
}

/// The value that is named most often; of several the first.
fn most<'a>(values: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (place, value) in values.enumerate() {
        counts.entry(value).or_insert((0, usize::MAX - place)).0 += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(value, _)| value.into())
}
