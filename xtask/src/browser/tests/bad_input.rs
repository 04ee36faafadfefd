//! What is no article, or too much of one.

use crate::browser::page::Page;
use anyhow::{Result, ensure};
use serde_json::json;

const GOOD: &str = "The council met on Monday and rejected the plan.";

/// Each bad file gets a message with its name, and every good one is there.
pub(super) fn bad_files(page: &Page) -> Result<()> {
    let binary: Vec<u8> = (0..4096u32).map(|i| (i * 7 % 256) as u8).collect();
    let picture = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0".as_slice(), &binary].concat();
    page.script("saywhen.clear()")?;
    page.add(&[
        ("first.txt", GOOD.as_bytes()),
        ("empty.txt", b""),
        ("program.bin", &binary),
        ("picture.txt", &picture),
        ("again.txt", GOOD.as_bytes()),
        ("last.txt", b"The mayor resigned on Friday."),
    ])?;
    let said = page.messages()?.join("\n");
    for bad in ["empty.txt", "program.bin", "picture.txt", "again.txt"] {
        ensure!(said.contains(bad), "no word about {bad}; the page says:\n{said}");
    }
    ensure!(page.articles()? == ["first.txt", "last.txt"], "{:?}", page.articles()?);
    another_language(page)
}

fn another_language(page: &Page) -> Result<()> {
    let spanish = "El presidente dijo el lunes que el gobierno no aceptará las condiciones de la oposición. \
                   “No vamos a ceder”, afirmó ante los periodistas en Madrid.";
    page.add(&[("discurso.txt", spanish.as_bytes())])?;
    let warnings = page.script("return saywhen.analysis().articles.at(-1).warnings.length > 0")?;
    let said = page.messages()?.join("\n");
    ensure!(warnings == json!(true) || said.contains("discurso.txt"), "no word about the language of discurso.txt");
    Ok(())
}

/// A large file is chosen from the disk, as a reader would.
pub(super) fn huge(page: &Page) -> Result<()> {
    let text = "The council met on Monday. “We will rebuild the harbour,” Mayor Ana Ruiz said.\n".repeat(610_000);
    page.choose(&[page.file("huge.txt", text.as_bytes())?, page.file("small.txt", GOOD.as_bytes())?])?;
    let held = page.articles()?;
    ensure!(held.iter().any(|name| name == "small.txt"), "small.txt is lost");
    let held = held.iter().any(|name| name == "huge.txt");
    let said = page.messages()?.join("\n");
    ensure!(held || said.contains("huge.txt"), "no word about huge.txt; the page says:\n{said}");
    Ok(())
}

pub(super) fn thousand(page: &Page) -> Result<()> {
    let before = page.articles()?.len();
    let files: Vec<_> =
        (0..1000).map(|n| (format!("{n:04}.txt"), format!("{GOOD} Member {n} voted against it."))).collect();
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    page.add(&files)?;
    ensure!(page.articles()?.len() == before + 1000, "{} articles", page.articles()?.len());
    Ok(())
}

/// Of more files than may come at once the first are read, and a message names the one at which it ended.
pub(super) fn too_many(page: &Page) -> Result<()> {
    page.script("saywhen.clear()")?;
    page.script("app.intake.MAX_DROP.files = 2")?;
    let files: Vec<_> = (0..4).map(|n| (format!("{n}.txt"), format!("{GOOD} Member {n} voted against it."))).collect();
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    page.add(&files)?;
    ensure!(page.articles()? == ["0.txt", "1.txt"], "{:?}", page.articles()?);
    let said = page.messages()?.join("\n");
    ensure!(said.contains("2.txt") && said.contains("and 1 after it"), "the page says:\n{said}");
    page.script("app.intake.MAX_DROP.files = 20_000")?;
    page.add(&files[2..])?;
    ensure!(page.articles()?.len() == 4, "{:?}", page.articles()?);
    Ok(())
}

/// Where a worker breaks down, the page tells of which file and why.
pub(super) fn stopped(page: &Page) -> Result<()> {
    page.script(
        "app.engine.cancel();
         const Whole = Worker;
         window.Worker = class extends Whole {
           postMessage(...given) {
             if (given[0].call) this.onerror(new ErrorEvent('error', { message: 'out of thin air' }));
             else super.postMessage(...given);
           }
         };",
    )?;
    page.add(&[("broken.txt", GOOD.as_bytes())])?;
    let said = page.messages()?.join("\n");
    ensure!(
        said.contains("broken.txt") && said.contains("out of thin air"),
        "no word of the reason; the page says:\n{said}"
    );
    Ok(())
}

/// A file that keeps a worker too long is given up with a word, and the next one is read.
pub(super) fn slow(page: &Page) -> Result<()> {
    let large = "The council met on Monday. “We will rebuild the harbour,” Mayor Ana Ruiz said.\n".repeat(20_000);
    page.script("Object.assign(app.engine.patience, { base: 100, byte: 0 })")?;
    page.add(&[("slow.txt", large.as_bytes())])?;
    page.script("Object.assign(app.engine.patience, { base: 30_000, byte: 0.1 })")?;
    page.add(&[("after.txt", GOOD.as_bytes())])?;
    let said = page.messages()?.join("\n");
    ensure!(
        said.contains("slow.txt") && said.contains("took more than"),
        "no word about slow.txt; the page says:\n{said}"
    );
    let held = page.articles()?;
    ensure!(!held.iter().any(|name| name == "slow.txt"), "slow.txt was read all the same");
    ensure!(held.iter().any(|name| name == "after.txt"), "after.txt is lost");
    Ok(())
}
