//! What verbs and nouns name which events.
//!
//! Source: the categories and examples of the PLOVER 0.8 manual, filled in by hand from the vocabulary of news.

mod answering;
mod arranging;
mod effects;
mod mishaps;
mod moves;
mod mutual;
mod nouns;
mod objects;
mod offices;
mod places;
mod plain;
mod settings;
mod tellings;
mod verbs;

pub use answering::*;
pub use arranging::*;
pub use effects::*;
pub use mishaps::*;
pub use moves::*;
pub use mutual::*;
pub use nouns::*;
pub use objects::*;
pub use offices::*;
pub use places::*;
pub use plain::*;
pub use settings::*;
pub use tellings::*;
pub use verbs::*;

use crate::event::EventKind;

/// The type and mode a word brings with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sense {
    /// PLOVER type.
    pub kind: EventKind,
    /// PLOVER mode.
    pub mode: Option<&'static str>,
}

const fn sense(kind: EventKind) -> Sense {
    Sense { kind, mode: None }
}

const fn mode(kind: EventKind, mode: &'static str) -> Sense {
    Sense { kind, mode: Some(mode) }
}
