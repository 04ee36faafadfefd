//! The same event across articles.

use super::articles::Articles;
use super::groups::Groups;
use crate::contract::{Article, Cluster};

/// An article by its number.
type Node = u32;

/// The same event across articles.
#[derive(Debug, Default)]
pub(super) struct Clusters {
    /// Nothing links yet.
    pub(super) groups: Groups<Node, Cluster>,
}

impl Clusters {
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
