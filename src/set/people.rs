//! People, organisations and places across articles.

use super::articles::Articles;
use super::groups::Groups;
use crate::contract::{Article, Decision, Decisions, Entity, EntityRef, SetEntity, SetMember, SetRole};
use std::collections::HashMap;

/// An entity of an article: the article's number and the entity's place in its list; or a name, which links those that
/// bear it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Node {
    Entity(u32, u32),
    Name(u32),
}

/// The entities of all articles.
#[derive(Debug, Default)]
pub(super) struct People {
    /// Entities linked through their names.
    pub(super) groups: Groups<Node, SetEntity>,
    articles: HashMap<u32, Vec<Entity>>,
    names: HashMap<(String, String), u32>,
}

impl People {
    pub(super) fn add(&mut self, number: u32, article: &Article) {
        for (place, entity) in (0..).zip(&article.entities) {
            let node = Node::Entity(number, place);
            self.groups.touch(node);
            if entity.kind != "unnamed" {
                let next = self.names.len() as u32;
                let key = (entity.kind.clone(), entity.name.to_lowercase());
                let name = *self.names.entry(key).or_insert(next);
                self.groups.link(node, Node::Name(name));
            }
        }
        self.articles.insert(number, article.entities.clone());
    }

    pub(super) fn remove(&mut self, number: u32) {
        let entities = self.articles.remove(&number).unwrap_or_default();
        (0..).zip(entities).for_each(|(place, _)| self.groups.remove(Node::Entity(number, place)));
    }

    /// Touches what the decisions `before` named and what those `after` name.
    pub(super) fn decide(&mut self, before: &Decisions, after: &Decisions) {
        let named = before.entities.iter().chain(&after.entities).flat_map(members);
        let named: Vec<&EntityRef> = named.collect();
        for (number, entities) in &self.articles {
            for (place, entity) in (0..).zip(entities) {
                if named
                    .iter()
                    .any(|r| r.kind == entity.kind && (r.name == entity.name || entity.aliases.contains(&r.name)))
                {
                    self.groups.touch(Node::Entity(*number, place));
                }
            }
        }
    }

    pub(super) fn settle(&mut self, articles: &Articles, _decisions: &Decisions) {
        let entities = &self.articles;
        self.groups.settle(|_, component| {
            let mut members: Vec<(u32, &Entity)> =
                component.iter().filter_map(|node| member(entities, *node)).collect();
            members.sort_by_key(|(number, entity)| (articles.rank(*number), &entity.id));
            write(articles, &members).into_iter().collect()
        });
    }
}

fn members(decision: &Decision) -> &[EntityRef] {
    match decision {
        Decision::Join { members }
        | Decision::Part { members }
        | Decision::Rename { members, .. }
        | Decision::Hide { members } => members,
    }
}

fn member(entities: &HashMap<u32, Vec<Entity>>, node: Node) -> Option<(u32, &Entity)> {
    let Node::Entity(number, place) = node else { return None };
    entities.get(&number)?.get(place as usize).map(|entity| (number, entity))
}

fn write(articles: &Articles, members: &[(u32, &Entity)]) -> Option<SetEntity> {
    let (first, entity) = members.first()?;
    let mut all = SetEntity {
        id: format!("{}/{}", articles.id(*first), entity.id),
        kind: entity.kind.clone(),
        name: entity.name.clone(),
        aliases: Vec::new(),
        roles: Vec::new(),
        members: Vec::new(),
        hidden: false,
    };
    for (number, entity) in members {
        for alias in entity.aliases.iter().filter(|a| **a != all.name) {
            if !all.aliases.contains(alias) {
                all.aliases.push(alias.clone());
            }
        }
        let article = articles.id(*number);
        entity.roles.iter().for_each(|role| add_role(&mut all.roles, role, article));
        all.members.push(SetMember { article: article.into(), entity: entity.id.clone() });
    }
    Some(all)
}

fn add_role(roles: &mut Vec<SetRole>, role: &str, article: &str) {
    match roles.iter_mut().find(|r| r.role == role) {
        Some(known) if known.articles.iter().any(|a| a == article) => {}
        Some(known) => known.articles.push(article.into()),
        None => roles.push(SetRole { role: role.into(), articles: vec![article.into()] }),
    }
}
