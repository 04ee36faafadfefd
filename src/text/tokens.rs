//! Tokens: the syntactic words of UD English (EWT, GUM) as stretches of the text.
//!
//! A paragraph falls into pieces at white space and at quotation marks, a piece into tokens from left to right. Every
//! character that is not [white](is_white) belongs to exactly one token, and the work is linear in the text.

use super::Token;
use crate::lexicon::abbreviations::{ABBREVIATIONS, BEFORE_NAMES, BEFORE_NUMBERS};
use crate::lexicon::affixes::{PREFIXES, SUFFIXES};
use crate::lexicon::contains;
use crate::lexicon::contractions::CONTRACTIONS;
use crate::lexicon::elisions::ELISIONS;
use crate::lexicon::openers::OPENERS;
use crate::lexicon::units::UNITS;
use crate::read::is_white;
use crate::span::ByteSpan;
use unicode_normalization::char::is_combining_mark;

/// Longest stretch of digits and hyphens read as a telephone number, date or code.
const NUMBER_CODE_BYTES: usize = 24;

/// Longest piece that may be an address (browsers take about 2,000 characters); longer ones are cut as words.
const ADDRESS_BYTES: usize = 4096;

/// Ends of host names that are read as addresses without "www." or a path ("bbc.co.uk").
const DOMAINS: &[&str] = &[
    "au", "biz", "ca", "co", "com", "de", "edu", "eu", "fr", "gov", "ie", "in", "info", "int", "io", "mil", "net",
    "news", "org", "tv", "uk", "us",
];

/// Endings of file names.
const FILE_ENDINGS: &[&str] = &[
    "csv", "doc", "docx", "gif", "htm", "html", "jpeg", "jpg", "json", "mp3", "mp4", "pdf", "php", "png", "ppt",
    "pptx", "rtf", "txt", "xls", "xlsx", "xml", "zip",
];

/// Emoticons of EWT that stand as one token where they make up a piece.
const EMOTICONS: &[&str] =
    &["8)", ":'(", ":(", ":)", ":-(", ":-)", ":-D", ":-P", ":/", ":D", ":P", ";)", ";-)", "=(", "=)", "^_^"];

/// True for the apostrophes in use.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{02BC}' | '\u{FF07}')
}

/// Appends the tokens of the paragraph `span` (number `paragraph`) to `tokens`. `signs` are the quotation marks inside
/// it, in order: each is a token of its own.
pub(super) fn split(text: &str, span: ByteSpan, paragraph: u32, signs: &[ByteSpan], tokens: &mut Vec<Token>) {
    let mut cutter = Cutter { text, end: span.end as usize, paragraph, tokens };
    let mut start = span.start as usize;
    for sign in signs {
        cutter.stretch(start, sign.start as usize);
        cutter.emit(sign.start as usize, sign.end as usize);
        start = sign.end as usize;
    }
    cutter.stretch(start, span.end as usize);
}

struct Cutter<'a> {
    text: &'a str,
    /// Where the paragraph ends.
    end: usize,
    paragraph: u32,
    tokens: &'a mut Vec<Token>,
}

impl Cutter<'_> {
    fn emit(&mut self, start: usize, end: usize) {
        if start < end {
            self.tokens.push(Token { span: ByteSpan::of(start..end), paragraph: self.paragraph });
        }
    }

    /// A stretch without quotation marks: pieces between white space.
    fn stretch(&mut self, start: usize, end: usize) {
        let mut piece = None;
        for (at, c) in self.text[start..end].char_indices() {
            match (is_white(c), piece) {
                (true, Some(first)) => {
                    self.piece(first, start + at);
                    piece = None;
                }
                (false, None) => piece = Some(start + at),
                _ => {}
            }
        }
        if let Some(first) = piece {
            self.piece(first, end);
        }
    }

    /// A piece without white space: an address with the punctuation around it, or words and signs.
    fn piece(&mut self, start: usize, end: usize) {
        let piece = &self.text[start..end];
        let inner = piece.trim_start_matches(['(', '[', '{', '<']);
        let core = inner.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '\'', '\u{2019}', '*']);
        let address = is_address(core);
        if address || EMOTICONS.contains(&inner) {
            let first = end - inner.len();
            let last = if address { first + core.len() } else { end };
            self.words(start, first);
            self.emit(first, last);
            self.words(last, end);
        } else {
            self.words(start, end);
        }
    }

    /// Words and signs from left to right.
    fn words(&mut self, start: usize, end: usize) {
        let mut at = start;
        while let Some(first) = self.text[at..end].chars().next() {
            at = if self.begins_word(start, at, end, first) { self.word(at, end) } else { self.sign(at, end, first) };
        }
    }

    /// True where a word begins at `at` with `first`.
    fn begins_word(&self, start: usize, at: usize, end: usize, first: char) -> bool {
        let digit = || self.text[at + 1..end].starts_with(|c: char| c.is_ascii_digit());
        is_word_char(first) || (matches!(first, '.' | '+') && at == start && digit())
    }

    /// Emits the sign, or what begins with one, at `at`; returns where it ends.
    fn sign(&mut self, at: usize, end: usize, first: char) -> usize {
        let rest = &self.text[at..end];
        let after = rest[first.len_utf8()..].chars().next();
        let length = match first {
            '@' | '#'
                if !self.text[..at].ends_with(is_word_char) && after.is_some_and(|c| c.is_alphabetic() || c == '_') =>
            {
                tag_len(rest)
            }
            '[' if rest.starts_with("[...]") => "[...]".len(),
            '!' | '?' => run_len(rest, |c| c == '!' || c == '?'),
            '.' | '-' | '=' | '_' | '*' | '~' | '<' | '>' | '+' | '$' | '\u{2014}' | '\u{2013}' | '\u{2026}' => {
                run_len(rest, |c| c == first)
            }
            _ if is_apostrophe(first) && after.is_some_and(is_word_char) => {
                after_apostrophe(rest, first, !self.text[..at].ends_with(is_word_char))
            }
            _ => symbol_len(rest),
        };
        self.emit(at, at + length);
        at + length
    }

    /// Emits the tokens of the word that begins at `at`; returns where it ends.
    fn word(&mut self, at: usize, end: usize) -> usize {
        let stop = self.word_end(at, end);
        let stop = if self.is_dollar(at, stop, end) { stop + 1 } else { self.with_full_stop(at, stop, end) };
        let mut first = at;
        let mut cuts = [0; MAX_CLITICS];
        for cut in clitic_cuts(&self.text[at..stop], &mut cuts) {
            self.emit(first, at + cut);
            first = at + cut;
        }
        self.emit(first, stop);
        stop
    }

    /// Where the run of letters, digits and the signs inside words that begins at `at` ends.
    fn word_end(&self, at: usize, end: usize) -> usize {
        if let Some(code) = number_code(&self.text[at..end]) {
            return at + code;
        }
        let mut part = at;
        let mut position = at;
        let mut previous = ' ';
        let mut number = true;
        while let Some(c) = self.text[position..end].chars().next() {
            let next = position + c.len_utf8();
            let here = Joint {
                word: &self.text[at..position],
                part: &self.text[part..position],
                rest: &self.text[next..end],
                previous,
                number,
            };
            if is_word_char(c) {
                if previous.is_ascii_digit() && c.is_alphabetic() && here.at_unit(c) {
                    return position;
                }
            } else if !here.joins(c) && position > at {
                return position;
            } else {
                part = next;
            }
            number &= c.is_ascii_digit() || matches!(c, '.' | ',' | ':');
            previous = c;
            position = next;
        }
        position
    }

    /// True for "US$", "A$": the letters belong to the sign.
    fn is_dollar(&self, at: usize, stop: usize, end: usize) -> bool {
        let amount =
            self.text[stop..end].strip_prefix('$').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        amount && stop - at <= 3 && self.text[at..stop].bytes().all(|b| b.is_ascii_uppercase())
    }

    /// Takes the full stop after the word in where it belongs to an abbreviation or an initial.
    fn with_full_stop(&self, at: usize, stop: usize, end: usize) -> usize {
        let rest = &self.text[stop..end];
        let word = &self.text[at..stop];
        if !rest.starts_with('.') || rest[1..].starts_with('.') {
            return stop;
        }
        let attached = rest[1..].starts_with(is_word_char);
        let follow = self.text[stop + 1..self.end].trim_start_matches(is_white);
        let keeps = if attached { begins_attached(word, follow) } else { keeps_full_stop(word, follow) };
        if keeps { stop + 1 } else { stop }
    }
}

/// Length of the token that begins with an apostrophe before a word: a clitic, an elision, a year, or the sign alone.
/// Only where it is `detached` from a word before can it begin an elision.
fn after_apostrophe(rest: &str, first: char, detached: bool) -> usize {
    let word = &rest[first.len_utf8()..];
    let word = &word[..run_len(word, is_word_char)];
    let whole = first.len_utf8() + word.len();
    let year = word.len() <= 3 && word.starts_with(|c: char| c.is_ascii_digit()) && word.len() >= 2;
    if is_clitic(word) || (year && detached) {
        return whole;
    }
    if detached && contains(ELISIONS, word) {
        let closing = rest[whole..].chars().next().filter(|c| word.eq_ignore_ascii_case("n") && is_apostrophe(*c));
        return whole + closing.map_or(0, char::len_utf8);
    }
    first.len_utf8()
}

/// The surroundings of a sign inside a word.
struct Joint<'a> {
    /// The word so far.
    word: &'a str,
    /// The word since its last inner sign.
    part: &'a str,
    /// What follows the sign, up to the end of the piece.
    rest: &'a str,
    /// The character before.
    previous: char,
    /// True where the word so far is a number.
    number: bool,
}

impl Joint<'_> {
    /// True where the sign `c` belongs inside the word.
    fn joins(&self, c: char) -> bool {
        let Some(next) = self.rest.chars().next() else { return false };
        if !is_word_char(next) || !is_word_char(self.previous) {
            return c == '.' && self.word.is_empty();
        }
        let digits = self.previous.is_ascii_digit() && next.is_ascii_digit();
        let letters = self.previous.is_alphabetic() && next.is_alphabetic();
        match c {
            '.' => digits || (letters && self.dotted()) || (letters && self.unit_point()),
            ',' | ':' => digits,
            '/' => digits || (letters && self.lone_letters()),
            '-' | '\u{2010}' | '\u{2011}' => self.hyphen_joins(),
            '&' => letters,
            '*' => self.previous.is_alphabetic(),
            _ => is_apostrophe(c) && !(self.previous.is_ascii_digit()),
        }
    }

    /// True inside "U.S", "p.m", "Ph.D": short parts on both sides of a full stop.
    fn dotted(&self) -> bool {
        let next = run_len_up_to(self.rest, is_word_char, 4);
        let part = self.part.chars().take(3).count();
        (part == 1 && next <= 2) || (part == 2 && next == 1)
    }

    /// True inside "b/c": single letters on both sides.
    fn lone_letters(&self) -> bool {
        self.part.chars().nth(1).is_none() && run_len_up_to(self.rest, is_word_char, 2) == 1
    }

    /// True inside "10a.m": the unit begins after digits.
    fn unit_point(&self) -> bool {
        matches!(self.part, "a" | "p" | "A" | "P") && self.rest.starts_with(['m', 'M'])
    }

    fn hyphen_joins(&self) -> bool {
        let next = &self.rest[..run_len_up_to(self.rest, is_word_char, 8)];
        contains(PREFIXES, self.part) || contains(SUFFIXES, next)
    }

    /// True where digits end here and a unit begins with `c`.
    fn at_unit(&self, c: char) -> bool {
        let tail = run_len_up_to(self.rest, |c| c.is_alphanumeric() || c == '.', 4);
        let unit = [c.encode_utf8(&mut [0; 4]), self.rest[..tail].trim_end_matches('.')].concat();
        self.number && contains(UNITS, &unit)
    }
}

/// True where the full stop after `word` is part of it; `follow` is the rest of the paragraph after the full stop.
fn keeps_full_stop(word: &str, follow: &str) -> bool {
    let mut letters = word.chars();
    let (first, second) = (letters.next(), letters.next());
    if first.is_some_and(char::is_alphabetic) && second.is_none() {
        return is_initial(word, follow);
    }
    let dotted = word.contains('.') && word.chars().any(char::is_alphabetic) && !is_host(word);
    dotted
        || contains(BEFORE_NAMES, word)
        || contains(ABBREVIATIONS, word)
        || (contains(BEFORE_NUMBERS, word) && follow.starts_with(|c: char| c.is_ascii_digit()))
}

/// True for "J.Smith" and "No.10": the full stop ends the first of two tokens without a space between them.
fn begins_attached(word: &str, follow: &str) -> bool {
    let initial = word.len() == 1 && word.starts_with(char::is_uppercase) && follow.starts_with(char::is_uppercase);
    initial || (contains(BEFORE_NUMBERS, word) && follow.starts_with(|c: char| c.is_ascii_digit()))
}

/// True where a single letter and its full stop are an initial ("George W. Bush", "J. K. Rowling").
fn is_initial(word: &str, follow: &str) -> bool {
    let next = &follow[..run_len_up_to(follow, is_word_char, 16)];
    let named = next.starts_with(char::is_uppercase) && !contains(OPENERS, next);
    (word != "I" && word.starts_with(char::is_uppercase) && (named || follow.starts_with([',', ';'])))
        || (matches!(word, "p" | "c" | "b" | "d") && next.starts_with(|c: char| c.is_ascii_digit()))
}

/// Most clitics at the end of one word ("I'd've").
const MAX_CLITICS: usize = 3;

/// Where the word falls into syntactic words, as byte offsets inside it, in order.
fn clitic_cuts<'a>(word: &str, cuts: &'a mut [usize; MAX_CLITICS]) -> impl Iterator<Item = usize> + use<'a> {
    let mut free = MAX_CLITICS;
    let mut end = word.len();
    while let Some(cut) = clitic_start(&word[..end]).filter(|&cut| cut > 0 && free > 0) {
        free -= 1;
        cuts[free] = cut;
        end = cut;
    }
    if free == MAX_CLITICS
        && let Some(&(_, cut)) = CONTRACTIONS.iter().find(|(entry, _)| entry.eq_ignore_ascii_case(word))
    {
        free -= 1;
        cuts[free] = cut;
    }
    cuts[free..].iter().copied()
}

/// Where the last clitic of `word` begins.
fn clitic_start(word: &str) -> Option<usize> {
    let (at, sign) = word.char_indices().rev().take(3).find(|(_, c)| is_apostrophe(*c))?;
    let tail = &word[at + sign.len_utf8()..];
    let before = &word[..at];
    if tail.eq_ignore_ascii_case("t") && before.ends_with(['n', 'N']) {
        return Some(at - 1);
    }
    if tail.eq_ignore_ascii_case("all") && before.eq_ignore_ascii_case("y") {
        return Some(at + sign.len_utf8());
    }
    (is_clitic(tail) && !tail.eq_ignore_ascii_case("t") && before.ends_with(is_word_char)).then_some(at)
}

/// True for what follows the apostrophe of a clitic.
fn is_clitic(tail: &str) -> bool {
    ["s", "m", "d", "re", "ve", "ll", "t"].iter().any(|clitic| clitic.eq_ignore_ascii_case(tail))
}

/// True for what words consist of.
pub(crate) fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || matches!(c, '\u{AD}' | '\u{200C}' | '\u{200D}') || is_combining_mark(c)
}

/// Bytes of the longest prefix of `text` whose characters are all `wanted`.
fn run_len(text: &str, wanted: impl Fn(char) -> bool) -> usize {
    text.find(|c| !wanted(c)).unwrap_or(text.len())
}

/// [`run_len`], looking at no more than `most` characters.
fn run_len_up_to(text: &str, wanted: impl Fn(char) -> bool, most: usize) -> usize {
    text.chars().take(most).take_while(|c| wanted(*c)).map(char::len_utf8).sum()
}

/// Bytes of a handle or hashtag, its sign included.
fn tag_len(text: &str) -> usize {
    1 + run_len(&text[1..], is_word_char)
}

/// Bytes of one symbol with what modifies it (combining marks, emoji joiners, skin tones, the second half of a flag).
fn symbol_len(text: &str) -> usize {
    let mut length = 0;
    let mut previous = None;
    for c in text.chars() {
        let flag = |c: char| ('\u{1F1E6}'..='\u{1F1FF}').contains(&c);
        let modifies = is_combining_mark(c)
            || matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{20E3}' | '\u{AD}')
            || (previous == Some('\u{200D}') && !is_word_char(c))
            || (previous.is_some_and(flag) && flag(c) && length == 4);
        if previous.is_some() && !modifies {
            break;
        }
        length += c.len_utf8();
        previous = Some(c);
    }
    length
}

/// Bytes of a telephone number, postal code or date of digits and hyphens at the start of `text` ("202-555-0123",
/// "11-20-2000"); ranges and scores ("5-10", "1999-2001") are none.
fn number_code(text: &str) -> Option<usize> {
    let length = run_len_up_to(text, |c| c.is_ascii_digit() || c == '-' || c == '+', NUMBER_CODE_BYTES);
    let follows = text[length..].chars().next();
    let code = text[..length].trim_end_matches('-');
    let parts = code.trim_start_matches('+').split('-');
    if follows.is_some_and(is_word_char) || parts.clone().any(str::is_empty) {
        return None;
    }
    let plain = match parts.clone().count() {
        1 => code.starts_with('+'),
        2 => {
            let mut lengths = parts.map(str::len);
            matches!((lengths.next(), lengths.next()), (Some(3 | 5), Some(4)))
        }
        3 => true,
        _ => parts.clone().count() <= 5,
    };
    plain.then_some(code.len())
}

/// True for addresses of pages, mail and hosts.
fn is_address(piece: &str) -> bool {
    if piece.len() > ADDRESS_BYTES || !piece.contains(['.', ':', '@']) {
        return false;
    }
    let lower = |prefix: &str| piece.get(..prefix.len()).is_some_and(|p| p.eq_ignore_ascii_case(prefix));
    let scheme = piece.split_once("://").is_some_and(|(scheme, rest)| {
        !rest.is_empty() && !scheme.is_empty() && scheme.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    scheme
        || (lower("www.") && piece.len() > 4)
        || lower("mailto:")
        || is_mail(piece)
        || is_host(piece)
        || is_file(piece)
}

fn is_mail(piece: &str) -> bool {
    let Some((user, host)) = piece.split_once('@') else { return false };
    let named = !user.is_empty() && user.chars().all(|c| is_word_char(c) || matches!(c, '.' | '-' | '+' | '%'));
    named && host.contains('.') && host.chars().all(|c| is_word_char(c) || matches!(c, '.' | '-'))
}

/// True for a host name with a usual ending, alone or with a path ("bbc.co.uk/news").
fn is_host(piece: &str) -> bool {
    let host = piece.split('/').next().unwrap_or(piece);
    let Some((name, ending)) = host.rsplit_once('.') else { return false };
    let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-');
    let long = name.rsplit('.').next().is_some_and(|label| label.len() > 1);
    let written = ending.bytes().all(|b| b.is_ascii_lowercase()) || ending.bytes().all(|b| b.is_ascii_uppercase());
    plain && long && written && contains(DOMAINS, ending)
}

/// True for a file name with a usual ending, and for dotted names of several lower-case parts ("alt.news.media").
fn is_file(piece: &str) -> bool {
    let Some((name, ending)) = piece.rsplit_once('.') else { return false };
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    let dotted = || name.contains('.') && piece.split('.').all(|part| part.len() > 1 && plain(part));
    !name.is_empty() && (contains(FILE_ENDINGS, ending) || dotted())
}
