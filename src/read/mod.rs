//! Bytes to [`Document`]: decoding, paragraphs and their kinds, title, byline, dateline, publication date.

mod archive;
mod dates;
mod decode;
mod draft;
mod html;
mod json;
pub mod jsonl;
mod kinds;
mod language;
mod limits;
mod mail;
mod markdown;
mod metadata;
mod office;
mod open;
mod paragraphs;
mod pdf;
mod rtf;

pub use limits::MAX_TEXT_BYTES;

use crate::span::ByteSpan;
use draft::Draft;
use jiff::civil::Date;

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
    /// Byline without "By", where the caller knows it.
    pub byline: Option<String>,
    /// Publisher, where the caller knows it.
    pub publisher: Option<String>,
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
    /// A photo or agency credit ("The Associated Press contributed to this report."), a correction.
    Credit,
    /// A post of a social network that the article shows.
    Post,
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

/// Reads one file, whatever its format, and all the articles in it: an archive, a `.jsonl` file or a book holds several.
/// Line ends become `\n`; markup goes.
///
/// # Errors
/// Each article or member that cannot be read stands as an error in its place, so that one never costs another; the
/// message names the reason and what may be done. `docs/formats.md` has the limits.
pub fn articles(source: Source, bytes: &[u8]) -> Vec<Result<Document, ReadError>> {
    let one_name = source.name.clone();
    let mut read = open::file(source, bytes, &mut limits::Budget::default());
    if read.is_empty() {
        read.push(Err(ReadError(format!("{one_name} holds no article"))));
    }
    read
}

/// Endings of files that lie beside articles: pictures, sound, film, fonts, and what a saved page needs.
#[rustfmt::skip]
const COMPANIONS: &[&str] = &[
    "avif", "bmp", "css", "eot", "gif", "ico", "jpeg", "jpg", "js", "m4a", "m4v", "map", "mov", "mp3", "mp4", "ogg", "otf", "png",
    "svg", "tif", "tiff", "ttf", "wav", "webm", "webp", "woff", "woff2",
];

/// True for a file in a folder or archive that no reader means when giving the whole: hidden files, and pictures and the
/// like beside articles.
pub fn is_companion(path: &str) -> bool {
    path.split(['/', '\\']).any(|part| part.starts_with('.') || part == "__MACOSX") || has_extension(path, COMPANIONS)
}

/// Makes a document of text that is taken exactly as it stands, character for character. Cannot fail.
pub fn article(source: Source, text: String) -> Document {
    document(source, Draft::of_text(text))
}

/// [`article`] of a text whose paragraphs are known from an earlier reading; without any, they are found anew. Those must
/// come in order and not overlap.
pub fn article_of(source: Source, text: String, paragraphs: Vec<Paragraph>) -> Document {
    let draft =
        if paragraphs.is_empty() { Draft::of_text(text) } else { Draft { text, paragraphs, ..Draft::default() } };
    document(source, draft)
}

fn document(source: Source, draft: Draft) -> Document {
    let Draft { text, mut paragraphs, mut known, warnings } = draft;
    known.read_header(&text, &mut paragraphs);
    kinds::classify(&text, &mut paragraphs, source.title.as_deref().or(known.title()));
    known.read_text(&text, &paragraphs);
    known.read_name(&source.name);
    let given = source.published.map(|date| (date, DateSource::Given));
    let published = given.or_else(|| known.published());
    let language = language::of(&text);
    let mut document = Document {
        id: if source.id.is_empty() { source.name.clone() } else { source.id },
        name: source.name,
        title: source.title.or_else(|| known.title().map(str::to_owned)),
        byline: source.byline.or_else(|| known.byline().map(str::to_owned)),
        publisher: source.publisher.or_else(|| known.publisher().map(str::to_owned)),
        url: source.url.or_else(|| known.url().map(str::to_owned)),
        published: published.map(|(date, _)| date),
        published_from: published.map(|(_, from)| from),
        language: language.into(),
        text,
        paragraphs,
        warnings,
    };
    document.warnings.extend(known.warnings());
    document.warnings.extend(general_warnings(published.is_some(), language));
    document
}

/// True where `name` ends in one of `extensions` (lower case) in any case.
fn has_extension(name: &str, extensions: &[&str]) -> bool {
    let extension = std::path::Path::new(name).extension();
    extension.is_some_and(|e| extensions.iter().any(|known| e.eq_ignore_ascii_case(known)))
}

/// [`Document::language`] of the one language that the later stages know.
pub const ENGLISH: &str = "en";

/// The warning of an article without a date.
const UNDATED: &str = "no publication date: weekdays and relative times stay unanchored";

fn general_warnings(dated: bool, language: &str) -> Vec<String> {
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
