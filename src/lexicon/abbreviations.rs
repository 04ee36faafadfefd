//! Abbreviations that end in a full stop.
//!
//! Source: own list after those frequent in UD English EWT and GUM (train) and in the AP style for months and states.

/// Abbreviations of titles and the like, which stand before a name: no sentence ends at them. Lower case, without the full stop.
#[rustfmt::skip]
pub const BEFORE_NAMES: &[&str] = &[
    "adj", "adm", "ald", "amb", "asst", "atty", "attys", "brig", "bros", "capt", "cdr", "cf", "cllr", "cmdr",
    "cmdt", "col", "comdr", "cpl", "cpt", "dep", "det", "dr", "drs", "ens", "esq", "fr", "ft", "gen", "gens",
    "gov", "govs", "hon", "insp", "lt", "ltcol", "lts", "maj", "messrs", "mgr", "mlle", "mme", "mr", "mrs", "ms",
    "msgr", "mt", "ofc", "pfc", "pres", "prof", "profs", "pte", "pvt", "rep", "reps", "rev", "revs", "sen", "sens",
    "sgt", "sgts", "sr", "srta", "st", "ste", "supt", "surg", "treas", "vice-adm", "viz", "vs",
];

/// Other abbreviations that keep their full stop wherever they stand. Lower case, without the last full stop.
#[rustfmt::skip]
pub const ABBREVIATIONS: &[&str] = &[
    "acad", "adj", "al", "alta", "approx", "apr", "ariz", "assn", "assoc", "attn", "aug", "ave", "bart", "bldg",
    "blvd", "ca", "calif", "cie", "co", "colo", "conf", "conn", "corp", "ctr", "dec", "dept", "div", "eds", "etc",
    "ext", "feb", "fla", "fri", "ga", "hwy", "inc", "inst", "jan", "jr", "kan", "ky", "lb", "lbs", "ltd", "mfg",
    "mich", "minn", "mins", "nev", "nov", "oct", "okla", "ont", "ore", "oz", "pa", "ph", "pty", "que", "sask",
    "sc", "sept", "tel", "tenn", "tex", "thur", "thurs", "tue", "tues", "univ", "vol", "vols", "wed", "wis", "wyo",
    "yrs",
];

/// Abbreviations only before a number ("No. 5", "Mar. 3", "Fig. 2"); elsewhere words. Lower case, without the full stop.
#[rustfmt::skip]
pub const BEFORE_NUMBERS: &[&str] = &[
    "art", "c", "ch", "fig", "figs", "jul", "jun", "mar", "mon", "no", "nos", "p", "para", "pg", "pp", "sat",
    "sec", "sun",
];
