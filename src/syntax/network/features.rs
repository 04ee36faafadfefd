//! What the network sees of a form: the word, its shape, its endings and beginnings, each as a 32-bit key.

#[cfg(any(test, feature = "train"))]
use super::clusters::Clusters;
use crate::syntax::form::normalise;

/// Longest shape, in bytes; what is longer is cut.
const SHAPE: usize = 12;

/// Kinds of features; each has keys of its own.
#[derive(Clone, Copy)]
enum Kind {
    Word = 1,
    Shape = 2,
    /// Endings of 1 to 4 characters.
    Ending = 3,
    /// Beginnings of 2 and 3 characters.
    Beginning = 7,
    /// Clusters, by clustering.
    Cluster = 16,
}

fn key(kind: u64, text: &str) -> u32 {
    key_of(kind, text.bytes())
}

fn key_of(kind: u64, bytes: impl IntoIterator<Item = u8>) -> u32 {
    let start = 0xcbf2_9ce4_8422_2325 ^ kind.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let hash = bytes.into_iter().fold(start, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3));
    (hash ^ (hash >> 32)) as u32
}

/// The form's outline: `Xx`, `dd`, `X.X.`; a run of like characters counts as two.
fn shape(form: &str) -> String {
    let mut out = String::new();
    let (mut last, mut run) = (' ', 0);
    for c in form.chars() {
        let class = match c {
            c if c.is_uppercase() => 'X',
            c if c.is_lowercase() => 'x',
            c if c.is_numeric() => 'd',
            c => c,
        };
        run = if class == last { run + 1 } else { 1 };
        last = class;
        if run <= 2 && out.len() < SHAPE {
            out.push(class);
        }
    }
    out
}

/// The form as a word: small letters, digits all alike.
fn word(form: &str) -> String {
    form.to_lowercase().chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// The key of a form as a word.
pub(crate) fn word_key(form: &str) -> u32 {
    let form = normalise(form);
    if form.is_ascii() {
        let small = |b: u8| if b.is_ascii_digit() { b'0' } else { b.to_ascii_lowercase() };
        key_of(Kind::Word as u64, form.bytes().map(small))
    } else {
        key(Kind::Word as u64, &word(&form))
    }
}

/// The key of cluster `code` of clustering `clustering`.
pub(crate) fn cluster_key(clustering: usize, code: u8) -> u32 {
    key_of(Kind::Cluster as u64 + clustering as u64, [code])
}

/// The keys of a form, the word itself first, without its clusters.
pub(super) fn form_keys(form: &str) -> Vec<u32> {
    let form = normalise(form);
    let word = word(&form);
    let places: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
    let length = places.len() - 1;
    let mut out = vec![key(Kind::Word as u64, &word), key(Kind::Shape as u64, &shape(&form))];
    let endings = (1..=4).filter(|&n| n < length);
    out.extend(endings.map(|n| key(Kind::Ending as u64 + n as u64 - 1, &word[places[length - n]..])));
    let beginnings = (2..=3).filter(|&n| n < length);
    out.extend(beginnings.map(|n| key(Kind::Beginning as u64 + n as u64 - 2, &word[..places[n]])));
    out
}

/// The keys of a form and of its clusters. The first is the word itself.
#[cfg(any(test, feature = "train"))]
pub(crate) fn keys(form: &str, clusters: &Clusters) -> Vec<u32> {
    let mut keys = form_keys(form);
    let codes = clusters.of(keys[0]).iter();
    keys.extend(codes.enumerate().map(|(clustering, &code)| cluster_key(clustering, code)));
    keys
}

#[cfg(test)]
mod tests {
    use super::{Clusters, shape};

    fn keys(form: &str) -> Vec<u32> {
        super::keys(form, &Clusters::default())
    }

    #[test]
    fn shapes() {
        assert_eq!(["Washington", "U.S.", "2016", "iPhone"].map(shape), ["Xxx", "X.X.", "dd", "xXxx"]);
    }

    #[test]
    fn digits_do_not_matter_and_capitals_do() {
        assert_eq!(keys("1999"), keys("2016"));
        assert_ne!(keys("may"), keys("May"));
    }

    #[test]
    fn short_words_have_few_parts() {
        assert_eq!(["", "a", "of", "the"].map(|w| keys(w).len()), [2, 2, 3, 5]);
    }
}
