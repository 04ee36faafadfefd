//! Which of the people who may be one are: by their names first, then by their offices and by what else their articles
//! speak of. People are kept apart where their names clash, where they stand side by side in one article, where they are a
//! man and a woman, and where they are in walks of life that do not go together, unless their articles tell of the same world.

use super::context::Topic;
use super::member::{CLOSE, Group, Member};
use super::names::{Agreement, PersonName};
use crate::lexicon::fields::Field;
use crate::syntax::hash::QuickSet;
use std::collections::{BTreeMap, BTreeSet};

/// What an office in common says, beside what names in common do.
const OFFICE: u32 = 6;
/// What a surname alone needs to go to the only person who has it: one more name in common, be it a state's.
const ENOUGH: u32 = 1;
/// By how much one of several people of that surname must be the likeliest.
const AHEAD: u32 = 2;
/// A surname alone goes to somebody of whom at least that many articles write …
const WELL_KNOWN: usize = 5;
/// … and more than this share of all articles on people of that name.
const FOREMOST: f64 = 0.9;

/// Parts `members`, each with its name, into groups that are one person each. `but`: the names that all of them have in
/// common, which tell nothing.
pub(super) fn resolve<'a>(members: &[Member<'a>], names: &[&'a PersonName], but: &QuickSet<Topic>) -> Vec<Group<'a>> {
    let mut resolver = Resolver { all: members, of: names, but, people: Vec::new() };
    let (full, short): (Vec<usize>, Vec<usize>) = (0..members.len()).partition(|m| names[*m].given.is_some());
    resolver.full_names(&full);
    resolver.join();
    resolver.surnames(&short);
    resolver.people.into_iter().map(|person| person.group).collect()
}

struct Resolver<'a, 'm> {
    all: &'m [Member<'a>],
    of: &'m [&'a PersonName],
    but: &'m QuickSet<Topic>,
    people: Vec<Person<'a>>,
}

/// One person, as far as is known.
struct Person<'a> {
    names: BTreeSet<&'a PersonName>,
    group: Group<'a>,
}

impl<'a> Resolver<'a, '_> {
    /// One person for each full name, or several where namesakes show.
    fn full_names(&mut self, members: &[usize]) {
        for (name, members) in self.by_name(members) {
            for group in self.namesakes(&members) {
                self.people.push(Person { names: BTreeSet::from([name]), group });
            }
        }
    }

    /// The members by their names.
    fn by_name(&self, members: &[usize]) -> BTreeMap<&'a PersonName, Vec<usize>> {
        let mut by_name: BTreeMap<&PersonName, Vec<usize>> = BTreeMap::new();
        for member in members {
            by_name.entry(self.of[*member]).or_default().push(*member);
        }
        by_name
    }

    /// Parts those of one name where they are in walks of life that do not go together.
    fn namesakes(&self, members: &[usize]) -> Vec<Group<'a>> {
        let fields: BTreeSet<&[Field]> = members.iter().map(|m| &*self.all[*m].bearer.fields).collect();
        if !fields.iter().any(|a| fields.iter().any(|b| super::roles::clash(a, b))) {
            return vec![Group::of(self.all, members.iter().copied())];
        }
        let (known, unknown): (Vec<usize>, Vec<usize>) =
            members.iter().partition(|m| !self.all[**m].bearer.fields.is_empty());
        let mut groups: Vec<Group<'a>> = Vec::new();
        for member in known {
            let one = Group::of(self.all, [member]);
            let fits = |group: &&mut Group<'a>| !group.clashes_with(&one) || self.shared(group, member) >= CLOSE;
            match groups.iter_mut().find(fits) {
                Some(group) => group.push(self.all, member),
                None => groups.push(one),
            }
        }
        for member in unknown {
            let shared: Vec<u32> = groups.iter().map(|group| self.shared(group, member)).collect();
            let likeliest = (0..groups.len()).rev().max_by_key(|g| (shared[*g], groups[*g].members.len()));
            if let Some(likeliest) = likeliest {
                groups[likeliest].push(self.all, member);
            }
        }
        groups
    }

    fn shared(&self, group: &Group<'a>, member: usize) -> u32 {
        group.shared(self.all[member].context, self.but)
    }

    /// Joins people whose names may be one person's, the likeliest first.
    fn join(&mut self) {
        let mut pairs = Vec::new();
        for a in 0..self.people.len() {
            for b in a + 1..self.people.len() {
                pairs.extend(self.likeness(a, b).map(|likeness| (std::cmp::Reverse(likeness), a, b)));
            }
        }
        pairs.sort_unstable();
        let mut place: Vec<usize> = (0..self.people.len()).collect();
        for (_, a, b) in pairs {
            let (a, b) = (place[a].min(place[b]), place[a].max(place[b]));
            if a != b && self.likeness(a, b).is_some() {
                let Person { names, mut group } = std::mem::replace(&mut self.people[b], Person::nobody());
                self.people[a].names.extend(names);
                self.people[a].group.absorb(&mut group);
                place.iter_mut().filter(|p| **p == b).for_each(|p| *p = a);
            }
        }
        self.people.retain(|person| !person.group.members.is_empty());
        self.people.iter_mut().for_each(|person| person.group.members.sort_unstable());
    }

    /// How much speaks for two people being one; nothing where too little does.
    fn likeness(&self, a: usize, b: usize) -> Option<(Agreement, u32)> {
        let (a, b) = (&self.people[a], &self.people[b]);
        let pairs = a.names.iter().flat_map(|a| b.names.iter().map(|b| a.agrees(b)));
        let agreement = pairs.min().filter(|agreement| *agreement != Agreement::No)?;
        if a.group.differs_in_gender(&b.group) || a.group.stands_beside(&b.group) {
            return None;
        }
        let office = a.group.shares_office(&b.group);
        let certain = agreement == Agreement::Yes && !a.group.clashes_with(&b.group);
        if certain || (office && a.differs_in_suffix(b)) {
            return Some((agreement, u32::from(office)));
        }
        let shared = if a.differs_in_suffix(b) { 0 } else { a.group.shared_with(&b.group, self.but) };
        let clash = a.group.clashes_with(&b.group);
        let evidence = shared + if office && !clash { OFFICE } else { 0 };
        (evidence >= CLOSE).then_some((agreement, evidence))
    }

    /// Gives each surname that stands alone in its article to the person it means, or to others like it.
    fn surnames(&mut self, members: &[usize]) {
        let by_name = self.by_name(members);
        let full = self.people.len();
        let mut left = Vec::new();
        for (name, members) in by_name {
            let candidates: Vec<usize> = (0..full).filter(|p| self.people[*p].may_be(name)).collect();
            let found: Vec<Option<usize>> = members.iter().map(|member| self.meant(*member, &candidates)).collect();
            for (member, person) in members.into_iter().zip(found) {
                match person {
                    Some(person) => self.people[person].group.push(self.all, member),
                    None => left.push(member),
                }
            }
        }
        left.sort_unstable();
        for member in left {
            self.surname_alone(member, full);
        }
        self.people.iter_mut().for_each(|person| person.group.members.sort_unstable());
    }

    /// Which of the `candidates` a surname alone means.
    fn meant(&self, member: usize, candidates: &[usize]) -> Option<usize> {
        let one = Group::of(self.all, [member]);
        let article = self.all[member].article;
        let fits = |person: &Person<'a>| {
            let clash = person.group.clashes_with(&one) && self.shared(&person.group, member) < CLOSE;
            !clash && !person.group.articles.contains(&article) && !person.group.differs_in_gender(&one)
        };
        let written: usize = candidates.iter().map(|p| self.people[*p].group.members.len()).sum();
        let foremost = |person: &Person<'a>| {
            let own = person.group.members.len();
            own >= WELL_KNOWN && own as f64 > FOREMOST * written as f64
        };
        let candidates: Vec<usize> = candidates.iter().copied().filter(|p| fits(&self.people[*p])).collect();
        if let Some(known) = candidates.iter().find(|p| foremost(&self.people[**p])) {
            return Some(*known);
        }
        let evidence = |p: usize| {
            let office = self.people[p].group.shares_office(&one);
            self.shared(&self.people[p].group, member) + if office { OFFICE } else { 0 }
        };
        let mut scored: Vec<(u32, usize)> = candidates.into_iter().map(|p| (evidence(p), p)).collect();
        scored.sort_unstable_by_key(|(score, p)| (std::cmp::Reverse(*score), *p));
        let (best, person) = *scored.first()?;
        let same_spelling = self.people[person].has_surname(&self.of[member].last);
        let need = if same_spelling { ENOUGH } else { CLOSE };
        let ahead = scored.get(1).is_none_or(|(second, _)| best >= second + AHEAD);
        (best >= need && ahead).then_some(person)
    }

    /// Puts a surname that means nobody known with others in articles like its own.
    fn surname_alone(&mut self, member: usize, full: usize) {
        let (one, name) = (Group::of(self.all, [member]), self.of[member]);
        let article = self.all[member].article;
        let place = (full..self.people.len()).find(|p| {
            let Person { names, group } = &self.people[*p];
            let apart = group.articles.contains(&article) || group.differs_in_gender(&one) || group.clashes_with(&one);
            let alike = || group.shares_office(&one) || self.shared(group, member) >= CLOSE;
            let same_name = |other: &PersonName| other.last == name.last && other.agrees(name) != Agreement::No;
            names.iter().any(|other| same_name(other)) && !apart && alike()
        });
        match place {
            Some(person) => self.people[person].group.push(self.all, member),
            None => self.people.push(Person { names: BTreeSet::from([name]), group: one }),
        }
    }
}

impl Person<'_> {
    fn nobody() -> Self {
        Person { names: BTreeSet::new(), group: Group::default() }
    }

    fn may_be(&self, name: &PersonName) -> bool {
        self.names.iter().any(|own| own.agrees(name) != Agreement::No)
    }

    fn has_surname(&self, surname: &str) -> bool {
        self.names.iter().any(|own| own.surnames().any(|s| s == surname) || own.given.as_deref() == Some(surname))
    }

    /// "Jr." here, and none there.
    fn differs_in_suffix(&self, other: &Self) -> bool {
        self.names.iter().any(|a| other.names.iter().any(|b| a.suffix != b.suffix))
    }
}
