//! A page's paragraphs in document order, each with the element it stands in and what its surroundings say of it.

use super::parts::{Extent, Part, part};
use super::tree::{Id, Tree};
use crate::lexicon::furniture::LINK_LABELS;
use crate::lexicon::pages::BLOCKS;
use crate::read::Kind;
use crate::read::draft::one_line;

/// A teaser is a headline that is all link, and so many words with it at most.
const TEASER_WORDS: u32 = 80;

/// Longest label over a list of links ("More on this story"), in words.
const LABEL_WORDS: usize = 6;

/// Nodes before a label in its part that are looked at for text.
const NODES_ABOVE: usize = 200;

/// Share of a page's words that a part may have which a label makes a list of links.
const LABELLED_SHARE: f64 = 0.5;

/// Fewest words of a paragraph that is prose, where it ends as a sentence does, and where not.
const PROSE_WORDS: [usize; 2] = [6, 25];

/// A paragraph of a page.
#[derive(Debug)]
pub(super) struct Block {
    /// The innermost element that begins a paragraph.
    pub(super) node: Id,
    /// What its surroundings say it is.
    pub(super) kind: Kind,
    /// Its text, white space made single.
    pub(super) text: String,
    /// Bytes of it in links.
    linked: usize,
}

impl Block {
    /// True where next to all of it is a link.
    pub(super) fn is_link(&self) -> bool {
        self.linked * 10 >= self.text.len() * 9
    }

    /// True for running text that is neither a line nor a list of links.
    pub(super) fn is_prose(&self) -> bool {
        let words = self.text.split_whitespace().count();
        let sentence = self.text.ends_with(['.', '?', '!', '\u{2026}', '"', '\u{201D}', '\'', '\u{2019}', ')', ':']);
        self.kind == Kind::Body && self.linked * 2 < self.text.len() && words >= PROSE_WORDS[usize::from(!sentence)]
    }
}

/// A page's paragraphs without those outside the article, and the size of its elements.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) blocks: Vec<Block>,
    pub(super) extent: Extent,
}

impl Page {
    /// Cuts a page into paragraphs.
    pub(super) fn of(tree: &Tree) -> Self {
        let mut walker = Walker {
            tree,
            extent: Extent::of(tree),
            blocks: Vec::new(),
            lines: vec![Line::default()],
            node: 0,
            kind: Kind::Body,
        };
        walker.element(0, Kind::Body, false);
        walker.flush();
        let mut page = Self { blocks: walker.blocks, extent: walker.extent };
        page.silence_teasers(tree);
        page
    }

    /// Makes links of what stands under a label such as "Related", and of teasers of other articles.
    fn silence_teasers(&mut self, tree: &Tree) {
        let mut away: Vec<(Id, Id)> = Vec::new();
        for block in &self.blocks {
            let part = if is_label(&block.text) {
                self.labelled(tree, block)
            } else if block.kind == Kind::Heading && block.is_link() {
                Some(tree.node(block.node).parent).filter(|&parent| self.extent.words[parent as usize] <= TEASER_WORDS)
            } else {
                None
            };
            away.extend(part.map(|part| (part, tree.node(part).end)));
        }
        // By start; of two that begin together the larger last, so that `end` grows.
        away.sort_unstable();
        let (mut next, mut end) = (0, 0);
        for block in &mut self.blocks {
            while next < away.len() && away[next].0 <= block.node {
                end = end.max(away[next].1);
                next += 1;
            }
            if block.node < end && block.kind != Kind::Title {
                block.kind = Kind::Link;
            }
        }
    }

    /// The part of the page that a label stands first in.
    fn labelled(&self, tree: &Tree, label: &Block) -> Option<Id> {
        let words = label.text.split_whitespace().count() as u32;
        let mut part = label.node;
        while part > 0 && self.extent.words[part as usize] <= words {
            part = tree.node(part).parent;
        }
        let size = f64::from(self.extent.words[part as usize]);
        let small = size <= f64::from(self.extent.words[0]) * LABELLED_SHARE;
        let above = (part..label.node).filter(|&id| !tree.holds(id, label.node)).take(NODES_ABOVE);
        let first = above.map(|id| &tree.node(id).text).all(|text| !text.contains(char::is_alphanumeric));
        (part > 0 && small && first && !self.extent.headline[part as usize]).then_some(part)
    }
}

/// True for "Related", "More on this story", "More from The Bay Post".
fn is_label(text: &str) -> bool {
    let plain = text.trim_end_matches(':').to_ascii_lowercase();
    let short = plain.split_whitespace().take(LABEL_WORDS + 1).count() <= LABEL_WORDS;
    let named = LINK_LABELS.contains(&plain.as_str())
        && !matches!(plain.as_str(), "live" | "more" | "listen" | "photos" | "read" | "video" | "watch");
    short
        && (named
            || ["more from", "recommended", "related", "top stories", "most popular", "latest news", "you may"]
                .iter()
                .any(|l| plain.starts_with(l)))
}

/// A line of a paragraph: what `<br>` parts.
#[derive(Debug, Default)]
struct Line {
    text: String,
    linked: usize,
}

struct Walker<'a> {
    tree: &'a Tree,
    extent: Extent,
    blocks: Vec<Block>,
    lines: Vec<Line>,
    /// The element that the paragraph being read began in, and what it is.
    node: Id,
    kind: Kind,
}

impl Walker<'_> {
    fn element(&mut self, id: Id, around: Kind, in_link: bool) {
        let node = self.tree.node(id);
        let kind = match part(self.tree, &self.extent, id) {
            Part::Outside => return,
            Part::Plain => around,
            // What leads away and what others wrote stays so, whatever its parts are called.
            Part::Of(_) if matches!(around, Kind::Link | Kind::Post | Kind::Credit) => around,
            Part::Of(kind) => kind,
        };
        let is_block = BLOCKS.contains(&node.name.as_str())
            || node.name.contains('-')
            || (kind != around && kind != Kind::Dateline);
        let outer = (self.node, self.kind);
        if is_block {
            self.flush();
            (self.node, self.kind) = (id, kind);
        }
        if node.name == "br" {
            self.lines.push(Line::default());
        }
        let in_link = in_link || (node.name == "a" && node.has("href"));
        self.text(&node.text, in_link);
        for &child in &node.children {
            self.element(child, kind, in_link);
        }
        if is_block {
            self.flush();
            (self.node, self.kind) = outer;
        }
    }

    fn text(&mut self, text: &str, in_link: bool) {
        if let Some(line) = self.lines.last_mut().filter(|_| !text.is_empty()) {
            line.text.push_str(text);
            line.linked += if in_link { one_line(text).len() } else { 0 };
        }
    }

    /// Ends the paragraph. A `<br>` ends one, too, unless the text runs on in lower case after it.
    fn flush(&mut self) {
        let mut open: Option<Line> = None;
        for line in std::mem::replace(&mut self.lines, vec![Line::default()]) {
            let text = one_line(&line.text);
            match open.as_mut() {
                Some(before) if text.starts_with(char::is_lowercase) => {
                    before.text.push(' ');
                    before.text.push_str(&text);
                    before.linked += line.linked;
                }
                _ => {
                    self.end(open.replace(Line { text, ..line }));
                }
            }
        }
        self.end(open);
    }

    fn end(&mut self, line: Option<Line>) {
        let Some(Line { text, linked }) = line else { return };
        if text.contains(char::is_alphanumeric) {
            self.blocks.push(Block { node: self.node, kind: self.kind, text, linked });
        }
    }
}
