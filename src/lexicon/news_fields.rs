//! Names of fields in the JSON of news APIs and scrapers.
//!
//! Source: the public documentation of NewsAPI, GDELT, news-please, trafilatura, newspaper3k, the APIs of The Guardian and
//! The New York Times, Elasticsearch and schema.org. All in lower case, without signs between words.

use super::headers::Field;

/// Fields that hold an article's text, the fullest first.
#[rustfmt::skip]
pub const TEXTS: &[&str] = &[
    "articlebody", "maintext", "fulltext", "bodytext", "text", "body", "content", "bodyhtml", "contenthtml", "articletext",
    "cleanedtext", "rawtext", "story", "paragraphs",
];

/// Fields that state what the analysis wants to know, the best of a kind first.
#[rustfmt::skip]
pub const FIELDS: &[(&str, Field)] = &[
    ("headline", Field::Title), ("webtitle", Field::Title), ("title", Field::Title), ("name", Field::Title),
    ("authors", Field::Byline), ("author", Field::Byline), ("byline", Field::Byline), ("creator", Field::Byline),
    ("publisher", Field::Publisher), ("publication", Field::Publisher), ("sourcename", Field::Publisher),
    ("sitename", Field::Publisher), ("sourcehostname", Field::Publisher), ("outlet", Field::Publisher), ("newspaper", Field::Publisher),
    ("source", Field::Publisher), ("sourcedomain", Field::Publisher), ("hostname", Field::Publisher), ("domain", Field::Publisher),
    ("url", Field::Url), ("weburl", Field::Url), ("canonicalurl", Field::Url), ("link", Field::Url),
    ("mainentityofpage", Field::Url), ("source", Field::Url),
    ("datepublished", Field::Published), ("publishedat", Field::Published), ("published", Field::Published),
    ("webpublicationdate", Field::Published), ("datepublish", Field::Published), ("publishdate", Field::Published),
    ("publicationdate", Field::Published), ("publisheddate", Field::Published), ("pubdate", Field::Published),
    ("date", Field::Published), ("seendate", Field::Published), ("dct", Field::Published), ("timestamp", Field::Published),
    ("datemodified", Field::Updated), ("datemodify", Field::Updated), ("updatedat", Field::Updated), ("updated", Field::Updated),
];

/// Objects inside an article's object that hold some of its fields.
pub const INNER: &[&str] = &["fields", "source", "article", "attributes", "metadata", "meta"];

/// Fields of an object that names a person, body, headline or address.
pub const NAMES: &[&str] = &["name", "main", "original", "title", "@id", "display_name"];
