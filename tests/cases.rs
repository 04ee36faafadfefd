//! Runs the cases under `tests/cases/`: text in, annotation out. `tests/cases/README.md` explains the form.

mod support;

use support::case::{self, Case};
use support::check;

/// Runs every case below `tests/cases/<folder>`; all failures are shown together.
fn run(folder: &str) {
    let cases = case::read_all(folder);
    assert!(!cases.is_empty(), "no case below tests/cases/{folder}");
    let failures: Vec<String> = cases.iter().filter_map(failure).collect();
    println!("{folder}: {} cases, {} failed", cases.len(), failures.len());
    assert!(failures.is_empty(), "{} of {} cases failed\n{}", failures.len(), cases.len(), failures.join("\n"));
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
