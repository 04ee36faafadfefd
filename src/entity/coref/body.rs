//! Which body "the company", "the group" or "the club" means: that of who speaks, that of which is told, or the one on stage.

use super::Reader;
use super::by_description::{names_kind, often};
use super::chain::{Chain, Descriptor};
use crate::entity::mentions::Description;
use crate::entity::{EntityKind, Number};
use crate::lexicon::people::BUSINESS_NOUN;
use crate::syntax::Rel;

impl Reader<'_> {
    /// "Lind chairwoman Ana Ruiz said the company would sue": the body for which speaks who speaks in the sentence.
    pub(super) fn body_of_speaker(&self, descriptor: &Descriptor, description: &Description) -> Option<usize> {
        let bare = descriptor.modifiers.is_empty() && description.number == Number::Singular;
        let own = OWN_BODY.contains(&descriptor.noun.as_str()) && self.view.rel(description.noun).is_subject();
        let (sentence, speaker) = self.speaker.filter(|_| bare && own)?;
        let body = self.chains[speaker].affiliation.filter(|_| self.chains[speaker].is_person())?;
        let chain = &self.chains[body];
        let known = chain.kind == EntityKind::Organization && chain.country.is_none() && !chain.names.is_empty();
        (known && sentence == self.view.text.sentence_of(description.noun)).then_some(body)
    }

    /// "Lind will close a plant, the Swedish group said on Monday": the subject of what a body says at the end of the sentence.
    pub(super) fn body_told_of(&self, descriptor: &Descriptor, description: &Description) -> Option<usize> {
        let view = self.view;
        let business = descriptor.calls_a_business();
        let speech = view.head(description.noun).filter(|_| business && view.rel(description.noun).is_subject())?;
        let told = match view.rel(speech) {
            Rel::Parataxis => view.head(speech).filter(|&told| told < description.noun),
            _ => view.child_where(speech, |c| view.rel(c) == Rel::Ccomp && c < description.noun),
        };
        let subject = view.subject(told?).filter(|&s| view.rel(s) == Rel::Nsubj)?;
        let body = self.chain_at.get(&subject).copied().filter(|_| self.is_speaking(description.noun))?;
        let chain = &self.chains[body];
        (chain.is_company() && !chain.is_foreign_to(descriptor)).then_some(body)
    }

    /// "The Commission" again: the named body that was called so before, rather than the `last` whose name would fit, or that is
    /// told from others ("the Serie A club").
    pub(super) fn called_so(&self, descriptor: &Descriptor, last: usize) -> Option<usize> {
        let called = |c: usize| self.chains[c].descriptors.contains(descriptor);
        let named = |c: usize| self.chains[c].kind == EntityKind::Organization && !self.chains[c].names.is_empty();
        let before = || self.recent.iter().rev().copied().find(|&c| named(c) && called(c));
        let told_apart = self.chains[last].descriptors.iter().all(|d| !d.modifiers.is_empty());
        let named_so =
            || self.recent.iter().rev().copied().find(|&c| named(c) && names_kind(&self.chains[c], descriptor));
        let before = before().filter(|_| !called(last) && (named(last) || told_apart));
        before.or_else(|| named_so().filter(|_| self.is_central_bank(last) && !descriptor.modifiers.contains(CENTRAL)))
    }

    /// "the central bank": seldom "the bank" where there is another.
    fn is_central_bank(&self, chain: usize) -> bool {
        let central = |d: &Descriptor| d.noun == "bank" && d.modifiers.contains(CENTRAL);
        let mut called = self.chains[chain].descriptors.iter();
        called.next().is_some_and(central) && called.all(central)
    }

    /// "the company", "the group" without more: the organisation most in view that the sentences before name.
    /// What was just called so is no other, even if nothing was said of it (`last`).
    pub(super) fn organization_on_stage(
        &self,
        descriptor: &Descriptor,
        description: &Description,
        last: Option<usize>,
    ) -> Option<usize> {
        let here = self.view.text.sentence_of(description.noun);
        let seen = last.and_then(|c| self.chains[c].anywhere);
        let known = seen.is_some_and(|seen| seen.sentence + JUST >= here);
        // "the home club"; "the Lima bank" may be another.
        let own = OWN_BODY.contains(&descriptor.noun.as_str()) && descriptor.noun != "party";
        let plain = descriptor.modifiers.iter().all(|m| OF_ITSELF.contains(&m.as_str()));
        let calls = BUSINESS_NOUN.has(&descriptor.noun) || own && plain && !known;
        let business = calls && self.view.rel(description.noun).is_subject();
        let general = GENERAL_NOUNS.contains(&descriptor.noun.as_str()) && descriptor.modifiers.is_empty() || business;
        let trades = business || matches!(descriptor.noun.as_str(), "company" | "firm" | "management");
        let named = |chain: &Chain, _: usize| {
            let organization = chain.kind == EntityKind::Organization && chain.country.is_none();
            let organization = organization && (!trades || chain.is_company());
            (organization && !chain.names.is_empty()).then(|| often(chain))
        };
        let one = description.number == Number::Singular;
        if general && one { self.most_salient(description.noun, GENERAL_WINDOW, named) } else { None }
    }
}

/// Nouns that fit any organisation.
const GENERAL_NOUNS: [&str; 10] = [
    "organization",
    "organisation",
    "group",
    "company",
    "firm",
    "agency",
    "nonprofit",
    "charity",
    "institution",
    "management",
];
/// What tells a body from no other in view.
const OF_ITSELF: [&str; 5] = ["home", "ailing", "struggling", "troubled", "embattled"];

/// Nouns by which who speaks for a body calls it.
const OWN_BODY: [&str; 8] = ["company", "firm", "club", "group", "bank", "party", "charity", "airline"];

impl Descriptor {
    /// "the brewer", "the group": what a company is called.
    pub(super) fn calls_a_business(&self) -> bool {
        BUSINESS_NOUN.has(&self.noun) || OWN_BODY.contains(&self.noun.as_str())
    }
}

/// What tells the bank of a state.
const CENTRAL: &str = "central";
/// Sentences back in which what was called so keeps its description.
const JUST: u32 = 2;
/// Sentences back that they reach.
const GENERAL_WINDOW: u32 = 4;

#[cfg(test)]
mod tests {
    use crate::entity::testing::assert_mentions;

    #[test]
    fn the_one_on_stage_and_the_one_just_called_so() {
        assert_mentions("Norsk Steel lost money. The company cut wages.", &["The company → Norsk Steel"]);
        assert_mentions("Norsk Steel sued the bank. The bank said it was sorry.", &["The bank → the bank"]);
    }
}
