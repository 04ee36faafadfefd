//! Document to tokens, paired quotation marks and sentences.
//!
//! Marks are paired over the whole article *before* sentences are split, so that no sentence ends inside a quotation
//! whose reporting clause is still to come.

mod marks;
mod sentences;
mod tokens;

use crate::read::Document;
use crate::span::{ByteSpan, TokenSpan};

/// A token. Its text is `span` in the document's text: tokens hold no text of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub span: ByteSpan,
    /// The paragraph it stands in (index into [`Document::paragraphs`]).
    pub paragraph: u32,
}

/// A sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: TokenSpan,
    /// Its paragraph.
    pub paragraph: u32,
}

/// A stretch of text between quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quoted {
    /// Everything from the opening to the closing mark, both included. Where a mark is missing (unbalanced, or a
    /// paragraph of a longer quotation that closes only later) the span ends with the paragraph.
    pub span: ByteSpan,
    /// The opening mark; empty where there is none.
    pub open: ByteSpan,
    /// The closing mark; empty where there is none.
    pub close: ByteSpan,
    /// What kind of mark it is.
    pub style: MarkStyle,
    /// The quoted stretch that directly encloses this one (index into [`Text::quoted`]).
    pub parent: Option<u32>,
    /// The stretch in an earlier paragraph that this one goes on from: that one has no closing mark, and this
    /// paragraph re-opens (or simply continues) it.
    pub continues: Option<u32>,
}

/// The kinds of quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MarkStyle {
    /// `"…"`, also ``` ``…'' ```.
    StraightDouble,
    /// `“…”`, also `„…“`.
    CurlyDouble,
    /// `'…'`.
    StraightSingle,
    /// `‘…’`.
    CurlySingle,
    /// `«…»` and `‹…›`.
    Guillemet,
}

/// Tokens, quoted stretches and sentences of a document, each in text order.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// The tokens.
    pub tokens: Vec<Token>,
    /// The quoted stretches, by start; an enclosing one comes before those inside it.
    pub quoted: Vec<Quoted>,
    /// The sentences. They cover every token once; none crosses a paragraph. A sentence holds a quotation and its
    /// reporting clause together ("“A. B,” she said." is one sentence of which the syntax parses the parts apart).
    pub sentences: Vec<Sentence>,
    /// The stretches that the syntax reads apart: each sentence is one or more of them. Where a sentence holds a
    /// quotation of several sentences, a new one begins with each of these.
    pub segments: Vec<TokenSpan>,
    /// For each token the innermost quoted stretch it stands in, its marks included.
    pub quoted_by: Vec<Option<u32>>,
}

impl Text {
    /// The bytes from the first to the last of `tokens`; empty for an empty span.
    pub fn bytes(&self, tokens: TokenSpan) -> ByteSpan {
        if tokens.is_empty() {
            return ByteSpan::new(0, 0);
        }
        self.tokens[tokens.start as usize].span.join(self.tokens[tokens.end as usize - 1].span)
    }

    /// The tokens that overlap `bytes`.
    pub fn tokens_in(&self, bytes: ByteSpan) -> TokenSpan {
        let start = self.tokens.partition_point(|t| t.span.end <= bytes.start);
        let end = self.tokens.partition_point(|t| t.span.start < bytes.end);
        TokenSpan::of(start..end.max(start))
    }

    /// The index of the sentence that holds `token`.
    pub fn sentence_of(&self, token: u32) -> u32 {
        self.sentences.partition_point(|s| s.tokens.end <= token) as u32
    }
}

/// Finds tokens, marks and sentences.
pub fn segment(document: &Document) -> Text {
    let marks = marks::pair(document);
    let mut tokens = Vec::with_capacity(document.text.len() / BYTES_A_TOKEN);
    let mut signs = marks.signs.as_slice();
    for (index, paragraph) in document.paragraphs.iter().enumerate() {
        let inside = signs.partition_point(|s| s.start < paragraph.span.end);
        let (here, later) = signs.split_at(inside);
        tokens::split(&document.text, paragraph.span, index as u32, here, &mut tokens);
        signs = later;
    }
    let quoted_by = quoted_by(&tokens, &marks.quoted);
    let text = Text { tokens, quoted: marks.quoted, quoted_by, ..Text::default() };
    let (sentences, segments) = sentences::split(document, &text);
    Text { sentences, segments, ..text }
}

/// Bytes of news text for each token, rounded down: only to reserve memory.
const BYTES_A_TOKEN: usize = 4;

/// For each token the innermost stretch that holds it.
fn quoted_by(tokens: &[Token], quoted: &[Quoted]) -> Vec<Option<u32>> {
    let mut open: Vec<u32> = Vec::new();
    let mut upcoming = quoted.iter().enumerate().peekable();
    let holder = |token: &Token| {
        while let Some((index, _)) = upcoming.next_if(|(_, q)| q.span.start <= token.span.start) {
            open.push(index as u32);
        }
        while open.pop_if(|&mut top| quoted[top as usize].span.end <= token.span.start).is_some() {}
        open.last().copied()
    };
    tokens.iter().map(holder).collect()
}
