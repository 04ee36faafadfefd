//! Nouns that mean two of whom the article has spoken.

/// What the two are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Two {
    /// Named people.
    People,
    /// Named men.
    Men,
    /// Named women.
    Women,
    /// Countries.
    States,
    /// Organisations that are no countries.
    Bodies,
    /// Countries or organisations.
    Sides,
}

impl Two {
    /// Every value.
    pub const ALL: [Self; 6] = [Self::People, Self::Men, Self::Women, Self::States, Self::Bodies, Self::Sides];
}

/// What `noun` may mean two of, behind "the two", "both", "neither" or "each"; [`is_pair`] needs no such word.
pub fn two_of(noun: &str) -> &'static [Two] {
    match noun {
        "pair" | "duo" | "couple" => &[Two::People],
        "man" => &[Two::Men],
        "woman" => &[Two::Women],
        "country" | "nation" | "state" | "government" | "capital" | "neighbour" | "neighbor" => &[Two::States],
        "company" | "firm" | "club" | "team" | "group" | "union" | "organisation" | "organization" => &[Two::Bodies],
        "side" | "rival" | "adversary" | "party" => &[Two::Sides],
        "two" => &[Two::Sides, Two::People],
        _ => &[],
    }
}

/// The offices of whom `noun` may mean two, behind "the two" or "both".
pub fn offices_of(noun: &str) -> &'static [&'static str] {
    match noun {
        "leader" => &["president", "premier", "prime minister", "chancellor", "king", "queen", "taoiseach"],
        "president" => &["president"],
        "minister" => &["minister", "secretary"],
        _ => &[],
    }
}

/// Words of a role that make it another than the office itself.
pub const NOT_IN_OFFICE: [&str; 4] = ["former", "vice", "deputy", "ex"];

/// True for a noun that means two by itself.
pub fn is_pair(noun: &str) -> bool {
    matches!(noun, "pair" | "duo" | "couple" | "two")
}
