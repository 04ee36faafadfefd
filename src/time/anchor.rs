//! From what an expression states to a TIMEX3 value: what it leaves open is implied from the publication date, the
//! tense of its clause and the dates named before it.

use super::stated::{Candidate, Origin, Stated, Toward, Year};
use super::{Direction, TimeKind};
use crate::lexicon::time::Unit;
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// How much farther a date on the wrong side of the tense counts: tense is often that of the report, not of the event.
const TENSE_MISMATCH: f32 = 2.5;

/// What a clause says was is hardly ever to come.
const PAST_MISMATCH: f32 = 12.0;

/// What a clause says will be is hardly ever past.
const FUTURE_MISMATCH: f32 = 12.0;

/// A story tells of the past where its stated years lie, by their median, more than this many years before publication.
const NARRATIVE_YEARS: i32 = 3;

/// Of two weekdays around publication the next is nearer where it is at most so many days away.
const HALF_WEEK: i32 = 3;

/// Fewer stated years than this say nothing about the kind of story.
const NARRATIVE_MIN_YEARS: usize = 5;

/// A story that counts from its day of writing once for two stated years is news, whatever its background is.
const NEWS_SHARE: usize = 2;

/// How coarse a moment is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Grain {
    Century,
    Decade,
    Year,
    Part(String),
    Month,
    Week,
    Weekend,
    Day,
}

/// A point in time, as fine as its grain.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Moment {
    date: Date,
    grain: Grain,
}

impl Moment {
    fn value(&self) -> String {
        let date = self.date;
        let year = date.year();
        match &self.grain {
            Grain::Century => format!("{:02}", year / 100),
            Grain::Decade => format!("{:03}", year / 10),
            Grain::Year => format!("{year:04}"),
            Grain::Part(part) => format!("{year:04}-{part}"),
            Grain::Month => format!("{year:04}-{:02}", date.month()),
            Grain::Week => week(date),
            Grain::Weekend => format!("{}-WE", week(date)),
            Grain::Day => date.to_string(),
        }
    }
}

/// The week of a day ("2026-W06").
pub(crate) fn week(date: Date) -> String {
    let iso = date.iso_week_date();
    format!("{:04}-W{:02}", iso.year(), iso.week())
}

/// What an expression came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Resolved {
    pub value: String,
    pub anchored: bool,
    pub relative: Option<i32>,
    pub direction: Option<Direction>,
}

impl Resolved {
    fn open(value: impl Into<String>) -> Self {
        Self { value: value.into(), anchored: false, relative: None, direction: None }
    }

    fn fixed(value: impl Into<String>) -> Self {
        Self { anchored: true, ..Self::open(value) }
    }
}

/// The reference time of an article, and what its text has named so far.
#[derive(Debug)]
pub(super) struct Anchor {
    published: Option<Date>,
    /// The weekday of writing, 1 to 7, where the text tells it and no date is known.
    written_on: Option<i8>,
    /// True for a story of the past: dates without a year belong to the year named last.
    narrative: bool,
    last: Option<Moment>,
    /// The quarter named last.
    quarter: Option<Moment>,
}

impl Anchor {
    /// The anchor of an article that states the years `stated` and counts `from_writing` times from its day of writing.
    pub(super) fn new(
        published: Option<Date>,
        written_on: Option<i8>,
        mut stated: Vec<i32>,
        from_writing: usize,
    ) -> Self {
        stated.sort_unstable();
        let median = stated.get(stated.len() / 2).copied();
        let past = median.zip(published).is_some_and(|(m, p)| m + NARRATIVE_YEARS < i32::from(p.year()));
        Self {
            published,
            written_on,
            narrative: past && stated.len() >= NARRATIVE_MIN_YEARS && from_writing * NEWS_SHARE < stated.len(),
            last: None,
            quarter: None,
        }
    }

    /// The value of `candidate`, whose clause lies on the side `tense`.
    pub(super) fn resolve(&mut self, candidate: &Candidate, tense: Option<Direction>) -> Resolved {
        let found = match &candidate.stated {
            Stated::Value(value) => self.stated(candidate.kind, value),
            Stated::Calendar { year, month, day, toward } => self.calendar(*year, *month, *day, *toward, tense),
            Stated::NthWeekday { nth, weekday, month, year, toward } => {
                self.nth_weekday((*nth, *weekday, *month), *year, *toward, tense)
            }
            Stated::DayOfMonth(day) => self.day_of_month(*day, tense),
            Stated::Weekday(day, toward) => self.weekday(*day, *toward, tense),
            Stated::PartOfYear { part, from_month, year } => self.part_of_year(part, *from_month, *year, tense),
            Stated::Offset { unit, count, origin } => self.offset(*unit, *count, *origin),
            Stated::Again(unit) => self.again(*unit, tense),
            Stated::Running(unit) => {
                let ahead = tense == Some(Direction::Future);
                self.offset(*unit, 0, if ahead { Origin::Publication } else { Origin::Narrative })
            }
            Stated::NewYear => self.new_year(tense),
            Stated::Clock => self.day_of_clock(),
        };
        match &candidate.clock {
            Some(clock) => Resolved { value: format!("{}{clock}", found.value), ..found },
            None => found,
        }
    }

    fn remember(&mut self, date: Date, grain: Grain) -> Resolved {
        let moment = Moment { date, grain };
        let value = moment.value();
        if is_quarter(&moment.grain) {
            self.quarter = Some(moment.clone());
        }
        self.last = Some(moment);
        Resolved::fixed(value)
    }

    /// The year whose first day is nearest on the side of the tense.
    fn new_year(&mut self, tense: Option<Direction>) -> Resolved {
        let toward = if tense == Some(Direction::Future) { Toward::Next } else { Toward::Tense };
        match self.near_year(toward, tense, true, |year| Date::new(year, 1, 1).ok()) {
            Some(date) => self.remember(date, Grain::Year),
            None => Resolved::open("XXXX"),
        }
    }

    fn stated(&mut self, kind: TimeKind, value: &str) -> Resolved {
        let year = value.parse::<i16>().ok().filter(|_| kind == TimeKind::Date && value.len() == 4);
        match year.and_then(|y| Date::new(y, 1, 1).ok()) {
            Some(date) => self.remember(date, Grain::Year),
            None if value.starts_with("XXXX") => Resolved::open(value),
            None => Resolved::fixed(value),
        }
    }

    /// The date from which the text counts.
    fn origin(&self, origin: Origin) -> Option<Date> {
        let told = self.last.as_ref().map(|m| m.date);
        match origin {
            Origin::Publication | Origin::Compared => self.published,
            Origin::Narrative => told.or(self.published),
        }
    }

    fn calendar(
        &mut self,
        year: Option<i32>,
        month: i8,
        day: Option<i8>,
        toward: Toward,
        tense: Option<Direction>,
    ) -> Resolved {
        let grain = if day.is_some() { Grain::Day } else { Grain::Month };
        let at = |year: i16| Date::new(year, month, day.unwrap_or(1)).ok();
        let date = match year {
            Some(year) => at(year as i16),
            None => self.near_year(toward, tense, day.is_none(), at),
        };
        match (date, day) {
            (Some(date), _) => self.remember(date, grain),
            (None, Some(day)) => Resolved::open(format!("XXXX-{month:02}-{day:02}")),
            (None, None) => Resolved::open(format!("XXXX-{month:02}")),
        }
    }

    /// The weekday `counted` as (which one, day, month).
    fn nth_weekday(
        &mut self,
        (nth, weekday, month): (i8, i8, i8),
        year: Option<i32>,
        toward: Toward,
        tense: Option<Direction>,
    ) -> Resolved {
        let at = |year: i16| {
            let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
            Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
        };
        let date = match year {
            Some(year) => i16::try_from(year).ok().and_then(at),
            None => self.near_year(toward, tense, false, at),
        };
        date.map_or_else(|| Resolved::open(format!("XXXX-{month:02}")), |date| self.remember(date, Grain::Day))
    }

    /// The yearly date `at` that is meant: in a story of the past that of the year named last, else the nearest.
    fn near_year(
        &self,
        toward: Toward,
        tense: Option<Direction>,
        whole_month: bool,
        at: impl Fn(i16) -> Option<Date>,
    ) -> Option<Date> {
        if let (true, Toward::Tense, Some(last)) = (self.narrative, toward, &self.last) {
            let date = at(last.date.year());
            // "resigned in April" is not told of the April to come.
            let ahead = date > self.published && tense == Some(Direction::Past);
            if !ahead {
                return date;
            }
        }
        let told = matches!(toward, Toward::Previous | Toward::Following);
        let from = self.origin(if told { Origin::Narrative } else { Origin::Publication })?;
        let from = if whole_month { from.first_of_month() } else { from };
        let around = [from.year() - 1, from.year(), from.year() + 1, from.year() - 2, from.year() + 4, from.year() - 4];
        let days = |date: Date| (date - from).get_days() as f32;
        let allowed = |d: f32| match toward {
            Toward::Last | Toward::Previous => d < 0.0,
            Toward::Next | Toward::Following => d > 0.0,
            Toward::Tense | Toward::Nearest | Toward::This | Toward::InYear(_) | Toward::InToldYear => true,
        };
        if let Toward::InYear(count) = toward {
            return at(from.year().saturating_add(count as i16));
        }
        if toward == Toward::InToldYear {
            return at(self.origin(Origin::Narrative)?.year());
        }
        if toward == Toward::This {
            return at(from.year());
        }
        let cost = |d: f32| match tense {
            _ if toward == Toward::Nearest => d.abs(),
            // News that shows no tense tells of the past.
            None if d > 0.0 => d * TENSE_MISMATCH,
            Some(Direction::Past) if d > 0.0 => d * PAST_MISMATCH,
            Some(Direction::Future) if d < 0.0 => -d * FUTURE_MISMATCH,
            _ => d.abs(),
        };
        let dates = around.into_iter().filter_map(at).filter(|&date| allowed(days(date)));
        dates.min_by(|&a, &b| cost(days(a)).total_cmp(&cost(days(b))))
    }

    /// The day of the month named last, or of the next one where the text looks ahead and it has passed.
    fn day_of_month(&mut self, day: i8, tense: Option<Direction>) -> Resolved {
        let month = self.origin(Origin::Narrative);
        let named = month.and_then(|m| Date::new(m.year(), m.month(), day).ok());
        let passed = tense == Some(Direction::Future) && named < self.published;
        match named.and_then(|date| if passed { date.checked_add(1.month()).ok() } else { Some(date) }) {
            Some(date) => self.remember(date, Grain::Day),
            None => Resolved::open(format!("XXXX-XX-{day:02}")),
        }
    }

    fn weekday(&mut self, day: i8, toward: Toward, tense: Option<Direction>) -> Resolved {
        let ahead = |from: i8| match toward {
            Toward::Next | Toward::Following | Toward::This | Toward::InYear(_) | Toward::InToldYear => true,
            Toward::Last | Toward::Previous => false,
            Toward::Tense => tense == Some(Direction::Future),
            Toward::Nearest => weekday_distance(from, day, true, false) <= HALF_WEEK,
        };
        let distance = |from: i8| {
            let strict = !matches!(toward, Toward::Tense | Toward::Nearest | Toward::This);
            weekday_distance(from, day, ahead(from), strict)
        };
        let told_day = self.narrative && self.last.as_ref().is_some_and(|m| m.grain == Grain::Day);
        let told = matches!(toward, Toward::Previous | Toward::Following) || told_day;
        let origin = self.origin(if told { Origin::Narrative } else { Origin::Publication });
        match origin {
            Some(from) => {
                let distance = i64::from(distance(from.weekday().to_monday_one_offset()));
                let date = from.saturating_add(distance.days());
                self.remember(date, Grain::Day)
            }
            None => Resolved {
                relative: self.written_on.map(distance),
                direction: Some(if ahead(self.written_on.unwrap_or(day)) {
                    Direction::Future
                } else {
                    Direction::Past
                }),
                ..Resolved::open(format!("XXXX-WXX-{day}"))
            },
        }
    }

    fn part_of_year(&mut self, part: &str, from_month: i8, year: Year, tense: Option<Direction>) -> Resolved {
        let at = |year: i16| Date::new(year, from_month, 1).ok();
        let date = match year {
            Year::Stated(year) => at(year as i16),
            Year::Offset(count) => self.published.and_then(|p| at(p.year().saturating_add(count as i16))),
            Year::Toward(toward) => self.near_part(part, toward, tense, at),
        };
        match date {
            Some(date) => self.remember(date, Grain::Part(part.to_owned())),
            None => Resolved::open(format!("XXXX-{part}")),
        }
    }

    /// Where the tense does not say, quarters are those that are reported, after they began.
    fn near_part(
        &self,
        part: &str,
        toward: Toward,
        tense: Option<Direction>,
        at: impl Fn(i16) -> Option<Date>,
    ) -> Option<Date> {
        let quarter = part.starts_with('Q');
        let tense = if quarter { tense.or(Some(Direction::Past)) } else { tense };
        self.near_year(toward, tense, true, at)
    }

    fn offset(&mut self, unit: Unit, count: i32, origin: Origin) -> Resolved {
        if let Some(moment) = self.same_part(unit, count, origin) {
            // What a quarter is compared with does not become the quarter that is told of.
            return Resolved::fixed(moment.value());
        }
        let Some(from) = self.origin(origin) else {
            return unplaced(unit, count, origin);
        };
        // "In 2023 he joined. Five months later": no more than the year is known.
        let year = origin == Origin::Narrative && self.last.as_ref().is_some_and(|m| matches!(m.grain, Grain::Year));
        match moved(from, unit, count) {
            Some(date) if year && unit != Unit::Year => self.remember(date, Grain::Year),
            Some(date) => self.remember(date, grain(unit, date)),
            None => Resolved::open("XXXX"),
        }
    }

    /// "a year ago" said of a quarter is that quarter a year before.
    fn same_part(&self, unit: Unit, count: i32, origin: Origin) -> Option<Moment> {
        let last = self.last.as_ref()?;
        if !is_quarter(&last.grain)
            || unit != Unit::Year
            || count != -1
            || self.narrative
            || origin == Origin::Publication
        {
            return None;
        }
        let current = self.published?.year();
        let date = if last.date.year() < current { last.date } else { moved(last.date, Unit::Year, -1)? };
        Some(Moment { date, grain: last.grain.clone() })
    }

    /// "the quarter", "the weekend": the one named last, else the last one.
    fn again(&mut self, unit: Unit, tense: Option<Direction>) -> Resolved {
        let same = |m: &&Moment| match (&m.grain, unit) {
            (grain, Unit::Quarter) => is_quarter(grain),
            (Grain::Weekend, Unit::Weekend) | (Grain::Month, Unit::Month) | (Grain::Year, Unit::Year) => true,
            _ => false,
        };
        let known = if unit == Unit::Quarter { self.quarter.as_ref() } else { self.last.as_ref() };
        if let Some(last) = known.filter(same) {
            return Resolved::fixed(last.value());
        }
        let count = match (unit, tense) {
            (Unit::Weekend, Some(Direction::Future)) => 0,
            // Results are reported for the quarter that has ended.
            (Unit::Weekend, _) | (Unit::Quarter, None | Some(Direction::Past)) => -1,
            _ => 0,
        };
        self.offset(unit, count, Origin::Publication)
    }

    /// The day a time of the clock belongs to: the day named last, else that of publication.
    fn day_of_clock(&self) -> Resolved {
        let day = self.last.as_ref().filter(|m| m.grain == Grain::Day).map(|m| m.date).or(self.published);
        day.map_or_else(|| Resolved::open("XXXX-XX-XX"), |date| Resolved::fixed(date.to_string()))
    }
}

/// Days from weekday `from` to weekday `to`, forwards or backwards; `strict` excludes the day itself.
fn weekday_distance(from: i8, to: i8, ahead: bool, strict: bool) -> i32 {
    let forward = i32::from(to - from).rem_euclid(7);
    match (ahead, forward) {
        (true, 0) if strict => 7,
        (true, days) => days,
        (false, 0) if strict => -7,
        (false, 0) => 0,
        (false, days) => days - 7,
    }
}

fn is_quarter(grain: &Grain) -> bool {
    matches!(grain, Grain::Part(part) if part.starts_with('Q'))
}

fn grain(unit: Unit, date: Date) -> Grain {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::Night => Grain::Day,
        Unit::Weekend => Grain::Weekend,
        Unit::Week | Unit::Fortnight => Grain::Week,
        Unit::Month => Grain::Month,
        Unit::Quarter => Grain::Part(format!("Q{}", (date.month() + 2) / 3)),
        Unit::Year => Grain::Year,
        Unit::Decade => Grain::Decade,
        Unit::Century | Unit::Millennium => Grain::Century,
    }
}

/// The date so many units after `from`, before it where `count` is negative; no finer than the unit.
pub(crate) fn counted(from: Date, unit: Unit, count: i32) -> Option<String> {
    moved(from, unit, count).map(|date| Moment { date, grain: grain(unit, date) }.value())
}

fn moved(from: Date, unit: Unit, count: i32) -> Option<Date> {
    let n = i64::from(count);
    let step = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Span::new(),
        Unit::Day | Unit::Night => Span::new().try_days(n).ok()?,
        Unit::Week | Unit::Weekend => Span::new().try_weeks(n).ok()?,
        Unit::Fortnight => Span::new().try_weeks(2 * n).ok()?,
        Unit::Month => Span::new().try_months(n).ok()?,
        Unit::Quarter => Span::new().try_months(3 * n).ok()?,
        Unit::Year => Span::new().try_years(n).ok()?,
        Unit::Decade => Span::new().try_years(10 * n).ok()?,
        Unit::Century => Span::new().try_years(100 * n).ok()?,
        Unit::Millennium => Span::new().try_years(1000 * n).ok()?,
    };
    from.checked_add(step).ok()
}

/// An offset with no date to count from.
fn unplaced(unit: Unit, count: i32, origin: Origin) -> Resolved {
    let days = match unit {
        Unit::Day | Unit::Night => Some(count),
        Unit::Week | Unit::Weekend => count.checked_mul(7),
        _ => None,
    };
    let value = match unit {
        Unit::Week => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Year => "XXXX",
        Unit::Quarter => "XXXX-QX",
        Unit::Decade => "XXX",
        Unit::Century | Unit::Millennium => "XX",
        _ => "XXXX-XX-XX",
    };
    Resolved { relative: days.filter(|_| origin != Origin::Narrative), ..Resolved::open(value) }
}
