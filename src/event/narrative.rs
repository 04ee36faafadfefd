//! What the text goes on to tell happened when the narration had got to: an event without a date of its own takes that of
//! its narrative container (Pustejovsky and Stubbs, "Increasing informativeness in temporal annotation", 2011).

use super::answer::{Newcomers, acts_again, is_answer};
use super::belonging::turns_to_now;
use super::clause::{has_past, lexeme, mark};
use super::mention::{Mention, lead};
use super::merge::Cluster;
use super::period::{date as day_of, is_long_ago, is_recent};
use super::place::is_deed;
use super::progress;
use super::trigger::carrier;
use super::when::{is_before_past, is_never, is_of_somebody};
use super::{Event, Participant, Status};
use crate::View;
use crate::entity::Entities;
use crate::lexicon::event::is_light;
use crate::syntax::{Rel, Upos, Xpos};
use crate::time::Time;
use std::collections::{HashMap, HashSet};

/// How many paragraphs on, without another date, the narration is still at a day that the news is about.
const MAX_PARAGRAPHS: u32 = 6;

/// How many paragraphs begin a story.
const BEGINNING: u32 = 2;

/// How many clauses up a clause without tense may take its time from.
const MAX_UP: usize = 4;

/// Where the narration has got to.
#[derive(Debug, Clone)]
struct Container {
    date: String,
    time: Option<u32>,
    sentence: u32,
    paragraph: u32,
    /// Who takes part in what has been told of it.
    cast: HashSet<u32>,
    /// True for the time of the story, not of its background: a day shortly before publication, or what its beginning names.
    main: bool,
}

/// Dates what happened, or expressly did not, and has no date yet. `cues` are the starts of the cues of quotations, sorted.
pub(super) fn date(
    view: View<'_>,
    entities: &Entities,
    times: &[Time],
    cues: &[u32],
    mentions: &[Mention],
    clusters: &[Cluster],
    events: &mut [Event],
) {
    let mut event_of = vec![None; mentions.len()];
    for (event, cluster) in clusters.iter().enumerate() {
        cluster.mentions.iter().for_each(|&m| event_of[m] = Some(event));
    }
    let newcomers = Newcomers::of(view, entities);
    let beginning = lead(view, mentions).map_or(0, |s| view.text.sentences[s as usize].paragraph + BEGINNING);
    let dated: HashSet<u32> = mentions.iter().filter(|m| m.time.is_some()).map(|m| m.token).collect();
    // What somebody tells in quotation marks has a narration of its own.
    let mut containers: HashMap<Option<u32>, Container> = HashMap::new();
    for (mention, event) in mentions.iter().zip(event_of) {
        let Some(event) = event.and_then(|e| events.get_mut(e)) else { continue };
        let (sentence, paragraph) = (mention.sentence, view.text.sentences[mention.sentence as usize].paragraph);
        let voice = mention.within.filter(|_| view.text.quoted_by[mention.token as usize].is_some());
        let told = is_told(view, mention);
        // What somebody said of it all was said at another time, mostly to the paper.
        let said = mention.is_cue(view, cues);
        let here = containers.get(&voice).or_else(|| containers.get(&None));
        let on_story = here.is_some_and(|c| c.main);
        let counted = here.and_then(|c| {
            // "apologized the next morning and ordered a search": counted once.
            let again = |t: u32| times[t as usize].from_told.is_some() && c.time == Some(t);
            if mention.time.is_some_and(again) {
                Some(c.date.clone())
            } else {
                progress::counted_from(view, times, mention, &c.date)
            }
        });
        // What is told in somebody's words does not take the story elsewhere.
        let reported = mention.within.is_some() && voice.is_none() && on_story;
        if let Some(date) = counted {
            if event.time == mention.time {
                event.date = Some(date.clone());
            }
            let cast = event.parties().collect();
            let time = mention.time;
            containers.insert(voice, Container { date, time, sentence, paragraph, cast, main: on_story });
        } else if mention.time.is_some_and(|t| !is_moment(view, &times[t as usize])) {
            if told && !progress::is_aside(view, mention.token) {
                containers.remove(&voice); // "He worked there from 1985 to 1988." is background, and nothing is told of a day in it
            }
        } else if let Some((date, time)) = stated(view, times, mention, event, told)
            .filter(|(date, _)| !reported && progress::moves(view, mention, date))
        {
            let before = containers.remove(&voice).filter(|c| c.date == date);
            let goes_on = before.as_ref().is_some_and(|c| c.main);
            let begins = || paragraph < beginning && !time.is_some_and(|t| is_long_ago(view, &times[t as usize]));
            let main = goes_on || is_recent(view, &date) || begins();
            let mut cast = before.map(|c| c.cast).unwrap_or_default();
            cast.extend(event.parties());
            containers.insert(voice, Container { date, time, sentence, paragraph, cast, main });
        } else if event.is_undated()
            && event.status.is_fact()
            && !progress::is_placed(view, &dated, mention)
            && !is_at_no_time(view, mention)
        {
            let reaches = |c: &&mut Container| {
                let near = c.paragraph == paragraph
                    || c.main
                        && paragraph.abs_diff(c.paragraph) <= MAX_PARAGRAPHS
                        && !progress::is_late_answer(view, mention, &c.date)
                        && !newcomers.enter(event, sentence);
                let answers = is_answer(mention) && !acts_again(event, &c.cast);
                told && near && !said && !answers || c.sentence == sentence && (told || shares(view, mention))
            };
            if let Some(here) = containers.get_mut(&voice).filter(reaches) {
                event.date = Some(here.date.clone());
                event.time = here.time;
                here.cast.extend(event.parties());
            }
        }
    }
}

/// How many conjuncts back the first one is looked for.
const MAX_CONJUNCTS: usize = 16;

/// The date, and the expression for it, to which a mention takes the narration.
fn stated(
    view: View<'_>,
    times: &[Time],
    mention: &Mention,
    event: &Event,
    told: bool,
) -> Option<(String, Option<u32>)> {
    let finite = !mention.nominal
        && !is_background(view, mention.token)
        && mention.status.status.is_fact()
        && view.xpos(mention.token) != Xpos::Vb;
    match mention.time {
        Some(time) if finite => day_of(&times[time as usize]).map(|date| (date, Some(time))),
        // "The shooting happened on Monday": the day of the noun is that of its clause.
        own if told
            && (own.is_none() || is_held(mention))
            && event.status == Status::Happened
            && event.time.is_some() =>
        {
            event.date.clone().map(|date| (date, event.time))
        }
        _ => None,
    }
}

/// True for a time at which narration can stay: not "the 1970s", nor "from 1985 to 1988"; a day it is in any case.
fn is_moment(view: View<'_>, time: &Time) -> bool {
    let [year, day] = ["1985", "1985-02-04"].map(str::len);
    let first = view.text.tokens_in(time.span).start;
    let spans = || first > view.sentence(first).start && matches!(view.lemma(first - 1), "from" | "between" | "since");
    time.value.len() >= day || time.value.len() >= year && !spans()
}

/// True for a noun of which a verb says that it took place.
fn is_held(mention: &Mention) -> bool {
    mention.nominal && !mention.folded.is_empty()
}

/// "since the plan became public in July": a clause that goes back behind what is told.
fn is_background(view: View<'_>, verb: u32) -> bool {
    view.rel(verb) == Rel::Advcl && matches!(mark(view, verb), Some("since" | "until" | "before" | "than"))
}

/// "denied that they fired", "never made an offer": what was not so, whenever that was.
fn is_at_no_time(view: View<'_>, mention: &Mention) -> bool {
    mention.status.status == Status::Denied && (mention.within.is_some() || is_never(view, mention.token))
}

/// True for a clause in the simple past that carries the narration on, and for the noun that is its subject or that it lends
/// its tense to ("the search resumed", "made an appearance").
fn is_told(view: View<'_>, mention: &Mention) -> bool {
    let verb = if mention.nominal { carrying(view, mention.token) } else { Some(mention.token) };
    let verb = verb.map(|v| progress::telling(view, v));
    let beside = |v: u32| is_of_somebody(view, v) && !progress::is_next(view, v);
    let goes_on = |v: u32| has_past(view, v) && !is_before_past(view, v) && !beside(v);
    mention.status.status.is_fact() && verb.is_some_and(goes_on)
}

/// True for a noun that names the act of its verb's clause: "held talks", "made an appearance".
pub(super) fn is_carried(view: View<'_>, noun: u32) -> bool {
    carrying(view, noun).is_some()
}

/// The verb whose clause tells of the noun: "a wave of assaults swept the city".
fn carrying(view: View<'_>, noun: u32) -> Option<u32> {
    let mut at = noun;
    for _ in 0..MAX_UP {
        let top = std::iter::successors(Some(at), |&t| view.head(t).filter(|_| view.rel(t) == Rel::Conj))
            .take(MAX_CONJUNCTS)
            .last()?;
        let next = carrier(view, top).or_else(|| view.head(top).filter(|_| view.rel(top).is_subject()))?;
        if view.upos(next) == Upos::Verb {
            let subject = view.rel(top).is_subject();
            return (subject || is_light(&lexeme(view, next))).then_some(next);
        }
        at = next;
    }
    None
}

/// True for a clause without tense beside one that has happened: "fired into the crowd, killing six", "before fleeing"; and for
/// a relative clause of an event.
fn shares(view: View<'_>, mention: &Mention) -> bool {
    // "was convicted on Thursday of murdering her": what somebody is to have done before.
    let charged = view.xpos(mention.token) == Xpos::Vbg && matches!(mark(view, mention.token), Some("of" | "for"));
    !charged && !mention.nominal && mention.status.status.is_fact() && main_clause(view, mention.token) != mention.token
}

/// The verb of the clause in whose time `verb` stands; `verb` itself where that is its own.
fn main_clause(view: View<'_>, verb: u32) -> u32 {
    let mut at = verb;
    for _ in 0..MAX_UP {
        let beside = match view.rel(at) {
            Rel::Advcl | Rel::Xcomp => matches!(view.xpos(at), Xpos::Vbg | Xpos::Vbn),
            Rel::Conj => view.subject(at).is_none() && view.upos(at) == Upos::Verb && !turns_to_now(view, at),
            _ => false,
        };
        match view.head(at).filter(|&h| beside && view.upos(h) == Upos::Verb) {
            Some(head) => at = head,
            None => break,
        }
    }
    at
}

/// Gives what is told beside an act, or after it of the same doer, the place of that act: "boarded four boats off Paita and
/// detained the crews".
pub(super) fn share_places(view: View<'_>, mentions: &mut [Mention]) {
    let placed = mentions.iter().filter_map(|m| Some((m.token, m.place?)));
    let place_of: HashMap<u32, Participant> = placed.collect();
    for mention in mentions.iter_mut().filter(|m| m.place.is_none() && !m.nominal && m.status.status.is_fact()) {
        let main = place_of.get(&main_clause(view, mention.token)).copied();
        mention.place = main.or_else(|| of_last_conjunct(view, &place_of, mention.token));
    }
}

/// Gives an act the place of what happened on the same day in the same sentence, or in the one before to one of those who take
/// part: "robbed a bank in Harwick on Monday. They fled in a van." What is said has no place of its own.
pub(super) fn share_settings(mentions: &[Mention], clusters: &[Cluster], events: &mut [Event]) {
    let mut last: HashMap<String, (usize, u32)> = HashMap::new();
    for (index, cluster) in clusters.iter().enumerate().take(events.len()) {
        let event = &events[index];
        let Some(date) = event.date.as_ref().filter(|d| d.parse::<jiff::civil::Date>().is_ok()) else {
            continue;
        };
        let Some(sentence) = cluster.mentions.first().map(|&m| mentions[m].sentence) else { continue };
        if event.place.is_some() {
            last.insert(date.clone(), (index, sentence));
        } else if event.status.is_fact() && is_deed(event.kind) {
            let stays = |&(before, at): &(usize, u32)| {
                at == sentence || at + 1 == sentence && share_participant(&events[before], event)
            };
            let place = last.get(date).filter(|before| stays(before)).and_then(|(before, _)| events[*before].place);
            events[index].place = place;
        }
    }
}

fn share_participant(a: &Event, b: &Event) -> bool {
    let others: Vec<u32> = b.parties().collect();
    a.parties().any(|entity| others.contains(&entity))
}

/// "were shot and scores injured in Kisumu", "was found abandoned in Lima": the place behind the last of several predicates
/// is that of all.
fn of_last_conjunct(view: View<'_>, place_of: &HashMap<u32, Participant>, verb: u32) -> Option<Participant> {
    // The parse often takes "scores injured" for a noun with its participle.
    let predicate = |c: u32| if view.upos(c) == Upos::Verb { Some(c) } else { view.child(c, Rel::Acl) };
    let mut after = view.children(verb).iter().rev().filter(|&&c| matches!(view.rel(c), Rel::Conj | Rel::Xcomp));
    let last = after.find_map(|&c| predicate(c))?;
    let apart = view.xpos(last) != Xpos::Vbn && view.subject(last).is_some();
    let alike = !apart && (view.xpos(last) == view.xpos(verb) || view.xpos(last) == Xpos::Vbn);
    place_of.get(&last).copied().filter(|place| alike && place.tokens.start > last)
}

#[cfg(test)]
mod tests {
    use crate::event::tests::date;

    #[test]
    fn the_next_sentences_tell_of_the_same_day() {
        let text = "A court in Lima convicted the mayor on Monday.\nIt ordered him to pay a fine. Police took him to a \
                    prison. He had attacked a rival.";
        assert_eq!(date(text, "ordered").as_deref(), Some("2026-02-02"));
        assert_eq!(date(text, "took").as_deref(), Some("2026-02-02"));
        assert_eq!(date(text, "attacked"), None);
    }

    #[test]
    fn background_ends_with_its_paragraph() {
        let text = "A firm closed its mine.\nMiners marched.\nIn 2012 the firm bought the mine. It sacked half of them.\nThe \
                    mayor sued the firm.";
        assert_eq!(date(text, "sacked").as_deref(), Some("2012"));
        assert_ne!(date(text, "sued").as_deref(), Some("2012"));
    }

    #[test]
    fn narration_does_not_stay_in_a_period() {
        let text = "A firm closed its mine.\nMiners marched.\nHe spent most of the 1970s in Lima. A court freed a rival.\n\
                    She worked for a bank from 1985 to 1988. The bank sacked a rival.";
        assert_eq!(date(text, "freed"), None);
        assert_eq!(date(text, "sacked"), None);
    }

    #[test]
    fn clauses_without_tense_share_the_day_of_the_main_clause() {
        let text = "A man shot two guards on Monday before killing himself.";
        assert_eq!(date(text, "killing").as_deref(), Some("2026-02-02"));
    }
}
