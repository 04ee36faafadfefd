//! What a reader decided about entities, applied to what the engine found: it always wins, the later over the earlier.

use super::bearer::Bearer;
use super::member::Member;
use crate::contract::{Decision, EntityRef};

/// Members that are one entity, and what a reader wants of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Decided {
    /// Indices into the list of members.
    pub(super) members: Vec<usize>,
    pub(super) name: Option<String>,
    pub(super) hidden: bool,
}

/// The entities that a decision names.
pub(super) fn named(decision: &Decision) -> &[EntityRef] {
    match decision {
        Decision::Join { members }
        | Decision::Part { members }
        | Decision::Rename { members, .. }
        | Decision::Hide { members } => members,
    }
}

/// True where `reference` names that entity, by its name or by another that the article uses.
pub(super) fn names(reference: &EntityRef, entity: &Bearer) -> bool {
    *reference.kind == *entity.kind && entity.names.iter().any(|name| **name == *reference.name)
}

/// Applies `decisions`, in order, to what was found. `find` tells which members a decision names.
pub(super) fn apply<'d>(
    found: Vec<Vec<usize>>,
    decisions: impl Iterator<Item = &'d Decision>,
    find: impl Fn(&EntityRef) -> Option<usize>,
) -> Vec<Decided> {
    let mut all: Vec<Decided> = found.into_iter().map(|members| Decided { members, ..Decided::default() }).collect();
    for decision in decisions {
        let members: Vec<usize> = named(decision).iter().filter_map(&find).collect();
        match decision {
            Decision::Join { .. } => join(&mut all, &members),
            Decision::Part { .. } => part(&mut all, &members),
            Decision::Rename { name, .. } => {
                with_any(&mut all, &members).for_each(|entity| entity.name = Some(name.clone()));
            }
            Decision::Hide { .. } => with_any(&mut all, &members).for_each(|entity| entity.hidden = true),
        }
    }
    for entity in &mut all {
        entity.members.sort_unstable();
    }
    all
}

fn with_any<'a>(all: &'a mut [Decided], members: &'a [usize]) -> impl Iterator<Item = &'a mut Decided> {
    all.iter_mut().filter(|entity| entity.members.iter().any(|member| members.contains(member)))
}

fn join(all: &mut Vec<Decided>, members: &[usize]) {
    let (joined, rest) = std::mem::take(all)
        .into_iter()
        .partition(|entity: &Decided| entity.members.iter().any(|member| members.contains(member)));
    *all = rest;
    let mut one = Decided::default();
    for entity in joined {
        one.members.extend(entity.members);
        one.name = one.name.or(entity.name);
        one.hidden |= entity.hidden;
    }
    all.extend((!one.members.is_empty()).then_some(one));
}

fn part(all: &mut Vec<Decided>, members: &[usize]) {
    let mut own = Decided::default();
    for entity in all.iter_mut() {
        let (gone, stay): (Vec<usize>, Vec<usize>) = entity.members.iter().partition(|member| members.contains(member));
        if !gone.is_empty() && stay.is_empty() {
            own.name = own.name.or(entity.name.take());
            own.hidden |= entity.hidden;
        }
        own.members.extend(gone);
        entity.members = stay;
    }
    all.push(own);
    all.retain(|entity| !entity.members.is_empty());
}

/// Finds the member that a reference names.
pub(super) fn find(members: &[Member<'_>], reference: &EntityRef, article: Option<u32>) -> Option<usize> {
    let article = article?;
    members.iter().position(|member| member.article == article && names(reference, member.bearer))
}

#[cfg(test)]
mod tests {
    use super::{Decided, apply};
    use crate::contract::{Decision, EntityRef};

    /// Members are named by their number.
    fn refs(members: &[usize]) -> Vec<EntityRef> {
        let named = |member: &usize| EntityRef { article: "a".into(), kind: "person".into(), name: member.to_string() };
        members.iter().map(named).collect()
    }

    fn applied(found: &[&[usize]], decisions: &[Decision]) -> Vec<Decided> {
        let found = found.iter().map(|members| members.to_vec()).collect();
        let mut all = apply(found, decisions.iter(), |reference| reference.name.parse().ok());
        all.sort_by(|a, b| a.members.cmp(&b.members));
        all
    }

    #[test]
    fn later_decisions_win() {
        let join = Decision::Join { members: refs(&[0, 2]) };
        let part = Decision::Part { members: refs(&[2]) };
        let members = |all: Vec<Decided>| all.into_iter().map(|entity| entity.members).collect::<Vec<_>>();
        assert_eq!(members(applied(&[&[0, 1], &[2, 3]], &[join.clone(), part.clone()])), [vec![0, 1, 3], vec![2]]);
        assert_eq!(members(applied(&[&[0, 1], &[2, 3]], &[part, join])), [vec![0, 1, 2], vec![3]]);
    }

    #[test]
    fn names_and_hiding_go_with_the_entity() {
        let rename = Decision::Rename { members: refs(&[1]), name: "Ana".into() };
        let hide = Decision::Hide { members: refs(&[3]) };
        let join = Decision::Join { members: refs(&[0, 3]) };
        let all = applied(&[&[0, 1], &[2], &[3]], &[rename, hide, join]);
        assert_eq!(all[0], Decided { members: vec![0, 1, 3], name: Some("Ana".into()), hidden: true });
        assert_eq!(all[1], Decided { members: vec![2], ..Decided::default() });
    }
}
