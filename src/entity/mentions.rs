//! Every phrase that may refer to somebody: names with their titles, descriptions, pronouns.

use super::apposition::{self, Apposition};
use super::kind::head_of;
use super::names::{Name, NameKind};
use super::{Gender, Number, phrase, senses};
use crate::View;
use crate::lexicon::calendar_names::TIME_NOUN;
use crate::lexicon::people::{self, CHRISTENED, DOCUMENT, GROUP, KIN, ORGANIZATION_NOUN, PERSON};
use crate::lexicon::places;
use crate::lexicon::titles::{COURTESY, TITLE};
use crate::read::Kind;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos, lower};
use std::collections::BTreeMap;

/// A phrase that may refer to somebody, before it is known to whom.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// The whole phrase.
    pub(super) tokens: TokenSpan,
    /// Its syntactic head.
    pub(super) head: u32,
    /// What it is.
    pub(super) what: What,
}

/// The forms of a [`Candidate`].
#[derive(Debug, Clone)]
pub(super) enum What {
    /// A name; the words of its title or description in front, if any.
    Name { name: Name, role: Option<TokenSpan> },
    /// A description ("the senior US official").
    Nominal(Description),
    /// A pronoun.
    Pronoun(Pronoun),
}

/// What a description describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Person,
    Group,
    Organization,
    Document,
}

/// A description.
#[derive(Debug, Clone)]
pub(super) struct Description {
    pub(super) sort: Sort,
    pub(super) number: Number,
    /// The noun.
    pub(super) noun: u32,
    pub(super) article: Article,
    /// The head of the name behind which it stands in apposition.
    pub(super) apposed_to: Option<u32>,
}

/// How a description opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Article {
    /// "the", "that", "his": already known.
    Definite,
    /// "a", "some", "two": new.
    Indefinite,
    /// Nothing.
    Bare,
}

/// A pronoun of the third person, or a relative one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pronoun {
    Personal(Gender),
    They,
    It,
    We,
    Relative,
}

/// All candidates, by start; an enclosing one before those inside it.
pub(super) fn find(view: View<'_>, names: &[Name]) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = names.iter().filter_map(|n| named(view, *n)).collect();
    let taken = taken(view, names, &all);
    let apposed = appositions(view, &all);
    let furniture = |t: u32| matches!(view.kind(t), Kind::Link | Kind::Byline | Kind::Credit | Kind::Dateline);
    let tokens = (0..view.syntax.len() as u32).filter(|&t| !furniture(t));
    all.extend(tokens.filter_map(|t| described(view, t, &taken, &apposed).or_else(|| pronoun(view, t))));
    all.sort_by_key(|c| (c.tokens.start, std::cmp::Reverse(c.tokens.end)));
    all
}

/// The appositions behind persons' names, by their noun, with the head of the name.
fn appositions(view: View<'_>, all: &[Candidate]) -> BTreeMap<u32, (Apposition, u32)> {
    let persons = all.iter().filter(|c| matches!(&c.what, What::Name { name, .. } if name.kind == NameKind::Person));
    let apposed = persons.filter_map(|c| Some((apposition::behind(view, c.tokens.end)?, c.head)));
    apposed.map(|(apposition, head)| (apposition.noun, (apposition, head))).collect()
}

/// True for the tokens that are part of a name or of its title, where no description of its own may be headed.
fn taken(view: View<'_>, names: &[Name], all: &[Candidate]) -> Vec<bool> {
    let mut taken = vec![false; view.syntax.len()];
    for name in names.iter().filter(|n| n.kind != NameKind::Other) {
        taken[name.tokens.range()].fill(true);
    }
    for candidate in all {
        if let What::Name { name, role: Some(role) } = &candidate.what
            && role.end <= name.tokens.start
        {
            taken[role.range()].fill(true);
        }
    }
    taken
}

/// The name with its title or description ("White House envoy Steve Witkoff").
fn named(view: View<'_>, name: Name) -> Option<Candidate> {
    if name.kind == NameKind::Other || view.kind(name.tokens.start) == Kind::Link || sends(view, name) {
        return None;
    }
    let lead = if name.kind == NameKind::Person { lead(view, name) } else { None };
    let start = lead.map_or(name.tokens.start, |l| l.start);
    let start = start.saturating_sub(u32::from(lead.is_none() && has_article(view, name.tokens)));
    let tokens = TokenSpan::new(start, name.tokens.end);
    let role = lead.map(|l| without_article(view, TokenSpan::new(l.start, l.end)));
    Some(Candidate { tokens, head: head_of(view, tokens), what: What::Name { name, role } })
}

/// "NAIROBI, Aug 29 (Reuters) -": the agency that sends the story takes no part in it.
fn sends(view: View<'_>, name: Name) -> bool {
    let TokenSpan { start, end, .. } = name.tokens;
    let line = view.sentence(start);
    let bracketed = start > line.start && view.form(start - 1) == "(" && line.contains(end) && view.form(end) == ")";
    let dash = |t: u32| matches!(view.form(t), "-" | "--" | "–" | "—" | ":");
    let ends = || end + 1 == line.end || end + 2 == line.end && dash(end + 1);
    let verbless = || line.iter().all(|t| view.upos(t) != Upos::Verb);
    name.kind == NameKind::Organization && bracketed && ends() && verbless()
}

fn has_article(view: View<'_>, name: TokenSpan) -> bool {
    let token = name.start;
    let the = token > view.sentence(token).start && view.form(token - 1).eq_ignore_ascii_case("the");
    the && view.head(token - 1).is_none_or(|h| name.contains(h))
}

/// The words in front of a person's name that say who it is; a comma may stand between.
fn lead(view: View<'_>, name: Name) -> Option<TokenSpan> {
    let sentence = view.sentence(name.tokens.start);
    if let Some(title) = name.title {
        let last = title.iter().rev().find(|&t| view.upos(t) != Upos::Punct).unwrap_or(title.start);
        let start = phrase::left_edge(view, title.start, name.tokens.end).min(last);
        let courtesy = title.iter().all(|t| COURTESY.has(view.form(t)));
        let described = if courtesy { described_behind_comma(view, name.tokens, start, sentence) } else { None };
        return described.or(Some(TokenSpan::new(start, title.end)));
    }
    described_behind_comma(view, name.tokens, name.tokens.start, sentence)
}

/// The words that say who the person is whose name, with a courtesy perhaps, begins at `start`.
fn described_behind_comma(view: View<'_>, name: TokenSpan, start: u32, sentence: TokenSpan) -> Option<TokenSpan> {
    let before = start.checked_sub(1).filter(|&t| sentence.contains(t))?;
    let comma = view.form(before) == ",";
    let noun = if comma { described_before(view, before, sentence)? } else { before };
    let known = people::is_person(view.lemma(noun)) || phrase::is_in_law(view, noun);
    let office = (comma || known) && TITLE.has(view.form(noun));
    let person = known && (view.xpos(noun) == Xpos::Nn || is_untagged_role(view, noun)) || office;
    let person = person || !comma && is_calling(view, noun);
    let ended = !comma || ends_apposition(view, name.end, sentence);
    let start = phrase::left_edge(view, noun, name.end);
    let long_enough = !comma || start < noun;
    let end = if comma { before } else { noun + 1 };
    (person && ended && long_enough).then(|| TokenSpan::new(start, end))
}

/// The noun of a description that a comma behind it ends ("a local member of parliament, Eric Ciotti,").
fn described_before(view: View<'_>, comma: u32, sentence: TokenSpan) -> Option<u32> {
    let last = comma.checked_sub(1).filter(|&t| sentence.contains(t))?;
    let reach = sentence.start.max(comma.saturating_sub(DESCRIPTION))..last;
    let heads = |&t: &u32| {
        let person = view.xpos(t) == Xpos::Nn && people::is_person(view.lemma(t));
        (person || TITLE.has(view.form(t))) && phrase::right_edge(view, t) == comma
    };
    // "the brother of the gunman, Jo Lind": of kin it is the one told of who has the name.
    let kin = |t: u32| KIN.has(view.lemma(t));
    Some(reach.rev().find(heads).filter(|&t| kin(t) || !people::is_person(view.lemma(last))).unwrap_or(last))
}

/// The noun of a description stands at most this many tokens before the comma that ends it.
const DESCRIPTION: u32 = 10;

/// "said caver Milan Kovac": any noun right in front of a person's name that the parse ties to it and that no storm or ship
/// bears.
fn is_calling(view: View<'_>, noun: u32) -> bool {
    let tied = view.rel(noun) == Rel::Compound && view.head(noun) == Some(noun + 1);
    let small = view.form(noun).starts_with(char::is_lowercase) && view.xpos(noun) == Xpos::Nn;
    let lemma = view.lemma(noun);
    let thing = ORGANIZATION_NOUN.has(lemma) || DOCUMENT.has(lemma) || TIME_NOUN.has(lemma) || CHRISTENED.has(lemma);
    tied && small && !thing && view.rel(noun + 1).is_subject()
}

/// "neighbour Trevor Gill": a role in lower case that was tagged as anything but a noun.
fn is_untagged_role(view: View<'_>, token: u32) -> bool {
    let small = view.form(token).starts_with(char::is_lowercase);
    small && !matches!(view.xpos(token), Xpos::Nns | Xpos::Nn)
}

/// A name in apposition ("the spokesperson, Esmail Baghaei,") is closed by a comma or ends the sentence.
fn ends_apposition(view: View<'_>, end: u32, sentence: TokenSpan) -> bool {
    !sentence.contains(end) || matches!(view.form(end), "," | "." | ";" | ")" | "—" | "–" | "-" | ":")
}

/// `tokens` without a leading article, possessive pronoun or "also".
pub(super) fn without_article(view: View<'_>, tokens: TokenSpan) -> TokenSpan {
    let adverb = |t: u32| matches!(view.form(t), "also" | "now" | "currently");
    let article =
        |&t: &u32| t + 1 < tokens.end && (view.upos(t) == Upos::Det || view.xpos(t) == Xpos::PrpPoss || adverb(t));
    TokenSpan::new(tokens.start + tokens.iter().take_while(article).count() as u32, tokens.end)
}

/// The description that `noun` heads.
fn described(
    view: View<'_>,
    noun: u32,
    taken: &[bool],
    apposed: &BTreeMap<u32, (Apposition, u32)>,
) -> Option<Candidate> {
    if let Some(&(apposition, name)) = apposed.get(&noun) {
        return Some(apposition_candidate(view, apposition, name));
    }
    let inside_name = taken.get(noun as usize).copied().unwrap_or(true);
    let modifier = matches!(view.rel(noun), Rel::Compound | Rel::Flat | Rel::Amod);
    let inside = modifier && view.head(noun).is_some_and(|h| h > noun || !is_last_noun(view, noun));
    if inside_name || inside || phrase::is_in_law(view, noun) || !is_noun(view, noun) || is_means(view, noun) {
        return None;
    }
    let sort = sort(view, noun).filter(|&s| s != Sort::Organization || !senses::is_no_body(view, noun))?;
    let tokens = phrase::around(view, noun);
    let tokens = if taken[tokens.range()].iter().all(|&t| t) { TokenSpan::new(noun, noun + 1) } else { tokens };
    let plural = matches!(view.xpos(noun), Xpos::Nns | Xpos::Nnps) || sort == Sort::Group && is_people(view, noun);
    let number = if plural { Number::Plural } else { Number::Singular };
    let what = What::Nominal(Description { sort, number, noun, article: article(view, tokens), apposed_to: None });
    Some(Candidate { tokens, head: noun, what })
}

fn apposition_candidate(view: View<'_>, apposition: Apposition, name: u32) -> Candidate {
    let Apposition { tokens, noun } = apposition;
    let number = Number::Singular;
    let article = article(view, tokens);
    let what = What::Nominal(Description { sort: Sort::Person, number, noun, article, apposed_to: Some(name) });
    Candidate { tokens, head: noun, what }
}

/// "by coach", "by courier": a means, where nothing modifies the noun.
fn is_means(view: View<'_>, noun: u32) -> bool {
    let bare = view.xpos(noun) == Xpos::Nn && view.children(noun).iter().all(|&c| view.rel(c) == Rel::Case);
    bare && noun > view.sentence(noun).start && view.form(noun - 1) == "by" && !GROUP.has(view.form(noun))
}

fn is_last_noun(view: View<'_>, token: u32) -> bool {
    !matches!(view.upos(token + 1), Upos::Noun | Upos::Propn)
}

fn is_noun(view: View<'_>, token: u32) -> bool {
    match view.upos(token) {
        Upos::Noun => true,
        // Taggers take "a senior US official said" for an adjective.
        Upos::Adj => view.rel(token).is_subject() || view.child(token, Rel::Det).is_some(),
        Upos::Propn => {
            TITLE.has(view.form(token)) || ORGANIZATION_NOUN.has(view.form(token)) || is_epithet(view, token)
        }
        _ => false,
    }
}

/// "the Liberian", "the Republican", "the 34-year-old": one person, by what tells no more than that.
pub(super) fn is_epithet(view: View<'_>, token: u32) -> bool {
    let form = view.form(token);
    let the = |t: u32| view.form(t).eq_ignore_ascii_case("the");
    let aged = form == "old" && token >= 4 && view.form(token - 2) == "year" && view.form(token - 1) == "-";
    // "the French" and "the Chinese" are whole peoples.
    let national = form.ends_with(['n', 'i']) && places::demonym(form).is_some();
    let short = token >= 1 && the(token - 1) && (national || people::EPITHET.has(form));
    let starts = if aged { (1..=5).any(|n| token.checked_sub(n).is_some_and(the)) } else { short };
    starts && (aged || view.rel(token).is_subject())
}

fn is_people(view: View<'_>, token: u32) -> bool {
    matches!(view.lemma(token), "people" | "police" | "authorities" | "troops" | "folk" | "man" | "woman" | "child")
}

fn sort(view: View<'_>, token: u32) -> Option<Sort> {
    let lemma = view.lemma(token);
    let plural = view.xpos(token) == Xpos::Nns;
    let form = view.form(token);
    if is_epithet(view, token) {
        return Some(Sort::Person);
    }
    if GROUP.has(form) || (GROUP.has(lemma) && !PERSON.has(lemma)) {
        Some(Sort::Group)
    } else if people::is_person(lemma) || (view.upos(token) == Upos::Propn && TITLE.has(form)) {
        Some(Sort::Person)
    } else if ORGANIZATION_NOUN.has(lemma) || is_think_tank(view, token) {
        Some(Sort::Organization)
    } else if DOCUMENT.has(lemma) && (speaks(view, token) || plural && speaks(view, token)) {
        Some(Sort::Document)
    } else {
        None
    }
}

fn is_think_tank(view: View<'_>, token: u32) -> bool {
    view.lemma(token) == "tank" && token > 0 && view.lemma(token - 1) == "think"
}

/// Documents count where they act: as a subject, or after "according to".
fn speaks(view: View<'_>, token: u32) -> bool {
    let after_according =
        || view.children(token).iter().any(|&c| view.lemma(c) == "accord" || view.form(c) == "according");
    view.rel(token).is_subject() || after_according()
}

fn article(view: View<'_>, tokens: TokenSpan) -> Article {
    let first = view.form(tokens.start).to_lowercase();
    match first.as_str() {
        "the" | "this" | "that" | "these" | "those" | "both" => Article::Definite,
        "a" | "an" | "some" | "several" | "many" | "few" | "another" | "other" | "one" | "no" | "any" | "every"
        | "each" => Article::Indefinite,
        _ if view.upos(tokens.start) == Upos::Num => Article::Indefinite,
        _ if view.xpos(tokens.start) == Xpos::PrpPoss => Article::Definite,
        _ if tokens.iter().any(|t| view.xpos(t) == Xpos::Pos) => Article::Definite,
        _ => Article::Bare,
    }
}

fn pronoun(view: View<'_>, token: u32) -> Option<Candidate> {
    if view.upos(token) != Upos::Pron {
        return None;
    }
    let pronoun = match &*lower(view.form(token)) {
        "he" | "him" | "his" | "himself" => Pronoun::Personal(Gender::Male),
        "she" | "her" | "hers" | "herself" => Pronoun::Personal(Gender::Female),
        "they" | "them" | "their" | "theirs" | "themselves" => Pronoun::They,
        "it" | "its" | "itself" if view.rel(token) != Rel::Expl => Pronoun::It,
        "we" | "us" | "our" | "ours" | "ourselves" => Pronoun::We,
        "who" | "whom" | "whose" | "which" => Pronoun::Relative,
        _ => return None,
    };
    let tokens = TokenSpan::new(token, token + 1);
    Some(Candidate { tokens, head: token, what: What::Pronoun(pronoun) })
}
