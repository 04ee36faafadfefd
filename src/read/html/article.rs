//! Where on a page the article is: in the smallest element that holds next to all of the page's prose.

use super::blocks::{Block, Page};
use super::stated::Stated;
use super::tree::{Id, Tree};
use crate::read::Kind;
use crate::read::draft::Draft;
use crate::read::kinds;

/// Share of the page's prose in an element that is called the article.
const ARTICLE_SHARE: f64 = 0.5;

/// Share of an element's prose in one of its children from which the article is looked for in that one alone.
const CHILD_SHARE: f64 = 0.9;

/// Blocks between headline and article that are taken along: standfirst, byline, date, caption.
const HEAD_BLOCKS: usize = 12;

/// Share of the words of JSON-LD's `articleBody` that the page must show; below it the page keeps its text back.
const SHOWN_SHARE: f64 = 0.5;

/// Makes the draft of a page's article.
pub(super) fn draft(tree: &Tree, page: &Page, stated: Stated) -> Draft {
    let article = find(tree, page);
    let mut draft = Draft { known: stated.known, ..Draft::default() };
    let headline = headline(tree, &page.blocks, article, draft.known.title());
    let first = page.blocks.iter().position(|block| tree.holds(article, block.node)).unwrap_or(page.blocks.len());
    let from = headline.filter(|&at| at < first && first - at <= HEAD_BLOCKS).unwrap_or(first);
    if let Some(at) = headline.filter(|&at| at < from) {
        draft.push(Kind::Title, &page.blocks[at].text);
    }
    for (at, block) in page.blocks.iter().enumerate().skip(from) {
        if at < first {
            draft.push(head_kind(block, at == from, &stated.description), &block.text);
        } else if tree.holds(article, block.node) {
            draft.push(kind(block, Some(at) == headline, &stated.description), &block.text);
        }
    }
    let shown: usize =
        draft.paragraphs.iter().filter(|p| p.kind == Kind::Body).map(|p| words(p.span.of_text(&draft.text))).sum();
    if (shown as f64) < words(&stated.body) as f64 * SHOWN_SHARE {
        draft = of_stated(draft, &stated.body);
    }
    draft
}

/// The draft of a page that states its text without showing it.
fn of_stated(shown: Draft, body: &str) -> Draft {
    let mut draft = Draft { known: shown.known, ..Draft::default() };
    if let Some(title) = draft.known.title().map(str::to_owned) {
        draft.push(Kind::Title, &title);
    }
    body.lines().for_each(|line| draft.push(Kind::Body, line));
    draft
        .warnings
        .push("the page does not show the article: the text is that of its JSON-LD, without its markup".into());
    draft
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The element that holds the article.
fn find(tree: &Tree, page: &Page) -> Id {
    let mut prose = vec![0_usize; tree.nodes.len()];
    for block in page.blocks.iter().filter(|block| block.is_prose()) {
        prose[block.node as usize] += words(&block.text);
    }
    let own = prose.clone();
    for id in (1..tree.nodes.len()).rev() {
        prose[tree.nodes[id].parent as usize] += prose[id];
    }
    let share = |id: Id, of: usize, share: f64| prose[id as usize] as f64 >= of as f64 * share;
    let called = |id: Id| {
        let node = tree.node(id);
        node.attribute("itemprop") == "articleBody"
            || node.name == "article"
            || node.name == "main"
            || node.attribute("role") == "main"
    };
    let all = prose[0];
    let mut at = tree
        .all()
        .map(|(id, _)| id)
        .filter(|&id| all > 0 && called(id) && share(id, all, ARTICLE_SHARE))
        .last()
        .unwrap_or(0);
    loop {
        let largest = tree
            .node(at)
            .children
            .iter()
            .copied()
            .max_by_key(|&child| (prose[child as usize], std::cmp::Reverse(child)));
        let Some(child) = largest else { return at };
        if own[at as usize] > 0
            || prose[at as usize] == 0
            || !share(child, prose[at as usize], CHILD_SHARE)
            || tree.node(child).children.is_empty()
        {
            return at;
        }
        // A lone paragraph is no container: what stands beside it (a short text's headline, its byline) belongs to it.
        if own[child as usize] > 0
            && own[child as usize] == prose[child as usize]
            && page.blocks.iter().filter(|b| b.node == child).count() == 1
        {
            return at;
        }
        at = child;
    }
}

/// The block that is the headline: that which the page states, else the last `<h1>` before the article or the first in it.
fn headline(tree: &Tree, blocks: &[Block], article: Id, title: Option<&str>) -> Option<usize> {
    let same = |block: &Block| title.is_some_and(|title| block.text.eq_ignore_ascii_case(title));
    let end = tree.node(article).end;
    let open = |block: &&Block| block.node < end && matches!(block.kind, Kind::Title | Kind::Heading | Kind::Body);
    let candidates = || blocks.iter().enumerate().filter(|(_, block)| open(block));
    let titles = || candidates().filter(|(_, block)| block.kind == Kind::Title);
    let stated = candidates().find(|(_, block)| same(block));
    let inside = titles().find(|(_, block)| tree.holds(article, block.node));
    stated.or(inside).or_else(|| titles().next_back()).map(|(at, _)| at)
}

/// The kind of a block of the article.
fn kind(block: &Block, is_headline: bool, description: &str) -> Kind {
    match block.kind {
        Kind::Title | Kind::Heading | Kind::Body if is_headline => Kind::Title,
        Kind::Title => Kind::Heading,
        Kind::Body if block.is_link() => Kind::Link,
        Kind::Body if !description.is_empty() && block.text == description => Kind::Heading,
        kind => kind,
    }
}

/// The kind of a block between headline and article: what is neither prose nor a known line is a standfirst.
fn head_kind(block: &Block, is_headline: bool, description: &str) -> Kind {
    match kind(block, is_headline, description) {
        Kind::Body if !block.is_prose() => match kinds::line(&block.text) {
            Kind::Body => Kind::Heading,
            kind => kind,
        },
        kind => kind,
    }
}
