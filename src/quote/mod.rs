//! Quotations: somebody's words or statement, reported with attribution (contract §3).

use crate::View;
use crate::entity::{Entities, EntityKind};
use crate::span::{ByteSpan, TokenSpan};
use crate::time::Time;

/// The quotations of an article, and who would not comment.
#[derive(Debug, Clone, Default)]
pub struct Quotations {
    /// The quotations, by start of content.
    pub all: Vec<Quotation>,
    /// The no-comments, in text order.
    pub no_comments: Vec<NoComment>,
}

/// A quotation.
#[derive(Debug, Clone, PartialEq)]
pub struct Quotation {
    /// Statement or attitude.
    pub act: Act,
    /// Direct, indirect or mixed.
    pub kind: QuotationKind,
    /// What is said, in text order: one piece, or several for a split or continued quotation.
    pub content: Vec<ByteSpan>,
    /// The reporting verb or phrase.
    pub cue: Option<Cue>,
    /// The nearest mention of who says it.
    pub source: Option<TokenSpan>,
    /// Who that is.
    pub speaker: Option<Speaker>,
    /// To whom.
    pub addressee: Option<TokenSpan>,
    /// Where or by what means ("on X", "at a news conference").
    pub medium: Option<TokenSpan>,
    /// When (index into the article's times).
    pub time: Option<u32>,
    /// The quotation this one stands inside (index into [`Quotations::all`]).
    pub inside: Option<u32>,
    /// How likely it is right, 0 to 1.
    pub confidence: f32,
    /// The rule or model that decided, in words a reader understands.
    pub why: String,
}

/// The cue of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The verb or phrase, without auxiliaries.
    pub span: ByteSpan,
    /// Its lemma ("say", "according to").
    pub lemma: String,
}

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The entity (index into [`Entities::all`]).
    pub entity: Option<u32>,
    /// The best full name.
    pub name: String,
    /// What kind of speaker it is. Never [`EntityKind::Place`].
    pub kind: EntityKind,
    /// The role in which it speaks.
    pub role: Option<String>,
}

/// Statement or attitude.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// Speech and writing.
    Statement,
    /// Belief, hope, intention, perception: kept apart.
    Attitude,
}

/// How the content stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuotationKind {
    /// All of it in quotation marks.
    Direct,
    /// None of it.
    Indirect,
    /// A paraphrase that holds quoted words, or a quoted phrase alone.
    Mixed,
}

/// "did not immediately respond to a request for comment".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoComment {
    /// The clause that says so, from the auxiliary or verb on, without subject and final full stop.
    pub span: ByteSpan,
    /// The mention of who would not comment.
    pub source: Option<TokenSpan>,
    /// Who that is.
    pub speaker: Option<Speaker>,
}

/// Finds the quotations.
pub fn find(_view: View<'_>, _entities: &Entities, _times: &[Time]) -> Quotations {
    Quotations::default()
}
