//! Nouns that take up the act told just before: "The board fired its chief. The decision came after weeks of losses", "flew in
//! staff to unload bags, a move that the union condemned".

use super::Status;
use super::clause::has_past;
use super::mention::Mention;
use super::merge::stem;
use crate::View;
use crate::lexicon::event::takes_up_an_act;
use crate::read::Kind;
use crate::syntax::{Upos, Xpos};

/// How many mentions before it are looked at for the act, and for one of the same word.
const MAX_BEFORE: usize = 24;

/// How far below the head of its sentence the act may stand: "said it would close the plant".
const MAX_BELOW: usize = 2;

/// Gives each such noun to the mention that it takes up, as a part of its event.
pub(super) fn assign(view: View<'_>, mentions: &mut [Mention], owners: &mut [Option<usize>]) {
    let mut owning = vec![false; mentions.len()];
    owners.iter().flatten().for_each(|&o| owning[o] = true);
    for index in 0..mentions.len() {
        if owners[index].is_some() || owning[index] {
            continue;
        }
        let Some(act) = act_before(view, mentions, owners, index) else { continue };
        owners[index] = Some(act);
        owning[act] = true;
        let time = mentions[index].time;
        mentions[act].time = mentions[act].time.or(time);
        let noun = &mut mentions[index];
        (noun.actors, noun.recipients, noun.place, noun.time) = (Vec::new(), Vec::new(), None, None);
    }
}

/// How a noun takes up an act.
enum Resumption {
    /// "The decision", "This move", with nothing that says which: an act of the sentence before.
    Known,
    /// ", a move that": what its own sentence has just told.
    Apposed,
}

/// The mention of the act that the noun takes up.
fn act_before(view: View<'_>, mentions: &[Mention], owners: &[Option<usize>], noun: usize) -> Option<usize> {
    let sentence = mentions[noun].sentence;
    let is_act = |i: usize| {
        let m = &mentions[i];
        let done = matches!(m.status.status, Status::Happened | Status::Planned | Status::Ongoing);
        done && !m.nominal && m.within.is_none() && owners[i].is_none() && view.kind(m.token) == Kind::Body
    };
    let told_in = |at: u32| {
        let of_it = (0..noun).rev().skip_while(move |&i| mentions[i].sentence > at);
        of_it.take_while(move |&i| mentions[i].sentence == at).take(MAX_BEFORE).filter(|&i| is_act(i))
    };
    match resumption(view, &mentions[noun])? {
        Resumption::Known if is_told_of(mentions, noun) => None,
        Resumption::Known => {
            let depth = |i: usize| view.ancestors(mentions[i].token).take(MAX_BELOW + 1).count();
            told_in(sentence.checked_sub(1)?).filter(|&i| depth(i) <= MAX_BELOW).min_by_key(|&i| (depth(i), i))
        }
        Resumption::Apposed => told_in(sentence).find(|&i| has_past(view, mentions[i].token)),
    }
}

/// True where the noun's own word has been told of lately ("decided"), or something else in its sentence.
fn is_told_of(mentions: &[Mention], noun: usize) -> bool {
    let word = stem(&mentions[noun].lemma);
    let inside = noun > 0 && mentions[noun - 1].sentence == mentions[noun].sentence;
    inside || mentions[..noun].iter().rev().take(MAX_BEFORE).any(|m| stem(&m.lemma) == word)
}

fn resumption(view: View<'_>, mention: &Mention) -> Option<Resumption> {
    let token = mention.token;
    let sentence = view.sentence(token);
    let takes_up = mention.nominal && mention.within.is_none() && takes_up_an_act(&mention.lemma);
    if !takes_up || view.kind(token) != Kind::Body || token == sentence.start || token + 1 >= sentence.end {
        return None;
    }
    let comma = token >= sentence.start + 2 && view.form(token - 2) == ",";
    let clause = matches!(view.lemma(token + 1), "that" | "which") || view.xpos(token + 1) == Xpos::Vbn;
    let open = matches!(view.upos(token + 1), Upos::Verb | Upos::Aux | Upos::Adv | Upos::Det | Upos::Punct);
    match view.lemma(token - 1) {
        "the" | "this" | "that" if open => Some(Resumption::Known),
        "a" if comma && clause => Some(Resumption::Apposed),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::event;

    fn triggers(text: &str, word: &str) -> usize {
        event(text, word).triggers.len()
    }

    #[test]
    fn the_decision_is_what_was_decided() {
        let text = "The board fired its chief executive on Monday. The decision followed weeks of losses.";
        assert!(event(text, "fired").triggers.iter().any(|t| t.lemma == "decision"));
        let own = "The board fired its chief executive on Monday. The decision to sell the plant was delayed.";
        assert_eq!(triggers(own, "fired"), 1);
        let apposed = "The airline flew in 40 staff on Monday, a move that the union condemned.";
        assert!(event(apposed, "flew").triggers.iter().any(|t| t.lemma == "move"));
        let other = "The court decided on Monday to free him. A guard resigned. The decision was praised.";
        assert_eq!(triggers(other, "resigned"), 1);
    }
}
