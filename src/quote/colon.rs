//! Quoted words behind a colon: a verb of speech before it, a noun for somebody's words, a bare name, or a clause that shows
//! somebody who goes on to speak ("Fans took to Instagram: “…”", "The coach was blunt: “…”").

use super::confidence::Rule;
use super::context::Context;
use super::cue::Report;
use super::direct::{LEAD, Stretch, draft, is_name, last_verb};
use super::draft::Draft;
use super::source;
use crate::entity::EntityKind;
use crate::lexicon::direct::{BEARING, SURFACE, UTTERANCE};
use crate::lexicon::speech::Reporting;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};

/// The quotation that the colon right before `stretch` introduces.
pub(super) fn find(ctx: &Context<'_>, reports: &[Report], stretch: &Stretch) -> Option<Draft> {
    let gap = TokenSpan::new(stretch.before.start, stretch.before.end - 1);
    if let Some(report) = last_verb(ctx, reports, gap) {
        return Some(draft(ctx, stretch, report.clone(), gap, Rule::Colon));
    }
    utterance(ctx, stretch, gap).or_else(|| named(ctx, stretch, gap)).or_else(|| shown(ctx, stretch, gap))
}

/// The quotation by `source`, with this cue.
fn introduced(stretch: &Stretch, cue: u32, lemma: String, source: u32) -> Draft {
    let span = TokenSpan::new(cue, cue + 1);
    let report = Report { anchor: cue, cue: span, lemma, uses: Reporting::SPEECH_QUOTATION };
    Draft {
        report: Some(report),
        pieces: vec![stretch.tokens],
        source: Some(source),
        rule: Rule::Colon,
        learned: None,
        attitude: false,
    }
}

/// Her answer was: "…" / Remember the priest's words: "…"
fn utterance(ctx: &Context<'_>, stretch: &Stretch, gap: TokenSpan) -> Option<Draft> {
    let near = TokenSpan::new(gap.start.max(gap.end.saturating_sub(LEAD)), gap.end);
    let noun = near.iter().find(|&t| UTTERANCE.has(ctx.view.form(t)))?;
    let whose = |c: u32| matches!(ctx.view.rel(c), Rel::NmodPoss | Rel::Nmod) && near_of(ctx, c);
    let source = ctx.view.child_where(noun, whose)?;
    Some(introduced(stretch, noun, ctx.view.lemma(noun).to_lowercase(), source))
}

/// "the minister's", "her", "of the minister", "from the minister".
fn near_of(ctx: &Context<'_>, noun: u32) -> bool {
    let case = ctx.view.child(noun, Rel::Case);
    case.is_none_or(|c| ["'s", "’s", "'", "’", "of", "from", "by"].iter().any(|w| ctx.is(c, w)))
}

/// Ana Ruiz: "…" / Ana Ruiz, 48, on her next film: "…"
fn named(ctx: &Context<'_>, stretch: &Stretch, gap: TokenSpan) -> Option<Draft> {
    let speaker = gap.iter().next_back().filter(|_| is_name(ctx, gap)).or_else(|| topic(ctx, gap))?;
    Some(introduced(stretch, gap.end, ":".into(), speaker))
}

/// The person with whose name `gap` begins, where it tells on what they speak and holds no verb.
fn topic(ctx: &Context<'_>, gap: TokenSpan) -> Option<u32> {
    let mention = ctx.entities.at(gap.start).filter(|m| m.tokens.start == gap.start)?;
    let person = ctx.entities.of(mention).kind == EntityKind::Person;
    let mut rest = TokenSpan::new(mention.tokens.end, gap.end).iter();
    let on = rest.clone().any(|t| ctx.is(t, "on"));
    let verb = rest.any(|t| ctx.is_finite(t));
    (person && on && !verb).then_some(mention.head)
}

/// The quoted sentence of whom the main clause before the colon shows, whatever its verb; not of what bears words or a name.
fn shown(ctx: &Context<'_>, stretch: &Stretch, gap: TokenSpan) -> Option<Draft> {
    let verb = gap.iter().find(|&t| ctx.view.head(t).is_none_or(|h| !gap.contains(h)) && is_told(ctx, t))?;
    let source = ctx.view.subject(verb).filter(|&s| gap.contains(s) && source::speaks(ctx, s))?;
    let object = |c: u32| matches!(ctx.view.rel(c), Rel::Obj | Rel::Obl | Rel::Xcomp);
    let mut things = ctx.view.children(verb).iter().filter(|&&c| object(c)).map(|&c| ctx.view.lemma(c));
    let bears = BEARING.has(ctx.view.lemma(verb)) || things.any(|thing| SURFACE.has(thing));
    let said = is_sentence(ctx, stretch.tokens) && !bears;
    said.then(|| introduced(stretch, verb, ctx.view.lemma(verb).to_lowercase(), source))
}

/// True for the predicate of a clause that tells what happened or is so.
fn is_told(ctx: &Context<'_>, token: u32) -> bool {
    let modal = |c: u32| ctx.view.xpos(c) == Xpos::Md;
    ctx.is_predicate(token) && ctx.heads_finite_clause(token) && ctx.view.child_where(token, modal).is_none()
}

/// True for a sentence in marks: it begins with a capital, has three words or more and ends as sentences do.
fn is_sentence(ctx: &Context<'_>, quoted: TokenSpan) -> bool {
    let words = || quoted.iter().filter(|&t| ctx.is_word(t));
    let capital = words().next().is_some_and(|t| ctx.view.form(t).starts_with(char::is_uppercase));
    let ends = quoted.iter().rev().take(2).any(|t| ctx.is_full_stop(t));
    capital && ends && words().nth(2).is_some() && words().any(|t| matches!(ctx.view.upos(t), Upos::Verb | Upos::Aux))
}

#[cfg(test)]
mod tests {
    use super::super::tests::statements;

    #[test]
    fn who_is_shown_before_a_colon_says_what_follows() {
        assert_eq!(statements("The coach was blunt: \"We were awful today.\""), ["blunt: \"We were awful today.\""]);
        assert_eq!(statements("Khan released a statement: \"It was cowardly.\""), ["release: \"It was cowardly.\""]);
    }

    #[test]
    fn what_bears_a_name_says_nothing() {
        assert!(statements("The film has a terrible title: \"Death Comes to the Vicarage.\"").is_empty());
        assert!(statements("Fans held up a banner: \"We want our club back.\"").is_empty());
    }
}
