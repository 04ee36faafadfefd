//! What may be a cue, and where its content may lie.

use super::super::boundary;
use super::super::confidence::Rule;
use super::super::context::Context;
use super::super::cue::{self, Report};
use super::super::draft::Draft;
use super::super::indirect;
use super::words::Words;
use crate::lexicon::speech::Reporting;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos};
use std::cell::OnceCell;

/// Content begins at most this many tokens behind the cue, unless one of the cue's own dependents begins later.
const REACH: u32 = 12;

/// The subject or relative pronoun that is part of a content has at most this many tokens.
const SUBJECT: u32 = 30;

/// A word that may be a cue.
#[derive(Debug, Clone)]
pub(super) struct Anchor<'d> {
    /// Its tokens, a particle included.
    pub(super) cue: TokenSpan,
    /// What it may report with, by the tables.
    pub(super) uses: Reporting,
    /// This and the next three are worked out where they are first asked for: of most words nobody does.
    report: OnceCell<Report>,
    bounds: OnceCell<TokenSpan>,
    /// Where behind it the sentence leaves what is reported.
    leaves: OnceCell<Vec<u32>>,
    before: OnceCell<Option<TokenSpan>>,
    /// What a rule makes of it.
    pub(super) ruled: Option<&'d Draft>,
    /// Whether it stands inside what a rule takes for a statement.
    pub(super) inside: bool,
}

/// Where the content of a cue lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// It begins behind the cue, at this token.
    Behind(u32),
    /// The words around a reporting clause.
    Around(Vec<TokenSpan>),
    /// The subject of a passive cue or the relative pronoun that it governs, and nothing else.
    Before(TokenSpan),
}

/// The tokens that may be cues: verbs, and the nouns and adjectives known as such.
pub(super) fn anchors(words: &Words<'_, '_>, known: impl Fn(u64) -> bool) -> Vec<u32> {
    words.ctx.body().filter(|&t| may_report(words, t, &known)).collect()
}

fn may_report(words: &Words<'_, '_>, token: u32, known: impl Fn(u64) -> bool) -> bool {
    let ctx = words.ctx;
    if ctx.depth(token) > 0 {
        return false;
    }
    let reports = match ctx.view.upos(token) {
        Upos::Punct | Upos::Aux | Upos::Det | Upos::Num | Upos::Pron | Upos::Propn | Upos::Cconj | Upos::Part => false,
        Upos::Verb => !matches!(ctx.view.rel(token), Rel::Amod | Rel::Compound),
        _ => known(word(words, token)),
    };
    reports && !ctx.is(token, "according")
}

/// A word other than a verb, with its part of speech.
pub(super) fn word(words: &Words<'_, '_>, token: u32) -> u64 {
    words.lemma(token) ^ words.part(token)
}

impl<'d> Anchor<'d> {
    pub(super) fn new(words: &Words<'_, '_>, token: u32, ruled: Option<&'d Draft>, inside: bool) -> Self {
        let alone = || (TokenSpan::new(token, token + 1), Reporting::default());
        let (cue, uses) = if words.ctx.is_verb(token) { cue::used(words.ctx, token) } else { alone() };
        let (report, bounds, leaves, before) = Default::default();
        Self { cue, uses, report, bounds, leaves, before, ruled, inside }
    }

    pub(super) fn token(&self) -> u32 {
        self.cue.start
    }

    /// It as a report.
    pub(super) fn report(&self, ctx: &Context<'_>) -> &Report {
        self.report.get_or_init(|| Report::new(ctx, self.cue, self.uses))
    }

    /// What surrounds it within the sentence and the same marks.
    pub(super) fn bounds(&self, ctx: &Context<'_>) -> TokenSpan {
        *self.bounds.get_or_init(|| indirect::bounds(ctx, self.token()))
    }

    /// Where its content may lie; only there where a rule has seen "that".
    pub(super) fn places(&self, ctx: &Context<'_>) -> Vec<Place> {
        if let Some(that) = self.that(ctx) {
            return vec![Place::Behind(that)];
        }
        let behind = self.starts(ctx).into_iter().map(Place::Behind);
        let around = indirect::arounds(ctx, self.report(ctx)).into_iter().map(Place::Around);
        behind.chain(around).chain(self.before(ctx).map(Place::Before)).collect()
    }

    /// The "that" with which the rule's content begins behind the cue.
    fn that(&self, ctx: &Context<'_>) -> Option<u32> {
        let start = self.ruled?.start();
        (start > self.token() && ctx.is(start, "that") && ctx.view.upos(start) == Upos::Sconj).then_some(start)
    }

    fn starts(&self, ctx: &Context<'_>) -> Vec<u32> {
        let from = self.cue.end;
        let end = self.bounds(ctx).end;
        let near = (from..end.min(from + REACH)).filter(|&t| ctx.is_word(t) || ctx.depth(t) > ctx.depth(self.token()));
        let own = ctx.view.children(self.token()).iter().map(|&c| ctx.extent(c).start);
        let far = own.filter(|&t| t >= from + REACH && t < end && ctx.is_word(t));
        // A date right behind the cue, where the rule leaves it aside, dates the saying; an addressee is told it.
        let ruled = self.ruled.map_or(from, |d| d.start().max(from));
        let told = indirect::is_addressing(self.report(ctx)) && indirect::addressee_end(ctx, self.report(ctx)) == ruled;
        let from = if told || (from..ruled).all(|t| ctx.is_date(t)) { ruled } else { from };
        // Who speaks stands behind the cue ("…, reported the Post."): what is said does not begin there.
        let speaker = self.ruled.filter(|d| d.rule == Rule::Around).and_then(|d| d.source).filter(|&s| s >= from);
        let said = |t: u32| t >= from && speaker.is_none_or(|s| t > s);
        let mut starts: Vec<u32> = near.chain(far).filter(|&t| said(t)).collect();
        starts.sort_unstable();
        starts.dedup();
        starts
    }

    /// The subject of a passive or raising cue, or the relative pronoun that it governs.
    pub(super) fn before(&self, ctx: &Context<'_>) -> Option<TokenSpan> {
        *self.before.get_or_init(|| self.subject(ctx))
    }

    fn subject(&self, ctx: &Context<'_>) -> Option<TokenSpan> {
        let (verb, bounds) = (self.token(), self.bounds(ctx));
        let relative = (bounds.start..verb).rev().take(REACH as usize).find(|&t| {
            ctx.view.head(t).is_some_and(|h| h >= verb)
                && ctx.view.upos(t) != Upos::Sconj
                && ["which", "that", "who", "whom", "what"].iter().any(|w| ctx.is(t, w))
        });
        let subject = ctx.view.subject(verb).filter(|&s| s < verb).map(|s| ctx.extent(s));
        let span = relative.map(|t| TokenSpan::new(t, t + 1)).or(subject)?;
        let span = ctx.trimmed(TokenSpan::new(span.start.max(bounds.start), span.end.min(verb)));
        (!span.is_empty() && span.len() <= SUBJECT).then_some(span)
    }

    fn leaving(&self, ctx: &Context<'_>) -> Vec<u32> {
        let leaves = |t: &u32| boundary::leaves(ctx, *t) || boundary::goes_on(ctx, self.token(), *t);
        (self.cue.end + 1..self.bounds(ctx).end).filter(leaves).collect()
    }

    /// Where content that begins at `start`, behind the cue, may end: no later than where the sentence leaves it.
    pub(super) fn ends(&self, words: &Words<'_, '_>, start: u32) -> Vec<u32> {
        let bounds = self.bounds(words.ctx);
        let leaves = self.leaves.get_or_init(|| self.leaving(words.ctx));
        let left = leaves.iter().copied().find(|&t| t > start);
        let last = left.map_or(bounds.end, |t| words.ctx.extent(t).start.max(start + 1).min(t));
        let last = if last > start + 1 && words.ctx.is(last - 1, ",") { last - 1 } else { last };
        let mut ends = Vec::with_capacity((last - start) as usize);
        ends.extend((start + 1..=last).filter(|&e| e == last || may_end(words, self, start, e)));
        ends
    }
}

/// True where content may end before `end`: at punctuation, before a conjunction, preposition, marker or adverb, or where
/// a phrase ends.
fn may_end(words: &Words<'_, '_>, anchor: &Anchor<'_>, start: u32, end: u32) -> bool {
    use Upos::{Adp, Adv, Cconj, Part, Pron, Punct, Sconj};
    let ctx = words.ctx;
    if !ctx.is_word(end - 1) && ctx.depth(end - 1) == 0 {
        return false;
    }
    let breaks = matches!(ctx.view.upos(end), Adp | Adv | Cconj | Part | Pron | Punct | Sconj);
    let leaves = ctx.depth(end) < ctx.depth(end - 1);
    breaks || leaves || ctx.is_date(end) || {
        let phrase = words.ending(end - 1, start);
        ctx.view.head(phrase).is_some_and(|h| h <= anchor.token() || h >= end)
    }
}

#[cfg(test)]
mod tests {
    use crate::read::{Source, article};

    /// The attitudes of `text`, as "cue: content".
    fn attitudes(text: &str) -> Vec<String> {
        let analysis = crate::analyze(article(Source::default(), text.into()));
        let attitudes = analysis.quotations.all.iter().filter(|q| q.act == crate::quote::Act::Attitude);
        let written = |q: &crate::quote::Quotation| {
            let pieces: Vec<&str> = q.content.iter().map(|p| p.of_text(text)).collect();
            format!("{}: {}", q.cue.as_ref().map_or("", |c| c.lemma.as_str()), pieces.join(" … "))
        };
        attitudes.map(written).collect()
    }

    #[test]
    fn wishes_plans_and_views_are_attitudes() {
        let wish = "Maria Keller hopes that the bridge will open in May.";
        assert_eq!(attitudes(wish), ["hope: that the bridge will open in May"]);
        let view = "The senator supports the plan to expand the harbour.";
        assert_eq!(attitudes(view), ["support: the plan to expand the harbour"]);
    }

    #[test]
    fn acts_are_no_attitudes() {
        assert!(attitudes("Two men carried the long table into the hall.").is_empty());
        assert!(attitudes("Rain fell on the valley all night.").is_empty());
    }
}
