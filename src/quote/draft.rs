//! A quotation in the making.

use super::confidence::Rule;
use super::context::Context;
use super::cue::Report;
use crate::span::TokenSpan;

/// What a step found; later steps join drafts, link them and find out who speaks.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Draft {
    /// The cue; `None` for quoted words that stand alone.
    pub(super) report: Option<Report>,
    /// The content, in text order.
    pub(super) pieces: Vec<TokenSpan>,
    /// The head token of the source.
    pub(super) source: Option<u32>,
    /// What found it.
    pub(super) rule: Rule,
    /// How likely the learned model thinks it, where it had a say.
    pub(super) learned: Option<f32>,
    /// Belief or intention, no speech.
    pub(super) attitude: bool,
}

impl Draft {
    /// The first token of the content.
    pub(super) fn start(&self) -> u32 {
        self.pieces.first().map_or(0, |p| p.start)
    }

    /// The end of the content.
    pub(super) fn end(&self) -> u32 {
        self.pieces.last().map_or(0, |p| p.end)
    }

    /// From the first to the last token of the content.
    pub(super) fn hull(&self) -> TokenSpan {
        TokenSpan::new(self.start(), self.end())
    }

    /// How likely it is right, 0 to 1: by the model, or by what its rule is worth.
    pub(super) fn likely(&self) -> f32 {
        self.learned.unwrap_or(self.rule.precision())
    }

    /// True where `token` belongs to the content.
    pub(super) fn holds(&self, token: u32) -> bool {
        self.pieces.iter().any(|p| p.contains(token))
    }

    /// In how many pairs of marks the reporting itself stands: the content's own marks do not count.
    pub(super) fn depth(&self, ctx: &Context<'_>) -> u32 {
        match &self.report {
            Some(report) => ctx.depth(report.anchor),
            None => self.pieces.first().map_or(0, |p| ctx.depth(p.start).saturating_sub(1)),
        }
    }
}

/// Contents that share this part of their tokens agree.
const AGREE: f32 = 0.5;

/// True where two contents share half of their tokens.
pub(super) fn agree(a: &[TokenSpan], b: &[TokenSpan]) -> bool {
    let length = |spans: &[TokenSpan]| spans.iter().map(|s| s.len()).sum::<u32>();
    let shared = |x: &TokenSpan, y: &TokenSpan| x.end.min(y.end).saturating_sub(x.start.max(y.start));
    let both: u32 = a.iter().flat_map(|x| b.iter().map(move |y| shared(x, y))).sum();
    both as f32 >= AGREE * (length(a) + length(b) - both) as f32
}
