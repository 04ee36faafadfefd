//! PDF files with a text layer: glyphs from the pages' drawing instructions ([`glyphs`]), letters from their fonts
//! ([`font`]), lines, columns and paragraphs from where they stand ([`layout`]).

mod font;
mod glyphs;
mod layout;
mod paragraphs;

use super::ReadError;
use super::draft::Draft;
use super::limits::{MAX_FILE_BYTES, MAX_PDF_PAGES, too_large};
use super::metadata::{Metadata, Origin};
use crate::lexicon::headers::Field;
use hayro_syntax::{LoadPdfError, Pdf};

/// Fewest letters a page of a PDF with a text layer: a scanned page has none but a stamp or number.
const LETTERS_A_PAGE: usize = 20;

/// Share of glyphs that may be without a letter.
const UNKNOWN_SHARE: f64 = 0.3;

/// Reads the text of a PDF.
///
/// # Errors
/// Where it is too large, damaged, locked, or has no text layer.
pub(super) fn draft(bytes: &[u8]) -> Result<Draft, ReadError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(too_large("the PDF", bytes.len(), MAX_FILE_BYTES));
    }
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ReadError("the PDF is locked with a password: save it without one".into()),
        LoadPdfError::Invalid => ReadError("the PDF is damaged: open it in a viewer and print it as a new PDF".into()),
    })?;
    let pages = pdf.pages();
    let read = pages.iter().take(MAX_PDF_PAGES);
    let pages: Vec<Vec<glyphs::Glyph>> = read.map(glyphs::of_page).collect();
    let all = || pages.iter().flatten();
    let unknown = all().filter(|g| g.text.is_empty() || g.text.contains(char::REPLACEMENT_CHARACTER)).count();
    if all().count() < LETTERS_A_PAGE * pages.len().clamp(1, 5) {
        return Err(ReadError(
            "the PDF has no text, only pictures of pages: make them text first with a program for character recognition (OCR)".into(),
        ));
    }
    if unknown as f64 > all().count() as f64 * UNKNOWN_SHARE {
        return Err(ReadError(
            "the PDF does not say which letters its fonts show: make it text with a program for character recognition (OCR)".into(),
        ));
    }
    let mut draft = paragraphs::draft(&pages.into_iter().map(layout::lines).collect::<Vec<_>>());
    draft.known.join(properties(&pdf));
    if pdf.pages().len() > MAX_PDF_PAGES {
        draft.warnings.push(format!("only the first {MAX_PDF_PAGES} pages were read"));
    }
    Ok(draft)
}

/// What the PDF's properties state.
fn properties(pdf: &Pdf) -> Metadata {
    let mut known = Metadata::default();
    let metadata = pdf.metadata();
    let text = |bytes: &Option<Box<[u8]>>| bytes.as_deref().map(string).unwrap_or_default();
    known.state(Origin::Properties, Field::Title, &text(&metadata.title));
    known.state(Origin::Properties, Field::Byline, &text(&metadata.author));
    let date = metadata.creation_date.map(|d| format!("{:04}-{:02}-{:02}", d.year, d.month, d.day));
    known.state(Origin::Properties, Field::Published, &date.unwrap_or_default());
    known
}

/// A text string of a PDF: UTF-16 with a mark, UTF-8 with one, or the PDF's own Latin encoding.
fn string(bytes: &[u8]) -> String {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0.into_owned(),
        None => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}
