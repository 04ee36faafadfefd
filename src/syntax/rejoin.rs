//! Verbs behind an "and" that the network is known to join to the wrong verb, where their forms settle it; and finite verbs
//! that it takes for participles.

use super::sentence::Analysed;
use super::tags::{Rel, Upos, Xpos};

/// How far the words below one stand from it at most.
const SPREAD: usize = 160;
/// How many verbs up the one is looked for to which a verb is joined.
const MAX_UP: usize = 4;

/// Mends the tree of a sentence with these forms.
pub(super) fn mend(forms: &[&str], parsed: &mut [Analysed]) {
    for at in 0..parsed.len() {
        past_beside_infinitive(parsed, at);
        bare_beside_finite(forms, parsed, at);
        behind_relative_clause(forms, parsed, at);
    }
    verbless(forms, parsed);
}

/// The words that depend on one, as far as they may stand from it.
fn below(parsed: &[Analysed], head: usize) -> impl Iterator<Item = (usize, &Analysed)> {
    let from = head.saturating_sub(SPREAD);
    let near = parsed[from..parsed.len().min(head + SPREAD)].iter().enumerate();
    near.map(move |(at, w)| (from + at, w)).filter(move |(_, w)| w.head == Some(head))
}

fn has(parsed: &[Analysed], head: usize, rels: &[Rel]) -> bool {
    below(parsed, head).any(|(_, w)| rels.contains(&w.rel))
}

const AUXILIARY: [Rel; 3] = [Rel::Aux, Rel::AuxPass, Rel::Cop];
const SUBJECT: [Rel; 2] = [Rel::Nsubj, Rel::NsubjPass];

/// True for a verb in the past tense without a subject; a participle with an object and no auxiliary is one.
fn is_past(parsed: &[Analysed], verb: usize) -> bool {
    let bare = parsed[verb].upos == Upos::Verb && !has(parsed, verb, &AUXILIARY) && !has(parsed, verb, &SUBJECT);
    let acts = || has(parsed, verb, &[Rel::Obj]);
    bare && (parsed[verb].xpos == Xpos::Vbd || parsed[verb].xpos == Xpos::Vbn && acts())
}

/// "demanded that the firm pay and threatened to strike", "said the six had until Tuesday to leave and accused Poland": the past
/// tense goes with a past tense above, not with the infinitive.
fn past_beside_infinitive(parsed: &mut [Analysed], verb: usize) {
    let Some(first) = parsed[verb].head.filter(|&h| h < verb && parsed[verb].rel == Rel::Conj) else { return };
    if parsed[first].xpos != Xpos::Vb || has(parsed, first, &[Rel::Aux]) {
        return;
    }
    let above = |t: &usize| parsed[*t].head.filter(|h| *h < first);
    let past = is_past(parsed, verb);
    let bare = parsed[verb].xpos == Xpos::Vbn && !has(parsed, verb, &AUXILIARY) && !has(parsed, verb, &SUBJECT);
    let has_now =
        |t: usize| below(parsed, t).any(|(_, w)| w.rel == Rel::Aux && matches!(w.xpos, Xpos::Vbz | Xpos::Vbp));
    let goes = |t: &usize| match parsed[*t].xpos {
        Xpos::Vbd => past && parsed[*t].upos == Upos::Verb,
        // "has demanded that it pay and threatened to strike"
        Xpos::Vbn => bare && has(parsed, *t, &[Rel::Aux]) || past && has_now(*t),
        _ => false,
    };
    if let Some(like) = std::iter::successors(Some(first), above).skip(1).take(MAX_UP).find(goes) {
        (parsed[verb].head, parsed[verb].xpos) = (Some(like), parsed[like].xpos);
    }
}

/// "rejected an ultimatum to proceed with talks or abandon diplomacy": a bare infinitive goes with the infinitive before it.
fn bare_beside_finite(forms: &[&str], parsed: &mut [Analysed], verb: usize) {
    let Some(first) = parsed[verb].head.filter(|&h| h < verb && parsed[verb].rel == Rel::Conj) else { return };
    let bare = parsed[verb].xpos == Xpos::Vb && !has(parsed, verb, &AUXILIARY) && !has(parsed, verb, &SUBJECT);
    if !bare || !matches!(parsed[first].xpos, Xpos::Vbd | Xpos::Vbn) || has(parsed, verb, &[Rel::Mark]) {
        return;
    }
    let up = |t: usize| std::iter::successors(Some(t), |&t| parsed[t].head).take(MAX_UP + 1);
    let kin = |t: usize| up(t).any(|a| a == first) || up(first).any(|a| a == t);
    let infinitive = |&t: &usize| parsed[t].xpos == Xpos::Vb && t > 0 && forms[t - 1] == "to" && kin(t);
    let Some(like) = (verb.saturating_sub(SPREAD)..verb).rev().find(infinitive) else { return };
    parsed[verb].head = Some(like);
    let end = parsed.len().min(verb + SPREAD);
    parsed[verb..end].iter_mut().filter(|w| w.head == Some(first)).for_each(|w| w.head = Some(verb));
}

/// "seized the lender after a week in which people withdrew their money, and appointed a manager": a comma before the "and" ends
/// the relative clause.
fn behind_relative_clause(forms: &[&str], parsed: &mut [Analysed], verb: usize) {
    let Some(first) = parsed[verb].head.filter(|&h| h < verb && parsed[verb].rel == Rel::Conj) else { return };
    if parsed[first].rel != Rel::AclRelcl || !is_past(parsed, verb) {
        return;
    }
    let Some(cc) = below(parsed, verb).find(|(at, w)| *at < verb && w.rel == Rel::Cc).map(|(at, _)| at) else { return };
    let Some(noun) = parsed[first].head.filter(|&n| n < first && cc > 0 && forms[cc - 1] == ",") else { return };
    // "Ana Ruiz, who lost the vote, and …": the comma may close what another opened.
    let opened = forms[noun + 1..first].contains(&",");
    let above = |t: &usize| parsed[*t].head.filter(|h| *h < noun);
    let finite = |t: &usize| {
        let tensed = parsed[*t].xpos == Xpos::Vbd && !has(parsed, *t, &AUXILIARY);
        parsed[*t].upos == Upos::Verb && tensed && has(parsed, *t, &SUBJECT)
    };
    if let Some(past) = std::iter::successors(Some(noun), above).skip(1).take(MAX_UP).find(finite).filter(|_| !opened) {
        (parsed[verb].head, parsed[verb].xpos) = (Some(past), Xpos::Vbd);
    }
}

/// Verbs with two objects, whose participles may have one: "a player awarded a prize".
const OF_TWO_OBJECTS: [&str; 24] = [
    "given",
    "awarded",
    "named",
    "called",
    "elected",
    "appointed",
    "paid",
    "sold",
    "offered",
    "denied",
    "asked",
    "sent",
    "shown",
    "told",
    "taught",
    "dubbed",
    "handed",
    "granted",
    "owed",
    "promised",
    "fined",
    "charged",
    "nicknamed",
    "declared",
];

/// "An opposition group in exile accused officials": a participle with an object is the verb of a sentence that has none.
fn verbless(forms: &[&str], parsed: &mut [Analysed]) {
    let Some(noun) = parsed.iter().position(|w| w.head.is_none() && matches!(w.upos, Upos::Noun | Upos::Propn)) else {
        return;
    };
    let end = parsed.len().min(noun + SPREAD);
    let finite = |w: &Analysed| matches!(w.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md);
    let begins = noun < SPREAD && !has(parsed, noun, &[Rel::Cop, Rel::Nsubj]);
    let verb = |at: &usize| {
        let participle = parsed[*at].rel == Rel::Acl && parsed[*at].xpos == Xpos::Vbn;
        participle && !OF_TWO_OBJECTS.contains(&forms[*at]) && is_past(parsed, *at)
    };
    let found = below(parsed, noun).map(|(at, _)| at).find(|at| *at > noun && verb(at));
    if let Some(verb) = found.filter(|_| begins && !parsed[..end].iter().any(finite)) {
        parsed[verb].xpos = Xpos::Vbd;
        super::regroup::take_for_sentence(&mut parsed[..end], verb, noun);
    }
}

#[cfg(test)]
mod tests {
    use crate::syntax::Rel;
    use crate::syntax::regroup::tests::relation;

    #[test]
    fn the_past_goes_with_the_past() {
        let text = "The union demanded that the company pay the bonus and threatened to walk out.";
        assert_eq!(relation(text, "threatened"), ("demanded".into(), Rel::Conj));
        let text = "The union has demanded that the company pay the bonus and threatened to walk out.";
        assert_eq!(relation(text, "threatened"), ("demanded".into(), Rel::Conj));
    }

    #[test]
    fn an_infinitive_goes_with_an_infinitive() {
        let text = "Tehran rejected an American ultimatum to proceed with negotiations in Istanbul as planned or abandon diplomacy.";
        assert_eq!(relation(text, "abandon"), ("proceed".into(), Rel::Conj));
    }

    #[test]
    fn a_comma_ends_the_relative_clause() {
        let text =
            "The bank seized the lender after a week in which people withdrew their money, and appointed a manager.";
        assert_eq!(relation(text, "appointed"), ("seized".into(), Rel::Conj));
    }

    #[test]
    fn a_participle_with_an_object_is_a_verb() {
        let text = "An opposition group in exile accused officials of stealing aid.";
        assert_eq!(relation(text, "group"), ("accused".into(), Rel::Nsubj));
    }
}
