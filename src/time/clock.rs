//! Times of the clock and parts of the day: "10:35 a.m.", "3 p.m. EST", "noon", "1300 GMT", "Friday night".

use super::TimeKind;
use super::number::{digits, number};
use super::piece::Pieces;
use super::stated::{Candidate, Stated};
use crate::lexicon::time::Word;

/// The time of day that begins at `at`.
pub(super) fn propose(p: &Pieces<'_>, at: usize) -> Option<Candidate> {
    let (clock, end) = hour(p, at).or_else(|| military(p, at)).or_else(|| named(p, at))?;
    Some(Candidate { start: at, end, kind: TimeKind::Time, stated: Stated::Clock, clock: Some(clock) })
}

fn clock(hour: u32, minute: u32) -> Option<String> {
    (hour <= 24 && minute < 60).then(|| format!("T{hour:02}:{minute:02}"))
}

/// "10:35", "10:35 a.m.", "3 p.m.", "ten o'clock".
fn hour(p: &Pieces<'_>, at: usize) -> Option<(String, usize)> {
    let (hour, after) = number(p, at)?;
    let (minute, end) = minutes(p, after).map_or((None, after), |(m, end)| (Some(m), end));
    let end = if minute.is_some() { seconds(p, end) } else { end };
    let (hour, end) = match half_of_day(p, end) {
        Some((pm, end)) if (1..=12).contains(&hour) => (hour % 12 + if pm { 12 } else { 0 }, end),
        _ if o_clock(p, end) => (hour, end + 3),
        _ if minute.is_some() && !scored(p, at, end) => (hour, end),
        _ => return None,
    };
    Some((clock(hour, minute.unwrap_or(0))?, zone(p, end)))
}

fn minutes(p: &Pieces<'_>, at: usize) -> Option<(u32, usize)> {
    let joined = p.is(at, &[":", "."]) && p.glued(at) && p.glued(at + 1) && p.lower(at + 1).len() == 2;
    let stop = p.is(at, &["."]) && half_of_day(p, at + 2).is_none();
    if !joined || stop {
        return None;
    }
    p.lower(at + 1).parse().ok().filter(|m| *m < 60).map(|m| (m, at + 2))
}

fn seconds(p: &Pieces<'_>, at: usize) -> usize {
    let more = p.is(at, &[":"]) && p.glued(at) && p.glued(at + 1) && p.lower(at + 1).len() == 2;
    if more { at + 2 } else { at }
}

/// "a.m." or "p.m.", or what stands for them; true for the afternoon.
fn half_of_day(p: &Pieces<'_>, at: usize) -> Option<(bool, usize)> {
    match p.lower(at) {
        "am" => Some((false, at + 1)),
        "pm" => Some((true, at + 1)),
        "in" if p.is(at + 1, &["the"]) && p.is(at + 2, &["morning"]) => Some((false, at + 3)),
        "in" if p.is(at + 1, &["the"]) && p.is(at + 2, &["afternoon", "evening"]) => Some((true, at + 3)),
        _ => None,
    }
}

fn o_clock(p: &Pieces<'_>, at: usize) -> bool {
    p.is(at, &["o"]) && p.is(at + 1, &["'", "’"]) && p.is(at + 2, &["clock"])
}

/// Scores, ratios, verses and race times look like times of the clock.
fn scored(p: &Pieces<'_>, at: usize, end: usize) -> bool {
    let led = p.is(
        at.wrapping_sub(1),
        &[
            "at", "by", "until", "till", "from", "to", "since", "before", "after", "around", "about", "-", "–", "and",
            "between",
        ],
    );
    let zoned = zone(p, end) > end;
    !led && !zoned
}

/// "1300 GMT", "1400 hours".
fn military(p: &Pieces<'_>, at: usize) -> Option<(String, usize)> {
    let (time, end) = digits(p, at)?;
    let zoned = zone(p, end);
    let marked = zoned > end || p.is(end, &["hours"]) && p.is(at.wrapping_sub(1), &["at", "by", "until", "from"]);
    let end = if zoned > end { zoned } else { end + 1 };
    if p.lower(at).len() != 4 || !marked {
        return None;
    }
    Some((clock(time / 100, time % 100)?, end))
}

/// The index after a time zone.
fn zone(p: &Pieces<'_>, at: usize) -> usize {
    p.skip(
        at,
        &["gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst", "cet", "cest", "et", "pt"],
    )
}

/// "noon", "midnight"; "morning" and the like only after a determiner or preposition that shows the sense.
fn named(p: &Pieces<'_>, at: usize) -> Option<(String, usize)> {
    let the = p.skip(at, &["the"]);
    let (early, from) =
        if p.is(the, &["early", "late", "mid"]) { (true, p.skip(the + 1, &["-"])) } else { (false, the) };
    let Word::DayPart(part) = p.word(from) else { return None };
    let of_clock = part.contains(':') || p.is(from, &["overnight"]);
    let led = the > at && p.is(at.wrapping_sub(1), &["in", "during", "throughout"])
        || early
        || p.is(at.wrapping_sub(1), &["by", "at", "before", "after", "until", "since"]);
    (of_clock || led).then(|| (part.to_owned(), from + 1))
}

#[cfg(test)]
mod tests {
    use crate::time::tests::reads;

    #[test]
    fn times_of_the_clock() {
        reads("The train left at 10:35 a.m. on Tuesday.", &["10:35 a.m. on Tuesday = 2026-02-03T10:35"]);
        reads("He ran it in 3:58 and won 2:1.", &[]);
    }
}
