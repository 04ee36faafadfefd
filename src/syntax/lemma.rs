//! The lemmatiser: regular verbs and plurals by the rules of [`inflection`]; else the rule of the longest known ending, by
//! tag; irregular words are endings as long as the word.
//!
//! Rules and endings are learned from the treebanks (see [`crate::train`] where the `train` feature is on). A rule cuts
//! some characters off the end, puts others there, and keeps or lowers the case.

use super::form::{lower, normalise};
use super::hash;
use super::inflection;
use super::table::Table;
use super::tags::{Upos, Xpos};

/// Longest ending, in bytes, that is looked up apart from the whole word.
pub(crate) const LONGEST_ENDING: usize = 7;

/// How a form becomes a lemma.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Rule {
    /// Whether the form keeps its case; else it is lowered first.
    pub(crate) keeps_case: bool,
    /// How many characters are cut off the end.
    pub(crate) cut: u8,
    /// What is put there.
    pub(crate) put: String,
}

impl Rule {
    /// The rule that makes `lemma` of `form`.
    #[cfg(any(test, feature = "train"))]
    pub(crate) fn between(form: &str, lemma: &str, upos: Upos) -> Self {
        let lower = form.to_lowercase();
        let lemma_is_lower = lemma.to_lowercase() == lemma;
        let keeps_case = if lower == form { upos == Upos::Propn } else { !lemma_is_lower };
        let base = if keeps_case { form } else { &lower };
        let common = base.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).count();
        let cut = u8::try_from(base.chars().count() - common).unwrap_or(u8::MAX);
        Self { keeps_case, cut, put: lemma.chars().skip(common).collect() }
    }

    /// Writes the lemma of `form` at the end of `out`.
    pub(crate) fn apply(&self, form: &str, lower: &str, out: &mut String) {
        let base = if self.keeps_case { form } else { lower };
        let end = match self.cut {
            0 => base.len(),
            cut => base.char_indices().rev().nth(usize::from(cut) - 1).map_or(0, |(at, _)| at),
        };
        out.push_str(&base[..end]);
        out.push_str(&self.put);
    }
}

/// Every rule, and which of them an ending takes.
#[derive(Debug)]
pub(crate) struct Lemmatiser {
    rules: Vec<Rule>,
    endings: Table<u16>,
}

impl Lemmatiser {
    /// The lemmatiser with these rules, where the ending of key [`ending_key`] takes the rule of that number.
    pub(crate) fn new(rules: Vec<Rule>, endings: &[(u32, u16)]) -> Self {
        Self { rules, endings: Table::new(endings) }
    }

    /// Writes the lemma of `form`, which has these tags, at the end of `out`.
    pub(crate) fn lemmatise(&self, form: &str, upos: Upos, xpos: Xpos, out: &mut String) {
        let form = normalise(form);
        let lower = lower(&form);
        // The treebanks' nouns decide first ("movies"); their rare slips in regular verbs are not wanted ("freed": "fre").
        let is_known = upos != Upos::Verb && self.rule(Ending::Word(&lower), upos, xpos).is_some();
        if let Some(base) = inflection::base(&lower, upos, xpos).filter(|_| !is_known) {
            out.push_str(&base);
            return;
        }
        match endings(&lower).find_map(|ending| self.rule(ending, upos, xpos)) {
            Some(rule) => rule.apply(&form, &lower, out),
            None => out.push_str(if upos == Upos::Propn { &form } else { &lower }),
        }
    }

    fn rule(&self, ending: Ending<'_>, upos: Upos, xpos: Xpos) -> Option<&Rule> {
        self.endings.get(ending_key(ending, upos, xpos)).and_then(|rule| self.rules.get(usize::from(rule)))
    }
}

/// What may decide about a lower-case form: the whole word, then its endings from [`LONGEST_ENDING`] bytes down to none.
pub(crate) fn endings(lower: &str) -> impl Iterator<Item = Ending<'_>> {
    let first = lower.len().saturating_sub(LONGEST_ENDING);
    let tails = (first..=lower.len()).filter_map(|at| lower.get(at..)).map(Ending::Tail);
    std::iter::once(Ending::Word(lower)).chain(tails)
}

/// A whole word or the tail of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Ending<'a> {
    /// The whole word.
    Word(&'a str),
    /// Its last bytes.
    Tail(&'a str),
}

/// The key of an ending under these tags.
pub(crate) fn ending_key(ending: Ending<'_>, upos: Upos, xpos: Xpos) -> u32 {
    let (whole, text) = match ending {
        Ending::Word(text) => (1, text),
        Ending::Tail(text) => (0, text),
    };
    let tags = (upos as u64) << 16 | (xpos as u64) << 1 | whole;
    hash::key(hash::mix(hash::text(text.bytes()), tags))
}

#[cfg(test)]
mod tests {
    use super::{Ending, Lemmatiser, Rule, ending_key};
    use crate::syntax::{Upos, Xpos};

    fn lemma(lemmatiser: &Lemmatiser, form: &str, upos: Upos, xpos: Xpos) -> String {
        let mut out = String::new();
        lemmatiser.lemmatise(form, upos, xpos, &mut out);
        out
    }

    #[test]
    fn the_longest_ending_wins() {
        let rules = vec![Rule::between("talks", "talk", Upos::Noun), Rule::between("cities", "city", Upos::Noun)];
        let key = |ending| ending_key(ending, Upos::Noun, Xpos::Nns);
        let endings = [(key(Ending::Tail("s")), 0), (key(Ending::Tail("ies")), 1)];
        let lemmatiser = Lemmatiser::new(rules, &endings);
        assert_eq!(lemma(&lemmatiser, "Strikes", Upos::Noun, Xpos::Nns), "strike");
        assert_eq!(lemma(&lemmatiser, "parties", Upos::Noun, Xpos::Nns), "party");
        assert_eq!(lemma(&lemmatiser, "Cities", Upos::Propn, Xpos::Nnps), "Cities");
    }

    #[test]
    fn rules_bear_short_and_odd_words() {
        let rule = Rule::between("went", "go", Upos::Verb);
        let mut out = String::new();
        rule.apply("é", "é", &mut out);
        assert_eq!(out, "go");
    }
}
