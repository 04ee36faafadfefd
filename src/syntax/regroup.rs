//! Words that the network is known to tie to the wrong one, where those around settle it.

use super::sentence::Analysed;
use super::tags::{Rel, Upos, Xpos};

/// How far behind a word another that belongs to it may stand.
const REACH: usize = 8;
/// How far the words below one stand from it at most.
const SPREAD: usize = 160;

/// Mends the tree of a sentence with these forms.
pub(super) fn mend(forms: &[&str], parsed: &mut [Analysed]) {
    for at in 0..parsed.len() {
        perfect(forms, parsed, at);
        managing(forms, parsed, at);
        contact(parsed, at);
    }
}

/// "had on Monday warned of rain": the auxiliary that a phrase parts from its verb.
fn perfect(forms: &[&str], parsed: &mut [Analysed], had: usize) {
    if !matches!(forms[had], "had" | "has" | "have") || parsed[had].upos != Upos::Verb {
        return;
    }
    let below = |w: &Analysed, rel: Rel| w.head == Some(had) && w.rel == rel;
    let end = parsed.len().min(had + REACH);
    let Some(verb) = (had + 1..end).find(|&v| below(&parsed[v], Rel::Xcomp)) else { return };
    let participle = parsed[verb].upos == Upos::Verb && matches!(parsed[verb].xpos, Xpos::Vbn | Xpos::Vbd);
    let phrase = |w: &Analysed| w.head != Some(had) || matches!(w.rel, Rel::Obl | Rel::Advmod | Rel::Punct);
    let bare = parsed[had + 1..verb].iter().all(|w| phrase(w) && w.head != Some(verb));
    if !participle || !bare || parsed[verb..end].iter().any(|w| below(w, Rel::Obj)) {
        return;
    }
    hand_over(parsed, had, verb);
    (parsed[verb].head, parsed[verb].rel, parsed[verb].xpos) = (parsed[had].head, parsed[had].rel, Xpos::Vbn);
    (parsed[had].upos, parsed[had].head, parsed[had].rel) = (Upos::Aux, Some(verb), Rel::Aux);
}

/// "Lind managing director Ana Ruiz said": no Lind manages a director.
fn managing(forms: &[&str], parsed: &mut [Analysed], at: usize) {
    let (director, name) = (at + 1, at + 2);
    let body = parsed[at].head.filter(|&h| h < at && parsed[h].upos == Upos::Propn);
    let Some(body) = body.filter(|_| forms[at] == "managing" && name < parsed.len()) else { return };
    if forms[director] != "director" || parsed[name].upos != Upos::Propn || parsed[name].head != Some(at) {
        return;
    }
    hand_over(parsed, body, name);
    (parsed[name].head, parsed[name].rel) = (parsed[body].head, parsed[body].rel);
    (parsed[body].head, parsed[body].rel) = (Some(director), Rel::Compound);
    (parsed[at].upos, parsed[at].xpos, parsed[at].head, parsed[at].rel) =
        (Upos::Adj, Xpos::Jj, Some(director), Rel::Amod);
    (parsed[director].head, parsed[director].rel) = (Some(name), Rel::Compound);
}

/// "in an area the court awarded to Peru": a second noun right behind the first is no apposition where a verb follows it.
fn contact(parsed: &mut [Analysed], verb: usize) {
    let below = |at: usize, rel: Rel| parsed[at].head.filter(|&h| h < at && parsed[at].rel == rel);
    let past = parsed[verb].upos == Upos::Verb && matches!(parsed[verb].xpos, Xpos::Vbn | Xpos::Vbd);
    let apposed = |s: &usize| below(*s, Rel::Appos).is_some_and(|noun| verb - noun < REACH);
    let first = |noun: usize| (noun + 1..verb).find(|&s| parsed[s].head == Some(noun) && apposed(&s));
    // The parse gives the verb to the one or the other.
    let subject = below(verb, Rel::Acl).filter(apposed).or_else(|| first(below(verb, Rel::AclRelcl)?));
    let Some((subject, noun)) = subject.filter(|_| past).and_then(|s| Some((s, below(s, Rel::Appos)?))) else { return };
    let joined = parsed[noun + 1..verb].iter().all(|w| w.upos != Upos::Punct);
    let determined = parsed[noun + 1].upos == Upos::Det && parsed[noun + 1].head == Some(subject);
    let end = parsed.len().min(verb + REACH);
    let agent = parsed[verb + 1..end].iter().any(|w| w.head == Some(verb) && w.rel == Rel::OblAgent);
    if joined && determined && !agent {
        (parsed[verb].xpos, parsed[verb].head, parsed[verb].rel) = (Xpos::Vbd, Some(noun), Rel::AclRelcl);
        (parsed[subject].head, parsed[subject].rel) = (Some(verb), Rel::Nsubj);
    }
}

/// Ties to `heir` what depends on `from`; what the heir itself depends on is for the caller to say.
fn hand_over(parsed: &mut [Analysed], from: usize, heir: usize) {
    let end = parsed.len().min(from + SPREAD);
    for word in parsed[from.saturating_sub(SPREAD)..end].iter_mut().filter(|w| w.head == Some(from)) {
        word.head = Some(heir);
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::analysis;
    use crate::syntax::Rel;

    fn relation(text: &str, form: &str) -> (String, Rel) {
        let analysis = analysis(text);
        let view = analysis.view();
        let at = (0..analysis.text.tokens.len() as u32).find(|&t| view.form(t) == form).expect("the word");
        (view.head(at).map_or("", |h| view.form(h)).to_owned(), view.rel(at))
    }

    #[test]
    fn a_phrase_may_part_an_auxiliary_from_its_verb() {
        let text = "The Department of Climate Change and Meteorological Services had on February 23 warned of heavy rains \
                    in the northern lakeshore districts.";
        assert_eq!(relation(text, "Department"), ("warned".into(), Rel::Nsubj));
        assert_eq!(relation("The firm had its books checked.", "firm"), ("had".into(), Rel::Nsubj));
    }

    #[test]
    fn a_managing_director_is_somebody() {
        let text = "Sarvodaya managing director Hemant Jhaveri, the fifth accused, is absconding.";
        assert_eq!(relation(text, "Hemant"), ("absconding".into(), Rel::Nsubj));
    }

    #[test]
    fn a_clause_without_a_pronoun_has_a_subject() {
        let text = "The waters lie in an area the International Court of Justice awarded to Nicaragua in 2012.";
        assert_eq!(relation(text, "Court"), ("awarded".into(), Rel::Nsubj));
    }
}
