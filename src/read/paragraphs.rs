//! Where paragraphs begin and end: one a line, parted by blank lines, or hard-wrapped.
//!
//! Wrapped text is told by its lines: none is long, most are so full that the next line's first word would not have
//! fitted, and many go on in lower case. In wrapped text the lines of a block join; elsewhere each line is a paragraph.

use super::{is_white, metadata};
use crate::span::ByteSpan;

/// Wrapped lines are no longer than this, in characters.
const WRAP_COLUMNS: usize = 120;

/// Share of lines that must be full.
const FULL_SHARE: f64 = 0.6;

/// Share of lines that must begin in lower case: about two thirds do in wrapped text, next to none elsewhere.
const RUNNING_SHARE: f64 = 0.4;

/// Columns by which a wrapped line may stay short of the widest.
const RAGGED_COLUMNS: usize = 12;

/// A line of the text without the white space around it.
#[derive(Debug, Clone, Copy)]
struct Line {
    span: ByteSpan,
    /// Length in characters.
    columns: usize,
    /// Length of its first word in characters.
    first_word: usize,
    /// True where it begins deeper than the margin.
    indented: bool,
    /// True where a blank line, or nothing, stands before it.
    starts_block: bool,
}

/// Finds the paragraphs of `text`.
pub(super) fn find(text: &str) -> Vec<ByteSpan> {
    let lines = lines(text);
    match wrapped_at(text, &lines) {
        Some(width) => join(text, &lines, width),
        None => lines.iter().map(|l| l.span).collect(),
    }
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut at = 0;
    let mut starts_block = true;
    let mut before = "";
    for raw in text.split_inclusive(['\n', '\r', '\u{2029}']) {
        let inner = raw.trim_matches(is_white);
        if inner.is_empty() {
            starts_block |= !(raw == "\n" && before.ends_with('\r'));
        } else {
            let indent = raw.len() - raw.trim_start_matches(is_white).len();
            let span = ByteSpan::of(at + indent..at + indent + inner.len());
            let first_word = inner.split(is_white).next().unwrap_or(inner).chars().count();
            lines.push(Line { span, columns: inner.chars().count(), first_word, indented: indent > 1, starts_block });
            starts_block = false;
        }
        at += raw.len();
        before = raw;
    }
    lines
}

/// The width the text is wrapped at, where it is.
fn wrapped_at(text: &str, lines: &[Line]) -> Option<usize> {
    let mut columns: Vec<usize> = lines.iter().map(|l| l.columns).collect();
    columns.sort_unstable();
    let width = *columns.get(columns.len().saturating_sub(1) * 9 / 10)?;
    if width > WRAP_COLUMNS {
        return None;
    }
    let junctions = || lines.windows(2).filter(|pair| !pair[1].starts_block);
    let full = junctions().filter(|pair| is_full(&pair[0], &pair[1], width)).count() as f64;
    let running = junctions().filter(|pair| pair[1].span.of_text(text).starts_with(char::is_lowercase)).count() as f64;
    let all = junctions().count() as f64;
    (running > 0.0 && full >= all * FULL_SHARE && running >= all * RUNNING_SHARE).then_some(width)
}

/// True where the first word of `next` would not have fitted on `line`.
fn is_full(line: &Line, next: &Line, width: usize) -> bool {
    line.columns + 1 + next.first_word + RAGGED_COLUMNS > width
}

fn join(text: &str, lines: &[Line], width: usize) -> Vec<ByteSpan> {
    let mut paragraphs: Vec<ByteSpan> = Vec::new();
    let mut previous: Option<&Line> = None;
    for line in lines {
        let item = line.span.of_text(text).starts_with(['\u{2022}', '*', '-']) && line.first_word == 1;
        let keyed = |l: &Line| metadata::header_line(l.span.of_text(text)).is_some();
        let follows = previous.filter(|p| {
            !line.starts_block && !item && (!line.indented || p.indented) && is_full(p, line, width) && !keyed(line)
        });
        match (follows, paragraphs.last_mut()) {
            (Some(_), Some(last)) => *last = last.join(line.span),
            _ => paragraphs.push(line.span),
        }
        previous = Some(line);
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::find;

    fn paragraphs(text: &str) -> Vec<String> {
        find(text).into_iter().map(|span| span.of_text(text).replace('\n', "|")).collect()
    }

    #[test]
    fn one_a_line() {
        let text = "The council met on Monday and voted to keep the old bridge open for at least another year.\nIt was close.\n\n  Nobody left.\n";
        assert_eq!(paragraphs(text)[1..], ["It was close.", "Nobody left."]);
    }

    #[test]
    fn short_lines_are_not_wrapped_text() {
        let text = "\"Go,\" she said.\n\"Why?\" he asked.\nNobody moved.\nThe rain fell.\n";
        assert_eq!(paragraphs(text).len(), 4);
    }

    #[test]
    fn hard_wrapped_lines_join() {
        let text = "Bridge closes\n\nThe council met on Monday and voted to close the old\nbridge, which carries some 4,000 cars a day, for at\nleast a year.\n\nThe mayor, Ana Ruiz, said the city had no choice after\nengineers found cracks in two of the pillars last week.\n";
        let found = paragraphs(text);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(
            found[1].starts_with("The council") && found[1].contains("old|bridge") && found[1].ends_with("a year.")
        );
    }

    #[test]
    fn a_short_line_or_an_indent_ends_a_wrapped_paragraph() {
        let text = "The council met on Monday and voted to close the old\nbridge, which carries 4,000 cars a day.\n   The mayor, Ana Ruiz, said the city had no choice, as\nengineers had found cracks in two of the pillars last\nweek, and work cannot wait.\nSchools stay open, as do the market and the two small\nshops at the river.\n";
        assert_eq!(paragraphs(text).len(), 3, "{:?}", paragraphs(text));
    }
}
