//! Words for a label: noun phrases cut at their first clause, and verbs in the form that fits the status.

use super::{Status, clause};
use crate::View;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};

/// Longest noun phrase in a label, in tokens in front of its head.
const MAX_FRONT: u32 = 6;

/// How often "of" may be followed: "the nose of the back of his car".
const MAX_OF: usize = 2;

/// The noun with its determiners, adjectives and owners, and what "of" adds: "the collapse of negotiations".
pub(super) fn noun_phrase(view: View<'_>, head: u32) -> TokenSpan {
    let number = view.child_where(head, |c| c == head + 1 && matches!(view.rel(c), Rel::Nummod | Rel::Flat));
    let mut phrase = TokenSpan::new(left_edge(view, head, is_front), number.unwrap_or(head) + 1);
    for _ in 0..MAX_OF {
        let last = phrase.end - 1;
        let of = |c: u32| matches!(view.rel(c), Rel::Nmod) && clause::case(view, c) == Some("of") && c > last;
        let Some(more) = view.child_where(last, of) else { break };
        let start = left_edge(view, more, is_front);
        if start != phrase.end + 1 {
            break;
        }
        phrase.end = more + 1;
    }
    phrase
}

/// The first token of the unbroken run before `head` that modifies it and that `keep` allows: "last-minute changes".
pub(super) fn left_edge(view: View<'_>, head: u32, keep: impl Fn(View<'_>, u32) -> bool) -> u32 {
    let first = view.sentence(head).start.max(head.saturating_sub(MAX_FRONT));
    let mut start = head;
    while start > first {
        let before = start - 1;
        // "Sept. 11 memorial event": the month belongs to the day.
        let month = view.rel(before) == Rel::NmodUnmarked && view.head(before) == Some(start) && start < head;
        let inside = view.head(before).is_some_and(|h| (start..=head).contains(&h)) && (month || keep(view, before));
        if is_hyphen(view, before) && before > first {
            start = before - 1;
        } else if inside || view.xpos(before) == Xpos::Pos && keep(view, before) {
            start = before;
        } else {
            break;
        }
    }
    if view.xpos(start) == Xpos::Pos { start + 1 } else { start }
}

/// True for a hyphen that joins its neighbours into one word.
fn is_hyphen(view: View<'_>, token: u32) -> bool {
    let at = |t: u32| view.text.tokens.get(t as usize).map(|t| t.span);
    let joined = |a: u32, b: u32| at(a).zip(at(b)).is_some_and(|(a, b)| a.end == b.start);
    view.form(token) == "-" && token > 0 && joined(token - 1, token) && joined(token, token + 1)
}

/// True for what stands in front of its noun: modifiers, determiners, owners.
pub(super) fn is_front(view: View<'_>, token: u32) -> bool {
    is_modifier(view, token) || matches!(view.rel(token), Rel::Det | Rel::NmodPoss) || view.xpos(token) == Xpos::Pos
}

/// True for adjectives, numbers and parts of compounds.
pub(super) fn is_modifier(view: View<'_>, token: u32) -> bool {
    matches!(view.rel(token), Rel::Amod | Rel::Compound | Rel::Nummod | Rel::Flat | Rel::NmodDesc)
}

/// The verb in the form that a headline gives it: "rejects" of "decided to reject", "to travel" of what is planned;
/// with its auxiliary where the text denies it ("did not meet"). The second part is true where the words alone tell
/// that it is denied.
pub(super) fn verb(view: View<'_>, verb: u32, status: Status, plural: bool) -> (String, bool) {
    let form = view.form(verb);
    if status == Status::Denied {
        let negated = negative(view, verb).map(|aux| format!("{aux} not {form}"));
        return negated.map_or_else(|| (form.to_owned(), false), |text| (text, true));
    }
    let finite = view.upos(verb) != Upos::Verb || matches!(view.xpos(verb), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    let text = match (view.xpos(verb), status) {
        _ if finite => form.to_owned(),
        (Xpos::Vbn, Status::Happened) if form.ends_with("ed") => form.to_owned(),
        (Xpos::Vbn, Status::Happened) => format!("{} {form}", if plural { "have" } else { "has" }),
        (Xpos::Vb | Xpos::Vbg, Status::Happened) if plural => view.lemma(verb).to_owned(),
        (Xpos::Vb | Xpos::Vbg, Status::Happened) => third_person(view.lemma(verb)),
        (Xpos::Vb, Status::Ongoing) => form.to_owned(),
        (Xpos::Vb, _) => format!("to {form}"),
        _ => form.to_owned(),
    };
    (text, false)
}

/// The auxiliary of a clause that "not" negates.
fn negative(view: View<'_>, verb: u32) -> Option<&str> {
    let mut auxiliaries = clause::auxiliaries(view, verb).map(|a| view.form(a));
    let full = auxiliaries.find(|a| matches!(*a, "did" | "does" | "do" | "has" | "have" | "had" | "will" | "would"));
    full.filter(|_| clause::is_negated(view, verb))
}

/// "reject": "rejects", "push": "pushes", "carry": "carries".
fn third_person(lemma: &str) -> String {
    let hissing = ["s", "x", "z", "ch", "sh", "o"].iter().any(|e| lemma.ends_with(e));
    match lemma.strip_suffix('y') {
        _ if lemma == "be" => "is".to_owned(),
        _ if lemma == "have" => "has".to_owned(),
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
        _ if hissing => format!("{lemma}es"),
        _ => format!("{lemma}s"),
    }
}

/// The verb after another verb: "to launch", "enriching", "guilty".
pub(super) fn after_verb(view: View<'_>, token: u32) -> String {
    let infinitive = clause::is_infinitive(view, token) && view.upos(token) == Upos::Verb;
    if infinitive { format!("to {}", view.form(token)) } else { view.form(token).to_owned() }
}

#[cfg(test)]
mod tests {
    use super::third_person;

    #[test]
    fn third_persons() {
        let cases =
            [("reject", "rejects"), ("push", "pushes"), ("carry", "carries"), ("play", "plays"), ("go", "goes")];
        for (lemma, expected) in cases {
            assert_eq!(third_person(lemma), expected);
        }
    }
}
