//! Units written against their number.
//!
//! Source: own list after UD English EWT and GUM (train).

/// Units that are tokens of their own after digits ("5.5m", "10am", "40mph"). Lower case.
#[rustfmt::skip]
pub const UNITS: &[&str] = &[
    "a.m", "am", "bn", "cm", "ft", "g", "gb", "ghz", "gw", "gwh", "hp", "hr", "hrs", "in", "k", "kb", "kg", "kgs",
    "km", "kph", "kw", "kwh", "lb", "lbs", "m", "mb", "mg", "mhz", "min", "mins", "ml", "mm", "mn", "mph", "mw",
    "mwh", "oz", "p", "p.m", "pm", "sec", "secs", "sq", "tb", "tn", "trn", "tw", "yr", "yrs",
];
