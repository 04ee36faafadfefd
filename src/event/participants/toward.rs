//! Behind which prepositions those stand to whom an event is done.

use super::Finder;
use crate::event::EventKind;
use crate::event::clause::case;
use crate::event::trigger::is_eventive;
use crate::syntax::Rel;

/// How many nouns deep a phrase may hang below the word it belongs to.
const MAX_DEPTH: usize = 3;

/// The prepositions behind which events of a type name whom they are done to, whoever or whatever it is.
pub(super) const fn toward(kind: EventKind) -> &'static [&'static str] {
    use EventKind::{
        Accuse, Agree, Aid, Assault, Coerce, Concede, Consult, Cooperate, Mobilize, Other, Protest, Reject, Request,
        Retreat, Sanction, Support, Threaten,
    };
    match kind {
        Accuse => &["against", "into", "of", "at"],
        Assault | Coerce => &["on", "upon", "against", "of"],
        Sanction => &["on", "upon", "against", "of", "to", "with", "from"],
        Threaten => &["to", "against", "toward", "towards"],
        Aid | Mobilize => &["to", "for"],
        Support => &["for", "to", "of"],
        Reject => &["of"],
        Retreat => &["from", "of", "to"],
        Request => &["to", "from"],
        Concede => &["to"],
        Consult | Agree | Cooperate => &["with"],
        Protest => &["against", "over", "outside"],
        Other => &[],
    }
}

/// The prepositions behind which somebody who can act takes part, whatever the type.
pub(super) const TOWARD_ANY: &[&str] = &["with", "against", "on", "upon", "to", "toward", "towards", "from", "for"];

impl Finder<'_> {
    /// True where the phrase `head` behind the preposition `word` is one to whom the event is done.
    pub(super) fn is_toward(&self, kind: EventKind, word: &str, head: u32) -> bool {
        let own = toward(kind).contains(&word);
        // "talks on Norland" are not held with it.
        if matches!(kind, EventKind::Consult | EventKind::Agree | EventKind::Cooperate) && matches!(word, "on" | "for")
        {
            return false;
        }
        let goal = matches!(word, "to" | "from" | "for") && !own;
        let entity = self.entity_at(head);
        // "refused to respond to a request from the paper"
        if word == "to" && kind == EventKind::Other && is_eventive(self.view, head) && entity.is_none() {
            return true;
        }
        own && entity.is_none_or(|p| self.acts(p))
            || TOWARD_ANY.contains(&word) && entity.is_some_and(|p| self.acts(p) && !(goal && self.is_place(p)))
    }

    /// The phrases that the parse tied to a place, a sum or a thing beside the event: "held talks in Oslo with the
    /// rebels", "provided $4 million worth of medicine to the ministry". Only those behind one of `words`.
    pub(super) fn displaced(&self, host: u32, words: &[&str]) -> Vec<u32> {
        let view = self.view;
        let mut found = Vec::new();
        let mut level: Vec<u32> = view.children(host).iter().copied().filter(|&c| self.is_bystander(c)).collect();
        for _ in 0..MAX_DEPTH {
            let below = level.iter().flat_map(|&t| view.children(t).iter().copied());
            let below: Vec<u32> = below.filter(|&c| matches!(view.rel(c), Rel::Nmod | Rel::Obl | Rel::Conj)).collect();
            let meant = |&c: &u32| {
                case(view, c).is_some_and(|word| {
                    !matches!(word, "of" | "at" | "from") && words.contains(&word) && self.can_act(c)
                })
            };
            found.extend(below.iter().copied().filter(meant));
            level = below.into_iter().filter(|&c| self.is_bystander(c)).collect();
        }
        found
    }

    /// True for a place, a sum or a thing, to which nothing is done beyond what the event does.
    fn is_bystander(&self, token: u32) -> bool {
        let view = self.view;
        let placed = matches!(view.rel(token), Rel::Obj | Rel::Obl | Rel::Nmod | Rel::Nummod | Rel::Conj);
        placed
            && !(is_eventive(view, token) && is_beside_in_time(case(view, token)))
            && self.entity_at(token).is_none_or(|p| self.is_land(p))
            && (self.entity_at(token).is_some() || !self.is_human(token))
    }
}

/// Prepositions behind which another event stands only to date this one.
fn is_beside_in_time(case: Option<&str>) -> bool {
    matches!(case, Some("after" | "following" | "follow" | "amid" | "during" | "before" | "since" | "despite"))
}
