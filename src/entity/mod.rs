//! Who and what the article names, every mention of it, and what it is called: names, titles, roles, coreference.

mod apposition;
mod bodies;
mod clues;
mod coref;
mod kind;
mod mentions;
pub mod names;
mod phrase;
mod roles;
mod senses;
mod spans;

use crate::View;
use crate::span::TokenSpan;
use std::collections::BTreeMap;

/// The entities of an article and their mentions.
///
/// A later stage asks [`Entities::headed_by`] for the mention behind a subject or an object, [`Entities::at`] for the
/// mention that a token stands in, [`Entities::of`] for who that is, and [`Entities::role_at`] for the role in which
/// the article presents it there.
#[derive(Debug, Clone, Default)]
pub struct Entities {
    /// The entities, by first mention.
    pub all: Vec<Entity>,
    /// The mentions, by start; an enclosing one comes before those inside it.
    pub mentions: Vec<Mention>,
    index: Index,
    /// For "it" and "they" that mean no entity the head of the noun phrase that they take up ("the truck").
    things: BTreeMap<u32, u32>,
}

/// For each token where its mentions are (indices into [`Entities::mentions`]).
#[derive(Debug, Clone, Default)]
struct Index {
    headed_by: Vec<Option<u32>>,
    at: Vec<Option<u32>>,
}

/// Somebody or something the article speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// The best full name; for an unnamed source its fullest description ("a senior US official").
    pub name: String,
    /// Other forms of the name, by first mention, without the name itself.
    pub aliases: Vec<String>,
    /// Roles the article states ("Secretary of State"), fullest first.
    pub roles: Vec<Role>,
    /// Grammatical gender of the pronouns that may refer to it, where known.
    pub gender: Gender,
    /// Whether it is one or several.
    pub number: Number,
    /// The organisation or state on whose side it stands ("a senior US official": the United States), as an index
    /// into [`Entities::all`].
    pub affiliation: Option<u32>,
}

/// A role that the article gives to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// The role without articles ("Secretary of State", "senior US official").
    pub text: String,
    /// What shows it.
    pub shown_by: RoleEvidence,
}

/// What shows a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RoleEvidence {
    /// A title in front of the name ("Secretary of State Marco Rubio").
    Title,
    /// An apposition ("Hill, a doctor,").
    Apposition,
    /// A copula ("Witkoff is the lead negotiator").
    Copula,
    /// A relative clause with a copula ("Okoye, who is the head of the union").
    Relative,
    /// The description by which an unnamed source is known ("two US officials").
    Description,
    /// A bare title whose organisation is the one that spoke before ("spokesperson Tammy Bruce").
    Inferred,
}

/// Which pronouns refer to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Gender {
    /// she
    Female,
    /// he
    Male,
    /// Nothing in the article tells, or it is no person.
    #[default]
    Unknown,
}

impl Gender {
    /// True where both may be of one person: they are the same, or one is not known.
    pub(crate) fn agrees(self, other: Self) -> bool {
        self == other || self == Self::Unknown || other == Self::Unknown
    }
}

/// One or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Number {
    /// One person or thing; organisations too, though "they" may refer to them.
    #[default]
    Singular,
    /// Several.
    Plural,
}

/// The kinds of entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntityKind {
    /// A named person.
    Person,
    /// A named organisation, or a state that acts as one.
    Organization,
    /// A place.
    Place,
    /// A named or described group ("the Trump team", "residents").
    Group,
    /// A document that can speak ("the report").
    Document,
    /// A source without a name ("a senior US official").
    Unnamed,
}

/// A mention of an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// Its tokens: the nearest phrase with titles, without relative clauses.
    pub tokens: TokenSpan,
    /// Its head token.
    pub head: u32,
    /// The entity (index into [`Entities::all`]).
    pub entity: u32,
    /// How it refers.
    pub form: Form,
    /// The role that this mention's own phrase states (index into the entity's [`Entity::roles`]).
    pub role: Option<u32>,
}

/// How a mention refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// By name.
    Name,
    /// By description ("the official").
    Nominal,
    /// By pronoun.
    Pronoun,
}

impl Entities {
    /// The layer for `all` and `mentions` of a text of `tokens` tokens. Mentions may come in any order; those that
    /// point past the end of the text or of `all` are dropped.
    pub fn new(all: Vec<Entity>, mut mentions: Vec<Mention>, tokens: usize) -> Self {
        mentions.retain(|m| m.tokens.end as usize <= tokens && (m.entity as usize) < all.len());
        mentions.sort_by_key(|m| (m.tokens.start, std::cmp::Reverse(m.tokens.end), m.head));
        let index = Index::new(&mentions, tokens);
        Self { all, mentions, index, things: BTreeMap::new() }
    }

    /// The head of the noun phrase that the pronoun at `token` takes up where it means no entity: "it" for "the truck".
    pub fn thing(&self, token: u32) -> Option<u32> {
        self.things.get(&token).copied()
    }

    /// The mention whose head is `token`; the longest where several share it.
    pub fn headed_by(&self, token: u32) -> Option<&Mention> {
        self.lookup(&self.index.headed_by, token)
    }

    /// The smallest mention that holds `token`.
    pub fn at(&self, token: u32) -> Option<&Mention> {
        self.lookup(&self.index.at, token)
    }

    /// The entity of `mention`.
    pub fn of(&self, mention: &Mention) -> &Entity {
        &self.all[mention.entity as usize]
    }

    /// The role in which the article presents `mention`: the one its own phrase states, else the fullest stated
    /// anywhere.
    pub fn role_at(&self, mention: &Mention) -> Option<&Role> {
        let roles = &self.of(mention).roles;
        mention.role.and_then(|r| roles.get(r as usize)).or(roles.first())
    }

    fn lookup(&self, index: &[Option<u32>], token: u32) -> Option<&Mention> {
        let mention = index.get(token as usize).copied().flatten()?;
        self.mentions.get(mention as usize)
    }
}

impl Index {
    /// Mentions must be sorted by start, enclosing ones first. Linear in the mentions' summed length, which
    /// the finder bounds.
    fn new(mentions: &[Mention], tokens: usize) -> Self {
        let mut index = Self { headed_by: vec![None; tokens], at: vec![None; tokens] };
        for (number, mention) in (0..).zip(mentions) {
            for slot in &mut index.at[mention.tokens.range()] {
                *slot = Some(number);
            }
            let Some(slot) = index.headed_by.get_mut(mention.head as usize) else { continue };
            let longest = slot.map_or(0, |m: u32| mentions[m as usize].tokens.len());
            if mention.tokens.len() > longest {
                *slot = Some(number);
            }
        }
        index
    }
}

/// Finds entities and mentions.
pub fn find(view: View<'_>) -> Entities {
    let names = names::find(view);
    let candidates = mentions::find(view, &names);
    let (all, mentions, things) = coref::resolve(view, &candidates);
    Entities { things, ..Entities::new(all, mentions, view.syntax.len()) }
}

#[cfg(test)]
pub(crate) mod testing {
    //! Whole articles through the engine, for the tests of this stage.

    use crate::{Analysis, analyze, read};

    /// The analysis of `text`.
    pub(crate) fn analysis(text: &str) -> Analysis {
        analyze(read::article(read::Source::default(), text.into()))
    }

    /// Each mention as "phrase → name", in text order.
    pub(crate) fn mentions(text: &str) -> Vec<String> {
        let analysis = analysis(text);
        let phrase = |m: &super::Mention| analysis.text.bytes(m.tokens).of_text(&analysis.document.text).to_string();
        let line = |m| format!("{} → {}", phrase(m), analysis.entities.of(m).name);
        analysis.entities.mentions.iter().map(line).collect()
    }

    /// The roles of the entity called `name`.
    pub(crate) fn roles(text: &str, name: &str) -> Vec<String> {
        let all = analysis(text).entities.all;
        let entity = all.into_iter().find(|e| e.name == name);
        entity.map(|e| e.roles.into_iter().map(|r| r.text).collect()).unwrap_or_default()
    }

    /// Asserts that `text` holds every mention in `expected`, each written "phrase → name".
    pub(crate) fn assert_mentions(text: &str, expected: &[&str]) {
        let found = mentions(text);
        for mention in expected {
            assert!(found.iter().any(|f| f == mention), "{mention:?} not in {found:#?}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Entities, Entity, EntityKind, Form, Gender, Mention, Number};
    use crate::span::TokenSpan;

    fn entity(name: &str) -> Entity {
        Entity {
            kind: EntityKind::Person,
            name: name.into(),
            aliases: Vec::new(),
            roles: Vec::new(),
            gender: Gender::Unknown,
            number: Number::Singular,
            affiliation: None,
        }
    }

    #[test]
    fn lookups_by_head_and_by_token() {
        let mention = |start, end, head, entity| Mention {
            tokens: TokenSpan::new(start, end),
            head,
            entity,
            form: Form::Name,
            role: None,
        };
        let inner = mention(0, 2, 1, 0);
        let outer = mention(0, 6, 3, 1);
        let beyond = mention(5, 9, 5, 0);
        let entities = Entities::new(vec![entity("Iran"), entity("Abbas Araghchi")], vec![inner, beyond, outer], 6);
        assert_eq!(entities.mentions, [outer, inner]);
        assert_eq!(entities.at(1), Some(&inner));
        assert_eq!(entities.at(4), Some(&outer));
        assert_eq!(entities.headed_by(3), Some(&outer));
        assert_eq!((entities.headed_by(2), entities.at(9)), (None, None));
    }
}
