//! Whom a word names, and the phrase that names them.

use super::Finder;
use crate::View;
use crate::entity::{EntityKind, Form, Mention};
use crate::event::clause::case;
use crate::event::period;
use crate::event::trigger::is_eventive;
use crate::event::wording::{is_front, left_edge};
use crate::event::{EventKind, Participant};
use crate::lexicon::event::{ARMED_CRAFT, CRAFT, SERVICE, acts_for_state, commands, represents};
use crate::lexicon::people::{THAT_ACTS, is_party, is_person};
use crate::lexicon::places::{self, Place};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos, lower};

/// Most participants of one side that are read from a coordination.
pub(super) const MAX_SIDE: usize = 6;

/// How many mentions before a pronoun are looked at for whom it stands for.
const MAX_BACK: usize = 12;

/// Longest noun phrase that is taken as a participant, in tokens.
const MAX_PHRASE: u32 = 12;

impl Finder<'_> {
    /// The entity of a modifier ("US strikes", "an Iranian delegation", "US military strikes").
    pub(super) fn named(&self, token: u32) -> Vec<Participant> {
        let inner = self.view.children(token).iter().copied().filter(|&c| self.view.upos(c) == Upos::Propn);
        let who = |t: u32| self.entity_at(t).filter(|p| self.acts(*p) && !self.is_town(*p));
        std::iter::once(token).chain(inner).find_map(who).into_iter().collect()
    }

    /// True for entities and nationalities, who can do something; false for documents.
    pub(super) fn acts(&self, p: Participant) -> bool {
        let entity = p.entity.map(|e| self.entities.all.get(e as usize));
        entity.is_none_or(|e| e.is_some_and(|e| e.kind != EntityKind::Document))
    }

    /// True for a place that is no country: "the Istanbul meeting" is held by others.
    pub(super) fn is_town(&self, p: Participant) -> bool {
        let country = |e: u32| self.cast.states.values().any(|&s| s == e);
        self.is_place(p) && !p.entity.is_some_and(country)
    }

    pub(super) fn is_place(&self, p: Participant) -> bool {
        p.entity.and_then(|e| self.entities.all.get(e as usize)).is_some_and(|e| e.kind == EntityKind::Place)
    }

    /// True for a place, and for a country, which can act as well.
    pub(super) fn is_land(&self, p: Participant) -> bool {
        let name = p.entity.and_then(|e| self.entities.all.get(e as usize)).map(|e| e.name.as_str());
        self.is_place(p) || name.is_some_and(|n| places::place(n).is_some())
    }

    /// True for people, groups and bodies, by name or by noun.
    pub(super) fn is_human(&self, token: u32) -> bool {
        let noun = self.view.lemma(token);
        let named = self.entities.headed_by(token).is_some_and(|m| self.entities.of(m).kind != EntityKind::Document);
        named
            || self.view.upos(token) == Upos::Pron
            || matches!(noun, "hostage" | "captive" | "people")
            || is_party(noun)
    }

    /// True for a participant who is known, or whose noun names people or a body.
    pub(super) fn is_somebody(&self, p: &Participant) -> bool {
        p.entity.is_some() || p.tokens.iter().any(|t| self.is_human(t))
    }

    /// Who is named at `token`: by a mention, or by the adjective of a country ("an American ultimatum").
    pub(super) fn entity_at(&self, token: u32) -> Option<Participant> {
        let mention = self.entities.headed_by(token).or_else(|| self.entities.at(token));
        match mention {
            Some(mention) => Some(Participant { tokens: mention.tokens, entity: Some(self.state_of(mention)) }),
            None => self.nationality(token),
        }
    }

    fn nationality(&self, token: u32) -> Option<Participant> {
        let country = places::demonym(self.view.form(token))?;
        Some(Participant { tokens: TokenSpan::new(token, token + 1), entity: self.cast.states.get(&country).copied() })
    }

    /// Whom a mention stands for: officials, as a body, speak for their state ("US officials").
    fn state_of(&self, mention: &Mention) -> u32 {
        if let Some(owner) = self.represented(mention.head).or_else(|| self.state_of_ministry(mention.head)) {
            return owner;
        }
        let side = self.entities.of(mention).affiliation.filter(|&e| {
            matches!(self.entities.all.get(e as usize).and_then(|e| places::place(&e.name)), Some(Place::Country(_)))
        });
        let noun = self.view.lemma(mention.head);
        let body = noun == "government" || self.view.xpos(mention.head) == Xpos::Nns && acts_for_state(noun);
        side.filter(|_| body).unwrap_or(mention.entity)
    }

    /// "the Foreign Ministry in Beijing" speaks for China.
    fn state_of_ministry(&self, noun: u32) -> Option<u32> {
        let view = self.view;
        let ministry = lower(view.form(noun)) == "ministry" && noun > 0 && lower(view.form(noun - 1)) == "foreign";
        let seat = view.child_where(noun, |c| view.rel(c) == Rel::Nmod && case(view, c) == Some("in"));
        match places::place(view.form(seat.filter(|_| ministry)?)) {
            Some(Place::Capital(country)) => self.cast.states.get(&country).copied(),
            _ => None,
        }
    }

    /// "the company's representatives", "her lawyers": whom they act for, where the text names it.
    fn represented(&self, noun: u32) -> Option<u32> {
        let owner = self.view.child(noun, Rel::NmodPoss).filter(|_| represents(self.view.lemma(noun)))?;
        let who = self.entities.headed_by(owner)?.entity;
        let led = commands(self.view.lemma(noun));
        let body = self
            .cast
            .body(self.entities, who)
            .filter(|&b| led && self.entities.all[b as usize].kind != EntityKind::Place);
        matches!(self.view.xpos(noun), Xpos::Nns).then_some(body.unwrap_or(who))
    }

    /// The phrase headed by `token` and those coordinated with it, however the parse chained them; for a pronoun that takes
    /// up a thing that ("The truck left the road. It hit a wall").
    pub(super) fn side(&self, token: u32) -> Vec<Participant> {
        let view = self.view;
        let token = self.entities.thing(token).unwrap_or(token);
        let mut all = vec![token];
        let mut next = 0;
        while next < all.len() && all.len() < MAX_SIDE {
            let more = view.children(all[next]).iter().copied();
            all.extend(more.filter(|&c| is_joined(view, c)).take(MAX_SIDE));
            all.extend(included(view, all[next]).take(MAX_SIDE));
            next += 1;
        }
        // "astronaut and biochemist Peggy Whitson" is one.
        let whole = self.entities.headed_by(token).map(|m| m.tokens);
        let part = |t: u32| whole.is_some_and(|whole| whole.contains(t));
        let named = |t: u32| view.rel(t) == Rel::Appos || is_beside_number(view, t);
        all.retain(|&t| t == token || !named(t) && !part(t));
        let who = |t: u32| self.two(t).unwrap_or_else(|| vec![self.participant(t)]);
        all.into_iter().filter(|&t| self.can_act(t)).take(MAX_SIDE).flat_map(who).collect()
    }

    /// A noun with its determiners, adjectives and names and the prepositional phrases behind it, without clauses and
    /// times: "members of a delegation for peace talks".
    pub(super) fn phrase(&self, head: u32) -> TokenSpan {
        let view = self.view;
        let mut span = TokenSpan::new(left_edge(view, head, is_front), head + 1);
        let mut last = head;
        while let Some(more) = view.child_where(last, |c| continues(view, c, span.end) && !self.is_time(c)) {
            if more + 1 - span.start > MAX_PHRASE {
                break;
            }
            span.end = more + 1;
            last = more;
        }
        span
    }

    pub(super) fn is_time(&self, token: u32) -> bool {
        // "a disturbed 20-year-old" is somebody.
        self.view.form(token) != "old" && period::at(self.times, self.view.text.tokens[token as usize].span).is_some()
    }

    /// False for times, events and words that stand for nothing.
    pub(super) fn can_act(&self, token: u32) -> bool {
        let view = self.view;
        let nominal = matches!(view.upos(token), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Adj | Upos::Num);
        // "for the first time", "on condition", "on grounds" name nobody.
        let empty = matches!(
            view.lemma(token),
            "it" | "himself"
                | "herself"
                | "itself"
                | "themselves"
                | "there"
                | "that"
                | "this"
                | "which"
                | "what"
                | "time"
                | "condition"
                | "suspicion"
                | "purpose"
                | "ground"
                | "grounds"
                | "way"
        ) && self.entities.headed_by(token).is_none();
        let event = is_eventive(view, token) && !self.is_body(token);
        !self.is_time(token) && nominal && !empty && !event
    }

    /// "The prosecution will appeal": what is known as a body.
    fn is_body(&self, token: u32) -> bool {
        let body = |kind| matches!(kind, EntityKind::Organization | EntityKind::Person);
        let known = self.entities.headed_by(token).is_some_and(|m| body(self.entities.of(m).kind));
        known && self.view.rel(token).is_subject()
    }

    fn participant(&self, token: u32) -> Participant {
        match self.entities.headed_by(token).map(|m| self.fullest(m)) {
            // "his deputy, the lawyer Jo Lind"
            Some(mention)
                if mention.form == Form::Nominal
                    && self.view.child(token, Rel::Appos).is_some()
                    && let Some(named) = self.by_name(token) =>
            {
                named
            }
            // "thousands of people in the valley": a description with what tells it from others.
            Some(mention) if mention.form == Form::Nominal && mention.head == token => {
                let tokens = mention.tokens.join(self.phrase(token));
                Participant { tokens, entity: Some(self.state_of(mention)) }
            }
            Some(mention) => Participant { tokens: mention.tokens, entity: Some(self.state_of(mention)) },
            None => self.by_name(token).unwrap_or_else(|| self.described(token)),
        }
    }

    /// "former county assessor Jo Lind": the name that stands right behind a description.
    pub(super) fn by_name(&self, token: u32) -> Option<Participant> {
        let view = self.view;
        // "the plant head, A.V. Raguram": a comma may stand between.
        let next = token + 1 + u32::from(view.sentence(token).contains(token + 1) && view.form(token + 1) == ",");
        // "one of them, Pune-based Lind Motors", "one of the jailers, Jo Lind", "the company that did the work, Lind Consult"
        let alike = |m: &Mention| {
            let person = self.entities.of(m).kind == EntityKind::Person;
            view.upos(token) == Upos::Num || person == is_person(view.lemma(token))
        };
        let behind = |m: &Mention| {
            m.tokens.start > token && view.form(left_edge(view, m.head, is_front).saturating_sub(1)) == "," && alike(m)
        };
        let tied = |c: &u32| matches!(view.rel(*c), Rel::Appos | Rel::Flat) || is_beside_number(view, *c);
        let name =
            |c: u32| self.entities.at(c).filter(|m| m.form == Form::Name && (m.tokens.start == next || behind(m)));
        // "its headliner, the rapper Jo Lind": the parse may tie the name to the apposition.
        let within = |c: u32| view.children(c).iter().copied().filter(tied).find_map(name);
        let mut beside = view.children(token).iter().copied().filter(tied);
        if let Some(mention) = beside.find_map(|c| name(c).or_else(|| within(c))) {
            return Some(Participant { tokens: self.phrase(token).join(mention.tokens), entity: Some(mention.entity) });
        }
        // "the frigate, the Cabo Sur": what bears a name and is nobody.
        let christened = |c: u32| view.rel(c) == Rel::Appos && view.upos(c) == Upos::Propn && c > token;
        let bearer = view.child_where(token, christened).filter(|_| THAT_ACTS.has(view.lemma(token)))?;
        Some(Participant { tokens: self.phrase(token).join(self.phrase(bearer)), entity: None })
    }

    /// A description for which no entity stands; an Iranian frigate acts for Iran.
    fn described(&self, token: u32) -> Participant {
        let view = self.view;
        let body = view.xpos(token) == Xpos::Nns && acts_for_state(view.lemma(token)) || is_armed(view, token);
        if let Some(owner) = self.represented(token) {
            return Participant { tokens: self.phrase(token), entity: Some(owner) };
        }
        // "accused the Norlanders of theft"
        let the = view.child_where(token, |c| view.lemma(c) == "the").filter(|_| self.kind != EventKind::Other);
        let people = the.and_then(|_| self.nationality(token)?.entity);
        let tokens = self.phrase(token);
        let nation = (tokens.start..token).filter(|&t| body && view.rel(t) == Rel::Amod);
        let state = nation.filter_map(|t| self.nationality(t)).find_map(|p| p.entity);
        Participant { tokens, entity: people.or(state) }
    }

    /// For a pronoun the name or description before it in its own sentence, where there is one.
    fn fullest<'a>(&'a self, mention: &'a Mention) -> &'a Mention {
        if mention.form != Form::Pronoun {
            return mention;
        }
        let first = self.view.sentence(mention.head).start;
        let before = self.entities.mentions.partition_point(|m| m.tokens.start < mention.tokens.start);
        let near = self.entities.mentions[..before].iter().rev().take_while(|m| m.tokens.start >= first);
        let mut named = near.take(MAX_BACK).filter(|m| m.entity == mention.entity && m.form != Form::Pronoun);
        named.next().unwrap_or(mention)
    }
}

/// "a Russian frigate", "a Chinese coast guard ship": the armed craft of a state.
fn is_armed(view: View<'_>, noun: u32) -> bool {
    let service = |c: u32| {
        view.rel(c) == Rel::Compound && SERVICE.contains(&view.lemma(c))
            || matches!(view.lemma(c), "military" | "naval")
    };
    let craft = view.xpos(noun) != Xpos::Nnp && CRAFT.contains(&view.lemma(noun));
    ARMED_CRAFT.contains(&view.lemma(noun)) || craft && view.child_where(noun, service).is_some()
}

/// "23 of the defendants, including Ana Ruiz": who is named among those of a number.
fn included(view: View<'_>, head: u32) -> impl Iterator<Item = u32> {
    let inner = view.child_where(head, |c| view.rel(c) == Rel::Nmod && case(view, c) == Some("of"));
    let hosts = std::iter::once(head).chain(inner);
    let named =
        move |&c: &u32| view.rel(c) == Rel::Nmod && view.upos(c) == Upos::Propn && case(view, c) == Some("include");
    hosts.flat_map(move |h| view.children(h).iter().copied().filter(named))
}

/// "One of the jailers, Jo Lind, resigned": a name that the parse coordinates with the number, without an "and".
fn is_beside_number(view: View<'_>, name: u32) -> bool {
    let number = view.head(name).filter(|&h| view.rel(name) == Rel::Conj && view.upos(h) == Upos::Num);
    let joined = |n: u32| view.child_where(n, |c| view.rel(c) == Rel::Conj && c != name).is_some();
    number.is_some_and(|n| !joined(n)) && view.upos(name) == Upos::Propn && view.child(name, Rel::Cc).is_none()
}

/// True for a conjunct, for an apposition, to which the parse may tie the next conjunct, and for who comes "along with" others.
fn is_joined(view: View<'_>, token: u32) -> bool {
    let along = || {
        let with = view.child_where(token, |c| view.rel(c) == Rel::Case && view.lemma(c) == "with");
        let before = with.and_then(|with| with.checked_sub(1));
        before.is_some_and(|b| matches!(view.lemma(b), "along" | "together"))
    };
    match view.rel(token) {
        Rel::Conj | Rel::Appos => view.upos(token) != Upos::Verb,
        Rel::Nmod => along(),
        _ => false,
    }
}

/// True for a part of a noun phrase that begins at the token `end`, right behind what is known of it.
fn continues(view: View<'_>, part: u32, end: u32) -> bool {
    match view.rel(part) {
        Rel::Flat | Rel::Nummod | Rel::Compound => (end..end + 2).contains(&part),
        Rel::Nmod => {
            let whole = view.lemma(part) != "suspicion" && !is_eventive(view, part);
            part > end && view.child(part, Rel::Case) == Some(end) && whole
        }
        _ => false,
    }
}
