//! What found a quotation, and how often that is right.

/// The step that found a quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Rule {
    /// Quoted words, the reporting clause behind them.
    After,
    /// Quoted words, the reporting clause and a comma before them.
    Before,
    /// Quoted words after a colon.
    Colon,
    /// Quoted words right behind the verb.
    Adjacent,
    /// Quoted sentences without a reporting clause, in line with what was said before.
    Alone,
    /// A clause that the verb governs.
    Clause,
    /// The sentence around a reporting clause.
    Around,
    /// An infinitive that the verb governs.
    Infinitive,
    /// The sentence around "according to" and the like.
    Phrase,
    /// A quoted phrase as somebody's name or description for something.
    Label,
}

impl Rule {
    /// How often a quotation found so is right, 0 to 1.
    pub(super) const fn precision(self) -> f32 {
        match self {
            Self::After => 0.95,
            Self::Before | Self::Colon => 0.9,
            Self::Adjacent | Self::Clause => 0.85,
            Self::Alone | Self::Around | Self::Phrase => 0.8,
            Self::Label => 0.75,
            Self::Infinitive => 0.6,
        }
    }

    /// What the reader is told.
    pub(super) const fn explained(self) -> &'static str {
        match self {
            Self::After => "quoted words followed by",
            Self::Before => "quoted words introduced by",
            Self::Colon => "words after a colon, introduced by",
            Self::Adjacent => "quoted words right behind",
            Self::Alone => "quoted words that go on without a new reporting clause",
            Self::Clause => "a clause governed by",
            Self::Around => "a sentence with the reporting clause",
            Self::Infinitive => "an infinitive governed by",
            Self::Phrase => "a sentence attributed by",
            Self::Label => "a quoted description given by",
        }
    }
}
