//! Sentences to learn from: those of the treebanks, the frames made of them (see [`super::frames`]), and running text.

use super::frames::{Frame, frames};
use super::names::Named;
use super::network::{Example, Target, Vocabulary};
use super::treebank::Tree;
use crate::syntax::learn::STAND_IN;
use crate::syntax::{Rel, Upos, Xpos};
use std::collections::BTreeMap;

/// What a frame counts beside a sentence of the treebanks.
const FRAME_WEIGHT: f32 = 0.7;

/// What a sentence of running text counts.
const TEXT_WEIGHT: f32 = 0.5;

/// The joint tag by which a stand-in is learned.
const STAND_IN_TAG: (Upos, Xpos) = (Upos::Pron, Xpos::Dt);

/// Makes examples.
pub(crate) struct Examples<'a> {
    pub(crate) words: &'a Vocabulary,
    pub(crate) tags: &'a [(Upos, Xpos)],
    /// Name tags by `sent_id`.
    pub(crate) names: &'a BTreeMap<String, Vec<Target>>,
}

impl Examples<'_> {
    /// The number of a joint tag, or of the most frequent one with its part of speech where it is too rare.
    fn tag(&self, tag: (Upos, Xpos)) -> usize {
        let same = self.tags.iter().position(|&t| t == tag);
        same.or_else(|| self.tags.iter().position(|t| t.0 == tag.0)).unwrap_or_default()
    }

    fn features(&self, forms: &[String]) -> Vec<Vec<u32>> {
        forms.iter().map(|form| self.words.features(form)).collect()
    }

    /// The example of a tree.
    pub(crate) fn tree(&self, tree: &Tree) -> Example {
        let forms: Vec<String> = tree.tokens.iter().map(|t| t.form.clone()).collect();
        let count = tree.tokens.len();
        Example {
            features: self.features(&forms),
            forms,
            tags: tree.tokens.iter().map(|t| Target::sure(self.tag((t.upos, t.xpos)))).collect(),
            heads: tree.tokens.iter().map(|t| Target::sure(t.head)).collect(),
            relations: tree.tokens.iter().map(|t| Target::sure(t.rel as usize)).collect(),
            names: self.names.get(&tree.id).filter(|n| n.len() == count).cloned().unwrap_or_default(),
            ends_in_mark: tree.tokens.last().is_some_and(|t| t.upos == Upos::Punct)
                && count > 3
                && tree.tokens.iter().all(|t| t.head != count),
            weight: 1.0,
        }
    }

    /// The examples of the frames of a tree.
    pub(crate) fn frames(&self, tree: &Tree) -> Vec<Example> {
        let whole = self.tree(tree);
        let heads = tree.projective_heads();
        frames(tree, &heads).iter().map(|frame| self.frame(&whole, &heads, frame)).collect()
    }

    fn frame(&self, whole: &Example, heads: &[usize], frame: &Frame) -> Example {
        let form = |&at: &usize| if at == frame.said { STAND_IN.to_owned() } else { whole.forms[at - 1].clone() };
        let tag =
            |&at: &usize| if at == frame.said { Target::sure(self.tag(STAND_IN_TAG)) } else { whole.tags[at - 1] };
        let place = |token: usize| frame.order.iter().position(|&at| at == token).map_or(0, |at| at + 1);
        let arc = |&at: &usize| {
            let (head, relation) = match heads[at] {
                _ if at == frame.said => (place(frame.verb), Rel::Ccomp as usize),
                head if head == frame.said => (0, Rel::Root as usize),
                head => (place(head), whole.relations[at - 1].class()),
            };
            let (head, relation) = if head == 0 { (0, Rel::Root as usize) } else { (head, relation) };
            (Target::sure(head), Target::sure(relation))
        };
        let forms: Vec<String> = frame.order.iter().map(form).collect();
        let (heads, relations) = frame.order.iter().map(arc).unzip();
        Example {
            features: self.features(&forms),
            forms,
            tags: frame.order.iter().map(tag).collect(),
            heads,
            relations,
            names: Vec::new(),
            ends_in_mark: false,
            weight: FRAME_WEIGHT,
        }
    }

    /// The example of a sentence of running text, whose tree is not known.
    pub(crate) fn text(&self, sentence: &Named) -> Example {
        Example {
            features: self.features(&sentence.forms),
            forms: sentence.forms.clone(),
            tags: Vec::new(),
            heads: Vec::new(),
            relations: Vec::new(),
            names: sentence.tags.clone(),
            ends_in_mark: false,
            weight: TEXT_WEIGHT,
        }
    }
}
