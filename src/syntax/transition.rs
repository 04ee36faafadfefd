//! The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011).
//!
//! Tokens are numbered from 1; the number after the last token is the artificial root, and the one after that,
//! [`State::none`], stands for "no such token" in features.

use crate::syntax::Rel;

/// A step of the parser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Move {
    /// Pushes the next token.
    Shift,
    /// Pops the top of the stack as a dependent of the next token (or of the root).
    Left,
    /// Pops the top of the stack as a dependent of the token below it.
    Right,
}

impl Move {
    /// Every move, in the order of the scorer's classes.
    pub(crate) const ALL: [Self; 3] = [Self::Shift, Self::Left, Self::Right];
}

/// What is known of a token's dependents so far.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node {
    /// Its head, once attached.
    pub(crate) head: usize,
    /// Its relation, once attached.
    pub(crate) rel: Rel,
    /// Outermost and second outermost dependent on the left.
    pub(crate) left: [usize; 2],
    /// Outermost and second outermost dependent on the right.
    pub(crate) right: [usize; 2],
    /// How many dependents on the left and on the right.
    pub(crate) valency: [u8; 2],
    /// The relations of the dependents on the left and on the right, a bit each.
    pub(crate) rels: [u64; 2],
}

/// A parse in progress.
#[derive(Debug)]
pub(crate) struct State {
    tokens: usize,
    /// Tokens whose head is not yet known, the latest last.
    pub(crate) stack: Vec<usize>,
    /// The next token.
    pub(crate) next: usize,
    /// By token number; one entry for each token, the root, "none" and the unused 0.
    pub(crate) nodes: Vec<Node>,
}

impl State {
    /// Before the first move over `tokens` tokens.
    pub(crate) fn new(tokens: usize) -> Self {
        let none = tokens + 2;
        let blank = Node { head: 0, rel: Rel::Dep, left: [none; 2], right: [none; 2], valency: [0; 2], rels: [0; 2] };
        Self { tokens, stack: Vec::new(), next: 1, nodes: vec![blank; tokens + 3] }
    }

    /// Number of tokens.
    pub(crate) const fn tokens(&self) -> usize {
        self.tokens
    }

    /// The artificial root.
    pub(crate) const fn root(&self) -> usize {
        self.tokens + 1
    }

    /// What stands for a missing token.
    pub(crate) const fn none(&self) -> usize {
        self.tokens + 2
    }

    /// The stack's entry `depth` below the top, or "none".
    pub(crate) fn top(&self, depth: usize) -> usize {
        self.stack.len().checked_sub(depth + 1).map_or(self.none(), |at| self.stack[at])
    }

    /// The token `ahead` after the next one; the root after the last token, then "none".
    pub(crate) const fn ahead(&self, ahead: usize) -> usize {
        let at = self.next + ahead;
        if at <= self.root() { at } else { self.none() }
    }

    /// True when every token has a head.
    pub(crate) fn is_done(&self) -> bool {
        self.next == self.root() && self.stack.is_empty()
    }

    /// Whether `step` may be taken. Only the last token left can become the root's dependent: there is one root.
    pub(crate) fn allows(&self, step: Move) -> bool {
        match step {
            Move::Shift => self.next <= self.tokens,
            Move::Left => !self.stack.is_empty() && (self.next <= self.tokens || self.stack.len() == 1),
            Move::Right => self.stack.len() >= 2,
        }
    }

    /// Head and dependent of the arc that `step` would add.
    pub(crate) fn arc(&self, step: Move) -> Option<(usize, usize)> {
        match step {
            Move::Shift => None,
            Move::Left => Some((self.next, self.top(0))),
            Move::Right => Some((self.top(1), self.top(0))),
        }
    }

    /// Pushes the next token.
    pub(crate) fn shift(&mut self) {
        self.stack.push(self.next);
        self.next += 1;
    }

    /// Pops the top of the stack as a dependent of `head`.
    pub(crate) fn attach(&mut self, head: usize, rel: Rel) {
        let Some(dependent) = self.stack.pop() else { return };
        self.nodes[dependent].head = head;
        self.nodes[dependent].rel = rel;
        let side = usize::from(dependent > head);
        let node = &mut self.nodes[head];
        let outer = if side == 0 { &mut node.left } else { &mut node.right };
        *outer = [dependent, outer[0]];
        node.valency[side] = node.valency[side].saturating_add(1);
        node.rels[side] |= 1 << (rel as u64 & 63);
    }
}

#[cfg(test)]
mod tests {
    use super::{Move, State};
    use crate::syntax::Rel;

    #[test]
    fn three_tokens() {
        // "Ministers met Friday": 1 <- 2 -> 3
        let mut state = State::new(3);
        assert!(!state.allows(Move::Left) && !state.allows(Move::Right));
        state.shift();
        assert_eq!(state.arc(Move::Left), Some((2, 1)));
        state.attach(2, Rel::Nsubj);
        state.shift();
        state.shift();
        assert!(!state.allows(Move::Left), "two tokens left: only one may hang from the root");
        state.attach(2, Rel::OblUnmarked);
        assert!(state.allows(Move::Left) && !state.allows(Move::Right));
        state.attach(state.root(), Rel::Root);
        assert!(state.is_done());
        assert_eq!(state.nodes[2].head, state.root());
        assert_eq!(state.nodes[2].valency, [1, 1]);
    }
}
