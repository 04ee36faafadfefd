//! Who does what a verb tells, and to whom: through voice, control, coordination and relative clauses.

use super::named::MAX_SIDE;
use super::noun::noun_kind;
use super::toward::toward;
use super::{Finder, Sides, same, union};
use crate::View;
use crate::entity::{EntityKind, Mention};
use crate::event::clause::{case, is_infinitive, is_negated, is_passive, lexeme, mark, object, subject};
use crate::event::trigger::is_eventive;
use crate::event::{EventKind, Participant, kind};
use crate::lexicon::event::{hands_over, is_aimed, is_borne, is_dispatched, is_force, is_light, with_object};
use crate::lexicon::people::THAT_ACTS;
use crate::syntax::{Rel, Upos, Xpos};

/// Longest dateline, in tokens.
const MAX_DATELINE: u32 = 10;

/// How many infinitives are followed to whom an act is about: "agreed to help to rebuild".
const MAX_COMPLEMENTS: u32 = 2;

impl Finder<'_> {
    pub(super) fn of_verb(&self, verb: u32) -> Sides {
        self.of_clause(verb, 0)
    }

    fn of_clause(&self, verb: u32, depth: u32) -> Sides {
        let view = self.view;
        let passive = is_passive(view, verb);
        if !passive && self.is_borne(verb) {
            return (Vec::new(), self.subjects(verb));
        }
        let agent = view.child_where(verb, |c| passive && is_agent(view, c));
        // "by a Quaker miller": the parse may make two of it.
        let agent = agent.map(|a| view.child_where(verb, |c| c == a + 1 && view.rel(c) == view.rel(a)).unwrap_or(a));
        // "was given a prize by the mayor": the parse may tie the phrase to what is given.
        let given = view.child(verb, Rel::Obj).filter(|_| passive);
        let displaced = || view.child_where(given?, |c| view.rel(c) == Rel::Nmod && case(view, c) == Some("by"));
        let agent = agent.or_else(displaced);
        let actors =
            if passive { agent.map_or_else(|| self.lifters(verb), |a| self.doers(a)) } else { self.subjects(verb) };
        let mut recipients = self.recipients(verb, passive);
        recipients.retain(|r| actors.iter().all(|a| !same(a, r)));
        if recipients.iter().all(|r| !self.is_somebody(r)) && depth < MAX_COMPLEMENTS {
            let mut others = union(self.of_complement(verb, depth), self.of_whom_awaited(verb));
            others.retain(|r| actors.iter().all(|a| !same(a, r)));
            recipients = union(others, recipients);
        }
        (actors, recipients)
    }

    /// True for what befalls its subject: "four people died", "is serving a life sentence".
    fn is_borne(&self, verb: u32) -> bool {
        let object = object(self.view, verb).map(|o| self.view.lemma(o));
        is_borne(self.view.lemma(verb), object)
    }

    /// "will not end the strike until the firm pays": of whom it is made to depend.
    pub(super) fn of_whom_awaited(&self, verb: u32) -> Vec<Participant> {
        let view = self.view;
        let until = |c: u32| view.rel(c) == Rel::Advcl && matches!(mark(view, c), Some("until" | "unless"));
        let clause = view.child_where(verb, until).filter(|_| is_negated(view, verb));
        let by = |c: u32| view.children(c).iter().copied().find(|&o| is_agent(view, o));
        let who = clause
            .and_then(|c| if is_passive(view, c) { by(c).or_else(|| subject(view, c)) } else { subject(view, c) });
        who.filter(|&s| self.is_human(s) || self.entity_at(s).is_some()).map_or_else(Vec::new, |s| self.side(s))
    }

    /// "US sanctions were lifted": whose they are lifts them, where nobody else is named.
    fn lifters(&self, verb: u32) -> Vec<Participant> {
        let view = self.view;
        let Some(measure) = object(view, verb).filter(|_| self.kind == EventKind::Retreat) else { return Vec::new() };
        if matches!(noun_kind(view, measure), EventKind::Sanction | EventKind::Coerce) {
            self.of_parts(measure).0
        } else {
            Vec::new()
        }
    }

    fn recipients(&self, verb: u32, passive: bool) -> Vec<Participant> {
        let goals = self.goals(verb);
        let goals = if passive && !self.gives(verb) { goals } else { union(goals, self.goals_of_object(verb)) };
        let goals = if goals.is_empty() { self.displaced_goals(verb) } else { goals };
        let handed = self.is_handed_over(verb, passive) && !goals.is_empty();
        if let Some(state) = self.condition(verb) {
            return union(goals, self.where_it_holds(state));
        }
        if let Some(measure) = self.measure(verb) {
            return union(goals, self.beside_measure(measure));
        }
        if handed || self.is_gift(verb) { goals } else { union(self.patients(verb, passive), goals) }
    }

    /// True for a verb whose object is handed over or withheld.
    fn gives(&self, verb: u32) -> bool {
        let lexeme = lexeme(self.view, verb);
        match &*lexeme {
            "return" => object(self.view, verb).is_some(),
            "deny" | "refuse" => self.withholds(verb),
            _ => hands_over(&lexeme),
        }
    }

    /// "denied port access to four ships"
    fn withholds(&self, verb: u32) -> bool {
        let view = self.view;
        let to = |c: u32| matches!(view.rel(c), Rel::Obl | Rel::Nmod) && case(view, c) == Some("to");
        let object = object(view, verb).filter(|&o| !is_eventive(view, o) && !self.is_human(o));
        object.is_some_and(|o| view.child_where(o, to).or_else(|| view.child_where(verb, to)).is_some())
    }

    /// True where the object is what is handed over, brought up or withheld, not whom it is done to.
    fn is_handed_over(&self, verb: u32, passive: bool) -> bool {
        let measure = matches!(self.kind, EventKind::Aid | EventKind::Sanction | EventKind::Mobilize);
        let helped = object(self.view, verb).is_some_and(|o| self.is_human(o)) && self.kind == EventKind::Aid;
        measure && !passive && !helped || self.gives(verb)
    }

    /// The object that makes the act together with the verb: a curfew, a ban, ties, work that is stopped.
    fn measure(&self, verb: u32) -> Option<u32> {
        let view = self.view;
        let thing = |o: u32| !self.is_human(o) && !is_eventive(view, o) && !THAT_ACTS.has(view.lemma(o));
        let object = object(view, verb).filter(|&o| thing(o))?;
        let sense = with_object(&lexeme(view, verb), view.lemma(object))?;
        (!matches!(sense.kind, EventKind::Other | EventKind::Consult)).then_some(object)
    }

    /// "declared a state of emergency": a state that is no body.
    fn condition(&self, verb: u32) -> Option<u32> {
        let view = self.view;
        let declared = object(view, verb).filter(|&o| view.lemma(verb) == "declare" && view.lemma(o) == "state");
        declared.filter(|&o| self.entities.headed_by(o).is_none())
    }

    /// "a state of siege in Norland": the land or town in which it holds.
    fn where_it_holds(&self, state: u32) -> Vec<Participant> {
        let view = self.view;
        let of = view.child_where(state, |c| view.rel(c) == Rel::Nmod && case(view, c) == Some("of"));
        let local =
            |c: &u32| matches!(view.rel(*c), Rel::Nmod | Rel::Obl) && matches!(case(view, *c), Some("in" | "across"));
        let hosts = std::iter::once(state).chain(of);
        let places = hosts.flat_map(|h| view.children(h).iter().copied().filter(local));
        places.filter_map(|c| self.entity_at(c)).filter(|p| self.is_land(*p)).take(MAX_SIDE).collect()
    }

    /// Whom the parts of such an object name: "ties with Norland", "the work of charities", "every offer made by rebels".
    fn beside_measure(&self, object: u32) -> Vec<Participant> {
        let view = self.view;
        let (owners, others) = self.of_parts(object);
        let beside = |c: &u32| {
            view.rel(*c) == Rel::Nmod
                && matches!(case(view, *c), Some("with" | "for" | "to" | "of" | "from" | "against"))
        };
        let named = view.children(object).iter().copied().filter(beside).filter(|&c| self.can_act(c));
        named.fold(union(owners, others), |all, c| union(all, self.side(c)))
    }

    /// True where the object is a thing or a force that is handed over, brought up or drawn off.
    fn is_gift(&self, verb: u32) -> bool {
        let view = self.view;
        let Some(object) = object(view, verb) else { return false };
        let force = is_force(view.lemma(object));
        let drawn = matches!(view.lemma(verb), "withdraw" | "pull" | "remove" | "recall");
        match self.kind {
            EventKind::Mobilize => force,
            EventKind::Retreat if drawn => force,
            _ => self.gives(verb) && (force || is_dispatched(view.lemma(object)) || !self.is_human(object)),
        }
    }

    /// The prepositions behind which the verb names whom it is done to: what is handed over goes to or is for somebody.
    fn prepositions(&self, verb: u32) -> &'static [&'static str] {
        if self.gives(verb) { &["to", "for"] } else { toward(self.kind) }
    }

    /// Whom the act named by the infinitive is done to: who agrees or refuses to do something to somebody, or gives
    /// something to help them, does so toward them.
    fn of_complement(&self, verb: u32, depth: u32) -> Vec<Participant> {
        use EventKind::{Agree, Aid, Reject, Request, Threaten};
        let view = self.view;
        let governs = matches!(self.kind, Agree | Reject | Threaten | Request | Aid);
        let purposes = self.kind == Aid;
        let object = object(view, verb);
        let beside = |c: &u32| view.rel(*c) == Rel::Obl && case(view, *c) == Some("in");
        let sums = view.children(verb).iter().copied().filter(beside).filter(|_| purposes);
        let mut hosts = std::iter::once(verb).chain(object.filter(|_| purposes)).chain(sums);
        let infinitive = |c: u32| match view.rel(c) {
            Rel::Xcomp => view.upos(c) == Upos::Verb,
            Rel::Advcl | Rel::Acl => purposes && is_infinitive(view, c),
            _ => false,
        };
        let found = hosts.by_ref().filter(|_| governs).find_map(|h| view.child_where(h, infinitive));
        let Some(complement) = found else { return self.of_clause_demanded(verb) };
        let act = lexeme(view, complement);
        let sense = kind::of_verb(view, complement, &act);
        let inner = Finder { kind: sense.map_or(EventKind::Other, |s| s.kind), ..*self };
        let mut to = inner.of_clause(complement, depth + 1).1;
        let known = |p: &Participant| self.is_somebody(p) || p.tokens.iter().any(|t| THAT_ACTS.has(view.lemma(t)));
        to.retain(|p| known(p) && !self.is_made(&act, p));
        to
    }

    /// "demanded that the minister apologise": of whom it is demanded.
    fn of_clause_demanded(&self, verb: u32) -> Vec<Participant> {
        let view = self.view;
        let clause = view.child(verb, Rel::Ccomp).filter(|_| self.kind == EventKind::Request);
        let asked = clause.and_then(|c| view.subject(c)).filter(|&s| self.is_human(s) || self.entity_at(s).is_some());
        asked.map_or_else(Vec::new, |s| self.side(s))
    }

    /// The phrases that the parse tied to what is beside the verb, or to its agent: "was returned by police to the museum".
    fn displaced_goals(&self, verb: u32) -> Vec<Participant> {
        let view = self.view;
        let agent = view.child_where(verb, |c| self.gives(verb) && is_agent(view, c));
        let to = |&c: &u32| view.rel(c) == Rel::Nmod && case(view, c) == Some("to") && self.can_act(c);
        let behind_agent = agent.into_iter().flat_map(|a| view.children(a).iter().copied().filter(to));
        let found = self.displaced(verb, self.prepositions(verb)).into_iter().chain(behind_agent);
        found.flat_map(|c| self.parties(c)).collect()
    }

    /// Whom the phrases of what is handed over or withheld name: "suspended food supplies to Somalia".
    fn goals_of_object(&self, verb: u32) -> Vec<Participant> {
        let Some(object) = object(self.view, verb).filter(|&o| self.gives(verb) || !is_eventive(self.view, o)) else {
            return Vec::new();
        };
        let goal = |c: &u32| {
            self.view.rel(*c) == Rel::Nmod
                && case(self.view, *c).is_some_and(|word| word != "of" && self.prepositions(verb).contains(&word))
        };
        // "sent a team of experts to Norland"
        let kind = self.view.child_where(object, |c| self.view.rel(c) == Rel::Nmod && case(self.view, c) == Some("of"));
        let hosts = std::iter::once(object).chain(kind);
        hosts.flat_map(|h| self.view.children(h)).filter(|c| goal(c)).flat_map(|&c| self.side(c)).collect()
    }

    /// Whom the verb is done to as its object names them, in the passive its subject.
    fn patients(&self, verb: u32, passive: bool) -> Vec<Participant> {
        let topic = matches!(self.view.lemma(verb), "discuss" | "negotiate");
        // "will meet Monday": the parse may take a day for whom they meet.
        let patient = object(self.view, verb).filter(|&o| !topic && !self.is_time(o));
        let found = patient.map_or_else(Vec::new, |o| self.affected(o));
        if !found.is_empty() {
            return found;
        }
        let behind = self.right_behind(verb).filter(|_| !passive);
        let whole = || patient.map(|o| Participant { tokens: self.phrase(o), entity: None });
        behind.or_else(whole).into_iter().collect()
    }

    /// Whom the verb's indirect object and prepositional phrases name; what an object is done to may stand beside the
    /// verb: "lifted a ban on TikTok".
    fn goals(&self, verb: u32) -> Vec<Participant> {
        let view = self.view;
        // "expelled him from the party"
        let puts_out =
            matches!(view.lemma(verb), "expel" | "suspend" | "ban" | "bar" | "remove" | "oust" | "dismiss" | "exclude");
        let taken = puts_out && view.child_where(verb, |c| view.rel(c) == Rel::Obj && self.is_human(c)).is_some();
        let through = view.child(verb, Rel::Obj).filter(|&o| is_eventive(view, o)).map(|o| noun_kind(view, o));
        let mut found = Vec::new();
        for &c in view.children(verb) {
            let named = match view.rel(c) {
                Rel::Iobj => true,
                Rel::Obl if taken && case(view, c) == Some("from") => false,
                Rel::Obl => case(view, c).is_some_and(|word| {
                    self.is_toward(self.kind, word, c)
                        || word == "at" && self.kind == EventKind::Assault && is_aimed(view.lemma(verb))
                        || self.gives(verb) && word == "to" && self.can_act(c)
                        || through.is_some_and(|kind| self.is_toward(kind, word, c))
                }),
                _ => false,
            };
            if named {
                found = union(found, self.parties(c));
            }
        }
        found
    }

    /// The phrase headed by `token`; for an event whose it is or to whom it is done: "the demands of the drivers"; where
    /// it is looked into and names nobody, the event itself: "an audit of the election".
    pub(super) fn parties(&self, token: u32) -> Vec<Participant> {
        let view = self.view;
        if !is_eventive(view, token) || self.entities.headed_by(token).is_some() {
            return self.side(token);
        }
        // "a session in St. Paul"
        let place = |c: u32| {
            matches!(case(view, c), Some("in" | "at" | "near")) && self.entity_at(c).is_some_and(|p| self.is_town(p))
        };
        let part =
            |c: &u32| matches!(view.rel(*c), Rel::NmodPoss | Rel::Nmod | Rel::Amod | Rel::Compound) && !place(*c);
        let inner = || view.children(token).iter().copied().filter(part);
        let named = inner().filter_map(|c| self.entity_at(c).filter(|p| self.acts(*p)).map(|_| c));
        let named: Vec<Participant> = named.take(MAX_SIDE).flat_map(|c| self.side(c)).collect();
        if self.kind != EventKind::Accuse || !named.is_empty() {
            return named;
        }
        let victims = inner().filter(|&c| view.rel(c) == Rel::Nmod && self.is_human(c));
        let victims: Vec<Participant> = victims.flat_map(|c| self.side(c)).collect();
        if victims.is_empty() { vec![Participant { tokens: self.phrase(token), entity: None }] } else { victims }
    }

    /// Who does what `verb` tells: its subject, the one behind a dateline where the parse took the dateline.
    pub(super) fn subjects(&self, verb: u32) -> Vec<Participant> {
        let view = self.view;
        let Some(first) = subject(view, verb) else { return Vec::new() };
        let found = self.doers(behind_dateline(view, first, verb).unwrap_or(first));
        // "said the plan was sound and urged people to wait": no plan urges.
        let other = || found.iter().all(|p| !self.is_somebody(p)) || self.is_set_off(verb);
        if let Some(speech) = self.above_complement(verb).filter(|_| self.is_verbal() && other()) {
            return self.subjects(speech);
        }
        // A second subject is the end of a coordination: "envoy Ana Ruiz and the mayor's aide Jo Lind are to travel".
        let beside = view.head(first).and_then(|predicate| {
            view.child_where(predicate, |c| c > first && c < predicate && view.rel(c).is_subject())
        });
        let second = beside.filter(|_| self.entity_at(first).is_some()).and_then(|s| self.entity_at(s));
        union(found, second.into_iter().collect())
    }

    /// "claimed that brokers were invited, and vowed to strike": a comma sets the act off from what is said before it.
    fn is_set_off(&self, verb: u32) -> bool {
        self.view.child(verb, Rel::Cc).is_some_and(|cc| cc > 0 && self.view.form(cc - 1) == ",")
    }

    /// The verb above the clause of which this one is the second part.
    fn above_complement(&self, verb: u32) -> Option<u32> {
        let view = self.view;
        let first = view.head(verb).filter(|_| view.rel(verb) == Rel::Conj && view.subject(verb).is_none())?;
        view.head(first).filter(|&v| view.rel(first) == Rel::Ccomp && v < first)
    }

    /// Who acts through `token`: itself, or for an event that does it ("US airstrikes killed") who does that.
    fn doers(&self, token: u32) -> Vec<Participant> {
        if let Some(company) = self.company_of_shares(token) {
            return self.side(company);
        }
        let stands = |m: &Mention| self.entities.of(m).kind != EntityKind::Document;
        if !is_eventive(self.view, token) || self.entities.headed_by(token).is_some_and(stands) {
            return self.side(token);
        }
        let own = self.of_parts(token).0;
        if own.is_empty() { self.makers(token) } else { own }
    }

    /// "Lind shares fell", "shares in Lind fell": of whom it is told.
    fn company_of_shares(&self, shares: u32) -> Option<u32> {
        let view = self.view;
        let part = |c: u32| match view.rel(c) {
            Rel::Compound | Rel::NmodPoss => true,
            Rel::Nmod => matches!(case(view, c), Some("in" | "of")),
            _ => false,
        };
        let known = |c: u32| part(c) && self.entity_at(c).is_some_and(|p| !self.is_place(p));
        view.child_where(shares, |c| view.lemma(shares) == "share" && view.xpos(shares) == Xpos::Nns && known(c))
    }

    /// "signed a petition that criticised the council": whose act the noun is in the clause above.
    fn makers(&self, noun: u32) -> Vec<Participant> {
        let view = self.view;
        let made = |&v: &u32| view.rel(noun) == Rel::Obj && is_light(&lexeme(view, v)) && !is_passive(view, v);
        let maker = view.head(noun).filter(made).and_then(|v| subject(view, v));
        maker.map_or_else(Vec::new, |m| self.side(m))
    }

    /// The entity that is named right behind the verb: its object, where the parse found none.
    fn right_behind(&self, verb: u32) -> Option<Participant> {
        let mentions = &self.entities.mentions;
        let next = mentions.partition_point(|m| m.tokens.start <= verb);
        let mention = mentions.get(next).filter(|m| m.tokens.start == verb + 1)?;
        Some(Participant::of(mention))
    }

    /// Whom an object stands for: itself where it can act, else whose it is ("rejected an American ultimatum"), else whom
    /// it is done to ("lifted sanctions on Iran"). Who condemns an attack does not condemn its victims.
    fn affected(&self, object: u32) -> Vec<Participant> {
        if !is_eventive(self.view, object) && (self.is_human(object) || !self.is_abstract(object)) {
            return self.side(object);
        }
        let (owners, others) = self.of_parts(object);
        let harms =
            matches!(noun_kind(self.view, object), EventKind::Assault | EventKind::Coerce | EventKind::Sanction);
        let judged = self.kind == EventKind::Accuse && harms;
        if judged || self.kind == EventKind::Reject && !owners.is_empty() { owners } else { union(owners, others) }
    }

    fn is_abstract(&self, token: u32) -> bool {
        self.view.upos(token) != Upos::Propn
            && self.entities.headed_by(token).is_none()
            && !THAT_ACTS.has(self.view.lemma(token))
            && self.by_name(token).is_none()
            && self.view.upos(token) != Upos::Pron
            && !self.of_parts(token).0.is_empty()
    }
}

/// "by the army" in the passive; "by helicopter" tells only how.
pub(super) fn is_agent(view: View<'_>, phrase: u32) -> bool {
    let told = |c: u32| matches!(view.rel(c), Rel::Det | Rel::Nummod | Rel::NmodPoss | Rel::Amod);
    let means = THAT_ACTS.has(view.lemma(phrase)) && view.child_where(phrase, told).is_none();
    !means && is_by(view, phrase)
}

fn is_by(view: View<'_>, phrase: u32) -> bool {
    view.rel(phrase) == Rel::OblAgent || view.rel(phrase) == Rel::Obl && case(view, phrase) == Some("by")
}

/// The subject behind a dateline that the parse took for it: "MOSCOW (AP) -- A court has charged".
fn behind_dateline(view: View<'_>, subject: u32, verb: u32) -> Option<u32> {
    let start = view.sentence(verb).start;
    let dash =
        (subject + 1..verb.min(start + MAX_DATELINE)).find(|&t| matches!(view.form(t), "--" | "—" | "–" | ":"))?;
    let named = (start..dash).all(|t| !matches!(view.upos(t), Upos::Verb | Upos::Aux | Upos::Noun | Upos::Pron));
    let skipped = |t: &u32| matches!(view.upos(*t), Upos::Aux | Upos::Adv | Upos::Part | Upos::Punct);
    let mut at = (dash + 1..verb).rev().find(|t| !skipped(t)).filter(|_| named)?;
    while let Some(head) = view.head(at).filter(|&h| h > dash && h < at && view.upos(h) != Upos::Verb) {
        at = head;
    }
    matches!(view.upos(at), Upos::Noun | Upos::Propn | Upos::Pron).then_some(at)
}
