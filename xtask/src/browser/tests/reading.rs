//! The text with its marks, the rows, the cards.

use crate::browser::page::Page;
use anyhow::{Result, ensure};
use serde_json::json;

const ARTICLE: &str = "LISBON (AP) — Police fired tear gas at protesters in Lisbon on Friday.\n\
    “We will not leave,” said Ana Ruiz, a union leader. “They can arrest us all.”\n\
    Mayor João Silva told reporters that the march had been peaceful.\n";

/// The text of every quotation and event as the page shows it, and as the analysis has it; white space does not count.
const SHOWN_AND_MEANT: &str = "
    const article = saywhen.analysis().articles.find(({ name }) => name === arguments[0]);
    const points = [...article.text];
    const bare = (text) => text.replace(/\\s/g, '');
    const meant = (spans) => bare(spans.map(({ start, end }) => points.slice(start, end).join('')).join(''));
    const outermost = (kind, id) => [...document.querySelectorAll(`[data-${kind}=\"${id}\"]`)]
      .filter((node) => !node.parentElement.closest(`[data-${kind}=\"${id}\"]`));
    const shown = (kind, id) => bare(outermost(kind, id).map((node) => node.textContent).join(''));
    const pair = (kind, spans) => (item) => [item.id, shown(kind, item.id), meant(spans(item))];
    return [article.quotations.map(pair('quotation', (item) => item.content)),
      article.events.map(pair('event', (item) => [...item.triggers].sort((a, b) => a.start - b.start)))];";

pub(super) fn marks(page: &Page) -> Result<()> {
    read(page, "march.txt", ARTICLE)?;
    let pairs = page.session().script(SHOWN_AND_MEANT, &[json!("march.txt")])?;
    for (index, what) in ["quotation", "event"].iter().enumerate() {
        let found: Vec<(String, String, String)> = serde_json::from_value(pairs[index].clone())?;
        ensure!(!found.is_empty(), "no {what} was found");
        for (id, shown, meant) in found {
            ensure!(shown == meant, "{what} {id} is {meant:?}, shown is {shown:?}");
        }
    }
    Ok(())
}

pub(super) fn row_to_card(page: &Page) -> Result<()> {
    for view in ["quotation", "event"] {
        page.script(&format!("location.hash = '#{view}s'"))?;
        page.until(&format!("document.querySelector('[data-row={view}] a')"))?;
        let id = page.text(&format!("document.querySelector('[data-row={view}]').dataset.id"))?;
        page.session().click(&page.session().find(&format!("[data-row={view}] a"))?)?;
        page.until(&format!("document.querySelector('[data-card]')?.dataset.card === '{id}'"))?;
        page.until(&format!("document.querySelector('[data-{view}=\"{id}\"]')"))?;
        page.script("document.querySelector('[data-card]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))")?;
        page.until("!document.querySelector('[data-card]')")?;
    }
    Ok(())
}

/// "Friday" has no date until the reader gives the article one.
pub(super) fn date(page: &Page) -> Result<()> {
    read(page, "march.txt", ARTICLE)?;
    let find = "saywhen.analysis().articles.find(({ name }) => name === 'march.txt')";
    let anchored = format!("{find}.times.some((time) => time.value === '2026-02-06')");
    ensure!(page.script(&format!("return {anchored}"))? == json!(false), "Friday is anchored without a date");
    let id = page.text(&format!("{find}.id"))?;
    let body = "const field = document.querySelector(`[data-article=\"${arguments[0]}\"] input[type=date], [data-reading=\"${arguments[0]}\"] input[type=date]`);
        field.value = '2026-02-08';
        for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
        field.blur();";
    page.session().script(body, &[json!(id)])?;
    page.until(&anchored)?;
    page.until_ready()
}

fn read(page: &Page, name: &str, text: &str) -> Result<()> {
    page.add(&[(name, text.as_bytes())])?;
    let body = "const { id } = saywhen.analysis().articles.find(({ name }) => name === arguments[0]);
        location.hash = `#read/${encodeURIComponent(id)}`;
        return id";
    let id = page.session().script(body, &[json!(name)])?;
    page.until(&format!("document.querySelector('[data-reading]')?.dataset.reading === {id}"))?;
    page.until_ready()
}
