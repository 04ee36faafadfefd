//! "The pair", "both sides", "neither government": the two of whom the article speaks.

use super::Finder;
use crate::View;
use crate::entity::{Entities, Entity, EntityKind, Form, Gender, Mention, Role};
use crate::event::Participant;
use crate::lexicon::pairs::{NOT_IN_OFFICE, Two, is_pair, offices_of, two_of};
use crate::lexicon::places::{self, Place};
use crate::syntax::{Rel, Xpos};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many mentions before a pair are looked at for a sentence that names two.
const MAX_BACK: usize = 24;

/// Sentences back that "the pair" reaches for two who are named together.
const NEAR: u32 = 2;

/// The two of each sort of whom the article speaks most, where it speaks of a third far less.
pub(super) struct Pairs {
    foremost: Vec<(Two, [u32; 2])>,
    /// The two whom the lead joins as its subject: "The army and the rebels resumed talks".
    joined: Option<[u32; 2]>,
}

/// Sentences in which the lead is looked for, behind a title and a dateline.
const LEAD: usize = 3;

impl Pairs {
    pub(super) fn of(view: View<'_>, entities: &Entities) -> Self {
        let mut counts = vec![0_usize; entities.all.len()];
        let mut named = vec![false; entities.all.len()];
        for mention in &entities.mentions {
            counts[mention.entity as usize] += usize::from(view.rel(mention.head) != Rel::Compound);
            named[mention.entity as usize] |= mention.form == Form::Name;
        }
        let foremost = |&sort: &Two| {
            let fitting = (0..counts.len()).filter(|&e| named[e] && is_one_of(&entities.all[e], sort));
            let mut ranked: Vec<(Reverse<usize>, usize)> = fitting.map(|e| (Reverse(counts[e]), e)).collect();
            ranked.sort_unstable();
            let third = ranked.get(2).map_or(0, |(Reverse(count), _)| *count);
            match ranked[..] {
                [(_, one), (Reverse(least), other), ..] if least > third => Some((sort, [one as u32, other as u32])),
                _ => None,
            }
        };
        Self { foremost: Two::ALL.iter().filter_map(foremost).collect(), joined: joined(view, entities) }
    }

    fn foremost(&self, sort: Two) -> Option<[u32; 2]> {
        self.foremost.iter().find(|(s, _)| *s == sort).map(|(_, two)| *two)
    }
}

impl Finder<'_> {
    /// The two whom the noun at `token` means, where it means two and the article speaks of two.
    pub(super) fn two(&self, token: u32) -> Option<Vec<Participant>> {
        let noun = self.view.lemma(token);
        let sorts = two_of(noun);
        let offices = offices_of(noun);
        let told = self.means_two(token);
        let together = || sorts.iter().find_map(|&sort| self.named_together(token, |e| is_one_of(e, sort)));
        let foremost = || sorts.iter().find_map(|&sort| self.cast.pairs.foremost(sort));
        let joined = self.cast.pairs.joined.filter(|_| told && noun == "side");
        let two = if joined.is_some() {
            joined
        } else if !offices.is_empty() && told {
            let holds = |e: &Entity| holds_one_of(e, offices);
            self.named_together(token, holds).or_else(|| self.only_two(holds))
        } else if told {
            together().or_else(foremost)
        } else {
            together().filter(|_| self.are_the_ones(token))
        }?;
        let tokens = self.phrase(token);
        Some(two.map(|entity| Participant { tokens, entity: Some(entity) }).to_vec())
    }

    /// "The companies", and nothing that tells which.
    fn are_the_ones(&self, token: u32) -> bool {
        let several = self.view.xpos(token) == Xpos::Nns && !two_of(self.view.lemma(token)).contains(&Two::Sides);
        several && self.says(token, "the") && !self.is_told_apart(token)
    }

    /// The two entities of the article of which this holds.
    fn only_two(&self, holds: impl Fn(&Entity) -> bool) -> Option<[u32; 2]> {
        let all = (0..).zip(&self.entities.all).filter(|(_, e)| holds(e)).map(|(index, _)| index);
        all.take(3).collect::<Vec<u32>>().try_into().ok()
    }

    /// The two between whom the article is told: those whom its lead joins, where it goes on to speak of "both sides".
    pub(super) fn sides_told_of(&self) -> Option<[Participant; 2]> {
        let two = self.cast.pairs.joined?;
        let both = |t: &u32| self.view.lemma(*t) == "side" && self.means_two(*t);
        let tokens = (0..self.view.text.tokens.len() as u32).find(both).map(|t| self.phrase(t))?;
        Some(two.map(|entity| Participant { tokens, entity: Some(entity) }))
    }

    /// "the pair", "both sides", "the two countries": two, and nothing that tells which.
    fn means_two(&self, token: u32) -> bool {
        let says = |word: &str| self.says(token, word);
        // "Two companies" may be any.
        let counted = ["both", "neither", "either", "each"].iter().any(|w| says(w)) || says("two") && says("the");
        let pair = is_pair(self.view.lemma(token)) || self.are_neighbours(token);
        (counted || pair && says("the")) && !self.is_told_apart(token)
    }

    fn says(&self, token: u32, word: &str) -> bool {
        self.view.child_where(token, |c| self.view.form(c).eq_ignore_ascii_case(word)).is_some()
    }

    /// True for what more than its number tells from others.
    fn is_told_apart(&self, token: u32) -> bool {
        let view = self.view;
        let tells = |c: u32| {
            let before = matches!(view.rel(c), Rel::Amod | Rel::Compound | Rel::NmodPoss);
            // "the neighbours, who fought a war": a clause behind a comma tells no two from others.
            let restricts = view.rel(c) != Rel::AclRelcl || view.form(token + 1) != ",";
            before || matches!(view.rel(c), Rel::Nmod | Rel::Appos | Rel::Acl | Rel::AclRelcl) && restricts
        };
        view.child_where(token, tells).is_some()
    }

    /// "The neighbours": two states, where the article speaks of two.
    fn are_neighbours(&self, token: u32) -> bool {
        matches!(self.view.lemma(token), "neighbor" | "neighbour") && self.view.xpos(token) == Xpos::Nns
    }

    /// The two that are `fitting` whom the nearest sentence up to here names, where it names no third.
    fn named_together(&self, token: u32, fitting: impl Fn(&Entity) -> bool) -> Option<[u32; 2]> {
        let here = self.view.text.sentence_of(token);
        let before = self.entities.mentions.partition_point(|m| m.tokens.start < token);
        let mut seen: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for mention in self.entities.mentions[..before].iter().rev().take(MAX_BACK) {
            let sentence = self.view.text.sentence_of(mention.head);
            let modifies = self.view.rel(mention.head) == Rel::Compound || mention.form == Form::Nominal;
            if here.saturating_sub(sentence) <= NEAR && !modifies && fitting(self.entities.of(mention)) {
                let named = seen.entry(sentence).or_default();
                if !named.contains(&mention.entity) {
                    named.push(mention.entity);
                }
            }
        }
        let mut last = seen.into_values().rev().find(|named| named.len() > 1)?;
        last.reverse();
        last.try_into().ok()
    }
}

/// True for a person of whom the article states one of these offices.
fn holds_one_of(entity: &Entity, offices: &[&str]) -> bool {
    let says = |role: &Role| {
        let words = format!(" {} ", role.text.to_lowercase());
        let holds = |office: &str| words.contains(&format!(" {office} "));
        offices.iter().any(|o| holds(o)) && !NOT_IN_OFFICE.iter().any(|w| holds(w))
    };
    entity.kind == EntityKind::Person && entity.roles.iter().any(says)
}

/// The first two bodies or groups that an "and" alone joins in a subject of the lead.
fn joined(view: View<'_>, entities: &Entities) -> Option<[u32; 2]> {
    let end = view.text.sentences.iter().take(LEAD).next_back()?.tokens.end;
    let mentions = entities.mentions.iter().take_while(|m| m.head < end);
    let body = |m: &Mention| matches!(entities.of(m).kind, EntityKind::Organization | EntityKind::Group);
    let joined = |c: u32| view.rel(c) == Rel::Conj;
    let other = |m: &Mention| {
        let mut all = view.children(m.head).iter().copied().filter(|&c| joined(c));
        let second = all.next().filter(|_| all.next().is_none()).and_then(|c| entities.headed_by(c));
        let last = |s: &Mention| view.child_where(s.head, joined).is_none();
        second.filter(|s| body(s) && last(s) && s.entity != m.entity).map(|s| [m.entity, s.entity])
    };
    mentions.filter(|m| view.rel(m.head).is_subject() && body(m)).find_map(other)
}

fn is_one_of(entity: &Entity, sort: Two) -> bool {
    let state = matches!(places::place(&entity.name), Some(Place::Country(_)));
    let body = entity.kind == EntityKind::Organization && !state;
    match sort {
        Two::People => entity.kind == EntityKind::Person,
        Two::Men => entity.kind == EntityKind::Person && entity.gender != Gender::Female,
        Two::Women => entity.kind == EntityKind::Person && entity.gender != Gender::Male,
        Two::States => state,
        Two::Bodies => body,
        Two::Sides => body || state,
    }
}
