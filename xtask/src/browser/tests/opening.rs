//! What a reader, or a program, finds first.

use super::kept::reload;
use crate::browser::page::{Page, file_url};
use crate::project::{cargo, root};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
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

/// How often the page is opened: a race that one opening in ten lost was seen by a few tests and missed by most.
const OPENINGS: usize = 20;

/// However the browser happens to read the page: the engine starts.
pub(super) fn again_and_again(page: &Page) -> Result<()> {
    (0..OPENINGS).try_for_each(|_| reload(page))
}

/// The engine in the page and the engine on the command line say the same of every seed, to the last figure.
pub(super) fn says_what_the_command_line_says(page: &Page) -> Result<()> {
    let seeds = root().join("seeds");
    let mut run = cargo();
    run.args(["run", "--quiet", "--locked", "--bin", "saywhen", "--", "analyze"]);
    let output = run.args(page.articles()?).current_dir(seeds).output()?;
    ensure!(output.status.success(), "analyze failed:\n{}", String::from_utf8_lossy(&output.stderr));
    let told: Value = serde_json::from_slice(&output.stdout)?;
    let shown = page.script("return saywhen.analysis()")?;
    for (told, shown) in articles(&told).zip(articles(&shown)) {
        let fields = told.as_object().context("an article is no object")?;
        for (field, value) in fields.iter().filter(|(field, _)| *field != "id") {
            ensure!(same(&shown[field], value), "{field} of {} differ between page and command line", told["name"]);
        }
    }
    ensure!(articles(&told).count() == articles(&shown).count(), "the page holds other articles");
    Ok(())
}

/// Equality of JSON in which 1 and 1.0 are one number, as they are in JavaScript.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        _ => a == b,
    }
}

fn articles(set: &Value) -> impl Iterator<Item = &Value> {
    set["articles"].as_array().into_iter().flatten()
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
