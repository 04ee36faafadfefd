//! Which of the organisations, places, groups and documents that may be one are: by their usual names; an abbreviation goes
//! where some article explains it; a name that every state or town has one of ("the Foreign Ministry") goes to the one of
//! whose world the article speaks.

use super::bodies::{BodyName, Sort};
use super::context::Topic;
use super::member::{CLOSE, Group, Member};
use crate::syntax::hash::QuickSet;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A place and an organisation of one name are one where their articles share this much more than chance.
const SURE: u32 = 2 * CLOSE;

/// How an article names a body: its sort, its name and the abbreviations that the article uses for it.
pub(super) type Naming<'a> = (Sort, &'a BodyName, &'a [Box<str>]);

/// Parts `members`, each with its naming, into groups that are one body each. `but`: the names that all of them have in
/// common.
pub(super) fn resolve<'a>(members: &[Member<'a>], names: &[Naming<'a>], but: &QuickSet<Topic>) -> Vec<Group<'a>> {
    let mut resolver = Resolver { all: members, of: names, but, bodies: Vec::new() };
    let (whole, part): (Vec<usize>, Vec<usize>) = (0..members.len()).partition(|member| {
        let name = names[*member].1;
        !name.short && (!name.generic || name.state.is_some())
    });
    resolver.whole_names(&whole);
    resolver.join_sorts();
    for member in part {
        resolver.part_of_name(member);
    }
    resolver.bodies.into_iter().map(|body| body.group).collect()
}

struct Resolver<'a, 'm> {
    all: &'m [Member<'a>],
    of: &'m [Naming<'a>],
    but: &'m QuickSet<Topic>,
    bodies: Vec<Body<'a>>,
}

struct Body<'a> {
    sort: Sort,
    name: &'a BodyName,
    /// Abbreviations that some article explains.
    short: BTreeSet<&'a str>,
    group: Group<'a>,
}

impl<'a> Resolver<'a, '_> {
    fn new_body(&mut self, member: usize) {
        let (sort, name, brief) = self.of[member];
        let group = Group::of(self.all, [member]);
        self.bodies.push(Body { sort, name, short: brief.iter().map(|brief| &**brief).collect(), group });
    }

    fn push(&mut self, body: usize, member: usize) {
        let short = self.of[member].2;
        self.bodies[body].short.extend(short.iter().map(|short| &**short));
        self.bodies[body].group.push(self.all, member);
    }

    /// One body for each name; a state's adjective may be missing where only one state has a body of that name.
    fn whole_names(&mut self, members: &[usize]) {
        let mut states: BTreeMap<(Sort, &str), BTreeSet<u32>> = BTreeMap::new();
        for member in members {
            let (sort, name, _) = self.of[*member];
            states.entry((sort, &name.core)).or_default().extend(name.state);
        }
        let mut places: BTreeMap<(Sort, &str, Option<u32>), usize> = BTreeMap::new();
        for member in members {
            let (sort, name, _) = self.of[*member];
            let of = &states[&(sort, &*name.core)];
            let state = if of.len() == 1 { of.first().copied() } else { name.state };
            if let Some(body) = places.get(&(sort, &name.core, state)) {
                self.push(*body, *member);
            } else {
                places.insert((sort, &name.core, state), self.bodies.len());
                self.new_body(*member);
            }
        }
    }

    /// Joins a place and an organisation of one name that are of one world: a reader of names took one for the other.
    fn join_sorts(&mut self) {
        for a in 0..self.bodies.len() {
            for b in a + 1..self.bodies.len() {
                let (one, other) = (&self.bodies[a], &self.bodies[b]);
                if one.sort != other.sort
                    && one.name.core == other.name.core
                    && one.group.shared_with(&other.group, self.but) >= SURE
                {
                    let mut taken = std::mem::take(&mut self.bodies[b].group);
                    self.bodies[a].group.absorb(&mut taken);
                }
            }
        }
        self.bodies.retain(|body| !body.group.members.is_empty());
    }

    /// Gives an abbreviation or a name that many bodies have to the body it means, or makes it one of its own.
    fn part_of_name(&mut self, member: usize) {
        let (sort, name, _) = self.of[member];
        let context = self.all[member].context;
        let shared = |body: &Body<'a>| body.group.shared(context, self.but);
        let candidates: Vec<usize> = (0..self.bodies.len()).filter(|b| self.bodies[*b].may_be(sort, name)).collect();
        let explained: Vec<usize> = candidates.iter().copied().filter(|b| self.bodies[*b].explains(name)).collect();
        let closest = || {
            let close = candidates.iter().map(|b| (shared(&self.bodies[*b]), Reverse(*b)));
            close.filter(|(shared, _)| *shared >= CLOSE).max().map(|(_, Reverse(b))| b)
        };
        let meant = if let [one] = explained[..] { Some(one) } else { closest() };
        match meant {
            Some(body) => self.push(body, member),
            None => self.new_body(member),
        }
    }
}

impl Body<'_> {
    /// True where `name`, an abbreviation or a name that many have, may be this body's.
    fn may_be(&self, sort: Sort, name: &BodyName) -> bool {
        let same = self.name.core == name.core;
        let stands_for = name.short && (self.explains(name) || self.name.initials.as_ref() == Some(&name.core));
        self.sort == sort && (same || stands_for)
    }

    /// True where `name` is an abbreviation that an article gives this body, or stood alone before.
    fn explains(&self, name: &BodyName) -> bool {
        name.short && (self.short.contains(&*name.core) || (self.name.short && self.name.core == name.core))
    }
}
