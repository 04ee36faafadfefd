//! Runs the cases under `tests/cases/`: text in, annotation out. `tests/cases/README.md` explains the form.

mod support;

use std::collections::BTreeSet;
use std::path::Path;
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

/// Sentences for the ten statuses. Those that are known to fail are listed by title in
/// `tests/known-failures/event_status.txt`: a case that fails and is not listed fails the test, and so does one that is
/// listed and holds. The figures over all cases are committed in `tests/scores/event-statuses.json`;
/// `SAYWHEN_UPDATE=1 cargo test --test cases` writes both anew.
#[test]
fn event_statuses() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let (list, scores) = (root.join("known-failures/event_status.txt"), root.join("scores/event-statuses.json"));
    let mut score = Score::default();
    let mut failures = BTreeSet::new();
    let mut told = Vec::new();
    for case in case::read_all("event_status") {
        let failed = failure(&case);
        score.count(&case, failed.is_none());
        if let Some(failed) = failed {
            failures.insert(case.title.clone());
            told.push((case.title, failed));
        }
    }
    let titles: String = failures.iter().map(|title| format!("{title}\n")).collect();
    let figures = serde_json::to_string_pretty(&score.figures()).expect("figures") + "\n";
    println!("{figures}{} known failures:\n{titles}", failures.len());
    if std::env::var_os("SAYWHEN_UPDATE").is_some() {
        std::fs::write(&list, &titles).expect("the list can be written");
        std::fs::write(&scores, &figures).expect("tests/scores can be written");
    }
    let known = std::fs::read_to_string(&list).expect("the list of known failures");
    let known: BTreeSet<String> = known.lines().map(str::to_owned).collect();
    let new: String =
        told.iter().filter(|(title, _)| !known.contains(title)).map(|(_, failed)| failed.as_str()).collect();
    assert!(new.is_empty(), "cases that held fail:{new}");
    let mended: Vec<&String> = known.difference(&failures).collect();
    assert!(mended.is_empty(), "known failures hold now, strike them from the list: {mended:?}");
    let committed = std::fs::read_to_string(&scores).unwrap_or_default();
    assert_eq!(figures, committed, "the figures moved; if that is meant: SAYWHEN_UPDATE=1 cargo test --test cases");
}
