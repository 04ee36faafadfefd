//! "The ousted leader", "the former president", "the sacked coach": whom the article has told to have left an office.

use super::Reader;
use super::by_description::noun_gender;
use super::chain::{Chain, Descriptor};
use crate::entity::Number;
use crate::entity::mentions::{Description, Sort};
use crate::lexicon::people::{HAS_LEFT, LEAVES, is_put_out};
use crate::syntax::Rel;

impl Reader<'_> {
    /// The last person told to have left whom the description fits but for the word that says so.
    pub(super) fn person_who_left(&self, descriptor: &Descriptor, description: &Description) -> Option<usize> {
        let one = description.sort == Sort::Person && description.number == Number::Singular;
        let left = descriptor.modifiers.iter().any(|m| HAS_LEFT.has(m));
        let mut office = descriptor.clone();
        office.modifiers.retain(|m| !HAS_LEFT.has(m));
        let fits = |chain: &Chain| {
            let gender = chain.gender.agrees(noun_gender(&office.noun));
            chain.has_left && chain.is_person() && gender && chain.descriptors.iter().any(|d| office.takes_up(d))
        };
        self.recent.iter().rev().copied().find(|&c| one && left && fits(&self.chains[c]))
    }

    /// True for a mention of which its verb says that whoever it is leaves an office or is put out of it.
    pub(super) fn leaves(&self, head: u32) -> bool {
        let verb = self.view.head(head).map(|v| self.view.lemma(v)).unwrap_or_default();
        match self.view.rel(head) {
            Rel::Nsubj => LEAVES.has(verb),
            Rel::Obj | Rel::NsubjPass => is_put_out(verb),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::assert_mentions;

    #[test]
    fn whoever_was_put_out_of_office() {
        let text = "The Senate removed President Jorge Lima on Monday. Vice President Ana Ruiz was sworn in. The ousted leader \
                    called it a coup. A judge barred the former president from leaving.";
        assert_mentions(text, &["The ousted leader → Jorge Lima", "the former president → Jorge Lima"]);
    }

    #[test]
    fn who_is_in_office_is_no_former_holder() {
        let text = "President Jorge Lima met Ana Ruiz on Monday. The former president said nothing.";
        assert_mentions(text, &["The former president → the former president"]);
    }
}
