//! Nouns of bodies in another sense: a state of emergency, a victory party, an alarm panel, "in hospital", "do business", confidence.

use crate::View;
use crate::lexicon::people::{HOUSE, NO_BODY};
use crate::syntax::{Rel, Upos, Xpos};

/// True where the noun names no body.
pub(super) fn is_no_body(view: View<'_>, noun: u32) -> bool {
    let lemma = view.lemma(noun);
    let modifies = |c: u32| matches!(view.rel(c), Rel::Amod | Rel::Compound);
    let of_kind = |kinds: &[&str]| view.child_where(noun, |c| modifies(c) && kinds.contains(&view.lemma(c))).is_some();
    match lemma {
        "state" => is_condition(view, noun),
        "party" => {
            of_kind(&["victory", "birthday", "dinner", "garden", "farewell", "house", "search", "launch", "tea"])
        }
        "trust" => is_confidence(view, noun),
        "panel" => of_kind(&["alarm", "solar", "glass", "control", "instrument"]),
        _ => (HOUSE.has(lemma) || NO_BODY.has(lemma)) && is_bare(view, noun),
    }
}

/// "a state of emergency"
fn is_condition(view: View<'_>, noun: u32) -> bool {
    let of = noun + 1;
    let inside = view.sentence(noun).contains(of + 1);
    inside && view.form(of) == "of" && view.xpos(of + 1) == Xpos::Nn && view.upos(of + 1) == Upos::Noun
}

/// "public trust", "the trust between them"
fn is_confidence(view: View<'_>, noun: u32) -> bool {
    let body = |c: u32| view.rel(c) == Rel::Det || view.rel(c) == Rel::NmodPoss && view.upos(c) != Upos::Pron;
    let behind = if view.sentence(noun).contains(noun + 1) { view.form(noun + 1) } else { "" };
    view.child_where(noun, body).is_none() || matches!(behind, "in" | "between" | "among" | "of" | "that")
}

/// "was taken to court": without article or modifier, and no subject.
fn is_bare(view: View<'_>, noun: u32) -> bool {
    let tells = |c: u32| !matches!(view.rel(c), Rel::Case | Rel::Punct | Rel::Cc | Rel::Conj);
    let subject = view.rel(noun).is_subject() || view.rel(noun) == Rel::OblAgent;
    view.xpos(noun) == Xpos::Nn && !subject && view.child_where(noun, tells).is_none()
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::mentions;

    #[test]
    fn other_senses_name_no_body() {
        let text = "The mayor declared a state of emergency. A victory party was held. Ana Ruiz was taken to hospital. You \
                    cannot do business there.";
        let found = mentions(text);
        assert!(
            !found.iter().any(|m| m.contains("state") || m.contains("party") || m.contains("hospital")),
            "{found:?}"
        );
        assert!(!found.iter().any(|m| m.contains("business")), "{found:?}");
    }
}
