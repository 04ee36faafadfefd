//! Roles: which office they name, and whether two of them may be one person's.

use super::names::fold;
use crate::lexicon::{fields, places};
use std::collections::BTreeSet;

/// An office: its words in their usual form, and the state whose it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Office {
    /// "foreign", "head"; sorted, each once.
    pub(super) words: Box<[Box<str>]>,
    /// An index into [`places::countries`].
    pub(super) state: Option<u32>,
}

impl Office {
    /// The office that `role` names.
    pub(super) fn of(role: &str) -> Self {
        let (mut words, mut of): (Vec<Box<str>>, _) = (Vec::new(), None);
        let plain = role.replace("top diplomat", "foreign minister").replace("premier", "prime minister");
        for word in plain.split([' ', '-', '/', ',']) {
            let word = word.trim_end_matches("'s").trim_end_matches("’s");
            if fields::ASIDE.has(word) || word.is_empty() {
                continue;
            }
            if word.eq_ignore_ascii_case("pentagon") {
                words.push("defense".into());
                of = state("U.S.");
            } else if let Some(state) = state(word) {
                of = Some(state);
            } else {
                words.push(fields::office(&fold(word)).into());
            }
        }
        words.sort_unstable();
        words.dedup();
        Self { words: words.into(), state: of }
    }

    /// True where one of the two says no more than the other, and enough to tell something.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        let (short, long) = if self.words.len() < other.words.len() { (self, other) } else { (other, self) };
        let tells = short.words.len() > 1 || short.words.iter().any(|word| **word != *"head");
        tells && !self.is_another_states(other) && short.words.iter().all(|word| long.words.binary_search(word).is_ok())
    }

    /// True where the two are offices of different states.
    pub(super) fn is_another_states(&self, other: &Self) -> bool {
        self.state.is_some() && other.state.is_some() && self.state != other.state
    }

    /// What an index finds the office by; nothing for one that many people hold ("the mayor").
    pub(super) fn key(&self) -> Option<String> {
        let parts = self.words.len() + usize::from(self.state.is_some());
        let words: Vec<&str> = self.words.iter().map(|word| &**word).collect();
        (parts > 1 && !words.is_empty()).then(|| words.join(" "))
    }
}

/// The state that a word names or belongs to.
pub(super) fn state(word: &str) -> Option<u32> {
    match places::place(word) {
        Some(places::Place::Country(state)) => Some(state),
        _ => places::demonym(word).filter(|_| word.starts_with(char::is_uppercase)),
    }
}

/// The walks of life that somebody's roles show.
pub(super) fn fields_of(roles: &[String]) -> Box<[fields::Field]> {
    let fields: BTreeSet<_> = roles.iter().flat_map(|role| role.split([' ', '-', ','])).flat_map(fields::of).collect();
    fields.into_iter().collect()
}

/// True where nobody is likely to be in both.
pub(super) fn clash(a: &[fields::Field], b: &[fields::Field]) -> bool {
    !a.is_empty() && !b.is_empty() && !a.iter().any(|a| b.iter().any(|b| fields::together(*a, *b)))
}

#[cfg(test)]
mod tests {
    use super::Office;

    #[test]
    fn one_office_in_several_words() {
        let agree = |a, b| Office::of(a).agrees(&Office::of(b));
        assert!(agree("Defense Secretary", "Pentagon chief"));
        assert!(agree("Iranian Foreign Minister", "foreign minister of Iran"));
        assert!(agree("Dorvik Mayor", "mayor of Dorvik"));
        assert!(!agree("Omani foreign minister", "Qatari foreign minister"));
        assert!(!agree("Foreign Minister", "Defense Minister"));
        assert!(!agree("minister", "Defense Minister"));
    }
}
