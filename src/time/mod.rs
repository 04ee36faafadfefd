//! Time expressions to TIMEX3 values, anchored on the article's publication date.

use crate::View;
use crate::span::ByteSpan;

/// A time expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// Its extent, as TimeML marks it (without prepositions).
    pub span: ByteSpan,
    /// TIMEX3 type.
    pub kind: TimeKind,
    /// TIMEX3 value ("2026-02-04", "2026-W06", "P2D", "XXXX-WXX-5", "`PRESENT_REF`").
    pub value: String,
    /// True where the value is absolute, stated or resolved; false where it waits for a publication date.
    pub anchored: bool,
    /// Days from the day of writing, where the text tells the distance but no date is known.
    pub relative: Option<i32>,
    /// Where an unanchored weekday lies by tense: see [`Direction`].
    pub direction: Option<Direction>,
}

/// The TIMEX3 types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimeKind {
    /// A day or something coarser.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// Something that repeats.
    Set,
}

/// On which side of the reference time an expression lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// On or before it.
    Past,
    /// On or after it.
    Future,
}

/// Finds time expressions, in text order, not overlapping.
pub fn find(_view: View<'_>) -> Vec<Time> {
    Vec::new()
}
