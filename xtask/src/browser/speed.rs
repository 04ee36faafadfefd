//! How fast the engine is in Chromium, in one worker of the page opened from disk.

use super::find::{self, Kind};
use super::page::{Look, Page};
use super::processes;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Gives the articles to the engine one after the other, each as a task of its own, so that all go to one worker. Returns
/// the seconds of the whole by the clock, and those that the engine reports of each stage.
const RUN: &str = "
    const [articles] = arguments;
    const run = async () => {
        const start = performance.now();
        const stages = {};
        const add = (stage, ms) => (stages[stage] = { clock: (stages[stage]?.clock ?? 0) + ms / 1e3 });
        for (const text of articles) {
            const { timings } = await app.engine.run('article', async () => [{}, text]);
            timings.forEach(([stage, ms]) => add(stage, ms));
        }
        add('whole', performance.now() - start);
        return { stages };
    };
    return run();";

/// The browser's version and, for each of `runs` runs over the `articles`, the seconds that each stage and the whole took,
/// with the most memory of the engine. A first run, in which the browser still compiles, is left out.
///
/// # Errors
/// Where there is no Chromium, or the page fails.
pub(crate) fn measure(file: &Path, articles: &[String], runs: usize) -> Result<(String, Value)> {
    let (version, page) = in_chromium(file)?;
    let run = || -> Result<Value> {
        let before = workers_seconds(page.driver_id());
        let mut answer = page.session().script(RUN, &[json!(articles)])?;
        answer["stages"]["whole"]["processor"] = json!(workers_seconds(page.driver_id()) - before);
        Ok(answer)
    };
    run()?;
    let runs = (0..runs).map(|_| run()).collect::<Result<Vec<_>>>()?;
    Ok((version, json!({"runs": runs, "kilobytes": page.number("saywhen.memory()")? / 1024})))
}

/// Chromium's version, and the page open in it with its seeds analysed.
///
/// # Errors
/// Where there is no Chromium, or the page fails.
pub(super) fn in_chromium(file: &Path) -> Result<(String, Page)> {
    let browsers = find::browsers(false)?;
    let chromium = browsers.iter().find(|b| b.kind == Kind::Chromium).context("there is no Chromium")?;
    let page = Page::open(chromium, file, Look::Light)?;
    page.until_ready()?;
    Ok((chromium.version(), page))
}

/// The processor's time that Chromium's workers have taken, in seconds; 0 where the system does not tell (it does on Linux).
fn workers_seconds(driver: u32) -> f64 {
    let ours = processes::descendants(driver).into_iter();
    let threads = ours.flat_map(|process| fs::read_dir(process.join("task")).into_iter().flatten().flatten());
    threads.filter_map(|thread| worker_seconds(&thread.path())).sum()
}

fn worker_seconds(thread: &Path) -> Option<f64> {
    let is_worker = fs::read_to_string(thread.join("comm")).ok()?.starts_with("DedicatedWorker");
    // The first number: nanoseconds that the thread has run.
    let schedule = fs::read_to_string(thread.join("schedstat")).ok().filter(|_| is_worker)?;
    Some(schedule.split(' ').next()?.parse::<f64>().ok()? / 1e9)
}
