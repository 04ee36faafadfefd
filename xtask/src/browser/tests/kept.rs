//! What the page keeps in the browser, in a file, and what it deletes.

use crate::browser::page::Page;
use crate::browser::story::{ENTER, enter, tab_to};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

const ARTICLE: &str = "LISBON (AP) — Police fired tear gas at protesters in Lisbon on Friday.\n\
    “We will not leave,” said Ana Ruiz, a union leader. “They can arrest us all.”\n";

const HARBOUR: &str = "The council met on Monday. “We will rebuild the harbour,” Mayor Ana Ruiz said.";

/// Waits until all is on disk, and opens the page anew.
pub(super) fn reload(page: &Page) -> Result<()> {
    page.script("return saywhen.kept().then(() => null)")?;
    page.session().open(&page.text("location.href.split('#')[0]")?)?;
    page.until_ready()
}

/// Corrects the speaker of the first quotation of Ana Ruiz in march.txt.
fn correct(page: &Page) -> Result<()> {
    page.script(
        "const article = app.library.articles().find(({ name }) => name === 'march.txt');
         const item = article.quotations.find((one) => one.speaker_name === 'Ana Ruiz');
         app.corrections.correct(article, item, 'speaker_name', 'João Silva');",
    )?;
    page.until_ready()
}

/// That two analyses are the same, part by part.
pub(super) fn same(before: &Value, after: &Value) -> Result<()> {
    for (part, was) in before.as_object().context("an analysis is an object")? {
        let is = &after[part];
        ensure!(is == was, "{part} were {was}\nand are {is}");
    }
    Ok(())
}

/// Articles, a date set, a correction and a removed seed are as they were after the page was closed and opened.
pub(super) fn reopened(page: &Page) -> Result<()> {
    page.add(&[("march.txt", ARTICLE.as_bytes())])?;
    page.script("return app.intake.setPublished(app.library.articles().at(-1).id, '2026-02-08').then(() => null)")?;
    correct(page)?;
    page.script("return app.intake.remove(app.library.articles()[0].id).then(() => null)")?;
    let before = page.script("return saywhen.analysis()")?;
    reload(page)?;
    let after = page.script("return saywhen.analysis()")?;
    same(&before, &after)?;
    let marked = page.number("saywhen.analysis().articles.at(-1).quotations.filter((one) => one.corrected).length")?;
    ensure!(marked == 1, "the correction is not in effect after the page was opened again");
    Ok(())
}

/// Puts a word of its own into what is kept of the last article's analysis, and says which engine made it.
const SENTINEL: &str = "const [engine] = arguments;
    const entry = app.library.entries().at(-1);
    const kept = app.json.parse(entry.article.bytes);
    kept.quotations[0].why = 'sentinel';
    app.keeper.save({ ...entry, engine: engine ?? entry.engine, article: app.Article.of(kept) });
    return saywhen.kept().then(() => null)";

/// What this engine analysed is taken as it was; what another one did is analysed again.
pub(super) fn analysed_once(page: &Page) -> Result<()> {
    let why = "saywhen.analysis().articles.at(-1)?.quotations[0].why";
    page.add(&[("march.txt", ARTICLE.as_bytes())])?;
    let made = page.text(why)?;
    page.session().script(SENTINEL, &[Value::Null])?;
    reload(page)?;
    ensure!(page.text(why)? == "sentinel", "the article was analysed again");
    page.session().script(SENTINEL, &[json!("another engine")])?;
    page.session().open(&page.text("location.href.split('#')[0]")?)?;
    page.until(&format!("window.saywhen && {why} === {}", json!(made))).context("another engine’s analysis stays")?;
    page.until_ready()
}

/// The project file, opened where nothing of it is left, gives all back; opened twice it doubles nothing.
pub(super) fn project_file(page: &Page) -> Result<()> {
    page.add(&[("march.txt", ARTICLE.as_bytes()), ("harbour.txt", HARBOUR.as_bytes())])?;
    correct(page)?;
    let before = page.script("return saywhen.analysis()")?;
    page.script(
        "return app.project.file().then(async (file) => {
           const bytes = new Uint8Array(await file.arrayBuffer());
           let text = '';
           for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
           sessionStorage.setItem('project', btoa(text));
         })",
    )?;
    page.script("app.keeper.wipe()")?;
    page.until(
        "window.saywhen && document.documentElement.dataset.state === 'ready' && app.corrections.count() === 0",
    )?;
    ensure!(!page.articles()?.contains(&"march.txt".into()), "deleting leaves {:?}", page.articles()?);
    page.script("saywhen.clear()")?;
    for _ in 0..2 {
        page.script(
            "const bytes = Uint8Array.from(atob(sessionStorage.getItem('project')), (c) => c.charCodeAt(0));
             return saywhen.add([new File([bytes], 'mine.json.gz')]).then(() => null)",
        )?;
        page.until_ready()?;
        let after = page.script("return saywhen.analysis()")?;
        same(&before, &after)?;
    }
    reload(page)?;
    ensure!(page.number("app.corrections.count()")? == 1, "the project’s correction is not kept");
    Ok(())
}

/// Two tabs: each shows what the other does, and neither undoes it.
pub(super) fn two_tabs(page: &Page) -> Result<()> {
    let session = page.session();
    let url = page.text("location.href.split('#')[0]")?;
    let first = session.get("/window")?;
    let second = session.post("/window/new", &json!({"type": "tab"}))?["handle"].clone();
    let show = |tab: &Value| session.post("/window", &json!({"handle": tab})).map(drop);
    let holds = |name: &str| format!("saywhen.analysis().articles.some((article) => article.name === '{name}')");
    show(&second)?;
    session.open(&url)?;
    page.until_ready()?;
    page.add(&[("march.txt", ARTICLE.as_bytes())])?;
    page.script("return saywhen.kept().then(() => null)")?;
    show(&first)?;
    page.script("dispatchEvent(new Event('focus'))")?;
    page.until(&holds("march.txt")).context("one tab does not show what another added")?;
    page.until_ready()?;
    page.add(&[("harbour.txt", HARBOUR.as_bytes())])?;
    correct(page)?;
    page.script("return saywhen.kept().then(() => null)")?;
    show(&second)?;
    page.script("dispatchEvent(new Event('focus'))")?;
    page.until(&holds("harbour.txt"))?;
    page.until("app.corrections.count() === 1").context("one tab does not show what another corrected")?;
    page.script("return app.intake.remove(app.library.articles()[0].id).then(() => null)")?;
    page.script("app.corrections.takeBack(app.corrections.list()[0].id)")?;
    page.script("return saywhen.kept().then(() => null)")?;
    show(&first)?;
    page.script("dispatchEvent(new Event('focus'))")?;
    page.until("app.corrections.count() === 0").context("one tab does not see what another took back")?;
    reload(page)?;
    let (here, tab) = (page.articles()?, "march.txt harbour.txt");
    ensure!(tab.split(' ').all(|name| here.iter().any(|held| held == name)), "after both tabs worked: {here:?}");
    ensure!(page.number("app.corrections.count()")? == 0, "a correction that was taken back is there again");
    page.must_be_silent()
}

/// Where the storage is full the page says so, goes on, and keeps nothing half.
pub(super) fn full(page: &Page) -> Result<()> {
    page.script("IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }")?;
    page.add(&[("march.txt", ARTICLE.as_bytes())])?;
    page.script("return saywhen.kept().then(() => null)")?;
    let said = page.messages()?.join("\n");
    ensure!(said.contains("storage is full"), "no word about the full storage; the page says:\n{said}");
    ensure!(page.articles()?.contains(&"march.txt".into()), "the article is lost");
    page.session().open(&page.text("location.href.split('#')[0]")?)?;
    page.until_ready()?;
    ensure!(!page.articles()?.contains(&"march.txt".into()), "the article was kept all the same");
    Ok(())
}

/// Where the browser refuses to keep anything the page says so and works on.
pub(super) fn refused(page: &Page) -> Result<()> {
    page.script(
        "IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };
         return app.keeper.restore().then(() => null)",
    )?;
    let said = page.messages()?.join("\n");
    ensure!(said.contains("does not let the page keep"), "no word about it; the page says:\n{said}");
    page.add(&[("march.txt", ARTICLE.as_bytes())])?;
    ensure!(page.articles()?.contains(&"march.txt".into()), "the article is lost");
    Ok(())
}

/// Colours, keys, layers, the introduction and the form of exports are as the reader chose them when the page opens again.
pub(super) fn settings(page: &Page) -> Result<()> {
    page.session().resize(1360, 850)?;
    enter(page, "[data-do=theme]")?;
    let theme = page.text("document.documentElement.dataset.theme")?;
    page.script("document.activeElement.blur()")?;
    page.session().press("x")?;
    tab_to(page, "[data-do=byte-order-mark]")?;
    page.session().press(" ")?;
    page.script("document.querySelector('#export-sheet').close()")?;
    page.script("document.querySelector('[data-layer=minor]').click()")?;
    enter(page, "[data-do=hide-intro]")?;
    page.session().press("?")?;
    tab_to(page, "#keys-switch")?;
    page.session().press(" ")?;
    reload(page)?;
    page.until(&format!("document.documentElement.dataset.theme === '{theme}'"))
        .context("the colours are forgotten")?;
    let kept = page.script(
        "return { mark: app.tables.state.mark, minor: document.querySelector('[data-layer=minor]').checked,
           intro: document.querySelector('.intro') === null, keys: document.querySelector('#keys-switch').checked }",
    )?;
    ensure!(kept == json!({"mark": true, "minor": false, "intro": true, "keys": false}), "{kept}");
    page.session().press("2")?;
    ensure!(page.text("document.documentElement.dataset.showing")? == "read", "a key acts that was switched off");
    Ok(())
}

/// All that is kept is deleted by keyboard alone, after a word of warning.
pub(super) fn deleted(page: &Page) -> Result<()> {
    page.add(&[("march.txt", ARTICLE.as_bytes())])?;
    correct(page)?;
    page.script("return saywhen.kept().then(() => null)")?;
    ensure!(page.texts(PIECES)?.iter().any(|piece| piece.contains("march.txt")), "nothing of the set is kept");
    enter(page, "[data-do=project]")?;
    page.until("document.querySelector('#project-sheet[open]')").context("Enter opens no sheet")?;
    enter(page, "[data-do=delete-all]")?;
    page.until("document.activeElement.matches('[data-do=delete-not]')").context("nobody asks before deleting")?;
    page.session().press(ENTER)?;
    page.until("document.activeElement.matches('[data-do=delete-all]')").context("Cancel leads nowhere")?;
    page.session().press(ENTER)?;
    enter(page, "[data-do=delete-confirmed]")?;
    page.until(
        "window.saywhen && document.documentElement.dataset.state === 'ready' && app.corrections.count() === 0",
    )?;
    ensure!(!page.articles()?.contains(&"march.txt".into()), "deleting leaves {:?}", page.articles()?);
    let left = page.texts(PIECES)?;
    ensure!(!left.iter().any(|piece| piece.contains("march.txt")), "deleting leaves {left:?}");
    Ok(())
}

/// The pieces of the set that the storage holds, as JSON.
const PIECES: &str = "new Promise((read) => {
    indexedDB.open('saywhen').onsuccess = ({ target: { result: database } }) => {
      database.transaction('pieces').objectStore('pieces').getAll().onsuccess = ({ target: { result: pieces } }) => {
        database.close();
        read(pieces.map(({ bytes }) => JSON.stringify(app.json.parse(bytes))));
      };
    };
  })";

/// A large analysis, which is read in slices, says what it says when it is read at once.
pub(super) fn in_slices(page: &Page) -> Result<()> {
    let wrong = page.script(
        r#"const odd = { a: [], b: {}, c: [1, -2.5e3, null, true, ["]", "\\"], { "}": "\\\"," }], d: "“[{,\\", e: 0, f: [[], [[]]], g: "", h: { i: { j: [1, { k: "}" }], l: {} }, m: [] } };
         const large = { list: Array.from({ length: 20000 }, (_, n) => ({ n, text: `”${n}\\"`, of: [n, { m: n }] })), end: null };
         const analysis = app.library.articles()[0].toJSON();
         const bytes = (value) => new TextEncoder().encode(JSON.stringify(value));
         const differs = async (value) => JSON.stringify(await app.json.read(bytes(value))) !== JSON.stringify(value);
         return Promise.all([odd, large, analysis, {}].map(differs))"#,
    )?;
    ensure!(wrong == json!([false, false, false, false]), "{wrong}");
    Ok(())
}

/// What the reader takes away by a slip comes back with its date, at its place.
pub(super) fn put_back(page: &Page) -> Result<()> {
    let state = "JSON.stringify(saywhen.analysis().articles.map(({ id, published }) => [id, published]))";
    let before = page.text(state)?;
    page.session().click(&page.session().find("[data-do=clear]")?)?;
    page.until("saywhen.analysis().articles.length === 0")?;
    page.until_ready()?;
    page.session().click(&page.session().find("[data-offer]")?)?;
    page.until("saywhen.analysis().articles.length > 0")?;
    page.until_ready()?;
    ensure!(page.text(state)? == before, "{} is not {before}", page.text(state)?);
    reload(page)?;
    ensure!(page.text(state)? == before, "opened again, {} is not {before}", page.text(state)?);
    Ok(())
}
