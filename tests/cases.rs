//! Runs the cases under `tests/cases/`: text in, annotation out. `tests/cases/README.md` explains the form.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use support::case::{self, Case};
use support::check;
use support::status::Score;

/// Runs every case below `tests/cases/<folder>`. Cases that are right and fail are listed in
/// `tests/known-failures/<folder>.txt`. A case that fails and is not listed fails the test, and so does a line that names
/// no failing case. `SAYWHEN_UPDATE=1 cargo test --test cases` writes the lists anew.
fn run(folder: &str, mut count: impl FnMut(&Case, bool)) {
    let list = tests().join(format!("known-failures/{folder}.txt"));
    let cases = case::read_all(folder);
    assert!(!cases.is_empty(), "no case below tests/cases/{folder}");
    let mut failures = BTreeMap::new();
    for case in &cases {
        let failed = failure(case);
        count(case, failed.is_none());
        failures.extend(failed.map(|failed| (case.key(), failed)));
    }
    println!("{folder}: {} cases, {} fail", cases.len(), failures.len());
    if updating() {
        let keys: String = failures.keys().flat_map(|key| [key, "\n"]).collect();
        std::fs::write(&list, keys).expect("the list can be written");
    }
    let known = std::fs::read_to_string(&list).expect("the list of known failures");
    let known: BTreeSet<&str> = known.lines().collect();
    let new: Vec<&str> =
        failures.iter().filter(|(k, _)| !known.contains(k.as_str())).map(|(_, f)| f.as_str()).collect();
    assert!(new.is_empty(), "cases that held fail:\n{}", new.join("\n"));
    let mended: Vec<&str> = known.into_iter().filter(|key| !failures.contains_key(*key)).collect();
    assert!(mended.is_empty(), "no case fails by these names, take them off {}: {mended:#?}", list.display());
}

fn failure(case: &Case) -> Option<String> {
    let problems = check::problems(case);
    (!problems.is_empty()).then(|| format!("{}: {}\n  {}", case.place, case.title, problems.join("\n  ")))
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn updating() -> bool {
    std::env::var_os("SAYWHEN_UPDATE").is_some()
}

#[test]
fn text() {
    run("text", |_, _| ());
}

#[test]
fn entities() {
    run("entities", |_, _| ());
}

#[test]
fn times() {
    run("times", |_, _| ());
}

#[test]
fn quotations() {
    run("quotations", |_, _| ());
}

#[test]
fn events() {
    run("events", |_, _| ());
}

/// Sentences for the ten statuses. The figures over all of them are committed in `tests/scores/event-statuses.json`.
#[test]
fn event_statuses() {
    let mut score = Score::default();
    run("event_status", |case, holds| score.count(case, holds));
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
    run("time_tools", |_, _| ());
}
