//! Treebanks in CoNLL-U.

use crate::syntax::{Rel, Upos, Xpos};
use std::fs;
use std::path::Path;

/// A token of a treebank.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) form: String,
    pub(crate) lemma: String,
    pub(crate) upos: Upos,
    pub(crate) xpos: Xpos,
    /// From 1; 0 for the root.
    pub(crate) head: usize,
    pub(crate) rel: Rel,
}

/// A sentence of a treebank.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    /// Its `sent_id`.
    pub(crate) id: String,
    pub(crate) tokens: Vec<Token>,
}

/// The trees of the file at `path`.
///
/// # Errors
/// Where the file is missing, or a line has a tag or relation that is not in the inventories; the message says which.
pub(crate) fn read(path: &Path) -> Result<Vec<Tree>, String> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut trees = Vec::new();
    for block in text.split("\n\n").filter(|b| !b.trim().is_empty()) {
        trees.push(tree(block).map_err(|e| format!("{}: {e}", path.display()))?);
    }
    Ok(trees)
}

fn tree(block: &str) -> Result<Tree, String> {
    let id = block.lines().find_map(|l| l.strip_prefix("# sent_id = ")).unwrap_or_default().to_owned();
    let is_token = |line: &&str| line.split('\t').next().is_some_and(|n| n.parse::<u32>().is_ok());
    let tokens = block.lines().filter(is_token).map(|line| token(line).ok_or(format!("cannot read: {line}")));
    Ok(Tree { id, tokens: tokens.collect::<Result<_, _>>()? })
}

fn token(line: &str) -> Option<Token> {
    let columns: Vec<&str> = line.split('\t').collect();
    let &[_, form, lemma, upos, xpos, _, head, rel, ..] = columns.as_slice() else { return None };
    Some(Token {
        form: form.to_owned(),
        lemma: lemma.to_owned(),
        upos: Upos::from_text(upos)?,
        xpos: Xpos::from_text(xpos)?,
        head: head.parse().ok()?,
        rel: Rel::from_text(rel)?,
    })
}

impl Tree {
    /// The heads by token number, with a 0 in front, made projective: of the arcs that cross others, the shortest is
    /// lifted to its head's head until none crosses (Nivre & Nilsson 2005). The root is numbered after the last token.
    pub(crate) fn projective_heads(&self) -> Vec<usize> {
        let root = self.tokens.len() + 1;
        let mut heads: Vec<usize> = std::iter::once(0).chain(self.tokens.iter().map(|t| t.head)).collect();
        while let Some(dependent) = shortest_crossing(&heads) {
            heads[dependent] = heads[heads[dependent]];
        }
        heads.iter_mut().skip(1).filter(|h| **h == 0).for_each(|h| *h = root);
        heads
    }
}

/// The dependent of the shortest arc that spans a token not below its head.
fn shortest_crossing(heads: &[usize]) -> Option<usize> {
    let below = |ancestor: usize, mut token: usize| {
        while token != 0 && token != ancestor {
            token = heads[token];
        }
        token == ancestor
    };
    let crosses = |&d: &usize| {
        let (low, high) = (d.min(heads[d]), d.max(heads[d]));
        (low + 1..high).any(|between| !below(heads[d], between))
    };
    (1..heads.len()).filter(crosses).min_by_key(|&d| d.abs_diff(heads[d]))
}

#[cfg(test)]
mod tests {
    use super::shortest_crossing;

    #[test]
    fn crossing_arcs_are_found() {
        assert_eq!(shortest_crossing(&[0, 2, 0, 2]), None);
        // 1 <- 3 crosses 2 (the root) and 4 -> 2
        assert_eq!(shortest_crossing(&[0, 3, 0, 2]), Some(1));
    }
}
