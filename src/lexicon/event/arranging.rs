//! Words of clauses that say for when an event was arranged or when it was held.

use crate::lexicon::Words;

/// Verbs of putting on the calendar.
pub static ARRANGE: Words = Words::new("arrange book call fix list pencil pitch plan request schedule set slate time");
/// Verbs of holding and taking place.
pub static HOLD: Words = Words::new("carry conduct hold stage undertake launch begin start open happen occur take");
/// Words between the noun and such a verb's participle.
pub static BETWEEN: Words =
    Words::new("that which have be due to originally initially first already also once tentatively");
/// Words between such a verb and its time.
pub static BEFORE_TIME: Words = Words::new("for in on at during to up out over place next");
/// Verbs by which somebody is called to what is to take place; "call" only where it is not "call for" or "call off".
pub static INVITE: Words = Words::new("invite summon call");
