//! Other readers of text, side by side with the engine on the same articles: JavaScript libraries from npm, run by Node.js
//! where it is installed.

use super::engine;
use crate::project::target;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The libraries, each at the version that was compared.
const LIBRARIES: [&str; 4] =
    ["compromise@14.17.0", "wink-nlp@2.4.0", "wink-eng-lite-web-model@1.8.1", "chrono-node@2.10.3"];

/// Runs of the engine beside them; the script has as many.
const RUNS: usize = 3;

/// Has each library read all articles some times; prints the seconds of each time.
const SCRIPT: &str = include_str!("peers.js");

/// Tokens a second, counted as the engine counts them, of each library; of the engine natively in the same run.
///
/// # Errors
/// Where Node.js is there, and the libraries are not to be had or fail.
pub(super) fn measure(data: &Path) -> Result<Value> {
    let (Ok(node), Ok(npm)) = (which::which("node"), which::which("npm")) else {
        return Ok(json!({"left out": "Node.js is not installed"}));
    };
    let articles = tempfile::NamedTempFile::new()?;
    fs::write(articles.path(), serde_json::to_string(&engine::articles(data)?)?)?;
    let folder = installed(&npm)?;
    let own = engine::natively(&data.join(engine::CORPUS), RUNS)?;
    let output = Command::new(node).arg(folder.join("peers.js")).arg(articles.path()).output()?;
    ensure!(output.status.success(), "the libraries failed:\n{}", String::from_utf8_lossy(&output.stderr));
    let seconds: serde_json::Map<String, Value> = serde_json::from_slice(&output.stdout)?;
    let tokens = own["runs"][0]["tokens"].as_f64().context("no tokens")?;
    let rate = |seconds: &Value| seconds.as_f64().map(|seconds| (tokens / seconds) as u64);
    let peers = seconds.iter().map(|(name, seconds)| (name.clone(), rate(seconds).into()));
    Ok(json!({
        "unit": "tokens a second by the clock, median of three runs, one thread",
        "saywhen, natively": engine::rate(&own, "whole", "clock"),
        "libraries": peers.collect::<serde_json::Map<_, _>>(),
        "versions": LIBRARIES,
    }))
}

/// The folder in which the libraries and the script are.
fn installed(npm: &Path) -> Result<PathBuf> {
    let folder = target()?.join("peers");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("peers.js"), SCRIPT)?;
    fs::write(folder.join("package.json"), r#"{"private": true}"#)?;
    let mut install = Command::new(npm);
    install.current_dir(&folder).args(["install", "--silent", "--no-audit", "--no-fund"]).args(LIBRARIES);
    let output = install.output()?;
    ensure!(output.status.success(), "npm install failed:\n{}", String::from_utf8_lossy(&output.stderr));
    Ok(folder)
}
