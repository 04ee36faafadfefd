//! What an element's name, role and class say of the part of the page that it is.

use super::tree::{Id, Tree};
use crate::lexicon::pages::{
    ATTRIBUTES, BYLINES, CAPTIONS, CREDITS, DATES, LEADS_AWAY, OUTSIDE, POSTS, PULL_QUOTES, SILENT_ELEMENTS,
    STANDFIRSTS,
};
use crate::read::Kind;

/// Most words of a part that is called a byline, date, caption or credit; what is longer is called after something else.
const LINE_WORDS: u32 = 70;

/// Most words of a byline or date.
const SHORT_WORDS: u32 = 25;

/// Roles of parts that are none of the article.
const OUTSIDE_ROLES: &[&str] = &[
    "navigation",
    "banner",
    "contentinfo",
    "search",
    "dialog",
    "alertdialog",
    "complementary",
    "menu",
    "menubar",
    "alert",
    "toolbar",
];

/// What a part of a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Nothing says anything.
    Plain,
    /// None of the article.
    Outside,
    /// Of this kind.
    Of(Kind),
}

/// How much is in each element of a page.
#[derive(Debug)]
pub(super) struct Extent {
    /// Words in the element.
    pub(super) words: Vec<u32>,
    /// True where an `<h1>` stands in it.
    pub(super) headline: Vec<bool>,
    /// True where the text of an article is said to stand in it.
    pub(super) article: Vec<bool>,
}

impl Extent {
    /// Measures every element, from the last to the first: children come after their parents.
    pub(super) fn of(tree: &Tree) -> Self {
        let size = tree.nodes.len();
        let mut extent = Self { words: vec![0; size], headline: vec![false; size], article: vec![false; size] };
        for (id, node) in tree.nodes.iter().enumerate().rev() {
            if SILENT_ELEMENTS.contains(&node.name.as_str()) {
                extent.words[id] = 0;
                continue;
            }
            extent.words[id] += node.text.split_whitespace().count() as u32;
            extent.headline[id] |= node.name == "h1";
            extent.article[id] |= node.attribute("itemprop") == "articleBody";
            if id > 0 {
                let parent = node.parent as usize;
                extent.words[parent] += extent.words[id];
                extent.headline[parent] |= extent.headline[id];
                extent.article[parent] |= extent.article[id];
            }
        }
        extent
    }
}

/// What `id` is.
pub(super) fn part(tree: &Tree, extent: &Extent, id: Id) -> Part {
    let node = tree.node(id);
    let name = node.name.as_str();
    if SILENT_ELEMENTS.contains(&name) || is_hidden(tree, id) {
        return Part::Outside;
    }
    let of_article = extent.headline[id as usize] || extent.article[id as usize];
    if !of_article && (OUTSIDE_ROLES.contains(&node.attribute("role")) || is_page_frame(tree, id)) {
        return Part::Outside;
    }
    match name {
        "h1" => return Part::Of(Kind::Title),
        "h2" | "h3" | "h4" | "h5" | "h6" => return by_class(tree, extent, id).unwrap_or(Part::Of(Kind::Heading)),
        "figcaption" | "figure" => return Part::Of(Kind::Caption),
        "time" => return Part::Of(Kind::Dateline),
        "aside" | "footer" if !of_article => return Part::Of(Kind::Link),
        "html" | "body" | "main" | "article" => return Part::Plain,
        _ => {}
    }
    by_class(tree, extent, id).unwrap_or(Part::Plain)
}

fn is_hidden(tree: &Tree, id: Id) -> bool {
    let node = tree.node(id);
    let style: String = node.attribute("style").chars().filter(|c| !c.is_whitespace()).collect();
    node.has("hidden")
        || node.attribute("aria-hidden") == "true"
        || style.contains("display:none")
        || style.contains("visibility:hidden")
}

/// True for a header or footer of the page, as against that of an article.
fn is_page_frame(tree: &Tree, id: Id) -> bool {
    let frame = matches!(tree.node(id).name.as_str(), "header" | "footer");
    let mut above = tree.node(id).parent;
    while frame && above > 0 {
        if matches!(tree.node(above).name.as_str(), "article" | "main" | "section") {
            return false;
        }
        above = tree.node(above).parent;
    }
    frame
}

/// What the words of the element's class, id and test names say.
fn by_class(tree: &Tree, extent: &Extent, id: Id) -> Option<Part> {
    let node = tree.node(id);
    let words = extent.words[id as usize];
    if node.attribute("class").split_whitespace().any(|class| POSTS.contains(&class)) {
        return Some(Part::Of(Kind::Post));
    }
    let labels = ["class", "id", "data-component", "data-testid", "role"].map(|name| class_words(node.attribute(name)));
    let any = |table: &[&str]| labels.iter().flatten().any(|word| table.contains(&word.as_str()));
    let of_article = extent.headline[id as usize] || extent.article[id as usize];
    let inline_class = |kind, most| (words <= most).then_some(Part::Of(kind));
    match () {
        () if of_article => None,
        () if any(PULL_QUOTES) && words <= LINE_WORDS => Some(Part::Of(Kind::Caption)),
        () if any(OUTSIDE) => Some(Part::Outside),
        () if any(LEADS_AWAY) => Some(Part::Of(Kind::Link)),
        () if any(CAPTIONS) => inline_class(Kind::Caption, LINE_WORDS),
        () if any(CREDITS) => inline_class(Kind::Credit, LINE_WORDS),
        () if any(STANDFIRSTS) => inline_class(Kind::Heading, LINE_WORDS),
        () if any(BYLINES) => inline_class(Kind::Byline, SHORT_WORDS),
        () if any(DATES) => inline_class(Kind::Dateline, SHORT_WORDS),
        () => None,
    }
}

/// The words of a class attribute in lower case, without those of classes that only say what the part has.
pub(super) fn class_words(classes: &str) -> Vec<String> {
    let cut = |class: &str| {
        let mut words = vec![String::new()];
        let mut lower = false;
        for c in class.chars() {
            let sign = !c.is_ascii_alphabetic();
            if (sign || (c.is_ascii_uppercase() && lower)) && words.last().is_some_and(|w| !w.is_empty()) {
                words.push(String::new());
            }
            if !sign {
                words.last_mut().into_iter().for_each(|w| w.push(c.to_ascii_lowercase()));
            }
            lower = c.is_ascii_lowercase();
        }
        words
    };
    let telling = |words: &Vec<String>| !words.iter().any(|word| ATTRIBUTES.contains(&word.as_str()));
    classes.split_whitespace().map(cut).filter(telling).flatten().filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::class_words;

    #[test]
    fn classes_are_cut_into_words() {
        assert_eq!(class_words("articleBody-share_tools ad2"), ["article", "body", "share", "tools", "ad"]);
        assert_eq!(class_words("has-sidebar page--with-comments story"), ["story"]);
    }
}
