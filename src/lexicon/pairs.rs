//! Nouns that mean two of whom the article has spoken.

/// What the two are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Two {
    /// Named people.
    People,
    /// Countries.
    States,
    /// Organisations that are no countries.
    Bodies,
    /// Countries or organisations.
    Sides,
}

impl Two {
    /// Every value.
    pub const ALL: [Self; 4] = [Self::People, Self::States, Self::Bodies, Self::Sides];
}

/// What `noun` means two of, behind "the two", "both", "neither" or "each"; [`is_pair`] needs no such word.
pub fn two_of(noun: &str) -> Option<Two> {
    match noun {
        "pair" | "duo" | "couple" => Some(Two::People),
        "country" | "nation" | "state" | "government" | "capital" | "neighbour" | "neighbor" => Some(Two::States),
        "company" | "firm" | "club" | "team" | "group" | "union" | "organisation" | "organization" => Some(Two::Bodies),
        "side" | "rival" | "adversary" => Some(Two::Sides),
        _ => None,
    }
}

/// True for a noun that means two by itself.
pub fn is_pair(noun: &str) -> bool {
    two_of(noun) == Some(Two::People)
}
