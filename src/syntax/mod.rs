//! Tags, lemmas and heads: what each token is and which token it depends on.

pub mod conllu;
mod digest;
mod form;
pub(crate) mod hash;
mod inflection;
mod lemma;
mod model;
mod morphology;
mod network;
mod quoted;
mod regroup;
mod rejoin;
mod repair;
mod sentence;
mod table;
mod tags;
mod view;

#[cfg(feature = "train")]
pub(crate) mod learn;

pub(crate) use digest::{Digest, Digests};
pub(crate) use form::lower;
pub(crate) use model::read_matrices;
pub use morphology::Features;
pub(crate) use network::{Dense, Layer, Matrix, Room, STATE, leaky};
pub use tags::{Feature, NameTag, Rel, Upos, Xpos};

use crate::read::Document;
use crate::text::Text;
use digest::Digesting;
use network::Memory;
use sentence::Analysed;
use std::cell::RefCell;

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
    /// Its part in a name.
    pub name: NameTag,
    /// Its lemma, as a range of bytes of the layer's pool.
    lemma: (u32, u32),
}

/// What stands behind the last token: no word of any kind, which depends on nothing.
const NO_WORD: Word =
    Word { upos: Upos::X, xpos: Xpos::Fw, head: None, rel: Rel::Dep, name: NameTag::Outside, lemma: (0, 0) };

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
            let word = Analysed { upos, xpos, name: NameTag::Outside, head: None, rel };
            layer.push(word, |pool| pool.push_str(lemma), head);
        }
        layer.index_children();
        layer
    }

    fn push(&mut self, word: Analysed, lemma: impl Fn(&mut String), head: Option<u32>) {
        let start = self.pool.len() as u32;
        lemma(&mut self.pool);
        let Analysed { upos, xpos, name, rel, .. } = word;
        self.words.push(Word { upos, xpos, head, rel, name, lemma: (start, self.pool.len() as u32) });
    }

    /// Adds the words of a sentence, whose heads are places in it.
    fn add_sentence(&mut self, model: &model::Model, forms: &[&str], parsed: &[Analysed]) {
        let start = self.words.len() as u32;
        for (form, word) in forms.iter().zip(parsed) {
            let lemma = |pool: &mut String| model.lemmatiser.lemmatise(form, word.upos, word.xpos, pool);
            self.push(*word, lemma, word.head.map(|h| h as u32 + start));
        }
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

    /// The word of token `token`; behind the last one no word of any kind, which depends on nothing.
    pub fn word(&self, token: u32) -> &Word {
        self.words.get(token as usize).unwrap_or(&NO_WORD)
    }

    /// The lemma of token `token`, in lower case but for proper nouns.
    pub fn lemma(&self, token: u32) -> &str {
        let (start, end) = self.word(token).lemma;
        &self.pool[start as usize..end as usize]
    }

    /// The tokens that depend on `token`, in text order.
    pub fn children(&self, token: u32) -> &[u32] {
        let index = token as usize;
        let Some(&end) = self.child_ends.get(index) else { return &[] };
        let start = if index == 0 { 0 } else { self.child_ends[index - 1] };
        &self.children[start as usize..end as usize]
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

thread_local! {
    /// Kept from article to article.
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Tags, lemmatises and parses every sentence. Time is linear in the length of the text.
pub fn parse(document: &Document, text: &Text) -> Syntax {
    MEMORY.with_borrow_mut(|memory| parse_with(memory, document, text, None)).0
}

/// [`parse`], and what `digest` makes of the network's states.
pub(crate) fn parse_digested(document: &Document, text: &Text, digest: &Digest) -> (Syntax, Digests) {
    MEMORY.with_borrow_mut(|memory| parse_with(memory, document, text, Some(digest)))
}

/// The clusters of a word, one in each clustering; nothing where it is not known.
pub(crate) fn clusters(word: &str) -> &'static [u8] {
    model::english().network.clusters(word)
}

fn parse_with(memory: &mut Memory, document: &Document, text: &Text, digest: Option<&Digest>) -> (Syntax, Digests) {
    let model = model::english();
    let nesting = quoted::Nesting::new(text);
    let (mut layer, mut digesting) = (Syntax::default(), Digesting::new(digest, text.tokens.len()));
    for sentence in &text.sentences {
        let form = |token: u32| text.tokens[token as usize].span.of_text(&document.text);
        let forms: Vec<&str> = sentence.tokens.iter().map(form).collect();
        let mut parsed = quoted::parse(model, text, &nesting, sentence.tokens, &forms, memory, &mut digesting);
        repair::mend(&forms, &mut parsed);
        regroup::mend(&forms, &mut parsed);
        rejoin::mend(&forms, &mut parsed);
        layer.add_sentence(model, &forms, &parsed);
    }
    layer.index_children();
    (layer, digesting.digests)
}

#[cfg(test)]
mod tests {
    use super::{Rel, Upos, conllu};
    use crate::View;
    use crate::read::{Source, article};
    use proptest::prelude::*;

    fn check(text: &str, assess: impl Fn(View<'_>)) {
        let document = article(Source::default(), text.into());
        let text = crate::text::segment(&document);
        let syntax = super::parse(&document, &text);
        assess(View { document: &document, text: &text, syntax: &syntax });
    }

    fn is_forest_of_trees(view: View<'_>) -> bool {
        view.text.sentences.iter().all(|sentence| {
            let roots = sentence.tokens.iter().filter(|&t| view.head(t).is_none()).count();
            let reaches_root = |t| view.ancestors(t).last().is_none_or(|top| view.head(top).is_none());
            let inside = |t| view.head(t).is_none_or(|h| sentence.tokens.contains(h));
            roots == 1 && sentence.tokens.iter().all(|t| inside(t) && reaches_root(t))
        })
    }

    #[test]
    fn plain_clause() {
        let row = |id: usize, form: &str| format!("{id}\t{form}\t_\t_\t_\t_\t_\t_\t_\t_\n");
        let forms = ["The", "prime", "minister", "resigned", "on", "Friday", "."];
        let input: String = forms.iter().enumerate().map(|(at, form)| row(at + 1, form)).collect();
        let output = conllu::fill(&input);
        let columns = |line: usize| output.lines().nth(line).unwrap_or_default().split('\t').collect::<Vec<_>>();
        assert_eq!(columns(2)[6..8], ["4", "nsubj"]);
        assert_eq!(columns(3)[2..5], ["resign", "VERB", "VBD"]);
        assert_eq!(columns(5)[6..8], ["4", "obl"]);
    }

    #[test]
    fn quoted_clause_hangs_from_the_verb_that_reports_it() {
        check("“ We have lost everything . We start again , ” the mayor told reporters .", |view| {
            let Some(told) = (0..16).find(|&t| view.form(t) == "told") else { return };
            assert_eq!((view.head(told), view.upos(told)), (None, Upos::Verb));
        });
    }

    #[test]
    fn a_megabyte_on_one_line() {
        let line = "the committee considered something , ".repeat(28_000);
        check(&line, |view| assert_eq!(view.syntax.len(), 140_000));
    }

    #[test]
    fn no_text() {
        check("", |view| assert!(view.syntax.is_empty()));
    }

    proptest! {
        #[test]
        fn every_sentence_is_a_tree(text in "([\"“”‘’'«»(),.?! \n]|[A-Za-z]{1,8}|said|\\PC){0,120}") {
            check(&text, |view| assert!(is_forest_of_trees(view)));
        }
    }

    #[test]
    fn relations_fit_a_bit_set() {
        assert!(Rel::ALL.len() <= 64);
    }
}
