//! Nouns of what two do with, or against, each other.

use crate::lexicon::Words;

static MUTUAL: Words = Words::new(
    "truce ceasefire cease-fire armistice war conflict fighting hostility hostilities swap exchange talk talks negotiation
    negotiations deal agreement accord pact settlement dispute row standoff stand-off feud",
);

/// True for a noun of what the two between whom an article tells do with each other ("the war", "a truce").
pub fn is_mutual(noun: &str) -> bool {
    MUTUAL.has(noun)
}
