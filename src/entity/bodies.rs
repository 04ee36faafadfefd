//! Names that the words around them tell to be bodies: "Lind shares fell", "Lind's board", "Lind said it would sell a plant",
//! "the firm that did the work, Lind", "Lind were beaten".

use super::kind::{head_of, key};
use super::spans::Span;
use crate::View;
use crate::lexicon::given_names::is_given;
use crate::lexicon::organizations::{CLUB_WORD, OFFICER, OFFICER_MODIFIER, OWN_ACT, PART_OF_BODY};
use crate::lexicon::people::{BUSINESS_NOUN, CALLS_A_BODY};
use crate::lexicon::places;
use crate::lexicon::speech::{Reporting, reporting};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos, lower};
use std::collections::HashSet;

/// What bodies are to others, mostly ("its rival, Lind Motors").
const PARTNER: [&str; 6] = ["owner", "parent", "rival", "competitor", "subsidiary", "supplier"];

/// How deep in a clause the name behind it may hang.
const MAX_DEEP: usize = 4;

/// The names, by [`key`], that the article somewhere speaks of as of bodies.
pub(super) fn told(view: View<'_>, names: &[Span]) -> HashSet<String> {
    let person = |n: &&Span| n.tokens.len() > 1 && (n.title.is_some() || is_given(view.form(n.tokens.start)));
    let family: HashSet<&str> = names.iter().filter(person).map(|n| view.form(n.tokens.end - 1)).collect();
    let open = |n: &&Span| {
        let known = n.tokens.len() == 1 && family.contains(view.form(n.tokens.start));
        n.title.is_none() && !known && !person(n) && places::place(view.phrase(n.tokens)).is_none()
    };
    let long: HashSet<&str> =
        names.iter().filter(|n| n.tokens.len() > 1 && !person(n)).map(|n| view.form(n.tokens.end - 1)).collect();
    // "Rovers", of Calder Rovers
    let short = |n: &Span| {
        let last = view.form(n.tokens.start);
        n.tokens.len() == 1 && CLUB_WORD.has(last) && long.contains(last)
    };
    let told = names.iter().filter(open).filter(|n| is_told(view, **n) || short(n));
    told.map(|n| key(view, n.tokens)).collect()
}

fn is_told(view: View<'_>, name: Span) -> bool {
    let head = head_of(view, name.tokens);
    has_part(view, name, head)
        || has_officer(view, name)
        || is_called(view, name, head)
        || says_it(view, head)
        || is_several(view, head)
        || acts_as_thing(view, name, head)
}

/// "Lind, which sells cars,": no person is "which".
fn acts_as_thing(view: View<'_>, name: Span, head: u32) -> bool {
    let sentence = view.sentence(head);
    let which = name.tokens.end + 1;
    let behind = sentence.contains(which) && view.form(which) == "which" && view.form(name.tokens.end) == ",";
    let clause = view.head(which).filter(|&verb| behind && view.rel(verb) == Rel::AclRelcl);
    clause.is_some_and(|verb| {
        view.head(verb) == Some(head) && view.rel(which) == Rel::Nsubj && OWN_ACT.has(view.lemma(verb))
    })
}

/// "Lind shares", "Lind's board"
fn has_part(view: View<'_>, name: Span, head: u32) -> bool {
    let owned = view.head(head).filter(|&part| part >= name.tokens.end);
    owned.is_some_and(|part| match view.rel(head) {
        Rel::NmodPoss => PART_OF_BODY.has(view.lemma(part)) || matches!(view.form(part), "directors" | "depositors"),
        Rel::Compound => view.xpos(part) == Xpos::Nns && matches!(view.lemma(part), "share" | "shareholder"),
        _ => false,
    })
}

/// "Lind managing director Ana Ruiz"
fn has_officer(view: View<'_>, name: Span) -> bool {
    let end = view.sentence(name.tokens.start).end;
    let behind = (name.tokens.end..end).find(|&t| !OFFICER_MODIFIER.has(view.form(t)));
    behind.is_some_and(|t| OFFICER.has(view.form(t)) && t + 1 < end && view.upos(t + 1) == Upos::Propn)
}

/// "the firm that did the work, Lind", "Lind, a brewer"
fn is_called(view: View<'_>, name: Span, head: u32) -> bool {
    let calls = |t: u32| {
        let noun = view.lemma(t);
        view.xpos(t) == Xpos::Nn && (CALLS_A_BODY.has(noun) || BUSINESS_NOUN.has(noun))
    };
    let clause = |a: &u32| view.rel(*a) == Rel::AclRelcl;
    let beyond = || view.ancestors(head).take(MAX_DEEP).find(clause).and_then(|c| view.head(c));
    let apposed = view.rel(head) == Rel::Appos && view.form(name.tokens.start.saturating_sub(1)) == ",";
    let before = view.head(head).filter(|&t| apposed && t < name.tokens.start).map(|t| beyond().unwrap_or(t));
    // "the owner of the firm, Jo Lind"
    let whole = |t: &u32| !matches!(view.rel(*t), Rel::Nmod | Rel::NmodPoss);
    let plain =
        |noun: u32| (name.tokens.end + 1..noun).all(|t| view.upos(t) != Upos::Punct && view.upos(t) != Upos::Adp);
    let behind =
        |c: u32| view.rel(c) == Rel::Appos && c > name.tokens.end && view.form(name.tokens.end) == "," && plain(c);
    let child = || view.child_where(head, |c| behind(c) && calls(c));
    before.filter(whole).is_some_and(calls)
        || child().is_some()
        || apposed_noun(view, name.tokens).is_some_and(|t| calls(t) || PARTNER.contains(&view.lemma(t)))
}

/// The noun that the name is set beside, between commas, whatever the tree: "The utility, Lind Light & Power, declined".
pub(super) fn apposed_noun(view: View<'_>, name: TokenSpan) -> Option<u32> {
    let sentence = view.sentence(name.start);
    let form = |t: u32| if sentence.contains(t) { view.form(t) } else { "" };
    let noun = name.start.checked_sub(2).filter(|t| sentence.contains(*t))?;
    let opens = (sentence.start..noun).rev().find(|&t| view.upos(t) != Upos::Adj && view.upos(t) != Upos::Noun);
    let determined = opens.is_some_and(|t| view.upos(t) == Upos::Det || matches!(view.form(t), "'s" | "’s" | "its"));
    let closed = matches!(form(name.end), "," | "." | "") && form(name.start - 1) == ",";
    (determined && closed).then_some(noun)
}

/// "Lind said on Monday it would sell a plant": what a body says of itself.
fn says_it(view: View<'_>, head: u32) -> bool {
    let Some(verb) = view.head(head).filter(|_| view.rel(head) == Rel::Nsubj) else { return false };
    let itself = |verb: u32, c: u32| {
        let subject = view.subject(c).filter(|&s| s > verb && matches!(&*lower(view.form(s)), "it" | "they"));
        let nearest = |s: u32| (verb + 1..s).filter(|&t| matches!(view.upos(t), Upos::Noun | Upos::Propn)).count() < 2;
        view.rel(c) == Rel::Ccomp && OWN_ACT.has(view.lemma(c)) && subject.is_some_and(nearest)
    };
    let says = |v: u32| {
        let speech = reporting(view.lemma(v)).any(Reporting::SPEECH_QUOTATION);
        speech && view.child_where(v, |c| itself(v, c)).is_some()
    };
    // "Lind denies it and has said it will appeal"
    let second = |c: u32| view.rel(c) == Rel::Conj && view.subject(c).is_none() && says(c);
    says(verb) || view.child_where(verb, second).is_some()
}

/// "Lind were beaten": a single name with a verb in the plural.
fn is_several(view: View<'_>, head: u32) -> bool {
    let verb = view.head(head).filter(|&v| v > head && view.rel(head).is_subject());
    let single = view.xpos(head) == Xpos::Nnp && view.child(head, Rel::Conj).is_none();
    let plural = |c: u32| matches!(view.form(c), "are" | "were" | "have") && c > head;
    let marked = |v: u32| view.child(v, Rel::Mark).is_some();
    verb.filter(|&v| single && !marked(v)).is_some_and(|v| {
        let auxiliary = |c: u32| matches!(view.rel(c), Rel::Aux | Rel::AuxPass | Rel::Cop) && plural(c);
        view.child_where(v, auxiliary).is_some()
    })
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::assert_mentions;

    #[test]
    fn bodies_by_what_is_said_of_them() {
        assert_mentions(
            "Korvapak shares fell on Monday. The company said sales were down.",
            &["The company → Korvapak"],
        );
        assert_mentions(
            "Korvapak managing director Ana Ruiz resigned. The company said nothing.",
            &["The company → Korvapak"],
        );
        assert_mentions("Norrfall, a brewer, said on Monday it would sell a plant.", &["it → Norrfall"]);
        assert_mentions("The utility, Orrin Light & Power, was fined. It will appeal.", &["It → Orrin Light & Power"]);
    }
}
