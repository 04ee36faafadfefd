//! Who counts as a party: somebody, or what an attack hits; of a thing its owner.

use super::toward::TOWARD_ANY;
use super::{Finder, same};
use crate::View;
use crate::entity::EntityKind;
use crate::event::clause::{case, object};
use crate::event::mention::Mention;
use crate::event::trigger::is_eventive;
use crate::event::{EventKind, Participant};
use crate::lexicon::event::{self, makes, takes_back, touches_nobody};
use crate::lexicon::people::{NUMBER_OF, ORGANIZATION_NOUN, SOMEBODY, THAT_ACTS, is_thing};
use crate::lexicon::places::{self, Place, SITE};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};

impl Finder<'_> {
    /// Who of `found` can be said to act: not things, and no pronoun that nobody is known to stand for.
    pub(super) fn doers_among(&self, found: &[Participant]) -> Vec<Participant> {
        found.iter().copied().filter(|p| self.is_doer(p)).map(|p| self.government(p)).collect()
    }

    /// A capital that acts is the government of its country, where the article names it.
    fn government(&self, p: Participant) -> Participant {
        Participant { entity: self.state_of_capital(p).or(p.entity), ..p }
    }

    /// True for the capital of a country that the article names: "a request from Tehran".
    pub(super) fn governs(&self, p: Participant) -> bool {
        self.state_of_capital(p).is_some()
    }

    fn state_of_capital(&self, p: Participant) -> Option<u32> {
        let name = p.entity.and_then(|e| self.entities.all.get(e as usize)).map(|e| e.name.as_str());
        match name.and_then(places::place) {
            Some(Place::Capital(country)) => self.cast.states.get(&country).copied(),
            _ => None,
        }
    }

    fn is_doer(&self, p: &Participant) -> bool {
        let document =
            p.entity.and_then(|e| self.entities.all.get(e as usize)).is_some_and(|e| e.kind == EntityKind::Document);
        if document && self.kind == EventKind::Other {
            return false;
        }
        let Some(head) = head(self.view, p.tokens).filter(|_| p.entity.is_none()) else { return true };
        let noun = self.view.lemma(head);
        match self.view.upos(head) {
            // A word that is in no table and means one thing is seldom somebody: "the wheel", "chlorine".
            Upos::Noun => {
                self.is_anybody(head) || THAT_ACTS.has(noun) || self.view.xpos(head) == Xpos::Nns && !is_thing(noun)
            }
            Upos::Propn => true,
            _ => self.is_anybody(head),
        }
    }

    /// To whom it is done: somebody; anything that an attack hits; of another thing its owner, else of what PLOVER has a
    /// type for the thing itself. Nobody is both sides.
    pub(super) fn undergoers_among(&self, act: &Mention, actors: &[Participant]) -> Vec<Participant> {
        let found: Vec<Participant> = act.recipients.iter().copied().filter(|p| !self.is_made(&act.lemma, p)).collect();
        let all =
            found.iter().flat_map(|p| if self.is_party(p) || self.is_hit(act, p) { vec![*p] } else { self.owners(p) });
        // "rejected a request from Tehran"; what hits a capital hits the town.
        let all = all.map(|p| if self.is_verbal() { self.government(p) } else { p });
        let mut kept: Vec<Participant> = Vec::new();
        for p in all.map(|p| self.themselves(p)).filter(|p| actors.iter().all(|a| !same(a, p))) {
            if kept.iter().all(|k| !same(k, &p)) {
                kept.push(p);
            }
        }
        if kept.is_empty() && self.touches_things() && !touches_nobody(&act.lemma) {
            return found.iter().copied().filter(|p| self.is_object(act, p)).collect();
        }
        kept
    }

    /// "expelled two Norlandic diplomats": what is done to them is done to them, not to the state to which one speaks through them.
    fn themselves(&self, p: Participant) -> Participant {
        let speak = |h: &u32| self.view.xpos(*h) == Xpos::Nns && event::acts_for_state(self.view.lemma(*h));
        match head(self.view, p.tokens).filter(|h| !self.is_verbal() && speak(h)) {
            Some(head) => Participant { entity: self.entities.headed_by(head).map(|m| m.entity), ..p },
            None => p,
        }
    }

    /// "set up a panel", "took office": a body that comes of the act, and what is only called like one.
    pub(super) fn is_made(&self, verb: &str, p: &Participant) -> bool {
        let noun = head(self.view, p.tokens).filter(|&h| self.view.upos(h) == Upos::Noun).map(|h| self.view.lemma(h));
        noun.is_some_and(|n| makes(verb) && ORGANIZATION_NOUN.has(n) || verb == "take" && n == "office")
    }

    /// True for acts of words.
    pub(super) const fn is_verbal(&self) -> bool {
        use EventKind::{Accuse, Agree, Concede, Consult, Reject, Request, Support, Threaten};
        matches!(self.kind, Accuse | Agree | Concede | Consult | Reject | Request | Support | Threaten)
    }

    /// True for political acts that may be done to a thing alone; who asks, agrees or helps does so with somebody.
    const fn touches_things(&self) -> bool {
        use EventKind::{Agree, Aid, Concede, Consult, Cooperate, Other, Request, Threaten};
        !matches!(self.kind, Agree | Aid | Concede | Consult | Cooperate | Other | Request | Threaten)
    }

    /// True for the thing that a political act is about where it touches nobody: "boycotted the election".
    fn is_object(&self, act: &Mention, p: &Participant) -> bool {
        let Some(noun) = head(self.view, p.tokens) else { return false };
        let thing = matches!(self.view.upos(noun), Upos::Noun | Upos::Propn) && !is_idiom(self.view.lemma(noun));
        thing && !self.only_takes_up(noun, p.tokens) && !self.is_own(act, noun) && !self.is_taken_back(act, noun)
    }

    /// "suspended its convoys": what is the doer's own.
    fn is_own(&self, act: &Mention, noun: u32) -> bool {
        let owner = self.view.child(noun, Rel::NmodPoss).and_then(|c| self.entity_at(c));
        !self.is_verbal() && owner.is_some_and(|owner| act.actors.iter().any(|a| same(a, &owner)))
    }

    /// "lifted the ban", "withdrew the remark": what is taken back is nobody.
    fn is_taken_back(&self, act: &Mention, noun: u32) -> bool {
        takes_back(&act.lemma) && !act.nominal && object(self.view, act.token) == Some(noun)
    }

    /// "rejected the charge", "welcomed the resignation": a word that only takes up what somebody said or did.
    fn only_takes_up(&self, noun: u32, phrase: TokenSpan) -> bool {
        let view = self.view;
        let judged = matches!(self.kind, EventKind::Accuse | EventKind::Support) && is_eventive(view, noun);
        let said = judged || event::what_is_answered(view.lemma(noun)).is_some();
        let told = |c: u32| match view.rel(c) {
            Rel::Nmod => !self.is_time(c),
            // "condemned the attacks, which hit the capital"
            Rel::AclRelcl => judged,
            rel => matches!(rel, Rel::NmodPoss | Rel::Acl),
        };
        let indefinite = |c: u32| view.rel(c) == Rel::Det && view.lemma(c) == "a";
        let new = view.child_where(noun, indefinite).is_some() && view.child(noun, Rel::AclRelcl).is_none();
        let names = |t: u32| view.upos(t) == Upos::Propn || places::demonym(view.form(t)).is_some();
        let tells = view.child_where(noun, told).is_some() || phrase.iter().any(names);
        self.is_verbal() && said && !new && !tells
    }

    fn is_party(&self, p: &Participant) -> bool {
        if self.kind == EventKind::Other && head(self.view, p.tokens).is_some_and(|h| is_venue(self.view, h)) {
            return false;
        }
        match p.entity.and_then(|e| self.entities.all.get(e as usize)) {
            Some(entity) if entity.kind == EntityKind::Place => self.kind != EventKind::Other || !self.is_town(*p),
            Some(entity) => entity.kind != EntityKind::Document,
            None => head(self.view, p.tokens).is_some_and(|h| self.is_anybody(h) && !self.are_premises(h)),
        }
    }

    /// "raided the offices of the group"
    fn are_premises(&self, noun: u32) -> bool {
        self.view.lemma(noun) == "office" && self.view.xpos(noun) == Xpos::Nns
    }

    /// True for a word for people or bodies, also behind a number or a quantity ("dozens of officers", "the wounded").
    fn is_anybody(&self, head: u32) -> bool {
        let view = self.view;
        let noun = view.lemma(head);
        let counted = || NUMBER_OF.has(noun) && self.is_number_of_people(head);
        let aged = || view.form(head) == "old" && head > 0 && view.form(head - 1) == "-";
        let stands = SOMEBODY.has(noun) || places::demonym(view.form(head)).is_some() || aged();
        match view.upos(head) {
            Upos::Pron => stands,
            Upos::Num => self.is_number_of_people(head) || self.is_harm(head) || self.kind == EventKind::Coerce,
            Upos::Adj | Upos::Det => stands || counted(),
            _ => stands || counted() || self.is_human(head),
        }
    }

    /// "23 of the defendants", "nine of them"
    fn is_number_of_people(&self, head: u32) -> bool {
        let of = |c: u32| self.view.rel(c) == Rel::Nmod && case(self.view, c) == Some("of");
        self.view.child_where(head, of).is_some_and(|c| self.is_human(c) || SOMEBODY.has(self.view.lemma(c)))
    }

    /// "killing 13 people and wounding 42": those harmed are people.
    fn is_harm(&self, number: u32) -> bool {
        self.view.head(number).is_some_and(|v| event::is_harm(self.view.lemma(v)))
    }

    fn is_hit(&self, act: &Mention, p: &Participant) -> bool {
        let view = self.view;
        let Some(head) = head(view, p.tokens).filter(|&h| matches!(view.upos(h), Upos::Noun | Upos::Propn)) else {
            return false;
        };
        match self.kind {
            EventKind::Assault => !is_idiom(view.lemma(head)),
            EventKind::Other => THAT_ACTS.has(view.lemma(head)) && self.flies_flag(head),
            _ => THAT_ACTS.has(view.lemma(head)) && !self.is_own(act, head),
        }
    }

    /// "four Peruvian squid boats", "a Georgian cargo plane"
    fn flies_flag(&self, head: u32) -> bool {
        let nation = |c: u32| self.view.rel(c) == Rel::Amod && places::demonym(self.view.form(c)).is_some();
        self.view.child_where(head, nation).is_some()
    }

    /// Whose the thing is: "rejected the firm's offer", "the policies of the council", "tariffs on Chinese goods".
    fn owners(&self, thing: &Participant) -> Vec<Participant> {
        let view = self.view;
        // "taken to St. Anne's hospital"
        let Some(head) = head(view, thing.tokens).filter(|&h| !is_venue(view, h)) else { return Vec::new() };
        // "condemned the arrest of Ana Ruiz": only who made it.
        if is_eventive(view, head) && self.kind == EventKind::Accuse {
            return self.of_parts(head).0.into_iter().filter(|p| self.is_party(p)).collect();
        }
        let own: Vec<u32> = view.children(head).iter().copied().filter(|&c| self.is_owner(c)).collect();
        let within = own.iter().flat_map(|&c| view.children(c));
        let nations = within.chain(view.children(head).iter().filter(|_| self.kind != EventKind::Other));
        let nations = nations.filter(|&&c| matches!(view.rel(c), Rel::Amod | Rel::Compound));
        let nations: Vec<Participant> = nations.filter_map(|&c| self.entity_at(c)).collect();
        let owners = own.iter().flat_map(|&c| self.side(c)).chain(nations);
        owners.filter(|p| self.is_party(p)).collect()
    }

    /// True for an owner, and for what a phrase of the thing is on, for or against.
    fn is_owner(&self, part: u32) -> bool {
        let political = self.kind != EventKind::Other;
        match (self.view.rel(part), case(self.view, part)) {
            (Rel::NmodPoss, _) | (Rel::Nmod, Some("of" | "for" | "on" | "against")) => true,
            (Rel::Nmod, Some(word)) => political && TOWARD_ANY.contains(&word),
            _ => false,
        }
    }
}

/// Objects that only make up a verb: "opened fire", "shot his way".
fn is_idiom(noun: &str) -> bool {
    matches!(noun, "fire" | "way")
}

/// "reached the hospital", "rushed to hospital", "attended a college": a body that stands for the house it is in.
fn is_venue(view: View<'_>, head: u32) -> bool {
    let house = view.upos(head) == Upos::Noun && SITE.has(view.lemma(head));
    house
        && match view.rel(head) {
            Rel::Obl => matches!(case(view, head), Some("to" | "into" | "in" | "at" | "from" | "for")),
            Rel::Obj => view.head(head).is_some_and(|v| {
                matches!(view.lemma(v), "reach" | "attend" | "enter" | "leave" | "visit" | "open" | "storm")
            }),
            _ => false,
        }
}

/// The word of a phrase on which the others depend.
pub(in crate::event) fn head(view: View<'_>, tokens: TokenSpan) -> Option<u32> {
    tokens.iter().find(|&t| view.head(t).is_none_or(|h| !tokens.contains(h)))
}
