//! Documents of word processors (DOCX, ODT) and books (EPUB): XML and pages in a ZIP archive.

use super::archive::{Zip, part};
use super::draft::Draft;
use super::limits::{Budget, MAX_ARTICLES};
use super::metadata::{Metadata, Origin};
use super::open::{Articles, finish};
use super::{Kind, ReadError, Source, decode, html};
use crate::lexicon::headers::Field;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Chapters with fewer words are covers, title pages and lists of contents.
const CHAPTER_WORDS: usize = 25;

/// The articles of a document or book; nothing where the archive is neither.
pub(super) fn articles(source: &Source, archive: &mut Zip, budget: &mut Budget) -> Option<Articles> {
    if archive.index_for_name("word/document.xml").is_some() {
        let draft = document(archive, budget, "word/document.xml", "docProps/core.xml", docx);
        return Some(vec![draft.and_then(|draft| finish(source.clone(), draft))]);
    }
    if archive.index_for_name("META-INF/container.xml").is_some() && archive.index_for_name("mimetype").is_some() {
        let mimetype = part(archive, "mimetype", budget).unwrap_or_default();
        if mimetype.starts_with(b"application/epub") {
            return Some(book(source, archive, budget));
        }
    }
    if archive.index_for_name("content.xml").is_some() {
        let draft = document(archive, budget, "content.xml", "meta.xml", odt);
        return Some(vec![draft.and_then(|draft| finish(source.clone(), draft))]);
    }
    None
}

fn document(
    archive: &mut Zip,
    budget: &mut Budget,
    text: &str,
    properties: &str,
    read: fn(&str) -> Draft,
) -> Result<Draft, ReadError> {
    let damaged = || ReadError("the document is damaged: open it in its program and save it anew".into());
    let bytes = part(archive, text, budget).ok_or_else(damaged)?;
    let mut draft = read(&decode::text(&bytes).map_err(|_| damaged())?);
    if let Some(bytes) = part(archive, properties, budget) {
        draft.known.join(self::properties(&String::from_utf8_lossy(&bytes)));
    }
    Ok(draft)
}

/// What an XML reader meets, without what no document of ours needs.
enum Piece<'a> {
    Start(&'a BytesStart<'a>),
    /// An element's end, by its local name; also that of an empty element.
    End(&'a str),
    Text(&'a str),
}

/// Hands each piece of `xml` to `take`; ends where the XML is broken.
fn each_piece(xml: &str, mut take: impl FnMut(Piece)) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => take(Piece::Start(&start)),
            Ok(Event::Empty(start)) => {
                take(Piece::Start(&start));
                take(Piece::End(start.local_name().as_ref()));
            }
            Ok(Event::End(end)) => take(Piece::End(end.local_name().as_ref())),
            Ok(Event::Text(text)) => take(Piece::Text(&text)),
            Ok(Event::CData(text)) => take(Piece::Text(&text)),
            Ok(Event::GeneralRef(reference)) => {
                let character = reference.resolve_char_ref().ok().flatten().map(String::from);
                let named = quick_xml::escape::resolve_predefined_entity(&reference).map(str::to_owned);
                take(Piece::Text(&character.or(named).unwrap_or_default()));
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// The value of an attribute, by its local name.
fn attribute(start: &BytesStart, name: &str) -> Option<String> {
    let found = start.attributes().with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name)?;
    Some(
        quick_xml::escape::unescape(&found.value)
            .map_or_else(|_| found.value.to_string(), std::borrow::Cow::into_owned),
    )
}

/// Reads the text of a DOCX: text changed away with changes tracked, field codes, headers and footers are left out.
fn docx(xml: &str) -> Draft {
    let mut draft = Draft::default();
    let (mut paragraph, mut kind, mut in_text, mut aside) = (String::new(), Kind::Body, false, 0_usize);
    each_piece(xml, |piece| match piece {
        Piece::Start(start) => match start.local_name().as_ref() {
            // A paragraph in a text box stands inside another: what came before is one of its own.
            "p" => {
                draft.push(kind, &paragraph);
                (kind, in_text) = (Kind::Body, false);
                paragraph.clear();
            }
            "pStyle" => kind = style(&attribute(start, "val").unwrap_or_default()),
            "t" => in_text = true,
            "tab" | "br" | "cr" => paragraph.push(' '),
            // A drawing is given twice, the second time for old programs.
            "del" | "moveFrom" | "Fallback" => aside += 1,
            _ => {}
        },
        Piece::End(name) => match name {
            "p" => {
                draft.push(kind, &paragraph);
                kind = Kind::Body;
                paragraph.clear();
            }
            "t" => in_text = false,
            "del" | "moveFrom" | "Fallback" => aside = aside.saturating_sub(1),
            _ => {}
        },
        Piece::Text(text) if in_text && aside == 0 => paragraph.push_str(text),
        Piece::Text(_) => {}
    });
    draft.push(kind, &paragraph);
    draft
}

/// The kind that a paragraph style's name states.
fn style(name: &str) -> Kind {
    let name = name.to_ascii_lowercase();
    match () {
        () if name == "title" => Kind::Title,
        () if name.starts_with("heading") || name == "subtitle" => Kind::Heading,
        () if name == "caption" => Kind::Caption,
        () => Kind::Body,
    }
}

/// Reads the text of an ODT: notes, comments and tracked changes are left out.
fn odt(xml: &str) -> Draft {
    let mut draft = Draft::default();
    let (mut paragraph, mut kind, mut depth, mut aside) = (String::new(), Kind::Body, 0_usize, 0_usize);
    let mut titled = false;
    each_piece(xml, |piece| match piece {
        Piece::Start(start) => match start.local_name().as_ref() {
            "note" | "annotation" | "tracked-changes" => aside += 1,
            _ if aside > 0 => {}
            name @ ("p" | "h") => {
                draft.push(kind, &paragraph);
                paragraph.clear();
                depth += 1;
                let own = style(&attribute(start, "style-name").unwrap_or_default());
                let first = !titled && name == "h" && attribute(start, "outline-level").as_deref() == Some("1");
                kind = if first {
                    Kind::Title
                } else if name == "h" {
                    Kind::Heading
                } else {
                    own
                };
                titled |= kind == Kind::Title;
            }
            "s" | "tab" | "line-break" => paragraph.push(' '),
            _ => {}
        },
        Piece::End("note" | "annotation" | "tracked-changes") => aside = aside.saturating_sub(1),
        Piece::End("p" | "h") if aside == 0 => {
            draft.push(kind, &paragraph);
            paragraph.clear();
            (kind, depth) = (Kind::Body, depth.saturating_sub(1));
        }
        Piece::Text(text) if depth > 0 && aside == 0 => paragraph.push_str(text),
        _ => {}
    });
    draft.push(kind, &paragraph);
    draft
}

/// What a document's or book's properties state: who typed it and when, which is less than what its text says.
fn properties(xml: &str) -> Metadata {
    let mut known = Metadata::default();
    let (mut field, mut value) = (None, String::new());
    each_piece(xml, |piece| match piece {
        Piece::Start(start) => {
            value.clear();
            field = match start.local_name().as_ref() {
                "title" => Some(Field::Title),
                "creator" | "initial-creator" => Some(Field::Byline),
                "publisher" => Some(Field::Publisher),
                "created" | "creation-date" | "date" => Some(Field::Published),
                _ => None,
            };
        }
        Piece::End(_) => {
            if let Some(field) = field.take() {
                known.state(Origin::Properties, field, &value);
            }
        }
        Piece::Text(text) => value.push_str(text),
    });
    known
}

/// The chapters of a book in the order of its spine.
fn book(source: &Source, archive: &mut Zip, budget: &mut Budget) -> Articles {
    let damaged = || vec![Err(ReadError("the book is damaged: it does not say where its chapters are".into()))];
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let container = part(archive, "META-INF/container.xml", budget).map(text).unwrap_or_default();
    let mut package = None;
    each_piece(&container, |piece| {
        if let Piece::Start(start) = piece {
            package = package.take().or_else(|| attribute(start, "full-path"));
        }
    });
    let Some(package) = package else { return damaged() };
    let Some(opf) = part(archive, &package, budget).map(text) else { return damaged() };
    let folder = package.rfind('/').map_or("", |at| &package[..=at]);
    let known = properties(&opf);
    let mut all = Articles::new();
    for chapter in spine(&opf).into_iter().take(MAX_ARTICLES) {
        let path = format!("{folder}{chapter}");
        let Some(bytes) = part(archive, &path, budget) else { continue };
        let Ok(mut draft) = decode::text(&bytes).and_then(|page| html::draft(&page)) else { continue };
        if draft.text.split_whitespace().take(CHAPTER_WORDS).count() < CHAPTER_WORDS {
            continue;
        }
        draft.known.join(known.clone());
        all.push(finish(
            Source { name: format!("{}/{chapter}", source.name), published: source.published, ..Source::default() },
            draft,
        ));
    }
    if all.is_empty() { vec![Err(ReadError("the book holds no chapter with text".into()))] } else { all }
}

/// The files of a book's chapters, in reading order.
fn spine(opf: &str) -> Vec<String> {
    let (mut files, mut order) = (std::collections::BTreeMap::new(), Vec::new());
    each_piece(opf, |piece| {
        let Piece::Start(start) = piece else { return };
        match start.local_name().as_ref() {
            "item" => files.extend(attribute(start, "id").zip(attribute(start, "href"))),
            "itemref" => order.extend(attribute(start, "idref")),
            _ => {}
        }
    });
    order.iter().filter_map(|id| files.get(id)).map(|href| href.replace("%20", " ")).collect()
}
