//! How fast the engine is, as a program of this machine and in a browser. Only measured when asked for: the figures are
//! this machine's, and no two runs give the same.

use crate::project::{cargo, root};
use crate::{browser, page};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The articles: running news, so that words are as varied as a reader's.
const CORPUS: &str = "quotes/polnear-dev.jsonl";

/// Runs of each kind; the median counts.
const RUNS: usize = 5;

/// Tokens a second, to tag and parse and to analyse whole, natively and in one worker in Chromium.
///
/// # Errors
/// Where the articles or Chromium are missing, or the engine fails.
pub(crate) fn measure(data: &Path) -> Result<Value> {
    let corpus = data.join(CORPUS);
    let lines = fs::read_to_string(&corpus).with_context(|| format!("cannot read {}", corpus.display()))?;
    let articles = lines.lines().map(text).collect::<Result<Vec<_>>>()?;
    let page = page::build()?;
    let before = load();
    let natively = natively(&corpus)?;
    let (browser, mut in_browser) = browser::speed::measure(&page, &articles, RUNS)?;
    for run in &mut in_browser {
        run["tokens"] = json!(tokens(&natively));
    }
    Ok(json!({
        "text": format!("{CORPUS}: {} articles, each a task of its own, {} tokens", articles.len(), tokens(&natively)),
        "unit": "tokens a second, median of the runs: to tag and parse, and for the whole engine, from the text to its \
            analysis in the page; by the clock, and of the processor's time, from which other programs take less",
        "runs": RUNS,
        "load before and after": [before, load()],
        "native": rates(&natively),
        "in a worker": {browser: rates(&in_browser)},
    }))
}

fn text(line: &str) -> Result<String> {
    let article: Value = serde_json::from_str(line)?;
    Ok(article["text"].as_str().context("an article has no text")?.to_owned())
}

/// The runs of the example `speed`, which is built for it.
fn natively(corpus: &Path) -> Result<Vec<Value>> {
    let mut speed = cargo();
    speed.args(["run", "--quiet", "--release", "--locked", "--package", "saywhen", "--example", "speed", "--"]);
    let output = speed.arg(RUNS.to_string()).arg(corpus).current_dir(root()).output()?;
    ensure!(output.status.success(), "the example speed failed:\n{}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn tokens(runs: &[Value]) -> u64 {
    runs.first().and_then(|run| run["tokens"].as_u64()).unwrap_or_default()
}

/// Tokens a second by what was done and whose time is counted.
fn rates(runs: &[Value]) -> Value {
    let rates = |what: &str| json!({"clock": rate(runs, what, "clock"), "processor": rate(runs, what, "processor")});
    json!({"tag and parse": rates("parse"), "whole engine": rates("whole")})
}

/// The median, in whole tokens a second; `None` where that time is not known.
fn rate(runs: &[Value], what: &str, time: &str) -> Option<u64> {
    let rate = |run: &Value| Some(run["tokens"].as_f64()? / run[what][time].as_f64().filter(|&seconds| seconds > 0.0)?);
    let mut rates: Vec<f64> = runs.iter().filter_map(rate).collect();
    rates.sort_by(f64::total_cmp);
    rates.get(rates.len() / 2).map(|&rate| rate as u64)
}

/// How many programs the machine runs at once, over the last minute; `None` where the system does not say.
pub(crate) fn load() -> Option<f64> {
    fs::read_to_string("/proc/loadavg").ok()?.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::rate;
    use serde_json::json;

    #[test]
    fn the_median_counts() {
        let runs = [4.0, 1.0, 2.0].map(|seconds| json!({"tokens": 100, "parse": {"clock": seconds, "processor": 0.0}}));
        assert_eq!(rate(&runs, "parse", "clock"), Some(50));
        assert_eq!(rate(&runs, "parse", "processor"), None);
    }
}
