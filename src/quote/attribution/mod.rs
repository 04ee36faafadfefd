//! Attributions that rules do not settle: a learned model decides which words report something, and where the content lies.
//!
//! Four decisions, each by logistic regression over hashed clues ([`clues`]): whether a word is a cue; where its content
//! begins; where it ends; whether the subject or relative pronoun before the cue belongs to it ("is expected to …").

mod candidate;
mod clues;
mod content;
#[cfg(feature = "train")]
pub(crate) mod examples;
pub(crate) mod weights;
mod words;

use super::confidence::Rule;
use super::context::Context;
use super::draft::Draft;
use super::{act, source};
use crate::lexicon::speech::Reporting;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos};
use candidate::Anchor;
use std::collections::{BTreeMap, BTreeSet};
use weights::Sum;
use words::Words;

/// Words at least this likely are taken for cues: near this value F1 on PolNeAR's development part is best.
const LIKELY: f32 = 0.27;

/// So is it for attitudes that are right, cue and half of the content, with at least this probability.
const BOTH: f32 = 0.3;

/// The drafts of rules with the contents that the model gives them, and the attitudes that only the model finds. Of what
/// rules take for statements nothing is lost; an attitude needs the model's consent. `free` holds of the cues that no
/// direct quotation has.
pub(super) fn settle(ctx: &Context<'_>, ruled: Vec<Draft>, free: impl Fn(u32) -> bool) -> Vec<Draft> {
    weights::fetch();
    let words = Words::new(ctx);
    let mut ruled = by_anchor(ruled);
    let stated = stated(&ruled);
    let mut drafts = Vec::new();
    for token in candidate::anchors(&words, weights::may_be_cue).into_iter().filter(|&t| free(t)) {
        let rule = ruled.remove(&token);
        let learned = attribution(&words, &Anchor::new(&words, token, rule.as_ref(), stated.contains(&token)));
        drafts.extend(learned.or(rule.filter(|d| !d.attitude)));
    }
    drafts.extend(ruled.into_values().filter(|d| !d.attitude));
    drafts
}

/// The tokens inside what rules take for statements.
fn stated(ruled: &BTreeMap<u32, Draft>) -> BTreeSet<u32> {
    let statements = ruled.values().filter(|d| !d.attitude);
    statements.flat_map(|d| &d.pieces).flat_map(|p| p.iter()).collect()
}

/// The drafts by the token of their cue.
fn by_anchor(drafts: Vec<Draft>) -> BTreeMap<u32, Draft> {
    drafts.into_iter().filter_map(|d| Some((d.report.as_ref()?.anchor, d))).collect()
}

/// What the model makes of a cue.
fn attribution(words: &Words<'_, '_>, anchor: &Anchor<'_>) -> Option<Draft> {
    let cue = logistic(clues::cue::<Sum>(words, anchor).score());
    if cue < LIKELY {
        return None;
    }
    // Of a description and of what nobody is named for the rule knows more.
    if let Some(kept) = anchor.ruled.filter(|d| d.rule == Rule::Label || d.source.is_none() && !d.attitude) {
        return Some(kept.clone());
    }
    let (pieces, hit) = content::best(&content::readings(words, anchor))?;
    let draft = anchor.ruled.cloned().unwrap_or_else(|| unruled(words.ctx, anchor, &pieces));
    let both = cue * hit;
    (!draft.attitude || both >= BOTH).then_some(Draft { pieces, learned: Some(calibrated(both)), ..draft })
}

/// How often what the model thinks so likely is right: its weights are held small, which makes it too modest. The power of
/// three quarters fits PolNeAR's development part (`tests/scores/quotations.md`); roots are the same on every machine.
fn calibrated(likely: f32) -> f32 {
    likely.sqrt() * likely.sqrt().sqrt()
}

/// What no rule finds is an attitude, except a clause that opens as reported ones do behind a verb of speech ("The jury was
/// told that …").
fn unruled(ctx: &Context<'_>, anchor: &Anchor<'_>, pieces: &[TokenSpan]) -> Draft {
    let report = &anchor.report;
    let source = source::of(ctx, report).filter(|_| !source::is_agentless_passive(ctx, anchor.token()));
    let clause = pieces.first().is_some_and(|p| p.start > anchor.token() && p.len() > 1 && opens_clause(ctx, p.start));
    let speech = report.uses.any(Reporting::SPEECH_CLAUSE) && ctx.heads_finite_clause(anchor.token());
    let future = |c: u32| ctx.view.rel(c) == Rel::Aux && ["will", "shall", "'ll", "’ll"].iter().any(|w| ctx.is(c, w));
    let speech =
        speech && ctx.view.subject(anchor.token()).is_some() && ctx.view.child_where(anchor.token(), future).is_none();
    let stated = clause && speech && act::happened(ctx, report) && !act::is_evidence(ctx, report);
    let report = Some(report.clone());
    Draft { report, pieces: Vec::new(), source, rule: Rule::Learned, learned: None, attitude: !stated }
}

fn opens_clause(ctx: &Context<'_>, token: u32) -> bool {
    ctx.is(token, "that") && ctx.view.upos(token) == Upos::Sconj || ctx.is(token, "whether")
}

fn logistic(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}
