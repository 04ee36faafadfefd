//! What a page states of its article outside the text: JSON-LD, `<meta>`, microdata, `<time>`, `<link>`, `<title>`.

use super::blocks::Page;
use super::parts::{self, Part};
use super::tree::{Id, Node, Tree};
use crate::lexicon::headers::Field;
use crate::lexicon::pages::{BYLINES, META};
use crate::read::json;
use crate::read::kinds;
use crate::read::metadata::{Metadata, Origin};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Longest byline that an element's class tells, in words.
const BYLINE_WORDS: u32 = 14;

/// Elements with a time that are looked at: an article's own is among the first.
const TIMES: usize = 20;

/// Separators in a page's title that are looked at.
const TITLE_CUTS: usize = 12;

/// What parts a page's title from the name of its publisher.
const TITLE_SEPARATORS: &[&str] = &[" | ", " \u{2013} ", " \u{2014} ", " - ", " \u{B7} ", ": "];

/// Longest name of a publisher in a page's title, in words.
const PUBLISHER_WORDS: usize = 6;

/// What a page states.
#[derive(Debug, Default)]
pub(super) struct Stated {
    /// Title, byline, publisher, address, dates.
    pub(super) known: Metadata,
    /// The description, which pages show under the headline.
    pub(super) description: String,
    /// The text in JSON-LD.
    pub(super) body: String,
}

impl Stated {
    /// Reads all of them.
    pub(super) fn of(tree: &Tree, page: &Page) -> Self {
        let mut stated = Self::default();
        let mut json_ld = Vec::new();
        let mut metas: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        let mut times = 0;
        for (id, node) in tree.all() {
            match node.name.as_str() {
                "script" if node.attribute("type").contains("ld+json") => json_ld.extend(json::parse(&tree.text(id))),
                "meta" if node.has("itemprop") => stated.microdata(tree, id),
                "meta" => {
                    let name = if node.has("property") { node.attribute("property") } else { node.attribute("name") };
                    metas.entry(name.to_ascii_lowercase()).or_default().push(node.attribute("content"));
                }
                "link" if node.attribute("rel") == "canonical" => {
                    stated.known.state(Origin::Markup, Field::Url, node.attribute("href"));
                }
                "time" if times < TIMES => {
                    times += 1;
                    stated.time(tree, id);
                }
                _ if node.has("itemprop") => stated.microdata(tree, id),
                _ => {}
            }
        }
        stated.json_ld(&json_ld);
        stated.metas(&metas);
        stated.headline(tree, page);
        stated.byline(tree, page);
        stated
    }

    fn metas(&mut self, metas: &BTreeMap<String, Vec<&str>>) {
        for field in [Field::Title, Field::Byline, Field::Publisher, Field::Url, Field::Published, Field::Updated] {
            let names = META.iter().filter(|(_, of)| *of == field).filter_map(|(name, _)| metas.get(*name));
            let usable = |values: &&Vec<&str>| {
                values.iter().any(|v| !v.trim().is_empty() && (field == Field::Url) == v.starts_with("http"))
            };
            let Some(values) = names.into_iter().find(usable) else { continue };
            let values: Vec<String> = values.iter().map(|v| v.trim().to_owned()).filter(|v| !v.is_empty()).collect();
            let value = if field == Field::Byline {
                json::joined(values)
            } else {
                values.into_iter().next().unwrap_or_default()
            };
            self.known.state(Origin::Meta, field, &value);
        }
        let description = ["og:description", "description"].iter().find_map(|name| metas.get(*name)?.first().copied());
        self.description = crate::read::draft::one_line(description.unwrap_or_default());
    }

    /// The first article in the page's JSON-LD.
    fn json_ld(&mut self, values: &[Value]) {
        let mut named = BTreeMap::new();
        let mut articles = Vec::new();
        for value in values {
            collect(value, &mut named, &mut articles);
        }
        let Some(article) = articles.first() else { return };
        let mut article = (*article).clone();
        for key in ["author", "creator", "publisher"] {
            if let Some(value) = article.get_mut(key) {
                resolve(value, &named);
            }
        }
        article.get("articleBody").and_then(Value::as_str).unwrap_or_default().clone_into(&mut self.body);
        self.known.join(json::metadata(&article, Origin::JsonLd));
    }

    /// A property of schema.org's microdata.
    fn microdata(&mut self, tree: &Tree, id: Id) {
        let node = tree.node(id);
        let field = match node.attribute("itemprop") {
            "headline" => Field::Title,
            "author" | "creator" => return self.author(tree, id),
            "publisher" => Field::Publisher,
            "datePublished" => Field::Published,
            "dateModified" => Field::Updated,
            _ => return,
        };
        self.known.state(Origin::Markup, field, &named(tree, id));
    }

    /// Authors stand each in an element of their own.
    fn author(&mut self, tree: &Tree, id: Id) {
        let first = tree.all().find(|(_, node)| is_author(node)).is_some_and(|(first, _)| first == id);
        if first {
            let names = tree
                .all()
                .filter(|(_, node)| is_author(node))
                .map(|(id, _)| named(tree, id))
                .filter(|name| !name.is_empty());
            self.known.state(Origin::Markup, Field::Byline, &json::joined(names.collect()));
        }
    }

    /// The first `<time>` with a day in it; one that stands in a note of changes tells of the change.
    fn time(&mut self, tree: &Tree, id: Id) {
        let node = tree.node(id);
        let around = tree.text(node.parent).to_ascii_lowercase();
        let before = around.split_whitespace().next().unwrap_or_default();
        let updated = ["updated", "modified", "last"].iter().any(|word| before.starts_with(word));
        let field = if updated && !node.has("pubdate") { Field::Updated } else { Field::Published };
        let value = if node.has("datetime") { node.attribute("datetime").to_owned() } else { tree.text(id) };
        if self.known.published().is_none() {
            self.known.state(Origin::Markup, field, &value);
        }
    }

    /// The first `<h1>` that is no part of the page's frame, and what `<title>` says beside it.
    fn headline(&mut self, tree: &Tree, page: &Page) {
        let lines = || {
            page.blocks.iter().filter(|block| block.kind != crate::read::Kind::Link).map(|block| block.text.as_str())
        };
        let h1 = page.blocks.iter().find(|block| block.kind == crate::read::Kind::Title);
        self.known.state(Origin::Markup, Field::Title, h1.map_or("", |block| block.text.as_str()));
        let title = tree
            .all()
            .find(|(_, node)| node.name == "title")
            .map(|(id, _)| crate::read::draft::one_line(&tree.text(id)));
        let title = title.unwrap_or_default();
        let cuts = TITLE_SEPARATORS
            .iter()
            .flat_map(|separator| title.match_indices(separator).map(|(at, s)| (&title[..at], &title[at + s.len()..])));
        let cuts: Vec<(&str, &str)> = cuts.take(TITLE_CUTS).collect();
        let is_line = |part: &str| lines().any(|line| line.eq_ignore_ascii_case(part));
        let is_name = |part: &str| part.split_whitespace().count() <= PUBLISHER_WORDS;
        let shown = cuts.iter().find_map(|&(a, b)| {
            if is_line(a) {
                Some((a, b))
            } else if is_line(b) {
                Some((b, a))
            } else {
                None
            }
        });
        let (headline, publisher) = match shown {
            Some(found) => found,
            None if is_line(&title) => (title.as_str(), ""),
            None => cuts.iter().rev().copied().find(|(_, b)| is_name(b)).unwrap_or((&title, "")),
        };
        self.known.state(Origin::Properties, Field::Title, headline);
        if is_name(publisher) {
            self.known.state(Origin::Properties, Field::Publisher, publisher);
        }
    }

    /// The first element that is called a byline or its author, where nothing better names one.
    fn byline(&mut self, tree: &Tree, page: &Page) {
        if self.known.byline().is_some() {
            return;
        }
        let called = |id: Id, node: &Node| {
            let words = page.extent.words[id as usize];
            let class =
                || parts::class_words(node.attribute("class")).iter().any(|word| BYLINES.contains(&word.as_str()));
            (1..=BYLINE_WORDS).contains(&words)
                && (node.attribute("rel") == "author" || class())
                && parts::part(tree, &page.extent, id) != Part::Outside
        };
        if let Some((id, _)) = tree.all().find(|&(id, node)| called(id, node)) {
            let text = crate::read::draft::one_line(&tree.text(id));
            self.known.state(Origin::Markup, Field::Byline, kinds::byline(&text).unwrap_or(&text));
        }
    }
}

fn is_author(node: &Node) -> bool {
    node.attribute("itemprop") == "author"
}

/// What an element of microdata says: its `content`, the name in it, its date, or its text.
fn named(tree: &Tree, id: Id) -> String {
    let node = tree.node(id);
    let name = (id + 1..node.end).find(|&inner| tree.node(inner).attribute("itemprop") == "name");
    match name {
        Some(name) => named(tree, name),
        None if node.has("content") => node.attribute("content").to_owned(),
        None if node.has("datetime") => node.attribute("datetime").to_owned(),
        None => crate::read::draft::one_line(&tree.text(id)),
    }
}

/// Finds the articles in JSON-LD, and everything that has an `@id`.
fn collect<'a>(
    value: &'a Value,
    named: &mut BTreeMap<&'a str, &'a Map<String, Value>>,
    articles: &mut Vec<&'a Map<String, Value>>,
) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, named, articles)),
        Value::Object(object) => {
            if let Some(id) = object.get("@id").and_then(Value::as_str).filter(|_| object.len() > 1) {
                named.insert(id, object);
            }
            let is_type = |t: &Value| t.as_str().is_some_and(|t| t.ends_with("Article") || t.ends_with("Posting"));
            let kind = object.get("@type");
            if kind.is_some_and(|k| is_type(k) || k.as_array().is_some_and(|types| types.iter().any(is_type))) {
                articles.push(object);
            }
            object.values().for_each(|value| collect(value, named, articles));
        }
        _ => {}
    }
}

/// Puts what a reference means in its place.
fn resolve(value: &mut Value, named: &BTreeMap<&str, &Map<String, Value>>) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| resolve(value, named)),
        Value::Object(object) if !object.contains_key("name") => {
            if let Some(meant) = object.get("@id").and_then(Value::as_str).and_then(|id| named.get(id)) {
                *object = (*meant).clone();
            }
        }
        _ => {}
    }
}
