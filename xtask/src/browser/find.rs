//! Which browsers there are, and installing what is missing where that may be done.

use crate::project::{self, cargo, command, succeed};
use anyhow::{Context, Result, bail};
use std::fmt;
use std::path::PathBuf;
use std::process::Command;

/// A browser that tests can use, with the driver that controls it.
pub(super) struct Browser {
    pub(super) kind: Kind,
    pub(super) program: PathBuf,
    pub(super) driver: PathBuf,
}

/// A family of browsers, by engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Chromium and what is built from it.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Kind {
    const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &[
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            ],
            Self::Firefox => &["firefox", "firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox"],
        }
    }

    fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
        }
    }

    /// Debian's packages.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
        }
    }

    /// How one gets what is missing by hand.
    fn advice(self) -> &'static str {
        match self {
            Self::Chromium => "install Chromium and ChromeDriver (Debian: apt-get install chromium chromium-driver)",
            Self::Firefox => {
                "install Firefox (Debian: apt-get install firefox-esr) and run `cargo install geckodriver`"
            }
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
        })
    }
}

impl Browser {
    /// Name and version as the program states them.
    pub(super) fn version(&self) -> String {
        let output = Command::new(&self.program).arg("--version").output().ok();
        let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
        text.filter(|text| !text.is_empty()).unwrap_or_else(|| self.kind.to_string())
    }
}

/// Every browser that tests can use. Where `demand` is set all kinds must be there and what is missing is installed;
/// else one must, and Chromium is installed where there is none.
///
/// # Errors
/// Where a browser is missing that must be there and it cannot be installed; the message says what to install.
pub(super) fn browsers(demand: bool) -> Result<Vec<Browser>> {
    let mut found = Vec::new();
    for kind in Kind::ALL {
        match look_for(kind) {
            Some(browser) => found.push(browser),
            None if demand => found.push(install(kind)?),
            None => println!("{kind} is not used: {}", kind.advice()),
        }
    }
    if found.is_empty() {
        found.push(install(Kind::Chromium)?);
    }
    Ok(found)
}

fn look_for(kind: Kind) -> Option<Browser> {
    Some(Browser { kind, program: program(kind)?, driver: driver(kind)? })
}

fn program(kind: Kind) -> Option<PathBuf> {
    kind.programs().iter().find_map(|name| which::which(name).ok())
}

/// The driver, installed by the system or by [`install`].
fn driver(kind: Kind) -> Option<PathBuf> {
    let own = tools().ok()?.join("bin").join(kind.driver());
    which::which(kind.driver()).or_else(|_| which::which(own)).ok()
}

fn install(kind: Kind) -> Result<Browser> {
    println!("installing {kind} for the browser tests");
    let missing = || format!("{kind} is missing: {}", kind.advice());
    if program(kind).is_none() || kind == Kind::Chromium {
        packages(kind).with_context(missing)?;
    }
    if driver(kind).is_none() && kind == Kind::Firefox {
        gecko().with_context(missing)?;
    }
    look_for(kind).with_context(missing)
}

/// Installs Debian's packages where that may be done without asking for a password.
fn packages(kind: Kind) -> Result<()> {
    if which::which("apt-get").is_err() {
        bail!("there is no apt-get to install it with");
    }
    let apt = |arguments: &[&str]| {
        let mut apt = command(if project::is_root() { "apt-get" } else { "sudo" });
        if !project::is_root() {
            apt.args(["--non-interactive", "apt-get"]);
        }
        succeed(apt.env("DEBIAN_FRONTEND", "noninteractive").args(arguments))
    };
    apt(&["update", "-qq"])?;
    apt(&[&["install", "-qq", "--yes", "--no-install-recommends"], kind.packages()].concat())
}

/// The version that the tests were written with.
const GECKODRIVER: &str = "geckodriver@0.37.1";

/// Builds geckodriver, which Debian does not package, into cargo's target directory.
fn gecko() -> Result<()> {
    let mut install = cargo();
    install.args(["install", "--quiet", "--debug", "--locked", "--root"]).arg(tools()?);
    succeed(install.arg(GECKODRIVER))
}

fn tools() -> Result<PathBuf> {
    Ok(project::target()?.join("tools"))
}
