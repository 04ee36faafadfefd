//! All mentions of the same event become one entry.
//!
//! Mentions are compared with the last few events of their own group only, so the work grows with the text, not with
//! its square.

use super::clause::around;
use super::mention::{Mention, Strength, lead};
use super::participants::{head, same};
use super::period::{date, is_long_ago, meet};
use super::trigger::carrier;
use super::{EventKind, Participant, Status};
use crate::View;
use crate::entity::{Entities, Form};
use crate::lexicon::event::{is_any_act, is_campaign, is_crime, is_harm, is_single, one_act};
use crate::read::Kind;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};
use crate::time::Time;
use std::collections::HashMap;

/// How many events of a group a mention is compared with, newest first.
const MAX_COMPARED: usize = 24;

/// How far from the word for an event a name in its sentence may stand, in tokens.
const MAX_NAME_AWAY: u32 = 40;

/// The length of a date that names a month or a year alone.
const MONTH: usize = 7;

/// One event, as the list of its mentions (indices), in text order.
#[derive(Debug, Clone, Default)]
pub(super) struct Cluster {
    /// The mentions.
    pub mentions: Vec<usize>,
}

/// The cluster of each mention, by the token of its trigger and of what tells of it besides.
pub(super) fn by_token(mentions: &[Mention], clusters: &[Cluster]) -> HashMap<u32, usize> {
    let mut by_token = HashMap::new();
    for (index, cluster) in clusters.iter().enumerate() {
        by_token.extend(cluster.mentions.iter().map(|&m| (mentions[m].token, index)));
    }
    for (index, cluster) in clusters.iter().enumerate() {
        for &token in cluster.mentions.iter().flat_map(|&m| &mentions[m].folded) {
            by_token.entry(token).or_insert(index);
        }
    }
    by_token
}

/// Groups mentions into events, in order of their first mention.
/// `owners` are the mentions that others are a part of ([`super::harm::owners`]).
pub(super) fn clusters(
    view: View<'_>,
    entities: &Entities,
    times: &[Time],
    mentions: &[Mention],
    owners: &[Option<usize>],
) -> Vec<Cluster> {
    let mut all: Vec<Cluster> = Vec::new();
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    let named = named(entities);
    let lead = lead(view, mentions);
    let merger = Merger { view, entities, times, mentions, named, lead };
    let mut cluster_of: Vec<usize> = vec![0; mentions.len()];
    for (index, mention) in mentions.iter().enumerate().filter(|(i, _)| owners[*i].is_none()) {
        let group = groups.entry(group(mention)).or_default();
        // Nouns take up nouns ("talks", "the negotiations").
        let rank = |c: usize| {
            let known = &all[c].mentions;
            let nominal = known.first().into_iter().chain(known.last()).any(|&m| mentions[m].nominal);
            (merger.is_named_in(&all[c], mention), mention.nominal && nominal, known.len())
        };
        let near = group.iter().rev().take(MAX_COMPARED).copied();
        let fitting = near.filter(|&c| merger.fits(&all[c], mention));
        // What is mentioned most is meant; of equals what was mentioned last.
        let known = fitting.reduce(|best, next| if rank(next) > rank(best) { next } else { best });
        let cluster = known.unwrap_or(all.len());
        if known.is_none() {
            group.push(cluster);
            all.push(Cluster::default());
        }
        all[cluster].mentions.push(index);
        cluster_of[index] = cluster;
    }
    for (part, owner) in owners.iter().enumerate().filter_map(|(i, o)| Some((i, (*o)?))) {
        all[cluster_of[owner]].mentions.push(part);
    }
    for cluster in &mut all {
        cluster.mentions.sort_unstable();
    }
    all.sort_by_key(|c| c.mentions.first().copied());
    all
}

/// For each entity whether a name stands for it.
fn named(entities: &Entities) -> Vec<bool> {
    let mut named = vec![false; entities.all.len()];
    entities.mentions.iter().filter(|m| m.form == Form::Name).for_each(|m| named[m.entity as usize] = true);
    named
}

/// What the mention's act is called by any of its words: strikes of workers, not of missiles, and no blast of a critic.
fn act(mention: &Mention) -> Option<&'static str> {
    match (mention.kind, &*mention.lemma) {
        (EventKind::Assault | EventKind::Reject, _) | (EventKind::Accuse, "blast") => None,
        (EventKind::Protest, "strike") => Some("walkout"),
        (_, lemma) => one_act(lemma, mention.nominal),
    }
}

/// Only mentions of one group can be the same event: those of one act, of a type, or for other events of a stem.
fn group(mention: &Mention) -> String {
    if let Some(act) = act(mention) {
        act.to_owned()
    } else if mention.kind == EventKind::Other {
        stem(&mention.lemma).to_owned()
    } else if mention.kind == EventKind::Accuse {
        format!("{}/{}", mention.kind.as_str(), blame(&mention.lemma))
    } else if mention.kind == EventKind::Assault {
        let wide = if is_campaign(&mention.lemma) { "/war" } else { "" };
        format!("{}{wide}", mention.kind.as_str())
    } else {
        format!("{}/{}", mention.kind.as_str(), mention.mode.unwrap_or_default())
    }
}

/// An inquiry, a charge, a verdict and a rebuke are different things.
fn blame(lemma: &str) -> &'static str {
    match lemma {
        "investigate" | "investigation" | "probe" | "inquiry" | "audit" => "inquiry",
        "charge" | "indict" | "indictment" | "arraign" | "prosecute" | "prosecution" => "charge",
        "sue" | "lawsuit" | "suit" | "complaint" => "suit",
        "convict" | "conviction" | "sentence" | "find" => "verdict",
        _ => "words",
    }
}

/// A word without the suffixes that make nouns of verbs ("explode", "explosion" share "explo").
pub(super) fn stem(lemma: &str) -> &str {
    const SUFFIXES: [&str; 12] =
        ["ation", "ition", "sion", "tion", "ment", "ance", "ence", "ing", "al", "de", "e", "y"];
    let cut = SUFFIXES.iter().find_map(|s| lemma.strip_suffix(s).filter(|rest| rest.len() >= 4));
    cut.unwrap_or(lemma)
}

struct Merger<'a> {
    view: View<'a>,
    entities: &'a Entities,
    times: &'a [Time],
    mentions: &'a [Mention],
    /// For each entity whether it has a name.
    named: Vec<bool>,
    lead: Option<u32>,
}

impl Merger<'_> {
    fn fits(&self, cluster: &Cluster, mention: &Mention) -> bool {
        let members = || cluster.mentions.iter().map(|&i| &self.mentions[i]);
        let last = members().next_back();
        if last.is_some_and(|m| self.is_apposed(m, mention)) {
            return true;
        }
        let first = members().next();
        let recent = || members().rev().take(MAX_COMPARED);
        let told = !recent().all(|m| self.is_title(m));
        let of_its_own = self.has_own_time(mention) || self.is_new_with_time(mention) && told;
        let aimed = |m: &Mention| m.recipients.iter().any(|p| mention.recipients.iter().any(|q| self.one(p, q)));
        let open = self.is_open(mention) && (mention.nominal || !recent().any(aimed));
        if open && !recent().any(|m| m.status.status == mention.status.status) {
            return false;
        }
        if self.is_of_any(mention) != recent().all(|m| self.is_of_any(m)) {
            return false;
        }
        if self.is_renewed(mention) && recent().any(|m| m.status.status == Status::Cancelled) {
            return false;
        }
        if told && self.is_introduced(mention) && !self.is_named_in(cluster, mention) {
            return false;
        }
        if self.is_another(mention) || of_its_own && !recent().any(|m| self.same_time(m, mention)) {
            return false;
        }
        // Whoever is named nearest before must take part as well.
        let sided = recent().find(|m| m.actors.iter().any(|p| p.entity.is_some()));
        let compared = || first.into_iter().chain(sided).chain(last);
        compared().all(|m| self.dates_agree(m, mention) && statuses_agree(m, mention) && self.sides_agree(m, mention))
            && first.into_iter().chain(last).any(|m| self.same_content(m, mention))
    }

    /// "bombing a market on Wednesday, an attack that killed 31": another word for what the clause has told.
    fn is_apposed(&self, told: &Mention, mention: &Mention) -> bool {
        let beside = matches!(self.view.rel(mention.token), Rel::Appos | Rel::Parataxis);
        let article = |&c: &u32| self.view.rel(c) == Rel::Det && c > 0 && self.view.form(c - 1) == ",";
        let again = told.sentence == mention.sentence && told.token < mention.token && told.kind == mention.kind;
        mention.nominal
            && beside
            && again
            && self.view.children(mention.token).iter().any(article)
            && self.is_indefinite(mention.token)
    }

    fn same_time(&self, a: &Mention, b: &Mention) -> bool {
        a.time.zip(b.time).is_some_and(|(a, b)| {
            let (a, b) = (&self.times[a as usize], &self.times[b as usize]);
            a.value == b.value || meet(a, b) == Some(true)
        })
    }

    fn is_title(&self, mention: &Mention) -> bool {
        self.view.kind(mention.token) == Kind::Title
    }

    /// "a quake in 2004" is none of those told of before without that year.
    fn is_new_with_time(&self, mention: &Mention) -> bool {
        let long_ago = mention.time.is_some_and(|t| is_long_ago(self.view, &self.times[t as usize]));
        mention.nominal && long_ago && self.is_indefinite(mention.token)
    }

    /// "a final session" after talks that broke down.
    fn is_renewed(&self, mention: &Mention) -> bool {
        mention.nominal && mention.status.status == Status::Planned && self.is_indefinite(mention.token)
    }

    /// "to prevent assaults", "an attempted attack", "had no plans to attack": none of those that took place.
    fn is_open(&self, mention: &Mention) -> bool {
        let open = matches!(mention.status.status, Status::Denied | Status::Hypothetical);
        let stated = open && mention.status.strength == Strength::Word;
        mention.kind == EventKind::Assault && stated && !(mention.nominal && self.is_definite(mention.token))
    }

    /// "an attack on a market in Oslo": with a name of its own it is no event told of without that.
    fn is_introduced(&self, mention: &Mention) -> bool {
        let told = self.view.child(mention.token, Rel::Cop).is_none() && self.is_indefinite(mention.token);
        mention.nominal && told && names(self.view, mention.token).next().is_some()
    }

    /// "the Oslo attack": the sentences that tell of the event hold a name that the mention's phrase holds.
    fn is_named_in(&self, cluster: &Cluster, mention: &Mention) -> bool {
        let ends = || cluster.mentions.first().into_iter().chain(cluster.mentions.last());
        let near = |t: u32| around(self.view, t, MAX_NAME_AWAY);
        let holds = |span: TokenSpan, name: u32| span.iter().any(|t| self.view.form(t) == self.view.form(name));
        mention.nominal
            && names(self.view, mention.token).any(|name| ends().any(|&m| holds(near(self.mentions[m].token), name)))
    }

    /// "fears of attacks", "an instrument of violence": none that took place; "the toll of the Harwick attacks" is one's.
    fn is_of_any(&self, mention: &Mention) -> bool {
        let view = self.view;
        let below = matches!(view.rel(mention.token), Rel::Nmod | Rel::Obl | Rel::Obj | Rel::Conj);
        let named = |c: u32| view.rel(c) == Rel::Compound && view.is_capitalised(c);
        let told = |&c: &u32| matches!(view.rel(c), Rel::Det | Rel::NmodPoss | Rel::Nummod) || named(c);
        mention.kind == EventKind::Assault
            && mention.nominal
            && (view.xpos(mention.token) == Xpos::Nns || is_crime(&mention.lemma))
            && below
            && view.kind(mention.token) == Kind::Body
            && mention.folded.is_empty()
            && mention.time.is_none()
            && mention.place.is_none()
            && mention.actors.is_empty()
            && mention.recipients.is_empty()
            && !view.children(mention.token).iter().any(told)
    }

    fn is_indefinite(&self, noun: u32) -> bool {
        let article = |&c: &u32| self.view.rel(c) == Rel::Det && matches!(self.view.lemma(c), "a" | "an");
        self.view.children(noun).iter().any(article)
    }

    fn dates_agree(&self, a: &Mention, b: &Mention) -> bool {
        match (a.time, b.time) {
            (Some(a), Some(b)) => {
                let (a, b) = (&self.times[a as usize], &self.times[b as usize]);
                if let Some(met) = meet(a, b) {
                    return met;
                }
                let (a, b) = (&a.value, &b.value);
                a.starts_with(b.as_str()) || b.starts_with(a.as_str()) || a.contains('W') != b.contains('W')
            }
            _ => true,
        }
    }

    /// True for an act of a type that the headline tells and the lead takes up ("Minister quits", "Ana Ruiz resigned").
    fn is_headline_of(&self, a: &Mention, b: &Mention) -> bool {
        self.is_title(a) && Some(b.sentence) == self.lead && a.kind != EventKind::Other
    }

    fn sides_agree(&self, a: &Mention, b: &Mention) -> bool {
        // What no entity stands for may be told in other words, and whom a headline does not name.
        let headline = self.is_headline_of(a, b);
        let stands = |p: &Participant| p.entity.is_some_and(|e| !headline || self.named[e as usize]);
        let known = |side: &[Participant]| side.iter().any(stands);
        let meet = |x: &[Participant], y: &[Participant]| {
            !known(x) || !known(y) || x.iter().any(|p| y.iter().any(|q| self.one(p, q)))
        };
        let places = match (&a.place, &b.place) {
            // "The quake", told of a second place, is the one known.
            (Some(p), Some(q)) => b.nominal && self.is_definite(b.token) || self.one(p, q),
            _ => true,
        };
        places && meet(&a.actors, &b.actors) && meet(&a.recipients, &b.recipients)
    }

    /// The same entity, or the same words for it.
    fn one(&self, a: &Participant, b: &Participant) -> bool {
        let name = |p: &Participant| p.entity.and_then(|e| self.entities.all.get(e as usize)).map(|e| e.name.as_str());
        same(a, b)
            || name(a).is_some() && name(a) == name(b)
            || self.view.phrase(a.tokens).eq_ignore_ascii_case(self.view.phrase(b.tokens))
    }

    /// Acts of one type by one actor are still different acts where they are done to different things.
    fn same_content(&self, a: &Mention, b: &Mention) -> bool {
        let owned = b.actors.is_empty() || a.actors.iter().any(|p| b.actors.iter().any(|q| self.one(p, q)));
        let definite = b.nominal && self.is_definite(b.token) && owned;
        let talks = a.kind == EventKind::Consult && a.nominal && b.nominal;
        let (x, y) = (self.content(a), self.content(b));
        let met = |p: &Participant| p.entity.is_some() && b.recipients.iter().any(|q| self.one(p, q));
        let apart = x.is_some() && y.is_some() && x != y && !a.recipients.iter().any(met);
        definite
            || talks
            || self.is_headline_of(a, b) && (a.nominal || is_harm(&a.lemma) || !apart)
            || stem(&a.lemma) == stem(&b.lemma) && !apart && !(says_little(a) && says_little(b))
            || x.is_some() && x == y
            || self.befell_once(a, b)
    }

    /// "The plane went down. … The plane crashed": the same happens to one only once, in whatever words.
    fn befell_once(&self, a: &Mention, b: &Mention) -> bool {
        let single = act(a).is_some_and(|act_of_a| is_single(act_of_a) && act(b) == Some(act_of_a));
        let dated = |m: &Mention| m.time.is_some_and(|t| is_long_ago(self.view, &self.times[t as usize]));
        let (x, y) = (undergoers(a), undergoers(b));
        single && dated(a) == dated(b) && x.iter().any(|p| y.iter().any(|q| self.one(p, q) || self.is_again(p, q)))
    }

    /// "the plane" after "a small plane".
    fn is_again(&self, first: &Participant, again: &Participant) -> bool {
        let noun = |p: &Participant| head(self.view, p.tokens).map(|h| self.view.lemma(h));
        self.view.lemma(again.tokens.start) == "the" && noun(first).is_some() && noun(first) == noun(again)
    }

    /// "last week's talks", "the attacks of last November": the day tells them from what has no date or another.
    fn has_own_time(&self, mention: &Mention) -> bool {
        let Some(time) = mention.time.filter(|_| mention.nominal) else { return false };
        let expression = self.view.text.tokens_in(self.times[time as usize].span);
        let of_another_month = |t: &Time| date(t).is_some_and(|d| d.len() <= MONTH) && is_long_ago(self.view, t);
        let long_ago = of_another_month(&self.times[time as usize]);
        let tells = |&&c: &&u32| match self.view.rel(c) {
            Rel::NmodPoss => true,
            Rel::Nmod | Rel::Compound | Rel::Amod | Rel::Nummod => long_ago,
            _ => false,
        };
        self.view.children(mention.token).iter().filter(tells).any(|&c| expression.contains(c))
    }

    /// "another round of talks" is none of those named before.
    fn is_another(&self, mention: &Mention) -> bool {
        let nouns = std::iter::once(mention.token).chain(mention.folded.iter().copied());
        let another = |t: u32| {
            let others = |c: u32| {
                matches!(
                    self.view.lemma(c),
                    "another" | "further" | "fresh" | "such" | "similar" | "previous" | "future"
                )
            };
            self.view.children(t).iter().any(|&c| others(c))
        };
        // "a second bomb exploded"
        let counted_off = |t: u32| {
            let second = |c: u32| matches!(self.view.lemma(c), "second" | "third" | "separate" | "different");
            self.is_indefinite(t) && self.view.child_where(t, second).is_some()
        };
        let subject = self.view.subject(mention.token).filter(|_| !mention.nominal);
        if subject.is_some_and(counted_off) {
            return true;
        }
        // "took part in talks once in Rome and twice in Oman" tells of several.
        let counted = |t: u32| {
            let verb = carrier(self.view, t);
            verb.is_some_and(|v| self.view.children(v).iter().any(|&c| matches!(self.view.lemma(c), "once" | "twice")))
        };
        mention.nominal && nouns.into_iter().any(|t| another(t) || counted_off(t) || counted(t))
    }

    fn is_definite(&self, noun: u32) -> bool {
        self.view.children(noun).iter().any(|&c| match self.view.rel(c) {
            // "her arrest", where nobody is known to be meant, may be anybody's.
            Rel::NmodPoss => self.view.upos(c) != Upos::Pron || self.entities.at(c).is_some(),
            Rel::Det => matches!(self.view.lemma(c), "the" | "this" | "that" | "these" | "those"),
            _ => false,
        })
    }

    /// What the act is done to: the lemma of its object.
    fn content(&self, mention: &Mention) -> Option<&str> {
        let object = if mention.nominal { None } else { super::clause::object(self.view, mention.token) };
        object.filter(|&o| self.view.upos(o) != Upos::Pron).map(|o| self.view.lemma(o))
    }
}

/// To whom it is done, or who does it where it is done to nobody.
fn undergoers(mention: &Mention) -> &[Participant] {
    if mention.recipients.is_empty() { &mention.actors } else { &mention.recipients }
}

/// The names in a noun's own phrase: "an attack on a market in Oslo".
fn names(view: View<'_>, noun: u32) -> impl Iterator<Item = u32> {
    let inner = move |c: u32| std::iter::once(c).chain(parts(view, c));
    parts(view, noun).flat_map(inner).filter(move |&t| view.upos(t) == Upos::Propn)
}

/// The phrases and compounds right below a noun.
fn parts(view: View<'_>, noun: u32) -> impl Iterator<Item = u32> {
    let part = move |c: &u32| matches!(view.rel(*c), Rel::Nmod | Rel::Compound | Rel::NmodPoss);
    view.children(noun).iter().copied().filter(part)
}

/// "made news", "made her a hero": a verb of any number of acts, which only the same object makes one.
fn says_little(mention: &Mention) -> bool {
    is_any_act(&mention.lemma) && !mention.nominal && mention.kind == EventKind::Other
}

/// What happened is not what is planned, threatened or only possible; a mention that says nothing may be either.
fn statuses_agree(a: &Mention, b: &Mention) -> bool {
    let family = |m: &Mention| match m.status.status {
        Status::Planned | Status::Cancelled | Status::Postponed => 1,
        // What somebody is accused of and what is told outright are one act.
        Status::Happened | Status::Ongoing | Status::Alleged => 2,
        other => 3 + other as u8,
    };
    a.status.strength == Strength::Assumed || b.status.strength == Strength::Assumed || family(a) == family(b)
}

#[cfg(test)]
mod tests {
    use super::stem;
    use crate::event::tests::{event, read};

    #[test]
    fn the_talks_and_their_end_are_one_event() {
        let text =
            "Norland and Sudria had planned talks for Friday. The talks were canceled. The negotiations are off.";
        let talks = event(text, "talks");
        assert!(talks.triggers.iter().any(|t| t.lemma == "negotiation"), "{talks:?}");
    }

    #[test]
    fn another_round_is_another_event() {
        let text = "The talks were postponed. Another round of talks will take place in June.";
        assert!(read(text).events.len() > 1);
    }

    #[test]
    fn stems_join_verbs_and_their_nouns() {
        assert_eq!(stem("explosion"), stem("explode"));
        assert_ne!(stem("sail"), stem("sale"));
    }
}
