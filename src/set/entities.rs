//! Entities across articles: which members are one, and what is written of them.

use super::articles::Articles;
use super::bearer::{Bearer, Named};
use super::context::Topic;
use super::decided::Decided;
use super::ledger::{Entry, Told};
use super::member::{Group, Member};
use super::{organizations, persons};
use crate::contract::{SetEntity, SetMember, SetRole};
use crate::lexicon::places;
use crate::syntax::hash::{Quick, QuickMap, QuickSet};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::hash::{Hash as _, Hasher as _};
use std::sync::Arc;

/// Which members are one, as far as the engine can tell. `meant`: the member that a description means.
pub(super) fn resolve(members: &[Member<'_>], meant: impl Fn(usize) -> Option<usize>) -> Vec<Vec<usize>> {
    let topics: QuickSet<Topic> = members.iter().filter_map(|member| member.mark.topic).collect();
    let (mut people, mut bodies, mut described) = (Part::default(), Part::default(), Vec::new());
    let mut states: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let mut found = Vec::new();
    for (at, member) in members.iter().enumerate() {
        match &member.bearer.named {
            Named::Person(name) => people.push(at, *member, name),
            Named::Body(sort, name, brief) => bodies.push(at, *member, (*sort, name, &brief[..])),
            Named::State(state) => states.entry(*state).or_default().push(at),
            Named::Described(_) => described.push(at),
            Named::Alone => found.push(vec![at]),
        }
    }
    found.extend(people.back(persons::resolve(&people.members, &people.names, &topics)));
    found.extend(bodies.back(organizations::resolve(&bodies.members, &bodies.names, &topics)));
    found.extend(states.into_values());
    for member in described {
        let person = meant(member);
        match found.iter_mut().find(|group| person.is_some_and(|person| group.contains(&person))) {
            Some(group) => group.push(member),
            None => found.push(vec![member]),
        }
    }
    found
}

/// Those members that are of one sort, with their names.
struct Part<'a, N> {
    at: Vec<usize>,
    members: Vec<Member<'a>>,
    names: Vec<N>,
}

impl<N> Default for Part<'_, N> {
    fn default() -> Self {
        Self { at: Vec::new(), members: Vec::new(), names: Vec::new() }
    }
}

impl<'a, N> Part<'a, N> {
    fn push(&mut self, at: usize, member: Member<'a>, name: N) {
        self.at.push(at);
        self.members.push(member);
        self.names.push(name);
    }

    /// Groups of these members as groups of all.
    fn back(&self, groups: Vec<Group<'_>>) -> Vec<Vec<usize>> {
        groups.into_iter().map(|group| group.members.into_iter().map(|member| self.at[member]).collect()).collect()
    }
}

/// An entity of the set, not written yet: of those of a component most are as they were.
#[derive(Debug)]
pub(super) struct Joined<'a> {
    articles: &'a Articles,
    /// In order; at least one.
    members: Vec<Member<'a>>,
    name: Option<String>,
    hidden: bool,
}

impl<'a> Joined<'a> {
    /// The entity that `decided` says, of the list `all`; nothing where it has no member.
    pub(super) fn of(articles: &'a Articles, all: &[Member<'a>], decided: Decided) -> Option<Self> {
        let members: Vec<Member<'a>> = decided.members.iter().filter_map(|&member| all.get(member).copied()).collect();
        let joined = Self { articles, members, name: decided.name, hidden: decided.hidden };
        (!joined.members.is_empty()).then_some(joined)
    }

    fn id(&self) -> String {
        self.members
            .first()
            .map_or_else(String::new, |first| format!("{}/{}", self.articles.id(first.article), first.mark.id))
    }
}

impl Entry<SetEntity> for Joined<'_> {
    fn told(&self) -> Told {
        let mut print = Quick::default();
        self.members.iter().for_each(|member| print.write_u64(member.mark.print));
        (&self.name, self.hidden).hash(&mut print);
        (self.id(), print.finish())
    }

    fn written(self) -> SetEntity {
        let name = self.name.clone().or_else(|| best_name(&self.members)).unwrap_or_default();
        let mut seen = QuickSet::from_iter([name.as_str()]);
        let stated = self.members.iter().flat_map(|m| &m.bearer.names);
        let aliases = stated.filter(|alias| seen.insert(alias)).map(ToString::to_string).collect();
        let member =
            |m: &Member<'_>| SetMember { article: self.articles.shared_id(m.article), entity: Arc::clone(&m.mark.id) };
        let kinds = self.members.iter().map(|m| &*m.bearer.kind);
        SetEntity {
            id: self.id(),
            kind: most_frequent(kinds, |_| 0).unwrap_or_default().into(),
            aliases,
            roles: roles(self.articles, &self.members),
            members: self.members.iter().map(member).collect(),
            hidden: self.hidden,
            name,
        }
    }
}

/// The name that most articles use, of full ones if there are any; a state's is the usual one.
fn best_name(own: &[Member<'_>]) -> Option<String> {
    if let Some(Named::State(state)) = own.first().map(|m| &m.bearer.named) {
        return places::countries().get(*state as usize).map(|country| country.name.into());
    }
    let rank = |bearer: &Bearer| match bearer.named {
        Named::Described(_) | Named::Alone => 0,
        _ => 1 + u32::from(bearer.is_full()),
    };
    let best = own.iter().map(|m| rank(m.bearer)).max()?;
    let names = own.iter().filter(|m| rank(m.bearer) == best).map(|m| m.bearer.name());
    most_frequent(names, str::len).map(String::from)
}

/// The most frequent; of equally frequent ones that of the highest `worth`, then the first by letters.
fn most_frequent<'a>(all: impl Iterator<Item = &'a str>, worth: impl Fn(&str) -> usize) -> Option<&'a str> {
    let mut counts: QuickMap<&str, usize> = QuickMap::default();
    all.for_each(|one| *counts.entry(one).or_default() += 1);
    let best = counts.into_iter().max_by_key(|(one, count)| (*count, worth(one), Reverse(*one)));
    best.map(|(one, _)| one)
}

/// Roles with the articles that state them, in the order in which they were first stated.
fn roles(articles: &Articles, own: &[Member<'_>]) -> Vec<SetRole> {
    let mut places: QuickMap<&str, usize> = QuickMap::default();
    let mut roles: Vec<SetRole> = Vec::new();
    for member in own {
        let article = articles.shared_id(member.article);
        for role in &member.bearer.roles {
            let place = *places.entry(role).or_insert(roles.len());
            if place == roles.len() {
                roles.push(SetRole { role: role.to_string(), articles: Vec::new() });
            }
            if roles[place].articles.last() != Some(&article) {
                roles[place].articles.push(Arc::clone(&article));
            }
        }
    }
    roles
}
