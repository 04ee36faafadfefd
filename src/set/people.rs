//! People, organisations and places across articles.
//!
//! Entities whose names have something in common meet under it; what meets is resolved together ([`super::persons`] and
//! [`super::organizations`]). A description ("the Pentagon chief") is linked to the person who holds that office in an
//! article of the same days and the same world. What a reader decided comes last and wins.

use super::articles::Articles;
use super::bearer::{Bearer, Named};
use super::context::{Context, Topic};
use super::decided;
use super::entities;
use super::groups::Groups;
use super::ledger;
use super::links::Links;
use super::member::{CLOSE, Mark, Member};
use super::shared::Shared;
use crate::contract::{Article, Decision, Decisions, Delta, EntityRef, SetEntity};
use crate::syntax::hash::{self, QuickMap, QuickSet};
use std::collections::BTreeSet;

/// What is linked: entities, what links them. A set has a million of them, so each is one number: which of the three it is,
/// and behind that what [`Is`] says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Node(u64);

/// What a node is.
enum Is {
    /// An entity: the article's number and the place in its list.
    Entity(u32, u32),
    /// What names have in common.
    Key,
    /// A reader's decision, by its place among all.
    Decision(u32),
}

impl Node {
    /// Bits behind those that tell which of the three a node is.
    const BITS: u32 = 62;
    /// Bits for a place in the list of an article, which has fewer entities than letters.
    const PLACE: u32 = 30;

    fn entity(article: u32, place: u32) -> Self {
        Self(u64::from(article) << Self::PLACE | u64::from(place))
    }

    fn key(key: &str) -> Self {
        Self(1 << Self::BITS | hash::text(key.bytes()) >> (u64::BITS - Self::BITS))
    }

    fn decision(place: u32) -> Self {
        Self(2 << Self::BITS | u64::from(place))
    }

    fn is(self) -> Is {
        match self.0 >> Self::BITS {
            0 => Is::Entity((self.0 >> Self::PLACE) as u32, self.0 as u32 & ((1 << Self::PLACE) - 1)),
            1 => Is::Key,
            _ => Is::Decision(self.0 as u32),
        }
    }
}

/// A description means somebody in articles at most that many days away.
const DAYS: u32 = 7;
/// An office that more entities hold than this tells nothing (every state has a "finance minister").
const HOLDERS: usize = 200;

/// The entities of all articles.
#[derive(Debug, Default)]
pub(super) struct People {
    /// Entities linked through what their names have in common.
    groups: Groups<Node>,
    articles: QuickMap<u32, Kept>,
    ids: QuickMap<String, u32>,
    /// Ids and kinds of entities.
    words: Shared,
    decisions: Vec<Decision>,
    offices: QuickMap<String, Office>,
    touched: BTreeSet<String>,
}

/// What is kept of an article.
#[derive(Debug)]
struct Kept {
    id: String,
    bearers: Vec<Bearer>,
    /// What else is kept of each bearer.
    marks: Vec<Mark>,
    context: Context,
}

/// Who holds an office, and who is described by it.
#[derive(Debug, Default)]
struct Office {
    holders: BTreeSet<(u32, u32)>,
    described: QuickMap<(u32, u32), Option<(u32, u32)>>,
}

impl People {
    pub(super) fn add(&mut self, number: u32, article: &Article) {
        let bearers = Bearer::all(article, &mut self.words);
        let mut marks = Vec::with_capacity(bearers.len());
        for ((place, bearer), entity) in (0..).zip(&bearers).zip(&article.entities) {
            let node = Node::entity(number, place);
            self.groups.links.touch(node);
            for key in bearer.keys() {
                self.groups.links.link(node, Node::key(&key), ());
            }
            let topic = bearer.topic().map(|topic| Topic::of(&topic, matches!(bearer.named, Named::State(_))));
            let print = ledger::print(&(&article.id, entity));
            marks.push(Mark { id: self.words.get(&entity.id), topic, print });
            self.enter_office((number, place), bearer);
        }
        let topics = marks.iter().filter_map(|mark| mark.topic).collect();
        let context = Context::new(topics, article.published.as_deref());
        self.ids.insert(article.id.clone(), number);
        self.articles.insert(number, Kept { id: article.id.clone(), bearers, marks, context });
        self.link_decisions(|reference| reference.article == article.id);
    }

    pub(super) fn remove(&mut self, number: u32) {
        let Some(kept) = self.articles.remove(&number) else { return };
        self.ids.remove(&kept.id);
        for (place, bearer) in (0..).zip(&kept.bearers) {
            self.groups.links.remove(Node::entity(number, place));
            self.leave_office((number, place), bearer);
        }
    }

    /// Puts the reader's decisions in the place of those before.
    pub(super) fn decide(&mut self, decisions: &Decisions) {
        for place in 0..self.decisions.len() as u32 {
            self.groups.links.remove(Node::decision(place));
        }
        self.decisions.clone_from(&decisions.entities);
        self.link_decisions(|_| true);
    }

    pub(super) fn settle(&mut self, articles: &Articles, give: &mut dyn FnMut(Delta<SetEntity>)) {
        self.describe();
        let mut groups = std::mem::take(&mut self.groups);
        groups.settle(|links, component| self.resolve(articles, links, component), give);
        self.groups = groups;
    }

    /// The entities that a component of linked nodes is.
    fn resolve<'a>(
        &'a self,
        articles: &'a Articles,
        links: &Links<Node, ()>,
        component: &[Node],
    ) -> Vec<entities::Joined<'a>> {
        let mut members: Vec<((u32, u32), Member<'_>)> =
            component.iter().filter_map(|node| self.member(*node)).collect();
        members.sort_by_cached_key(|((article, place), _)| (articles.place(*article), *place));
        let (entities, members): (Vec<(u32, u32)>, Vec<Member<'_>>) = members.into_iter().unzip();
        let meant = |member: usize| {
            let mut linked = links.of(Node::entity(entities[member].0, entities[member].1)).iter();
            linked.find_map(|(node, ())| entities.iter().position(|e| Node::entity(e.0, e.1) == *node))
        };
        let found = entities::resolve(&members, meant);
        let decisions = component.iter().filter_map(|node| match node.is() {
            Is::Decision(place) => self.decisions.get(place as usize),
            _ => None,
        });
        let decided = decided::apply(found, decisions, |reference| {
            decided::find(&members, reference, self.ids.get(&reference.article).copied())
        });
        decided.into_iter().filter_map(|entity| entities::Joined::of(articles, &members, entity)).collect()
    }

    fn member(&self, node: Node) -> Option<((u32, u32), Member<'_>)> {
        let Is::Entity(article, place) = node.is() else { return None };
        let kept = self.articles.get(&article)?;
        let bearer = kept.bearers.get(place as usize)?;
        let mark = kept.marks.get(place as usize)?;
        Some(((article, place), Member { article, bearer, mark, context: &kept.context }))
    }

    /// Links what decisions name, of those references of which `of` is true.
    fn link_decisions(&mut self, of: impl Fn(&EntityRef) -> bool) {
        for (place, decision) in (0..).zip(&self.decisions) {
            for reference in decided::named(decision).iter().filter(|r| of(r)) {
                let Some(number) = self.ids.get(&reference.article) else { continue };
                let bearers = self.articles.get(number).map_or(&[][..], |kept| &kept.bearers);
                if let Some(entity) = bearers.iter().position(|bearer| decided::names(reference, bearer)) {
                    self.groups.links.link(Node::entity(*number, entity as u32), Node::decision(place), ());
                }
            }
        }
    }

    fn enter_office(&mut self, entity: (u32, u32), bearer: &Bearer) {
        for key in office_keys(bearer) {
            let office = self.offices.entry(key.clone()).or_default();
            match bearer.named {
                Named::Described(_) => drop(office.described.insert(entity, None)),
                _ => drop(office.holders.insert(entity)),
            }
            self.touched.insert(key);
        }
    }

    fn leave_office(&mut self, entity: (u32, u32), bearer: &Bearer) {
        for key in office_keys(bearer) {
            let office = self.offices.entry(key.clone()).or_default();
            office.holders.remove(&entity);
            office.described.remove(&entity);
            self.touched.insert(key);
        }
    }

    /// Links each description of a touched office to the one person it means, where there is one.
    fn describe(&mut self) {
        for key in std::mem::take(&mut self.touched) {
            let Some(office) = self.offices.get_mut(&key) else { continue };
            for (entity, means) in &mut office.described {
                let now = meant(&self.articles, *entity, &office.holders);
                if now != *means {
                    let node = |(article, place)| Node::entity(article, place);
                    if let Some(was) = means {
                        self.groups.links.unlink(node(*entity), node(*was));
                    }
                    if let Some(is) = now {
                        self.groups.links.link(node(*entity), node(is), ());
                    }
                    *means = now;
                }
            }
            if office.described.is_empty() && office.holders.is_empty() {
                self.offices.remove(&key);
            }
        }
    }
}

/// What offices an entity is found by: those that it holds, or the one by which it is described.
fn office_keys(bearer: &Bearer) -> BTreeSet<String> {
    match &bearer.named {
        Named::Person(_) => bearer.offices.iter().filter_map(super::roles::Office::key).collect(),
        Named::Described(office) => office.key().into_iter().collect(),
        _ => BTreeSet::new(),
    }
}

/// The holder of an office whom a description means: all who may be meant have one surname.
fn meant(articles: &QuickMap<u32, Kept>, entity: (u32, u32), holders: &BTreeSet<(u32, u32)>) -> Option<(u32, u32)> {
    if holders.len() > HOLDERS {
        return None;
    }
    let bearer = |(article, place): (u32, u32)| articles.get(&article)?.bearers.get(place as usize);
    let context = &articles.get(&entity.0)?.context;
    let Named::Described(office) = &bearer(entity)?.named else { return None };
    let near = |holder: &&(u32, u32)| {
        let kept = articles.get(&holder.0);
        let same_world = |kept: &Kept| {
            kept.context.days_from(context).is_some_and(|days| days <= DAYS)
                && kept.context.shared(context, &QuickSet::default()) >= CLOSE
        };
        let holds = bearer(**holder).is_some_and(|holder| holder.offices.iter().any(|held| held.agrees(office)));
        holder.0 != entity.0 && holds && kept.is_some_and(same_world)
    };
    let name = |holder: &(u32, u32)| match &bearer(*holder)?.named {
        Named::Person(name) => Some(&name.last),
        _ => None,
    };
    let candidates: Vec<&(u32, u32)> = holders.iter().filter(near).collect();
    let first = candidates.first()?;
    candidates.iter().all(|holder| name(holder) == name(first)).then_some(**first)
}
