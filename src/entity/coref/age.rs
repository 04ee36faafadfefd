//! Ages: "the 58-year-old", "the 34-year-old driver" are whoever was said to be so old, or who is on stage and of no other age.

use super::Reader;
use super::by_description::{EPITHET_WINDOW, noun_gender};
use super::by_pronoun::KNOWN;
use super::chain::Descriptor;
use crate::View;
use crate::entity::mentions::{Candidate, Description, Sort};
use crate::entity::names::Name;
use crate::entity::{EntityKind, Number};
use crate::lexicon::people::{CULPRIT_OR_VICTIM, KIN};
use crate::span::TokenSpan;
use crate::syntax::Upos;

impl Reader<'_> {
    /// The person whom a definite description with an age takes up.
    pub(super) fn person_of_age(
        &self,
        candidate: &Candidate,
        descriptor: &Descriptor,
        description: &Description,
    ) -> Option<usize> {
        let age = described_age(self.view, candidate.tokens)?;
        let one = description.sort == Sort::Person && description.number == Number::Singular;
        if !one || KIN.has(&descriptor.noun) {
            return None;
        }
        let person = |c: usize| {
            let chain = &self.chains[c];
            chain.is_person() && chain.gender.agrees(noun_gender(&descriptor.noun))
        };
        let same = self.recent.iter().rev().copied().find(|&c| person(c) && self.chains[c].age.as_deref() == Some(age));
        let open = !CULPRIT_OR_VICTIM.has(&descriptor.noun);
        let here = self.view.text.sentence_of(description.noun);
        let on_stage = || {
            self.most_salient(description.noun, EPITHET_WINDOW, |chain, index| {
                let says_so = chain.anywhere.is_some_and(|seen| seen.source && seen.sentence == here);
                let known = if chain.kind == EntityKind::Person { KNOWN } else { 0 };
                let known = known + self.goes_on(description.noun, index);
                (person(index) && chain.age.is_none() && !says_so).then_some(known)
            })
        };
        same.or_else(|| on_stage().filter(|_| open))
    }

    /// True where `tokens` tell an age that is not the chain's.
    pub(super) fn is_of_other_age(&self, chain: usize, tokens: TokenSpan) -> bool {
        let known = self.chains[chain].age.as_deref();
        described_age(self.view, tokens).is_some_and(|age| known.is_some_and(|known| known != age))
    }
}

/// The age in "a 26-year-old man".
pub(super) fn described_age(view: View<'_>, tokens: TokenSpan) -> Option<&str> {
    let mut old = tokens.iter().filter(|&t| view.form(t) == "old" && t >= 4 && view.form(t - 2) == "year");
    old.next().map(|t| view.form(t - 4))
}

/// The age in "Dean Merrick, 26,".
pub(super) fn age_behind(view: View<'_>, name: Name) -> Option<&str> {
    let sentence = view.sentence(name.tokens.start);
    let age = name.tokens.end + 1;
    let set_off = sentence.contains(age) && matches!(view.form(age - 1), "," | "(") && view.upos(age) == Upos::Num;
    let ends = || !sentence.contains(age + 1) || view.upos(age + 1) == Upos::Punct;
    (set_off && ends()).then(|| view.form(age))
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::assert_mentions;

    #[test]
    fn whoever_is_of_that_age() {
        let text = "Tom Hart, 51, beat Jo Lind in Lima. Lind, 26, won in May.\nShe lost. The 51-year-old was glad.";
        assert_mentions(text, &["The 51-year-old → Tom Hart"]);
        let text = "Tom Hart, 26, left the club. His coach Ian Reed quit on Monday. The 66-year-old said nothing.";
        assert_mentions(text, &["The 66-year-old → Ian Reed"]);
        let text = "Commissioner Reto Lind opened an inquiry. The 58-year-old former judge criticised the firm.";
        assert_mentions(text, &["The 58-year-old former judge → Reto Lind"]);
    }
}
