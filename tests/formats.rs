//! Files of every format against what they should be read as: `tests/formats/expected.json`, which `make.py` writes.
//!
//! `tests/scores/formats.json` holds the figures; `SAYWHEN_UPDATE=1 cargo test --test formats` writes them anew.

use saywhen::read::{self, Document, Kind, ReadError, Source};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What an article should be read as; `null` where its file does not state something.
#[derive(Deserialize)]
struct Expected {
    title: Option<String>,
    byline: Option<String>,
    publisher: Option<String>,
    date: Option<String>,
    body: Vec<String>,
}

/// So many of so many.
#[derive(Default, Clone, Copy)]
struct Share {
    right: usize,
    all: usize,
}

impl Share {
    fn count(&mut self, right: usize, all: usize) {
        self.right += right;
        self.all += all;
    }

    fn percent(self) -> f64 {
        100.0 * self.right as f64 / self.all.max(1) as f64
    }

    fn shown(self) -> String {
        format!("{:.2} % ({} of {})", self.percent(), self.right, self.all)
    }
}

#[derive(Default)]
struct Score {
    recall: Share,
    precision: Share,
    metadata: Share,
    fields: BTreeMap<&'static str, Share>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn read(name: &str) -> Vec<Result<Document, ReadError>> {
    let bytes = std::fs::read(folder().join("formats/files").join(name)).expect("a file of the set");
    read::articles(Source { name: name.into(), ..Source::default() }, &bytes)
}

fn words(text: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_lowercase()).or_default() += 1;
    }
    counts
}

fn body(document: &Document) -> String {
    let paragraphs = document.paragraphs.iter().filter(|p| p.kind == Kind::Body);
    paragraphs.map(|p| p.span.of_text(&document.text)).collect::<Vec<_>>().join("\n")
}

/// Counts one article; tells what is wrong with it.
fn count(score: &mut Score, file: &str, expected: &Expected, found: Option<&Document>) -> Vec<String> {
    let mut wrong = Vec::new();
    let wanted = words(&expected.body.join("\n"));
    let got = found.map(|d| words(&body(d))).unwrap_or_default();
    let both: usize = wanted.iter().map(|(word, n)| n.min(got.get(word).unwrap_or(&0))).sum();
    let (all, given): (usize, usize) = (wanted.values().sum(), got.values().sum());
    score.recall.count(both, all);
    score.precision.count(both, given);
    if both < all || both < given {
        wrong.push(format!("{file}: body has {both} of {all} words, and {} others", given - both));
        let more: Vec<&String> = got.iter().filter(|(w, n)| wanted.get(*w).unwrap_or(&0) < n).map(|(w, _)| w).collect();
        let less: Vec<&String> = wanted.iter().filter(|(w, n)| got.get(*w).unwrap_or(&0) < n).map(|(w, _)| w).collect();
        wrong.push(format!("    more: {:.300}\n    less: {:.300}", format!("{more:?}"), format!("{less:?}")));
    }
    let date = found.and_then(|d| d.published).map(|date| date.to_string());
    let fields = [
        ("title", &expected.title, found.and_then(|d| d.title.clone())),
        ("byline", &expected.byline, found.and_then(|d| d.byline.clone())),
        ("publisher", &expected.publisher, found.and_then(|d| d.publisher.clone())),
        ("date", &expected.date, date),
    ];
    for (name, expected, found) in fields {
        let right = *expected == found;
        score.metadata.count(usize::from(right), 1);
        score.fields.entry(name).or_default().count(usize::from(right), 1);
        if !right {
            wrong.push(format!("{file}: {name} is {found:?}, not {expected:?}"));
        }
    }
    wrong
}

#[test]
fn every_format_is_read_as_expected() {
    let expected = std::fs::read_to_string(folder().join("formats/expected.json")).expect("the expectations");
    let expected: BTreeMap<String, Vec<Expected>> = serde_json::from_str(&expected).expect("JSON");
    assert!(expected.len() >= 60, "{} files", expected.len());
    let mut score = Score::default();
    let mut wrong = Vec::new();
    for (name, articles) in &expected {
        let read = read(name);
        let found: Vec<&Document> = read.iter().flatten().collect();
        wrong.extend(read.iter().filter_map(|r| r.as_ref().err()).map(|error| format!("{name}: {error}")));
        for (at, article) in articles.iter().enumerate() {
            wrong.extend(count(&mut score, name, article, found.get(at).copied()));
        }
        if found.len() != articles.len() {
            wrong.push(format!("{name}: {} articles, not {}", found.len(), articles.len()));
        }
    }
    let figures = json!({
        "files": expected.len(),
        "articles": expected.values().map(Vec::len).sum::<usize>(),
        "body recall by words": score.recall.shown(),
        "body precision by words": score.precision.shown(),
        "metadata": score.metadata.shown(),
        "metadata by field": score.fields.iter().map(|(name, share)| (*name, share.shown())).collect::<BTreeMap<_, _>>(),
    });
    let figures = serde_json::to_string_pretty(&figures).expect("figures") + "\n";
    println!("{figures}\n{}", wrong.join("\n"));
    assert!(score.recall.percent() >= 97.0 && score.precision.percent() >= 97.0 && score.metadata.percent() >= 95.0);
    let file = folder().join("scores/formats.json");
    if std::env::var_os("SAYWHEN_UPDATE").is_some() {
        std::fs::write(&file, &figures).expect("tests/scores can be written");
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(figures, committed, "the figures moved; if that is meant: SAYWHEN_UPDATE=1 cargo test --test formats");
}

/// The one problem of a file that holds no article.
fn refusal(name: &str, bytes: &[u8]) -> String {
    let source = Source { name: name.into(), ..Source::default() };
    let mut problems: Vec<String> =
        read::articles(source, bytes).into_iter().filter_map(Result::err).map(|e| e.0).collect();
    assert_eq!(problems.len(), 1, "{name}: {problems:?}");
    problems.remove(0)
}

fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a member");
        writer.write_all(bytes).expect("written");
    }
    writer.finish().expect("an archive").into_inner()
}

#[test]
fn refusals_name_the_reason_and_what_to_do() {
    let page = "/Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]";
    let scanned = format!(
        "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n3 0 obj <<{page}>> endobj\ntrailer <</Root 1 0 R>>\n"
    );
    for (name, bytes, part) in [
        ("scan.pdf", scanned.as_bytes(), "OCR"),
        ("broken.pdf", b"%PDF-1.7 nothing".as_slice(), "damaged"),
        ("broken.zip", b"PK\x03\x04 nothing", "damaged"),
        ("broken.gz", b"\x1F\x8B\x08 nothing", "pack it anew"),
        ("broken.json", b"{\"text\": \"no end", "sound JSON"),
        ("other.json", b"{\"a\": [1, 2, {\"b\": \"c d\"}]}", "articlebody"),
        ("feed.xml", b"<?xml version='1.0'?><rss><item/></rss>", "XML"),
        ("empty.html", b"<!doctype html><title></title><script>x()</script>", "open it in a browser"),
        ("old.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "DOCX"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        ("none.docx", &zipped(&[("word/document.xml", b"<w:document/>")]), "no text"),
        ("none.zip", &zipped(&[]), "no article"),
    ] {
        let said = refusal(name, bytes);
        assert!(said.contains(part), "{name}: {said}");
    }
}

/// A member that packs to a thousandth is refused, and the next one is read.
#[test]
fn bombs_are_refused_and_the_rest_is_read() {
    let bomb = vec![b' '; 40_000_000];
    let bytes = zipped(&[("bomb.txt", &bomb), ("good.txt", b"Rain fell in Lagos on Friday.")]);
    let read = read::articles(Source { name: "x.zip".into(), ..Source::default() }, &bytes);
    let problems: Vec<&ReadError> = read.iter().filter_map(|r| r.as_ref().err()).collect();
    assert!(
        problems.len() == 1 && problems[0].0.contains("bomb.txt") && problems[0].0.contains("bombs"),
        "{problems:?}"
    );
    assert_eq!(read.iter().flatten().map(|d| d.name.as_str()).collect::<Vec<_>>(), ["x.zip/good.txt"]);
}

#[test]
fn archives_in_archives_have_a_depth() {
    let mut bytes = zipped(&[("a.txt", b"Rain fell in Lagos on Friday.")]);
    for _ in 0..2 {
        bytes = zipped(&[("in.zip", &bytes)]);
    }
    assert!(read::articles(Source::default(), &bytes).iter().all(Result::is_ok));
    bytes = zipped(&[("in.zip", &bytes)]);
    assert!(refusal("deep.zip", &bytes).contains("unpack it first"));
}

/// Statements that disagree are resolved in order, and the reader is told.
#[test]
fn conflicts_are_shown() {
    let page = br#"<html><head><script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-02-04T09:00:00Z", "headline": "Bridge closes"}</script>
        <meta property="article:published_time" content="2026-02-06"><title>x</title></head><body><article><h1>Bridge closes</h1>
        <p>The city closed its old bridge on Wednesday, the mayor said.</p></article></body></html>"#;
    let source = Source { name: "2026-01-01.html".into(), ..Source::default() };
    let document = read::articles(source, page).remove(0).expect("an article");
    assert_eq!(document.published.map(|d| d.to_string()).as_deref(), Some("2026-02-04"));
    let said = document.warnings.join(" ");
    for part in ["dates disagree", "2026-02-04", "(taken)", "2026-02-06", "2026-01-01", "JSON-LD", "<meta>"] {
        assert!(said.contains(part), "{part} is not in: {said}");
    }
}
