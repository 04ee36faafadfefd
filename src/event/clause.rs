//! Questions about clauses that several parts of this stage ask: a verb with its particle, its auxiliaries, its subject.

use super::displaced::displaced_subject;
pub(super) use super::displaced::is_after;
use super::voice::is_brought_about;
pub(super) use super::voice::is_passive;
use crate::View;
use crate::lexicon::calendar_names::TIME_NOUN;
use crate::lexicon::event::{FEELING, FOR_OTHERS, LAYS_TO_OBJECT, REQUITES, is_aircraft, is_arranged, is_mishap};
use crate::lexicon::people::{GROUP, is_person, is_thing};
use crate::lexicon::time;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};
use std::borrow::Cow;

/// How far a missing subject is looked for.
pub(super) const MAX_CONTROL: usize = 6;

/// Prepositions that make a verb of their own with it ("call for").
const FUSED: &[(&str, &[&str])] = &[
    ("call", &["for", "on", "upon", "off"]),
    ("push", &["back", "for"]),
    ("put", &["off", "back"]),
    ("fire", &["on", "at"]),
    ("hope", &["for"]),
    ("take", &["part"]),
    ("step", &["down"]),
    ("break", &["down", "off", "out"]),
    ("crack", &["down"]),
    ("back", &["down", "away"]),
    ("pull", &["out", "back"]),
    ("fall", &["apart", "through"]),
    ("lash", &["out"]),
    ("hit", &["out", "back"]),
    ("go", &["ahead", "on"]),
    ("walk", &["out", "off", "away"]),
];

/// The verb's lemma with its particle or fused preposition: "call off", "call for", "take place".
pub(super) fn lexeme(view: View<'_>, token: u32) -> Cow<'_, str> {
    if view.upos(token) != Upos::Verb {
        return Cow::Borrowed(view.lemma(token));
    }
    let lemma = view.lemma(token);
    if falls(view, token) {
        return Cow::Borrowed("crash");
    }
    if let Some(particle) = view.child(token, Rel::CompoundPrt) {
        return Cow::Owned(format!("{lemma} {}", view.lemma(particle)));
    }
    let object = view.child(token, Rel::Obj).map(|o| view.lemma(o));
    if let ("take", Some(noun @ ("place" | "part"))) = (lemma, object) {
        return Cow::Owned(format!("{lemma} {noun}"));
    }
    let patient = object.or_else(|| view.child(token, Rel::NsubjPass).map(|s| view.lemma(s)));
    if lemma == "set" && matches!(patient, Some("fire" | "blaze")) {
        return Cow::Borrowed("set fire");
    }
    match (lemma, object) {
        ("pull", Some("plug")) => return Cow::Borrowed("pull the plug"),
        ("catch", Some("fire")) => return Cow::Borrowed("catch fire"),
        // Bridges give way; drivers give way to others.
        ("give", Some("way")) if view.child_where(token, |c| case(view, c) == Some("to")).is_none() => {
            return Cow::Borrowed("collapse");
        }
        _ => {}
    }
    // What failed a test was tested.
    if lemma == "fail" && matches!(object, Some("test" | "exam" | "examination" | "inspection" | "check" | "audit")) {
        return Cow::Borrowed("flunk");
    }
    let into = |word: &str| view.child_where(token, |c| view.rel(c) == Rel::Obl && view.lemma(c) == word).is_some();
    if lemma == "take" && into("custody") {
        return Cow::Borrowed("detain");
    }
    if lemma == "go" && into("strike") {
        return Cow::Borrowed("go on strike");
    }
    if lemma == "put" && (into("hold") || into("ice")) {
        return Cow::Borrowed("put on hold");
    }
    if lemma == "call" && view.child(token, Rel::Obj).is_some() {
        let off = |t: u32| view.child_where(t, |c| view.lemma(c) == "off" && view.children(c).is_empty()).is_some();
        let off = off(token) || view.child(token, Rel::Obj).is_some_and(off);
        // "called the expulsion a stunt"
        let named = view.child(token, Rel::Xcomp).is_some();
        // "called Monday's indictment political"
        let known = |o: u32| view.child(o, Rel::NmodPoss).is_some() && !is_arranged(view.lemma(o));
        // "what he called a terror attack"
        let harm = |o: u32| super::kind::of_noun(view, o).is_some_and(|s| s.kind == super::EventKind::Assault);
        let harms = |o: u32| is_mishap(view.lemma(o)) || harm(o) && view.lemma(o) != "strike";
        let calls = |o: u32| super::trigger::is_eventive(view, o) && !known(o) && !harms(o);
        let convoked = view.child(token, Rel::Obj).is_some_and(calls) && !named;
        return Cow::Borrowed(if off {
            "call off"
        } else if convoked {
            "convoke"
        } else {
            lemma
        });
    }
    let fused = FUSED.iter().find(|(verb, _)| *verb == lemma).map_or(&[][..], |(_, words)| words);
    // "pushed the bill for years": an object leaves "for" to itself.
    let own = |word: &str| word != "for" || object.is_none();
    match fused.iter().find(|word| own(word) && follows(view, token, word)) {
        Some(word) => Cow::Owned(format!("{lemma} {word}")),
        None => Cow::Borrowed(lemma),
    }
}

/// "The plane went down."
fn falls(view: View<'_>, verb: u32) -> bool {
    let down = |c: u32| matches!(view.rel(c), Rel::CompoundPrt | Rel::Advmod) && view.lemma(c) == "down";
    matches!(view.lemma(verb), "go" | "come")
        && view.child_where(verb, down).is_some()
        && view.subject(verb).is_some_and(|s| is_aircraft(view.lemma(s)))
}

/// True where `word` depends on the verb as adverb, or introduces one of its obliques.
fn follows(view: View<'_>, verb: u32, word: &str) -> bool {
    view.children(verb).iter().any(|&c| match view.rel(c) {
        Rel::Advmod => view.lemma(c) == word,
        Rel::Obl if view.lemma(c) == word => true,
        Rel::Obl => {
            case(view, c) == Some(word)
                && !is_weekday(view, c)
                && matches!(word, "for" | "on" | "upon" | "off" | "out" | "through" | "at")
                && view.lemma(verb) != "go"
        }
        _ => false,
    })
}

/// The preposition that introduces a phrase; the parse may tie it to the title before a name ("with vice president Lind").
pub(super) fn case(view: View<'_>, head: u32) -> Option<&str> {
    let title =
        || view.child_where(head, |c| c < head && matches!(view.rel(c), Rel::NmodDesc | Rel::Compound | Rel::Amod));
    let word = view.child(head, Rel::Case).or_else(|| view.child(title()?, Rel::Case));
    word.map(|c| view.lemma(c))
}

/// The auxiliaries and copulas of a predicate.
pub(super) fn auxiliaries(view: View<'_>, verb: u32) -> impl Iterator<Item = u32> {
    view.children(verb).iter().copied().filter(move |&c| matches!(view.rel(c), Rel::Aux | Rel::AuxPass | Rel::Cop))
}

/// True for a clause in a past tense.
pub(super) fn has_past(view: View<'_>, verb: u32) -> bool {
    view.xpos(verb) == Xpos::Vbd || has_past_auxiliary(view, verb)
}

/// True for "was closed", "had left".
pub(super) fn has_past_auxiliary(view: View<'_>, verb: u32) -> bool {
    auxiliaries(view, verb).any(|a| view.xpos(a) == Xpos::Vbd)
}

/// True for "was closing", "is being closed".
pub(super) fn is_progressive(view: View<'_>, verb: u32) -> bool {
    let be = |a: u32| view.lemma(a) == "be" && view.xpos(a) != Xpos::Vbg;
    let closing = view.xpos(verb) == Xpos::Vbg && auxiliaries(view, verb).any(be);
    closing || auxiliaries(view, verb).any(|a| view.form(a) == "being")
}

/// True where the predicate is negated: "not", "n't", "never", "no longer".
pub(super) fn is_negated(view: View<'_>, token: u32) -> bool {
    view.children(token).iter().any(|&c| {
        let form = view.lemma(c);
        if view.rel(c) == Rel::Advmod && view.form(c) == "longer" {
            return c > 0 && view.form(c - 1).eq_ignore_ascii_case("no");
        }
        // "neither signed the letter nor"
        if form == "neither" && view.rel(c).is_subject() && view.children(c).is_empty() && c + 1 == token {
            return true;
        }
        // "At no time did they meet"
        if matches!(form, "time" | "point" | "stage") && view.rel(c) == Rel::Obl {
            return view.child_where(c, |d| view.rel(d) == Rel::Det && view.lemma(d) == "no").is_some();
        }
        // "not only arrested him but"
        let only =
            || view.sentence(c).contains(c + 1) && matches!(view.form(c + 1), "only" | "just" | "merely" | "simply");
        if form == "not" && only() {
            return false;
        }
        matches!(view.rel(c), Rel::Advmod | Rel::Det | Rel::Aux | Rel::Cc | Rel::CcPreconj)
            && matches!(form, "not" | "n't" | "never" | "no" | "n’t" | "neither" | "nor")
    })
}

/// The subordinating word of a clause.
pub(super) fn mark(view: View<'_>, verb: u32) -> Option<&str> {
    // Of "that if" the inner one counts.
    let own = view.children(verb).iter().copied().rfind(|&c| view.rel(c) == Rel::Mark);
    // The parse may hang "if" on the subject behind it.
    let marked = own.or_else(|| view.subject(verb).and_then(|s| view.child(s, Rel::Mark)));
    marked.map(|m| view.lemma(m))
}

/// True where `phrase` is the object of a verb with a particle that the parse took for a preposition ("called off the match").
pub(super) fn is_particle_object(view: View<'_>, verb: u32, phrase: u32) -> bool {
    let particle = case(view, phrase).filter(|c| matches!(*c, "off" | "out" | "down" | "up"));
    view.rel(phrase) == Rel::Obl && particle.is_some_and(|p| lexeme(view, verb).ends_with(p))
}

/// True for an infinitive with "to": "to freeze", "to be frozen".
pub(super) fn is_infinitive(view: View<'_>, verb: u32) -> bool {
    let to = |c: u32| view.xpos(c) == Xpos::To || view.rel(c) == Rel::Mark && view.lemma(c) == "to";
    let bare = |t: u32| view.xpos(t) == Xpos::Vb;
    let passive = || view.xpos(verb) == Xpos::Vbn && auxiliaries(view, verb).next().is_some_and(bare);
    (bare(verb) || passive()) && view.children(verb).iter().any(|&c| to(c))
}

/// The subject of the clause, stated or understood: shared by coordination, control, or the head of a relative clause.
pub(super) fn subject(view: View<'_>, verb: u32) -> Option<u32> {
    let mut at = verb;
    for _ in 0..MAX_CONTROL {
        let stated = stated_subject(view, at);
        match stated {
            Some(s) if is_relative_pronoun(view, s) && view.rel(at) != Rel::AclRelcl => return antecedent(view, s),
            Some(s) if !is_relative_pronoun(view, s) => return Some(s),
            None => {
                if let Some(found) = displaced_subject(view, at) {
                    return Some(found);
                }
            }
            Some(_) => {}
        }
        let head = view.head(at)?;
        match view.rel(at) {
            Rel::AclRelcl if stated.is_some() || is_finite(view, at) => return Some(person_above(view, at, head)),
            // "accused the firm of hiding it", "barred her from leaving"
            Rel::Advcl | Rel::Obl | Rel::Acl if let Some(verb) = laying(view, at) => return view.child(verb, Rel::Obj),
            Rel::Advcl if let Some(blamed) = resented(view, at, head) => return Some(blamed),
            // "convicted two men of theft, sentencing them"
            Rel::Advcl if view.xpos(at) == Xpos::Vbg && mark(view, at).is_none() && laying(view, head).is_some() => {
                at = laying(view, head)?;
                continue;
            }
            // "ordered the men to pay", "is looking for players to try it"
            Rel::Advcl if let Some(asked) = asked(view, at, head).or_else(|| offered(view, at, head)) => {
                return Some(asked);
            }
            // "saw the pilot walk off and whisper": the parse may tie the second to the first verb.
            Rel::Conj if is_bare(view, at) && !is_bare(view, head) => {
                let bare = |c: u32| view.rel(c) == Rel::Xcomp && c < at && is_bare(view, c);
                at = view.child_where(head, bare).unwrap_or(head);
                continue;
            }
            // "held the minister guilty of taking bribes"
            Rel::Acl | Rel::Advcl if view.form(head) == "guilty" && mark(view, at) == Some("of") => {
                return judged(view, head);
            }
            // "hit with claims of lying", "in danger of missing the train": who is said to.
            Rel::Acl if view.xpos(at) == Xpos::Vbg && mark(view, at).is_some() => {
                let open = matches!(mark(view, at), Some("for" | "to")) || may_be_anybodys(view.lemma(head));
                let stated = stated_subject(view, head);
                return stated.or_else(|| charged(view, head)).filter(|_| !open);
            }
            // "was filmed in the square slapping guards": no square slaps.
            Rel::Acl if view.xpos(at) == Xpos::Vbg && is_seen_at(view, head) => {
                at = view.head(head)?;
                continue;
            }
            // "said the firm was sorry and had replaced him": what "had" happened was said as well.
            Rel::Conj if let Some(said) = said_beside(view, at, head) => {
                at = said;
                continue;
            }
            // "Relatives of the injured planned to march": the parse may take the subject for the sentence.
            Rel::Nmod if view.upos(at) == Upos::Verb && view.rel(head) == Rel::Root && head < at => return Some(head),
            Rel::Acl if view.xpos(at) == Xpos::Vbg || is_passive(view, at) => return Some(head),
            // "a song Ruiz recorded": the parse may take the noun for part of the name.
            Rel::Acl if view.xpos(at) == Xpos::Vbd && view.upos(head) == Upos::Propn && head + 1 == at => {
                return Some(head);
            }
            // "urged shareholders to vote": the parse may tie it to whom is asked.
            Rel::Acl if is_infinitive(view, at) && is_asked(view, head) => return Some(head),
            // "Norland to send aid": a headline of which the parse takes the subject for the head.
            Rel::Acl if is_infinitive(view, at) && view.rel(head) == Rel::Root && view.upos(head) == Upos::Propn => {
                return Some(head);
            }
            // "rejected the union's decision to strike": whose it is strikes.
            Rel::Acl
                if is_infinitive(view, at)
                    && let Some(owner) = intending(view, head) =>
            {
                return Some(owner);
            }
            // "signed a contract to supply tankers": who signs supplies.
            Rel::Acl if is_infinitive(view, at) && matches!(view.rel(head), Rel::Obj | Rel::Obl) => {
                at = view.head(head)?;
                continue;
            }
            // "Airline chief, Jo Lind, justified the choice": the parse may take the subject for the sentence.
            Rel::Parataxis if view.xpos(at) == Xpos::Vbd && head < at && is_nominal(view, head) => return Some(head),
            Rel::Xcomp => {
                // "told them to leave": the object is the subject of the infinitive.
                let object = view
                    .child(head, Rel::Obj)
                    .or_else(|| view.child(head, Rel::Iobj))
                    .filter(|&o| view.upos(o) == Upos::Propn || !is_thing(view.lemma(o)) || view.form(o) == "parties")
                    .or_else(|| appealed(view, head))
                    .filter(|&o| o < at && !is_weekday(view, o));
                let caused = is_bare(view, at) && lets(view.lemma(head));
                if let Some(object) = object.filter(|_| caused || is_infinitive(view, at) || is_brought_about(view, at))
                {
                    return Some(object);
                }
            }
            // "an owner who, police say, had confronted two thieves"
            Rel::Ccomp if stated.is_none() && is_interposed(view, head) => return view.head(head),
            // "It said the chief, who led the talks, would leave", "The firm, which had bid, could return, bankers said".
            Rel::Ccomp if let Some(found) = stray_subject(view, at, head) => return Some(found),
            // "are considering whether to send troops"
            Rel::Ccomp if stated.is_none() && is_infinitive(view, at) => {}
            // "denied having held talks"
            Rel::Ccomp if stated.is_none() && is_gerund(view, at) => {}
            Rel::Conj | Rel::Advcl | Rel::Acl | Rel::Parataxis => {}
            _ => return None,
        }
        at = head;
    }
    None
}

/// The clause before a second one in the pluperfect that the parse joined to the verb of speech.
fn said_beside(view: View<'_>, second: u32, speech: u32) -> Option<u32> {
    let had = auxiliaries(view, second).any(|a| view.lemma(a) == "have" && view.xpos(a) == Xpos::Vbd);
    let said = |c: u32| view.rel(c) == Rel::Ccomp && c > speech && c < second && view.subject(c).is_some();
    let plain = had && view.subject(second).is_none() && !has_past_auxiliary(view, speech);
    view.child_where(speech, |c| plain && said(c))
}

/// Who is held or found guilty.
fn judged(view: View<'_>, guilty: u32) -> Option<u32> {
    let person = |c: u32| matches!(view.rel(c), Rel::Compound | Rel::Amod) && is_person(view.lemma(c));
    let object = |v: u32| view.child_where(v, |o| o != guilty && view.rel(o) == Rel::Obj);
    let named = view.child_where(guilty, person).or_else(|| stated_subject(view, guilty));
    named.or_else(|| view.head(guilty).and_then(|v| object(v).or_else(|| subject(view, v))))
}

/// True for the place where somebody was seen.
fn is_seen_at(view: View<'_>, place: u32) -> bool {
    let seen = |v: u32| {
        let verb = view.lemma(v);
        matches!(verb, "see" | "film" | "catch" | "spot" | "photograph" | "show" | "record" | "capture" | "find")
    };
    let local =
        view.rel(place) == Rel::Obl && matches!(case(view, place), Some("in" | "at" | "on" | "near" | "outside"));
    local && view.head(place).is_some_and(|v| seen(v) && is_passive(view, v))
}

/// Whom a relative clause with "who" is about: in "the head of a hospice who stole", "the envoy for sanctions, who visited" the
/// head, the envoy, whatever the parse ties it to.
fn person_above(view: View<'_>, clause: u32, noun: u32) -> u32 {
    let who = view.subject(clause).is_some_and(|s| view.lemma(s) == "who");
    let nobody = view.upos(noun) == Upos::Noun && !is_person(view.lemma(noun)) && !GROUP.has(view.lemma(noun));
    // "protesters in Harwick who burned tires"
    let local = view.upos(noun) == Upos::Propn
        && matches!(case(view, noun), Some("in" | "at" | "from" | "near" | "outside" | "across"));
    let owner = view.head(noun).filter(|_| who && (nobody || local) && view.rel(noun) == Rel::Nmod);
    let person = |o: u32| is_person(view.lemma(o)) || GROUP.has(view.lemma(o)) || view.lemma(o) == "executive";
    owner.filter(|&o| person(o)).unwrap_or(noun)
}

/// True for a verb of speech in a relative clause whose pronoun the parse took for its object.
fn is_interposed(view: View<'_>, verb: u32) -> bool {
    let pronoun = |c: u32| view.rel(c) == Rel::Obj && c < verb && is_relative_pronoun(view, c);
    view.rel(verb) == Rel::AclRelcl && view.child_where(verb, pronoun).is_some()
}

/// "the prospect of breaking up the bank", "weeks of falling prices": whoever does it.
fn may_be_anybodys(noun: &str) -> bool {
    let general =
        matches!(noun, "prospect" | "possibility" | "likelihood" | "idea" | "question" | "matter" | "cost" | "way");
    general || TIME_NOUN.has(noun)
}

/// Whom a noun in the clause above is about that a gerund tells more of: "faces charges of theft", "arrested a man on suspicion
/// of lying".
fn charged(view: View<'_>, noun: u32) -> Option<u32> {
    let verb = view.head(noun).filter(|_| matches!(view.rel(noun), Rel::Obj | Rel::Obl))?;
    let object =
        view.child(verb, Rel::Obj).filter(|&o| view.rel(noun) == Rel::Obl && o < noun && !is_thing(view.lemma(o)));
    object.or_else(|| subject(view, verb))
}

/// The subject of a finite clause that the parse gave the verb above, beside that verb's own.
fn stray_subject(view: View<'_>, verb: u32, above: u32) -> Option<u32> {
    let tensed = |a: u32| matches!(view.xpos(a), Xpos::Md | Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    let finite = is_finite(view, verb) || auxiliaries(view, verb).any(tensed);
    let between = |c: u32| view.rel(c).is_subject() && c > above && c < verb;
    let own = |c: u32| view.rel(c).is_subject() && c > verb;
    let before = |c: u32| view.rel(c).is_subject() && c < verb;
    let found = match view.child_where(above, own) {
        Some(_) => view.child_where(above, before),
        None => view.child_where(above, between),
    };
    found.filter(|_| finite)
}

/// The subject that the parse gives the verb; behind an apposition in front ("An engineer by profession, he") the pronoun, behind
/// a condition ("Should the deal fail, Lind would pay") the name.
fn stated_subject(view: View<'_>, verb: u32) -> Option<u32> {
    let first = view.subject(verb)?;
    let inverted = || auxiliaries(view, verb).any(|a| a < first && view.xpos(a) == Xpos::Md);
    let name = |c: u32| view.upos(c) == Upos::Pron || view.upos(c) == Upos::Propn && inverted();
    let second = |c: u32| c > first && c < verb && view.rel(c).is_subject() && name(c);
    Some(view.child_where(verb, second).unwrap_or(first))
}

/// True for a form of the present tense.
pub(super) fn is_present(view: View<'_>, token: u32) -> bool {
    matches!(view.xpos(token), Xpos::Vbz | Xpos::Vbp)
}

/// True for a verb, or what a copula stands with, that is told in the present tense: "is seen", "has seen", "sees".
pub(super) fn has_present(view: View<'_>, token: u32) -> bool {
    is_present(view, token) || auxiliaries(view, token).any(|a| is_present(view, a))
}

pub(super) fn is_finite(view: View<'_>, verb: u32) -> bool {
    matches!(view.xpos(verb), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp)
}

/// True for an infinitive without "to" and without an auxiliary.
fn is_bare(view: View<'_>, verb: u32) -> bool {
    view.xpos(verb) == Xpos::Vb && !is_infinitive(view, verb) && auxiliaries(view, verb).next().is_none()
}

/// "firing", "having fired"
fn is_gerund(view: View<'_>, verb: u32) -> bool {
    view.xpos(verb) == Xpos::Vbg || auxiliaries(view, verb).any(|a| view.xpos(a) == Xpos::Vbg)
}

/// Verbs whose object does what a bare infinitive behind it tells.
fn lets(lemma: &str) -> bool {
    matches!(lemma, "have" | "let" | "make" | "see" | "watch" | "hear" | "help")
}

/// Who is asked to do what an infinitive tells that the parse takes for a purpose.
fn asked(view: View<'_>, infinitive: u32, verb: u32) -> Option<u32> {
    if !is_infinitive(view, infinitive) {
        return None;
    }
    let between = |c: u32| c > verb && c < infinitive;
    let object = || view.child(verb, Rel::Obj).or_else(|| view.child(verb, Rel::Iobj)).filter(|&o| between(o));
    match view.lemma(verb) {
        "require" | "force" | "oblige" | "compel" | "allow" | "permit" | "command" | "convince" | "pay"
        | "petition" | "lobby" | "implore" => object(),
        asks if ASKS.contains(&asks) => object(),
        "appeal" if let Some(to) = appealed(view, verb).filter(|&o| between(o)) => Some(to),
        "look" | "call" | "wait" | "appeal" | "push" | "press" | "plead" | "beg" | "arrange" | "pray" => view
            .child_where(verb, |c| {
                between(c) && view.rel(c) == Rel::Obl && matches!(case(view, c), Some("for" | "on" | "upon"))
            }),
        _ => None,
    }
}

/// "appealed to churches to stay closed", "called on her to resign"
fn appealed(view: View<'_>, verb: u32) -> Option<u32> {
    let words: &[&str] = match view.lemma(verb) {
        "appeal" => &["to"],
        "call" | "prevail" => &["on", "upon"],
        "plead" => &["with"],
        _ => &[],
    };
    view.child_where(verb, |c| view.rel(c) == Rel::Obl && case(view, c).is_some_and(|word| words.contains(&word)))
}

/// Whose decision, plan or refusal it is to do something; an order or a request is for others.
fn intending(view: View<'_>, noun: u32) -> Option<u32> {
    let others = FOR_OTHERS.has(view.lemma(noun));
    let from = |c: u32| view.rel(c) == Rel::Nmod && case(view, c) == Some("from");
    view.child(noun, Rel::NmodPoss).or_else(|| view.child_where(noun, from)).filter(|_| !others)
}

/// "turned down an offer from Norland to send soldiers": whose offer it is.
fn offered(view: View<'_>, infinitive: u32, verb: u32) -> Option<u32> {
    let noun = view.child(verb, Rel::Obj).filter(|&o| o < infinitive && is_infinitive(view, infinitive))?;
    intending(view, noun).filter(|&owner| owner > noun)
}

/// Verbs that ask their object to do something.
const ASKS: &[&str] = &[
    "order",
    "tell",
    "ask",
    "urge",
    "instruct",
    "invite",
    "warn",
    "direct",
    "persuade",
    "advise",
    "encourage",
    "want",
    "press",
    "pressure",
    "beg",
    "implore",
    "petition",
    "lobby",
    "force",
    "compel",
    "oblige",
    "prompt",
];

/// True for the person or body that a verb asks to do something.
pub(super) fn is_asked(view: View<'_>, object: u32) -> bool {
    let noun = view.lemma(object);
    let somebody = is_person(noun) || GROUP.has(noun) || view.upos(object) == Upos::Propn;
    let asks = |v: u32| ASKS.contains(&view.lemma(v));
    let asked = somebody && matches!(view.rel(object), Rel::Obj | Rel::Iobj) && view.head(object).is_some_and(asks);
    asked || view.head(object).is_some_and(|v| appealed(view, v) == Some(object))
}

/// How far before a gerund the verb is looked for that lays it to its object.
const MAX_LAID: u32 = 24;

/// The verb that lays what a gerund behind "of", "from" or "for" tells to its object, or keeps its object from it, wherever
/// the parse ties the gerund.
fn laying(view: View<'_>, gerund: u32) -> Option<u32> {
    let word = mark(view, gerund).or_else(|| case(view, gerund));
    if !is_gerund(view, gerund) || !matches!(word, Some("of" | "from" | "for")) {
        return None;
    }
    let first = view.sentence(gerund).start.max(gerund.saturating_sub(MAX_LAID));
    let lays = |&v: &u32| {
        let verb = view.lemma(v);
        let judges = LAYS_TO_OBJECT.has(verb) || word == Some("for") && REQUITES.has(verb);
        judges && view.child(v, Rel::Obj).is_some_and(|o| o < gerund)
    };
    let direct = view.head(gerund).filter(lays);
    // "for" belongs to many verbs.
    direct.or_else(|| (first..gerund).rev().filter(|_| word != Some("for")).find(lays))
}

/// "disappointed in the firm for hiding it": who is behind what the feeling tells.
fn resented(view: View<'_>, gerund: u32, feeling: u32) -> Option<u32> {
    let about = |c: u32| {
        view.rel(c) == Rel::Obl
            && c < gerund
            && matches!(case(view, c), Some("in" | "with" | "at"))
            && is_nominal(view, c)
    };
    let blames = mark(view, gerund) == Some("for") && view.xpos(gerund) == Xpos::Vbg && FEELING.has(view.form(feeling));
    view.child_where(feeling, about).filter(|_| blames)
}

/// The noun right before a relative pronoun.
fn antecedent(view: View<'_>, pronoun: u32) -> Option<u32> {
    let before = view.sentence(pronoun).start..pronoun;
    before.rev().find(|&t| view.upos(t) != Upos::Punct && view.upos(t) != Upos::Adp).filter(|&t| is_nominal(view, t))
}

pub(super) fn is_nominal(view: View<'_>, token: u32) -> bool {
    matches!(view.upos(token), Upos::Noun | Upos::Propn | Upos::Pron)
}

fn is_weekday(view: View<'_>, token: u32) -> bool {
    matches!(time::word(&view.form(token).to_lowercase()), time::Word::Weekday(..))
}

/// The modal verb of a clause: "may", "will".
pub(super) fn modal(view: View<'_>, verb: u32) -> Option<u32> {
    auxiliaries(view, verb).find(|&a| view.xpos(a) == Xpos::Md)
}

/// The part of its sentence that is no more than `reach` tokens from `token`.
pub(super) fn around(view: View<'_>, token: u32, reach: u32) -> TokenSpan {
    let sentence = view.sentence(token);
    TokenSpan::new(sentence.start.max(token.saturating_sub(reach)), sentence.end.min(token.saturating_add(reach)))
}

/// "who", "which", "that".
pub(super) fn is_relative_pronoun(view: View<'_>, token: u32) -> bool {
    matches!(view.xpos(token), Xpos::Wp | Xpos::Wdt)
}

/// The object of a clause; in a relative clause the noun it belongs to, in the passive the subject.
pub(super) fn object(view: View<'_>, verb: u32) -> Option<u32> {
    if is_passive(view, verb) {
        return subject(view, verb);
    }
    let stated = view.child(verb, Rel::Obj);
    if stated.is_none() && view.rel(verb) == Rel::Amod && view.subject(verb).is_some() {
        return view.head(verb);
    }
    match stated {
        Some(o) if is_relative_pronoun(view, o) => view.head(verb),
        Some(o) => Some(o),
        None if view.rel(verb) == Rel::AclRelcl
            && view.child_where(verb, |c| matches!(view.rel(c), Rel::Xcomp | Rel::Ccomp)).is_none()
            && view.subject(verb).is_some_and(|s| !is_relative_pronoun(view, s)) =>
        {
            view.head(verb)
        }
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::lexeme;
    use crate::event::tests::read;
    use crate::syntax::Upos;

    #[test]
    fn verbs_with_their_particles() {
        let cases = [
            ("Organisers called off the match.", "call off"),
            ("The union called for a ceasefire.", "call for"),
            ("The vote took place in June.", "take place"),
        ];
        for (text, expected) in cases {
            let analysis = read(text);
            let view = analysis.view();
            let verb = (0..analysis.text.tokens.len() as u32).find(|&t| view.upos(t) == Upos::Verb).expect("a verb");
            assert_eq!(lexeme(view, verb), expected, "{text}");
        }
    }
}
