//! A page's elements as a tree: tags from a tokenizer that follows the standard, nested as browsers nest what is not closed.
//!
//! Only what the reader of an article needs is kept: no formatting is carried over paragraphs, and depth has a limit, so
//! that the time stays proportional to the length whatever the page.

use crate::lexicon::pages::{BLOCKS, VOID_ELEMENTS};
use html5gum::{DefaultEmitter, Token, Tokenizer};

/// Elements inside elements; what is opened deeper stays a child of the last one that counts. Browsers stop at 512.
const MAX_DEPTH: usize = 400;

/// Attributes that are looked at.
const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "class",
    "content",
    "data-component",
    "data-testid",
    "datetime",
    "hidden",
    "href",
    "id",
    "itemprop",
    "itemtype",
    "name",
    "property",
    "pubdate",
    "rel",
    "role",
    "style",
    "type",
];

/// An element or a piece of text, by its place in [`Tree::nodes`].
pub(super) type Id = u32;

/// An element or a piece of text.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// The element's name; empty for text.
    pub(super) name: String,
    /// The text; empty for elements.
    pub(super) text: String,
    attributes: Vec<(&'static str, String)>,
    /// What it lies in; the root in itself.
    pub(super) parent: Id,
    /// Its children in order.
    pub(super) children: Vec<Id>,
    /// The first node after it and all in it.
    pub(super) end: Id,
}

impl Node {
    /// The value of one of the attributes that are kept; empty where it is missing.
    pub(super) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(n, _)| *n == name).map_or("", |(_, value)| value.as_str())
    }

    /// True where the attribute is there, with whatever value.
    pub(super) fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|(n, _)| *n == name)
    }
}

/// A page. Nodes come in document order, parents before their children; the first is the root.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
}

impl Tree {
    /// Parses a page or a piece of one. Cannot fail.
    pub(super) fn parse(html: &str) -> Self {
        let mut builder = Builder { nodes: vec![Node::default()], open: vec![0] };
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Ok(Token::StartTag(tag)) => {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    let known = |key: &[u8]| ATTRIBUTES.iter().copied().find(|known| known.as_bytes() == key);
                    let kept = tag.attributes.iter().filter_map(|(key, value)| {
                        Some((known(key.as_slice())?, String::from_utf8_lossy(value).into_owned()))
                    });
                    builder.start(name, kept.collect(), tag.self_closing);
                }
                Ok(Token::EndTag(tag)) => builder.end(&String::from_utf8_lossy(&tag.name)),
                Ok(Token::String(text)) => builder.text(&String::from_utf8_lossy(&text)),
                Ok(_) | Err(_) => {}
            }
        }
        builder.finish()
    }

    /// The node at `id`.
    pub(super) fn node(&self, id: Id) -> &Node {
        &self.nodes[id as usize]
    }

    /// Every node with its place, in document order.
    pub(super) fn all(&self) -> impl Iterator<Item = (Id, &Node)> {
        self.nodes.iter().enumerate().map(|(id, node)| (id as Id, node))
    }

    /// True where `inner` is `outer` or lies in it.
    pub(super) fn holds(&self, outer: Id, inner: Id) -> bool {
        (outer..self.node(outer).end).contains(&inner)
    }

    /// All the text in an element, as it stands.
    pub(super) fn text(&self, id: Id) -> String {
        self.nodes[id as usize..self.node(id).end as usize].iter().map(|node| node.text.as_str()).collect()
    }
}

struct Builder {
    nodes: Vec<Node>,
    /// Elements that are open, from the root.
    open: Vec<Id>,
}

impl Builder {
    fn start(&mut self, name: String, attributes: Vec<(&'static str, String)>, self_closing: bool) {
        self.close_implied(&name);
        let is_void = VOID_ELEMENTS.contains(&name.as_str()) || (self_closing && name.contains([':', '-']));
        let id = self.add(Node { name, attributes, ..Node::default() });
        if !is_void && self.open.len() < MAX_DEPTH {
            self.open.push(id);
        }
    }

    fn add(&mut self, mut node: Node) -> Id {
        let id = self.nodes.len() as Id;
        node.parent = *self.open.last().unwrap_or(&0);
        self.nodes[node.parent as usize].children.push(id);
        self.nodes.push(node);
        id
    }

    fn text(&mut self, text: &str) {
        self.add(Node { text: text.to_owned(), ..Node::default() });
    }

    /// What browsers close by themselves before an element of this name.
    fn close_implied(&mut self, name: &str) {
        match name {
            "li" => self.close_within(&["li"], &["ul", "ol", "menu"]),
            "dt" | "dd" => self.close_within(&["dt", "dd"], &["dl"]),
            "tr" => self.close_within(&["tr"], &[]),
            "td" | "th" => self.close_within(&["td", "th"], &["tr"]),
            "option" => self.close_within(&["option"], &["select"]),
            "body" => self.close_within(&["head"], &[]),
            _ => {}
        }
        if BLOCKS.contains(&name) {
            // No paragraph holds one of these, so that the nearest of them is as far as one needs to look.
            self.close_within(&["p"], BLOCKS);
        }
    }

    /// Closes the nearest open element of one of these names, unless one of `walls` (or a table, for what is none of its
    /// parts) stands before it.
    fn close_within(&mut self, names: &[&str], walls: &[&str]) {
        let mut found = None;
        for (at, &id) in self.open.iter().enumerate().skip(1).rev() {
            let open = self.nodes[id as usize].name.as_str();
            if names.contains(&open) {
                found = Some(at);
                break;
            }
            if walls.contains(&open) || open == "table" {
                break;
            }
        }
        if let Some(at) = found {
            self.open.truncate(at);
        }
    }

    fn end(&mut self, name: &str) {
        let of_table = matches!(name, "table" | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th" | "caption");
        for at in (1..self.open.len()).rev() {
            let open = self.nodes[self.open[at] as usize].name.as_str();
            if open == name {
                self.open.truncate(at);
                return;
            }
            if !of_table && matches!(open, "td" | "th" | "table") {
                return;
            }
        }
    }

    fn finish(mut self) -> Tree {
        for id in (0..self.nodes.len()).rev() {
            let end = self.nodes[id].children.last().map_or(id as Id + 1, |&last| self.nodes[last as usize].end);
            self.nodes[id].end = end;
        }
        Tree { nodes: self.nodes }
    }
}

#[cfg(test)]
mod tests {
    use super::Tree;

    /// The tree with each element in brackets.
    fn shown(html: &str) -> String {
        fn write(tree: &Tree, id: u32, out: &mut String) {
            let node = tree.node(id);
            out.push_str(&node.text);
            if !node.name.is_empty() {
                out.extend([node.name.as_str(), "("]);
            }
            node.children.iter().for_each(|&child| write(tree, child, out));
            if !node.name.is_empty() {
                out.push(')');
            }
        }
        let tree = Tree::parse(html);
        let mut out = String::new();
        write(&tree, 0, &mut out);
        out
    }

    #[test]
    fn what_is_not_closed_is_closed_as_browsers_do() {
        assert_eq!(shown("<p>a<p>b<div>c</div>d"), "p(a)p(b)div(c)d");
        assert_eq!(shown("<ul><li>a<li>b<ul><li>c</ul></ul>d"), "ul(li(a)li(b ul(li(c))))d".replace(' ', ""));
        assert_eq!(shown("<table><tr><td>a<td>b<tr><td>c</table>d"), "table(tr(td(a)td(b))tr(td(c)))d");
        assert_eq!(shown("<div><td></div><b>a</p></b>"), "div(td(b(a)))");
        assert_eq!(shown("<script>if (a < b) '</p>'</script>x"), "script(if (a < b) '</p>')x");
        assert_eq!(shown("a &amp; b &rsquo; &#8220;"), "a & b ’ “");
    }

    #[test]
    fn depth_has_an_end() {
        let tree = Tree::parse(&"<div>".repeat(100_000));
        assert_eq!(tree.nodes.len(), 100_001);
        assert_eq!(Tree::parse(&"</div>".repeat(100_000)).nodes.len(), 1);
    }
}
