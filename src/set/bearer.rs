//! What is kept of an entity of an article: how it is named, which offices it holds, what else tells it from another.

use super::bodies::{BodyName, Sort};
use super::names::{self, PersonName};
use super::roles::{self, Office};
use super::shared::Shared;
use crate::contract::{Article, Entity, Text};
use crate::lexicon::fields::Field;
use crate::lexicon::{given_names, people, places, titles};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// An entity of an article.
#[derive(Debug)]
pub(super) struct Bearer {
    pub(super) kind: Arc<str>,
    /// Its name, then its aliases.
    pub(super) names: Box<[Box<str>]>,
    pub(super) roles: Box<[Box<str>]>,
    pub(super) named: Named,
    pub(super) offices: Box<[Office]>,
    /// Sorted.
    pub(super) fields: Box<[Field]>,
    pub(super) gender: Option<Gender>,
}

/// How an entity is named.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A person: the fullest of its names.
    Person(PersonName),
    /// A state, by its index into [`places::countries`].
    State(u32),
    /// Another body: its name, and abbreviations of it that the article uses.
    Body(Sort, BodyName, Box<[Box<str>]>),
    /// A person without a name, by an office that few hold ("the Pentagon chief").
    Described(Office),
    /// By words that go for many.
    Alone,
}

/// What pronouns, titles and first names show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    Female,
    Male,
}

impl Bearer {
    /// The entities of `article`, in its order; `kinds`: of entities.
    pub(super) fn all(article: &Article, kinds: &mut Shared) -> Vec<Self> {
        let shown = Shown::of(article);
        let mut all: Vec<Self> = article.entities.iter().map(|e| Self::of(e, kinds.get(&e.kind), &shown)).collect();
        let states: BTreeSet<u32> = all.iter().filter_map(Self::state).collect();
        for bearer in &mut all {
            bearer.take_for_state(&states);
        }
        all
    }

    /// What its article calls it.
    pub(super) fn name(&self) -> &str {
        self.names.first().map_or("", |name| name)
    }

    fn state(&self) -> Option<u32> {
        if let Named::State(state) = self.named { Some(state) } else { None }
    }

    /// A person of whom nothing is known but the name of a state that the article names too is that state.
    fn take_for_state(&mut self, states: &BTreeSet<u32>) {
        let bare = matches!(&self.named, Named::Person(name) if !name.titled) && self.offices.is_empty();
        if let Some(places::Place::Country(state)) = places::place(self.name())
            && bare
            && states.contains(&state)
        {
            self.named = Named::State(state);
        }
    }

    fn of(entity: &Entity, kind: Arc<str>, shown: &Shown) -> Self {
        let named = named(entity, shown);
        let offices = entity.roles.iter().map(|role| Office::of(role)).collect();
        let gender = shown.gender(&entity.id).or_else(|| given_gender(&named));
        let boxed = |words: &String| words.as_str().into();
        Self {
            kind,
            names: std::iter::once(&entity.name).chain(&entity.aliases).map(boxed).collect(),
            roles: entity.roles.iter().map(boxed).collect(),
            named,
            offices,
            fields: roles::fields_of(&entity.roles),
            gender,
        }
    }

    /// What those that may be the same have in common; nothing where it is one of a kind.
    pub(super) fn keys(&self) -> Vec<String> {
        let before = |prefix: &str, keys: Vec<String>| keys.into_iter().map(|key| format!("{prefix} {key}")).collect();
        match &self.named {
            Named::Person(name) => before("person", name.keys()),
            Named::State(state) => vec![format!("state {state}")],
            Named::Body(_, name, short) => {
                before("body", name.keys().into_iter().chain(short.iter().map(ToString::to_string)).collect())
            }
            Named::Described(_) | Named::Alone => Vec::new(),
        }
    }

    /// The name that other articles of the same world would use too.
    pub(super) fn topic(&self) -> Option<String> {
        match &self.named {
            Named::Person(name) => Some(format!("person {}", names::key(&name.last))),
            Named::State(state) => Some(format!("state {state}")),
            Named::Body(_, name, _) => Some(format!("body {}", name.core)),
            Named::Described(_) | Named::Alone => None,
        }
    }

    /// True for a name of more than a surname or an abbreviation.
    pub(super) fn is_full(&self) -> bool {
        match &self.named {
            Named::Person(name) => name.given.is_some(),
            Named::Body(_, name, _) => !name.short,
            _ => true,
        }
    }
}

fn named(entity: &Entity, shown: &Shown) -> Named {
    match entity.kind.as_str() {
        "person" => person(entity, shown),
        "unnamed" => described(entity, shown),
        kind => body(entity, kind),
    }
}

fn person(entity: &Entity, shown: &Shown) -> Named {
    let names = std::iter::once(&entity.name).chain(&entity.aliases).filter_map(|name| PersonName::of(name));
    let Some(mut name) = names.rev().max_by_key(PersonName::parts) else { return Named::Alone };
    name.suffix = name.suffix.or_else(|| shown.numerals.get(entity.id.as_str()).map(|numeral| numeral.as_str().into()));
    Named::Person(name)
}

/// A definite description of one person by an office.
fn described(entity: &Entity, shown: &Shown) -> Named {
    let name = entity.name.trim_start_matches("the ").trim_start_matches("The ");
    let one = name.rsplit(' ').next().is_some_and(people::is_person);
    let office = Office::of(name);
    if one && shown.definite.contains(&entity.id) && office.key().is_some() {
        Named::Described(office)
    } else {
        Named::Alone
    }
}

fn body(entity: &Entity, kind: &str) -> Named {
    let bare = entity.name.trim_start_matches("the ").trim_start_matches("The ");
    match (places::place(bare), kind) {
        (Some(places::Place::Country(state)), "place" | "organization")
        | (Some(places::Place::Capital(state)), "organization") => return Named::State(state),
        _ => {}
    }
    if !bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) && !entity.name.contains(char::is_uppercase)
    {
        return Named::Alone;
    }
    let sort = match kind {
        "place" => Sort::Place,
        "document" => Sort::Document,
        _ => Sort::Organization,
    };
    let names = std::iter::once(&entity.name).chain(&entity.aliases).filter_map(|name| BodyName::of(name));
    let (brief, long): (Vec<BodyName>, Vec<BodyName>) = names.partition(|name| name.short);
    let mut brief: Vec<Box<str>> = brief.into_iter().map(|name| name.core).collect();
    match long.into_iter().next() {
        Some(long) => Named::Body(sort, long, brief.into()),
        None if brief.is_empty() => Named::Alone,
        None => {
            let core = brief.remove(0);
            Named::Body(sort, BodyName { core, state: None, short: true, generic: false, initials: None }, brief.into())
        }
    }
}

fn given_gender(named: &Named) -> Option<Gender> {
    let Named::Person(PersonName { given: Some(given), .. }) = named else { return None };
    match given_names::tells_gender(given) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    }
}

/// What the mentions of an article show of its entities.
#[derive(Default)]
struct Shown<'a> {
    female: HashMap<&'a str, u32>,
    male: HashMap<&'a str, u32>,
    definite: BTreeSet<String>,
    /// "iv", where the text has "Harald IV" and the name is "Harald".
    numerals: HashMap<&'a str, String>,
}

/// The longest number of a king is "XVIII".
const NUMERAL: u32 = 6;

impl<'a> Shown<'a> {
    fn of(article: &'a Article) -> Self {
        let text = Text::new(&article.text);
        let mut shown = Self::default();
        for mention in &article.mentions {
            let words = text.at(mention.start, mention.end);
            let first = words.split(' ').next().unwrap_or_default();
            let female = matches!(words, "she" | "She" | "her" | "Her") || titles::FEMALE_TITLE.has(first);
            let male = matches!(words, "he" | "He" | "his" | "His" | "him") || titles::MALE_TITLE.has(first);
            *shown.female.entry(&mention.entity).or_default() += u32::from(female);
            *shown.male.entry(&mention.entity).or_default() += u32::from(male);
            let after = text.at(mention.end, mention.end + NUMERAL).strip_prefix(' ').unwrap_or_default();
            let numeral: String = after.chars().take_while(char::is_ascii_uppercase).collect();
            if mention.form == "name" && numeral.len() > 1 && names::is_suffix(&numeral.to_lowercase()) {
                shown.numerals.insert(&mention.entity, numeral.to_lowercase());
            }
            if first.eq_ignore_ascii_case("the") {
                shown.definite.insert(mention.entity.clone());
            }
        }
        shown
    }

    fn gender(&self, entity: &str) -> Option<Gender> {
        let count = |of: &HashMap<&str, u32>| of.get(entity).copied().unwrap_or_default();
        match count(&self.female).cmp(&count(&self.male)) {
            std::cmp::Ordering::Greater => Some(Gender::Female),
            std::cmp::Ordering::Less => Some(Gender::Male),
            std::cmp::Ordering::Equal => None,
        }
    }
}
