//! What tells of no one event: what anybody does, what recurs, what is usual.

use super::clause::{auxiliaries, case, is_present, mark, modal};
use super::period;
use crate::View;
use crate::lexicon::calendar_names::TIME_NOUN;
use crate::lexicon::event as words;
use crate::read::Kind;
use crate::syntax::{Rel, Xpos};
use crate::time::{Time, TimeKind};

/// "You ask players to trust you", "mails from an official who seeks help": what anybody does is no event.
pub(super) fn is_generic(view: View<'_>, times: &[Time], token: u32) -> bool {
    let subject = view.subject(token);
    let anybody = subject.is_some_and(|s| matches!(view.lemma(s), "you" | "one" | "whoever"));
    let article = |c: u32| view.rel(c) == Rel::Det && matches!(view.lemma(c), "a" | "an");
    let described = view.head(token).filter(|_| view.rel(token) == Rel::AclRelcl);
    let any = described.is_some_and(|h| view.child_where(h, article).is_some() || is_anybody(view, h));
    // "Anyone caught may be fined."
    let rule = subject.is_some_and(|s| is_anybody(view, s)) && modal(view, token).is_some();
    (anybody || any) && is_habitual(view, times, token) || rule || is_of_anybody(view, token)
}

/// "anyone accused of spying"
fn is_of_anybody(view: View<'_>, participle: u32) -> bool {
    let described = view.head(participle).filter(|_| view.rel(participle) == Rel::Acl);
    described.is_some_and(|h| is_anybody(view, h)) && view.xpos(participle) == Xpos::Vbn
}

fn is_anybody(view: View<'_>, token: u32) -> bool {
    matches!(view.lemma(token), "anyone" | "anybody" | "whoever" | "everyone" | "everybody")
}

/// "is frequently struck by storms", "often clash": what recurs is no event of its own.
pub(super) fn is_repeated(view: View<'_>, token: u32) -> bool {
    let mut helpers = auxiliaries(view, token).peekable();
    let now = if helpers.peek().is_some() {
        helpers.all(|a| is_present(view, a) && view.lemma(a) == "be")
    } else {
        is_present(view, token)
    };
    now && view.xpos(token) != Xpos::Vbg
        && view
            .children(token)
            .iter()
            .any(|&c| view.rel(c) == Rel::Advmod && words::is_frequency(view.lemma(c)) || recurs(view, c))
}

/// "each year", "every day", "a month"
fn recurs(view: View<'_>, time: u32) -> bool {
    let each = |c: u32| matches!(view.lemma(c), "each" | "every" | "a" | "an") && view.rel(c) == Rel::Det;
    let bare = matches!(view.rel(time), Rel::Obl | Rel::OblUnmarked) && case(view, time).is_none();
    bare && TIME_NOUN.has(view.lemma(time)) && view.child_where(time, each).is_some()
}

/// "The mill makes paper", "you ask players": outside headlines, conditions and subordinate clauses of time the simple
/// present tells what is usual, unless it names a day ("opens on Friday").
pub(super) fn is_habitual(view: View<'_>, times: &[Time], token: u32) -> bool {
    let last = view.sentence(token).end - 1;
    let closed = matches!(view.form(last), "." | "!" | "?" | "\"" | "”" | "'" | "’" | "…" | ":" | ";");
    let simple = is_present(view, token)
        && auxiliaries(view, token).next().is_none()
        && view.kind(token) == Kind::Body
        && closed;
    let marked = mark(view, token).is_some_and(|m| m != "that");
    let usual = |&c: &u32| words::is_frequency(view.lemma(c));
    is_repeated(view, token)
        || simple && !marked && (view.children(token).iter().any(usual) || !is_dated(view, times, token))
}

/// True where the clause names a day.
pub(super) fn is_dated(view: View<'_>, times: &[Time], token: u32) -> bool {
    view.children(token).iter().any(|&c| {
        let time = period::at(times, view.text.tokens[c as usize].span);
        time.is_some_and(|t| times[t as usize].kind == TimeKind::Date)
    })
}

#[cfg(test)]
mod tests {
    use crate::event::tests::read;

    #[test]
    fn what_anybody_does_and_what_recurs_are_no_events() {
        for text in [
            "Anyone who attacks an officer faces jail.",
            "Anyone convicted of theft may be fined.",
            "The disease kills some 400 people each year.",
        ] {
            assert!(!read(text).events.iter().any(|e| e.key), "{text}: {:?}", read(text).events);
        }
    }
}
