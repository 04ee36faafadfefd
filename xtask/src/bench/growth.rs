//! Time and memory of one article as it gets longer: twice the text should take no more than twice the time.

use super::engine;
use crate::figures::two_digits;
use anyhow::Result;
use serde_json::{Value, json};
use std::io::Write as _;
use tempfile::NamedTempFile;

/// Lengths in bytes, each twice the one before.
const LENGTHS: [usize; 6] = [31_250, 62_500, 125_000, 250_000, 500_000, 1_000_000];

/// Runs of each; the shortest counts, as other programs only ever add.
const RUNS: usize = 3;

/// What the article consists of, again and again: a paragraph with speech, events and days.
const PARAGRAPH: &str = "The council of Larkton rejected the plan to rebuild the harbour on Monday. “We will not pay for it twice,” \
    Mayor Ana Ruiz told reporters, who asked whether talks with the ministry had been called off. She said that the \
    government was expected to decide next week. Police said two people were injured when protesters blocked the bridge.\n\n";

/// Seconds and megabytes of each length, and the most by which a doubling multiplies the seconds.
///
/// # Errors
/// Where the engine does not build or fails.
pub(super) fn measure() -> Result<Value> {
    let measured = LENGTHS.into_iter().map(of_length).collect::<Result<Vec<_>>>()?;
    let worst = measured.windows(2).map(|pair| pair[1].0 / pair[0].0).fold(0.0, f64::max);
    let rows: Vec<Value> = LENGTHS
        .iter()
        .zip(&measured)
        .map(|(bytes, (seconds, megabytes))| json!({"bytes": bytes, "seconds": seconds, "MB": megabytes}))
        .collect();
    Ok(json!({"one article": rows, "twice the text takes at most, times": two_digits(worst)}))
}

fn of_length(bytes: usize) -> Result<(f64, u64)> {
    let mut lines = NamedTempFile::new()?;
    writeln!(lines, "{}", json!({"text": PARAGRAPH.repeat(bytes / PARAGRAPH.len())}))?;
    let measured = engine::natively(lines.path(), RUNS)?;
    let seconds = |run: &Value| run["stages"]["whole"]["processor"].as_f64();
    let shortest = measured["runs"].as_array().into_iter().flatten().filter_map(seconds).fold(f64::INFINITY, f64::min);
    Ok(((shortest * 1e4).round() / 1e4, measured["kilobytes"].as_u64().unwrap_or_default().div_ceil(1 << 10)))
}
