//! Attributions that rules do not settle: a learned model decides which words report something, and where the content lies.
//!
//! Four decisions, each by logistic regression over hashed clues ([`clues`]): whether a word is a cue; where its content
//! begins; where it ends; whether the subject or relative pronoun before the cue belongs to it ("is expected to …").

mod candidate;
mod clues;
#[cfg(feature = "train")]
pub(crate) mod examples;
pub(crate) mod weights;
mod words;

use super::confidence::Rule;
use super::context::Context;
use super::draft::Draft;
use super::source;
use crate::span::TokenSpan;
use candidate::{Anchor, Place};
use clues::Beginning;
use std::collections::BTreeMap;
use words::Words;

/// Words at least this likely are taken for cues: near this value F1 on PolNeAR's development part is best.
const LIKELY: f32 = 0.35;

/// So is it for attitudes of which cue and exact content together are at least this likely.
const BOTH: f32 = 0.13;

/// The drafts of rules with the contents that the model gives them, and the attitudes that only the model finds. Of what
/// rules take for statements nothing is lost; an attitude needs the model's consent. `free` holds of the cues that no
/// direct quotation has.
pub(super) fn settle(ctx: &Context<'_>, ruled: Vec<Draft>, free: impl Fn(u32) -> bool) -> Vec<Draft> {
    let words = Words::new(ctx);
    let mut ruled = by_anchor(ruled);
    let mut drafts = Vec::new();
    for token in candidate::anchors(&words, weights::may_be_cue).into_iter().filter(|&t| free(t)) {
        let rule = ruled.remove(&token);
        let learned = attribution(&words, &Anchor::new(ctx, token, rule.as_ref()));
        drafts.extend(learned.or(rule.filter(|d| !d.attitude)));
    }
    drafts.extend(ruled.into_values().filter(|d| !d.attitude));
    drafts
}

/// The drafts by the token of their cue.
fn by_anchor(drafts: Vec<Draft>) -> BTreeMap<u32, Draft> {
    drafts.into_iter().filter_map(|d| Some((d.report.as_ref()?.anchor, d))).collect()
}

/// What the model makes of a cue; a quoted description stays as the rule has it.
fn attribution(words: &Words<'_, '_>, anchor: &Anchor<'_>) -> Option<Draft> {
    let cue = logistic(weights::sum(&clues::cue(words, anchor).0));
    if cue < LIKELY {
        return None;
    }
    if let Some(label) = anchor.ruled.filter(|d| d.rule == Rule::Label) {
        return Some(label.clone());
    }
    let (pieces, content) = content(words, anchor)?;
    let draft = anchor.ruled.cloned().unwrap_or_else(|| attitude(words.ctx, anchor));
    let both = cue * content;
    (!draft.attitude || both >= BOTH).then_some(Draft { pieces, learned: Some(overlaps(both)), ..draft })
}

/// How often content overlaps the annotated one by half or more, where cue and exact content together are `both` likely: the
/// square root fits PolNeAR's development part (`tests/scores/quotations.md`).
fn overlaps(both: f32) -> f32 {
    both.sqrt()
}

/// What no rule finds is an attitude.
fn attitude(ctx: &Context<'_>, anchor: &Anchor<'_>) -> Draft {
    let source = source::of(ctx, &anchor.report).filter(|_| !source::is_agentless_passive(ctx, anchor.token()));
    let report = Some(anchor.report.clone());
    Draft { report, pieces: Vec::new(), source, rule: Rule::Learned, learned: None, attitude: true }
}

/// The likeliest content of the cue, and how likely it is.
fn content(words: &Words<'_, '_>, anchor: &Anchor<'_>) -> Option<(Vec<TokenSpan>, f32)> {
    let ctx = words.ctx;
    let places = anchor.places(ctx);
    let (at, place) = choose(places.iter().map(|p| weights::sum(&clues::place(words, anchor, p).0)))?;
    let start = match &places[at] {
        Place::Around(pieces) => return Some((pieces.clone(), place)),
        Place::Before(span) => return Some((vec![*span], place)),
        Place::Behind(start) => *start,
    };
    let begun = Beginning::new(words, anchor, start);
    let ends = anchor.ends(words, start);
    let (at, end) = choose(ends.iter().map(|&e| weights::sum(&clues::end(words, anchor, &begun, e).0)))?;
    let content = TokenSpan::new(start, ends[at]);
    let before = anchor.before(ctx).filter(|&span| {
        let clues = clues::before(words, anchor, span, start);
        weights::sum(&clues.0) > 0.0
    });
    Some((before.into_iter().chain([content]).collect(), place * end))
}

/// The place of the highest score, the first of several, and its probability among them.
fn choose(scores: impl Iterator<Item = f32>) -> Option<(usize, f32)> {
    let scores: Vec<f32> = scores.collect();
    let best = (0..scores.len()).rev().max_by(|&a, &b| scores[a].total_cmp(&scores[b]))?;
    let total: f32 = scores.iter().map(|s| (s - scores[best]).exp()).sum();
    Some((best, 1.0 / total))
}

fn logistic(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}
