//! The parties of the negotiation that an article is about take part in what it calls "the talks", "a deal", "an
//! understanding" without naming them again.

use super::participants::same;
use super::{Event, EventKind, Participant};

/// From this many words for it on, talks are what the article is about.
const MAIN: usize = 3;

/// Gives the parties of the main talks to other talks and agreements for which the text names nobody; not where the
/// article tells of talks between others as well.
pub(super) fn share(events: &mut [Event]) {
    let Some(parties) = main(events) else { return };
    let open = |e: &Event| {
        e.actors.is_empty()
            && matches!(e.kind, EventKind::Consult | EventKind::Agree)
            && e.recipients.iter().all(|r| parties.iter().any(|p| same(p, r)))
    };
    for event in events.iter_mut().filter(|e| open(e)) {
        event.actors.clone_from(&parties);
    }
}

/// The parties of the talks that are mentioned most, where no other talks have two parties of which one is another.
fn main(events: &[Event]) -> Option<Vec<Participant>> {
    let named = |e: &&Event| e.kind == EventKind::Consult && known(e).count() > 1;
    let main = events.iter().filter(named).max_by_key(|e| e.triggers.len()).filter(|e| e.triggers.len() >= MAIN)?;
    let ours = |p: &Participant| main.actors.iter().any(|q| same(p, q));
    let only = events.iter().filter(named).all(|e| known(e).all(ours));
    only.then(|| known(main).copied().collect())
}

fn known(event: &Event) -> impl Iterator<Item = &Participant> {
    event.actors.iter().filter(|p| p.entity.is_some())
}

#[cfg(test)]
mod tests {
    use crate::event::tests::event;

    #[test]
    fn a_deal_is_made_by_those_who_talk() {
        let text = "Norway and Sweden held talks in Oslo on Monday. The talks were tense, but the negotiations will \
                    go on in May. Nobody expects a deal.";
        assert_eq!(event(text, "deal").actors.len(), 2);
        let others = "Norway and Sweden held talks on Monday. The talks were tense, but the negotiations will go on. \
                      Peru and Chile met as well. Nobody expects a deal.";
        assert!(event(others, "deal").actors.is_empty());
    }
}
