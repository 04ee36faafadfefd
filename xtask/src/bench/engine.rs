//! How fast the engine is, stage by stage, as a program of this machine and in a browser.

use crate::figures::{median, two_digits};
use crate::project::{cargo, root, target};
use crate::{browser, page};
use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

/// The articles: running news, so that words are as varied as a reader's.
pub(super) const CORPUS: &str = "quotes/polnear-dev.jsonl";

/// Runs of each kind; the median counts.
const RUNS: usize = 5;

/// Tokens a second of each stage and of the whole engine, natively and in one worker in Chromium; how much more several
/// cores do; the most memory.
///
/// # Errors
/// Where the articles or Chromium are missing, or the engine fails.
pub(super) fn measure(data: &Path) -> Result<Value> {
    let corpus = data.join(CORPUS);
    let articles = articles(data)?;
    let page = page::build()?;
    let natively = natively(&corpus, RUNS)?;
    let tokens = natively["runs"][0]["tokens"].clone();
    let (browser, mut in_browser) = browser::speed::measure(&page, &articles, RUNS)?;
    for run in in_browser["runs"].as_array_mut().into_iter().flatten() {
        run["tokens"] = tokens.clone();
    }
    Ok(json!({
        "text": format!("{CORPUS}: {} articles, each a task of its own, {tokens} tokens", articles.len()),
        "unit": "tokens a second, median of the runs, of each stage (syntax: to tag and parse) and of the whole engine, from \
            the text to its analysis, in the page: as JSON; by the clock, and of the processor's time, from which other \
            programs take less",
        "runs": RUNS,
        "native": rates(&natively),
        "in a worker": {browser: rates(&in_browser)},
        "two threads for one": two_for_one(&corpus)?,
    }))
}

/// The texts of the articles.
///
/// # Errors
/// Where they are missing.
pub(super) fn articles(data: &Path) -> Result<Vec<String>> {
    let corpus = data.join(CORPUS);
    let lines = fs::read_to_string(&corpus).with_context(|| format!("cannot read {}", corpus.display()))?;
    lines.lines().map(text).collect()
}

fn text(line: &str) -> Result<String> {
    let article: Value = serde_json::from_str(line)?;
    Ok(article["text"].as_str().context("an article has no text")?.to_owned())
}

/// The runs of the example `speed`, which is built for it, over JSON lines.
///
/// # Errors
/// Where it does not build or fails.
pub(super) fn natively(lines: &Path, runs: usize) -> Result<Value> {
    let mut speed = cargo();
    speed.args(["run", "--quiet", "--release", "--locked", "--package", "saywhen", "--example", "speed", "--"]);
    let output = speed.arg(runs.to_string()).arg(lines).current_dir(root()).output()?;
    ensure!(output.status.success(), "the example speed failed:\n{}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// How many times as much `saywhen stream` does in a second with two threads as with one: the median of some pairs.
fn two_for_one(corpus: &Path) -> Result<f64> {
    let seconds = |threads: &str| -> Result<f64> {
        let mut stream = Command::new(target()?.join("release/saywhen"));
        stream.args(["stream", "--threads", threads]).stdin(File::open(corpus)?).stdout(Stdio::null());
        let start = Instant::now();
        ensure!(stream.status()?.success(), "saywhen stream failed");
        Ok(start.elapsed().as_secs_f64())
    };
    let ratios = (0..RUNS).map(|_| Ok(seconds("1")? / seconds("2")?)).collect::<Result<_>>()?;
    Ok(two_digits(median(ratios).context("no runs")?))
}

/// Tokens a second by stage and by whose time is counted, and the most memory in MB.
fn rates(measured: &Value) -> Value {
    let stages = measured["runs"][0]["stages"].as_object().into_iter().flat_map(Map::keys);
    let of = |stage: &String| json!({"clock": rate(measured, stage, "clock"), "processor": rate(measured, stage, "processor")});
    let mut rates: Map<String, Value> = stages.map(|stage| (stage.clone(), of(stage))).collect();
    rates.insert("MB".into(), measured["kilobytes"].as_u64().map(|kilobytes| kilobytes.div_ceil(1 << 10)).into());
    rates.into()
}

/// The median, in whole tokens a second; `None` where that time is not known.
pub(super) fn rate(measured: &Value, stage: &str, time: &str) -> Option<u64> {
    let seconds = |run: &Value| run["stages"][stage][time].as_f64().filter(|&seconds| seconds > 0.0);
    let rate = |run: &Value| Some(run["tokens"].as_f64()? / seconds(run)?);
    median(measured["runs"].as_array()?.iter().filter_map(rate).collect()).map(|rate| rate as u64)
}

#[cfg(test)]
mod tests {
    use super::rate;
    use serde_json::json;

    #[test]
    fn the_median_counts() {
        let run = |seconds: f64| json!({"tokens": 100, "stages": {"syntax": {"clock": seconds, "processor": 0.0}}});
        let measured = json!({"runs": ([4.0, 1.0, 2.0].map(run))});
        assert_eq!(rate(&measured, "syntax", "clock"), Some(50));
        assert_eq!(rate(&measured, "syntax", "processor"), None);
    }
}
