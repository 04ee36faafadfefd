//! The article as the learned decisions see it: hashed words, and the phrase that begins or ends at a token.

use super::super::context::Context;
use crate::span::TokenSpan;
use crate::syntax::{Rel, hash};

/// How far phrases are followed up the tree.
const CLIMB: usize = 12;

/// The layers so far with every word's hash.
pub(super) struct Words<'c, 'a> {
    pub(super) ctx: &'c Context<'a>,
    lemmas: Vec<u64>,
    forms: Vec<u64>,
    /// For each token the commas before it.
    commas: Vec<u32>,
}

impl<'c, 'a> Words<'c, 'a> {
    pub(super) fn new(ctx: &'c Context<'a>) -> Self {
        let lower = |text: &str| hash::text(text.bytes().map(|b| b.to_ascii_lowercase()));
        let lemmas = (0..ctx.len()).map(|t| lower(ctx.view.lemma(t))).collect();
        let forms = (0..ctx.len()).map(|t| lower(ctx.view.form(t))).collect();
        let mut commas = vec![0; ctx.len() as usize + 1];
        for token in 0..ctx.len() {
            commas[token as usize + 1] = commas[token as usize] + u32::from(ctx.view.form(token) == ",");
        }
        Self { ctx, lemmas, forms, commas }
    }

    /// The commas in `span`.
    pub(super) fn commas(&self, span: TokenSpan) -> u32 {
        self.commas[span.end as usize] - self.commas[span.start as usize]
    }

    /// The hash of the token's lemma.
    pub(super) fn lemma(&self, token: u32) -> u64 {
        self.lemmas.get(token as usize).copied().unwrap_or(0)
    }

    /// The hash of the token's form in lower case; 0 behind the end.
    pub(super) fn form(&self, token: u32) -> u64 {
        self.forms.get(token as usize).copied().unwrap_or(0)
    }

    /// The clusters of the token's lemma, numbered: words of like meaning share some.
    pub(super) fn clusters(&self, token: u32) -> impl Iterator<Item = (u64, u64)> {
        (0..).zip(crate::syntax::clusters(self.ctx.view.lemma(token)).map(u64::from))
    }

    /// The number of the token's Penn tag.
    pub(super) fn tag(&self, token: u32) -> u64 {
        if token < self.ctx.len() { self.ctx.view.xpos(token) as u64 } else { u64::MAX }
    }

    /// The number of the token's part of speech.
    pub(super) fn part(&self, token: u32) -> u64 {
        if token < self.ctx.len() { self.ctx.view.upos(token) as u64 } else { u64::MAX }
    }

    /// The number of the token's relation.
    pub(super) fn rel(&self, token: u32) -> u64 {
        self.ctx.view.rel(token) as u64
    }

    /// The head of the largest phrase that begins at `token` and lies behind `after`.
    pub(super) fn beginning(&self, token: u32, after: u32) -> u32 {
        let above = std::iter::once(token).chain(self.ctx.view.ancestors(token).take(CLIMB));
        above.take_while(|&t| t > after && self.ctx.extent(t).start == token).last().unwrap_or(token)
    }

    /// The head of the largest phrase that ends with `token` and begins at or behind `from`.
    pub(super) fn ending(&self, token: u32, from: u32) -> u32 {
        let above = std::iter::once(token).chain(self.ctx.view.ancestors(token).take(CLIMB));
        let within = |t: u32| self.ctx.extent(t).end == token + 1 && self.ctx.extent(t).start >= from;
        above.take_while(|&t| within(t)).last().unwrap_or(token)
    }

    /// True for a word that marks a clause's relation to another, not a part of it.
    pub(super) fn is_marker(&self, token: u32) -> bool {
        matches!(self.ctx.view.rel(token), Rel::Mark | Rel::Case)
    }

    /// True where the clause of `verb` is passive.
    pub(super) fn is_passive(&self, verb: u32) -> bool {
        self.ctx.view.child(verb, Rel::AuxPass).is_some()
    }

    /// Whether a quoted stretch opens or closes between the tokens of `span`, and how its ends lie to each other.
    pub(super) fn depths(&self, span: TokenSpan) -> (u32, u32) {
        (self.ctx.depth(span.start), self.ctx.depth(span.end - 1))
    }
}
