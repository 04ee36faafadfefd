//! The trainer's command line: `train --data DIR` writes the model of English, `train --data DIR --quotations` that of
//! attributions, `train --data DIR --score` measures the former.

use clap::Parser;
use saywhen::train;
use std::path::PathBuf;
use std::process::ExitCode;

/// Trains the packed model of English from treebanks, or measures one.
#[derive(Parser)]
struct Options {
    /// Folder with the corpora: ud/, ner/, quotes/ and, for running text, what else is there.
    #[arg(long)]
    data: PathBuf,
    /// The model file.
    #[arg(long, default_value = "model/english.bin")]
    model: PathBuf,
    /// Word vectors from which to make the clusters of words; without, those of the model file stay.
    #[arg(long)]
    vectors: Option<PathBuf>,
    /// Train the model of attributions instead, from quotes/polnear-train.jsonl.
    #[arg(long)]
    quotations: bool,
    /// Measure the model file instead of writing it; the scores are printed as JSON.
    #[arg(long)]
    score: bool,
}

/// The model of attributions.
const QUOTATIONS: &str = "model/quotations.bin";

fn run(options: &Options) -> Result<(), String> {
    if options.quotations {
        let model = train::quotations::train(&options.data)?;
        return std::fs::write(QUOTATIONS, model).map_err(|e| format!("{QUOTATIONS}: {e}"));
    }
    let at_model = |e: std::io::Error| format!("{}: {e}", options.model.display());
    let model = std::fs::read(&options.model).map_err(at_model)?;
    if options.score {
        let scores = train::score(&options.data, &model)?;
        println!("{}", serde_json::to_string_pretty(&scores).map_err(|e| e.to_string())?);
        return Ok(());
    }
    std::fs::write(&options.model, train::train(&options.data, &model, options.vectors.as_deref())?).map_err(at_model)
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Options, run};

    /// Without the corpora it says which file it needs and where that is to be had, and writes nothing.
    #[test]
    fn tells_what_to_download() {
        let empty = tempfile::tempdir().expect("a folder for the test");
        let model = empty.path().join("model.bin");
        std::fs::write(&model, english()).expect("writable");
        for score in [false, true] {
            let options = Options {
                data: empty.path().to_path_buf(),
                model: model.clone(),
                vectors: None,
                quotations: false,
                score,
            };
            let message = run(&options).expect_err("there are no corpora");
            for part in
                ["ud/ewt-", ".conllu", "https://github.com/UniversalDependencies/UD_English-EWT", "CC BY-SA 4.0"]
            {
                assert!(message.contains(part), "{part} is not in: {message}");
            }
        }
        assert_eq!(std::fs::read(&model).expect("still there"), english());
    }

    fn english() -> Vec<u8> {
        std::fs::read("model/english.bin").expect("the packed model")
    }
}
