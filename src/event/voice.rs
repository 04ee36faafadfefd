//! Whether a clause is in the passive: by its auxiliary, as a participle, or as the second of two predicates.

use super::clause::{auxiliaries, case, is_infinitive};
use crate::View;
use crate::lexicon::event::is_done_to;
use crate::read::Kind;
use crate::syntax::{Rel, Upos, Xpos};

/// True for a clause in the passive.
pub(super) fn is_passive(view: View<'_>, verb: u32) -> bool {
    let marked = |c: &u32| match view.rel(*c) {
        Rel::AuxPass | Rel::NsubjPass | Rel::CsubjPass => true,
        // "rejected a request by the mayor": the phrase belongs to the object.
        // "had gathered by the river": the perfect is active.
        Rel::OblAgent => view.child(verb, Rel::Obj).is_none() && !is_active_perfect(view, verb),
        _ => false,
    };
    // "Detained at the border, the reporter was freed."
    let participial = || {
        // "if convicted, they face prison"
        let opens =
            |c: u32| view.rel(c) == Rel::Mark && !matches!(view.lemma(c), "if" | "unless" | "once" | "when" | "until");
        let bare =
            |c: u32| view.rel(c).is_subject() || matches!(view.rel(c), Rel::Obj | Rel::Aux | Rel::Cop) || opens(c);
        // "A study she led, published last month,": the parse ties it to what is told beside its noun.
        let above = view.head(verb).is_some_and(|h| view.rel(h) != Rel::AclRelcl);
        view.rel(verb) == Rel::Advcl && above && view.child_where(verb, bare).is_none()
    };
    // "claims that it had lied"
    let finite = |c: u32| view.rel(c).is_subject() || view.rel(c) == Rel::Aux;
    let adjectival = || view.rel(verb) == Rel::Acl && view.child_where(verb, finite).is_none();
    let reduced = view.xpos(verb) == Xpos::Vbn && (adjectival() || participial());
    // "was found guilty and sentenced"
    let shared = || {
        // "Nine people were hurt and 42 arrested"
        let counted = |s: u32| view.upos(s) == Upos::Num || view.child(s, Rel::Nummod).is_some();
        let own = |c: u32| match view.rel(c) {
            Rel::Obj | Rel::Aux | Rel::Cop => true,
            rel => rel.is_subject() && !counted(c),
        };
        // "was fined and promised to mend its ways"
        let own = |c: u32| own(c) || is_vow(view.lemma(verb)) && is_infinitive(view, c);
        // "was sworn in and called for calm"
        let own = |c: u32| own(c) || view.lemma(verb) == "call" && matches!(case(view, c), Some("for" | "on"));
        let first = view.head(verb).filter(|_| view.rel(verb) == Rel::Conj && view.xpos(verb) == Xpos::Vbn);
        first.is_some_and(|f| view.child(f, Rel::AuxPass).is_some()) && view.child_where(verb, own).is_none()
    };
    // "reinstated 26 colleagues suspended last month": a complement is not finite, so its verb is a participle.
    let misread =
        view.xpos(verb) == Xpos::Vbd && view.rel(verb) == Rel::Xcomp && auxiliaries(view, verb).next().is_none();
    reduced
        || misread
        || shared()
        || is_brought_about(view, verb)
        || view.children(verb).iter().any(marked)
        || is_of_headline(view, verb)
}

/// Verbs with an infinitive of what their subject will or won't do.
fn is_vow(verb: &str) -> bool {
    matches!(verb, "promise" | "agree" | "vow" | "pledge" | "refuse" | "decline" | "decide" | "offer" | "threaten")
}

/// "had gathered": not "had been gathered".
fn is_active_perfect(view: View<'_>, verb: u32) -> bool {
    let mut helpers = auxiliaries(view, verb).peekable();
    helpers.peek().is_some() && helpers.all(|a| view.lemma(a) == "have" || view.xpos(a) == Xpos::Md)
}

/// "Bus driver jailed over crash": headlines leave out the auxiliary, and tell in the present what somebody does.
fn is_of_headline(view: View<'_>, verb: u32) -> bool {
    let participle = matches!(view.xpos(verb), Xpos::Vbd | Xpos::Vbn) && view.head(verb).is_none();
    let object = |c: u32| view.rel(c) == Rel::Obj && view.child(c, Rel::Case).is_none();
    let alone = || auxiliaries(view, verb).next().is_none() && view.child_where(verb, object).is_none();
    participle && view.kind(verb) == Kind::Title && alone() && is_done_to(view.lemma(verb))
}

/// "have the sanctions lifted": the participle that the object of "have" undergoes.
pub(super) fn is_brought_about(view: View<'_>, verb: u32) -> bool {
    let head = view.head(verb).filter(|_| view.xpos(verb) == Xpos::Vbn && view.rel(verb) == Rel::Xcomp);
    head.is_some_and(|h| matches!(view.lemma(h), "have" | "get" | "see" | "want") && view.child(h, Rel::Obj).is_some())
}
