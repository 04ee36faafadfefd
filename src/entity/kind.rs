//! What a name names: learned weights of its clues, summed over the name's mentions in the article.

use super::bodies;
use super::clues::{self, Writing};
use super::names::NameKind;
use super::spans::{self, Span};
use crate::View;
use crate::lexicon::given_names::is_given;
use crate::lexicon::organizations::{ORGANIZATION, ORGANIZATION_WORD};
use crate::lexicon::people::CALLS_A_BODY;
use crate::lexicon::places;
use crate::lexicon::titles::NAME_SUFFIX;
use crate::span::TokenSpan;
use crate::syntax::{NameTag, Upos, Xpos};
use std::collections::{HashMap, HashSet};

/// Kinds in the order of the weights.
const KINDS: [NameKind; 4] = [NameKind::Person, NameKind::Organization, NameKind::Place, NameKind::Other];
const PERSON_AT: usize = 0;
const ORGANIZATION_AT: usize = 1;
const PLACE_AT: usize = 2;
const OTHER_AT: usize = 3;

/// Weights of each clue for each kind, in tenths of a logit: `clues::COUNT` rows of four signed bytes. Learned by
/// `examples/train_names.rs`; `model/README.md` states from what.
pub(super) static WEIGHTS: &[u8] = include_bytes!("../../model/names.bin");

/// Evidence for each kind, in tenths of a logit.
type Evidence = [i32; 4];

/// How much the other mentions of a name count beside its own clues, as a share of their mean.
const OTHERS: f64 = 0.8;
/// What a table that holds the whole name says beyond its learned clue, in tenths of a logit: the annotated texts speak of
/// few of its names, and of some as products ("Google").
const KNOWN: i32 = 12;
/// The same for "Health (Ministry)".
const KIND_OF_ORGANIZATION: i32 = 6;
/// What the network's tags of a name's words say together of its kind, in tenths of a logit. They are no learned clue: the
/// network knows the annotated texts by heart and would be trusted too much.
const TAGGED: i32 = 10;
/// What the full name of a person or body says of its first or last word alone, in tenths of a logit: more than a neighbour can say,
/// less than a title.
const PART_OF_NAME: i32 = 25;

/// What the words around a name say where they speak of it as of a body, in tenths of a logit.
const TOLD: i32 = 40;

/// What more it says where no preposition makes a place of the word ("Hamilton won", but "in Hamilton"), in tenths of a logit:
/// about what the table of places and the network said before.
const NO_PLACE: i32 = 40;
/// The same for what is no given name: "Charlotte" may be either.
const NO_PLACE_OF_FAMILY: i32 = 60;

/// Decides the kind of each of `names` by `weights`, which are laid out as [`WEIGHTS`].
pub(super) fn decide(view: View<'_>, names: &[Span], weights: &[u8]) -> Vec<NameKind> {
    let writing = Writing::new(view);
    let told = bodies::told(view, names);
    let keys: Vec<String> = names.iter().map(|name| key(view, name.tokens)).collect();
    let own = |(&name, key): (&Span, &String)| {
        let learned = evidence(weights, &clues::of(view, &writing, name));
        let tagged = tagged(view, name.tokens, known(view.phrase(name.tokens), learned));
        let mut own = called_a_body(view, name, tagged);
        let is_told = told.contains(key) || begins_with(view, name, &told);
        own[ORGANIZATION_AT] += if is_told { TOLD } else { 0 };
        own
    };
    let own: Vec<Evidence> = names.iter().zip(&keys).map(own).collect();
    let mut pooled: HashMap<String, (Evidence, i32)> = HashMap::new();
    for (key, evidence) in keys.iter().zip(&own) {
        let (sum, count) = pooled.entry(key.clone()).or_default();
        for (s, e) in sum.iter_mut().zip(evidence) {
            *s += e;
        }
        *count += 1;
    }
    let persons = person_parts(view, names, &pooled);
    let bodies = body_parts(view, names, &pooled, &persons);
    let kind = |((name, key), own): ((&Span, &String), &Evidence)| {
        let (sum, count) = pooled.get(key).copied().unwrap_or((*own, 1));
        let mut total = *own;
        for (t, s) in total.iter_mut().zip(sum) {
            *t += (OTHERS * f64::from(s) / f64::from(count)) as i32;
        }
        if bodies.contains(key) {
            total[ORGANIZATION_AT] += PART_OF_NAME;
        }
        if persons.contains(key) {
            let family = if is_given(key) { NO_PLACE } else { NO_PLACE_OF_FAMILY };
            total[PERSON_AT] += PART_OF_NAME + if is_where(view, name.tokens) { 0 } else { family };
        } else if name.title.is_none() && !told.contains(key) && is_common(view, &writing, name.tokens) {
            return NameKind::Other;
        }
        if name.title.is_some() { NameKind::Person } else { best(&total) }
    };
    let mut kinds: Vec<NameKind> = names.iter().zip(&keys).zip(&own).map(kind).collect();
    take_from_full_forms(view, names, &mut kinds);
    kinds
}

/// True for a longer name of what is told by its first word alone ("Solent Water", of "Solent shares").
fn begins_with(view: View<'_>, name: Span, told: &HashSet<String>) -> bool {
    let first = view.form(name.tokens.start);
    name.tokens.len() > 1 && name.title.is_none() && !is_given(first) && told.contains(&first.to_lowercase())
}

/// True behind a preposition that says where or whence, not by, with or for whom.
fn is_where(view: View<'_>, tokens: TokenSpan) -> bool {
    let before = tokens.start.checked_sub(1).filter(|&t| view.upos(t) == Upos::Adp);
    before.is_some_and(|t| !matches!(view.lemma(t), "by" | "with" | "for" | "of" | "against" | "between" | "like"))
}

/// A short form in brackets, or of the initials of an organisation, names what its full form names wherever it stands.
fn take_from_full_forms(view: View<'_>, names: &[Span], kinds: &mut [NameKind]) {
    let pairs = names.iter().zip(&*kinds).zip(names.iter().skip(1));
    let pairs = pairs
        .filter(|((full, kind), short)| **kind != NameKind::Other && is_short_form(view, full.tokens, short.tokens));
    let mut full_kinds: HashMap<String, NameKind> =
        pairs.map(|((_, &kind), short)| (key(view, short.tokens), kind)).collect();
    let organizations = names.iter().zip(&*kinds).filter(|(_, kind)| **kind == NameKind::Organization);
    let initials: HashSet<String> = organizations.filter_map(|(name, _)| spans::initials(view, name.tokens)).collect();
    for short in names.iter().filter(|n| n.tokens.len() == 1 && initials.contains(view.form(n.tokens.start))) {
        full_kinds.entry(key(view, short.tokens)).or_insert(NameKind::Organization);
    }
    if full_kinds.is_empty() {
        return;
    }
    for (name, kind) in names.iter().zip(kinds) {
        *kind = full_kinds.get(&key(view, name.tokens)).copied().unwrap_or(*kind);
    }
}

/// A lone word that no table of names holds and that is common in the article or in newspapers.
fn is_common(view: View<'_>, writing: &Writing<'_>, tokens: TokenSpan) -> bool {
    let form = view.form(tokens.start);
    let listed = || ORGANIZATION.has(form) || places::place(form).is_some() || is_given(form);
    tokens.len() == 1 && writing.is_common(form) && !listed()
}

/// `evidence` with what the tables of names say of `phrase`.
fn known(phrase: &str, mut evidence: Evidence) -> Evidence {
    let ends_in_kind = phrase.rsplit_once(' ').is_some_and(|(_, last)| ORGANIZATION_WORD.has(last));
    if ORGANIZATION.has(phrase) {
        evidence[ORGANIZATION_AT] += KNOWN;
    } else if ends_in_kind {
        evidence[ORGANIZATION_AT] += KIND_OF_ORGANIZATION;
    }
    if places::place(phrase).is_some() {
        evidence[PLACE_AT] += KNOWN;
    }
    if [" for ", " on ", " against "].iter().any(|tie| phrase.contains(tie)) {
        evidence[ORGANIZATION_AT] += KNOWN;
    }
    evidence
}

/// `evidence` with what the network's tags say of the words of a name, each its share.
fn tagged(view: View<'_>, tokens: TokenSpan, mut evidence: Evidence) -> Evidence {
    let mut counts = [0; 4];
    for token in tokens.iter() {
        match view.name_tag(token) {
            NameTag::BeginsPerson | NameTag::InPerson => counts[PERSON_AT] += 1,
            NameTag::BeginsOrganisation | NameTag::InOrganisation => counts[ORGANIZATION_AT] += 1,
            NameTag::BeginsPlace | NameTag::InPlace => counts[PLACE_AT] += 1,
            NameTag::BeginsOther | NameTag::InOther => counts[OTHER_AT] += 1,
            NameTag::Outside => {}
        }
    }
    let words = i32::try_from(tokens.len()).unwrap_or(i32::MAX).max(1);
    for (sum, count) in evidence.iter_mut().zip(counts) {
        *sum += TAGGED * count / words;
    }
    evidence
}

/// True for the address of a site, by which news sites are named ("ABC.net.au").
fn is_site(name: &str) -> bool {
    let domain = name.rsplit_once('.').map_or("", |(_, domain)| domain);
    !name.contains(' ') && matches!(domain, "com" | "net" | "org" | "io" | "au" | "uk" | "in" | "de" | "fr" | "ca")
}

/// `evidence` with the noun that calls the name a body ("law firm Brackwell Finch"), or with what the name itself tells.
fn called_a_body(view: View<'_>, name: Span, mut evidence: Evidence) -> Evidence {
    let before = name.tokens.start.checked_sub(1).filter(|&t| view.sentence(name.tokens.start).contains(t));
    let common = |t: u32| view.upos(t) == Upos::Noun && view.xpos(t) == Xpos::Nn || !view.is_capitalised(t);
    let calls = |t: u32| common(t) && CALLS_A_BODY.has(view.lemma(t));
    if name.title.is_none() && before.is_some_and(calls) || is_site(view.phrase(name.tokens)) {
        evidence[ORGANIZATION_AT] += PART_OF_NAME;
    }
    evidence
}

/// "Housing Authority of New Orleans (HANO)": the capitals in brackets stand for the name before them.
fn is_short_form(view: View<'_>, full: TokenSpan, short: TokenSpan) -> bool {
    let form = view.form(short.start);
    let bracketed = short.start == full.end + 1 && view.form(full.end) == "(" && short.len() == 1;
    bracketed && full.len() > 1 && form.chars().filter(|c| c.is_uppercase()).count() > 1
}

fn evidence(weights: &[u8], clues: &[u16]) -> Evidence {
    let mut sum = [0; 4];
    for &clue in clues {
        let row = weights.get(usize::from(clue) * 4..usize::from(clue) * 4 + 4).unwrap_or_default();
        for (s, &weight) in sum.iter_mut().zip(row) {
            *s += i32::from(weight.cast_signed());
        }
    }
    sum
}

pub(super) fn key(view: View<'_>, tokens: TokenSpan) -> String {
    view.phrase(tokens).to_lowercase()
}

/// The kind with the most evidence; the earlier one where two have the same.
fn best(sum: &Evidence) -> NameKind {
    let most = (0..KINDS.len()).max_by_key(|&k| (sum[k], std::cmp::Reverse(k)));
    most.map_or(NameKind::Other, |k| KINDS[k])
}

/// First and last words of the persons' full names: alone they name a person too. Of a hyphened family name also its
/// last part.
fn person_parts(view: View<'_>, names: &[Span], pooled: &HashMap<String, (Evidence, i32)>) -> HashSet<String> {
    let mut parts = HashSet::new();
    for name in names {
        let key = key(view, name.tokens);
        let person = name.title.is_some() || pooled.get(&key).is_some_and(|(sum, _)| best(sum) == NameKind::Person);
        let words: Vec<&str> = key.split_whitespace().filter(|w| !NAME_SUFFIX.has(w)).collect();
        let [first, .., last] = words[..] else { continue };
        if person {
            let last_part = last.rsplit('-').next().unwrap_or(last);
            parts.extend([first, last, last_part].map(str::to_string));
        }
    }
    parts
}

/// First words of bodies ("Solent" of "Solent Water"): alone they name the body, unless they are known as something else.
fn body_parts(
    view: View<'_>,
    names: &[Span],
    pooled: &HashMap<String, (Evidence, i32)>,
    persons: &HashSet<String>,
) -> HashSet<String> {
    let part = |name: &Span| {
        let first = view.form(name.tokens.start);
        let body = pooled.get(&key(view, name.tokens)).is_some_and(|(sum, _)| best(sum) == NameKind::Organization);
        let known = places::place(first).is_some() || is_given(first) || ORGANIZATION_WORD.has(first);
        let part = first.to_lowercase();
        (name.tokens.len() > 1 && body && !known && !persons.contains(&part)).then_some(part)
    };
    names.iter().filter_map(part).collect()
}

/// The token of `tokens` that depends on something outside, the first where several do.
pub(super) fn head_of(view: View<'_>, tokens: TokenSpan) -> u32 {
    let outside = |&t: &u32| view.head(t).is_none_or(|h| !tokens.contains(h));
    tokens.iter().filter(outside).find(|&t| view.upos(t) != Upos::Punct).unwrap_or(tokens.end.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::{NameKind, WEIGHTS, best};
    use crate::entity::clues;

    #[test]
    fn a_row_of_weights_for_each_clue() {
        assert_eq!(WEIGHTS.len(), clues::COUNT * 4);
    }

    #[test]
    fn most_evidence_wins_and_the_earlier_kind_a_tie() {
        assert_eq!(best(&[1, 3, 3, 0]), NameKind::Organization);
        assert_eq!(best(&[-5, -3, -2, -1]), NameKind::Other);
    }
}
