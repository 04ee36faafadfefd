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

#[cfg(test)]
mod tests {
    use super::{Text, segment};
    use crate::read::{Document, Source, article, is_white};
    use proptest::prelude::*;

    /// Texts full of what the rules look at.
    const NEWSY: &str = "(\"|'|“|”|‘|’|«|»|``|''|\\.|\\?|!|,| |\n|\n\n|U\\.S\\.|said|workers|s|n't|5|'90s|\\(|\\)|-|—|…|é|👩‍👧|\u{200B}|Dr\\.|The|@|#|/|www\\.a|\\$){0,60}";

    fn read(text: &str) -> (Document, Text) {
        let document = article(Source::default(), text.to_owned());
        let text = segment(&document);
        (document, text)
    }

    fn check(source: &str) {
        let (document, text) = read(source);
        tokens_cover_the_paragraphs(&document, &text);
        sentences_cover_the_tokens(&text);
        marks_nest(&document, &text);
    }

    fn tokens_cover_the_paragraphs(document: &Document, text: &Text) {
        let mut covered = vec![0u8; document.text.len()];
        for token in &text.tokens {
            assert!(!token.span.is_empty() && !token.span.of_text(&document.text).contains(is_white));
            assert!(document.paragraphs[token.paragraph as usize].span.covers(token.span));
            covered[token.span.range()].iter_mut().for_each(|n| *n += 1);
        }
        for paragraph in &document.paragraphs {
            for (at, c) in paragraph.span.of_text(&document.text).char_indices() {
                let expected = u8::from(!is_white(c));
                assert_eq!(covered[paragraph.span.start as usize + at], expected, "{c:?} in {:?}", document.text);
            }
        }
        assert!(text.tokens.is_sorted_by(|a, b| a.span.end <= b.span.start && a.paragraph <= b.paragraph));
    }

    fn sentences_cover_the_tokens(text: &Text) {
        let mut next = 0;
        for sentence in &text.sentences {
            assert_eq!(sentence.tokens.start, next);
            assert!(!sentence.tokens.is_empty());
            assert!(sentence.tokens.iter().all(|t| text.tokens[t as usize].paragraph == sentence.paragraph));
            next = sentence.tokens.end;
        }
        assert_eq!(next as usize, text.tokens.len());
        assert!(text.segments.iter().flat_map(|s| s.iter()).eq(0..next));
        assert!(text.sentences.iter().all(|s| text.segments.iter().any(|g| g.start == s.tokens.start)));
    }

    fn marks_nest(document: &Document, text: &Text) {
        for (index, quoted) in text.quoted.iter().enumerate() {
            assert!(document.paragraphs.iter().any(|p| p.span.covers(quoted.span)));
            assert!(quoted.span.covers(quoted.open) && quoted.span.covers(quoted.close));
            assert!(
                quoted.parent.is_none_or(|p| (p as usize) < index && text.quoted[p as usize].span.covers(quoted.span))
            );
            assert!(quoted.continues.is_none_or(|c| (c as usize) < index && text.quoted[c as usize].close.is_empty()));
            let crossing = |other: &super::Quoted| {
                other.span.overlaps(quoted.span) && !other.span.covers(quoted.span) && !quoted.span.covers(other.span)
            };
            assert!(!text.quoted.iter().any(crossing), "{:?}", document.text);
        }
        for (token, holder) in text.tokens.iter().zip(&text.quoted_by) {
            let innermost = text.quoted.iter().rposition(|q| q.span.covers(token.span));
            assert_eq!(holder.map(|h| h as usize), innermost, "{:?}", document.text);
        }
    }

    proptest! {
        #[test]
        fn any_text(source in "\\PC{0,200}") {
            check(&source);
        }

        #[test]
        fn any_characters(source in proptest::collection::vec(any::<char>(), 0..80)) {
            check(&source.into_iter().collect::<String>());
        }

        #[test]
        fn newsy_text(source in NEWSY) {
            check(&source);
        }
    }

    #[test]
    fn what_stands_before_a_new_opening_mark_does_not_go_on_from_it() {
        check("«\n\"\nThe«5\nU.S.«\"");
    }

    #[test]
    fn a_megabyte_of_one_kind_stays_linear() {
        for unit in ["a", "\"", "'", "1a", "11.", "a-", "(", "a' ", "\"a ", "Dr. ", "'a ", "https://", "n't"] {
            let (_, text) = read(&unit.repeat(1_000_000 / unit.len()));
            assert!(!text.sentences.is_empty());
        }
    }
}
