//! Words of time: months, weekdays, units, seasons, parts of the day, holidays, numbers.
//!
//! Source: the closed classes of English as TimeML's annotation guidelines (1.2.1) list them; written by hand.

use super::{Meanings, Words};
use Word::{
    Cardinal, DayPart, Decade, Frequency, Month, Ordinal, Reference, Season, Unit as Span, Vague, Weekday, Weekdays,
};

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

/// Words right before "Christmas" where it is the day.
pub const BEFORE_CHRISTMAS: &[&str] =
    &["at", "over", "before", "after", "by", "since", "until", "last", "next", "this"];
/// Words with which the sentence may go on behind "Christmas": any other is what it modifies ("Christmas market").
pub const BEHIND_CHRISTMAS: &[&str] = &[
    "and", "or", "but", "when", "while", "as", "in", "with", "because", "he", "she", "it", "they", "we", "the", "at",
    "is", "was",
];

/// The words of each meaning.
static WORDS: Meanings<Word> = Meanings::new(&[
    (Month(1, false), "january"),
    (Month(2, false), "february"),
    (Month(3, false), "march"),
    (Month(4, false), "april"),
    (Month(5, false), "may"),
    (Month(6, false), "june"),
    (Month(7, false), "july"),
    (Month(8, false), "august"),
    (Month(9, false), "september"),
    (Month(10, false), "october"),
    (Month(11, false), "november"),
    (Month(12, false), "december"),
    (Month(1, true), "jan"),
    (Month(2, true), "feb"),
    (Month(3, true), "mar"),
    (Month(4, true), "apr"),
    (Month(6, true), "jun"),
    (Month(7, true), "jul"),
    (Month(8, true), "aug"),
    (Month(9, true), "sep, sept"),
    (Month(10, true), "oct"),
    (Month(11, true), "nov"),
    (Month(12, true), "dec"),
    (Weekday(1, false), "monday"),
    (Weekday(2, false), "tuesday"),
    (Weekday(3, false), "wednesday"),
    (Weekday(4, false), "thursday"),
    (Weekday(5, false), "friday"),
    (Weekday(6, false), "saturday"),
    (Weekday(7, false), "sunday"),
    (Weekday(1, true), "mon"),
    (Weekday(2, true), "tue, tues"),
    (Weekday(3, true), "wed"),
    (Weekday(4, true), "thu, thur, thurs"),
    (Weekday(5, true), "fri"),
    (Weekday(6, true), "sat"),
    (Weekday(7, true), "sun"),
    (Weekdays(1), "mondays"),
    (Weekdays(2), "tuesdays"),
    (Weekdays(3), "wednesdays"),
    (Weekdays(4), "thursdays"),
    (Weekdays(5), "fridays"),
    (Weekdays(6), "saturdays"),
    (Weekdays(7), "sundays"),
    (Season("SP"), "spring, springtime"),
    (Season("SU"), "summer, summertime"),
    (Season("FA"), "autumn, fall"),
    (Season("WI"), "winter, wintertime"),
    (DayPart("TMO"), "morning, dawn, daybreak, sunrise"),
    (DayPart("T12:00"), "noon, midday"),
    (DayPart("T24:00"), "midnight"),
    (DayPart("TAF"), "afternoon"),
    (DayPart("TEV"), "evening, dusk, sunset, nightfall"),
    (DayPart("TNI"), "night, overnight"),
    (Reference("PRESENT_REF"), "now, currently, nowadays, presently, current"),
    (Reference("PAST_REF"), "recently, lately, formerly, previously"),
    (Reference("FUTURE_REF"), "soon"),
    (Frequency("P1D"), "daily, nightly"),
    (Frequency("PT1H"), "hourly"),
    (Frequency("P1W"), "weekly"),
    (Frequency("P2W"), "biweekly, fortnightly"),
    (Frequency("P1M"), "monthly"),
    (Frequency("P1Y"), "yearly, annually"),
    (Decade(2), "twenties"),
    (Decade(3), "thirties"),
    (Decade(4), "forties"),
    (Decade(5), "fifties"),
    (Decade(6), "sixties"),
    (Decade(7), "seventies"),
    (Decade(8), "eighties"),
    (Decade(9), "nineties"),
    (Vague, "several, few, many, some, numerous, countless"),
    (Cardinal(0), "zero"),
    (Cardinal(1), "one"),
    (Cardinal(2), "two"),
    (Cardinal(3), "three"),
    (Cardinal(4), "four"),
    (Cardinal(5), "five"),
    (Cardinal(6), "six"),
    (Cardinal(7), "seven"),
    (Cardinal(8), "eight"),
    (Cardinal(9), "nine"),
    (Cardinal(10), "ten"),
    (Cardinal(11), "eleven"),
    (Cardinal(12), "twelve, dozen"),
    (Cardinal(13), "thirteen"),
    (Cardinal(14), "fourteen"),
    (Cardinal(15), "fifteen"),
    (Cardinal(16), "sixteen"),
    (Cardinal(17), "seventeen"),
    (Cardinal(18), "eighteen"),
    (Cardinal(19), "nineteen"),
    (Cardinal(20), "twenty"),
    (Cardinal(30), "thirty"),
    (Cardinal(40), "forty"),
    (Cardinal(50), "fifty"),
    (Cardinal(60), "sixty"),
    (Cardinal(70), "seventy"),
    (Cardinal(80), "eighty"),
    (Cardinal(90), "ninety"),
    (Cardinal(100), "hundred"),
    (Cardinal(1000), "thousand"),
    (Ordinal(1), "first"),
    (Ordinal(2), "second"),
    (Ordinal(3), "third"),
    (Ordinal(4), "fourth"),
    (Ordinal(5), "fifth"),
    (Ordinal(6), "sixth"),
    (Ordinal(7), "seventh"),
    (Ordinal(8), "eighth"),
    (Ordinal(9), "ninth"),
    (Ordinal(10), "tenth"),
    (Ordinal(11), "eleventh"),
    (Ordinal(12), "twelfth"),
    (Ordinal(13), "thirteenth"),
    (Ordinal(14), "fourteenth"),
    (Ordinal(15), "fifteenth"),
    (Ordinal(16), "sixteenth"),
    (Ordinal(17), "seventeenth"),
    (Ordinal(18), "eighteenth"),
    (Ordinal(19), "nineteenth"),
    (Ordinal(20), "twentieth"),
    (Span(Unit::Second, true), "seconds"),
    (Span(Unit::Minute, false), "minute"),
    (Span(Unit::Minute, true), "minutes"),
    (Span(Unit::Hour, false), "hour"),
    (Span(Unit::Hour, true), "hours"),
    (Span(Unit::Day, false), "day"),
    (Span(Unit::Day, true), "days"),
    (Span(Unit::Night, true), "nights"),
    (Span(Unit::Weekend, false), "weekend"),
    (Span(Unit::Weekend, true), "weekends"),
    (Span(Unit::Week, false), "week"),
    (Span(Unit::Week, true), "weeks"),
    (Span(Unit::Fortnight, false), "fortnight"),
    (Span(Unit::Month, false), "month"),
    (Span(Unit::Month, true), "months"),
    (Span(Unit::Quarter, false), "quarter"),
    (Span(Unit::Quarter, true), "quarters"),
    (Span(Unit::Year, false), "year"),
    (Span(Unit::Year, true), "years"),
    (Span(Unit::Decade, false), "decade"),
    (Span(Unit::Decade, true), "decades"),
    (Span(Unit::Century, false), "century"),
    (Span(Unit::Century, true), "centuries"),
    (Span(Unit::Millennium, false), "millennium"),
    (Span(Unit::Millennium, true), "millennia"),
]);

/// What an expression may begin with beside the words above, numbers and names of holidays.
pub static LEADERS: Words = Words::new(
    "the a an this that these those last next past coming previous following current present preceding prior ensuing same full
    final fiscal fy ad q recent near immediate foreseeable distant future early late mid middle half every each per once twice
    yesterday today tonight tomorrow ' ’ ‘ -",
);

/// The meaning of a word given in lower case.
pub fn word(lower: &str) -> Word {
    WORDS.of(lower).unwrap_or(Word::Plain)
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
