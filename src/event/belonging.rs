//! Which act a time belongs to where the tree alone would mislead: times of things, of clauses beside, of what stands between.

use super::clause::{auxiliaries, case, has_past, has_present, lexeme, mark, modal};
use super::period;
use super::trigger::is_predicate;
use super::when::is_of_somebody;
use crate::View;
use crate::lexicon::event::{Effect, PRODUCE, RESOLVE, effect};
use crate::syntax::{Rel, Upos, Xpos};
use crate::time::Time;
use std::collections::HashMap;

/// "the worst accident since 2004": the year with which a noun is compared.
pub(super) fn is_yardstick(view: View<'_>, time: u32) -> bool {
    let foremost = |c: u32| view.xpos(c) == Xpos::Jjs || matches!(view.lemma(c), "first" | "worst" | "best" | "most");
    let tells = |c: u32| matches!(view.rel(c), Rel::Amod | Rel::Advmod) && foremost(c);
    let since = case(view, time) == Some("since");
    let noun = |t: &u32| view.upos(*t) == Upos::Noun && view.child_where(*t, tells).is_some();
    since && view.ancestors(time).take(2).any(|t| noun(&t))
}

/// "released its third-quarter results", "looks into accounts for 2021", "a 12th-century bronze was stolen", "signed a contract until
/// 2029": the time of a thing that takes part.
pub(super) fn is_of_thing(view: View<'_>, time: &Time, head: u32, owners: &HashMap<u32, usize>) -> bool {
    let [century, year] = ["11", "1985"].map(str::len);
    let thing = |n: u32| matches!(view.upos(n), Upos::Noun | Upos::Propn) && !owners.contains_key(&n);
    let long = time.value.len() <= century || time.value.contains("-Q");
    let said_of = match view.rel(head) {
        Rel::Compound | Rel::Amod | Rel::NmodPoss => long,
        Rel::Nmod => match case(view, head) {
            Some("for") => long || time.value.len() <= year,
            Some("until" | "till") => true,
            _ => false,
        },
        _ => false,
    };
    said_of && view.head(head).is_some_and(thing)
}

/// "fixed March 18 for pronouncing the sentence": whose day is named.
pub(super) fn is_fixed_for(view: View<'_>, head: u32, owners: &HashMap<u32, usize>) -> Option<usize> {
    let named = matches!(view.rel(head), Rel::Obj | Rel::OblUnmarked) && case(view, head).is_none();
    let verb = view.head(head).filter(|_| named)?;
    let fixes = matches!(view.lemma(verb), "fix" | "set" | "name" | "pick" | "announce");
    let aim = |c: u32| mark(view, c).or_else(|| case(view, c)) == Some("for");
    let act = view.child_where(verb, |c| c > head && aim(c) && owners.contains_key(&c)).filter(|_| fixes)?;
    owners.get(&act).copied()
}

/// True for the predicate of a clause that only says who or what something is: its time goes no further.
pub(super) fn is_said_beside(view: View<'_>, predicate: u32) -> bool {
    let of_subject = view.head(predicate).is_some_and(|noun| view.rel(noun).is_subject());
    of_subject && is_of_somebody(view, predicate) && is_predicate(view, predicate)
}

/// "The arrest of a clerk late on Monday stunned the town": what stands between the subject and its verb is the subject's time.
pub(super) fn before_predicate(view: View<'_>, head: u32, owners: &HashMap<u32, usize>) -> Option<usize> {
    let verb = view.head(head).filter(|&v| view.upos(v) == Upos::Verb)?;
    let first = auxiliaries(view, verb).next().unwrap_or(verb);
    let subject = view.subject(verb).filter(|&s| s < head && head + 1 == first && view.upos(s) == Upos::Noun)?;
    owners.get(&subject).copied()
}

/// "agreed to merge last March": what has passed by the time of writing is the day of the act, not of what it looks ahead to.
pub(super) fn is_before_plan(view: View<'_>, time: &Time, infinitive: u32) -> bool {
    let act = view.head(infinitive).filter(|&a| a < infinitive && RESOLVE.has(view.lemma(a)) && has_past(view, a));
    let content = matches!(view.rel(infinitive), Rel::Xcomp | Rel::Advcl) && view.xpos(infinitive) == Xpos::Vb;
    act.is_some_and(|_| content) && is_gone(view, time)
}

/// "a platform operated by Exxon on Sunday": a participle of what a thing is, on no day in particular.
pub(super) fn is_standing(view: View<'_>, participle: u32) -> bool {
    let lasts =
        matches!(view.lemma(participle), "operate" | "own" | "run" | "control" | "know" | "base" | "call" | "name");
    let bare = view.rel(participle) == Rel::Acl && auxiliaries(view, participle).next().is_none();
    lasts && bare && view.xpos(participle) == Xpos::Vbn && view.child(participle, Rel::OblAgent).is_some()
}

/// True for a day, month or year that ended before publication.
fn is_gone(view: View<'_>, time: &Time) -> bool {
    let last = period::date(time).and_then(|date| period::days(&date)).map(|(_, last)| last);
    last.zip(view.document.published).is_some_and(|(last, published)| last < published)
}

/// "handed them a proposal on Thursday": the verb by which what the noun names comes to be.
pub(super) fn maker(view: View<'_>, noun: u32) -> Option<u32> {
    // "handed in a request": the parse may take the particle for a preposition.
    let object = |v: u32| view.rel(noun) == Rel::Obj || view.lemma(v) == "hand" && case(view, noun) == Some("in");
    view.head(noun).filter(|&v| object(v) && PRODUCE.has(view.lemma(v)) && has_past(view, v))
}

/// "has not committed to taking part in a round of talks this weekend": a time behind the complement of a verb that looks
/// ahead belongs to the complement, even where the parse ties it to the verb.
pub(super) fn complement_before(view: View<'_>, governor: u32, time: u32) -> Option<u32> {
    let ahead = view.upos(governor) == Upos::Verb && effect(&lexeme(view, governor)).is_some_and(Effect::looks_ahead);
    let complement = |c: u32| {
        matches!(view.rel(c), Rel::Xcomp | Rel::Advcl)
            && matches!(view.xpos(c), Xpos::Vb | Xpos::Vbg)
            && (governor..time).contains(&c)
    };
    view.child_where(governor, complement).filter(|_| ahead)
}

/// "a flight that was due to leave tomorrow has been called off": a time in front of the predicate belongs to the clause of
/// its subject, even where the parse ties it to the predicate.
pub(super) fn clause_before(view: View<'_>, governor: u32, time: u32) -> Option<u32> {
    let subject = view.subject(governor).filter(|&s| s < time)?;
    auxiliaries(view, governor).find(|&a| a > time)?;
    let clause = |c: u32| matches!(view.rel(c), Rel::AclRelcl | Rel::Acl) && c < time;
    let verb = view.child_where(subject, clause)?;
    Some(view.child_where(verb, |c| view.rel(c) == Rel::Xcomp && c < time).unwrap_or(verb))
}

/// "will quit if the port is not open by Monday": the clause of a condition has its own time.
pub(super) fn is_condition(view: View<'_>, verb: u32) -> bool {
    matches!(view.rel(verb), Rel::Advcl | Rel::Ccomp) && matches!(mark(view, verb), Some("if" | "unless"))
}

/// "was finished in 2016 but has never been released": a clause in the perfect behind one in the past.
pub(super) fn turns_to_now(view: View<'_>, verb: u32) -> bool {
    has_present(view, verb) && view.head(verb).is_some_and(|h| has_past(view, h))
}

/// "quit on Friday and will be replaced": a clause of what may or will be behind one without a modal.
pub(super) fn turns_ahead(view: View<'_>, verb: u32) -> bool {
    modal(view, verb).is_some() && view.head(verb).is_some_and(|h| modal(view, h).is_none())
}

/// "told residents at a meeting on Wednesday": the time of what was said is that of the occasion.
pub(super) fn said_at(view: View<'_>, noun: u32, by_clause: &HashMap<u32, u32>) -> Option<u32> {
    let occasion = view.rel(noun) == Rel::Obl && matches!(case(view, noun), Some("at" | "during"));
    let says =
        |lemma: &str| matches!(lemma, "say" | "tell" | "speak" | "announce" | "add" | "declare" | "ask" | "warn");
    let verb = view.head(noun).filter(|&v| occasion && says(view.lemma(v)))?;
    by_clause.get(&verb).copied()
}

/// "charged on Monday in the shooting of a guard on Friday": of two days the second is that of the noun between; so is a day
/// that the verb cannot have ("dropped plans for a walkout next Wednesday").
pub(super) fn noun_between(view: View<'_>, verb: u32, time: u32, owners: &HashMap<u32, usize>) -> Option<usize> {
    let between = |c: u32| (verb..time).contains(&c) && view.upos(c) == Upos::Noun;
    let noun = |c: u32| between(c) && owners.contains_key(&c);
    let of_verb = || view.child_where(verb, |c| view.rel(c) == Rel::Obl && noun(c));
    let of_plan = || view.child_where(plan(view, verb)?, |c| view.rel(c) == Rel::Nmod && noun(c));
    of_verb().or_else(of_plan).and_then(|c| owners.get(&c)).copied()
}

/// "dropped plans": the object that only says that something was planned.
fn plan(view: View<'_>, verb: u32) -> Option<u32> {
    view.child(verb, Rel::Obj).filter(|&o| view.lemma(o) == "plan")
}
