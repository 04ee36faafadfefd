//! Descriptions whose name is still to come: "the firm Saarpoll", "the company that did the work, Pontis Consult", and the
//! lead that holds a name back ("A 26-year-old man was charged on Monday. Dean Merrick surrendered …").

use super::age::{age_behind, described_age};
use super::by_description::{NATION, descriptor, names_kind, noun_gender};
use super::chain::Chain;
use super::reflexive::is_reflexive;
use crate::View;
use crate::entity::bodies::apposed_noun;
use crate::entity::mentions::{Article, Candidate, Description, Sort, What};
use crate::entity::names::NameKind;
use crate::entity::roles::{is_source, noun};
use crate::entity::{EntityKind, Number};
use crate::lexicon::given_names::is_given;
use crate::lexicon::people::{KIN, OFFICE_OF_ONE, ORGANIZATION_NOUN, is_person};
use crate::lexicon::titles::whole;
use crate::read::Kind;
use crate::syntax::{Rel, Upos};
use std::collections::BTreeMap;

/// Candidates behind a description among which its name is looked for.
const REACH: usize = 8;
/// How deep in a description's relative clause the name behind it may hang.
const MAX_DEEP: usize = 4;
/// Sentences behind the lead in which a name that it held back is given.
const HELD_BACK: u32 = 3;
/// Sentences at the start in which an officer may be told of whom only a later one names.
const OFFICERS: u32 = 2;
/// Nouns for what bodies are to others.
const PARTNER: [&str; 8] = ["rival", "partner", "competitor", "employer", "owner", "operator", "sponsor", "supplier"];

/// For a description (by index) the chain of the name that follows it.
pub(super) fn links(
    view: View<'_>,
    candidates: &[Candidate],
    by_name: &[Option<usize>],
    chains: &[Chain],
) -> BTreeMap<usize, usize> {
    let apposed = candidates.iter().enumerate().filter_map(|(index, candidate)| {
        let What::Nominal(description) = &candidate.what else { return None };
        let ahead = candidates[index + 1..].iter().zip(&by_name[index + 1..]).take(REACH);
        let names_it = |name: &Candidate| {
            is_apposed(view, name, description)
                || is_named(view, candidate, description, name)
                || is_called(view, description, name)
        };
        let mut names = ahead.filter(|(name, _)| names_it(name));
        Some((index, (*names.next()?.1)?))
    });
    let held_back = held_back(view, candidates, by_name, chains);
    let later = described_first(view, candidates, by_name, chains);
    held_back.into_iter().chain(entitled(view, candidates, by_name, chains)).chain(later).chain(apposed).collect()
}

/// "the company that did the work, Pontis Consult"
fn is_apposed(view: View<'_>, name: &Candidate, description: &Description) -> bool {
    let What::Name { name: full, .. } = &name.what else { return false };
    let noun = description.noun;
    let tied = matches!(view.rel(name.head), Rel::Appos | Rel::Flat) && view.head(name.head) == Some(noun);
    // "the firm Norstat": the parse may give the verb both.
    let beside = name.tokens.start == noun + 1 && view.head(name.head) == view.head(noun);
    // "the company that did the work, Lind Consult": the parse may tie the name to what stands in the clause.
    let comma = view.form(name.tokens.start.saturating_sub(1)) == ",";
    let in_clause = |a: u32| view.rel(a) == Rel::AclRelcl && view.head(a) == Some(noun);
    let apposed = || view.rel(name.head) == Rel::Appos || is_enclosed(view, name, noun);
    let behind_clause = || comma && apposed() && view.ancestors(name.head).take(MAX_DEEP).any(in_clause);
    let same = beside && view.rel(name.head) == view.rel(noun);
    // "Dutch rival Lind Motors", "packaging maker Lind's": whatever the parse makes of it.
    let calls = full.kind == NameKind::Organization && name.tokens.start == noun + 1;
    // "their employer, Lind Motors,"
    let rival = full.kind == NameKind::Organization && PARTNER.contains(&view.lemma(noun));
    // "the club Santos said": what a single name is by itself does not count there.
    let single = same && view.rel(noun).is_subject() && full.tokens.len() == 1;
    // "the home club, Foresta Iasi": two words that could be anybody's.
    let nobody = matches!(view.rel(name.head), Rel::Appos) && !is_given(view.form(full.tokens.start));
    let organization = full.kind == NameKind::Organization || single || tied && nobody;
    let tied = tied || same || calls || behind_clause() || apposed_noun(view, full.tokens) == Some(noun);
    let body = description.sort == Sort::Organization || rival;
    organization && tied && body && description.number == Number::Singular
}

/// "The company that employed him, Nordic Sonar, has": between the commas that end the clause of a subject and its own verb.
fn is_enclosed(view: View<'_>, name: &Candidate, noun: u32) -> bool {
    let end = name.tokens.end;
    let verb = view.head(noun).filter(|_| view.rel(noun).is_subject());
    let closed = view.sentence(noun).contains(end + 1) && view.form(end) == "," && view.upos(end + 1) != Upos::Cconj;
    closed && verb.is_some_and(|verb| verb > end && (end + 1..verb).all(|t| view.upos(t) != Upos::Noun))
}

/// "the head of the commission Musa Bello", "spokesman for the ministry Ivan Petrov": a full name right behind a description that
/// ends with a body; not "the wife of the singer Ian Hart", where the name is the singer's.
fn is_named(view: View<'_>, candidate: &Candidate, description: &Description, name: &Candidate) -> bool {
    let What::Name { name: full, .. } = &name.what else { return false };
    let last = candidate.tokens.end - 1;
    let body = last > description.noun && view.upos(last) == Upos::Noun && !is_person(view.lemma(last));
    let known = is_given(view.form(full.tokens.start)) || ORGANIZATION_NOUN.has(view.lemma(last));
    let person = full.kind == NameKind::Person && full.tokens.len() > 1 && known;
    let one = description.sort == Sort::Person && description.number == Number::Singular;
    one && body && person && name.tokens.start == candidate.tokens.end
}

/// "a gang calling itself Grey Lantern", "a man named Dean Ruiz", "the firm known as Lind"
fn is_called(view: View<'_>, description: &Description, name: &Candidate) -> bool {
    let What::Name { name: full, .. } = &name.what else { return false };
    let end = description.noun + 1;
    let words = || (end..full.tokens.start).map(|t| view.form(t));
    match full.tokens.start.saturating_sub(end) {
        1 => words().all(|w| matches!(w, "called" | "named" | "dubbed" | "nicknamed")),
        2 => {
            let mut pair = words().zip(words().skip(1));
            pair.any(|(first, second)| first == "calling" && is_reflexive(second) || first == "known" && second == "as")
        }
        _ => false,
    }
}

/// Whom the lead describes and the sentences behind it name: the only person of the lead, if the first name behind it
/// stands there for the first time, without a title, and can be theirs; of several the one whose age the text repeats.
fn held_back(
    view: View<'_>,
    candidates: &[Candidate],
    by_name: &[Option<usize>],
    chains: &[Chain],
) -> Option<(usize, usize)> {
    let body = |c: &Candidate| view.kind(c.head) == Kind::Body;
    let first = candidates.iter().position(body)?;
    let lead = view.text.sentence_of(candidates[first].head);
    let sentence = |c: &Candidate| view.text.sentence_of(c.head);
    let end = first + candidates[first..].iter().take_while(|c| sentence(c) == lead).count();
    let people: Vec<(usize, &Description)> =
        (first..end).filter_map(|i| Some((i, person(view, &candidates[i])?))).collect();
    let named = |c: &Candidate| matches!(&c.what, What::Name { name, .. } if name.kind == NameKind::Person);
    if candidates[..end].iter().any(named) {
        return None;
    }
    let near = candidates[end..].iter().zip(&by_name[end..]);
    let mut near = near.take_while(|(c, _)| sentence(c) <= lead + HELD_BACK).filter(|(c, _)| named(c));
    // "Deputy Ian Hart was hurt. Dean Ruiz was jailed": officers of the law have titles.
    let untitled = |c: &Candidate| matches!(c.what, What::Name { role: None, .. });
    let passed = |c: &Candidate| untitled(c) || view.rel(c.head) != Rel::NsubjPass && !tells(view, c);
    let (candidate, chain) = near.find(|(c, _)| passed(c))?;
    let What::Name { name, role: None } = candidate.what else { return None };
    let chain = (*chain).filter(|_| takes_part(view, candidate))?;
    let fits = |&&(_, description): &&(usize, &Description)| {
        chains[chain].gender.agrees(noun_gender(view.lemma(description.noun)))
    };
    let ages =
        |&&(index, _): &&(usize, &Description)| (described_age(view, candidates[index].tokens), age_behind(view, name));
    let same_age = people.iter().filter(fits).find(|p| matches!(ages(p), (Some(one), Some(other)) if one == other));
    // Of several whom the lead is about, where the name comes with an age and something was done to its bearer as well.
    let undergoes = age_behind(view, name).is_some() && view.rel(candidate.head) == Rel::NsubjPass;
    let subject = |p: &&(usize, &Description)| undergoes && is_main_subject(view, candidates[p.0].head);
    let main = people.iter().find(|p| people.len() == 1 || subject(p));
    let only = main.filter(|p| fits(p) && !matches!(ages(p), (Some(_), Some(_))));
    same_age.or(only).map(|&(index, _)| (index, chain))
}

/// "A federal judge blocked the order. … U.S. District Judge Ana Ruiz said": officers of the first sentences, by the one name
/// to which the article gives their title.
fn entitled<'a>(
    view: View<'a>,
    candidates: &'a [Candidate],
    by_name: &'a [Option<usize>],
    chains: &'a [Chain],
) -> impl Iterator<Item = (usize, usize)> + 'a {
    let body = move |c: &Candidate| view.kind(c.head) == Kind::Body;
    let lead = candidates.iter().find(|c| body(c)).map_or(0, |c| view.text.sentence_of(c.head));
    let first = candidates.iter().take_while(move |c| view.text.sentence_of(c.head) < lead + OFFICERS);
    // By title each bearer with the place of the first mention.
    let mut bearers: BTreeMap<String, BTreeMap<usize, usize>> = BTreeMap::new();
    for (index, (candidate, chain)) in candidates.iter().zip(by_name).enumerate() {
        if let (What::Name { role: Some(role), .. }, Some(chain)) = (&candidate.what, chain) {
            let title = whole(&view.form(noun(view, *role)).to_lowercase()).to_owned();
            bearers.entry(title).or_default().entry(*chain).or_insert(index);
        }
    }
    first.enumerate().filter_map(move |(index, candidate)| {
        let What::Nominal(description) = &candidate.what else { return None };
        let title = view.lemma(description.noun);
        let one = description.sort == Sort::Person && description.number == Number::Singular && body(candidate);
        let now = candidate.tokens.iter().all(|t| !matches!(view.form(t), "former" | "retired" | "ex"));
        let bearers = bearers.get(title).filter(|b| one && now && b.len() == 1 && OFFICE_OF_ONE.has(title))?;
        let (&chain, &named) = bearers.first_key_value()?;
        (named > index && chains[chain].gender.agrees(noun_gender(title))).then_some((index, chain))
    })
}

/// "Britain's competition regulator blocked the deal. The Competition and Markets Authority said": bodies of the first
/// sentences, by the first name close behind that holds the words which tell what they are.
fn described_first<'a>(
    view: View<'a>,
    candidates: &'a [Candidate],
    by_name: &'a [Option<usize>],
    chains: &'a [Chain],
) -> impl Iterator<Item = (usize, usize)> + 'a {
    let sentence = move |c: &Candidate| view.text.sentence_of(c.head);
    let body = move |c: &Candidate| view.kind(c.head) == Kind::Body;
    let lead = candidates.iter().find(|c| body(c)).map_or(0, sentence);
    let first = candidates.iter().take_while(move |c| sentence(c) < lead + OFFICERS);
    first.enumerate().filter_map(move |(index, candidate)| {
        let What::Nominal(description) = &candidate.what else { return None };
        let one = description.sort == Sort::Organization && description.number == Number::Singular && body(candidate);
        let known = one && description.article == Article::Definite;
        let mut descriptor = descriptor(view, candidate.tokens, description.noun);
        descriptor.modifiers.retain(|m| !m.starts_with(NATION));
        if !known || descriptor.modifiers.is_empty() {
            return None;
        }
        let behind = candidates[index + 1..].iter().zip(&by_name[index + 1..]);
        let mut near = behind.take_while(|(c, _)| sentence(c) <= sentence(candidate) + HELD_BACK);
        let names_it =
            |chain: usize| chains[chain].kind == EntityKind::Organization && names_kind(&chains[chain], &descriptor);
        Some((index, near.find_map(|(_, chain)| chain.filter(|&c| names_it(c)))?))
    })
}

/// The description of one person in the lead who does not tell the news.
fn person<'a>(view: View<'_>, candidate: &'a Candidate) -> Option<&'a Description> {
    let What::Nominal(description) = &candidate.what else { return None };
    let noun = view.lemma(description.noun);
    let somebody = description.sort == Sort::Person && description.number == Number::Singular;
    let somebody = somebody && view.rel(description.noun) != Rel::NmodPoss;
    (somebody && !KIN.has(noun) && !tells(view, candidate)).then_some(description)
}

/// True for the subject or object of a verb that does not say what others did.
fn takes_part(view: View<'_>, name: &Candidate) -> bool {
    let part = view.rel(name.head).is_subject() || view.rel(name.head) == Rel::Obj;
    part && !tells(view, name)
}

/// "said she had lied"; not "showed no emotion".
fn tells(view: View<'_>, candidate: &Candidate) -> bool {
    let verb = view.head(candidate.head);
    let content = |v: u32| view.child_where(v, |c| matches!(view.rel(c), Rel::Ccomp | Rel::Parataxis)).is_some();
    is_source(view, candidate.tokens, candidate.head) && verb.is_some_and(|v| content(v) || view.lemma(v) == "say")
}

/// True for whom a sentence says something was done to.
fn is_main_subject(view: View<'_>, token: u32) -> bool {
    view.rel(token) == Rel::NsubjPass && view.head(token).is_some_and(|verb| view.head(verb).is_none())
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::{assert_mentions, mentions};

    #[test]
    fn a_name_behind_a_description_of_a_body() {
        let text = "The survey was published by the firm Norstat. The firm asked 900 people.";
        assert_mentions(text, &["the firm → Norstat", "The firm → Norstat"]);
    }

    #[test]
    fn a_name_behind_the_clause_of_a_body() {
        let text = "The firm that hired them, Norsk Steel, has cut wages.";
        assert_mentions(text, &["The firm → Norsk Steel"]);
    }

    #[test]
    fn a_body_that_the_next_sentence_names() {
        let text =
            "Britain's competition regulator blocked the deal. The Competition and Markets Authority (CMA) said so.";
        assert_mentions(text, &["Britain's competition regulator → Competition and Markets Authority"]);
    }

    #[test]
    fn a_name_right_behind_the_body_that_somebody_heads() {
        let text = "Head of the commission Martin Vogel said the vote was fair.";
        assert_mentions(text, &["Head of the commission → Martin Vogel"]);
        let found = mentions("The wife of the singer Ian Hart said he was well.");
        assert!(!found.iter().any(|m| m.starts_with("The wife") && m.ends_with("Ian Hart")), "{found:?}");
    }

    #[test]
    fn the_lead_may_hold_a_name_back() {
        let text =
            "A former nurse was jailed for six years on Monday.\nHelen Ruiz, 57, showed no emotion. She will appeal.";
        assert_mentions(text, &["A former nurse → Helen Ruiz"]);
        let twice =
            "A 31-year-old man was charged with the murder of a neighbour.\nDean Ruiz, 31, surrendered on Monday.";
        assert_mentions(twice, &["A 31-year-old man → Dean Ruiz"]);
    }

    #[test]
    fn another_name_is_not_the_one_held_back() {
        for text in [
            "A man was jailed for six years on Monday.\nHelen Ruiz spoke for the family.",
            "A 31-year-old man was jailed on Monday.\nDean Ruiz, 44, found the body.",
            "A teenager was charged with the murder of a neighbour.\nDean Ruiz died on Monday.",
            "A nurse was jailed on Monday.\nDean Ruiz said she had lied.",
        ] {
            let found = mentions(text);
            assert!(!found.iter().any(|m| m.starts_with("A ") && m.contains("Ruiz")), "{found:?}");
        }
    }
}
