//! `cargo xtask score names`: persons, organisations and places on annotated texts.

use crate::project::{cargo, succeed, target};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

/// Precision, recall and F1 of exact spans with kind, tagged and parsed by the engine: UNER EWT dev by the packed weights,
/// and wikigold, from which those are learned too, by weights learned without it. The name tags of the network, one clue of
/// many, were learned from wikigold: that figure is no held-out one.
///
/// # Errors
/// Where a corpus is missing or the examples do not build.
pub(crate) fn score(data: &Path) -> Result<Value> {
    succeed(cargo().args(["build", "--quiet", "--release", "--locked", "--package", "saywhen", "--examples"]))?;
    let folder = tempfile::tempdir()?;
    let weights = folder.path().join("names.bin");
    let corpus = |name: &str| data.join("ner").join(name).into_os_string();
    let option = |name: &str| [OsString::from(name), weights.clone().into_os_string()].join("".as_ref());
    example("train_names", ["--parse".into(), corpus("uner-ewt-train.iob2"), option("--out=")])?;
    let score = |file: &str, more: &[OsString]| -> Result<Value> {
        let common = ["names".into(), "--parse".into(), "--json".into(), corpus(file)];
        Ok(serde_json::from_slice(&example("entity_score", common.into_iter().chain(more.iter().cloned()))?)?)
    };
    Ok(json!({
        "[precision, recall, F1]": {
            "UNER EWT dev": score("uner-ewt-dev.iob2", &[])?,
            "wikigold, by weights learned without it, with a network that has seen it": score("wikigold.conll", &[option("--weights=")])?,
        },
    }))
}

/// What the release build of an example of the crate prints.
fn example(name: &str, arguments: impl IntoIterator<Item = OsString>) -> Result<Vec<u8>> {
    let output = Command::new(target()?.join("release/examples").join(name))
        .args(arguments)
        .output()
        .context(name.to_owned())?;
    ensure!(output.status.success(), "{name} failed:\n{}", String::from_utf8_lossy(&output.stderr));
    Ok(output.stdout)
}
