//! A WebDriver session.
//!
//! WebDriver is JSON over HTTP on this machine; a dozen of its requests serve here, half of them the browsers' own
//! additions. Sending them directly keeps the tests synchronous and saves a hundred crates.

use anyhow::{Context, Result, anyhow, bail};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde_json::{Value, json};
use std::time::Duration;

/// Longer than any script may take: a test that hangs ends here.
const PATIENCE: Duration = Duration::from_secs(150);

/// How long a script that reports back may take, in milliseconds.
const SCRIPT_TIMEOUT: u64 = 120_000;

/// Screenshots and analyses of large sets are long answers.
const MAX_ANSWER: u64 = 512 * 1024 * 1024;

/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser under control. Ends with [`Session::end`].
pub(super) struct Session {
    agent: ureq::Agent,
    url: String,
}

/// An element of the page.
pub(super) struct Element(String);

impl Session {
    /// Starts a browser at the driver that listens on `port`.
    ///
    /// # Errors
    /// Where the browser does not start; the message holds the driver's reason.
    pub(super) fn start(port: u16, capabilities: &Value) -> Result<Self> {
        let config = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false).build();
        let mut session = Self { agent: config.into(), url: format!("http://127.0.0.1:{port}/session") };
        let answer = session.post("", &json!({"capabilities": {"alwaysMatch": capabilities}}))?;
        let id = answer["sessionId"].as_str().context("the driver names no session")?;
        session.url = format!("{}/{id}", session.url);
        session.post("/timeouts", &json!({"script": SCRIPT_TIMEOUT}))?;
        Ok(session)
    }

    /// Sends a command.
    ///
    /// # Errors
    /// Where the driver reports one; the message is the driver's.
    pub(super) fn post(&self, path: &str, body: &Value) -> Result<Value> {
        value(self.agent.post(format!("{}{path}", self.url)).send_json(body))
    }

    /// Asks for a value.
    ///
    /// # Errors
    /// Where the driver reports one.
    pub(super) fn get(&self, path: &str) -> Result<Value> {
        value(self.agent.get(format!("{}{path}", self.url)).call())
    }

    /// Opens an address.
    ///
    /// # Errors
    /// Where there is nothing to open.
    pub(super) fn open(&self, url: &str) -> Result<()> {
        self.post("/url", &json!({"url": url})).map(drop)
    }

    /// Runs the body of a function in the page and returns what it returns; a promise is awaited.
    ///
    /// # Errors
    /// Where the script throws or rejects.
    pub(super) fn script(&self, body: &str, arguments: &[Value]) -> Result<Value> {
        self.post("/execute/sync", &json!({"script": body, "args": arguments}))
    }

    /// The first element that a CSS selector finds.
    ///
    /// # Errors
    /// Where there is none.
    pub(super) fn find(&self, css: &str) -> Result<Element> {
        let found = self.post("/element", &json!({"using": "css selector", "value": css}))?;
        Ok(Element(found[ELEMENT].as_str().context("the driver names no element")?.into()))
    }

    /// Clicks as a reader does.
    ///
    /// # Errors
    /// Where the element cannot be clicked, for instance because another covers it.
    pub(super) fn click(&self, element: &Element) -> Result<()> {
        self.post(&format!("/element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Types into an element; gives paths, one a line, to a file chooser.
    ///
    /// # Errors
    /// Where the element takes no keys.
    pub(super) fn send_keys(&self, element: &Element, text: &str) -> Result<()> {
        self.post(&format!("/element/{}/value", element.0), &json!({"text": text})).map(drop)
    }

    /// Presses keys, one after the other, wherever the focus is.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub(super) fn press(&self, keys: &str) -> Result<()> {
        let strokes = keys.chars().flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({"type": kind, "value": key})));
        let actions = json!({"type": "key", "id": "keyboard", "actions": strokes.collect::<Vec<_>>()});
        self.post("/actions", &json!({"actions": [actions]})).map(drop)
    }

    /// Presses a key while others are held down.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub(super) fn chord(&self, held: &str, key: &str) -> Result<()> {
        let stroke = |kind: &str, key: char| json!({"type": kind, "value": key});
        let down = held.chars().chain(key.chars()).map(|key| stroke("keyDown", key));
        let up = key.chars().chain(held.chars().rev()).map(|key| stroke("keyUp", key));
        let actions = json!({"type": "key", "id": "keyboard", "actions": down.chain(up).collect::<Vec<_>>()});
        self.post("/actions", &json!({"actions": [actions]})).map(drop)
    }

    /// The window as a PNG file.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub(super) fn screenshot(&self) -> Result<Vec<u8>> {
        let picture = self.get("/screenshot")?;
        Ok(BASE64.decode(picture.as_str().unwrap_or_default())?)
    }

    /// Gives the window a size in pixels.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub(super) fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.post("/window/rect", &json!({"width": width, "height": height})).map(drop)
    }

    /// Ends the browser.
    pub(super) fn end(&self) {
        // A browser that is gone already has ended too.
        let _ = self.agent.delete(&self.url).call();
    }
}

/// The value in a driver's answer.
fn value(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value> {
    let mut answer = answer.context("the driver does not answer")?;
    let mut body: Value = answer.body_mut().with_config().limit(MAX_ANSWER).read_json()?;
    let value = body["value"].take();
    match value["error"].as_str() {
        Some(error) if !answer.status().is_success() => {
            let message = value["message"].as_str().unwrap_or_default();
            Err(anyhow!("{error}: {}", message.lines().next().unwrap_or_default()))
        }
        _ if !answer.status().is_success() => bail!("the driver answered {}", answer.status()),
        _ => Ok(value),
    }
}
