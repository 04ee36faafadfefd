//! What an expression states by itself, before anything is implied from the publication date or the text around it.

use super::TimeKind;
use crate::lexicon::time::Unit;

/// A proposed time expression over the pieces `start..end` of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// First piece.
    pub start: usize,
    /// Piece after the last.
    pub end: usize,
    /// TIMEX3 type.
    pub kind: TimeKind,
    /// What it states.
    pub stated: Stated,
    /// Part of the day or time of the clock, as TIMEX3 writes it after the date ("TMO", "T10:35").
    pub clock: Option<String>,
}

/// What an expression states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stated {
    /// A value that needs nothing more.
    Value(String),
    /// A calendar date that may lack the year.
    Calendar { year: Option<i32>, month: i8, day: Option<i8>, toward: Toward },
    /// A weekday counted within a month, from its end where negative, that may lack the year.
    NthWeekday { nth: i8, weekday: i8, month: i8, year: Option<i32>, toward: Toward },
    /// A day of the month that the text has named before ("the 14th").
    DayOfMonth(i8),
    /// A day of the week, 1 to 7.
    Weekday(i8, Toward),
    /// A season, quarter or half of a year: its TIMEX3 letters, and the month it begins in.
    PartOfYear { part: String, from_month: i8, year: Year },
    /// So many units away.
    Offset { unit: Unit, count: i32, origin: Origin },
    /// The span named last ("the quarter", "that year").
    Again(Unit),
    /// The week, month or year that runs: then, or where the text looks ahead, now ("by the end of the month").
    Running(Unit),
    /// The year that has just begun or is about to ("in the new year").
    NewYear,
    /// A time of day on the day that the text speaks of.
    Clock,
}

/// The year of a part of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    /// As stated.
    Stated(i32),
    /// So many years from that of publication.
    Offset(i32),
    /// The one that lies on this side.
    Toward(Toward),
}

/// Which of the possible dates is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Toward {
    /// What the tense of the clause says.
    Tense,
    /// The one nearest to publication.
    Nearest,
    /// The last one.
    Last,
    /// The next one.
    Next,
    /// The one in the current week or year.
    This,
    /// The one in the year that is so many from that of publication.
    InYear(i32),
    /// The one before the date named last.
    Previous,
    /// The one after the date named last.
    Following,
    /// The one in the year of the date named last ("May of that year").
    InToldYear,
}

/// From where an offset counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// From publication.
    Publication,
    /// From publication; said of a quarter it means that quarter in another year.
    Compared,
    /// From the date the text named last.
    Narrative,
}

impl Candidate {
    /// The same on whichever side is nearer; nothing where it states the side itself.
    pub(super) fn nearest(&self) -> Option<Self> {
        let toward = Toward::Nearest;
        let stated = match self.stated {
            Stated::Weekday(day, Toward::Tense) => Stated::Weekday(day, toward),
            Stated::Calendar { year, month, day, toward: Toward::Tense } => {
                Stated::Calendar { year, month, day, toward }
            }
            _ => return None,
        };
        Some(Self { stated, ..self.clone() })
    }

    /// A candidate without a time of day.
    pub(super) fn new(start: usize, end: usize, kind: TimeKind, stated: Stated) -> Self {
        Self { start, end, kind, stated, clock: None }
    }

    /// A date.
    pub(super) fn date(start: usize, end: usize, stated: Stated) -> Self {
        Self::new(start, end, TimeKind::Date, stated)
    }

    /// Something whose value needs nothing more.
    pub(super) fn value(start: usize, end: usize, kind: TimeKind, value: impl Into<String>) -> Self {
        Self::new(start, end, kind, Stated::Value(value.into()))
    }
}
