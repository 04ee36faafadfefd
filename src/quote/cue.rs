//! Cues: the verbs that report speech or attitude, found wherever they stand; whether they do so there is for the frames
//! to decide.

use super::context::Context;
use crate::lexicon::direct::HEARING;
use crate::lexicon::speech::{PARTICLES, Reporting, reporting};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, lower};

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

impl Report {
    /// That of `cue`, a word and perhaps its particle.
    pub(super) fn new(ctx: &Context<'_>, cue: TokenSpan, uses: Reporting) -> Self {
        let anchor = cue.start;
        let mut lemma = lower(ctx.view.lemma(anchor)).into_owned();
        for particle in anchor + 1..cue.end {
            lemma.push(' ');
            lemma.push_str(&lower(ctx.view.form(particle)));
        }
        Self { anchor, cue, lemma, uses }
    }
}

/// The reporting verbs of the article's body, by position.
pub(super) fn find(ctx: &Context<'_>) -> Vec<Report> {
    ctx.body().filter_map(|t| verb(ctx, t).or_else(|| closing(ctx, t))).collect()
}

/// "…, ABC News reports.", "…, the Post reports.": taken for a noun, behind the name of who reports.
fn closing(ctx: &Context<'_>, token: u32) -> Option<Report> {
    let ends = || token + 1 == ctx.sentence(token).end || ctx.is_full_stop(token + 1);
    let closes = ctx.is(token, "reports") && !ctx.is_verb(token) && ends();
    if !closes {
        return None;
    }
    let name = |t: &u32| ctx.view.upos(*t) == Upos::Propn;
    let start = (0..token).rev().take(NAME).take_while(name).last()?;
    let start = start - u32::from(start > 0 && ctx.is(start - 1, "the"));
    let set_off = start.checked_sub(1).is_some_and(|t| ctx.is(t, ","));
    let cue = TokenSpan::new(token, token + 1);
    set_off.then(|| Report { anchor: token, cue, lemma: "report".into(), uses: Reporting::CLAUSE })
}

/// The longest name before "reports", in words.
const NAME: usize = 6;

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
    let (cue, uses) = used(ctx, token);
    let uses = if cue.len() == 1 && is_heard(ctx, token) { Reporting::CLAUSE } else { uses };
    (!uses.is_none()).then(|| Report::new(ctx, cue, uses))
}

/// `verb` with its particle, where the two have a use of their own, and what it may report with.
pub(super) fn used(ctx: &Context<'_>, verb: u32) -> (TokenSpan, Reporting) {
    let lemma = lower(ctx.view.lemma(verb));
    phrasal(ctx, verb, &lemma).unwrap_or_else(|| (TokenSpan::new(verb, verb + 1), reporting(&lemma)))
}

/// "The court heard that …": what was said there, and nobody tells by whom.
pub(super) fn is_heard(ctx: &Context<'_>, verb: u32) -> bool {
    let hears = ctx.view.lemma(verb) == "hear" && ctx.view.child(verb, Rel::AuxPass).is_none();
    hears && ctx.view.subject(verb).is_some_and(|s| HEARING.has(ctx.view.lemma(s)))
}

fn phrasal(ctx: &Context<'_>, verb: u32, lemma: &str) -> Option<(TokenSpan, Reporting)> {
    let particle = PARTICLES.iter().find(|p| ctx.is(verb + 1, p))?;
    let uses = reporting(&format!("{lemma} {particle}"));
    (!uses.is_none()).then_some((TokenSpan::new(verb, verb + 2), uses))
}

/// A report by any verb that stands where only a reporting verb can ("…," he thundered).
pub(super) fn any_verb(ctx: &Context<'_>, token: u32) -> Report {
    Report::new(ctx, TokenSpan::new(token, token + 1), Reporting::MANNER)
}
