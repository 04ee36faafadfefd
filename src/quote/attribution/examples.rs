//! What the trainer learns from: the decisions of an annotated article, each with the clues to every choice.

pub(crate) use super::content::likelihoods;
pub(crate) use super::logistic;

use super::super::context::Context;
use super::super::draft::{Draft, agree};
use super::super::{cue, direct};
use super::candidate::{Anchor, anchors, word};
use super::clues;
use super::content::Opening;
use super::reader::{Close, Open, Sentence, Start, Word};
use super::weights::Clues;
use super::words::Words;
use super::{Group, by_anchor};
use crate::View;
use crate::entity::Entities;
use crate::span::{ByteSpan, TokenSpan};
use crate::syntax::{Digests, Upos};
use crate::time::Time;
use std::collections::BTreeMap;

/// An annotated attribution.
#[derive(Debug, Clone)]
pub(crate) struct Gold {
    /// The cue's bytes.
    pub(crate) cue: ByteSpan,
    /// The content's bytes, in text order.
    pub(crate) content: Vec<ByteSpan>,
}

/// The clues of one possibility: indices of weights.
#[derive(Debug, Clone, Default)]
pub(crate) struct Listed(pub(crate) Vec<u32>);

impl Clues for Listed {
    fn take(&mut self, index: u32) {
        self.0.push(index);
    }
}

/// A choice: the clues to each possibility, and which is right.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    pub(crate) options: Vec<Listed>,
    pub(crate) right: usize,
}

/// The linear decisions of an article, each a choice between no clues (0) and these (1).
#[derive(Debug, Clone, Default)]
pub(crate) struct Examples {
    pub(crate) cues: Vec<Choice>,
    /// Gold attributions whose cue is no candidate.
    pub(crate) lost: usize,
}

/// The network learns of words with at least so many log odds, though nobody asks it of those far below [`super::UNLIKELY`].
const TAUGHT: f32 = -2.2;

/// A sentence that the network learns from.
#[derive(Debug, Clone)]
pub(crate) struct Task {
    pub(crate) sentence: Sentence,
    /// The states of the parser that are read.
    pub(crate) states: Vec<f32>,
    pub(crate) words: Vec<Taught>,
}

/// A word that may be a cue, with the right answers.
#[derive(Debug, Clone)]
pub(crate) struct Taught {
    pub(crate) word: Word,
    /// Whether it is a cue.
    pub(crate) right: bool,
    pub(crate) starts: Vec<Start>,
    /// Ways to begin, each with the place in `starts`.
    pub(crate) opens: Vec<(usize, Open)>,
    pub(crate) contents: Vec<Content>,
}

/// What may be the content of a word.
#[derive(Debug, Clone)]
pub(crate) struct Content {
    /// Its place in [`Taught::opens`].
    pub(crate) open: usize,
    pub(crate) close: Close,
    /// How right it is; all together 1, or 0 where none is right.
    pub(crate) share: f32,
    /// Whether it has half of its tokens in common with any annotated content.
    pub(crate) agrees: bool,
}

/// The words other than verbs that are heads of cues in `gold`.
pub(crate) fn cue_words(view: View<'_>, entities: &Entities, times: &[Time], gold: &[Gold]) -> Vec<u64> {
    let ctx = Context::new(view, entities, times);
    let words = Words::new(&ctx);
    let heads = gold.iter().filter_map(|g| head(&ctx, view.text.tokens_in(g.cue)));
    heads.filter(|&t| !ctx.is_verb(t)).map(|t| word(&words, t)).collect()
}

/// The decisions of an article, where `known` says which words other than verbs may be cues.
pub(crate) fn of(
    view: View<'_>,
    entities: &Entities,
    times: &[Time],
    gold: &[Gold],
    known: impl Fn(u64) -> bool,
) -> Examples {
    let ctx = Context::new(view, entities, times);
    let words = Words::new(&ctx);
    let Setting { ruled, taken, left } = Setting::new(&ctx, gold);
    let stated = super::stated(&ctx, &ruled);
    let mut examples = Examples::default();
    let candidates = anchors(&words, known);
    examples.lost = left.len() - candidates.iter().filter(|t| left.contains_key(t)).count();
    for token in candidates.into_iter().filter(|&t| !taken[t as usize]) {
        let anchor = Anchor::new(&words, token, ruled.get(&token), stated[token as usize]);
        examples.cues.push(yes_or_no(clues::cue(&words, &anchor), left.contains_key(&token)));
    }
    examples
}

/// What is known before the learned decisions.
struct Setting<'g> {
    ruled: BTreeMap<u32, Draft>,
    /// By token: whether a direct quotation has it for its cue.
    taken: Vec<bool>,
    /// The gold attributions that are no direct quotations found, by the heads of their cues.
    left: BTreeMap<u32, &'g Gold>,
}

impl<'g> Setting<'g> {
    fn new(ctx: &Context<'_>, gold: &'g [Gold]) -> Self {
        let reports = cue::find(ctx);
        let (drafts, repeated) = direct::find(ctx, &reports);
        let anchors = drafts.iter().filter_map(|d| d.report.as_ref()).map(|r| r.anchor);
        let taken = ctx.marked(repeated.into_iter().chain(anchors));
        let ruled = by_anchor(super::super::ruled(ctx, &reports, &taken));
        let left = gold.iter().filter(|g| !is_found(ctx, &drafts, g));
        let left = left.filter_map(|g| Some((head(ctx, ctx.view.text.tokens_in(g.cue))?, g))).collect();
        Self { ruled, taken, left }
    }
}

/// The sentences of an article that the network is asked about, where `known` says which words other than verbs may be cues
/// and `odds` what the linear decision makes of clues.
pub(crate) fn tasks(
    view: View<'_>,
    digests: &Digests,
    entities: &Entities,
    times: &[Time],
    gold: &[Gold],
    known: impl Fn(u64) -> bool,
    odds: impl Fn(&[u32]) -> f32,
) -> Vec<Task> {
    let ctx = Context::new(view, entities, times);
    let words = Words::new(&ctx);
    let Setting { ruled, taken, left } = Setting::new(&ctx, gold);
    let contents: Vec<Vec<TokenSpan>> = gold.iter().map(|g| pieces(&ctx, g)).collect();
    let judge = |anchor: &Anchor<'_>| odds(&clues::cue::<Listed>(&words, anchor).0);
    let judged = super::judged(&words, &ruled, known, |t| !taken[t as usize], judge, TAUGHT);
    let task = |group: Group<'_, '_>| {
        let Group { words: anchors, sentence } = group;
        let taught = |(anchor, odds): &(Anchor<'_>, f32)| {
            let gold = left.get(&anchor.token()).map(|g| pieces(&ctx, g));
            let word = super::word(&ctx, &sentence, anchor, *odds);
            let right = gold.is_some();
            let mut taught = Taught { word, right, starts: Vec::new(), opens: Vec::new(), contents: Vec::new() };
            options(&words, anchor, &sentence, &mut taught, [&[gold.unwrap_or_default()], &contents]);
            taught
        };
        let words = anchors.iter().map(taught).collect();
        let states =
            digests.of(sentence.tokens).flat_map(|(row, scale)| row.iter().map(move |&x| f32::from(x) * scale));
        Task { states: states.collect(), sentence, words }
    };
    super::groups(&words, &judged).map(task).collect()
}

/// Tells where the content of `anchor` may begin and which it may be, where its own `gold` content and `all` are annotated.
fn options(
    words: &Words<'_, '_>,
    anchor: &Anchor<'_>,
    sentence: &Sentence,
    taught: &mut Taught,
    [gold, all]: [&[Vec<TokenSpan>]; 2],
) {
    let places = anchor.places(words.ctx).into_iter();
    for opening in places.filter_map(|p| Opening::new(words, anchor, sentence, p)) {
        let ends = opening.ends(words, anchor);
        for begun in opening.begun(anchor, words, sentence) {
            for &end in &ends {
                let pieces = begun.pieces(end);
                let agrees = all.iter().any(|gold| agree(pieces.all(), gold));
                let share = gold.iter().map(|gold| overlap(pieces.all(), gold)).fold(0.0, f32::max);
                let close = opening.close(words, anchor, &begun, end);
                taught.contents.push(Content { open: taught.opens.len(), close, share, agrees });
            }
            taught.opens.push((taught.starts.len(), begun.open));
        }
        taught.starts.push(opening.start);
    }
    let contents = &mut taught.contents;
    let near: f32 = contents.iter().map(|c| near(c.share)).sum();
    let exact = contents.iter().filter(|c| c.share >= 1.0).count() as f32;
    let sure = if exact > 0.0 { EXACT / exact } else { 0.0 };
    for Content { share, .. } in contents {
        let is_exact = f32::from(u8::from(*share >= 1.0));
        *share = sure * is_exact + (1.0 - sure * exact) * self::near(*share) / near.max(1e-6);
    }
}

/// How right the exact content is where there is one; the rest is for those that share half of its tokens.
const EXACT: f32 = 0.8;

/// What counts of an overlap.
fn near(overlap: f32) -> f32 {
    if overlap >= 0.5 { overlap } else { 0.0 }
}

/// The tokens of an annotated content.
fn pieces(ctx: &Context<'_>, gold: &Gold) -> Vec<TokenSpan> {
    gold.content.iter().map(|&c| ctx.trimmed(ctx.view.text.tokens_in(c))).filter(|p| !p.is_empty()).collect()
}

fn yes_or_no(clues: Listed, yes: bool) -> Choice {
    Choice { options: vec![Listed::default(), clues], right: usize::from(yes) }
}

/// The token of a cue that the others hang from.
fn head(ctx: &Context<'_>, cue: TokenSpan) -> Option<u32> {
    let outside = |t: &u32| ctx.view.head(*t).is_none_or(|h| !cue.contains(h));
    let heads = || cue.iter().filter(outside);
    let meaning = |t: &u32| !matches!(ctx.view.upos(*t), Upos::Aux | Upos::Det | Upos::Part | Upos::Pron);
    let word = heads().find(|&t| ctx.is_verb(t)).or_else(|| heads().filter(meaning).find(|&t| ctx.is_word(t)));
    word.or_else(|| heads().find(|&t| ctx.is_word(t)))
}

fn is_found(ctx: &Context<'_>, drafts: &[Draft], gold: &Gold) -> bool {
    let gold: Vec<TokenSpan> = gold.content.iter().map(|&c| ctx.view.text.tokens_in(c)).collect();
    drafts.iter().any(|d| d.report.is_some() && overlap(&d.pieces, &gold) >= 0.5)
}

/// Tokens in both over tokens in either.
fn overlap(a: &[TokenSpan], b: &[TokenSpan]) -> f32 {
    let length = |spans: &[TokenSpan]| spans.iter().map(|s| s.len()).sum::<u32>();
    let shared = |x: &TokenSpan, y: &TokenSpan| x.end.min(y.end).saturating_sub(x.start.max(y.start));
    let both: u32 = a.iter().flat_map(|x| b.iter().map(move |y| shared(x, y))).sum();
    both as f32 / (length(a) + length(b) - both).max(1) as f32
}
