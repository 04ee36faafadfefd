//! The accessibility checks of axe-core over the page as it stands.

use super::page::Page;
use anyhow::{Context, Result, ensure};
use flate2::read::GzDecoder;
use std::io::Read as _;

/// axe-core; where it comes from and its licence stand beside it.
const AXE: &[u8] = include_bytes!("../../vendor/axe-core/axe.min.js.gz");

/// Runs every rule, and returns what it complains of, one line an element.
const RUN: &str = "return window.axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, any, all, none }) =>
      `${id}: ${html.slice(0, 160)} (${[...any, ...all, ...none].map(({ message }) => message).join('; ')})`)))";

/// Puts axe-core into the page. Its policy does not forbid that: a driver stands above it.
///
/// # Errors
/// Where it cannot be unpacked or does not run.
pub(super) fn load(page: &Page) -> Result<()> {
    let mut source = String::new();
    GzDecoder::new(AXE).read_to_string(&mut source).context("axe.min.js.gz")?;
    page.session().script(&format!("{source}; window.axe ??= axe;"), &[])?;
    ensure!(page.text("window.axe.version")?.starts_with('4'), "axe-core did not load");
    Ok(())
}

/// That axe-core has nothing to say about what the page shows.
///
/// # Errors
/// Where it has; the message says what, and `place` where.
pub(super) fn must_be_clean(page: &Page, place: &str) -> Result<()> {
    let found: Vec<String> = serde_json::from_value(page.script(RUN)?)?;
    ensure!(found.is_empty(), "{place}: {} violations\n{}", found.len(), found.join("\n"));
    Ok(())
}
