//! The page in a browser, as tests speak of it.

use super::driver::Driver;
use super::find::{Browser, Kind};
use super::session::Session;
use anyhow::{Context, Result, bail, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde_json::{Value, json};
use std::cell::Cell;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long the page may work before a test gives up, the largest files on a busy machine included.
const WORK: Duration = Duration::from_mins(2);

/// How long anything else may take.
const PATIENCE: Duration = Duration::from_secs(30);

const POLL: Duration = Duration::from_millis(50);

/// The colours a reader has asked the system for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Dark text on light paper.
    Light,
    /// Light text on dark paper.
    Dark,
}

impl fmt::Display for Look {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Light => "light",
            Self::Dark => "dark",
        })
    }
}

/// The built page, open in a browser of its own.
pub(super) struct Page {
    pub(super) kind: Kind,
    driver: Driver,
    folder: TempDir,
    /// How much of the driver's log has been read.
    read: Cell<usize>,
}

impl Page {
    /// Starts `browser` and opens `file` from disk.
    ///
    /// # Errors
    /// Where the browser does not start.
    pub(super) fn open(browser: &Browser, file: &Path, look: Look) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let driver = Driver::start(browser, folder.path(), look)?;
        let page = Self { kind: browser.kind, driver, folder, read: Cell::new(0) };
        if browser.kind == Kind::Chromium {
            let scheme = json!([{"name": "prefers-color-scheme", "value": look.to_string()}]);
            page.devtools("Emulation.setEmulatedMedia", &json!({"features": scheme}))?;
        }
        page.session().open(&file_url(file))?;
        Ok(page)
    }

    /// The process of the driver, which started the browser.
    pub(super) fn driver_id(&self) -> u32 {
        self.driver.id()
    }

    /// For what only few tests do.
    pub(super) fn session(&self) -> &Session {
        &self.driver.session
    }

    /// Runs the body of a function in the page; a promise that it returns is awaited.
    ///
    /// # Errors
    /// Where it throws or rejects.
    pub(super) fn script(&self, body: &str) -> Result<Value> {
        self.session().script(body, &[]).with_context(|| format!("in the page: {body}"))
    }

    /// A number that an expression gives.
    ///
    /// # Errors
    /// Where it throws or gives no number.
    pub(super) fn number(&self, expression: &str) -> Result<u64> {
        self.script(&format!("return {expression}"))?.as_u64().with_context(|| format!("{expression} is no number"))
    }

    /// A text that an expression gives.
    ///
    /// # Errors
    /// Where it throws or gives no text.
    pub(super) fn text(&self, expression: &str) -> Result<String> {
        let value = self.script(&format!("return {expression}"))?;
        Ok(value.as_str().with_context(|| format!("{expression} is no text"))?.to_owned())
    }

    /// The texts that an expression gives as an array.
    ///
    /// # Errors
    /// Where it throws or gives something else.
    pub(super) fn texts(&self, expression: &str) -> Result<Vec<String>> {
        let value = self.script(&format!("return {expression}"))?;
        serde_json::from_value(value).with_context(|| format!("{expression} is no array of texts"))
    }

    /// Waits until an expression holds.
    ///
    /// # Errors
    /// Where it throws or does not come to hold.
    pub(super) fn until(&self, expression: &str) -> Result<()> {
        self.until_within(PATIENCE, expression)
    }

    /// [`Page::until`] with another patience.
    ///
    /// # Errors
    /// As there.
    pub(super) fn until_within(&self, patience: Duration, expression: &str) -> Result<()> {
        let start = Instant::now();
        while self.script(&format!("return Boolean({expression})"))? != json!(true) {
            ensure!(start.elapsed() < patience, "waited in vain until {expression}");
            std::thread::sleep(POLL);
        }
        Ok(())
    }

    /// Waits until nothing is under way.
    ///
    /// # Errors
    /// Where the page fails or takes too long.
    pub(super) fn until_ready(&self) -> Result<()> {
        self.until_within(WORK, "['ready', 'error'].includes(document.documentElement.dataset.state)")?;
        let state = self.text("document.documentElement.dataset.state")?;
        ensure!(state == "ready", "the page says it failed: {}", self.text("document.body.innerText")?);
        Ok(())
    }

    /// Gives files to the page as another program would, and waits for their analysis.
    ///
    /// # Errors
    /// Where `window.saywhen.add` rejects.
    pub(super) fn add(&self, files: &[(&str, &[u8])]) -> Result<()> {
        let files: Vec<_> = files.iter().map(|(name, bytes)| json!([name, BASE64.encode(bytes)])).collect();
        let body = "const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
            return window.saywhen.add(arguments[0].map(([name, text]) => new File([bytes(text)], name)))";
        self.session().script(&format!("{body}.then(() => null)"), &[Value::Array(files)])?;
        self.until_ready()
    }

    /// Chooses files of this machine in the page's file chooser, and waits for their analysis.
    ///
    /// # Errors
    /// Where the chooser refuses them.
    pub(super) fn choose(&self, paths: &[PathBuf]) -> Result<()> {
        let lines: Vec<_> = paths.iter().map(|path| path.to_string_lossy()).collect();
        // The chooser itself is hidden behind a button; a driver types only into what can be seen.
        self.script("document.querySelector('#files').hidden = false")?;
        self.session().send_keys(&self.session().find("#files")?, &lines.join("\n"))?;
        self.script("document.querySelector('#files').hidden = true")?;
        self.until_ready()
    }

    /// Writes a file to choose or to drop.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn file(&self, name: &str, bytes: &[u8]) -> Result<PathBuf> {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().context("a file stands in a folder")?)?;
        fs::write(&path, bytes)?;
        Ok(path)
    }

    /// Titles or names of the articles that the page holds.
    ///
    /// # Errors
    /// Where the page does not say.
    pub(super) fn articles(&self) -> Result<Vec<String>> {
        self.texts("saywhen.analysis().articles.map((article) => article.name)")
    }

    /// What the page tells the reader.
    ///
    /// # Errors
    /// Where the page does not say.
    pub(super) fn messages(&self) -> Result<Vec<String>> {
        self.texts("[...document.querySelectorAll('[data-message]')].map((message) => message.innerText)")
    }

    /// Waits for a download and returns it.
    ///
    /// # Errors
    /// Where none comes.
    pub(super) fn download(&self, extension: &str) -> Result<String> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            for entry in fs::read_dir(self.folder.path().join("downloads"))? {
                let path = entry?.path();
                let whole = path.extension().is_some_and(|found| found == extension);
                if whole && fs::metadata(&path)?.len() > 0 {
                    return Ok(fs::read_to_string(path)?);
                }
            }
            std::thread::sleep(POLL);
        }
        bail!("no .{extension} file was downloaded")
    }

    /// Sends a command of Chromium's DevTools protocol.
    ///
    /// # Errors
    /// Where the browser is another, or refuses.
    pub(super) fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.session().post("/goog/cdp/execute", &json!({"cmd": command, "params": parameters}))
    }

    /// That the page has logged no error and asked nobody for anything, since it was opened or last asked this.
    ///
    /// # Errors
    /// Where it has; the message says what.
    pub(super) fn must_be_silent(&self) -> Result<()> {
        let errors = self.errors()?;
        ensure!(errors.is_empty(), "errors in the console:\n{}", errors.join("\n"));
        let outward = |url: &String| !["file:", "blob:", "data:"].iter().any(|own| url.starts_with(own));
        let asked: Vec<_> = self.requests()?.into_iter().filter(outward).collect();
        ensure!(asked.is_empty(), "the page asked for:\n{}", asked.join("\n"));
        Ok(())
    }

    /// Takes what the console holds as expected, and requests as refused.
    ///
    /// # Errors
    /// Where the driver does not give its log.
    pub(super) fn forget_errors(&self) -> Result<()> {
        self.errors()?;
        self.requests().map(drop)
    }

    /// Errors in the console since they were last asked for.
    fn errors(&self) -> Result<Vec<String>> {
        match self.kind {
            Kind::Chromium => self.chromium_errors(),
            Kind::Firefox => self.firefox_errors(),
        }
    }

    /// Addresses that the page asked for.
    fn requests(&self) -> Result<Vec<String>> {
        let mut asked = self.texts("performance.getEntriesByType('resource').map((entry) => entry.name)")?;
        self.script("performance.clearResourceTimings()")?;
        if self.kind == Kind::Chromium {
            asked.extend(self.chromium_requests()?);
        }
        Ok(asked)
    }

    fn chromium_errors(&self) -> Result<Vec<String>> {
        let log = self.session().post("/se/log", &json!({"type": "browser"}))?;
        let entries = log.as_array().context("the driver has no log")?;
        let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        Ok(errors.map(|entry| entry["message"].to_string()).collect())
    }

    fn chromium_requests(&self) -> Result<Vec<String>> {
        let log = self.session().post("/se/log", &json!({"type": "performance"}))?;
        let mut urls = Vec::new();
        for entry in log.as_array().context("the driver has no log")? {
            let event: Value = serde_json::from_str(entry["message"].as_str().unwrap_or_default())?;
            if event["message"]["method"] == "Network.requestWillBeSent" {
                urls.extend(event["message"]["params"]["request"]["url"].as_str().map(str::to_owned));
            }
        }
        Ok(urls)
    }

    fn firefox_errors(&self) -> Result<Vec<String>> {
        let log = self.driver.log()?;
        let new = log.get(self.read.replace(log.len())..).unwrap_or_default();
        let signs = ["JavaScript error: file:", "JavaScript error: blob:", "console.error:"];
        // What the browser's own modules complain of, such as that they cannot ask their maker for settings, is not the page's.
        let page = |line: &&str| !line.contains("\"resource://");
        let errors = new.lines().filter(|line| signs.iter().any(|sign| line.contains(sign)));
        Ok(errors.filter(page).map(str::to_owned).collect())
    }
}

/// The address of a file of this machine.
pub(super) fn file_url(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let escaped = path.replace('%', "%25").replace(' ', "%20").replace('#', "%23").replace('?', "%3F");
    if escaped.starts_with('/') { format!("file://{escaped}") } else { format!("file:///{escaped}") }
}
