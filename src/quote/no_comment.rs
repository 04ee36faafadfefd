//! Refusals to comment: "did not immediately respond to a request for comment", "declined to comment".

use super::context::Context;
use super::cue::Report;
use super::source;
use crate::lexicon::speech::Reporting;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos};

/// Verbs that refuse by themselves.
const REFUSALS: &[&str] = &["decline", "refuse"];

/// Verbs that, negated, tell that no answer came.
const ANSWERS: &[&str] =
    &["respond", "reply", "answer", "return", "comment", "reach", "offer", "provide", "have", "give"];

/// What was asked for and not given.
const COMMENTS: &[&str] = &[
    "comment",
    "request",
    "email",
    "e-mail",
    "call",
    "message",
    "inquiry",
    "enquiry",
    "query",
    "interview",
    "question",
];

/// A refusal to comment, before it is known who refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refusal {
    /// From the auxiliary or verb to the word for what was not given.
    pub(super) span: TokenSpan,
    /// The head token of who refuses.
    pub(super) source: Option<u32>,
}

/// The refusals, in text order.
pub(super) fn find(ctx: &Context<'_>) -> Vec<Refusal> {
    let mut refusals: Vec<Refusal> = Vec::new();
    for token in (0..ctx.len()).filter(|&t| ctx.in_body(t) && ctx.is_verb(t)) {
        let Some(refusal) = refusal(ctx, token) else { continue };
        if refusals.last().is_none_or(|r| !r.span.overlaps(refusal.span)) {
            refusals.push(refusal);
        }
    }
    refusals
}

fn refusal(ctx: &Context<'_>, verb: u32) -> Option<Refusal> {
    let lemma = ctx.view.lemma(verb);
    let negated = negation(ctx, verb);
    let refuses = REFUSALS.contains(&lemma) || (negated.is_some() && ANSWERS.contains(&lemma));
    if !refuses {
        return None;
    }
    let clause = ctx.extent(verb);
    let end = end(ctx, verb, clause)?;
    let start = auxiliaries(ctx, verb);
    let report =
        Report { anchor: verb, cue: TokenSpan::new(verb, verb + 1), lemma: lemma.into(), uses: Reporting::CLAUSE };
    Some(Refusal { span: TokenSpan::new(start, end), source: source::of(ctx, &report) })
}

fn negation(ctx: &Context<'_>, verb: u32) -> Option<u32> {
    let negative = |c: u32| ["not", "n't", "n’t", "never"].iter().any(|w| ctx.is(c, w));
    let could_not = ctx.view.child_where(verb, negative);
    could_not.or_else(|| ctx.view.child_where(verb, |c| ctx.is(c, "no")))
}

/// The first token of the verb group: its auxiliaries and negations.
fn auxiliaries(ctx: &Context<'_>, verb: u32) -> u32 {
    let part = |t: &u32| matches!(ctx.view.upos(*t), Upos::Aux | Upos::Part | Upos::Adv);
    let first = (0..verb).rev().take_while(part).last().unwrap_or(verb);
    (first..verb).find(|&t| ctx.view.upos(t) == Upos::Aux).unwrap_or(verb)
}

/// The end of the last word for what was not given, "for comment" behind it included; `None` where there is none.
fn end(ctx: &Context<'_>, verb: u32, clause: TokenSpan) -> Option<u32> {
    let limit = clause.end.min(verb + 14);
    let before_comma = (verb..limit).take_while(|&t| !ctx.is(t, ",") && !ctx.is_full_stop(t));
    let word = |t: &u32| COMMENTS.contains(&ctx.view.lemma(*t));
    let last = before_comma.filter(word).filter(|&t| t > verb || ctx.view.lemma(t) == "comment").last()?;
    let asked = (verb..=last)
        .any(|t| ["comment", "request", "interview", "inquiry", "enquiry", "question"].contains(&ctx.view.lemma(t)))
        || ["return", "respond", "reply", "answer"].contains(&ctx.view.lemma(verb));
    let object = ctx.view.lemma(verb) != "offer" || ctx.view.child(verb, Rel::Obj).is_some();
    (asked && object).then_some(last + 1)
}

#[cfg(test)]
mod tests {
    use super::super::tests::refusals;

    #[test]
    fn from_the_verb_group_to_the_comment() {
        let text = "The airline did not immediately respond to a request for comment on the delay.";
        assert_eq!(refusals(text), ["did not immediately respond to a request for comment"]);
        assert!(refusals("The airline responded to the complaint within a day.").is_empty());
    }
}
