//! Links between events: the act and what it is about.

use super::mention::Mention;
use super::merge::Cluster;
use super::participants::same;
use super::{Event, Participant, clause};
use crate::View;
use crate::syntax::Rel;
use std::collections::HashMap;

/// Sets `about`: the event that an act's complement, object or "of"-phrase names. `owner` is [`super::merge::by_token`].
pub(super) fn assign(
    view: View<'_>,
    mentions: &[Mention],
    clusters: &[Cluster],
    owner: &HashMap<u32, usize>,
    events: &mut [Event],
) {
    for (index, cluster) in clusters.iter().enumerate() {
        let targets = cluster.mentions.iter().filter_map(|&m| target(view, &mentions[m], owner));
        let about = targets.into_iter().find(|&t| t != index);
        events[index].about = about.map(|t| t as u32);
        if let Some(about) = about {
            share_recipients(events, index, about);
            let undergone = clusters[about].mentions.iter().any(|&m| befalls(view, &mentions[m]));
            if !undergone {
                share_actors(view, events, index, about);
            }
        }
    }
}

/// Who threatens, refuses or agrees to do something to somebody does so toward them.
fn share_recipients(events: &mut [Event], act: usize, about: usize) {
    use super::EventKind::{Agree, Reject, Request, Threaten};
    let open = events[act].recipients.is_empty() && matches!(events[act].kind, Agree | Reject | Request | Threaten);
    if !open {
        return;
    }
    let (doers, others) = (&events[about].actors, &events[about].recipients);
    let shared = if events[act].kind == Request && !doers.is_empty() { doers } else { others };
    let others = shared.iter().filter(|p| events[act].actors.iter().all(|a| !same(a, p)));
    let others: Vec<Participant> = others.copied().collect();
    events[act].recipients = others;
}

/// Who threatens, agrees or refuses to do something would do it; what is asked for is for those to do who are asked.
fn share_actors(view: View<'_>, events: &mut [Event], act: usize, about: usize) {
    use super::EventKind::{Agree, Reject, Request, Threaten};
    let doers = match events[act].kind {
        Threaten | Agree | Reject => &events[act].actors,
        Request => &events[act].recipients,
        _ => return,
    };
    // "demanded a retrial": it is not asked of the retrial.
    let takes_part = |p: &&Participant| p.entity.is_some() || !holds_trigger(view, &events[about], p);
    let open = events[about].actors.is_empty() && !matches!(events[about].status, super::Status::Happened);
    let free: Vec<Participant> = doers
        .iter()
        .filter(|p| open && takes_part(p) && events[about].recipients.iter().all(|r| !same(r, p)))
        .copied()
        .collect();
    events[about].actors.extend(free);
}

/// "denied that a nurse had been fired", "warned that jobs could be lost": of what befalls its subject who says so need not be the
/// doer.
fn befalls(view: View<'_>, mention: &Mention) -> bool {
    !mention.nominal && clause::is_passive(view, mention.token) && view.subject(mention.token).is_some()
}

/// True where the words of `p` are those that name the event.
fn holds_trigger(view: View<'_>, event: &Event, p: &Participant) -> bool {
    let words = view.text.bytes(p.tokens);
    event.triggers.iter().any(|t| words.contains(t.span.start))
}

fn target(view: View<'_>, mention: &Mention, owner: &HashMap<u32, usize>) -> Option<usize> {
    let object = if mention.nominal { None } else { clause::object(view, mention.token) };
    let complements = view.children(mention.token).iter().copied().filter(|&c| match view.rel(c) {
        Rel::Xcomp | Rel::Ccomp => true,
        Rel::Nmod | Rel::Obl => matches!(clause::case(view, c), Some("of" | "for" | "to" | "against")),
        Rel::Acl => clause::is_infinitive(view, c) || clause::mark(view, c) == Some("that"),
        _ => false,
    });
    object.into_iter().chain(complements).find_map(|t| named(view, t, owner))
}

/// The event named at `token`, or below it where a light verb stands between ("threatened to launch strikes").
fn named(view: View<'_>, token: u32, owner: &HashMap<u32, usize>) -> Option<usize> {
    owner.get(&token).copied().or_else(|| view.child(token, Rel::Obj).and_then(|o| owner.get(&o).copied()))
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{event, read};

    #[test]
    fn a_threat_is_about_the_strikes() {
        let text = "The minister threatened to launch strikes on Norland.";
        let threat = event(text, "threatened");
        let about = &read(text).events[threat.about.expect("a target") as usize];
        assert_eq!(about.triggers[0].lemma, "strike");
        assert!(about.status == crate::event::Status::Threatened && about.about.is_none());
    }
}
