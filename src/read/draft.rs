//! What a format's reader makes: the text as a reader would see it, its paragraphs, and what the file says about itself.

use super::metadata::Metadata;
use super::{Kind, Paragraph, paragraphs};
use crate::span::ByteSpan;

/// An article on its way from a file to a [`super::Document`].
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// The text: one paragraph a line, blank lines between, or the text of the file as it stands.
    pub(super) text: String,
    /// Its paragraphs; `Body` where the file says nothing about the kind.
    pub(super) paragraphs: Vec<Paragraph>,
    /// What the file states outside its text.
    pub(super) known: Metadata,
    /// What the reader should know of the way it was read.
    pub(super) warnings: Vec<String>,
}

impl Draft {
    /// A draft of text that is taken character for character.
    pub(super) fn of_text(text: String) -> Self {
        let paragraphs = paragraphs::find(&text).into_iter().map(|span| Paragraph { span, kind: Kind::Body }).collect();
        Self { text, paragraphs, ..Self::default() }
    }

    /// Adds a paragraph, with its white space made single; nothing where it holds no letter or digit.
    pub(super) fn push(&mut self, kind: Kind, paragraph: &str) {
        if !paragraph.contains(char::is_alphanumeric) {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        for word in words(paragraph) {
            if self.text.len() > start {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
        self.paragraphs.push(Paragraph { span: ByteSpan::of(start..self.text.len()), kind });
    }

    /// True where nothing in it could be article text.
    pub(super) fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }
}

/// The words of `text`: what white space and characters like it part.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .map(|word| word.trim_matches(super::is_white))
        .filter(|word| !word.is_empty())
}

/// `text` with its white space made single.
pub(super) fn one_line(text: &str) -> String {
    words(text).collect::<Vec<_>>().join(" ")
}
