//! One sentence through the network.

use super::model::Model;
use super::network::{Forms, States};
use super::tags::{Rel, Upos, Xpos};

/// Longest stretch of tokens that is parsed as one; what runs on is parsed apart. Real sentences stay below (the
/// longest of the treebanks has some 150), and the bound keeps time linear in the length of endless lines.
const WINDOW: usize = 160;

/// What is found for one token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Analysed {
    pub(crate) upos: Upos,
    pub(crate) xpos: Xpos,
    /// The head's place in the sentence; `None` for the root.
    pub(crate) head: Option<usize>,
    pub(crate) rel: Rel,
}

/// The tags of the tokens with these forms; `memory` keeps what is known of forms between sentences.
pub(crate) fn tag(model: &Model, forms: &[&str], memory: &mut Forms) -> Vec<(Upos, Xpos)> {
    let windows = forms.chunks(WINDOW);
    windows.flat_map(|window| tags(model, &model.network.states(window, memory))).collect()
}

/// Tags and parses the tokens with these forms as one sentence.
pub(crate) fn parse(model: &Model, forms: &[&str], memory: &mut Forms) -> Vec<Analysed> {
    let mut all: Vec<Analysed> = Vec::with_capacity(forms.len());
    let mut first_root = None;
    for window in forms.chunks(WINDOW) {
        let start = all.len();
        let states = model.network.states(window, memory);
        for ((upos, xpos), (head, rel)) in tags(model, &states).into_iter().zip(model.network.arcs(&states)) {
            let rel = Rel::ALL.get(rel).copied().unwrap_or(Rel::Dep);
            let word = Analysed { upos, xpos, head: head.checked_sub(1).map(|h| h + start), rel };
            all.push(match (head, first_root) {
                (0, Some(root)) => Analysed { head: Some(root), rel: Rel::Parataxis, ..word },
                (0, None) => Analysed { rel: Rel::Root, ..word },
                _ => word,
            });
        }
        first_root = first_root.or_else(|| all.iter().position(|w| w.head.is_none()));
    }
    lift_from_punctuation(&mut all);
    settle_particle_objects(&mut all);
    all
}

/// A noun without a preposition behind a verb with its particle is the verb's object ("put off the match"); UD knows no
/// plain `obl` without a `case`.
fn settle_particle_objects(all: &mut [Analysed]) {
    let mut particle = vec![false; all.len()];
    let mut taken = vec![false; all.len()];
    for word in all.iter() {
        if let Some(head) = word.head {
            particle[head] |= word.rel == Rel::CompoundPrt;
            taken[head] |= matches!(word.rel, Rel::Obj | Rel::Case);
        }
    }
    for index in 0..all.len() {
        let bare = all[index].rel == Rel::Obl && !taken[index];
        if let Some(head) = all[index].head.filter(|&head| bare && particle[head] && !taken[head]) {
            all[index].rel = Rel::Obj;
            taken[head] = true;
        }
    }
}

/// Punctuation governs nothing: what hangs from a mark hangs from the next word above it.
fn lift_from_punctuation(all: &mut [Analysed]) {
    for at in 0..all.len() {
        while let Some(mark) = all[at].head.map(|h| all[h]).filter(|m| m.upos == Upos::Punct && m.head.is_some()) {
            all[at].head = mark.head;
        }
    }
}

fn tags(model: &Model, states: &States) -> Vec<(Upos, Xpos)> {
    model.network.tags(states).into_iter().map(|class| model.tag(class)).collect()
}
