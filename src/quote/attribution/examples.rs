//! What the trainer learns from: the decisions of an annotated article, each with the clues to every choice.

use super::super::context::Context;
use super::super::draft::Draft;
use super::super::{cue, direct};
use super::by_anchor;
use super::candidate::{Anchor, Place, anchors, word};
use super::clues::{self, Beginning};
use super::weights::Clues;
use super::words::Words;
use crate::View;
use crate::entity::Entities;
use crate::span::{ByteSpan, TokenSpan};
use crate::syntax::Upos;
use crate::time::Time;
use std::collections::{BTreeMap, BTreeSet};

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

/// The decisions of an article. A yes-or-no decision is a choice between no clues (0) and these (1).
#[derive(Debug, Clone, Default)]
pub(crate) struct Examples {
    pub(crate) cues: Vec<Choice>,
    pub(crate) places: Vec<Choice>,
    pub(crate) ends: Vec<Choice>,
    pub(crate) before: Vec<Choice>,
    /// Gold attributions whose cue is no candidate.
    pub(crate) lost: usize,
    /// Gold contents whose beginning or end is no candidate.
    pub(crate) misplaced: usize,
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
    let reports = cue::find(&ctx);
    let (drafts, mut taken) = direct::find(&ctx, &reports);
    taken.extend(drafts.iter().filter_map(|d| d.report.as_ref()).map(|r| r.anchor));
    let ruled = by_anchor(super::super::ruled(&ctx, &reports, &taken));
    let stated = super::stated(&ruled);
    let left: Vec<&Gold> = gold.iter().filter(|g| !is_found(&ctx, &drafts, g)).collect();
    let by_head: BTreeMap<u32, &Gold> =
        left.iter().filter_map(|g| Some((head(&ctx, view.text.tokens_in(g.cue))?, *g))).collect();
    let mut examples = Examples::default();
    let candidates = anchors(&words, known);
    examples.lost = left.len() - candidates.iter().filter(|t| by_head.contains_key(t)).count();
    for token in candidates.into_iter().filter(|t| !taken.contains(t)) {
        let anchor = Anchor::new(&words, token, ruled.get(&token), stated.contains(&token));
        let gold = by_head.get(&token);
        let clues = clues::cue(&words, &anchor);
        examples.cues.push(yes_or_no(clues, gold.is_some()));
        if let Some(gold) = gold {
            contents(&words, &anchor, gold, &mut examples);
        }
    }
    examples
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
    let set = |spans: &[TokenSpan]| spans.iter().flat_map(|s| s.iter()).collect::<BTreeSet<u32>>();
    let (a, b) = (set(a), set(b));
    a.intersection(&b).count() as f32 / a.union(&b).count().max(1) as f32
}

fn contents(words: &Words<'_, '_>, anchor: &Anchor<'_>, gold: &Gold, examples: &mut Examples) {
    let ctx = words.ctx;
    let pieces: Vec<TokenSpan> = gold.content.iter().map(|&c| ctx.trimmed(ctx.view.text.tokens_in(c))).collect();
    let behind = pieces.iter().copied().filter(|p| p.start > anchor.token()).reduce(TokenSpan::join);
    let before: Vec<TokenSpan> = pieces.iter().copied().filter(|p| p.start < anchor.token()).collect();
    let places = anchor.places(ctx);
    let start =
        behind.map(|b| if ctx.is(b.start - 1, "that") && b.start - 1 > anchor.token() { b.start - 1 } else { b.start });
    let fits = |place: &Place| match place {
        Place::Around(around) => !before.is_empty() && overlap(around, &pieces) >= AROUND,
        Place::Before(span) => behind.is_none() && overlap(&[*span], &before) >= SAME,
        Place::Behind(at) => start == Some(*at),
    };
    let near = |at: &usize| match &places[*at] {
        Place::Around(around) => (overlap(around, &pieces) * 1000.0) as u32,
        _ => 0,
    };
    let arounds = (0..places.len()).filter(|&i| matches!(places[i], Place::Around(_)) && fits(&places[i]));
    let around = arounds.max_by_key(near);
    let Some(right) = around.or_else(|| places.iter().position(fits)) else {
        examples.misplaced += 1;
        return;
    };
    let options = places.iter().map(|p| clues::place(words, anchor, p)).collect();
    examples.places.push(Choice { options, right });
    let (Place::Behind(start), Some(behind)) = (&places[right], behind) else { return };
    let begun = Beginning::new(words, anchor, *start);
    let ends = anchor.ends(words, *start);
    match ends.iter().position(|&e| e == behind.end) {
        Some(right) => {
            let options = ends.iter().map(|&e| clues::end(words, anchor, &begun, e)).collect();
            examples.ends.push(Choice { options, right });
        }
        None => examples.misplaced += 1,
    }
    if let Some(span) = anchor.before(ctx) {
        let clues = clues::before(words, anchor, span, *start);
        examples.before.push(yes_or_no(clues, overlap(&[span], &before) >= SAME));
    }
}

/// A content around the cue that overlaps the annotated one so far is meant by it.
const AROUND: f32 = 0.7;

/// A subject or pronoun before the cue that overlaps the annotated piece so far is meant by it.
const SAME: f32 = 0.5;
