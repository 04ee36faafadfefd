//! Who somebody is, as a second telling of the same act shows: "A court jailed a clerk. … The court jailed Ana Ruiz."

use super::clause::object;
use super::mention::{Mention, lead};
use super::merge::stem;
use super::participants::{head, same};
use super::period::meet;
use super::{EventKind, Participant, Status};
use crate::View;
use crate::entity::{Entities, EntityKind, Form, Mention as Named, Number};
use crate::read::Kind;
use crate::syntax::{Upos, Xpos};
use crate::time::Time;
use std::collections::HashMap;

/// How many paragraphs begin a story: there it describes whom it names later.
const BEGINNING: u32 = 2;

/// How many descriptions lead to one name ("a man", "the driver", "Jo Lind").
const MAX_LINKS: usize = 4;

/// Gives whoever the beginning only describes the name, or the other description, under which an act of theirs, or done to
/// them, is told again.
pub(super) fn settle(view: View<'_>, entities: &Entities, times: &[Time], mentions: &mut [Mention]) {
    let matcher = Matcher { view, entities, times, first_named: first_named(view, entities) };
    let beginning = lead(view, mentions).map_or(0, |s| view.text.sentences[s as usize].paragraph + BEGINNING);
    let begins = |m: &Mention| view.text.sentences[m.sentence as usize].paragraph < beginning;
    let mut told: HashMap<(EventKind, &str), &Mention> = HashMap::new();
    let mut known: HashMap<u32, u32> = HashMap::new();
    for again in mentions.iter() {
        let act = (again.kind, stem(&again.lemma));
        match told.get(&act) {
            Some(first) => {
                for (described, who) in matcher.identities(first, again).into_iter().flatten() {
                    known.entry(described).or_insert(who);
                }
            }
            None if begins(again) => {
                told.insert(act, again);
            }
            None => {}
        }
    }
    let resolved = |e: u32| std::iter::successors(Some(e), |e| known.get(e).copied()).take(MAX_LINKS).last();
    for p in mentions.iter_mut().flat_map(|m| m.actors.iter_mut().chain(&mut m.recipients)) {
        p.entity = p.entity.and_then(resolved);
    }
}

/// Where the story names each entity first (the start of the mention), a caption before it aside; `None` for who is only
/// described.
fn first_named(view: View<'_>, entities: &Entities) -> Vec<Option<u32>> {
    let mut first = vec![None; entities.all.len()];
    let told = |m: &&Named| m.form == Form::Name && view.kind(m.head) == Kind::Body;
    for mention in entities.mentions.iter().filter(told) {
        first[mention.entity as usize].get_or_insert(mention.tokens.start);
    }
    first
}

struct Matcher<'a> {
    view: View<'a>,
    entities: &'a Entities,
    times: &'a [Time],
    first_named: Vec<Option<u32>>,
}

impl Matcher<'_> {
    /// Who of the first telling (by entity) is who of the second: to whom it is done, and who does it.
    fn identities(&self, first: &Mention, again: &Mention) -> [Option<(u32, u32)>; 2] {
        let apart = |a: &Time, b: &Time| meet(a, b) == Some(false);
        let times = first.time.zip(again.time).map(|(a, b)| (&self.times[a as usize], &self.times[b as usize]));
        let took_place = |m: &Mention| m.status.status.is_fact() || m.status.status == Status::Alleged;
        if took_place(first) != took_place(again) || times.is_some_and(|(a, b)| apart(a, b)) {
            return [None, None];
        }
        let doers_agree = !is_known(&first.actors) || !is_known(&again.actors) || meets(&first.actors, &again.actors);
        let undergoer = self.identity(&first.recipients, &again.recipients).filter(|_| doers_agree);
        let same_thing = || meets(&first.recipients, &again.recipients) || self.same_object(first, again);
        let doer = self.identity(&first.actors, &again.actors).filter(|_| undergoer.is_some() || same_thing());
        [undergoer, doer]
    }

    /// The only one of each side, where both can be the same.
    fn identity(&self, first: &[Participant], again: &[Participant]) -> Option<(u32, u32)> {
        let ([one], [other]) = (first, again) else { return None };
        let (a, b) = (one.entity?, other.entity?);
        let named = || self.is_name_of(a, b, one.tokens.start);
        (a != b && (named() || self.is_redescribed(one, other))).then_some((a, b))
    }

    /// True for a name that is given only behind the description at `start`, and can be its bearer's.
    fn is_name_of(&self, described: u32, named: u32, start: u32) -> bool {
        use EntityKind::{Organization, Person, Unnamed};
        let (a, b) = (&self.entities.all[described as usize], &self.entities.all[named as usize]);
        let kinds = matches!((a.kind, b.kind), (Unnamed, Person) | (Organization, Organization));
        let one = a.number == Number::Singular && b.number == Number::Singular;
        let later = self.first_named[named as usize].is_some_and(|at| at > start);
        self.first_named[described as usize].is_none() && kinds && one && later && a.gender.agrees(b.gender)
    }

    /// "the driver" and "the driver of the tram", "seven people" and "at least seven people".
    fn is_redescribed(&self, first: &Participant, again: &Participant) -> bool {
        let view = self.view;
        let described = |p: &Participant| p.entity.is_some_and(|e| self.first_named[e as usize].is_none());
        let (Some(a), Some(b)) = (head(view, first.tokens), head(view, again.tokens)) else { return false };
        let numbers = |p: &Participant| p.tokens.iter().find(|&t| view.upos(t) == Upos::Num).map(|t| view.lemma(t));
        let counted = numbers(again).is_some();
        let definite = view.lemma(again.tokens.start) == "the" && view.xpos(b) == Xpos::Nn;
        let noun = view.upos(a) == Upos::Noun && view.lemma(a) == view.lemma(b);
        noun && described(first) && described(again) && numbers(first) == numbers(again) && (counted || definite)
    }

    /// True where both are done to the same thing, by its noun.
    fn same_object(&self, a: &Mention, b: &Mention) -> bool {
        let noun = |m: &Mention| object(self.view, m.token).filter(|_| !m.nominal).map(|o| self.view.lemma(o));
        noun(a).is_some() && noun(a) == noun(b)
    }
}

fn is_known(side: &[Participant]) -> bool {
    side.iter().any(|p| p.entity.is_some())
}

fn meets(a: &[Participant], b: &[Participant]) -> bool {
    a.iter().any(|p| p.entity.is_some() && b.iter().any(|q| same(p, q)))
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{event, read};

    fn recipients(text: &str, word: &str) -> Vec<String> {
        let entities = read(text).entities;
        event(text, word)
            .recipients
            .iter()
            .filter_map(|p| Some(entities.all[p.entity? as usize].name.clone()))
            .collect()
    }

    #[test]
    fn a_name_for_whom_the_beginning_describes() {
        let text = "A court on Monday jailed a bank clerk who stole from pensioners.\nIt was a short trial. The court \
                    jailed Ana Ruiz for two years.";
        assert_eq!(recipients(text, "jailed"), ["Ana Ruiz"]);
        assert_eq!(event(text, "jailed").triggers.len(), 2);
    }

    #[test]
    fn another_day_is_another_act() {
        let text = "A court jailed a bank clerk on Monday.\nIt rained. Shops closed. The river rose.\nOn Jan. 12 the court \
                    jailed Ana Ruiz.";
        assert_ne!(recipients(text, "jailed"), ["Ana Ruiz"]);
    }
}
