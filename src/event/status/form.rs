//! Tense, modality and negation of a verb's own clause.

use crate::View;
use crate::event::Status;
use crate::event::clause::{
    auxiliaries, case, has_past, has_past_auxiliary, is_negated, is_passive, is_present, mark, modal, object,
};
use crate::event::mention::{Judgement, Strength};
use crate::lexicon::event::{Effect, effect, is_charge, is_hearsay, is_lasting, is_measure, is_reporting};
use crate::syntax::{Rel, Upos, Xpos};

/// Tense, modality and negation of the verb's own clause.
pub(super) fn own_form(view: View<'_>, token: u32) -> Judgement {
    let clause = |status, why| Judgement::new(status, Strength::Clause, why);
    let negated = is_negated(view, token) || has_no_subject(view, token) || has_no_object(view, token);
    if !negated && view.children(token).iter().any(|&c| view.rel(c) == Rel::Advmod && is_hearsay(view.lemma(c))) {
        return Judgement::new(Status::Alleged, Strength::Word, "reported as somebody's claim");
    }
    if !negated && is_charged(view, token) {
        return Judgement::new(Status::Alleged, Strength::Word, "told by those who charge it");
    }
    if let Some(modal) = modal(view, token) {
        return clause(modal_status(view, token, view.lemma(modal), negated), "modal verb");
    }
    if !negated && is_nearly(view, token) && !is_measure(view.lemma(token)) {
        return clause(Status::Denied, "almost");
    }
    if negated && is_nearly(view, token) {
        return clause(Status::Happened, "almost not");
    }
    if negated {
        let late = has_past(view, token) && view.children(token).iter().any(|&c| is_until(view, c));
        return if late { clause(Status::Happened, "not before") } else { clause(Status::Denied, "negated") };
    }
    if is_of_headline_to_come(view, token) {
        return clause(Status::Planned, "is to");
    }
    if let Some(be) = due_by(view, token) {
        return clause(Status::Planned, if view.xpos(be) == Xpos::Vbd { WAS_TO } else { "is to" });
    }
    if is_command(view, token) {
        return clause(Status::Demanded, "a command");
    }
    let present_be = auxiliaries(view, token).any(|a| view.lemma(a) == "be" && is_present(view, a));
    let perfect = auxiliaries(view, token).any(|a| view.lemma(a) == "have");
    let being = || auxiliaries(view, token).any(|a| view.form(a) == "being");
    match view.xpos(token) {
        // "is being built", "was being towed to Lima"
        Xpos::Vbn
            if being() && !has_when(view, token) && !is_gerund(view, token) && !is_behind_preposition(view, token) =>
        {
            clause(Status::Ongoing, "progressive")
        }
        Xpos::Vbg if present_be || perfect && !has_past_auxiliary(view, token) => {
            clause(Status::Ongoing, "progressive")
        }
        Xpos::Vbg if is_said_to_go_on(view, token) => clause(Status::Ongoing, "said to go on"),
        Xpos::Vbg if has_past_auxiliary(view, token) && !still(view, token) => {
            clause(Status::Happened, "past progressive")
        }
        Xpos::Vbg if still(view, token) => clause(Status::Ongoing, "still going on"),
        Xpos::Vbd => clause(Status::Happened, "past tense"),
        Xpos::Vbn if perfect => clause(Status::Happened, "perfect tense"),
        Xpos::Vbn if is_passive(view, token) && !present_be => clause(Status::Happened, "past tense"),
        _ => Judgement::new(Status::Happened, Strength::Assumed, "no other sign"),
    }
}

/// "Sweden to send hospital": headlines leave out the auxiliary.
fn is_of_headline_to_come(view: View<'_>, token: u32) -> bool {
    let root = view.rel(token) == Rel::Root && view.xpos(token) == Xpos::Vb;
    let subject = view.subject(token).is_some_and(|s| s < token);
    root && subject
        && auxiliaries(view, token).next().is_none()
        && view.child_where(token, |c| view.xpos(c) == Xpos::To).is_some()
}

/// "Hand over the keys": a bare infinitive that governs its sentence or what is quoted, without a subject.
fn is_command(view: View<'_>, token: u32) -> bool {
    let governs = match view.rel(token) {
        Rel::Root => true,
        Rel::Ccomp | Rel::Parataxis => view.head(token).is_some_and(|h| is_reporting(view.lemma(h))),
        _ => false,
    };
    let opens = |c: u32| matches!(view.rel(c), Rel::Mark | Rel::Aux | Rel::Cop) || view.rel(c).is_subject();
    governs && view.xpos(token) == Xpos::Vb && view.child_where(token, opens).is_none()
}

/// "reported being robbed": a complement that is no finite clause tells not of what is going on.
fn is_gerund(view: View<'_>, token: u32) -> bool {
    let finite = auxiliaries(view, token).any(|a| view.lemma(a) == "be" && view.form(a) != "being");
    matches!(view.rel(token), Rel::Xcomp | Rel::Ccomp) && !finite
}

/// "since being released", "after being hit": a gerund behind a preposition.
fn is_behind_preposition(view: View<'_>, token: u32) -> bool {
    let word = mark(view, token).or_else(|| case(view, token));
    let tensed = auxiliaries(view, token).any(|a| view.lemma(a) == "be" && view.form(a) != "being");
    !tensed
        && matches!(
            word,
            Some("since" | "after" | "before" | "without" | "despite" | "of" | "for" | "by" | "from" | "upon")
        )
}

/// "nearly crashed", "almost did not happen": what nearly was so was not; "nearly doubled" tells how much.
fn is_nearly(view: View<'_>, token: u32) -> bool {
    let nearly = |c: u32| view.rel(c) == Rel::Advmod && matches!(view.lemma(c), "nearly" | "almost");
    // What stands before another word may tell of that alone: "almost certainly".
    let next = |c: u32| c + 1 == token || view.head(c + 1) == Some(token) && view.rel(c + 1) == Rel::Aux;
    view.child_where(token, |c| c < token && nearly(c) && next(c)).is_some()
}

/// "said they were searching the lake", "crews were working on it, police said": work that lasts, told by whoever reports.
fn is_said_to_go_on(view: View<'_>, token: u32) -> bool {
    let said = |v: u32| is_reporting(view.lemma(v));
    let above = || view.head(token).filter(|_| matches!(view.rel(token), Rel::Ccomp | Rel::Conj));
    let beside = || view.child_where(token, |c| view.rel(c) == Rel::Parataxis && said(c));
    let reported = || beside().is_some() || above().is_some_and(said);
    is_lasting(view.lemma(token)) && has_past_auxiliary(view, token) && reported()
}

/// "According to the indictment, the group hacked the bank."
fn is_charged(view: View<'_>, token: u32) -> bool {
    let charge = |c: u32| {
        matches!(view.rel(c), Rel::Obl | Rel::Parataxis)
            && (is_charge(view.lemma(c)) || matches!(view.lemma(c), "charge" | "sheet"))
            && view.child_where(c, |w| view.form(w).eq_ignore_ascii_case("according")).is_some()
    };
    view.child_where(token, charge).is_some()
}

/// "No shots were fired", "nobody was arrested", "neither country withdrew".
fn has_no_subject(view: View<'_>, token: u32) -> bool {
    let none = |t: u32| matches!(view.lemma(t).to_ascii_lowercase().as_str(), "no" | "neither" | "none" | "nobody");
    view.subject(token).is_some_and(|s| {
        none(s)
            || view.form(s).eq_ignore_ascii_case("nobody")
            || view.child_where(s, |c| matches!(view.rel(c), Rel::Det | Rel::CcPreconj) && none(c)).is_some()
    })
}

/// "asked for answers and received none", "did nothing".
fn has_no_object(view: View<'_>, token: u32) -> bool {
    object(view, token).is_some_and(|o| matches!(view.form(o), "none" | "nothing" | "nobody"))
}

/// Why a plan of the past is one: what came of it is not said.
pub(in crate::event) const WAS_TO: &str = "was to";

/// "was not closed until March": it was closed then.
fn is_until(view: View<'_>, child: u32) -> bool {
    let word = case(view, child).filter(|_| view.rel(child) == Rel::Obl).or_else(|| mark(view, child));
    matches!(word, Some("until" | "till"))
}

/// The "be" of "The treaty is to be signed", or the word "due" in its place.
fn due_by(view: View<'_>, token: u32) -> Option<u32> {
    let be = |c: &u32| view.lemma(*c) == "be" && matches!(view.xpos(*c), Xpos::Vbz | Xpos::Vbp | Xpos::Vbd);
    let due = view
        .child_where(token, |c| view.lemma(c) == "due" && matches!(view.rel(c), Rel::Mark | Rel::Advmod | Rel::Case))
        .filter(|_| view.upos(token) == Upos::Verb);
    let to = || view.children(token).iter().copied().find(|&c| view.xpos(c) == Xpos::To);
    let before = |to: u32| view.children(token).iter().copied().find(|c| *c < to && be(c));
    due.or_else(|| to().filter(|_| matches!(view.xpos(token), Xpos::Vb | Xpos::Vbn)).and_then(before))
}

/// "was being towed when it sank": what went on then is over.
fn has_when(view: View<'_>, token: u32) -> bool {
    let when = |c: u32| view.lemma(c) == "when" || mark(view, c) == Some("when");
    view.child_where(token, |c| when(c) || view.rel(c) == Rel::Advcl && view.child_where(c, when).is_some()).is_some()
}

/// "were still searching", "were searching as of Tuesday"
fn still(view: View<'_>, token: u32) -> bool {
    let as_of = |c: u32| view.rel(c) == Rel::Obl && view.child_where(c, |w| view.form(w) == "as").is_some();
    let lasts = |c: u32| view.lemma(c) == "still" || as_of(c);
    auxiliaries(view, token).next().is_some() && view.child_where(token, lasts).is_some()
}

fn modal_status(view: View<'_>, token: u32, modal: &str, negated: bool) -> Status {
    match modal {
        "will" | "'ll" | "’ll" | "wo" | "shall" | "'d" | "can" | "could" | "ca" if negated => Status::Denied,
        "will" | "'ll" | "’ll" | "wo" | "shall" => Status::Planned,
        "would" if is_reported(view, token) => {
            if negated {
                Status::Denied
            } else {
                Status::Planned
            }
        }
        // "must have left": somebody's conclusion
        "must" if auxiliaries(view, token).any(|a| view.lemma(a) == "have") => Status::Alleged,
        "must" | "should" | "ought" => Status::Demanded,
        _ => Status::Hypothetical,
    }
}

/// "said it would send": the future as seen from the past.
fn is_reported(view: View<'_>, token: u32) -> bool {
    // "said that one line was open and the other would be restored"
    let first = view.head(token).filter(|&h| view.rel(token) == Rel::Conj && view.rel(h) == Rel::Ccomp);
    let head = view.head(first.unwrap_or(token)).filter(|_| matches!(view.rel(token), Rel::Ccomp | Rel::Conj));
    let conditional = view
        .children(token)
        .iter()
        .any(|&c| view.rel(c) == Rel::Advcl && matches!(mark(view, c), Some("if" | "unless")));
    // "Closing the plant would hurt the town, he said."
    let gerund = view.child_where(token, |c| view.rel(c) == Rel::Csubj && view.xpos(c) == Xpos::Vbg).is_some();
    let indefinite = gerund
        || view.subject(token).is_some_and(|s| {
            view.child_where(s, |c| view.rel(c) == Rel::Det && matches!(view.lemma(c), "a" | "an" | "any")).is_some()
        });
    // "The mayor would resign, he said."
    let said = |c: u32| view.rel(c) == Rel::Parataxis && is_reporting(view.lemma(c));
    !conditional
        && !indefinite
        && (view.child_where(token, said).is_some()
            || head
                .is_some_and(|h| is_reporting(view.lemma(h)) || matches!(effect(view.lemma(h)), Some(Effect::Planned))))
}
