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
        two_subjects(parsed, at);
        only_for(forms, parsed, at);
        hyphenated(forms, parsed, at);
    }
    rootless(parsed);
    came_to_nothing(forms, parsed);
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

/// "One guard, who quit in March, claimed managers had ignored it": of two subjects of a clause the one in front of the verb
/// above, which has none, is that verb's.
fn two_subjects(parsed: &mut [Analysed], first: usize) {
    let content = parsed[first].head.filter(|_| parsed[first].rel == Rel::Nsubj);
    let Some(content) = content.filter(|&v| parsed[v].rel == Rel::Ccomp && parsed[v].upos == Upos::Verb) else {
        return;
    };
    let near = content.saturating_sub(first) < SPREAD;
    let verb = parsed[content].head.filter(|&v| near && first < v && v < content && parsed[v].upos == Upos::Verb);
    let Some(verb) = verb.filter(|&v| matches!(parsed[v].xpos, Xpos::Vbd | Xpos::Vbz)) else { return };
    let of =
        |at: usize, verb: usize| parsed[at].head == Some(verb) && matches!(parsed[at].rel, Rel::Nsubj | Rel::NsubjPass);
    let second = (verb + 1..content).any(|at| of(at, content));
    let start = verb.saturating_sub(SPREAD);
    if second && !(start..verb).any(|at| of(at, verb)) {
        parsed[first].head = Some(verb);
    }
}

/// "annulled the vote, only for the appeal court to restore it": the noun between "for" and "to" is the subject.
fn only_for(forms: &[&str], parsed: &mut [Analysed], only: usize) {
    let case = only + 1;
    let Some(noun) = parsed.get(case).and_then(|w| w.head).filter(|_| forms[only] == "only" && forms[case] == "for")
    else {
        return;
    };
    let verb = (noun + 2).min(parsed.len() - 1);
    let infinitive = noun + 1 < verb && forms[noun + 1] == "to" && parsed[verb].xpos == Xpos::Vb;
    if infinitive && noun > case && parsed[noun].rel == Rel::Obl && parsed[verb].head == parsed[noun].head {
        (parsed[noun].head, parsed[noun].rel) = (Some(verb), Rel::Nsubj);
        (parsed[case].head, parsed[case].rel) = (Some(verb), Rel::Mark);
        parsed[only].head = Some(verb);
    }
}

/// Small words between the parts of a place's name.
const OF_PLACES: [&str; 16] =
    ["on", "upon", "under", "in", "by", "over", "le", "la", "les", "de", "del", "sur", "au", "aux", "en", "the"];

/// "Stockton-on-Tees", "Port-au-Prince": one name.
fn hyphenated(forms: &[&str], parsed: &mut [Analysed], first: usize) {
    let parts = [first + 1, first + 2, first + 3, first + 4];
    let [hyphen, small, second, last] = parts;
    let name = |at: usize| forms[at].starts_with(char::is_uppercase) && parsed[at].upos == Upos::Propn;
    if last >= parsed.len() || !name(first) || !name(last) || !OF_PLACES.contains(&forms[small]) {
        return;
    }
    let within = |w: &Analysed| w.head.is_some_and(|h| parts.contains(&h));
    if [hyphen, second].iter().any(|&at| forms[at] != "-") || within(&parsed[first]) && parsed[last].head.is_none() {
        return;
    }
    if within(&parsed[first]) {
        (parsed[first].head, parsed[first].rel) = (parsed[last].head, parsed[last].rel);
    }
    for part in parts {
        hand_over(parsed, part, first);
    }
    for (part, rel) in parts.into_iter().zip([Rel::Punct, Rel::Flat, Rel::Punct, Rel::Flat]) {
        (parsed[part].head, parsed[part].rel) = (Some(first), rel);
    }
}

/// "Teachers who served as clerks have threatened to strike": a sentence is no noun where a finite verb without a subject
/// follows its relative clause.
fn rootless(parsed: &mut [Analysed]) {
    let Some(noun) = parsed.iter().position(|w| w.head.is_none()) else { return };
    if !matches!(parsed[noun].upos, Upos::Noun | Upos::Propn) {
        return;
    }
    let end = parsed.len().min(noun + SPREAD);
    let clause = |w: &Analysed| w.head == Some(noun) && w.rel == Rel::AclRelcl;
    let Some(clause) = (noun + 1..end).find(|&at| clause(&parsed[at])) else { return };
    let subject = |w: &Analysed| matches!(w.rel, Rel::Nsubj | Rel::NsubjPass);
    let has = |verb: usize, of: &dyn Fn(&Analysed) -> bool| {
        parsed[noun.saturating_sub(SPREAD)..end].iter().any(|w| w.head == Some(verb) && of(w))
    };
    let finite =
        |verb: usize| parsed[verb].xpos == Xpos::Vbd || has(verb, &|w| matches!(w.rel, Rel::Aux | Rel::AuxPass));
    let misled = |verb: usize| {
        let below = parsed[verb].head == Some(clause) && parsed[verb].rel == Rel::Advcl;
        below && parsed[verb].upos == Upos::Verb && finite(verb) && !has(verb, &subject)
    };
    let own = has(noun, &|w| matches!(w.rel, Rel::Cop | Rel::Nsubj));
    if let Some(verb) = (clause + 1..end).find(|&verb| misled(verb)).filter(|_| !own) {
        take_for_sentence(&mut parsed[..end], verb, noun);
    }
}

/// Verbs without an object, of which no participle describes a noun.
const WITHOUT_OBJECT: [&str; 8] =
    ["collapsed", "failed", "foundered", "stalled", "succeeded", "backfired", "faltered", "fizzled"];

/// "A plan to merge the banks collapsed": what comes of the noun that the parse takes for the sentence.
fn came_to_nothing(forms: &[&str], parsed: &mut [Analysed]) {
    let Some(noun) = parsed.iter().position(|w| w.head.is_none() && w.upos == Upos::Noun) else { return };
    let end = parsed.len().min(noun + SPREAD);
    let to = |w: &Analysed| w.head == Some(noun) && w.rel == Rel::Acl && w.xpos == Xpos::Vb;
    let Some(aim) = (noun + 1..end).find(|&at| to(&parsed[at])) else { return };
    let within = |at: usize| parsed[at].head.is_some_and(|h| h == aim || parsed[h].head == Some(aim));
    let verb = |at: &usize| parsed[*at].xpos == Xpos::Vbn && WITHOUT_OBJECT.contains(&forms[*at]) && within(*at);
    let finite = parsed[noun..end].iter().any(|w| matches!(w.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md));
    if let Some(verb) = (aim + 1..end).find(verb).filter(|_| !finite) {
        parsed[verb].xpos = Xpos::Vbd;
        take_for_sentence(&mut parsed[..end], verb, noun);
    }
}

/// Makes the verb the root in the place of the noun, which becomes its subject, with what stands behind the verb.
pub(super) fn take_for_sentence(parsed: &mut [Analysed], verb: usize, noun: usize) {
    (parsed[verb].head, parsed[verb].rel) = (None, Rel::Root);
    (parsed[noun].head, parsed[noun].rel) = (Some(verb), Rel::Nsubj);
    parsed[verb..].iter_mut().filter(|w| w.head == Some(noun)).for_each(|w| w.head = Some(verb));
}

/// Ties to `heir` what depends on `from`; what the heir itself depends on is for the caller to say.
fn hand_over(parsed: &mut [Analysed], from: usize, heir: usize) {
    let end = parsed.len().min(from + SPREAD);
    for word in parsed[from.saturating_sub(SPREAD)..end].iter_mut().filter(|w| w.head == Some(from)) {
        word.head = Some(heir);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use crate::entity::testing::analysis;
    use crate::syntax::Rel;

    pub(in crate::syntax) fn relation(text: &str, form: &str) -> (String, Rel) {
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
    fn of_two_subjects_the_first_is_that_of_the_verb_above() {
        let text = "One guard, who quit in March, claimed managers had ignored warnings.";
        assert_eq!(relation(text, "guard"), ("claimed".into(), Rel::Nsubj));
        assert_eq!(relation(text, "managers"), ("ignored".into(), Rel::Nsubj));
    }

    #[test]
    fn a_court_that_undoes_it_is_a_subject() {
        let text = "The High Court annulled the vote, only for the Supreme Court to reinstate him.";
        assert_eq!(relation(text, "for"), ("reinstate".into(), Rel::Mark));
    }

    #[test]
    fn a_name_with_hyphens_is_one() {
        assert_eq!(relation("Police in Stockton-on-Tees arrested a man.", "Tees"), ("Stockton".into(), Rel::Flat));
        assert_eq!(relation("Gangs in Port-au-Prince attacked a prison.", "Prince"), ("Port".into(), Rel::Flat));
    }

    #[test]
    fn a_sentence_is_no_noun() {
        let text = "Teachers who served as polling clerks have threatened to strike.";
        assert_eq!(relation(text, "Teachers"), ("threatened".into(), Rel::Nsubj));
    }

    #[test]
    fn a_plan_may_come_to_nothing() {
        assert_eq!(
            relation("A plan to merge the two banks collapsed in May.", "plan"),
            ("collapsed".into(), Rel::Nsubj)
        );
    }

    #[test]
    fn a_clause_without_a_pronoun_has_a_subject() {
        let text = "The waters lie in an area the International Court of Justice awarded to Nicaragua in 2012.";
        assert_eq!(relation(text, "Court"), ("awarded".into(), Rel::Nsubj));
    }
}
