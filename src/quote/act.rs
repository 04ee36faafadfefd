//! Whether a reported act of speech took place: negated, possible and future speech is no quotation.

use super::context::Context;
use super::cue::Report;
use crate::lexicon::direct::SURFACE;
use crate::lexicon::people::is_party;
use crate::lexicon::speech::{DOCUMENTS, Reporting};
use crate::syntax::{Rel, Upos, Xpos};

/// Auxiliaries of speech that may not have happened.
const UNREAL: &[&str] =
    &["will", "shall", "'ll", "’ll", "would", "could", "might", "may", "should", "must", "wo", "'d", "’d"];

/// Negations.
const NEGATIONS: &[&str] = &["not", "n't", "n’t", "never", "neither", "nor"];

/// Governors under which an infinitive of speech does take place ("went on to say", "was quick to add").
const REAL_GOVERNORS: &[&str] = &["go", "quick", "continue", "begin", "choose", "appear", "seem"];

/// True for a participle that tells what facts show, not what somebody said ("…, confirming that the talks are off").
pub(super) fn is_evidence(ctx: &Context<'_>, report: &Report) -> bool {
    let participle = ctx.view.xpos(report.anchor) == Xpos::Vbg && ctx.view.rel(report.anchor) == Rel::Advcl;
    participle && report.uses.any(Reporting::FINDING)
}

/// True where `source` can say something: no sign or screen, and of facts that show something only people, groups and
/// documents count.
pub(super) fn can_say(ctx: &Context<'_>, report: &Report, source: u32) -> bool {
    if SURFACE.has(ctx.view.lemma(source)) {
        return false;
    }
    let finding = report.uses.any(Reporting::FINDING);
    let lemma = ctx.view.lemma(source);
    let named = matches!(ctx.view.upos(source), Upos::Pron | Upos::Propn) || ctx.entities.headed_by(source).is_some();
    !finding || named || is_party(lemma) || DOCUMENTS.contains(&lemma)
}

/// False where the verb is negated, stands under a modal of possibility, in a condition or in an infinitive that may
/// not come true.
pub(super) fn happened(ctx: &Context<'_>, report: &Report) -> bool {
    let view = ctx.view;
    let verb = report.anchor;
    let unreal = |c: u32| match view.rel(c) {
        Rel::Aux => UNREAL.iter().any(|w| ctx.is(c, w)),
        Rel::Advmod => NEGATIONS.iter().any(|w| ctx.is(c, w)),
        Rel::Mark => ctx.is(c, "if") || ctx.is(c, "unless"),
        _ => false,
    };
    if view.child_where(verb, unreal).is_some() {
        return false;
    }
    if avoided(ctx, verb) || asked(ctx, verb) || ordered(ctx, verb) || advised(ctx, verb) {
        return false;
    }
    let infinitive = view.child_where(verb, |c| view.rel(c) == Rel::Mark && ctx.is(c, "to")).is_some();
    // "is going to say" is still to come.
    let real = |g: u32| REAL_GOVERNORS.contains(&view.lemma(g)) && !(view.lemma(g) == "go" && ctx.is(g + 1, "to"));
    !infinitive || view.head(verb).is_some_and(real)
}

/// "Tell that to the janitor.", "Let them claim that …"
fn ordered(ctx: &Context<'_>, verb: u32) -> bool {
    let view = ctx.view;
    let own = |c: u32| matches!(view.rel(c), Rel::Aux | Rel::Mark) || view.rel(c).is_subject();
    let bare =
        matches!(view.rel(verb), Rel::Root | Rel::Parataxis | Rel::Ccomp) && view.child_where(verb, own).is_none();
    view.xpos(verb) == Xpos::Vb && (bare || view.head(verb).is_some_and(|h| view.lemma(h) == "let"))
}

/// "It is worth noting that …"
fn advised(ctx: &Context<'_>, verb: u32) -> bool {
    ctx.view.xpos(verb) == Xpos::Vbg && verb.checked_sub(1).is_some_and(|t| ctx.is(t, "worth"))
}

/// "without saying", "stopped short of saying", "refrained from saying".
fn avoided(ctx: &Context<'_>, verb: u32) -> bool {
    let short = |t: u32| ctx.is(t, "of") && t.checked_sub(1).is_some_and(|s| ctx.is(s, "short"));
    let adverb = |&t: &u32| ctx.view.upos(t) == Upos::Adv;
    let preposition = (0..verb).rev().find(|t| !adverb(t)).filter(|_| ctx.view.xpos(verb) == Xpos::Vbg);
    preposition.is_some_and(|t| ctx.is(t, "without") || ctx.is(t, "from") || short(t))
}

/// "Had he said so?", "Were he asked, …": the auxiliary before the subject of a question or condition.
fn asked(ctx: &Context<'_>, verb: u32) -> bool {
    let sentence = ctx.sentence(verb);
    let inverted = |a: u32| ctx.view.subject(verb).is_some_and(|s| a < s && s < verb);
    let condition = |a: u32| inverted(a) && ["were", "should", "had"].iter().any(|w| ctx.is(a, w));
    let auxiliary = ctx.view.child(verb, Rel::Aux);
    let question = sentence.iter().next_back().is_some_and(|t| ctx.is(t, "?"));
    auxiliary.is_some_and(|a| condition(a) || question && inverted(a))
}

#[cfg(test)]
mod tests {
    use super::super::tests::statements;

    #[test]
    fn what_was_not_said_is_no_quotation() {
        assert!(statements("The company did not say whether workers would be paid.").is_empty());
        assert!(statements("If asked, he would say that nothing has changed.").is_empty());
        assert!(statements("The board is going to say that nothing has changed.").is_empty());
        assert!(statements("It is worth noting that nothing has changed.").is_empty());
        assert!(statements("Let them claim that nothing has changed.").is_empty());
    }
}
