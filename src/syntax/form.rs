//! Forms as the model knows them.

use std::borrow::Cow;

/// `text` in small letters: most words are in these already.
pub(crate) fn lower(text: &str) -> Cow<'_, str> {
    let small = |b: u8| b.is_ascii() && !b.is_ascii_uppercase();
    if text.bytes().all(small) { text.into() } else { text.to_lowercase().into() }
}

/// The form with quotation marks, dashes and ellipses written one way.
pub(crate) fn normalise(form: &str) -> Cow<'_, str> {
    match form {
        "“" | "”" | "„" | "``" | "''" | "«" | "»" => "\"".into(),
        "‘" | "’" | "`" | "‹" | "›" => "'".into(),
        "–" | "—" | "--" => "—".into(),
        "…" => "...".into(),
        _ if !form.is_ascii() && form.contains(['’', '‘', '‑']) => {
            form.replace(['’', '‘'], "'").replace('‑', "-").into()
        }
        _ => form.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::{lower, normalise};

    #[test]
    fn case_and_typography_do_not_matter() {
        assert_eq!(["red", "Red", "é", "É", "2ND", ""].map(lower), ["red", "red", "é", "é", "2nd", ""]);
        assert_eq!(["”", "’s", "–", "…", "U.S."].map(normalise), ["\"", "'s", "—", "...", "U.S."]);
    }
}
