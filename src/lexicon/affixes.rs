//! Affixes that a hyphen does not part from their word.
//!
//! Source: the affix list of the English Treebank guidelines (LDC), kept where UD English EWT and GUM (train) agree.

/// Prefixes ("anti-war" is one token, "two-thirds" is three). Lower case.
#[rustfmt::skip]
pub const PREFIXES: &[&str] = &[
    "ante", "anti", "arch", "bi", "co", "counter", "cross", "cyber", "de", "e", "ex", "extra", "hyper", "infra",
    "inter", "intra", "macro", "mega", "meta", "micro", "mid", "mini", "mis", "mm", "multi", "neo", "non", "over", "para",
    "peri", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "re", "semi", "sub", "super", "supra",
    "trans", "tri", "uh", "ultra", "un", "uni",
];

/// Suffixes ("clock-wise"). Lower case.
#[rustfmt::skip]
pub const SUFFIXES: &[&str] = &[
    "esque", "ette", "fest", "less", "wise",
];
