//! Appositions behind a person's name: "Dave Okoro, the nonprofit's director of investigations,".
//!
//! Found by the tags alone: parsers attach half of all appositions wrongly.

use crate::View;
use crate::lexicon::calendar_names::TIME_NOUN;
use crate::lexicon::people::{self, DOCUMENT, ORGANIZATION_NOUN};
use crate::lexicon::titles::TITLE;
use crate::span::TokenSpan;
use crate::syntax::{Upos, Xpos};

/// No apposition is longer.
const MAX_TOKENS: u32 = 26;
/// Prepositions that go on with it.
const TIES: [&str; 8] = ["of", "for", "at", "with", "in", "on", "to", "from"];

/// A phrase that says who somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Apposition {
    /// The whole phrase.
    pub(super) tokens: TokenSpan,
    /// Its noun.
    pub(super) noun: u32,
}

/// The apposition that a comma or dash opens at `at`, right behind a person's name.
pub(super) fn behind(view: View<'_>, at: u32) -> Option<Apposition> {
    let sentence = view.sentence(at.checked_sub(1)?);
    let at = behind_age(view, at, sentence);
    let limit = sentence.end.min(at + MAX_TOKENS);
    if at >= limit || !matches!(view.form(at), "," | "—" | "–" | "(") {
        return None;
    }
    let start = at + 1;
    let noun_end = nouns_end(view, start, limit);
    // "called out by Ruiz — a rift that": behind a dash stands what one thinks of it all.
    let dash = matches!(view.form(at), "—" | "–");
    let somebody = |n: u32| is_person_noun(view, start, n) && (!dash || people::is_person(view.lemma(n)));
    let noun = noun_end.checked_sub(1).filter(|&n| n >= start && somebody(n))?;
    let end = tied_end(view, noun_end, limit);
    let closed = if view.form(at) == "(" { end < limit && view.form(end) == ")" } else { closes(view, end, sentence) };
    closed.then_some(Apposition { tokens: TokenSpan::new(start, end), noun })
}

/// Where the next comma stands if an age opens at `at` (", 34, a nurse," or " (34), a nurse,"), else `at`.
fn behind_age(view: View<'_>, at: u32, sentence: TokenSpan) -> u32 {
    let form = |t: u32| if sentence.contains(t) { view.form(t) } else { "" };
    let number = form(at + 1).bytes().all(|b| b.is_ascii_digit());
    match (form(at), form(at + 2), form(at + 3)) {
        (",", ",", _) if number => at + 2,
        ("(", ")", ",") if number => at + 3,
        _ => at,
    }
}

/// The end of the words from `start` that can stand in a noun phrase without prepositions.
fn nouns_end(view: View<'_>, start: u32, limit: u32) -> u32 {
    let belongs = |&t: &u32| match view.upos(t) {
        Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num | Upos::Part => view.xpos(t) != Xpos::To,
        Upos::Pron => view.xpos(t) == Xpos::PrpPoss,
        Upos::Cconj => view.form(t) == "and" || view.form(t) == "&",
        Upos::Punct => view.form(t) == "-",
        Upos::Verb => matches!(view.xpos(t), Xpos::Vbn | Xpos::Vbg) && t + 1 < limit && view.upos(t + 1) == Upos::Noun,
        Upos::Adv => t == start && matches!(view.form(t), "then" | "once" | "formerly" | "also"),
        _ => false,
    };
    // Words of names need be no nouns ("African Communities Together").
    let named = |t: u32| t > start && view.is_capitalised(t);
    (start..limit).take_while(|t| belongs(t) || named(*t)).last().map_or(start, |last| last + 1)
}

/// True where the phrase from `start` to its noun `token` says who a person is. Behind an article any noun does that is
/// no organisation, document or time ("Quinn Reyes, a public policy associate").
fn is_person_noun(view: View<'_>, start: u32, token: u32) -> bool {
    let (form, lemma) = (view.form(token), view.lemma(token));
    let thing = || ORGANIZATION_NOUN.has(lemma) || DOCUMENT.has(lemma) || TIME_NOUN.has(lemma);
    match view.upos(token) {
        Upos::Noun if view.xpos(token) == Xpos::Nn && view.upos(start) == Upos::Det => {
            people::is_person(lemma) || !thing()
        }
        Upos::Noun | Upos::Adj => people::is_person(lemma),
        Upos::Propn => TITLE.has(form) || people::is_person(&form.to_lowercase()),
        _ => false,
    }
}

/// `end` with the phrases that prepositions add ("of investigations at the union").
fn tied_end(view: View<'_>, end: u32, limit: u32) -> u32 {
    let mut end = end;
    while end < limit && TIES.contains(&view.form(end)) {
        let next = nouns_end(view, end + 1, limit);
        if next == end + 1 {
            break;
        }
        end = next;
    }
    end
}

/// The phrase is no subject or list: punctuation or a relative clause follows.
fn closes(view: View<'_>, end: u32, sentence: TokenSpan) -> bool {
    !sentence.contains(end)
        || view.upos(end) == Upos::Punct
        || matches!(view.form(end), "who" | "whose" | "which" | "that" | "where")
}
