//! When an event takes place: each time expression belongs to the nearest event above it in the tree.

use super::belonging::{
    before_predicate, clause_before, complement_before, is_before_plan, is_condition, is_fixed_for, is_of_thing,
    is_said_beside, is_standing, is_yardstick, maker, noun_between, said_at, turns_ahead, turns_to_now,
};
use super::clause::{is_negated, is_present, lexeme};
use super::length;
use super::mention::{Judgement, Mention, Strength};
use super::merge::Cluster;
use super::new_day::{arranged_for, called_off_on, is_new_day, put_off, puts_off};
use super::participants::head as phrase_head;
use super::period::{self, date, dated, is_ahead, is_recent, says_when, starting};
use super::status::WAS_TO;
use super::trigger::is_predicate;
use super::{Event, EventKind, Status};
use super::{arranged, dated_noun, new_day};
use crate::View;
use crate::lexicon::event::{Effect, HOLD, INVITE, effect, is_calamity};
use crate::lexicon::irregular_verbs::is_unchanged;
use crate::syntax::{Rel, Upos, Xpos};
use crate::time::{Time, TimeKind};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

/// How many governors are asked for an event.
const MAX_GOVERNORS: usize = 6;

/// How many clauses up an event may take its time from.
const MAX_INHERIT: usize = 4;

/// Gives each mention the time of its clause.
pub(super) fn assign(view: View<'_>, times: &[Time], mentions: &mut [Mention]) {
    let owners = owners(view, mentions);
    let mut by_clause: HashMap<u32, u32> = HashMap::new();
    for (index, _) in times.iter().enumerate().filter(|(_, t)| says_when(t)) {
        attach(view, times, index as u32, &owners, mentions, &mut by_clause);
    }
    let nouns: HashSet<u32> = mentions.iter().filter(|m| m.nominal).map(|m| m.token).collect();
    for mention in mentions.iter_mut() {
        let named = |t: u32| nouns.contains(&t);
        let of_noun = || {
            let arranged = || arranged::time(view, times, mention.token, named);
            if mention.nominal { arranged().or_else(|| said_at(view, mention.token, &by_clause)) } else { None }
        };
        let of_clause =
            || inherited(view, times, mention, &by_clause).or_else(|| beside(view, times, mention, &by_clause));
        let own = || {
            let behind = || right_behind(view, times, mention).or_else(|| of_participle(view, mention, &by_clause));
            let clause = || when_clause(view, times, mention.token).or_else(|| cleft(view, times, mention.token));
            let occasion = || if mention.nominal { None } else { dated_noun::time(view, times, mention.token) };
            clause().or_else(behind).or_else(occasion)
        };
        let of_end = || called_off_on(view, times, mention).or_else(|| arranged_for(view, times, mention));
        mention.time = mention.time.or_else(own).or_else(of_noun).or_else(of_clause).or_else(of_end);
    }
    for mention in mentions {
        scheduled(view, times, mention);
        let open = mention.status.status != Status::Postponed;
        mention.time = mention.time.filter(|&t| open || is_new_day(view, &times[t as usize]));
        let renewed = || if open { None } else { new_day::time(view, times, mention.token) };
        mention.time = renewed().or(mention.time);
        mention.time = mention.time.filter(|&t| !is_still_to_come(view, &times[t as usize], mention));
    }
}

/// "has criticised the organisers of Sunday's party": what has happened has no day that is still to come.
fn is_still_to_come(view: View<'_>, time: &Time, mention: &Mention) -> bool {
    let happened = mention.status.status == Status::Happened && mention.status.strength == Strength::Clause;
    happened && !mention.nominal && date(time).is_some_and(|day| is_ahead(view, &day))
}

/// "It was not until Monday that the firm recalled them": the time that the clause is said of.
fn cleft(view: View<'_>, times: &[Time], verb: u32) -> Option<u32> {
    let day = view.head(verb).filter(|&d| view.rel(verb) == Rel::AclRelcl && view.child(d, Rel::Cop).is_some())?;
    period::holding(view, times, day).filter(|&t| times[t as usize].kind == TimeKind::Date)
}

/// "in June 2022, when five people died", "in August, at which point he quit": the time right before the clause.
fn when_clause(view: View<'_>, times: &[Time], verb: u32) -> Option<u32> {
    // "until Friday, when they will be able to leave"
    let verb = view.head(verb).filter(|&h| view.rel(verb) == Rel::Xcomp && view.lemma(h) == "able").unwrap_or(verb);
    let when =
        view.child_where(verb, |c| view.lemma(c) == "when" && c < verb).or_else(|| at_which_point(view, verb))?;
    let comma = (view.sentence(verb).start..when).next_back().filter(|&t| view.upos(t) == Upos::Punct);
    let end = view.text.tokens[comma.unwrap_or(when).checked_sub(1)? as usize].span;
    let index = times.partition_point(|t| t.span.start <= end.start).checked_sub(1)?;
    (times[index].span.end >= end.end && times[index].kind == TimeKind::Date).then_some(index as u32)
}

/// How far before its verb a clause may begin, in tokens.
const MAX_OPENING: usize = 8;

/// The "at" of "at which point", in front of the subject, to which the parse may tie it.
fn at_which_point(view: View<'_>, verb: u32) -> Option<u32> {
    let before = (view.sentence(verb).start + 1..verb).rev().take(MAX_OPENING);
    let which = before.take_while(|&t| view.upos(t) != Upos::Verb).find(|&t| view.lemma(t) == "which")?;
    let point = matches!(view.lemma(which + 1), "point" | "time" | "stage");
    (point && view.lemma(which - 1) == "at").then(|| which - 1)
}

/// "At his arraignment Thursday", "a report handed over on Friday": a day right behind the noun or the participle is its own,
/// whatever the parse ties it to.
fn right_behind(view: View<'_>, times: &[Time], mention: &Mention) -> Option<u32> {
    let apart = matches!(mention.status.status, Status::Cancelled | Status::Postponed);
    let next = mention.token + 1;
    let participle = view.rel(mention.token) == Rel::Acl && view.xpos(mention.token) == Xpos::Vbn;
    match mention.nominal {
        _ if apart => None,
        true => starting(view, times, next),
        false if participle => {
            let tied = |t: &u32| view.rel(*t) == Rel::CompoundPrt || matches!(view.lemma(*t), "on" | "in");
            let end = view.sentence(mention.token).end;
            let behind = starting(view, times, (next..end).find(|t| !tied(t))?);
            behind.or_else(|| behind_agent(view, times, (next..end).find(|&t| view.rel(t) != Rel::CompoundPrt)?))
        }
        false => None,
    }
}

/// How many words name who did it.
const MAX_AGENT: usize = 10;

/// "ballots ordered by the county canvassing board on Nov. 20": the day behind the phrase that begins with "by".
fn behind_agent(view: View<'_>, times: &[Time], by: u32) -> Option<u32> {
    let phrase = |t: &u32| match view.upos(*t) {
        Upos::Verb | Upos::Aux => view.xpos(*t) == Xpos::Vbg,
        other => !matches!(other, Upos::Punct | Upos::Cconj | Upos::Sconj | Upos::Pron | Upos::Part),
    };
    let agent = (by + 1..view.sentence(by).end).take(MAX_AGENT).take_while(phrase);
    let mut agent = agent.skip_while(|&t| !matches!(view.lemma(t), "on" | "in")).filter(|_| view.lemma(by) == "by");
    agent.find_map(|t| dated(view, times, t))
}

/// "an appeal launched by the paper last summer": the time of the participle that says how the event came to be.
fn of_participle(view: View<'_>, mention: &Mention, by_clause: &HashMap<u32, u32>) -> Option<u32> {
    let held = |c: u32| view.rel(c) == Rel::Acl && view.xpos(c) == Xpos::Vbn && HOLD.has(view.lemma(c));
    let participle = view.child_where(mention.token, held).filter(|_| mention.nominal)?;
    by_clause.get(&participle).copied()
}

/// The time that stands in a clause which happens at the same time: "scored twice as Malmo won on Saturday", or that stands
/// behind a clause without subject: "derailed after hitting a rock on Sunday".
fn beside(view: View<'_>, times: &[Time], mention: &Mention, by_clause: &HashMap<u32, u32>) -> Option<u32> {
    let recent = |c: u32| {
        let day = by_clause.get(&c).and_then(|&t| date(&times[t as usize]));
        day.is_some_and(|day| is_recent(view, &day))
    };
    let shares = |c: u32| {
        // "stopped buying them last summer", "failed to come on Monday", "was found abandoned on Sunday"
        if view.rel(c) == Rel::Xcomp {
            let found = view.lemma(mention.token) == "find" && view.xpos(c) == Xpos::Vbn;
            return found || view.xpos(c) == Xpos::Vbg || is_phase(view.lemma(mention.token));
        }
        let mark = super::clause::mark(view, c).or_else(|| view.child(c, Rel::Advmod).map(|a| view.lemma(a)));
        match mark {
            Some("as" | "while" | "when") => c > mention.token,
            // "drove into a crowd gathered to watch a match on Sunday", "hit a wall, killing six on Sunday"
            None if view.rel(c) == Rel::Advcl => {
                let alone = view.subject(c).is_none() && super::clause::auxiliaries(view, c).next().is_none();
                alone && c > mention.token && view.xpos(c) != Xpos::Vb && recent(c)
            }
            None if view.rel(c) == Rel::Conj => view.xpos(c) == view.xpos(mention.token),
            Some(word @ ("after" | "before" | "by" | "in")) => {
                let bare = c > mention.token && view.xpos(c) == Xpos::Vbg && view.subject(c).is_none();
                bare && (word != "before" || recent(c))
            }
            _ => false,
        }
    };
    let clause =
        |c: u32| matches!(view.rel(c), Rel::Advcl | Rel::Conj | Rel::Xcomp) && by_clause.contains_key(&c) && shares(c);
    let told = !mention.nominal && mention.status.status == Status::Happened;
    if let Some(then) = view.child_where(mention.token, |c| is_then(view, mention, c)) {
        return by_clause.get(&then).copied();
    }
    view.child_where(mention.token, clause).filter(|_| told).and_then(|c| by_clause.get(&c).copied())
}

/// "will vote when parliament meets on Tuesday": the clause that says when what is planned will be.
fn is_then(view: View<'_>, mention: &Mention, clause: u32) -> bool {
    let planned = !mention.nominal && mention.status.status == Status::Planned;
    let when = |c: u32| view.lemma(c) == "when";
    planned && view.rel(clause) == Rel::Advcl && clause > mention.token && view.child_where(clause, when).is_some()
}

/// Verbs whose infinitive tells of the same time.
pub(super) fn is_phase(lemma: &str) -> bool {
    matches!(
        lemma,
        "begin"
            | "start"
            | "continue"
            | "fail"
            | "manage"
            | "try"
            | "attempt"
            | "elect"
            | "appoint"
            | "hire"
            | "choose"
    )
}

/// "opens on Friday": a simple present with a day to come is a plan.
fn scheduled(view: View<'_>, times: &[Time], mention: &mut Mention) {
    let unclear = view.xpos(mention.token) == Xpos::Vbp && is_unchanged(view.lemma(mention.token));
    let present = !mention.nominal && is_present(view, mention.token) && !unclear;
    let ahead = mention.time.and_then(|t| date(&times[t as usize])).is_some_and(|day| is_ahead(view, &day));
    if present && ahead && mention.status.strength == Strength::Assumed {
        mention.status = Judgement::new(Status::Planned, Strength::Clause, "present tense of what is to come");
    }
}

/// "a blogger who died": what is told of somebody only to say who it is.
pub(super) fn is_of_somebody(view: View<'_>, verb: u32) -> bool {
    view.rel(verb) == Rel::AclRelcl && !is_of_event(view, verb)
}

/// "an ultimatum that was refused": a relative clause of an event.
fn is_of_event(view: View<'_>, verb: u32) -> bool {
    view.rel(verb) == Rel::AclRelcl && view.head(verb).is_some_and(|h| super::trigger::is_eventive(view, h))
}

/// True for a simple past.
fn is_past(view: View<'_>, token: u32) -> bool {
    view.xpos(token) == Xpos::Vbd
}

/// What was planned for a day that has passed has happened, as far as the article says, but for what "was to" happen; and
/// what a noun dates behind publication is still to come.
pub(super) fn settle(view: View<'_>, mentions: &[Mention], clusters: &[Cluster], events: &mut [Event]) {
    let Some(published) = view.document.published else { return };
    let week = crate::time::week(published);
    for (event, cluster) in events.iter_mut().zip(clusters) {
        let Some(date) = event.date.as_deref() else { continue };
        let past = date.parse::<Date>().map_or(date.contains('W') && date < week.as_str(), |day| day < published);
        let open = |m: &usize| mentions[*m].nominal && mentions[*m].status.strength == Strength::Assumed;
        let ahead = || is_ahead(view, date) && cluster.mentions.iter().all(open);
        let unplanned = |m: &usize| is_calamity(&mentions[*m].lemma) || mentions[*m].kind == EventKind::Assault;
        let (status, why) = match event.status {
            // "The inquiry into the accident will begin on Monday."
            Status::Happened if ahead() && cluster.mentions.iter().any(unplanned) => {
                (event.date, event.time) = (None, None);
                continue;
            }
            Status::Planned if past && !event.why.ends_with(WAS_TO) => (Status::Happened, "its day has passed"),
            Status::Happened if ahead() => (Status::Planned, "its day is still to come"),
            _ => continue,
        };
        event.status = status;
        event.why = format!("{}; {why}", event.why);
    }
}

/// "had rejected": before what is told.
pub(super) fn is_before_past(view: View<'_>, token: u32) -> bool {
    super::clause::auxiliaries(view, token).any(|a| view.lemma(a) == "have" && view.xpos(a) == Xpos::Vbd)
}

/// Which mention each trigger word belongs to.
fn owners(view: View<'_>, mentions: &[Mention]) -> HashMap<u32, usize> {
    let light = mentions.iter().enumerate().filter(|(_, m)| m.nominal).filter_map(|(i, m)| {
        let outermost = m.folded.last().copied().filter(|&t| view.upos(t) == Upos::Noun).unwrap_or(m.token);
        let carrier = super::trigger::carrier(view, outermost).filter(|&c| view.upos(c) == Upos::Verb)?;
        let lexeme = lexeme(view, carrier);
        // "called both sides for talks on Thursday"
        let called = m.kind == EventKind::Consult && convenes(view, carrier);
        (crate::lexicon::event::is_light(&lexeme) || effect(&lexeme) == Some(Effect::Planned) || called)
            .then_some((carrier, i))
    });
    let folded = mentions.iter().enumerate().flat_map(|(i, m)| m.folded.iter().map(move |&t| (t, i)));
    // "invited both sides to a session on Saturday": the day is that of the session.
    let light: Vec<(u32, usize)> = light.collect();
    let carriers: HashSet<u32> = light.iter().map(|(carrier, _)| *carrier).collect();
    let leaves = |t: u32| convenes(view, t) && carriers.contains(&t);
    let own: Vec<(u32, usize)> =
        mentions.iter().enumerate().map(|(i, m)| (m.token, i)).filter(|(t, _)| !leaves(*t)).collect();
    light.into_iter().chain(folded).chain(own).collect()
}

/// "invited both sides to a session on Saturday": the day is that of what somebody is called to.
fn convenes(view: View<'_>, verb: u32) -> bool {
    view.upos(verb) == Upos::Verb && INVITE.has(&lexeme(view, verb))
}

fn attach(
    view: View<'_>,
    times: &[Time],
    index: u32,
    owners: &HashMap<u32, usize>,
    mentions: &mut [Mention],
    by_clause: &mut HashMap<u32, u32>,
) {
    let time = &times[index as usize];
    let Some(head) = phrase_head(view, view.text.tokens_in(time.span)) else { return };
    // "The trial is due on Monday": the parse may take the day for the predicate.
    let due = view.child_where(head, |c| view.rel(c) == Rel::Case && view.lemma(c) == "due");
    // "Two strikes, due on Monday, were called off."
    let noun = |due: u32| (view.sentence(due).start..due).rev().find(|&t| view.upos(t) != Upos::Punct);
    let said_of = |due: u32| view.subject(head).or_else(|| noun(due));
    if let Some(&owner) = due.and_then(said_of).and_then(|s| owners.get(&s)) {
        mentions[owner].time.get_or_insert(index);
        return;
    }
    if is_yardstick(view, head) || is_of_thing(view, time, head, owners) {
        return;
    }
    if let Some(owner) = is_fixed_for(view, head, owners) {
        mentions[owner].time.get_or_insert(index);
        return;
    }
    if let Some(owner) = before_predicate(view, head, owners) {
        mentions[owner].time.get_or_insert(index);
    }
    if let Some(owner) = put_off(view, head, owners).filter(|&o| mentions[o].status.status == Status::Postponed) {
        mentions[owner].time = Some(index);
    }
    let (mut below, mut due) = (head, false);
    let nearer = view
        .head(head)
        .and_then(|governor| complement_before(view, governor, head).or_else(|| clause_before(view, governor, head)));
    for governor in nearer.into_iter().chain(view.ancestors(head)).take(MAX_GOVERNORS) {
        let owner = owners.get(&governor).copied();
        // "came three days after the vote on Monday"
        let counted = || length::told_between(view, times, governor, head).and_then(|t| owners.get(&t));
        if let Some(&told) = counted() {
            mentions[told].time.get_or_insert(index);
            return;
        }
        // "remanded until Monday", "is expected to last until Friday": what has happened or lasts did not happen then.
        let until = matches!(super::clause::case(view, head), Some("until" | "till" | "through"))
            && !is_negated(view, governor);
        let lasts = matches!(view.lemma(governor), "last" | "continue" | "run" | "go" | "remain" | "stay");
        if until && (lasts || owner.is_some_and(|o| mentions[o].status.status == Status::Happened)) {
            return;
        }
        if is_before_plan(view, time, governor) || is_standing(view, governor) {
            below = governor;
            continue;
        }
        let fits = owner.is_none_or(|o| belongs(view, &mentions[o], governor, below, due));
        let lends = owner.is_some_and(|o| mentions[o].token != governor) && convenes(view, governor);
        if view.upos(governor) == Upos::Verb && fits && !lends {
            by_clause.entry(governor).or_insert(index);
        }
        if let Some(owner) = owner {
            let own = &mut mentions[owner];
            let before = own.time.is_some_and(|t| times[t as usize].span.start < time.span.start);
            let beyond = match own.status.status {
                Status::Planned => is_over(view, time),
                // "dropped plans for a walkout next Wednesday"
                Status::Happened | Status::Cancelled => date(time).is_some_and(|day| is_ahead(view, &day)),
                _ => false,
            };
            let taken = before || beyond;
            if let Some(between) = noun_between(view, governor, head, owners).filter(|_| taken) {
                mentions[between].time.get_or_insert(index);
                return;
            }
            if fits {
                // "Talks due to open on Monday will now begin on Thursday."
                let now = || view.child_where(governor, |c| view.lemma(c) == "now").is_some();
                let renewed = puts_off(view, governor) || own.status.status == Status::Postponed && now();
                let known = own.time.filter(|&t| !renewed && !gives_way(&times[t as usize], time));
                own.time = Some(known.unwrap_or(index));
            }
            if let Some(&maker) = maker(view, governor).filter(|_| fits).and_then(|v| owners.get(&v)) {
                mentions[maker].time.get_or_insert(index);
            }
            if !is_done_by_then(view, governor) {
                return;
            }
        }
        // "who had been on bail since 2020, was arrested"
        if is_said_beside(view, governor) {
            return;
        }
        // "are suspected and will face a judge on Thursday": the first of two predicates has no part in it.
        if is_predicate(view, governor) && view.rel(governor) == Rel::Conj {
            return;
        }
        // "Lind, player of the year in 2021, may miss the cup"
        if view.rel(governor) == Rel::Appos || is_condition(view, governor) {
            return;
        }
        // "demanded that she resign by Friday": the day of what is said is not that of saying it.
        if view.rel(governor) == Rel::Ccomp && super::clause::mark(view, governor) == Some("that") {
            return;
        }
        due |= view.xpos(governor) == Xpos::Vbn && effect(&lexeme(view, governor)) == Some(Effect::Planned);
        below = governor;
    }
}

/// "rejected a raise on Tuesday and never made an offer": at no time.
pub(super) fn is_never(view: View<'_>, verb: u32) -> bool {
    view.child_where(verb, |c| view.lemma(c) == "never").is_some()
}

/// True for a day before the article.
fn is_over(view: View<'_>, time: &Time) -> bool {
    let day = date(time).and_then(|day| day.parse::<Date>().ok());
    day.zip(view.document.published).is_some_and(|(day, published)| day < published)
}

/// "became a race to save a life in November": what was done, and what it was done for, have one time.
fn is_done_by_then(view: View<'_>, governor: u32) -> bool {
    let became = |t: u32| {
        view.rel(t) == Rel::Xcomp && view.upos(t) == Upos::Noun && view.head(t).is_some_and(|h| is_past(view, h))
    };
    let purpose = view.rel(governor) == Rel::Acl && super::clause::is_infinitive(view, governor);
    became(governor) || purpose && view.head(governor).is_some_and(became)
}

/// A part of the day gives way to the day: "during the morning rush on Wednesday".
fn gives_way(known: &Time, next: &Time) -> bool {
    known.kind == TimeKind::Time && next.kind == TimeKind::Date
}

/// The time of a cancelling is not the time of what was cancelled; a new date after "postponed to" is.
/// `due` is true where a participle between them says for when it was planned.
fn belongs(view: View<'_>, mention: &Mention, governor: u32, below: u32, due: bool) -> bool {
    let called_off = matches!(mention.status.status, Status::Cancelled | Status::Postponed);
    if governor == mention.token && (mention.nominal || !called_off) {
        return true;
    }
    match effect(&lexeme(view, governor)) {
        Some(Effect::Cancelled) => due,
        // "deferred to March", not "for a second time on Wednesday"
        Some(Effect::Postponed) => {
            let to = matches!(super::clause::case(view, below), Some("to" | "until" | "till" | "for"));
            to && view.lemma(below) != "time"
        }
        _ => true,
    }
}

/// The time of the clause a participle, infinitive, conjunct or carried noun belongs to.
fn inherited(view: View<'_>, times: &[Time], mention: &Mention, by_clause: &HashMap<u32, u32>) -> Option<u32> {
    // The day of another act is not that of what is called off.
    if !mention.nominal && matches!(mention.status.status, Status::Cancelled | Status::Postponed) {
        return None;
    }
    // "offered late Thursday to host talks": the day before what lies ahead is that of the offer.
    let ahead =
        matches!(mention.status.status, Status::Planned | Status::Threatened | Status::Demanded | Status::Hypothetical);
    let own = view.text.tokens[mention.token as usize].span.start;
    let fits = |verb: u32, time: u32| {
        let looks_ahead = effect(&lexeme(view, verb)).is_some_and(Effect::looks_ahead);
        !(ahead && looks_ahead && verb < mention.token && times[time as usize].span.start < own)
    };
    let mut at = mention.token;
    for _ in 0..MAX_INHERIT {
        if let Some(&time) = by_clause.get(&at) {
            return fits(at, time).then_some(time);
        }
        let shares = match view.rel(at) {
            Rel::Xcomp => true,
            // "announced on Sunday that a tanker was being held"
            Rel::Ccomp => super::clause::has_past_auxiliary(view, at) && super::clause::is_progressive(view, at),
            // "raised the rate in April, and the president has demanded": somebody else's act has its own day.
            Rel::Conj => {
                let joined = view.subject(at).is_none() || is_framed(view, times, at, by_clause);
                // "was raised in May and towed to a yard, where it will be broken up"
                let done = || ahead && view.head(at).is_some_and(|h| super::clause::has_past(view, h));
                joined && !turns_to_now(view, at) && !turns_ahead(view, at) && !done() && !is_never(view, at)
            }
            Rel::AclRelcl => is_of_event(view, at),
            Rel::Acl if at == mention.token => is_contents(view, at),
            Rel::Obj if is_contents(view, mention.token) => view.head(mention.token) == Some(at),
            // "People were shot on Wednesday as police fought with traders."
            Rel::Advcl => match super::clause::mark(view, at) {
                None => true,
                Some("as" | "while") => !ahead,
                Some(_) => super::clause::is_infinitive(view, at),
            },
            // "The search resumed on Monday."
            Rel::Nsubj => mention.nominal && at == mention.token && goes_on(view, at),
            Rel::Obl if super::participants::is_state(view, at) => at == mention.token,
            Rel::Obj | Rel::NsubjPass | Rel::Obl => mention.nominal && at == mention.token && light_clause(view, at),
            _ => false,
        };
        at = view.head(at).filter(|_| shares)?;
    }
    by_clause.get(&at).copied().filter(|&time| fits(at, time))
}

/// "In 2018 farmers marched to the capital, and the government gave in": a time in front of the first of two clauses in the past.
fn is_framed(view: View<'_>, times: &[Time], conjunct: u32, by_clause: &HashMap<u32, u32>) -> bool {
    let first =
        view.head(conjunct).filter(|&f| super::clause::has_past(view, f) && super::clause::has_past(view, conjunct));
    let framed = |f: u32| {
        let time = by_clause.get(&f).map(|&t| times[t as usize].span.start);
        let subject = view.subject(f).map(|s| view.text.tokens[s as usize].span.start);
        time.zip(subject).is_some_and(|(time, subject)| time < subject)
    };
    first.is_some_and(framed)
}

/// "read out a statement dissolving parliament": what is done by means of the object.
fn is_contents(view: View<'_>, verb: u32) -> bool {
    let object = view.head(verb).filter(|&o| view.rel(verb) == Rel::Acl && view.rel(o) == Rel::Obj);
    view.xpos(verb) == Xpos::Vbg && object.and_then(|o| view.head(o)).is_some_and(|v| is_past(view, v))
}

/// True where all that the verb above says of its subject is that it takes place.
fn goes_on(view: View<'_>, noun: u32) -> bool {
    view.head(noun).is_some_and(|h| {
        let called_off = matches!(effect(&lexeme(view, h)), Some(Effect::Cancelled | Effect::Postponed));
        view.upos(h) == Upos::Verb && view.child(h, Rel::Obj).is_none() && !called_off
    })
}

/// "In 2018 a fault led to the recall of 900 tests": cause and effect have one time.
fn brings_about(lexeme: &str) -> bool {
    matches!(
        lexeme,
        "lead" | "cause" | "trigger" | "spark" | "prompt" | "provoke" | "bring about" | "set off" | "result"
    )
}

/// True where the verb above the noun lends it its clause and does not cancel it.
fn light_clause(view: View<'_>, noun: u32) -> bool {
    let purpose = super::clause::case(view, noun) == Some("for");
    view.head(noun).is_some_and(|h| {
        let lexeme = lexeme(view, h);
        (purpose || crate::lexicon::event::is_light(&lexeme) || brings_about(&lexeme))
            && !matches!(effect(&lexeme), Some(Effect::Cancelled | Effect::Postponed))
    })
}

#[cfg(test)]
mod tests {
    use crate::event::tests::event;

    #[test]
    fn what_is_cancelled_keeps_the_date_it_was_due() {
        let talks = event("Talks scheduled for Friday were canceled on Tuesday.", "Talks");
        assert_eq!(talks.date.as_deref(), Some("2026-02-06"));
    }

    #[test]
    fn a_day_beats_a_part_of_the_day() {
        let left = event("The bus left the road during the morning rush in Oslo on Tuesday.", "left");
        assert_eq!(left.date.as_deref(), Some("2026-02-03"));
    }

    #[test]
    fn a_clause_dates_its_own_event() {
        let text = "The mill closed on Monday and the bridge will open on Saturday.";
        assert_eq!(event(text, "closed").date.as_deref(), Some("2026-02-02"));
        assert_eq!(event(text, "open").date.as_deref(), Some("2026-02-07"));
    }
}
