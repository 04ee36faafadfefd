//! The questions that later stages ask of text and syntax together. Who asks what stands behind the last token gets no form, no
//! lemma, and no tag of a word: an article may end anywhere.

use super::{Features, NameTag, Rel, Upos, Word, Xpos, morphology};
use crate::View;
use crate::span::{ByteSpan, TokenSpan};

impl<'a> View<'a> {
    /// The token's text.
    pub fn form(self, token: u32) -> &'a str {
        self.text.tokens.get(token as usize).map_or("", |token| token.span.of_text(&self.document.text))
    }

    /// The text from the first to the last of `tokens`.
    pub fn phrase(self, tokens: TokenSpan) -> &'a str {
        self.text.bytes(tokens).of_text(&self.document.text)
    }

    /// The text of `bytes`.
    pub fn slice(self, bytes: ByteSpan) -> &'a str {
        bytes.of_text(&self.document.text)
    }

    /// What the syntax says of the token.
    pub fn word(self, token: u32) -> &'a Word {
        self.syntax.word(token)
    }

    /// True where the token's first letter is a capital.
    pub fn is_capitalised(self, token: u32) -> bool {
        self.form(token).starts_with(char::is_uppercase)
    }

    /// The token's lemma.
    pub fn lemma(self, token: u32) -> &'a str {
        self.syntax.lemma(token)
    }

    /// The token's universal part of speech.
    pub fn upos(self, token: u32) -> Upos {
        self.syntax.word(token).upos
    }

    /// The token's Penn tag.
    pub fn xpos(self, token: u32) -> Xpos {
        self.syntax.word(token).xpos
    }

    /// The token's morphological features.
    pub fn features(self, token: u32) -> Features {
        morphology::features(self.syntax, token, self.form(token))
    }

    /// The token's part in a name, as the network sees it.
    pub fn name_tag(self, token: u32) -> NameTag {
        self.syntax.word(token).name
    }

    /// How the token depends on its head.
    pub fn rel(self, token: u32) -> Rel {
        self.syntax.word(token).rel
    }

    /// The token it depends on.
    pub fn head(self, token: u32) -> Option<u32> {
        self.syntax.word(token).head
    }

    /// The tokens that depend on it, in text order.
    pub fn children(self, token: u32) -> &'a [u32] {
        self.syntax.children(token)
    }

    /// The first dependent with relation `rel`.
    pub fn child(self, token: u32, rel: Rel) -> Option<u32> {
        self.children(token).iter().copied().find(|&c| self.rel(c) == rel)
    }

    /// The first dependent for which `test` holds.
    pub fn child_where(self, token: u32, test: impl Fn(u32) -> bool) -> Option<u32> {
        self.children(token).iter().copied().find(|&c| test(c))
    }

    /// The subject of a predicate: `nsubj` or `csubj` in any subtype.
    pub fn subject(self, token: u32) -> Option<u32> {
        self.child_where(token, |c| self.rel(c).is_subject())
    }

    /// From the leftmost to the rightmost token that depends, directly or not, on `token` (itself included).
    pub fn subtree(self, token: u32) -> TokenSpan {
        let mut span = TokenSpan::new(token, token + 1);
        let mut todo = vec![token];
        while let Some(next) = todo.pop() {
            span = span.join(TokenSpan::new(next, next + 1));
            todo.extend_from_slice(self.children(next));
        }
        span
    }

    /// The token and its governors up to the root, nearest first.
    pub fn ancestors(self, token: u32) -> impl Iterator<Item = u32> {
        std::iter::successors(self.head(token), move |&t| self.head(t)).take(self.syntax.len())
    }

    /// The tokens of the sentence that holds `token`; behind the last one, none.
    pub fn sentence(self, token: u32) -> TokenSpan {
        let found = self.text.sentences.get(self.text.sentence_of(token) as usize);
        found.map_or(TokenSpan::new(token, token), |sentence| sentence.tokens)
    }

    /// The kind of paragraph that holds `token`.
    pub fn kind(self, token: u32) -> crate::read::Kind {
        self.document.paragraphs[self.text.tokens[token as usize].paragraph as usize].kind
    }
}
