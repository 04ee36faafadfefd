//! What is known of one entity while the article is read.

use crate::entity::{EntityKind, Gender, Number, Role, RoleEvidence};
use crate::lexicon::people::PUBLIC_BODY;
use std::collections::BTreeSet;

/// Forms, descriptions and roles kept of one entity: far more than articles use, and a bound on the work per mention.
const MAX_FORMS: usize = 32;

/// One entity in the making.
#[derive(Debug, Clone)]
pub(super) struct Chain {
    pub(super) kind: EntityKind,
    pub(super) number: Number,
    pub(super) gender: Gender,
    /// The age that the article tells.
    pub(super) age: Option<String>,
    /// The forms of its name, by first mention; empty for an unnamed one.
    pub(super) names: Vec<String>,
    /// The noun phrases that describe it, as comparable words.
    pub(super) descriptors: Vec<Descriptor>,
    /// The descriptions as they stand, by first mention.
    pub(super) descriptions: Vec<String>,
    pub(super) roles: Vec<Role>,
    /// The country it is, as an index into the gazetteer's.
    pub(super) country: Option<u32>,
    /// The chain of the state or organisation it belongs to.
    pub(super) affiliation: Option<usize>,
    /// Mentions in which it acts less those in which it is a location.
    pub(super) acts: i32,
    /// It does or says something somewhere, or a pronoun takes it up.
    pub(super) takes_part: bool,
    /// It was told to have left an office or to have been put out of it.
    pub(super) has_left: bool,
    /// How often it was mentioned so far.
    pub(super) count: i32,
    /// Its last mention outside quotations, and its last one anywhere.
    pub(super) outside: Option<Seen>,
    pub(super) anywhere: Option<Seen>,
}

/// Where and how an entity was last mentioned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    pub(super) sentence: u32,
    pub(super) head: u32,
    pub(super) subject: bool,
    pub(super) source: bool,
    pub(super) named: bool,
}

impl Seen {
    /// This mention as the last one, as prominent as the most prominent of its sentence: "Ama Badu said the post had cost
    /// her friends" leaves the subject on stage, not "her".
    pub(super) fn after(self, before: Option<Self>) -> Self {
        let same = before.filter(|b| b.sentence == self.sentence);
        let either = |holds: fn(&Self) -> bool| holds(&self) || same.as_ref().is_some_and(holds);
        Self { subject: either(|s| s.subject), source: either(|s| s.source), named: either(|s| s.named), ..self }
    }
}

/// A description in comparable form: "the senior US official" is the noun "official" with "senior" and the country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Descriptor {
    pub(super) noun: String,
    pub(super) modifiers: BTreeSet<String>,
}

impl Descriptor {
    /// True where this description can take up `earlier`: the same noun or a more general one, and no modifier that
    /// `earlier` lacks.
    pub(super) fn takes_up(&self, earlier: &Self) -> bool {
        let same_noun = self.noun == earlier.noun || generalizes(&self.noun, &earlier.noun);
        same_noun && self.modifiers.is_subset(&earlier.modifiers) && !self.is_below(earlier)
    }

    /// "The minister" is no prime minister, "the president" no vice president.
    fn is_below(&self, earlier: &Self) -> bool {
        let told_apart = |&(rank, noun): &(&str, &str)| {
            self.noun == noun
                && earlier.noun == noun
                && earlier.modifiers.contains(rank)
                && !self.modifiers.contains(rank)
        };
        RANKS.iter().any(told_apart)
    }
}

/// Words with which a noun names another office than without.
const RANKS: [(&str, &str); 3] = [("prime", "minister"), ("chief", "minister"), ("vice", "president")];

/// Bodies that no officers run.
const OUTLAW: [&str; 4] = ["gang", "cartel", "militia", "mob"];

/// Nouns that take up more special ones ("the lawmaker": a senator).
const GENERAL: [(&str, &str); 27] = [
    ("lawmaker", "senator congressman congresswoman representative legislator mp msp deputy assemblyman assemblywoman"),
    ("mp", "minister secretary leader backbencher chancellor"),
    ("msp", "minister secretary leader"),
    ("politician", "minister secretary senator mayor lawmaker mp premier governor councillor leader"),
    ("leader", "president premier chancellor taoiseach"),
    ("diplomat", "ambassador envoy consul"),
    ("prosecutor", "attorney"),
    ("cleric", "imam priest bishop archbishop ayatollah pastor"),
    ("boss", "manager coach executive ceo chief director"),
    ("manager", "coach"),
    ("coach", "manager"),
    ("captain", "skipper"),
    ("skipper", "captain"),
    ("player", "striker forward winger midfielder defender goalkeeper"),
    ("footballer", "striker forward winger midfielder defender goalkeeper"),
    ("fighter", "boxer heavyweight champion"),
    ("musician", "singer guitarist drummer rapper pianist"),
    ("officer", "constable sergeant trooper policeman deputy"),
    ("scientist", "researcher professor biologist physicist chemist"),
    ("lawyer", "attorney solicitor barrister counsel"),
    ("attorney", "lawyer counsel"),
    ("spokesman", "spokesperson"),
    ("spokeswoman", "spokesperson"),
    ("spokesperson", "spokesman spokeswoman"),
    ("executive", "ceo president chairman chairwoman chair director"),
    ("doctor", "physician surgeon"),
    ("researcher", "scientist professor author"),
];

fn generalizes(general: &str, special: &str) -> bool {
    GENERAL.iter().any(|(g, specials)| *g == general && specials.split(' ').any(|s| s == special))
}

impl Chain {
    pub(super) fn new(kind: EntityKind, number: Number) -> Self {
        Self {
            kind,
            number,
            gender: Gender::Unknown,
            age: None,
            names: Vec::new(),
            descriptors: Vec::new(),
            descriptions: Vec::new(),
            roles: Vec::new(),
            country: None,
            affiliation: None,
            acts: 0,
            takes_part: false,
            has_left: false,
            count: 0,
            outside: None,
            anywhere: None,
        }
    }

    /// Organisations in general of whom nothing is said ("prices rose in several countries").
    pub(super) fn is_backdrop(&self) -> bool {
        let general = self.kind == EntityKind::Organization && self.number == Number::Plural;
        general && self.names.is_empty() && !self.takes_part
    }

    pub(super) fn is_person(&self) -> bool {
        self.number == Number::Singular && matches!(self.kind, EntityKind::Person | EntityKind::Unnamed)
    }

    /// A named body that is no office, country or union of people, and is not called one.
    pub(super) fn is_company(&self) -> bool {
        let public = |name: &String| name.split(' ').any(|w| PUBLIC_BODY.has(w));
        let body = self.kind == EntityKind::Organization && self.country.is_none() && !self.names.is_empty();
        let other = |noun: &str| OUTLAW.contains(&noun) || PUBLIC_BODY.has(noun);
        body && !self.descriptors.iter().any(|d| other(&d.noun)) && !self.names.iter().any(public)
    }

    /// True for people described as somebody's, or by no more than what they are.
    pub(super) fn may_be_owned(&self) -> bool {
        let of = |d: &String| [" for ", " to ", "'s ", "’s "].iter().any(|tie| d.contains(tie));
        let own = |d: &String| ["his ", "her ", "its ", "their ", "my "].iter().any(|owner| d.starts_with(owner));
        self.descriptors.iter().any(|d| d.modifiers.is_empty()) || self.descriptions.iter().any(|d| of(d) || own(d))
    }

    /// A named person of whom the article has stated no role so far.
    pub(super) fn is_known_by_name_only(&self) -> bool {
        self.kind == EntityKind::Person && self.roles.is_empty()
    }

    /// Notes a form of the name.
    pub(super) fn name(&mut self, form: &str) {
        if self.names.len() < MAX_FORMS && !self.names.iter().any(|n| n == form) {
            self.names.push(form.into());
        }
    }

    /// Notes a description.
    pub(super) fn describe(&mut self, text: String, descriptor: Descriptor) {
        self.describe_as(descriptor);
        if self.descriptions.len() < MAX_FORMS && !self.descriptions.contains(&text) {
            self.descriptions.push(text);
        }
    }

    /// Notes a description in comparable form only.
    pub(super) fn describe_as(&mut self, descriptor: Descriptor) {
        if self.descriptors.len() < MAX_FORMS && !self.descriptors.contains(&descriptor) {
            self.descriptors.push(descriptor);
        }
    }

    /// Notes a role and returns its index.
    pub(super) fn role(&mut self, text: &str, shown_by: RoleEvidence) -> usize {
        if let Some(known) = self.roles.iter().position(|r| r.text == text) {
            return known;
        }
        if self.roles.len() == MAX_FORMS {
            return 0;
        }
        self.roles.push(Role { text: text.into(), shown_by });
        self.roles.len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::Descriptor;

    fn descriptor(noun: &str, modifiers: &[&str]) -> Descriptor {
        Descriptor { noun: noun.into(), modifiers: modifiers.iter().map(|m| (*m).to_string()).collect() }
    }

    #[test]
    fn a_shorter_description_takes_up_a_fuller_one() {
        let first = descriptor("official", &["senior", "us"]);
        assert!(descriptor("official", &[]).takes_up(&first));
        assert!(descriptor("official", &["us"]).takes_up(&first));
        assert!(!descriptor("official", &["iranian"]).takes_up(&first));
        assert!(!descriptor("minister", &[]).takes_up(&first));
        assert!(!descriptor("minister", &[]).takes_up(&descriptor("minister", &["chief"])));
        assert!(descriptor("lawmaker", &[]).takes_up(&descriptor("senator", &["republican"])));
    }
}
