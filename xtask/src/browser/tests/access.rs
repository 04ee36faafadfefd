//! What readers who do not see or do not use a mouse need.

use crate::browser::page::Page;
use crate::browser::{axe, story};
use anyhow::{Result, ensure};
use serde_json::json;

/// Every view and way of showing it: its address, what must be there, and what is done first to open all of it.
const VIEWS: &[(&str, &str, &str)] = &[
    ("#read", "document.querySelector('[data-reading]')", ""),
    ("#quotations", "document.querySelector('[data-row=quotation]')", ""),
    ("#quotations/speakers", "document.querySelector('[data-row=speaker]')", ""),
    ("#quotations/context", "document.querySelector('[data-view=quotations] .offer button')", ""),
    ("#events", "document.querySelector('[data-row=event]')", ""),
    (
        "#timeline",
        "document.querySelector('.detail:not([hidden])')",
        "document.querySelector('[data-view=timeline] .point').dispatchEvent(new MouseEvent('click', { bubbles: true }))",
    ),
    ("#compare", "document.querySelector('[data-disagreement]')", ""),
    ("#compare/sources", "document.querySelector('[data-row=source]')", ""),
    ("#compare/versions", "document.querySelector('[data-repeat] ins')", ""),
    ("#dossier/story/h1", "document.querySelector('.paper .sources-list')", ""),
];

/// Sheets over the page: what opens each, and its element.
const SHEETS: &[(&str, &str)] =
    &[("[data-do=export]", "#export-sheet"), ("[data-do=help]", "#help-sheet"), ("[data-do=paste]", "#paste-sheet")];

/// No rule of axe-core is broken in any view, wide and narrow, light and dark.
pub(super) fn clean(page: &Page) -> Result<()> {
    story::load(page)?;
    axe::load(page)?;
    for (theme, (width, height)) in
        [("light", story::WIDE), ("dark", story::WIDE), ("dark", story::NARROW), ("light", story::NARROW)]
    {
        page.session().resize(width, height)?;
        page.session().script("document.documentElement.dataset.theme = arguments[0]", &[json!(theme)])?;
        for (address, there, first) in VIEWS {
            page.script(&format!("location.hash = '{address}'"))?;
            let name = address[1..].split('/').next().unwrap_or_default();
            page.until(&format!("document.documentElement.dataset.showing === '{name}'"))?;
            if !first.is_empty() {
                page.until("document.querySelector('[data-view=timeline] .point')")?;
                page.script(first)?;
            }
            page.until(there)?;
            axe::must_be_clean(page, &format!("{address}, {theme}, {width} px"))?;
        }
        card(page, theme)?;
        sheets(page, theme)?;
    }
    Ok(())
}

/// The cards of a quotation and of an event.
fn card(page: &Page, theme: &str) -> Result<()> {
    page.script("location.hash = '#read'")?;
    for (mark, name) in [(".chip", "a quotation's card"), (".tag", "an event's card")] {
        page.until(&format!("document.querySelector('.page {mark}')"))?;
        page.script(&format!("document.querySelector('.page {mark}').click()"))?;
        page.until("document.querySelector('[data-card]')")?;
        axe::must_be_clean(page, &format!("{name}, {theme}"))?;
    }
    Ok(())
}

fn sheets(page: &Page, theme: &str) -> Result<()> {
    for (opener, sheet) in SHEETS {
        page.script(&format!("document.querySelector('{opener}').click()"))?;
        page.until(&format!("document.querySelector('{sheet}[open]')"))?;
        axe::must_be_clean(page, &format!("{sheet}, {theme}"))?;
        page.script(&format!("document.querySelector('{sheet}').close()"))?;
    }
    Ok(())
}

/// At 400 % of a window of 1280 pixels, nothing has to be scrolled sideways to be read.
pub(super) fn reflow(page: &Page) -> Result<()> {
    story::load(page)?;
    page.session().resize(story::NARROW.0, story::NARROW.1)?;
    for (address, there, _) in VIEWS.iter().filter(|(address, ..)| !address.starts_with("#compare")) {
        page.script(&format!("location.hash = '{address}'"))?;
        if *address != "#timeline" {
            page.until(there)?;
        }
        let beyond =
            page.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")?;
        ensure!(beyond.as_i64().is_some_and(|pixels| pixels <= 0), "{address} is {beyond} pixels too wide");
    }
    Ok(())
}
