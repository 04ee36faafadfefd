//! The article as the learned decisions see it: hashed words, and the phrase that begins or ends at a token.

use super::super::context::Context;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, clusters, hash};

/// How far phrases are followed up the tree.
const CLIMB: usize = 12;

/// The layers so far with every word's hash.
pub(super) struct Words<'c, 'a> {
    pub(super) ctx: &'c Context<'a>,
    lemmas: Vec<u64>,
    forms: Vec<u64>,
}

impl<'c, 'a> Words<'c, 'a> {
    pub(super) fn new(ctx: &'c Context<'a>) -> Self {
        let lower = |text: &str| hash::text(text.bytes().map(|b| b.to_ascii_lowercase()));
        let forms: Vec<u64> = (0..ctx.len()).map(|t| lower(ctx.view.form(t))).collect();
        let lemma = |(t, &form)| if ctx.view.lemma(t) == ctx.view.form(t) { form } else { lower(ctx.view.lemma(t)) };
        let lemmas = (0..).zip(&forms).map(lemma).collect();
        Self { ctx, lemmas, forms }
    }

    /// The first word in `span` that begins something: no coordinating conjunction, which joins it.
    pub(super) fn opener(&self, span: TokenSpan) -> Option<u32> {
        span.iter().find(|&t| self.ctx.is_word(t) && self.ctx.view.upos(t) != Upos::Cconj)
    }

    /// The hash of the token's lemma.
    pub(super) fn lemma(&self, token: u32) -> u64 {
        self.lemmas.get(token as usize).copied().unwrap_or(0)
    }

    /// The hash of the token's form in lower case; 0 behind the end.
    pub(super) fn form(&self, token: u32) -> u64 {
        self.forms.get(token as usize).copied().unwrap_or(0)
    }

    /// The clusters of the token's lemma: words of like meaning share some.
    pub(super) fn clusters(&self, token: u32) -> &'static [u8] {
        clusters(self.ctx.view.lemma(token))
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

    /// The head of the largest phrase that begins at `token`.
    pub(super) fn beginning(&self, token: u32) -> u32 {
        self.largest(token, |extent| extent.start == token)
    }

    /// The head of the largest phrase that ends with `token` and begins at or behind `from`.
    pub(super) fn ending(&self, token: u32, from: u32) -> u32 {
        self.largest(token, |extent| extent.end == token + 1 && extent.start >= from)
    }

    /// The highest of the phrases of which `token` is a part, from its own upwards, as long as `fits` holds of them.
    fn largest(&self, token: u32, fits: impl Fn(TokenSpan) -> bool) -> u32 {
        let fits = |t: &u32| fits(self.ctx.extent(*t));
        let above = |t: &u32| self.ctx.view.head(*t).filter(fits);
        std::iter::successors(Some(token).filter(fits), above).take(CLIMB + 1).last().unwrap_or(token)
    }

    /// True for a word that marks a clause's relation to another, not a part of it.
    pub(super) fn is_marker(&self, token: u32) -> bool {
        matches!(self.ctx.view.rel(token), Rel::Mark | Rel::Case)
    }

    /// True where the clause of `verb` is passive.
    pub(super) fn is_passive(&self, verb: u32) -> bool {
        self.ctx.view.child(verb, Rel::AuxPass).is_some()
    }
}
