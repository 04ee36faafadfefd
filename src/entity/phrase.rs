//! How far a noun phrase reaches: to the left over its modifiers, to the right over phrases such as "of the union",
//! never over relative clauses.

use crate::View;
use crate::lexicon::calendar_names::{DAY_OR_MONTH, TIME_NOUN};
use crate::lexicon::people;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};

/// No modifier stands further to the left of its noun.
const MAX_LEFT: u32 = 14;
/// Phrases nest no deeper to the right ("the head of the union of workers at the port").
const MAX_DEPTH: u32 = 3;
/// A phrase to the right is no longer.
const MAX_RIGHT: u32 = 24;

/// The phrase around the noun `head`.
pub(super) fn around(view: View<'_>, head: u32) -> TokenSpan {
    TokenSpan::new(left_edge(view, head, head + 1), right_edge(view, head))
}

/// Where the phrase of the noun `head` begins; modifiers may also depend on tokens up to `end` ("Trump's adviser
/// Jared Kushner").
pub(super) fn left_edge(view: View<'_>, head: u32, end: u32) -> u32 {
    let floor = view.sentence(head).start.max(head.saturating_sub(MAX_LEFT));
    let mut edge = head;
    while edge > floor && belongs(view, edge - 1, edge, head, end) {
        edge -= 1;
        if is_determiner(view, edge) && !follows_predeterminer(view, edge, floor) {
            break;
        }
    }
    skip_dangling(view, edge, head)
}

fn is_determiner(view: View<'_>, token: u32) -> bool {
    view.upos(token) == Upos::Det || view.xpos(token) == Xpos::PrpPoss
}

fn follows_predeterminer(view: View<'_>, token: u32, floor: u32) -> bool {
    token > floor && matches!(view.form(token - 1), "all" | "both" | "half" | "All" | "Both" | "Half")
}

/// True where `token`, left of `edge`, is part of the phrase that ends at `end`.
fn belongs(view: View<'_>, token: u32, edge: u32, head: u32, end: u32) -> bool {
    let compound = token > 0 && view.upos(token) == Upos::Noun && is_hyphened(view, token - 1, token);
    if compound || is_hyphened(view, token, edge) || is_slashed(view, token, edge) {
        return true;
    }
    if is_bound(view, token, edge) {
        return true;
    }
    let inside = view.head(token).is_some_and(|h| token < h && h < end);
    let continues_name = view.rel(token) == Rel::Flat || view.xpos(token) == Xpos::Pos;
    match view.upos(token) {
        Upos::Det => inside || view.head(token).is_none_or(|h| h < token + MAX_LEFT && h > token),
        Upos::Pron => view.xpos(token) == Xpos::PrpPoss,
        Upos::Adj => inside || continues_name || token + 1 == edge,
        Upos::Num => inside || continues_name,
        Upos::Noun if view.upos(edge) == Upos::Cconj => inside || end > head + 1 && is_office(view, token),
        Upos::Noun | Upos::Propn => (inside || continues_name) && !is_time(view, token, edge),
        Upos::Part => view.xpos(token) == Xpos::Pos,
        Upos::Verb => inside && matches!(view.rel(token), Rel::Amod | Rel::Compound),
        Upos::Adv => inside && matches!(view.rel(token), Rel::Advmod | Rel::Amod),
        Upos::Cconj => joins_modifiers(view, token, end) || joins_offices(view, token, head, end),
        _ => false,
    }
}

/// "son-in-law (and) adviser Jared Kushner": two offices of the person whose name follows.
fn joins_offices(view: View<'_>, token: u32, head: u32, end: u32) -> bool {
    end > head + 1 && is_office(view, token.saturating_sub(1))
}

/// One of two offices that "and" joins ("manager (and brother)").
fn is_office(view: View<'_>, noun: u32) -> bool {
    let office = people::is_person(view.lemma(noun)) || is_in_law(view, noun);
    view.upos(noun) == Upos::Noun && view.xpos(noun) == Xpos::Nn && office
}

/// The last word of "son-in-law", which taggers may take apart.
pub(super) fn is_in_law(view: View<'_>, token: u32) -> bool {
    view.form(token) == "law" && token >= 2 && view.form(token - 1) == "-" && view.form(token - 2) == "in"
}

/// "son-in-law": a hyphen ties `token` to `edge`, or it is that hyphen.
fn is_hyphened(view: View<'_>, token: u32, edge: u32) -> bool {
    let hyphen = view.form(token) == "-" || view.form(edge) == "-";
    touch(view, token, edge) && hyphen
}

/// True where no space stands between two neighbours.
fn touch(view: View<'_>, token: u32, edge: u32) -> bool {
    view.text.bytes(TokenSpan::new(token, edge + 1)).len() as usize == view.form(token).len() + view.form(edge).len()
}

/// "Bloomberg News/Morning Consult (poll)": a slash ties capitalised words, whatever the parse makes of them; "OPEC+
/// (sources)": a plus sign ends one.
fn is_slashed(view: View<'_>, token: u32, edge: u32) -> bool {
    let slash = |t: u32| view.form(t) == "/";
    let part = |&t: &u32| slash(t) || view.is_capitalised(t);
    let behind = || (edge..view.sentence(edge).end.min(edge + PAIR)).take_while(part).any(slash);
    let before = || (token.saturating_sub(PAIR)..=token).rev().take_while(part).any(slash);
    let plus = view.form(token) == "+" && token > 0 && touch(view, token - 1, token);
    plus || part(&token) && part(&edge) && (behind() || before())
}

/// Each of two names that a slash ties has at most this many words.
const PAIR: u32 = 3;

/// "last week (the minister)": times are no modifiers, but with a possessive they are ("Friday's talks").
fn is_time(view: View<'_>, token: u32, edge: u32) -> bool {
    let time = DAY_OR_MONTH.has(view.form(token)) || TIME_NOUN.has(view.lemma(token));
    time && view.xpos(edge) != Xpos::Pos
}

/// "at least (12 people)".
fn is_bound(view: View<'_>, token: u32, next: u32) -> bool {
    matches!(view.form(token), "at" | "At") && matches!(view.form(next), "least" | "most")
}

/// "privacy (and) human rights advocates": both sides of the conjunction modify the noun.
fn joins_modifiers(view: View<'_>, token: u32, end: u32) -> bool {
    let Some(second) = view.head(token).filter(|&h| token < h && h < end) else { return false };
    let Some(first) = view.head(second) else { return false };
    let modifies =
        |t: u32| matches!(view.rel(t), Rel::Compound | Rel::Amod | Rel::NmodPoss | Rel::NmodDesc | Rel::Flat);
    view.rel(second) == Rel::Conj && first < token && modifies(first)
        || view.head(first).is_some_and(|h| h < end) && modifies(second)
}

/// A phrase does not begin with a conjunction, a hyphen or a possessive.
fn skip_dangling(view: View<'_>, edge: u32, head: u32) -> u32 {
    let dangles = |t: u32| matches!(view.upos(t), Upos::Cconj | Upos::Punct | Upos::Part) || view.rel(t) == Rel::Case;
    (edge..head).find(|&t| !dangles(t) || is_bound(view, t, t + 1)).unwrap_or(head)
}

/// Prepositions of phrases that say which one is meant.
const TIES: [&str; 7] = ["of", "for", "to", "at", "from", "with", "in"];

/// Where the phrase of the noun `head` ends.
pub(super) fn right_edge(view: View<'_>, head: u32) -> u32 {
    let limit = view.sentence(head).end.min(head + MAX_RIGHT);
    let mut edge = head + 1;
    let mut noun = head;
    if let Some(next) = related_noun(view, head, limit) {
        noun = next;
        edge = flat_end(view, next, limit);
    }
    for _ in 0..MAX_DEPTH {
        let Some(next) = tied_noun(view, noun, edge, limit) else { break };
        noun = next;
        edge = flat_end(view, next, limit);
    }
    edge
}

/// Adjectives that say how somebody comes to know: "a person familiar with the matter".
const RELATED: [&str; 9] =
    ["close", "familiar", "involved", "briefed", "privy", "loyal", "opposed", "acquainted", "knowledgeable"];

/// The noun of "close to the buyer" right behind `head`.
fn related_noun(view: View<'_>, head: u32, limit: u32) -> Option<u32> {
    let tied = head + 2 < limit && RELATED.contains(&view.form(head + 1)) && view.upos(head + 2) == Upos::Adp;
    let next = tied.then(|| view.head(head + 2)).flatten();
    next.filter(|&n| n > head + 2 && n < limit && matches!(view.upos(n), Upos::Noun | Upos::Propn))
}

/// Verbs that say with "of" or "with" what they lay to their object, bring it or take from it.
const LAY: [&str; 20] = [
    "accuse", "acquit", "arm", "charge", "clear", "confront", "convict", "convince", "cure", "inform", "notify",
    "persuade", "present", "provide", "remind", "rob", "strip", "suspect", "threaten", "warn",
];

/// "accused the firm of hiding deaths", "threatened the bank with sanctions": the phrase is the verb's, whatever the parse ties it to;
/// not the first of two ("accused a member of the board of theft").
fn is_laid(view: View<'_>, noun: u32, edge: u32) -> bool {
    let of_object = matches!(view.rel(noun), Rel::Obj | Rel::Iobj | Rel::NsubjPass);
    let lays = |v: u32| v < noun && LAY.contains(&view.lemma(v));
    let again = || (edge + 1..view.sentence(edge).end).any(|t| view.form(t) == "of" && view.form(edge) == "of");
    of_object && matches!(view.form(edge), "of" | "with") && view.head(noun).is_some_and(lays) && !again()
}

/// The noun of a phrase such as "of the union" that starts at `edge` and depends on `noun`.
fn tied_noun(view: View<'_>, noun: u32, edge: u32, limit: u32) -> Option<u32> {
    let ties =
        edge < limit && view.upos(edge) == Upos::Adp && TIES.contains(&view.form(edge)) && !is_laid(view, noun, edge);
    let next = ties.then(|| view.head(edge)).flatten().filter(|&n| edge < n && n < limit)?;
    (view.rel(next) == Rel::Nmod && view.head(next).is_some_and(|h| h <= noun)).then_some(next)
}

/// The end of the noun `head` with the words that follow in the same name.
fn flat_end(view: View<'_>, head: u32, limit: u32) -> u32 {
    let follows = |&c: &u32| c > head && c < limit && view.rel(c) == Rel::Flat;
    view.children(head).iter().copied().filter(follows).max().map_or(head + 1, |last| last + 1)
}
