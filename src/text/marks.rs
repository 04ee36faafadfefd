//! Quotation marks, paired over the whole article before sentences are split.
//!
//! Each sign gets a role from what stands around it (white space, words, punctuation), then the signs of a paragraph
//! are paired from left to right with a look at the next two of their family. A mistake (an unbalanced mark, inches)
//! stays in its paragraph; only a quotation that is open at a paragraph's end and taken up again goes on.

use super::tokens::{is_apostrophe, is_word_char};
use super::{MarkStyle, Quoted};
use crate::lexicon::contains;
use crate::lexicon::elisions::ELISIONS;
use crate::read::{Document, Kind, is_white};
use crate::span::ByteSpan;

/// Paragraphs without any mark that a quotation may run through before the one that closes it.
const SILENT_PARAGRAPHS: usize = 2;

/// Longest word looked at after an apostrophe.
const ELISION_BYTES: usize = 8;

/// Marks of one family pair with each other, whatever their shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Guillemet,
}

/// What a sign does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Open,
    Close,
    /// Opens or closes, as the balance asks.
    Either,
    /// Closes unless a surer mark does: an apostrophe at a word's end may be a possessive.
    Doubtful,
}

/// A quotation mark of a paragraph.
#[derive(Debug, Clone, Copy)]
struct Sign {
    span: ByteSpan,
    family: Family,
    style: MarkStyle,
    role: Role,
    /// True after punctuation that ends what is quoted.
    after_punctuation: bool,
    /// How surely a single mark closes.
    closes: Closes,
}

/// How surely a single mark closes a quotation rather than being an apostrophe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closes {
    /// After punctuation, or after a word that takes no bare apostrophe.
    Surely,
    /// Like a possessive ("workers'"), but before punctuation.
    Likely,
    /// Like a possessive, before another word.
    Possibly,
}

/// The marks of an article.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Paired and unpaired stretches, by start, enclosing ones first.
    pub(super) quoted: Vec<Quoted>,
    /// Every sign that is a quotation mark (not an apostrophe), in order: each is a token of its own.
    pub(super) signs: Vec<ByteSpan>,
}

/// Finds and pairs the quotation marks of `document`.
pub(super) fn pair(document: &Document) -> Marks {
    let mut pairing = Pairing::default();
    for paragraph in &document.paragraphs {
        let signs = signs(&document.text, paragraph.span);
        pairing.signs.extend(signs.iter().map(|s| s.span));
        if paragraph.kind == Kind::Body {
            pairing.body(paragraph.span, &signs);
        } else {
            pairing.paragraph(paragraph.span, &signs, None);
        }
    }
    pairing.finish()
}

// ---- signs and their roles ----

/// The quotation marks of a paragraph, apostrophes and primes left out.
fn signs(text: &str, span: ByteSpan) -> Vec<Sign> {
    let body = span.of_text(text);
    let mut signs = Vec::new();
    let mut chars = body.char_indices().peekable();
    let mut before = None;
    while let Some(&(at, c)) = chars.peek() {
        if glyph(c).is_none() && c != '`' {
            before = Some(c);
            chars.next();
            continue;
        }
        let start = at;
        while chars.next_if(|(_, c)| glyph(*c).is_some() || *c == '`').is_some() {}
        let end = chars.peek().map_or(body.len(), |(at, _)| *at);
        let run = Run { before, text: &body[start..end], after: &body[end..], offset: span.start + start as u32 };
        run.signs(&mut signs);
        before = body[..end].chars().next_back();
    }
    settle_singles(signs, span.start)
}

/// The family, style and own direction of a mark's glyph.
fn glyph(c: char) -> Option<(Family, MarkStyle, Option<Role>)> {
    Some(match c {
        '"' | '\u{FF02}' => (Family::Double, MarkStyle::StraightDouble, None),
        '\u{201C}' | '\u{201E}' | '\u{201F}' => (Family::Double, MarkStyle::CurlyDouble, Some(Role::Open)),
        '\u{201D}' => (Family::Double, MarkStyle::CurlyDouble, Some(Role::Close)),
        '\u{2018}' | '\u{201A}' | '\u{201B}' => (Family::Single, MarkStyle::CurlySingle, Some(Role::Open)),
        '\u{2019}' => (Family::Single, MarkStyle::CurlySingle, Some(Role::Close)),
        '\'' | '\u{FF07}' => (Family::Single, MarkStyle::StraightSingle, None),
        '\u{AB}' | '\u{2039}' => (Family::Guillemet, MarkStyle::Guillemet, Some(Role::Open)),
        '\u{BB}' | '\u{203A}' => (Family::Guillemet, MarkStyle::Guillemet, Some(Role::Close)),
        _ => return None,
    })
}

/// Adjacent marks, which share what stands around them.
struct Run<'a> {
    before: Option<char>,
    text: &'a str,
    after: &'a str,
    offset: u32,
}

impl Run<'_> {
    fn signs(&self, out: &mut Vec<Sign>) {
        let mut at = 0;
        while at < self.text.len() {
            let rest = &self.text[at..];
            let Some(c) = rest.chars().next() else { return };
            let double = rest.starts_with("``") || rest.starts_with("''");
            let length = if double { 2 } else { c.len_utf8() };
            let span = ByteSpan::of(at + self.offset as usize..at + length + self.offset as usize);
            let sign = if double {
                let own = if c == '`' { Role::Open } else { Role::Close };
                self.sign(span, Family::Double, MarkStyle::StraightDouble, Some(own))
            } else {
                glyph(c).and_then(|(family, style, own)| self.sign(span, family, style, own))
            };
            out.extend(sign);
            at += length;
        }
    }

    fn sign(&self, span: ByteSpan, family: Family, style: MarkStyle, own: Option<Role>) -> Option<Sign> {
        let role = match family {
            Family::Single if self.alone() => self.single(own)?,
            Family::Single if self.before.is_some_and(is_word_char) => Role::Doubtful,
            _ if self.is_prime(style) => Role::Doubtful,
            _ => self.placed().or(own).unwrap_or(Role::Either),
        };
        let after_punctuation = self.before.is_some_and(|c| {
            matches!(c, '.' | ',' | '?' | '!' | '\u{2026}' | ')' | ']' | ';' | ':' | '\u{2014}' | '\u{2013}' | '-')
        });
        Some(Sign { span, family, style, role, after_punctuation, closes: self.closes() })
    }

    /// How surely a single mark here closes: "workers'" and "goin'" may be words of their own.
    fn closes(&self) -> Closes {
        let possessive = self.before.is_some_and(|c| matches!(c, 's' | 'S' | 'n' | 'z' | 'x'));
        match self.after.chars().next() {
            _ if !possessive => Closes::Surely,
            Some(c) if is_white(c) => Closes::Possibly,
            _ => Closes::Likely,
        }
    }

    /// True where the run is one mark.
    fn alone(&self) -> bool {
        self.text.chars().nth(1).is_none()
    }

    /// True after a digit, where a straight double mark may stand for inches.
    fn is_prime(&self, style: MarkStyle) -> bool {
        style == MarkStyle::StraightDouble && self.alone() && self.before.is_some_and(|c| c.is_ascii_digit())
    }

    /// The role that white space and punctuation on both sides give.
    fn placed(&self) -> Option<Role> {
        let left = self.before.is_none_or(|c| is_white(c) || opens(c));
        let right = self.after.chars().next().is_none_or(|c| is_white(c) || closes(c));
        match (left, right) {
            (true, false) => Some(Role::Open),
            (false, true) => Some(Role::Close),
            _ => None,
        }
    }

    /// The role of a single mark; `None` for an apostrophe.
    fn single(&self, own: Option<Role>) -> Option<Role> {
        let word_before = self.before.is_some_and(is_word_char);
        let word_after = self.after.chars().next().is_some_and(is_word_char);
        match (word_before, word_after) {
            (true, true) => None,
            (false, true) if self.is_elision() => None,
            (true, false) => (own != Some(Role::Open)).then_some(Role::Doubtful),
            _ if own == Some(Role::Close) && self.placed() == Some(Role::Open) => None,
            _ => self.placed().or(own),
        }
    }

    /// True before "em", "90s" and the like, unless the word is a clitic's ("'s").
    fn is_elision(&self) -> bool {
        let word: String = self.after.chars().take(ELISION_BYTES).take_while(|c| is_word_char(*c)).collect();
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let year = digits == 2 && matches!(&word[2..], "" | "s");
        let clitic = matches!(word.as_str(), "s" | "re" | "ve" | "ll" | "d" | "m") && !self.before.is_none_or(is_white);
        year || clitic || (contains(ELISIONS, &word) && word.starts_with(char::is_lowercase))
    }
}

/// True for what may stand right before an opening mark.
fn opens(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '<' | '/' | '-' | '\u{2013}' | '\u{2014}' | '=' | '*' | '_' | '\u{BF}' | '\u{A1}')
}

/// True for what may stand right after a closing mark.
fn closes(c: char) -> bool {
    matches!(
        c,
        ')' | ']'
            | '}'
            | '>'
            | '/'
            | '-'
            | '\u{2013}'
            | '\u{2014}'
            | '.'
            | ','
            | ';'
            | ':'
            | '?'
            | '!'
            | '\u{2026}'
            | '*'
            | '_'
    ) || is_apostrophe(c)
}

/// Decides which single marks are quotation marks: an opening one needs one that closes it before the next opens (or
/// stands first in the paragraph), and of the marks at words' ends that may close it the likeliest does. The others are
/// apostrophes.
fn settle_singles(signs: Vec<Sign>, start: u32) -> Vec<Sign> {
    let mut roles: Vec<Option<Role>> = signs.iter().map(|s| Some(s.role)).collect();
    let mut group: Vec<usize> = Vec::new();
    for (index, sign) in signs.iter().enumerate().filter(|(_, s)| s.family == Family::Single) {
        if sign.role == Role::Open || (sign.role == Role::Either && group.is_empty()) {
            settle(&signs, &group, &mut roles, start);
            group.clear();
        }
        group.push(index);
    }
    settle(&signs, &group, &mut roles, start);
    let settled = signs.into_iter().zip(roles);
    settled.filter_map(|(sign, role)| Some(Sign { role: role?, ..sign })).collect()
}

/// Settles one group: an opening mark and those that may close it before the next one.
fn settle(signs: &[Sign], group: &[usize], roles: &mut [Option<Role>], start: u32) {
    let Some((&first, rest)) = group.split_first() else { return };
    let opens = matches!(signs[first].role, Role::Open | Role::Either);
    let (candidates, open) = if opens { (rest, Some(first)) } else { (group, None) };
    for &index in candidates {
        roles[index] = None;
    }
    let closing = candidates.iter().copied().find(|&c| signs[c].closes == Closes::Surely);
    let fallback = || {
        let likely = candidates.iter().copied().find(|&c| signs[c].closes == Closes::Likely);
        likely.or(candidates.first().copied())
    };
    match (open, closing) {
        (Some(open), closing) => {
            let close = closing.or_else(fallback);
            roles[open] = (close.is_some() || signs[open].span.start == start).then_some(Role::Open);
            close.inspect(|&c| roles[c] = Some(Role::Close));
        }
        (None, Some(stray)) if signs[stray].role == Role::Close => roles[stray] = Some(Role::Close),
        _ => {}
    }
}

// ---- pairing ----

/// The state of the pairing over the article.
#[derive(Debug, Default)]
struct Pairing {
    found: Vec<Found>,
    signs: Vec<ByteSpan>,
    /// The stretches open in the current paragraph, outermost first (indices into `found`).
    stack: Vec<usize>,
    /// The stretch that the last body paragraph left open.
    carried: Option<usize>,
    /// Body paragraphs without marks since then.
    silent: Vec<ByteSpan>,
}

#[derive(Debug)]
struct Found {
    quoted: Quoted,
    family: Family,
    /// False for a mark that turned out to be none.
    stands: bool,
}

impl Pairing {
    /// Pairs a paragraph of the running text, in which a quotation of an earlier one may go on.
    fn body(&mut self, span: ByteSpan, signs: &[Sign]) {
        let carried = self.carried.take();
        let Some(from) = carried else { return self.paragraph(span, signs, None) };
        let family = self.found[from].family;
        if signs.iter().any(|s| s.family == family) {
            self.paragraph(span, signs, Some(from));
            self.silent.clear();
        } else {
            self.paragraph(span, signs, None);
            self.silent.push(span);
            if self.silent.len() <= SILENT_PARAGRAPHS {
                self.carried = carried;
            } else {
                self.silent.clear();
            }
        }
    }

    /// Pairs the marks of one paragraph; `from` is the stretch that may go on here.
    fn paragraph(&mut self, span: ByteSpan, signs: &[Sign], from: Option<usize>) {
        let upcoming = Upcoming::of(signs);
        let first_found = self.found.len();
        for (index, sign) in signs.iter().enumerate() {
            let next = upcoming.after(index);
            match (self.innermost(sign.family), sign.role) {
                (None, Role::Open) => self.open(*sign, span),
                (None, Role::Either) if next[0].is_some() => self.open(*sign, span),
                (None, Role::Close) => self.close_unopened(*sign, span, next, from, first_found),
                (None, Role::Either | Role::Doubtful) => {}
                (Some(depth), Role::Open) => self.open_again(*sign, span, depth, next),
                (Some(_), Role::Doubtful) if next[0] == Some(Role::Close) => {}
                (Some(depth), _) => self.close(*sign, depth),
            }
        }
        let continues = from.filter(|&from| {
            let family = self.found[from].family;
            self.found
                .get(first_found)
                .is_some_and(|f| f.family == family && !f.quoted.open.is_empty() && f.quoted.open.start == span.start)
        });
        if let Some(from) = continues {
            // Where each paragraph opens anew, one without marks between them is no part of the quotation.
            self.silent.clear();
            self.continue_from(from, first_found);
        }
        if let Some(&outermost) = self.stack.first() {
            self.carried = Some(outermost);
            self.silent.clear();
        }
        self.stack.clear();
    }

    /// The depth of the innermost open stretch of `family`.
    fn innermost(&self, family: Family) -> Option<usize> {
        self.stack.iter().rposition(|&i| self.found[i].family == family)
    }

    fn open(&mut self, sign: Sign, paragraph: ByteSpan) {
        let span = ByteSpan::new(sign.span.start, paragraph.end);
        self.stack.push(self.found.len());
        self.add(sign, span, sign.span, ByteSpan::new(paragraph.end, paragraph.end));
    }

    fn add(&mut self, sign: Sign, span: ByteSpan, open: ByteSpan, close: ByteSpan) {
        let quoted = Quoted { span, open, close, style: sign.style, parent: None, continues: None };
        self.found.push(Found { quoted, family: sign.family, stands: true });
    }

    /// Closes the stretch at `depth`; what is open inside it is unbalanced.
    fn close(&mut self, sign: Sign, depth: usize) {
        if sign.family == Family::Single && depth + 1 < self.stack.len() {
            return;
        }
        self.give_up(depth + 1);
        if let Some(index) = self.stack.pop() {
            let quoted = &mut self.found[index].quoted;
            quoted.close = sign.span;
            quoted.span = ByteSpan::new(quoted.span.start, sign.span.end);
        }
    }

    /// Gives up the unbalanced stretches from `depth` inwards: strays, or apostrophes.
    fn give_up(&mut self, depth: usize) {
        for index in self.stack.drain(depth..) {
            self.found[index].stands = false;
        }
    }

    /// An opening mark while one of its family is open: nested, or the earlier one lacks its closing mark, or this one
    /// is that closing mark with its space on the wrong side.
    fn open_again(&mut self, sign: Sign, paragraph: ByteSpan, depth: usize, next: [Option<Role>; 2]) {
        match next {
            [Some(Role::Close | Role::Either), Some(Role::Close | Role::Either)] => self.open(sign, paragraph),
            [None | Some(Role::Open), _] if sign.style == MarkStyle::StraightDouble => self.close(sign, depth),
            _ => {
                self.give_up(depth);
                self.open(sign, paragraph);
            }
        }
    }

    /// A closing mark with nothing to close: it closes what an earlier paragraph opened, or is an opening mark with its
    /// space on the wrong side, or its opening mark was lost at the start of the paragraph, or it is a stray.
    fn close_unopened(
        &mut self,
        sign: Sign,
        paragraph: ByteSpan,
        next: [Option<Role>; 2],
        from: Option<usize>,
        first_found: usize,
    ) {
        let whole = ByteSpan::new(paragraph.start, sign.span.end);
        let none = ByteSpan::new(paragraph.start, paragraph.start);
        let first = self.found.len() == first_found && self.stack.is_empty();
        let from = from.filter(|&from| first && self.found[from].family == sign.family);
        if let Some(from) = from {
            self.add(sign, whole, none, sign.span);
            self.continue_from(from, first_found);
        } else if sign.style == MarkStyle::StraightDouble && !sign.after_punctuation && next[0] == Some(Role::Close) {
            self.open(sign, paragraph);
        } else if first && sign.after_punctuation && sign.family != Family::Single {
            self.add(sign, whole, none, sign.span);
        }
    }

    /// Links `to` to the stretch it goes on from, through the silent paragraphs between.
    fn continue_from(&mut self, from: usize, to: usize) {
        let mut previous = from;
        let style = self.found[from].quoted.style;
        let family = self.found[from].family;
        for span in std::mem::take(&mut self.silent) {
            let none = |at| ByteSpan::new(at, at);
            let continues = Some(previous as u32);
            let quoted = Quoted { span, open: none(span.start), close: none(span.end), style, parent: None, continues };
            previous = self.found.len();
            self.found.push(Found { quoted, family, stands: true });
        }
        self.found[to].quoted.continues = Some(previous as u32);
    }

    /// Sorts the stretches, drops those that do not stand, and finds each one's parent.
    fn finish(mut self) -> Marks {
        self.drop_open_singles();
        let mut order: Vec<usize> = (0..self.found.len()).filter(|&i| self.found[i].stands).collect();
        order.sort_by_key(|&i| (self.found[i].quoted.span.start, std::cmp::Reverse(self.found[i].quoted.span.end)));
        let mut place = vec![None; self.found.len()];
        for (new, &old) in order.iter().enumerate() {
            place[old] = Some(new as u32);
        }
        let mut quoted: Vec<Quoted> = Vec::with_capacity(order.len());
        let mut enclosing: Vec<u32> = Vec::new();
        for (new, &old) in order.iter().enumerate() {
            let mut stretch = self.found[old].quoted;
            while enclosing.pop_if(|&mut top| quoted[top as usize].span.end <= stretch.span.start).is_some() {}
            stretch.parent = enclosing.last().copied();
            stretch.continues = stretch.continues.and_then(|from| place[from as usize]);
            quoted.push(stretch);
            enclosing.push(new as u32);
        }
        Marks { quoted, signs: self.signs }
    }

    /// A single mark that opens a paragraph and never closes is a quotation mark only where the next one goes on.
    fn drop_open_singles(&mut self) {
        let continued: std::collections::BTreeSet<u32> = self.found.iter().filter_map(|f| f.quoted.continues).collect();
        for (index, found) in self.found.iter_mut().enumerate() {
            let open = found.family == Family::Single && found.quoted.close.is_empty();
            found.stands &= !open || continued.contains(&(index as u32));
        }
    }
}

/// For each sign of a paragraph the roles of the next two of its family.
struct Upcoming(Vec<[Option<Role>; 2]>);

impl Upcoming {
    fn of(signs: &[Sign]) -> Self {
        let mut next = [[None; 2]; 3];
        let mut all = vec![[None; 2]; signs.len()];
        for (sign, slot) in signs.iter().zip(&mut all).rev() {
            let family = &mut next[sign.family as usize];
            *slot = *family;
            if sign.role != Role::Doubtful {
                *family = [Some(sign.role), family[0]];
            }
        }
        Self(all)
    }

    fn after(&self, index: usize) -> [Option<Role>; 2] {
        self.0[index]
    }
}
