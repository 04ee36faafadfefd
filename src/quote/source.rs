//! Sources: whose words a cue reports.

use super::boundary;
use super::context::Context;
use super::cue::Report;
use super::indirect::bounds;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos};

/// A verb's subject is looked for this many governors up (conjoined verbs, participles, "went on to say").
const CLIMB: usize = 6;

/// The head token of the source of `report`, by the syntax.
pub(super) fn of(ctx: &Context<'_>, report: &Report) -> Option<u32> {
    let mut verb = report.anchor;
    for _ in 0..CLIMB {
        if let Some(agent) = agent(ctx, verb) {
            return Some(agent);
        }
        if let Some(subject) = ctx.view.subject(verb).filter(|&s| !is_expletive(ctx, s)) {
            return Some(subject);
        }
        if let Some(outer) = boundary::resumes(ctx, verb) {
            verb = outer;
            continue;
        }
        let head = ctx.view.head(verb)?;
        if let Some(subject) = before_relative_clause(ctx, verb) {
            return Some(subject);
        }
        match ctx.view.rel(verb) {
            Rel::Conj | Rel::Advcl | Rel::Xcomp | Rel::Parataxis | Rel::Ccomp if ctx.is_predicate(head) => verb = head,
            Rel::Acl | Rel::AclRelcl | Rel::Conj | Rel::Advcl => return Some(head),
            _ => return None,
        }
    }
    None
}

/// The subject of a verb that the parse took for a participle at the end of the relative clause before it, which leaves the
/// sentence without a verb ("The minister, whose party holds a majority, posted that …").
fn before_relative_clause(ctx: &Context<'_>, verb: u32) -> Option<u32> {
    let root = ctx.view.ancestors(verb).last()?;
    let set_off = verb.checked_sub(1).is_some_and(|t| ctx.is(t, ","));
    let relative = |c: u32| ctx.view.rel(c) == Rel::AclRelcl && ctx.extent(c).contains(verb);
    let verbless = ctx.view.rel(verb) == Rel::Acl && ctx.is_nominal(root);
    (set_off && verbless && ctx.view.child_where(root, relative).is_some()).then_some(root)
}

/// [`of`], or where the parse gives no subject that can speak, the noun phrase that begins the clause.
pub(super) fn of_clause(ctx: &Context<'_>, report: &Report) -> Option<u32> {
    of(ctx, report).filter(|&s| names(ctx, s)).or_else(|| {
        let start = bounds(ctx, report.anchor).start;
        let before = TokenSpan::new(start, report.anchor);
        let begins = |&t: &u32| ctx.is_nominal_start(t) && (t == start || ctx.is(t - 1, ","));
        let first = before.iter().find(begins)?;
        first_nominal(ctx, TokenSpan::new(first, report.anchor))
    })
}

/// True for a token that can head a source; a noun taken for an adjective still has its determiner.
fn names(ctx: &Context<'_>, token: u32) -> bool {
    ctx.is_nominal(token) || (ctx.view.upos(token) != Upos::Det && ctx.view.child(token, Rel::Det).is_some())
}

/// The head token of the source of a quotation in marks: by the syntax where that points into the reporting clause
/// `gap`, else the nominal next to the verb, before it or, inverted, after it.
pub(super) fn of_direct(ctx: &Context<'_>, report: &Report, gap: TokenSpan) -> Option<u32> {
    let parsed = of(ctx, report);
    if parsed.is_some_and(|s| gap.contains(s)) {
        return parsed;
    }
    let before = TokenSpan::new(gap.start, report.anchor);
    let after = TokenSpan::new(report.cue.end, gap.end);
    first_nominal(ctx, before).or_else(|| first_nominal(ctx, after)).or(parsed)
}

/// The head of the first noun phrase in `tokens`.
fn first_nominal(ctx: &Context<'_>, tokens: TokenSpan) -> Option<u32> {
    let first = tokens.iter().find(|&t| ctx.is_nominal(t))?;
    let above = ctx.view.ancestors(first).take_while(|&t| tokens.contains(t) && ctx.is_nominal(t));
    let phrase = ctx.entities.headed_by(first).map(|_| first);
    phrase.or_else(|| above.last()).or(Some(first))
}

/// The agent of a passive verb ("was reported by the Post").
fn agent(ctx: &Context<'_>, verb: u32) -> Option<u32> {
    ctx.view.child(verb, Rel::OblAgent).or_else(|| {
        let passive = ctx.view.child(verb, Rel::AuxPass).is_some();
        let by = |t: u32| ctx.view.rel(t) == Rel::Obl && ctx.view.child_where(t, |c| ctx.is(c, "by")).is_some();
        ctx.view.child_where(verb, |t| passive && by(t))
    })
}

/// True where the verb's subject is not who speaks: passive without an agent.
pub(super) fn is_agentless_passive(ctx: &Context<'_>, verb: u32) -> bool {
    ctx.view.child(verb, Rel::AuxPass).is_some() && agent(ctx, verb).is_none()
}

fn is_expletive(ctx: &Context<'_>, token: u32) -> bool {
    ctx.view.rel(token) == Rel::Expl || ctx.is(token, "there")
}

/// The tokens of the source headed by `head`: the mention there, else the noun phrase without what modifies it from
/// behind, prepositions with "of", "for", "at", "from", "with" and names in apposition aside.
pub(super) fn span(ctx: &Context<'_>, head: u32) -> TokenSpan {
    if let Some(mention) = ctx.entities.headed_by(head) {
        return mention.tokens;
    }
    let mut span = TokenSpan::new(head, head + 1);
    for &child in ctx.view.children(head) {
        if belongs(ctx, head, child) {
            span = span.join(ctx.extent(child));
        }
    }
    let words = ctx.trimmed(span);
    if words.is_empty() { TokenSpan::new(head, head + 1) } else { words }
}

fn belongs(ctx: &Context<'_>, head: u32, child: u32) -> bool {
    let rel = ctx.view.rel(child);
    let modifier = matches!(
        rel,
        Rel::Det | Rel::DetPredet | Rel::Amod | Rel::Compound | Rel::Nummod | Rel::NmodPoss | Rel::NmodDesc
    );
    let name = matches!(rel, Rel::Flat | Rel::Fixed | Rel::NmodUnmarked);
    (modifier && child < head) || name || (matches!(rel, Rel::Nmod) && ctx.extent(child).len() <= 8)
}
