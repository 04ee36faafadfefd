//! Types that neither verb nor object makes, but who acts, on whom and where: "blocked the road", "gathered outside the
//! embassy", "told them to leave".

use super::EventKind::{
    self, Accuse, Agree, Aid, Coerce, Concede, Consult, Mobilize, Protest, Reject, Request, Retreat, Sanction,
};
use super::clause::{
    auxiliaries, case, is_finite, is_infinitive, is_passive, lexeme, mark, object as object_of, subject,
};
use crate::View;
use crate::lexicon::event::{self as words, Sense};
use crate::lexicon::people::is_party;
use crate::syntax::{Rel, Upos, Xpos};

const fn of(kind: EventKind) -> Sense {
    Sense { kind, mode: None }
}

const fn by(kind: EventKind, mode: &'static str) -> Sense {
    Sense { kind, mode: Some(mode) }
}

/// The type that the setting makes of a verb with this lexeme and object.
pub(super) fn sense(view: View<'_>, verb: u32, lexeme: &str, object: Option<u32>) -> Option<Sense> {
    let on = |test: fn(&str) -> bool| object.is_some_and(|o| test(&view.lemma(o).to_lowercase()));
    Some(match lexeme {
        "block" | "obstruct" | "barricade" | "blockade" if on(words::is_way) => of_blocking(view, verb),
        "set up" | "erect" | "mount" if on(words::is_barrier) => of_barrier(view, verb),
        "gather" | "assemble" | "crowd" | "turn out" if is_protest(view, verb) => by(Protest, "demo"),
        "question" | "interrogate" | "grill" | "interview" if is_questioned_by_law(view, verb, object) => of(Coerce),
        "intercept" | "board" | "stop" | "turn back" if on(words::is_craft) && is_stopped_by_law(view, verb) => {
            of(Coerce)
        }
        "close" | "shut" | "shut down" if on(words::is_mission) && doer(view, verb).is_none_or(|d| wills(view, d)) => {
            of(Sanction)
        }
        "send" | "dispatch" | "deploy" | "release" if object.is_some_and(|o| is_relief(view, verb, o)) => of(Aid),
        "pull" | "pull out" | "pluck" | "pick up" | "dig" | "dig out" if is_rescue(view, verb) => of(Aid),
        "leave" if is_ordered(view, verb) => of(Retreat),
        "tell" | "advise" | "direct" | "shout" if asks(view, verb) => of(Request),
        "give" if gives_until(view, verb) => of(Request),
        "stop" | "halt" | "suspend" if is_of_trade(view, verb) => of(Sanction),
        "stop" if keeps_from(view, verb) => of(Reject),
        "testify" if view.child_where(verb, |c| case(view, c) == Some("against")).is_some() => of(Accuse),
        "testify" if view.child(verb, Rel::Ccomp).is_none() && is_finite(view, verb) => of(EventKind::Other),
        "speak" | "talk" if is_on_phone(view, verb) => by(Consult, "phone"),
        "admit" if admits_deed(view, verb, object) => of(Concede),
        "accept" if agrees(view, verb, object) => of(Agree),
        "order" if on(words::is_inquiry) => of(Accuse),
        "call" if object.is_some_and(|o| is_charge_called(view, verb, o)) => of(Reject),
        "follow" if on(|o| o == "suit") => return of_suit(view, verb),
        _ => return None,
    })
}

/// Who does it: the subject, in the passive the agent.
pub(super) fn doer(view: View<'_>, verb: u32) -> Option<u32> {
    if !is_passive(view, verb) {
        return subject(view, verb);
    }
    view.child_where(verb, |c| view.rel(c) == Rel::OblAgent || case(view, c) == Some("by"))
}

/// True where who does it acts by law or by arms, by its own noun or by one beside it ("coast guard crews").
fn acts_by_law(view: View<'_>, doer: u32) -> bool {
    let told = |t: u32| words::is_authority(&view.lemma(t).to_lowercase());
    told(doer) || view.child_where(doer, |c| matches!(view.rel(c), Rel::Compound | Rel::NmodDesc) && told(c)).is_some()
}

/// True for people who are neither named nor act by law.
fn are_people(view: View<'_>, doer: u32) -> bool {
    let lemma = view.lemma(doer);
    let people = matches!(view.upos(doer), Upos::Pron | Upos::Num) || is_party(lemma);
    people && !acts_by_law(view, doer)
}

/// True for who may want what is done: a name, a party.
fn wills(view: View<'_>, doer: u32) -> bool {
    matches!(view.upos(doer), Upos::Propn | Upos::Pron | Upos::Num)
        || is_party(view.lemma(doer))
        || acts_by_law(view, doer)
}

/// "Farmers blocked the road", "soldiers blocked the bridge"; a landslide blocks it without anybody's will.
fn of_blocking(view: View<'_>, verb: u32) -> Sense {
    match doer(view, verb) {
        Some(d) if acts_by_law(view, d) || view.upos(d) == Upos::Propn => of(Coerce),
        Some(d) if words::is_willless(view.lemma(d)) || words::is_mishap(view.lemma(d)) => of(EventKind::Other),
        Some(d) if are_people(view, d) => by(Protest, "obstruct"),
        _ => of(EventKind::Other),
    }
}

/// "The army set up checkpoints", "residents erected barricades".
fn of_barrier(view: View<'_>, verb: u32) -> Sense {
    let people = doer(view, verb).is_some_and(|d| are_people(view, d));
    if people { by(Protest, "obstruct") } else { of(Mobilize) }
}

/// "gathered outside the embassy", "gathered at the gates to demand refunds"; those who report on it do not.
fn is_protest(view: View<'_>, verb: u32) -> bool {
    let press = |s: u32| matches!(view.lemma(s), "reporter" | "journalist" | "press" | "media" | "photographer");
    let before_seat =
        |c: u32| matches!(case(view, c), Some("outside" | "front")) && words::is_seat(&view.lemma(c).to_lowercase());
    let clamours =
        |c: u32| matches!(view.rel(c), Rel::Advcl | Rel::Xcomp | Rel::Acl) && words::is_clamour(view.lemma(c));
    !subject(view, verb).is_some_and(press) && view.child_where(verb, |c| before_seat(c) || clamours(c)).is_some()
}

/// "Police questioned the driver", "was questioned for six hours".
fn is_questioned_by_law(view: View<'_>, verb: u32, object: Option<u32>) -> bool {
    let doer = doer(view, verb);
    let unsaid = doer.is_none() && is_told_as_passive(view, verb) && view.lemma(verb) != "interview";
    let somebody = |o: u32| matches!(view.upos(o), Upos::Propn | Upos::Pron | Upos::Num) || are_people(view, o);
    object.is_some_and(somebody) && (unsaid || doer.is_some_and(|d| acts_by_law(view, d)))
}

/// "was questioned", not "when questioned".
fn is_told_as_passive(view: View<'_>, verb: u32) -> bool {
    is_passive(view, verb) && auxiliaries(view, verb).next().is_some()
}

/// "The coast guard intercepted a boat"; crews board their own.
fn is_stopped_by_law(view: View<'_>, verb: u32) -> bool {
    let doer = doer(view, verb);
    let unsaid = doer.is_none() && is_told_as_passive(view, verb) && view.lemma(verb) == "intercept";
    unsaid || doer.is_some_and(|d| acts_by_law(view, d))
}

/// "sent two planes with field hospitals", "released 5 million euros in emergency funds".
fn is_relief(view: View<'_>, verb: u32, object: u32) -> bool {
    if words::is_published(view.lemma(object)) {
        return false;
    }
    let told = |t: u32| view.rel(t) != Rel::Nsubj && words::is_relief(&view.lemma(t).to_lowercase());
    let beside = |t: u32| told(t) || view.children(t).iter().any(|&c| told(c));
    let in_funds =
        |c: u32| view.rel(c) == Rel::Obl && c > object && matches!(case(view, c), Some("in" | "with")) && beside(c);
    beside(object) || view.children(object).iter().any(|&c| beside(c)) || view.child_where(verb, in_funds).is_some()
}

/// "Rescuers pulled out 64 people", "was pulled out alive", "was pulled from the rubble", not what is found of the dead.
fn is_rescue(view: View<'_>, verb: u32) -> bool {
    let rescuer = |t: u32| words::is_rescuer(&view.lemma(t).to_lowercase());
    let by_rescuer = |d: u32| rescuer(d) || view.child_where(d, rescuer).is_some();
    let saved = |c: u32| {
        view.form(c) == "alive"
            || words::is_peril(view.lemma(c))
                && matches!(case(view, c), Some("from" | "of"))
                && view.lemma(verb) != "dig"
    };
    let dead = |o: u32| matches!(view.lemma(o), "body" | "corpse" | "remains");
    !object_of(view, verb).is_some_and(dead)
        && (doer(view, verb).is_some_and(by_rescuer) || view.child_where(verb, saved).is_some())
}

/// "ordered it to leave", "were given until Monday to leave".
fn is_ordered(view: View<'_>, verb: u32) -> bool {
    let ordering = |h: u32| matches!(view.lemma(h), "order" | "command" | "instruct" | "give" | "tell");
    is_infinitive(view, verb) && view.ancestors(verb).take(2).any(ordering)
}

/// "told them to wait", "were advised to stay indoors", "shouted at them to stop".
fn asks(view: View<'_>, verb: u32) -> bool {
    let below = |t: u32| view.child_where(t, |c| c > verb && is_infinitive(view, c) && is_content(view, c));
    let asked = |c: u32| view.rel(c) == Rel::Obj && below(c).is_some();
    below(verb).is_some() || view.child_where(verb, asked).is_some()
}

/// True for a clause that tells what somebody is to do.
fn is_content(view: View<'_>, clause: u32) -> bool {
    matches!(view.rel(clause), Rel::Xcomp | Rel::Advcl | Rel::Acl | Rel::Ccomp)
}

/// "were given until Tuesday to leave".
fn gives_until(view: View<'_>, verb: u32) -> bool {
    view.child_where(verb, |c| case(view, c) == Some("until")).is_some() && asks(view, verb)
}

/// "accepted a truce", "accepted the deal".
fn agrees(view: View<'_>, verb: u32, object: Option<u32>) -> bool {
    let Some(object) = object else { return view.child(verb, Rel::Ccomp).is_none() };
    matches!(view.lemma(object), "ceasefire" | "cease-fire" | "truce" | "settlement" | "compromise")
        || super::kind::of_noun(view, object).is_some_and(|s| s.kind == Agree)
}

/// "stopped buying its oil", "suspended purchases of pork".
fn is_of_trade(view: View<'_>, verb: u32) -> bool {
    let gerund = |c: u32| view.rel(c) == Rel::Xcomp && view.xpos(c) == Xpos::Vbg && words::is_trading(view.lemma(c));
    view.child_where(verb, gerund).is_some()
}

/// "stopped the firm from buying it".
fn keeps_from(view: View<'_>, verb: u32) -> bool {
    let from = |c: u32| mark(view, c).or_else(|| case(view, c)) == Some("from") && view.xpos(c) == Xpos::Vbg;
    view.child_where(verb, from).is_some()
}

/// "spoke by telephone with the general", "talked to them on the phone".
fn is_on_phone(view: View<'_>, verb: u32) -> bool {
    let phone = |c: u32| {
        matches!(view.lemma(c), "phone" | "telephone") && matches!(case(view, c), Some("by" | "on" | "over" | "via"))
    };
    view.child_where(verb, phone).is_some()
}

/// "admitted failing to repair it", "admitted liability".
fn admits_deed(view: View<'_>, verb: u32, object: Option<u32>) -> bool {
    let gerund = |c: u32| {
        matches!(view.rel(c), Rel::Xcomp | Rel::Ccomp | Rel::Advcl)
            && view.xpos(c) == Xpos::Vbg
            && view.subject(c).is_none()
            && mark(view, c).is_none()
    };
    object.is_some_and(|o| words::is_guilt(view.lemma(o))) || view.child_where(verb, gerund).is_some()
}

/// "called the charge grotesque".
fn is_charge_called(view: View<'_>, verb: u32, object: u32) -> bool {
    use words::Move::Blame;
    let named = |c: u32| matches!(view.rel(c), Rel::Xcomp | Rel::Obj | Rel::Ccomp) && c > object;
    words::what_is_answered(view.lemma(object)) == Some(Blame) && view.child_where(verb, named).is_some()
}

/// "Norland recalled its envoy and Sudria followed suit": the same again.
fn of_suit(view: View<'_>, verb: u32) -> Option<Sense> {
    let finite = |t: &u32| view.upos(*t) == Upos::Verb && is_finite(view, *t);
    let first = (view.sentence(verb).start..verb).rev().find(finite)?;
    super::kind::of_verb(view, first, &lexeme(view, first))
}

#[cfg(test)]
mod tests {
    use crate::event::EventKind::{self, Aid, Coerce, Mobilize, Other, Protest, Reject, Request, Sanction};
    use crate::event::tests::event;

    #[test]
    fn the_setting_decides_between_types() {
        let cases: [(&str, &str, EventKind); 12] = [
            ("Farmers blocked the highway near Norvik.", "blocked", Protest),
            ("Soldiers blocked the bridge.", "blocked", Coerce),
            ("A landslide blocked the road.", "blocked", Other),
            ("The senate blocked the bill.", "blocked", Reject),
            ("Residents erected barricades in Norvik.", "erected", Protest),
            ("The army set up checkpoints on Sunday.", "set", Mobilize),
            ("Police questioned the driver for six hours.", "questioned", Coerce),
            ("The coast guard intercepted a trawler.", "intercepted", Coerce),
            ("Norland sent two planes with field hospitals.", "sent", Aid),
            ("Officials told residents to boil their water.", "told", Request),
            ("Norland stopped buying oil from Sudria.", "stopped", Sanction),
            ("Norland recalled its ambassador and Sudria followed suit.", "followed", Sanction),
        ];
        for (text, word, kind) in cases {
            assert_eq!(event(text, word).kind, kind, "{text}");
        }
    }
}
