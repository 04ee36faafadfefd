//! What a name names: learned weights of its clues, summed over the name's mentions in the article.

use super::clues;
use super::names::NameKind;
use super::spans::Span;
use crate::View;
use crate::lexicon::titles::NAME_SUFFIX;
use crate::span::TokenSpan;
use crate::syntax::Upos;
use std::collections::{HashMap, HashSet};

/// Kinds in the order of the weights.
const KINDS: [NameKind; 4] = [NameKind::Person, NameKind::Organization, NameKind::Place, NameKind::Other];
const PERSON_AT: usize = 0;

/// Weights of each clue for each kind, in tenths of a logit: `clues::COUNT` rows of four signed bytes. Learned by
/// `examples/train_names.rs`; `model/README.md` states from what.
static WEIGHTS: &[u8] = include_bytes!("../../model/names.bin");

/// Evidence for each kind, in tenths of a logit.
type Evidence = [i32; 4];

/// How much the other mentions of a name count beside its own clues, as a share of their mean.
const OTHERS: f64 = 0.8;
/// What the full name of a person says of its first or last word alone, in tenths of a logit: more than a neighbour can say,
/// less than a title.
const PART_OF_PERSON: i32 = 15;

/// Decides the kind of each of `names`.
pub(super) fn decide(view: View<'_>, names: &[Span]) -> Vec<NameKind> {
    let own: Vec<Evidence> = names.iter().map(|&name| evidence(&clues::of(view, name))).collect();
    let mut pooled: HashMap<String, (Evidence, i32)> = HashMap::new();
    for (name, evidence) in names.iter().zip(&own) {
        let (sum, count) = pooled.entry(key(view, name.tokens)).or_default();
        for (s, e) in sum.iter_mut().zip(evidence) {
            *s += e;
        }
        *count += 1;
    }
    let persons = person_parts(view, names, &pooled);
    let kind = |(name, own): (&Span, &Evidence)| {
        let key = key(view, name.tokens);
        let (sum, count) = pooled.get(&key).copied().unwrap_or((*own, 1));
        let mut total = *own;
        for (t, s) in total.iter_mut().zip(sum) {
            *t += (OTHERS * f64::from(s) / f64::from(count)) as i32;
        }
        if persons.contains(&key) {
            total[PERSON_AT] += PART_OF_PERSON;
        }
        if name.title.is_some() { NameKind::Person } else { best(&total) }
    };
    names.iter().zip(&own).map(kind).collect()
}

fn evidence(clues: &[u16]) -> Evidence {
    let mut sum = [0; 4];
    for &clue in clues {
        let row = WEIGHTS.get(usize::from(clue) * 4..usize::from(clue) * 4 + 4).unwrap_or_default();
        for (s, &weight) in sum.iter_mut().zip(row) {
            *s += i32::from(weight.cast_signed());
        }
    }
    sum
}

fn key(view: View<'_>, tokens: TokenSpan) -> String {
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
