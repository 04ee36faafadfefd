//! The command line from outside, as its users call it.

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn saywhen(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_saywhen"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("input is taken");
    child.wait_with_output().expect("the program ends")
}

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn stream_answers_line_for_line() {
    let input = "{\"id\": \"a\", \"text\": \"Rain fell.\"}\nbroken\n{\"id\": \"b\"}\n\n{\"id\": 3, \"text\": \"\"}\n";
    let output = saywhen(&["stream"], input);
    let answers = lines(&output);
    assert_eq!(answers.len(), 4, "one line an article or error, none for the empty line");
    assert_eq!(answers[0]["id"], "a");
    assert_eq!(answers[0]["text"], "Rain fell.");
    assert!(answers[1]["error"].is_string() && answers[1].get("id").is_none());
    assert_eq!(answers[2]["id"], "b");
    assert!(answers[2]["error"].as_str().is_some_and(|e| e.contains("text")));
    assert_eq!(answers[3]["id"], "3");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn any_number_of_threads_gives_the_same() {
    let article =
        |n: usize| format!("{{\"id\": \"{n}\", \"text\": \"{}\"}}\n", "“We won,” Ana Ruiz said. ".repeat(n % 7));
    let input: String = (0..40).map(article).collect();
    let one = saywhen(&["stream"], &input);
    assert_eq!(lines(&one).len(), 40);
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("articles.jsonl");
    std::fs::write(&file, &input).expect("writable");
    let set = |threads| saywhen(&["analyze", "--threads", threads, &file.to_string_lossy()], "").stdout;
    for threads in ["1", "2", "5"] {
        assert_eq!(saywhen(&["stream", "--threads", threads], &input).stdout, one.stdout, "{threads} threads");
        assert_eq!(set(threads), set("1"), "{threads} threads");
    }
}

#[test]
fn stream_keeps_the_text_as_it_stands() {
    let text = "\u{feff}A\r\n\r\n\tb\u{301} \u{1f600}\u{202e}c\u{0}.  ";
    let line = serde_json::json!({ "id": "x", "text": text }).to_string();
    let output = saywhen(&["stream"], &line);
    assert_eq!(lines(&output)[0]["text"], text);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn analyze_reads_folders_and_json_lines() {
    let dir = tempfile::tempdir().expect("a folder");
    let write = |name: &str, bytes: &[u8]| std::fs::write(dir.path().join(name), bytes).expect("written");
    write("b.txt", b"Snow fell in Oslo.");
    write("a.txt", b"Rain fell in Lagos.");
    write("c.jsonl", b"{\"doc_id\": \"one\", \"text\": \"Hail fell.\", \"date\": \"2026-01-02T03:04\"}\nnonsense\n");
    let output = saywhen(&["analyze", "--published", "2026-02-04", &dir.path().to_string_lossy()], "");
    let set = &lines(&output)[0];
    let names: Vec<&str> =
        set["articles"].as_array().expect("a list").iter().filter_map(|a| a["text"].as_str()).collect();
    assert_eq!(names, ["Rain fell in Lagos.", "Snow fell in Oslo.", "Hail fell."], "in the order of the names");
    assert_eq!(set["articles"][0]["published"], "2026-02-04");
    assert_eq!(set["articles"][2]["published"], "2026-01-02", "what a file states is kept");
    assert_eq!(set["schema"], "saywhen/analysis@1");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("c.jsonl") && said.contains("line 2"), "{said}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_missing_file_is_named_and_the_rest_is_done() {
    let dir = tempfile::tempdir().expect("a folder");
    let good = dir.path().join("good.txt");
    std::fs::write(&good, "Rain fell.").expect("written");
    let output = saywhen(&["analyze", "no-such-file.txt", &good.to_string_lossy()], "");
    assert_eq!(lines(&output)[0]["articles"].as_array().map(Vec::len), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no-such-file.txt"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn explain_shows_every_layer() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("x.txt");
    std::fs::write(&file, "“We won,” Ana Ruiz said on Friday.").expect("written");
    let output = saywhen(&["explain", &file.to_string_lossy()], "");
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    for heading in ["## Paragraphs", "## Tokens", "## Entities", "## Times", "## Quotations", "## Events"] {
        assert!(shown.contains(heading), "{heading} in\n{shown}");
    }
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_wrong_command_line_ends_with_2() {
    assert_eq!(saywhen(&["analyse"], "").status.code(), Some(2));
    assert_eq!(saywhen(&["analyze"], "").status.code(), Some(2));
    assert_eq!(saywhen(&["analyze", "--published", "soon", "x"], "").status.code(), Some(2));
}

#[test]
fn help_has_examples_and_exit_codes() {
    let help = String::from_utf8_lossy(&saywhen(&["--help"], "").stdout).into_owned();
    assert!(help.contains("Examples:") && help.contains("Exit codes:"), "{help}");
}
