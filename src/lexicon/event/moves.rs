//! What answers go to: blame, demands, offers, deeds.

use crate::lexicon::Words;

/// An act that calls for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// A charge.
    Blame,
    /// A demand.
    Demand,
    /// An offer.
    Offer,
    /// Anything else that was done ("condemned the move").
    Deed,
}

static BLAME: Words =
    Words::new("accusation account allegation assertion charge claim complaint criticism insinuation");
static DEMAND: Words = Words::new("appeal application call demand motion petition plea request ultimatum");
static OFFER: Words = Words::new("bid idea invitation offer plan proposal suggestion");
static DEED: Words = Words::new("act action course delay decision measure move ruling step verdict");
static OFFERING: Words = Words::new("bid float offer propose proposal suggest suggestion table");

/// What is answered to where `noun` is rejected or condemned.
pub fn what_is_answered(noun: &str) -> Option<Move> {
    match noun {
        _ if BLAME.has(noun) => Some(Move::Blame),
        _ if DEMAND.has(noun) => Some(Move::Demand),
        _ if OFFER.has(noun) => Some(Move::Offer),
        _ if DEED.has(noun) => Some(Move::Deed),
        _ => None,
    }
}

/// True for a verb that by itself says how somebody answered.
pub fn is_answering(lemma: &str) -> bool {
    matches!(lemma, "accept" | "agree" | "comply" | "consent" | "decline" | "refuse")
}

/// True for a word by which something is offered.
pub fn is_offer(lemma: &str) -> bool {
    OFFERING.has(lemma)
}
