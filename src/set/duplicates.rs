//! The same article, or nearly, several times.

use super::articles::Articles;
use super::groups::Groups;
use crate::contract::{Article, Duplicate};

/// An article by its number.
type Node = u32;

/// The same article, or nearly, several times.
#[derive(Debug, Default)]
pub(super) struct Duplicates {
    /// Nothing links yet.
    pub(super) groups: Groups<Node, Duplicate>,
}

impl Duplicates {
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
