//! Articles about the same happening: those whose telling words agree, by average linkage.

mod candidates;
mod likeness;

use super::articles::Articles;
use super::dates;
use super::ledger::{self, Told};
use super::linkage::{self, Pair};
use super::links::Links;
use super::terms::{self, Term, Vector};
use crate::contract::{Article, Delta, Story, Text};
use crate::syntax::hash::QuickMap;
use candidates::{Candidates, Filed, Moves};
use likeness::Content;
use std::collections::BTreeSet;

/// How alike two groups of articles are on average that are about one happening. Chosen on a third of the stories of
/// `clusters/news-stories.jsonl` (`tests/scores/set.md`).
const ENOUGH: f32 = 0.12;

/// How alike two articles are that were not found to be alike enough. Chosen on the same third.
const UNLIKE: f32 = 0.05;

/// What a word weighs more that stands in the title, in occurrences: a title is all about what happened.
const IN_TITLE: f32 = 3.0;

/// How many of its most telling terms an article is found by.
const FOUND_BY: usize = 20;

/// An article by its number.
type Node = u32;

/// Articles about the same happening.
#[derive(Debug, Default)]
pub(super) struct Stories {
    /// How alike articles are that are alike enough.
    links: Links<Node, f32>,
    articles: QuickMap<Node, Known>,
    candidates: Candidates,
    /// By its first article, each story.
    grouped: QuickMap<Node, Members>,
    /// By its first article what is told of each story of several.
    told: QuickMap<Node, Told>,
}

/// The articles of a story in the order of results; of one article too.
pub(super) type Members = Vec<Node>;

/// Stories that are no more, and new ones.
#[derive(Debug, Default)]
pub(super) struct Changed {
    pub(super) gone: Vec<Members>,
    pub(super) new: Vec<Members>,
}

/// What is known of an article.
#[derive(Debug)]
struct Known {
    content: Content,
    filed: Filed,
    found_by: Box<[Term]>,
    label: Box<str>,
}

impl Stories {
    pub(super) fn add(&mut self, number: u32, article: &Article) {
        let known = Known::of(number, article);
        let moves = self.candidates.add(&known.filed, &known.found_by);
        self.articles.insert(number, known);
        self.links.touch(number);
        self.follow(&moves);
    }

    pub(super) fn remove(&mut self, number: u32) {
        let Some(known) = self.articles.get(&number) else { return };
        let moves = self.candidates.remove(&known.filed, &known.found_by);
        self.follow(&moves);
        self.articles.remove(&number);
        self.links.remove(number);
    }

    /// Links what met and is alike enough; parts what parted.
    fn follow(&mut self, moves: &Moves) {
        for (a, b) in &moves.parted {
            self.links.unlink(*a, *b);
        }
        for (a, b) in &moves.met {
            let (Some(x), Some(y)) = (self.articles.get(a), self.articles.get(b)) else { continue };
            let alike = x.content.likeness(&y.content);
            if alike >= ENOUGH {
                self.links.link(*a, *b, alike);
            }
        }
    }

    /// Resolves what was touched. A story that is as it was has not changed.
    pub(super) fn settle(&mut self, articles: &Articles, give: &mut dyn FnMut(Delta<Story>)) -> Changed {
        let touched = self.links.touched();
        let all = touched.components.iter().flatten().chain(&touched.gone);
        let mut before: BTreeSet<Members> = all.filter_map(|article| self.grouped.remove(article)).collect();
        let grouped: Vec<Members> = touched.components.iter().flat_map(|c| self.group(c, articles)).collect();
        let mut new = Vec::new();
        for members in grouped {
            if !before.remove(&members) {
                new.push(members.clone());
            }
            if let Some(first) = members.first() {
                self.grouped.insert(*first, members);
            }
        }
        let changed = Changed { gone: before.into_iter().collect(), new };
        self.write(&changed, articles, give);
        changed
    }

    /// The articles of a component, grouped by what happening they are about.
    fn group(&self, component: &[Node], articles: &Articles) -> Vec<Members> {
        let mut nodes = component.to_vec();
        nodes.sort_unstable_by_key(|node| articles.place(*node));
        let place: QuickMap<Node, usize> = (0..).zip(&nodes).map(|(place, node)| (*node, place)).collect();
        let mut pairs: Vec<Pair> = Vec::new();
        for (at, node) in nodes.iter().enumerate() {
            let others = self.links.of(*node).iter().filter_map(|(other, alike)| Some((*place.get(other)?, *alike)));
            pairs.extend(others.filter(|(other, _)| *other > at).map(|(other, alike)| (at, other, alike)));
        }
        let found = linkage::average(nodes.len(), &pairs, UNLIKE, ENOUGH).into_iter();
        found.map(|group| group.iter().filter_map(|place| nodes.get(*place).copied()).collect()).collect()
    }

    fn write(&mut self, changed: &Changed, articles: &Articles, give: &mut dyn FnMut(Delta<Story>)) {
        let old: Vec<Told> = changed.gone.iter().filter_map(|members| self.told.remove(members.first()?)).collect();
        let several: Vec<&Members> = changed.new.iter().filter(|members| members.len() > 1).collect();
        let new = several.iter().map(|members| vec![story(members, &self.articles, articles)]);
        let told = ledger::tell(old.into_iter(), new, give).into_iter().flatten();
        self.told.extend(several.iter().zip(told).map(|(members, told)| (members[0], told)));
    }
}

/// The story of `members`, which are sorted.
fn story(members: &[Node], known: &QuickMap<Node, Known>, articles: &Articles) -> Story {
    let dates = || members.iter().filter_map(|node| articles.published(*node));
    Story {
        id: members.first().map(|node| articles.id(*node)).unwrap_or_default().into(),
        label: central(members, known).map(|known| known.label.to_string()).unwrap_or_default(),
        articles: members.iter().map(|node| articles.id(*node).into()).collect(),
        from: dates().min().map(Into::into),
        to: dates().max().map(Into::into),
    }
}

/// The article that is most like all of them: its title tells best what the story is about.
fn central<'a>(members: &[Node], known: &'a QuickMap<Node, Known>) -> Option<&'a Known> {
    let all = || members.iter().filter_map(|node| known.get(node));
    let whole = terms::sum(all().map(|known| known.content.vector.as_slice()));
    let titled = |known: &&Known| !known.label.is_empty();
    let closeness = |known: &Known| terms::dot(&whole, &known.content.vector);
    all().filter(titled).reduce(|best, next| if closeness(next) > closeness(best) { next } else { best })
}

impl Known {
    fn of(number: u32, article: &Article) -> Self {
        let vector = vector(article);
        let mut telling = vector.clone();
        telling.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
        let day = article.published.as_deref().and_then(dates::first_day);
        Self {
            found_by: telling.iter().take(FOUND_BY).map(|(term, _)| *term).collect(),
            content: Content { vector, day },
            filed: (day.unwrap_or(i32::MAX), article.id.as_str().into(), number),
            label: label(article).into(),
        }
    }
}

/// The title; of an article without, its main event.
fn label(article: &Article) -> String {
    let main = || article.events.iter().reduce(|best, next| if next.salience > best.salience { next } else { best });
    article.title.clone().or_else(|| main().map(|event| event.label.clone())).unwrap_or_default()
}

/// The article's words, weighted by how telling they are and how often they stand there, scaled to length 1.
fn vector(article: &Article) -> Vector {
    let whole = Text::new(&article.text);
    let body = article.paragraphs.iter().filter(|p| !matches!(p.kind.as_str(), "link" | "credit" | "byline"));
    let counts = terms::counts(body.flat_map(|paragraph| terms::words(whole.at(paragraph.start, paragraph.end))));
    let title = article.title.as_deref().unwrap_or_default();
    let title: BTreeSet<Term> = terms::stems(title).map(|stem| terms::term(&stem)).collect();
    let mut vector: Vector = counts.iter().map(|(term, (count, _))| (*term, 1.0 + count.ln())).collect();
    vector.sort_unstable_by_key(|(term, _)| *term);
    let titled: Vector = title.into_iter().map(|term| (term, IN_TITLE)).collect();
    let mut vector = terms::sum([vector.as_slice(), &titled]);
    for (term, count) in &mut vector {
        *count *= terms::weight(*term);
    }
    vector.retain(|(_, weight)| *weight > 0.0);
    terms::scale(&mut vector);
    vector.shrink_to_fit();
    vector
}
