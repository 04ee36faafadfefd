//! Words of clauses that say for when an event was arranged or when it was held.

use crate::lexicon::Words;

/// Verbs of putting on the calendar.
pub static ARRANGE: Words = Words::new("arrange book call fix list pencil pitch plan request schedule set slate time");
/// Verbs of holding and taking place.
pub static HOLD: Words = Words::new("carry conduct hold stage undertake launch begin start open happen occur take");
/// What is said or shown at one time, in which something is said.
pub static SPEECHES: Words = Words::new(
    "address briefing broadcast conference email interview letter memo message post press remarks sermon speech statement \
     testimony tweet video",
);
/// Verbs by which what their object names comes to be: they have one day ("handed them a proposal on Thursday").
pub static PRODUCE: Words =
    Words::new("deliver file hand issue lodge make present publish release send sign submit table unveil");
/// Acts that somebody looks ahead in, whose day is not that of what they look ahead to ("agreed to merge last March").
pub static RESOLVE: Words = Words::new(
    "agree ask beg choose decide elect offer opt order pledge promise propose refuse threaten urge vote vow",
);
/// Words between the noun and such a verb's participle.
pub static BETWEEN: Words =
    Words::new("that which have be due to originally initially first already also once tentatively");
/// Words between such a verb and its time.
pub static BEFORE_TIME: Words = Words::new("for in on at during to up out over place effect force next");
/// Verbs by which somebody is called to what is to take place; "call" only where it is not "call for" or "call off".
pub static INVITE: Words = Words::new("invite summon call");
