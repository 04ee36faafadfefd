//! The weekday an article was written on, where it states no date but tells the day ("said earlier Wednesday").

use super::Found;
use super::stated::{Stated, Toward};
use crate::View;

/// Verbs of the frame that reports what was said on the day of writing.
const REPORTS: &[&str] = &["say", "tell", "announce", "report", "write", "add", "confirm"];

/// How many governors are asked for a reporting verb.
const MAX_GOVERNORS: usize = 2;

/// The weekday of writing, 1 to 7: "earlier Wednesday" tells it best, else the first weekday on which something was said.
pub(super) fn weekday(view: View<'_>, found: &[Found]) -> Option<i8> {
    let days = || {
        found.iter().filter_map(|f| match f.candidate.stated {
            Stated::Weekday(day, Toward::Tense) => Some((f, day)),
            _ => None,
        })
    };
    let earlier = days().find(|(f, _)| {
        let text = view.slice(f.span);
        text.starts_with("earlier ") || text.starts_with("Earlier ") || text.starts_with("later ")
    });
    earlier.or_else(|| days().find(|(f, _)| said(view, f))).map(|(_, day)| day)
}

fn said(view: View<'_>, found: &Found) -> bool {
    let tokens = view.text.tokens_in(found.span);
    tokens
        .iter()
        .last()
        .is_some_and(|t| view.ancestors(t).take(MAX_GOVERNORS).any(|g| REPORTS.contains(&view.lemma(g))))
}
