//! What a file says of itself: title, byline, publisher, address, date of publication, each with who states it.
//!
//! Several may state one thing. [`Origin`] is the order in which they are believed; what was not taken is told to the
//! reader where it differs.

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

/// Who states something about an article, in the order of trust.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// A page's JSON-LD: made by the publisher's system for search engines, and complete where it is there.
    JsonLd,
    /// A page's `<meta>`: Open Graph, Dublin Core and the like.
    Meta,
    /// A page's visible elements that say what they hold: `<time>`, microdata, `<h1>`.
    Markup,
    /// A field of the file: a header line, front matter, a mail's header, a field of JSON.
    Field,
    /// The day of the last change, which is no earlier than that of publication.
    Update,
    /// The text: headline, byline, dateline, "Published on".
    Text,
    /// The file's name.
    Name,
    /// What the program that wrote the file notes about it: often who typed it, and when it was saved.
    Properties,
}

impl Origin {
    /// As it is named to the reader.
    fn name(self) -> &'static str {
        match self {
            Self::JsonLd => "JSON-LD",
            Self::Meta => "the page\u{2019}s <meta>",
            Self::Markup => "the page\u{2019}s markup",
            Self::Field => "a field of the file",
            Self::Update => "the last update",
            Self::Text => "the text",
            Self::Name => "the file\u{2019}s name",
            Self::Properties => "the file\u{2019}s properties",
        }
    }
}

/// A value and who states it.
#[derive(Debug, Clone)]
struct Stated<T> {
    value: T,
    origin: Origin,
}

/// What is stated about an article; of each kind, everything that anyone states.
#[derive(Debug, Default, Clone)]
pub(super) struct Metadata {
    titles: Vec<Stated<String>>,
    bylines: Vec<Stated<String>>,
    publishers: Vec<Stated<String>>,
    urls: Vec<Stated<String>>,
    dates: Vec<Stated<Date>>,
    /// Month and day of a dateline without its year.
    yearless: Option<(i8, i8)>,
}

impl Metadata {
    /// Reads `key: value` lines; unknown keys are left alone.
    pub(super) fn front_matter(front: &str) -> Self {
        let mut metadata = Self::default();
        for (field, value) in front.lines().filter_map(header_line) {
            metadata.state(Origin::Field, field, value);
        }
        metadata
    }

    /// Notes that `origin` states `value`; what says nothing (empty, no date, an address for a name) is left out.
    pub(super) fn state(&mut self, origin: Origin, field: Field, value: &str) {
        let value = super::draft::one_line(value);
        if value.is_empty() {
            return;
        }
        let is_address = value.starts_with("http://") || value.starts_with("https://");
        match field {
            Field::Title => note(&mut self.titles, origin, value),
            Field::Byline | Field::Publisher if is_address => {}
            Field::Byline => note(&mut self.bylines, origin, without_by(&value)),
            Field::Publisher => note(&mut self.publishers, origin, value),
            Field::Url if is_address => note(&mut self.urls, origin, value),
            Field::Published => self.date(origin, &value),
            Field::Updated => self.date(origin.max(Origin::Update), &value),
            Field::Url | Field::Subtitle | Field::Other => {}
        }
    }

    fn date(&mut self, origin: Origin, value: &str) {
        let date = match dates::find(value).map(|found| found.date) {
            Some(Written::Full(date)) => Some(date),
            _ => dates::in_name(value),
        };
        self.dates.extend(date.map(|value| Stated { value, origin }));
    }

    /// Adds what `other` states.
    pub(super) fn join(&mut self, other: Self) {
        self.titles.extend(other.titles);
        self.bylines.extend(other.bylines);
        self.publishers.extend(other.publishers);
        self.urls.extend(other.urls);
        self.dates.extend(other.dates);
        self.yearless = self.yearless.or(other.yearless);
    }

    /// Reads the header lines in front of the text and gives their paragraphs their kinds.
    pub(super) fn read_header(&mut self, text: &str, paragraphs: &mut [Paragraph]) {
        let count = paragraphs.len().min(HEADER_PARAGRAPHS);
        let head = &mut paragraphs[..count];
        let keyed = |p: &Paragraph| header_line(p.span.of_text(text)).filter(|_| p.kind == Kind::Body);
        let first = head.first().and_then(keyed);
        let count = head.iter().filter(|p| keyed(p).is_some()).count();
        if count < 2 && !matches!(first, Some((Field::Title | Field::Published, _))) {
            return;
        }
        for paragraph in head {
            if let Some((field, value)) = keyed(paragraph) {
                let names = if field == Field::Byline { kinds::byline(value).unwrap_or(value) } else { value };
                self.state(Origin::Field, field, names);
                paragraph.kind = kind(field);
            }
        }
    }

    /// Notes what the text itself says: headline, byline, dateline.
    pub(super) fn read_text(&mut self, text: &str, paragraphs: &[Paragraph]) {
        let mut body = 0;
        for paragraph in paragraphs {
            let line = paragraph.span.of_text(text);
            match paragraph.kind {
                Kind::Title if header_line(line).is_none() => self.first(Field::Title, line),
                Kind::Byline => self.first(Field::Byline, kinds::byline(line).unwrap_or_default()),
                Kind::Dateline => self.dateline(line),
                Kind::Body if body < DATELINE_PARAGRAPHS => {
                    body += 1;
                    self.dateline(dateline(line).unwrap_or_default());
                }
                _ => {}
            }
        }
    }

    /// Notes what a line of the text states, unless another line before it did.
    fn first(&mut self, field: Field, value: &str) {
        let stated = match field {
            Field::Title => &self.titles,
            Field::Byline => &self.bylines,
            _ => &self.publishers,
        };
        if stated.iter().all(|s| s.origin != Origin::Text) {
            self.state(Origin::Text, field, value);
        }
    }

    fn dateline(&mut self, line: &str) {
        self.first(Field::Publisher, agency(line).map(full_name).unwrap_or_default());
        let updates = line
            .split_whitespace()
            .take(2)
            .any(|word| matches!(word.to_ascii_lowercase().as_str(), "updated" | "updated:" | "modified"));
        let origin = if updates { Origin::Update } else { Origin::Text };
        match dates::find(line).map(|found| found.date) {
            Some(Written::Full(value)) if self.dates.iter().all(|d| d.origin != origin) => {
                self.dates.push(Stated { value, origin });
            }
            Some(Written::Yearless(month, day)) => self.yearless = self.yearless.or(Some((month, day))),
            _ => {}
        }
    }

    /// The title that is believed.
    pub(super) fn title(&self) -> Option<&str> {
        best(&self.titles).map(|s| s.value.as_str())
    }

    /// The authors that are believed, without "By".
    pub(super) fn byline(&self) -> Option<&str> {
        best(&self.bylines).map(|s| s.value.as_str())
    }

    /// The publisher or agency that is believed.
    pub(super) fn publisher(&self) -> Option<&str> {
        best(&self.publishers).map(|s| s.value.as_str())
    }

    /// The address that is believed.
    pub(super) fn url(&self) -> Option<&str> {
        best(&self.urls).map(|s| s.value.as_str())
    }

    /// Notes the date in the file's name, and settles the year of a dateline without one by it or by the file's
    /// properties; without either, such a dateline says nothing.
    pub(super) fn read_name(&mut self, name: &str) {
        self.dates.extend(dates::in_name(name).map(|value| Stated { value, origin: Origin::Name }));
        let anchor = best(&self.dates).filter(|d| d.origin >= Origin::Name).map(|d| d.value);
        let nearest = self.yearless.zip(anchor).and_then(|((month, day), anchor)| nearest(month, day, anchor));
        self.dates.extend(nearest.map(|value| Stated { value, origin: Origin::Text }));
    }

    /// The publication date that is believed, and where it comes from.
    pub(super) fn published(&self) -> Option<(Date, DateSource)> {
        let best = best(&self.dates)?;
        let source = match best.origin {
            Origin::Text => DateSource::Dateline,
            Origin::Name => DateSource::Filename,
            _ => DateSource::Metadata,
        };
        Some((best.value, source))
    }

    /// What the reader should know of these statements: that they disagree, or that the date is a weak one.
    pub(super) fn warnings(&self) -> Vec<String> {
        let dates: Vec<_> =
            self.dates.iter().map(|d| Stated { value: d.value.to_string(), origin: d.origin }).collect();
        let named = [
            ("publication dates", &dates),
            ("titles", &self.titles),
            ("bylines", &self.bylines),
            ("publishers", &self.publishers),
        ];
        let mut warnings: Vec<String> = named.iter().filter_map(|(what, stated)| disagreement(what, stated)).collect();
        if best(&self.dates).is_some_and(|d| d.origin == Origin::Properties) {
            warnings.push(
                "the date is that of the file\u{2019}s properties, which may be the day on which it was saved".into(),
            );
        }
        warnings
    }
}

fn note(stated: &mut Vec<Stated<String>>, origin: Origin, value: String) {
    stated.push(Stated { value, origin });
}

/// The first of those with the highest trust.
fn best<T>(stated: &[Stated<T>]) -> Option<&Stated<T>> {
    stated.iter().min_by_key(|s| s.origin)
}

/// One sentence that names every other value. Silent about what no reader would call one: the same in other spelling, a
/// part of it (the agency's name in a dateline), later changes, and properties.
fn disagreement(what: &str, stated: &[Stated<String>]) -> Option<String> {
    let best = best(stated)?;
    let taken = letters(&best.value);
    let mut others: Vec<&Stated<String>> = Vec::new();
    for other in stated {
        let value = letters(&other.value);
        let weak = matches!(other.origin, Origin::Update | Origin::Properties);
        let agency = what == "publishers" && other.origin == Origin::Text;
        let new = others.iter().all(|o| letters(&o.value) != value);
        if !weak && !agency && new && !value.contains(&taken) && !taken.contains(&value) {
            others.push(other);
        }
    }
    others.sort_by_key(|o| o.origin);
    let shown = |s: &Stated<String>| format!("{} says \u{201C}{}\u{201D}", s.origin.name(), s.value);
    let others: Vec<String> = others.into_iter().map(shown).collect();
    (!others.is_empty()).then(|| format!("{what} disagree: {} (taken), {}", shown(best), others.join(", ")))
}

fn letters(value: &str) -> String {
    value.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A byline's names without "By".
fn without_by(value: &str) -> String {
    let head = value.get(..3).is_some_and(|head| head.eq_ignore_ascii_case("by "));
    (if head { &value[3..] } else { value }).trim().to_owned()
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

fn full_name(agency: &str) -> &str {
    match agency {
        "AP" => "The Associated Press",
        "AFP" => "Agence France-Presse",
        "UPI" => "United Press International",
        other => other,
    }
}

/// The day `month`-`day` nearest to `anchor`.
fn nearest(month: i8, day: i8, anchor: Date) -> Option<Date> {
    let years = anchor.year().saturating_sub(1)..=anchor.year().saturating_add(1);
    let days = years.filter_map(|year| Date::new(year, month, day).ok());
    days.min_by_key(|date| anchor.duration_until(*date).abs())
}

#[cfg(test)]
mod tests {
    use crate::read::{DateSource, Document, Kind, Source, article, articles};

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
        let bytes = b"---\ntitle: Bridge closes\nauthor: Ana Ruiz\ndate: 2026-02-04\n---\nThe *city* closed it.\n";
        let d = articles(source, bytes).remove(0).expect("text");
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
