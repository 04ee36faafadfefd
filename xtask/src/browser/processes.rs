//! What the system tells of a browser's processes. It does on Linux.

use std::fs;
use std::path::PathBuf;

/// The folders in `/proc` of the processes that process `ancestor` started, or one of those did.
pub(super) fn descendants(ancestor: u32) -> Vec<PathBuf> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let ours = processes.filter(|process| descends(process.file_name().to_str(), ancestor));
    ours.map(|process| process.path()).collect()
}

fn descends(id: Option<&str>, ancestor: u32) -> bool {
    let Some(id) = id.and_then(|id| id.parse::<u32>().ok()) else { return false };
    let parent = |id: &u32| -> Option<u32> {
        let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
        status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()
    };
    std::iter::successors(Some(id), parent).any(|id| id == ancestor)
}

/// Megabytes of the process that shows the page, its workers included: of those that browsers start for content, the one
/// that takes most. Memory that it shares with others counts in part.
pub(super) fn tab_megabytes(driver: u32) -> Option<u64> {
    let shows_pages = |process: &PathBuf| {
        let line = fs::read(process.join("cmdline")).unwrap_or_default();
        let line = String::from_utf8_lossy(&line);
        line.contains("--type=renderer") || line.contains("-contentproc")
    };
    descendants(driver)
        .into_iter()
        .filter(shows_pages)
        .filter_map(|process| kilobytes(&process))
        .max()
        .map(|kb| kb / 1000)
}

fn kilobytes(process: &std::path::Path) -> Option<u64> {
    let memory = fs::read_to_string(process.join("smaps_rollup")).ok()?;
    memory.lines().find_map(|line| line.strip_prefix("Pss:"))?.trim().strip_suffix(" kB")?.trim().parse().ok()
}
