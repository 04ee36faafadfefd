//! Text and files made to break a reader: each is read or refused with a reason, in time, and never ends the program.

use saywhen::contract;
use saywhen::read::{self, Source};
use std::path::Path;

/// Bytes of the long texts: quadratic time would be minutes.
const SIZE: usize = 200_000;

/// Reads bytes under a name; how many articles and how many refusals came of it.
fn counts(name: &str, bytes: &[u8]) -> (usize, usize) {
    let read = read::articles(Source { name: name.into(), ..Source::default() }, bytes);
    let good = read.iter().filter(|article| article.is_ok()).count();
    assert!(read.iter().flatten().all(|d| d.paragraphs.iter().all(|p| !p.span.of_text(&d.text).trim().is_empty())));
    (good, read.len() - good)
}

/// Long runs of one thing in every format that takes text.
#[test]
fn long_runs_of_one_thing() {
    let units = [
        "a",
        " ",
        "\u{201C}",
        "\"",
        "(",
        "A",
        "\u{301}",
        "<",
        "<p>",
        "<div>",
        "<b>",
        "</div>",
        "<table>",
        "<a href=x>y</a>",
        "&amp;",
        "{",
        "[",
        "[{\"text\":",
        "\\ud800",
        "{\\b ",
        "\\par ",
        "\\'e9",
        "\\u-10179?",
        "> ",
        "- ",
        "#",
        "*",
        "`",
        "x:\n",
        "=?utf-8?q?",
        "\u{202E}",
        "\u{200B}",
        "<h2><a href=x>y</a></h2>",
        "<h2>Related</h2>",
        "<li><br>",
        "<time>1</time>",
        "<i itemprop=author>y</i>",
        "<!--",
        "]]>",
    ];
    for unit in units {
        let text = unit.repeat(SIZE / unit.len());
        for name in ["x.txt", "x.md", "x.html", "x.json", "x.jsonl", "x.eml"] {
            let (good, bad) = counts(name, text.as_bytes());
            assert!(good + bad > 0, "{unit:?} as {name}");
        }
        for prefix in [
            "<!doctype html>",
            "<!doctype html><p>A sentence stands here, and it ends.</p>",
            "{\\rtf1 ",
            "MIME-Version: 1.0\n\n",
            "%PDF-1.4\n",
        ] {
            let (good, bad) = counts("x", format!("{prefix}{text}").as_bytes());
            assert!(good + bad > 0, "{prefix}{unit:?}");
        }
    }
}

/// Characters without a shape, in wrong order or from nowhere stay what they are in a text that is given as it stands.
#[test]
fn odd_characters_are_kept() {
    let odd = [
        "\u{202E}",
        "\u{2066}",
        "\u{200B}",
        "\u{200D}",
        "\u{FEFF}",
        "\u{E000}",
        "\u{F8FF}",
        "\u{10FFFF}",
        "\0",
        "\u{7}",
        "\u{FFFD}",
        "\u{FFFE}",
    ];
    for c in odd {
        let text = format!("\u{201C}We{c} won,\u{201D} Ana{c}Ruiz said{c} on Friday.{c}\n\n{c}");
        let line = serde_json::json!({ "id": "x", "text": text }).to_string();
        let document = read::jsonl::line(&line, "x").expect("an article");
        assert_eq!(contract::article(&saywhen::analyze(document)).text, text);
    }
}

/// JSON may hold half of a character; the rest of the text and every offset stays.
#[test]
fn lone_surrogates_become_replacement_characters() {
    let document = read::jsonl::line(r#"{"text": "A\ud83d b\udc00."}"#, "x").expect("an article");
    assert_eq!(document.text, "A\u{FFFD} b\u{FFFD}.");
}

/// Every prefix of a file, and the file with bytes changed, is read or refused.
#[test]
fn cut_and_damaged_files() {
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/files");
    let mut names: Vec<_> =
        std::fs::read_dir(files).expect("the files").map(|entry| entry.expect("an entry").path()).collect();
    names.sort();
    for path in names {
        let bytes = std::fs::read(&path).expect("a file");
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
        for part in 1..12 {
            counts(name, &bytes[..bytes.len() * part / 12]);
            let mut damaged = bytes.clone();
            for (at, byte) in damaged.iter_mut().enumerate().skip(part * 7).step_by(97 + part * 31) {
                *byte = (at * part) as u8;
            }
            counts(name, &damaged);
        }
    }
}

/// What fuzzing found: `tests/hostile/` holds the input of each crash, named as the file it was read as.
#[test]
fn inputs_that_once_broke_a_reader() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("the inputs").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let bytes = std::fs::read(&path).expect("an input");
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
        for document in read::articles(Source { name: name.into(), ..Source::default() }, &bytes).into_iter().flatten()
        {
            contract::article(&saywhen::analyze(document));
        }
    }
}
