//! Where an event takes place.

mod phrase;
mod relation;

use super::clause::{case, lexeme};
use super::mention::Mention;
use super::participants::head;
use super::trigger::{carrier, is_eventive};
use super::{EventKind, Participant};
use crate::View;
use crate::entity::{Entities, Entity, EntityKind};
use crate::lexicon::calendar_names;
use crate::lexicon::event::{Effect, MOTION, effect};
use crate::lexicon::places;
use crate::syntax::{Rel, Upos, Xpos};
use phrase::{at_or_inside, is_local, place_at, unknown};

/// The place of a mention: a phrase of place that depends on it or on the verb that carries it.
pub(super) fn of(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    // Where it is to be moved to is not yet where it takes place.
    let stays = |&c: &u32| !is_eventive(view, c) && !matches!(view.lemma(c), "move" | "shift" | "relocate");
    let carriers = if mention.nominal { carrier(view, mention.token).filter(stays) } else { None };
    // The parse may tie the place to the object: "is building a factory in Leipzig".
    let object = view.child(mention.token, Rel::Obj).filter(|_| !mention.nominal);
    // "talks scheduled for Friday in Geneva"
    let plan = |host: u32| view.child_where(host, |c| view.rel(c) == Rel::Acl && view.xpos(c) == Xpos::Vbn);
    let planned = plan(mention.token).filter(|_| mention.nominal);
    let undone = undone(view, mention);
    let own = std::iter::once(mention.token).chain(carriers);
    let hosts = own.clone().chain(object).chain(planned).chain(undone).chain(undone.and_then(plan));
    let goes = is_motion(view, mention.token);
    let stated = || {
        hosts.flat_map(|host| view.children(host).iter().map(move |&c| (host, c))).find_map(|(host, c)| {
            let motion = is_motion(view, host) || goes && leads(view, c);
            let part = host == mention.token && mention.nominal || !matches!(view.rel(c), Rel::Amod | Rel::Compound);
            at_or_inside(view, entities, c, motion).filter(|_| part)
        })
    };
    relation::acted_on(view, entities, mention)
        .or_else(stated)
        .or_else(|| own.clone().find_map(|host| relation::antecedent(view, entities, host)))
        .or_else(|| own.clone().find_map(|host| relation::there(view, entities, host)))
        .or_else(|| struck(view, entities, mention))
        .or_else(|| within_clause(view, entities, mention))
        .or_else(|| behind_day(view, entities, mention))
        .or_else(|| of_doer(view, entities, mention))
        .or_else(|| relation::host(view, entities, mention))
        .or_else(|| relation::origin(view, entities, mention))
}

/// Verbs and nouns of which the place is where they lead.
fn is_motion(view: View<'_>, token: u32) -> bool {
    MOTION.has(view.lemma(token))
}

/// True for where something leads: "to Lima", "into the city".
fn leads(view: View<'_>, phrase: u32) -> bool {
    matches!(case(view, phrase), Some("to" | "into"))
}

/// What is called off or put off, where that is no event's word: "a party (planned for Saturday in the park) was cancelled".
fn undone(view: View<'_>, mention: &Mention) -> Option<u32> {
    let verb = mention.token;
    let object =
        view.child(verb, Rel::NsubjPass).or_else(|| view.child(verb, Rel::Obj)).filter(|_| !mention.nominal)?;
    matches!(effect(&lexeme(view, verb)), Some(Effect::Cancelled | Effect::Postponed)).then_some(object)
}

/// True for what something is to be moved to: "asked for the shift (from a gathering in Lima) to talks in Quito".
pub(super) fn is_destination(view: View<'_>, mention: &Mention) -> bool {
    let moved = |t: u32| {
        let word = view.lemma(t);
        matches!(word, "shift" | "move" | "switch" | "change" | "transfer" | "relocation" | "relocate" | "transition")
    };
    let to = view.child_where(mention.token, |c| view.rel(c) == Rel::Case && view.lemma(c) == "to");
    let near = |to: u32| view.sentence(to).start.max(to.saturating_sub(MAX_MOVE))..to;
    mention.nominal && to.is_some_and(|to| near(to).any(moved))
}

/// How far before "to" the word of moving stands, in tokens: the parse may tie what is between to anything.
const MAX_MOVE: u32 = 9;

/// How deep inside the phrases of a clause a place is looked for.
const MAX_DEPTH: usize = 4;

/// "appear before a judge in Machala", "damaged cars during a fair in Schorndorf": the place inside one of the clause's
/// phrases, the subject's aside. What is done to an event is done elsewhere ("condemned the attack in Paris").
fn within_clause(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    let aside = |t: u32| {
        let other = matches!(view.rel(t), Rel::Obj | Rel::Nmod) && is_eventive(view, t);
        other && !super::narrative::is_carried(view, t)
    };
    let goes = is_motion(view, mention.token);
    let mut level: Vec<u32> = std::iter::once(mention.token).chain(mention.folded.iter().copied()).collect();
    for _ in 0..MAX_DEPTH {
        let in_clause = |c: u32| is_phrase(view, c) || goes && view.rel(c) == Rel::OblAgent; // "taken by helicopter to Lima"
        let phrases = |&t: &u32| view.children(t).iter().copied().filter(|&c| in_clause(c) && !aside(c));
        let next: Vec<u32> = level.iter().flat_map(phrases).collect();
        let found = next.iter().find_map(|&c| at_or_inside(view, entities, c, goes && leads(view, c)));
        if found.is_some() {
            return found;
        }
        level = next;
    }
    None
}

/// True for a phrase inside a clause that may hold its place.
fn is_phrase(view: View<'_>, token: u32) -> bool {
    match view.rel(token) {
        Rel::Obj | Rel::Iobj => true,
        // The parse may take the name behind a compound for a part of it: "raided a lock-up in Sheffield".
        Rel::Compound => is_local(view, token, false),
        Rel::Obl | Rel::Nmod => {
            !matches!(case(view, token), Some("from" | "about" | "against" | "between" | "like" | "accord"))
        }
        _ => false,
    }
}

/// "called both sides for talks on Thursday in Chennai": the place that the parse ties to the day.
fn behind_day(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    let noun = mention.folded.last().copied().filter(|&t| view.upos(t) == Upos::Noun).unwrap_or(mention.token);
    let verb = carrier(view, noun).filter(|_| mention.nominal)?;
    let is_day = |&&c: &&u32| view.rel(c) == Rel::Obl && calendar_names::DAY_OR_MONTH.has(&view.form(c).to_lowercase());
    let phrases = view.children(verb).iter().filter(is_day).flat_map(|&day| view.children(day));
    phrases.copied().find_map(|c| at_or_inside(view, entities, c, false))
}

/// "Police in Nairobi fired tear gas", "part of the roof at Moorside was torn off": where those who do it or suffer it are, if
/// nothing else is said. Who says something need not be where he is from.
fn of_doer(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    let verb = if mention.nominal { carrier(view, mention.token)? } else { mention.token };
    let agent = view.child_where(verb, |c| view.rel(c) == Rel::OblAgent);
    let doer =
        agent.or_else(|| view.subject(verb)).filter(|_| view.upos(verb) == Upos::Verb && is_deed(mention.kind))?;
    let part = view.child_where(doer, |c| view.rel(c) == Rel::Nmod && case(view, c) == Some("of"));
    let at = |&c: &u32| view.rel(c) == Rel::Nmod && matches!(case(view, c), Some("in" | "at" | "near" | "outside"));
    let place = |c: u32| place_at(view, entities, c, false).or_else(|| unknown(view, entities, c));
    let phrases = std::iter::once(doer).chain(part).flat_map(|noun| view.children(noun));
    phrases.filter(|c| at(c)).find_map(|&c| place(c))
}

/// True for a place, a state that acts too.
fn is_land(entity: &Entity) -> bool {
    entity.kind == EntityKind::Place || places::place(&entity.name).is_some()
}

/// True for what is done rather than said.
pub(super) const fn is_deed(kind: EventKind) -> bool {
    use EventKind::{Accuse, Agree, Concede, Request, Support, Threaten};
    !matches!(kind, Accuse | Agree | Concede | Request | Support | Threaten)
}

/// What is attacked is where it happens: "strikes on Norland", not "on its troops".
fn struck(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    let named = |p: &Participant| head(view, p.tokens).is_some_and(|h| view.upos(h) == Upos::Propn);
    let land = |p: &&Participant| {
        let entity = p.entity.and_then(|e| entities.all.get(e as usize));
        named(p) && entity.is_some_and(is_land)
    };
    mention.recipients.iter().find(land).copied().filter(|_| mention.kind == EventKind::Assault && mention.nominal)
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{event, read};

    #[test]
    fn where_it_took_place_and_where_it_leads() {
        for (text, word) in [("The ministers met in Paris.", "met"), ("The envoy will travel to Paris.", "travel")] {
            let place = event(text, word).place.map(|p| read(text).text.bytes(p.tokens).of_text(text).to_owned());
            assert_eq!(place.as_deref(), Some("Paris"), "{text}");
        }
    }
}
