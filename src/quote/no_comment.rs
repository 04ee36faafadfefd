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

/// Verbs that, in the passive, tell that an answer was asked for ("has been approached for comment").
const ASKED: &[&str] = &["approach", "contact", "ask"];

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
    for token in ctx.body() {
        let found = if ctx.is(token, "available") || ctx.is(token, "unavailable") {
            unavailable(ctx, token)
        } else {
            Some(token).filter(|&t| ctx.is_verb(t)).and_then(|t| refusal(ctx, t))
        };
        let Some(refusal) = found else { continue };
        if refusals.last().is_none_or(|r| !r.span.overlaps(refusal.span)) {
            refusals.push(refusal);
        }
    }
    refusals
}

fn refusal(ctx: &Context<'_>, verb: u32) -> Option<Refusal> {
    let lemma = ctx.view.lemma(verb);
    let asked = ASKED.contains(&lemma) && ctx.view.child(verb, Rel::AuxPass).is_some();
    let refuses = REFUSALS.contains(&lemma) || ANSWERS.contains(&lemma) && negation(ctx, verb).is_some() || asked;
    if !refuses {
        return None;
    }
    let clause = ctx.extent(verb);
    let end = if asked { for_comment(ctx, verb)? } else { end(ctx, verb, clause)? };
    let start = auxiliaries(ctx, verb);
    Some(by_subject(ctx, verb, TokenSpan::new(start, end)))
}

/// "was not available for comment", "was unavailable for comment".
fn unavailable(ctx: &Context<'_>, adjective: u32) -> Option<Refusal> {
    let copula = ctx.view.child(adjective, Rel::Cop)?;
    let negated = ctx.is(adjective, "unavailable") || negation(ctx, adjective).is_some();
    let end = for_comment(ctx, adjective).filter(|_| negated)?;
    let start = ctx.view.child(adjective, Rel::Aux).map_or(copula, |aux| aux.min(copula));
    Some(by_subject(ctx, adjective, TokenSpan::new(start, end)))
}

/// The end of "for comment" right behind `token`.
fn for_comment(ctx: &Context<'_>, token: u32) -> Option<u32> {
    let asked = ctx.is(token + 1, "for") && token + 2 < ctx.len() && COMMENTS.contains(&ctx.view.lemma(token + 2));
    asked.then_some(token + 3)
}

fn by_subject(ctx: &Context<'_>, verb: u32, span: TokenSpan) -> Refusal {
    let lemma = ctx.view.lemma(verb);
    let report =
        Report { anchor: verb, cue: TokenSpan::new(verb, verb + 1), lemma: lemma.into(), uses: Reporting::CLAUSE };
    let passive = ctx.view.child(verb, Rel::NsubjPass);
    Refusal { span, source: passive.or_else(|| source::of(ctx, &report)) }
}

fn negation(ctx: &Context<'_>, verb: u32) -> Option<u32> {
    let negative = |c: u32| ["not", "n't", "n’t", "never"].iter().any(|w| ctx.is(c, w));
    let could_not = ctx.view.child_where(verb, negative);
    let no = |c: u32| ctx.is(c, "no");
    let nothing = |object: u32| ctx.view.rel(object) == Rel::Obj && ctx.view.child_where(object, no).is_some();
    could_not.or_else(|| ctx.view.child_where(verb, |c| no(c) || nothing(c)))
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
