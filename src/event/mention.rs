//! One place where the text names an event.

use super::{EventKind, Participant, Status};
use crate::View;
use crate::read::Kind;
use crate::syntax::Xpos;

/// A word that names an event, with all that its own clause says about it.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    /// The word.
    pub token: u32,
    /// Verbs, adjectives and nouns that say of the event that it is held, cancelled, over: they name it too.
    pub folded: Vec<u32>,
    /// Its lemma.
    pub lemma: String,
    /// True where a noun names it.
    pub nominal: bool,
    /// PLOVER type.
    pub kind: EventKind,
    /// PLOVER mode.
    pub mode: Option<&'static str>,
    /// Status and how firmly the clause states it.
    pub status: Judgement,
    /// Who does it.
    pub actors: Vec<Participant>,
    /// To whom.
    pub recipients: Vec<Participant>,
    /// Where.
    pub place: Option<Participant>,
    /// When (index into the article's times).
    pub time: Option<u32>,
    /// Its sentence.
    pub sentence: u32,
    /// The quotation whose content it stands in.
    pub within: Option<u32>,
}

impl Mention {
    /// True where the word is the cue of a quotation too; `cues` are the starts of those, in bytes, sorted.
    pub(super) fn is_cue(&self, view: View<'_>, cues: &[u32]) -> bool {
        cues.binary_search(&view.text.tokens[self.token as usize].span.start).is_ok()
    }
}

/// The lead: the first sentence of the body that tells of an event; not "Email cannot be used. Try another" in front of it.
pub(super) fn lead(view: View<'_>, mentions: &[Mention]) -> Option<u32> {
    let in_body = |m: &&Mention| view.kind(m.token) == Kind::Body;
    let told = |m: &&Mention| {
        let open = matches!(m.status.status, Status::Denied | Status::Hypothetical);
        let imperative = !m.nominal && m.status.strength == Strength::Assumed && view.xpos(m.token) == Xpos::Vb;
        in_body(m) && !open && !imperative
    };
    mentions.iter().find(told).or_else(|| mentions.iter().find(in_body)).map(|m| m.sentence)
}

/// A status and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Judgement {
    /// The status.
    pub status: Status,
    /// How firmly the text states it.
    pub strength: Strength,
    /// The rule that decided.
    pub why: &'static str,
}

/// How firmly a clause states a status, weakest first. The firmest of an event's mentions decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// Nothing says otherwise.
    Assumed,
    /// Taken over from the clause around it.
    Inherited,
    /// Tense, modality or negation of its own clause.
    Clause,
    /// A word that says just this of the event: "cancelled", "scheduled", "threatened to".
    Word,
}

impl Judgement {
    pub(super) const fn new(status: Status, strength: Strength, why: &'static str) -> Self {
        Self { status, strength, why }
    }
}
