//! Runs of words that texts have in common.

use super::names::fold;
use crate::syntax::hash;

/// The words of a text, folded: without case, accents, marks, apostrophes and hyphens.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '…'));
    parts.map(fold).filter(|word| !word.is_empty())
}

/// A number for each word, of 64 bits: two different words get the same one by a chance of one in 10^19 each.
pub(super) fn numbers(words: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<u64> {
    words.into_iter().map(|word| hash::text(word.as_ref().bytes())).collect()
}

/// A number for each run of `length` words (of all words, where there are fewer), in order, from theirs.
pub(super) fn shingles(words: &[u64], length: usize) -> Vec<u64> {
    words.windows(length.min(words.len()).max(1)).map(number).collect()
}

/// One number for these words in this order, from theirs.
pub(super) fn number(words: &[u64]) -> u64 {
    words.iter().fold(0, |state, word| hash::mix(state.rotate_left(5), *word))
}

/// The `count` smallest of `numbers`, each once: a sample that texts share as they share the whole (bottom-k MinHash, A.
/// Broder, On the resemblance and containment of documents, 1997).
pub(super) fn smallest(mut numbers: Vec<u64>, count: usize) -> Vec<u64> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers.truncate(count);
    numbers
}

/// The smallest number of each `window` numbers in a row, each once: texts that share as many runs in a row share one of
/// these (Schleimer, Wilkerson and Aiken, Winnowing, 2003).
pub(super) fn winnowed(numbers: &[u64], window: usize) -> Vec<u64> {
    let windows = numbers.windows(window.min(numbers.len()).max(1));
    smallest(windows.filter_map(|window| window.iter().min().copied()).collect(), usize::MAX)
}

/// How many numbers two sorted lists have in common.
pub(super) fn in_both(a: &[u32], b: &[u32]) -> usize {
    let (mut i, mut j, mut both) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        both += usize::from(a[i] == b[j]);
        (i, j) = (i + usize::from(a[i] <= b[j]), j + usize::from(b[j] <= a[i]));
    }
    both
}

#[cfg(test)]
mod tests {
    use super::{numbers, shingles, smallest, winnowed, words};

    #[test]
    fn marks_and_case_do_not_count() {
        let of = |text: &str| words(text).collect::<Vec<_>>();
        assert_eq!(of("“We won’t — not now.”"), of("we won't not now"));
        let runs = |text: &str| shingles(&numbers(of(text)), 3);
        assert_eq!(runs("a b c d").len(), 2);
        assert_eq!(runs("A, b"), runs("a b"));
        assert_ne!(runs("a b c"), runs("b a c"));
        assert!(shingles(&[], 3).is_empty());
        assert_eq!(smallest(vec![3, 1, 2, 1], 2), [1, 2]);
        assert_eq!(winnowed(&[5, 3, 4, 9, 8], 3), [3, 4]);
        assert_eq!(winnowed(&[7], 3), [7]);
    }
}
