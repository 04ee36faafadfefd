//! Sentences: where they end.
//!
//! First the text falls into segments after sentence-final punctuation, inside quotations too; then the segments that
//! one closed quotation holds together become one sentence with its reporting clause.

use super::tokens::{is_apostrophe, is_word_char};
use super::{Sentence, Text};
use crate::lexicon::abbreviations::{BEFORE_NAMES, BEFORE_NUMBERS};
use crate::lexicon::contains;
use crate::lexicon::exclaiming::EXCLAIMING;
use crate::lexicon::openers::OPENERS;
use crate::lexicon::places;
use crate::read::Document;
use crate::span::TokenSpan;

/// Tokens within which a reporting clause names its verb ("Foreign Ministry spokesperson Esmail Baghaei asked").
const CLAUSE_TOKENS: u32 = 8;

/// Longest dateline, in tokens, and the fewest letters of its place.
const DATELINE_TOKENS: u32 = 14;
const MIN_PLACE: usize = 3;

/// Longest bracketed remark (in tokens) that holds a sentence together; what is longer is taken for a missing bracket.
const BRACKET_TOKENS: u32 = 60;

/// Agencies and broadcasters whose name in brackets ends a dateline.
fn is_agency(name: &str) -> bool {
    matches!(
        name,
        "CNN"
            | "AP"
            | "Reuters"
            | "REUTERS"
            | "AFP"
            | "UPI"
            | "Bloomberg"
            | "BBC"
            | "PTI"
            | "ANI"
            | "IANS"
            | "Xinhua"
            | "dpa"
    )
}

/// Finds sentences and segments.
pub(super) fn split(document: &Document, text: &Text) -> (Vec<Sentence>, Vec<TokenSpan>) {
    let reader = Reader { source: &document.text, text };
    let mut sentences = Vec::new();
    let mut segments = Vec::new();
    for tokens in paragraphs(text) {
        let paragraph = text.tokens[tokens.start as usize].paragraph;
        let (mut sentence, mut segment) = (tokens.start, tokens.start);
        for at in reader.breaks(tokens) {
            segments.push(TokenSpan::new(segment, at));
            segment = at;
            if !reader.inside_quotation(at) {
                sentences.push(Sentence { tokens: TokenSpan::new(sentence, at), paragraph });
                sentence = at;
            }
        }
        segments.push(TokenSpan::new(segment, tokens.end));
        sentences.push(Sentence { tokens: TokenSpan::new(sentence, tokens.end), paragraph });
    }
    (sentences, segments)
}

/// The tokens of each paragraph that has any.
fn paragraphs(text: &Text) -> Vec<TokenSpan> {
    let mut start = 0;
    let same = text.tokens.chunk_by(|a, b| a.paragraph == b.paragraph);
    let spans = same.map(|chunk| {
        let span = TokenSpan::new(start, start + chunk.len() as u32);
        start = span.end;
        span
    });
    spans.collect()
}

/// How a token may end a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Final {
    /// A full stop of its own.
    Stop,
    /// A question or exclamation mark.
    Exclaim,
    /// Dots, which may as well be a pause.
    Ellipsis,
    /// An abbreviation's full stop.
    Abbreviation,
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    source: &'a str,
    text: &'a Text,
}

impl<'a> Reader<'a> {
    fn form(self, token: u32) -> &'a str {
        self.text.tokens[token as usize].span.of_text(self.source)
    }

    /// The tokens of the paragraph at which a new segment begins, its first left out.
    fn breaks(self, paragraph: TokenSpan) -> Vec<u32> {
        let closing = self.brackets(paragraph);
        let mut breaks: Vec<u32> = self.behind_dateline(paragraph).into_iter().collect();
        let mut start = breaks.first().copied().unwrap_or(paragraph.start);
        let mut bracket_end = start;
        let mut at = start;
        while at < paragraph.end {
            let close = closing[(at - paragraph.start) as usize];
            if let Some(close) = close.filter(|_| at > start && at >= bracket_end) {
                bracket_end = close + 1;
            }
            let next = self.ended_by(at, start, paragraph.end).filter(|&next| next >= bracket_end);
            if let Some(next) = next.filter(|&next| next < paragraph.end) {
                breaks.push(next);
                start = next;
            }
            at = next.unwrap_or(at + 1);
        }
        breaks
    }

    /// Where the text begins behind a dateline: "LISBON, Portugal (AP) — The", "ZAGREB, Croatia: The", "Miami, Florida (CNN)
    /// The". Only in front of an article; before a dash or a colon the place stands in capitals.
    fn behind_dateline(self, paragraph: TokenSpan) -> Option<u32> {
        let place = self.form(paragraph.start);
        let capitals = place.len() >= MIN_PLACE && place.chars().all(char::is_uppercase);
        let reach = TokenSpan::new(paragraph.start, paragraph.end.min(paragraph.start + DATELINE_TOKENS));
        let ends = |t: u32| match self.form(t) {
            "—" | "–" | "--" | "-" => capitals,
            ":" => capitals && self.is_place(TokenSpan::new(paragraph.start, t)),
            ")" => t > paragraph.start && is_agency(self.form(t - 1)) && !self.is_dash(t + 1),
            _ => false,
        };
        let end = reach.iter().find(|&t| ends(t))?;
        let named = |t: u32| {
            let first = self.form(t).chars().next().unwrap_or_default();
            first.is_uppercase() || !first.is_alphabetic()
        };
        let begins = end + 1 < paragraph.end && named(end + 1) && !is_number(self.form(end + 1));
        let apart = self.text.tokens[end as usize].span.end < self.text.tokens.get(end as usize + 1)?.span.start;
        (begins && apart && (paragraph.start..end).all(named)).then_some(end + 1)
    }

    fn is_dash(self, token: u32) -> bool {
        (token as usize) < self.text.tokens.len() && matches!(self.form(token), "—" | "–" | "--" | "-")
    }

    /// True for the name of a place, as far as its first comma: a speaker in a transcript stands in capitals too.
    fn is_place(self, tokens: TokenSpan) -> bool {
        let end = tokens.iter().find(|&t| self.form(t) == ",").unwrap_or(tokens.end);
        let words: Vec<&str> = (tokens.start..end).map(|t| self.form(t)).collect();
        places::place(&words.join(" ")).is_some()
    }

    /// For each opening bracket of the paragraph its closing one, where that is not too far.
    fn brackets(self, paragraph: TokenSpan) -> Vec<Option<u32>> {
        let mut closing = vec![None; paragraph.len() as usize];
        let mut open = Vec::new();
        for token in paragraph.iter() {
            match self.form(token) {
                "(" | "[" => open.push(token),
                ")" | "]" => {
                    if let Some(start) = open.pop().filter(|start| token - start <= BRACKET_TOKENS) {
                        closing[(start - paragraph.start) as usize] = Some(token);
                    }
                }
                _ => {}
            }
        }
        closing
    }

    /// Where the next segment begins if token `at` ends the one that began at `start`.
    fn ended_by(self, at: u32, start: u32, end: u32) -> Option<u32> {
        let mut how = finality(self.form(at))?;
        let mut next = at + 1;
        let mut closed = false;
        while next < end && (self.closes_quotation(next) || self.is_more(next)) {
            closed |= self.closes_quotation(next) || matches!(self.form(next), ")" | "]");
            how = finality(self.form(next)).unwrap_or(how);
            next += 1;
        }
        next = self.after_references(next, end);
        if next == end {
            return Some(end);
        }
        let enumerates = how == Final::Stop && at == start + 1 && is_number(self.form(start));
        (!enumerates && self.begins(next, end, how, closed)).then_some(next)
    }

    /// What follows the references at `at`, if any stand there ("… in 1805.[19]").
    fn after_references(self, at: u32, end: u32) -> u32 {
        let mut next = at;
        while next + 3 <= end && self.form(next) == "[" && is_number(self.form(next + 1)) && self.form(next + 2) == "]"
        {
            next += 3;
        }
        next
    }

    /// True where no white space stands before `token`.
    fn is_attached(self, token: u32) -> bool {
        self.text.tokens[token as usize - 1].span.end == self.text.tokens[token as usize].span.start
    }

    fn is_more(self, token: u32) -> bool {
        let form = self.form(token);
        matches!(form, ")" | "]") || matches!(finality(form), Some(Final::Stop | Final::Exclaim | Final::Ellipsis))
    }

    fn closes_quotation(self, token: u32) -> bool {
        let holder = self.text.quoted_by[token as usize];
        holder.is_some_and(|q| self.text.quoted[q as usize].close == self.text.tokens[token as usize].span)
    }

    /// True where a segment may begin at `next` after punctuation of kind `how`.
    fn begins(self, next: u32, end: u32, how: Final, closed: bool) -> bool {
        let word_at = (next..end.min(next + 4)).find(|&t| !is_opening(self.form(t)));
        let Some(word_at) = word_at else { return true };
        let word = self.form(word_at);
        let Some(first) = word.chars().next() else { return true };
        let opened = word_at > next;
        if !is_word_char(first) && !opened {
            return how == Final::Stop && !closed && !matches!(first, ',' | ';' | ':' | '%' | '\'' | '\u{2019}' | '-');
        }
        match how {
            Final::Abbreviation => self.opens_sentence(word, opened, next),
            Final::Stop => !first.is_lowercase() || !(closed || self.is_attached(next)),
            Final::Exclaim if closed => !first.is_lowercase() && !self.reports(word_at, end),
            Final::Exclaim => !first.is_lowercase() || !self.names_exclaim(next),
            Final::Ellipsis => !first.is_lowercase(),
        }
    }

    /// True where the mark before `next` may belong to a name ("Yahoo! said").
    fn names_exclaim(self, next: u32) -> bool {
        next >= 2 && self.form(next - 1) == "!" && self.form(next - 2).starts_with(char::is_uppercase)
    }

    /// True where `word` after the abbreviation before `next` begins a sentence.
    fn opens_sentence(self, word: &str, opened: bool, next: u32) -> bool {
        let abbreviation = self.form(next - 1).trim_end_matches('.');
        let name_follows = contains(BEFORE_NAMES, abbreviation) || contains(BEFORE_NUMBERS, abbreviation);
        let upper = word.starts_with(char::is_uppercase);
        upper && !name_follows && (contains(OPENERS, word) || (opened && is_quote(self.form(next))))
    }

    /// True where a name and a verb of reporting follow (`"Why?" Bruce asked.`).
    fn reports(self, start: u32, end: u32) -> bool {
        if contains(OPENERS, self.form(start)) {
            return false;
        }
        let clause = (start + 1..end.min(start + CLAUSE_TOKENS)).map(|t| self.form(t));
        clause.take_while(|f| f.starts_with(is_word_char) || *f == "-").any(|f| contains(EXCLAIMING, f))
    }

    /// True where a closed quotation runs on over the border before token `at`.
    fn inside_quotation(self, at: u32) -> bool {
        let border = self.text.tokens[at as usize - 1].span.end;
        let mut holder = self.text.quoted_by[at as usize];
        while let Some(q) = holder {
            let quoted = &self.text.quoted[q as usize];
            if quoted.span.start < border && !quoted.close.is_empty() {
                return true;
            }
            holder = quoted.parent;
        }
        false
    }
}

/// How the token may end a sentence.
fn finality(form: &str) -> Option<Final> {
    let bytes = form.as_bytes();
    match bytes {
        b"." => Some(Final::Stop),
        [b'!' | b'?', ..] => Some(Final::Exclaim),
        [b'.', b'.', ..] => Some(Final::Ellipsis),
        [first, .., b'.'] if first.is_ascii_alphanumeric() || *first >= 0x80 => Some(Final::Abbreviation),
        _ if form.starts_with(['\u{2026}', '\u{203D}']) => Some(Final::Ellipsis),
        _ if form.starts_with(['\u{3002}', '\u{FF01}', '\u{FF1F}', '\u{061F}', '\u{0964}']) => Some(Final::Stop),
        _ => None,
    }
}

fn is_number(form: &str) -> bool {
    form.bytes().all(|b| b.is_ascii_digit())
}

fn is_quote(form: &str) -> bool {
    form.starts_with(|c: char| matches!(c, '"' | '\u{201C}' | '\u{AB}' | '`') || is_apostrophe(c))
}

/// True for what may stand before the first word of a sentence.
fn is_opening(form: &str) -> bool {
    is_quote(form) || matches!(form, "(" | "[" | "\u{2014}" | "\u{2013}" | "--" | "\u{2022}" | "*")
}
