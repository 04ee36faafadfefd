//! Subjects that the parse gave to something else: across a participle, behind an "and", in a clause without "that".

use super::clause::{MAX_CONTROL, auxiliaries, case, is_finite, is_nominal};
use super::trigger::is_eventive;
use crate::View;
use crate::syntax::{Rel, Upos, Xpos};

/// How far before a verb its subject is looked for behind an "and", in tokens.
const MAX_JOINED: usize = 24;

/// The subject that the parse gave to something else: the noun right before a finite verb ("after Iran requested"), or
/// the subject of a participle between ("talks scheduled for Friday were cancelled").
pub(super) fn displaced_subject(view: View<'_>, verb: u32) -> Option<u32> {
    // "after a tram derailed": read as a participle.
    let marked = view.child(verb, Rel::Mark).is_some_and(|m| m + 1 < verb && is_nominal(view, verb - 1));
    let behind = marked || verb > 0 && is_after(view, verb - 1, verb);
    let misread = behind && view.xpos(verb) == Xpos::Vbn && view.rel(verb) == Rel::Advcl;
    let finite = misread || is_finite(view, verb) || auxiliaries(view, verb).next().is_some();
    if !finite {
        return None;
    }
    if view.rel(verb) == Rel::Conj {
        return joined_subject(view, verb).or_else(|| subject_between(view, verb));
    }
    let participle = view
        .children(verb)
        .iter()
        .copied()
        .find(|&c| c < verb && view.xpos(c) == Xpos::Vbn && auxiliaries(view, c).next().is_none());
    if let Some(found) = participle.and_then(|p| view.subject(p)) {
        return Some(found);
    }
    // "On Monday his widow, Ana, demanded": a phrase without a preposition that an apposition names.
    let apposed = |c: u32| {
        let bare = view.rel(c) == Rel::Obl && view.child(c, Rel::Case).is_none() && is_nominal(view, c);
        bare && c < verb && view.child(c, Rel::Appos).is_some_and(|a| a < verb && view.upos(a) == Upos::Propn)
    };
    if let Some(found) = view.child_where(verb, apposed) {
        return Some(found);
    }
    // "Norland sues Sudria": the parse may make a compound of the three.
    let compound = |c: u32| c < verb && view.rel(c) == Rel::Compound && view.upos(c) == Upos::Propn;
    if let Some(found) = view.child_where(verb, compound) {
        return Some(found);
    }
    if let Some(found) = behind_apposition(view, verb) {
        return Some(found);
    }
    let skipped = |t: &u32| matches!(view.upos(*t), Upos::Aux | Upos::Adv | Upos::Part) && view.head(*t) == Some(verb);
    let before = (view.sentence(verb).start..verb).rev().find(|t| !skipped(t))?;
    let across = || across_participle(view, verb, before).or_else(|| across_clause(view, verb));
    if let Some(found) = apposed_subject(view, verb, before).or_else(across) {
        return Some(found);
    }
    // "On Monday Harwick Group and Lind Motors closed": the first of those coordinated.
    let first = view.head(before).filter(|&h| view.rel(before) == Rel::Conj && view.head(h) == Some(verb));
    let before = first.unwrap_or_else(|| whole_of(view, before));
    (is_nominal(view, before) && matches!(view.rel(before), Rel::Obl | Rel::Obj | Rel::Nmod | Rel::Dep))
        .then_some(before)
}

/// "after their employer, Lind Motors, agreed": the noun that the parse took for the phrase of a time, where an apposition parts
/// it from the verb.
fn behind_apposition(view: View<'_>, verb: u32) -> Option<u32> {
    let comma = verb.checked_sub(1).filter(|&t| view.form(t) == ",")?;
    let bare = view.rel(verb) == Rel::Advcl && view.xpos(verb) == Xpos::Vbd && view.child(verb, Rel::Mark).is_none();
    let above = view.head(verb).filter(|_| bare)?;
    let when = |c: u32| matches!(case(view, c), Some("after" | "before" | "since" | "until" | "as"));
    let apposed = |c: u32| view.child(c, Rel::Appos).is_some_and(|a| a < comma);
    let whole = |c: u32| (c..comma).all(|t| view.upos(t) != Upos::Verb);
    view.child_where(above, |c| c < comma && view.rel(c) == Rel::Obl && when(c) && apposed(c) && whole(c))
}

/// "a hospital in Lima": the noun to which the phrase at the end belongs.
fn whole_of(view: View<'_>, part: u32) -> u32 {
    let above = |t: &u32| {
        let phrase = view.rel(*t) == Rel::Nmod && view.child(*t, Rel::Case).is_some() || view.rel(*t) == Rel::Flat;
        view.head(*t).filter(|&h| h < *t && phrase && is_nominal(view, h))
    };
    std::iter::successors(Some(part), above).take(MAX_CONTROL).last().unwrap_or(part)
}

/// "Police fired at people, and the mayor, Ana Ruiz, resigned": the noun behind an "and" that joins two clauses, where the parse
/// joined it to what stands before it.
fn joined_subject(view: View<'_>, verb: u32) -> Option<u32> {
    let first = view.head(verb).filter(|_| view.child(verb, Rel::Cc).is_none())?;
    let below = |t: u32| view.head(t).is_some_and(|h| h == first || view.head(h) == Some(first));
    let joined =
        |t: &u32| view.rel(*t) == Rel::Conj && is_nominal(view, *t) && below(*t) && view.child(*t, Rel::Cc).is_some();
    let noun = (first + 1..verb).rev().take(MAX_JOINED).find(joined)?;
    let skipped = |t: &u32| matches!(view.upos(*t), Upos::Aux | Upos::Adv | Upos::Part);
    let before = (noun..verb).rev().find(|t| !skipped(t))?;
    // "visited Lima and Quito, met the king": the comma closes nothing that was opened.
    let inserted = |c: u32| matches!(view.rel(c), Rel::Appos | Rel::AclRelcl) && c < before;
    let closed = view.child_where(noun, inserted).is_some()
        || view.child_where(view.head(noun)?, |c| c > noun && inserted(c)).is_some();
    (view.upos(before) != Upos::Punct || closed).then_some(noun)
}

/// "The siege began when Hart walked in, fired twice and left": the subject of a clause between, where the one above is a thing.
fn subject_between(view: View<'_>, verb: u32) -> Option<u32> {
    let above = view.head(verb).filter(|&v| view.xpos(v) == Xpos::Vbd && view.xpos(verb) == Xpos::Vbd)?;
    let thing = view.subject(above).filter(|&s| view.upos(s) == Upos::Noun && is_eventive(view, s))?;
    let clause = |c: u32| view.rel(c) == Rel::Advcl && c > above && c < verb && view.xpos(c) == Xpos::Vbd;
    let between = view.child_where(above, |c| thing < above && clause(c))?;
    view.subject(between).filter(|&s| matches!(view.upos(s), Upos::Propn | Upos::Pron))
}

/// "ships registered abroad delivered oil", "when investors holding most of the stock backed it": the noun of a participle whose
/// phrase ends right before the verb.
fn across_participle(view: View<'_>, verb: u32, before: u32) -> Option<u32> {
    // "gunmen led by a colonel stormed it": the agent tells the participle.
    let reduced = |t: u32| matches!(view.xpos(t), Xpos::Vbn | Xpos::Vbg) || view.child(t, Rel::OblAgent).is_some();
    let participle = |t: &u32| reduced(*t) && auxiliaries(view, *t).next().is_none() && *t < verb;
    let mut above = std::iter::once(before).chain(view.ancestors(before)).take(MAX_CONTROL);
    let found = above.find(participle)?;
    let noun = view.head(found).filter(|&n| view.rel(found) == Rel::Acl && is_nominal(view, n));
    let shared = |n: &u32| view.head(*n) == view.head(verb) && *n < found;
    view.subject(found).filter(|&s| s + 1 == found).or_else(|| noun.filter(shared))
}

/// "fans who had come by bus gathered": the parse may take the noun for the sentence, and the verb for part of the clause.
fn across_clause(view: View<'_>, verb: u32) -> Option<u32> {
    let misled = view.rel(verb) == Rel::Advcl && is_finite(view, verb) && view.child(verb, Rel::Mark).is_none();
    let clause = view.head(verb).filter(|&c| misled && c < verb && view.rel(c) == Rel::AclRelcl)?;
    view.head(clause).filter(|&noun| view.head(noun).is_none() && is_nominal(view, noun))
}

/// "the bridge the army built", "a demo Mara Lind recorded": the parse may take the subject of a clause without "that" for
/// an apposition, which has a comma.
fn apposed_subject(view: View<'_>, verb: u32, before: u32) -> Option<u32> {
    let noun = view.head(verb).filter(|_| matches!(view.rel(verb), Rel::Acl | Rel::AclRelcl))?;
    let within = |t: &u32| view.head(*t).filter(|&h| matches!(view.rel(*t), Rel::Flat | Rel::Nmod) && h > noun);
    let whole = std::iter::successors(Some(before), within).take(MAX_CONTROL).last()?;
    let apposed = view.rel(whole) == Rel::Appos && view.head(whole) == Some(noun);
    let comma = (noun + 1..whole).any(|t| view.upos(t) == Upos::Punct);
    (apposed && !comma && view.xpos(verb) == Xpos::Vbd).then_some(whole)
}

/// "after a tram derailed": the parse may take the subject for a phrase of the verb above.
pub(super) fn is_after(view: View<'_>, noun: u32, verb: u32) -> bool {
    let beside = view.rel(noun) == Rel::Obl && view.head(noun) == view.head(verb);
    beside && is_nominal(view, noun) && matches!(case(view, noun), Some("after" | "before" | "as"))
}
