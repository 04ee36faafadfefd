//! Words in tables: reporting verbs, titles, organisation words, places, event triggers.
//!
//! One file a table, logic elsewhere. Each table states where its words come from.
pub mod time;
