//! Articles together: the same person across articles.
//!
//! Works from article analyses in the contract's shape, so that stored results need no second reading.

use crate::contract::{Article, GENERATOR, SCHEMA, Set, SetEntity, SetMember, SetRole};
use std::collections::BTreeMap;

/// Compares `articles`. Entities of the same kind and name are one; unnamed sources stay with their article.
pub fn analyze(articles: Vec<Article>) -> Set {
    let entities = entities(&articles);
    Set {
        schema: SCHEMA.into(),
        generator: GENERATOR.into(),
        articles,
        entities,
        event_clusters: Vec::new(),
        stories: Vec::new(),
        repeated_quotations: Vec::new(),
    }
}

fn entities(articles: &[Article]) -> Vec<SetEntity> {
    let mut joined: BTreeMap<(String, String, String), SetEntity> = BTreeMap::new();
    for article in articles {
        for entity in &article.entities {
            let owner = if entity.kind == "unnamed" { article.id.clone() } else { String::new() };
            let key = (entity.kind.clone(), entity.name.to_lowercase(), owner);
            let slot = joined.entry(key).or_insert_with(|| SetEntity {
                id: String::new(),
                kind: entity.kind.clone(),
                name: entity.name.clone(),
                aliases: Vec::new(),
                roles: Vec::new(),
                members: Vec::new(),
            });
            for alias in entity.aliases.iter().filter(|a| **a != slot.name) {
                if !slot.aliases.contains(alias) {
                    slot.aliases.push(alias.clone());
                }
            }
            for role in &entity.roles {
                add_role(&mut slot.roles, role, &article.id);
            }
            slot.members.push(SetMember { article: article.id.clone(), entity: entity.id.clone() });
        }
    }
    let numbered = joined.into_values().enumerate();
    numbered.map(|(i, entity)| SetEntity { id: format!("s{}", i + 1), ..entity }).collect()
}

fn add_role(roles: &mut Vec<SetRole>, role: &str, article: &str) {
    match roles.iter_mut().find(|r| r.role == role) {
        Some(known) if known.articles.iter().any(|a| a == article) => {}
        Some(known) => known.articles.push(article.into()),
        None => roles.push(SetRole { role: role.into(), articles: vec![article.into()] }),
    }
}
