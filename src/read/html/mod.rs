//! Web pages: the article found among menus, adverts, related links, captions, comments and cookie notices.
//!
//! A page becomes a tree ([`tree`]), the tree a list of paragraphs that know where they stand and what their surroundings
//! say they are ([`blocks`]); where the most prose stands together is the article ([`article`]). What the page states
//! outside its text is read by [`stated`].

mod article;
mod blocks;
mod parts;
mod stated;
mod tree;

use super::ReadError;
use super::draft::Draft;

/// Reads the article of a page.
///
/// # Errors
/// Where the page has no text.
pub(super) fn draft(html: &str) -> Result<Draft, ReadError> {
    let tree = tree::Tree::parse(html);
    let page = blocks::Page::of(&tree);
    let stated = stated::Stated::of(&tree, &page);
    let draft = article::draft(&tree, &page, stated);
    if draft.is_empty() {
        return Err(ReadError(
            "the page has no text of its own: open it in a browser, wait until the article shows, and save it again"
                .into(),
        ));
    }
    Ok(draft)
}
