//! The page in real browsers, opened from disk as a reader opens it.
//!
//! Every test has a browser of its own with an empty profile, so that none sees what another left behind. After each,
//! whatever it was about, the page must have been silent: no error in the console, no request, no broken policy.

mod axe;
mod driver;
mod find;
pub(crate) mod many;
mod pace;
mod page;
mod processes;
mod session;
pub(crate) mod set_speed;
pub(crate) mod shots;
pub(crate) mod speed;
mod story;
mod tests;

use anyhow::{Context as _, Result, bail};
use find::Browser;
use page::{Look, Page};
use std::path::Path;
use std::time::Instant;

/// What a run of the browser tests came to.
pub(crate) struct Outcome {
    /// The browsers used, with their versions.
    pub(crate) browsers: Vec<String>,
    /// Tests that passed, over all browsers.
    pub(crate) passed: usize,
    /// "browser: test" of those that failed.
    pub(crate) failed: Vec<String>,
}

/// Runs every test whose name holds one of `filter` (all, where it is empty) in every browser there is; `demand` makes a
/// missing one an error.
///
/// # Errors
/// Where no browser can be had, or one that is demanded.
pub(crate) fn run(page: &Path, filter: &[String], demand: bool) -> Result<Outcome> {
    let browsers = find::browsers(demand)?;
    let mut outcome = Outcome { browsers: Vec::new(), passed: 0, failed: Vec::new() };
    for browser in &browsers {
        outcome.browsers.push(browser.version());
        println!("{}", browser.version());
        let asked = |name: &str| filter.is_empty() || filter.iter().any(|part| name.contains(part));
        for (name, test) in tests::of(browser.kind).filter(|(name, _)| asked(name)) {
            let start = Instant::now();
            let result = one(browser, page, *test);
            let verdict = if result.is_ok() { "ok" } else { "FAILED" };
            println!("  {name} ... {verdict} ({:.1} s)", start.elapsed().as_secs_f32());
            match result {
                Ok(()) => outcome.passed += 1,
                Err(error) => {
                    println!("    {}", format!("{error:#}").replace('\n', "\n    "));
                    outcome.failed.push(format!("{}: {name}", browser.kind));
                }
            }
        }
    }
    if outcome.passed + outcome.failed.len() == 0 {
        bail!("no browser test has “{}” in its name", filter.join("” or “"));
    }
    Ok(outcome)
}

fn one(browser: &Browser, file: &Path, test: tests::Test) -> Result<()> {
    let page = Page::open(browser, file, Look::Light)?;
    page.until_ready().context("the page did not become ready")?;
    test(&page)?;
    page.must_be_silent()
}
