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

/// What `noun` may mean two of, behind "the two", "both", "neither" or "each"; [`is_pair`] needs no such word.
pub fn two_of(noun: &str) -> &'static [Two] {
    match noun {
        "pair" | "duo" | "couple" => &[Two::People],
        "country" | "nation" | "state" | "government" | "capital" | "neighbour" | "neighbor" => &[Two::States],
        "company" | "firm" | "club" | "team" | "group" | "union" | "organisation" | "organization" => &[Two::Bodies],
        "side" | "rival" | "adversary" | "party" => &[Two::Sides],
        "two" => &[Two::Sides, Two::People],
        _ => &[],
    }
}

/// True for a noun that means two by itself.
pub fn is_pair(noun: &str) -> bool {
    two_of(noun).contains(&Two::People)
}
