//! Titles of songs, films and books, whose words tell of no event: "Leave the Door Open", The Man Who Shot Liberty Valance.

use super::clause::around;
use crate::View;
use crate::read::Kind;
use crate::span::TokenSpan;
use crate::syntax::Upos;

/// Words of more letters have capitals in titles.
const LONG_WORD: usize = 3;

/// Longest title between marks, in tokens.
const MAX_TITLE: usize = 12;

/// How far around a word the text is looked at, in tokens.
const MAX_NEAR: u32 = 20;

/// True for a word of a title within the text; headlines are none.
pub(super) fn is_in_title(view: View<'_>, token: u32) -> bool {
    view.kind(token) == Kind::Body && (is_in_marks(view, token) || is_unmarked(view, token))
}

/// "Shake It Off": several words between marks, the last and all longer ones with capitals, in a text that sets few.
fn is_in_marks(view: View<'_>, token: u32) -> bool {
    let Some(quoted) = view.text.quoted_by[token as usize].map(|q| &view.text.quoted[q as usize]) else { return false };
    let inside = view.text.tokens_in(quoted.span);
    let letters = |&t: &u32| view.form(t).starts_with(char::is_alphabetic);
    if quoted.close.is_empty() || inside.iter().count() > MAX_TITLE {
        return false;
    }
    let words: Vec<u32> = inside.iter().filter(letters).collect();
    let ends = |t: u32| matches!(view.form(t), "." | "?" | ";" | ":");
    let titled = words.iter().all(|&t| view.is_capitalised(t) || view.form(t).len() <= LONG_WORD);
    words.len() > 1 && titled && words.last().is_some_and(|&t| view.is_capitalised(t)) && !inside.iter().any(ends)
}

/// A noun with a capital behind another word of the sentence, or a verb, where no headline sets capitals.
fn is_unmarked(view: View<'_>, token: u32) -> bool {
    let titled = view.is_capitalised(token) && view.form(token).chars().skip(1).all(char::is_lowercase);
    let behind = token > view.sentence(token).start && view.upos(token - 1) != Upos::Punct;
    titled && behind && (view.upos(token) == Upos::Noun || !is_headline(view, around(view, token, MAX_NEAR)))
}

/// True where half of the longer words have capitals.
fn is_headline(view: View<'_>, tokens: TokenSpan) -> bool {
    let long = |&t: &u32| view.form(t).len() > LONG_WORD && view.form(t).starts_with(char::is_alphabetic);
    let words = tokens.iter().filter(long).count();
    2 * tokens.iter().filter(long).filter(|&t| view.is_capitalised(t)).count() >= words
}

#[cfg(test)]
mod tests {
    use crate::event::tests::read;

    fn has_event(text: &str, word: &str) -> bool {
        read(text).events.iter().any(|e| e.triggers.iter().any(|t| t.span.of_text(text) == word))
    }

    #[test]
    fn titles_tell_of_nothing() {
        assert!(!has_event("Her song \"Shake It Off\" topped the charts in May.", "Shake"));
        assert!(!has_event("She wrote the film The Man Who Shot Liberty Valance with her brother in 1961.", "Shot"));
    }

    #[test]
    fn headlines_and_what_is_said_do() {
        assert!(has_event("Norland Attacks Sudria And Seizes Port Of Harwick.", "Attacks"));
        assert!(has_event("\"Norland attacked us on Monday,\" the minister said.", "attacked"));
    }
}
