//! A small recurrent network that reads the sentence of a word with the question whether it is a cue, and where its content
//! lies. It is told what the parser's network read there, the tree as seen from the word, and what the linear decisions hold
//! likely, and has the last word on both.

use super::candidate::Anchor;
use super::content::Reading;
use super::weights::{COUNT, PACKED, WORDS};
use super::words::Words;
use crate::span::TokenSpan;
use crate::syntax::{Dense, Layer, Linear, Matrix, STATE, STATE_SCALE, Vectors, leaky, read_matrices};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// So many tokens before the word are read at most, and so many behind it.
const REACH: [u32; 2] = [48, 64];

/// Features of a token: tag, relation, distance, place in the tree, depth in marks, what a rule makes of it, whether it may be
/// a cue itself, whether it is the source.
pub(crate) const KINDS: usize = 8;

/// How many features of each kind there are.
const SIZES: [u8; KINDS] = [64, 64, 20, 9, 3, 24, 8, 2];

/// Features in all.
pub(crate) const FEATURES: usize = 194;

/// What the linear decisions say of a token: how likely the content begins there, ends there and holds it, and, of the word
/// itself, its log odds.
pub(crate) const NUMBERS: usize = 4;

/// Scores of a token: that it is a cue, that the content begins there, that it ends there, that it belongs to it.
pub(crate) const HEADS: usize = 4;

/// What the network is asked.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    /// The tokens that are read.
    pub(crate) tokens: TokenSpan,
    /// The place of the word among them.
    pub(crate) cue: usize,
    /// The log odds by which the linear decision takes it for a cue.
    pub(crate) odds: f32,
    /// The features of each token.
    pub(crate) features: Vec<[u8; KINDS]>,
    /// The numbers of each token.
    pub(crate) numbers: Vec<[f32; NUMBERS]>,
    /// What may be the content.
    pub(crate) options: Vec<Choosable>,
}

/// A content that may be chosen.
#[derive(Debug, Clone)]
pub(crate) struct Choosable {
    /// Its places among the tokens that are read: not none.
    pub(crate) pieces: Vec<Range<usize>>,
    /// The logarithm of how likely the linear decisions think it.
    pub(crate) likely: f32,
}

impl Choosable {
    /// The first place.
    pub(crate) fn first(&self) -> usize {
        self.pieces[0].start
    }

    /// The last place.
    pub(crate) fn last(&self) -> usize {
        self.pieces[self.pieces.len() - 1].end - 1
    }
}

/// The tokens that are read for `anchor`.
pub(super) fn window(anchor: &Anchor<'_>) -> TokenSpan {
    let (token, bounds) = (anchor.token(), anchor.bounds);
    TokenSpan::new(bounds.start.max(token.saturating_sub(REACH[0])), bounds.end.min(token + REACH[1]))
}

/// The places of `piece` among `tokens`.
fn places(piece: TokenSpan, tokens: TokenSpan) -> Range<usize> {
    let place = |token: u32| (token.clamp(tokens.start, tokens.end) - tokens.start) as usize;
    place(piece.start)..place(piece.end)
}

/// What the network is asked of `anchor` and the `readings` of its content, of which each has words in the [`window`];
/// `odds` are those of all words that may be cues.
pub(super) fn question(
    words: &Words<'_, '_>,
    anchor: &Anchor<'_>,
    odds: &BTreeMap<u32, f32>,
    readings: &[Reading],
) -> Question {
    let tokens = window(anchor);
    let own = odds.get(&anchor.token()).copied().unwrap_or_default();
    let cue = (anchor.token() - tokens.start) as usize;
    let mut numbers = vec![[0.0_f32; NUMBERS]; tokens.len() as usize];
    let mut options = Vec::with_capacity(readings.len());
    for reading in readings {
        let pieces: Vec<Range<usize>> = reading.pieces.iter().map(|&p| places(p, tokens)).collect();
        let pieces: Vec<Range<usize>> = pieces.into_iter().filter(|p| !p.is_empty()).collect();
        let option = Choosable { pieces, likely: reading.likely.max(LEAST).ln() };
        numbers[option.first()][0] += reading.likely;
        numbers[option.last()][1] += reading.likely;
        option.pieces.iter().flat_map(Range::clone).for_each(|place| numbers[place][2] += reading.likely);
        options.push(option);
    }
    numbers.iter_mut().flatten().for_each(|share| *share = share.min(1.0).sqrt());
    numbers[cue][3] = own / SPREAD;
    let features = features(words, anchor, tokens, odds);
    Question { tokens, cue, odds: own, features, numbers, options }
}

/// No reading is thought less likely than this.
const LEAST: f32 = 1e-4;

/// Log odds are told in units of so many.
const SPREAD: f32 = 4.0;

fn features(
    words: &Words<'_, '_>,
    anchor: &Anchor<'_>,
    tokens: TokenSpan,
    odds: &BTreeMap<u32, f32>,
) -> Vec<[u8; KINDS]> {
    let ctx = words.ctx;
    let cue = anchor.token();
    let above: Vec<u32> = ctx.view.ancestors(cue).take(ABOVE).collect();
    let ruled = |t: u32| match anchor.ruled {
        Some(draft) => 1 + 2 * draft.rule as u8 + u8::from(draft.holds(t)),
        None => 0,
    };
    let source = super::super::source::of(ctx, &anchor.report);
    let of = |t: u32| {
        let values = [
            words.tag(t) as u8,
            words.rel(t) as u8,
            distance(t, cue),
            place_in_tree(words, t, cue, &above),
            ctx.depth(t).min(2) as u8,
            ruled(t),
            odds.get(&t).map_or(0, |&odds| 1 + ODDS.partition_point(|&least| least < odds) as u8),
            u8::from(source == Some(t)),
        ];
        let mut before = 0;
        std::array::from_fn(|kind| {
            let start = before;
            before += SIZES[kind];
            start + values[kind].min(SIZES[kind] - 1)
        })
    };
    tokens.iter().map(of).collect()
}

/// Upper ends of the classes of odds.
const ODDS: [f32; 6] = [-4.0, -2.2, -1.0, 0.0, 1.0, 2.5];

/// Upper ends of the classes of distances.
const DISTANCES: [u32; 9] = [0, 1, 2, 3, 5, 8, 13, 21, 34];

/// How far the tree is followed up.
const ABOVE: usize = 20;

/// The class of a distance, by direction.
fn distance(token: u32, cue: u32) -> u8 {
    let class = DISTANCES.partition_point(|&end| end < token.abs_diff(cue)) as u8;
    if token < cue { class } else { class + 10 }
}

/// How `token` lies in the tree as seen from the cue: itself, below or above it, beside it or elsewhere.
fn place_in_tree(words: &Words<'_, '_>, token: u32, cue: u32, above: &[u32]) -> u8 {
    let view = words.ctx.view;
    let (head, over) = (view.head(token), view.head(cue));
    if token == cue {
        1
    } else if head == Some(cue) {
        2
    } else if over == Some(token) {
        3
    } else if above.contains(&token) {
        4
    } else if head.is_some_and(|h| view.head(h) == Some(cue)) {
        8
    } else if view.ancestors(token).take(ABOVE).any(|a| a == cue) {
        6
    } else if head.is_some() && head == over {
        5
    } else {
        7
    }
}

/// The network.
pub(super) struct Reader {
    /// From the parser's states to the numbers that the layers read.
    states: Matrix,
    /// What each feature and then each of [`NUMBERS`] adds to them.
    features: Vec<f32>,
    layers: Vec<Layer>,
    /// To [`HEADS`].
    heads: Linear,
    mix: Mix,
}

/// How much is added to the network's own scores.
#[derive(Debug, Clone, Copy)]
struct Mix {
    /// Of the odds of the linear decision on the cue.
    odds: f32,
    /// Of the logarithm of the likelihood of a reading.
    likely: f32,
    /// Of the scores of its beginning and its end.
    edges: f32,
    /// Of the scores of its words.
    inside: f32,
}

static READER: LazyLock<Reader> = LazyLock::new(|| {
    let reader = read_matrices(&PACKED[COUNT + WORDS..]).and_then(Reader::new);
    reader.expect("the embedded model is whole: a test reads it")
});

/// The embedded network, unpacked on first use.
pub(super) fn reader() -> &'static Reader {
    &READER
}

impl Reader {
    /// The network of its matrices, in the order of its fields.
    fn new(matrices: Vec<Dense>) -> Option<Self> {
        let [states, features, first, second, heads, mix] = <[Dense; 6]>::try_from(matrices).ok()?;
        let width = features.width;
        let rows = features.weights.chunks(width).zip(&features.scales);
        let [odds, likely, edges, inside] = <[f32; 4]>::try_from(mix.bias).ok()?;
        (states.width == STATE && features.scales.len() == FEATURES + NUMBERS).then(|| Self {
            states: Matrix::from(&states),
            features: rows.flat_map(|(row, scale)| row.iter().map(move |&w| f32::from(w) * scale)).collect(),
            layers: [first, second].map(Layer::from).into(),
            heads: heads.into(),
            mix: Mix { odds, likely, edges, inside },
        })
    }

    /// The log odds that the word is a cue, and how likely each option is its content.
    pub(super) fn answer(&self, question: &Question, states: &[i8]) -> (f32, Vec<f32>) {
        let mut below = self.inputs(question, states);
        let mut product = Vec::new();
        for layer in &self.layers {
            below = layer.states(&below, &mut product);
        }
        let width = below.len() / question.features.len().max(1);
        let heads = self.heads.apply(&Vectors::of(&below, width));
        let (heads, _) = heads.as_chunks::<HEADS>();
        let score = |option: &Choosable| {
            let edges = heads[option.first()][1] + heads[option.last()][2];
            let inside: f32 = option.pieces.iter().flat_map(Range::clone).map(|place| heads[place][3]).sum();
            self.mix.likely * option.likely + self.mix.edges * edges + self.mix.inside * inside
        };
        let likely = super::content::likelihoods(question.options.iter().map(score));
        (heads[question.cue][0] + self.mix.odds * question.odds, likely)
    }

    /// What the first layer reads.
    fn inputs(&self, question: &Question, states: &[i8]) -> Vec<f32> {
        let states: Vec<f32> = states.iter().map(|&x| f32::from(x) / STATE_SCALE).collect();
        let width = self.states.rows();
        let mut inputs = self.states.product(&Vectors::of(&states, STATE));
        inputs.resize(question.features.len() * width, 0.0);
        for ((input, features), numbers) in
            inputs.chunks_exact_mut(width).zip(&question.features).zip(&question.numbers)
        {
            let row = |at: usize| &self.features[at * width..(at + 1) * width];
            for &feature in features {
                input.iter_mut().zip(row(usize::from(feature))).for_each(|(x, w)| *x += w);
            }
            for (at, number) in numbers.iter().enumerate().filter(|(_, number)| **number != 0.0) {
                input.iter_mut().zip(row(FEATURES + at)).for_each(|(x, w)| *x += w * number);
            }
        }
        leaky(&mut inputs);
        inputs
    }
}

#[cfg(test)]
mod tests {
    use super::{FEATURES, SIZES, reader};

    #[test]
    fn the_embedded_network_is_whole() {
        assert_eq!(reader().layers.len(), 2);
        assert_eq!(SIZES.iter().map(|&n| usize::from(n)).sum::<usize>(), FEATURES);
    }
}
