//! `saywhen stream` under programs that readers of millions of articles already have: whatever the number of pieces that
//! they cut the input into, the output is that of one program over all of it. A test whose engine is not installed says so
//! and checks nothing.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_saywhen");

/// Articles as JSON lines in a folder of their own, and what `saywhen stream` says of them.
struct Articles {
    _folder: TempDir,
    path: PathBuf,
    analyses: String,
}

impl Articles {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("articles.jsonl");
        fs::write(&path, (0..30).map(article).collect::<String>()).expect("writable");
        let analyses = Command::new(PROGRAM).arg("stream").stdin(fs::File::open(&path).expect("readable")).output();
        let analyses = text(analyses.expect("the program runs"));
        assert_eq!(analyses.lines().count(), 30);
        Self { _folder: folder, path, analyses }
    }
}

/// Articles of different lengths; one has words beyond the basic plane, one no text.
fn article(number: usize) -> String {
    let body =
        "“We will rebuild pier 7,” Mayor Ana Ruiz said on Monday. Police arrested two men 😀. ".repeat(number % 5);
    serde_json::json!({"id": number.to_string(), "text": body, "published": "2026-03-05"}).to_string() + "\n"
}

fn text(output: Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// True where `command` is there and ends well.
fn there_is(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

#[test]
fn spark_gives_the_same_for_any_number_of_partitions() {
    let spark = there_is(Command::new("python3").args(["-c", "import pyspark"]));
    if !spark || !there_is(Command::new("java").arg("-version")) {
        eprintln!("not checked: there is no Java or no PySpark (`pip install pyspark`)");
        return;
    }
    let articles = Articles::new();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/engines/spark_pipe.py");
    for partitions in ["1", "4", "30"] {
        let job = Command::new("python3").args([script, PROGRAM]).arg(&articles.path).arg(partitions).output();
        assert_eq!(text(job.expect("Python runs")), articles.analyses, "{partitions} partitions");
    }
}

#[test]
fn gnu_parallel_gives_the_same_for_any_number_of_pieces() {
    let version = Command::new("parallel").arg("--version").output();
    if !version.is_ok_and(|version| version.stdout.starts_with(b"GNU parallel")) {
        eprintln!("not checked: there is no GNU parallel");
        return;
    }
    let articles = Articles::new();
    for lines in ["1", "7", "100"] {
        let input = fs::File::open(&articles.path).expect("readable");
        let mut job = Command::new("parallel");
        job.args(["--will-cite", "--pipe", "--keep-order", "-N", lines, PROGRAM, "stream"]).stdin(input);
        assert_eq!(text(job.output().expect("GNU parallel runs")), articles.analyses, "{lines} lines a piece");
    }
}
