//! What news tells as new: what its first sentence says happened, and what was said to it, has the day of publication or the
//! day that the sentence names for something else.

use super::clause::{case, mark};
use super::mention::{Mention, Strength, lead};
use super::merge::Cluster;
use super::narrative::is_carried;
use super::period::{self, date as date_of};
use super::when::is_before_past;
use super::{Event, EventKind, Status};
use crate::View;
use crate::syntax::{Rel, Xpos};
use crate::time::Time;
use jiff::civil::Date;
use std::collections::HashSet;

/// How many clauses up the main one is looked for.
const MAX_UP: usize = 4;

/// Dates by publication what news tells as new: what its first sentence says happened, and what was said to it in
/// threat or warning (`cues`, by their start), where the text dates it no other way.
pub(super) fn date(
    view: View<'_>,
    times: &[Time],
    cues: &[u32],
    mentions: &[Mention],
    clusters: &[Cluster],
    events: &mut [Event],
) {
    let Some(published) = view.document.published else { return };
    let used: HashSet<u32> = mentions.iter().filter_map(|m| m.time).collect();
    let lead = lead(view, mentions);
    for (event, cluster) in events.iter_mut().zip(clusters) {
        let new = |m: &Mention| {
            let main = is_main(view, times, m.token);
            let said =
                m.kind == EventKind::Threaten && m.is_cue(view, cues) && !is_of_another_time(view, times, m.token);
            !m.nominal
                && m.status.strength == Strength::Clause
                && (Some(m.sentence) == lead && main || said && view.xpos(m.token) == Xpos::Vbd)
                && !is_before_past(view, m.token)
        };
        let open = event.is_undated() && event.status == Status::Happened;
        if open && cluster.mentions.iter().any(|&m| new(&mentions[m])) {
            let first = &mentions[cluster.mentions[0]];
            let here = Some(first.sentence) == lead;
            let told = told_on(view, times, first.sentence, mentions, published).filter(|_| here);
            let said = || said_on(view, times, first.sentence, &used, published).filter(|_| here);
            let day = told.or_else(said).and_then(|time| date_of(&times[time as usize]));
            (event.date, event.time) = (Some(day.unwrap_or_else(|| published.to_string())), told);
        }
    }
}

/// "turned it down in August, at which point he threatened to quit", "at the time it condemned the move"
fn is_of_another_time(view: View<'_>, times: &[Time], verb: u32) -> bool {
    let sentence = view.text.bytes(view.sentence(verb));
    let first = times.partition_point(|t| t.span.start < sentence.start);
    let before = view.text.tokens[verb as usize].span.start;
    let mut named = times[first..].iter().take_while(|t| t.span.start < before);
    let then = |c: u32| view.lemma(c) == "then" || view.lemma(c) == "time" && case(view, c) == Some("at");
    named.any(|t| period::is_long_ago(view, t)) || view.child_where(verb, then).is_some()
}

/// How many days news may lie between what was said and its publication.
const MAX_SAID: i32 = 3;

/// "Two people were shot and scores injured on Wednesday", "failed to finish the race on Sunday, but earned applause": the time
/// of what else the sentence tells.
fn told_on(view: View<'_>, times: &[Time], sentence: u32, mentions: &[Mention], published: Date) -> Option<u32> {
    let clause = |m: &&Mention| m.sentence == sentence && (!m.nominal || is_carried(view, m.token));
    let beside = mentions.iter().filter(clause);
    let mut told = beside.filter(|m| m.status.status.is_fact() && !is_before_past(view, m.token));
    told.find_map(|m| m.time.filter(|&t| is_fresh(&times[t as usize], published)))
}

/// True for a day at most [`MAX_SAID`] days before publication.
fn is_fresh(time: &Time, published: Date) -> bool {
    let day = date_of(time).and_then(|day| day.parse::<Date>().ok());
    day.is_some_and(|day| (0..=MAX_SAID).contains(&(published - day).get_days()))
}

/// "…, the company said on Friday": the day that the sentence names for what was said, where it dates nothing else.
fn said_on(view: View<'_>, times: &[Time], sentence: u32, used: &HashSet<u32>, published: Date) -> Option<u32> {
    let bytes = view.text.bytes(view.text.sentences[sentence as usize].tokens);
    let first = times.partition_point(|t| t.span.start < bytes.start);
    let here = times.iter().enumerate().skip(first).take_while(|(_, t)| t.span.start < bytes.end);
    let mut free = here.filter(|(i, _)| !used.contains(&(*i as u32)));
    free.find(|(_, t)| is_fresh(t, published)).map(|(i, _)| i as u32)
}

/// "six weeks after the last patient left": a length of time stands before the word that begins the clause.
fn is_measured(view: View<'_>, times: &[Time], verb: u32) -> bool {
    let mark = view.child(verb, Rel::Mark).and_then(|m| m.checked_sub(1));
    mark.is_some_and(|before| {
        period::at(times, view.text.tokens[before as usize].span).is_some()
            || matches!(view.lemma(before), "day" | "week" | "month" | "year" | "hour")
    })
}

/// True for the verb of a main clause, of what is reported, of what one of them goes on to tell, and of a participle beside it.
fn is_main(view: View<'_>, times: &[Time], verb: u32) -> bool {
    let mut at = verb;
    for _ in 0..MAX_UP {
        let Some(head) = view.head(at) else { return true };
        let told = match view.rel(at) {
            Rel::Ccomp | Rel::Conj | Rel::Parataxis | Rel::Xcomp => true,
            Rel::Advcl => match mark(view, at) {
                None => view.xpos(at) == Xpos::Vbg,
                Some("after" | "as" | "when" | "while") => !is_measured(view, times, at),
                Some(_) => false,
            },
            _ => false,
        };
        if !told {
            return false;
        }
        at = head;
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::event::tests::event;

    #[test]
    fn the_day_of_what_else_the_first_sentence_tells() {
        let text =
            "Ana Ruiz failed to finish her last race on Sunday, but she earned applause.\nShe left the track in tears.";
        assert_eq!(event(text, "earned").date.as_deref(), Some("2026-02-01"));
        assert_eq!(event(text, "left").date.as_deref(), Some("2026-02-01"));
    }

    #[test]
    fn a_first_sentence_without_a_day_was_written_today() {
        assert_eq!(event("Harwick closed its mill.", "closed").date.as_deref(), Some("2026-02-04"));
    }
}
