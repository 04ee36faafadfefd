//! Bytes to [`Document`]: decoding, paragraphs and their kinds, title, byline, dateline, publication date.

mod dates;
mod decode;
pub mod jsonl;
mod kinds;
mod language;
mod markdown;
mod metadata;
mod paragraphs;

pub use decode::MAX_TEXT_BYTES;

use crate::span::ByteSpan;
use jiff::civil::Date;
use metadata::Metadata;

/// What is known of a file before it is read.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// Stable id of the article; empty where the caller has none (then the name serves).
    pub id: String,
    /// File name, or what stands for it; shown to the reader and used in messages.
    pub name: String,
    /// Title, where the caller knows it.
    pub title: Option<String>,
    /// Address, where the caller knows it.
    pub url: Option<String>,
    /// Publication date given by the caller; wins over what the file says.
    pub published: Option<Date>,
}

/// One article: its text exactly as analysed, and what is known about it.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// Stable id.
    pub id: String,
    /// File name or its stand-in.
    pub name: String,
    /// Title, stated by the caller or found in the text.
    pub title: Option<String>,
    /// Byline without "By".
    pub byline: Option<String>,
    /// Publisher or agency.
    pub publisher: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// Publication date.
    pub published: Option<Date>,
    /// Where `published` comes from.
    pub published_from: Option<DateSource>,
    /// ISO 639-1 code of the language the text is in.
    pub language: String,
    /// The text. Every offset of the analysis points into it.
    pub text: String,
    /// The text's paragraphs in order, not overlapping; white space between them belongs to none.
    pub paragraphs: Vec<Paragraph>,
    /// What the reader should know ("no publication date: weekdays stay unanchored").
    pub warnings: Vec<String>,
}

impl Document {
    /// The document with `date` given as its publication date.
    #[must_use]
    pub fn published_on(mut self, date: Date) -> Self {
        self.published = Some(date);
        self.published_from = Some(DateSource::Given);
        self.warnings.retain(|warning| warning != UNDATED);
        self
    }
}

/// Where a publication date comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateSource {
    /// The caller gave it.
    Given,
    /// The file's metadata states it.
    Metadata,
    /// The dateline or a "Published on" line states it.
    Dateline,
    /// The file name holds it.
    Filename,
}

/// A paragraph of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    /// Its bytes, without surrounding white space. A hard-wrapped paragraph holds single line breaks.
    pub span: ByteSpan,
    /// What it is.
    pub kind: Kind,
}

/// What a paragraph is. Only [`Kind::Body`] yields quotations and events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The headline.
    Title,
    /// "By Jane Doe".
    Byline,
    /// A line that holds only place and date, or "Published on …".
    Dateline,
    /// Article text. A dateline in front of a sentence belongs to the body.
    Body,
    /// A subheading.
    Heading,
    /// A line that links to another article ("READ MORE: …", ALL-CAPS headlines of related stories).
    Link,
    /// A caption.
    Caption,
    /// A photo or agency credit ("The Associated Press contributed to this report.").
    Credit,
}

/// Why a file could not be read. The display form is a whole sentence that names the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError(pub String);

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl std::error::Error for ReadError {}

/// Reads one file: decodes it and finds its paragraphs and metadata. Line ends become `\n`; Markdown (told by the name)
/// loses its markup.
///
/// # Errors
/// Where the bytes hold no text (empty, binary, more than [`MAX_TEXT_BYTES`]); the message says which.
pub fn file(source: Source, bytes: &[u8]) -> Result<Document, ReadError> {
    let text = decode::text(bytes)?;
    if !markdown::is_name(&source.name) {
        return Ok(article(source, text));
    }
    let plain = markdown::plain(&text);
    Ok(document(source, plain.text, plain.paragraphs, Metadata::front_matter(&plain.front)))
}

/// Reads one file that may hold several articles: a `.jsonl` file holds one a line, every other file one in all.
///
/// # Errors
/// Each article that cannot be read stands as an error in its place, so that one never costs another.
pub fn articles(source: Source, bytes: &[u8]) -> Vec<Result<Document, ReadError>> {
    if !std::path::Path::new(&source.name).extension().is_some_and(|e| e.eq_ignore_ascii_case("jsonl")) {
        return vec![file(source, bytes)];
    }
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let read = |(index, json): (usize, &str)| {
        let number = index + 1;
        let document = jsonl::line(json, &format!("{}:{number}", source.name));
        document
            .map(|d| Document { published: source.published.or(d.published), ..d })
            .map_err(|e| ReadError(format!("line {number}: {}", e.error)))
    };
    lines.map(read).collect()
}

/// Makes a document of text that is taken exactly as it stands, character for character. Cannot fail.
pub fn article(source: Source, text: String) -> Document {
    let paragraphs = paragraphs::find(&text).into_iter().map(|span| Paragraph { span, kind: Kind::Body }).collect();
    document(source, text, paragraphs, Metadata::default())
}

fn document(source: Source, text: String, mut paragraphs: Vec<Paragraph>, mut known: Metadata) -> Document {
    known.read_header(&text, &mut paragraphs);
    kinds::classify(&text, &mut paragraphs, source.title.as_deref().or(known.title.as_deref()));
    known.read_text(&text, &paragraphs);
    let published = known.published(source.published, &source.name);
    let language = language::of(&text);
    Document {
        id: if source.id.is_empty() { source.name.clone() } else { source.id },
        name: source.name,
        title: source.title.or(known.title),
        byline: known.byline,
        publisher: known.publisher,
        url: source.url.or(known.url),
        published: published.map(|(date, _)| date),
        published_from: published.map(|(_, from)| from),
        language: language.into(),
        text,
        paragraphs,
        warnings: warnings(published.is_some(), language),
    }
}

/// [`Document::language`] of the one language that the later stages know.
pub const ENGLISH: &str = "en";

/// The warning of an article without a date.
const UNDATED: &str = "no publication date: weekdays and relative times stay unanchored";

fn warnings(dated: bool, language: &str) -> Vec<String> {
    let mut warnings = Vec::new();
    if language != ENGLISH {
        warnings.push(format!("the text is not in English ({language}): no quotations or events are looked for"));
    }
    if !dated {
        warnings.push(UNDATED.into());
    }
    warnings
}

/// True for white space and for characters without a shape of their own that stand between words (zero-width space,
/// byte order mark, direction marks). They belong to no token.
pub(crate) fn is_white(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
        || c.is_control()
}
