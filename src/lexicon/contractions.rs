//! Contractions without an apostrophe.
//!
//! Source: the multiword tokens of UD English EWT and GUM (train) that cannot be read as one word.

/// The contraction in lower case and how many of its bytes its first word takes ("can|not").
#[rustfmt::skip]
pub const CONTRACTIONS: &[(&str, usize)] = &[
    ("arent", 3), ("cannot", 3), ("couldnt", 5), ("didnt", 3), ("doesnt", 4), ("dont", 2), ("gimme", 3), ("gonna", 3),
    ("gotta", 3), ("hadnt", 3), ("hasnt", 3), ("havent", 4), ("im", 1), ("isnt", 2), ("ive", 1), ("lemme", 3),
    ("shouldnt", 6), ("theyre", 4), ("theyve", 4), ("wanna", 3), ("wasnt", 3), ("werent", 4), ("weve", 2), ("wouldnt", 5),
    ("youre", 3), ("youve", 3),
];
