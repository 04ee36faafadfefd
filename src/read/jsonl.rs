//! Articles as JSON lines, the form in which `saywhen stream` takes them and corpora keep them.

use super::open::Articles;
use super::{Document, MAX_TEXT_BYTES, ReadError, Source, article, json};
use serde::Deserialize;

/// One line: an article's text, analysed as it stands, and what its owner knows about it.
#[derive(Debug, Deserialize)]
struct Line {
    #[serde(default, deserialize_with = "text_or_number")]
    id: Option<String>,
    #[serde(default, deserialize_with = "text_or_number")]
    doc_id: Option<String>,
    text: String,
    published: Option<String>,
    date: Option<String>,
    dct: Option<String>,
    title: Option<String>,
    url: Option<String>,
}

/// A line that holds no article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineError {
    /// The line's id, where it states one.
    pub id: Option<String>,
    /// Why it is no article.
    pub error: ReadError,
}

/// Reads one line. A missing `id` is taken from `doc_id`, else from `fallback_id`; a missing `published` from `date` or
/// `dct`.
///
/// # Errors
/// Where the line is no JSON object, has no `text` or one of more than [`MAX_TEXT_BYTES`], or states a date that is none.
pub fn line(json: &str, fallback_id: &str) -> Result<Document, LineError> {
    let json = &json::without_lone_surrogates(json);
    let parsed: Line = serde_json::from_str(json)
        .map_err(|e| LineError { id: stated_id(json), error: ReadError(format!("not an article line: {e}")) })?;
    let id = parsed.id.or(parsed.doc_id).unwrap_or_else(|| fallback_id.to_string());
    if parsed.text.len() > MAX_TEXT_BYTES {
        let error =
            ReadError(format!("the text is longer than {} MB, the most for one article", MAX_TEXT_BYTES / 1_000_000));
        return Err(LineError { id: Some(id), error });
    }
    let stated = parsed.published.or(parsed.date).or(parsed.dct);
    let published = stated.filter(|d| !d.is_empty()).map(|d| day(&d)).transpose();
    let published = published.map_err(|error| LineError { id: Some(id.clone()), error })?;
    let source = Source { name: id.clone(), id, title: parsed.title, url: parsed.url, published, ..Source::default() };
    Ok(article(source, parsed.text))
}

/// The articles of a file of JSON lines. Lines of another form than [`line`]'s are read as any JSON is.
pub(super) fn articles(source: &Source, text: &str) -> Articles {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let read = |(index, json): (usize, &str)| {
        let number = index + 1;
        let name = format!("{}:{number}", source.name);
        match line(json, &name) {
            Ok(document) => vec![Ok(Document { published: source.published.or(document.published), ..document })],
            Err(error) => match other(source, name, json) {
                Some(articles) => articles,
                None => vec![Err(ReadError(format!("line {number}: {}", error.error)))],
            },
        }
    };
    lines.flat_map(read).collect()
}

/// The articles in a line without `text`.
fn other(source: &Source, name: String, line: &str) -> Option<Articles> {
    let value = json::parse(line).ok().filter(|value| value.get("text").is_none())?;
    let articles = json::of_value(&Source { name, published: source.published, ..Source::default() }, &value);
    (!articles.is_empty()).then_some(articles)
}

/// The day that a date or date-time text in ISO 8601 begins with.
///
/// # Errors
/// Where the text begins with no such day.
pub fn day(text: &str) -> Result<jiff::civil::Date, ReadError> {
    let head = text.trim().get(..10).unwrap_or(text.trim());
    head.parse().map_err(|_| ReadError(format!("\u{201c}{text}\u{201d} is no date of the form YYYY-MM-DD")))
}

fn stated_id(json: &str) -> Option<String> {
    let value: serde_json::Value = serde_json::from_str(json).ok()?;
    ["id", "doc_id"].iter().find_map(|key| id_text(value.get(key)?))
}

fn id_text(value: &serde_json::Value) -> Option<String> {
    match value {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn text_or_number<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Option<String>, D::Error> {
    let value = Option::<serde_json::Value>::deserialize(input)?;
    match value {
        None | Some(serde_json::Value::Null) => Ok(None),
        Some(value) => id_text(&value).map(Some).ok_or_else(|| serde::de::Error::custom("an id is text or a number")),
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn reads_an_article() {
        let d = line(r#"{"doc_id": 7, "text": "A\r\nb.", "dct": "2026-02-04T10:00:00"}"#, "x").expect("an article");
        assert_eq!((d.id.as_str(), d.text.as_str()), ("7", "A\r\nb."));
        assert_eq!(d.published.map(|p| p.to_string()).as_deref(), Some("2026-02-04"));
    }

    #[test]
    fn says_what_is_wrong() {
        let e = line(r#"{"id": "a", "txt": "?"}"#, "x").expect_err("no text");
        assert_eq!(e.id.as_deref(), Some("a"));
        assert!(e.error.to_string().contains("text"), "{}", e.error);
        assert!(line("not json", "x").is_err());
        let e = line(r#"{"id": "b", "text": "t", "published": "soon"}"#, "x").expect_err("no date");
        assert!(e.error.to_string().contains("soon"));
    }
}
