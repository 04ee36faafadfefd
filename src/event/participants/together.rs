//! "Makers met officials but failed to agree. They will meet again": those who met take part in what they do together next.

use super::{last, same};
use crate::View;
use crate::event::EventKind;
use crate::event::mention::Mention;
use crate::syntax::Rel;

/// Mentions before such an act that are looked at, and sentences.
const MAX_BACK: usize = 8;
const NEAR: u32 = 1;

/// Gives an act of several, of which only those who met somebody are told, those whom they met.
pub(in crate::event) fn gather(view: View<'_>, mentions: &mut [Mention]) {
    for index in 1..mentions.len() {
        let (before, rest) = mentions.split_at_mut(index);
        let act = &mut rest[0];
        let met = |m: &&Mention| m.kind == EventKind::Consult && !m.nominal && !m.recipients.is_empty();
        let Some(talk) = last(before, act.sentence, MAX_BACK, NEAR).find(met).filter(|_| is_of_several(view, act))
        else {
            continue;
        };
        let theirs = !act.actors.is_empty() && act.actors.iter().all(|a| talk.actors.iter().any(|b| same(a, b)));
        if theirs {
            act.actors.extend(talk.recipients.iter().copied());
        }
    }
}

/// "agree on a plan", "meet again": with nobody, and not to do something of one's own.
fn is_of_several(view: View<'_>, act: &Mention) -> bool {
    let told = |c: u32| matches!(view.rel(c), Rel::Obj | Rel::Xcomp | Rel::Ccomp | Rel::CompoundPrt);
    let alone = act.recipients.is_empty() && view.child_where(act.token, told).is_none();
    !act.nominal && matches!(&*act.lemma, "agree" | "meet") && alone
}

#[cfg(test)]
mod tests {
    use crate::event::tests::event;

    #[test]
    fn those_who_met_agree_together() {
        let text = "Vaccine makers met health officials in Oslo last week but failed to agree on a plan.";
        assert_eq!(event(text, "agree").actors.len(), 2);
        let text = "Vaccine makers met health officials in Oslo last week and agreed to cut prices.";
        assert_eq!(event(text, "agreed").actors.len(), 1);
    }
}
