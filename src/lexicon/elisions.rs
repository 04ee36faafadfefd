//! Words that begin with an apostrophe.
//!
//! Source: own list.

/// What follows the apostrophe of 'em, 'til, rock 'n' roll and the like. Lower case.
#[rustfmt::skip]
pub const ELISIONS: &[&str] = &[
    "appen", "bout", "cause", "cos", "cuz", "ead", "ello", "em", "gainst", "n", "neath", "nuff", "round", "scuse",
    "til", "tis", "twas", "tween", "twill",
];
