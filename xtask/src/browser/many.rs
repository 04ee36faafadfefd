//! How the page bears what newsrooms have: opened anew, a thousand articles dropped at once, ten thousand kept, lists of
//! fifty thousand rows.

use super::find::{self, Browser, Kind};
use super::page::{Look, Page};
use super::{pace, processes};
use crate::figures::{median, two_digits};
use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::time::{Duration, Instant};

/// Makes articles, the same ones each time.
pub(super) const GENERATED: &str = include_str!("many.js");

/// Words of an article.
const WORDS: usize = 600;

/// Openings, each with an empty profile; the median counts.
const OPENINGS: usize = 5;

/// Rows of the lists that are sorted, filtered and scrolled, at least.
const ROWS: u64 = 50_000;

/// How long anything may take before it counts as failed.
const PATIENCE: Duration = Duration::from_mins(4);

/// What must hold, on a machine with two cores that does nothing else.
fn musts() -> Value {
    json!({
        "seconds to first results": {"Chromium": 0.5, "Firefox": 0.8},
        "1000 articles": {"seconds": 20, "longest task in ms": 100, "tab in MB": 600},
        "10000 articles": {
            "seconds": 90, "tab in MB": 1200, "seconds to reload": 3, "lists, longest task in ms": 100,
            "views, longest task in ms": 100,
        },
    })
}

/// A part of the measurement: its name, and what makes its figures.
type Part = (&'static str, fn(&Browser, &Path) -> Result<Value>);

const PARTS: [Part; 3] =
    [("seconds to first results", openings), ("1000 articles", thousand), ("10000 articles", ten_thousand)];

/// The figures of every browser; ten thousand articles and the lists in Chromium alone. What fails says why in the place of
/// its figures.
///
/// # Errors
/// Where there is no browser.
pub(crate) fn measure(file: &Path) -> Result<Value> {
    let mut figures = Map::from_iter([("must".to_owned(), musts())]);
    for browser in &find::browsers(false)? {
        let mut of_one = Map::new();
        let parts: &[Part] = if browser.kind == Kind::Chromium { &PARTS } else { &PARTS[..2] };
        for (name, part) in parts {
            let figures = part(browser, file).unwrap_or_else(|error| json!({"failed": format!("{error:#}")}));
            println!("{}, {name}: {figures}", browser.kind);
            of_one.insert((*name).to_owned(), figures);
        }
        figures.insert(browser.version(), of_one.into());
    }
    Ok(figures.into())
}

/// From opening the page, with an empty profile, until the first article stands there with its marks, and until all seeds
/// do: the medians in seconds, and how slow the machine was.
fn openings(browser: &Browser, file: &Path) -> Result<Value> {
    let mut runs = Vec::new();
    let mut slowness = 1.0_f64;
    for _ in 0..OPENINGS {
        let page = Page::open(browser, file, Look::Light)?;
        page.until_ready()?;
        let at = |mark: &str| -> Result<f64> {
            let time = page.script(&format!("return performance.getEntriesByName('{mark}')[0]?.startTime ?? null"))?;
            Ok(time.as_f64().with_context(|| format!("the page does not note {mark}"))? / 1e3)
        };
        runs.push((at("first results")?, at("ready")?));
        slowness = slowness.max(pace::slowness(&page)?);
    }
    let (first, ready) = runs.into_iter().unzip();
    let middle = |seconds| median(seconds).map(two_digits);
    Ok(json!({"first": middle(first), "all seeds": middle(ready), "slowness": two_digits(slowness)}))
}

fn thousand(browser: &Browser, file: &Path) -> Result<Value> {
    let page = Page::open(browser, file, Look::Light)?;
    page.until_ready()?;
    add(&page, 1000)
}

/// Adds generated articles to an empty page: seconds until all are analysed, compared (where they could be) and shown, the
/// longest task, and what memory the tab takes then.
fn add(page: &Page, count: usize) -> Result<Value> {
    let slow = pace::slowness(page)?;
    page.script("return saywhen.clear().then(() => null)")?;
    page.script(&format!("{GENERATED} window.files = generated(0, {count}, {WORDS})"))?;
    pace::watch(page)?;
    let start = Instant::now();
    page.script("window.adding = saywhen.add(window.files); window.files = null")?;
    page.until_within(PATIENCE, &format!("app.library.articles().length === {count}"))?;
    let analysed = start.elapsed().as_secs_f64();
    ready(page)?;
    let seconds = start.elapsed().as_secs_f64();
    let longest = pace::longest(page)?;
    let of = |what: &str| {
        page.number(&format!("app.library.articles().reduce((sum, {{ counts }}) => sum + counts.{what}, 0)"))
    };
    let mut figures = json!({
        "seconds": two_digits(seconds),
        "of which until all are analysed": two_digits(analysed),
        "compared": page.script("return app.library.set().entities.length > 0")?,
        "stories": page.number("app.library.set().stories.length")?,
        "tab in MB": processes::tab_megabytes(page.driver_id()),
        "quotations": of("quotations")?,
        "events": of("events")?,
        "slowness": two_digits(slow.max(pace::slowness(page)?)),
    });
    if page.kind == Kind::Chromium {
        figures["longest task in ms"] = longest.round().into(); // Firefox does not tell
    }
    Ok(figures)
}

fn ready(page: &Page) -> Result<()> {
    page.until_within(PATIENCE, "document.documentElement.dataset.state === 'ready'")
}

/// Ten thousand articles: added, listed, and there again when the page is opened anew.
fn ten_thousand(browser: &Browser, file: &Path) -> Result<Value> {
    let page = Page::open(browser, file, Look::Light)?;
    page.until_ready()?;
    let mut figures = add(&page, 10_000)?;
    figures["lists, longest task in ms"] = lists(&page)?;
    figures["views, longest task in ms"] = longest_of_each(&page, &VIEWS)?;
    page.script("return saywhen.kept().then(() => null)")?;
    let address = page.text("location.href.split('#')[0]")?;
    page.session().open(&address)?;
    page.until_within(PATIENCE, "performance.getEntriesByName('first results').length > 0")?;
    let first = page.number("Math.round(performance.getEntriesByName('first results')[0].startTime)")?;
    ready(&page)?;
    let all = page.number("Math.round(performance.getEntriesByName('ready')[0].startTime)")?;
    ensure!(page.number("app.library.articles().length")? == 10_000, "articles are lost");
    figures["seconds to reload"] = json!({"first": first as f64 / 1e3, "all": all as f64 / 1e3});
    Ok(figures)
}

/// What is done with a list, and what must hold when it is done.
const ACTS: [(&str, &str, &str); 5] = [
    ("show", "location.hash = '#quotations'", "document.querySelector('[data-row=quotation]')"),
    (
        "sort",
        "document.querySelector('[data-view=quotations] [data-sort=words] button').click()",
        "document.querySelector('[data-sort=words][aria-sort]')",
    ),
    (
        "filter",
        "document.querySelector('[data-key=kind][data-value=indirect]').click()",
        "document.querySelector('[data-row=quotation] .kind.indirect')",
    ),
    (
        "search",
        "const field = document.querySelector('[data-view=quotations] .search'); field.value = 'harbour'; \
         field.dispatchEvent(new Event('input'))",
        "document.querySelector('[data-row=quotation] mark')",
    ),
    (
        "scroll",
        "const scroller = document.querySelector('[data-view=quotations] .scroller'); let left = 60; \
         const on = () => { scroller.scrollTop += 4000; if (--left) requestAnimationFrame(on); }; on()",
        "true",
    ),
];

/// The other views, and what is there when they are.
const VIEWS: [(&str, &str, &str); 6] = [
    ("speakers", "location.hash = '#quotations/speakers'", "document.querySelector('[data-row=speaker]')"),
    ("timeline", "location.hash = '#timeline'", "document.querySelector('[data-view=timeline] [data-point]')"),
    ("stories", "location.hash = '#compare'", "document.querySelector('[data-view=compare] .scroller *')"),
    ("versions", "location.hash = '#compare/versions'", "document.querySelector('[data-repeat]')"),
    ("sources", "location.hash = '#compare/sources'", "document.querySelector('[data-row=source]')"),
    ("dossier", "location.hash = '#dossier/all'", "document.querySelector('.paper .onward')"),
];

/// The longest task of each thing done with a list of more than [`ROWS`] rows, in milliseconds.
fn lists(page: &Page) -> Result<Value> {
    let rows = page.number("app.library.articles().reduce((sum, { counts }) => sum + counts.quotations, 0)")?;
    ensure!(rows >= ROWS, "the lists have {rows} rows");
    let mut figures = longest_of_each(page, &ACTS)?;
    figures["rows"] = rows.into();
    Ok(figures)
}

/// The longest task of each act, until what it brings is there and a little after, in milliseconds.
fn longest_of_each(page: &Page, acts: &[(&str, &str, &str)]) -> Result<Value> {
    let mut figures = json!({});
    for &(name, act, done) in acts {
        pace::watch(page)?;
        page.script(act)?;
        page.until_within(PATIENCE, done)?;
        page.script("return new Promise((drawn) => setTimeout(() => requestAnimationFrame(() => drawn(null)), 2500))")?;
        figures[name] = pace::longest(page)?.round().into();
    }
    figures["slowness"] = two_digits(pace::slowness(page)?).into();
    Ok(figures)
}
