//! Names of people: what their parts are, and whether two of them may be one man's.

use crate::lexicon::given_names::is_given;
use crate::lexicon::{fields, nicknames, titles};
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A person's name, its parts in lower case without accents, apostrophes and full stops.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct PersonName {
    /// The first name, or its initial; none where there is a surname alone.
    pub(super) given: Option<Box<str>>,
    /// What stands between.
    pub(super) middle: Box<[Box<str>]>,
    /// The surname with what belongs to it ("albusaidi"), or the only name.
    pub(super) last: Box<str>,
    /// "jr", "sr", "ii" …
    pub(super) suffix: Option<Box<str>>,
    /// The only name is one that goes with it: a surname with a title of courtesy or of office, not a first name.
    pub(super) titled: bool,
}

/// How two names agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Agreement {
    /// They cannot be one person's.
    No,
    /// They can, if something else speaks for it: another spelling, an initial for a name.
    Perhaps,
    /// They can, where nothing speaks against it.
    Yes,
}

/// Spellings of one name in two alphabets differ in few letters: at most this many, and at most a third of them all.
const MOST_EDITS: usize = 2;

/// A skeleton of fewer consonants than this is shared by too many names to tell anything.
const SKELETON: usize = 3;

impl PersonName {
    /// The parts of `name`; nothing where there is no letter in it.
    pub(super) fn of(name: &str) -> Option<Self> {
        let words: Vec<&str> = name.split_whitespace().collect();
        let front = words.iter().take_while(|word| is_title(word)).count();
        let front = front.min(words.len().saturating_sub(1));
        let mut parts: Vec<String> = words[front..].iter().map(|word| fold(word)).filter(|w| !w.is_empty()).collect();
        let mut suffix = None;
        while parts.len() > 1 && parts.last().is_some_and(|last| is_suffix(last)) {
            suffix = parts.pop().filter(|s| !titles::DEGREE.has(s));
        }
        let mut last = parts.pop()?;
        while parts.len() > usize::from(front == 0) && parts.last().is_some_and(|p| titles::PARTICLE.has(p)) {
            last.insert_str(0, &parts.pop().unwrap_or_default());
        }
        let mut parts = parts.into_iter().map(String::into_boxed_str);
        let given = parts.next();
        let titled = front > 0 || given.is_some();
        Some(Self { given, middle: parts.collect(), last: last.into(), suffix: suffix.map(Into::into), titled })
    }

    /// What names that may be one have in common: consonants of the surname, or the surname itself where those are few. The
    /// name before it too, where that may be the surname ("Luis García Peralta", "Kim Tae-jung").
    pub(super) fn keys(&self) -> Vec<String> {
        let family_first = self.given.as_ref().filter(|_| self.middle.is_empty() && self.is_family_first());
        let second = self.middle.last().filter(|m| m.len() > 2 && !is_given(m));
        [Some(&self.last), family_first, second].into_iter().flatten().map(|name| key(name)).collect()
    }

    /// The surnames that this name may be shortened to, folded.
    pub(super) fn surnames(&self) -> impl Iterator<Item = &str> {
        let second = self.middle.last().filter(|m| m.len() > 2 && !is_given(m));
        let family_first = self.given.as_ref().filter(|_| self.is_family_first());
        [Some(&self.last), second, family_first].into_iter().flatten().map(|name| &**name)
    }

    /// Chinese and Korean names put the family name first: two short parts, the second of two syllables, often with a hyphen.
    fn is_family_first(&self) -> bool {
        self.middle.is_empty() && self.given.as_deref().is_some_and(|given| FAMILY_FIRST.contains(&given))
    }

    /// How many parts it has.
    pub(super) fn parts(&self) -> usize {
        1 + usize::from(self.given.is_some()) + self.middle.len()
    }

    /// Whether both may be one person's name.
    pub(super) fn agrees(&self, other: &Self) -> Agreement {
        if self.suffix.is_some() && other.suffix.is_some() && self.suffix != other.suffix {
            return Agreement::No;
        }
        let (Some(a), Some(b)) = (&self.given, &other.given) else { return self.agrees_in_part(other) };
        let suffix = if self.suffix == other.suffix { Agreement::Yes } else { Agreement::Perhaps };
        let given = given_agree(a, b);
        if given == Agreement::No {
            return given; // of most people with one surname
        }
        surnames_agree(self, other).min(given).min(middles_agree(&self.middle, &other.middle)).min(suffix)
    }

    /// One of the two is a single name.
    fn agrees_in_part(&self, other: &Self) -> Agreement {
        let (part, whole) = if self.given.is_none() { (self, other) } else { (other, self) };
        if whole.surnames().any(|surname| *surname == *part.last) {
            return Agreement::Perhaps;
        }
        let first = whole.given.as_ref().is_some_and(|given| !part.titled && *given == part.last);
        if first || spelled_alike(&part.last, &whole.last) { Agreement::Perhaps } else { Agreement::No }
    }
}

/// The family names that most often stand first in the news.
const FAMILY_FIRST: [&str; 38] = [
    "kim", "lee", "park", "choi", "moon", "yoon", "han", "jung", "cho", "xi", "li", "wang", "zhang", "liu", "chen",
    "yang", "huang", "zhao", "wu", "zhou", "xu", "sun", "ma", "hu", "guo", "he", "lin", "luo", "zheng", "tsai", "lai",
    "nguyen", "tran", "le", "pham", "mao", "deng", "qin",
];

/// True for what follows a name and belongs to it: "Jr.", "III".
pub(super) fn is_suffix(word: &str) -> bool {
    titles::NAME_SUFFIX.has(word)
        || matches!(word, "v" | "vi" | "vii" | "viii" | "ix" | "x" | "xii" | "xiii" | "xiv" | "xvi")
}

/// A title, or what somebody does ("Guitarist Carter").
fn is_title(word: &str) -> bool {
    let does = || fields::of(word).any(|field| field != fields::Field::Work) && !is_given(&fold(word));
    titles::TITLE.has(word) || titles::COURTESY.has(word) || does()
}

fn surnames_agree(a: &PersonName, b: &PersonName) -> Agreement {
    if a.last == b.last {
        return Agreement::Yes;
    }
    let second = |long: &PersonName, short: &PersonName| {
        long.middle.last().is_some_and(|m| *m == short.last) && short.middle.is_empty()
    };
    if second(a, b) || second(b, a) || spelled_alike(&a.last, &b.last) { Agreement::Perhaps } else { Agreement::No }
}

fn given_agree(a: &str, b: &str) -> Agreement {
    let initial = |a: &str, b: &str| a.len() == 1 && b.starts_with(a);
    if nicknames::same(a, b) {
        Agreement::Yes
    } else if initial(a, b) || initial(b, a) || spelled_alike(a, b) {
        Agreement::Perhaps
    } else {
        Agreement::No
    }
}

fn middles_agree(a: &[Box<str>], b: &[Box<str>]) -> Agreement {
    let pairs = a.iter().zip(b);
    let agree = |a: &str, b: &str| a.starts_with(b) || b.starts_with(a);
    if pairs.into_iter().all(|(a, b)| agree(a, b)) || spelled_alike(&a.concat(), &b.concat()) {
        Agreement::Yes
    } else {
        Agreement::No
    }
}

/// True where two folded names may be spellings of one name in another alphabet.
pub(super) fn spelled_alike(a: &str, b: &str) -> bool {
    if a.len().abs_diff(b.len()) > 2 * MOST_EDITS || begins(a) != begins(b) {
        return false;
    }
    skeleton(a) == skeleton(b) && {
        let (a, b) = (spelling(a), spelling(b));
        strsim::levenshtein(&a, &b) <= MOST_EDITS.min(a.len().max(b.len()) / 3)
    }
}

/// The first letter as skeletons have it, with less work.
fn begins(name: &str) -> Option<char> {
    let name = without_article(name);
    if name.starts_with("ph") { Some('f') } else { name.chars().next().map(first_sound) }
}

fn without_article(name: &str) -> &str {
    name.strip_prefix("al").filter(|rest| rest.len() > 3).unwrap_or(name)
}

/// The name with letters that transliterations take for each other made equal, none doubled and without the article "al".
fn spelling(name: &str) -> String {
    let name = without_article(name);
    let mut spelling = String::new();
    for c in name.replace("ou", "u").replace("gh", "k").replace("kh", "k").chars() {
        let same = match c {
            'q' | 'c' | 'g' => 'k',
            'y' | 'j' => 'i',
            'w' => 'v',
            other => other,
        };
        if !spelling.ends_with(same) {
            spelling.push(same);
        }
    }
    spelling
}

/// The folded word: lower case, without accents, apostrophes, hyphens and full stops.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    if word.is_ascii() {
        let kept = word.bytes().filter(|b| b.is_ascii_alphanumeric() || *b == b'&');
        folded.extend(kept.map(|b| char::from(b.to_ascii_lowercase())));
        return folded;
    }
    for c in word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ı' => folded.push('i'),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            c if c.is_alphanumeric() || c == '&' => folded.push(c),
            _ => {}
        }
    }
    folded
}

/// What spellings of one surname have in common: its consonants, or where those are few the surname itself.
pub(super) fn key(last: &str) -> String {
    let skeleton = skeleton(last);
    if skeleton.chars().count() < SKELETON { last.into() } else { skeleton }
}

/// Pairs of letters that transliterations take for one, which they are replaced by in this order.
const DIGRAPHS: [(&str, &str); 5] = [("gh", "k"), ("kh", "k"), ("ph", "f"), ("dh", "d"), ("ck", "k")];

/// A letter as skeletons have it where it begins one.
fn first_sound(c: char) -> char {
    match c {
        'a' | 'e' | 'i' | 'o' | 'u' => 'a',
        'j' => 'y',
        'q' | 'g' | 'k' | 'c' => 'k',
        'v' | 'w' => 'v',
        'z' | 's' => 's',
        other => other,
    }
}

/// The consonants of a folded name, those that transliterations take for each other made equal; the article "al" is left out.
fn skeleton(name: &str) -> String {
    let mut name = Cow::from(without_article(name));
    if name.contains(['h', 'k']) {
        let one = |name: String, (two, one)| name.replace(two, one);
        name = DIGRAPHS.into_iter().fold(name.into_owned(), one).into();
    }
    let mut skeleton = String::new();
    for (at, c) in name.chars().enumerate() {
        if at > 0 && matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j' | 'w') {
            continue;
        }
        let same = first_sound(c);
        if !skeleton.ends_with(same) {
            skeleton.push(same);
        }
    }
    skeleton
}

#[cfg(test)]
mod tests {
    use super::{Agreement, PersonName};

    fn agreement(a: &str, b: &str) -> Agreement {
        let name = |name| PersonName::of(name).expect("a name");
        let agreement = name(a).agrees(&name(b));
        assert_eq!(agreement, name(b).agrees(&name(a)), "{a} and {b}, either way");
        let share = name(a).keys().iter().any(|key| name(b).keys().contains(key));
        assert!(share || agreement == Agreement::No, "{a} and {b} agree and meet under no key");
        agreement
    }

    #[test]
    fn parts() {
        let name = PersonName::of("Dr. José M. de la Cruz Jr.").expect("a name");
        assert_eq!(
            (name.given.as_deref(), &name.middle[..], &name.last[..]),
            (Some("jose"), &["m".into()][..], "delacruz")
        );
        assert_eq!(name.suffix.as_deref(), Some("jr"));
        assert_eq!(PersonName::of("…"), None);
    }

    #[test]
    fn agreeing_names() {
        for (a, b) in [
            ("William Tasker", "Bill Tasker"),
            ("John F. Harding", "John Harding"),
            ("John F. Harding", "John Francis Harding"),
            ("Zoë Martínez-Ruiz", "Zoe Martinez-Ruiz"),
            ("Badr al-Busaidi", "Badr Albusaidi"),
            ("Badr Al Busaidi", "Badr al-Busaidi"),
        ] {
            assert_eq!(agreement(a, b), Agreement::Yes, "{a} and {b}");
        }
        for (a, b) in [
            ("Abbas Araghchi", "Abbas Araqchi"),
            ("Muhammad Qasim", "Mohammed Kassem"),
            ("Sergey Yavorsky", "Sergei Yavorskiy"),
            ("J. F. Harding", "John F. Harding"),
            ("Luis García Peralta", "Luis García"),
            ("Robert Landry", "Robert Landry Jr."),
            ("Holm", "Petra Holm"),
            ("Kim", "Kim Tae-jung"),
        ] {
            assert_eq!(agreement(a, b), Agreement::Perhaps, "{a} and {b}");
        }
    }

    #[test]
    fn names_that_clash() {
        for (a, b) in [
            ("Robert Landry Sr.", "Robert Landry Jr."),
            ("George W. Harlan", "George H. Harlan"),
            ("Robert Dunlap", "Richard Dunlap"),
            ("Anna Lind", "Hanna Lind"),
            ("Maria Brand", "Maria Brandt"),
            ("Ivan Petrenko", "Oleh Petrenko"),
        ] {
            assert_eq!(agreement(a, b), Agreement::No, "{a} and {b}");
        }
    }
}
