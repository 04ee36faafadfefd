//! Mixed quotations: a quoted phrase that somebody used to describe something, and the kind of a content by its marks.

use super::QuotationKind;
use super::confidence::Rule;
use super::context::Context;
use super::cue::Report;
use super::draft::Draft;
use super::{act, source};
use crate::lexicon::speech::Reporting;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};

/// The quoted phrase lies at most this many tokens behind the verb ("described last week's long talks in Rome as "…"").
const REACH: u32 = 16;

/// Verbs that name their object without "as".
pub(super) const NAMING: &[&str] = &["brand", "call", "deem", "dub", "label", "pronounce", "term"];

/// "described the talks as “positive”", "called it “a disgrace”".
pub(super) fn label(ctx: &Context<'_>, report: &Report) -> Option<Draft> {
    if !report.uses.any(Reporting::LABEL) || !act::happened(ctx, report) || is_name_given(ctx, report) {
        return None;
    }
    let piece = quoted(ctx, report).or_else(|| unquoted(ctx, report))?;
    let source = source::of(ctx, report).filter(|_| !source::is_agentless_passive(ctx, report.anchor))?;
    Some(Draft {
        report: Some(report.clone()),
        pieces: vec![piece],
        source: Some(source),
        rule: Rule::Label,
        learned: None,
        attitude: false,
    })
}

/// "a technique called “…”", "is called “…”", "the bill, called the “Safe Streets Act”,": a name that nobody is said to have given.
pub(super) fn is_name_given(ctx: &Context<'_>, report: &Report) -> bool {
    let view = ctx.view;
    let verb = report.anchor;
    let names = NAMING.contains(&report.lemma.as_str()) && view.child(verb, Rel::OblAgent).is_none();
    let passive = view.child(verb, Rel::AuxPass).is_some();
    let participle = passive || view.xpos(verb) == Xpos::Vbn && view.rel(verb) == Rel::Acl;
    let apposed = view.rel(verb) == Rel::Advcl
        && view.subject(verb).is_none()
        && verb.checked_sub(2).is_some_and(|t| {
            let noun = matches!(view.upos(t), Upos::Noun | Upos::Propn);
            ctx.is(t + 1, ",") && noun && ctx.is(verb + 1, "the")
        });
    names && (participle || apposed)
}

/// The quoted phrase.
fn quoted(ctx: &Context<'_>, report: &Report) -> Option<TokenSpan> {
    let depth = ctx.depth(report.anchor);
    let end = ctx.sentence(report.anchor).end.min(report.cue.end + REACH);
    let clause = |t: &u32| !ctx.is(*t, ";") && !ctx.is(*t, ":") && !ctx.is_full_stop(*t);
    let mut reach = (report.cue.end..end).take_while(clause);
    let first = reach.find(|&t| ctx.depth(t) > depth || ctx.is_verb(t)).filter(|&t| ctx.depth(t) > depth)?;
    let described = TokenSpan::new(report.cue.end, first);
    if !NAMING.contains(&report.lemma.as_str()) && !described.iter().any(|t| ctx.is(t, "as")) {
        return None;
    }
    let stretch = &ctx.view.text.quoted[ctx.view.text.quoted_by[first as usize]? as usize];
    Some(ctx.view.text.tokens_in(stretch.span))
}

/// What is described and as what: "(called) the vote a sham", "(described) him as a quiet man".
fn unquoted(ctx: &Context<'_>, report: &Report) -> Option<TokenSpan> {
    let view = ctx.view;
    let object = view.child(report.anchor, Rel::Obj).filter(|&o| o > report.anchor)?;
    let described = ctx.extent(object);
    let names = NAMING.contains(&report.lemma.as_str());
    let label = |c: u32| {
        let whole = ctx.extent(c);
        let as_phrase =
            view.child_where(c, |m| m == whole.start && view.rel(m) == Rel::Case && ctx.is(m, "as")).is_some();
        let second = matches!(view.rel(c), Rel::Xcomp | Rel::Obj | Rel::Ccomp) && names && is_label(ctx, c);
        whole.start == described.end && (as_phrase || second)
    };
    let label = view.child_where(report.anchor, label)?;
    Some(ctx.trimmed(described.join(ctx.extent(label)))).filter(|_| described.start == report.cue.end)
}

/// True for a noun phrase or an adjective.
fn is_label(ctx: &Context<'_>, head: u32) -> bool {
    matches!(ctx.view.upos(head), Upos::Noun | Upos::Adj) && ctx.view.child(head, Rel::Case).is_none()
}

/// How the content stands in the text: all of its words in marks, some, or none. Marks around the reporting itself
/// (a quotation within a quotation) do not count.
pub(super) fn kind(ctx: &Context<'_>, draft: &Draft) -> QuotationKind {
    if draft.report.as_ref().is_some_and(|r| r.lemma == ":" && ctx.is(r.anchor, ":")) {
        return QuotationKind::Direct;
    }
    let depth = draft.depth(ctx);
    let words = || draft.pieces.iter().copied().flat_map(TokenSpan::iter).filter(|&t| ctx.is_word(t));
    let quoted = |t: u32| ctx.depth(t) > depth;
    match (words().any(quoted), words().all(quoted)) {
        (true, true) if draft.rule == Rule::Label => QuotationKind::Mixed,
        (true, true) => QuotationKind::Direct,
        (true, false) => QuotationKind::Mixed,
        _ => QuotationKind::Indirect,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::statements;

    #[test]
    fn a_quoted_description_needs_a_verb_that_gives_it() {
        assert_eq!(statements("Ivan Petrov called the verdict \"a disgrace.\""), ["call: \"a disgrace.\""]);
        let text = "Bola Ige called the vote a sham.";
        assert_eq!(statements(text), ["call: the vote a sham"]);
        assert!(statements("A neighbour called the police at midnight.").is_empty());
        assert!(statements("The so-called \"peace wall\" divides the two halves of the town.").is_empty());
    }
}
