//! Words of time: months, weekdays, units, seasons, parts of the day, holidays, numbers.
//!
//! Source: the closed classes of English as TimeML's annotation guidelines (1.2.1) list them; written by hand.

/// What a word may mean in a time expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// A month, 1 to 12; `true` where abbreviated.
    Month(i8, bool),
    /// A weekday, 1 (Monday) to 7; `true` where abbreviated.
    Weekday(i8, bool),
    /// "Mondays".
    Weekdays(i8),
    /// A unit; `true` in the plural.
    Unit(Unit, bool),
    /// A number word.
    Cardinal(u32),
    /// "first", "second", "twentieth".
    Ordinal(u32),
    /// A season, as TIMEX3 writes it.
    Season(&'static str),
    /// A part of the day, as TIMEX3 writes it.
    DayPart(&'static str),
    /// A word that refers to past, present or future as a whole, with its TIMEX3 value.
    Reference(&'static str),
    /// An adverb or adjective of frequency, with its TIMEX3 value.
    Frequency(&'static str),
    /// "nineties": 9.
    Decade(i32),
    /// A day that falls on the same date each year: month and day.
    /// A number that is left open ("several").
    Vague,
    /// Nothing to do with time.
    Plain,
}

/// Units of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the units name themselves")]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// How many of which TIMEX3 letter one such unit is, and whether it belongs behind the `T` of a period.
    pub const fn period(self) -> (u32, &'static str, bool) {
        match self {
            Self::Second => (1, "S", true),
            Self::Minute => (1, "M", true),
            Self::Hour => (1, "H", true),
            Self::Day => (1, "D", false),
            Self::Night => (1, "N", false),
            Self::Weekend => (2, "D", false),
            Self::Week => (1, "W", false),
            Self::Fortnight => (2, "W", false),
            Self::Month => (1, "M", false),
            Self::Quarter => (3, "M", false),
            Self::Year => (1, "Y", false),
            Self::Decade => (10, "Y", false),
            Self::Century => (100, "Y", false),
            Self::Millennium => (1000, "Y", false),
        }
    }
}

/// Holidays that fall on a weekday counted within a month (from its end where negative): which one, weekday, month.
pub const COUNTED_HOLIDAYS: &[(&str, i8, i8, i8)] = &[
    ("thanksgiving day", 4, 4, 11),
    ("thanksgiving", 4, 4, 11),
    ("memorial day", -1, 1, 5),
    ("labor day", 1, 1, 9),
    ("martin luther king day", 3, 1, 1),
];

/// Holidays of a fixed day, in lower case and without "'s", longer names first: their month and day.
pub const HOLIDAYS: &[(&str, i8, i8)] = &[
    ("christmas eve", 12, 24),
    ("christmas day", 12, 25),
    ("new year eve", 12, 31),
    ("new year day", 1, 1),
    ("boxing day", 12, 26),
    ("valentine day", 2, 14),
    ("may day", 5, 1),
    ("bastille day", 7, 14),
    ("halloween", 10, 31),
    ("juneteenth", 6, 19),
];

/// The meaning of a word given in lower case.
pub fn word(lower: &str) -> Word {
    use Word::{Cardinal, DayPart, Decade, Frequency, Month, Ordinal, Reference, Season, Vague, Weekday, Weekdays};
    match lower {
        "january" => Month(1, false),
        "february" => Month(2, false),
        "march" => Month(3, false),
        "april" => Month(4, false),
        "may" => Month(5, false),
        "june" => Month(6, false),
        "july" => Month(7, false),
        "august" => Month(8, false),
        "september" => Month(9, false),
        "october" => Month(10, false),
        "november" => Month(11, false),
        "december" => Month(12, false),
        "jan" => Month(1, true),
        "feb" => Month(2, true),
        "mar" => Month(3, true),
        "apr" => Month(4, true),
        "jun" => Month(6, true),
        "jul" => Month(7, true),
        "aug" => Month(8, true),
        "sep" | "sept" => Month(9, true),
        "oct" => Month(10, true),
        "nov" => Month(11, true),
        "dec" => Month(12, true),
        "monday" => Weekday(1, false),
        "tuesday" => Weekday(2, false),
        "wednesday" => Weekday(3, false),
        "thursday" => Weekday(4, false),
        "friday" => Weekday(5, false),
        "saturday" => Weekday(6, false),
        "sunday" => Weekday(7, false),
        "mon" => Weekday(1, true),
        "tue" | "tues" => Weekday(2, true),
        "wed" => Weekday(3, true),
        "thu" | "thur" | "thurs" => Weekday(4, true),
        "fri" => Weekday(5, true),
        "sat" => Weekday(6, true),
        "sun" => Weekday(7, true),
        "mondays" => Weekdays(1),
        "tuesdays" => Weekdays(2),
        "wednesdays" => Weekdays(3),
        "thursdays" => Weekdays(4),
        "fridays" => Weekdays(5),
        "saturdays" => Weekdays(6),
        "sundays" => Weekdays(7),
        "spring" | "springtime" => Season("SP"),
        "summer" | "summertime" => Season("SU"),
        "autumn" | "fall" => Season("FA"),
        "winter" | "wintertime" => Season("WI"),
        "morning" | "dawn" | "daybreak" | "sunrise" => DayPart("TMO"),
        "noon" | "midday" => DayPart("T12:00"),
        "midnight" => DayPart("T24:00"),
        "afternoon" => DayPart("TAF"),
        "evening" | "dusk" | "sunset" | "nightfall" => DayPart("TEV"),
        "night" | "overnight" => DayPart("TNI"),
        "now" | "currently" | "nowadays" | "presently" | "current" => Reference("PRESENT_REF"),
        "recently" | "lately" | "formerly" | "previously" => Reference("PAST_REF"),
        "soon" => Reference("FUTURE_REF"),
        "daily" | "nightly" => Frequency("P1D"),
        "hourly" => Frequency("PT1H"),
        "weekly" => Frequency("P1W"),
        "biweekly" | "fortnightly" => Frequency("P2W"),
        "monthly" => Frequency("P1M"),
        "yearly" | "annually" => Frequency("P1Y"),
        "twenties" => Decade(2),
        "thirties" => Decade(3),
        "forties" => Decade(4),
        "fifties" => Decade(5),
        "sixties" => Decade(6),
        "seventies" => Decade(7),
        "eighties" => Decade(8),
        "nineties" => Decade(9),
        "several" | "few" | "many" | "some" | "numerous" | "countless" => Vague,
        "zero" => Cardinal(0),
        "one" => Cardinal(1),
        "two" => Cardinal(2),
        "three" => Cardinal(3),
        "four" => Cardinal(4),
        "five" => Cardinal(5),
        "six" => Cardinal(6),
        "seven" => Cardinal(7),
        "eight" => Cardinal(8),
        "nine" => Cardinal(9),
        "ten" => Cardinal(10),
        "eleven" => Cardinal(11),
        "twelve" | "dozen" => Cardinal(12),
        "thirteen" => Cardinal(13),
        "fourteen" => Cardinal(14),
        "fifteen" => Cardinal(15),
        "sixteen" => Cardinal(16),
        "seventeen" => Cardinal(17),
        "eighteen" => Cardinal(18),
        "nineteen" => Cardinal(19),
        "twenty" => Cardinal(20),
        "thirty" => Cardinal(30),
        "forty" => Cardinal(40),
        "fifty" => Cardinal(50),
        "sixty" => Cardinal(60),
        "seventy" => Cardinal(70),
        "eighty" => Cardinal(80),
        "ninety" => Cardinal(90),
        "hundred" => Cardinal(100),
        "thousand" => Cardinal(1000),
        "first" => Ordinal(1),
        "second" => Ordinal(2),
        "third" => Ordinal(3),
        "fourth" => Ordinal(4),
        "fifth" => Ordinal(5),
        "sixth" => Ordinal(6),
        "seventh" => Ordinal(7),
        "eighth" => Ordinal(8),
        "ninth" => Ordinal(9),
        "tenth" => Ordinal(10),
        "eleventh" => Ordinal(11),
        "twelfth" => Ordinal(12),
        "thirteenth" => Ordinal(13),
        "fourteenth" => Ordinal(14),
        "fifteenth" => Ordinal(15),
        "sixteenth" => Ordinal(16),
        "seventeenth" => Ordinal(17),
        "eighteenth" => Ordinal(18),
        "nineteenth" => Ordinal(19),
        "twentieth" => Ordinal(20),
        _ => unit(lower),
    }
}

fn unit(lower: &str) -> Word {
    use Unit::{Century, Day, Decade, Fortnight, Hour, Millennium, Minute, Month, Night, Quarter, Week, Weekend, Year};
    let (unit, plural) = match lower {
        "seconds" => (Unit::Second, true),
        "minute" => (Minute, false),
        "minutes" => (Minute, true),
        "hour" => (Hour, false),
        "hours" => (Hour, true),
        "day" => (Day, false),
        "days" => (Day, true),
        "nights" => (Night, true),
        "weekend" => (Weekend, false),
        "weekends" => (Weekend, true),
        "week" => (Week, false),
        "weeks" => (Week, true),
        "fortnight" => (Fortnight, false),
        "month" => (Month, false),
        "months" => (Month, true),
        "quarter" => (Quarter, false),
        "quarters" => (Quarter, true),
        "year" => (Year, false),
        "years" => (Year, true),
        "decade" => (Decade, false),
        "decades" => (Decade, true),
        "century" => (Century, false),
        "centuries" => (Century, true),
        "millennium" => (Millennium, false),
        "millennia" => (Millennium, true),
        _ => return Word::Plain,
    };
    Word::Unit(unit, plural)
}

#[cfg(test)]
mod tests {
    use super::{Unit, Word, word};

    #[test]
    fn words_have_one_meaning_each() {
        assert_eq!(word("sept"), Word::Month(9, true));
        assert_eq!(word("fall"), Word::Season("FA"));
        assert_eq!(word("weeks"), Word::Unit(Unit::Week, true));
        assert_eq!(word("ball"), Word::Plain);
    }
}
