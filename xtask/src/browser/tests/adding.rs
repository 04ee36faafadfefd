//! The ways in.

use crate::browser::page::Page;
use anyhow::{Result, ensure};
use serde_json::json;

const ARTICLE: &str = "The council met on Monday. “We will rebuild the harbour,” Mayor Ana Ruiz said.";

fn must_hold(page: &Page, name: &str) -> Result<()> {
    let held = page.articles()?;
    ensure!(held.iter().any(|held| held == name), "{name} is not among {held:?}");
    Ok(())
}

pub(super) fn chosen(page: &Page) -> Result<()> {
    let before = page.articles()?.len();
    page.choose(&[page.file("harbour.txt", ARTICLE.as_bytes())?, page.file("quay.md", b"The quay was closed.")?])?;
    must_hold(page, "harbour.txt")?;
    must_hold(page, "quay.md")?;
    ensure!(page.articles()?.len() == before + 2, "{:?}", page.articles()?);
    Ok(())
}

pub(super) fn dropped(page: &Page) -> Result<()> {
    let body = "const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([arguments[0]], 'dropped.txt', { type: 'text/plain' }));
        for (const kind of ['dragenter', 'dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));";
    page.session().script(body, &[json!(ARTICLE)])?;
    page.until("saywhen.analysis().articles.some((article) => article.name === 'dropped.txt')")?;
    page.until_ready()
}

/// Only Chromium lets a driver drop what lies on the disk.
pub(super) fn dropped_from_desktop(page: &Page) -> Result<()> {
    let file = page.file("alone.txt", ARTICLE.as_bytes())?;
    let inner = page.file("folder/deep/inner.txt", b"The quay was closed on Tuesday.")?;
    let folder = inner.ancestors().nth(2).unwrap_or(&inner);
    for kind in ["dragEnter", "dragOver", "drop"] {
        let data = json!({"items": [], "files": [file, folder], "dragOperationsMask": 1});
        page.devtools("Input.dispatchDragEvent", &json!({"type": kind, "x": 200, "y": 300, "data": data}))?;
    }
    page.until("saywhen.analysis().articles.some((article) => article.name.endsWith('inner.txt'))")?;
    page.until_ready()?;
    must_hold(page, "alone.txt")?;
    must_hold(page, "folder/deep/inner.txt")
}

pub(super) fn pasted(page: &Page) -> Result<()> {
    let text = "  The council met.\n\nIt will meet again.  ";
    page.session().click(&page.session().find("[data-do=paste]")?)?;
    let area = page.session().find("#paste")?;
    page.session().send_keys(&area, text)?;
    let before = page.articles()?.len();
    page.session().click(&page.session().find("#paste-sheet [type=submit]")?)?;
    page.until(&format!("saywhen.analysis().articles.length > {before}"))?;
    page.until_ready()?;
    let held = page.text("saywhen.analysis().articles.at(-1).text")?;
    ensure!(held == text, "pasted {text:?}, analysed {held:?}");
    Ok(())
}

/// A large file of JSON lines is read in portions; its articles and what it says of its lines are as if it were read at once.
pub(super) fn lines(page: &Page) -> Result<()> {
    const LINES: usize = 120;
    page.script("saywhen.clear()")?;
    let text = ARTICLE.repeat(12);
    let rest = " ".repeat(20_000);
    let mut file: Vec<String> =
        (1..=LINES).map(|number| json!({"text": format!("{text} Line {number}."), "rest": rest}).to_string()).collect();
    file[90] = "{".into();
    let bytes = file.join("\n");
    ensure!(bytes.len() > 1 << 21, "the file is not large");
    page.add(&[("many.jsonl", bytes.as_bytes())])?;
    let names = page.articles()?;
    ensure!(names.len() == LINES - 1, "{} articles", names.len());
    for number in [1, 60, 90, 92, LINES] {
        let name = format!("many.jsonl:{number}");
        let text = page.text(&format!("saywhen.analysis().articles.find(({{ name }}) => name === '{name}').text"))?;
        ensure!(text.ends_with(&format!("Line {number}.")), "{name} holds another line");
    }
    let said = page.messages()?.join("\n");
    ensure!(said.contains("line 91"), "no word about line 91; the page says:\n{said}");
    page.add(&[("many.jsonl", bytes.as_bytes())])?;
    let again = page.messages()?.iter().filter(|message| message.contains("the same file")).count();
    ensure!(
        again == 1 && page.articles()?.len() == LINES - 1,
        "the same file, dropped again, is told of {again} times"
    );
    Ok(())
}
