//! Forms as the model knows them.

use std::borrow::Cow;

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
    use super::normalise;

    #[test]
    fn typography_does_not_matter() {
        assert_eq!(["”", "’s", "–", "…", "U.S."].map(normalise), ["\"", "'s", "—", "...", "U.S."]);
    }
}
