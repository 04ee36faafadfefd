//! The parties of the negotiation that an article is about take part in what it calls "the talks", "a deal", "an
//! understanding" without naming them again; so do the two whom it calls "both sides" in "the war", "a truce".

use super::clause::case;
use super::mention::Mention;
use super::merge::Cluster;
use super::participants::same;
use super::{Event, EventKind, Participant};
use crate::View;
use crate::lexicon::event::is_mutual;
use crate::syntax::{Rel, Upos};

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

/// Gives the two sides to what two do with each other where the text names nobody, or only the one of them with whom it is done.
pub(super) fn oppose(
    view: View<'_>,
    sides: Option<&[Participant; 2]>,
    mentions: &[Mention],
    clusters: &[Cluster],
    events: &mut [Event],
) {
    let Some(sides) = sides else { return };
    for (event, cluster) in events.iter_mut().zip(clusters) {
        let words = || cluster.mentions.iter().map(|&m| &mentions[m]);
        let mutual = words().all(|m| m.nominal)
            && words().any(|m| is_mutual(&m.lemma))
            && !words().any(|m| names_others(view, m));
        let theirs = |p: &Participant| sides.iter().any(|s| same(s, p));
        let one = event.actors.len() == 1 && event.actors.iter().all(|a| event.recipients.iter().any(|r| same(a, r)));
        let open = event.actors.is_empty() || one;
        if mutual && open && event.actors.iter().chain(&event.recipients).all(theirs) {
            let others: Vec<Participant> =
                sides.iter().filter(|s| event.actors.iter().all(|a| !same(a, s))).copied().collect();
            event.actors.extend(others);
        }
    }
}

/// "the Korean war", "fighting in Norland": what has a name, a nation or a land of its own beside it; talks are held anywhere.
fn names_others(view: View<'_>, mention: &Mention) -> bool {
    let held = |c: u32| mention.kind == EventKind::Consult && matches!(case(view, c), Some("in" | "at" | "with"));
    let capital = |c: u32| view.form(c).starts_with(char::is_uppercase) && view.rel(c) != Rel::Det;
    let named = |c: u32| view.upos(c) == Upos::Propn || c < mention.token && capital(c);
    view.child_where(mention.token, |c| named(c) && !held(c)).is_some()
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
    fn a_war_is_of_both_sides() {
        let lead = "Norway and Sweden resumed talks in Oslo on Monday. Both sides want aid for the towns. ";
        assert_eq!(event(&format!("{lead}The war began in 2023."), "war").actors.len(), 2);
        assert!(event(&format!("{lead}The Korean war began in 1950."), "war").actors.is_empty());
        assert!(event("Norway and Sweden resumed talks. The war began in 2023.", "war").actors.is_empty());
    }

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
