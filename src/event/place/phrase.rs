//! The place that a phrase names.

use crate::View;
use crate::entity::{Entities, EntityKind};
use crate::event::Participant;
use crate::event::clause::case;
use crate::event::trigger::is_eventive;
use crate::event::wording::noun_phrase;
use crate::lexicon::calendar_names;
use crate::lexicon::places::{self, PLACE_NOUN};
use crate::syntax::{Rel, Upos};

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

/// The place that a phrase names, better by its own name: "the German town of Schorndorf" is Schorndorf.
pub(super) fn at_or_inside(view: View<'_>, entities: &Entities, phrase: u32, motion: bool) -> Option<Participant> {
    let of = |c: &u32| view.rel(*c) == Rel::Nmod && case(view, *c) == Some("of");
    let land = PLACE_NOUN.has(view.lemma(phrase)) || matches!(view.lemma(phrase), "nation" | "country");
    let named = land && view.children(phrase).iter().any(of);
    let own = inner(view, entities, phrase).filter(|_| named);
    let town = || town(view, entities, phrase).filter(|_| is_local(view, phrase, motion));
    own.or_else(town).or_else(|| place_at(view, entities, phrase, motion)).or_else(|| inner(view, entities, phrase))
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

pub(super) fn place_at(view: View<'_>, entities: &Entities, phrase: u32, motion: bool) -> Option<Participant> {
    let local = is_local(view, phrase, motion) || is_modifier(view, phrase);
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
                // Not "shares in the biscuit maker".
                Some("in") => {
                    let site = PLACE_NOUN.has(view.lemma(phrase)) || places::SITE.has(view.lemma(phrase));
                    (site || view.upos(phrase) == Upos::Propn) && !ORGANIZED.contains(&view.lemma(phrase))
                }
                Some("at" | "inside" | "outside" | "near") => places::SITE.has(&view.form(phrase).to_lowercase()),
                _ => false,
            };
    let inside = || unknown(view, entities, phrase).filter(|_| view.rel(phrase) == Rel::Obl);
    if local && fits { Some(Participant::of(mention)) } else { inside() }
}

/// True for a phrase that says where something takes place or, with `motion`, leads.
pub(super) fn is_local(view: View<'_>, phrase: u32, motion: bool) -> bool {
    match (view.rel(phrase), case(view, phrase)) {
        (
            Rel::Obl | Rel::Nmod | Rel::Compound,
            Some("in" | "at" | "near" | "inside" | "outside" | "across" | "off" | "around" | "along"),
        ) => true,
        (Rel::Obl | Rel::Nmod, Some("on")) => is_way(view, phrase),
        (Rel::Obl | Rel::Nmod, Some("to" | "into")) | (Rel::Obj, _) => motion,
        _ => false,
    }
}

/// True for a name in front of a noun: "the Geneva talks".
fn is_modifier(view: View<'_>, phrase: u32) -> bool {
    matches!(view.rel(phrase), Rel::Amod | Rel::Compound) && view.upos(phrase) == Upos::Propn
}

/// "at a Los Angeles studio", "the Leiden offices": the town of a site that has no name of its own.
pub(super) fn town(view: View<'_>, entities: &Entities, site: u32) -> Option<Participant> {
    let nameless = view.upos(site) == Upos::Noun && places::SITE.has(view.lemma(site));
    let modifier = |&c: &u32| matches!(view.rel(c), Rel::Compound | Rel::Amod) && view.upos(c) == Upos::Propn;
    let modifiers = view.children(site).iter().copied().filter(modifier).filter(|_| nameless);
    let mut towns =
        modifiers.filter_map(|c| entities.headed_by(c)).filter(|m| entities.of(m).kind == EntityKind::Place);
    towns.next().map(Participant::of)
}

/// True for a name behind "in" that is none of the calendar's and nobody else's.
fn is_new_name(view: View<'_>, phrase: u32) -> bool {
    let word = view.form(phrase).to_lowercase();
    let tables = [&calendar_names::DAY_OR_MONTH, &calendar_names::MONTH_OR_NAME, &calendar_names::OTHER_WORD];
    let calendar = tables.iter().any(|table| table.has(&word));
    view.upos(phrase) == Upos::Propn && case(view, phrase) == Some("in") && !calendar
}

/// Nobody is "in" a person: a name behind "in" that was taken for somebody's is a place's.
pub(super) fn unknown(view: View<'_>, entities: &Entities, phrase: u32) -> Option<Participant> {
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
