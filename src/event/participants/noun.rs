//! Who does what a noun tells, and to whom: owners, modifiers, phrases behind it, and the verb that carries it.

use super::named::MAX_SIDE;
use super::toward::toward;
use super::verb::is_agent;
use super::{Finder, Sides, same, union};
use crate::View;
use crate::entity::EntityKind;
use crate::event::clause::{case, is_passive, lexeme, object, subject};
use crate::event::trigger::{carrier, is_eventive};
use crate::event::{EventKind, Participant, kind};
use crate::lexicon::event::{
    Effect, INVITE, MOTION, effect, folding_noun, folds, is_done_by_owner, is_force, is_light, is_reporting,
    is_said_of_own_acts, is_undergone, is_wished,
};
use crate::syntax::{Rel, Upos};

/// Those to whom what stands behind them with "of" was done.
const SUFFERERS: [&str; 5] = ["victim", "survivor", "target", "casualty", "dead"];

impl Finder<'_> {
    pub(super) fn of_noun(&self, noun: u32) -> Sides {
        let view = self.view;
        let (mut actors, mut recipients) = self.of_parts(noun);
        // "survivors of the attack", "a victim of fraud"
        let suffers = |&h: &u32| {
            view.rel(noun) == Rel::Nmod && case(view, noun) == Some("of") && SUFFERERS.contains(&view.lemma(h))
        };
        let sufferers = view.head(noun).filter(suffers).map_or_else(Vec::new, |h| self.side(h));
        // Coordinated nouns share their verb: "expressed its rejection and condemnation".
        let first = view.head(noun).filter(|_| view.rel(noun) == Rel::Conj).unwrap_or(noun);
        let first = outermost(view, first);
        if let Some(verb) = carrier(view, first).filter(|&c| view.upos(c) == Upos::Verb) {
            let lexeme = lexeme(view, verb);
            let carries = !is_wished(&lexeme)
                && (is_light(&lexeme)
                    || lexeme == "fight"
                    || folds(&lexeme)
                    || effect(&lexeme) == Some(Effect::Threatened));
            // "took 34 seats in the election" is no election of its own; who hosts talks holds none.
            let beside =
                view.rel(first) == Rel::Obl && view.child(verb, Rel::Obj).is_some() && !lexeme.ends_with(" part");
            let hosts =
                self.kind == EventKind::Consult && matches!(&*lexeme, "host" | "lead" | "mediate" | "broker" | "chair");
            let takes = matches!(view.rel(first), Rel::Obj | Rel::Obl) && !beside && carries && !is_passive(view, verb);
            let takes = takes && !hosts;
            if takes && undergoes(&lexeme) {
                recipients = union(self.subjects(verb), recipients);
            } else if takes {
                actors = union(self.subjects(verb), actors);
            }
            if carries {
                let (by, to) = self.around_light(verb, first);
                actors = union(actors, by);
                recipients = union(recipients, to);
            }
        }
        // "will not end the strike until the firm pays"
        if let Some(verb) = carrier(view, first).filter(|&c| view.upos(c) == Upos::Verb) {
            recipients = union(recipients, self.of_whom_awaited(verb));
        }
        let (by, to) = self.laid(first);
        actors = union(actors, by);
        recipients = union(recipients, to);
        actors = union(self.travellers(first), actors);
        if actors.is_empty() {
            actors = self.invited(first);
        }
        if actors.is_empty() {
            actors = self.involved(first);
        }
        if actors.is_empty() {
            actors = self.engaged(first);
        }
        if actors.is_empty() {
            actors = self.planners(first);
        }
        if actors.is_empty() {
            actors = self.conveners(first);
        }
        if actors.is_empty() {
            actors = self.agent_behind(noun);
        }
        if actors.is_empty() {
            actors = self.of_apposition(noun);
        }
        if actors.is_empty() {
            actors = self.absorbed(first);
        }
        actors.retain(|a| sufferers.iter().all(|s| !same(a, s)));
        recipients = union(union(recipients, sufferers), self.answerers(first));
        recipients.retain(|r| actors.iter().all(|a| !same(a, r)));
        if recipients.is_empty() {
            recipients = self.displaced_parties(noun);
            recipients.retain(|r| actors.iter().all(|a| !same(a, r)));
        }
        (actors, recipients)
    }

    /// "talks in Oslo with the rebels": the phrases of this type behind a place.
    fn behind_place(&self, host: u32) -> Vec<u32> {
        let view = self.view;
        let places = view.children(host).iter().copied().filter(|&c| {
            matches!(view.rel(c), Rel::Obl | Rel::Nmod)
                && self.entity_at(c).is_some_and(|p| self.is_land(p) || self.is_venue(c))
        });
        let phrase = |c: &u32| {
            view.rel(*c) == Rel::Nmod
                && case(view, *c)
                    .is_some_and(|word| word != "of" && toward(self.kind).contains(&word) && self.can_act(*c))
        };
        places.flat_map(|p| view.children(p).iter().copied().filter(phrase)).collect()
    }

    /// "filed in the district court": a body as the place where it happens.
    fn is_venue(&self, phrase: u32) -> bool {
        matches!(case(self.view, phrase), Some("in" | "at"))
    }

    /// "travelled to Oslo for talks": who goes somewhere for it.
    fn travellers(&self, noun: u32) -> Vec<Participant> {
        let view = self.view;
        let aim = view.rel(noun) == Rel::Obl && case(view, noun) == Some("for");
        let moves = |v: u32| aim && MOTION.has(view.lemma(v));
        let verb = view
            .head(noun)
            .filter(|&v| moves(v) || is_state(view, noun) && view.upos(v) == Upos::Verb && !is_passive(view, v));
        verb.map_or_else(Vec::new, |v| self.subjects(v))
    }

    /// "charged a man with the murder of a guard": to whom it is laid; "threatened the bank with sanctions": who threatens whom.
    fn laid(&self, noun: u32) -> Sides {
        let view = self.view;
        let word = case(view, noun);
        let verb = view.head(noun).and_then(|h| match view.rel(noun) {
            Rel::Obl => Some(h),
            Rel::Nmod if view.rel(h) == Rel::Obj => view.head(h),
            _ => None,
        });
        let Some(verb) = verb.filter(|&v| view.upos(v) == Upos::Verb) else { return Sides::default() };
        let whom = || object(view, verb).map_or_else(Vec::new, |o| self.side(o));
        match effect(&lexeme(view, verb)) {
            Some(Effect::Alleged) if matches!(word, Some("with" | "of" | "for")) => (whom(), Vec::new()),
            Some(Effect::Threatened) if word == Some("with") => (self.subjects(verb), whom()),
            _ => Sides::default(),
        }
    }

    /// "invited both sides to talks": who takes part in them.
    fn invited(&self, noun: u32) -> Vec<Participant> {
        let view = self.view;
        let joins = matches!(self.kind, EventKind::Consult)
            && view.rel(noun) == Rel::Obl
            && matches!(case(view, noun), Some("to" | "for"));
        let invites = |&v: &u32| INVITE.has(view.lemma(v)) || matches!(view.lemma(v), "convene" | "bring");
        let guest = view.head(noun).filter(|_| joins).filter(invites).and_then(|v| object(view, v));
        guest.map_or_else(Vec::new, |g| self.side(g))
    }

    /// "The group was involved in hijackings": whose act it is too.
    fn involved(&self, noun: u32) -> Vec<Participant> {
        let view = self.view;
        let within = view.rel(noun) == Rel::Obl && case(view, noun) == Some("in");
        let verb = view.head(noun).filter(|&v| within && view.lemma(v) == "involve");
        verb.and_then(|v| object(view, v)).map_or_else(Vec::new, |o| self.side(o))
    }

    /// "The firm is in talks", "the neighbours are at war": whose predicate the act is.
    fn engaged(&self, noun: u32) -> Vec<Participant> {
        let view = self.view;
        let state = view.child(noun, Rel::Cop).is_some() && matches!(case(view, noun), Some("in" | "at"));
        let who = view.subject(noun).filter(|_| state);
        who.map_or_else(Vec::new, |s| self.side(s))
    }

    /// "fearful of intervention by regulators": the phrase right behind the noun, whatever the parse ties it to.
    fn agent_behind(&self, noun: u32) -> Vec<Participant> {
        let view = self.view;
        let by = noun + 1;
        if !view.sentence(noun).contains(by) || view.form(by) != "by" || view.rel(by) != Rel::Case {
            return Vec::new();
        }
        let agent = view.head(by).filter(|&a| a > by && is_agent(view, a));
        agent.map_or_else(Vec::new, |a| self.side(a))
    }

    /// "announced a tour", "ruled out a return", "is considering a ban": who says so of an act is the one to do it.
    fn planners(&self, noun: u32) -> Vec<Participant> {
        let view = self.view;
        let verb = view.head(noun).filter(|&v| view.rel(noun) == Rel::Obj && !is_passive(view, v));
        let plans = verb.filter(|&v| is_said_of_own_acts(&lexeme(view, v)));
        plans.map_or_else(Vec::new, |v| self.subjects(v))
    }

    /// "called for a demonstration": whoever calls people out protests; "sentencing, which she set for Monday", "a meeting that the
    /// board put off": who fixes the day holds it.
    fn conveners(&self, noun: u32) -> Vec<Participant> {
        let view = self.view;
        let called = self.kind == EventKind::Protest && matches!(view.rel(noun), Rel::Obj | Rel::Obl);
        let above = view.head(noun).filter(|&v| called && lexeme(view, v) == "call for");
        let clause = |c: u32| view.rel(c) == Rel::AclRelcl && fixes(&lexeme(view, c)) && !self.is_subject_of(noun, c);
        let verb = above.or_else(|| view.child_where(noun, clause)).filter(|&v| !is_passive(view, v));
        let mut who = verb.map_or_else(Vec::new, |v| self.subjects(v));
        who.retain(|p| self.is_somebody(p));
        who
    }

    /// True where the noun is the subject of the relative clause.
    fn is_subject_of(&self, noun: u32, clause: u32) -> bool {
        subject(self.view, clause).is_none_or(|s| s == noun)
    }

    /// "its last big deal, the purchase of the mill": whose the noun is that it stands beside.
    fn of_apposition(&self, noun: u32) -> Vec<Participant> {
        let beside = self.view.head(noun).filter(|&h| self.view.rel(noun) == Rel::Appos && is_eventive(self.view, h));
        beside.map_or_else(Vec::new, |h| self.of_parts(h).0)
    }

    /// "due back from a visit to Norland", "said during a tour of the site": who is on a visit.
    fn absorbed(&self, noun: u32) -> Vec<Participant> {
        let view = self.view;
        let visit = kind::of_noun(view, noun).is_some_and(|s| s.mode == Some("visit"));
        let during = view.rel(noun) == Rel::Obl && matches!(case(view, noun), Some("during" | "from" | "on" | "after"));
        let host = view.head(noun).filter(|_| visit && during);
        let mut who = host.map_or_else(Vec::new, |v| self.subjects(v));
        who.retain(|p| self.is_somebody(p));
        who
    }

    /// "Tehran rejected an American ultimatum": who answers a demand, a threat or a charge is the one it is made to.
    fn answerers(&self, noun: u32) -> Vec<Participant> {
        use EventKind::{Accuse, Concede, Reject, Request, Threaten};
        let made_to = matches!(self.kind, Request | Threaten | Accuse) && self.view.rel(noun) == Rel::Obj;
        let verb = self.view.head(noun).filter(|&v| made_to && self.view.upos(v) == Upos::Verb);
        let answers = |v: u32| {
            kind::of_verb(self.view, v, &lexeme(self.view, v)).is_some_and(|s| matches!(s.kind, Reject | Concede))
        };
        verb.filter(|&v| answers(v)).map_or_else(Vec::new, |v| self.subjects(v))
    }

    /// Whom phrases name that the parse tied to what stands beside the noun or its verb.
    fn displaced_parties(&self, noun: u32) -> Vec<Participant> {
        let verb =
            carrier(self.view, noun).filter(|&c| self.view.upos(c) == Upos::Verb && is_light(&lexeme(self.view, c)));
        let found = std::iter::once(noun).chain(verb).map(|host| self.behind_place(host));
        found.flatten().flat_map(|c| self.side(c)).collect()
    }

    /// Obliques of the light verb belong to the event: "held talks with Iran", "strikes carried out by Israel".
    fn around_light(&self, verb: u32, noun: u32) -> Sides {
        let view = self.view;
        let passive = is_passive(view, verb);
        let (mut by, mut to) = (Vec::new(), Vec::new());
        for &c in view.children(verb).iter().filter(|&&c| c != noun) {
            match (view.rel(c), case(view, c)) {
                (Rel::OblAgent, _) | (Rel::Obl, Some("by")) if passive => by = union(by, self.side(c)),
                (Rel::Obl, Some(word @ ("with" | "against" | "on" | "to" | "into" | "for")))
                    if self.is_toward(self.kind, word, c) =>
                {
                    to = union(to, self.parties(c));
                }
                (Rel::Iobj, _) => to = union(to, self.side(c)),
                _ => {}
            }
        }
        (by, to)
    }

    /// Who does it and to whom as the parts of the noun phrase tell: possessors, nationalities, "between", "by", "on".
    pub(super) fn of_parts(&self, noun: u32) -> Sides {
        let view = self.view;
        let kind = if is_eventive(view, noun) { noun_kind(view, noun) } else { self.kind };
        let mediates = kind::of_noun(view, noun).is_some_and(|s| s.mode == Some("mediate"));
        let (mut actors, mut recipients) = (Vec::new(), Vec::new());
        for &c in view.children(noun) {
            match (view.rel(c), case(view, c)) {
                (Rel::Nmod, Some("between" | "among")) if mediates => recipients = union(recipients, self.side(c)),
                // "Manikandan's death", "at his trial": it befalls whose it is.
                (Rel::NmodPoss, _) if self.is_undergone(noun) && self.is_person(c) => {
                    recipients = union(recipients, self.side(c));
                }
                (Rel::NmodPoss, _) | (Rel::Nmod, Some("between" | "among" | "by")) => {
                    actors = union(actors, self.side(c));
                }
                // "between Norland and the northern powers", where the parse does not coordinate the two.
                (Rel::Nmod | Rel::Conj, None) if is_joined_to_between(view, noun, c) => {
                    actors = union(actors, self.side(c));
                }
                // "the appeal of a student", "a meeting of ministers", "the approval of parliament": who asks, meets, approves.
                (Rel::Nmod, Some("of"))
                    if kind == EventKind::Request || self.is_done_by_owner(noun) || self.is_of_those_who_meet(noun) =>
                {
                    actors = union(actors, self.side(c));
                }
                // "an appeal filed by", "strikes carried out by"
                (Rel::Acl, _) if is_passive(view, c) && !is_reporting(view.lemma(c)) => {
                    let by = view.children(c).iter().copied().find(|&o| is_agent(view, o));
                    actors = by.map_or(actors.clone(), |by| union(actors, self.side(by)));
                    recipients = union(recipients, self.imposed(kind, c));
                }
                // "the embargo it has imposed on the island"
                (Rel::AclRelcl, _) => recipients = union(recipients, self.imposed(kind, c)),
                (Rel::Nmod, Some("from"))
                    // "a flight from Norland": where it came from.
                    if !MOTION.has(view.lemma(noun))
                        && self.entity_at(c).is_some_and(|p| self.acts(p) && (!self.is_town(p) || self.governs(p))) =>
                {
                    actors = union(actors, self.side(c));
                }
                (Rel::Amod | Rel::Compound | Rel::NmodDesc, _) => actors = union(actors, self.named(c)),
                // "the deployment of troops to the border": they are what is sent.
                (Rel::Nmod, Some("of")) if kind == EventKind::Mobilize && is_force(view.lemma(c)) => {
                    recipients = union(recipients, self.sent_to(c));
                }
                // "a visit to Norland"
                (Rel::Nmod, Some("to")) if kind == EventKind::Consult && view.lemma(noun) != "talk" => {
                    recipients = union(recipients, self.side(c));
                }
                (Rel::Nmod, Some(word)) if word == "of" || word == "over" || self.is_toward(kind, word, c) => {
                    let named = self.entity_at(c).is_some_and(|p| self.acts(p)) || toward(kind).contains(&word);
                    if named {
                        recipients = union(recipients, self.parties(c));
                    }
                }
                _ => {}
            }
        }
        (actors, recipients)
    }

    /// True for a noun of an act of whom "of" names, where no possessor does: "the approval of parliament".
    fn is_done_by_owner(&self, noun: u32) -> bool {
        is_done_by_owner(self.view.lemma(noun)) && self.view.child(noun, Rel::NmodPoss).is_none()
    }

    /// "a meeting of ministers": they meet one another; whoever attends or hosts it meets them.
    fn is_of_those_who_meet(&self, noun: u32) -> bool {
        let verb = self.view.head(noun).filter(|_| self.view.rel(noun) == Rel::Obj).map(|v| self.view.lemma(v));
        let joined = matches!(verb, Some("attend" | "host" | "chair" | "address" | "join"));
        let sense = kind::of_noun(self.view, noun).filter(|s| s.kind == EventKind::Consult);
        sense.is_some_and(|s| !matches!(s.mode, Some("visit" | "mediate"))) && !joined
    }

    /// True for a noun of what befalls somebody, where no "of" tells to whom else.
    fn is_undergone(&self, noun: u32) -> bool {
        let of = |c: u32| self.view.rel(c) == Rel::Nmod && matches!(case(self.view, c), Some("of" | "against" | "on"));
        is_undergone(self.view.lemma(noun)) && self.view.child_where(noun, of).is_none()
    }

    fn is_person(&self, owner: u32) -> bool {
        let entity = self.entities.headed_by(owner).map(|m| self.entities.of(m).kind);
        matches!(entity, Some(EntityKind::Person | EntityKind::Unnamed | EntityKind::Group))
    }

    /// Where the force that a noun names is sent: "230 troops to Liberia".
    fn sent_to(&self, force: u32) -> Vec<Participant> {
        let goal = |c: &u32| self.view.rel(*c) == Rel::Nmod && case(self.view, *c) == Some("to");
        self.view.children(force).iter().copied().filter(goal).flat_map(|c| self.side(c)).collect()
    }

    /// Whom the participle behind a noun names: "sanctions imposed on Norland".
    fn imposed(&self, kind: EventKind, participle: u32) -> Vec<Participant> {
        let view = self.view;
        let goal = |c: &u32| {
            view.rel(*c) == Rel::Obl && case(view, *c).is_some_and(|w| w != "by" && toward(kind).contains(&w))
        };
        view.children(participle).iter().copied().filter(goal).flat_map(|c| self.side(c)).collect()
    }
}

/// True for a phrase that tells what the doer of its clause does besides: "walked the bank in search of her brother", "went on
/// strike".
pub(in crate::event) fn is_state(view: View<'_>, token: u32) -> bool {
    let noun = view.lemma(token);
    match case(view, token).filter(|_| view.rel(token) == Rel::Obl).unwrap_or_default() {
        "in" => matches!(noun, "search" | "pursuit" | "protest" | "retaliation" | "revolt" | "defiance"),
        "on" => matches!(noun, "strike" | "rampage" | "tour" | "visit" | "trip" | "mission" | "patrol" | "march"),
        _ => false,
    }
}

/// True for a phrase that "and" joins to the one behind "between".
fn is_joined_to_between(view: View<'_>, noun: u32, phrase: u32) -> bool {
    let between = |c: u32| c < phrase && case(view, c) == Some("between");
    view.child(phrase, Rel::Cc).is_some() && view.child_where(noun, between).is_some()
}

/// The type that a noun brings with it.
pub(super) fn noun_kind(view: View<'_>, noun: u32) -> EventKind {
    kind::of_noun(view, noun).map_or(EventKind::Other, |s| s.kind)
}

/// The noun that the noun's event folds into last: "round" of "a fourth round of talks".
fn outermost(view: View<'_>, noun: u32) -> u32 {
    let outer =
        |&t: &u32| carrier(view, t).filter(|&c| view.upos(c) == Upos::Noun && folding_noun(view.lemma(c)).is_some());
    std::iter::successors(Some(noun), outer).take(MAX_SIDE).last().unwrap_or(noun)
}

/// Verbs of whoever says when something of their own is held.
fn fixes(lexeme: &str) -> bool {
    matches!(lexeme, "set" | "schedule" | "convene" | "call" | "postpone" | "put off" | "adjourn" | "delay")
}

/// Light verbs whose subject the event is done to: "faces criticism from".
fn undergoes(lexeme: &str) -> bool {
    matches!(lexeme, "face" | "suffer" | "receive" | "draw" | "undergo" | "survive")
}
