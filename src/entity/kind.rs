//! What a name names: evidence from the name's own words, from its neighbours and from its other mentions in the
//! article, added up.

use super::names::NameKind;
use super::spans::Span;
use crate::View;
use crate::lexicon::calendar_names::{MONTH_OR_NAME, OTHER_WORD};
use crate::lexicon::given_names::{EITHER, FEMALE, MALE};
use crate::lexicon::organizations::{LEGAL_FORM, OF_HEAD, ORGANIZATION, ORGANIZATION_WORD};
use crate::lexicon::people::{COMPANY_NOUN, ORGANIZATION_NOUN, PERSON};
use crate::lexicon::places::{self, PLACE_NOUN, PLACE_WORD, Place};
use crate::lexicon::titles::{NAME_SUFFIX, PARTICLE};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos};
use std::collections::{HashMap, HashSet};

/// Weight of the evidence for each [`NameKind`], in its order.
type Evidence = [i32; 4];

const PERSON_AT: usize = NameKind::Person as usize;
const ORGANIZATION_AT: usize = NameKind::Organization as usize;
const PLACE_AT: usize = NameKind::Place as usize;
const OTHER_AT: usize = NameKind::Other as usize;

/// Weights: a clue that is nearly always right outweighs several that are often right. Set by hand, then checked on
/// UNER EWT train and wikigold.
const CERTAIN: i32 = 9;
const STRONG: i32 = 5;
const GOOD: i32 = 3;
const SLIGHT: i32 = 1;

/// Decides the kind of each of `names`.
pub(super) fn decide(view: View<'_>, names: &[Span]) -> Vec<NameKind> {
    let own: Vec<Evidence> = names.iter().map(|&n| evidence(view, n)).collect();
    let mut pooled: HashMap<String, Evidence> = HashMap::new();
    for (name, evidence) in names.iter().zip(&own) {
        let sum = pooled.entry(key(view, name.tokens)).or_default();
        add(sum, evidence);
    }
    let persons = person_parts(view, names, &pooled);
    let kind = |name: &Span| {
        let mut sum = pooled.get(&key(view, name.tokens)).copied().unwrap_or_default();
        if name.tokens.len() == 1 && persons.contains(&key(view, name.tokens)) {
            sum[PERSON_AT] += STRONG;
        }
        best(&sum)
    };
    names.iter().map(kind).collect()
}

fn key(view: View<'_>, tokens: TokenSpan) -> String {
    view.phrase(tokens).to_lowercase()
}

fn add(sum: &mut Evidence, more: &Evidence) {
    for (s, m) in sum.iter_mut().zip(more) {
        *s += m;
    }
}

/// The kind with the most evidence; earlier kinds win ties.
fn best(sum: &Evidence) -> NameKind {
    const KINDS: [NameKind; 4] = [NameKind::Person, NameKind::Organization, NameKind::Place, NameKind::Other];
    let (mut kind, mut most) = (NameKind::Other, 0);
    for (candidate, &weight) in KINDS.into_iter().zip(sum) {
        if weight > most {
            (kind, most) = (candidate, weight);
        }
    }
    kind
}

/// First and last words of the persons' full names: alone they name a person too.
fn person_parts(view: View<'_>, names: &[Span], pooled: &HashMap<String, Evidence>) -> HashSet<String> {
    let mut parts = HashSet::new();
    for name in names.iter().filter(|n| n.tokens.len() > 1) {
        if pooled.get(&key(view, name.tokens)).is_some_and(|e| best(e) == NameKind::Person) {
            for token in [name.tokens.start, name.tokens.end - 1] {
                parts.insert(view.form(token).to_lowercase());
            }
        }
    }
    parts
}

fn evidence(view: View<'_>, name: Span) -> Evidence {
    let mut sum = [0; 4];
    add(&mut sum, &from_tables(view, name.tokens));
    add(&mut sum, &from_words(view, name.tokens));
    add(&mut sum, &from_before(view, name));
    add(&mut sum, &from_after(view, name.tokens));
    add(&mut sum, &from_syntax(view, name.tokens));
    sum
}

/// The whole name in a gazetteer.
fn from_tables(view: View<'_>, tokens: TokenSpan) -> Evidence {
    let phrase = view.phrase(tokens);
    let mut sum = [0; 4];
    match places::place(phrase) {
        Some(Place::Country(_) | Place::Capital(_)) => sum[PLACE_AT] += CERTAIN,
        Some(_) if tokens.len() > 1 => sum[PLACE_AT] += CERTAIN,
        Some(_) => sum[PLACE_AT] += STRONG,
        None => {}
    }
    if places::is_state_code(phrase) {
        sum[PLACE_AT] += STRONG;
    }
    if ORGANIZATION.has(phrase) && phrase.contains(char::is_uppercase) {
        sum[ORGANIZATION_AT] += STRONG + GOOD;
    }
    if places::demonym(phrase).is_some() {
        sum[OTHER_AT] += STRONG;
    }
    sum
}

/// The words of the name.
fn from_words(view: View<'_>, tokens: TokenSpan) -> Evidence {
    let mut sum = [0; 4];
    let (first, last) = (view.form(tokens.start), view.form(tokens.end - 1));
    let several = tokens.len() > 1;
    if ORGANIZATION_WORD.has(last) && several {
        sum[ORGANIZATION_AT] += STRONG;
    }
    if LEGAL_FORM.has(last) && several {
        sum[ORGANIZATION_AT] += CERTAIN;
    }
    let inner = tokens.iter().skip(1).any(|t| ORGANIZATION_WORD.has(view.form(t)) || view.form(t) == "&");
    if inner || (several && ORGANIZATION_WORD.has(first)) {
        sum[ORGANIZATION_AT] += GOOD;
    }
    if several && PLACE_WORD.has(last) {
        sum[PLACE_AT] += STRONG;
    }
    if tokens.iter().any(|t| view.form(t) == "of" && t > tokens.start && OF_HEAD.has(view.form(t - 1))) {
        let of_place = PLACE_WORD.has(first) || places::place(first).is_some();
        sum[if of_place { PLACE_AT } else { ORGANIZATION_AT }] += GOOD;
    }
    if OTHER_WORD.has(last) {
        sum[OTHER_AT] += STRONG;
    }
    if is_acronym(first) && !several {
        sum[ORGANIZATION_AT] += GOOD;
    }
    add(&mut sum, &from_given_name(view, tokens));
    sum
}

fn from_given_name(view: View<'_>, tokens: TokenSpan) -> Evidence {
    let mut sum = [0; 4];
    let first = view.form(tokens.start);
    let given = FEMALE.has(first) || MALE.has(first) || EITHER.has(first);
    let several = tokens.len() > 1;
    if given {
        sum[PERSON_AT] += if several { STRONG } else { GOOD };
    }
    let initial = |form: &str| form.len() == 2 && form.ends_with('.') && form.starts_with(char::is_uppercase);
    if several && tokens.iter().any(|t| initial(view.form(t))) {
        sum[PERSON_AT] += GOOD;
    }
    if several && tokens.iter().any(|t| NAME_SUFFIX.has(view.form(t))) {
        sum[PERSON_AT] += STRONG;
    }
    if tokens.iter().skip(1).any(|t| PARTICLE.has(view.form(t)) && view.upos(t) != Upos::Det) {
        sum[PERSON_AT] += GOOD;
    }
    if MONTH_OR_NAME.has(first) && !several {
        sum[OTHER_AT] += GOOD;
    }
    if !is_acronym(first) && first.contains(char::is_uppercase) {
        sum[PERSON_AT] += SLIGHT;
    }
    sum
}

/// "IAEA", "H.U.D.", "U.N."; not "II" and not a whole line in capitals, whose words are longer.
fn is_acronym(form: &str) -> bool {
    let signs = form.chars().filter(|c| c.is_alphanumeric()).count();
    let upper = form.chars().all(|c| c.is_uppercase() || c == '.' || c.is_ascii_digit() || c == '&');
    upper && form.contains(char::is_uppercase) && (2..=6).contains(&signs) && !NAME_SUFFIX.has(form)
}

/// What stands before the name.
fn from_before(view: View<'_>, name: Span) -> Evidence {
    let mut sum = [0; 4];
    if name.title.is_some() {
        sum[PERSON_AT] += CERTAIN;
        return sum;
    }
    let sentence = view.sentence(name.tokens.start);
    let Some(before) = name.tokens.start.checked_sub(1).filter(|&t| sentence.contains(t)) else { return sum };
    let lemma = view.lemma(before);
    if view.upos(before) == Upos::Noun {
        if PERSON.has(lemma) {
            sum[PERSON_AT] += STRONG;
        } else if ORGANIZATION_NOUN.has(lemma) {
            sum[ORGANIZATION_AT] += GOOD;
        }
    }
    match view.form(before).to_lowercase().as_str() {
        "in" => sum[PLACE_AT] += GOOD,
        "at" | "near" | "outside" | "across" | "throughout" | "inside" | "around" | "to" | "into" | "toward"
        | "towards" => {
            sum[PLACE_AT] += SLIGHT;
        }
        "of" if before > sentence.start && PLACE_NOUN.has(view.lemma(before - 1)) => sum[PLACE_AT] += STRONG,
        "the" if view.head(before).is_some_and(|h| name.tokens.contains(h)) => {
            sum[PERSON_AT] -= GOOD;
            sum[ORGANIZATION_AT] += SLIGHT;
        }
        "a" | "an" => sum[OTHER_AT] += GOOD,
        _ => {}
    }
    sum
}

/// What stands after the name.
fn from_after(view: View<'_>, tokens: TokenSpan) -> Evidence {
    let mut sum = [0; 4];
    let sentence = view.sentence(tokens.start);
    let Some(after) = Some(tokens.end).filter(|&t| sentence.contains(t)) else { return sum };
    let form = view.form(after);
    if form == "who" || (form == "," && sentence.contains(after + 1) && view.form(after + 1) == "who") {
        sum[PERSON_AT] += STRONG;
    }
    if view.upos(after) == Upos::Noun {
        let lemma = view.lemma(after);
        if PLACE_NOUN.has(lemma) {
            sum[PLACE_AT] += GOOD;
        } else if COMPANY_NOUN.has(lemma) {
            sum[ORGANIZATION_AT] += GOOD;
        }
    }
    let place_follows = || {
        let next = TokenSpan::new(after + 1, after + 2);
        sentence.contains(after + 1)
            && matches!(places::place(view.phrase(next)), Some(Place::State | Place::Country(_)))
    };
    if form == "," && place_follows() {
        sum[PLACE_AT] += GOOD;
    }
    sum
}

/// Verbs whose subject is a person more often than not, beyond those of plain speech.
const PERSONAL_VERBS: [&str; 14] = [
    "say", "tell", "add", "think", "believe", "ask", "recall", "explain", "write", "argue", "reply", "laugh", "marry",
    "die",
];

/// What the name does in its sentence.
fn from_syntax(view: View<'_>, tokens: TokenSpan) -> Evidence {
    let mut sum = [0; 4];
    let head = head_of(view, tokens);
    if let Some(verb) = view.head(head)
        && view.rel(head).is_subject()
        && PERSONAL_VERBS.contains(&view.lemma(verb))
    {
        sum[PERSON_AT] += GOOD;
    }
    if view.rel(head) == Rel::Vocative {
        sum[PERSON_AT] += GOOD;
    }
    sum
}

/// The token of `tokens` that depends on something outside, the last where several do.
pub(super) fn head_of(view: View<'_>, tokens: TokenSpan) -> u32 {
    let outside = |&t: &u32| view.head(t).is_none_or(|h| !tokens.contains(h));
    tokens.iter().filter(outside).find(|&t| view.upos(t) != Upos::Punct).unwrap_or(tokens.end.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::super::names::NameKind;
    use super::{best, is_acronym};

    #[test]
    fn acronyms() {
        assert!(is_acronym("IAEA") && is_acronym("U.N.") && is_acronym("G7"));
        assert!(!is_acronym("II") && !is_acronym("Iran") && !is_acronym("HEADLINES"));
    }

    #[test]
    fn no_evidence_names_nothing() {
        assert_eq!(best(&[0, 0, 0, 0]), NameKind::Other);
        assert_eq!(best(&[1, 3, 3, 0]), NameKind::Organization);
    }
}
