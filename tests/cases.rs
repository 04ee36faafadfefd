//! Runs the cases under `tests/cases/`: text in, annotation out. `tests/cases/README.md` explains the form.

mod support;

use support::case::{self, Case};
use support::check;

/// Runs every case below `tests/cases/<folder>`; all failures are shown together. A case on the list of known failures
/// must fail: once it passes, its line goes.
fn run(folder: &str) {
    let cases = case::read_all(folder);
    assert!(!cases.is_empty(), "no case below tests/cases/{folder}");
    let known = case::known_failures();
    let (expected, others): (Vec<&Case>, Vec<&Case>) = cases.iter().partition(|c| known.contains(&c.key(folder)));
    let mut wrong: Vec<String> = others.iter().filter_map(|c| failure(c)).collect();
    let failed = wrong.len();
    let mended = expected.iter().filter(|c| failure(c).is_none());
    wrong.extend(mended.map(|c| format!("\n{} passes: take it off known_failures.txt", c.key(folder))));
    println!("{folder}: {} cases, {failed} failed, {} known to fail", cases.len(), expected.len());
    assert!(wrong.is_empty(), "{failed} of {} cases failed\n{}", cases.len(), wrong.join("\n"));
}

/// Every line on the list of known failures names a case, so that none outlives a change of title.
#[test]
fn known_failures_exist() {
    let folders = ["text", "entities", "times", "quotations", "events"];
    let keys: Vec<String> =
        folders.iter().flat_map(|f| case::read_all(f).iter().map(|c| c.key(f)).collect::<Vec<_>>()).collect();
    let lost: Vec<String> = case::known_failures().into_iter().filter(|k| !keys.contains(k)).collect();
    assert!(lost.is_empty(), "known_failures.txt names no case by {lost:#?}");
}

fn failure(case: &Case) -> Option<String> {
    let problems = check::problems(case);
    (!problems.is_empty()).then(|| format!("\n{}: {}\n  {}", case.place, case.title, problems.join("\n  ")))
}

#[test]
fn text() {
    run("text");
}

#[test]
fn entities() {
    run("entities");
}

#[test]
fn times() {
    run("times");
}

#[test]
fn quotations() {
    run("quotations");
}

#[test]
fn events() {
    run("events");
}
