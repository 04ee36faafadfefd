//! Builds the page, runs every check, measures. `cargo xtask help` lists the commands.

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

mod page;
mod project;

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
    }
}
