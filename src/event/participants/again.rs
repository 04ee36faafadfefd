//! "A similar walkout", "the negotiations": who takes part in another such act as the one just told of, or in what takes it up.

use super::{last, same};
use crate::View;
use crate::event::EventKind;
use crate::event::mention::Mention;
use crate::syntax::Rel;

/// Mentions before another such act that are looked at, and sentences.
const MAX_BACK: usize = 12;
const NEAR: u32 = 3;

/// Gives an act of which a noun tells as of another or the same the doers, and those it is done to, of the last one of its kind.
pub(in crate::event) fn repeat(view: View<'_>, mentions: &mut [Mention]) {
    for index in 1..mentions.len() {
        let (before, rest) = mentions.split_at_mut(index);
        let again = &mut rest[0];
        let meant = is_another(view, again.token) || goes_on(view, again) || takes_up(view, again);
        if !again.nominal || !again.actors.is_empty() || !meant {
            continue;
        }
        let near = last(before, again.sentence, MAX_BACK, NEAR);
        let same_kind = |m: &&Mention| m.kind != EventKind::Other && m.kind == again.kind && m.mode == again.mode;
        let mut alike = near.filter(|m| same_kind(m) || m.lemma == again.lemma);
        if let Some(first) = alike.find(|m| !m.actors.is_empty()) {
            again.actors.clone_from(&first.actors);
            if again.recipients.is_empty() {
                again.recipients.clone_from(&first.recipients);
            }
            again.recipients.retain(|r| first.actors.iter().all(|a| !same(a, r)));
        }
    }
}

/// True for a noun of which something says that there was another.
fn is_another(view: View<'_>, noun: u32) -> bool {
    let tells = |c: u32| matches!(view.lemma(c), "similar" | "another" | "earlier" | "previous");
    view.child_where(noun, |c| matches!(view.rel(c), Rel::Amod | Rel::Det) && tells(c)).is_some()
}

/// "further talks": by the same, where others would be told.
fn goes_on(view: View<'_>, mention: &Mention) -> bool {
    let further = |c: u32| view.rel(c) == Rel::Amod && view.lemma(c) == "further";
    mention.kind == EventKind::Consult && view.child_where(mention.token, further).is_some()
}

/// "the talks", "these protests": what has been told of, with nothing that tells it from others.
fn takes_up(view: View<'_>, mention: &Mention) -> bool {
    let known = |c: u32| view.rel(c) == Rel::Det && matches!(view.lemma(c), "the" | "this" | "these");
    let tells = |c: u32| {
        matches!(view.rel(c), Rel::Nmod | Rel::Amod | Rel::Compound | Rel::NmodPoss | Rel::Acl | Rel::AclRelcl)
    };
    let by_many = matches!(mention.kind, EventKind::Consult | EventKind::Protest);
    let noun = mention.token;
    by_many && view.child_where(noun, known).is_some() && view.child_where(noun, tells).is_none()
}

#[cfg(test)]
mod tests {
    use crate::event::tests::event;

    #[test]
    fn another_such_act_is_of_the_same_doers() {
        let text = "Nurses staged a walkout on Monday. A similar walkout in May ended after a day.";
        let walkouts = crate::event::tests::read(text).events;
        assert!(
            walkouts.len() > 1
                && walkouts.iter().filter(|e| e.triggers[0].lemma == "walkout").all(|e| !e.actors.is_empty())
        );
        assert!(event("The council voted. The plan passed without further debate.", "debate").actors.is_empty());
    }
}
