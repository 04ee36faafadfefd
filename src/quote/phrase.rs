//! Phrases that attribute a sentence: "according to X", "in the words of X", "in X's words", "per X".

use super::confidence::Rule;
use super::context::Context;
use super::cue::Report;
use super::draft::Draft;
use super::indirect;
use crate::lexicon::speech::{Reporting, reporting};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos};

/// What may be acted according to without having said anything.
const NO_SOURCES: &[&str] = &["plan", "law", "rule", "schedule", "need", "size", "age", "tradition", "custom"];

/// The quotations that a phrase attributes.
pub(super) fn find(ctx: &Context<'_>) -> Vec<Draft> {
    ctx.body().filter_map(|t| according_to(ctx, t)).collect()
}

fn according_to(ctx: &Context<'_>, token: u32) -> Option<Draft> {
    if !ctx.is(token, "according") || !ctx.is(token + 1, "to") {
        return None;
    }
    let cue = TokenSpan::new(token, token + 2);
    let source = source(ctx, cue)?;
    if NO_SOURCES.contains(&ctx.view.lemma(source)) {
        return None;
    }
    let pieces = rest(ctx, cue, source)?;
    let report = Report { anchor: token, cue, lemma: "according to".into(), uses: Reporting::CLAUSE };
    Some(Draft {
        report: Some(report),
        pieces,
        source: Some(source),
        rule: Rule::Phrase,
        learned: None,
        attitude: false,
    })
}

/// The head of the noun phrase behind the cue.
fn source(ctx: &Context<'_>, cue: TokenSpan) -> Option<u32> {
    let governor = ctx.view.head(cue.start).filter(|&h| h >= cue.end && ctx.view.rel(cue.start) == Rel::Case);
    let governed = ctx.view.child_where(cue.start, |c| c >= cue.end && matches!(ctx.view.rel(c), Rel::Obl | Rel::Nmod));
    let nominal = |t: &u32| matches!(ctx.view.upos(*t), Upos::Noun | Upos::Propn | Upos::Pron);
    governor.or(governed).filter(|t| nominal(t)).or_else(|| (cue.end..ctx.sentence(cue.start).end).find(nominal))
}

/// The sentence without the phrase.
fn rest(ctx: &Context<'_>, cue: TokenSpan, source: u32) -> Option<Vec<TokenSpan>> {
    let bounds = indirect::bounds(ctx, cue.start);
    let own = ctx.extent(source);
    let own = if own.end > source && own.end <= bounds.end { own.end } else { source + 1 };
    let comma = (source + 1..own).find(|&t| ctx.is(t, ",") && !in_name(ctx, t));
    let left = ctx.trimmed(TokenSpan::new(bounds.start, cue.start));
    let right_start = if left.is_empty() { comma.unwrap_or(own) } else { own };
    let right = ctx.trimmed(TokenSpan::new(right_start, bounds.end));
    match (left.is_empty(), right.is_empty()) {
        (true, true) => None,
        (true, false) => Some(vec![right]),
        (false, true) => Some(vec![left]),
        (false, false) if !indirect::has_main_verb(ctx, right) || reports_again(ctx, left, right) => Some(vec![left]),
        (false, false) => Some(vec![left, right]),
    }
}

/// True where behind a whole clause another reporting clause takes it too ("…, according to the files, said Ana Ruiz.").
fn reports_again(ctx: &Context<'_>, left: TokenSpan, right: TokenSpan) -> bool {
    let speaks = reporting(ctx.view.lemma(right.start)).any(Reporting::CLAUSE);
    speaks && ctx.is_verb(right.start) && indirect::has_main_verb(ctx, left)
}

/// True for a comma within the source itself ("Smith, the mayor, …").
fn in_name(ctx: &Context<'_>, comma: u32) -> bool {
    let head = ctx.view.head(comma);
    head.is_some_and(|h| ctx.view.rel(h) == Rel::Appos)
}

#[cfg(test)]
mod tests {
    use super::super::tests::statements;

    #[test]
    fn the_sentence_without_the_phrase() {
        let text = "Two people were pulled from the water, according to the coast guard.";
        assert_eq!(statements(text), ["according to: Two people were pulled from the water"]);
        let twice = "The lock was changed, according to the records, said Ana Ruiz, a lawyer.";
        assert!(statements(twice).contains(&"according to: The lock was changed".into()));
        assert!(statements("Everything went according to plan.").is_empty());
    }
}
