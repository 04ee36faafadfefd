//! Verbs that report a question or an exclamation.
//!
//! Source: own list.

/// Past and present forms after a quoted question or exclamation (`"Why?" Bruce asked.`). Lower case.
#[rustfmt::skip]
pub const EXCLAIMING: &[&str] = &[
    "added", "adds", "announced", "answered", "argued", "asked", "asks", "chanted", "continued", "cried", "declared",
    "demanded", "exclaimed", "insisted", "joked", "laughed", "posted", "quipped", "recalled", "replied", "responded",
    "said", "says", "screamed", "shouted", "told", "tweeted", "warned", "wondered", "writes", "wrote", "yelled",
];
