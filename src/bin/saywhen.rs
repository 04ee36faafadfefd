//! The command line: `saywhen analyze`, `saywhen stream`, `saywhen explain`, `saywhen conllu`.

mod in_order;

use clap::builder::RangedU64ValueParser;
use clap::{Parser, Subcommand};
use in_order::in_order;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use saywhen::View;
use saywhen::contract::{self, Article, Decisions};
use saywhen::read::{self, Document, Source};
use saywhen::set::Gathering;
use saywhen::syntax::conllu;
use serde::Serialize;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Who said what, and what happened when: quotations and events from news articles, on your own machine.
#[derive(Parser)]
#[command(
    version,
    after_help = "Examples:\n  saywhen analyze seeds > analysis.json\n  saywhen analyze --published 2026-02-04 article.txt\n  \
    saywhen stream < articles.jsonl > analyses.jsonl\n  saywhen explain article.txt\n\nExit codes: 0 everything was read; 1 \
    something could not be read (standard error names it, the rest is done); 2 the command line is wrong."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read files and folders, print one set analysis (JSON)
    #[command(after_help = "Example:\n  saywhen analyze --published 2026-02-04 seeds/*.txt > analysis.json")]
    Analyze {
        /// Articles read at a time, all processors' worth unless given; the output is the same with any number
        #[arg(long, value_name = "N", value_parser = threads())]
        threads: Option<u16>,
        /// Publication date of files that state none
        #[arg(long, value_name = "YYYY-MM-DD")]
        published: Option<Date>,
        /// What a reader decided about entities across articles: JSON, {"entities": [{"act": "join", "members": [{"article",
        /// "kind", "name"}, …]}, …]} with the acts join, part, rename (with "name") and hide
        #[arg(long, value_name = "FILE")]
        decisions: Option<PathBuf>,
        /// Files and folders: text, web pages, mails, JSON, PDF, documents, books, archives
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Read article JSONL on standard input, write one article analysis a line, in input order
    #[command(
        after_help = "Example:\n  echo '{\"id\": \"a\", \"text\": \"\u{201c}We won,\u{201d} Ana Ruiz said.\"}' | saywhen stream"
    )]
    Stream {
        /// Articles read at a time; the output is the same with any number
        #[arg(long, value_name = "N", default_value_t = 1, value_parser = threads())]
        threads: u16,
    },
    /// Show what each stage made of a file
    Explain {
        /// Publication date, where the file states none
        #[arg(long, value_name = "YYYY-MM-DD")]
        published: Option<Date>,
        /// The file
        file: PathBuf,
    },
    /// Read text on standard input, write its tokens, tags, lemmas and heads as CoNLL-U
    #[command(after_help = "Example:\n  saywhen conllu < article.txt")]
    Conllu {
        /// Standard input is CoNLL-U: keep its tokens and sentences, fill in the rest
        #[arg(long)]
        tokenized: bool,
    },
}

/// Most threads that may be asked for: more than a machine for this has, and each takes memory.
const MAX_THREADS: u16 = 256;

fn threads() -> RangedU64ValueParser<u16> {
    RangedU64ValueParser::new().range(1..=u64::from(MAX_THREADS))
}

/// How many threads the machine runs at once; one where it does not say.
fn cores() -> u16 {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    u16::try_from(cores).map_or(MAX_THREADS, |cores| cores.min(MAX_THREADS))
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Analyze { threads, published, decisions, paths } => {
            analyze(threads.unwrap_or_else(cores), published, decisions.as_deref(), &paths)
        }
        Command::Stream { threads } => {
            stream(threads, BufReader::new(io::stdin()), BufWriter::new(io::stdout().lock()))
        }
        Command::Explain { published, file } => explain(published, &file),
        Command::Conllu { tokenized } => conllu(tokenized),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("saywhen: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints the set analysis of `paths`; false where something could not be read.
fn analyze(threads: u16, published: Option<Date>, decisions: Option<&Path>, paths: &[PathBuf]) -> io::Result<bool> {
    let decisions = decisions.map_or_else(|| Ok(Decisions::default()), read_decisions)?;
    let mut complete = true;
    let files = files(paths, &mut complete);
    let progress = progress(files.len());
    let files = progress.wrap_iter(files.into_iter());
    let read = files.flat_map(|path| documents(&path, published).into_iter().map(move |d| (path.clone(), d)));
    let work = |(path, document): (PathBuf, Result<Document, String>)| (path, document.map(analysis));
    let mut set = Gathering::new(&decisions);
    in_order(read, threads, work, |(path, article)| {
        match article {
            Ok(article) => set.add(article),
            Err(reason) => complete = progress.suspend(|| complain(&path, &reason)),
        }
        progress.set_message(set.len().to_string());
        Ok(())
    })?;
    progress.finish_and_clear();
    let mut out = BufWriter::new(io::stdout().lock());
    write_json(&mut out, &set.finish())?;
    out.flush()?;
    Ok(complete)
}

/// A bar on standard error for so many files; nothing where that is no terminal.
fn progress(files: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} files, {msg} articles, {eta} left");
    ProgressBar::new(files as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())).with_message("0")
}

fn analysis(document: Document) -> Article {
    contract::article(&saywhen::analyze(document))
}

/// The decisions in the file at `path`; the error names it.
fn read_decisions(path: &Path) -> io::Result<Decisions> {
    let named = |e: &dyn std::fmt::Display| io::Error::other(format!("{}: {e}", path.display()));
    let json = std::fs::read(path).map_err(|e| named(&e))?;
    serde_json::from_slice(&json).map_err(|e| named(&e))
}

/// What a line gets that holds no article.
#[derive(Serialize)]
struct Refusal {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    error: String,
}

/// Answers each line of `input` with one line; false where a line held no article.
fn stream(threads: u16, input: impl BufRead + Send, mut out: impl Write) -> io::Result<bool> {
    let mut complete = true;
    in_order(input.split(b'\n').enumerate(), threads, answer, |answer| {
        let (json, article) = answer?;
        complete &= article;
        out.write_all(&json)?;
        out.flush()
    })?;
    Ok(complete)
}

/// The answer to a line, none to an empty one; false where a line held no article.
fn answer((index, line): (usize, io::Result<Vec<u8>>)) -> io::Result<(Vec<u8>, bool)> {
    let line = line?;
    let json = String::from_utf8_lossy(&line);
    let mut out = Vec::new();
    if json.trim().is_empty() {
        return Ok((out, true));
    }
    let document = read::jsonl::line(&json, &format!("line {}", index + 1));
    let article = document.is_ok();
    match document {
        Ok(document) => write_json(&mut out, &analysis(document))?,
        Err(e) => write_json(&mut out, &Refusal { id: e.id, error: e.error.to_string() })?,
    }
    Ok((out, article))
}

/// Prints every layer over the text of `file`.
fn explain(published: Option<Date>, file: &Path) -> io::Result<bool> {
    let mut complete = true;
    let mut out = BufWriter::new(io::stdout().lock());
    for document in documents(file, published) {
        match document {
            Ok(document) => saywhen::explain::write(&saywhen::analyze(document), &mut out)?,
            Err(reason) => complete = complain(file, &reason),
        }
    }
    out.flush()?;
    Ok(complete)
}

/// Writes the syntax of standard input, which is text or, where it is `tokenized`, CoNLL-U.
fn conllu(tokenized: bool) -> io::Result<bool> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    let input = String::from_utf8_lossy(&bytes).into_owned();
    let output = if tokenized {
        conllu::fill(&input)
    } else {
        let document = read::article(Source::default(), input);
        let text = saywhen::text::segment(&document);
        let syntax = saywhen::syntax::parse(&document, &text);
        conllu::write(View { document: &document, text: &text, syntax: &syntax })
    };
    io::stdout().lock().write_all(output.as_bytes())?;
    Ok(true)
}

/// The files named by `paths`, folders walked, in a fixed order; `complete` turns false where one cannot be listed.
fn files(paths: &[PathBuf], complete: &mut bool) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in paths {
        let mut under = Vec::new();
        for entry in walkdir::WalkDir::new(path).sort_by_file_name() {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry)
                    if entry.depth() > 0 && is_companion(entry.path().strip_prefix(path).unwrap_or(entry.path())) => {}
                Ok(entry) => under.push(entry.into_path()),
                Err(e) => *complete = complain(path, &e.to_string()),
            }
        }
        found.append(&mut under);
    }
    found
}

/// True for pictures and the like beside articles in a folder that is given as a whole.
fn is_companion(path: &Path) -> bool {
    read::is_companion(&path.to_string_lossy())
}

/// The articles in the file at `path`, each with the reason where it cannot be read.
fn documents(path: &Path, published: Option<Date>) -> Vec<Result<Document, String>> {
    let name = path.to_string_lossy().into_owned();
    match std::fs::read(path) {
        Err(e) => vec![Err(e.to_string())],
        Ok(bytes) => {
            let source = Source { name, ..Source::default() };
            let given = |d: Document| match published {
                Some(date) if d.published.is_none() => d.published_on(date),
                _ => d,
            };
            let read = read::articles(source, &bytes).into_iter();
            read.map(|d| d.map(given).map_err(|e| e.to_string())).collect()
        }
    }
}

/// Names the file and the reason on standard error. Always false: the run is not complete.
fn complain(path: &Path, reason: &str) -> bool {
    eprintln!("saywhen: {}: {reason}", path.display());
    false
}

fn write_json(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}
