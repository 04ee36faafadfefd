//! How the views are set: what is there can be seen and read, in a window of any width.

use crate::browser::page::Page;
use crate::browser::story;
use anyhow::{Context as _, Result, ensure};

/// The axis of the timeline names days, months or years, whatever it spans, and labels stay on it.
pub(super) fn axis(page: &Page) -> Result<()> {
    story::load(page)?;
    let labels = "[...document.querySelectorAll('.dated .day')].map((node) => node.textContent)";
    for (name, form) in [("2025-10-06 autumn.txt", r"^\w+ 20(25|26)$"), ("2016-06-06 old.txt", r"^20(1|2)\d$")] {
        let text = format!("ALMARA — Dockers blocked the port of {name} on Monday. The company signed a deal on Tuesday.\n");
        page.add(&[(name, text.as_bytes())])?;
        page.script("location.hash = '#timeline'")?;
        page.until("document.querySelector('.dated .point')")?;
        page.until(&format!("{labels}.filter((text) => /{form}/.test(text)).length > 2"))
            .with_context(|| format!("with {name} the axis names no months or years"))?;
    }
    for (width, height) in [story::WIDE, story::NARROW] {
        page.session().resize(width, height)?;
        page.until("document.querySelector('.dated .chart').clientWidth <= innerWidth")?;
        let beyond = "[...document.querySelectorAll('.dated .point text')]
            .filter((node) => node.getBoundingClientRect().left < node.ownerSVGElement.getBoundingClientRect().left - 1)
            .map((node) => node.textContent)";
        let cut = page.texts(beyond)?;
        ensure!(cut.is_empty(), "at {width} pixels labels begin left of the chart: {cut:?}");
    }
    Ok(())
}
