//! Who is who within the article: one pass in text order over all mentions, one file a kind of reference.

mod age;
mod ahead;
mod body;
mod by_attribute;
mod by_description;
mod by_name;
mod by_pronoun;
mod chain;
mod crowd;
mod departed;
mod medium;
mod officer;
mod own_words;
mod reflexive;

use super::mentions::{self, Candidate, Description, Pronoun, Sort, What, is_epithet};
use super::names::NameKind;
use super::roles::{self, Link};
use super::{Entity, EntityKind, Form, Gender, Mention, RoleEvidence};
use crate::View;
use crate::lexicon::people::OFFICIAL;
use crate::lexicon::places::{self, Place};
use crate::lexicon::titles::TITLE;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos};
use chain::{Chain, Seen};
use reflexive::is_reflexive;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many entities stay within reach: an article keeps few on stage, and the bound keeps the pass linear.
const RECENT: usize = 48;
/// Candidates looked ahead over for names that a pronoun cannot refer to, and how deep they lie below its verb.
const AHEAD: usize = 16;
const DEEP: usize = 12;

/// Joins the mentions of each entity; besides the nouns that pronouns without an entity take up, by the pronoun.
pub(super) fn resolve(view: View<'_>, candidates: &[Candidate]) -> (Vec<Entity>, Vec<Mention>, BTreeMap<u32, u32>) {
    let (chains, by_name) = by_name::chains(view, candidates);
    let links = roles::links(view, candidates);
    let ahead = ahead::links(view, candidates, &by_name, &chains);
    let heads = candidates.iter().zip(&by_name);
    let name_at = heads.filter_map(|(c, chain)| Some((c.head, (*chain)?))).collect();
    let countries = (0..).zip(&chains).filter_map(|(index, chain)| Some((chain.country?, index))).collect();
    let mut reader = Reader {
        view,
        chains,
        by_name,
        links,
        ahead,
        countries,
        recent: Vec::new(),
        name_at,
        chain_at: HashMap::new(),
        last_personal: None,
        speaker: None,
        last_organization: None,
        mentions: Vec::new(),
        things: BTreeMap::new(),
        role_spans: Vec::new(),
    };
    reader.read(candidates);
    reader.finish()
}

/// Reads the mentions in text order and keeps what has been understood so far.
struct Reader<'a> {
    view: View<'a>,
    chains: Vec<Chain>,
    /// The chain of each candidate that is a name.
    by_name: Vec<Option<usize>>,
    /// For a description that another mention explains: how.
    links: BTreeMap<usize, Link>,
    /// For a description whose name follows: the chain of the name.
    ahead: BTreeMap<usize, usize>,
    /// The chain of each country that the article names.
    countries: BTreeMap<u32, usize>,
    /// The chains within reach, the last mentioned last.
    recent: Vec<usize>,
    /// The chain of the name that each head token carries.
    name_at: HashMap<u32, usize>,
    /// The chain of the mention that each head token carries, as far as the text is read.
    chain_at: HashMap<u32, usize>,
    /// The last "he" or "she": where it stands, its gender, and whom it means.
    last_personal: Option<(u32, Gender, usize)>,
    /// Who speaks in the sentence being read.
    speaker: Option<(u32, usize)>,
    /// The organisation that spoke or, under its name, acted last.
    last_organization: Option<usize>,
    mentions: Vec<(Mention, usize)>,
    /// For pronouns that no chain holds the common noun that they take up.
    things: BTreeMap<u32, u32>,
    /// Where each role stands that a phrase states: its chain, its index there, its tokens.
    role_spans: Vec<(usize, usize, TokenSpan)>,
}

impl Reader<'_> {
    fn read(&mut self, candidates: &[Candidate]) {
        let mut later: Vec<usize> = Vec::new();
        let mut sentence = 0;
        for (index, candidate) in candidates.iter().enumerate() {
            let here = self.view.text.sentence_of(candidate.tokens.start);
            if here != sentence {
                self.read_pronouns(candidates, &mut later);
                sentence = here;
            }
            if matches!(candidate.what, What::Pronoun(_)) && self.is_quoted(candidate.head) {
                later.push(index);
            } else {
                self.read_one(index, candidates);
            }
        }
        self.read_pronouns(candidates, &mut later);
    }

    /// Pronouns inside a quotation wait for the end of the sentence, where its speaker is known.
    fn read_pronouns(&mut self, candidates: &[Candidate], later: &mut Vec<usize>) {
        for index in later.drain(..) {
            self.read_one(index, candidates);
        }
    }

    fn read_one(&mut self, index: usize, candidates: &[Candidate]) {
        let candidate = &candidates[index];
        let found = match &candidate.what {
            What::Name { .. } => self.by_name[index].map(|chain| (chain, Form::Name)),
            What::Nominal(description) => Some((self.linked_or_new(index, candidate, description), Form::Nominal)),
            What::Pronoun(pronoun) => {
                let mut barred = self.named_below(index, candidates);
                barred.extend(self.named_in_own_words(candidate.head, candidates));
                barred.extend(self.described_around(index, candidates));
                let own =
                    Some(candidate.head).filter(|&t| is_reflexive(self.view.form(t))).and_then(|t| self.reflexive(t));
                let found = own.or_else(|| self.pronoun(*pronoun, candidate.head, &barred));
                found.map(|chain| (chain, Form::Pronoun))
            }
        };
        if let (None, What::Pronoun(pronoun @ (Pronoun::It | Pronoun::They))) = (found, &candidate.what) {
            self.things.extend(self.thing(*pronoun, candidate.head).map(|noun| (candidate.head, noun)));
        }
        let Some((chain, form)) = found else { return };
        if let What::Pronoun(Pronoun::Personal(gender)) = candidate.what {
            self.last_personal = Some((candidate.head, gender, chain));
            if !self.is_doubtful(candidate.head, chain) {
                self.chains[chain].gender = gender;
            }
        }
        self.note_age(candidate, chain);
        let role = self.role(index, candidate, chain);
        self.see(candidate, chain, form);
        let Candidate { tokens, head, .. } = *candidate;
        self.mentions.push((Mention { tokens, head, entity: 0, form, role: role.map(|r| r as u32) }, chain));
    }

    /// True for a possessive beside which the sentence names another person of unknown gender: whose it is tells no gender.
    fn is_doubtful(&self, pronoun: u32, chain: usize) -> bool {
        let here = self.view.text.sentence_of(pronoun);
        let beside = |c: usize| {
            let other = &self.chains[c];
            c != chain
                && other.gender == Gender::Unknown
                && other.is_person()
                && other.anywhere.is_some_and(|s| s.sentence == here)
        };
        let open = self.view.rel(pronoun) == Rel::NmodPoss && self.chains[chain].gender == Gender::Unknown;
        open && self.recent.iter().any(|&c| beside(c))
    }

    /// Who is named in what a subject pronoun's own verb governs: in "He said Trump needs rest" and "Trump needs rest, he said"
    /// are two men (Principle C of binding: Chomsky, *Lectures on Government and Binding*, 1981).
    fn named_below(&self, index: usize, candidates: &[Candidate]) -> Vec<usize> {
        let pronoun = candidates[index].head;
        let Some(verb) = self.view.head(pronoun).filter(|_| self.view.rel(pronoun).is_subject()) else {
            return Vec::new();
        };
        let end = self.view.sentence(pronoun).end;
        let ahead = candidates[index + 1..].iter().zip(&self.by_name[index + 1..]).take(AHEAD);
        let here = ahead.take_while(|(c, _)| c.tokens.start < end);
        let above = |c: &Candidate| std::iter::once(c.head).chain(self.view.ancestors(c.head).take(DEEP));
        let said = |t: u32| self.view.head(t) == Some(verb) && self.view.rel(t) == Rel::Ccomp;
        let ahead = here.filter(|(c, _)| above(c).any(|a| a == verb)).filter_map(|(_, chain)| *chain);
        let start = self.view.sentence(pronoun).start;
        let before = candidates[..index].iter().rev().take(AHEAD).take_while(|c| c.tokens.start >= start);
        // "Ruiz's tent was taken, she said": a possessor is free.
        let owns = |c: &Candidate| self.view.rel(c.head) == Rel::NmodPoss;
        let free = |c: &Candidate| matches!(c.what, What::Pronoun(_)) || owns(c) || self.says_who(c);
        let named = before.filter(|c| !free(c) && above(c).any(said));
        ahead.chain(named.filter_map(|c| self.chain_at.get(&c.head).copied())).collect()
    }

    /// Whom the phrases around a possessive describe: in "her lawyer, Ana Ruiz" she is not Ruiz.
    fn described_around(&self, index: usize, candidates: &[Candidate]) -> Vec<usize> {
        let token = candidates[index].head;
        let start = self.view.sentence(token).start;
        let before = candidates[..index].iter().rev().take(AHEAD).take_while(|c| c.tokens.start >= start);
        // "a man in his forties": behind the noun it may be the same.
        let around = |c: &&Candidate| c.tokens.contains(token) && token < c.head;
        before.filter(around).filter_map(|c| self.chain_at.get(&c.head).copied()).collect()
    }

    fn linked_or_new(&mut self, index: usize, candidate: &Candidate, description: &Description) -> usize {
        let linked = self.links.get(&index).and_then(|link| self.chain_at.get(&link.to));
        let Some(chain) = linked.or_else(|| self.ahead.get(&index)).copied() else {
            return self.description(candidate, description);
        };
        let descriptor = by_description::descriptor(self.view, candidate.tokens, description.noun);
        self.chains[chain].describe_as(descriptor);
        let named = &self.chains[chain];
        let town = named.country.is_some() || SETTLEMENT.contains(&self.view.lemma(description.noun));
        let other = named.kind == EntityKind::Person || named.kind == EntityKind::Place && !town;
        if description.sort == Sort::Organization && other {
            self.chains[chain].kind = EntityKind::Organization;
        }
        if self.chains[chain].affiliation.is_none() {
            self.chains[chain].affiliation = self.affiliation(candidate.tokens).filter(|&c| c != chain);
        }
        chain
    }

    fn note_age(&mut self, candidate: &Candidate, chain: usize) {
        let age = match candidate.what {
            What::Name { name, .. } if name.kind == NameKind::Person => age::age_behind(self.view, name),
            What::Nominal(_) if self.chains[chain].is_person() => age::described_age(self.view, candidate.tokens),
            _ => None,
        };
        if let Some(age) = age.filter(|_| self.chains[chain].age.is_none()) {
            self.chains[chain].age = Some(age.to_owned());
        }
    }

    /// The role that the candidate's own phrase states, as an index into the chain's roles.
    fn role(&mut self, index: usize, candidate: &Candidate, chain: usize) -> Option<usize> {
        match (&candidate.what, self.links.get(&index)) {
            (What::Name { role: Some(role), .. }, _) => {
                let (text, shown_by) = self.title_role(*role);
                let noun = roles::noun(self.view, *role);
                let descriptor = by_description::descriptor(self.view, *role, noun);
                self.chains[chain].describe_as(descriptor);
                if self.chains[chain].affiliation.is_none() {
                    let body = self.affiliation(*role).or_else(|| self.body_of_officer(&text));
                    self.chains[chain].affiliation = body.or_else(|| self.body_in_role(*role));
                }
                roles::is_role(&text).then(|| self.state(chain, &text, shown_by, *role))
            }
            (What::Nominal(description), link) => {
                let shown_by = match link {
                    Some(link) => self.can_be(chain, description).then_some(link.shown_by),
                    None if self.names_next(candidate, chain, description) => Some(RoleEvidence::Apposition),
                    None => self.is_first_role(chain, candidate).then_some(RoleEvidence::Description),
                }?;
                let role = roles::text(self.view, candidate.tokens);
                Some(self.state(chain, &role, shown_by, candidate.tokens))
            }
            _ => None,
        }
    }

    /// False where the description of a thing is said of a person.
    fn can_be(&self, chain: usize, description: &Description) -> bool {
        description.sort == Sort::Person || self.chains[chain].kind != EntityKind::Person
    }

    /// True where the name of whom a description describes stands right behind it ("the head of the commission Musa Bello").
    fn names_next(&self, candidate: &Candidate, chain: usize, description: &Description) -> bool {
        description.sort == Sort::Person && self.name_at.get(&candidate.tokens.end) == Some(&chain)
    }

    /// True where a description says more of somebody known by name only.
    fn is_first_role(&self, chain: usize, candidate: &Candidate) -> bool {
        self.chains[chain].is_known_by_name_only() && !is_epithet(self.view, candidate.head)
    }

    /// Notes the role that `tokens` state.
    fn state(&mut self, chain: usize, text: &str, shown_by: RoleEvidence, tokens: TokenSpan) -> usize {
        let known = self.chains[chain].roles.len();
        let role = self.chains[chain].role(text, shown_by);
        if role == known && shown_by != RoleEvidence::Inferred {
            self.role_spans.push((chain, role, tokens));
        }
        role
    }

    /// "The firm's director, Jo Lind": who has a role at a body stands on its side.
    fn affiliate(&mut self) {
        let body = |chain: usize| {
            let chain = &self.chains[chain];
            let town = chain.names.iter().any(|n| places::place(n).is_some());
            chain.country.is_some() || chain.kind == EntityKind::Organization && !town
        };
        let bodies = self.mentions.iter().filter(|(_, chain)| body(*chain));
        let mut bodies: Vec<(u32, usize)> = bodies.map(|(m, chain)| (m.head, *chain)).collect();
        bodies.sort_unstable();
        for &(chain, role, tokens) in &self.role_spans {
            let free = self.chains[chain].affiliation.is_none() && self.chains[chain].is_person();
            let first = bodies.partition_point(|&(head, _)| head < tokens.start);
            let within = bodies.get(first).filter(|&&(head, body)| head < tokens.end && body != chain);
            if free && !roles::is_past(&self.chains[chain].roles[role].text) {
                self.chains[chain].affiliation = within.map(|&(_, body)| body);
            }
        }
    }

    /// Gives the organisations that roles only describe their names: "the ministry's spokesman" becomes "Foreign Ministry's
    /// spokesman".
    fn name_organizations(&mut self) {
        let described = |(m, chain): &(Mention, usize)| {
            let chain = &self.chains[*chain];
            let named = chain.kind == EntityKind::Organization && chain.country.is_none() && !chain.names.is_empty();
            (m.form == Form::Nominal && named).then(|| (m.tokens, best_name(chain)))
        };
        let mut organizations: Vec<(TokenSpan, String)> = self.mentions.iter().filter_map(described).collect();
        organizations.extend(self.homes());
        organizations.sort_by_key(|(tokens, _)| (tokens.start, tokens.end));
        for (chain, role, tokens) in std::mem::take(&mut self.role_spans) {
            let first = organizations.partition_point(|(t, _)| t.start < tokens.start);
            let within = organizations[first..].iter().take_while(|(t, _)| t.start < tokens.end);
            let inside: Vec<_> = within.filter(|(t, _)| t.end <= tokens.end && t.len() < tokens.len()).collect();
            if !inside.is_empty() {
                self.chains[chain].roles[role].text = roles::text_with(self.view, tokens, &inside);
            }
        }
    }

    /// The role a title states; a bare "spokesperson" speaks for the organisation that spoke last.
    fn title_role(&self, role: TokenSpan) -> (String, RoleEvidence) {
        let text = roles::text(self.view, role);
        let speaks_for = self.last_organization.filter(|_| roles::is_bare_spokesperson(&text));
        let name = |c: usize| self.chains[c].names.first().or(self.chains[c].descriptions.first());
        match speaks_for.and_then(name) {
            Some(organization) => {
                let organization = organization.strip_prefix("the ").unwrap_or(organization);
                (format!("{organization} {text}"), RoleEvidence::Inferred)
            }
            None => (text, RoleEvidence::Title),
        }
    }

    /// The places at the start of descriptions, which say where somebody is from and are no part of the role ("the Long Beach
    /// guitarist"), unless of an office ("the Lagos governor"): they give way to nothing.
    fn homes(&self) -> Vec<(TokenSpan, String)> {
        let home = |(chain, role, tokens): &(usize, usize, TokenSpan)| {
            let start = mentions::without_article(self.view, *tokens).start;
            let described = self.chains[*chain].roles[*role].shown_by == RoleEvidence::Description;
            let noun = self.view.lemma(roles::noun(self.view, *tokens));
            let office = TITLE.has(noun) || OFFICIAL.has(noun);
            let tied = self.view.form(start + 1) == "-"; // "Brussels-based"
            (described && !office && !tied).then_some(start)
        };
        let starts: BTreeSet<u32> = self.role_spans.iter().filter_map(home).collect();
        let place = |(m, chain): &&(Mention, usize)| {
            self.chains[*chain].kind == EntityKind::Place && starts.contains(&m.tokens.start)
        };
        self.mentions.iter().filter(place).map(|(m, _)| (m.tokens, String::new())).collect()
    }

    /// Notes that `chain` was mentioned here.
    fn see(&mut self, candidate: &Candidate, chain: usize, form: Form) {
        let head = candidate.head;
        let sentence = self.view.text.sentence_of(head);
        let source = roles::is_source(self.view, candidate.tokens, head);
        // "a trainee, Jo Lind, fell"
        let person = self.chains[chain].is_person();
        let apposed = self.view.head(head).filter(|_| person && self.view.rel(head) == Rel::Appos);
        let subject = self.view.rel(apposed.unwrap_or(head)).is_subject() || self.owns_shares(head);
        let seen = Seen { sentence, head, subject, source, named: form == Form::Name };
        let on_stage = !self.is_medium(candidate, chain);
        if on_stage {
            self.chains[chain].anywhere = Some(seen.after(self.chains[chain].anywhere));
        }
        self.chains[chain].count += 1;
        self.chains[chain].has_left |= self.leaves(apposed.unwrap_or(head));
        self.chains[chain].takes_part |= subject || source || form == Form::Pronoun;
        if on_stage && !self.is_quoted(head) {
            self.chains[chain].outside = Some(seen.after(self.chains[chain].outside));
            if source {
                self.speaker = Some((sentence, chain));
            }
            let organization =
                self.chains[chain].kind == EntityKind::Organization && self.chains[chain].country.is_none();
            let named = form == Form::Name || self.view.upos(head) == Upos::Propn;
            if organization && (source || subject && named) {
                self.last_organization = Some(chain);
            }
        }
        self.chain_at.insert(head, chain);
        self.recent.retain(|&c| c != chain);
        self.recent.push(chain);
        if self.recent.len() > RECENT {
            self.recent.remove(0);
        }
    }

    /// "Lind shares fell": the company is the subject.
    fn owns_shares(&self, head: u32) -> bool {
        let shares = self.view.head(head).filter(|_| matches!(self.view.rel(head), Rel::Compound | Rel::NmodPoss));
        shares.is_some_and(|s| self.view.rel(s).is_subject() && self.view.lemma(s) == "share")
    }

    fn is_quoted(&self, token: u32) -> bool {
        self.view.text.quoted_by.get(token as usize).is_some_and(Option::is_some)
    }

    /// The chains that have a mention, by first mention, as entities.
    fn finish(mut self) -> (Vec<Entity>, Vec<Mention>, BTreeMap<u32, u32>) {
        self.mentions.retain(|(_, chain)| !self.chains[*chain].is_backdrop());
        self.affiliate();
        self.name_organizations();
        let mut order: BTreeMap<usize, u32> = BTreeMap::new();
        let mut firsts: Vec<(u32, usize)> = Vec::new();
        for (mention, chain) in &self.mentions {
            firsts.push((mention.tokens.start, *chain));
        }
        firsts.sort_unstable();
        for (_, chain) in firsts {
            let next = order.len() as u32;
            order.entry(chain).or_insert(next);
        }
        let mut kept: Vec<(u32, usize)> = order.iter().map(|(chain, index)| (*index, *chain)).collect();
        kept.sort_unstable();
        let mut moved: HashMap<usize, Vec<u32>> = HashMap::new();
        let entities = kept.iter().map(|&(_, chain)| {
            let (entity, roles) = entity(&self.chains[chain], &order);
            moved.insert(chain, roles);
            entity
        });
        let entities: Vec<Entity> = entities.collect();
        let mentions = self.mentions.into_iter().map(|(mut mention, chain)| {
            mention.entity = order[&chain];
            mention.role = mention.role.and_then(|r| moved[&chain].get(r as usize).copied());
            mention
        });
        (entities, mentions.collect(), self.things)
    }
}

/// Bodies that are places.
const SETTLEMENT: [&str; 10] =
    ["village", "town", "city", "county", "province", "district", "municipality", "state", "country", "kingdom"];

/// The entity of a chain, and where each of the chain's roles went.
fn entity(chain: &Chain, order: &BTreeMap<usize, u32>) -> (Entity, Vec<u32>) {
    let kind = match chain.kind {
        EntityKind::Place if chain.country.is_some() && chain.acts > 0 => EntityKind::Organization,
        kind => kind,
    };
    let name = best_name(chain);
    let forms = chain.names.iter().chain(&chain.descriptions);
    let aliases = forms.filter(|f| **f != name).cloned().collect();
    let mut ranked: Vec<usize> = (0..chain.roles.len()).collect();
    ranked.sort_by_key(|&r| std::cmp::Reverse(roles::fullness(&chain.roles[r])));
    let mut moved = vec![0; ranked.len()];
    for (to, &from) in ranked.iter().enumerate() {
        moved[from] = to as u32;
    }
    let roles = ranked.iter().map(|&r| chain.roles[r].clone()).collect();
    let affiliation = chain.affiliation.and_then(|c| order.get(&c)).copied();
    (Entity { kind, name, aliases, roles, gender: chain.gender, number: chain.number, affiliation }, moved)
}

/// The fullest form of the name: for a country its usual name, unless the article writes another one out and nowhere abbreviates
/// the usual one ("Britain"), else the form with most words, else the longest description.
fn best_name(chain: &Chain) -> String {
    let country = chain.country.map(|c| places::countries()[c as usize].name);
    if let Some(name) = country.filter(|&name| name != places::UNION) {
        let written = |n: &&String| matches!(places::place(n), Some(Place::Country(_)));
        let usual = chain.names.iter().any(|n| n == name || is_abbreviated(n));
        let other = chain.names.iter().find(written).filter(|_| !usual);
        return other.map_or(name, String::as_str).to_string();
    }
    let words = |form: &&String| form.split_whitespace().count();
    let fullest = |forms: &[String]| {
        let most = forms.iter().map(|f| words(&f)).max()?;
        let first = forms.iter().find(|f| words(f) == most)?;
        let same = |f: &&String| f.to_lowercase() == first.to_lowercase() && !is_shouted(f);
        Some(forms.iter().find(same).unwrap_or(first).clone())
    };
    fullest(&chain.names).or_else(|| fullest(&chain.descriptions)).unwrap_or_default()
}

/// "UK", "U.S."
fn is_abbreviated(name: &str) -> bool {
    !name.chars().any(char::is_lowercase)
}

/// True for a name with a word all in capitals, as the first words of a story are set ("MARIA Costa"); "BP" and "J.P." are none.
fn is_shouted(name: &str) -> bool {
    let shouted = |word: &str| word.chars().count() > 3 && word.chars().all(char::is_uppercase);
    name.split_whitespace().any(shouted)
}
