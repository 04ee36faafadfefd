//! The article as the learned decisions see it: hashed words, and the phrase that begins or ends at a token.

use super::super::context::Context;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, clusters, hash};
use std::cell::Cell;

/// How far phrases are followed up the tree.
const CLIMB: usize = 12;

/// The layers so far with the hashes of words. Of many words nobody asks: a hash is worked out when one does, and is 0 before.
pub(super) struct Words<'c, 'a> {
    pub(super) ctx: &'c Context<'a>,
    lemmas: Vec<Cell<u64>>,
    forms: Vec<Cell<u64>>,
}

impl<'c, 'a> Words<'c, 'a> {
    pub(super) fn new(ctx: &'c Context<'a>) -> Self {
        let none = || vec![Cell::new(0); ctx.len() as usize];
        Self { ctx, lemmas: none(), forms: none() }
    }

    /// The first word in `span` that begins something: no coordinating conjunction, which joins it.
    pub(super) fn opener(&self, span: TokenSpan) -> Option<u32> {
        span.iter().find(|&t| self.ctx.is_word(t) && self.ctx.view.upos(t) != Upos::Cconj)
    }

    /// The hash of the token's lemma.
    pub(super) fn lemma(&self, token: u32) -> u64 {
        hashed(self.lemmas.get(token as usize), || self.ctx.view.lemma(token))
    }

    /// The hash of the token's form in lower case; 0 behind the end.
    pub(super) fn form(&self, token: u32) -> u64 {
        hashed(self.forms.get(token as usize), || self.ctx.view.form(token))
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

/// The hash of a text in lower case, kept in its `place`; 0 where there is none.
#[inline]
fn hashed<'t>(place: Option<&Cell<u64>>, text: impl FnOnce() -> &'t str) -> u64 {
    let Some(place) = place else { return 0 };
    if place.get() == 0 {
        place.set(hash::text(text().bytes().map(|b| b.to_ascii_lowercase())));
    }
    place.get()
}
