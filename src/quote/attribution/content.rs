//! Where the content of a cue lies: of its likely readings the one that most of them agree with.
//!
//! Two contents agree where they share half of their tokens, so that several readings with ends near each other outweigh
//! one that lies elsewhere (minimum Bayes risk, as in Kumar and Byrne 2004).

use super::super::draft::agree;
use super::candidate::{Anchor, Place};
use super::reader::{Asked, CLOSE, Close, OPEN, Open, START, Sentence, Start};
use super::words::Words;
use crate::span::TokenSpan;

/// What is chosen.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chosen {
    pub(super) pieces: Pieces,
    /// How likely what is right agrees with it, where the cue is one.
    pub(super) hit: f32,
    /// The log odds that it is right, the cue and half of the content.
    pub(super) right: f32,
}

/// The pieces of a content, one or two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pieces {
    before: Option<TokenSpan>,
    both: [TokenSpan; 2],
}

impl Pieces {
    fn new(before: Option<TokenSpan>, last: TokenSpan) -> Self {
        Self { before, both: [before.unwrap_or(last), last] }
    }

    /// In text order.
    pub(super) fn all(&self) -> &[TokenSpan] {
        &self.both[usize::from(self.before.is_none())..]
    }
}

/// A possible content, judged.
struct Judged {
    pieces: Pieces,
    /// How likely it is exactly this.
    likely: f32,
    /// The log odds that it is right.
    right: f32,
}

/// Places less likely than this are left aside.
const SLIGHT: f32 = 0.25;

/// Contents whose score is so much lower than the highest are left aside.
const FAR: f32 = 1.5;

/// The most contents compared with each other.
const COMPARED: usize = 12;

/// What a content is worth for being exactly right, beside 1 for one that agrees with what is right.
const EXACT: f32 = 1.0;

/// The content of `anchor`, of which the network answers as `asked`.
pub(super) fn choose(
    words: &Words<'_, '_>,
    anchor: &Anchor<'_>,
    sentence: &Sentence,
    asked: &Asked<'_>,
) -> Option<Chosen> {
    let places = anchor.places(words.ctx);
    let mut openings = Vec::with_capacity(places.len());
    openings.extend(places.into_iter().filter_map(|p| Opening::new(words, anchor, sentence, p)));
    let scores: Vec<f32> = openings.iter().map(|o| asked.start(&o.start)).collect();
    let shares = likelihoods(scores.iter().copied());
    let likely =
        openings.iter().zip(scores).zip(shares).filter(|(_, share)| *share >= SLIGHT).map(|(scored, _)| scored);
    let (mut ways, mut all, mut most) = (Vec::new(), Vec::new(), f32::MIN);
    for (opening, score) in likely {
        let ends = opening.ends(words, anchor);
        for begun in opening.begun(anchor, words, sentence) {
            let opened = asked.open(&begun.open);
            for &end in &ends {
                let (own, right) = opened.close(&opening.close(words, anchor, &begun, end));
                let score = score + own;
                if score >= most - FAR {
                    most = most.max(score);
                    all.push((score, right, ways.len(), end));
                }
            }
            ways.push(begun);
        }
    }
    all.retain(|(score, ..)| *score >= most - FAR);
    all.sort_unstable_by(|(a, _, way, end), (b, _, other, at)| b.total_cmp(a).then((way, end).cmp(&(other, at))));
    let shares = likelihoods(all.iter().map(|(score, ..)| *score));
    let judged = |(&(_, right, way, end), likely): (&(f32, f32, usize, u32), f32)| {
        let begun: &Begun = &ways[way];
        Judged { pieces: begun.pieces(end), likely, right }
    };
    best(&all.iter().zip(shares).take(COMPARED).map(judged).collect::<Vec<_>>())
}

/// The content to choose.
fn best(contents: &[Judged]) -> Option<Chosen> {
    let agreed = |a: &Judged| {
        let agreeing = contents.iter().filter(|b| agree(a.pieces.all(), b.pieces.all()));
        agreeing.fold((0.0, 0.0), |(likely, right), b| (likely + b.likely, right + b.likely * b.right))
    };
    let worth = contents.iter().map(|c| (c, agreed(c)));
    let value = |c: &Judged, likely: f32| likely + EXACT * c.likely;
    let best = worth.rev().max_by(|(a, (x, _)), (b, (y, _))| value(a, *x).total_cmp(&value(b, *y)));
    best.map(|(content, (hit, right))| Chosen { pieces: content.pieces, hit, right: right / hit })
}

/// A place where a content may begin.
#[derive(Debug, Clone)]
pub(super) struct Opening {
    place: Place,
    pub(super) start: Start,
    /// The head of the largest phrase that begins there.
    top: u32,
    /// How that hangs on the cue.
    tie: u64,
}

/// A content but for the end of its last piece.
#[derive(Debug, Clone)]
pub(super) struct Begun {
    /// The piece before the last one.
    before: Option<TokenSpan>,
    /// Where the last one begins.
    start: u32,
    /// Of what depends on the cue, the head of the part in which the place lies.
    child: Option<u32>,
    pub(super) open: Open,
}

impl Begun {
    /// The content that ends so.
    pub(super) fn pieces(&self, end: u32) -> Pieces {
        Pieces::new(self.before, TokenSpan::new(self.start, end))
    }

    fn first(&self) -> u32 {
        self.before.map_or(self.start, |piece| piece.start)
    }
}

impl Opening {
    /// Nothing where the place does not lie in the sentence.
    pub(super) fn new(words: &Words<'_, '_>, anchor: &Anchor<'_>, sentence: &Sentence, place: Place) -> Option<Self> {
        let (first, kind) = match &place {
            Place::Around(pieces) => (pieces.first()?.start, 0),
            Place::Before(span) => (span.start, 1),
            Place::Behind(start) => (*start, 2),
        };
        let top = if kind == 0 { first } else { words.beginning(first) };
        let tie = if kind == 2 { tie(words, anchor, top) } else { 5 };
        let ruled = anchor.ruled.map_or(2, |d| u64::from(d.start() == first));
        let classes = START.of([distance(first, anchor), kind, tie, words.rel(top), ruled]);
        let start = Start { first: sentence.place(first)?, classes };
        Some(Self { place, start, top, tie })
    }

    /// The ways to begin a content there.
    pub(super) fn begun(&self, anchor: &Anchor<'_>, words: &Words<'_, '_>, sentence: &Sentence) -> Vec<Begun> {
        let child = self.child(words, anchor);
        let begun = |before: Option<TokenSpan>, start: u32| {
            let first = before.map_or(start, |piece| piece.start);
            let classes = OPEN.of([distance(first, anchor), self.tie, words.rel(self.top)]);
            let head = before.map(|piece| sentence.places(piece));
            let head = if let Some(head) = head { Some(head?) } else { None };
            let open = Open { head, from: sentence.place(start)?, classes };
            Some(Begun { before, start, child, open })
        };
        match &self.place {
            Place::Around(pieces) => match pieces[..] {
                [first, last] => begun(Some(first), last.start),
                _ => begun(None, pieces[0].start),
            }
            .into_iter()
            .collect(),
            Place::Before(span) => begun(None, span.start).into_iter().collect(),
            Place::Behind(start) => {
                // A clause with "that" has its subject inside.
                let before = anchor.before(words.ctx).filter(|_| !words.ctx.is(*start, "that"));
                let with = before.and_then(|before| begun(Some(before), *start));
                begun(None, *start).into_iter().chain(with).collect()
            }
        }
    }

    /// Of what depends on the cue, the head of the part in which the place lies.
    fn child(&self, words: &Words<'_, '_>, anchor: &Anchor<'_>) -> Option<u32> {
        let first = match &self.place {
            Place::Around(pieces) => pieces.first()?.start,
            Place::Before(span) => span.start,
            Place::Behind(start) => *start,
        };
        let covers = |c: u32| c > anchor.token() && words.ctx.extent(c).contains(first);
        words.ctx.view.child_where(anchor.token(), covers)
    }

    /// Where the last piece of a content may end that begins there.
    pub(super) fn ends(&self, words: &Words<'_, '_>, anchor: &Anchor<'_>) -> Vec<u32> {
        match &self.place {
            Place::Around(pieces) => pieces.last().map(|piece| piece.end).into_iter().collect(),
            Place::Before(span) => vec![span.end],
            Place::Behind(start) => anchor.ends(words, *start),
        }
    }

    /// The end of the content that has `begun` there and whose last piece goes up to `end`.
    pub(super) fn close(&self, words: &Words<'_, '_>, anchor: &Anchor<'_>, begun: &Begun, end: u32) -> Close {
        let ctx = words.ctx;
        let last = TokenSpan::new(begun.start, end);
        let behind = if matches!(self.place, Place::Behind(_)) { last } else { TokenSpan::new(begun.first(), end) };
        let ends = |phrase: u32| u64::from(ctx.extent(phrase).end == end);
        let phrases = ends(self.top) + 2 * begun.child.map_or(0, ends) + 4 * ends(anchor.token());
        let side = |token: u32| u64::from(token < anchor.token());
        let sides = u64::from(begun.before.is_some()) + 2 * side(begun.first()) + 4 * side(end - 1);
        let ruled = anchor.ruled.map_or(0, |draft| {
            let pieces = begun.pieces(end);
            if draft.pieces == pieces.all() { 2 } else { u64::from(agree(&draft.pieces, pieces.all())) }
        });
        let tokens = last.len() + begun.before.map_or(0, TokenSpan::len);
        let follows = self.follows(words, anchor, behind);
        let end = begun.open.from + last.len() as usize;
        Close { end, classes: CLOSE.of([length(tokens), phrases, follows, sides, ruled]) }
    }

    /// How the phrase behind a content hangs on it or on the cue.
    fn follows(&self, words: &Words<'_, '_>, anchor: &Anchor<'_>, content: TokenSpan) -> u64 {
        let (end, limit) = (content.end, anchor.bounds(words.ctx).end);
        if end >= limit {
            return 0;
        }
        let word = words.opener(TokenSpan::new(end, limit)).unwrap_or(end);
        match words.ctx.view.head(words.beginning(word)) {
            Some(h) if h == anchor.token() => 1,
            Some(h) if h == self.top => 2,
            Some(h) if content.contains(h) => 3,
            Some(h) if h < content.start => 4,
            Some(_) => 5,
            None => 6,
        }
    }
}

/// How the phrase headed by `top` hangs on the cue.
fn tie(words: &Words<'_, '_>, anchor: &Anchor<'_>, top: u32) -> u64 {
    let view = words.ctx.view;
    match view.head(top) {
        Some(h) if h == anchor.token() => 0,
        Some(h) if view.head(h) == Some(anchor.token()) => 1,
        Some(h) if h > anchor.token() => 2,
        Some(_) => 3,
        None => 4,
    }
}

/// Upper ends of the classes of distances.
const DISTANCES: [u32; 9] = [0, 1, 2, 3, 5, 8, 13, 21, 34];

/// Upper ends of the classes of lengths.
const LENGTHS: [u32; 9] = [1, 2, 3, 4, 6, 9, 14, 20, 30];

/// The class of a distance from the cue, by direction.
fn distance(token: u32, anchor: &Anchor<'_>) -> u64 {
    const CLASSES: [u8; 36] = classes(DISTANCES);
    let class = u64::from(CLASSES[token.abs_diff(anchor.token()).min(35) as usize]);
    if token < anchor.token() { class + 10 } else { class }
}

/// The class of a number of tokens.
fn length(tokens: u32) -> u64 {
    const CLASSES: [u8; 32] = classes(LENGTHS);
    u64::from(CLASSES[tokens.min(31) as usize])
}

/// The class of each number, of which these are the upper ends.
const fn classes<const N: usize>(ends: [u32; 9]) -> [u8; N] {
    let (mut classes, mut at, mut class) = ([0; N], 0, 0);
    while at < N {
        while class < ends.len() && (ends[class] as usize) < at {
            class += 1;
        }
        classes[at] = class as u8;
        at += 1;
    }
    classes
}

/// The probabilities of options with these scores.
pub(crate) fn likelihoods(scores: impl Iterator<Item = f32>) -> Vec<f32> {
    let mut scores: Vec<f32> = scores.collect();
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    for score in &mut scores {
        *score = (*score - most).exp();
    }
    let total: f32 = scores.iter().sum();
    for power in &mut scores {
        *power /= total;
    }
    scores
}
