//! Where the content of a cue lies: of its likely readings the one that most of them agree with.
//!
//! Two contents agree where they share half of their tokens, so that several readings with ends near each other outweigh
//! one that lies elsewhere (minimum Bayes risk, as in Kumar and Byrne 2004).

use super::super::draft::agree;
use super::candidate::{Anchor, Place};
use super::clues::{self, Beginning};
use super::weights::Sum;
use super::words::Words;
use crate::span::TokenSpan;

/// A possible content.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reading {
    /// The content, in text order.
    pieces: Vec<TokenSpan>,
    /// How likely it is exactly this.
    likely: f32,
}

/// Places and readings less likely than this are left aside.
const SLIGHT: f32 = 0.02;

/// The most readings compared with each other.
const COMPARED: usize = 12;

/// What a reading is worth for being exactly right, beside 1 for a reading that agrees with what is right.
const EXACT: f32 = 2.0;

/// The likely readings of the content of `anchor`, best first.
pub(super) fn readings(words: &Words<'_, '_>, anchor: &Anchor<'_>) -> Vec<Reading> {
    let places = anchor.places(words.ctx);
    let likely = likelihoods(places.iter().map(|p| clues::place::<Sum>(words, anchor, p).score()));
    let mut readings: Vec<Reading> = Vec::new();
    for (place, likely) in places.into_iter().zip(likely).filter(|(_, likely)| *likely >= SLIGHT) {
        match place {
            Place::Around(pieces) => readings.push(Reading { pieces, likely }),
            Place::Before(span) => readings.push(Reading { pieces: vec![span], likely }),
            Place::Behind(start) => readings.extend(behind(words, anchor, start, likely)),
        }
    }
    readings.sort_by(|a, b| b.likely.total_cmp(&a.likely));
    readings.truncate(COMPARED);
    readings
}

/// The readings that begin behind the cue at `start`.
fn behind(words: &Words<'_, '_>, anchor: &Anchor<'_>, start: u32, likely: f32) -> Vec<Reading> {
    let begun = Beginning::new(words, anchor, start);
    let ends = anchor.ends(words, start);
    let shares = likelihoods(ends.iter().map(|&e| clues::end::<Sum>(words, anchor, &begun, e).score()));
    // A clause with "that" has its subject inside.
    let before = anchor.before(words.ctx).filter(|_| !words.ctx.is(start, "that"));
    let before = before.filter(|&span| clues::before::<Sum>(words, anchor, span, start).score() > 0.0);
    let pieces = |end| before.into_iter().chain([TokenSpan::new(start, end)]).collect();
    let each = ends.into_iter().zip(shares.into_iter().map(|share| likely * share));
    each.filter(|&(_, likely)| likely >= SLIGHT).map(|(end, likely)| Reading { pieces: pieces(end), likely }).collect()
}

/// The content to choose, and how likely the right one agrees with it.
pub(super) fn best(readings: &[Reading]) -> Option<(Vec<TokenSpan>, f32)> {
    let agreed = |a: &Reading| readings.iter().filter(|b| agree(&a.pieces, &b.pieces)).map(|b| b.likely).sum::<f32>();
    let worth = readings.iter().map(|r| (r, agreed(r)));
    let best = worth.rev().max_by(|(a, x), (b, y)| (x + EXACT * a.likely).total_cmp(&(y + EXACT * b.likely)))?;
    Some((best.0.pieces.clone(), best.1))
}

/// The probabilities of options with these scores.
fn likelihoods(scores: impl Iterator<Item = f32>) -> Vec<f32> {
    let mut scores: Vec<f32> = scores.collect();
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    for score in &mut scores {
        *score = (*score - most).exp();
    }
    let total: f32 = scores.iter().sum();
    for power in &mut scores {
        *power /= total;
    }
    scores
}
