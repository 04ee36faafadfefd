//! A small recurrent network that reads a sentence once, and then says of each word that may be a cue whether it is one,
//! where its content begins and which it is. It is told what the parser's network read there and what the linear decision
//! on cues makes of each word.
//!
//! A question is a sum of rows, some by class and some by token, then one hidden layer: what depends on a token alone is
//! worked out for all tokens at once, and what several contents have in common once.

use super::weights::{COUNT, PACKED, WORDS};
use crate::span::TokenSpan;
use crate::syntax::{Dense, Digest, Digests, Layer, Matrix, Room, STATE, leaky, read_matrices};
use std::cell::{Cell, OnceCell};
use std::ops::Range;
use std::sync::LazyLock;

/// Questions with a few answers each, whose rows stand one after the other.
#[derive(Debug)]
pub(crate) struct Kinds<const N: usize>([u16; N]);

impl<const N: usize> Kinds<N> {
    /// The rows of these answers; the last one stands for what is larger.
    #[inline]
    pub(super) fn of(&self, values: [u64; N]) -> [u16; N] {
        let (mut rows, mut start) = ([0; N], 0);
        for (row, (size, value)) in rows.iter_mut().zip(self.0.into_iter().zip(values)) {
            *row = start + value.min(u64::from(size) - 1) as u16;
            start += size;
        }
        rows
    }

    /// Rows in all.
    pub(crate) fn rows(&self) -> usize {
        self.0.iter().map(|&size| usize::from(size)).sum()
    }
}

/// Of a token: its tag, its relation, its odds to be a cue, in how many marks it stands, the kind of entity that it heads,
/// on which side its head is.
pub(crate) const TOKEN: Kinds<6> = Kinds([64, 64, 9, 3, 10, 3]);

/// Of a word that may be a cue: the rule that takes it for one, as what, whether it stands inside a statement, on which side
/// its source is, whether the rule has one.
pub(crate) const WORD: Kinds<5> = Kinds([12, 3, 2, 3, 2]);

/// Of a place where a content may begin: its distance from the cue, its kind, how the largest phrase there hangs on the cue,
/// the relation of that, whether the rule's content begins there.
pub(crate) const START: Kinds<5> = Kinds([20, 3, 6, 64, 3]);

/// Of how a content begins: the distance of its first token from the cue, and the second and third of a place's phrase.
pub(crate) const OPEN: Kinds<3> = Kinds([20, 6, 64]);

/// Of how it ends: its length, which phrases end there, how what follows hangs on it, on which sides of the cue its ends are,
/// whether the rule has it.
pub(crate) const CLOSE: Kinds<5> = Kinds([10, 8, 7, 8, 3]);

/// Tokens of a word that is asked about: itself, its head, its source, the end of the cue, its last and its first dependent
/// behind it.
pub(crate) const ROLES: usize = 6;

/// What a token may be in a content: first or before the first as a place to begin; first, before the first, last, behind
/// the last, one of all.
pub(crate) const PARTS: usize = 7;

/// Numbers of a token that the layer reads: as many as a matrix has rows side by side.
pub(crate) const WIDTH: usize = 16;

/// Numbers of a hidden layer, and of what is added up before it.
pub(crate) const HIDDEN: usize = 16;

type Row = [f32; HIDDEN];

/// A sentence that is read.
#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    pub(crate) tokens: TokenSpan,
    /// The classes of its tokens, by [`TOKEN`].
    pub(crate) classes: Vec<[u16; 6]>,
}

impl Sentence {
    /// Where a token stands in it.
    pub(super) fn place(&self, token: u32) -> Option<usize> {
        self.tokens.contains(token).then(|| (token - self.tokens.start) as usize)
    }

    /// Where the tokens of `span` stand in it.
    pub(super) fn places(&self, span: TokenSpan) -> Option<Range<usize>> {
        let start = self.place(span.start)?;
        let end = start + span.len() as usize;
        (end <= self.classes.len()).then_some(start..end)
    }
}

/// A word that may be a cue.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    /// Its log odds by the linear decision.
    pub(crate) odds: f32,
    /// Where the tokens of its [`ROLES`] stand; the first is there.
    pub(crate) tokens: [Option<usize>; ROLES],
    /// By [`WORD`].
    pub(crate) classes: [u16; 5],
}

/// A place where a content may begin.
#[derive(Debug, Clone)]
pub(crate) struct Start {
    pub(crate) first: usize,
    /// By [`START`].
    pub(crate) classes: [u16; 5],
}

/// How a content begins: all but the end of its last piece.
#[derive(Debug, Clone)]
pub(crate) struct Open {
    /// The piece before the last one.
    pub(crate) head: Option<Range<usize>>,
    /// Where the last one begins.
    pub(crate) from: usize,
    /// By [`OPEN`].
    pub(crate) classes: [u16; 3],
}

impl Open {
    /// The first token.
    pub(crate) fn first(&self) -> usize {
        self.head.as_ref().map_or(self.from, |piece| piece.start)
    }
}

/// Where a content ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Close {
    /// The place behind its last token.
    pub(crate) end: usize,
    /// By [`CLOSE`].
    pub(crate) classes: [u16; 5],
}

/// A table of rows.
struct Rows<const N: usize>(Vec<[f32; N]>);

impl<const N: usize> From<Dense> for Rows<N> {
    fn from(dense: Dense) -> Self {
        let row = |(row, scale): (&[i8; N], &f32)| row.map(|w| f32::from(w) * scale);
        Self(dense.weights.as_chunks().0.iter().zip(&dense.scales).map(row).collect())
    }
}

impl<const N: usize> Rows<N> {
    fn add<const KINDS: usize>(&self, classes: &[u16; KINDS], sum: &mut [f32; N]) {
        let mut all = *sum;
        for &class in classes {
            add(&self.0[usize::from(class)], &mut all);
        }
        *sum = all;
    }
}

/// The network.
pub(super) struct Reader {
    /// From the parser's states to what the layer reads.
    digest: Digest,
    /// What the classes of a token add to that.
    tokens: Rows<WIDTH>,
    layer: Layer,
    /// What a token adds, by [`PARTS`].
    parts: Matrix,
    /// What the tokens of a word, by [`ROLES`], add to the question whether it is a cue.
    roles: Matrix,
    /// What the word itself adds to the questions of its content: where it begins, and which it is.
    own: Matrix,
    /// By class of the word and then its odds: what it adds to the question whether it is a cue.
    words: Rows<HIDDEN>,
    /// The same for the question which content it is.
    contents: Rows<HIDDEN>,
    starts: Rows<HIDDEN>,
    opens: Rows<HIDDEN>,
    closes: Rows<HIDDEN>,
    alone: Alone,
}

/// Numbers that stand alone.
struct Alone {
    /// What is added before the hidden layers of the questions whether a word is a cue, where a content begins and which it is.
    bias: [Row; 3],
    /// What their numbers count for: the log odds of a cue; the score of a beginning; that of a content; the log odds that a
    /// content is right, from the layer of the cue and from that of the content.
    counts: [Row; 5],
    /// The constants of both log odds, what the linear odds count for the first, and the first for the second.
    odds: [f32; 4],
}

static READER: LazyLock<Reader> = LazyLock::new(|| {
    let reader = read_matrices(&PACKED[COUNT + WORDS..]).and_then(Reader::new);
    reader.expect("the embedded model is whole: a test reads it")
});

/// What the network reads of the parser's states.
pub(crate) fn digest() -> &'static Digest {
    &READER.digest
}

/// The embedded network, unpacked on first use.
pub(super) fn reader() -> &'static Reader {
    &READER
}

/// Log odds are told in units of so many.
pub(crate) const SPREAD: f32 = 4.0;

fn add<const N: usize>(row: &[f32; N], sum: &mut [f32; N]) {
    sum.iter_mut().zip(row).for_each(|(x, w)| *x += w);
}

/// Of each negative number a tenth is left; then the sums of products with `counts`, in an order that lets several be worked
/// out at once.
fn finish<const N: usize>(mut sum: Row, counts: [&Row; N]) -> [f32; N] {
    leaky(&mut sum);
    counts.map(|counts| {
        let mut sums = [0.0; 8];
        for (numbers, counts) in sum.as_chunks::<8>().0.iter().zip(counts.as_chunks::<8>().0) {
            sums.iter_mut().zip(numbers.iter().zip(counts)).for_each(|(sum, (x, y))| *sum += x * y);
        }
        let two = |at: usize| sums[at] + sums[at + 4];
        (two(0) + two(1)) + (two(2) + two(3))
    })
}

impl Reader {
    /// The network of its matrices, in the order of its fields.
    fn new(matrices: Vec<Dense>) -> Option<Self> {
        let [states, tokens, layer, parts, roles, own, words, contents, starts, opens, closes, alone] =
            <[Dense; 12]>::try_from(matrices).ok()?;
        let (state, (rows, odds)) = (layer.bias.len() / 4, alone.bias.as_chunks::<HIDDEN>());
        let has = |dense: &Dense, width: usize, rows: usize| {
            (dense.width, dense.scales.len(), dense.weights.len()) == (width, rows, width * rows)
        };
        let whole = has(&states, STATE, WIDTH)
            && has(&tokens, WIDTH, TOKEN.rows())
            && has(&layer, WIDTH, 4 * state)
            && has(&parts, state, PARTS * HIDDEN)
            && has(&roles, ROLES * state, HIDDEN)
            && has(&own, state, 2 * HIDDEN)
            && has(&words, HIDDEN, WORD.rows() + 1)
            && has(&contents, HIDDEN, WORD.rows() + 1)
            && has(&starts, HIDDEN, START.rows())
            && has(&opens, HIDDEN, OPEN.rows())
            && has(&closes, HIDDEN, CLOSE.rows());
        let &[of_cue, of_start, of_content, ref counts @ ..] = rows else { return None };
        let alone = Alone {
            bias: [of_cue, of_start, of_content],
            counts: counts.try_into().ok()?,
            odds: odds.try_into().ok()?,
        };
        whole.then(|| Self {
            digest: Digest::new(&states),
            tokens: tokens.into(),
            parts: Matrix::from(&parts),
            roles: Matrix::from(&roles),
            own: Matrix::from(&own),
            words: words.into(),
            contents: contents.into(),
            starts: starts.into(),
            opens: opens.into(),
            closes: closes.into(),
            alone,
            layer: layer.into(),
        })
    }

    /// Nothing read yet.
    pub(super) fn begin(&self) -> Read<'_> {
        let (below, room, states, given, selves) = Default::default();
        let (parts, last) = Default::default();
        Read { reader: self, below, room, state: 0, states, given, selves, parts, last }
    }
}

/// The sentence that was read last. The next one takes its room.
pub(super) struct Read<'r> {
    reader: &'r Reader,
    /// What the layer reads.
    below: Vec<f32>,
    /// For the layer, then for the question whether words are cues.
    room: Room,
    /// Numbers of a token's state.
    state: usize,
    states: Vec<f32>,
    /// The states of the tokens of words that are asked about.
    given: Vec<f32>,
    /// For what these words themselves add.
    selves: Room,
    /// Only asked for where a word is a cue.
    parts: OnceCell<Parts>,
    /// Those of a sentence before.
    last: Cell<Parts>,
}

/// What the tokens of a sentence add to the questions of contents.
#[derive(Default)]
struct Parts {
    /// The product is by token, then by [`PARTS`].
    room: Room,
    /// Numbers of a token's product.
    stride: usize,
    /// For each token, and the end: the sum of the last of [`PARTS`] over all before it, and what the two tokens add
    /// between which a content ends there.
    ends: Vec<(Row, Row)>,
}

impl Parts {
    /// Those of tokens with these states, by the `matrix` for them, in the place of others.
    fn renewed<'a>(mut self, matrix: &Matrix, states: impl ExactSizeIterator<Item = &'a [f32]>) -> Self {
        self.room.multiply(matrix, states);
        self.stride = matrix.stride();
        self.ends.clear();
        let tokens = self.room.product.len() / self.stride;
        let mut sum = [0.0; HIDDEN];
        for end in 0..=tokens {
            let mut between = if end < tokens { *self.part(end, 5) } else { [0.0; HIDDEN] };
            if let Some(last) = end.checked_sub(1) {
                add(self.part(last, 4), &mut between);
                add(self.part(last, PARTS - 1), &mut sum);
            }
            self.ends.push((sum, between));
        }
        self
    }

    fn part(&self, token: usize, part: usize) -> &Row {
        self.room.product[token * self.stride + part * HIDDEN..].first_chunk().expect("each token has its parts")
    }

    /// The sum of the last of [`PARTS`] in `places`.
    fn sum(&self, places: &Range<usize>) -> Row {
        let (start, end) = (&self.ends[places.start].0, &self.ends[places.end].0);
        let mut sum = *end;
        sum.iter_mut().zip(start).for_each(|(sum, start)| *sum -= start);
        sum
    }
}

impl Read<'_> {
    /// Reads a sentence over the [`digest`] of its tokens.
    pub(super) fn sentence(&mut self, sentence: &Sentence, digests: &Digests) {
        let Reader { tokens, layer, .. } = self.reader;
        self.below.clear();
        for ((numbers, scale), classes) in digests.of(sentence.tokens).zip(&sentence.classes) {
            let Some(numbers) = numbers.first_chunk::<WIDTH>() else { break };
            let mut sum = numbers.map(|number| f32::from(number) * scale);
            tokens.add(classes, &mut sum);
            leaky(&mut sum);
            self.below.extend_from_slice(&sum);
        }
        layer.states(&self.below, &mut self.room, &mut self.states);
        self.state = self.states.len() / sentence.classes.len().max(1);
        if let Some(parts) = self.parts.take() {
            self.last.set(parts);
        }
    }

    fn parts(&self) -> &Parts {
        self.parts.get_or_init(|| self.last.take().renewed(&self.reader.parts, self.states.chunks_exact(self.state)))
    }

    /// What the network answers of `words`.
    pub(super) fn words<'a>(&'a mut self, words: &[Word]) -> Vec<Asked<'a>> {
        let (Reader { roles, own, .. }, state) = (self.reader, self.state);
        self.given.clear();
        for place in words.iter().flat_map(|word| word.tokens) {
            match place {
                Some(place) => self.given.extend_from_slice(&self.states[place * state..][..state]),
                None => self.given.resize(self.given.len() + state, 0.0),
            }
        }
        let given = self.given.chunks_exact(ROLES * state);
        self.room.multiply(roles, given.clone());
        self.selves.multiply(own, given.map(|given| &given[..state]));
        let (cues, selves) = (self.room.product.chunks_exact(roles.stride()), &self.selves.product);
        let each = words.iter().zip(cues).zip(selves.chunks_exact(own.stride()));
        each.map(|((word, cue), selves)| self.asked(word, cue, selves)).collect()
    }

    /// What the network answers of `word`, where these are the products for the questions whether it is a `cue`, and of its
    /// content.
    fn asked(&self, word: &Word, cue: &[f32], selves: &[f32]) -> Asked<'_> {
        let Reader { words, contents, alone, .. } = self.reader;
        let told = |table: &Rows<HIDDEN>, sum: &mut Row| {
            table.add(&word.classes, sum);
            let row = table.0[WORD.rows()].map(|w| w * (word.odds / SPREAD));
            add(&row, sum);
        };
        let with = |bias: &Row, product: &[f32]| {
            let mut sum = *bias;
            sum.iter_mut().zip(product).for_each(|(sum, x)| *sum += x);
            sum
        };
        let mut hidden = with(&alone.bias[0], cue);
        told(words, &mut hidden);
        let [odds, right] = finish(hidden, [&alone.counts[0], &alone.counts[3]]);
        let [constant, of_right, linear, cue] = alone.odds;
        let odds = odds + constant + linear * word.odds;
        let mut content = with(&alone.bias[2], &selves[HIDDEN..]);
        told(contents, &mut content);
        let start = with(&alone.bias[1], selves);
        Asked { read: self, odds, right: right + of_right + cue * odds, start, content }
    }
}

/// A word that the network was asked about.
pub(super) struct Asked<'r> {
    read: &'r Read<'r>,
    /// Its log odds to be a cue.
    pub(super) odds: f32,
    /// The log odds that a content is right, without what depends on that.
    right: f32,
    /// The sum so far of where its content begins.
    start: Row,
    /// The sum so far of which that is.
    content: Row,
}

impl Asked<'_> {
    /// The score of a place to begin.
    pub(super) fn start(&self, start: &Start) -> f32 {
        let Reader { starts, alone, .. } = self.read.reader;
        let mut sum = self.start;
        self.add_first(start.first, 0, &mut sum);
        starts.add(&start.classes, &mut sum);
        let [score] = finish(sum, [&alone.counts[1]]);
        score
    }

    /// Adds part `part` of the token `first`, and the next part of the one before.
    fn add_first(&self, first: usize, part: usize, sum: &mut Row) {
        let parts = self.read.parts();
        add(parts.part(first, part), sum);
        if let Some(before) = first.checked_sub(1) {
            add(parts.part(before, part + 1), sum);
        }
    }

    /// The contents that begin so.
    pub(super) fn open(&self, open: &Open) -> Opened<'_> {
        let mut sum = self.content;
        self.add_first(open.first(), 2, &mut sum);
        self.read.reader.opens.add(&open.classes, &mut sum);
        let head = open.head.as_ref().map_or([0.0; HIDDEN], |piece| self.read.parts().sum(piece));
        let tokens = open.head.as_ref().map_or(0, Range::len);
        Opened { asked: self, from: open.from, sum, head, tokens }
    }
}

/// Contents that begin in one way.
pub(super) struct Opened<'a> {
    asked: &'a Asked<'a>,
    from: usize,
    sum: Row,
    /// The sum of the tokens of the piece before the last.
    head: Row,
    /// How many these are.
    tokens: usize,
}

impl Opened<'_> {
    /// The score of the content that ends so, and the log odds that it is right.
    pub(super) fn close(&self, close: &Close) -> (f32, f32) {
        let Reader { closes, alone, .. } = self.asked.read.reader;
        let ends = &self.asked.read.parts().ends;
        let share = 1.0 / (self.tokens + close.end - self.from) as f32;
        let (start, (end, between)) = (&ends[self.from].0, &ends[close.end]);
        let mut sum = self.sum;
        for (at, sum) in sum.iter_mut().enumerate() {
            *sum = (self.head[at] + end[at] - start[at]) * share + *sum + between[at];
        }
        closes.add(&close.classes, &mut sum);
        let [score, right] = finish(sum, [&alone.counts[2], &alone.counts[4]]);
        (score, right + self.asked.right)
    }
}

#[cfg(test)]
mod tests {
    use super::reader;

    #[test]
    fn the_embedded_network_is_whole() {
        assert!(!reader().tokens.0.is_empty());
    }
}
