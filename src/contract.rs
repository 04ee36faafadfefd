//! The shape in which analyses leave the engine (`saywhen/analysis@1`): what page, command line and exports share.
//!
//! Offsets here are half-open ranges of Unicode **code points** of the article's text, as in the W3C Web Annotation
//! `TextPositionSelector`; this module is the only one that makes them. Fields may be added, none may change meaning.

use crate::span::{ByteSpan, TokenSpan};
use crate::{Analysis, entity, event, quote, read, time};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Name and version of the shape.
pub const SCHEMA: &str = "saywhen/analysis@1";

/// Name and version of the program.
pub const GENERATOR: &str = concat!("saywhen ", env!("CARGO_PKG_VERSION"));

/// The analysis of a set of articles.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Set {
    /// [`SCHEMA`].
    pub schema: String,
    /// [`GENERATOR`].
    pub generator: String,
    /// The articles.
    pub articles: Vec<Article>,
    /// Entities across articles.
    pub entities: Vec<SetEntity>,
    /// The same event across articles.
    pub event_clusters: Vec<Cluster>,
    /// Articles about the same happening.
    pub stories: Vec<Story>,
    /// The same words in several articles.
    pub repeated_quotations: Vec<Repeat>,
    /// The same article, or nearly, several times.
    #[serde(default)]
    pub duplicates: Vec<Duplicate>,
}

/// What a reader decided about entities across articles; it always wins, and later decisions win over earlier ones.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decisions {
    /// In the order in which they were taken.
    #[serde(default)]
    pub entities: Vec<Decision>,
}

/// One decision about entities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "lowercase")]
pub enum Decision {
    /// All that are named are one.
    Join {
        /// Two or more.
        members: Vec<EntityRef>,
    },
    /// Those that are named stay together and apart from every other entity.
    Part {
        /// One or more.
        members: Vec<EntityRef>,
    },
    /// The entity goes by another name.
    Rename {
        /// Any of the entity's members.
        members: Vec<EntityRef>,
        /// The name.
        name: String,
    },
    /// The entity is marked `hidden`.
    Hide {
        /// Any of the entity's members.
        members: Vec<EntityRef>,
    },
}

/// Names the entity of an article by its words, which another analysis of the same text finds again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntityRef {
    /// The article's id.
    pub article: String,
    /// The entity's kind.
    pub kind: String,
    /// Its name or one of its aliases.
    pub name: String,
}

/// What changed in a set since somebody last asked.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Changes {
    /// Of [`Set::entities`].
    pub entities: Delta<SetEntity>,
    /// Of [`Set::event_clusters`].
    pub event_clusters: Delta<Cluster>,
    /// Of [`Set::stories`].
    pub stories: Delta<Story>,
    /// Of [`Set::repeated_quotations`].
    pub repeated_quotations: Delta<Repeat>,
    /// Of [`Set::duplicates`].
    pub duplicates: Delta<Duplicate>,
}

/// A part of one list of [`Changes`]: as JSON an object with that list alone.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Changed {
    /// [`Changes::entities`].
    Entities(Delta<SetEntity>),
    /// [`Changes::event_clusters`].
    EventClusters(Delta<Cluster>),
    /// [`Changes::stories`].
    Stories(Delta<Story>),
    /// [`Changes::repeated_quotations`].
    RepeatedQuotations(Delta<Repeat>),
    /// [`Changes::duplicates`].
    Duplicates(Delta<Duplicate>),
}

/// What changed in one list of a set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Delta<T> {
    /// Entries that are new or not what they were, whole, by id.
    pub changed: Vec<T>,
    /// Ids of entries that are gone.
    pub removed: Vec<String>,
}

impl<T> Default for Delta<T> {
    fn default() -> Self {
        Self { changed: Vec::new(), removed: Vec::new() }
    }
}

/// The analysis of one article.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the contract's own field names; its document explains each")]
pub struct Article {
    pub id: String,
    pub name: String,
    pub title: Option<String>,
    pub byline: Option<String>,
    pub publisher: Option<String>,
    pub url: Option<String>,
    pub published: Option<String>,
    pub published_from: Option<String>,
    pub language: String,
    pub text: String,
    pub paragraphs: Vec<Paragraph>,
    pub sentences: Vec<Range>,
    pub entities: Vec<Entity>,
    pub mentions: Vec<Mention>,
    pub quotations: Vec<Quotation>,
    pub no_comments: Vec<NoComment>,
    pub times: Vec<Time>,
    pub events: Vec<Event>,
    pub warnings: Vec<String>,
}

/// A half-open range of code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "half-open code points, as the type says")]
pub struct Range {
    pub start: u32,
    pub end: u32,
}

macro_rules! shapes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "the contract's own field names; its document explains each")]
        pub struct $name { $($(#[$attr])* pub $field: $type,)* }
    )*};
}

shapes! {
    /// A paragraph and its kind.
    Paragraph { start: u32, end: u32, kind: String, }
    /// An entity of the article.
    Entity { id: String, kind: String, name: String, aliases: Vec<String>, roles: Vec<String>, }
    /// A mention of an entity.
    Mention { start: u32, end: u32, entity: String, form: String, }
    /// A cue.
    Cue { start: u32, end: u32, lemma: String, }
    /// A quotation.
    Quotation {
        id: String, act: String, kind: String, content: Vec<Range>, cue: Option<Cue>, source: Option<Range>,
        speaker: Option<String>, speaker_name: Option<String>, speaker_type: Option<String>, role: Option<String>,
        addressee: Option<Range>, medium: Option<Range>, time: Option<String>, inside: Option<String>,
        confidence: f64, why: String,
    }
    /// A refusal to comment.
    NoComment { start: u32, end: u32, source: Option<Range>, speaker_name: Option<String>, }
    /// A time expression. `relative` counts days from the day of writing where no date is known.
    Time {
        id: String, start: u32, end: u32,
        #[serde(rename = "type")] kind: String,
        value: String, anchored: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")] relative: Option<i32>,
    }
    /// A participant or place of an event.
    Participant { start: u32, end: u32, entity: Option<String>, }
    /// An event.
    Event {
        id: String, triggers: Vec<Cue>, label: String,
        #[serde(rename = "type")] kind: String,
        mode: Option<String>, status: String, actors: Vec<Participant>, recipients: Vec<Participant>,
        place: Option<Participant>, time: Option<String>, date: Option<String>, within: Option<String>,
        about: Option<String>, salience: f64, key: bool, confidence: f64, why: String,
    }
    /// A role and the articles that state it.
    SetRole { role: String, articles: Vec<Arc<str>>, }
    /// An entity's place in an article.
    SetMember { article: Arc<str>, entity: Arc<str>, }
    /// An entity across articles. `hidden`: a reader does not want to see it.
    SetEntity {
        id: String, kind: String, name: String, aliases: Vec<String>, roles: Vec<SetRole>, members: Vec<SetMember>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")] hidden: bool,
    }
    /// An event's place in an article.
    EventMember { article: String, event: String, }
    /// Words of an article that bear something out.
    Evidence { article: String, start: u32, end: u32, }
    /// One of several values that articles state, and the sentences that state it.
    Value { value: String, members: Vec<EventMember>, #[serde(default)] evidence: Vec<Evidence>, }
    /// A field on which articles disagree.
    Disagreement { field: String, values: Vec<Value>, }
    /// A status that an event had, the date then set for it, and the articles that state both.
    Development { status: String, date: Option<String>, articles: Vec<String>, }
    /// The same event across articles. `history` is how it changed, in the order of the articles' publication.
    Cluster {
        id: String, label: String,
        #[serde(rename = "type")] kind: String,
        status: String, date: Option<String>, place: Option<String>, members: Vec<EventMember>,
        disagreements: Vec<Disagreement>,
        #[serde(default)] history: Vec<Development>,
    }
    /// Articles about the same happening.
    Story { id: String, label: String, articles: Vec<String>, from: Option<String>, to: Option<String>, }
    /// A quotation's place in an article.
    QuotationMember { article: String, quotation: String, }
    /// The same words in several articles.
    Repeat { id: String, members: Vec<QuotationMember>, identical: bool, }
    /// Copies of one article. The first of `articles` counts, the others are copies of it. `identical`: word for word;
    /// `shared`: the least share of words that a copy and the first have in common.
    Duplicate { id: String, articles: Vec<String>, identical: bool, shared: f64, }
}

/// Byte offsets of a text to code points, in constant time for ASCII text and logarithmic time else.
struct CodePoints {
    /// For each character of more than one byte: its end in bytes, and how many bytes more than code points lie before.
    steps: Vec<(u32, u32)>,
}

impl CodePoints {
    fn new(text: &str) -> Self {
        let mut extra = 0;
        let wide = text.char_indices().filter(|(_, c)| c.len_utf8() > 1);
        let steps = wide.map(|(at, c)| {
            extra += c.len_utf8() as u32 - 1;
            (at as u32 + c.len_utf8() as u32, extra)
        });
        Self { steps: steps.collect() }
    }

    fn at(&self, byte: u32) -> u32 {
        let before = self.steps.partition_point(|(end, _)| *end <= byte);
        byte - before.checked_sub(1).map_or(0, |last| self.steps[last].1)
    }

    fn range(&self, span: ByteSpan) -> Range {
        Range { start: self.at(span.start), end: self.at(span.end) }
    }
}

/// Paragraphs in the contract's shape as those that `read` makes; those that do not lie in order within `text` are left out.
pub fn read_paragraphs(text: &str, paragraphs: &[Paragraph]) -> Vec<read::Paragraph> {
    let ends = std::iter::once(text.len());
    let bytes: Vec<u32> = text.char_indices().map(|(at, _)| at).chain(ends).map(|at| at as u32).collect();
    let mut read: Vec<read::Paragraph> = Vec::new();
    for Paragraph { start, end, kind } in paragraphs {
        let [Some(&start), Some(&end)] = [bytes.get(*start as usize), bytes.get(*end as usize)] else { continue };
        if start < end && read.last().is_none_or(|last| last.span.end <= start) {
            read.push(read::Paragraph { span: ByteSpan::new(start, end), kind: read_kind(kind) });
        }
    }
    read
}

/// The kind of a name in the contract's shape; body for one that is none.
fn read_kind(name: &str) -> read::Kind {
    use read::Kind::{Body, Byline, Caption, Credit, Dateline, Heading, Link, Post, Title};
    let all = [Title, Byline, Dateline, Heading, Link, Caption, Credit, Post];
    all.into_iter().find(|kind| paragraph_kind(*kind) == name).unwrap_or(Body)
}

/// A text that is cut by code points.
pub(crate) struct Text<'a> {
    text: &'a str,
    /// Where each character starts, in bytes, and the end; empty for ASCII text, in which the two counts agree.
    starts: Vec<u32>,
}

impl<'a> Text<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let starts = || text.char_indices().map(|(at, _)| at as u32).chain([text.len() as u32]).collect();
        Self { text, starts: if text.is_ascii() { Vec::new() } else { starts() } }
    }

    /// The text from `start` to `end`; what lies past its end is left out.
    pub(crate) fn at(&self, start: u32, end: u32) -> &'a str {
        let byte = |point: u32| {
            if self.starts.is_empty() {
                return (point as usize).min(self.text.len());
            }
            self.starts.get(point as usize).map_or(self.text.len(), |at| *at as usize)
        };
        self.text.get(byte(start)..byte(end)).unwrap_or_default()
    }
}

/// Writes one article's layers in the contract's shape.
pub fn article(analysis: &Analysis) -> Article {
    Writer { analysis, points: CodePoints::new(&analysis.document.text) }.article()
}

struct Writer<'a> {
    analysis: &'a Analysis,
    points: CodePoints,
}

impl Writer<'_> {
    fn article(&self) -> Article {
        let Analysis { document, text, entities, times, quotations, events, .. } = self.analysis;
        let sentence = |s: &crate::text::Sentence| self.tokens(s.tokens);
        Article {
            id: document.id.clone(),
            name: document.name.clone(),
            title: document.title.clone(),
            byline: document.byline.clone(),
            publisher: document.publisher.clone(),
            url: document.url.clone(),
            published: document.published.map(|d| d.to_string()),
            published_from: document.published_from.map(|from| date_source(from).into()),
            language: document.language.clone(),
            text: document.text.clone(),
            paragraphs: document.paragraphs.iter().map(|p| self.paragraph(p)).collect(),
            sentences: text.sentences.iter().map(sentence).collect(),
            entities: entities.all.iter().enumerate().map(|(i, e)| entity_shape(i, e)).collect(),
            mentions: entities.mentions.iter().map(|m| self.mention(m)).collect(),
            quotations: quotations.all.iter().enumerate().map(|(i, q)| self.quotation(i, q)).collect(),
            no_comments: quotations.no_comments.iter().map(|n| self.no_comment(n)).collect(),
            times: times.iter().enumerate().map(|(i, t)| self.time(i, t)).collect(),
            events: events.iter().enumerate().map(|(i, e)| self.event(i, e)).collect(),
            warnings: document.warnings.clone(),
        }
    }

    fn tokens(&self, tokens: TokenSpan) -> Range {
        self.points.range(self.analysis.text.bytes(tokens))
    }

    fn paragraph(&self, paragraph: &read::Paragraph) -> Paragraph {
        let Range { start, end } = self.points.range(paragraph.span);
        Paragraph { start, end, kind: paragraph_kind(paragraph.kind).into() }
    }

    fn mention(&self, mention: &entity::Mention) -> Mention {
        let Range { start, end } = self.tokens(mention.tokens);
        Mention { start, end, entity: entity_id(mention.entity), form: form(mention.form).into() }
    }

    fn quotation(&self, index: usize, q: &quote::Quotation) -> Quotation {
        let speaker = q.speaker.as_ref();
        Quotation {
            id: quotation_id(index as u32),
            act: act(q.act).into(),
            kind: quotation_kind(q.kind).into(),
            content: q.content.iter().map(|c| self.points.range(*c)).collect(),
            cue: q.cue.as_ref().map(|c| self.cue(c.span, &c.lemma)),
            source: q.source.map(|s| self.tokens(s)),
            speaker: speaker.and_then(|s| s.entity).map(entity_id),
            speaker_name: speaker.map(|s| s.name.clone()),
            speaker_type: speaker.map(|s| entity_kind(s.kind).into()),
            role: speaker.and_then(|s| s.role.clone()),
            addressee: q.addressee.map(|s| self.tokens(s)),
            medium: q.medium.map(|s| self.tokens(s)),
            time: q.time.map(time_id),
            inside: q.inside.map(quotation_id),
            confidence: hundredths(q.confidence),
            why: q.why.clone(),
        }
    }

    fn cue(&self, span: ByteSpan, lemma: &str) -> Cue {
        let Range { start, end } = self.points.range(span);
        Cue { start, end, lemma: lemma.into() }
    }

    fn no_comment(&self, n: &quote::NoComment) -> NoComment {
        let Range { start, end } = self.points.range(n.span);
        let speaker_name = n.speaker.as_ref().map(|s| s.name.clone());
        NoComment { start, end, source: n.source.map(|s| self.tokens(s)), speaker_name }
    }

    fn time(&self, index: usize, t: &time::Time) -> Time {
        let Range { start, end } = self.points.range(t.span);
        let kind = time_kind(t.kind).into();
        let id = time_id(index as u32);
        Time { id, start, end, kind, value: t.value.clone(), anchored: t.anchored, relative: t.relative }
    }

    fn participant(&self, p: &event::Participant) -> Participant {
        let Range { start, end } = self.tokens(p.tokens);
        Participant { start, end, entity: p.entity.map(entity_id) }
    }

    fn event(&self, index: usize, e: &event::Event) -> Event {
        Event {
            id: event_id(index as u32),
            triggers: e.triggers.iter().map(|t| self.cue(t.span, &t.lemma)).collect(),
            label: e.label.clone(),
            kind: e.kind.as_str().into(),
            mode: e.mode.clone(),
            status: e.status.as_str().into(),
            actors: e.actors.iter().map(|p| self.participant(p)).collect(),
            recipients: e.recipients.iter().map(|p| self.participant(p)).collect(),
            place: e.place.as_ref().map(|p| self.participant(p)),
            time: e.time.map(time_id),
            date: e.date.clone(),
            within: e.within.map(quotation_id),
            about: e.about.map(event_id),
            salience: hundredths(e.salience),
            key: e.key,
            confidence: hundredths(e.confidence),
            why: e.why.clone(),
        }
    }
}

fn entity_shape(index: usize, e: &entity::Entity) -> Entity {
    Entity {
        id: entity_id(index as u32),
        kind: entity_kind(e.kind).into(),
        name: e.name.clone(),
        aliases: e.aliases.clone(),
        roles: e.roles.iter().map(|r| r.text.clone()).collect(),
    }
}

/// Figures leave with two decimals: more would claim a precision nobody measured.
fn hundredths(x: f32) -> f64 {
    (f64::from(x).clamp(0.0, 1.0) * 100.0).round() / 100.0
}

fn entity_id(index: u32) -> String {
    format!("n{}", index + 1)
}

fn quotation_id(index: u32) -> String {
    format!("q{}", index + 1)
}

fn time_id(index: u32) -> String {
    format!("t{}", index + 1)
}

fn event_id(index: u32) -> String {
    format!("e{}", index + 1)
}

fn date_source(from: read::DateSource) -> &'static str {
    match from {
        read::DateSource::Given => "given",
        read::DateSource::Metadata => "metadata",
        read::DateSource::Dateline => "dateline",
        read::DateSource::Filename => "filename",
    }
}

fn paragraph_kind(kind: read::Kind) -> &'static str {
    match kind {
        read::Kind::Title => "title",
        read::Kind::Byline => "byline",
        read::Kind::Dateline => "dateline",
        read::Kind::Body => "body",
        read::Kind::Heading => "heading",
        read::Kind::Link => "link",
        read::Kind::Caption => "caption",
        read::Kind::Credit => "credit",
        read::Kind::Post => "post",
    }
}

fn entity_kind(kind: entity::EntityKind) -> &'static str {
    match kind {
        entity::EntityKind::Person => "person",
        entity::EntityKind::Organization => "organization",
        entity::EntityKind::Place => "place",
        entity::EntityKind::Group => "group",
        entity::EntityKind::Document => "document",
        entity::EntityKind::Unnamed => "unnamed",
    }
}

fn form(form: entity::Form) -> &'static str {
    match form {
        entity::Form::Name => "name",
        entity::Form::Nominal => "nominal",
        entity::Form::Pronoun => "pronoun",
    }
}

fn act(act: quote::Act) -> &'static str {
    match act {
        quote::Act::Statement => "statement",
        quote::Act::Attitude => "attitude",
    }
}

fn quotation_kind(kind: quote::QuotationKind) -> &'static str {
    match kind {
        quote::QuotationKind::Direct => "direct",
        quote::QuotationKind::Indirect => "indirect",
        quote::QuotationKind::Mixed => "mixed",
    }
}

fn time_kind(kind: time::TimeKind) -> &'static str {
    match kind {
        time::TimeKind::Date => "DATE",
        time::TimeKind::Time => "TIME",
        time::TimeKind::Duration => "DURATION",
        time::TimeKind::Set => "SET",
    }
}

#[cfg(test)]
mod tests {
    use super::{CodePoints, Text};

    #[test]
    fn text_is_cut_by_code_points() {
        assert_eq!(
            (Text::new("a😀bc").at(1, 3), Text::new("abc").at(1, 9), Text::new("é").at(5, 3)),
            ("😀b", "bc", "")
        );
    }

    #[test]
    fn code_points_agree_with_a_count() {
        for text in ["", "plain", "é", "a😀b", "‘x’ — e\u{301}, 中文😀 end"] {
            let points = CodePoints::new(text);
            for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
                assert_eq!(points.at(at as u32) as usize, text[..at].chars().count(), "{text:?} at {at}");
            }
        }
    }
}
