//! What the text says of itself: header lines, dateline, byline, date of publication.

use super::dates::{self, Written};
use super::{DateSource, Kind, Paragraph, kinds};
use crate::lexicon::headers::{FIELDS, Field};
use jiff::civil::Date;

/// Header lines stand among so many first paragraphs.
const HEADER_PARAGRAPHS: usize = 12;

/// Most words of a header line's value.
const VALUE_WORDS: usize = 80;

/// Bytes in which the dash after a dateline stands.
const DATELINE_BYTES: usize = 90;

/// Paragraphs of body text among which a dateline stands.
const DATELINE_PARAGRAPHS: usize = 3;

/// What the header, the front matter or the text states.
#[derive(Debug, Default, Clone)]
pub(super) struct Metadata {
    pub(super) title: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) url: Option<String>,
    /// Stated by a header line or front matter.
    pub(super) published: Option<Date>,
    /// Stated by a dateline or a "Published on" line.
    pub(super) dateline: Option<Written>,
    updated: Option<Date>,
}

impl Metadata {
    /// Reads `key: value` lines; unknown keys are left alone.
    pub(super) fn front_matter(front: &str) -> Self {
        let mut metadata = Self::default();
        for (field, value) in front.lines().filter_map(header_line) {
            metadata.take(field, value);
        }
        metadata
    }

    /// Reads the header lines in front of the text and gives their paragraphs their kinds.
    pub(super) fn read_header(&mut self, text: &str, paragraphs: &mut [Paragraph]) {
        let count = paragraphs.len().min(HEADER_PARAGRAPHS);
        let head = &mut paragraphs[..count];
        let keyed = |p: &Paragraph| header_line(p.span.of_text(text));
        let first = head.first().and_then(keyed);
        let count = head.iter().filter(|p| keyed(p).is_some()).count();
        if count < 2 && !matches!(first, Some((Field::Title | Field::Published, _))) {
            return;
        }
        for paragraph in head {
            if let Some((field, value)) = keyed(paragraph) {
                self.take(field, value);
                paragraph.kind = kind(field);
            }
        }
    }

    fn take(&mut self, field: Field, value: &str) {
        let text = || Some(value.to_owned());
        let date = || match dates::find(value)?.date {
            Written::Full(date) => Some(date),
            Written::Yearless(..) => None,
        };
        match field {
            Field::Title => set(&mut self.title, text()),
            Field::Byline => set(&mut self.byline, kinds::byline(value).map(str::to_owned).or_else(text)),
            Field::Publisher => set(&mut self.publisher, text()),
            Field::Url => set(&mut self.url, text()),
            Field::Published => set(&mut self.published, date()),
            Field::Updated => set(&mut self.updated, date()),
            Field::Subtitle | Field::Other => {}
        }
    }

    /// Fills in what the text itself says: headline, byline, dateline.
    pub(super) fn read_text(&mut self, text: &str, paragraphs: &[Paragraph]) {
        let mut body = 0;
        for paragraph in paragraphs {
            let line = paragraph.span.of_text(text);
            match paragraph.kind {
                Kind::Title if header_line(line).is_none() => set(&mut self.title, Some(one_line(line))),
                Kind::Byline => set(&mut self.byline, kinds::byline(line).map(str::to_owned)),
                Kind::Dateline => {
                    set(&mut self.dateline, dates::find(line).map(|found| found.date));
                    set(&mut self.publisher, agency(line).map(full_name));
                }
                Kind::Body if body < DATELINE_PARAGRAPHS => {
                    body += 1;
                    let head = dateline(line);
                    set(&mut self.dateline, head.and_then(dates::find).map(|found| found.date));
                    set(&mut self.publisher, head.and_then(agency).map(full_name));
                }
                _ => {}
            }
        }
    }

    /// The publication date and where it comes from, in the order of trust: given, stated in the header, dateline, file
    /// name. A dateline without a year takes it from the file name's date; without one it says nothing.
    pub(super) fn published(&self, given: Option<Date>, name: &str) -> Option<(Date, DateSource)> {
        let in_name = dates::in_name(name);
        let dateline = self.dateline.and_then(|written| match written {
            Written::Full(date) => Some(date),
            Written::Yearless(month, day) => nearest(month, day, in_name?),
        });
        let stated = self.published.or(self.updated).map(|date| (date, DateSource::Metadata));
        let given = given.map(|date| (date, DateSource::Given));
        let dateline = dateline.map(|date| (date, DateSource::Dateline));
        given.or(stated).or(dateline).or(in_name.map(|date| (date, DateSource::Filename)))
    }
}

fn set<T>(slot: &mut Option<T>, value: Option<T>) {
    if slot.is_none() {
        *slot = value;
    }
}

fn one_line(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn kind(field: Field) -> Kind {
    match field {
        Field::Title => Kind::Title,
        Field::Subtitle => Kind::Heading,
        Field::Byline => Kind::Byline,
        Field::Published | Field::Updated => Kind::Dateline,
        Field::Publisher | Field::Other => Kind::Credit,
        Field::Url => Kind::Link,
    }
}

/// The field and value of a `key: value` line with a known key.
pub(super) fn header_line(line: &str) -> Option<(Field, &str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim().trim_start_matches("og:");
    let (_, field) = FIELDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(key))?;
    let value = value.trim().trim_matches(|c| c == '"' || c == '\'').trim();
    let plain = !value.is_empty() && value.split_whitespace().take(VALUE_WORDS + 1).count() <= VALUE_WORDS;
    plain.then_some((*field, value))
}

/// The dateline in front of a body sentence, up to its dash: "ISTANBUL, Feb. 4 (Reuters)".
fn dateline(line: &str) -> Option<&str> {
    let end = (0..=line.len().min(DATELINE_BYTES)).rev().find(|&at| line.is_char_boundary(at))?;
    let window = &line[..end];
    let dash = [" \u{2014}", " \u{2013}", " -", "\u{2014}"].iter().filter_map(|dash| window.find(dash)).min()?;
    let head = window[..dash].trim();
    let place = head.split([',', '(']).next().unwrap_or_default().trim();
    let capitals = place.chars().filter(|c| c.is_uppercase()).count() >= 3 && !place.contains(char::is_lowercase);
    (capitals || (place.is_empty() && head.starts_with('(') && head.ends_with(')'))).then_some(head)
}

/// What stands in brackets in a dateline.
fn agency(head: &str) -> Option<&str> {
    let (_, rest) = head.split_once('(')?;
    let (agency, _) = rest.split_once(')')?;
    let named = agency.starts_with(char::is_uppercase) && agency.split_whitespace().count() <= 4;
    (named && !agency.contains(|c: char| c.is_ascii_digit())).then(|| agency.trim())
}

fn full_name(agency: &str) -> String {
    let name = match agency {
        "AP" => "The Associated Press",
        "AFP" => "Agence France-Presse",
        "UPI" => "United Press International",
        other => other,
    };
    name.to_owned()
}

/// The day `month`-`day` nearest to `anchor`.
fn nearest(month: i8, day: i8, anchor: Date) -> Option<Date> {
    let years = anchor.year().saturating_sub(1)..=anchor.year().saturating_add(1);
    let days = years.filter_map(|year| Date::new(year, month, day).ok());
    days.min_by_key(|date| anchor.duration_until(*date).abs())
}

#[cfg(test)]
mod tests {
    use crate::read::{DateSource, Document, Kind, Source, article, file};

    fn read(name: &str, text: &str) -> Document {
        article(Source { name: name.into(), ..Source::default() }, text.into())
    }

    fn published(d: &Document) -> Option<(String, DateSource)> {
        d.published.map(|date| date.to_string()).zip(d.published_from)
    }

    #[test]
    fn header_lines() {
        let d = read(
            "a.txt",
            "Headline: 'Not now': City closes bridge\nSubtitle: Drivers wait.\nDate: 2024-01-30\nPublisher: The Bay Post\n\nThe city closed its bridge.\n",
        );
        assert_eq!(d.title.as_deref(), Some("Not now': City closes bridge"));
        assert_eq!(d.publisher.as_deref(), Some("The Bay Post"));
        assert_eq!(published(&d), Some(("2024-01-30".into(), DateSource::Metadata)));
        let kinds: Vec<Kind> = d.paragraphs.iter().map(|p| p.kind).collect();
        assert_eq!(kinds, [Kind::Title, Kind::Heading, Kind::Dateline, Kind::Credit, Kind::Body]);
    }

    #[test]
    fn body_text_with_a_colon_is_no_header() {
        let d = read("a.txt", "Source: officials who spoke to us.\nThe city closed its bridge.\n");
        assert_eq!(d.publisher, None);
        assert_eq!(d.paragraphs[1].kind, Kind::Body);
    }

    #[test]
    fn front_matter() {
        let source = Source { name: "a.md".into(), ..Source::default() };
        let d = file(
            source,
            b"---\ntitle: Bridge closes\nauthor: Ana Ruiz\ndate: 2026-02-04\n---\nThe *city* closed it.\n",
        )
        .expect("text");
        assert_eq!((d.title.as_deref(), d.byline.as_deref()), (Some("Bridge closes"), Some("Ana Ruiz")));
        assert_eq!(published(&d), Some(("2026-02-04".into(), DateSource::Metadata)));
        assert_eq!(d.text, "The city closed it.");
    }

    #[test]
    fn datelines() {
        let d = read("a.txt", "ISTANBUL, Feb. 4, 2026 (AP) \u{2014} Talks ended early on Wednesday.\n");
        assert_eq!(published(&d), Some(("2026-02-04".into(), DateSource::Dateline)));
        assert_eq!(d.publisher.as_deref(), Some("The Associated Press"));
        assert_eq!(d.paragraphs[0].kind, Kind::Body);
        let d = read("a.txt", "(Reuters) - Talks ended early on Wednesday.\n");
        assert_eq!(d.publisher.as_deref(), Some("Reuters"));
        let d = read("a.txt", "The U.S. (and others) - who left on Feb. 4, 2026 - came back.\n");
        assert_eq!((published(&d), d.publisher), (None, None));
    }

    #[test]
    fn a_dateline_without_a_year_needs_another_source() {
        let text = "ISTANBUL, Dec. 31 (Reuters) \u{2014} Talks ended early on Wednesday.\n";
        assert_eq!(published(&read("talks.txt", text)), None);
        let d = read("talks-2026-01-02.txt", text);
        assert_eq!(published(&d), Some(("2025-12-31".into(), DateSource::Dateline)));
    }

    #[test]
    fn file_name_comes_last_and_a_missing_date_is_said() {
        let d = read("talks-2026-01-02.txt", "Talks ended early.\n");
        assert_eq!(published(&d), Some(("2026-01-02".into(), DateSource::Filename)));
        assert!(d.warnings.is_empty());
        let d = read("talks.txt", "Talks ended early.\n");
        assert!(d.warnings[0].contains("no publication date"), "{:?}", d.warnings);
        let d = read("20260102.txt", "Talks ended early.\n\nPublished on Jan. 3, 2026\n");
        assert_eq!(published(&d), Some(("2026-01-03".into(), DateSource::Dateline)));
    }

    #[test]
    fn title_and_byline() {
        let d = read("a.txt", "City closes bridge\nBy Ana Ruiz | Reuters\n\nThe city closed its old bridge.\n");
        assert_eq!((d.title.as_deref(), d.byline.as_deref()), (Some("City closes bridge"), Some("Ana Ruiz")));
    }

    #[test]
    fn another_language_is_said() {
        let d =
            read("20260102.txt", "Der Bürgermeister sagte am Mittwoch, dass die Brücke für ein Jahr gesperrt wird.\n");
        assert_eq!(d.language, "de");
        assert!(d.warnings[0].contains("not in English"), "{:?}", d.warnings);
    }
}
