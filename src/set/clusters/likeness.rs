//! How likely two mentions of events are mentions of one event.

use super::super::terms::{self, Term, dot};
use super::happening::{Happening, Known};

/// Logits of a logistic regression on pairs of events within the predicted stories of ECB+ (train), rounded. ECB+ has no
/// dates: [`OTHER_DATE`] and [`A_MONTH_APART`] are set by hand, and [`SAME_ARTICLE`] was taken down by a half, as the
/// article's own analysis has held the two apart.
const BIAS: f32 = -1.77;
/// For the rarest lemma that they share, by the most that a word can weigh.
const SHARED_LEMMA: f32 = 1.69;
const SAME_FIRST_LEMMA: f32 = 0.50;
const SHARED_ROOT: f32 = 0.19;
const SHARED_KIND: f32 = 0.33;
const OTHER_TYPE: f32 = -0.29;
/// For the share of participants' and places' words in common.
const PARTIES: f32 = 0.62;
const NO_PARTIES: f32 = -0.28;
const OTHER_PLACE: f32 = -0.55;
/// For the cosine of the names in the two articles: what tells two happenings of one kind apart.
const NAMES: f32 = 2.29;
const SAME_DATE: f32 = 0.71;
const SAME_ARTICLE: f32 = 0.92;
/// By hand: an article seldom names in one word what its own analysis has not joined, and more seldom in two.
const OTHER_LEMMA_THERE: f32 = -2.0;
const OTHER_DATE: f32 = -3.0;
const A_MONTH_APART: f32 = -2.0;

/// The weight that [`SHARED_LEMMA`] is measured by.
const RAREST: f32 = 5.0;

/// Days of two dates that may still be one: of the night, or of another time zone.
const SLACK: i32 = 1;

/// A month.
const MONTH: f32 = 30.0;

/// The chance of two events that were not compared.
pub(super) const UNCOMPARED: f32 = 0.2;

/// How alike the names in two articles are.
pub(super) fn names(a: &Known, b: &Known) -> f32 {
    dot(&a.names, &b.names)
}

/// The chance that `x` and `y`, of articles whose [`names`] are so alike, are one event.
pub(super) fn chance(x: Happening<'_>, y: Happening<'_>, names: f32) -> f32 {
    let rarest = shared(x.lemmas(), y.lemmas())
        .map(terms::weight)
        .fold(None, |most: Option<f32>, w| Some(most.unwrap_or(0.0).max(w)));
    let root = rarest.is_none() && shared(x.roots(), y.roots()).next().is_some();
    let kind = rarest.is_none() && !root && shared(x.kinds(), y.kinds()).next().is_some();
    let same_article = std::ptr::eq(x.article, y.article);
    let clues = [
        (SHARED_LEMMA, rarest.unwrap_or(0.0) / RAREST),
        (SAME_FIRST_LEMMA, flag(x.first() == y.first())),
        (SHARED_ROOT, flag(root)),
        (SHARED_KIND, flag(kind)),
        (OTHER_TYPE, flag(x.kind() != y.kind())),
        (PARTIES, overlap(x, y)),
        (NO_PARTIES, flag(x.parties().is_empty() || y.parties().is_empty())),
        (OTHER_PLACE, flag(apart(x.places(), y.places()))),
        (NAMES, if same_article { 0.0 } else { names }),
        (SAME_DATE, flag(one_date(x, y) == Some(true))),
        (OTHER_DATE, flag(one_date(x, y) == Some(false) && !moved(x, y))),
        (SAME_ARTICLE, flag(same_article)),
        (OTHER_LEMMA_THERE, flag(same_article && rarest.is_none())),
        (A_MONTH_APART, months(x.article, y.article).min(1.0)),
    ];
    let logit = BIAS + clues.iter().map(|(weight, clue)| weight * clue).sum::<f32>();
    1.0 / (1.0 + (-logit).exp())
}

fn flag(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

fn months(a: &Known, b: &Known) -> f32 {
    a.day.zip(b.day).map_or(0.0, |(a, b)| a.abs_diff(b) as f32 / MONTH)
}

/// Whether the dates of both may be one; nothing where one has none.
fn one_date(x: Happening<'_>, y: Happening<'_>) -> Option<bool> {
    let ((first, last), (from, to)) = x.days().zip(y.days())?;
    Some(first <= to + SLACK && from <= last + SLACK)
}

/// Whether the one date may have been put in the place of the other: plans are moved, though not by far.
fn moved(x: Happening<'_>, y: Happening<'_>) -> bool {
    let open = |event: Happening<'_>| matches!(event.status(), "planned" | "cancelled" | "postponed");
    let days = x.days().zip(y.days()).map_or(0, |((a, _), (b, _))| a.abs_diff(b));
    (open(x) || open(y)) && days as f32 <= MONTH
}

/// The share of the words of participants and places that are in both, of the fewer.
fn overlap(x: Happening<'_>, y: Happening<'_>) -> f32 {
    let both = around(x).filter(|term| holds(y.parties(), *term) || holds(y.places(), *term)).count();
    both as f32 / around(x).count().min(around(y).count()).max(1) as f32
}

/// The words of participants and place, each once.
fn around(event: Happening<'_>) -> impl Iterator<Item = Term> {
    let parties = event.parties();
    parties.iter().chain(event.places().iter().filter(|term| !holds(parties, **term))).copied()
}

fn apart(x: &[Term], y: &[Term]) -> bool {
    !x.is_empty() && !y.is_empty() && shared(x, y).next().is_none()
}

/// What is in both of two sorted lists.
fn shared<'a>(x: &'a [Term], y: &'a [Term]) -> impl Iterator<Item = Term> + 'a {
    x.iter().copied().filter(|term| holds(y, *term))
}

fn holds(sorted: &[Term], term: Term) -> bool {
    sorted.binary_search(&term).is_ok()
}
