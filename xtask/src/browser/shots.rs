//! Pictures of the page, for those who work on it and for README.md.

use super::find::{self, Browser, Kind};
use super::page::{Look, Page};
use super::story;
use crate::project::{root, target};
use anyhow::{Context as _, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde_json::json;
use std::fs;
use std::path::Path;

/// A laptop's window and a phone's, in pixels.
const SIZES: [(&str, u32, u32); 2] = [("wide", 1360, 850), ("narrow", 390, 844)];

/// A picture: its name, the address of the view, what is done there first, and what must be there then.
struct Shot {
    name: &'static str,
    address: &'static str,
    first: &'static str,
    there: &'static str,
}

const fn shot(name: &'static str, address: &'static str, first: &'static str, there: &'static str) -> Shot {
    Shot { name, address, first, there }
}

/// With the seeds, as the page opens.
const SEEDS: [Shot; 2] = [
    shot("read", "#read", "", "document.querySelector('[data-reading]')"),
    shot("card", "#read", "document.querySelector('.page .chip').click()", "document.querySelector('[data-card]')"),
];

/// With the story of several articles.
const STORY: [Shot; 10] = [
    shot("quotations", "#quotations", "", "document.querySelector('[data-row=quotation]')"),
    shot("speakers", "#quotations/speakers", "", "document.querySelector('[data-row=speaker]')"),
    shot(
        "context",
        "#quotations/context",
        "const search = document.querySelector('[data-view=quotations] .search'); search.value = 'harbour'; \
         search.dispatchEvent(new Event('input'))",
        "document.querySelector('[data-row=occurrence]')",
    ),
    shot("events", "#events", "", "document.querySelector('[data-row=event]')"),
    shot(
        "timeline",
        "#timeline",
        "[...document.querySelectorAll('.dated .point')].find((node) => node.happenings[0].steps.length > 1)\
         .dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        "document.querySelector('.detail:not([hidden])')",
    ),
    shot("stories", "#compare", "", "document.querySelector('[data-happening]')"),
    shot("sources", "#compare/sources", "", "document.querySelector('[data-row=source]')"),
    shot("versions", "#compare/versions", "", "document.querySelector('[data-repeat]')"),
    shot("dossier", "#dossier/story/h1", "", "document.querySelector('.paper .sources-list')"),
    shot(
        "export",
        "#dossier/story/h1",
        "document.querySelector('[data-do=export]').click()",
        "document.querySelector('#export-sheet[open]')",
    ),
];

/// How far the committed pictures are compressed: legible text at some 40 kB each.
const QUALITY: u32 = 55;

/// Takes a picture of every view in every browser, size and look, into `target/shots`; those of Chromium go to `docs` too,
/// as WebP.
///
/// # Errors
/// Where no browser can be had, or a view does not come.
pub(crate) fn run(file: &Path) -> Result<()> {
    let folder = target()?.join("shots");
    fs::create_dir_all(&folder)?;
    fs::create_dir_all(root().join("docs"))?;
    for browser in &find::browsers(false)? {
        for look in [Look::Light, Look::Dark] {
            for (size, width, height) in SIZES {
                let page = open(browser, file, look, (width, height))?;
                let name = |shot: &Shot| format!("{}-{size}-{look}", shot.name);
                for shot in &SEEDS {
                    take(&page, shot, &folder, &name(shot))?;
                }
                story::tell(&page)?;
                page.script("document.querySelector('[data-dismiss]')?.click()")?;
                for shot in &STORY {
                    take(&page, shot, &folder, &name(shot))?;
                }
            }
        }
    }
    println!("{}", folder.display());
    Ok(())
}

fn open(browser: &Browser, file: &Path, look: Look, (width, height): (u32, u32)) -> Result<Page> {
    let page = Page::open(browser, file, look)?;
    page.until_ready()?;
    if browser.kind == Kind::Chromium {
        // A window of Chromium has a least width; the page in it need not.
        let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        page.devtools("Emulation.setDeviceMetricsOverride", &metrics)?;
    } else {
        page.session().resize(width, height)?;
    }
    Ok(page)
}

fn take(page: &Page, shot: &Shot, folder: &Path, name: &str) -> Result<()> {
    let drawn = "return new Promise((drawn) => setTimeout(() => requestAnimationFrame(() => drawn(null)), 300))";
    page.script(&format!("location.hash = '{}'", shot.address))?;
    page.script(drawn)?;
    page.script(shot.first)?;
    page.until(shot.there)?;
    page.script(drawn)?;
    fs::write(folder.join(format!("{}-{name}.png", page.kind)), page.session().screenshot()?)?;
    if page.kind == Kind::Chromium {
        let answer = page.devtools("Page.captureScreenshot", &json!({"format": "webp", "quality": QUALITY}))?;
        let picture = BASE64.decode(answer["data"].as_str().context("no picture")?)?;
        fs::write(root().join(format!("docs/{name}.webp")), picture)?;
    }
    Ok(())
}
