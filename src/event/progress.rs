//! Where a narration goes from where it has got to: what takes it on, what only looks aside, and times that count from it.

use super::clause::mark;
use super::mention::Mention;
use super::period::{is_ahead, is_recent};
use super::when::{is_before_past, is_phase};
use super::{EventKind, Status};
use crate::View;
use crate::lexicon::time::Unit;
use crate::syntax::{Rel, Xpos};
use crate::time::{Time, TimeKind, counted};
use jiff::civil::Date;
use std::collections::HashSet;

/// How many conjuncts and governors up a relative clause is looked for.
const MAX_UP: usize = 4;

/// How many days old news may be for an answer to it to be of its day.
const MAX_ANSWER: i32 = 2;

/// The day of a fact whose time counts from where the story has got to, the day `here`: "at 9 p.m.", "the next morning". Not
/// where its sentence names another date before it.
pub(super) fn counted_from(view: View<'_>, times: &[Time], mention: &Mention, here: &str) -> Option<String> {
    let time = mention.time.filter(|_| matches!(mention.status.status, Status::Happened | Status::Denied))?;
    // "the same year" is the one named last, in whatever clause.
    let (unit, count) = times[time as usize].from_told.filter(|&told| !is_same_period(told))?;
    let first = view.text.tokens_in(times[time as usize].span).start;
    let sentence = view.text.bytes(view.sentence(first)).start;
    let aside = is_aside(view, mention.token);
    let named = |t: u32| {
        let before = &times[t as usize];
        let here = before.kind == TimeKind::Date && before.span.start >= sentence;
        here && (aside || !is_aside(view, view.text.tokens_in(before.span).start))
    };
    let day: Date = here.parse().ok().filter(|_| !time.checked_sub(1).is_some_and(named))?;
    let then = match unit {
        Unit::Week => counted(day, Unit::Day, count.checked_mul(7)?),
        _ => counted(day, unit, count),
    };
    then.filter(|date| !is_ahead(view, date))
}

const fn is_same_period((unit, count): (Unit, i32)) -> bool {
    count == 0 && matches!(unit, Unit::Month | Unit::Year)
}

/// True where the day that a mention states takes the narration there: not a clause that only looks aside, nor what had
/// happened long before, nor what is still to come.
pub(super) fn moves(view: View<'_>, mention: &Mention, date: &str) -> bool {
    let had = is_before_past(view, mention.token) && !is_recent(view, date);
    !had && !is_ahead(view, date) && !is_aside(view, mention.token)
}

/// "The protests, which started on Monday, spread": a word of a clause that says who or what is meant.
pub(super) fn is_aside(view: View<'_>, token: u32) -> bool {
    let up = std::iter::once(token).chain(view.ancestors(token)).take(MAX_UP);
    up.take_while(|&t| view.rel(t) != Rel::Root).any(|t| view.rel(t) == Rel::AclRelcl && !is_next(view, t))
}

/// "the driver, who was arrested afterwards"
pub(super) fn is_next(view: View<'_>, verb: u32) -> bool {
    let next = |c: u32| matches!(view.lemma(c), "afterwards" | "afterward" | "later" | "subsequently" | "then");
    view.child_where(verb, |c| view.rel(c) == Rel::Advmod && next(c)).is_some()
}

/// "raided the firm before filing charges in 2019": what is told by its distance from another day. `dated` are the words of
/// mentions with a time.
pub(super) fn is_placed(view: View<'_>, dated: &HashSet<u32>, mention: &Mention) -> bool {
    let distant = |c: u32| matches!(mark(view, c), Some("before" | "after" | "until"));
    let beside = |c: u32| dated.contains(&c) && view.rel(c) == Rel::Advcl && distant(c);
    view.child_where(mention.token, beside).is_some()
}

/// True for what answers to news in words, of days before: when is not said, and it may have been at any time since.
pub(super) fn is_late_answer(view: View<'_>, mention: &Mention, news: &str) -> bool {
    use EventKind::{Accuse, Reject, Request, Threaten};
    let answer = !mention.nominal && matches!(mention.kind, Accuse | Reject | Request | Threaten);
    let day = news.parse::<Date>().ok();
    let old = |(day, now): (Date, Date)| (now - day).get_days() > MAX_ANSWER;
    answer && day.zip(view.document.published).is_some_and(old)
}

/// The verb that tells of what `verb` names: "acknowledged launching flares", "failed to reach a verdict".
pub(super) fn telling(view: View<'_>, verb: u32) -> u32 {
    let above = view.head(verb).filter(|&head| match (view.rel(verb), view.xpos(verb)) {
        (Rel::Xcomp | Rel::Ccomp, Xpos::Vbg) => is_admission(view.lemma(head)),
        (Rel::Xcomp, Xpos::Vb) => is_phase(view.lemma(head)),
        _ => false,
    });
    above.unwrap_or(verb)
}

/// Verbs whose subject owns up to what the gerund behind them tells.
fn is_admission(lemma: &str) -> bool {
    matches!(lemma, "admit" | "acknowledge" | "confess" | "deny" | "confirm")
}

#[cfg(test)]
mod tests {
    use crate::event::tests::date;

    #[test]
    fn times_of_the_clock_are_of_the_day_that_is_told() {
        let text = "A gunman seized a bank in Lima on Sunday. He was charged with murder on Tuesday, police said.\nOn Sunday he \
                    entered the bank and fired at a guard.\nAt 3:40 p.m. he freed a hostage. Police stormed the bank at 10 \
                    p.m.\nA second man was arrested the next morning.";
        assert_eq!(date(text, "stormed").as_deref(), Some("2026-02-01"));
        assert_eq!(date(text, "arrested").as_deref(), Some("2026-02-02"));
    }

    #[test]
    fn a_week_later_is_a_day() {
        let text = "Police arrested nine of them on January 5. They were released a week later.";
        assert_eq!(date(text, "released").as_deref(), Some("2026-01-12"));
    }

    #[test]
    fn clauses_that_look_aside_leave_the_narration_where_it_was() {
        let text = "A court jailed the mayor on Monday.\nThe mayor, who took office in 2019, resigned.";
        assert_eq!(date(text, "resigned").as_deref(), Some("2026-02-02"));
    }

    #[test]
    fn what_was_managed_is_told() {
        let text = "Rebels attacked the town on Monday. Two guards managed to flee.";
        assert_eq!(date(text, "flee").as_deref(), Some("2026-02-02"));
    }
}
