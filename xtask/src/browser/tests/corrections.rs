//! What the reader corrects.

use crate::browser::page::Page;
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

/// The name of a check and a function body that returns what it found wrong, or nothing.
type Check = (&'static str, &'static str);

/// Anchors and amendments, which need no page to show them. `made` makes an article of the least that they ask for.
const PURE: &[Check] = &[
    (
        "an anchor finds its words again after text was put before them, beyond the basic plane too",
        "const old = made('He said no. 😀 She said yes.');
         const anchor = app.anchors.make(old, { start: 18, end: 22 });
         const text = 'Some more 😀 words. ' + old.text;
         const { start, end } = app.anchors.find(made(text), anchor);
         return anchor.exact === 'said' && [...text].slice(start, end + 4).join('') === 'said yes' ? null : [anchor, start, end]",
    ),
    (
        "of the same words the ones with the same neighbours are meant",
        "const old = made('A said it. B said it. C said it.');
         const anchor = app.anchors.make(old, { start: 13, end: 17 });
         const found = app.anchors.find(made('B said it. C said it. A said it.'), anchor);
         return found.start === 2 ? null : found",
    ),
    (
        "an anchor whose words are gone finds nothing",
        "return app.anchors.find(made('All else.'), { exact: 'said', prefix: '', suffix: '', start: 0 })",
    ),
    (
        "a correction finds its quotation though its number and extent have changed",
        "const old = made('“No,” he said. “Never, never again,” she said.', [[0, 5], [15, 35]]);
         const target = app.amend.target(old, old.quotations[1]);
         const again = made(old.text, [[15, 31]]);
         const one = { id: 'x', act: 'correct', target, field: 'speaker_name', value: 'Ana Ruiz', was: null };
         const [item] = app.amend.article(again, [one]).quotations;
         return item.speaker_name === 'Ana Ruiz' && item.corrected[0] === 'speaker_name' && item.was.speaker_name === 'He' &&
           again.quotations[0].speaker_name === 'He' ? null : item",
    ),
    (
        "a correction of what is found no more changes nothing and says so",
        "const old = made('“No,” he said. “Never,” she said.', [[0, 5], [15, 23]]);
         const target = app.amend.target(old, old.quotations[1]);
         const { rejected, unplaced } = app.amend.article(made(old.text, [[0, 5]]), [{ id: 'x', act: 'reject', target }]);
         return rejected.length === 0 && unplaced[0] === 'x' ? null : [rejected, unplaced]",
    ),
    (
        "who refers to what was rejected refers to nothing",
        "const old = made('“A “b” c,” he said.', [[0, 10], [3, 6]]);
         old.quotations[1].inside = 'q1';
         const target = app.amend.target(old, old.quotations[0]);
         const { quotations, rejected } = app.amend.article(old, [{ id: 'x', act: 'reject', target }]);
         return quotations.length === 1 && quotations[0].inside === null && rejected[0].id === 'q1' ? null : quotations",
    ),
];

const MADE: &str = "const made = (text, spans = []) => ({ id: 'a', text, entities: [], events: [],
    quotations: spans.map(([start, end], i) => ({ id: `q${i + 1}`, content: [{ start, end }], speaker_name: 'He', inside: null })) });";

pub(super) fn pure(page: &Page) -> Result<()> {
    for (what, check) in PURE {
        let wrong = page.script(&format!("{MADE} {check}"))?;
        ensure!(wrong == Value::Null, "{what}: {wrong}");
    }
    Ok(())
}

const ARTICLE: &str = "LISBON (AP) — Police fired tear gas at protesters in Lisbon on Friday.\n\
    “We will not leave,” said Ana Ruiz, a union leader. “They can arrest us all.”\n\
    Mayor João Silva told reporters that the march had been peaceful.\n";

/// Corrections are in effect at once, are marked, can be undone and redone, and outlive another analysis.
pub(super) fn in_effect(page: &Page) -> Result<()> {
    page.add(&[("march.txt", ARTICLE.as_bytes())])?;
    let article = "app.library.articles().find(({ name }) => name === 'march.txt')";
    let by = |name: &str| format!("{article}.quotations.filter((one) => one.speaker_name === '{name}').length");
    let before = page.number(&by("Ana Ruiz"))?;
    ensure!(before > 0, "nobody quotes Ana Ruiz");
    page.script(&format!(
        "const article = {article};
         const item = article.quotations.find((one) => one.speaker_name === 'Ana Ruiz');
         app.corrections.correct(article, item, 'speaker_name', 'João Silva');"
    ))?;
    ensure!(page.number(&by("Ana Ruiz"))? == before - 1, "the speaker is not corrected");
    let id = page.text(&format!("{article}.id"))?;
    page.session()
        .script("return app.intake.setPublished(arguments[0], '2026-02-08').then(() => null)", &[json!(id)])?;
    ensure!(page.number(&by("Ana Ruiz"))? == before - 1, "the correction is lost by another analysis");
    let marked = format!("{article}.quotations.find((one) => one.corrected)?.was.speaker_name");
    ensure!(page.text(&marked)? == "Ana Ruiz", "the correction is not marked");
    page.script("app.corrections.undo()")?;
    ensure!(page.number(&by("Ana Ruiz"))? == before, "undo does not undo");
    page.script("app.corrections.redo()")?;
    ensure!(page.number(&by("Ana Ruiz"))? == before - 1, "redo does not redo");
    ensure!(page.number("saywhen.analysis().corrections.length")? == 1, "the analysis does not tell of the correction");
    Ok(())
}

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";
const CONTROL: &str = "\u{E009}";
const CONTROL_SHIFT: &str = "\u{E009}\u{E008}";

/// More stops than a page with an open card has.
const STOPS: usize = 400;

/// Goes on by a key until what has the focus fits a selector.
fn until_focus(page: &Page, key: &str, selector: &str) -> Result<()> {
    for _ in 0..STOPS {
        if page.script(&format!("return document.activeElement.matches('{selector}')"))? == json!(true) {
            return Ok(());
        }
        page.session().press(key)?;
    }
    let focus = page.text("document.activeElement.outerHTML.slice(0, 200)")?;
    bail!("{selector} is not reached by the keyboard, which is at {focus}")
}

/// Corrects, undoes, redoes, rejects, adds and takes back, without a mouse.
pub(super) fn by_keyboard(page: &Page) -> Result<()> {
    page.add(&[("march.txt", ARTICLE.as_bytes())])?;
    page.script("location.hash = app.address('read', app.library.articles().at(-1).id)")?;
    page.until("document.querySelector('[data-reading]')?.dataset.reading === app.library.articles().at(-1).id")?;
    page.until_ready()?;
    let said_by = |name: &str, count: u64| {
        let list = "app.library.articles().at(-1).quotations";
        page.until(&format!("{list}.filter((one) => one.speaker_name === '{name}').length === {count}"))
    };
    page.script("document.activeElement.blur()")?;
    until_focus(page, "n", ".chip")?;
    page.session().press("c")?;
    until_focus(page, TAB, "[data-correct=speaker_name]")?;
    page.session().chord(CONTROL, "a")?;
    page.session().press(&format!("Vasco Lima{ENTER}"))?;
    said_by("Vasco Lima", 1).context("Enter in the field of the speaker corrects nothing")?;
    page.until("document.activeElement.matches('[data-correct=speaker_name]')")
        .context("the keyboard is thrown out of the field")?;
    page.until_ready()?;
    page.session().press(&format!("{ESCAPE}{ESCAPE}"))?;
    page.until("!document.querySelector('[data-card]')").context("Escape does not lead out of the card")?;
    page.session().chord(CONTROL, "z")?;
    said_by("Vasco Lima", 0).context("Control and Z undo nothing")?;
    ensure!(page.messages()?.iter().any(|one| one.starts_with("Undone")), "nothing tells that it is undone");
    page.session().chord(CONTROL_SHIFT, "z")?;
    said_by("Vasco Lima", 1).context("Control, Shift and Z redo nothing")?;
    add_and_reject(page)?;
    page.script("document.activeElement.blur()")?;
    page.session().press("6")?;
    page.until("document.documentElement.dataset.showing === 'yours'")?;
    until_focus(page, TAB, "[data-do=take-back]")?;
    let before = page.number("app.corrections.count()")?;
    page.session().press(ENTER)?;
    page.until(&format!("app.corrections.count() === {}", before - 1))?;
    page.until_ready()
}

/// Makes a quotation of a sentence, says who says it, and rejects it again; rejects an event of the engine’s.
fn add_and_reject(page: &Page) -> Result<()> {
    page.until_ready()?;
    page.script("document.activeElement.blur()")?;
    page.session().press("s")?;
    page.until("!document.querySelector('.selection-bar').hidden").context("s selects no sentence")?;
    page.session().press("q")?;
    page.until("document.activeElement.matches('[data-correct=speaker_name]')").context("q opens no card")?;
    page.session().press(&format!("Rita Lobo{ENTER}"))?;
    let added = "app.library.articles().at(-1).quotations.filter((one) => one.added)";
    page.until(&format!("{added}[0]?.speaker_name === 'Rita Lobo'"))?;
    page.until_ready()?;
    until_focus(page, TAB, "[data-do=reject]")?;
    page.session().press(ENTER)?;
    page.until(&format!("{added}.length === 0"))?;
    page.until_ready()?;
    page.script("document.activeElement.blur()")?;
    until_focus(page, "n", ".tag")?;
    page.session().press("c")?;
    until_focus(page, TAB, "[data-do=reject]")?;
    page.session().press(ENTER)?;
    page.until("app.library.articles().at(-1).rejected.length === 1")
}

/// What a reader decides on people is a correction like another: listed, told in the analysis, undone.
pub(super) fn people(page: &Page) -> Result<()> {
    page.add(&[
        ("one.txt", "“We will not leave,” said Ana Ruiz, a union leader.".as_bytes()),
        ("two.txt", "“The march was peaceful,” said Joana Silva, the mayor.".as_bytes()),
    ])?;
    page.script(
        "const [one, two] = ['Ana Ruiz', 'Joana Silva'].map((name, i) => ({ article: ['one.txt', 'two.txt'][i], kind: 'person', name }));
         app.corrections.joinPeople([one, two]);
         app.corrections.renamePerson(one, 'Ana Maria Ruiz');
         app.corrections.partPeople([two]);
         app.corrections.hidePerson(two);",
    )?;
    page.until_ready()?;
    let acts = page.texts("saywhen.analysis().corrections.map(({ act }) => act)")?;
    ensure!(acts == ["join", "rename", "part", "hide"], "the analysis tells of {acts:?}");
    page.script("app.go('yours')")?;
    page.until("document.querySelectorAll('[data-correction]').length === 4")?;
    page.script("app.corrections.undo()")?;
    page.until("document.querySelectorAll('[data-correction]').length === 3")?;
    page.until_ready()
}
