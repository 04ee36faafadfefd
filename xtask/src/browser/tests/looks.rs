//! How the views are set: what is there can be seen and read, in a window of any width.

use super::OVER_ALL;
use crate::browser::page::Page;
use crate::browser::story;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeSet;

/// The axis of the timeline names days, months or years, whatever it spans, and labels stay on it.
pub(super) fn axis(page: &Page) -> Result<()> {
    story::load(page)?;
    let labels = "[...document.querySelectorAll('.dated .day')].map((node) => node.textContent)";
    for (name, form) in [("2025-10-06 autumn.txt", r"^\w+ 20(25|26)$"), ("2016-06-06 old.txt", r"^20(1|2)\d$")] {
        let text =
            format!("ALMARA — Dockers blocked the port of {name} on Monday. The company signed a deal on Tuesday.\n");
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

/// Of long names, roles, lists of people and quotations, told on one day in two articles.
const LONG: &str = "ALMARA — The ministers of Brazil, Argentina, Uruguay and Paraguay urged the governments of Germany, France, \
    Italy, Spain and Portugal on Monday to sign the agreement on the fisheries of the southern ocean.\n\
    “We have waited for this agreement for more years than anybody in this room would care to remember, and nobody should take \
    it that we will wait for as many again,” said Maria da Conceição Silva Pereira dos Santos, the deputy permanent secretary of \
    the ministry of foreign trade and fisheries. “There is no sentence in it that we have not read to each other aloud at least \
    a dozen times, and no comma over which nobody lost a night of sleep,” Santos said. “What is left is a matter of will, and will \
    is what we were promised by every government that sent somebody to sit at this table with us,” Santos said. “If they do not \
    sign on Friday, we will go home, and we will tell our fishermen who it was that did not sign, by name and by country,” Santos \
    said. “That is all that I have to say about it today, and it is all that I will say about it tomorrow,” Santos said.\n";

fn long(page: &Page) -> Result<()> {
    page.session().resize(story::WIDE.0, story::WIDE.1)?;
    page.add(&[("2026-03-02 fish.txt", LONG.as_bytes())])
}

/// Every row of a list is as high as the list takes it to be, and no card hides the way to the rest.
pub(super) fn rows(page: &Page) -> Result<()> {
    long(page)?;
    for (view, row) in [("quotations", "quotation"), ("events", "event")] {
        page.script(&format!("location.hash = '#{view}'"))?;
        page.until(&format!("document.querySelectorAll('[data-row={row}]').length > 4"))?;
        for width in [story::WIDE.0, 1000, story::NARROW.0] {
            page.session().resize(width, story::WIDE.1)?;
            let heights = format!(
                "[...new Set([...document.querySelectorAll('[data-row={row}]')].map((node) => String(node.offsetHeight)))]"
            );
            let found = page.texts(&heights)?;
            ensure!(found.len() == 1, "at {width} pixels rows of {view} are {found:?} pixels high");
        }
    }
    page.script("location.hash = '#quotations/speakers'")?;
    for width in [story::NARROW.0, story::WIDE.0] {
        page.session().resize(width, story::WIDE.1)?;
        page.until("document.querySelector('[data-row=speaker] a.all')")?;
        let cut = "[...document.querySelectorAll('[data-row=speaker] a.all')].filter((link) =>
            link.getBoundingClientRect().bottom > link.closest('li').getBoundingClientRect().bottom)
            .map((link) => link.innerText)";
        ensure!(page.texts(cut)?.is_empty(), "at {width} pixels a card cuts off the way to all quotations");
    }
    Ok(())
}

/// On a narrow screen a card takes the width of it, and neither sheets nor panes go beyond theirs.
pub(super) fn narrow(page: &Page) -> Result<()> {
    story::load(page)?;
    page.session().resize(story::NARROW.0, story::NARROW.1)?;
    page.script("location.hash = '#read'")?;
    page.until("document.querySelector('.page .chip')")?;
    page.script("document.querySelector('.page .chip').click()")?;
    page.until("document.querySelector('[data-card]')")?;
    let left = page.number("document.querySelector('[data-card]').offsetLeft")?;
    ensure!(left == 0, "the card begins {left} pixels from the edge");
    let masthead = page.number("document.querySelector('.masthead').offsetHeight")?;
    ensure!(masthead < 150, "the masthead is {masthead} pixels high"); // three lines
    for (address, pane) in [
        ("#timeline", "[data-view=timeline] .scroller"),
        ("#compare/sources", ".matrix-pane .key"),
        ("#compare/versions", "[data-view=compare] .scroller"),
    ] {
        page.script(&format!("location.hash = '{address}'"))?;
        page.until(&format!("document.querySelector('{pane}')?.childElementCount"))?;
        fits(page, pane)?;
    }
    page.script("document.querySelector('[data-do=help]').click()")?;
    fits(page, "#help-sheet")
}

/// That nothing in an element has to be scrolled sideways to.
fn fits(page: &Page, selector: &str) -> Result<()> {
    let node = format!("document.querySelector('{selector}')");
    page.until(&format!("{node}.scrollWidth <= {node}.clientWidth"))
        .with_context(|| format!("{selector} has to be scrolled sideways"))
}

/// Every view says why there is nothing to see in it.
pub(super) fn empty(page: &Page) -> Result<()> {
    page.session().resize(story::WIDE.0, story::WIDE.1)?;
    page.script("saywhen.clear()")?;
    page.until_ready()?;
    let says = "[...document.querySelectorAll('main .nothing')].filter((node) => node.checkVisibility({ visibilityProperty: true }))
        .map((node) => node.innerText).join()";
    for address in ["#read"].into_iter().chain(OVER_ALL) {
        page.script(&format!("location.hash = '{address}'"))?;
        page.until(&format!("{says}.includes('No articles')"))
            .with_context(|| format!("{address} is empty and silent"))?;
    }
    page.add(&[("note.txt", "The weather is fine in Almara, and the sea is calm.".as_bytes())])?;
    page.script("location.hash = '#quotations'")?;
    page.until(&format!("{says}.includes('None was found')")).context("without quotations the list is silent")
}

/// Words in context are counted as they are shown: a quotation that fits by its speaker is told apart.
pub(super) fn context_counted(page: &Page) -> Result<()> {
    story::load(page)?;
    page.script("location.hash = '#quotations/context'")?;
    page.until("document.querySelector('[data-view=quotations] .offer button')")?;
    page.session().press("/")?;
    page.session().press("ruiz")?;
    page.until("/^In the words of no quotation; \\d+ quotations fit by speaker/.test(document.querySelector('.offer').innerText)")
        .context("a search that fits only speakers leaves the view silent")
}

/// What happened is told from report to report, each article is named once, and who only thinks something is no speaker.
pub(super) fn told_once(page: &Page) -> Result<()> {
    story::load(page)?;
    page.script("location.hash = '#timeline'")?;
    page.until("document.querySelector('.dated .point')")?;
    let steps = "[...document.querySelectorAll('.dated .point')].flatMap((node) => node.happenings).flatMap(({ steps }) =>
        steps.filter(({ status, date, articles }, at) => status === steps[at - 1]?.status
          || !articles.some((id) => app.library.article(id).published === date)).map(({ status, date }) => `${status} ${date}`))";
    let odd = page.texts(steps)?;
    ensure!(odd.is_empty(), "no change, or no day of an article: {odd:?}");
    page.script("location.hash = app.address('read', app.library.articles()[3].id)")?;
    page.until("document.querySelector('.page .tag')")?;
    for at in 0..page.number("document.querySelectorAll('.page .tag').length")? {
        page.script(&format!("document.querySelectorAll('.page .tag')[{at}].click()"))?;
        let named =
            page.texts("[...document.querySelectorAll('[data-card] a.elsewhere')].map((link) => link.innerText)")?;
        let once: BTreeSet<_> = named.iter().collect();
        ensure!(once.len() == named.len(), "an article is named twice: {named:?}");
    }
    Ok(())
}
