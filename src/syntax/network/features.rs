//! What the network sees of a form: the word, its shape, its endings and beginnings, each as a 32-bit key.

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
}

fn key(kind: u64, text: &str) -> u32 {
    let start = 0xcbf2_9ce4_8422_2325 ^ kind.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let hash = text.bytes().fold(start, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3));
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

/// The keys of a form. The first is the word itself.
pub(crate) fn keys(form: &str) -> Vec<u32> {
    let form = normalise(form);
    let word: String = form.to_lowercase().chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let places: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
    let length = places.len() - 1;
    let mut out = vec![key(Kind::Word as u64, &word), key(Kind::Shape as u64, &shape(&form))];
    let endings = (1..=4).filter(|&n| n < length);
    out.extend(endings.map(|n| key(Kind::Ending as u64 + n as u64 - 1, &word[places[length - n]..])));
    let beginnings = (2..=3).filter(|&n| n < length);
    out.extend(beginnings.map(|n| key(Kind::Beginning as u64 + n as u64 - 2, &word[..places[n]])));
    out
}

#[cfg(test)]
mod tests {
    use super::{keys, shape};

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
