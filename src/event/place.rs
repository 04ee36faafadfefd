//! Where an event takes place.

use super::clause::case;
use super::mention::Mention;
use super::participants::head;
use super::trigger::{carrier, is_eventive};
use super::wording::noun_phrase;
use super::{EventKind, Participant};
use crate::View;
use crate::entity::{Entities, EntityKind};
use crate::lexicon::calendar_names;
use crate::lexicon::places::{self, PLACE_NOUN};
use crate::syntax::{Rel, Upos, Xpos};

/// Verbs of motion: their place is where they lead.
pub(super) const MOTION: &[&str] = &[
    "travel",
    "fly",
    "go",
    "return",
    "move",
    "arrive",
    "head",
    "visit",
    "come",
    "shift",
    "send",
    "march",
    "trip",
    "flight",
    "take",
    "tow",
    "airlift",
    "transfer",
    "deport",
    "rush",
    "sail",
    "evacuate",
    "extradite",
    "transport",
    "relocate",
    "ferry",
];

/// What a storm or an earthquake does to a place.
const HITTING: &[&str] = &["hit", "strike", "batter", "devastate", "ravage", "lash", "flood", "reach", "shake"];

/// Bodies that are nowhere: what is "in" one of them has no place.
const ORGANIZED: &[&str] = &[
    "coalition",
    "party",
    "government",
    "administration",
    "cabinet",
    "movement",
    "alliance",
    "union",
    "team",
    "group",
    "company",
    "firm",
];

/// The place of a mention: a phrase of place that depends on it or on the verb that carries it.
pub(super) fn of(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    // Where it is to be moved to is not yet where it takes place.
    let stays = |&c: &u32| !is_eventive(view, c) && !matches!(view.lemma(c), "move" | "shift" | "relocate");
    let carriers = if mention.nominal { carrier(view, mention.token).filter(stays) } else { None };
    // The parse may tie the place to the object: "is building a factory in Leipzig".
    let object = view.child(mention.token, Rel::Obj).filter(|_| !mention.nominal);
    // "talks scheduled for Friday in Geneva"
    let planned =
        view.child_where(mention.token, |c| mention.nominal && view.rel(c) == Rel::Acl && view.xpos(c) == Xpos::Vbn);
    let own = std::iter::once(mention.token).chain(carriers);
    let hosts = own.clone().chain(object).chain(planned);
    let stated = hosts.flat_map(|host| view.children(host).iter().map(move |&c| (host, c))).find_map(|(host, c)| {
        let motion = MOTION.contains(&view.lemma(host)) || HITTING.contains(&view.lemma(host));
        let part = host == mention.token && mention.nominal || !matches!(view.rel(c), Rel::Amod | Rel::Compound);
        at_or_inside(view, entities, c, motion).filter(|_| part)
    });
    stated
        .or_else(|| own.clone().find_map(|host| antecedent(view, entities, host)))
        .or_else(|| struck(view, entities, mention))
        .or_else(|| within_clause(view, entities, mention))
        .or_else(|| behind_day(view, entities, mention))
        .or_else(|| of_doer(view, entities, mention))
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

/// "Nabi Saleh, where protests have been held": the place right before the relative adverb.
fn antecedent(view: View<'_>, entities: &Entities, verb: u32) -> Option<Participant> {
    let adverb = view.child_where(verb, |c| view.lemma(c) == "where" && c < verb)?;
    let before = (view.sentence(verb).start..adverb).rev().find(|&t| view.upos(t) != Upos::Punct)?;
    entities.at(before).filter(|m| entities.of(m).kind == EntityKind::Place).map(Participant::of)
}

/// How deep inside the phrases of a clause a place is looked for.
const MAX_DEPTH: usize = 4;

/// "appear before a judge in Machala", "damaged cars during a fair in Schorndorf": the place inside one of the clause's
/// phrases, the subject's aside. What is done to an event is done elsewhere ("condemned the attack in Paris").
fn within_clause(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    let aside = |t: u32| {
        let other = matches!(view.rel(t), Rel::Obj | Rel::Nmod) && is_eventive(view, t);
        other && !super::narrative::is_carried(view, t)
    };
    let mut level: Vec<u32> = std::iter::once(mention.token).chain(mention.folded.iter().copied()).collect();
    for _ in 0..MAX_DEPTH {
        let phrases = |&t: &u32| view.children(t).iter().copied().filter(|&c| is_phrase(view, c) && !aside(c));
        let next: Vec<u32> = level.iter().flat_map(phrases).collect();
        let found = next.iter().find_map(|&c| at_or_inside(view, entities, c, false));
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
        Rel::Obl | Rel::Nmod => {
            !matches!(case(view, token), Some("from" | "about" | "against" | "between" | "like" | "accord"))
        }
        _ => false,
    }
}

/// The place that a phrase names, better by its own name: "the German town of Schorndorf" is Schorndorf.
fn at_or_inside(view: View<'_>, entities: &Entities, phrase: u32, motion: bool) -> Option<Participant> {
    let of = |c: &u32| view.rel(*c) == Rel::Nmod && case(view, *c) == Some("of");
    let named = PLACE_NOUN.has(view.lemma(phrase)) && view.children(phrase).iter().any(of);
    let own = inner(view, entities, phrase).filter(|_| named);
    own.or_else(|| place_at(view, entities, phrase, motion)).or_else(|| inner(view, entities, phrase))
}

/// "at a checkpoint outside Mogadishu", "in parts of Kashmir": the place that a phrase of place names inside.
fn inner(view: View<'_>, entities: &Entities, phrase: u32) -> Option<Participant> {
    let local = matches!(view.rel(phrase), Rel::Obl | Rel::Nmod)
        && matches!(
            case(view, phrase),
            Some("in" | "at" | "near" | "inside" | "outside" | "across" | "off" | "on" | "along" | "during")
        )
        && view.upos(phrase) == Upos::Noun
        && !is_eventive(view, phrase);
    let nested = |c: u32| {
        let named = entities.headed_by(c).or_else(|| entities.at(c)).or_else(|| {
            let name = view.child_where(c, |n| n == c + 1 && matches!(view.rel(n), Rel::Appos | Rel::Flat));
            name.and_then(|n| entities.at(n))
        });
        let inside = view.rel(c) == Rel::Nmod
            && matches!(case(view, c), Some("in" | "of" | "near" | "outside" | "at" | "around" | "with" | "between"));
        named.filter(|m| inside && entities.of(m).kind == EntityKind::Place)
    };
    let found = view.children(phrase).iter().filter(|_| local).find_map(|&c| nested(c))?;
    Some(Participant::of(found))
}

/// "called both sides for talks on Thursday in Chennai": the place that the parse ties to the day.
fn behind_day(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    let noun = mention.folded.last().copied().filter(|&t| view.upos(t) == Upos::Noun).unwrap_or(mention.token);
    let verb = carrier(view, noun).filter(|_| mention.nominal)?;
    let is_day = |&&c: &&u32| view.rel(c) == Rel::Obl && calendar_names::DAY_OR_MONTH.has(&view.form(c).to_lowercase());
    let phrases = view.children(verb).iter().filter(is_day).flat_map(|&day| view.children(day));
    phrases.copied().find_map(|c| at_or_inside(view, entities, c, false))
}

/// "Police in Nairobi fired tear gas": where those who do it are, if nothing else is said.
fn of_doer(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    let verb = if mention.nominal { carrier(view, mention.token)? } else { mention.token };
    let agent = view.child_where(verb, |c| view.rel(c) == Rel::OblAgent);
    let doer = agent.or_else(|| view.subject(verb)).filter(|_| view.upos(verb) == Upos::Verb)?;
    let at = |&c: &u32| view.rel(c) == Rel::Nmod && matches!(case(view, c), Some("in" | "at" | "near" | "outside"));
    let place = |c: u32| place_at(view, entities, c, false).or_else(|| unknown(view, entities, c));
    view.children(doer).iter().filter(|c| at(c)).find_map(|&c| place(c))
}

/// What is attacked is where it happens: "strikes on Norland", not "on its troops".
fn struck(view: View<'_>, entities: &Entities, mention: &Mention) -> Option<Participant> {
    let named = |p: &Participant| head(view, p.tokens).is_some_and(|h| view.upos(h) == Upos::Propn);
    let land = |p: &&Participant| {
        let entity = p.entity.and_then(|e| entities.all.get(e as usize));
        named(p) && entity.is_some_and(|e| e.kind == EntityKind::Place || places::place(&e.name).is_some())
    };
    mention.recipients.iter().find(land).copied().filter(|_| mention.kind == EventKind::Assault && mention.nominal)
}

fn place_at(view: View<'_>, entities: &Entities, phrase: u32, motion: bool) -> Option<Participant> {
    let local = match (view.rel(phrase), case(view, phrase)) {
        (
            Rel::Obl | Rel::Nmod,
            Some("in" | "at" | "near" | "inside" | "outside" | "across" | "off" | "around" | "along"),
        ) => true,
        (Rel::Obl | Rel::Nmod, Some("on")) => is_way(view, phrase),
        (Rel::Obl | Rel::Nmod, Some("to" | "into")) | (Rel::Obj, _) => motion,
        (Rel::Amod | Rel::Compound, _) => view.upos(phrase) == Upos::Propn,
        _ => false,
    };
    let region = || local && view.rel(phrase) != Rel::Obj && is_region(view, phrase);
    let described = || Participant { tokens: noun_phrase(view, phrase), entity: None };
    let Some(mention) = entities.headed_by(phrase) else {
        return (region() || local && is_new_name(view, phrase)).then(described);
    };
    let modifier = matches!(view.rel(phrase), Rel::Amod | Rel::Compound);
    let kind = entities.of(mention).kind;
    if kind == EntityKind::Group && region() {
        return Some(described());
    }
    let fits = kind == EntityKind::Place
        || !modifier
            && kind == EntityKind::Organization
            && match case(view, phrase) {
                // "in the ruling coalition"
                Some("in") => !ORGANIZED.contains(&view.lemma(phrase)),
                Some("at" | "inside" | "outside" | "near") => places::SITE.has(&view.form(phrase).to_lowercase()),
                _ => false,
            };
    let inside = || unknown(view, entities, phrase).filter(|_| view.rel(phrase) == Rel::Obl);
    if local && fits { Some(Participant::of(mention)) } else { inside() }
}

/// True for a name behind "in" that is none of the calendar's and nobody else's.
fn is_new_name(view: View<'_>, phrase: u32) -> bool {
    let word = view.form(phrase).to_lowercase();
    let tables = [&calendar_names::DAY_OR_MONTH, &calendar_names::MONTH_OR_NAME, &calendar_names::OTHER_WORD];
    let calendar = tables.iter().any(|table| table.has(&word));
    view.upos(phrase) == Upos::Propn && case(view, phrase) == Some("in") && !calendar
}

/// Nobody is "in" a person: a name behind "in" that was taken for somebody's is a place's.
fn unknown(view: View<'_>, entities: &Entities, phrase: u32) -> Option<Participant> {
    let mention = entities.headed_by(phrase).filter(|_| case(view, phrase) == Some("in"))?;
    let person = entities.of(mention).kind == EntityKind::Person && view.upos(phrase) == Upos::Propn;
    person.then_some(Participant { tokens: mention.tokens, entity: None })
}

/// "on Addiscombe Road", "on the Las Vegas Strip".
fn is_way(view: View<'_>, noun: u32) -> bool {
    places::WAY.has(&view.form(noun).to_lowercase())
}

/// True for a stretch of land or a site that a name tells from others: "the Gulf region", "the St. Anne parish hall".
fn is_region(view: View<'_>, noun: u32) -> bool {
    let side = |c: u32| {
        matches!(view.lemma(c), "north" | "south" | "east" | "west" | "northern" | "southern" | "eastern" | "western")
    };
    let modifies = |c: u32| matches!(view.rel(c), Rel::Compound | Rel::Amod);
    let tells = |c: u32| modifies(c) && (view.is_capitalised(c) || side(c));
    let named = |&c: &u32| tells(c) || modifies(c) && view.child_where(c, tells).is_some();
    (PLACE_NOUN.has(view.lemma(noun))
        || places::SITE.has(view.lemma(noun))
        || matches!(view.lemma(noun), "territory" | "border" | "zone" | "strip" | "desert" | "water"))
        && view.children(noun).iter().any(named)
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
