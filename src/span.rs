//! Half-open ranges, typed by what they count.
//!
//! Inside the engine text offsets are **bytes** of the article's UTF-8 text (`u32`: `read` refuses texts of 4 GiB and
//! more), and token ranges are indices into [`crate::text::Text::tokens`]. Code points appear only in
//! [`crate::contract`]. The idea of typed spans is Harper's, of `u32` bytes oxc's.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Range;

/// Marks a [`Span`] over bytes of the article's text.
#[derive(Debug)]
pub enum Bytes {}

/// Marks a [`Span`] over token indices.
#[derive(Debug)]
pub enum Tokens {}

/// A half-open range `start..end` of bytes of the article's text, always on character boundaries.
pub type ByteSpan = Span<Bytes>;

/// A half-open range `start..end` of token indices.
pub type TokenSpan = Span<Tokens>;

/// A half-open range of `u32`, typed by its unit `U`.
pub struct Span<U> {
    /// First unit inside.
    pub start: u32,
    /// First unit after the end.
    pub end: u32,
    unit: PhantomData<fn() -> U>,
}

impl<U> Span<U> {
    /// The span `start..end`; an `end` before `start` makes an empty span at `start`.
    pub const fn new(start: u32, end: u32) -> Self {
        let end = if end < start { start } else { end };
        Self { start, end, unit: PhantomData }
    }

    /// The span of `range`; bounds must fit in `u32`.
    pub fn of(range: Range<usize>) -> Self {
        Self::new(range.start as u32, range.end as u32)
    }

    /// The span as a range of `usize`, for slicing.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The indices inside, in order.
    pub fn iter(self) -> Range<u32> {
        self.start..self.end
    }

    /// Number of units inside.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// True where nothing is inside.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// True where unit `at` lies inside.
    pub const fn contains(self, at: u32) -> bool {
        self.start <= at && at < self.end
    }

    /// True where `other` lies wholly inside (equal spans do).
    pub const fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// True where the two share at least one unit.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

impl ByteSpan {
    /// The piece of `text` that this span covers.
    pub fn of_text(self, text: &str) -> &str {
        &text[self.range()]
    }
}

impl<U> Clone for Span<U> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<U> Copy for Span<U> {}
impl<U> PartialEq for Span<U> {
    fn eq(&self, other: &Self) -> bool {
        (self.start, self.end) == (other.start, other.end)
    }
}
impl<U> Eq for Span<U> {}
impl<U> PartialOrd for Span<U> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<U> Ord for Span<U> {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.start, self.end).cmp(&(other.start, other.end))
    }
}
impl<U> Hash for Span<U> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.start, self.end).hash(state);
    }
}
impl<U> fmt::Debug for Span<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::ByteSpan;

    #[test]
    fn half_open() {
        let a = ByteSpan::new(2, 5);
        assert!(a.contains(2) && !a.contains(5));
        assert!(a.overlaps(ByteSpan::new(4, 9)) && !a.overlaps(ByteSpan::new(5, 9)));
        assert_eq!(a.join(ByteSpan::new(7, 8)), ByteSpan::new(2, 8));
        assert_eq!(a.of_text("abcdefg"), "cde");
    }

    #[test]
    fn reversed_bounds_are_empty() {
        assert!(ByteSpan::new(5, 2).is_empty());
    }
}
