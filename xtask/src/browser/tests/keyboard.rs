//! The page without a mouse.

use crate::browser::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::Value;

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";

/// The list of quotations, which scrolls.
const LIST: &str = "document.querySelector('[data-view=quotations] .scroller')";

/// More stops than the head of the page has.
const STOPS: usize = 40;

/// What has the focus: how it names itself, what it does, whether it can be seen and looks other than without the focus.
const FOCUS: &str = "const node = document.activeElement;
    const look = () => {
      const style = getComputedStyle(node);
      return [style.outline, style.boxShadow, style.border, style.background, style.color, style.textDecoration].join();
    };
    const focused = look();
    node.blur();
    const marked = look() !== focused;
    node.focus();
    const box = node.getBoundingClientRect();
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return { tag: node.tagName, does: node.dataset.do ?? node.dataset.to ?? node.dataset.export ?? node.className,
      name: node.ariaLabel || node.innerText || node.labels?.[0]?.innerText || node.title || node.placeholder || '',
      seen: box.width > 0 && box.height > 0, marked, free: node.contains(over) }";

pub(super) fn walk(page: &Page) -> Result<()> {
    let mut reached = Vec::new();
    for _ in 0..STOPS {
        page.session().press(TAB)?;
        let focus = page.script(FOCUS)?;
        if focus["tag"] == "BODY" {
            break;
        }
        for (quality, complaint) in [
            ("seen", "cannot be seen"),
            ("free", "lies under something else"),
            ("marked", "does not show that it has the focus"),
        ] {
            ensure!(focus[quality] == Value::Bool(true), "{focus} {complaint}");
        }
        ensure!(focus["name"].as_str().is_some_and(|name| !name.trim().is_empty()), "{focus} has no name");
        reached.push(focus["does"].as_str().unwrap_or_default().to_owned());
    }
    ensure!(
        reached.first().is_some_and(|first| first == "skip"),
        "the first stop is no way past the head: {reached:?}"
    );
    for needed in ["quotations", "events", "timeline", "compare", "choose", "paste", "export"] {
        ensure!(reached.iter().any(|does| does == needed), "“{needed}” is not among the stops {reached:?}");
    }
    open_and_close(page)
}

/// To the quotations, into the first one's card, and out again.
fn open_and_close(page: &Page) -> Result<()> {
    page.script("document.activeElement.blur()")?;
    page.session().press("2")?;
    page.until("document.documentElement.dataset.showing === 'quotations'")?;
    page.until("document.querySelector('[data-row=quotation]')")?;
    page.session().press("j")?;
    page.until("document.activeElement.closest('[data-row=quotation]')")?;
    page.session().press(ENTER)?;
    page.until("document.querySelector('[data-card]')").context("Enter opens no card")?;
    page.until("document.activeElement.matches('.page [data-mark]')").context("the keyboard is not at the mark")?;
    page.session().press(ESCAPE)?;
    page.until("!document.querySelector('[data-card]')").context("Escape does not close the card")?;
    there_and_back(page)
}

/// Down the list, into an article, and back to the same row.
fn there_and_back(page: &Page) -> Result<()> {
    page.session().press("2")?;
    page.until("document.querySelector('[data-view=quotations]:not([hidden]) [data-row]')")?;
    for _ in 0..12 {
        page.session().press("j")?;
    }
    page.until(&format!("{LIST}.scrollTop > 0")).context("the list does not scroll with the keyboard")?;
    let row = "document.activeElement.closest('[data-row]')?.dataset.id + document.activeElement.innerText";
    let before = page.text(row)?;
    let down = page.number(&format!("Math.round({LIST}.scrollTop)"))?;
    page.session().press(ENTER)?;
    page.until("document.querySelector('[data-card]')")?;
    page.script("history.back()")?;
    page.until(&format!("{row} === {}", serde_json::json!(before))).context("the way back leads to another row")?;
    page.until(&format!("Math.abs({LIST}.scrollTop - {down}) < 2")).context("the list is scrolled elsewhere")?;
    drawn_anew_and_left(page)?;
    page.session().press("/")?;
    page.session().press("iran")?;
    page.until(&format!("{LIST}.scrollTop === 0")).context("what a search finds does not begin at its beginning")
}

/// Drawn anew at its end, the list leaves the keyboard where it is; left before the browser has told of the scrolling, it
/// is found again as it was.
fn drawn_anew_and_left(page: &Page) -> Result<()> {
    let at_end = format!("const list = {LIST}; list.scrollTop = list.scrollHeight;");
    let last = "[...list.querySelectorAll('[data-row]')].at(-1)";
    page.script(&format!("{at_end} return new Promise(requestAnimationFrame)"))?;
    page.until(&format!(
        "(() => {{
          const table = {LIST}.querySelector('table');
          return table.querySelector(`[data-row][aria-rowindex=\"${{table.getAttribute('aria-rowcount')}}\"]`);
        }})()"
    ))?;
    let held = page.script(&format!(
        "{at_end} {last}.querySelector('a').focus({{ preventScroll: true }});
        return app.library.changed.now().then(() => [list.scrollTop > 0, {last}.contains(document.activeElement)])"
    ))?;
    ensure!(held == serde_json::json!([true, true]), "drawn anew, scrolled and holding the keyboard: {held}");
    page.script(&format!(
        "const list = {LIST}; list.scrollTop = 100;
        const {{ articleId, id }} = {last}.dataset;
        app.go('read', articleId, id)"
    ))?;
    page.until("document.querySelector('[data-card]')")?;
    page.script("history.back()")?;
    page.until(&format!("{LIST}.scrollTop === 100")).context("left at once, the list is scrolled elsewhere")
}
