//! Mixed quotations: a quoted phrase that somebody used to describe something, and the kind of a content by its marks.

use super::QuotationKind;
use super::confidence::Rule;
use super::context::Context;
use super::cue::Report;
use super::draft::Draft;
use super::{act, source};
use crate::lexicon::speech::Reporting;
use crate::span::TokenSpan;

/// The quoted phrase lies at most this many tokens behind the verb ("described last week's long talks in Rome as "…"").
const REACH: u32 = 16;

/// Verbs that name their object without "as".
const NAMING: &[&str] = &["brand", "call", "deem", "dub", "label", "pronounce", "term"];

/// "described the talks as “positive”", "called it “a disgrace”".
pub(super) fn label(ctx: &Context<'_>, report: &Report) -> Option<Draft> {
    if !report.uses.any(Reporting::LABEL) || !act::happened(ctx, report) {
        return None;
    }
    let depth = ctx.depth(report.anchor);
    let end = ctx.view.sentence(report.anchor).end.min(report.cue.end + REACH);
    let clause = |t: &u32| !ctx.is(*t, ";") && !ctx.is(*t, ":") && !ctx.is_full_stop(*t);
    let mut reach = (report.cue.end..end).take_while(clause);
    let first = reach.find(|&t| ctx.depth(t) > depth || ctx.is_verb(t)).filter(|&t| ctx.depth(t) > depth)?;
    let described = TokenSpan::new(report.cue.end, first);
    if !NAMING.contains(&report.lemma.as_str()) && !described.iter().any(|t| ctx.is(t, "as")) {
        return None;
    }
    let stretch = &ctx.view.text.quoted[ctx.view.text.quoted_by[first as usize]? as usize];
    let piece = ctx.view.text.tokens_in(stretch.span);
    let source = source::of(ctx, report).filter(|_| !source::is_agentless_passive(ctx, report.anchor))?;
    Some(Draft {
        report: Some(report.clone()),
        pieces: vec![piece],
        source: Some(source),
        rule: Rule::Label,
        attitude: false,
    })
}

/// How the content stands in the text: all of its words in marks, some, or none. Marks around the reporting itself
/// (a quotation within a quotation) do not count.
pub(super) fn kind(ctx: &Context<'_>, draft: &Draft) -> QuotationKind {
    if draft.rule == Rule::Label {
        return QuotationKind::Mixed;
    }
    let depth = draft.depth(ctx);
    let words = || draft.pieces.iter().copied().flat_map(TokenSpan::iter).filter(|&t| ctx.is_word(t));
    let quoted = |t: u32| ctx.depth(t) > depth;
    match (words().any(quoted), words().all(quoted)) {
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
        assert!(statements("The so-called \"peace wall\" divides the two halves of the town.").is_empty());
    }
}
