//! Builds the page, runs every check, measures. `cargo xtask help` lists the commands.

use anyhow::{Result, ensure};
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

mod bench;
mod browser;
mod checks;
mod conll18;
mod figures;
mod names;
mod page;
mod project;
mod score;
mod sets;
mod train;

/// Builds the page, runs every check, measures.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the page, one HTML file: dist/saywhen.html
    Page {
        /// Do not open the page in a browser
        #[arg(long)]
        no_open: bool,
    },
    /// Run every check: format, lints, tests, documentation, the page, and the page in every browser there is
    Test {
        /// Leave the browsers out
        #[arg(long)]
        quick: bool,
    },
    /// Build the page and run its tests in every browser there is
    Browsers {
        /// Only tests whose names hold one of these
        filter: Vec<String>,
    },
    /// Build the page and take pictures of it, into target/shots
    Shots,
    /// Score the release build on corpora, into tests/scores
    Score {
        /// Folder of the corpora, from the repository's root; the scorers lie in eval/ beside it
        #[arg(long, default_value = "../shared/data")]
        data: PathBuf,
        /// Only runs whose names hold this
        #[arg(default_value = "")]
        filter: String,
    },
    /// Measure speed and memory on this machine, into tests/scores and its table bench.md
    Bench {
        /// Folder of the corpora, from the repository's root
        #[arg(long, default_value = "../shared/data")]
        data: PathBuf,
        /// What is measured; all but `hostile` where nothing is named
        parts: Vec<bench::Part>,
    },
    /// Train the packed models on corpora, into model/english.bin and model/quotations.bin, and score them
    Train {
        /// Folder of the corpora, from the repository's root; what is missing is told, with its source
        #[arg(long, default_value = "../shared/data")]
        data: PathBuf,
    },
}

fn main() -> ExitCode {
    match run(&Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: &Task) -> Result<()> {
    match task {
        Task::Page { no_open } => page::run(!no_open),
        Task::Test { quick } => checks::run(*quick),
        Task::Browsers { filter } => {
            let failed = browser::run(&page::build()?, filter, false)?.failed;
            ensure!(failed.is_empty(), "{} browser tests failed", failed.len());
            Ok(())
        }
        Task::Shots => browser::shots::run(&page::build()?),
        Task::Score { data, filter } => score::run(data, filter),
        Task::Bench { data, parts } => bench::run(data, parts),
        Task::Train { data } => train::run(data),
    }
}
