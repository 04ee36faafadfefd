//! `cargo xtask test`: every check, each named and timed, with a summary at the end.

use crate::project::{cargo, succeed};
use crate::{browser, page};
use anyhow::{Context, Result, ensure};
use std::time::Instant;

/// A check, and how one gets what it may lack.
struct Check {
    name: &'static str,
    run: fn() -> Result<String>,
    advice: &'static str,
}

const CHECKS: [Check; 6] = [
    Check {
        name: "format",
        run: format,
        advice: "`cargo fmt --all` mends it; `rustup component add rustfmt` installs it",
    },
    Check { name: "lints", run: lints, advice: "`rustup component add clippy` installs clippy" },
    Check {
        name: "lints of the page's engine",
        run: wasm_lints,
        advice: "`rustup component add clippy` installs clippy",
    },
    Check { name: "tests", run: tests, advice: "`cargo test --workspace --all-features` runs them alone" },
    Check { name: "documentation", run: documentation, advice: "`cargo doc --no-deps` shows it" },
    Check { name: "page", run: build_page, advice: "`cargo xtask page` builds it alone" },
];

const BROWSERS: Check = Check {
    name: "page in browsers",
    run: browsers,
    advice: "`cargo xtask browsers NAME` runs the tests whose names hold NAME",
};

/// Runs every check, those in browsers unless `quick`, and all of them even where one fails.
///
/// # Errors
/// Where a check fails.
pub(crate) fn run(quick: bool) -> Result<()> {
    let checks = CHECKS.iter().chain((!quick).then_some(&BROWSERS));
    let mut summary = Vec::new();
    let mut failed = 0;
    for check in checks {
        println!("\n=== {}", check.name);
        let start = Instant::now();
        let (verdict, detail) = match (check.run)() {
            Ok(detail) => ("ok", detail),
            Err(error) => {
                failed += 1;
                println!("{error:#}\n{}", check.advice);
                ("FAILED", check.advice.to_owned())
            }
        };
        summary.push(format!("{:<28}{verdict:<8}{:>6.1} s  {detail}", check.name, start.elapsed().as_secs_f32()));
    }
    println!("\n=== summary\n{}", summary.join("\n"));
    ensure!(failed == 0, "{failed} of {} checks failed", summary.len());
    Ok(())
}

fn format() -> Result<String> {
    succeed(cargo().args(["fmt", "--all", "--check"]))?;
    Ok(String::new())
}

fn lints() -> Result<String> {
    succeed(cargo().args([
        "clippy",
        "--quiet",
        "--locked",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--",
        "-D",
        "warnings",
    ]))?;
    Ok(String::new())
}

fn wasm_lints() -> Result<String> {
    page::ensure_target()?;
    let mut clippy = cargo();
    clippy.args(["clippy", "--quiet", "--locked", "--package", "saywhen", "--lib", "--target", page::WASM_TARGET]);
    succeed(clippy.args(["--", "-D", "warnings"]))?;
    Ok(String::new())
}

fn tests() -> Result<String> {
    succeed(cargo().args(["test", "--locked", "--workspace", "--all-features"]))?;
    Ok(String::new())
}

fn documentation() -> Result<String> {
    let mut doc = cargo();
    doc.args(["doc", "--quiet", "--locked", "--no-deps", "--package", "saywhen"]).env("RUSTDOCFLAGS", "-D warnings");
    succeed(&mut doc)?;
    Ok(String::new())
}

fn build_page() -> Result<String> {
    let page = page::build()?;
    Ok(format!("{:.1} MB", std::fs::metadata(page)?.len() as f64 / 1e6))
}

/// Where nobody watches (`CI` is set), both browsers must be there and are installed.
fn browsers() -> Result<String> {
    let page = crate::project::root().join("dist/saywhen.html");
    ensure!(page.is_file(), "there is no page to test");
    let unattended = std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false");
    let outcome = browser::run(&page, &[], unattended).context("the browser tests did not run")?;
    let browser::Outcome { browsers, passed, failed } = outcome;
    println!("browser tests: {passed} passed, {} failed", failed.len());
    ensure!(failed.is_empty(), "failed:\n  {}", failed.join("\n  "));
    Ok(format!("{passed} passed in {}", browsers.join(" and ")))
}
