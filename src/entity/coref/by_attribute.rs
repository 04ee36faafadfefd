//! "The 35-year-old driver", "the Swedish star", "the veteran coach": somebody who is on stage, by what tells no more of them
//! than an age, a nationality or a standing before a noun that fits them.

use super::Reader;
use super::by_description::{EPITHET_WINDOW, NATION, noun_gender, often};
use super::chain::{Chain, Descriptor};
use crate::entity::mentions::{Description, Sort};
use crate::entity::{EntityKind, Number};
use crate::lexicon::people::{KIN, OFFICIAL, STANDING, STAR};
use crate::lexicon::titles::TITLE;
use std::collections::BTreeSet;

impl Reader<'_> {
    /// The person most in view whom the description fits; by nationality the only such one in view.
    pub(super) fn person_of_attributes(&self, descriptor: &Descriptor, description: &Description) -> Option<usize> {
        let one = description.sort == Sort::Person && description.number == Number::Singular;
        if !one || KIN.has(&descriptor.noun) || !is_of_attributes(descriptor) {
            return None;
        }
        let person = |chain: &Chain, _: usize| fits(chain, descriptor).then(|| often(chain));
        let found = self.most_salient(description.noun, EPITHET_WINDOW, person)?;
        let sole = || !is_office(&descriptor.noun) && self.is_alone(found, descriptor, description.noun);
        (!descriptor.is_national() || sole()).then_some(found)
    }

    /// "The Dutch company": the only company in view that is of no other nation.
    pub(super) fn organization_of_nation(&self, descriptor: &Descriptor, description: &Description) -> Option<usize> {
        let one = description.sort == Sort::Organization && description.number == Number::Singular;
        let business = descriptor.calls_a_business();
        let fits = |chain: &Chain| {
            chain.is_company() && !chain.is_foreign_to(descriptor) && !chain.is_based_elsewhere(descriptor)
        };
        // "The Oslo-based company"
        if one && business && descriptor.modifiers.contains("based") {
            return self.most_salient(description.noun, NATIONAL_WINDOW, |c, _| fits(c).then(|| often(c)));
        }
        if !one || !descriptor.is_national() || !business {
            return None;
        }
        let here = self.view.text.sentence_of(description.noun);
        let near = |c: &usize| {
            let chain = &self.chains[*c];
            chain.anywhere.is_some_and(|seen| here.saturating_sub(seen.sentence) <= NATIONAL_WINDOW) && fits(chain)
        };
        let of_nation = |c: &usize| self.chains[*c].shares_nation(descriptor);
        let mut near = self.recent.iter().rev().copied().filter(near);
        let known = near.clone().find(of_nation);
        known.or_else(|| near.next().filter(|_| near.next().is_none()))
    }

    /// True where nobody else is in view who may be meant: "the British driver" may be another than the one last named.
    fn is_alone(&self, person: usize, descriptor: &Descriptor, token: u32) -> bool {
        let here = self.view.text.sentence_of(token);
        let near =
            |c: usize| self.chains[c].anywhere.is_some_and(|seen| here.saturating_sub(seen.sentence) <= EPITHET_WINDOW);
        self.recent.iter().all(|&c| c == person || !fits(&self.chains[c], descriptor) || !near(c))
    }
}

/// True for what each nation has its own of, whatever was named before.
fn is_office(noun: &str) -> bool {
    OFFICIAL.has(noun) || TITLE.has(noun)
}

/// True for a person of this gender and of no other nation, of whom nothing else is known or just what the noun says.
fn fits(chain: &Chain, descriptor: &Descriptor) -> bool {
    let agrees = chain.gender.agrees(noun_gender(&descriptor.noun));
    let known = chain.descriptors.is_empty() || chain.descriptors.iter().any(|d| d.noun == descriptor.noun);
    let foreign = descriptor.is_national() && chain.descriptors.iter().any(Descriptor::is_national);
    chain.kind == EntityKind::Person && agrees && !foreign && (known || STAR.has(&descriptor.noun))
}

/// True where all that modifies the noun is an age, a nationality or a standing, and something does.
fn is_of_attributes(descriptor: &Descriptor) -> bool {
    let age = |m: &str| m.parse::<u32>().is_ok() || matches!(m, "year" | "old");
    let attribute = |m: &String| age(m) || is_nationality(m) || STANDING.has(m);
    !descriptor.modifiers.is_empty() && descriptor.modifiers.iter().all(attribute)
}

/// Sentences back that "the Dutch company" reaches.
const NATIONAL_WINDOW: u32 = 6;

impl Descriptor {
    fn is_national(&self) -> bool {
        self.modifiers.iter().any(|m| is_nationality(m))
    }
}

impl Chain {
    fn nations(&self) -> impl Iterator<Item = &String> {
        self.descriptors.iter().flat_map(|d| d.modifiers.iter().filter(|m| is_nationality(m)))
    }

    /// True for somebody or something described as of a nation that `descriptor` names.
    fn shares_nation(&self, descriptor: &Descriptor) -> bool {
        self.nations().any(|nation| descriptor.modifiers.contains(nation))
    }

    /// True for what was called "the Zurich-based group", beside "the Pune-based company".
    fn is_based_elsewhere(&self, descriptor: &Descriptor) -> bool {
        let based = |d: &&Descriptor| d.modifiers.contains("based");
        let mut known = self.descriptors.iter().filter(based).peekable();
        let here = known.peek().is_some() && based(&descriptor);
        here && known.all(|d| d.modifiers.is_disjoint(&towns(descriptor)))
    }

    /// True for somebody or something described as of another nation.
    pub(super) fn is_foreign_to(&self, descriptor: &Descriptor) -> bool {
        descriptor.is_national() && self.nations().next().is_some() && !self.shares_nation(descriptor)
    }
}

/// What stands before "-based".
fn towns(descriptor: &Descriptor) -> BTreeSet<String> {
    descriptor.modifiers.iter().filter(|m| *m != "based").cloned().collect()
}

/// True for the comparable form of a country's adjective.
fn is_nationality(modifier: &str) -> bool {
    modifier.starts_with(NATION)
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::assert_mentions;

    #[test]
    fn the_one_on_stage_by_age_standing_or_nation() {
        let text = "Veteran driver Felipe Ruiz lost his last race on Sunday. The 35-year-old driver walked to the pit. The \
                    Brazilian driver said he was sad.";
        assert_mentions(text, &["The 35-year-old driver → Felipe Ruiz", "The Brazilian driver → Felipe Ruiz"]);
        assert_mentions(
            "Singer Mara Lind left the festival. The Swedish star broke the news on Monday.",
            &["The Swedish star → Mara Lind"],
        );
    }

    #[test]
    fn another_of_two_is_not_told_by_nation() {
        let text = "Felipe Ruiz lost the crown to Lewis Okoro after the British driver overtook him.";
        assert_mentions(text, &["the British driver → the British driver"]);
        let text = "British driver Luis Prado lost the race on Sunday.\nThe Brazilian driver said he was tired.";
        assert_mentions(text, &["The Brazilian driver → the Brazilian driver"]);
        let text = "Foreign Minister Amina Diallo met reporters.\nThe French minister said the talks went well.";
        assert_mentions(text, &["The French minister → the French minister"]);
    }
}
