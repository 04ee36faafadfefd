//! Time expressions to TIMEX3 values, anchored on the article's publication date.

mod absolute;
mod anchor;
mod called_off;
mod clock;
mod duration;
mod holiday;
mod nth;
mod number;
mod piece;
mod refine;
mod relative;
mod set;
mod stated;
mod tense;
mod weekday;
mod written;
mod year;

use crate::View;
use crate::lexicon::time::Unit;
use crate::span::ByteSpan;
use anchor::Anchor;
pub(crate) use anchor::{counted, week};
use piece::Pieces;
use stated::{Candidate, Origin, Stated, Toward};

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
    /// How far it lies from where the story has got to, where the text counts from there: "at 9 p.m." no days, "the next
    /// morning" one day.
    pub(crate) from_told: Option<(Unit, i32)>,
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
pub fn find(view: View<'_>) -> Vec<Time> {
    let found = proposals(view);
    let stated = found.iter().filter_map(|f| stated_year(&f.candidate)).collect();
    let written_on = if view.document.published.is_some() { None } else { written::weekday(view, &found) };
    let from_writing = found.iter().filter(|f| counts_from_writing(&f.candidate)).count();
    let mut anchor = Anchor::new(view.document.published, written_on, stated, from_writing);
    found.iter().map(|f| time(view, &mut anchor, f)).collect()
}

/// An expression at its place in the text.
#[derive(Debug)]
struct Found {
    candidate: Candidate,
    span: ByteSpan,
}

fn proposals(view: View<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for paragraph in &view.document.paragraphs {
        let pieces = Pieces::cut(&view.document.text, paragraph.span);
        for candidate in refine::expressions(&pieces) {
            let span = pieces.span(candidate.start, candidate.end);
            found.push(Found { candidate, span });
        }
    }
    found
}

fn stated_year(candidate: &Candidate) -> Option<i32> {
    match &candidate.stated {
        Stated::Value(value) if candidate.kind == TimeKind::Date && value.len() == 4 => value.parse().ok(),
        Stated::Calendar { year, .. } => *year,
        _ => None,
    }
}

/// "Monday", "last Monday", "yesterday".
fn counts_from_writing(candidate: &Candidate) -> bool {
    match candidate.stated {
        Stated::Weekday(_, toward) => !matches!(toward, Toward::Previous | Toward::Following),
        Stated::Offset { unit: Unit::Day, origin: Origin::Publication, .. } => true,
        _ => false,
    }
}

fn time(view: View<'_>, anchor: &mut Anchor, found: &Found) -> Time {
    let tokens = view.text.tokens_in(found.span);
    let last = tokens.iter().last();
    let tense = last.and_then(|token| tense::direction(view, token));
    let off = |token: u32| tense == Some(Direction::Future) && called_off::is_near(view, token);
    let near = last.is_some_and(|token| called_off::was_due(view, token) || off(token));
    let nearest = if near { found.candidate.nearest() } else { None };
    let candidate = nearest.as_ref().unwrap_or(&found.candidate);
    let anchor::Resolved { value, anchored, relative, direction } = anchor.resolve(candidate, tense);
    let from_told = from_told(&found.candidate);
    Time { span: found.span, kind: found.candidate.kind, value, anchored, relative, direction, from_told }
}

/// How far from where the story has got to the expression says that it lies.
const fn from_told(candidate: &Candidate) -> Option<(Unit, i32)> {
    match candidate.stated {
        Stated::Clock => Some((Unit::Day, 0)),
        Stated::Offset { unit, count, origin: Origin::Narrative } => Some((unit, count)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::read::{Source, article};

    /// Checks the times of `text`, published on Wednesday, 4 February 2026, each given as "words = value".
    pub(super) fn reads(text: &str, expected: &[&str]) {
        let published = Some(jiff::civil::date(2026, 2, 4));
        let analysis = crate::analyze(article(Source { published, ..Source::default() }, text.into()));
        let found = analysis.times.iter().map(|t| format!("{} = {}", t.span.of_text(text), t.value));
        assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn background_makes_no_story_of_the_past() {
        let lives = "He was born in 1961, married in 1985, moved in 1988 and 1991, and retired in 2010.";
        let years = ["1961 = 1961", "1985 = 1985", "1988 = 1988", "1991 = 1991", "2010 = 2010"];
        let told = [&years[..], &["Tuesday = 2026-02-03", "Monday = 2026-02-02", "Sunday = 2026-02-01"]].concat();
        reads(&format!("{lives} He was shot on Tuesday, police said Monday. He won on Sunday."), &told);
    }

    #[test]
    fn without_a_date_weekdays_stay_open() {
        let text = "Lee spoke earlier Wednesday. The vote will be held on Friday.";
        let analysis = crate::analyze(article(Source::default(), text.into()));
        let times = analysis.times.iter().map(|t| (t.value.as_str(), t.anchored)).collect::<Vec<_>>();
        assert_eq!(times, [("XXXX-WXX-3", false), ("XXXX-WXX-5", false)]);
        assert_eq!(analysis.times[0].relative, Some(0));
    }
}
