//! Articles about the same happening.

use super::articles::Articles;
use super::groups::Groups;
use crate::contract::{Article, Story};

/// An article by its number.
type Node = u32;

/// Articles about the same happening.
#[derive(Debug, Default)]
pub(super) struct Stories {
    /// Nothing links yet.
    pub(super) groups: Groups<Node, Story>,
}

impl Stories {
    pub(super) fn add(&mut self, number: u32, _article: &Article) {
        self.groups.touch(number);
    }

    pub(super) fn remove(&mut self, number: u32) {
        self.groups.remove(number);
    }

    pub(super) fn settle(&mut self, _articles: &Articles) {
        self.groups.settle(|_, _| Vec::new());
    }
}
