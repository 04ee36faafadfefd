//! Where news turns from what happened to what others say or do about it, at times that it leaves open: answers in words of
//! who took no part in the day's events, and a new paragraph with somebody of whom nothing was told before.

use super::mention::Mention;
use super::{Event, EventKind};
use crate::View;
use crate::entity::Entities;
use std::collections::{HashMap, HashSet};

/// True for acts of words by which somebody takes a side on what has happened.
pub(super) const fn is_answer(mention: &Mention) -> bool {
    use EventKind::{Accuse, Agree, Concede, Reject, Request, Support, Threaten};
    matches!(mention.kind, Accuse | Agree | Concede | Reject | Request | Support | Threaten)
}

/// True where one who acts is of the `cast` of the day.
pub(super) fn acts_again(event: &Event, cast: &HashSet<u32>) -> bool {
    event.actors.iter().filter_map(|p| p.entity).any(|e| cast.contains(&e))
}

/// In which sentence everybody is first spoken of.
pub(super) struct Newcomers(HashMap<u32, u32>);

impl Newcomers {
    pub(super) fn of(view: View<'_>, entities: &Entities) -> Self {
        let mut first = HashMap::new();
        for mention in &entities.mentions {
            let sentence = view.text.sentence_of(mention.head);
            first.entry(mention.entity).or_insert(sentence); // mentions stand in the text's order
        }
        Self(first)
    }

    /// True where somebody acts, and nobody who takes part was spoken of before `sentence`.
    pub(super) fn enter(&self, event: &Event, sentence: u32) -> bool {
        let acts = event.actors.iter().any(|p| p.entity.is_some());
        acts && event.parties().all(|e| self.0.get(&e) == Some(&sentence))
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::date;

    const RAID: &str = "Soldiers seized the radio station in Harwick on Monday and arrested the mayor, Ana Ruiz.\n";

    #[test]
    fn answers_of_others_are_left_open() {
        let text = format!("{RAID}Ruiz resigned. Norland condemned the raid.");
        assert_eq!(date(&text, "resigned").as_deref(), Some("2026-02-02"));
        assert_eq!(date(&text, "condemned"), None);
    }

    #[test]
    fn a_new_paragraph_with_somebody_new_leaves_the_day() {
        let text = format!("{RAID}Norland sent two jets to the border.\nRuiz fled to Norland.");
        assert_eq!(date(&text, "sent"), None);
        assert_eq!(date(&text, "fled").as_deref(), Some("2026-02-02"));
    }
}
