//! "The pair", "both sides", "neither government": the two of whom the article speaks.

use super::Finder;
use crate::View;
use crate::entity::{Entities, Entity, EntityKind, Form};
use crate::event::Participant;
use crate::lexicon::pairs::{Two, is_pair, two_of};
use crate::lexicon::places::{self, Place};
use crate::syntax::{Rel, Xpos};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many mentions before a pair are looked at for a sentence that names two.
const MAX_BACK: usize = 24;

/// Sentences back that "the pair" reaches for two who are named together.
const NEAR: u32 = 2;

/// The two of each sort of whom the article speaks most, where it speaks of a third far less.
pub(super) struct Pairs(Vec<(Two, [u32; 2])>);

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
        Self(Two::ALL.iter().filter_map(foremost).collect())
    }

    fn foremost(&self, sort: Two) -> Option<[u32; 2]> {
        self.0.iter().find(|(s, _)| *s == sort).map(|(_, two)| *two)
    }
}

impl Finder<'_> {
    /// The two whom the noun at `token` means, where it means two and the article speaks of two.
    pub(super) fn two(&self, token: u32) -> Option<Vec<Participant>> {
        let sorts = Some(two_of(self.view.lemma(token))).filter(|sorts| !sorts.is_empty() && self.means_two(token))?;
        let together = sorts.iter().find_map(|&sort| self.named_together(token, sort));
        let two = together.or_else(|| sorts.iter().find_map(|&sort| self.cast.pairs.foremost(sort)))?;
        let tokens = self.phrase(token);
        Some(two.map(|entity| Participant { tokens, entity: Some(entity) }).to_vec())
    }

    /// "the pair", "both sides", "the two countries": two, and nothing that tells which.
    fn means_two(&self, token: u32) -> bool {
        let view = self.view;
        let says = |word: &str| view.child_where(token, |c| view.form(c).eq_ignore_ascii_case(word)).is_some();
        let counted = ["two", "both", "neither", "either", "each"].iter().any(|w| says(w));
        let tells = |c: u32| {
            let before = matches!(view.rel(c), Rel::Amod | Rel::Compound | Rel::NmodPoss);
            // "the neighbours, who fought a war": a clause behind a comma tells no two from others.
            let restricts = view.rel(c) != Rel::AclRelcl || view.form(token + 1) != ",";
            before || matches!(view.rel(c), Rel::Nmod | Rel::Appos | Rel::Acl | Rel::AclRelcl) && restricts
        };
        (counted || (is_pair(view.lemma(token)) || self.are_neighbours(token)) && says("the"))
            && view.child_where(token, tells).is_none()
    }

    /// "The neighbours": two states, where the article speaks of two.
    fn are_neighbours(&self, token: u32) -> bool {
        matches!(self.view.lemma(token), "neighbor" | "neighbour") && self.view.xpos(token) == Xpos::Nns
    }

    /// The two of this sort whom the nearest sentence up to here names, where it names no third.
    fn named_together(&self, token: u32, sort: Two) -> Option<[u32; 2]> {
        let here = self.view.text.sentence_of(token);
        let before = self.entities.mentions.partition_point(|m| m.tokens.start < token);
        let mut seen: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for mention in self.entities.mentions[..before].iter().rev().take(MAX_BACK) {
            let sentence = self.view.text.sentence_of(mention.head);
            let modifies = self.view.rel(mention.head) == Rel::Compound || mention.form == Form::Nominal;
            if here.saturating_sub(sentence) <= NEAR && !modifies && is_one_of(self.entities.of(mention), sort) {
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

fn is_one_of(entity: &Entity, sort: Two) -> bool {
    let state = matches!(places::place(&entity.name), Some(Place::Country(_)));
    let body = entity.kind == EntityKind::Organization && !state;
    match sort {
        Two::People => entity.kind == EntityKind::Person,
        Two::States => state,
        Two::Bodies => body,
        Two::Sides => body || state,
    }
}
