//! The type of an event: what the verb or noun brings with it, corrected by what it is done to.

use super::EventKind;
use super::clause::{case, object};
use crate::View;
use crate::lexicon::event::{self as words, Sense};
use crate::lexicon::people::{self, is_person};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos};

/// How far around a verb a mishap or an attack is looked for, in tokens.
const MAX_NEAR: u32 = 40;

/// Those who strike by not working.
const WORKERS: &[&str] = &[
    "worker", "nurse", "teacher", "doctor", "pilot", "driver", "miner", "union", "staff", "employee", "docker", "crew",
    "actor", "writer", "player", "farmer", "guard", "officer", "lecturer", "porter",
];

/// The sense of a verb with this lexeme.
pub(super) fn of_verb(view: View<'_>, token: u32, lexeme: &str) -> Option<Sense> {
    let object = object(view, token);
    if lexeme == "call"
        && object.is_some_and(|o| view.upos(o) == Upos::Propn)
        && view.child(token, Rel::Xcomp).is_none()
    {
        return Some(Sense { kind: EventKind::Consult, mode: Some("phone") });
    }
    let works = |s: u32| WORKERS.contains(&view.lemma(s));
    if lexeme == "strike" && object.is_none() && super::clause::subject(view, token).is_some_and(works) {
        return Some(Sense { kind: EventKind::Protest, mode: Some("strike") });
    }
    if matches!(lexeme, "remain" | "put" | "place" | "stay") && on_alert(view, token) {
        return Some(Sense { kind: EventKind::Mobilize, mode: Some("troops") });
    }
    if matches!(lexeme, "hold" | "take") && holds_captive(view, token) {
        return Some(Sense { kind: EventKind::Assault, mode: Some("abduct") });
    }
    if lexeme == "find" && found_guilty(view, token) {
        return Some(Sense { kind: EventKind::Accuse, mode: None });
    }
    let combined = object.and_then(|o| words::with_object(lexeme, view.lemma(o)));
    combined.or_else(|| words::verb(lexeme).filter(|_| fits(view, token, lexeme, object)))
}

/// "Troops remained on alert."
fn on_alert(view: View<'_>, token: u32) -> bool {
    view.child_where(token, |c| view.lemma(c) == "alert" && case(view, c) == Some("on")).is_some()
}

/// "Gunmen held the villagers hostage", "as human shields".
fn holds_captive(view: View<'_>, token: u32) -> bool {
    let captive = |c: u32| matches!(view.lemma(c), "hostage" | "captive" | "prisoner" | "shield");
    let beside = |c: u32| matches!(view.rel(c), Rel::Xcomp | Rel::Obl | Rel::Advcl | Rel::Advmod) && captive(c);
    let object = object(view, token);
    view.children(token).iter().any(|&c| beside(c))
        || object.is_some_and(|o| view.child_where(o, |c| captive(c) && c > o).is_some())
}

/// "The court found him guilty."
fn found_guilty(view: View<'_>, token: u32) -> bool {
    let below = view.children(token).iter().flat_map(|&c| view.children(c).iter().copied().chain([c]));
    below.into_iter().any(|t| view.lemma(t) == "guilty")
}

/// The sense of a noun: light verbs may change it ("issued an ultimatum" does not, "imposed a curfew" does).
pub(super) fn of_noun(view: View<'_>, token: u32) -> Option<Sense> {
    let lemma = view.lemma(token);
    if lemma == "effort" && modified(view, token, "mediation") {
        return Some(Sense { kind: EventKind::Consult, mode: Some("mediate") });
    }
    let sense = words::noun(lemma)?;
    if lemma == "strike" && is_labour(view, token) {
        return Some(Sense { kind: EventKind::Protest, mode: Some("strike") });
    }
    if lemma == "call" && (modified(view, token, "phone") || modified(view, token, "telephone")) {
        return Some(Sense { kind: EventKind::Consult, mode: Some("phone") });
    }
    if lemma == "action" || lemma == "operation" || lemma == "exercise" || lemma == "intervention" {
        return Some(of_action(view, token, sense));
    }
    Some(sense)
}

fn modified(view: View<'_>, token: u32, word: &str) -> bool {
    let by = |c: u32| matches!(view.rel(c), Rel::Amod | Rel::Compound) && view.lemma(c).eq_ignore_ascii_case(word);
    view.children(token).iter().any(|&c| by(c))
}

/// A strike of people who stop working: by its kind, or because somebody goes on it.
fn is_labour(view: View<'_>, token: u32) -> bool {
    const KINDS: [&str; 12] = [
        "hunger",
        "general",
        "labor",
        "labour",
        "rail",
        "nationwide",
        "union",
        "worker",
        "teacher",
        "sit-in",
        "wildcat",
        "solidarity",
    ];
    let goes_on = case(view, token) == Some("on")
        && (view.child(token, Rel::Cop).is_some() || view.head(token).is_some_and(|h| view.lemma(h) == "go"));
    let staged = view.head(token).is_some_and(|h| {
        view.rel(token) == Rel::Obj && matches!(view.lemma(h), "stage" | "end" | "join" | "call" | "begin" | "suspend")
    });
    goes_on || staged || KINDS.iter().any(|kind| modified(view, token, kind))
}

/// "military action", "a joint exercise", "legal action".
fn of_action(view: View<'_>, token: u32, plain: Sense) -> Sense {
    let modified = |word: &str| modified(view, token, word);
    let kind = match view.lemma(token) {
        "exercise" if modified("joint") => EventKind::Cooperate,
        "exercise" if modified("military") || modified("naval") => EventKind::Mobilize,
        "action" | "intervention" | "operation" if modified("military") => EventKind::Assault,
        "action" if modified("legal") => EventKind::Accuse,
        _ => return plain,
    };
    Sense { kind, mode: None }
}

/// False where what stands beside the verb shows another of its senses.
fn fits(view: View<'_>, token: u32, lexeme: &str, object: Option<u32>) -> bool {
    let human = |o: u32| view.upos(o) == Upos::Propn || view.upos(o) == Upos::Pron;
    match lexeme {
        "kill" | "injure" | "wound" if is_mishap(view, token) => false,
        "strike" | "hit" | "pound" if nature(view, token) => false,
        // What is struck, hit or fought as a figure of speech is abstract and comes without an article.
        "strike" | "hit" | "pound" | "beat" | "fight" => {
            object.is_none_or(|o| {
                view.child(o, Rel::Det).is_some()
                    || human(o)
                    || view.upos(o) == Upos::Noun
                        && view
                            .child_where(o, |c| matches!(view.rel(c), Rel::Amod | Rel::Compound | Rel::Nummod))
                            .is_some()
            }) && object.is_none_or(|o| !words::is_fought_evil(view.lemma(o)))
        }
        // "settled at 97 mph", "settled in Oslo": only what is in dispute is settled.
        "settle" => {
            object.is_some_and(|o| words::is_dispute(view.lemma(o)))
                || view.child_where(token, |c| view.rel(c) == Rel::Obl && case(view, c) == Some("with")).is_some()
        }
        // Memories and products are recalled as well as envoys.
        "recall" => object.is_some_and(human) && view.child_where(token, |c| view.rel(c) == Rel::Obl).is_some(),
        // "ordered 55 aircraft" is a purchase.
        "order" => {
            view.child_where(token, |c| matches!(view.rel(c), Rel::Xcomp | Rel::Ccomp)).is_some()
                || object.is_some_and(|o| human(o) || is_person(view.lemma(o)) || super::trigger::is_eventive(view, o))
        }
        "deploy" => object.is_none_or(|o| {
            human(o) || words::is_force(view.lemma(o)) || is_person(view.lemma(o)) || people::GROUP.has(view.lemma(o))
        }),
        "suspend" => object.is_none_or(|o| {
            of_noun(view, o).is_none_or(|s| s.kind != EventKind::Other)
                && !matches!(view.lemma(o), "play" | "service" | "trading" | "work")
        }),
        "challenge" => object.is_none_or(|o| !human(o) && !is_person(view.lemma(o))),
        "commit" => object.is_none_or(human),
        // What is no person is published, not set free.
        "release" => object.is_none_or(|o| human(o) || view.upos(o) == Upos::Num || is_released(view.lemma(o))),
        "demonstrate" => object.is_none(),
        "reinforce" => object
            .is_some_and(|o| matches!(view.lemma(o), "troop" | "troops" | "force" | "position" | "army" | "border")),
        "share" => object.is_some_and(|o| {
            matches!(view.lemma(o), "intelligence" | "information" | "evidence" | "data" | "technology")
        }),
        "stage" => object
            .is_some_and(|o| matches!(view.lemma(o), "protest" | "demonstration" | "rally" | "walkout" | "strike")),
        "fly" | "travel" => view
            .child_where(token, |c| {
                view.rel(c) == Rel::Obl && matches!(case(view, c), Some("to" | "into")) && view.upos(c) == Upos::Propn
            })
            .is_some(),
        "march" | "rally" => {
            view.children(token).iter().any(|&c| view.rel(c) == Rel::Obl)
                && !view.children(token).iter().any(|&c| case(view, c) == Some("%"))
        }
        "scramble" | "help" | "train" | "fund" | "finance" | "supply" | "feed" | "arm" | "return" => object.is_some(),
        "meet" => object.is_none_or(|o| human(o) || view.upos(o) == Upos::Noun),
        "charge" => object.is_none_or(|o| !matches!(view.lemma(o), "fee" | "price" | "battery" | "cent" | "dollar")),
        _ => true,
    }
}

/// "The crash killed 12", "12 were killed when the train left the rails": nobody does it, and the sentence tells of a mishap.
fn is_mishap(view: View<'_>, token: u32) -> bool {
    let agent = if super::clause::is_passive(view, token) {
        view.child_where(token, |c| matches!(view.rel(c), Rel::OblAgent) || case(view, c) == Some("by"))
    } else {
        super::clause::subject(view, token)
    };
    let acts = agent
        .is_some_and(|a| view.upos(a) == Upos::Pron || is_person(view.lemma(a)) || people::GROUP.has(view.lemma(a)));
    let attack = |t: u32| of_noun(view, t).is_some_and(|s| s.kind == EventKind::Assault);
    let sentence = view.sentence(token);
    let near = TokenSpan::new(
        sentence.start.max(token.saturating_sub(MAX_NEAR)),
        sentence.end.min(token.saturating_add(MAX_NEAR)),
    );
    !acts
        && near.iter().any(|t| words::is_mishap(view.lemma(t)))
        && !near.iter().any(|t| view.upos(t) == Upos::Noun && attack(t))
}

/// "The storm struck the coast."
fn nature(view: View<'_>, token: u32) -> bool {
    super::clause::subject(view, token).is_some_and(|s| {
        words::is_mishap(view.lemma(s))
            || view.child_where(s, |c| words::is_mishap(&view.lemma(c).to_lowercase())).is_some()
    })
}

/// True for those who can be set free.
fn is_released(lemma: &str) -> bool {
    is_person(lemma)
        || matches!(
            lemma,
            "hostage" | "captive" | "people" | "refugee" | "body" | "fund" | "asset" | "other" | "man" | "woman"
        )
}

#[cfg(test)]
mod tests {
    use crate::event::EventKind;
    use crate::event::tests::event;

    #[test]
    fn the_object_decides_between_senses() {
        assert_eq!(event("The studio released the film.", "released").kind, EventKind::Other);
        assert_eq!(event("The rebels released the hostages.", "released").kind, EventKind::Retreat);
        assert_eq!(event("Norland suspended aid to Sudria.", "suspended").kind, EventKind::Sanction);
    }
}
