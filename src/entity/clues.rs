//! Clues to what a name names: its own words, the tables they stand in, its neighbours, its part in the sentence.
//!
//! A clue is a short text, known by its hash. Trainer and engine share this file, so that clues which fall on one hash are
//! learned as one.

use super::kind::head_of;
use super::spans::Span;
use crate::View;
use crate::lexicon::calendar_names::{MONTH_OR_NAME, OTHER_WORD};
use crate::lexicon::common_words::COMMON;
use crate::lexicon::given_names::{EITHER, is_given};
use crate::lexicon::organizations::{LEGAL_FORM, OF_HEAD, ORGANIZATION, ORGANIZATION_WORD};
use crate::lexicon::people::{COMPANY_NOUN, ORGANIZATION_NOUN, PERSON};
use crate::lexicon::places::{self, PLACE_NOUN, PLACE_WORD, Place};
use crate::lexicon::titles::{NAME_SUFFIX, PARTICLE};
use crate::span::TokenSpan;
use crate::syntax::hash::QuickSet;
use crate::syntax::{Rel, Upos, lower};

/// Log₂ of the number of hashes: some ten thousand clues are kept in training, so that few share one.
const BITS: u32 = 16;
/// How many hashes there are.
pub(super) const COUNT: usize = 1 << BITS;

/// How the article writes its words.
pub(super) struct Writing<'a> {
    /// Words in lower case.
    small: QuickSet<&'a str>,
    /// Words capitalised inside a sentence.
    capital: QuickSet<&'a str>,
}

impl<'a> Writing<'a> {
    /// The writing of the article.
    pub(super) fn new(view: View<'a>) -> Self {
        let mut writing = Self { small: QuickSet::default(), capital: QuickSet::default() };
        for sentence in &view.text.sentences {
            for token in sentence.tokens.iter() {
                let form = view.form(token);
                if form.starts_with(char::is_lowercase) {
                    writing.small.insert(form);
                } else if token > sentence.tokens.start && view.upos(token - 1) != Upos::Punct {
                    writing.capital.insert(form);
                }
            }
        }
        writing
    }

    /// "Officials (said)": a common word, capitalised only where sentences begin.
    pub(super) fn is_common(&self, form: &str) -> bool {
        let small = || self.small.contains(form.to_lowercase().as_str());
        !self.capital.contains(form) && (COMMON.has(form) || small())
    }
}

/// The hashes of the clues to `name`, each below [`COUNT`].
pub(super) fn of(view: View<'_>, writing: &Writing<'_>, name: Span) -> Vec<u16> {
    let mut clues = Clues(Vec::with_capacity(40));
    clues.add("bias", "");
    clues.tables(view, name.tokens);
    clues.words(view, name.tokens);
    clues.given_name(view, name.tokens);
    clues.before(view, name);
    clues.after(view, name.tokens);
    clues.syntax(view, name.tokens);
    clues.place(view, name.tokens);
    clues.writing(view, writing, name.tokens);
    clues.joined(view, name.tokens);
    clues.0
}

struct Clues(Vec<u16>);

impl Clues {
    /// FNV-1a over both parts, folded to [`BITS`].
    fn add(&mut self, template: &str, value: &str) {
        let bytes = template.bytes().chain([0]).chain(value.bytes());
        let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3));
        self.0.push(((hash ^ (hash >> 17) ^ (hash >> 34)) % COUNT as u64) as u16);
    }

    fn flag(&mut self, holds: bool, name: &str) {
        if holds {
            self.add("is", name);
        }
    }

    /// The whole name in a gazetteer.
    fn tables(&mut self, view: View<'_>, tokens: TokenSpan) {
        let phrase = view.phrase(tokens);
        let several = if tokens.len() > 1 { "several" } else { "one" };
        match places::place(phrase) {
            Some(Place::Country(_)) => self.add("country", ""),
            Some(Place::Capital(_)) => self.add("capital", ""),
            Some(Place::City) => self.add("city", several),
            Some(Place::State) => self.add("state", several),
            Some(Place::Region) => self.add("region", several),
            None => {}
        }
        self.flag(places::is_state_code(phrase), "state code");
        self.flag(ORGANIZATION.has(phrase) && phrase.contains(char::is_uppercase), "known organisation");
        self.flag(places::demonym(phrase).is_some(), "demonym");
        self.add("words", &tokens.len().min(5).to_string());
    }

    /// The words of the name.
    fn words(&mut self, view: View<'_>, tokens: TokenSpan) {
        let (first, last) = (view.form(tokens.start), view.form(tokens.end - 1));
        let several = tokens.len() > 1;
        for token in tokens.iter() {
            self.add("word", &view.form(token).to_lowercase());
        }
        self.add("first", &first.to_lowercase());
        self.add("last", &last.to_lowercase());
        self.add("suffix", &suffix(last));
        self.add("prefix", &prefix(last));
        self.add("suffix of first", &suffix(first));
        self.add("tag", view.xpos(tokens.start).as_str());
        self.add("last tag", view.xpos(tokens.end - 1).as_str());
        self.add("shape", &shape(first));
        self.flag(several && ORGANIZATION_WORD.has(last), "ends in organisation word");
        self.flag(several && ORGANIZATION_WORD.has(first), "begins with organisation word");
        self.flag(several && LEGAL_FORM.has(last), "legal form");
        self.flag(several && PLACE_WORD.has(last), "ends in place word");
        self.flag(several && PLACE_WORD.has(first), "begins with place word");
        self.flag(OTHER_WORD.has(last), "ends in word of something else");
        self.flag(tokens.iter().any(|t| view.form(t) == "&"), "ampersand");
        let middle = tokens.iter().skip(1);
        self.flag(middle.clone().any(|t| ORGANIZATION_WORD.has(view.form(t))), "holds organisation word");
        for token in middle.filter(|&t| view.form(t) == "of") {
            let head = view.form(token - 1);
            self.flag(OF_HEAD.has(head), "of");
            self.flag(PLACE_WORD.has(head), "place of");
        }
        self.flag(is_acronym(first) && !several, "acronym");
        self.flag(MONTH_OR_NAME.has(first) && !several, "month");
    }

    fn given_name(&mut self, view: View<'_>, tokens: TokenSpan) {
        let first = view.form(tokens.start);
        let several = if tokens.len() > 1 { "several" } else { "one" };
        if is_given(first) {
            self.add("given name", several);
        } else if EITHER.has(first) {
            self.add("given name of both", several);
        }
        let initial = |form: &str| form.len() == 2 && form.ends_with('.') && form.starts_with(char::is_uppercase);
        self.flag(tokens.iter().any(|t| initial(view.form(t))), "initial");
        self.flag(tokens.iter().skip(1).any(|t| NAME_SUFFIX.has(view.form(t))), "suffix of names");
        let particle = |t: u32| PARTICLE.has(view.form(t)) && view.upos(t) != Upos::Det;
        self.flag(tokens.iter().skip(1).any(particle), "particle");
    }

    /// What stands before the name.
    fn before(&mut self, view: View<'_>, name: Span) {
        self.flag(name.title.is_some(), "title");
        let sentence = view.sentence(name.tokens.start);
        let Some(before) = name.tokens.start.checked_sub(1).filter(|&t| sentence.contains(t)) else {
            return self.add("before", "");
        };
        self.add("before", &lower(view.form(before)));
        if let Some(second) = before.checked_sub(1).filter(|&t| sentence.contains(t)) {
            self.add("second before", &lower(view.form(second)));
            self.flag(view.form(before) == "of" && PLACE_NOUN.has(view.lemma(second)), "of a kind of place");
        }
        if view.upos(before) == Upos::Noun {
            self.nouns("before", view.lemma(before));
        }
    }

    /// What stands after the name.
    fn after(&mut self, view: View<'_>, tokens: TokenSpan) {
        let sentence = view.sentence(tokens.start);
        let Some(after) = Some(tokens.end).filter(|&t| sentence.contains(t)) else { return self.add("after", "") };
        let form = view.form(after);
        self.add("after", &lower(form));
        if view.upos(after) == Upos::Noun {
            self.nouns("after", view.lemma(after));
        }
        let Some(second) = Some(after + 1).filter(|&t| sentence.contains(t)) else { return };
        self.flag(form == "who" || (form == "," && view.form(second) == "who"), "who");
        let larger = matches!(places::place(view.form(second)), Some(Place::State | Place::Country(_)));
        self.flag(form == "," && (larger || places::is_state_code(view.form(second))), "larger place after");
    }

    /// The kind of thing a neighbouring noun names.
    fn nouns(&mut self, template: &str, lemma: &str) {
        for (table, kind) in [
            (&PERSON, "person"),
            (&ORGANIZATION_NOUN, "organisation"),
            (&PLACE_NOUN, "place"),
            (&COMPANY_NOUN, "company"),
        ] {
            if table.has(lemma) {
                self.add(template, kind);
            }
        }
    }

    /// How newspapers, and the article elsewhere, write the words of the name.
    fn writing(&mut self, view: View<'_>, writing: &Writing<'_>, tokens: TokenSpan) {
        let several = if tokens.len() > 1 { "several" } else { "one" };
        let small = |t: u32| writing.small.contains(view.form(t).to_lowercase().as_str());
        if tokens.iter().any(small) {
            self.add("also small", several);
        }
        if small(tokens.end - 1) {
            self.add("last also small", several);
        }
        if !writing.capital.contains(view.form(tokens.start)) {
            self.add("never capital inside", several);
        }
        if COMMON.has(view.form(tokens.start)) {
            self.add("common", several);
        }
        if COMMON.has(view.form(tokens.end - 1)) {
            self.add("last common", several);
        }
    }

    /// What the name is joined to ("Google and Amazon").
    fn joined(&mut self, view: View<'_>, tokens: TokenSpan) {
        let head = head_of(view, tokens);
        let first = view.head(head).filter(|_| view.rel(head) == Rel::Conj);
        let Some(other) = first.or_else(|| view.child(head, Rel::Conj)) else { return };
        let form = view.form(other);
        let kind = match places::place(form) {
            Some(Place::Country(_) | Place::Capital(_)) => "country",
            Some(_) => "place",
            None if is_given(form) => "given name",
            None if ORGANIZATION.has(form) || ORGANIZATION_WORD.has(form) => "organisation",
            None => view.xpos(other).as_str(),
        };
        self.add("joined", kind);
    }

    /// Where in its sentence the name stands, and what kind of words surround it.
    fn place(&mut self, view: View<'_>, tokens: TokenSpan) {
        let sentence = view.sentence(tokens.start);
        let words = |from: u32, to: u32| (from..to).any(|t| view.upos(t) != Upos::Punct);
        let (before, after) = (words(sentence.start, tokens.start), words(tokens.end, sentence.end));
        self.flag(!before && !after, "alone");
        self.flag(!before && after, "first in sentence");
        self.flag(before && !after, "last in sentence");
        let tag = |t: Option<u32>| t.filter(|&t| sentence.contains(t)).map_or("", |t| view.xpos(t).as_str());
        self.add("tag before", tag(tokens.start.checked_sub(1)));
        self.add("tag after", tag(Some(tokens.end)));
        let capitals = |t: u32| !view.form(t).contains(char::is_lowercase);
        self.flag(tokens.iter().all(capitals), "capitals");
        self.flag(sentence.len() > tokens.len() && sentence.iter().all(capitals), "line of capitals");
    }

    /// What the name does in its sentence.
    fn syntax(&mut self, view: View<'_>, tokens: TokenSpan) {
        let head = head_of(view, tokens);
        let relation = view.rel(head).as_str();
        self.add("relation", relation);
        if let Some(governor) = view.head(head) {
            let lemma = view.lemma(governor).to_lowercase();
            self.add(relation, &lemma);
        }
        if let Some(case) = view.child(head, Rel::Case) {
            self.add("case", &lower(view.form(case)));
        }
        self.flag(view.child(head, Rel::Det).is_some(), "article");
    }
}

/// "IAEA", "H.U.D.", "U.N."; not "II" and not a whole line in capitals, whose words are longer.
fn is_acronym(form: &str) -> bool {
    let signs = form.chars().filter(|c| c.is_alphanumeric()).count();
    let upper = form.chars().all(|c| c.is_uppercase() || c == '.' || c.is_ascii_digit() || c == '&');
    upper && form.contains(char::is_uppercase) && (2..=6).contains(&signs) && !NAME_SUFFIX.has(form)
}

/// The first three characters, in lower case.
fn prefix(form: &str) -> String {
    form.to_lowercase().chars().take(3).collect()
}

/// The last three characters, in lower case.
fn suffix(form: &str) -> String {
    let mut last: Vec<char> = form.to_lowercase().chars().rev().take(3).collect();
    last.reverse();
    last.into_iter().collect()
}

/// Upper case, lower case and digits as X, x and 9, repeats once: "McDonald" → "XxXx".
fn shape(form: &str) -> String {
    let mut shape = String::new();
    for c in form.chars() {
        let class = match c {
            c if c.is_uppercase() => 'X',
            c if c.is_lowercase() => 'x',
            c if c.is_ascii_digit() => '9',
            c => c,
        };
        if !shape.ends_with(class) {
            shape.push(class);
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::{is_acronym, shape, suffix};

    #[test]
    fn acronyms() {
        assert!(is_acronym("IAEA") && is_acronym("U.N.") && is_acronym("G7"));
        assert!(!is_acronym("II") && !is_acronym("Iran") && !is_acronym("HEADLINES"));
    }

    #[test]
    fn word_forms() {
        assert_eq!((shape("McDonald").as_str(), shape("MI6").as_str()), ("XxXx", "X9"));
        assert_eq!((suffix("Stockholm").as_str(), suffix("Né").as_str()), ("olm", "né"));
    }
}
