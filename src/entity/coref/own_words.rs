//! Whoever a direct quotation names is not the one that says it: in "He said: “It is hard to beat Reed.”" are two men.

use super::Reader;
use crate::entity::mentions::{Candidate, What};
use crate::text::Quoted;

/// The shortest direct quotation, in tokens: fewer words in marks may be a name or a catchword.
const SHORTEST: u32 = 5;
/// Quoted stretches looked into for one pronoun, and candidates in each.
const STRETCHES: usize = 6;
const NAMES: usize = 16;

impl Reader<'_> {
    /// The chains of those whom the direct quotation names that the pronoun at `token` says, where it is the subject of a verb
    /// of speech.
    pub(super) fn named_in_own_words(&self, token: u32, candidates: &[Candidate]) -> Vec<usize> {
        if !self.is_speaking(token) {
            return Vec::new();
        }
        let stretches = self.own_words(token).iter().map(|stretch| self.view.text.tokens_in(stretch.span));
        let said = stretches.filter(|tokens| tokens.len() >= SHORTEST).flat_map(|tokens| {
            let first = candidates.partition_point(|c| c.tokens.start < tokens.start);
            let inside = move |&at: &usize| candidates[at].tokens.end <= tokens.end;
            (first..candidates.len()).take(NAMES).take_while(inside)
        });
        let named =
            said.filter(|&at| matches!(candidates[at].what, What::Name { .. }) && !self.says_who(&candidates[at]));
        named.filter_map(|at| self.by_name[at]).collect()
    }

    /// The quoted stretches of the pronoun's sentence, or behind its colon, and those in which they go on.
    fn own_words(&self, token: u32) -> &[Quoted] {
        let text = &self.view.text;
        let sentence = self.view.sentence(token);
        let bytes = text.bytes(sentence);
        let first = text.quoted.partition_point(|q| q.span.end <= bytes.start);
        let colon = sentence.iter().next_back().is_some_and(|t| self.view.form(t) == ":");
        let behind = |q: &Quoted| colon && text.tokens_in(q.span).start == sentence.end;
        let mut end = first;
        while text.quoted.get(end).is_some_and(|q| {
            end - first < STRETCHES
                && (q.span.start < bytes.end
                    || behind(q)
                    || q.continues.is_some_and(|before| before as usize + 1 == end))
        }) {
            end += 1;
        }
        &text.quoted[first..end]
    }

    /// "I'm Ana Ruiz", "my name is Ana Ruiz"
    pub(super) fn says_who(&self, name: &Candidate) -> bool {
        let before = |back: u32| name.tokens.start.checked_sub(back).map_or("", |t| self.view.form(t));
        matches!(before(1), "am" | "'m" | "’m") || matches!((before(2), before(1)), ("name", "is"))
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::assert_mentions;

    #[test]
    fn who_is_named_in_a_quotation_does_not_say_it() {
        let text = "Ian Hart beat Jim Reed on Sunday. He said: \"I had to race hard. It is never easy to beat Reed.\"";
        assert_mentions(text, &["He → Ian Hart"]);
        let text =
            "Ian Hart won on Sunday, ahead of Jim Reed.\nReed was second.\n\"I am proud of Reed today,\" he said.";
        assert_mentions(text, &["he → Ian Hart"]);
    }

    #[test]
    fn nor_in_the_paragraphs_in_which_it_goes_on() {
        let text = "Ian Hart won on Sunday, ahead of Jim Reed.\nReed was second.\nHe said: \"I had to race hard.\n\
                    \"It is never easy to beat Reed.\"";
        assert_mentions(text, &["He → Ian Hart"]);
    }

    #[test]
    fn a_mark_that_opens_the_text_goes_on_from_nothing() {
        assert_mentions("he said. said «", &[]);
    }

    #[test]
    fn who_says_who_they_are_may() {
        let text = "Jim Reed met Ian Hart at the door. \"I'm Jim Reed from the council,\" he said.";
        assert_mentions(text, &["he → Jim Reed"]);
    }
}
