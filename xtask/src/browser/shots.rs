//! Pictures of the page, for those who work on it and for README.md.

use super::find::{self, Browser, Kind};
use super::page::{Look, Page};
use crate::project::{root, target};
use anyhow::Result;
use std::fs;
use std::path::Path;

/// A laptop's window and a phone's, in pixels.
const SIZES: [(&str, u32, u32); 2] = [("wide", 1360, 850), ("narrow", 390, 844)];

/// Addresses of the views, and what must be there before the picture is taken.
const VIEWS: [(&str, &str, &str); 4] = [
    ("read", "#read", "document.querySelector('[data-reading]')"),
    ("card", "#quotations", "document.querySelector('[data-card]')"),
    ("quotations", "#quotations", "document.querySelector('[data-row=quotation]')"),
    ("events", "#events", "document.querySelector('[data-row=event]')"),
];

/// The picture in README.md: browser, view, size and look.
const README: &str = "Chromium-card-wide-light.png";

/// Takes a picture of every view in every browser, size and look, into `target/shots`; README.md's goes to `docs` too.
///
/// # Errors
/// Where no browser can be had, or a view does not come.
pub(crate) fn run(file: &Path) -> Result<()> {
    let folder = target()?.join("shots");
    fs::create_dir_all(&folder)?;
    for browser in &find::browsers(false)? {
        for look in [Look::Light, Look::Dark] {
            for (size, width, height) in SIZES {
                shoot(browser, file, look, (width, height), |view| {
                    folder.join(format!("{}-{view}-{size}-{look}.png", browser.kind))
                })?;
            }
        }
    }
    fs::create_dir_all(root().join("docs"))?;
    fs::copy(folder.join(README), root().join("docs/page.png"))?;
    println!("{}", folder.display());
    Ok(())
}

fn shoot(
    browser: &Browser,
    file: &Path,
    look: Look,
    (width, height): (u32, u32),
    path: impl Fn(&str) -> std::path::PathBuf,
) -> Result<()> {
    let page = Page::open(browser, file, look)?;
    page.until_ready()?;
    if browser.kind == Kind::Chromium {
        // A window of Chromium has a least width; the page in it need not.
        let metrics = serde_json::json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        page.devtools("Emulation.setDeviceMetricsOverride", &metrics)?;
    } else {
        page.session().resize(width, height)?;
    }
    for (view, address, there) in VIEWS {
        page.script(&format!("location.hash = '{address}'"))?;
        if view == "card" {
            page.until("document.querySelector('[data-row=quotation] a')")?;
            page.script("document.querySelector('[data-row=quotation] a').click()")?;
        }
        page.until(there)?;
        page.script(
            "return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null))))",
        )?;
        fs::write(path(view), page.session().screenshot()?)?;
    }
    Ok(())
}
