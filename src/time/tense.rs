//! On which side of the day of writing a clause lies, by its tense.

use super::Direction;
use crate::View;
use crate::syntax::{Rel, Upos, Xpos};

/// How many governors are asked; a time expression stands near its verb.
const MAX_GOVERNORS: usize = 8;

/// Verbs and adjectives whose complements lie ahead.
const AHEAD: &[&str] = &[
    "schedule",
    "plan",
    "expect",
    "due",
    "set",
    "slate",
    "intend",
    "want",
    "will",
    "upcoming",
    "ready",
    "likely",
    "prepare",
    "aim",
    "book",
    "scheduled",
    "planned",
    "expected",
];

/// Acts whose content lies ahead: what is vowed, ordered or called for, but not the day of the vow.
const CONTENT_AHEAD: &[&str] = &[
    "hope",
    "vow",
    "promise",
    "pledge",
    "agree",
    "urge",
    "ask",
    "order",
    "invite",
    "threaten",
    "propose",
    "decide",
    "instruct",
    "demand",
    "call",
    "request",
    "recommend",
    "require",
    "tell",
    "warn",
];

/// Acts that give something a new day: the phrase with "to" or "until" names it.
const PUT_OFF: &[&str] =
    &["postpone", "delay", "defer", "reschedule", "adjourn", "push", "move", "put", "suspend", "extend", "bring"];

/// The side on which the clause of `token` lies; `None` where its tense does not say.
pub(super) fn direction(view: View<'_>, token: u32) -> Option<Direction> {
    if future_noun(view, token) || is_awaited(view, token) {
        return Some(Direction::Future);
    }
    let mut below = token;
    for governor in view.ancestors(token).take(MAX_GOVERNORS) {
        if future_noun(view, governor) || lies_ahead(view, governor, below) {
            return Some(Direction::Future);
        }
        below = governor;
        if let Some(found) = clause(view, governor) {
            return Some(found);
        }
    }
    None
}

/// "the talks that people had believed were Saturday": the day on which something was thought to be due.
fn is_awaited(view: View<'_>, token: u32) -> bool {
    let thought = view.head(token).filter(|&h| matches!(view.lemma(h), "believe" | "think" | "understand" | "assume"));
    view.child(token, Rel::Cop).is_some() && thought.is_some() && view.rel(token) == Rel::Ccomp
}

/// True where `below` is the content of an act that looks ahead, or the new day of what is put off.
fn lies_ahead(view: View<'_>, act: u32, below: u32) -> bool {
    let case = view.child(below, Rel::Case).map(|c| view.lemma(c));
    let content = match view.rel(below) {
        Rel::Xcomp | Rel::Ccomp => view.xpos(below) == Xpos::Vb,
        Rel::Obl => case == Some("for"),
        _ => false,
    };
    content && CONTENT_AHEAD.contains(&view.lemma(act))
        || matches!(case, Some("to" | "until" | "till" | "for")) && PUT_OFF.contains(&view.lemma(act))
}

/// "the scheduled talks", "a planned visit".
fn future_noun(view: View<'_>, token: u32) -> bool {
    view.upos(token) == Upos::Noun
        && view
            .children(token)
            .iter()
            .any(|&c| matches!(view.rel(c), Rel::Amod | Rel::Acl) && AHEAD.contains(&view.lemma(c)))
}

/// What the predicate `verb` says by itself; `None` for words that are no predicate and forms that leave it to their governor.
fn clause(view: View<'_>, verb: u32) -> Option<Direction> {
    let helpers =
        || view.children(verb).iter().copied().filter(|&c| matches!(view.rel(c), Rel::Aux | Rel::AuxPass | Rel::Cop));
    if !matches!(view.upos(verb), Upos::Verb | Upos::Aux) && helpers().next().is_none() {
        return None;
    }
    if AHEAD.contains(&view.lemma(verb)) || helpers().any(|h| view.xpos(h) == Xpos::Md) {
        return Some(Direction::Future);
    }
    // "is to be signed", "was to begin"
    let to = view.children(verb).iter().copied().find(|&c| view.xpos(c) == Xpos::To);
    if to.is_some_and(|to| helpers().any(|h| h < to && view.lemma(h) == "be")) {
        return Some(Direction::Future);
    }
    if helpers().any(|h| view.xpos(h) == Xpos::Vbd || view.lemma(h) == "have") || view.xpos(verb) == Xpos::Vbd {
        return Some(Direction::Past);
    }
    let infinitive = view.xpos(verb) == Xpos::Vb && view.children(verb).iter().any(|&c| view.xpos(c) == Xpos::To);
    match view.xpos(verb) {
        Xpos::Vb if infinitive && view.rel(verb) != Rel::Xcomp => Some(Direction::Future),
        Xpos::Vbn if helpers().next().is_none() => Some(Direction::Past),
        Xpos::Vbg if helpers().next().is_some() => Some(Direction::Future),
        _ => None,
    }
}
