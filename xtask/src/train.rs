//! `cargo xtask train`: new packed models from the corpora, and their scores.

use crate::project::{cargo, root, succeed};
use crate::score;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Runs of [`mod@score`] that new models move directly, by a part of their names.
const MOVED: [&str; 5] = ["syntax", "raw-", "model", "names", "polnear"];

/// Writes `model/english.bin`, learned from the corpora in `data`, then `model/quotations.bin`, which reads them by the new
/// parser, and the scores of both.
///
/// # Errors
/// Where a corpus is missing; the trainer says which, and where to get it.
pub(crate) fn run(data: &Path) -> Result<()> {
    succeed(&mut trainer(&root().join(data)))?;
    succeed(trainer(&root().join(data)).arg("--quotations"))?;
    MOVED.iter().try_for_each(|filter| score::run(data, filter))
}

/// The figures of `model/english.bin` on gold tokens and sentences.
///
/// # Errors
/// Where a treebank is missing; the message is the trainer's.
pub(crate) fn score(data: &Path) -> Result<Value> {
    let output = trainer(data).arg("--score").output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).context("the trainer gave no figures")
}

/// The trainer, which is built for it.
fn trainer(data: &Path) -> Command {
    let mut trainer = cargo();
    trainer.args(["run", "--quiet", "--release", "--locked", "--package", "saywhen", "--features", "train"]);
    trainer.args(["--bin", "train", "--", "--data"]).arg(data);
    trainer
}
