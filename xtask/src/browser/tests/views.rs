//! What readers do in the views over several articles, by keyboard alone.

use crate::browser::page::Page;
use crate::browser::story::{self, DOWN, ENTER, ESCAPE, RIGHT, enter, go, tab_to};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// From the quotations to a speaker's card, the dossier, and its Markdown.
pub(super) fn speakers(page: &Page) -> Result<()> {
    story::load(page)?;
    go(page, "2", "quotations")?;
    page.until("document.querySelector('[data-row=quotation]')")?;
    enter(page, "[data-mode=speakers]")?;
    page.until("document.querySelector('[data-row=speaker]')")?;
    let card = page.text("document.querySelector('[data-row=speaker]').innerText")?;
    for part in ["Ana Ruiz", "union leader", "in 4 articles", "direct", "promises"] {
        ensure!(card.contains(part), "“{part}” is not on the card:\n{card}");
    }
    enter(page, "[data-row=speaker] h4 a")?;
    page.until("document.querySelector('.paper .sources-list')").context("no dossier")?;
    enter(page, "[data-dossier-do=markdown]")?;
    let text = page.download("md")?;
    ensure!(text.starts_with("# Ana Ruiz\n"), "{text}");
    ensure!(text.contains("> “We will not work for promises,”") && text.contains("— Ana Ruiz, union leader"), "{text}");
    Ok(())
}

/// The keyboard goes from card to card; those whom nobody names stand in a group of their own, below.
pub(super) fn unnamed(page: &Page) -> Result<()> {
    story::load(page)?;
    page.script("location.hash = '#quotations/speakers'")?;
    page.until("document.querySelector('[data-row=speaker]')")?;
    for nth in 1..=2 {
        page.session().press("j")?;
        let at = format!(
            "document.activeElement.closest('[data-row=speaker]') === document.querySelectorAll('[data-row=speaker]')[{nth} - 1]"
        );
        page.until(&at).with_context(|| format!("“j” does not go to card {nth}"))?;
    }
    page.script("document.querySelector('.people').scrollTop = 1e6")?;
    page.until("[...document.querySelectorAll('.people .group h3')].some((head) => head.textContent.startsWith('Unnamed sources'))")
        .context("no group of unnamed sources")?;
    let last =
        page.text("[...document.querySelectorAll('[data-row=speaker] h4')].map((head) => head.innerText).join(', ')")?;
    ensure!(last.contains("a city official") && last.contains("a person familiar with the talks"), "{last}");
    let cards = "[...document.querySelectorAll('[data-row=speaker]')].map((card) => card.innerText)";
    page.script("document.querySelector('.people').scrollTop = 0")?;
    page.until(&format!("{cards}.some((text) => text.includes('Would not comment'))"))?;
    ensure!(!page.texts(cards)?.iter().any(|card| card.contains("in 0 articles")), "a card counts no articles");
    page.script(
        "document.querySelector('[data-view=quotations] [data-key=speaker][data-value=\"Lena Voss\"]').click()",
    )?;
    page.until(&format!("{cards}.length === 1")).context("who would not comment stands among what fits a speaker")?;
    page.script(
        "return app.speakers.everyone().then((all) => {
           location.hash = app.address('dossier', 'speaker', all.find(({ articles }) => !articles.size).key);
         })",
    )?;
    page.until("document.querySelector('.paper .sources-list')").context("no dossier of who would not comment")?;
    let facts = page.text("document.querySelector('.paper .facts')?.innerText ?? ''")?;
    ensure!(!facts.contains('0'), "a dossier counts what is not there:\n{facts}");
    Ok(())
}

/// Filters and the search, each by keyboard, and every occurrence of a word in its context.
pub(super) fn find(page: &Page) -> Result<()> {
    story::load(page)?;
    go(page, "2", "quotations")?;
    page.until("document.querySelector('[data-row=quotation]')")?;
    enter(page, "[data-key=kind][data-value=direct]")?;
    let kinds = "[...new Set([...document.querySelectorAll('[data-row=quotation] .kind')].map((kind) => kind.innerText))].join()";
    page.until(&format!("{kinds} === 'direct'")).context("the filter shows other kinds")?;
    page.session().press(ENTER)?; // the bar keeps the focus, and lifts the filter
    page.until(&format!("{kinds} !== 'direct'")).context("the filter is not lifted")?;
    page.session().press("/")?;
    page.session().press("harbour")?;
    let lit = "[...document.querySelectorAll('[data-row=quotation] mark')].map((node) => node.textContent)";
    page.until(&format!("{lit}.length && {lit}.every((word) => word === 'harbour')")) // not yet: `harbo` is typed
        .with_context(|| format!("the word is not lit, but {:?}", page.texts(lit)))?;
    let bare = "[...document.querySelectorAll('[data-view=quotations] .facets section')]
        .some((section) => section.checkVisibility() && section.innerText.trim() === section.querySelector('h3').innerText
          && !section.querySelector('select:not([hidden]), input'))";
    ensure!(page.script(&format!("return {bare}"))? == json!(false), "a filter is nothing but its heading");
    page.session().press("zzz")?;
    page.until("document.querySelector('[data-view=quotations] .nothing').checkVisibility()")?;
    page.until(&format!("!{bare}")).context("where nothing fits, a filter is nothing but its heading")?;
    for _ in 0..3 {
        page.session().press("\u{E003}")?;
    }
    page.script("location.hash = '#quotations/context'")?;
    page.until("document.querySelectorAll('[data-row=occurrence]').length === 3").context("not every occurrence")?;
    enter(page, "[data-row=occurrence] a")?;
    page.until("document.querySelector('[data-card]')").context("an occurrence does not lead to its card")
}

/// Grouped by article, each group under its heading.
pub(super) fn groups(page: &Page) -> Result<()> {
    story::load(page)?;
    go(page, "2", "quotations")?;
    tab_to(page, "[data-do=group]")?;
    page.session().press("By a")?; // typing in a list of choices goes to the one that begins so
    page.until("document.querySelectorAll('tr.group').length > 2").context("no groups")?;
    page.until("document.querySelector('tr.group').innerText.startsWith('Dockers at the port of Almara')")
        .context("not grouped by article")
}

/// Along the marks of the timeline to one, its history, its sentences, and the article.
pub(super) fn timeline(page: &Page) -> Result<()> {
    story::load(page)?;
    go(page, "4", "timeline")?;
    page.until("document.querySelector('.dated .point')")?;
    tab_to(page, ".dated .point")?;
    let before = page.text("document.activeElement.getAttribute('aria-label')")?;
    page.session().press(RIGHT)?;
    let after = page.text("document.activeElement.getAttribute('aria-label')")?;
    ensure!(before != after, "the arrow stays at {before}");
    let days = "[...document.querySelectorAll('.dated .day')].map((node) => node.textContent).join()";
    let ticks = page.text(days)?;
    page.session().press("+")?;
    page.until(&format!("{days} !== {}", json!(ticks))).context("plus does not zoom")?;
    page.session().press("0")?;
    page.until(&format!("{days} === {}", json!(ticks))).context("0 does not show all again")?;
    history(page)?;
    page.session().press(ESCAPE)?;
    page.until("document.activeElement.matches('.point')").context("Escape does not lead back to the mark")?;
    page.session().press(ENTER)?;
    enter(page, ".detail .evidence a")?;
    page.until("document.querySelector('[data-card]')").context("a sentence does not lead to its card")
}

/// The strike was planned, then called off; the mark says both, and so does what it opens.
fn history(page: &Page) -> Result<()> {
    let find = "[...document.querySelectorAll('.dated .point')].find((node) => node.happenings[0].steps.length > 1)";
    page.script(&format!("{find}.focus()"))?;
    let signs = page.number("document.activeElement.querySelectorAll('.icon').length")?;
    ensure!(signs > 2, "a mark with a history has {signs} signs");
    page.session().press(ENTER)?;
    page.until("document.querySelectorAll('.detail .history li').length > 1").context("no history is shown")
}

/// An article without a date has a time line of its own until the reader takes what the text suggests.
pub(super) fn undated(page: &Page) -> Result<()> {
    page.session().resize(story::WIDE.0, story::WIDE.1)?;
    page.script("saywhen.clear()")?;
    let text = "Crews will vote on Friday, union secretary Paul Okoro said. On February 27, 2026, the company rejected a demand. \
                The crews met on Monday.";
    page.add(&[("ferry.txt", text.as_bytes())])?;
    go(page, "4", "timeline")?;
    page.until("document.querySelector('.own-time .point')").context("no time line around the day of writing")?;
    enter(page, "[data-suggested=\"2026-02-27\"]")?;
    page.until("saywhen.analysis().articles[0].published === '2026-02-27'")?;
    page.until_ready()?;
    page.until("document.querySelector('.own-time').hidden && document.querySelectorAll('.dated .point').length > 1")
        .context("the dated events are not on the calendar")
}

/// Side by side, where articles differ; who is quoted where; and a quotation's versions word by word.
pub(super) fn compare(page: &Page) -> Result<()> {
    story::load(page)?;
    go(page, "5", "compare")?;
    page.until("document.querySelector('[data-happening]')")?;
    let columns = page.number("document.querySelectorAll('.side thead th').length")?;
    ensure!(columns == 4, "{columns} columns");
    let differ = page.text("document.querySelector('[data-disagreement=status]').innerText")?;
    ensure!(differ.contains("planned") && differ.contains("cancelled") && differ.contains("strike"), "{differ}");
    enter(page, "[data-mode=sources]")?;
    page.until("document.querySelector('[data-row=source]')")?;
    let first = page.text("document.querySelector('[data-row=source]').innerText")?;
    ensure!(first.starts_with("Ana Ruiz"), "{first}");
    enter(page, "[data-row=source] a.square")?;
    page.until("document.querySelector('[data-card]')").context("a square does not lead to its quotation")?;
    go(page, "5", "compare")?;
    enter(page, "[data-mode=versions]")?;
    page.until("document.querySelector('[data-repeat] ins')")?;
    let added = page.text("document.querySelector('[data-repeat] ins').textContent")?;
    ensure!(added == "empty", "{added} was added");
    tab_to(page, "[data-repeat] input")?;
    page.session().press(DOWN)?;
    page.until("document.querySelector('[data-repeat] del')?.textContent === 'empty'")
        .context("another base, other differences")
}

/// Of a quotation that many articles carry some versions are shown, and the others on demand, by keyboard.
pub(super) fn versions(page: &Page) -> Result<()> {
    let words: Vec<String> = ('a'..='e').flat_map(|a| ('a'..='i').map(move |b| format!("{b}ar{a}k"))).collect();
    let told = |word: &String| {
        format!("“The old harbour of {word} will open again before the winter storms come,” Mayor Ana Ruiz said.")
    };
    let files: Vec<(String, String)> = words.iter().map(|word| (format!("{word}.txt"), told(word))).collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    page.add(&files)?;
    page.script("location.hash = '#compare/versions'")?;
    let shown = "document.querySelectorAll('[data-repeat] li').length";
    page.until(&format!("{shown} === 20")).context("not the first of the versions")?;
    enter(page, "[data-repeat] button")?;
    page.until(&format!("{shown} === 40")).context("no more versions")?;
    page.until("document.activeElement.closest('[data-repeat] li:nth-child(21)')")
        .context("the keyboard is not at the first of what came")?;
    enter(page, "[data-repeat] button")?;
    page.until(&format!("{shown} === {}", files.len())).context("not all versions")?;
    page.until("document.querySelector('[data-repeat] button').hidden").context("more are offered than there are")
}

/// A dossier of more than anybody reads at once is drawn as far as the reader gets: by its button, and by scrolling to it.
pub(super) fn long_dossier(page: &Page) -> Result<()> {
    let text = "“We will rebuild the pier,” Mayor Ana Ruiz said on Friday. ".repeat(2500);
    page.script("saywhen.clear()")?;
    page.add(&[("2026-03-05 long.txt", text.as_bytes())])?;
    page.script("return new Promise((settled) => setTimeout(settled, 3000)).then(() => null)")?; // views are told late of much
    page.script("location.hash = '#dossier/all'")?;
    let drawn = "document.querySelectorAll('.paper :is(blockquote, li)').length";
    page.until("document.querySelector('.paper .onward')").context("all is drawn at once")?;
    let first = page.number(drawn)?;
    ensure!((500..1500).contains(&first), "{first} quotations and events are drawn");
    page.script("document.querySelector('.paper .onward').focus()")?; // Tab stops at each source before it
    page.session().press(ENTER)?;
    page.until(&format!("{drawn} > {first} + 500")).context("the button draws no more")?;
    let last = "document.querySelector('.paper .onward, .paper .sources-list')?.scrollIntoView()";
    page.until(&format!("({last}, document.querySelector('.paper .sources-list'))"))
        .context("scrolling draws no more")?;
    ensure!(page.number(drawn)? >= 2500 && page.number("document.querySelectorAll('.onward').length")? == 0);
    Ok(())
}

/// In the article: from mark to mark, along the mentions of a person, and a quotation on the clipboard.
pub(super) fn read(page: &Page) -> Result<()> {
    story::load(page)?;
    go(page, "1", "read")?;
    page.until("document.querySelector('.page .chip')")?;
    page.session().press("n")?;
    page.until("document.querySelector('[data-card]')").context("“n” opens no card")?;
    page.script("location.hash = '#read/' + encodeURIComponent(app.library.articles()[3].id) + '/' + app.library.articles()[3].quotations.find(({ speaker_name: name }) => name?.includes('Silva')).id")?;
    page.until("CSS.highlights.get('mention')?.size > 0").context("no mention is lit up")?;
    page.session().press("m")?;
    page.until("CSS.highlights.has('here')").context("“m” goes to no mention")?;
    let elsewhere = page.number("document.querySelectorAll('[data-card] a.elsewhere').length")?;
    ensure!(elsewhere > 0, "no other article is named");
    page.script("window.copied = null; navigator.clipboard.writeText = async (text) => { window.copied = text; }")?;
    page.session().press("y")?;
    page.until("window.copied?.includes('João Silva') && window.copied.includes('6 Mar 2026')")
        .context("nothing is copied")?;
    page.session().press(ESCAPE)?;
    page.until("!document.querySelector('[data-card]') && !CSS.highlights.has('mention')")
}

/// Who somebody is, put right from the speakers' cards: a name, who is the same, who is not, whom nobody needs to see.
pub(super) fn people(page: &Page) -> Result<()> {
    page.session().resize(story::WIDE.0, story::WIDE.1)?;
    page.script("saywhen.clear()")?;
    page.add(&[
        ("2026-03-02 a.txt", "“We will not leave,” Ana Ruiz said. “No,” said Karl Lind.\n".as_bytes()),
        ("2026-03-03 b.txt", "“We will stay,” Ana Ruiz said. “Perhaps,” Paul Okoro said.\n".as_bytes()),
    ])?;
    let open = |name: &str| -> Result<()> {
        let card = format!(
            "[...document.querySelectorAll('[data-row=speaker]')].find((one) => one.innerText.startsWith('{name}'))"
        );
        page.until(&card).with_context(|| format!("no card of {name}"))?;
        page.script(&format!("{card}.querySelector('[data-do=person]').focus()"))?;
        page.session().press(ENTER)?;
        page.until("document.querySelector('#people-sheet[open]')").context("no sheet")
    };
    let closed = || -> Result<()> {
        page.until("!document.querySelector('#people-sheet[open]')").context("the sheet stays")?;
        page.until_ready()
    };
    let names = "app.library.set().entities.filter((one) => !one.hidden).map((one) => one.name)";
    go(page, "2", "quotations")?;
    page.until("document.querySelector('[data-row=quotation]')")?;
    enter(page, "[data-mode=speakers]")?;
    open("Karl Lind")?;
    page.session().press("Carl Lindt")?; // the name is selected, as it is to be changed
    page.session().press(ENTER)?;
    closed()?;
    page.until(&format!("{names}.includes('Carl Lindt')")).context("he has no other name")?;
    open("Carl Lindt")?;
    tab_to(page, "[data-decide=join]")?;
    page.session().press("Paul Okoro")?;
    page.session().press(ENTER)?;
    closed()?;
    page.until("app.library.set().entities.some((one) => one.members.length === 2 && one.aliases.concat(one.name).join().includes('Okoro'))")
        .context("the two are not one")?;
    open("Ana Ruiz")?;
    enter(page, ".members [data-decide=part]")?;
    closed()?;
    page.until(&format!("{names}.filter((name) => name === 'Ana Ruiz').length === 2")).context("she is still one")?;
    open("Ana Ruiz")?;
    enter(page, "[data-decide=hide]")?;
    closed()?;
    page.until(&format!("{names}.filter((name) => name === 'Ana Ruiz').length === 1")).context("she is not hidden")?;
    page.session().chord("\u{E009}", "z")?;
    page.until(&format!("{names}.filter((name) => name === 'Ana Ruiz').length === 2")).context("Ctrl+Z does not help")
}

/// From a row to the controls of its card, by the row's button and by a key.
pub(super) fn mend(page: &Page) -> Result<()> {
    story::load(page)?;
    for (key, view, row) in [("2", "quotations", "quotation"), ("3", "events", "event")] {
        go(page, key, view)?;
        page.until(&format!("document.querySelector('[data-row={row}]')"))?;
        tab_to(page, &format!("[data-row={row}] [data-do=mend]"))?;
        page.session().press(ENTER)?;
        page.until("document.activeElement.matches('[data-card] [data-correct]')")
            .context("no control has the focus")?;
        go(page, key, view)?;
        page.session().press("j")?;
        page.until(&format!("document.activeElement.closest('[data-row={row}]')"))?;
        page.session().press("c")?;
        page.until("document.activeElement.matches('[data-card] [data-correct]')").context("“c” opens no control")?;
        page.session().press(ESCAPE)?;
    }
    Ok(())
}

/// What an event is about is drawn, named and linked; copies of an article are named in the list and over the article.
pub(super) fn about_and_copies(page: &Page) -> Result<()> {
    page.session().resize(story::WIDE.0, story::WIDE.1)?;
    page.script("saywhen.clear()")?;
    let text = "ALMARA — Dockers at the port of Almara rejected an offer of the harbour company on Monday, union leader Ana Ruiz \
        said. “We will not work for promises that nobody keeps,” she told reporters at the gates. Mayor Karl Lind demanded on \
        Tuesday that the company sign the deal by Saturday. The company declined to comment on the walkout.\n";
    let other = format!("{text}Police were watching.\n");
    page.add(&[("2026-03-04 wire.txt", text.as_bytes()), ("2026-03-05 copy.txt", other.as_bytes())])?;
    page.until("app.library.set().duplicates.length === 1").context("the copy is not found")?;
    page.until("document.querySelector('.rail .copy')?.textContent.startsWith('Copy of')")
        .context("no word in the list")?;
    page.until("document.querySelector('.head .copies:not([hidden]) a')").context("no word over the article")?;
    go(page, "4", "timeline")?;
    page.until("document.querySelector('.dated path.about')").context("no line to what an event is about")?;
    page.script("[...document.querySelectorAll('.dated .point')].find((node) => node.getAttribute('aria-label').includes('about ')).focus()")?;
    page.session().press(ENTER)?;
    enter(page, ".detail p.about a")?;
    page.until("document.querySelector('[data-card]')").context("what it is about does not lead to its card")
}

/// Linked data, from the sheet of exports.
pub(super) fn linked_data(page: &Page) -> Result<()> {
    sheet(page)?;
    enter(page, "[data-export=jsonld]")?;
    linked(&serde_json::from_str(&page.download("jsonld")?)?)
}

/// The report, from the sheet of exports.
pub(super) fn report(page: &Page) -> Result<()> {
    sheet(page)?;
    enter(page, "[data-export=html]")?;
    reads_as_report(page, &page.download("html")?)
}

fn sheet(page: &Page) -> Result<()> {
    story::load(page)?;
    page.script("document.activeElement.blur()")?;
    page.session().press("x")?;
    page.until("document.querySelector('#export-sheet[open]')")
}

fn linked(data: &Value) -> Result<()> {
    let graph = data["@graph"].as_array().context("no graph")?;
    let of =
        |kind: &str| graph.iter().filter(move |node| node["@type"] == kind || node["type"] == kind).collect::<Vec<_>>();
    ensure!(of("NewsArticle").len() == 6, "{} articles", of("NewsArticle").len());
    let quotations = of("Quotation");
    ensure!(quotations.iter().any(|node| node["spokenByCharacter"]["name"] == "Ana Ruiz"), "{quotations:?}");
    for annotation in of("Annotation") {
        for selector in annotation["target"]["selector"].as_array().context("no selector")? {
            let (start, end) = (selector["start"].as_u64(), selector["end"].as_u64());
            let exact = selector["refinedBy"]["exact"].as_str().context("no words")?.chars().count() as u64;
            ensure!(end.zip(start).is_some_and(|(end, start)| end - start == exact), "{selector}");
        }
    }
    Ok(())
}

/// The report holds what was said, carries a policy without scripts, and opens without a complaint.
fn reads_as_report(page: &Page, html: &str) -> Result<()> {
    ensure!(html.contains("Content-Security-Policy") && html.contains("default-src 'none'"), "no policy");
    ensure!(!html.contains("<script"), "the report holds a script");
    let file = page.file("report.html", html.as_bytes())?;
    page.session().open(&crate::browser::page::file_url(&file))?;
    let text = page.text("document.body.textContent")?; // what is out of sight is no innerText
    ensure!(text.contains("We will not work for promises") && text.contains("Ana Ruiz"), "{text}");
    let set = page.text("getComputedStyle(document.querySelector('main')).fontFamily")?;
    ensure!(set.starts_with("Charter"), "the report's own style is refused: {set}");
    Ok(())
}
