//! The machine that measures, in general words, and what else it does.

use std::fs;

/// "2 cores, 24 GB, x86_64, linux".
pub(super) fn named() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = memory_gigabytes().map(|gigabytes| format!("{gigabytes} GB, ")).unwrap_or_default();
    format!("{cores} cores, {memory}{}, {}", std::env::consts::ARCH, std::env::consts::OS)
}

/// Memory in gigabytes; `None` where the system does not say.
fn memory_gigabytes() -> Option<u64> {
    let table = fs::read_to_string("/proc/meminfo").ok()?;
    let kilobytes = table.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
    Some(kilobytes.split_whitespace().next()?.parse::<u64>().ok()?.div_ceil(1 << 20))
}

/// How many programs the machine runs at once, over the last minute; `None` where the system does not say.
pub(super) fn load() -> Option<f64> {
    fs::read_to_string("/proc/loadavg").ok()?.split_whitespace().next()?.parse().ok()
}
