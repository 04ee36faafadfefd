//! What a reader, or a program, finds first.

use crate::browser::page::{Page, file_url};
use crate::project::root;
use anyhow::{Context, Result, ensure};
use std::fs;

/// Every file of `seeds/` is there, analysed, whatever files those are.
pub(super) fn seeds(page: &Page) -> Result<()> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root().join("seeds"))? {
        names.push(entry?.file_name().into_string().ok().context("a seed's name is no text")?);
    }
    names.sort();
    let held = page.articles()?;
    ensure!(held == names, "the page holds {held:?}, seeds/ holds {names:?}");
    page.until(&format!("document.querySelectorAll('[data-article]').length === {}", names.len()))
}

pub(super) fn unbuilt(page: &Page) -> Result<()> {
    page.session().open(&file_url(&root().join("www/index.html")))?;
    let shown = page.text("document.querySelector('#unbuilt').innerText")?;
    ensure!(shown.contains("cargo xtask page"), "the unbuilt page says: {shown}");
    let link = page.text("document.querySelector('#unbuilt a').href")?;
    let built = file_url(&root().join("dist/saywhen.html"));
    ensure!(link == built, "its link leads to {link}, not to {built}");
    Ok(())
}

pub(super) fn serves_programs(page: &Page) -> Result<()> {
    page.script("return saywhen.ready.then(() => null)")?;
    page.script("saywhen.clear()")?;
    ensure!(page.articles()?.is_empty(), "clear() leaves {:?}", page.articles()?);
    page.add(&[("one.txt", b"The council met on Monday."), ("two.txt", b"The mayor resigned on Friday.")])?;
    ensure!(page.articles()? == ["one.txt", "two.txt"], "add() gives {:?}", page.articles()?);
    let schema = page.text("saywhen.analysis().schema")?;
    ensure!(schema == "saywhen/analysis@1", "{schema}");
    Ok(())
}
