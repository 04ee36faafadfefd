//! The names of an article: where they stand and what they name.

use super::{clues, kind, spans};
use crate::View;
use crate::span::TokenSpan;

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameKind {
    /// A person.
    Person,
    /// An organisation.
    Organization,
    /// A place.
    Place,
    /// Anything else: events, laws, languages, products.
    Other,
}

/// A name as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// Its tokens, without title, article and possessive.
    pub tokens: TokenSpan,
    /// The capitalised title right in front of it ("Secretary of State").
    pub title: Option<TokenSpan>,
    /// What it names.
    pub kind: NameKind,
}

/// The names of the article, by start; none overlaps another.
pub fn find(view: View<'_>) -> Vec<Name> {
    find_by(view, kind::WEIGHTS)
}

/// [`find`] with other weights than the packed ones, for measuring: four signed bytes for each clue, in tenths of a logit for
/// person, organisation, place and others. A clue past the end of `weights` says nothing.
pub fn find_by(view: View<'_>, weights: &[u8]) -> Vec<Name> {
    let spans = spans::find(view);
    let kinds = kind::decide(view, &spans, weights);
    let name = |(span, kind): (spans::Span, NameKind)| Name { tokens: span.tokens, title: span.title, kind };
    spans.into_iter().zip(kinds).map(name).collect()
}

/// The names of the article with the clues to their kind, for the trainer: each clue is a number below
/// [`clue_count`].
pub fn clues(view: View<'_>) -> Vec<(TokenSpan, Vec<u16>)> {
    let writing = clues::Writing::new(view);
    spans::find(view).into_iter().map(|span| (span.tokens, clues::of(view, &writing, span))).collect()
}

/// How many numbers there are for clues.
pub fn clue_count() -> usize {
    clues::COUNT
}
