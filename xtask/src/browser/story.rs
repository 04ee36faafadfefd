//! A small story told by several articles, and the ways of a reader who has no mouse.

use super::page::Page;
use anyhow::{Context as _, Result, bail, ensure};
use serde_json::json;

/// A laptop's window and a phone's, in pixels.
pub(super) const WIDE: (u32, u32) = (1360, 850);
/// The narrowest window that Chromium and Firefox give is wider; what is narrower is tested at this.
pub(super) const NARROW: (u32, u32) = (500, 800);

pub(super) const TAB: &str = "\u{E004}";
pub(super) const ENTER: &str = "\u{E007}";
pub(super) const ESCAPE: &str = "\u{E00C}";
pub(super) const DOWN: &str = "\u{E015}";
pub(super) const RIGHT: &str = "\u{E014}";

/// More stops than any view of the story has.
const STOPS: usize = 160;

const STORY: &str = include_str!("story.js");

/// Puts the story into the page, in a wide window.
pub(super) fn load(page: &Page) -> Result<()> {
    page.session().resize(WIDE.0, WIDE.1)?;
    tell(page)
}

/// Puts the story into the page.
pub(super) fn tell(page: &Page) -> Result<()> {
    let made = page.script(&format!("const made = {STORY}\nreturn made"))?;
    ensure!(made["articles"] == json!(6) && made["clusters"].as_u64() > Some(1), "the story is {made}");
    page.until_ready()
}

/// Presses Tab until what has the focus fits a selector.
pub(super) fn tab_to(page: &Page, selector: &str) -> Result<()> {
    for _ in 0..STOPS {
        page.session().press(TAB)?;
        if page.script(&format!("return document.activeElement.matches('{selector}')"))? == json!(true) {
            return Ok(());
        }
    }
    bail!("Tab does not reach {selector}")
}

/// Tab to what fits a selector, and Enter.
pub(super) fn enter(page: &Page, selector: &str) -> Result<()> {
    tab_to(page, selector)?;
    page.session().press(ENTER)
}

/// Presses a single key from nowhere in particular, and waits for a view.
pub(super) fn go(page: &Page, key: &str, view: &str) -> Result<()> {
    page.script("document.activeElement.blur()")?;
    page.session().press(key)?;
    page.until(&format!("document.documentElement.dataset.showing === '{view}'"))
        .with_context(|| format!("“{key}” does not lead to {view}"))
}
