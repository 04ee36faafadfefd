//! One sentence through tagger, parser and lemmatiser.

use super::model::{Model, tag_hash};
use super::parser::{self, Sentence};
use super::tagger;
use super::tags::{Rel, Upos, Xpos};
use super::word::Word;

/// Longest stretch of tokens that is parsed as one; what runs on is parsed apart. Real sentences stay far below (the
/// longest of the treebanks has some 150), and the bound keeps memory small on endless lines.
const WINDOW: usize = 400;

/// What is found for one token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Analysed {
    pub(crate) upos: Upos,
    pub(crate) xpos: Xpos,
    /// The head's place in the sentence; `None` for the root.
    pub(crate) head: Option<usize>,
    pub(crate) rel: Rel,
}

/// The words of the tokens with these forms, and their tags.
pub(crate) fn tag(model: &Model, forms: &[&str]) -> (Vec<Word>, Vec<(Upos, Xpos)>) {
    let words: Vec<Word> = forms.iter().map(|form| model.lexicon.word(form)).collect();
    let tags = tagger::tag(model, &words).into_iter().map(|class| model.tag(class)).collect();
    (words, tags)
}

/// Parses tagged words as one sentence.
pub(crate) fn parse(model: &Model, words: &[Word], tags: &[(Upos, Xpos)]) -> Vec<Analysed> {
    let mut all = Vec::with_capacity(words.len());
    let mut first_root = None;
    for (words, tags) in words.chunks(WINDOW).zip(tags.chunks(WINDOW)) {
        let start = all.len();
        let sentence = Sentence::new(words, tags.iter().map(|&(upos, xpos)| tag_hash(upos, xpos)));
        for (&(upos, xpos), (head, rel)) in tags.iter().zip(parser::parse(model, &sentence)) {
            let word = Analysed { upos, xpos, head: head.checked_sub(1).map(|h| h + start), rel };
            let later_root = first_root.filter(|_| head == 0);
            all.push(later_root.map_or(word, |root| Analysed { head: Some(root), rel: Rel::Parataxis, ..word }));
        }
        first_root = first_root.or_else(|| all.iter().position(|w| w.head.is_none()));
    }
    lift_from_punctuation(&mut all);
    all
}

/// Punctuation governs nothing: what hangs from a mark hangs from the next word above it.
fn lift_from_punctuation(all: &mut [Analysed]) {
    for at in 0..all.len() {
        while let Some(mark) = all[at].head.map(|h| all[h]).filter(|m| m.upos == Upos::Punct && m.head.is_some()) {
            all[at].head = mark.head;
        }
    }
}
