//! How fast articles are compared in the page.

use crate::project::target;
use crate::{browser, page};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use tempfile::NamedTempFile;

/// Articles of different makers, years and places.
const CORPORA: [&str; 6] = [
    "quotes/polnear-train.jsonl",
    "clusters/ecbplus.jsonl",
    "clusters/news-stories.jsonl",
    "time/timebank.jsonl",
    "time/aquaint.jsonl",
    "quotes/polnear-dev.jsonl",
];

/// Sizes of the set, the largest last; what is left is added one by one.
const COUNTS: [usize; 3] = [500, 1_000, 2_000];

/// Seconds to compare articles whose analyses are there, and milliseconds for one more.
///
/// # Errors
/// Where corpora, the release build or Chromium are missing, or the page fails.
pub(super) fn measure(data: &Path) -> Result<Value> {
    let analyses = analyses(data)?;
    let analyses: Vec<&str> = analyses.lines().filter(|line| !line.contains("\"error\":")).collect();
    ensure!(COUNTS.iter().all(|&count| count < analyses.len()), "there are {} articles only", analyses.len());
    let page = page::build()?;
    let (browser, seconds, more) = browser::set_speed::measure(&page, &analyses, &COUNTS)?;
    let of_more = |at: usize| more.get(at).map(|ms| (ms * 10.0).round() / 10.0);
    let seconds = COUNTS.iter().zip(seconds).map(|(count, s)| (count.to_string(), json!((s * 1e3).round() / 1e3)));
    Ok(json!({
        "browser": browser,
        "articles": "of PolNeAR, ECB+, news stories, TimeBank and AQUAINT, in that order",
        "seconds from analyses to the set, by number of articles": seconds.collect::<serde_json::Map<_, _>>(),
        "milliseconds of one more": {
            "times": more.len(),
            "median": of_more(more.len() / 2),
            "nineteen of twenty within": of_more(more.len() * 19 / 20),
            "worst": of_more(more.len().saturating_sub(1)),
        },
    }))
}

/// What `saywhen stream` says of all articles, a line each; one that held no article is an error.
fn analyses(data: &Path) -> Result<String> {
    let mut articles = NamedTempFile::new()?;
    for name in CORPORA {
        let lines = fs::read_to_string(data.join(name)).with_context(|| format!("cannot read {name}"))?;
        for (at, line) in lines.lines().enumerate() {
            let given: Value = serde_json::from_str(line)?;
            let published = ["published", "date", "dct"].iter().find_map(|field| given.get(*field));
            writeln!(
                articles,
                "{}",
                json!({"id": format!("{name} {at}"), "text": given["text"], "published": published})
            )?;
        }
    }
    let mut stream = Command::new(target()?.join("release/saywhen"));
    let output = stream.arg("stream").stdin(File::open(articles.path())?).output()?;
    ensure!(output.status.success(), "saywhen stream failed:\n{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}
