//! Who and what the article names, every mention of it, and what it is called: names, titles, roles, coreference.

use crate::View;
use crate::span::TokenSpan;

/// The entities of an article and their mentions.
#[derive(Debug, Clone, Default)]
pub struct Entities {
    /// The entities, by first mention.
    pub all: Vec<Entity>,
    /// The mentions, by start; an enclosing one comes before those inside it.
    pub mentions: Vec<Mention>,
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
    pub roles: Vec<String>,
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
    /// The mention whose head is `token`; the longest where several share it.
    pub fn headed_by(&self, token: u32) -> Option<&Mention> {
        self.mentions.iter().filter(|m| m.head == token).max_by_key(|m| m.tokens.len())
    }

    /// The smallest mention that holds `token`.
    pub fn at(&self, token: u32) -> Option<&Mention> {
        self.mentions.iter().filter(|m| m.tokens.contains(token)).min_by_key(|m| m.tokens.len())
    }

    /// The entity of `mention`.
    pub fn of(&self, mention: &Mention) -> &Entity {
        &self.all[mention.entity as usize]
    }
}

/// Finds entities and mentions.
pub fn find(_view: View<'_>) -> Entities {
    Entities::default()
}
