//! A driver program and the browser it starts.

use super::find::{Browser, Kind};
use super::page::Look;
use super::session::Session;
use crate::project;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A driver listens within a fraction of a second, except on a machine that is busy.
const START_LIMIT: Duration = Duration::from_secs(30);

/// Headless, silent towards its maker's servers, with an empty profile (which chromedriver makes).
const CHROMIUM_ARGUMENTS: [&str; 7] = [
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A running driver with its session. Dropping it ends both.
pub(super) struct Driver {
    process: Child,
    pub(super) session: Session,
    log: PathBuf,
}

impl Driver {
    /// Starts `browser`; files that the page offers for download go to `folder/downloads`, the driver's output to a log
    /// in `folder`.
    ///
    /// # Errors
    /// Where the driver or the browser does not start.
    pub(super) fn start(browser: &Browser, folder: &Path, look: Look) -> Result<Self> {
        let downloads = folder.join("downloads");
        fs::create_dir_all(&downloads)?;
        let log = folder.join("driver.log");
        let port = free_port()?;
        let mut command = Command::new(&browser.driver);
        command.arg(format!("--port={port}")).stdin(Stdio::null());
        if browser.kind == Kind::Firefox {
            command.arg(format!("--websocket-port={}", free_port()?));
        }
        let output = File::create(&log)?;
        let process = command.stdout(output.try_clone()?).stderr(output).spawn();
        let mut process = process.with_context(|| format!("cannot run {}", browser.driver.display()))?;
        let session = listening(port).and_then(|()| Session::start(port, &capabilities(browser, &downloads, look)));
        match session {
            Ok(session) => Ok(Self { process, session, log }),
            Err(error) => {
                let _ = process.kill();
                let said = fs::read_to_string(&log).unwrap_or_default();
                Err(error.context(format!("{} did not start; its driver said:\n{said}", browser.kind)))
            }
        }
    }

    /// The driver's process.
    pub(super) fn id(&self) -> u32 {
        self.process.id()
    }

    /// What driver and browser wrote.
    ///
    /// # Errors
    /// Where the log is gone.
    pub(super) fn log(&self) -> Result<String> {
        Ok(String::from_utf8_lossy(&fs::read(&self.log)?).into_owned())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.session.end();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn listening(port: u16) -> Result<()> {
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if start.elapsed() > START_LIMIT {
            bail!("the driver does not listen");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

fn capabilities(browser: &Browser, downloads: &Path, look: Look) -> Value {
    match browser.kind {
        Kind::Chromium => {
            let sandbox = project::is_root().then_some("--no-sandbox");
            let arguments: Vec<_> = CHROMIUM_ARGUMENTS.into_iter().chain(sandbox).collect();
            json!({
                "browserName": "chrome",
                "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
                "goog:chromeOptions": {
                    "binary": browser.program,
                    "args": arguments,
                    "prefs": {"download.default_directory": downloads, "download.prompt_for_download": false},
                },
            })
        }
        Kind::Firefox => json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": browser.program,
                "args": ["-headless"],
                "prefs": {
                    // Under automation Firefox relaxes file origins; a reader's Firefox does not.
                    "security.fileuri.strict_origin_policy": true,
                    // Messages of the page's console go to the browser's output, so to the log, and none of the browser's
                    // own may stand among them: its messaging system complains that it cannot ask its maker.
                    "devtools.console.stdout.content": true,
                    "messaging-system.log": "off",
                    "layout.css.prefers-color-scheme.content-override": u8::from(look == Look::Light),
                    "browser.download.folderList": 2,
                    "browser.download.dir": downloads,
                    "browser.download.always_ask_before_handling_new_types": false,
                    "browser.download.alwaysOpenPanel": false,
                },
            },
        }),
    }
}
