//! From the mentions of one event to its entry: the firmest status, all participants, the finest date.

use super::mention::{Judgement, Mention, Strength};
use super::merge::Cluster;
use super::participants::same;
use super::period::{alternative, date, within_week};
use super::place::is_destination;
use super::{Event, EventKind, Participant, Status, Trigger};
use crate::View;
use crate::lexicon::event::{is_blow, is_harm};
use crate::read::Kind;
use crate::span::TokenSpan;
use crate::time::Time;
use std::cmp::Reverse;

/// The entry of one event, not yet ranked, linked and labelled.
pub(super) fn of(view: View<'_>, times: &[Time], mentions: &[Mention], cluster: &Cluster) -> Event {
    let members: Vec<&Mention> = cluster.mentions.iter().map(|&i| &mentions[i]).collect();
    let own: Vec<&Mention> = members.iter().copied().filter(|m| m.nominal || !is_part(m)).collect();
    let best = best(if own.is_empty() { &members } else { &own });
    // What has a type of its own gives it to what it came with: the blast of a bombing, those killed in it.
    let typed = |m: &&&Mention| m.kind != EventKind::Other && !(is_harm(&m.lemma) && m.actors.is_empty());
    let kind = [best].iter().chain(&own).chain(&members).find(typed).map_or(best, |m| *m);
    let judgement = status(&members);
    let (time, date) = when(view, times, &members);
    Event {
        triggers: triggers(view, &members, best),
        label: String::new(),
        kind: kind.kind,
        mode: kind.mode.map(str::to_owned),
        status: judgement.status,
        actors: once(view, sides(view, best, &members, |m| &m.actors)),
        recipients: once(view, sides(view, best, &members, |m| &m.recipients)),
        place: place(view, &members, judgement.status),
        time,
        date,
        within: if members.iter().all(|m| m.within.is_some()) { best.within } else { None },
        about: None,
        salience: 0.0,
        key: false,
        confidence: confidence(judgement, members.len()),
        why: why(best, judgement),
    }
}

/// The first place that is told; of what is off, not where it was only to be moved.
fn place(view: View<'_>, members: &[&Mention], status: Status) -> Option<Participant> {
    let off = matches!(status, Status::Cancelled | Status::Postponed);
    members.iter().filter(|m| !off || !is_destination(view, m)).find_map(|m| m.place)
}

/// What a calamity does, and to whom, is told of it.
fn is_part(mention: &Mention) -> bool {
    is_harm(&mention.lemma) || is_blow(&mention.lemma) && mention.kind == EventKind::Other
}

/// The mention that says most: with participants, better not inside a quotation, early.
fn best<'a>(members: &[&'a Mention]) -> &'a Mention {
    let outside = |m: &Mention| m.within.is_none();
    let told = |m: &&&Mention| {
        (
            m.actors.len().min(2)
                + [!m.recipients.is_empty(), m.time.is_some(), outside(m)].map(usize::from).iter().sum::<usize>(),
            outside(m),
            Reverse(m.token),
        )
    };
    members.iter().max_by_key(told).copied().unwrap_or(members[0])
}

/// The firmest status; of equally firm ones a cancelling, else the first: news tells the newest first. What the text tells
/// outright is no mere allegation: that is who did it.
fn status(members: &[&Mention]) -> Judgement {
    let firm = |j: &Judgement| (j.strength, matches!(j.status, Status::Cancelled | Status::Postponed));
    let judgements = members.iter().map(|m| m.status);
    let firmest = judgements
        .reduce(|best, next| if firm(&next) > firm(&best) { next } else { best })
        .unwrap_or(members[0].status);
    // "an inquiry into the attack": what is spoken of as known before anybody is blamed.
    let known = |m: &Mention| m.token == members[0].token && m.nominal && m.kind == EventKind::Assault;
    let outright = |m: &&&Mention| {
        let told = m.status.strength == Strength::Clause || m.status.strength == Strength::Assumed && known(m);
        told && m.status.status == Status::Happened && m.within.is_none() && !is_part(m)
    };
    let told = members.iter().find(outright).filter(|_| firmest.status == Status::Alleged);
    told.map_or(firmest, |m| m.status)
}

fn triggers(view: View<'_>, members: &[&Mention], best: &Mention) -> Vec<Trigger> {
    let mut tokens: Vec<u32> = std::iter::once(best.token).chain(best.folded.iter().copied()).collect();
    for m in members {
        tokens.extend(std::iter::once(m.token).chain(m.folded.iter().copied()));
    }
    let mut seen = std::collections::BTreeSet::new();
    tokens.retain(|t| seen.insert(*t));
    let trigger = |t: u32| Trigger { span: view.text.bytes(TokenSpan::new(t, t + 1)), lemma: view.lemma(t).to_owned() };
    tokens.into_iter().map(trigger).collect()
}

/// Those of the best mention, and whoever else is known, from the headline ("Driver jailed") where nothing else tells.
fn sides<'a>(
    view: View<'_>,
    best: &'a Mention,
    members: &[&'a Mention],
    side: impl Fn(&'a Mention) -> &'a [Participant],
) -> Vec<Participant> {
    let in_body = |m: &&&'a Mention| view.kind(m.token) != Kind::Title && !side(m).is_empty();
    let body: Vec<&Mention> = members.iter().filter(in_body).copied().collect();
    let members = if body.is_empty() { members } else { &body };
    let best = members.iter().filter(|m| m.token == best.token).flat_map(|m| side(m));
    let known = members.iter().flat_map(|m| side(m)).filter(|p| p.entity.is_some());
    let mut all: Vec<Participant> = Vec::new();
    for p in best.chain(known) {
        if all.iter().all(|known| !same(known, p)) {
            all.push(*p);
        }
    }
    if all.is_empty() {
        return members.iter().map(|m| side(m)).find(|s| !s.is_empty()).map_or_else(Vec::new, <[_]>::to_vec);
    }
    all
}

/// Without those who are described a second time in the same words.
fn once(view: View<'_>, side: Vec<Participant>) -> Vec<Participant> {
    let mut kept: Vec<Participant> = Vec::new();
    for p in side {
        let again =
            |k: &Participant| k.tokens != p.tokens && view.phrase(k.tokens).eq_ignore_ascii_case(view.phrase(p.tokens));
        if !kept.iter().any(again) {
            kept.push(p);
        }
    }
    kept
}

/// The first date of the finest grain; a weekday is read inside the week that another mention names.
fn when(view: View<'_>, times: &[Time], members: &[&Mention]) -> (Option<u32>, Option<String>) {
    let dated = members.iter().filter_map(|m| m.time).filter_map(|t| Some((t, date(&times[t as usize])?)));
    let dated: Vec<(u32, String)> = dated.collect();
    let finest = dated.iter().max_by_key(|(t, d)| (grain(d), Reverse(*t)));
    match finest {
        Some((time, day)) => {
            if let Some(either) = alternative(view, times, *time) {
                return (Some(*time), Some(either));
            }
            let mut weeks = dated.iter().filter(|(_, d)| d.contains('W'));
            let moved = weeks.find_map(|(_, week)| within_week(day, week));
            (Some(*time), Some(moved.unwrap_or_else(|| day.clone())))
        }
        None => (members.iter().find_map(|m| m.time), None),
    }
}

fn grain(date: &str) -> usize {
    if date.contains('W') { 8 } else { date.len() }
}

fn confidence(judgement: Judgement, mentions: usize) -> f32 {
    let firmness = judgement.strength as u8 as f32;
    (0.5 + 0.1 * firmness + 0.05 * mentions.min(4) as f32).min(0.95)
}

fn why(best: &Mention, judgement: Judgement) -> String {
    let word = if best.nominal { "noun" } else { "verb" };
    let said = if judgement.why.is_empty() { "no other sign" } else { judgement.why };
    format!("{word} \"{}\"; {}: {said}", best.lemma, judgement.status.as_str())
}
