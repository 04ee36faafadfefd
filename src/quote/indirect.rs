//! Indirect quotations: the clause that a reporting verb governs, and the sentence around a reporting clause put into it
//! or behind it ("The talks, he said, have failed").

use super::confidence::Rule;
use super::context::Context;
use super::cue::Report;
use super::draft::Draft;
use super::{act, source};
use crate::lexicon::speech::Reporting;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};

/// The quotation that `report` makes of a clause without marks around it, if it makes one.
pub(super) fn find(ctx: &Context<'_>, report: &Report) -> Option<Draft> {
    let speech = report.uses.any(Reporting::SPEECH_CLAUSE);
    if !speech && !report.uses.any(Reporting::BELIEF.or(Reporting::INTENTION)) {
        return None;
    }
    let (pieces, rule) = content(ctx, report)?;
    let attitude = !speech || rule == Rule::Infinitive;
    let source = source::of(ctx, report);
    let passive = source::is_agentless_passive(ctx, report.anchor);
    let source = source.filter(|_| !passive);
    if !attitude && (source.is_none() || !act::happened(ctx, report)) {
        return None;
    }
    Some(Draft { report: Some(report.clone()), pieces, source, rule, attitude })
}

fn content(ctx: &Context<'_>, report: &Report) -> Option<(Vec<TokenSpan>, Rule)> {
    if let Some(span) = complement(ctx, report) {
        return Some((vec![span], Rule::Clause));
    }
    if let Some(pieces) = around(ctx, report) {
        return Some((pieces, Rule::Around));
    }
    infinitive(ctx, report).map(|span| (vec![span], Rule::Infinitive))
}

/// The finite clause behind the verb, "that" or question word included, without punctuation at its end.
pub(super) fn complement(ctx: &Context<'_>, report: &Report) -> Option<TokenSpan> {
    if !report.uses.any(Reporting::SPEECH_CLAUSE.or(Reporting::BELIEF)) {
        return None;
    }
    let head = ctx.view.child_where(report.anchor, |c| is_reported_clause(ctx, report, c))?;
    let extent = ctx.extent(head);
    let start = extent.start.max(report.cue.end);
    let span = ctx.trimmed(TokenSpan::new(start, extent.end));
    (!span.is_empty()).then_some(span)
}

fn is_reported_clause(ctx: &Context<'_>, report: &Report, child: u32) -> bool {
    if child < report.anchor || !matches!(ctx.view.rel(child), Rel::Ccomp | Rel::Parataxis | Rel::Advcl) {
        return false;
    }
    let mark = ctx.view.child(child, Rel::Mark);
    let says_that = mark.is_some_and(|m| ctx.is(m, "that") || ctx.is(m, "whether") || ctx.is(m, "if"));
    match ctx.view.rel(child) {
        Rel::Ccomp => ctx.heads_finite_clause(child) || opens_with_question(ctx, child),
        Rel::Advcl => says_that && mark.is_some_and(|m| ctx.is(m, "that")),
        _ => false,
    }
}

fn opens_with_question(ctx: &Context<'_>, clause: u32) -> bool {
    let first = ctx.extent(clause).start;
    matches!(ctx.view.xpos(first), Xpos::Wrb | Xpos::Wp | Xpos::Wdt) || ctx.is(first, "whether")
}

/// The infinitive behind a verb of intention, "to" included.
fn infinitive(ctx: &Context<'_>, report: &Report) -> Option<TokenSpan> {
    if !report.uses.any(Reporting::INTENTION) {
        return None;
    }
    let is_infinitive = |c: u32| {
        c > report.anchor
            && matches!(ctx.view.rel(c), Rel::Xcomp | Rel::Ccomp | Rel::Advcl)
            && ctx.view.child(c, Rel::Mark).is_some_and(|m| ctx.is(m, "to"))
    };
    let head = ctx.view.child_where(report.anchor, is_infinitive)?;
    let object = ctx.view.child(report.anchor, Rel::Obj).filter(|&o| o < head);
    let span = ctx.extent(head);
    let span = object.map_or(span, |o| span.join(ctx.extent(o)));
    Some(ctx.trimmed(TokenSpan::new(span.start.max(report.cue.end), span.end)))
}

/// What surrounds a reporting clause that is set off by commas or ends the sentence.
fn around(ctx: &Context<'_>, report: &Report) -> Option<Vec<TokenSpan>> {
    let frame = frame(ctx, report)?;
    let bounds = bounds(ctx, report.anchor);
    let left = ctx.trimmed(TokenSpan::new(bounds.start, frame.start));
    let right = ctx.trimmed(TokenSpan::new(frame.end, bounds.end));
    let has_clause = |span: TokenSpan| span.iter().any(|t| ctx.is_finite(t));
    if left.is_empty() || !(has_clause(left) || has_clause(right)) {
        return None;
    }
    let end_of_sentence = right.is_empty() || !continues(ctx, report, frame, right);
    Some(if end_of_sentence { vec![left] } else { vec![left, right] })
}

/// The reporting clause itself, from the comma before it to the comma or full stop behind it.
fn frame(ctx: &Context<'_>, report: &Report) -> Option<TokenSpan> {
    let subject = ctx.view.subject(report.anchor)?;
    let own = ctx.extent(subject).join(report.cue);
    let mut start = own.start;
    while start > 0 && matches!(ctx.view.upos(start - 1), Upos::Adv | Upos::Aux) && !ctx.is_full_stop(start - 1) {
        start -= 1;
    }
    if start > 0 && ctx.is(start - 1, "as") {
        start -= 1;
    }
    let set_off = start > 0 && matches!(ctx.view.form(start - 1), "," | "—" | "–" | "-" | "--");
    if !set_off {
        return None;
    }
    let bounds = bounds(ctx, report.anchor);
    let end = (own.end..bounds.end).find(|&t| matches!(ctx.view.form(t), "," | "—" | "–" | "--" | ";"));
    let end = end.unwrap_or(bounds.end);
    let clause = (own.end..end).any(|t| ctx.is_finite(t));
    (!clause).then_some(TokenSpan::new(start, end))
}

/// True where what follows the reporting clause goes on with what is said, and is no further remark on the saying.
fn continues(ctx: &Context<'_>, report: &Report, frame: TokenSpan, right: TokenSpan) -> bool {
    let first = right.start;
    let remark = matches!(ctx.view.xpos(first), Xpos::Vbg) || ctx.is(first, "according");
    let own = (frame.end..right.end).any(|t| ctx.view.head(t) == Some(report.anchor) && ctx.is_predicate(t));
    !remark && !own
}

/// The sentence around `token`, or the stretch of it inside the same marks.
pub(super) fn bounds(ctx: &Context<'_>, token: u32) -> TokenSpan {
    let sentence = ctx.view.sentence(token);
    let depth = ctx.depth(token);
    let inside = |t: &u32| ctx.depth(*t) >= depth && !(ctx.is_full_stop(*t) && ctx.depth(*t) == depth);
    let start = (sentence.start..token).rev().take_while(inside).last().unwrap_or(token);
    let end = (token..sentence.end).take_while(inside).last().map_or(token, |t| t + 1);
    TokenSpan::new(start, end)
}
