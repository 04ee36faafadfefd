//! Runs the cases under `tests/cases/`: text in, annotation out. `tests/cases/README.md` explains the form.

mod support;

use saywhen::contract::Decisions;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use support::accounts;
use support::case::{self, Case};
use support::check;
use support::set;
use support::status::Score;

/// Runs every case below `tests/cases/<folder>`. Cases that are right and fail are listed in
/// `tests/known-failures/<folder>.txt`. A case that fails and is not listed fails the test, and so does a line that names
/// no failing case. `SAYWHEN_UPDATE=1 cargo test --test cases` writes the lists anew.
fn run(folder: &str, count: impl FnMut(&Case, bool)) {
    run_with(folder, check::problems, count);
}

/// [`run`] with what finds the problems of a case.
fn run_with(folder: &str, problems: impl Fn(&Case) -> Vec<String>, mut count: impl FnMut(&Case, bool)) {
    let list = tests().join(format!("known-failures/{folder}.txt"));
    let cases = case::read_all(folder);
    assert!(!cases.is_empty(), "no case below tests/cases/{folder}");
    let mut failures = BTreeMap::new();
    for case in &cases {
        let failed = failure(case, &problems(case));
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

fn failure(case: &Case, problems: &[String]) -> Option<String> {
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

/// Several accounts of what happened.
#[test]
fn set_accounts() {
    run_with("set_accounts", accounts::problems, |_, _| ());
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
    committed("event-statuses.json", &score.figures());
}

/// Names across articles: pairs of mentions that are one or are not. The figures over all of them are committed in
/// `tests/scores/set-names.json`.
#[test]
fn set_names() {
    let mut pairs: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    run_with("set_names", set::problems, |case, _| {
        let found = set::Found(saywhen::set::analyze(set::articles(case), &Decisions::default()));
        for expected in &case.expected {
            let right = usize::from(found.check(expected).is_ok());
            for kind in [expected.kind.as_str(), "all"] {
                let (sum, all) = pairs.entry(kind.into()).or_default();
                (*sum, *all) = (*sum + right, *all + 1);
            }
        }
    });
    committed("set-names.json", &shares(&pairs));
}

/// Repeated quotations and copies of articles, and what is neither.
#[test]
fn set_repeats() {
    run_with("set_repeats", set::problems, |_, _| ());
}

/// Right of all, by kind, in words.
fn shares(counts: &BTreeMap<String, (usize, usize)>) -> Value {
    let share = |(right, all): &(usize, usize)| {
        format!("{:.1} % ({right} of {all})", 100.0 * *right as f64 / (*all).max(1) as f64)
    };
    counts.iter().map(|(kind, count)| (kind.clone(), Value::from(share(count)))).collect()
}

/// Fails where `figures` are not those committed in `tests/scores/<file>`; writes them where the lists are written anew.
fn committed(file: &str, figures: &Value) {
    let figures = serde_json::to_string_pretty(figures).expect("figures") + "\n";
    println!("{figures}");
    let scores = tests().join("scores").join(file);
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
