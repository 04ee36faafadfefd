//! Reporting clauses to learn from: sentences of the treebank in which a stand-in takes the place of what is said.
//!
//! The engine parses the frame of a quotation with a stand-in for its content (see `syntax::quoted`). Treebanks have no
//! such sentences, so they are made: from each clausal complement, from each reporting clause that breaks into or
//! follows what it reports, and by turning round "she said …" to "…, she said" and "… said she".

use super::treebank::Tree;
use crate::syntax::{Rel, Upos, Xpos};

/// A frame made of a tree. Tokens are numbered from 1 as in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Frame {
    /// The tokens in their new order.
    pub(crate) order: Vec<usize>,
    /// The one that the stand-in takes the place of: the root of what is said.
    pub(crate) said: usize,
    /// The verb that reports it.
    pub(crate) verb: usize,
}

/// The frames that `tree`, whose projective heads are `heads`, yields.
pub(crate) fn frames(tree: &Tree, heads: &[usize]) -> Vec<Frame> {
    let spans = spans(heads);
    let mut frames = Vec::new();
    for at in 1..=tree.tokens.len() {
        match tree.tokens[at - 1].rel {
            Rel::Ccomp if has_no_mark(tree, heads, at) => {
                let frame = complement(tree, heads, &spans, at);
                frames.extend(turned(tree, heads, &spans, &frame));
                frames.push(frame);
            }
            Rel::Parataxis if is_report(tree, heads, at) => frames.push(interjected(heads, &spans, at)),
            _ => {}
        }
    }
    frames
}

/// First and last token below each token, itself included.
fn spans(heads: &[usize]) -> Vec<(usize, usize)> {
    let mut spans: Vec<(usize, usize)> = (0..=heads.len()).map(|at| (at, at)).collect();
    for at in 1..heads.len() {
        let mut above = heads[at];
        while above < heads.len() {
            spans[above] = (spans[above].0.min(at), spans[above].1.max(at));
            above = heads[above];
        }
    }
    spans
}

fn has_no_mark(tree: &Tree, heads: &[usize], at: usize) -> bool {
    children(heads, at).all(|child| tree.tokens[child - 1].rel != Rel::Mark)
}

fn children(heads: &[usize], at: usize) -> impl Iterator<Item = usize> {
    (1..heads.len()).filter(move |&child| heads[child] == at)
}

/// The sentence with a stand-in for the complement `said` and the quotation marks around it.
fn complement(tree: &Tree, heads: &[usize], spans: &[(usize, usize)], said: usize) -> Frame {
    let is_quote = |at: usize| matches!(tree.tokens[at - 1].xpos, Xpos::OpenQuote | Xpos::CloseQuote);
    let (first, last) = spans[said];
    let before = (1..first).filter(|&at| at + 1 < first || !is_quote(at));
    let after = (last + 1..heads.len()).filter(|&at| at > last + 1 || !is_quote(at));
    Frame { order: before.chain([said]).chain(after).collect(), said, verb: heads[said] }
}

/// The frame turned round: what is said first, then subject and verb, or verb and subject. Only where the frame is the
/// whole sentence and the complement follows the verb.
fn turned(tree: &Tree, heads: &[usize], spans: &[(usize, usize)], frame: &Frame) -> Vec<Frame> {
    let Frame { order, said, verb } = frame;
    let subject = children(heads, *verb).find(|&c| tree.tokens[c - 1].rel == Rel::Nsubj && c < *verb);
    let (Some(subject), true) = (subject, said > verb && heads[*verb] == heads.len()) else { return Vec::new() };
    let (first, last) = spans[subject];
    let before: Vec<usize> = order.iter().copied().filter(|at| at < verb).collect();
    let is_pause = |at: usize| at < *said && matches!(tree.tokens[at - 1].xpos, Xpos::Comma | Xpos::Colon);
    let after: Vec<usize> = order.iter().copied().filter(|at| at > verb && at != said && !is_pause(*at)).collect();
    let first_said = || std::iter::once(*said);
    let subject_first = first_said().chain(before.clone()).chain([*verb]).chain(after.clone());
    let mut turned = vec![Frame { order: subject_first.collect(), ..frame.clone() }];
    if before.iter().all(|at| (first..=last).contains(at)) && tree.tokens[subject - 1].upos != Upos::Pron {
        let verb_first = first_said().chain([*verb]).chain(before).chain(after);
        turned.push(Frame { order: verb_first.collect(), ..frame.clone() });
    }
    turned
}

/// Whether the parataxis `at` reports the clause it breaks into or follows: a verb with a subject and no object.
fn is_report(tree: &Tree, heads: &[usize], at: usize) -> bool {
    let rel = |child: usize| tree.tokens[child - 1].rel;
    let has = |test: fn(Rel) -> bool| children(heads, at).any(|child| test(rel(child)));
    let verb = &tree.tokens[at - 1];
    let follows = heads[at] < at || children(heads, heads[at]).any(|c| c < at && rel(c) != Rel::Punct);
    let transitive = has(|r| matches!(r, Rel::Obj | Rel::Ccomp | Rel::Xcomp));
    verb.upos == Upos::Verb && follows && has(Rel::is_subject) && !transitive && SAYING.contains(&verb.lemma.as_str())
}

/// Verbs whose interjected clause reports.
const SAYING: &[&str] =
    &["say", "think", "ask", "add", "believe", "tell", "know", "explain", "write", "report", "claim"];

/// The interjected clause alone, after what it reports.
fn interjected(heads: &[usize], spans: &[(usize, usize)], verb: usize) -> Frame {
    let (first, last) = spans[verb];
    let said = heads[verb];
    Frame { order: std::iter::once(said).chain(first..=last).collect(), said, verb }
}

#[cfg(test)]
mod tests {
    use super::{Frame, frames};
    use crate::syntax::{Rel, Upos, Xpos};
    use crate::train::treebank::{Token, Tree};

    #[test]
    fn a_complement_gives_three_frames() {
        // Ann said : we won .
        let token = |upos, xpos, head, rel| Token { form: String::new(), lemma: String::new(), upos, xpos, head, rel };
        let tokens = vec![
            token(Upos::Propn, Xpos::Nnp, 2, Rel::Nsubj),
            token(Upos::Verb, Xpos::Vbd, 0, Rel::Root),
            token(Upos::Punct, Xpos::Colon, 2, Rel::Punct),
            token(Upos::Pron, Xpos::Prp, 5, Rel::Nsubj),
            token(Upos::Verb, Xpos::Vbd, 2, Rel::Ccomp),
            token(Upos::Punct, Xpos::Period, 2, Rel::Punct),
        ];
        let tree = Tree { id: String::new(), tokens };
        let frame = |order: &[usize]| Frame { order: order.to_vec(), said: 5, verb: 2 };
        let expected = [frame(&[5, 1, 2, 6]), frame(&[5, 2, 1, 6]), frame(&[1, 2, 3, 5, 6])];
        assert_eq!(frames(&tree, &tree.projective_heads()), expected);
    }
}
