//! What a verb or an adjective says of its complement: "agreed to meet", "denied that", "were able to".

use super::apply::apply;
use super::form::own_form;
use super::verb;
use crate::View;
use crate::event::clause::{auxiliaries, case, is_infinitive, is_negated, is_passive, lexeme, mark, modal};
use crate::event::mention::{Judgement, Strength};
use crate::event::{EventKind, Status, kind};
use crate::lexicon::event::{Effect, effect, holds_untrue, is_charge, is_tribunal};
use crate::lexicon::people::is_thing;
use crate::syntax::{Rel, Upos, Xpos};
use std::borrow::Cow;

/// What the verb or adjective `head` says of the complement `token`.
pub(super) fn complement(view: View<'_>, token: u32, head: u32, depth: u32) -> Option<Judgement> {
    let gerund = view.xpos(token) == Xpos::Vbg && !is_indicative(view, token) && modal(view, token).is_none();
    let content = matches!(view.rel(token), Rel::Ccomp | Rel::Acl | Rel::AclRelcl);
    let finite = content && !is_infinitive(view, token) && !gerund;
    Complement { view, token, head, governor: lexeme(view, head), finite, depth }.judged()
}

/// A complement clause and what governs it.
struct Complement<'a> {
    view: View<'a>,
    /// The verb of the clause.
    token: u32,
    /// The verb or adjective above it.
    head: u32,
    /// Its lexeme.
    governor: Cow<'a, str>,
    /// True for a clause with a tense or a mood of its own: "that it be closed".
    finite: bool,
    depth: u32,
}

impl Complement<'_> {
    /// The first answer of these questions: what stands first knows more than the effect of the verb alone.
    fn judged(&self) -> Option<Judgement> {
        let questions: [fn(&Self) -> Option<Judgement>; 14] = [
            Self::going_to,
            Self::having_to,
            Self::chosen,
            Self::hearsay,
            Self::seeming,
            Self::not_before,
            Self::ability,
            Self::hostile_vow,
            Self::vote_to_protest,
            Self::conditional_threat,
            Self::being_sought,
            Self::charged,
            Self::insisted,
            Self::by_effect,
        ];
        questions.iter().find_map(|ask| ask(self))
    }

    fn apply(&self, effect: Effect) -> Option<Judgement> {
        apply(self.view, effect, self.head, self.depth)
    }

    /// "is going to sell", "is not going to sell".
    fn going_to(&self) -> Option<Judgement> {
        let status = if is_negated(self.view, self.head) { Status::Denied } else { Status::Planned };
        let going = self.governor == "go" && self.view.xpos(self.head) == Xpos::Vbg;
        going.then(|| word(status, "going to / have to"))
    }

    /// "has to sell", "has yet to sell".
    fn having_to(&self) -> Option<Judgement> {
        let Self { view, head, .. } = *self;
        let status = match () {
            // "have yet to be found"
            () if view.child_where(head, |c| view.lemma(c) == "yet").is_some() => Status::Denied,
            // "does not have to sell"
            () if is_negated(view, head) => Status::Denied,
            // "may have to resign"
            () if own_form(view, head).status == Status::Hypothetical => Status::Hypothetical,
            () if matches!(mark(view, head), Some("if" | "unless")) => Status::Hypothetical,
            () if came_to_pass(view, head) => Status::Happened,
            () => Status::Demanded,
        };
        let has = self.governor == "have" && is_infinitive(view, self.token);
        has.then(|| word(status, "going to / have to"))
    }

    /// "decided to reject the bid": who decides to speak has spoken.
    fn chosen(&self) -> Option<Judgement> {
        use EventKind::{Accuse, Reject, Request, Support, Threaten};
        let speaks = || {
            crate::lexicon::event::verb(&lexeme(self.view, self.token))
                .is_some_and(|s| matches!(s.kind, Accuse | Reject | Request | Support | Threaten))
        };
        let chooses = matches!(&*self.governor, "decide" | "opt" | "choose") && speaks();
        chooses.then(|| verb(self.view, self.head, self.depth + 1))
    }

    /// "is said to have left".
    fn hearsay(&self) -> Option<Judgement> {
        let tells = matches!(&*self.governor, "say" | "understand" | "know" | "report");
        let told = tells && is_passive(self.view, self.head) && has_to(self.view, self.token);
        told.then(|| self.apply(Effect::Alleged)).flatten()
    }

    /// "appears to urge an agent to forget it", "did not appear to be hurt".
    fn seeming(&self) -> Option<Judgement> {
        let status = if is_negated(self.view, self.head) { Status::Denied } else { Status::Alleged };
        let seems = matches!(&*self.governor, "appear" | "seem") && has_to(self.view, self.token);
        seems.then(|| word(status, "so it seems"))
    }

    /// "is not expected to play until May".
    fn not_before(&self) -> Option<Judgement> {
        let Self { view, head, .. } = *self;
        let until = |c: u32| view.rel(c) == Rel::Obl && case(view, c) == Some("until");
        let expected = self.governor == "expect" && is_negated(view, head);
        (expected && view.child_where(self.token, until).is_some()).then(|| word(Status::Planned, "not before"))
    }

    /// "was unable to", "was able to".
    fn ability(&self) -> Option<Judgement> {
        match &*self.governor {
            "unable" => Some(word(Status::Denied, "unable to")),
            "able" if was_able(self.view, self.head) => Some(word(Status::Happened, "was able to")),
            _ => None,
        }
    }

    /// "vowed to strike the port": who vows it threatens.
    fn hostile_vow(&self) -> Option<Judgement> {
        let vows = matches!(&*self.governor, "vow" | "pledge" | "swear" | "promise");
        (vows && is_hostile(self.view, self.token)).then(|| self.apply(Effect::Threatened)).flatten()
    }

    /// "voted to strike".
    fn vote_to_protest(&self) -> Option<Judgement> {
        let protests = || kind::of_verb(self.view, self.token, &lexeme(self.view, self.token));
        let votes = self.governor == "vote" && protests().is_some_and(|s| s.kind == EventKind::Protest);
        votes.then(|| self.apply(Effect::Planned)).flatten()
    }

    /// "said it would leave unless the tax was dropped".
    fn conditional_threat(&self) -> Option<Judgement> {
        let Self { view, token, .. } = *self;
        let unless = |c: u32| view.rel(c) == Rel::Advcl && mark(view, c) == Some("unless");
        let would = |a: u32| is_will(view, a) || view.lemma(a) == "would";
        let threat = self.finite && !is_negated(view, token) && view.child_where(token, unless).is_some();
        (threat && auxiliaries(view, token).any(would)).then(|| word(Status::Threatened, "unless something is done"))
    }

    /// "were still seeking to establish it".
    fn being_sought(&self) -> Option<Judgement> {
        let still = |c: u32| self.view.lemma(c) == "still";
        let sought = self.governor == "seek" && self.view.child_where(self.head, still).is_some();
        sought.then(|| word(Status::Ongoing, "being tried"))
    }

    /// "The indictment says …", "testified that", "told the court that": what a charge or a witness states is alleged.
    fn charged(&self) -> Option<Judgement> {
        let Self { view, token, head, .. } = *self;
        let before = |c: u32| matches!(view.rel(c), Rel::Obj | Rel::Iobj) && is_tribunal(view.lemma(c));
        let states = match &*self.governor {
            "testify" => true,
            "tell" if view.child_where(head, before).is_some() => true,
            "hear" => view.subject(head).is_some_and(|s| is_tribunal(view.lemma(s))),
            "say" | "claim" | "state" | "contend" | "argue" | "tell" => {
                view.subject(head).is_some_and(|s| is_charge(view.lemma(s)))
            }
            _ => false,
        };
        let charged = self.finite && states && !is_own_work(view, token);
        charged.then(|| self.apply(Effect::Alleged)).flatten()
    }

    /// "insists that they were asked": a claim; "insists that they be asked": a demand.
    fn insisted(&self) -> Option<Judgement> {
        let claims = matches!(&*self.governor, "insist" | "suggest") && is_indicative(self.view, self.token);
        (self.finite && claims).then(|| self.apply(Effect::Alleged)).flatten()
    }

    /// What the verb says of any complement.
    fn by_effect(&self) -> Option<Judgement> {
        let negated = || is_negated(self.view, self.head);
        match &*self.governor {
            // "It is untrue that", "It is not true that"
            "untrue" | "false" if self.finite && !negated() => Some(word(Status::Denied, "said to be untrue")),
            "true" if self.finite && negated() => Some(word(Status::Denied, "said to be untrue")),
            // "directed the chief to leave"; who directs an operation does not ask for it
            "direct" if is_infinitive(self.view, self.token) => self.apply(Effect::Demanded),
            verb if self.finite && holds_untrue(verb) => self.apply(Effect::Denied),
            verb => self.apply(effect(verb).filter(|&e| !self.finite || self.reaches_finite(e))?),
        }
    }

    /// Which effects reach into a clause with a tense of its own: "demanded that Iran stop", "suspects that he fled".
    fn reaches_finite(&self, effect: Effect) -> bool {
        let governor = &*self.governor;
        match effect {
            // "insists it will": its own plan.
            Effect::Demanded if governor == "insist" => {
                !auxiliaries(self.view, self.token).any(|a| is_will(self.view, a))
            }
            Effect::Demanded => {
                matches!(
                    governor,
                    "demand" | "suggest" | "urge" | "request" | "require" | "recommend" | "propose" | "order"
                )
            }
            Effect::Alleged => matches!(governor, "allege" | "suspect" | "believe" | "claim" | "accuse" | "think"),
            Effect::Threatened => governor != "warn" || !is_forecast(self.view, self.token),
            _ => false,
        }
    }
}

fn word(status: Status, why: &'static str) -> Judgement {
    Judgement::new(status, Strength::Word, why)
}

fn is_will(view: View<'_>, auxiliary: u32) -> bool {
    matches!(view.lemma(auxiliary), "will" | "wo" | "'ll" | "’ll")
}

/// "were able to free them", "has been able to return": it was done.
fn was_able(view: View<'_>, able: u32) -> bool {
    let be = view.child(able, Rel::Cop).map(|be| view.xpos(be));
    let told = !is_negated(view, able) && mark(view, able).is_none() && modal(view, able).is_none();
    told && matches!(be, Some(Xpos::Vbd | Xpos::Vbn))
}

/// "to strike the port", "to retaliate".
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
