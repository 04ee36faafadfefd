//! Reporting clauses to learn from: sentences of the treebank in which a stand-in takes the place of what is said.
//!
//! The engine parses the frame of a quotation with a stand-in for its content (see `syntax::quoted`). Treebanks have no
//! such sentences, so they are made: from each clausal complement, from each reporting clause that breaks into or
//! follows what it reports, and by turning round "she said …" to "…, she said" and "… said she".

use super::treebank::Tree;
use crate::syntax::{Rel, Upos, Xpos};

/// A sentence made of a tree. Tokens are numbered from 1 as in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Frame {
    /// What it consists of.
    pub(crate) order: Vec<Slot>,
    /// The root of what is said.
    pub(crate) said: usize,
    /// The verb that reports it.
    pub(crate) verb: usize,
}

/// A place in a [`Frame`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slot {
    /// A token of the tree.
    Token(usize),
    /// The stand-in for what is said.
    StandIn,
    /// A comma between what is said and who says it.
    Comma,
}

/// The frames that `tree`, whose projective heads are `heads`, yields.
pub(crate) fn frames(tree: &Tree, heads: &[usize]) -> Vec<Frame> {
    let spans = spans(heads);
    let mut frames = Vec::new();
    for at in 1..=tree.tokens.len() {
        match tree.tokens[at - 1].rel {
            Rel::Ccomp => {
                let mark = child(tree, heads, at, Rel::Mark);
                frames.extend(mark.is_none().then(|| complement(tree, heads, &spans, at)));
                frames.extend(turned(tree, heads, &spans, at));
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

fn children(heads: &[usize], at: usize) -> impl Iterator<Item = usize> {
    (1..heads.len()).filter(move |&child| heads[child] == at)
}

fn child(tree: &Tree, heads: &[usize], at: usize, rel: Rel) -> Option<usize> {
    children(heads, at).find(|&child| tree.tokens[child - 1].rel == rel)
}

fn is_quote(tree: &Tree, at: usize) -> bool {
    matches!(tree.tokens[at - 1].xpos, Xpos::OpenQuote | Xpos::CloseQuote)
}

/// The sentence with a stand-in for the complement `said` and the quotation marks around it.
fn complement(tree: &Tree, heads: &[usize], spans: &[(usize, usize)], said: usize) -> Frame {
    let (first, last) = spans[said];
    let before = (1..first).filter(|&at| at + 1 < first || !is_quote(tree, at)).map(Slot::Token);
    let after = (last + 1..heads.len()).filter(|&at| at > last + 1 || !is_quote(tree, at)).map(Slot::Token);
    Frame { order: before.chain([Slot::StandIn]).chain(after).collect(), said, verb: heads[said] }
}

/// "She said that he won" turned round: what is said first, as a stand-in or in full, then subject and verb, or verb
/// and subject. Only where the verb is the root, and verb and complement have their subjects in front.
fn turned(tree: &Tree, heads: &[usize], spans: &[(usize, usize)], said: usize) -> Vec<Frame> {
    let verb = heads[said];
    let subject =
        child(tree, heads, verb, Rel::Nsubj).filter(|&s| s < verb && verb < said && heads[verb] == heads.len());
    let (Some(subject), Some(_)) = (subject, child(tree, heads, said, Rel::Nsubj)) else { return Vec::new() };
    let (first, last) = spans[said];
    let mark = child(tree, heads, said, Rel::Mark);
    let in_full: Vec<Slot> =
        (first..=last).filter(|&at| Some(at) != mark).map(Slot::Token).chain([Slot::Comma]).collect();
    let tokens = |from: usize, to: usize| (from..to).map(Slot::Token).collect::<Vec<_>>();
    let is_pause = |at: usize| matches!(tree.tokens[at - 1].xpos, Xpos::Comma | Xpos::Colon) || is_quote(tree, at);
    let between = (verb + 1..first).filter(|&at| !is_pause(at)).map(Slot::Token);
    let rest: Vec<Slot> = between.chain(tokens(last + 1, heads.len())).collect();
    let (before, verb_slot) = (tokens(1, verb), [Slot::Token(verb)]);
    let inverts = spans[subject] == (1, verb - 1) && tree.tokens[subject - 1].upos != Upos::Pron;
    let mut turned = Vec::new();
    for content in [[Slot::StandIn].as_slice(), &in_full] {
        let mut add = |parts: [&[Slot]; 4]| turned.push(Frame { order: parts.concat(), said, verb });
        add([content, &before, &verb_slot, &rest]);
        if inverts {
            add([content, &verb_slot, &before, &rest]);
        }
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
    let clause = (first..=last).map(Slot::Token);
    Frame { order: std::iter::once(Slot::StandIn).chain(clause).collect(), said, verb }
}

#[cfg(test)]
mod tests {
    use super::{Frame, Slot, frames};
    use crate::syntax::{Rel, Upos, Xpos};
    use crate::train::treebank::{Token, Tree};

    #[test]
    fn a_complement_is_turned_round() {
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
        let frame = |order: &[Slot]| Frame { order: order.to_vec(), said: 5, verb: 2 };
        let [ann, said, colon, we, won, stop] = [1, 2, 3, 4, 5, 6].map(Slot::Token);
        let expected = [
            frame(&[ann, said, colon, Slot::StandIn, stop]),
            frame(&[Slot::StandIn, ann, said, stop]),
            frame(&[Slot::StandIn, said, ann, stop]),
            frame(&[we, won, Slot::Comma, ann, said, stop]),
            frame(&[we, won, Slot::Comma, said, ann, stop]),
        ];
        assert_eq!(frames(&tree, &tree.projective_heads()), expected);
    }
}
