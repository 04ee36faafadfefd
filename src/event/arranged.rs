//! The time that words beside its noun give an event: of the clause that says for when it was arranged or when it was held
//! ("a hearing at the High Court that had been set for Jan. 8", "a survey carried out in March"), or of the year it belongs
//! to ("the killing of protesters in December 2012"). Read from the words: the parse ties such clauses to the last noun
//! before them, or takes them for the main one.

use super::period::{self, dated};
use crate::View;
use crate::lexicon::event::{ARRANGE, BEFORE_TIME, BETWEEN, HOLD, is_contested};
use crate::syntax::{Upos, Xpos};
use crate::time::Time;

/// How many words of its phrase follow the noun.
const PHRASE: usize = 12;
/// How many words of the phrase of a subject are looked through for the comma that ends it.
const LONG_PHRASE: usize = 20;
/// How many words stand on either side of the verb.
const LINKS: usize = 7;

/// The time that is said of the event that `noun` names, as an index into `times`; nothing where `named` is true of a word
/// between, which names another event.
pub(super) fn time(view: View<'_>, times: &[Time], noun: u32, named: impl Fn(u32) -> bool) -> Option<u32> {
    of_clause(view, times, noun, named).or_else(|| of_year(view, times, noun))
}

fn of_clause(view: View<'_>, times: &[Time], noun: u32, named: impl Fn(u32) -> bool) -> Option<u32> {
    let end = view.sentence(noun).end;
    // "a ceremony to unveil his portrait, planned for May 7"
    let purpose = |t: u32| view.head(t) == Some(noun) && super::clause::is_infinitive(view, t);
    // The parse may take "set" for a noun.
    let set = |t: u32| view.lemma(t) == "set";
    let begins = |t: u32| {
        set(t) || BETWEEN.has(view.lemma(t)) && view.lemma(t) != "to" || view.upos(t) == Upos::Verb && !purpose(t)
    };
    // "a meeting between Ali and President Maduro that had been set"
    let paired = view.lemma(noun + 1) == "between";
    let joins = |t: u32| matches!(view.upos(t), Upos::Cconj | Upos::Sconj) && !(paired && view.lemma(t) == "and");
    let stops = |t: u32| named(t) && !purpose(t) || joins(t) || is_stop(view, t);
    let mut phrase = (noun + 1..end).take(PHRASE);
    let clause = phrase.find(|&t| begins(t) || stops(t)).filter(|&t| begins(t)).or_else(|| apposed(view, noun))?;
    // "a session that Kenya has requested for Monday"
    let asks =
        |t: u32| matches!(view.upos(t), Upos::Propn | Upos::Det | Upos::Noun | Upos::Pron) && t > clause && !named(t);
    let verb = (clause..end).take(LINKS).find(|&t| !BETWEEN.has(view.lemma(t)) && !asks(t))?;
    let arranges = ARRANGE.has(view.lemma(verb));
    let decided = is_contested(view.lemma(verb)) && matches!(view.lemma(clause), "that" | "which");
    if !arranges && !HOLD.has(view.lemma(verb)) && !decided {
        return None;
    }
    let before =
        |t: u32| (BEFORE_TIME.has(view.lemma(t)) || HOLD.has(view.lemma(t))) && dated(view, times, t).is_none();
    let at = (verb + 1..end).take(LINKS).find(|&t| !before(t))?;
    let goal = (verb + 1..at).any(|t| matches!(view.lemma(t), "for" | "on" | "to"));
    dated(view, times, at).filter(|_| goal || !arranges)
}

/// "A ceremony to mark the opening of the first stretch, planned for Saturday, was called off": the participle behind the
/// comma that ends the phrase of a subject.
fn apposed(view: View<'_>, subject: u32) -> Option<u32> {
    let phrase = (subject + 1..view.sentence(subject).end - 1).take(LONG_PHRASE);
    let mut phrase =
        phrase.filter(|_| view.rel(subject).is_subject()).take_while(|&t| !super::clause::is_finite(view, t));
    let comma = phrase.find(|&t| view.form(t) == ",")?;
    (ARRANGE.has(view.lemma(comma + 1)) && view.xpos(comma + 1) == Xpos::Vbn).then_some(comma + 1)
}

/// A mark that ends the phrase; not the comma of "a meeting, fixed for Monday," or of "a vote, which they won in May".
fn is_stop(view: View<'_>, token: u32) -> bool {
    let goes_on = |next: u32| ARRANGE.has(view.lemma(next)) || view.lemma(next) == "which";
    view.upos(token) == Upos::Punct && !(view.sentence(token).contains(token + 1) && goes_on(token + 1))
}

/// "the killing of protesters in December 2012": a year of its own right behind the phrase, long before the article.
fn of_year(view: View<'_>, times: &[Time], noun: u32) -> Option<u32> {
    let end = view.sentence(noun).end;
    let in_phrase = |t: &u32| {
        let of = view.lemma(*t) == "of" && *t == noun + 1;
        of || matches!(view.upos(*t), Upos::Noun | Upos::Propn | Upos::Det | Upos::Adj | Upos::Num)
    };
    let case = (noun + 1..end).take(PHRASE).find(|t| !in_phrase(t))?;
    let index = dated(view, times, case + 1).filter(|_| matches!(view.lemma(case), "in" | "on"))?;
    let time = &times[index as usize];
    let year = time.value.get(..4)?;
    let stated = view.text.tokens_in(time.span).iter().any(|t| view.lemma(t) == year);
    (stated && period::is_long_ago(view, time)).then_some(index)
}

#[cfg(test)]
mod tests {
    use crate::event::tests::event;

    fn dated(text: &str, trigger: &str, date: Option<&str>) {
        assert_eq!(event(text, trigger).date.as_deref(), date, "{text}");
    }

    #[test]
    fn the_clause_beside_the_noun() {
        dated(
            "A hearing at the High Court in Harwick that had been set for Feb. 18 has been vacated.",
            "hearing",
            Some("2026-02-18"),
        );
        dated(
            "The row ends hopes of a meeting between the two ministers that had been penciled in for Feb. 20.",
            "meeting",
            Some("2026-02-20"),
        );
        dated(
            "A ceremony to mark the opening of the bridge, planned for Saturday, has been called off.",
            "ceremony",
            Some("2026-02-07"),
        );
        dated("A raid carried out in March 2021 found guns in two of the cellars.", "raid", Some("2021-03"));
    }

    #[test]
    fn the_year_behind_the_phrase() {
        dated("He was jailed over the killing of protesters in December 2012.", "killing", Some("2012-12"));
    }
}
