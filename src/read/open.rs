//! Which format a file has, and which reader takes it: told by its content first and by its name second.

use super::draft::Draft;
use super::limits::{Budget, MAX_TEXT_BYTES, too_large};
use super::{Document, ReadError, Source, archive, decode, document, html, json, jsonl, mail, markdown, pdf, rtf};

/// The articles of a file, and in their places the reasons why others are none.
pub(super) type Articles = Vec<Result<Document, ReadError>>;

/// Bytes at the start in which a format shows.
const HEAD_BYTES: usize = 4096;

/// Where a PDF's mark stands at the latest: some programs write a line of their own before it.
const PDF_MARK_BYTES: usize = 1024;

/// What HTML files begin with, after comments and an XML declaration.
const HTML_OPENINGS: &[&str] = &[
    "<!doctype html",
    "<html",
    "<head",
    "<body",
    "<meta",
    "<title",
    "<article",
    "<div",
    "<p>",
    "<main",
    "<section",
    "<h1",
];

/// Mail headers that no article begins with.
const MAIL_MARKS: &[&str] =
    &["mime-version", "message-id", "received", "return-path", "delivered-to", "dkim-signature", "content-type"];

/// Lines at the start of a mail in which one of those stands.
const MAIL_LINES: usize = 60;

/// Reads a file that may be an archive.
pub(super) fn file(source: Source, bytes: &[u8], budget: &mut Budget) -> Articles {
    match () {
        () if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") => {
            archive::zip(&source, bytes, budget)
        }
        () if bytes.starts_with(b"\x1F\x8B") => archive::gzip(&source, bytes, budget),
        () if bytes.get(257..262) == Some(b"ustar") => archive::tar(&source, bytes, budget),
        () if is_pdf(bytes) => vec![pdf::draft(bytes).and_then(|draft| finish(source, draft))],
        () if bytes.starts_with(b"{\\rtf") => vec![rtf::draft(bytes).and_then(|draft| finish(source, draft))],
        () if is_mail(&source.name, bytes) => mail::articles(source, bytes, budget),
        () => match decode::text(bytes) {
            Ok(decoded) => text(source, decoded),
            Err(error) => vec![Err(error)],
        },
    }
}

/// Reads a file of text.
fn text(source: Source, text: String) -> Articles {
    match () {
        () if is_html(&source.name, &text) => vec![html::draft(&text).and_then(|draft| finish(source, draft))],
        () if super::has_extension(&source.name, &["jsonl", "ndjson"]) || is_json_lines(&text) => {
            jsonl::articles(&source, &text)
        }
        () if text.trim_start().starts_with(['{', '[']) && is_json(&source.name, &text) => {
            json::articles(&source, &text)
        }
        () if text.len() > MAX_TEXT_BYTES => {
            vec![Err(too_large("the text", text.len(), MAX_TEXT_BYTES))]
        }
        () if text.trim_start().starts_with("<?xml") => vec![Err(ReadError(
            "the file is XML of a kind that is not read: save the article as a web page or as text".into(),
        ))],
        () if markdown::is_name(&source.name) => vec![finish(source, markdown::draft(&text))],
        () => vec![Ok(document(source, Draft::of_text(text)))],
    }
}

/// Makes a document of what a format's reader found.
///
/// # Errors
/// Where that is nothing, or too much for one article.
pub(super) fn finish(source: Source, draft: Draft) -> Result<Document, ReadError> {
    if draft.is_empty() {
        return Err(ReadError("the file holds no text that could be an article".into()));
    }
    if draft.text.len() > MAX_TEXT_BYTES {
        return Err(too_large("the article", draft.text.len(), MAX_TEXT_BYTES));
    }
    Ok(document(source, draft))
}

fn is_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(PDF_MARK_BYTES)];
    head.windows(5).any(|window| window == b"%PDF-") && (head.starts_with(b"%PDF-") || head.contains(&0))
        || head.starts_with(b"%PDF-")
}

/// True where the text begins as a web page does.
pub(super) fn is_html(name: &str, text: &str) -> bool {
    let mut head = text.trim_start();
    while let Some(rest) = head
        .strip_prefix("<!--")
        .and_then(|r| r.split_once("-->"))
        .or_else(|| head.strip_prefix("<?").and_then(|r| r.split_once("?>")))
    {
        head = rest.1.trim_start();
    }
    let opens = |opening: &&str| head.get(..opening.len()).is_some_and(|h| h.eq_ignore_ascii_case(opening));
    HTML_OPENINGS.iter().any(opens) || (head.starts_with('<') && super::has_extension(name, &["html", "htm", "xhtml"]))
}

/// True where each of the first two lines is an object.
fn is_json_lines(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let object =
        |line: Option<&str>| line.is_some_and(|l| l.starts_with('{') && l.ends_with('}') && json::parse(l).is_ok());
    object(lines.next()) && object(lines.next())
}

fn is_json(name: &str, text: &str) -> bool {
    super::has_extension(name, &["json"]) || json::parse(text).is_ok()
}

/// True where the file begins with header lines, one of which only mails have.
fn is_mail(name: &str, bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD_BYTES)]).into_owned();
    let header = |line: &&str| line.starts_with([' ', '\t']) || key(line).is_some();
    let mut lines = head
        .lines()
        .skip_while(|line| line.starts_with("From ") || line.trim().is_empty())
        .take(MAIL_LINES)
        .take_while(header);
    if super::has_extension(name, &["eml", "mht", "mhtml"]) {
        return lines.next().is_some();
    }
    lines.filter_map(key).any(|key| MAIL_MARKS.iter().any(|mark| mark.eq_ignore_ascii_case(key)))
}

/// The key of a mail's header line.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(':')?;
    (!key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')).then_some(key)
}
