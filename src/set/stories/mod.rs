//! Articles about the same happening: those whose telling words agree, by average linkage.

mod candidates;
mod likeness;

use super::articles::Articles;
use super::dates;
use super::groups::Groups;
use super::linkage::{self, Group as _};
use super::terms::{self, Term, Vector};
use crate::contract::{Article, Story, Text};
use candidates::{Candidates, Filed, Moves};
use likeness::Content;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How alike two groups of articles are on average that are about one happening. Chosen on a third of the stories of
/// `clusters/news-stories.jsonl` (`tests/scores/set.md`).
const ENOUGH: f32 = 0.12;

/// What a word weighs more that stands in the title, in occurrences: a title is all about what happened.
const IN_TITLE: f32 = 3.0;

/// How many of its most telling terms an article is found by.
const FOUND_BY: usize = 20;

/// An article by its number.
type Node = u32;

/// Articles about the same happening.
#[derive(Debug, Default)]
pub(super) struct Stories {
    /// Articles linked where they are alike enough.
    pub(super) groups: Groups<Node, Story>,
    articles: HashMap<Node, Known>,
    candidates: Candidates,
}

/// What is known of an article.
#[derive(Debug)]
struct Known {
    content: Content,
    filed: Filed,
    found_by: Vec<Term>,
    label: String,
}

impl Stories {
    pub(super) fn add(&mut self, number: u32, article: &Article) {
        let known = Known::of(number, article);
        let moves = self.candidates.add(&known.filed, &known.found_by);
        self.articles.insert(number, known);
        self.groups.touch(number);
        self.follow(&moves);
    }

    pub(super) fn remove(&mut self, number: u32) {
        let Some(known) = self.articles.get(&number) else { return };
        let moves = self.candidates.remove(&known.filed, &known.found_by);
        self.follow(&moves);
        self.articles.remove(&number);
        self.groups.remove(number);
    }

    /// Links what met and is alike enough; parts what parted.
    fn follow(&mut self, moves: &Moves) {
        for (a, b) in &moves.parted {
            self.groups.unlink(*a, *b);
        }
        for (a, b) in &moves.met {
            let (Some(x), Some(y)) = (self.articles.get(a), self.articles.get(b)) else { continue };
            if x.content.likeness(&y.content) >= ENOUGH {
                self.groups.link(*a, *b);
            }
        }
    }

    /// Resolves what was touched. Returns the articles of which that holds, with those that are gone, and how those that
    /// are there are grouped, stories of one article included; all in the order of results.
    pub(super) fn settle(&mut self, articles: &Articles) -> (BTreeSet<Node>, Vec<Vec<Node>>) {
        let known = &self.articles;
        let mut all = Vec::new();
        let touched = self.groups.settle(|groups, component| {
            let stories = grouped(groups, component, known, articles);
            let several = stories.iter().filter(|members| members.len() > 1);
            let written = several.map(|members| write(members, known, articles)).collect();
            all.extend(stories);
            written
        });
        (touched, all)
    }
}

/// The articles of a component, grouped by what happening they are about.
fn grouped(
    groups: &Groups<Node, Story>,
    component: &[Node],
    known: &HashMap<Node, Known>,
    articles: &Articles,
) -> Vec<Vec<Node>> {
    let mut nodes = component.to_vec();
    nodes.sort_by_key(|node| articles.rank(*node));
    let place: BTreeMap<Node, usize> = nodes.iter().enumerate().map(|(place, node)| (*node, place)).collect();
    let mut links = Vec::new();
    for (node, at) in &place {
        let others = groups.neighbours(*node).filter_map(|other| place.get(&other));
        links.extend(others.filter(|other| *other > at).map(|other| (*at, *other)));
    }
    links.sort_unstable();
    let contents: Vec<Content> = nodes.iter().filter_map(|node| Some(known.get(node)?.content.clone())).collect();
    let found = linkage::average(contents, &links, ENOUGH).into_iter();
    found.map(|group| group.iter().filter_map(|place| nodes.get(*place).copied()).collect()).collect()
}

/// The story of `members`, which are sorted.
fn write(members: &[Node], known: &HashMap<Node, Known>, articles: &Articles) -> Story {
    let dates = || members.iter().filter_map(|node| articles.published(*node));
    Story {
        id: members.first().map(|node| articles.id(*node)).unwrap_or_default().into(),
        label: central(members, known).map(|known| known.label.clone()).unwrap_or_default(),
        articles: members.iter().map(|node| articles.id(*node).into()).collect(),
        from: dates().min().map(Into::into),
        to: dates().max().map(Into::into),
    }
}

/// The article that is most like all of them: its title tells best what the story is about.
fn central<'a>(members: &[Node], known: &'a HashMap<Node, Known>) -> Option<&'a Known> {
    let all = || members.iter().filter_map(|node| known.get(node));
    let whole: Vector = all().fold(Vec::new(), |sum, known| terms::sum(&sum, &known.content.vector));
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
            content: Content { vector, day: day.map(|day| day as f32), size: 1.0 },
            filed: (day.unwrap_or(i32::MAX), article.id.clone(), number),
            label: label(article),
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
    let mut counts: HashMap<Term, f32> = HashMap::new();
    for paragraph in article.paragraphs.iter().filter(|p| !matches!(p.kind.as_str(), "link" | "credit" | "byline")) {
        let text = whole.at(paragraph.start, paragraph.end);
        terms::stems(text).for_each(|stem| *counts.entry(terms::term(&stem)).or_default() += 1.0);
    }
    let title = article.title.as_deref().unwrap_or_default();
    let title: BTreeSet<Term> = terms::stems(title).map(|stem| terms::term(&stem)).collect();
    let mut vector: Vector = counts.iter().map(|(term, count)| (*term, 1.0 + count.ln())).collect();
    vector.sort_unstable_by_key(|(term, _)| *term);
    let titled: Vector = title.into_iter().map(|term| (term, IN_TITLE)).collect();
    let mut vector = terms::sum(&vector, &titled);
    for (term, count) in &mut vector {
        *count *= terms::weight(*term);
    }
    vector.retain(|(_, weight)| *weight > 0.0);
    terms::scale(&mut vector);
    vector
}
