//! Runs the cases under `tests/cases/`: text in, annotation out. `tests/cases/README.md` explains the form.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use support::case::{self, Case};
use support::check;
use support::status::Score;

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

/// Runs the cases of `folder`, of which some are known to fail: those listed by title in
/// `tests/known-failures/<folder>.txt`. A case that fails and is not listed fails the test, and so does one that is listed
/// and holds. `SAYWHEN_UPDATE=1 cargo test --test cases` writes the list anew.
fn run_with_known_failures(folder: &str, mut count: impl FnMut(&Case, bool)) {
    let list = tests().join(format!("known-failures/{folder}.txt"));
    let mut failures = BTreeMap::new();
    let cases = case::read_all(folder);
    for case in &cases {
        let failed = failure(case);
        count(case, failed.is_none());
        failures.extend(failed.map(|failed| (case.title.clone(), failed)));
    }
    let titles = failures.keys().cloned().collect::<Vec<_>>().join("\n") + "\n";
    println!("{folder}: {} cases, {} known failures:\n{titles}", cases.len(), failures.len());
    if updating() {
        std::fs::write(&list, &titles).expect("the list can be written");
    }
    let known = std::fs::read_to_string(&list).expect("the list of known failures");
    let known: BTreeSet<&str> = known.lines().filter(|line| !line.is_empty()).collect();
    let new: Vec<&String> = failures.iter().filter(|(t, _)| !known.contains(t.as_str())).map(|(_, f)| f).collect();
    assert!(new.is_empty(), "cases that held fail: {new:#?}");
    let mended: Vec<&str> = known.into_iter().filter(|title| !failures.contains_key(*title)).collect();
    assert!(mended.is_empty(), "known failures hold now, strike them from the list: {mended:#?}");
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn updating() -> bool {
    std::env::var_os("SAYWHEN_UPDATE").is_some()
}

/// Sentences for the ten statuses. The figures over all of them are committed in `tests/scores/event-statuses.json`.
#[test]
fn event_statuses() {
    let mut score = Score::default();
    run_with_known_failures("event_status", |case, holds| score.count(case, holds));
    let figures = serde_json::to_string_pretty(&score.figures()).expect("figures") + "\n";
    println!("{figures}");
    let scores = tests().join("scores/event-statuses.json");
    if updating() {
        std::fs::write(&scores, &figures).expect("tests/scores can be written");
    }
    let committed = std::fs::read_to_string(&scores).unwrap_or_default();
    assert_eq!(figures, committed, "the figures moved; if that is meant: SAYWHEN_UPDATE=1 cargo test --test cases");
}

/// Test sentences of other tools for dates; each file names its tool and licence.
#[test]
fn sentences_of_other_tools() {
    run_with_known_failures("time_tools", |_, _| ());
}
