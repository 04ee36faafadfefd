//! Proper names that are no person, organisation or place: days, months, feasts, and words of events, laws and prizes.
//!
//! Own compilation from general knowledge.

use super::words::Words;

/// Days and months, in full and as agencies shorten them. "May", "March", "April", "June" and "August" are names of
/// people too and stand in [`MONTH_OR_NAME`].
pub static DAY_OR_MONTH: Words = Words::new(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mon. tue. tues. wed.
    thu. thur. thurs. fri. sat. sun. january february july september october november december jan feb apr jul sep sept oct
    nov dec jan. feb. mar. apr. jul. aug. sep. sept. oct. nov. dec. am pm a.m. p.m. est edt gmt bst utc ad bc",
);

/// Months that are names of people too.
pub static MONTH_OR_NAME: Words = Words::new("may march april june august");

/// Words that, last in a capitalised run, make it an event, a law, a prize, a faith or a language.
pub static OTHER_WORD: Words = Words::new(
    "war wars revolution olympics marathon games cup championship championships league-cup tournament grand-prix open day eve christmas easter ramadan
    hanukkah thanksgiving halloween act bill law treaty accord accords agreement amendment constitution protocol doctrine plan
    prize award awards medal oscar oscars grammy grammys emmy emmys hurricane typhoon storm cyclone earthquake virus disease syndrome
    covid covid-19 coronavirus ebola hiv aids islam christianity judaism hinduism buddhism catholicism bible koran
    quran god allah lord jesus christ internet web english spanish french german arabic hebrew chinese japanese russian
    latin farsi persian hindi urdu swahili bengali turkish korean portuguese italian dutch gmail iphone ipad android windows outlook blackberry linux excel word powerpoint century age era
    muslims christians jews catholics protestants sunnis shiites shias kurds arabs hindus sikhs buddhists methodists mormons
    westerners africans europeans asians hispanics latinos blacks whites republican democrat republicans democrats muslim christian jewish
    catholic sunni shiite shia kurdish arab hindu sikh buddhist kurd jew holocaust intifada brexit",
);

/// Nouns of time, which stand before a name without belonging to it ("last week President …").
pub static TIME_NOUN: Words = Words::new(
    "second minute hour day week weekend month year decade century morning afternoon evening night midnight noon
    today yesterday tomorrow tonight time moment",
);
