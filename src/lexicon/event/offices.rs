//! Acts that only one kind of body does.

use crate::lexicon::Words;

/// A body with acts of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Office {
    /// Those who arrest.
    Police,
    /// Those who judge.
    Court,
    /// Those who charge.
    Prosecution,
}

impl Office {
    /// Every value.
    pub const ALL: [Self; 3] = [Self::Police, Self::Court, Self::Prosecution];
}

static ARREST: Words = Words::new("arrest detain handcuff apprehend hold");
static JUDGE: Words = Words::new("sentence jail imprison convict acquit fine");
static CHARGE: Words = Words::new("charge indict prosecute");
static POLICE: Words = Words::new("police");
/// Those who search houses and take people away by law.
pub static OFFICER: Words = Words::new(
    "agent constable deputy detective garda gardaí gendarme inspector investigator marshal officer police prosecutor ranger
    sergeant sheriff trooper",
);
static CUSTODY: Words = Words::new("apprehend arrest bail detain handcuff hold question release search seize");
static POLICE_WORK: Words = Words::new("arrest detain disperse raid remove search seize stop storm surround");
/// Words of roles in a police force.
pub static POLICE_RANK: Words = Words::new("police constable superintendent detective sergeant");
static COURT: Words = Words::new("court tribunal judge magistrate");
static PROSECUTION: Words = Words::new("prosecution prosecutor prosecutors");

/// True for what is done to people and things by law.
pub fn is_done_by_law(verb: &str) -> bool {
    CUSTODY.has(verb)
}

/// True for what officers do where they come.
pub fn is_police_work(verb: &str) -> bool {
    POLICE_WORK.has(verb)
}

/// Whose act a verb (its lemma) tells.
pub fn office(verb: &str) -> Option<Office> {
    if ARREST.has(verb) {
        Some(Office::Police)
    } else if JUDGE.has(verb) {
        Some(Office::Court)
    } else if CHARGE.has(verb) {
        Some(Office::Prosecution)
    } else {
        None
    }
}

impl Office {
    /// True for the name or role of such a body ("a court in Oslo").
    pub fn holds(self, name: &str) -> bool {
        let words = match self {
            Self::Police => &POLICE,
            Self::Court => &COURT,
            Self::Prosecution => &PROSECUTION,
        };
        let front = name.split_whitespace().take_while(|word| !matches!(*word, "of" | "in" | "for" | "at"));
        front.last().is_some_and(|last| words.has(last))
    }
}
