//! Phrases that name whose words a sentence uses: "in the words of X", "in X's words", "as X put it", "per X".

use super::confidence::Rule;
use super::context::Context;
use super::cue::Report;
use super::draft::Draft;
use super::{indirect, source};
use crate::lexicon::speech::Reporting;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos};

/// A phrase and the head of whose words it names.
struct Wording {
    phrase: TokenSpan,
    cue: TokenSpan,
    source: u32,
}

/// The quotations that such phrases attribute.
pub(super) fn find(ctx: &Context<'_>) -> Vec<Draft> {
    let at = |t: u32| in_words(ctx, t).or_else(|| as_put(ctx, t)).or_else(|| per(ctx, t));
    ctx.body().filter_map(|t| draft(ctx, &at(t)?)).collect()
}

/// "in the words of X", "in X's words", "in his own words".
fn in_words(ctx: &Context<'_>, token: u32) -> Option<Wording> {
    if !ctx.is(token, "in") {
        return None;
    }
    let end = ctx.sentence(token).end.min(token + REACH);
    let words = (token + 1..end).find(|&t| ctx.is(t, "words") || ctx.is(t, "phrase"))?;
    if ctx.is(words + 1, "of") && ctx.is(token + 1, "the") {
        let cue = TokenSpan::new(token, words + 2);
        let first = (words + 2..end).find(|&t| ctx.is_nominal(t))?;
        let source = top(ctx, first, words);
        return Some(Wording { phrase: cue.join(source::phrase(ctx, source)), cue, source });
    }
    let source = ctx.view.child(words, Rel::NmodPoss).filter(|&s| s > token)?;
    let phrase = TokenSpan::new(token, words + 1);
    Some(Wording { phrase, cue: TokenSpan::new(words, words + 1), source })
}

/// The head of the noun phrase of `noun` behind `start`.
fn top(ctx: &Context<'_>, noun: u32, start: u32) -> u32 {
    let above = ctx.view.ancestors(noun).take(3).take_while(|&t| t > start && ctx.is_nominal(t));
    above.last().unwrap_or(noun)
}

/// "as X put it".
fn as_put(ctx: &Context<'_>, token: u32) -> Option<Wording> {
    if !ctx.is(token, "as") {
        return None;
    }
    let end = ctx.sentence(token).end.min(token + REACH);
    let put = (token + 1..end).find(|&t| ctx.view.lemma(t) == "put" && ctx.is(t + 1, "it"))?;
    let named = |t: &u32| ctx.entities.headed_by(*t).is_some();
    let source = ctx.view.subject(put).filter(|&s| s > token).or_else(|| (token + 1..put).find(named))?;
    Some(Wording { phrase: TokenSpan::new(token, put + 2), cue: TokenSpan::new(put, put + 1), source })
}

/// "per research firm Alder Analytics", behind a comma.
fn per(ctx: &Context<'_>, token: u32) -> Option<Wording> {
    let set_off = || token.checked_sub(1).is_some_and(|t| ctx.is(t, ","));
    if !ctx.is(token, "per") || !set_off() {
        return None;
    }
    let governor = ctx.view.head(token).filter(|&h| h > token && ctx.view.rel(token) == Rel::Case)?;
    let source = top(ctx, governor, token);
    let named = ctx.entities.headed_by(source).is_some() || ctx.view.upos(source) == Upos::Propn;
    let cue = TokenSpan::new(token, token + 1);
    let end = source::phrase(ctx, source).end;
    let end = (end..ctx.sentence(token).end).find(|&t| !ctx.is_nominal(t)).unwrap_or(end);
    named.then(|| Wording { phrase: TokenSpan::new(token, end), cue, source })
}

/// The phrase ends within this many tokens.
const REACH: u32 = 16;

fn draft(ctx: &Context<'_>, wording: &Wording) -> Option<Draft> {
    let bounds = indirect::bounds(ctx, wording.cue.start);
    let left = ctx.trimmed(TokenSpan::new(bounds.start, wording.phrase.start));
    let right = ctx.trimmed(TokenSpan::new(wording.phrase.end.min(bounds.end), bounds.end));
    let pieces: Vec<TokenSpan> = [left, right].into_iter().filter(|p| !p.is_empty()).collect();
    let lemma = ctx.view.phrase(wording.cue).to_lowercase();
    let report = Report { anchor: wording.cue.start, cue: wording.cue, lemma, uses: Reporting::CLAUSE };
    let source = Some(wording.source);
    (!pieces.is_empty()).then_some(Draft {
        report: Some(report),
        pieces,
        source,
        rule: Rule::Phrase,
        learned: None,
        attitude: false,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::statements;

    #[test]
    fn whose_words_they_are() {
        let text = "The match was, in the words of captain Ellie Shaw, \"ninety minutes of mud\".";
        assert_eq!(statements(text), ["in the words of: The match was … \"ninety minutes of mud\""]);
        let text = "Shipments fell by a tenth, per research firm Alder Analytics.";
        assert_eq!(statements(text), ["per: Shipments fell by a tenth"]);
        assert!(statements("The machine prints forty pages per minute.").is_empty());
    }
}
