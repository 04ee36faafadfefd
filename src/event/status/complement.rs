//! What a verb or an adjective says of its complement: "agreed to meet", "denied that", "were able to".

use super::apply::apply;
use super::form::own_form;
use super::verb;
use crate::View;
use crate::event::clause::{auxiliaries, case, is_infinitive, is_negated, is_passive, lexeme, mark};
use crate::event::mention::{Judgement, Strength};
use crate::event::{EventKind, Status, kind};
use crate::lexicon::event::{Effect, effect};
use crate::lexicon::people::is_thing;
use crate::syntax::{Rel, Upos, Xpos};

/// What the verb or adjective `head` says of the complement `token`.
pub(super) fn complement(view: View<'_>, token: u32, head: u32, depth: u32) -> Option<Judgement> {
    let governor = lexeme(view, head);
    let gerund = view.xpos(token) == Xpos::Vbg && !is_indicative(view, token);
    let finite = view.rel(token) == Rel::Ccomp && !is_infinitive(view, token) && !gerund;
    if governor == "go" && view.xpos(head) == Xpos::Vbg || governor == "have" && is_infinitive(view, token) {
        let status = match &*governor {
            "go" if is_negated(view, head) => Status::Denied,
            "go" => Status::Planned,
            // "have yet to be found"
            _ if view.child_where(head, |c| view.lemma(c) == "yet").is_some() => Status::Denied,
            // "does not have to sell"
            _ if is_negated(view, head) => Status::Denied,
            // "may have to resign"
            _ if own_form(view, head).status == Status::Hypothetical => Status::Hypothetical,
            _ if matches!(mark(view, head), Some("if" | "unless")) => Status::Hypothetical,
            _ if came_to_pass(view, head) => Status::Happened,
            _ => Status::Demanded,
        };
        return Some(Judgement::new(status, Strength::Word, "going to / have to"));
    }
    if matches!(&*governor, "decide" | "opt" | "choose") && is_speech_act(view, token) {
        return Some(verb(view, head, depth + 1));
    }
    if is_passive(view, head) && has_to(view, token) && matches!(&*governor, "say" | "understand" | "know" | "report") {
        return apply(view, Effect::Alleged, head, depth);
    }
    // "appears to urge an agent to forget it", "did not appear to be hurt"
    if matches!(&*governor, "appear" | "seem") && has_to(view, token) {
        let status = if is_negated(view, head) { Status::Denied } else { Status::Alleged };
        return Some(Judgement::new(status, Strength::Word, "so it seems"));
    }
    // "is not expected to play until May"
    let until = |c: u32| view.rel(c) == Rel::Obl && case(view, c) == Some("until");
    if &*governor == "expect" && is_negated(view, head) && view.child_where(token, until).is_some() {
        return Some(Judgement::new(Status::Planned, Strength::Word, "not before"));
    }
    if &*governor == "unable" {
        return Some(Judgement::new(Status::Denied, Strength::Word, "unable to"));
    }
    if is_vow(&governor) && is_hostile(view, token) {
        return apply(view, Effect::Threatened, head, depth);
    }
    if &*governor == "vote"
        && kind::of_verb(view, token, &lexeme(view, token)).is_some_and(|s| s.kind == EventKind::Protest)
    {
        return apply(view, Effect::Planned, head, depth);
    }
    if &*governor == "able" && was_able(view, head) {
        return Some(Judgement::new(Status::Happened, Strength::Word, "was able to"));
    }
    let will = |a: u32| matches!(view.lemma(a), "will" | "wo" | "'ll" | "’ll");
    // "said it would leave unless the tax was dropped"
    let unless = |c: u32| view.rel(c) == Rel::Advcl && mark(view, c) == Some("unless");
    let would = |a: u32| will(a) || view.lemma(a) == "would";
    let threat = !is_negated(view, token) && view.child_where(token, unless).is_some();
    if finite && threat && auxiliaries(view, token).any(would) {
        return Some(Judgement::new(Status::Threatened, Strength::Word, "unless something is done"));
    }
    if finite && &*governor == "warn" && is_forecast(view, token) {
        return None;
    }
    // "were still seeking to establish it"
    if &*governor == "seek" && view.child_where(head, |c| view.lemma(c) == "still").is_some() {
        return Some(Judgement::new(Status::Ongoing, Strength::Word, "being tried"));
    }
    if finite && charges(view, head, &governor) && !is_own_work(view, token) {
        return apply(view, Effect::Alleged, head, depth);
    }
    // "insists that they were asked": a claim; "insists that they be asked": a demand.
    if finite && &*governor == "insist" && auxiliaries(view, token).any(will) {
        return None;
    }
    if finite && matches!(&*governor, "insist" | "suggest") && is_indicative(view, token) {
        return apply(view, Effect::Alleged, head, depth);
    }
    let effect = effect(&governor).filter(|e| !finite || reaches_finite(*e, &governor))?;
    apply(view, effect, head, depth)
}

/// "were able to free them", "has been able to return": it was done.
fn was_able(view: View<'_>, able: u32) -> bool {
    let modal = auxiliaries(view, able).any(|a| view.xpos(a) == Xpos::Md);
    let be = view.child(able, Rel::Cop).map(|be| view.xpos(be));
    matches!(be, Some(Xpos::Vbd | Xpos::Vbn)) && !modal && !is_negated(view, able) && mark(view, able).is_none()
}

fn is_vow(lexeme: &str) -> bool {
    matches!(lexeme, "vow" | "pledge" | "swear" | "promise")
}

/// "to strike the port", "to retaliate": who vows it threatens.
fn is_hostile(view: View<'_>, deed: u32) -> bool {
    let lexeme = lexeme(view, deed);
    matches!(&*lexeme, "retaliate" | "avenge" | "destroy" | "burn" | "crush" | "hit back" | "strike back" | "punish")
        || kind::of_verb(view, deed, &lexeme).is_some_and(|s| s.kind == EventKind::Assault)
}

/// "Thousands had to be moved": told as past and by nobody else, what had to be was done; "said they had to be freed" asks for it.
fn came_to_pass(view: View<'_>, have: u32) -> bool {
    let told = matches!(view.rel(have), Rel::Ccomp | Rel::Parataxis);
    view.xpos(have) == Xpos::Vbd && !told
}

/// True for a clause with a tense.
fn is_indicative(view: View<'_>, verb: u32) -> bool {
    let tensed = |t: u32| matches!(view.xpos(t), Xpos::Vbd | Xpos::Vbz);
    tensed(verb) || auxiliaries(view, verb).any(|a| tensed(a) || view.xpos(a) == Xpos::Vbp)
}

fn has_to(view: View<'_>, verb: u32) -> bool {
    view.children(verb).iter().any(|&c| view.xpos(c) == Xpos::To)
}

/// "The indictment says …": what a charge states is alleged.
fn charges(view: View<'_>, head: u32, governor: &str) -> bool {
    matches!(governor, "say" | "claim" | "state" | "contend" | "argue" | "tell")
        && view.subject(head).is_some_and(|s| {
            matches!(
                view.lemma(s),
                "indictment"
                    | "lawsuit"
                    | "suit"
                    | "complaint"
                    | "prosecutor"
                    | "prosecution"
                    | "plaintiff"
                    | "accuser"
                    | "affidavit"
                    | "investigator"
            )
        })
}

/// Who decides to reject or to demand has done so.
fn is_speech_act(view: View<'_>, token: u32) -> bool {
    use crate::event::EventKind::{Accuse, Reject, Request, Support, Threaten};
    crate::lexicon::event::verb(&lexeme(view, token))
        .is_some_and(|s| matches!(s.kind, Accuse | Reject | Request | Support | Threaten))
}

/// Which effects reach into a clause with a tense of its own: "denied that its forces fired", "demanded that Iran stop".
fn reaches_finite(effect: Effect, governor: &str) -> bool {
    match effect {
        Effect::Denied => matches!(governor, "deny" | "dispute" | "reject" | "refute" | "dismiss"),
        Effect::Demanded => {
            matches!(
                governor,
                "demand" | "suggest" | "insist" | "urge" | "request" | "require" | "recommend" | "propose" | "order"
            )
        }
        Effect::Alleged => matches!(governor, "allege" | "suspect" | "believe" | "claim" | "accuse" | "think"),
        Effect::Threatened => true,
        _ => false,
    }
}

/// "warned that storms could hit the coast", "warned the toll may rise": a forecast, no threat.
fn is_forecast(view: View<'_>, content: u32) -> bool {
    let doubtful = |a: u32| matches!(view.lemma(a), "may" | "might" | "could");
    let thing = |s: u32| view.upos(s) == Upos::Noun && is_thing(view.lemma(s));
    auxiliaries(view, content).any(doubtful) || view.subject(content).is_some_and(thing)
}

/// "Prosecutors say they are investigating": their own work.
fn is_own_work(view: View<'_>, content: u32) -> bool {
    let own = view.subject(content).is_some_and(|s| matches!(view.lemma(s), "they" | "we"));
    own && matches!(own_form(view, content).status, Status::Ongoing | Status::Planned)
}
