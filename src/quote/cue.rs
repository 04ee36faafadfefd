//! Cues: the verbs that report speech or attitude, found wherever they stand; whether they do so there is for the frames
//! to decide.

use super::context::Context;
use crate::lexicon::speech::{PARTICLES, Reporting, reporting};
use crate::span::TokenSpan;
use crate::syntax::Rel;

/// A verb, or a phrase, that may report something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Report {
    /// The token its dependents hang from.
    pub(super) anchor: u32,
    /// Its tokens, without auxiliaries.
    pub(super) cue: TokenSpan,
    /// Its lemma ("say", "point out", "according to").
    pub(super) lemma: String,
    /// What it may report with.
    pub(super) uses: Reporting,
}

/// The reporting verbs of the article's body, by position.
pub(super) fn find(ctx: &Context<'_>) -> Vec<Report> {
    (0..ctx.len()).filter(|&t| ctx.in_body(t)).filter_map(|t| verb(ctx, t)).collect()
}

/// The reports whose anchor lies in `tokens`.
pub(super) fn within(reports: &[Report], tokens: TokenSpan) -> &[Report] {
    let start = reports.partition_point(|r| r.anchor < tokens.start);
    let end = reports.partition_point(|r| r.anchor < tokens.end);
    &reports[start..end.max(start)]
}

fn verb(ctx: &Context<'_>, token: u32) -> Option<Report> {
    if !ctx.is_verb(token) || ctx.view.rel(token) == Rel::Amod {
        return None;
    }
    let lemma = ctx.view.lemma(token).to_lowercase();
    if let Some(report) = phrasal(ctx, token, &lemma) {
        return Some(report);
    }
    let uses = reporting(&lemma);
    (!uses.is_none()).then(|| Report { anchor: token, cue: TokenSpan::new(token, token + 1), lemma, uses })
}

fn phrasal(ctx: &Context<'_>, token: u32, lemma: &str) -> Option<Report> {
    let next = token + 1;
    let particle = PARTICLES.iter().find(|p| ctx.is(next, p))?;
    let lemma = format!("{lemma} {particle}");
    let uses = reporting(&lemma);
    (!uses.is_none()).then(|| Report { anchor: token, cue: TokenSpan::new(token, next + 1), lemma, uses })
}

/// A report by any verb that stands where only a reporting verb can ("…," he thundered).
pub(super) fn any_verb(ctx: &Context<'_>, token: u32) -> Report {
    let lemma = ctx.view.lemma(token).to_lowercase();
    Report { anchor: token, cue: TokenSpan::new(token, token + 1), lemma, uses: Reporting::MANNER }
}
