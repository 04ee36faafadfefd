//! How long the page keeps a reader waiting, and how much of that is the machine's doing.

use super::page::Page;
use anyhow::Result;

/// Keeps the length of the longest task in `window.longest`. Of a browser that does not tell of tasks (Firefox), that of the
/// longest event: how long it kept the reader waiting.
const WATCH: &str = "window.longest = 0;
    const kind = PerformanceObserver.supportedEntryTypes.includes('longtask') ? 'longtask' : 'event';
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    });
    observer.observe({ type: kind });
    window.unwatch = () => observer.disconnect();";

/// Begins to watch for long tasks.
///
/// # Errors
/// Where the page does not answer.
pub(super) fn watch(page: &Page) -> Result<()> {
    page.script(WATCH).map(drop)
}

/// The longest task since [`watch`], in milliseconds, which ends the watch.
///
/// # Errors
/// Where the page does not answer.
pub(super) fn longest(page: &Page) -> Result<f64> {
    // A task is told of after its end.
    let longest = "return new Promise((told) => setTimeout(() => { window.unwatch(); told(window.longest); }, 50))";
    Ok(page.script(longest)?.as_f64().unwrap_or_default())
}

/// What [`WORK`] takes, in milliseconds, in either browser on the machine that `tests/scores/page.json` tells of, when nothing
/// else runs there.
const ALONE: f64 = 14.4;

/// Ten million roots, a few times over: all but the slowest tenth of the times stay below the answer, in milliseconds.
const WORK: &str = "const times = [];
      const once = () => {
        const began = performance.now();
        let sum = 0;
        for (let i = 0; i < 1e7; i++) sum += Math.sqrt(i);
        times.push(performance.now() - began + (sum < 0));
      };
      const go = (left) => new Promise((done) => setTimeout(() => { once(); done(left && go(left - 1)); }));
      return go(20).then(() => times.sort((a, b) => a - b)[18])";

/// How much longer the page's thread takes than on the machine of the committed figures when that one does nothing else: 1
/// there. Long tasks are told by the clock, and both a slow machine and a busy one make any task long.
///
/// # Errors
/// Where the page does not answer.
pub(super) fn slowness(page: &Page) -> Result<f64> {
    Ok((page.script(WORK)?.as_f64().unwrap_or(ALONE) / ALONE).max(1.0))
}
