//! Articles that try to be more than text.

use crate::browser::page::Page;
use anyhow::{Result, ensure};
use serde_json::json;

/// Nothing that an article says can act, wherever the page shows it: text, speaker, label, title, file name.
pub(super) fn markup(page: &Page) -> Result<()> {
    let attack = "<script>window.owned = 1</script><img src=x onerror=\"window.owned = 1\"><b>bold</b>";
    let text = format!(
        "Attack {attack} reported\n“No {attack} here,” said Ana {attack} Ruiz.\nThe <img src=x onerror=owned=1> council was attacked in {attack}.\n"
    );
    page.add(&[("<img src=x onerror=owned=1>.txt", text.as_bytes())])?;
    for view in ["#read", "#quotations", "#events"] {
        page.script(&format!("location.hash = '{view}'"))?;
        page.until(&format!("document.documentElement.dataset.showing === '{}'", &view[1..]))?;
    }
    let body = "location.hash = '#read/' + encodeURIComponent(saywhen.analysis().articles.at(-1).id)";
    page.script(body)?;
    page.until("document.querySelector('[data-reading]').textContent.includes('onerror=\"window.owned = 1\"')")?;
    let made = page.number("[...document.querySelectorAll('img, main script, main b')].filter((node) => !node.matches('b') || node.textContent === 'bold').length")?;
    ensure!(page.script("return window.owned === undefined")? == json!(true), "the article's script has run");
    ensure!(made == 0, "{made} elements were made from the article's text");
    Ok(())
}

/// Offsets are code points: what they cut out is whole characters, beyond the basic plane too.
pub(super) fn offsets(page: &Page) -> Result<()> {
    let text = "😀🇵🇹 Lisbon e\u{301}te\u{301}.\n“Vamos 👩‍👩‍👧 já,” said João 😀 Silva. 中文 “終わり,” said Ana Ruiz.\n";
    page.add(&[("wide.txt", text.as_bytes())])?;
    let body = "const { text, paragraphs } = saywhen.analysis().articles.at(-1);
        return paragraphs.map(({ start, end }) => [...text].slice(start, end).join(''))";
    let paragraphs = page.script(body)?;
    let lines: Vec<_> = text.lines().collect();
    ensure!(paragraphs == json!(lines), "{paragraphs}");
    Ok(())
}
