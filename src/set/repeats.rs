//! The same words in several articles: a quotation that one article gives whole and another trims, joins to another,
//! gives to somebody else or has in another translation.
//!
//! Runs of words bring quotations together; where two meet, their words are aligned, and what they have in common must be
//! most of the shorter one's words, and enough of those that say something.

use super::articles::Articles;
use super::duplicates::Duplicates;
use super::shared::Shared;
use super::shingles::{in_both, number, numbers, shingles, winnowed, words};
use super::texts::{Content, Texts};
use crate::contract::{Article, Delta, QuotationMember, Repeat, Text};
use crate::lexicon::light_words::LIGHT;
use crate::syntax::hash::QuickMap;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Words in a run: fewer would bring together all that is said, more would miss what was changed.
const RUN: usize = 3;
/// Quotations that share this many runs in a row meet for certain: a passage of five words.
const WINDOW: usize = 3;
/// At least this share of the shorter one's words stands in the longer one, in that order.
const SHARED: f64 = 0.65;
/// At least this many of the words in common say something ("rebuild", "house", not "will", "the").
const CONTENT: usize = 3;
/// Quotations meet by the first letters of their words, so that another ending or spelling does not part them.
const STEM: usize = 4;
/// Words of one quotation that are compared; what is longer is a speech, whose beginning tells it.
const LONGEST: usize = 400;
/// Words are the same that share all but this many last letters: British and American endings, forms of one word.
const ENDING: usize = 3;

/// Repeated quotations.
#[derive(Debug, Default)]
pub(super) struct Repeats {
    /// The words of quotations.
    texts: Texts<Saying>,
    /// The ids of an article's quotations.
    ids: QuickMap<u32, Box<[Arc<str>]>>,
    words: Shared,
}

/// What a quotation says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Saying {
    /// Its words, folded, with spaces between.
    words: Box<str>,
    /// Numbers of the stems of its words, sorted.
    stems: Box<[u32]>,
    /// A bit for each stem, of a few that it may be: what the other has no bit for, it does not hold.
    bits: u128,
}

impl Saying {
    fn of(words: &[String]) -> Self {
        let mut stems: Box<[u32]> =
            numbers(words.iter().map(|word| stem(word))).into_iter().map(|s| s as u32).collect();
        stems.sort_unstable();
        let bits = stems.iter().fold(0, |bits, stem| bits | 1 << (stem % u128::BITS));
        Self { words: words.join(" ").into(), stems, bits }
    }
}

impl Content for Saying {
    fn runs(&self) -> Vec<u64> {
        winnowed(&shingles(&numbers(self.words.split(' ').map(stem)), RUN), WINDOW)
    }
}

impl Repeats {
    pub(super) fn add(&mut self, article_number: u32, article: &Article) {
        let text = Text::new(&article.text);
        for (place, quotation) in (0..).zip(&article.quotations) {
            let content = quotation.content.iter().flat_map(|piece| words(text.at(piece.start, piece.end)));
            let words: Vec<String> = content.take(LONGEST).collect();
            if words.iter().filter(|word| says_something(word)).count() >= CONTENT {
                self.texts.add(article_number, place, number(&numbers(&words)), Saying::of(&words));
            }
        }
        self.ids
            .insert(article_number, article.quotations.iter().map(|quotation| self.words.get(&quotation.id)).collect());
    }

    pub(super) fn remove(&mut self, number: u32) {
        self.texts.remove(number);
        self.ids.remove(&number);
    }

    /// `changed`: articles that count now and did not, or do not and did, beside the one of which they are copies.
    pub(super) fn settle(
        &mut self,
        articles: &Articles,
        duplicates: &Duplicates,
        changed: &BTreeSet<u32>,
        give: &mut dyn FnMut(Delta<Repeat>),
    ) {
        for number in changed {
            self.texts.touch(*number);
        }
        let ids = &self.ids;
        self.texts.settle(
            |a, b| may_be_same(a, b) && same_words(&a.words, &b.words),
            |held| {
                let counts = held.iter().filter(|(_, (article, _))| duplicates.original(*article).is_none());
                let mut members: Vec<&(&Saying, (u32, u32))> = counts.collect();
                members.sort_by_key(|(_, (article, place))| (articles.place(*article), *place));
                repeat(articles, ids, &members).into_iter().collect()
            },
            give,
        );
    }
}

/// A repeat of `members`, where they are of two articles or more.
fn repeat(
    articles: &Articles,
    ids: &QuickMap<u32, Box<[Arc<str>]>>,
    members: &[&(&Saying, (u32, u32))],
) -> Option<Repeat> {
    let (first, rest) = members.split_first()?;
    if rest.iter().all(|(_, holder)| holder.0 == first.1.0) {
        return None;
    }
    let member = |(article, place): (u32, u32)| {
        let quotation = ids.get(&article)?.get(place as usize)?.to_string();
        Some(QuotationMember { article: articles.id(article).into(), quotation })
    };
    let members: Vec<QuotationMember> = members.iter().filter_map(|(_, holder)| member(*holder)).collect();
    let id = members.first().map(|first| format!("{}/{}", first.article, first.quotation))?;
    Some(Repeat { id, members, identical: rest.iter().all(|(words, _)| *words == first.0) })
}

/// True where enough words are in both, in whatever order: which costs far less to see than their order, and least of all
/// by their bits.
fn may_be_same(a: &Saying, b: &Saying) -> bool {
    let least = SHARED * a.stems.len().min(b.stems.len()) as f64;
    let enough = |both: usize| both as f64 >= least;
    let at_most = |a: &Saying, b: &Saying| a.stems.len().saturating_sub((a.bits & !b.bits).count_ones() as usize);
    enough(at_most(a, b)) && enough(at_most(b, a)) && enough(in_both(&a.stems, &b.stems))
}

/// The beginning of a word, which its forms share.
fn stem(word: &str) -> &str {
    word.get(..STEM).unwrap_or(word)
}

/// True where most of the shorter one's words stand in the longer one, in the same order.
fn same_words(a: &str, b: &str) -> bool {
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let common = in_common(&short, &long);
    let content = common.iter().filter(|word| says_something(word)).count();
    content >= CONTENT && common.len() as f64 >= SHARED * short.len() as f64
}

/// The longest list of words that both have in the same order (Wagner and Fischer, The string-to-string correction
/// problem, 1974): of [`LONGEST`] words each, so of bounded time.
fn in_common<'a>(a: &[&'a str], b: &[&str]) -> Vec<&'a str> {
    let width = b.len() + 1;
    let mut best = vec![0_u16; (a.len() + 1) * width];
    for (i, x) in a.iter().enumerate().rev() {
        for (j, y) in b.iter().enumerate().rev() {
            best[i * width + j] = if alike(x, y) {
                best[(i + 1) * width + j + 1] + 1
            } else {
                best[(i + 1) * width + j].max(best[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut common) = (0, 0, Vec::new());
    while i < a.len() && j < b.len() {
        if alike(a[i], b[j]) {
            common.push(a[i]);
            (i, j) = (i + 1, j + 1);
        } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    common
}

/// True for a word in two spellings or forms ("colour", "colors").
fn alike(a: &str, b: &str) -> bool {
    let same = || a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    a == b || (stem(a) == stem(b) && same() + ENDING >= a.len().max(b.len()))
}

/// True for a word that carries meaning of its own.
fn says_something(word: &str) -> bool {
    !LIGHT.has(word)
}
