//! Paragraphs of a PDF from its lines: running heads go, words cut at line ends are joined, headlines are told by size.

use super::layout::Line;
use crate::lexicon::headers::Field;
use crate::read::Kind;
use crate::read::draft::{Draft, one_line};
use crate::read::metadata::Origin;
use crate::read::{dates, kinds};
use std::collections::{BTreeMap, BTreeSet};

/// Lines at the top and at the bottom of a page that may be running heads.
const EDGE_LINES: usize = 3;

/// How much larger than the text a headline is.
const TITLE_SIZE: f64 = 1.3;

/// How much larger or smaller than the text a line is that is none of it.
const OTHER_SIZE: f64 = 1.12;

/// A paragraph's first line begins by so much of the size further right.
const INDENT: f64 = 0.6;

/// A gap between lines of more than this many times the usual one ends a paragraph.
const GAP: f64 = 1.3;

/// A line that ends a sentence this share of the column's width before its edge ends a paragraph.
const SHORT: f64 = 0.25;

/// Longest publisher in a running head, in words.
const PUBLISHER_WORDS: usize = 5;

/// Longest subheading, in words.
const HEADING_WORDS: usize = 14;

/// Makes a draft of pages' lines.
pub(super) fn draft(pages: &[Vec<Line>]) -> Draft {
    let size = text_size(pages);
    let pitch = pitch(pages, size) / size;
    let heads = running_heads(pages, size);
    let words = Words::of(pages);
    let mut draft = Draft::default();
    let mut open: Option<(Line, String)> = None;
    for (number, page) in pages.iter().enumerate() {
        for (at, line) in page.iter().enumerate() {
            if heads.contains(&(number, at)) {
                read_head(&line.text, &mut draft);
                continue;
            }
            match open.as_mut().filter(|(last, text)| goes_on(last, text, line, pitch)) {
                Some((last, text)) => {
                    words.join(text, &line.text);
                    last.bold &= line.bold;
                    let bold = last.bold;
                    *last = Line { bold, ..line.clone() };
                }
                None => end(open.replace((line.clone(), line.text.clone())), size, &mut draft),
            }
        }
    }
    end(open, size, &mut draft);
    draft
}

fn end(paragraph: Option<(Line, String)>, size: f64, draft: &mut Draft) {
    let Some((line, text)) = paragraph else { return };
    let titled = draft.paragraphs.iter().any(|p| p.kind == Kind::Title);
    let short = text.split_whitespace().count() <= HEADING_WORDS;
    let kind = match () {
        () if line.size > size * TITLE_SIZE && !titled => Kind::Title,
        () if line.size > size * TITLE_SIZE => Kind::Heading,
        () if line.bold && short && titled => Kind::Heading,
        () => Kind::Body,
    };
    draft.push(kind, &text);
}

/// The size of most of the text.
fn text_size(pages: &[Vec<Line>]) -> f64 {
    let mut sizes: BTreeMap<u64, usize> = BTreeMap::new();
    for line in pages.iter().flatten() {
        *sizes.entry((line.size * 10.0) as u64).or_default() += line.text.len();
    }
    sizes.into_iter().max_by_key(|(_, length)| *length).map_or(1.0, |(size, _)| size as f64 / 10.0)
}

/// The usual distance between lines of the text.
fn pitch(pages: &[Vec<Line>], size: f64) -> f64 {
    let pairs = pages.iter().flat_map(|page| page.windows(2));
    let mut gaps: Vec<f64> =
        pairs.map(|pair| pair[0].y - pair[1].y).filter(|gap| *gap > size * 0.5 && *gap < size * 3.0).collect();
    gaps.sort_by(f64::total_cmp);
    // Lines within paragraphs are the most, so that the lower quartile is their distance.
    gaps.get(gaps.len() / 4).copied().unwrap_or(size * 1.2)
}

/// True where `next` belongs to the paragraph `text`, whose last line is `last`. `pitch` is the usual distance between lines
/// as a share of their size.
fn goes_on(last: &Line, text: &str, next: &Line, pitch: f64) -> bool {
    let alone = |line: &str| matches!(kinds::line(line), Kind::Byline | Kind::Dateline);
    if alone(text) || alone(&next.text) {
        return false;
    }
    let ratio = last.size.max(next.size) / last.size.min(next.size).max(0.1);
    if ratio > OTHER_SIZE || last.bold != next.bold && last.y > next.y {
        return false;
    }
    let indent = INDENT * next.size;
    let ends = text.trim_end().ends_with(['.', '?', '!', '"', '\u{201D}', '\u{2019}', ')', ':']);
    let indented = next.x[0] - next.column[0] > indent;
    let pitch = pitch * last.size.max(next.size);
    let below = (0.0..=pitch * GAP).contains(&(last.y - next.y)) && last.x[0] < next.x[1] && next.x[0] < last.x[1];
    if !below && !same_column(last, next) {
        return !(ends && (indented || next.text.starts_with(char::is_uppercase))) && !next.bold;
    }
    let width = last.column[1] - last.column[0];
    let short = last.column[1] - last.x[1] > width * SHORT;
    below && next.x[0] - last.x[0] <= indent && !(ends && short)
}

/// True where both lines stand in one column.
fn same_column(a: &Line, b: &Line) -> bool {
    a.column.iter().zip(&b.column).all(|(a, b)| (a - b).abs() < f64::EPSILON)
}

/// The places of running heads and page numbers: lines at a page's edge that come again on another page but for their
/// digits, that hold only a page's number, or that are smaller than the text and name a date.
fn running_heads(pages: &[Vec<Line>], size: f64) -> BTreeSet<(usize, usize)> {
    let mut seen: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let edges: Vec<Vec<usize>> = pages.iter().map(|page| edge(page)).collect();
    for (number, at) in edges.iter().enumerate().flat_map(|(n, edge)| edge.iter().map(move |&at| (n, at))) {
        seen.entry(without_digits(&pages[number][at].text)).or_default().insert(number);
    }
    let mut heads = BTreeSet::new();
    for (number, edge) in edges.iter().enumerate() {
        for &at in edge {
            let line = &pages[number][at];
            let again = seen.get(&without_digits(&line.text)).is_some_and(|pages| pages.len() > 1);
            let dated =
                line.size < size && dates::find(&line.text).is_some() && line.text.split_whitespace().count() <= 14;
            if again || is_page_number(&line.text) || dated {
                heads.insert((number, at));
            }
        }
    }
    heads
}

/// The lines that stand highest and lowest on a page.
fn edge(page: &[Line]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..page.len()).collect();
    places.sort_by(|&a, &b| page[b].y.total_cmp(&page[a].y).then(a.cmp(&b)));
    let lowest = places.len().saturating_sub(EDGE_LINES).max(EDGE_LINES.min(places.len()));
    let mut edge: Vec<usize> = places[..EDGE_LINES.min(places.len())].to_vec();
    edge.extend(&places[lowest..]);
    edge
}

fn without_digits(text: &str) -> String {
    text.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect()
}

/// True for "12", "Page 1 of 2", "- 3 -".
fn is_page_number(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let plain = |word: &str| {
        word.bytes().all(|b| b.is_ascii_digit()) || matches!(word.to_ascii_lowercase().as_str(), "page" | "of")
    };
    text.contains(|c: char| c.is_ascii_digit()) && text.len() <= 20 && words.into_iter().all(plain)
}

/// A running head may name the publisher and the day.
fn read_head(text: &str, draft: &mut Draft) {
    for part in text.split(['|', '\u{2022}', '\u{B7}']).map(one_line) {
        if dates::find(&part).is_some() {
            draft.known.state(Origin::Text, Field::Published, &part);
        } else if text.len() > part.len() + 2
            && !part.contains(|c: char| c.is_ascii_digit())
            && part.split_whitespace().count() <= PUBLISHER_WORDS
        {
            draft.known.state(Origin::Properties, Field::Publisher, &part);
        }
    }
}

/// The words that a PDF has within its lines: they tell how a word that is cut at a line's end is written.
struct Words<'a>(BTreeSet<&'a str>);

impl<'a> Words<'a> {
    fn of(pages: &'a [Vec<Line>]) -> Self {
        let plain = |word: &'a str| word.trim_matches(|c: char| !c.is_alphanumeric());
        Self(pages.iter().flatten().flat_map(|line| line.text.split_whitespace()).map(plain).collect())
    }

    /// Adds a line to a paragraph.
    fn join(&self, text: &mut String, line: &str) {
        let end = text.trim_end().len();
        text.truncate(end);
        let soft = text.ends_with('\u{AD}');
        let hyphen = soft || text.ends_with(['-', '\u{2010}']);
        let lower = line.starts_with(char::is_lowercase);
        if hyphen && (lower || soft) {
            let last = text
                .split_whitespace()
                .next_back()
                .unwrap_or_default()
                .trim_start_matches(|c: char| !c.is_alphanumeric());
            let first =
                line.split_whitespace().next().unwrap_or_default().trim_end_matches(|c: char| !c.is_alphanumeric());
            if soft || !self.0.contains(format!("{last}{first}").as_str()) {
                text.pop();
            }
        } else if !hyphen {
            text.push(' ');
        }
        text.push_str(line.trim_start());
    }
}
