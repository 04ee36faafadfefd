//! The words by which articles are compared, and how much each says.

use crate::syntax::hash::{self, QuickMap};
use std::sync::OnceLock;

/// A stem, hashed.
pub(super) type Term = u32;

/// Terms and their weights, ascending by term.
pub(super) type Vector = Vec<(Term, f32)>;

/// In how many of some thousand articles each stem stands: `model/README.md` says which. The weights are fixed, so that
/// an article that comes in changes nothing between two others.
const FREQUENCIES: &str = include_str!("../../model/frequencies.txt");

/// What is taken off each weight: a word that every third article has says nothing.
const COMMON: f32 = 1.0;

/// The count that a stem has which the table does not hold: rarer than any that it holds.
const UNSEEN: f32 = 1.0;

/// Endings that are cut from words of more than four letters, and what takes their place.
const ENDINGS: [(&str, &str); 7] =
    [("ies", "y"), ("sses", "ss"), ("ing", ""), ("ied", "y"), ("ed", ""), ("es", "e"), ("s", "")];

/// The stems of the words and numbers of `text`, in order. A light stemmer: it need only bring the forms of one word together.
pub fn stems(text: &str) -> impl Iterator<Item = String> + '_ {
    words(text).map(|word| stem(&word.to_lowercase()))
}

/// How often each stem stands among `words`, and how often in capitals or as a number.
pub(super) fn counts<'a>(words: impl Iterator<Item = &'a str>) -> QuickMap<Term, (f32, f32)> {
    let mut forms: QuickMap<&str, f32> = QuickMap::default();
    words.for_each(|word| *forms.entry(word).or_default() += 1.0);
    let mut counts: QuickMap<Term, (f32, f32)> = QuickMap::default();
    for (word, count) in forms {
        let capital = word.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        let (all, capitals) = counts.entry(term(&stem(&word.to_lowercase()))).or_default();
        *all += count;
        *capitals += if capital { count } else { 0.0 };
    }
    counts
}

/// The words and numbers of `text`; a number keeps points and commas between its digits, a word loses its "'s".
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(char::is_alphanumeric)?;
        rest = &rest[start..];
        let (word, after) = rest.split_at(word_end(rest));
        rest = ["'s", "’s"].iter().find_map(|s| after.strip_prefix(s)).unwrap_or(after);
        Some(word)
    })
}

fn word_end(text: &str) -> usize {
    let mut before = '0';
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let inside = matches!(c, '.' | ',')
            && before.is_ascii_digit()
            && characters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if !c.is_alphanumeric() && !inside {
            return at;
        }
        before = c;
    }
    text.len()
}

/// The stem of a lower-case word.
pub(super) fn stem(word: &str) -> String {
    if word.len() <= 4 || !word.is_ascii() {
        return word.into();
    }
    let plural = |ending: &str| ending != "s" || !["ss", "us", "is"].iter().any(|e| word.ends_with(e));
    let cut = ENDINGS.iter().find_map(|(ending, instead)| {
        let base = word.strip_suffix(ending).filter(|base| base.len() >= 3 && plural(ending))?;
        Some(format!("{base}{instead}"))
    });
    let mut stem = cut.unwrap_or_else(|| word.into());
    if stem.len() > 4 && stem.ends_with('e') {
        stem.pop();
    }
    stem
}

/// The term of a stem.
pub(super) fn term(stem: &str) -> Term {
    hash::text(stem.bytes()) as u32
}

/// How much a term says: the logarithm of its inverse frequency in articles, less [`COMMON`]; 0 for common words.
pub(super) fn weight(term: Term) -> f32 {
    let known = frequencies();
    known.weights.get(&term).copied().unwrap_or(known.unseen)
}

struct Frequencies {
    weights: QuickMap<Term, f32>,
    unseen: f32,
}

fn frequencies() -> &'static Frequencies {
    static TABLE: OnceLock<Frequencies> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut lines = FREQUENCIES.lines().map(|line| {
            let (count, stems) = line.split_once(' ').unwrap_or((line, ""));
            (count.parse::<f32>().unwrap_or(UNSEEN), stems)
        });
        let (articles, _) = lines.next().unwrap_or((UNSEEN, ""));
        let weight = |count: f32| (((articles + 1.0) / (count + 0.5)).ln() - COMMON).max(0.0);
        let weights =
            lines.flat_map(|(count, stems)| stems.split(' ').map(move |s| (term(s), weight(count)))).collect();
        Frequencies { weights, unseen: weight(UNSEEN) }
    })
}

/// The product of two vectors.
pub(super) fn dot(a: &[(Term, f32)], b: &[(Term, f32)]) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some((x, p)), Some((y, q))) = (a.get(i), b.get(j)) {
        if x == y {
            sum += p * q;
        }
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    sum
}

/// Scales a vector to length 1.
pub(super) fn scale(vector: &mut Vector) {
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
    for (_, weight) in vector {
        *weight /= length;
    }
}

/// The sum of vectors.
pub(super) fn sum<'a>(vectors: impl IntoIterator<Item = &'a [(Term, f32)]>) -> Vector {
    let mut all: Vector = vectors.into_iter().flatten().copied().collect();
    all.sort_by_key(|(term, _)| *term);
    all.dedup_by(|next, first| {
        let same = next.0 == first.0;
        if same {
            first.1 += next.1;
        }
        same
    });
    all
}

#[cfg(test)]
mod tests {
    use super::{dot, stems, sum, term, weight};

    #[test]
    fn forms_of_a_word_have_one_stem() {
        let of = |text| stems(text).collect::<Vec<_>>();
        assert_eq!(of("Crashes crashed, the city's cities"), ["crash", "crash", "the", "city", "city"]);
        assert_eq!(of("1,200 of 3.5. Iraq’s"), ["1,200", "of", "3.5", "iraq"]);
        assert_eq!(of("–"), [""; 0]);
    }

    #[test]
    fn rare_words_weigh_more() {
        let of = |word| weight(term(word));
        assert!(of("zyzzyva") > of("earthquak") && of("earthquak") > of("year") && of("the") <= 0.0);
    }

    #[test]
    fn vectors_meet_at_equal_terms() {
        let (a, b) = ([(1, 1.0), (4, 2.0)], [(2, 5.0), (4, 3.0)]);
        assert!((dot(&a, &b) - 6.0).abs() < 1e-6);
        assert_eq!(sum([&a[..], &b]), [(1, 1.0), (2, 5.0), (4, 5.0)]);
    }
}
