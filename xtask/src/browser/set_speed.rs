//! How fast articles are compared in Chromium, in the one worker that compares, of the page opened from disk.

use super::speed::in_chromium;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::Path;

/// Analyses handed to the page at once, so that no message is too long for the driver.
const BATCH: usize = 20;

/// Keeps analyses as the page does, as bytes.
const KEEP: &str = "
    const [analyses] = arguments;
    window.kept = (window.kept ?? []).concat(analyses.map((text) => new TextEncoder().encode(text)));
    return null;";

/// Seconds from the first analyses to the set of them all. The set is new.
const WHOLE: &str = "
    const [count] = arguments;
    const run = async () => {
        const { set } = app.engine;
        await set.run('forget', async () => []);
        const start = performance.now();
        for (let at = 0; at < count; at += 50) {
            await set.run('take', async () => [window.kept.slice(at, Math.min(at + 50, count)), []]);
        }
        await set.run('compare', async () => [{}]);
        return (performance.now() - start) / 1e3;
    };
    return run();";

/// Milliseconds that each article after the first `count` takes, handed over, compared, and the changes read; each leaves
/// again before the next.
const MORE: &str = "
    const [count] = arguments;
    const run = async () => {
        const { set } = app.engine;
        const times = [];
        for (const bytes of window.kept.slice(count)) {
            const start = performance.now();
            await set.run('take', async () => [[bytes], []]);
            await set.run('compare', async () => [{}]);
            times.push(performance.now() - start);
            await set.run('take', async () => [[], [JSON.parse(new TextDecoder().decode(bytes)).id]]);
            await set.run('compare', async () => [{}]);
        }
        return times.sort((a, b) => a - b);
    };
    return run();";

/// The browser's version, the seconds for the first articles of each of `counts`, and the milliseconds of each one after
/// the last of these, from the least. `analyses` are article analyses as JSON.
///
/// # Errors
/// Where there is no Chromium, or the page fails.
pub(crate) fn measure(file: &Path, analyses: &[&str], counts: &[usize]) -> Result<(String, Vec<f64>, Vec<f64>)> {
    let (version, page) = in_chromium(file)?;
    for batch in analyses.chunks(BATCH) {
        page.session().script(KEEP, &[json!(batch)])?;
    }
    let whole = |count: &usize| page.session().script(WHOLE, &[json!(count)])?.as_f64().context("no seconds");
    let seconds = counts.iter().map(whole).collect::<Result<_>>()?;
    let more: Value = page.session().script(MORE, &[json!(counts.last())])?;
    Ok((version, seconds, serde_json::from_value(more)?))
}
