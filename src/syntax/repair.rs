//! What the network is known to get wrong where the form of a word or the place of a name settles it.

use super::sentence::Analysed;
use super::tags::{NameTag, Rel, Upos, Xpos};

/// Mends tags and relations of a sentence with these forms.
pub(super) fn mend(forms: &[&str], parsed: &mut [Analysed]) {
    names(forms, parsed);
    initials(forms, parsed);
    for at in 1..parsed.len().saturating_sub(2) {
        shoot(forms, parsed, at);
        object(parsed, at);
        plan(forms, parsed, at);
        clause(parsed, at);
    }
    for verb in parsed.len().saturating_sub(MAX_NAME + 2).max(1)..parsed.len() {
        invert(forms, parsed, verb);
    }
}

/// "held Ahed Tamimi", "Jadran Split said": what the tagger takes for a verb is a name where it has a capital and is part of
/// somebody's name, or stands between a name and a verb outside a headline.
fn names(forms: &[&str], parsed: &mut [Analysed]) {
    let titled = is_titled(forms, parsed);
    let acts = |w: &Analysed| matches!(w.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Md);
    for at in 0..parsed.len() {
        let behind_name =
            || at > 0 && parsed[at - 1].upos == Upos::Propn && parsed.get(at + 1).is_some_and(acts) && !titled;
        let person = matches!(parsed[at].name, NameTag::BeginsPerson | NameTag::InPerson);
        if parsed[at].upos == Upos::Verb && is_capitalised(forms[at]) && (person || behind_name()) {
            (parsed[at].upos, parsed[at].xpos) = (Upos::Propn, Xpos::Nnp);
        }
    }
}

/// "The WHO said": the World Health Organization, wherever the sentence has words in small letters.
fn initials(forms: &[&str], parsed: &mut [Analysed]) {
    let small = |form: &&str| form.chars().count() > 1 && form.chars().all(char::is_lowercase);
    let mixed = forms.iter().any(small);
    for at in (0..forms.len()).filter(|&at| mixed && forms[at] == "WHO") {
        (parsed[at].upos, parsed[at].xpos) = (Upos::Propn, Xpos::Nnp);
        if at > 0 && forms[at - 1].eq_ignore_ascii_case("the") {
            (parsed[at - 1].head, parsed[at - 1].rel) = (Some(at), Rel::Det);
        }
    }
}

/// "Police shot and killed a man": the noun between a noun and the past tense of a verb that goes on from it is a verb.
fn shoot(forms: &[&str], parsed: &mut [Analysed], at: usize) {
    let (noun, verb) = (at - 1, at + 2);
    let shared = parsed[verb].head == Some(at) && parsed[verb].rel == Rel::Conj && parsed[verb].xpos == Xpos::Vbd;
    let compound = parsed[noun].head == Some(at) && parsed[noun].rel == Rel::Compound;
    if forms[at] != "shot"
        || parsed[at].upos != Upos::Noun
        || parsed[at + 1].upos != Upos::Cconj
        || !shared
        || !compound
    {
        return;
    }
    (parsed[at].upos, parsed[at].xpos) = (Upos::Verb, Xpos::Vbd);
    parsed[noun].rel = Rel::Nsubj;
    let modifies = |w: &Analysed| {
        w.head == Some(at) && matches!(w.rel, Rel::Det | Rel::Amod | Rel::Compound | Rel::Nummod | Rel::NmodPoss)
    };
    for word in parsed[..noun].iter_mut().filter(|w| modifies(w)) {
        word.head = Some(noun);
    }
}

/// "turned down offers of help": the object of a verb is no third person of the present.
fn object(parsed: &mut [Analysed], at: usize) {
    let of_verb = parsed[at].head.is_some_and(|h| h < at && parsed[h].upos == Upos::Verb);
    if parsed[at].xpos == Xpos::Vbz && parsed[at].upos == Upos::Verb && parsed[at].rel == Rel::Obj && of_verb {
        (parsed[at].upos, parsed[at].xpos) = (Upos::Noun, Xpos::Nns);
    }
}

/// "is working on it and plans to sell it": the noun behind a verb, with an infinitive behind it, is a verb.
fn plan(forms: &[&str], parsed: &mut [Analysed], at: usize) {
    const PLANS: [&str; 4] = ["plans", "hopes", "aims", "needs"];
    let verb = parsed[at].head.filter(|&h| h < at && parsed[h].upos == Upos::Verb && parsed[at].rel == Rel::Conj);
    let joined = parsed[at - 1].upos == Upos::Cconj && parsed[at - 1].head == Some(at);
    let to = forms[at + 1] == "to" && parsed[at + 2].xpos == Xpos::Vb && parsed[at + 2].head == Some(at);
    if PLANS.contains(&forms[at]) && parsed[at].upos == Upos::Noun && verb.is_some() && joined && to {
        (parsed[at].upos, parsed[at].xpos) = (Upos::Verb, Xpos::Vbz);
        parsed[at + 2].rel = Rel::Xcomp;
    }
}

/// How far before a verb its subject may stand, in tokens.
const MAX_SUBJECT: usize = 40;

/// "recalled its envoy and Norland followed suit": the noun between an "and" and the past tense of a clause that the parse joined to
/// what stands before is its subject.
fn clause(parsed: &mut [Analysed], noun: usize) {
    let verb = noun + 1;
    let first = noun.saturating_sub(MAX_FRONT);
    let fronts = |t: &usize| parsed[*t].head == Some(noun) && parsed[*t].upos != Upos::Cconj;
    let front = (first..noun).rev().take_while(fronts).last().unwrap_or(noun);
    let Some(and) = front.checked_sub(1).filter(|&t| parsed[t].upos == Upos::Cconj) else { return };
    let outside = |t: usize| parsed[t].head.is_some_and(|h| h < and);
    let nominal = matches!(parsed[noun].upos, Upos::Noun | Upos::Propn);
    let joined = nominal && parsed[noun].rel == Rel::Conj && outside(noun);
    let open = parsed[verb].xpos == Xpos::Vbd && matches!(parsed[verb].rel, Rel::Conj | Rel::Advcl) && outside(verb);
    let own = |w: &Analysed| w.head == Some(verb) && (w.rel.is_subject() || w.rel == Rel::Mark);
    let alone = || !parsed[verb.saturating_sub(MAX_SUBJECT)..verb].iter().any(own);
    if joined && open && alone() {
        (parsed[noun].head, parsed[noun].rel) = (Some(verb), Rel::Nsubj);
        parsed[and].head = Some(verb);
    }
}

/// Words before a noun that belong to it.
const MAX_FRONT: usize = 3;

/// "Split", neither "split" nor "SPLIT".
fn is_capitalised(form: &str) -> bool {
    form.chars().next().is_some_and(char::is_uppercase) && form.chars().any(char::is_lowercase)
}

/// True for a headline set with capitals: hardly a verb, noun or adjective behind its first word without one.
fn is_titled(forms: &[&str], parsed: &[Analysed]) -> bool {
    let says = |w: &Analysed| matches!(w.upos, Upos::Verb | Upos::Noun | Upos::Adj | Upos::Adv);
    let words = || forms.iter().zip(parsed).skip(1).filter(|(_, w)| says(w));
    let capitals = words().filter(|(form, _)| is_capitalised(form)).count();
    capitals * 2 >= words().count()
}

/// Words of a name and marks that may stand behind its head to the end of the sentence.
const MAX_NAME: usize = 6;

/// "The driver fell asleep, reported BFMTV.": the name behind a verb of reporting that a comma sets off and that ends the
/// sentence is its subject, not its object.
fn invert(forms: &[&str], parsed: &mut [Analysed], verb: usize) {
    const REPORTS: [&str; 8] = ["reported", "reports", "wrote", "writes", "said", "says", "noted", "tweeted"];
    if forms[verb - 1] != "," || !REPORTS.contains(&forms[verb]) || parsed[verb].upos != Upos::Verb {
        return;
    }
    let below = |at: usize| parsed[at].head == Some(verb);
    if (0..parsed.len()).any(|at| below(at) && parsed[at].rel.is_subject()) {
        return;
    }
    let behind = verb + 1..parsed.len();
    let Some(name) = behind.clone().find(|&at| below(at) && parsed[at].rel == Rel::Obj) else { return };
    let named = |w: &Analysed| matches!(w.upos, Upos::Propn | Upos::Det | Upos::Punct | Upos::Adj);
    let alone = parsed[behind].iter().all(named);
    if parsed[name].upos == Upos::Propn && alone {
        parsed[name].rel = Rel::Nsubj;
        if parsed[verb].rel == Rel::Conj {
            parsed[verb].rel = Rel::Parataxis;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::analysis;
    use crate::syntax::{Rel, Upos};

    fn word(text: &str, form: &str) -> (Upos, Rel) {
        let analysis = analysis(text);
        let view = analysis.view();
        let at = (0..analysis.text.tokens.len() as u32).find(|&t| view.form(t) == form).expect("the word");
        (view.upos(at), view.rel(at))
    }

    #[test]
    fn initials_that_spell_a_pronoun() {
        assert_eq!(word("The WHO suspended the vaccine.", "WHO").0, Upos::Propn);
        assert_eq!(word("The WHO suspended the vaccine.", "The").1, Rel::Det);
    }

    #[test]
    fn a_name_between_a_name_and_a_verb_is_no_verb() {
        assert_eq!(word("On Monday Jadran Split said Wednesday they will not travel.", "Split").0, Upos::Propn);
    }

    #[test]
    fn who_reports_behind_the_report_is_the_subject() {
        assert_eq!(word("The driver fell asleep, reported BFMTV.", "BFMTV").1, Rel::Nsubj);
        assert_eq!(word("She phoned the station and reported Hart.", "Hart").1, Rel::Obj);
    }

    #[test]
    fn who_shot_and_killed_is_the_subject() {
        assert_eq!(word("Police shot and killed a man.", "shot").0, Upos::Verb);
        assert_eq!(word("Police shot and killed a man.", "Police").1, Rel::Nsubj);
    }

    #[test]
    fn objects_are_no_verbs_and_plans_are() {
        assert_eq!(word("Ferrow turned down offers of help in August.", "offers").0, Upos::Noun);
        let text = "The firm has been quietly working on lenses, and plans to offer them later this year.";
        assert_eq!(word(text, "plans").0, Upos::Verb);
    }

    #[test]
    fn a_noun_between_and_and_a_verb_is_the_subject() {
        assert_eq!(word("Belarus recalled its ambassador and Poland followed suit.", "Poland").1, Rel::Nsubj);
        assert_eq!(word("Lind visited Peru and Chile on Monday.", "Chile").1, Rel::Conj);
    }

    #[test]
    fn march_is_a_verb_and_a_noun() {
        assert_eq!(word("Farmers plan to march on Sunday.", "march").0, Upos::Verb);
        assert_eq!(word("The union called off a march planned for May.", "march").0, Upos::Noun);
    }
}
