//! What every step of this stage reads: the layers so far, and answers that would cost too much token by token.

use super::written::Written;
use crate::View;
use crate::entity::Entities;
use crate::lexicon::places;
use crate::read::Kind;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};
use crate::text::Token;
use crate::time::Time;

/// The layers before this stage, with what is asked of a token again and again worked out once: the extent of its subtree, its
/// depth in marks, whether it is a word, a full stop, part of a date; and where sentences begin.
pub(super) struct Context<'a> {
    pub(super) view: View<'a>,
    pub(super) entities: &'a Entities,
    pub(super) times: &'a [Time],
    extents: Vec<TokenSpan>,
    /// By token.
    written: Vec<Written>,
    /// See [`Context::depth`], by token.
    depths: Vec<u32>,
    /// The place of each token's sentence.
    sentences: Vec<u32>,
    /// See [`Context::begin`], by sentence.
    begins: Vec<u32>,
    /// By token.
    sorts: Vec<Sort>,
    /// See [`Context::is_date`], by token.
    dates: Vec<bool>,
    /// See [`Context::body`].
    body: Vec<TokenSpan>,
}

/// The longest dateline, in tokens.
const DATELINE: u32 = 14;

/// What a token is by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// Letters or digits are in it.
    Word,
    FullStop,
    Semicolon,
    Other,
}

impl Sort {
    fn of(form: &str) -> Self {
        match form {
            "." | "!" | "?" | "…" | "..." => Self::FullStop,
            ";" => Self::Semicolon,
            _ if form.contains(char::is_alphanumeric) => Self::Word,
            _ => Self::Other,
        }
    }
}

impl<'a> Context<'a> {
    pub(super) fn new(view: View<'a>, entities: &'a Entities, times: &'a [Time]) -> Self {
        let text = view.document.text.as_bytes();
        let written: Vec<Written> = view.text.tokens.iter().map(|t| Written::at(text, t.span)).collect();
        let sort = |(t, written): (u32, &Written)| {
            if written.begins_with_letter() { Sort::Word } else { Sort::of(view.form(t)) }
        };
        let sorts = (0..).zip(&written).map(sort).collect();
        let (extents, depths, dates) = (extents(view), depths(view), dates(view, times));
        let (sentences, body) = (sentences(view), body(view));
        let ctx =
            Self { view, entities, times, extents, written, depths, sentences, begins: Vec::new(), sorts, dates, body };
        let begins = view.text.sentences.iter().map(|sentence| ctx.behind_dateline(sentence.tokens)).collect();
        Self { begins, ..ctx }
    }

    /// From the leftmost to the rightmost token below `token`, itself included.
    #[inline]
    pub(super) fn extent(&self, token: u32) -> TokenSpan {
        self.extents[token as usize]
    }

    /// In how many pairs of marks `token` stands.
    #[inline]
    pub(super) fn depth(&self, token: u32) -> u32 {
        self.depths[token as usize]
    }

    /// Number of tokens.
    pub(super) fn len(&self) -> u32 {
        self.view.text.tokens.len() as u32
    }

    /// Whether each token is one of `tokens`.
    pub(super) fn marked(&self, tokens: impl Iterator<Item = u32>) -> Vec<bool> {
        let mut marked = vec![false; self.len() as usize];
        tokens.for_each(|token| marked[token as usize] = true);
        marked
    }

    /// True where the token stands in the article's running text.
    pub(super) fn in_body(&self, token: u32) -> bool {
        self.view.kind(token) == Kind::Body
    }

    /// The tokens for which [`Context::in_body`] holds.
    pub(super) fn body(&self) -> impl Iterator<Item = u32> {
        self.body.iter().flat_map(|run| run.iter())
    }

    /// True where the token is a word, no mark or punctuation.
    #[inline]
    pub(super) fn is_word(&self, token: u32) -> bool {
        self.sorts[token as usize] == Sort::Word
    }

    /// True inside a time expression.
    #[inline]
    pub(super) fn is_date(&self, token: u32) -> bool {
        self.dates[token as usize]
    }

    /// True where the token ends a sentence.
    #[inline]
    pub(super) fn is_full_stop(&self, token: u32) -> bool {
        self.sorts[token as usize] == Sort::FullStop
    }

    /// True for a semicolon.
    #[inline]
    pub(super) fn is_semicolon(&self, token: u32) -> bool {
        self.sorts[token as usize] == Sort::Semicolon
    }

    /// True where the token's form is `form`, in any case.
    #[inline]
    pub(super) fn is(&self, token: u32, form: &str) -> bool {
        let may_be = self.written.get(token as usize).is_some_and(|written| written.may_be(form));
        may_be && self.is_written(token, form)
    }

    fn is_written(&self, token: u32, form: &str) -> bool {
        let bytes = self.view.text.tokens[token as usize].span.range();
        self.view.document.text.as_bytes()[bytes].eq_ignore_ascii_case(form.as_bytes())
    }

    /// Where the sentence of `token` begins behind its dateline ("LAGOS, March 9 (Reuters) - ", "NEW DELHI: ").
    pub(super) fn begin(&self, token: u32) -> u32 {
        self.begins[self.sentences[token as usize] as usize]
    }

    /// The tokens of the sentence that holds `token`.
    pub(super) fn sentence(&self, token: u32) -> TokenSpan {
        self.view.text.sentences[self.sentences[token as usize] as usize].tokens
    }

    fn behind_dateline(&self, sentence: TokenSpan) -> u32 {
        if let Some(end) = self.bracketed_agency(sentence) {
            return end;
        }
        let capitals = |t: u32| self.view.form(t).len() > 2 && !self.view.form(t).contains(char::is_lowercase);
        let dash = |t: &u32| matches!(self.view.form(*t), "-" | "--" | "—" | "–");
        let paragraph = |t: u32| self.view.text.tokens[t as usize].paragraph;
        let first = sentence.start.checked_sub(1).is_none_or(|t| paragraph(t) != paragraph(sentence.start));
        if !first || !capitals(sentence.start) {
            return sentence.start;
        }
        let reach = TokenSpan::new(sentence.start, sentence.end.min(sentence.start + DATELINE));
        let end = reach.iter().find(dash).filter(|_| self.is_word(sentence.start));
        let end = end.or_else(|| {
            let colon = reach.iter().find(|&t| self.is(t, ":"))?;
            places::place(self.view.phrase(TokenSpan::new(sentence.start, colon))).map(|_| colon)
        });
        let plain = |t: u32| !matches!(self.view.upos(t), Upos::Verb | Upos::Aux | Upos::Det | Upos::Pron);
        end.filter(|&e| (sentence.start..e).all(plain)).map_or(sentence.start, |e| e + 1)
    }

    /// The end of "(CNN)" or "(Reuters) -" at the start of a paragraph.
    fn bracketed_agency(&self, sentence: TokenSpan) -> Option<u32> {
        let at = sentence.start;
        let closed = |t: u32| t < sentence.end && self.is(t, ")");
        let bracketed = self.is(at, "(") && closed(at + 2) && self.view.upos(at + 1) == Upos::Propn;
        let dash = |t: u32| t < sentence.end && matches!(self.view.form(t), "-" | "--" | "—" | "–");
        bracketed.then(|| if dash(at + 3) { at + 4 } else { at + 3 }).filter(|&end| end < sentence.end)
    }

    /// True for a verb in a finite form.
    #[inline]
    pub(super) fn is_finite(&self, token: u32) -> bool {
        matches!(self.view.xpos(token), Xpos::Vbd | Xpos::Vbp | Xpos::Vbz | Xpos::Md)
    }

    /// True for a verb, auxiliaries aside.
    #[inline]
    pub(super) fn is_verb(&self, token: u32) -> bool {
        self.view.upos(token) == Upos::Verb
    }

    /// True for what may head a clause: a verb, or a nominal or adjective with a copula.
    pub(super) fn is_predicate(&self, token: u32) -> bool {
        self.is_verb(token) || self.view.child(token, Rel::Cop).is_some()
    }

    /// True for what can name a speaker.
    pub(super) fn is_nominal(&self, token: u32) -> bool {
        matches!(self.view.upos(token), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num)
    }

    /// True where a noun phrase may begin.
    pub(super) fn is_nominal_start(&self, token: u32) -> bool {
        use Upos::{Adj, Det, Noun, Num, Pron, Propn};
        token < self.len() && matches!(self.view.upos(token), Adj | Det | Noun | Num | Pron | Propn)
    }

    /// True where the clause that `token` heads is finite.
    pub(super) fn heads_finite_clause(&self, token: u32) -> bool {
        let helper = |c: u32| matches!(self.view.rel(c), Rel::Aux | Rel::AuxPass | Rel::Cop);
        self.is_finite(token) || self.view.child_where(token, |c| helper(c) && self.is_finite(c)).is_some()
    }

    /// `tokens` without punctuation at its edges; marks stay where their partner is inside.
    pub(super) fn trimmed(&self, tokens: TokenSpan) -> TokenSpan {
        let TokenSpan { mut start, mut end, .. } = tokens;
        while start < end && !self.is_word(start) && !self.opens_within(start, end) {
            start += 1;
        }
        while start < end && !self.is_word(end - 1) && !self.closes_within(end - 1, start) {
            end -= 1;
        }
        TokenSpan::new(start, end)
    }

    /// True where `token` is an opening mark or bracket whose stretch ends before `end`.
    fn opens_within(&self, token: u32, end: u32) -> bool {
        let bytes = self.view.text.tokens[token as usize].span;
        let stretch = self.view.text.quoted_by[token as usize].map(|q| &self.view.text.quoted[q as usize]);
        let last = self.view.text.tokens[end as usize - 1].span.end;
        let money = matches!(self.view.form(token), "$" | "£" | "€" | "#" | "@");
        money || stretch.is_some_and(|q| q.open == bytes && q.span.end <= last)
    }

    /// True where `token` is a closing mark whose stretch begins at or after `start`.
    fn closes_within(&self, token: u32, start: u32) -> bool {
        let bytes = self.view.text.tokens[token as usize].span;
        let stretch = self.view.text.quoted_by[token as usize].map(|q| &self.view.text.quoted[q as usize]);
        let first = self.view.text.tokens[start as usize].span.start;
        self.view.form(token) == "%" || stretch.is_some_and(|q| q.close == bytes && q.span.start >= first)
    }
}

/// The extent of each token's subtree.
fn extents(view: View<'_>) -> Vec<TokenSpan> {
    let tokens = 0..view.syntax.len() as u32;
    let ends = first_below(view, tokens.clone().rev()).into_iter();
    first_below(view, tokens).into_iter().zip(ends).map(|(first, last)| TokenSpan::new(first, last + 1)).collect()
}

/// For each token the first in its subtree in the order of `tokens`, which are all: what is above one that was reached has
/// been reached too.
fn first_below(view: View<'_>, tokens: impl ExactSizeIterator<Item = u32>) -> Vec<u32> {
    const NONE: u32 = u32::MAX;
    let mut first = vec![NONE; tokens.len()];
    for token in tokens {
        let mut up = Some(token);
        while let Some(above) = up.filter(|&t| first[t as usize] == NONE) {
            first[above as usize] = token;
            up = view.head(above);
        }
    }
    first
}

/// The place of each token's sentence: these cover all tokens.
fn sentences(view: View<'_>) -> Vec<u32> {
    let mut sentences = Vec::with_capacity(view.text.tokens.len());
    for (place, sentence) in (0..).zip(&view.text.sentences) {
        sentences.resize(sentence.tokens.end as usize, place);
    }
    sentences
}

/// The runs of tokens that stand in the article's running text.
fn body(view: View<'_>) -> Vec<TokenSpan> {
    let mut runs: Vec<TokenSpan> = Vec::new();
    for token in (0..view.text.tokens.len() as u32).filter(|&t| view.kind(t) == Kind::Body) {
        match runs.last_mut().filter(|run| run.end == token) {
            Some(run) => run.end += 1,
            None => runs.push(TokenSpan::new(token, token + 1)),
        }
    }
    runs
}

/// In how many pairs of marks each token stands. A stretch comes after the one that encloses it.
fn depths(view: View<'_>) -> Vec<u32> {
    let mut depths: Vec<u32> = Vec::with_capacity(view.text.quoted.len());
    for stretch in &view.text.quoted {
        let outer = stretch.parent.and_then(|p| depths.get(p as usize)).copied().unwrap_or(0);
        depths.push(outer + 1);
    }
    view.text.quoted_by.iter().map(|stretch| stretch.map_or(0, |q| depths[q as usize])).collect()
}

/// Whether each token stands inside one of `times`, which come in text order.
fn dates(view: View<'_>, times: &[Time]) -> Vec<bool> {
    let mut left = times.iter().peekable();
    let mut is_date = |token: &Token| {
        while left.next_if(|t| t.span.end <= token.span.start).is_some() {}
        left.peek().is_some_and(|t| t.span.covers(token.span))
    };
    view.text.tokens.iter().map(&mut is_date).collect()
}
