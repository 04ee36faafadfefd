//! What happens at an event, and what a relative clause says that an event did, has the day of the event: "collapsed during
//! the parade", "the 2011 uprising that toppled the king".

use super::clause::{case, is_passive, is_relative_pronoun};
use super::mention::Mention;
use super::merge::Cluster;
use super::when::is_before_past;
use super::{Event, EventKind, Status};
use crate::View;
use crate::syntax::Rel;
use std::collections::HashMap;

/// Dates what has no date of its own by the event it belongs to. `owner` is [`super::merge::by_token`].
pub(super) fn date(
    view: View<'_>,
    mentions: &[Mention],
    clusters: &[Cluster],
    owner: &HashMap<u32, usize>,
    events: &mut [Event],
) {
    for (index, cluster) in clusters.iter().enumerate() {
        if !events[index].is_undated() || events[index].status == Status::Ongoing {
            continue;
        }
        let occasions = cluster.mentions.iter().filter_map(|&m| occasion(view, &mentions[m], owner));
        let alike = |o: &usize| is_past(&events[*o]) == is_past(&events[index]);
        let dated = occasions.filter(|&o| o != index).filter(alike).find(|&o| events[o].date.is_some());
        if let Some(occasion) = dated {
            let (date, time) = (events[occasion].date.clone(), events[occasion].time);
            (events[index].date, events[index].time) = (date, time);
        }
    }
}

/// True for what has taken place, or was to.
fn is_past(event: &Event) -> bool {
    matches!(event.status, Status::Happened | Status::Denied | Status::Ongoing | Status::Alleged)
}

/// The event at which another takes place, or which does it.
fn occasion(view: View<'_>, mention: &Mention, owner: &HashMap<u32, usize>) -> Option<usize> {
    let token = mention.token;
    // "charged in the shooting" was nobody on its day.
    let inside = !mention.nominal && matches!(mention.kind, EventKind::Other | EventKind::Assault);
    let at = |c: u32| {
        let placed = match case(view, c) {
            Some("during" | "at") => true,
            Some("in" | "on") => inside,
            _ => false,
        };
        placed && matches!(view.rel(c), Rel::Obl | Rel::Nmod) && owner.contains_key(&c)
    };
    let does = view.subject(token).is_some_and(|s| is_relative_pronoun(view, s)) && !is_passive(view, token);
    // "the clash, in which troops also seized a barge"
    let in_which = |c: u32| is_relative_pronoun(view, c) && matches!(case(view, c), Some("in" | "at" | "during"));
    let inside = || view.child_where(token, |c| view.rel(c) == Rel::Obl && in_which(c)).is_some();
    let told = view.rel(token) == Rel::AclRelcl && (does || inside()) && !is_before_past(view, token);
    let host = || view.head(token).filter(|_| told);
    view.child_where(token, at).or_else(host).and_then(|t| owner.get(&t)).copied()
}

#[cfg(test)]
mod tests {
    use crate::event::tests::event;

    #[test]
    fn what_happens_at_an_event_has_its_day() {
        let text = "The parade will be held on Saturday. Bags will be banned during the parade.";
        assert_eq!(event(text, "banned").date.as_deref(), Some("2026-02-07"));
        let text = "Norland shut its embassy. It put the bank on its blacklist on January 16.";
        assert_eq!(event(text, "put").date.as_deref(), Some("2026-01-16"));
        let text = "A clash on January 3, in which troops also seized a barge, led to talks.";
        assert_eq!(event(text, "seized").date.as_deref(), Some("2026-01-03"));
        let other = "The parade was in May. A bag was found near the station.";
        assert_eq!(event(other, "found").date, None);
    }
}
