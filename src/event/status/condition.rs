//! Conditions: "if talks fail", "unless Iran agrees", "were the bridge to close".

use super::MAX_DEPTH;
use crate::View;
use crate::event::Status;
use crate::event::clause::{auxiliaries, has_present, lexeme, mark};
use crate::event::mention::{Judgement, Strength};
use crate::lexicon::event::{Effect, effect};
use crate::syntax::{Rel, Upos};

/// "if talks fail", "unless Iran agrees", "whether to attend".
pub(super) fn is_conditional(view: View<'_>, token: u32) -> bool {
    let marked = |t: u32| {
        matches!(mark(view, t), Some("if" | "unless" | "whether" | "lest"))
            // "on whether to attend"
            || view.child_where(t, |c| view.rel(c) == Rel::Mark && view.lemma(c) == "whether").is_some()
            || view.children(t).iter().any(|&c| view.rel(c) == Rel::Advmod && view.lemma(c) == "should")
            || is_inverted(view, t)
    };
    if is_awaited(view, token) {
        return true;
    }
    let first = if view.rel(token) == Rel::Conj { view.head(token) } else { None };
    marked(token) || first.is_some_and(|f| marked(f) && view.subject(token).is_none())
}

/// "will stay out until the firm reinstates them": present tense of what has not come about.
fn is_awaited(view: View<'_>, token: u32) -> bool {
    mark(view, token) == Some("until") && has_present(view, token)
}

/// "Should the talks fail, …", "Were the bridge to close, …": the auxiliary stands before its subject, and no question is
/// asked.
fn is_inverted(view: View<'_>, token: u32) -> bool {
    let Some(subject) = view.subject(token) else { return false };
    let first = auxiliaries(view, token).next().filter(|&a| a < subject && a < token);
    let sentence = view.sentence(token);
    first.is_some_and(|a| {
        matches!(view.form(a).to_lowercase().as_str(), "should" | "were" | "had")
            && (a == sentence.start || view.upos(a - 1) == Upos::Punct)
            && view.form(sentence.end - 1) != "?"
    })
}

/// A plan under a condition is hypothetical: "will strike if talks fail".
pub(super) fn conditioned(view: View<'_>, token: u32, own: Judgement) -> Judgement {
    // "threatened to sue unless she apologises": the threat is made, under no condition.
    let governs =
        view.child(token, Rel::Xcomp).is_some() && effect(&lexeme(view, token)).is_some_and(Effect::looks_ahead);
    let ahead = matches!(own.status, Status::Planned | Status::Ongoing)
        || own.status == Status::Happened && own.strength == Strength::Assumed && !governs;
    if ahead && under_condition(view, token) {
        return Judgement::new(Status::Hypothetical, Strength::Word, "under a condition");
    }
    own
}

/// True where the clause, or one it belongs to, carries a condition.
pub(super) fn under_condition(view: View<'_>, token: u32) -> bool {
    // "will be sworn in unless a court intervenes": it is to come about.
    let stated = |t: u32| mark(view, t) == Some("if");
    let mut at = token;
    for _ in 0..MAX_DEPTH {
        if view.children(at).iter().any(|&c| view.rel(c) == Rel::Advcl && stated(c)) {
            return true;
        }
        // "said that if Norland agrees, talks will resume": the condition hangs beside its main clause.
        let beside = |h: u32| view.child_where(h, |c| c < at && view.rel(c) == Rel::Ccomp && stated(c)).is_some();
        if view.rel(at) == Rel::Ccomp && view.head(at).is_some_and(beside) {
            return true;
        }
        let Some(head) = view.head(at).filter(|_| matches!(view.rel(at), Rel::Xcomp | Rel::Parataxis | Rel::Conj))
        else {
            return false;
        };
        // A main clause that the parse hung below its own condition.
        if view.rel(at) == Rel::Parataxis && stated(head) {
            return true;
        }
        at = head;
    }
    false
}
