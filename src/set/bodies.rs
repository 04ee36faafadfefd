//! Names of organisations, places, groups and documents.

use super::names::fold;
use super::roles::state;
use crate::lexicon::{bodies, organizations};

/// What sort of thing a name names, but for states, which are one whether they act or are a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Sort {
    Place,
    Organization,
    Document,
}

/// One name of a body.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct BodyName {
    /// The usual name, folded, without article, legal form and state.
    pub(super) core: Box<str>,
    /// The state in front of it ("Iranian Foreign Ministry"), an index into [`crate::lexicon::places::countries`].
    pub(super) state: Option<u32>,
    /// It stands for longer words ("IAEA").
    pub(super) short: bool,
    /// Many states or towns have one of that name.
    pub(super) generic: bool,
    /// The initials of a name of three words or more.
    pub(super) initials: Option<Box<str>>,
}

/// An abbreviation has at least two letters and at most this many.
const ABBREVIATION: usize = 6;
/// Initials of fewer words are shared by too many names.
const INITIALS: usize = 3;

impl BodyName {
    /// The parts of `name`; nothing where there is no letter in it.
    pub(super) fn of(name: &str) -> Option<Self> {
        let (first, rest) =
            name.trim_start_matches("the ").trim_start_matches("The ").split_once(' ').unwrap_or((name, ""));
        let of = state(first.trim_end_matches("'s").trim_end_matches("’s"));
        let bare = fold_words(rest);
        let stands_alone = || !bare.is_empty() && (is_generic(&bare) || bodies::usual(&bare, fold_words).is_some());
        let (core, state) = if of.is_some() && stands_alone() { (bare, of) } else { (fold_words(name), None) };
        let core = bodies::usual(&core, fold_words).map_or(core, String::from);
        let known = state.is_none() && bodies::usual(&core, fold_words).is_some();
        let short = is_abbreviation(name) && !known;
        let generic = !known && is_generic(&core);
        let initials = Some(initials(name)).filter(|i| i.len() >= INITIALS);
        (!core.is_empty()).then(|| Self {
            core: core.into(),
            state,
            short,
            generic,
            initials: initials.map(Into::into),
        })
    }

    /// What names that may be one have in common.
    pub(super) fn keys(&self) -> Vec<String> {
        let initials = self.initials.iter().filter(|_| !self.short);
        std::iter::once(&self.core).chain(initials).map(ToString::to_string).collect()
    }
}

/// The folded words of a name without article and legal form.
pub(super) fn fold_words(name: &str) -> String {
    let words: Vec<String> = name.split([' ', '-']).map(fold).filter(|word| !word.is_empty()).collect();
    let legal = |word: &String| organizations::LEGAL_FORM.has(word) || LEGAL_WORDS.contains(&word.as_str());
    let body = if words.first().is_some_and(|first| first == "the") { &words[1..] } else { &words[..] };
    let end = body.len() - body.iter().rev().take_while(|word| legal(word)).count();
    body[..end.max(1).min(body.len())].join(" ")
}

/// Legal forms in full.
const LEGAL_WORDS: [&str; 5] = ["corporation", "company", "incorporated", "limited", "co"];

fn is_generic(core: &str) -> bool {
    core.split(' ').all(|word| bodies::GENERIC.has(word))
}

fn is_abbreviation(name: &str) -> bool {
    let letters: Vec<char> = name.chars().filter(|c| *c != '.').collect();
    (2..=ABBREVIATION).contains(&letters.len()) && letters.iter().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

fn initials(name: &str) -> String {
    let words = name.split([' ', '-']).filter(|word| word.starts_with(char::is_uppercase));
    let words: Vec<&str> = words.filter(|word| !word.eq_ignore_ascii_case("the")).collect();
    if words.len() < INITIALS {
        String::new()
    } else {
        words.iter().filter_map(|w| w.chars().next()).flat_map(char::to_lowercase).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::BodyName;

    fn core(name: &str) -> Box<str> {
        BodyName::of(name).expect("a name").core
    }

    #[test]
    fn one_body_under_several_names() {
        for (a, b) in [
            ("U.S. Department of Defense", "the Pentagon"),
            ("Defense Department", "Pentagon"),
            ("F.B.I.", "Federal Bureau of Investigation"),
            ("Brightwater Corp.", "Brightwater Corporation"),
            ("Hizbollah", "Hezbollah"),
        ] {
            assert_eq!(core(a), core(b), "{a} and {b}");
        }
        assert_ne!(core("Marston City Council"), core("Marston Police Department"));
    }

    #[test]
    fn parts() {
        let ministry = BodyName::of("Iranian Foreign Ministry").expect("a name");
        assert!(ministry.generic && ministry.state.is_some() && &*ministry.core == "foreign ministry");
        let long = BodyName::of("Northern Growers Association").expect("a name");
        assert_eq!((long.initials.as_deref(), long.short), (Some("nga"), false));
        assert!(BodyName::of("NGA").expect("a name").short);
        assert_eq!(&*core("American Airlines"), "american airlines");
    }
}
