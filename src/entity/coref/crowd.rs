//! "The crowd", "the demonstrators": so many people of whom a sentence just before has told that they did something.

use super::Reader;
use super::chain::{Chain, Descriptor};
use crate::entity::EntityKind;
use crate::entity::mentions::Description;
use crate::lexicon::people::{CROWD, NUMBER_OF};

/// Sentences back that they reach.
const NEAR: u32 = 2;

impl Reader<'_> {
    /// The last group that did something, whatever it was called.
    pub(super) fn crowd_told_of(&self, descriptor: &Descriptor, description: &Description) -> Option<usize> {
        let here = self.view.text.sentence_of(description.noun);
        let meant = CROWD.has(&descriptor.noun) && descriptor.modifiers.is_empty();
        let near = |chain: &Chain| {
            chain.outside.is_some_and(|seen| seen.subject && here.saturating_sub(seen.sentence) <= NEAR)
        };
        let of_law =
            |chain: &Chain| chain.descriptors.iter().any(|d| matches!(&*d.noun, "police" | "officer" | "troop"));
        let fits =
            |chain: &Chain| chain.kind == EntityKind::Group && near(chain) && is_counted(chain) && !of_law(chain);
        self.recent.iter().rev().copied().find(|&c| meant && fits(&self.chains[c]))
    }
}

/// "about 200 activists", "dozens of supporters"
fn is_counted(chain: &Chain) -> bool {
    let number = |word: &str| NUMBER_OF.has(word) || word.starts_with(|c: char| c.is_ascii_digit());
    chain.descriptions.iter().any(|d| d.split(' ').any(number))
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::assert_mentions;

    #[test]
    fn those_who_just_did_something() {
        let text = "About 200 activists burned a flag outside the consulate. Police dispersed the crowd.";
        assert_mentions(text, &["the crowd → about 200 activists"]);
        assert_mentions("Celebrities cheered. The crowd sang.", &["The crowd → the crowd"]);
    }
}
