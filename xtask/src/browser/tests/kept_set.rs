//! What comparing the articles came to is there again when the page opens, and only where it is still so.

use super::kept::{reload, same};
use crate::browser::many::GENERATED;
use crate::browser::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// Generated articles: enough people and events for several pieces of each.
const ARTICLES: usize = 60;

/// Adds some of the generated articles.
fn add(page: &Page, first: usize, count: usize) -> Result<()> {
    page.script(&format!("{GENERATED} return saywhen.add(generated({first}, {count}, 200)).then(() => null)"))?;
    page.until_ready()
}

/// The analysis, the set in it, as the page shows it; and again when the page was opened anew.
fn before_and_after(page: &Page) -> Result<(Value, Value)> {
    let before = page.script("return saywhen.analysis()")?;
    reload(page)?;
    Ok((before, page.script("return saywhen.analysis()")?))
}

/// Whether an engine has worked since the page was opened: none has where nothing was analysed and nothing compared.
fn worked(page: &Page) -> Result<bool> {
    Ok(page.number("saywhen.memory()")? > 0)
}

/// That what is kept, and read where the page opens, is what comparing all anew gives.
fn as_compared_anew(page: &Page) -> Result<()> {
    let (before, kept) = before_and_after(page)?;
    ensure!(!worked(page)?, "the articles were compared again");
    same(&before, &kept)?;
    page.script("return app.store.keep('comparison', null).then(() => null)")?;
    page.session().open(&page.text("location.href.split('#')[0]")?)?;
    page.until_ready()?;
    ensure!(worked(page)?, "nothing was compared, though nothing was kept");
    same(&page.script("return saywhen.analysis()")?, &kept)
}

/// Stories, people, clusters are there without an engine; what changes afterwards changes them as if all were compared anew.
pub(super) fn there_again(page: &Page) -> Result<()> {
    add(page, 0, ARTICLES)?;
    let pieces = "app.store.fact('comparison').then((stamp) => app.store.pieces(stamp)).then(({ length }) => length)";
    page.script("return saywhen.kept().then(() => null)")?;
    let count = page.script(&format!("return {pieces}"))?;
    ensure!(count.as_u64() > Some(4), "the set is kept in {count} pieces");
    let before = page.script("return saywhen.analysis()")?;
    reload(page)?;
    ensure!(page.script("return app.comparison.packed()")? == json!(true), "all of the set is read where nobody asks");
    let card =
        "const across = ({ members: [first, ...others] }) => others.some(({ article }) => article !== first.article);
        const { article, event } = arguments[0].event_clusters.find(across).members[0];
        location.hash = app.address('read', article, event)";
    page.session().script(card, &[json!({"event_clusters": before["event_clusters"]})])?;
    page.until("document.querySelector('.card a.elsewhere')")
        .context("a card does not tell who else tells of its event")?;
    let after = page.script("return saywhen.analysis()")?;
    same(&before, &after)?;
    ensure!(!worked(page)?, "the articles were compared again");
    for list in ["entities", "event_clusters", "stories"] {
        ensure!(after[list].as_array().is_some_and(|list| list.len() > 5), "few {list}: {}", after[list]);
    }
    page.script("return app.intake.remove(app.library.articles()[9].id).then(() => null)")?;
    page.until_ready()?;
    add(page, ARTICLES, 3)?;
    as_compared_anew(page)?;
    page.script("return app.intake.setPublished(app.library.articles()[20].id, '2026-02-08').then(() => null)")?;
    page.script(
        "const [one, other] = saywhen.analysis().entities.filter(({ kind }) => kind === 'person');
         const member = ({ members: [{ article, entity }] }) => {
           const { kind, name } = app.library.article(article).entities.find(({ id }) => id === entity);
           return { article, kind, name };
         };
         app.corrections.joinPeople([member(one), member(other)])",
    )?;
    page.until_ready()?;
    as_compared_anew(page)
}

/// What was kept is not taken where records were written since, or another engine found it.
pub(super) fn stale(page: &Page) -> Result<()> {
    page.script("return saywhen.kept().then(() => null)")?;
    let (before, _) = before_and_after(page)?;
    ensure!(!worked(page)?, "the seeds were compared again");
    let changes = [
        "app.store.write([{ store: 'corrections', record: { id: 'none', gone: true }, instead: [] }])",
        "app.store.fact('comparison').then((stamp) => app.store.keep('comparison', { ...stamp, engine: 'another' }))",
        "app.store.fact('comparison').then((stamp) => app.store.keepPieces(stamp, stamp, [{ id: ['stories', ''], bytes: new Uint8Array(3) }], []))",
    ];
    for change in changes {
        page.script(&format!("return {change}.then(() => null)"))?;
        page.session().open(&page.text("location.href.split('#')[0]")?)?;
        page.until_ready()?;
        ensure!(worked(page)?, "what was kept is taken as it is after {change}");
        same(&before, &page.script("return saywhen.analysis()")?)?;
        let (_, after) = before_and_after(page)?;
        ensure!(!worked(page)?, "what was compared anew is not kept after {change}");
        same(&before, &after)?;
    }
    damaged(page, &before)
}

/// What is read only when somebody asks, and cannot be, is compared anew then.
fn damaged(page: &Page, before: &Value) -> Result<()> {
    page.script(
        "return app.store.fact('comparison').then((stamp) => app.store.keepPieces(stamp, stamp,
           [{ id: ['entities', ''], bytes: new Uint8Array(3) }], [])).then(() => null)",
    )?;
    page.session().open(&page.text("location.href.split('#')[0]")?)?;
    page.until_ready()?;
    ensure!(!worked(page)?, "all of the set is read where nobody asks");
    page.script("location.hash = '#quotations'")?;
    page.until("saywhen.memory() > 0").context("nothing was compared, though what was kept is damaged")?;
    page.until_ready()?;
    same(before, &page.script("return saywhen.analysis()")?)
}

/// What two tabs keep of it is of the articles of both.
pub(super) fn two_tabs(page: &Page) -> Result<()> {
    let session = page.session();
    let url = page.text("location.href.split('#')[0]")?;
    add(page, 0, ARTICLES)?;
    page.script("return saywhen.kept().then(() => null)")?;
    let tabs = [session.get("/window")?, session.post("/window/new", &json!({"type": "tab"}))?["handle"].clone()];
    let show = |tab: &Value| session.post("/window", &json!({"handle": tab})).map(drop);
    show(&tabs[1])?;
    session.open(&url)?;
    page.until_ready()?;
    for (turn, tab) in tabs.iter().cycle().take(4).enumerate() {
        show(tab)?;
        page.script("dispatchEvent(new Event('focus'))")?;
        page.until(&format!("app.library.articles().length >= {}", ARTICLES + 2 * turn))
            .context("a tab lacks what another added")?;
        page.until_ready()?;
        add(page, ARTICLES + 2 * turn, 2)?;
        page.script("return saywhen.kept().then(() => null)")?;
    }
    // The other tab may still compare, and would keep what is to be missing.
    show(&tabs[0])?;
    session.open("about:blank")?;
    show(&tabs[1])?;
    as_compared_anew(page)
}

/// Where the storage has no room for it the page says so; articles are kept all the same, and compared anew.
pub(super) fn full(page: &Page) -> Result<()> {
    page.script(
        "const { put } = IDBObjectStore.prototype;
         IDBObjectStore.prototype.put = function (...given) {
           if (this.name === 'pieces') throw new DOMException('full', 'QuotaExceededError');
           return put.apply(this, given);
         };",
    )?;
    add(page, 0, 6)?;
    let before = page.script("return saywhen.kept().then(() => saywhen.analysis())")?;
    let said = page.messages()?.join("\n");
    ensure!(said.contains("storage is full"), "no word about the full storage; the page says:\n{said}");
    page.session().open(&page.text("location.href.split('#')[0]")?)?;
    page.until_ready()?;
    ensure!(worked(page)?, "nothing was compared, though nothing could be kept");
    same(&before, &page.script("return saywhen.analysis()")?)
}
