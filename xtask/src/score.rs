//! `cargo xtask score`: the figures on corpora that may not be redistributed, for those who hold them.
//!
//! The scorers are Python programs beside the data, but for [`conll18`], which scores the way from raw text to syntax, and
//! those of [`OTHERS`]. What they say goes to `tests/scores`, one file a corpus, so that a change that moves a figure shows
//! it in its diff.

use crate::project::{cargo, command, root, succeed, target};
use crate::{conll18, names, page, sets, train};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fs;
use std::io::{Seek, Write};
use std::path::Path;
use std::process::Command;

/// A run of a scorer: the file it writes, the scorer, the corpus, further arguments.
type Run = (&'static str, &'static str, &'static str, &'static [&'static str]);

const RUNS: &[Run] = &[
    ("polnear-dev-all", "quotes.py", "quotes/polnear-dev.jsonl", &["--acts", "all"]),
    ("polnear-dev-statements", "quotes.py", "quotes/polnear-dev.jsonl", &[]),
    ("gum-news", "quotes.py", "quotes/gum-news.jsonl", &[]),
    ("scu-sources", "quotes.py", "quotes/scu-sources.jsonl", &["--statements"]),
    ("seeds-quotations", "quotes.py", "../seeds/gold.jsonl", &[]),
    ("seeds-events", "events.py", "../seeds/gold.jsonl", &[]),
    ("timebank", "times.py", "time/timebank.jsonl", &[]),
    ("aquaint", "times.py", "time/aquaint.jsonl", &[]),
    ("wikiwars", "times.py", "time/wikiwars.jsonl", &[]),
    ("meantime-triggers", "events.py", "events/meantime.jsonl", &["--task", "triggers"]),
    ("plover", "events.py", "events/plover-sentences.jsonl", &["--task", "plover"]),
];

/// Runs over articles of our own, whose model answers were written before the engine had read them.
const OWN: &[Run] = &[
    ("articles-quotations", "quotes.py", "tests/gold/articles.jsonl", &[]),
    ("articles-events", "events.py", "tests/gold/articles.jsonl", &[]),
];

/// Treebanks whose raw text is tokenised, split, tagged and parsed: the file it writes and the corpus.
const RAW: &[(&str, &str)] = &[
    ("raw-ewt-dev", "ud/ewt-dev.conllu"),
    ("raw-ewt-test", "ud/ewt-test.conllu"),
    ("raw-gum-dev", "ud/gum-permissive-dev.conllu"),
];

/// A measurement: the file it writes, and what makes its figures from the folder of the corpora.
type Measurement = (&'static str, fn(&Path) -> Result<Value>);

const OTHERS: &[Measurement] = &[
    ("syntax", train::score),
    ("model", model_sizes),
    ("names", names::score),
    ("stories", sets::stories),
    ("ecbplus-clusters", sets::ecbplus),
    ("meantime-clusters", sets::meantime),
];

/// Scores the release build on the corpora in `data`; only those whose name holds `filter`.
///
/// # Errors
/// Where data, scorer or Python is missing, or a scorer fails.
pub(crate) fn run(data: &Path, filter: &str) -> Result<()> {
    succeed(cargo().args(["build", "--quiet", "--release", "--locked", "--package", "saywhen"]))?;
    let analyzer = format!("{} stream", target()?.join("release/saywhen").display());
    let data = root().join(data);
    let runs = RUNS.iter().map(|run| (run, data.join(run.2))).chain(OWN.iter().map(|run| (run, root().join(run.2))));
    for ((name, scorer, _, arguments), corpus) in runs.filter(|((name, ..), _)| name.contains(filter)) {
        let part = annotated_part(&corpus)?;
        let mut python = command("python3");
        python.arg(data.join("../eval").join(scorer)).arg(part.path()).args(*arguments);
        keep(name, &figures(python.args(["--json", "--run", &analyzer])).with_context(|| (*name).to_owned())?)?;
    }
    for (name, corpus) in RAW.iter().filter(|(name, _)| name.contains(filter)) {
        keep(name, &from_raw_text(&data.join(corpus)).with_context(|| (*name).to_owned())?)?;
    }
    for (name, measure) in OTHERS.iter().filter(|(name, _)| name.contains(filter)) {
        keep(name, &measure(&data).with_context(|| (*name).to_owned())?)?;
    }
    Ok(())
}

/// The corpus with each text cut where its annotation ends (`intra_doc_annotated_until`, in MEANTIME): behind it, events
/// are marked only where they repeat others, and what is found there proves nothing.
fn annotated_part(corpus: &Path) -> Result<tempfile::NamedTempFile> {
    let mut part = tempfile::NamedTempFile::new()?;
    for line in fs::read_to_string(corpus).with_context(|| corpus.display().to_string())?.lines() {
        let mut document: Value = serde_json::from_str(line)?;
        if let Some(end) = document["intra_doc_annotated_until"].as_u64() {
            let text = document["text"].as_str().unwrap_or_default();
            document["text"] = text.chars().take(usize::try_from(end)?).collect::<String>().into();
            if let Some(events) = document["events"].as_array_mut() {
                events.retain(|event| event["end"].as_u64().is_some_and(|e| e <= end));
            }
        }
        writeln!(part, "{document}")?;
    }
    part.flush()?;
    Ok(part)
}

/// Bytes of each packed model, as it lies in the repository and gzipped as the page carries it.
fn model_sizes(_data: &Path) -> Result<Value> {
    let size = |name: &str| -> Result<Value> {
        let bytes = fs::read(root().join("model").join(name))?;
        Ok(json!({"bytes": bytes.len(), "gzipped": page::gzip(&bytes)?.len()}))
    };
    Ok(json!({"english.bin": size("english.bin")?, "names.bin": size("names.bin")?}))
}

/// Writes the figures of run `name` to its file.
///
/// # Errors
/// Where it cannot be written.
pub(crate) fn keep(name: &str, figures: &Value) -> Result<()> {
    let path = root().join(format!("tests/scores/{name}.json"));
    fs::write(&path, serde_json::to_string_pretty(figures)? + "\n")?;
    println!("{name}: {figures}");
    Ok(())
}

/// The CoNLL 2018 figures of `saywhen conllu` on the raw text of a treebank.
fn from_raw_text(treebank: &Path) -> Result<Value> {
    let gold = fs::read_to_string(treebank)?;
    let mut input = tempfile::tempfile()?;
    input.write_all(conll18::raw_text(&gold).as_bytes())?;
    input.rewind()?;
    let output = Command::new(target()?.join("release/saywhen")).arg("conllu").stdin(input).output()?;
    ensure!(output.status.success(), "saywhen conllu failed:\n{}", String::from_utf8_lossy(&output.stderr));
    Ok(conll18::evaluate(&gold, &String::from_utf8(output.stdout)?)?.json())
}

fn figures(scorer: &mut Command) -> Result<Value> {
    let output = scorer.output().context("cannot run python3")?;
    ensure!(output.status.success(), "the scorer failed:\n{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).context("the scorer gave no figures")
}
