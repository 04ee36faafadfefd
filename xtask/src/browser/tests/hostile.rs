//! Articles that try to be more than text.

use super::OVER_ALL;
use crate::browser::pace;
use crate::browser::page::Page;
use anyhow::{Result, ensure};
use serde_json::json;
use std::fmt::Write as _;

/// Nothing that an article says can act, wherever the page shows it: text, speaker, label, title, file name.
pub(super) fn markup(page: &Page) -> Result<()> {
    let attack = "<script>window.owned = 1</script><img src=x onerror=\"window.owned = 1\"><b>bold</b>";
    let text = format!(
        "Attack {attack} reported\n“No {attack} here,” said Ana {attack} Ruiz.\nThe <img src=x onerror=owned=1> council was attacked in {attack}.\n"
    );
    page.add(&[("<img src=x onerror=owned=1>.txt", text.as_bytes())])?;
    for view in ["#read", "#quotations", "#events"] {
        page.script(&format!("location.hash = '{view}'"))?;
        page.until(&format!("document.documentElement.dataset.showing === '{}'", &view[1..]))?;
    }
    let body = "location.hash = '#read/' + encodeURIComponent(saywhen.analysis().articles.at(-1).id)";
    page.script(body)?;
    page.until("document.querySelector('[data-reading]').textContent.includes('onerror=\"window.owned = 1\"')")?;
    let made = page.number("[...document.querySelectorAll('img, main script, main b')].filter((node) => !node.matches('b') || node.textContent === 'bold').length")?;
    ensure!(page.script("return window.owned === undefined")? == json!(true), "the article's script has run");
    ensure!(made == 0, "{made} elements were made from the article's text");
    Ok(())
}

/// Offsets are code points: what they cut out is whole characters, beyond the basic plane too.
pub(super) fn offsets(page: &Page) -> Result<()> {
    let text = "😀🇵🇹 Lisbon e\u{301}te\u{301}.\n“Vamos 👩‍👩‍👧 já,” said João 😀 Silva. 中文 “終わり,” said Ana Ruiz.\n";
    page.add(&[("wide.txt", text.as_bytes())])?;
    let body = "const { text, paragraphs } = saywhen.analysis().articles.at(-1);
        return paragraphs.map(({ start, end }) => [...text].slice(start, end).join(''))";
    let paragraphs = page.script(body)?;
    let lines: Vec<_> = text.lines().collect();
    ensure!(paragraphs == json!(lines), "{paragraphs}");
    Ok(())
}

/// Addresses of every view and way of showing it.
fn views() -> impl Iterator<Item = &'static str> {
    OVER_ALL.into_iter().chain(["#compare/versions", "#dossier/all"])
}

/// Names that objects have anyway, directions turned round, words without end, formulas: every view shows them as text and
/// goes on, and so does every export.
pub(super) fn names(page: &Page) -> Result<()> {
    let long = "Donaudampfschiff".repeat(5_000);
    let texts = [
        (
            "__proto__.txt",
            "“We will rebuild,” Mayor __proto__ said on Monday. “No,” said Constructor Prototype.\n".to_owned(),
        ),
        (
            "constructor.txt",
            "“We will rebuild,” Mayor Constructor Prototype said. toString Jones said that talks failed.\n".into(),
        ),
        (
            "bidi \u{202e}txt.exe",
            "“Evil \u{202e}txet desrever\u{202c},” Mayor \u{202e}ziuR anA said on Friday.\n".into(),
        ),
        ("long.txt", format!("“{long},” Mayor Ana Ruiz said on Friday. {long} said that {long} was attacked.\n")),
        (
            "=formula().txt",
            "“=cmd|' /C calc'!A0,” Mayor Ana Ruiz said. “@SUM(1+1),” said Karl Lind. “-2+3,” he said.\n".into(),
        ),
    ];
    page.script("saywhen.clear()")?;
    page.add(&texts.iter().map(|(name, text)| (*name, text.as_bytes())).collect::<Vec<_>>())?;
    ensure!(page.articles()?.len() == texts.len(), "{:?}", page.articles()?);
    everywhere(page)?;
    ensure!(
        page.script("return ({}).polluted === undefined && Object.keys(Object.prototype).length === 0")? == json!(true)
    );
    formulas(page)
}

/// What a file says of itself, its title and author and address, is text wherever it goes: in views, in a table, in a report.
pub(super) fn metadata(page: &Page) -> Result<()> {
    let attack =
        "=1+1<img src=x onerror=\"window.owned = 1\"><script>window.owned = 1</script>[go](javascript:window.owned=1)";
    let article = json!({
        "title": attack, "author": attack, "publisher": attack, "url": "javascript:window.owned=1", "published": "2026-03-05",
        "text": "“We will rebuild the harbour,” Mayor Ana Ruiz said on Monday. The council rejected the plan on Friday.",
    });
    page.script("saywhen.clear()")?;
    page.add(&[("odd.json", article.to_string().as_bytes())])?;
    let title = page.text("saywhen.analysis().articles[0].title")?;
    ensure!(title.contains("onerror=\"window.owned = 1\""), "the title is {title}");
    everywhere(page)?;
    page.script("location.hash = '#read'")?;
    page.until("document.querySelector('[data-reading]')")?;
    let acting = "document.querySelectorAll('main img, main script, [href^=\"javascript:\" i]').length";
    ensure!(page.number(acting)? == 0, "an element was made of what the file says of itself");
    // A browser refuses several downloads that no reader asked for: what would be saved is taken in its place.
    page.script("window.saved = {}; app.save = (name, text) => (window.saved[name.split('.').at(-1)] = text)")?;
    let export = |what: &str, ending: &str| -> Result<String> {
        page.script(&format!("document.querySelector('#export-sheet {what}').click()"))?;
        page.until(&format!("window.saved.{ending}"))?;
        page.text(&format!("window.saved.{ending}"))
    };
    let table = export("[data-table=articles]", "csv")?;
    ensure!(table.contains("onerror") && !table.contains(",=") && !table.contains(",\"="), "{table}");
    let markdown = export("[data-export=md]", "md")?;
    let bare = markdown.replace("\\<", "").replace("\\[", "");
    ensure!(markdown.contains("onerror") && !bare.contains('<') && !bare.contains("[go"), "{markdown}");
    let report = page.file("report.html", export("[data-export=html]", "html")?.as_bytes())?;
    page.session().open(&crate::browser::page::file_url(&report))?;
    ensure!(page.text("document.body.textContent")?.contains("onerror"), "the report lacks the title");
    ensure!(
        page.number("document.querySelectorAll('img, script').length")? == 0,
        "the report holds the file's elements"
    );
    ensure!(page.script("return window.owned === undefined")? == json!(true), "the file's script has run");
    Ok(())
}

/// Shows every view, and sees to it that none is empty or reverses its text.
fn everywhere(page: &Page) -> Result<()> {
    for view in views() {
        page.script(&format!("location.hash = '{view}'"))?;
        let name = view[1..].split('/').next().unwrap_or_default();
        page.until(&format!("document.documentElement.dataset.showing === '{name}'"))?;
        page.until(&format!("document.querySelector('[data-view={name}]').innerText.trim().length > 20"))?;
        page.script(
            "return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null))))",
        )?;
        let turned = page.script("return document.querySelector('main').textContent.includes('\\u202e')")?;
        ensure!(turned == json!(false), "{view} holds a direction override");
    }
    Ok(())
}

/// No cell of a table begins as a formula.
fn formulas(page: &Page) -> Result<()> {
    page.script("location.hash = '#quotations'")?;
    page.until("document.querySelector('[data-row=quotation]')")?;
    page.script("document.querySelector('[data-view=quotations] [data-export=csv]').click()")?;
    let table = page.download("csv")?;
    ensure!(table.contains("“=cmd") || table.contains("=cmd"), "the quotation is not in the table");
    for start in [",=", ",\"=", ",@", ",+", "\n="] {
        ensure!(!table.contains(start), "a cell begins with a formula: {start} in\n{table}");
    }
    Ok(())
}

/// Quotations in one paragraph: more than any article has.
const MANY: usize = 10_000;

/// Longest that the page may keep a reader waiting, in milliseconds, on the machine of the committed figures, alone.
const LONG_TASK: f64 = 100.0;

/// How much more than arithmetic, by which the machine's slowness is told, style and layout suffer where other programs take
/// the processor and its caches.
const ROOM: f64 = 2.0;

/// Ten thousand quotations in one paragraph: read, listed, searched, and none of it keeps the page from answering.
pub(super) fn many(page: &Page) -> Result<()> {
    let mut text = String::new();
    for number in 0..MANY {
        write!(text, "“We will rebuild pier {number},” Mayor Ana{} Ruiz said on Friday. ", number % 700)?;
    }
    page.script("saywhen.clear()")?;
    page.add(&[("2026-03-05 many.txt", text.as_bytes())])?;
    ensure!(page.number("saywhen.analysis().articles[0].quotations.length")? >= MANY as u64, "quotations are lost");
    let mut times = pace::slowness(page)?;
    pace::watch(page)?;
    for view in views() {
        page.script(&format!("location.hash = '{view}'"))?;
        let name = view[1..].split('/').next().unwrap_or_default();
        page.until(&format!("document.documentElement.dataset.showing === '{name}'"))?;
        page.script("return new Promise((drawn) => setTimeout(() => requestAnimationFrame(() => drawn(null)), 300))")?;
        times = times.max(pace::slowness(page)?);
    }
    page.script("location.hash = '#read/' + encodeURIComponent(app.library.articles()[0].id) + '/q5000'")?;
    page.until("document.querySelector('[data-card=q5000]')")?;
    page.session().press("n")?;
    page.until("document.querySelector('[data-card]:not([data-card=q5000])')")?;
    let longest = pace::longest(page)?;
    times = times.max(pace::slowness(page)?);
    println!("    longest task {longest:.0} ms on a machine up to {times:.1} times slower than that of the figures");
    ensure!(longest <= LONG_TASK * ROOM * times, "a task of {longest} ms");
    ensure!(page.number("document.querySelectorAll('.page .chip').length")? >= MANY as u64, "not all is marked");
    Ok(())
}
