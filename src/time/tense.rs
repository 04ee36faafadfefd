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
    "hope",
    "vow",
    "promise",
    "pledge",
    "agree",
    "want",
    "will",
    "upcoming",
    "ready",
    "likely",
    "prepare",
    "aim",
    "urge",
    "ask",
    "order",
    "invite",
    "threaten",
    "book",
    "propose",
    "scheduled",
    "planned",
    "expected",
];

/// The side on which the clause of `token` lies; `None` where its tense does not say.
pub(super) fn direction(view: View<'_>, token: u32) -> Option<Direction> {
    if future_noun(view, token) {
        return Some(Direction::Future);
    }
    for governor in view.ancestors(token).take(MAX_GOVERNORS) {
        if future_noun(view, governor) {
            return Some(Direction::Future);
        }
        if let Some(found) = clause(view, governor) {
            return Some(found);
        }
    }
    None
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
