//! Names of the same entity: full and short forms, acronyms, countries under all their names, capitals for governments.

use super::by_description::noun_gender;
use super::chain::Chain;
use crate::View;
use crate::entity::mentions::{Candidate, What};
use crate::entity::names::{Name, NameKind};
use crate::entity::{EntityKind, Gender, Number};
use crate::lexicon::given_names::tells_gender;
use crate::lexicon::organizations::{CLUB_WORD, LEGAL_FORM, ORGANIZATION_WORD};
use crate::lexicon::places::{self, Place};
use crate::lexicon::titles::{FEMALE_TITLE, MALE_TITLE, NAME_SUFFIX, PARTICLE};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos};
use std::collections::HashMap;

/// Where, among the candidates, each name of one word stands for the second time.
fn second_short(view: View<'_>, candidates: &[Candidate]) -> HashMap<String, u32> {
    let mut first: HashMap<String, u32> = HashMap::new();
    let mut second = HashMap::new();
    for candidate in candidates {
        let What::Name { name, .. } = &candidate.what else { continue };
        if let [word] = &parts(view, name.tokens)[..] {
            match first.get(word) {
                None => drop(first.insert(word.clone(), name.tokens.start)),
                Some(_) => drop(second.entry(word.clone()).or_insert(name.tokens.start)),
            }
        }
    }
    second
}

/// How many people of one family or given name are told apart; a bound on the work per name.
const MAX_BEARERS: usize = 16;

/// The chains of all names, and for each candidate that is a name its chain.
pub(super) fn chains(view: View<'_>, candidates: &[Candidate]) -> (Vec<Chain>, Vec<Option<usize>>) {
    let short = second_short(view, candidates);
    let mut grouping =
        Grouping { view, chains: Vec::new(), index: HashMap::new(), weight: Vec::new(), short, union: None };
    grouping.union = candidates.iter().find_map(|c| grouping.union_of(c));
    let mut of = vec![None; candidates.len()];
    // Full names first: a short form may stand before its full one (headlines).
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by_cached_key(|&i| (std::cmp::Reverse(words(view, &candidates[i]).min(2)), i));
    for i in order {
        if let What::Name { name, role } = &candidates[i].what {
            let chain = grouping.chain_of(*name, *role);
            of[i] = Some(chain);
        }
    }
    (grouping.chains, of)
}

fn words(view: View<'_>, candidate: &Candidate) -> usize {
    match &candidate.what {
        What::Name { name, .. } => parts(view, name.tokens).len(),
        _ => 0,
    }
}

struct Grouping<'a> {
    view: View<'a>,
    chains: Vec<Chain>,
    /// From a comparable form of a name to the chains that bear it.
    index: HashMap<(NameKind, String), Vec<usize>>,
    /// How often each chain is named.
    weight: Vec<u32>,
    /// See [`second_short`].
    short: HashMap<String, u32>,
    /// The union of countries, where the article names it.
    union: Option<u32>,
}

impl Grouping<'_> {
    fn chain_of(&mut self, name: Name, role: Option<TokenSpan>) -> usize {
        let phrase = self.view.phrase(name.tokens);
        let parts = parts(self.view, name.tokens);
        let country = self.country(name);
        let gender = gender(self.view, name, role);
        let name = Name { kind: self.kind(name, &parts), ..name };
        let keys = match (country, name.kind) {
            (Some(country), _) => vec![format!("@{country}")],
            (None, NameKind::Person) => person_keys(&self.view.phrase(name.tokens).to_lowercase(), &parts),
            (None, _) => organization_keys(phrase, &parts, |first| self.is_abridged(first, name)),
        };
        let kind = if country.is_some() { NameKind::Place } else { name.kind };
        let found = keys.first().and_then(|key| self.lookup(kind, key, gender));
        let chain = found.unwrap_or_else(|| self.start(name, country));
        self.weight[chain] += 1;
        for key in keys {
            let bearers = self.index.entry((kind, key)).or_default();
            if bearers.len() < MAX_BEARERS && !bearers.contains(&chain) {
                bearers.push(chain);
            }
        }
        self.note(chain, name, phrase, gender);
        chain
    }

    /// The kind of a name; of a word taken for a person's that only a body bears in full ("Corvane", of Corvane Pathology) the
    /// body's.
    fn kind(&self, name: Name, parts: &[String]) -> NameKind {
        let borne = |kind, part: &String| self.index.contains_key(&(kind, part.clone()));
        match parts {
            [part] if name.kind == NameKind::Person && name.title.is_none() => {
                let body = borne(NameKind::Organization, part) && !borne(NameKind::Person, part);
                if body { NameKind::Organization } else { name.kind }
            }
            _ => name.kind,
        }
    }

    /// True where the first word of a long name can be its short form: what is named so twice before has a name of its own
    /// ("Apple", before "Apple Support App").
    fn is_abridged(&self, first: &str, name: Name) -> bool {
        self.short.get(first).is_none_or(|&second| second > name.tokens.start)
    }

    /// The most often named chain that bears `key` and may have this gender.
    fn lookup(&self, kind: NameKind, key: &str, gender: Gender) -> Option<usize> {
        let bearers = self.index.get(&(kind, key.to_string()))?;
        let fits = |&&c: &&usize| self.chains[c].gender.agrees(gender);
        bearers.iter().filter(fits).max_by_key(|&&c| (self.weight[c], std::cmp::Reverse(c))).copied()
    }

    fn start(&mut self, name: Name, country: Option<u32>) -> usize {
        let kind = match name.kind {
            NameKind::Person => EntityKind::Person,
            NameKind::Place => EntityKind::Place,
            NameKind::Organization | NameKind::Other => EntityKind::Organization,
        };
        let mut chain = Chain::new(kind, Number::Singular);
        chain.country = country;
        self.chains.push(chain);
        self.weight.push(0);
        self.chains.len() - 1
    }

    fn note(&mut self, chain: usize, name: Name, phrase: &str, gender: Gender) {
        let acts = if is_location(self.view, name.tokens) { -1 } else { 1 };
        let chain = &mut self.chains[chain];
        chain.name(phrase);
        chain.acts += acts;
        if chain.gender == Gender::Unknown {
            chain.gender = gender;
        }
    }

    fn union_of(&self, candidate: &Candidate) -> Option<u32> {
        let What::Name { name, .. } = &candidate.what else { return None };
        self.country(*name).filter(|&c| places::countries()[c as usize].name == places::UNION)
    }

    /// The country that `name` names; a capital where it stands for the government.
    fn country(&self, name: Name) -> Option<u32> {
        let phrase = self.view.phrase(name.tokens);
        // "Brussels rejected the request"
        if phrase == places::SEAT_OF_UNION && self.union.is_some() && governs(self.view, name.tokens) {
            return self.union;
        }
        match places::place(phrase)? {
            Place::Country(country) if name.kind != NameKind::Person => Some(country),
            Place::Capital(country) if name.kind != NameKind::Person && governs(self.view, name.tokens) => {
                Some(country)
            }
            _ => None,
        }
    }
}

/// The words of a name that count in comparisons: no particles, initials, suffixes, in lower case.
fn parts(view: View<'_>, tokens: TokenSpan) -> Vec<String> {
    let counts = |t: &u32| {
        let form = view.form(*t);
        let initial = form.len() == 2 && form.ends_with('.');
        let word = view.upos(*t) != Upos::Punct && form.chars().any(char::is_alphanumeric);
        word && !initial && !PARTICLE.has(form) && !NAME_SUFFIX.has(form) && !LEGAL_FORM.has(form)
    };
    tokens.iter().filter(counts).map(|t| view.form(t).to_lowercase()).collect()
}

/// A full name is known by its first and last word, then by each of the two alone; a hyphened family name also by all of
/// it.
fn person_keys(phrase: &str, parts: &[String]) -> Vec<String> {
    let hyphened = |word: &&str| word.contains('-') && !phrase.starts_with(word);
    match parts {
        [] => Vec::new(),
        [only] => vec![only.clone()],
        [..] if !phrase.contains(' ') => vec![phrase.into()],
        [first, .., last] => {
            let mut keys = vec![format!("{first} {last}"), last.clone(), first.clone()];
            keys.extend(phrase.split(' ').find(hyphened).map(str::to_string));
            keys
        }
    }
}

/// An organisation is known by its name, its initials, its name without a country in front, and by a first word of its own
/// where that is `abridged` from it.
fn organization_keys(phrase: &str, parts: &[String], abridged: impl Fn(&str) -> bool) -> Vec<String> {
    let full = parts.join(" ");
    let mut keys = vec![full];
    let home = parts
        .first()
        .is_some_and(|p| places::demonym(p).is_some() || matches!(places::place(p), Some(Place::Country(_))));
    if home && parts.len() > 2 {
        keys.push(parts[1..].join(" "));
    }
    let initials: String =
        parts.iter().filter(|p| !UNSEEN.contains(&p.as_str())).filter_map(|p| p.chars().next()).collect();
    let office = parts.len() == 2 && ORGANIZATION_WORD.has(&parts[1]); // "FA"
    if initials.chars().count() > if office { 1 } else { 2 } {
        keys.push(initials);
    }
    if let [first, _, ..] = parts
        && !home
        && !ORGANIZATION_WORD.has(first)
        && places::place(first).is_none()
        && first.chars().count() > 2
        && abridged(first)
    {
        keys.push(first.clone());
    }
    keys.extend(parts.last().filter(|last| parts.len() > 1 && CLUB_WORD.has(last)).cloned());
    if phrase.contains('.') {
        keys[0] = keys[0].replace('.', "");
    }
    keys
}

/// Words that give no letter to an acronym.
const UNSEEN: [&str; 5] = ["of", "and", "the", "'s", "’s"];

fn gender(view: View<'_>, name: Name, role: Option<TokenSpan>) -> Gender {
    if name.kind != NameKind::Person {
        return Gender::Unknown;
    }
    let titles = || role.into_iter().flat_map(TokenSpan::iter);
    let kind = titles().last().map_or(Gender::Unknown, |t| noun_gender(view.lemma(t)));
    if kind != Gender::Unknown {
        return kind;
    }
    for form in titles().map(|t| view.form(t)) {
        if FEMALE_TITLE.has(form) {
            return Gender::Female;
        }
        if MALE_TITLE.has(form) {
            return Gender::Male;
        }
    }
    let first = view.form(name.tokens.start);
    match tells_gender(first) {
        _ if name.tokens.len() == 1 => Gender::Unknown,
        (true, false) => Gender::Female,
        (false, true) => Gender::Male,
        _ => Gender::Unknown,
    }
}

/// Prepositions of location and direction.
const LOCATIVE: [&str; 17] = [
    "in",
    "at",
    "near",
    "from",
    "into",
    "across",
    "through",
    "inside",
    "outside",
    "toward",
    "towards",
    "throughout",
    "around",
    "within",
    "to",
    "off",
    "via",
];

/// True where the name says where: "in Tehran", "to Qatar".
pub(super) fn is_location(view: View<'_>, tokens: TokenSpan) -> bool {
    let head = crate::entity::kind::head_of(view, tokens);
    let head = if view.rel(head) == Rel::Conj { view.head(head).unwrap_or(head) } else { head };
    let case = view.child(head, Rel::Case).map(|c| view.form(c).to_lowercase());
    case.is_some_and(|c| LOCATIVE.contains(&c.as_str()))
}

/// True where a capital stands for its government: it does or possesses something, or is dealt with.
fn governs(view: View<'_>, tokens: TokenSpan) -> bool {
    let head = crate::entity::kind::head_of(view, tokens);
    let predicate = view.head(head).map(|p| view.upos(p));
    let acts = view.rel(head).is_subject() && matches!(predicate, Some(Upos::Verb | Upos::Adj));
    let dealt_with = view
        .child(head, Rel::Case)
        .is_some_and(|c| matches!(view.form(c), "with" | "between" | "against" | "by" | "for"));
    acts || dealt_with || (view.rel(head) == Rel::NmodPoss && !is_location(view, tokens))
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::assert_mentions;

    #[test]
    fn short_names_follow_full_ones() {
        let text = "Okello warns of drought\nFarm Minister Grace Okello said rain was late. Okello asked for patience.";
        assert_mentions(text, &["Farm Minister Grace Okello → Grace Okello", "Okello → Grace Okello"]);
    }

    #[test]
    fn a_name_inside_a_description_is_not_its_entity() {
        let text = "President Joe Biden spoke on Monday. The Biden administration rejected the plan.";
        assert_mentions(text, &["Biden → Joe Biden", "The Biden administration → the Biden administration"]);
    }

    #[test]
    fn countries_under_all_their_names_and_capitals_that_act() {
        let text = "The United States sent ships. The U.S. said they were unarmed. Tehran rejected the claim, and Iran \
                    called it false. Talks were held in Tehran.";
        assert_mentions(text, &["The U.S. → United States", "Iran → Iran", "Tehran → Iran", "Tehran → Tehran"]);
    }

    #[test]
    fn acronyms_join_their_organisation() {
        let text = "The World Trade Organization (WTO) met in Geneva. The WTO will report in May.";
        assert_mentions(text, &["The WTO → World Trade Organization"]);
    }
}
