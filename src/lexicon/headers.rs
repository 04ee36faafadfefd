//! Keys of the lines in front of an article's text.
//!
//! Source: own list, after article dumps, Markdown front matter and Open Graph names.

/// What a header line states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The headline.
    Title,
    /// The line under the headline.
    Subtitle,
    /// The author.
    Byline,
    /// The day of publication.
    Published,
    /// The day of the last change.
    Updated,
    /// Who published it.
    Publisher,
    /// Its address.
    Url,
    /// What the analysis has no use for.
    Other,
}

/// Keys in lower case and what they state.
#[rustfmt::skip]
pub const FIELDS: &[(&str, Field)] = &[
    ("headline", Field::Title), ("title", Field::Title), ("hed", Field::Title),
    ("subtitle", Field::Subtitle), ("subhead", Field::Subtitle), ("subheadline", Field::Subtitle), ("dek", Field::Subtitle),
    ("deck", Field::Subtitle), ("standfirst", Field::Subtitle), ("description", Field::Subtitle),
    ("by", Field::Byline), ("byline", Field::Byline), ("author", Field::Byline), ("authors", Field::Byline),
    ("date", Field::Published), ("published", Field::Published), ("pubdate", Field::Published),
    ("published on", Field::Published), ("published at", Field::Published), ("publication date", Field::Published),
    ("publish date", Field::Published), ("date published", Field::Published), ("published_at", Field::Published),
    ("published_time", Field::Published), ("datepublished", Field::Published), ("publication_date", Field::Published),
    ("updated", Field::Updated), ("modified", Field::Updated), ("last updated", Field::Updated),
    ("publisher", Field::Publisher), ("source", Field::Publisher), ("outlet", Field::Publisher),
    ("publication", Field::Publisher), ("newspaper", Field::Publisher), ("site", Field::Publisher),
    ("site_name", Field::Publisher), ("agency", Field::Publisher),
    ("url", Field::Url), ("link", Field::Url), ("permalink", Field::Url), ("source url", Field::Url),
    ("section", Field::Other), ("category", Field::Other), ("categories", Field::Other), ("tags", Field::Other),
    ("keywords", Field::Other), ("language", Field::Other), ("lang", Field::Other), ("slug", Field::Other),
    ("id", Field::Other), ("location", Field::Other), ("image", Field::Other), ("type", Field::Other),
    ("copyright", Field::Other), ("word count", Field::Other), ("layout", Field::Other), ("draft", Field::Other),
];
