//! Lines of a page in the order in which they are read: columns from left to right, each from top to bottom.

use super::glyphs::Glyph;

/// Glyphs whose lines differ by less than this share of their size stand on one line.
const SAME_LINE: f64 = 0.4;

/// A gap of this share of the size between glyphs is a space where none is drawn.
const SPACE: f64 = 0.17;

/// A gap of more than this share of the size parts columns.
const BREAK: f64 = 1.6;

/// Width of the white between columns, as a share of the size of their text.
const GUTTER: f64 = 0.8;

/// Fewest lines of a column.
const COLUMN_LINES: usize = 4;

/// Lines above columns, and below them, that may span all of them: headline and byline, foot.
const HEAD_LINES: usize = 12;

/// See [`HEAD_LINES`].
const FOOT_LINES: usize = 6;

/// Most pieces of a page whose columns are looked for.
const MAX_PIECES: usize = 1_500;

/// A line, or the part of it that stands in one column.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// Its text.
    pub(super) text: String,
    /// Where it begins and ends.
    pub(super) x: [f64; 2],
    /// Where it stands; grows upwards.
    pub(super) y: f64,
    /// The size of most of its glyphs.
    pub(super) size: f64,
    /// True where all its letters are bold.
    pub(super) bold: bool,
    /// Left and right edge of its column.
    pub(super) column: [f64; 2],
}

/// The lines of a page in reading order.
pub(super) fn lines(glyphs: Vec<Glyph>) -> Vec<Line> {
    let mut pieces = joined(pieces(glyphs));
    pieces.retain(|line| line.text.chars().any(|c| !super::super::is_white(c)));
    let mut ordered = Vec::with_capacity(pieces.len());
    order(pieces, &mut ordered);
    ordered
}

/// Runs of glyphs that are drawn one after the other on one line.
fn pieces(glyphs: Vec<Glyph>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for glyph in glyphs {
        let blank = glyph.text.chars().all(char::is_whitespace);
        match lines.last_mut().filter(|line| follows(line, &glyph)) {
            Some(line) => {
                let gap = glyph.x[0] - line.x[1] > SPACE * glyph.size;
                if (gap || blank) && !line.text.ends_with(' ') {
                    line.text.push(' ');
                }
                if !blank {
                    line.text.push_str(&glyph.text);
                    line.bold &= glyph.bold;
                    line.size = line.size.max(glyph.size);
                    line.x[1] = line.x[1].max(glyph.x[1]);
                }
            }
            None if blank => {}
            None => lines.push(Line {
                text: glyph.text,
                x: glyph.x,
                y: glyph.y,
                size: glyph.size,
                bold: glyph.bold,
                column: [0.0; 2],
            }),
        }
    }
    lines
}

fn follows(line: &Line, glyph: &Glyph) -> bool {
    let size = line.size.max(glyph.size);
    let gap = glyph.x[0] - line.x[1];
    (line.y - glyph.y).abs() < SAME_LINE * size && (-0.5 * size..BREAK * size).contains(&gap)
}

/// Joins pieces that stand side by side on a line but were not drawn one after the other.
fn joined(mut pieces: Vec<Line>) -> Vec<Line> {
    pieces.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut rows: Vec<Vec<Line>> = Vec::new();
    for piece in pieces {
        match rows.last_mut().filter(|row| (row[0].y - piece.y).abs() < SAME_LINE * row[0].size.min(piece.size)) {
            Some(row) => row.push(piece),
            None => rows.push(vec![piece]),
        }
    }
    let mut lines: Vec<Line> = Vec::new();
    for mut row in rows {
        row.sort_by(|a, b| a.x[0].total_cmp(&b.x[0]));
        let start = lines.len();
        for piece in row {
            match lines[start..].last_mut().filter(|line| piece.x[0] - line.x[1] < GUTTER * line.size.min(piece.size)) {
                Some(line) => {
                    if piece.x[0] - line.x[1] > SPACE * piece.size && !line.text.ends_with(' ') {
                        line.text.push(' ');
                    }
                    line.text.push_str(&piece.text);
                    line.x[1] = line.x[1].max(piece.x[1]);
                    line.bold &= piece.bold;
                    line.size = line.size.max(piece.size);
                }
                None => lines.push(piece),
            }
        }
    }
    lines
}

/// Puts lines, which come from top to bottom, into reading order: what spans all columns, then the columns below it.
fn order(lines: Vec<Line>, out: &mut Vec<Line>) {
    if lines.len() > MAX_PIECES {
        return band(lines, out);
    }
    if let Some(at) = gutter(&lines) {
        let (left, right): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.x[0] < at);
        order(left, out);
        return order(right, out);
    }
    let last = lines.len();
    let frames = (0..=HEAD_LINES).flat_map(|head| (0..=FOOT_LINES).map(move |foot| (head, foot)));
    let found =
        frames.into_iter().find(|&(head, foot)| head + foot < last && gutter(&lines[head..last - foot]).is_some());
    if let Some((head, foot)) = found {
        let mut head_lines = lines;
        let mut middle = head_lines.split_off(head);
        let foot_lines = middle.split_off(last - head - foot);
        band(head_lines, out);
        order(middle, out);
        return band(foot_lines, out);
    }
    let below = (1..lines.len()).find(|&at| gutter(&lines[at..]).is_some());
    if let Some(at) = below {
        let mut head = lines;
        let rest = head.split_off(at);
        band(head, out);
        return order(rest, out);
    }
    band(lines, out);
}

/// Takes lines as one column.
fn band(lines: Vec<Line>, out: &mut Vec<Line>) {
    let left = lines.iter().map(|line| line.x[0]).fold(f64::INFINITY, f64::min);
    let right = lines.iter().map(|line| line.x[1]).fold(f64::NEG_INFINITY, f64::max);
    out.extend(lines.into_iter().map(|line| Line { column: [left, right], ..line }));
}

/// Where white from top to bottom parts the lines, with enough of them on both sides; the leftmost such place.
fn gutter(lines: &[Line]) -> Option<f64> {
    if lines.len() < 2 * COLUMN_LINES {
        return None;
    }
    let mut edges: Vec<(f64, f64, f64)> = lines.iter().map(|line| (line.x[0], line.x[1], line.size)).collect();
    edges.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut right = edges[0].1;
    for (at, &(start, end, size)) in edges.iter().enumerate() {
        if start - right > GUTTER * size && at >= COLUMN_LINES && edges.len() - at >= COLUMN_LINES {
            return Some(start);
        }
        right = right.max(end);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Line, order};

    fn line(text: &str, x: f64, end: f64, y: f64) -> Line {
        Line { text: text.into(), x: [x, end], y, size: 10.0, ..Line::default() }
    }

    #[test]
    fn columns_below_a_headline() {
        let mut lines = vec![line("title", 0.0, 300.0, 200.0)];
        for n in 0..5 {
            let y = 180.0 - 12.0 * f64::from(n);
            lines.push(line(&format!("a{n}"), 0.0, 140.0, y));
            lines.push(line(&format!("b{n}"), 160.0, 300.0, y));
        }
        lines.push(line("foot", 100.0, 200.0, 60.0));
        let mut out = Vec::new();
        order(lines, &mut out);
        let text: Vec<&str> = out.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(text, ["title", "a0", "a1", "a2", "a3", "a4", "b0", "b1", "b2", "b3", "b4", "foot"]);
    }
}
