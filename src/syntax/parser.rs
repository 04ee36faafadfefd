//! The dependency parser: greedy arc-hybrid transitions, and a labeller that names each arc as it is made.
//!
//! The templates go back to Zhang & Nivre (2011), with label sets, quotation state and ambiguity classes added. Every
//! decision reads a bounded number of tokens, so that time is linear in the length of the sentence.

use super::hash::{Features, mix};
use super::model::Model;
use super::perceptron::MAX_CLASSES;
use super::transition::{Move, State};
use super::word::Word;
use crate::syntax::Rel;

/// Keep the features of the two scorers apart from each other and from the tagger's.
const MOVES: u64 = 2;
const LABELS: u64 = 3;

/// Valencies above this look alike.
const MAX_VALENCY: u8 = 3;

/// A sentence as the parser reads it: 0 is unused, then the tokens, the root and "none" (see [`State`]).
#[derive(Debug)]
pub(crate) struct Sentence {
    words: Vec<Word>,
    tags: Vec<u64>,
    quotes: Vec<u64>,
}

impl Sentence {
    /// The sentence of `words` with the hashes of their tags.
    pub(crate) fn new(words: &[Word], tags: impl IntoIterator<Item = u64>) -> Self {
        let (root, none) = (Word::outside(21), Word::outside(31));
        let padded = |middle: &[Word]| [&[none], middle, &[root, none]].concat();
        let tags = [501].into_iter().chain(tags).chain([502, 503]).collect();
        let words = padded(words);
        let quotes = quote_state(&words);
        Self { words, tags, quotes }
    }

    /// Number of tokens.
    pub(crate) fn tokens(&self) -> usize {
        self.words.len() - 3
    }
}

/// Whether each word stands between quotation marks (1), or is itself an opening (2) or closing (3) mark.
fn quote_state(words: &[Word]) -> Vec<u64> {
    let mut inside = 0;
    let state = |word: &Word| {
        if !word.is_quote {
            return inside;
        }
        inside ^= 1;
        3 - inside
    };
    words.iter().map(state).collect()
}

/// Head (0 for the root, else a token number from 1) and relation of each token.
pub(crate) fn parse(model: &Model, sentence: &Sentence) -> Vec<(usize, Rel)> {
    let mut state = State::new(sentence.tokens());
    let mut features = Vec::with_capacity(160);
    let mut scores = [0; MAX_CLASSES];
    while !state.is_done() {
        let step = next_move(model, sentence, &state, &mut features);
        let Some((head, dependent)) = state.arc(step) else {
            state.shift();
            continue;
        };
        let rel = if head == state.root() {
            Rel::Root
        } else {
            label_features(&state, sentence, head, dependent, &mut features);
            let class = model.labels.best(&features, Rel::ALL.len(), &mut scores);
            Rel::ALL[class as usize]
        };
        state.attach(head, rel);
    }
    let root = state.root();
    state.nodes[1..root].iter().map(|n| (if n.head == root { 0 } else { n.head }, n.rel)).collect()
}

/// The allowed move that scores best.
fn next_move(model: &Model, sentence: &Sentence, state: &State, features: &mut Vec<u32>) -> Move {
    let mut allowed = Move::ALL.into_iter().filter(|&step| state.allows(step));
    let first = allowed.next().unwrap_or(Move::Shift);
    let mut rest = allowed.peekable();
    if rest.peek().is_none() {
        return first;
    }
    move_features(state, sentence, features);
    let scores = model.moves.scores(features);
    let score = |step: Move| scores[step as usize];
    rest.fold(first, |best, step| if score(step) > score(best) { step } else { best })
}

/// Distance between two tokens, in eight steps.
fn distance(a: usize, b: usize) -> u64 {
    match a.abs_diff(b) {
        near @ 0..5 => near as u64,
        5..8 => 5,
        8..15 => 6,
        _ => 7,
    }
}

/// The features of the next move: s0, s1, s2 are the stack from its top, n0, n1, n2 the tokens to come.
#[expect(clippy::similar_names, reason = "the notation of the literature: s0w and s0p are word and tag of s0")]
pub(crate) fn move_features(state: &State, sentence: &Sentence, keys: &mut Vec<u32>) {
    let none = state.none();
    let [s0, s1, s2] = [0, 1, 2].map(|depth| state.top(depth));
    let [n0, n1, n2] = [0, 1, 2].map(|ahead| state.ahead(ahead));
    let word = |i: usize| sentence.words[i].lower;
    let tag = |i: usize| sentence.tags[i];
    let both = |i: usize| mix(sentence.words[i].lower, sentence.tags[i]);
    let kind = |i: usize| sentence.words[i].ambiguity;
    let ending = |i: usize| sentence.words[i].suffix[2];
    let quote = |i: usize| sentence.quotes[i];
    let rel = |i: usize| state.nodes[i].rel as u64;
    let left = |i: usize| state.nodes[i].left;
    let right = |i: usize| state.nodes[i].right;
    let rels = |i: usize| state.nodes[i].rels;
    let valency = |i: usize| {
        let [l, r] = state.nodes[i].valency.map(|v| u64::from(v.min(MAX_VALENCY)));
        l << 4 | r
    };
    let gap = |a: usize, b: usize| if a == none || b == none { 9 } else { distance(a, b) };
    let mut f = Features::new(MOVES, keys);

    let (s0w, s1w, n0w, n1w) = (word(s0), word(s1), word(n0), word(n1));
    let (s0p, s1p, s2p, n0p, n1p, n2p) = (tag(s0), tag(s1), tag(s2), tag(n0), tag(n1), tag(n2));
    let (s0wp, s1wp, n0wp) = (both(s0), both(s1), both(n0));
    let (s0n0, s1s0) = (mix(s0p, n0p), mix(s1p, s0p));

    // single tokens
    for i in [s0, s1, s2, n0, n1, n2] {
        f.add([word(i)]);
        f.add([tag(i)]);
        f.add([both(i)]);
    }

    // pairs
    f.add([s0wp, n0wp]);
    f.add([s0w, n0wp]);
    f.add([s0wp, n0w]);
    f.add([s0wp, n0p]);
    f.add([s0p, n0wp]);
    f.add([s0w, n0w]);
    f.add([s0n0]);
    f.add([n0p, n1p]);
    f.add([s1wp, s0wp]);
    f.add([s1w, s0w]);
    f.add([s1wp, s0p]);
    f.add([s1p, s0wp]);
    f.add([s1s0]);
    f.add([s1p, n0p]);
    f.add([s1w, n0w]);
    f.add([s1w, n0p]);
    f.add([s1p, n0w]);

    // three and four tokens
    f.add([n0p, n1p, n2p]);
    f.add([s0n0, n1p]);
    f.add([s1s0, n0p]);
    f.add([s1s0, s2p]);
    f.add([s1s0, n0p, n1p]);
    f.add([s1s0, n0p, s2p]);
    f.add([s1s0, n0w]);
    f.add([s1p, s0w, n0p]);
    f.add([s1w, s0p, n0p]);
    f.add([s0w, n0p, n1p]);
    f.add([s0p, n0w, n1p]);
    f.add([s0p, n0p, n1w]);

    // dependents
    let ([s0l, s0l2], [s0r, s0r2]) = (left(s0), right(s0));
    let ([s1l, _], [s1r, s1r2]) = (left(s1), right(s1));
    let [n0l, n0l2] = left(n0);
    f.add([s0n0, tag(s0l)]);
    f.add([s0n0, tag(s0r)]);
    f.add([s0n0, tag(n0l)]);
    f.add([s1s0, tag(s0l)]);
    f.add([s1s0, tag(s0r)]);
    f.add([s1s0, tag(s1r)]);
    f.add([s1s0, tag(s1l)]);
    f.add([s1p, n0p, tag(s1r)]);
    f.add([s0wp, word(s0l)]);
    f.add([s0p, word(s0r)]);
    f.add([s1p, word(s1r), s0p]);
    f.add([s0w, word(s0l), s1w]);
    f.add([s0p, word(s0l), s1p]);
    f.add([s0p, tag(s0l2), tag(s0l)]);
    f.add([s0p, tag(s0r2), tag(s0r)]);
    f.add([s1p, tag(s1r2), tag(s1r), s0p]);
    f.add([n0p, tag(n0l2), tag(n0l)]);

    // distances
    let (d0, d1) = (gap(s0, n0), gap(s1, s0));
    f.add([s0wp, d0]);
    f.add([s0p, d0]);
    f.add([n0wp, d0]);
    f.add([n0p, d0]);
    f.add([s0w, n0w, d0]);
    f.add([s0n0, d0]);
    f.add([s1s0, d1]);
    f.add([s1s0, n0p, d1, d0]);

    // valencies
    f.add([s0w, valency(s0)]);
    f.add([s0p, valency(s0)]);
    f.add([s1w, valency(s1)]);
    f.add([s1p, valency(s1)]);
    f.add([n0w, valency(n0)]);
    f.add([n0p, valency(n0)]);
    f.add([s1s0, valency(s1), valency(s0)]);

    // relations of dependents
    let ([s0ls, s0rs], [s1ls, s1rs], [n0ls, _]) = (rels(s0), rels(s1), rels(n0));
    f.add([s0wp, rel(s0l)]);
    f.add([s0p, rel(s0r)]);
    f.add([s1w, rel(s1r)]);
    f.add([s1p, rel(s1r), s0p]);
    f.add([n0p, rel(n0l)]);
    f.add([s0p, s0ls]);
    f.add([s0p, s0rs]);
    f.add([s1p, s1rs, s0p]);
    f.add([s1p, s1ls]);
    f.add([n0p, n0ls]);
    f.add([s1w, s1rs]);
    f.add([s0w, s0ls]);
    f.add([s1s0, s1ls, s1rs]);
    f.add([s0n0, s0ls, s0rs]);
    f.add([s0n0, n0ls]);

    // quotation marks
    f.add([s0n0, quote(s0), quote(n0)]);
    f.add([s1s0, quote(s1), quote(s0), quote(n0)]);

    // neighbours in the text
    let after = if s0 == none { none } else { s0 + 1 };
    let before = n0 - 1;
    f.add([s1s0, tag(after)]);
    f.add([s0n0, tag(after)]);
    f.add([s0n0, tag(before)]);

    // back-off from words to ambiguity classes and endings
    f.add([kind(s0), kind(n0)]);
    f.add([kind(s1), kind(s0)]);
    f.add([kind(s1), kind(s0), kind(n0)]);
    f.add([kind(s0), n0p, s1p]);
    f.add([kind(n0), s0p, n1p]);
    f.add([kind(n0), kind(n1), s0p]);
    f.add([ending(n0), s0p]);
    f.add([ending(s0), n0p]);
    f.add([ending(s0), s1p]);
}

/// The features of the relation between `head` and `dependent`, before the arc is made.
pub(crate) fn label_features(state: &State, sentence: &Sentence, head: usize, dependent: usize, keys: &mut Vec<u32>) {
    let none = state.none();
    let (h, d) = (head, dependent);
    let side = u64::from(h < d);
    let word = |i: usize| sentence.words[i].lower;
    let tag = |i: usize| sentence.tags[i];
    let ending = |i: usize| sentence.words[i].suffix[2];
    let rel = |i: usize| state.nodes[i].rel as u64;
    let at = |i: usize| if (1..=state.tokens()).contains(&i) { i } else { none };
    let mut f = Features::new(LABELS + side, keys);

    let (hw, hp, dw, dp) = (word(h), tag(h), word(d), tag(d));
    let pair = mix(hp, dp);
    let gap = distance(h, d);
    let [dl, dl2] = state.nodes[d].left;
    let [dr, _] = state.nodes[d].right;
    let ([hls, hrs], [dls, drs]) = (state.nodes[h].rels, state.nodes[d].rels);

    f.add([]);
    f.add([pair]);
    f.add([hw]);
    f.add([dw]);
    f.add([dp]);
    f.add([hp]);
    f.add([hw, dw]);
    f.add([hw, dp]);
    f.add([hp, dw]);
    f.add([pair, gap]);
    f.add([dw, gap]);

    f.add([pair, word(dl)]);
    f.add([dw, word(dl)]);
    f.add([hw, word(dl)]);
    f.add([pair, rel(dl)]);
    f.add([pair, rel(dl2), word(dl2)]);
    f.add([hp, word(dl), rel(dl)]);
    f.add([pair, rel(dr)]);
    f.add([hp, word(dr), rel(dr)]);

    f.add([pair, hls]);
    f.add([pair, hrs]);
    f.add([hw, hrs]);
    f.add([hw, hls]);
    f.add([dp, dls]);
    f.add([pair, dls, drs]);
    f.add([dw, dls]);

    f.add([pair, tag(at(d - 1))]);
    f.add([pair, tag(at(d + 1))]);
    f.add([pair, tag(at(h + 1))]);
    f.add([pair, tag(at(h - 1))]);
    f.add([dw, word(at(d - 1))]);
    f.add([dw, word(at(d + 1))]);

    f.add([pair, ending(d)]);
    f.add([pair, ending(h), ending(d)]);
    f.add([pair, sentence.words[d].shape]);
    f.add([pair, sentence.quotes[h], sentence.quotes[d]]);

    let ([hl, _], [hr, _]) = (state.nodes[h].left, state.nodes[h].right);
    f.add([hw, rel(hr), word(hr)]);
    f.add([pair, rel(hl), word(hl)]);
    f.add([pair, tag(at(d - 1)), tag(at(h + 1))]);
    f.add([pair, word(at(h + 1))]);
    f.add([pair, word(at(d - 1))]);
}
