//! How many: a number in digits or words, and what the words before it leave open.

/// Numbers in words; "twenty-four" is read from its parts.
const WORDS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Words behind a number that multiply it.
const MAGNITUDES: [(&str, f64); 8] = [
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("million", 1e6),
    ("m", 1e6),
    ("billion", 1e9),
    ("bn", 1e9),
    ("trillion", 1e12),
    ("dozen", 12.0),
];

/// Words that stand for a number nobody counted, and what they may mean.
const VAGUE: [(&str, f64, f64); 6] = [
    ("dozens", 20.0, 199.0),
    ("scores", 30.0, 399.0),
    ("hundreds", 150.0, 1999.0),
    ("thousands", 1500.0, 99_999.0),
    ("several", 2.0, 12.0),
    ("few", 2.0, 12.0),
];

const AT_LEAST: [&str; 9] = ["least", "than", "over", "above", "exceeding", "minimum", "beyond", "upwards", "topped"];
const AT_MOST: [&str; 6] = ["most", "under", "below", "to", "as", "maximum"];
const ABOUT: [&str; 9] =
    ["about", "around", "some", "nearly", "almost", "roughly", "approximately", "estimated", "circa"];

/// How far from "about 300" a count may lie that does not gainsay it.
const LEEWAY: f64 = 0.2;

/// Counts further apart than this, one the multiple of the other, are of a part and the whole, not of one thing.
const PART: f64 = 5.0;

/// From here on a count that ends in zeros may be a round one.
const ROUND: f64 = 100.0;

/// What an account says of a number: the least and the most that it may be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Amount {
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Amount {
    /// True where no number fits both, and both may count one thing.
    pub(super) fn gainsays(self, other: Self) -> bool {
        let below = |a: Self, b: Self| a.most < b.least && b.least <= a.most * PART;
        below(self, other) || below(other, self)
    }
}

/// No count is rounded by more than this share of it.
const ROUNDED: f64 = 0.1;

/// A word where it stands in the sentence, in bytes, without the marks around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Word<'a> {
    pub(super) start: usize,
    pub(super) text: &'a str,
    /// The mark behind it ends a part of the sentence.
    pub(super) pause: bool,
    /// It begins a bracket.
    pub(super) bracket: bool,
}

/// The words of a sentence; signs of currency stay with their number.
pub(super) fn words(sentence: &str) -> Vec<Word<'_>> {
    let mark = |c: char| !(c.is_alphanumeric() || matches!(c, '$' | '€' | '£' | '%'));
    let mut at = 0;
    let mut words = Vec::new();
    for piece in sentence.split_inclusive(char::is_whitespace) {
        let text = piece.trim_matches(mark);
        let start = at + piece.find(text).unwrap_or(0);
        let bracket = piece.starts_with('(');
        let abbreviation = piece.trim_end().ends_with('.') && text.contains('.');
        let pause = !abbreviation && piece.trim_end().ends_with([',', ';', ':', '.', '–', '—']);
        at += piece.len();
        if !text.is_empty() {
            words.push(Word { start, text, pause, bracket });
        }
    }
    words
}

/// The amount that begins at `at`, and the place behind it.
pub(super) fn amount(words: &[Word<'_>], at: usize) -> Option<(Amount, usize)> {
    let word = words.get(at)?.text.to_lowercase();
    let magnitude = words.get(at + 1).filter(|_| !words[at].pause);
    let magnitude = magnitude.and_then(|next| MAGNITUDES.iter().find(|(name, _)| next.text.eq_ignore_ascii_case(name)));
    let factor = magnitude.map_or(1.0, |(_, factor)| *factor);
    let end = at + 1 + usize::from(magnitude.is_some());
    if let Some((_, least, most)) = VAGUE.iter().find(|(vague, ..)| *vague == word) {
        let of = words.get(end).is_some_and(|next| next.text == "of");
        return Some((Amount { least: least * factor, most: most * factor }, end + usize::from(of)));
    }
    let (number, step) = number(word.trim_start_matches(|c: char| !c.is_alphanumeric()))?;
    Some((open(words, at, number * factor, step * factor), end))
}

/// A number and the step in which it counts: 10 for "1,230", a tenth for "1.2".
fn number(word: &str) -> Option<(f64, f64)> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        let plain = word.replace(',', "");
        let number: f64 = plain.parse().ok()?;
        let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let zeros = plain.len() - plain.trim_end_matches('0').len();
        let step = if decimals > 0 { -(decimals as f64) } else { zeros as f64 };
        return Some((number, 10f64.powf(step)));
    }
    let (ten, one) = word.split_once('-').unwrap_or((word, ""));
    let small = |word: &str| WORDS.iter().position(|w| *w == word);
    let number = match (TENS.iter().position(|w| *w == ten), small(one), small(word)) {
        (Some(ten), Some(one), _) => 20 + 10 * ten + one,
        (Some(ten), None, _) if one.is_empty() => 20 + 10 * ten,
        (None, _, Some(number)) => number,
        _ => return None,
    };
    Some((number as f64, 1.0))
}

/// The number as the words before it leave it open.
fn open(words: &[Word<'_>], at: usize, number: f64, step: f64) -> Amount {
    let before = |back: usize| at.checked_sub(back).map_or("", |place| words[place].text).to_lowercase();
    let (word, second) = (before(1), before(2));
    let says = |table: &[&str]| table.contains(&word.as_str());
    let (least, most) = match word.as_str() {
        "than" if matches!(second.as_str(), "less" | "fewer") => (0.0, number),
        "to" if second != "up" => (number, number),
        "as" if !matches!(second.as_str(), "many" | "much") => (number, number),
        _ if says(&AT_LEAST) => (number, f64::INFINITY),
        _ if says(&AT_MOST) => (0.0, number),
        _ if says(&ABOUT) => (number * (1.0 - LEEWAY), number * (1.0 + LEEWAY)),
        _ if number >= ROUND || step < 1.0 => {
            let slack = step.min(number * ROUNDED) / 2.0;
            (number - slack, number + slack)
        }
        _ => (number, number),
    };
    Amount { least, most }
}

#[cfg(test)]
mod tests {
    use super::{Amount, amount, words};

    fn of(text: &str) -> Amount {
        let words = words(text);
        let found = (0..words.len()).find_map(|at| amount(&words, at));
        found.unwrap_or_else(|| panic!("no number in {text:?}")).0
    }

    #[test]
    fn what_gainsays_what() {
        for (a, b) in [("12 people", "19 people"), ("seven", "11"), ("$40 million", "$55 million"), ("6.1", "6.8")] {
            assert!(of(a).gainsays(of(b)), "{a} / {b}");
        }
        for (a, b) in [
            ("at least 10", "12"),
            ("more than 100", "131"),
            ("dozens of people", "45"),
            ("about 300", "312"),
            ("$1.2 billion", "$1.23 billion"),
            ("twenty-four", "24"),
            ("up to 50", "38"),
            ("fewer than 20", "12"),
            ("1,200", "1,234"),
            ("two people", "77 people"),
        ] {
            assert!(!of(a).gainsays(of(b)), "{a} / {b}");
        }
    }
}
