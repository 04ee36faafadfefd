//! What leaves the page, into the reader's own download folder.

use crate::browser::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::Value;

pub(super) fn json(page: &Page) -> Result<()> {
    page.session().click(&page.session().find("[data-do=export]")?)?;
    page.session().click(&page.session().find("#export-sheet [data-export=json]")?)?;
    let exported: Value = serde_json::from_str(&page.download("json")?)?;
    let held = page.script("return saywhen.analysis()")?;
    ensure!(exported == held, "the export is not the analysis that the page holds");
    Ok(())
}

/// One line a row under a head; cells that a spreadsheet would take for a formula are defused.
pub(super) fn csv(page: &Page) -> Result<()> {
    page.script("saywhen.clear()")?;
    page.add(&[("a.txt", "“=1+1, \"twice\",” Mayor Ana Ruiz said on Monday.\n".as_bytes())])?;
    page.script("location.hash = '#quotations'")?;
    page.until("document.querySelector('[data-row=quotation]')")?;
    page.session().click(&page.session().find("[data-view=quotations] [data-export=csv]")?)?;
    let table = page.download("csv")?;
    let mut lines = table.trim_start_matches('\u{feff}').lines();
    let head = lines.next().context("the export is empty")?;
    ensure!(head.contains("speaker_name") && head.contains("content"), "its head is {head}");
    let rows = page.number("saywhen.analysis().articles[0].quotations.length")?;
    ensure!(lines.clone().count() as u64 == rows, "{rows} quotations, but:\n{table}");
    ensure!(lines.all(|line| line.contains("Ana Ruiz")), "{table}");
    ensure!(table.contains("\"\"twice\"\""), "quotation marks are not doubled:\n{table}");
    Ok(())
}
