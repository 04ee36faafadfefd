//! Deaths and injuries belong to the attack or accident that caused them, blows to the storm that deals them, and a purpose
//! of the same kind to the act that serves it.

use super::clause::{case, is_after, is_passive, mark, subject};
use super::mention::Mention;
use super::{EventKind, Status};
use crate::View;
use crate::lexicon::event::{is_blow, is_calamity, is_harm, occurs, sums_up};
use crate::syntax::{Rel, Upos, Xpos};
use std::collections::HashMap;

/// How many sentences before one that tells of victims alone its attack or accident may stand.
const MAX_BACK: u32 = 4;

/// How many sentences before "the tragedy" it may stand.
const MAX_SUMMED: u32 = 6;

/// How many links from victims to their cause are followed ("killing 11 and wounding 23").
const MAX_LINKS: usize = 4;

/// How many sentences before "it took place" that stands of which it is told.
const MAX_OCCURRED: u32 = 2;

/// For each mention the one (by index) whose event it is a part of, if any.
pub(super) fn owners(view: View<'_>, mentions: &[Mention]) -> Vec<Option<usize>> {
    let at: HashMap<u32, usize> = mentions.iter().enumerate().map(|(i, m)| (m.token, i)).collect();
    let finder = Finder { view, mentions, at };
    let direct: Vec<Option<usize>> = (0..mentions.len()).map(|i| finder.owner(i)).collect();
    let settled = |i: usize| {
        let chain = std::iter::successors(direct[i], |&next| direct[next]);
        chain.take(MAX_LINKS).last().filter(|&last| last != i)
    };
    let mut all: Vec<Option<usize>> = (0..mentions.len()).map(settled).collect();
    finder.told_before(&mut all);
    let owned: Vec<bool> = all.iter().map(Option::is_some).collect();
    for owner in &mut all {
        *owner = owner.filter(|&o| !owned[o]);
    }
    all
}

/// "five people died in June 2022 in a derailment": the time of the victims is that of what they died in.
pub(super) fn share_times(owners: &[Option<usize>], mentions: &mut [Mention]) {
    for (part, owner) in owners.iter().enumerate().filter_map(|(i, o)| Some((i, (*o)?))) {
        if mentions[part].sentence == mentions[owner].sentence || occurs(&mentions[part].lemma) {
            mentions[owner].time = mentions[owner].time.or(mentions[part].time);
        }
    }
}

struct Finder<'a> {
    view: View<'a>,
    mentions: &'a [Mention],
    at: HashMap<u32, usize>,
}

impl Finder<'_> {
    fn owner(&self, index: usize) -> Option<usize> {
        let mention = &self.mentions[index];
        if let Some(act) = self.charged(mention) {
            return Some(act);
        }
        if mention.nominal || mention.status.status != Status::Happened {
            return self.purpose(mention);
        }
        let found = if is_harm(&mention.lemma) {
            self.cause(mention.token)
        } else if is_blow(&mention.lemma) && mention.kind == EventKind::Other {
            self.doer(mention.token).filter(|&i| self.mentions[i].nominal)
        } else {
            None
        };
        found.filter(|&i| i != index).or_else(|| self.purpose(mention))
    }

    /// "marched to protest", "met to discuss", "filed a suit accusing the firm", "a petition demanding": the act itself.
    fn purpose(&self, mention: &Mention) -> Option<usize> {
        let view = self.view;
        let clause = match (view.rel(mention.token), view.xpos(mention.token)) {
            (Rel::Advcl | Rel::Xcomp, Xpos::Vb) => true,
            (Rel::Advcl | Rel::Acl, Xpos::Vbg) => mark(view, mention.token).is_none(),
            _ => false,
        };
        let act = view.head(mention.token).filter(|_| clause && !mention.nominal)?;
        let same = |i: &usize| {
            use EventKind::{Accuse, Coerce, Consult, Protest, Request};
            let act = &self.mentions[*i];
            act.kind == mention.kind && matches!(act.kind, Consult | Protest | Coerce | Accuse | Request)
        };
        let object = view.child(act, Rel::Obj);
        std::iter::once(act).chain(object).filter_map(|t| self.at.get(&t).copied()).find(same)
    }

    /// "indicted on charges of assault", "convicted on two counts": the charge is the act's own.
    fn charged(&self, mention: &Mention) -> Option<usize> {
        let view = self.view;
        let charge =
            mention.nominal && matches!(&*mention.lemma, "charge" | "count") && view.rel(mention.token) == Rel::Obl;
        let act =
            view.head(mention.token).filter(|_| charge && matches!(case(view, mention.token), Some("on" | "with")));
        act.and_then(|act| self.at.get(&act).copied()).filter(|&i| self.mentions[i].kind == EventKind::Accuse)
    }

    /// What killed or injured: what the clause stands under, its subject, a phrase or a clause beside it.
    fn cause(&self, verb: u32) -> Option<usize> {
        let view = self.view;
        let above = view.head(verb).filter(|_| match view.rel(verb) {
            Rel::Advcl => view.xpos(verb) == Xpos::Vbg && mark(view, verb).is_none(),
            Rel::Conj => subject(view, verb) == view.head(verb).and_then(|h| subject(view, h)),
            _ => false,
        });
        let above = above.and_then(|h| self.at.get(&h).copied());
        let above = above.filter(|&i| self.is_cause(i) || is_harm(&self.mentions[i].lemma));
        // "nine died and 20 were injured after a bridge collapsed"
        let harmed = |c: u32| view.rel(c) == Rel::Conj && is_harm(view.lemma(c));
        let joined = || view.child_where(verb, harmed).and_then(|c| self.beside(c));
        above.or_else(|| self.doer(verb)).or_else(|| self.beside(verb)).or_else(joined)
    }

    /// The attack or calamity that is the subject of the verb, or behind "by".
    fn doer(&self, verb: u32) -> Option<usize> {
        let view = self.view;
        let by = view.child_where(verb, |c| view.rel(c) == Rel::OblAgent || case(view, c) == Some("by"));
        let doers = subject(view, verb).into_iter().chain(by);
        doers.filter_map(|d| self.at.get(&d).copied()).find(|&i| self.is_cause(i))
    }

    /// "killed in a crash", "died when the roof collapsed".
    fn beside(&self, verb: u32) -> Option<usize> {
        let view = self.view;
        let tells = |c: u32| match view.rel(c) {
            Rel::Obl => matches!(case(view, c), Some("in" | "during" | "from" | "after" | "when" | "of")),
            Rel::Advcl => {
                let before = || (c > 0 && is_after(view, c - 1, c)).then_some("after");
                let word = mark(view, c).or_else(before).or_else(|| view.child(c, Rel::Advmod).map(|a| view.lemma(a)));
                matches!(word, Some("when" | "after" | "as" | "while"))
            }
            _ => false,
        };
        let found = view.children(verb).iter().copied().filter(|&c| tells(c));
        found.filter_map(|c| self.at.get(&c).copied()).find(|&i| self.is_cause(i))
    }

    fn is_cause(&self, index: usize) -> bool {
        let mention = &self.mentions[index];
        let happened = matches!(mention.status.status, Status::Happened | Status::Ongoing | Status::Alleged);
        let attack = mention.kind == EventKind::Assault
            && mention.lemma != "shoot down"
            && (mention.nominal || !is_harm(&mention.lemma));
        happened
            && (attack || is_calamity(&mention.lemma) || is_blow(&mention.lemma) && mention.kind == EventKind::Other)
    }

    /// "At least 12 people were killed, police said.", "It happened at dawn.": of the attack or accident told of right before.
    fn told_before(&self, owners: &mut [Option<usize>]) {
        let mut last: Option<usize> = None;
        for (index, mention) in self.mentions.iter().enumerate() {
            let near = |reach| last.filter(|&i: &usize| mention.sentence - self.mentions[i].sentence <= reach);
            let summed = near(MAX_SUMMED).filter(|&i| self.is_summary(mention) && self.is_summed_up(i));
            if owners[index].is_none() && summed.is_some() {
                owners[index] = summed;
            } else if self.is_cause(index) {
                last = Some(owners[index].unwrap_or(index));
            } else if owners[index].is_none() && self.is_told_alone(mention) {
                owners[index] = near(MAX_BACK);
            } else if self.is_occurrence(mention) {
                owners[index] = near(MAX_OCCURRED);
            }
        }
    }

    /// "The tragedy", "this disaster", of no other day or place.
    fn is_summary(&self, mention: &Mention) -> bool {
        let points = |c: u32| matches!(self.view.lemma(c), "the" | "this");
        let of_its_own = |c: u32| matches!(self.view.rel(c), Rel::Compound | Rel::Nmod);
        mention.nominal
            && sums_up(&mention.lemma)
            && mention.time.is_none()
            && self.view.child_where(mention.token, points).is_some()
            && self.view.child_where(mention.token, of_its_own).is_none()
    }

    /// True for a calamity or an attack; "everyone was shaken" is neither.
    fn is_summed_up(&self, index: usize) -> bool {
        let mention = &self.mentions[index];
        mention.kind == EventKind::Assault || is_calamity(&mention.lemma)
    }

    /// "It happened at dawn."
    fn is_occurrence(&self, mention: &Mention) -> bool {
        let points = |s: u32| matches!(self.view.lemma(s), "it" | "this" | "that");
        occurs(&mention.lemma) && self.view.subject(mention.token).is_some_and(points)
    }

    /// Victims for whom nobody is blamed and no day, place or other cause is named.
    fn is_told_alone(&self, mention: &Mention) -> bool {
        let view = self.view;
        let obliques = view
            .children(mention.token)
            .iter()
            .any(|&c| matches!(view.rel(c), Rel::Obl | Rel::OblAgent | Rel::OblUnmarked | Rel::Advcl));
        let counted = view.subject(mention.token).is_some_and(|s| {
            view.child(s, Rel::Nummod).is_some()
                || matches!(view.lemma(s), "dozen" | "hundred" | "score" | "many" | "several")
        });
        !mention.nominal
            && is_harm(&mention.lemma)
            && mention.status.status == Status::Happened
            && view.upos(mention.token) == Upos::Verb
            && view.rel(mention.token) != Rel::AclRelcl
            && counted
            && !obliques
            && (is_passive(view, mention.token) || mention.lemma == "die")
    }
}

#[cfg(test)]
mod tests {
    use crate::event::EventKind;
    use crate::event::tests::{event, read};

    #[test]
    fn victims_belong_to_what_harmed_them() {
        for (text, harm, cause, kind) in [
            ("A train derailed near Oslo, killing three people.", "killing", "derailed", EventKind::Other),
            ("Gunmen attacked a school. Twelve people were killed.", "killed", "attacked", EventKind::Assault),
            ("Five miners died in a blast on Monday.", "died", "blast", EventKind::Other),
            ("The bombing killed 12 people.", "killed", "bombing", EventKind::Assault),
        ] {
            let event = event(text, harm);
            assert!(event.triggers.iter().any(|t| t.span.of_text(text) == cause), "{text}: {event:?}");
            assert_eq!(event.kind, kind, "{text}");
        }
    }

    #[test]
    fn it_took_place() {
        let text = "A bus crash killed five people, the ministry said. It took place near Oslo.";
        let crash = event(text, "crash");
        assert!(crash.triggers.iter().any(|t| t.lemma == "take"), "{crash:?}");
        assert!(crash.place.is_some(), "{crash:?}");
    }

    #[test]
    fn murderers_and_other_crashes_keep_their_own() {
        let text = "A bus crashed in Oslo. A man killed his wife in Bergen.";
        assert_eq!(read(text).events.len(), 2);
    }

    #[test]
    fn a_purpose_of_the_same_kind_is_the_same_act() {
        assert_eq!(read("Thousands marched through Rome to protest.").events.len(), 1);
    }
}
