//! Attributions that rules do not settle: a learned model decides which words report something, and where the content lies.
//!
//! Four decisions, each by logistic regression over hashed clues ([`clues`]): whether a word is a cue; where its content
//! begins; where it ends; whether the subject or relative pronoun before the cue belongs to it ("is expected to …"). Then a
//! small recurrent network, told what these make of the sentence, decides whether the word is a cue and how likely each
//! content is ([`reader`]).

mod candidate;
mod clues;
mod content;
#[cfg(feature = "train")]
pub(crate) mod examples;
pub(crate) mod reader;
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
use content::Reading;
use reader::Question;
use std::collections::{BTreeMap, BTreeSet};
use weights::Weights;
use words::Words;

/// Words with fewer log odds by the linear decision are no cues.
const UNLIKELY: f32 = -2.6;

/// Words at least this likely are taken for cues.
const LIKELY: f32 = 0.27;

/// Attitudes are right, cue and half of the content, with at least this probability: near this value F1 at 0.5 is best on a
/// fifth of PolNeAR's training part, held out.
const BOTH: f32 = 0.35;

/// A word that may be a cue.
struct Candidate<'d> {
    anchor: Anchor<'d>,
    /// What may be its content and what the network is asked of it; nothing of unlikely words.
    asked: Option<(Vec<Reading>, Question)>,
}

/// The words that may be cues among those that are `free`.
fn candidates<'d>(
    words: &Words<'_, '_>,
    weights: Weights<'_>,
    ruled: &'d BTreeMap<u32, Draft>,
    free: impl Fn(u32) -> bool,
) -> Vec<Candidate<'d>> {
    let stated = stated(ruled);
    let tokens = candidate::anchors(words, |word| weights.may_be_cue(word)).into_iter().filter(|&t| free(t));
    let anchors: Vec<Anchor<'_>> =
        tokens.map(|t| Anchor::new(words.ctx, t, ruled.get(&t), stated.contains(&t))).collect();
    let odds: BTreeMap<u32, f32> = anchors.iter().map(|a| (a.token(), weights.sum(&clues::cue(words, a)))).collect();
    let asked = |anchor: Anchor<'d>| {
        let likely = odds.get(&anchor.token()).is_some_and(|&odds| odds >= UNLIKELY);
        let asked = likely.then(|| {
            let readings = content::readings(words, weights, &anchor);
            let question = reader::question(words, &anchor, &odds, &readings);
            (readings, question)
        });
        Candidate { anchor, asked }
    };
    anchors.into_iter().map(asked).collect()
}

/// The drafts of rules with the contents that the model gives them, and the attitudes that only the model finds. Of what
/// rules take for statements nothing is lost; an attitude needs the model's consent. `free` holds of the cues that no
/// direct quotation has.
pub(super) fn settle(ctx: &Context<'_>, ruled: Vec<Draft>, free: impl Fn(u32) -> bool) -> Vec<Draft> {
    let words = Words::new(ctx);
    let mut ruled = by_anchor(ruled);
    let mut drafts = Vec::new();
    let mut seen = Vec::new();
    for candidate in candidates(&words, Weights::packed(), &ruled, free) {
        drafts.extend(
            attribution(&words, &candidate).or_else(|| candidate.anchor.ruled.filter(|d| !d.attitude).cloned()),
        );
        seen.push(candidate.anchor.token());
    }
    for token in seen {
        ruled.remove(&token);
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

/// What the model makes of a word that may be a cue.
fn attribution(words: &Words<'_, '_>, candidate: &Candidate<'_>) -> Option<Draft> {
    let anchor = &candidate.anchor;
    let (readings, question) = candidate.asked.as_ref()?;
    let (odds, likely) = reader::reader().answer(question, words.ctx.view.syntax.states(question.tokens));
    let cue = logistic(odds);
    if cue < LIKELY {
        return None;
    }
    // Of a description and of what nobody is named for the rule knows more.
    if let Some(kept) = anchor.ruled.filter(|d| d.rule == Rule::Label || d.source.is_none() && !d.attitude) {
        return Some(kept.clone());
    }
    let (pieces, hit) = content::best(readings, &likely)?;
    let draft = anchor.ruled.cloned().unwrap_or_else(|| unruled(words.ctx, anchor, &pieces));
    let both = cue * hit;
    (!draft.attitude || both >= BOTH).then_some(Draft { pieces, learned: Some(both), ..draft })
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
