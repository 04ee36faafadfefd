//! The words that name events: verbs, nouns of action, and what folds into them ("held talks", "the talks are off").

use super::clause::{case, is_particle_object, lexeme};
use super::generic::{is_dated, is_generic, is_habitual, is_repeated};
use super::mention::{Judgement, Mention, Strength};
use super::work::is_in_title;
use super::{Status, kind};
use crate::View;
use crate::entity::{Entities, EntityKind};
use crate::lexicon::event::{self as words, Sense};
use crate::read::Kind;
use crate::syntax::{Rel, Upos, Xpos};
use crate::time::Time;

/// Longest chain of words that fold into one noun ("the start of a round of talks was postponed").
const MAX_FOLDS: usize = 3;

/// Every mention of an event in the article's title and body, in text order, without participants, place and time.
pub(super) fn mentions(view: View<'_>, entities: &Entities, times: &[Time]) -> Vec<Mention> {
    let mut found = Vec::new();
    for (index, sentence) in view.text.sentences.iter().enumerate() {
        if !matches!(view.document.paragraphs[sentence.paragraph as usize].kind, Kind::Body | Kind::Title) {
            continue;
        }
        found.extend(
            sentence
                .tokens
                .iter()
                .filter_map(|token| mention(view, times, token, index as u32))
                .filter(|m| !is_named(entities, m)),
        );
    }
    found
}

/// "the Iranian mission" is who, not what: an occurrence noun at the head of an entity's mention. "The announcement" is
/// both, a document that can speak and what happened.
fn is_named(entities: &Entities, mention: &Mention) -> bool {
    let entity = entities.headed_by(mention.token).map(|m| entities.of(m).kind);
    mention.nominal && mention.kind == super::EventKind::Other && entity.is_some_and(|k| k != EntityKind::Document)
}

fn mention(view: View<'_>, times: &[Time], token: u32, sentence: u32) -> Option<Mention> {
    let (sense, nominal) = match view.upos(token) {
        Upos::Verb | Upos::Noun | Upos::Adj if is_in_title(view, token) => return None,
        Upos::Verb => (verb(view, times, token)?, false),
        Upos::Noun => (noun(view, token)?, true),
        Upos::Adj => (willingness(view, token)?, false),
        _ => return None,
    };
    Some(Mention {
        token,
        folded: if nominal { folded(view, token) } else { phases(view, token) },
        lemma: if nominal { view.lemma(token).to_owned() } else { lexeme(view, token).into_owned() },
        nominal,
        kind: sense.kind,
        mode: sense.mode,
        status: Judgement::new(Status::Happened, Strength::Assumed, ""),
        actors: Vec::new(),
        recipients: Vec::new(),
        place: None,
        time: None,
        sentence,
        within: None,
    })
}

/// The sense of a verb that names an event; `None` for states, reporting verbs and verbs that fold into a noun.
fn verb(view: View<'_>, times: &[Time], token: u32) -> Option<Sense> {
    // "Vale sacked coach Nils Ek": the parse may hang the verb on its object.
    let displaced = view.rel(token) == Rel::Amod && view.subject(token).is_some();
    // "the child (pictured)"
    if view.lemma(token) == "picture" && matches!(view.rel(token), Rel::Acl | Rel::Advcl | Rel::Parataxis) {
        return None;
    }
    let attributive = !displaced
        && matches!(
            view.rel(token),
            Rel::Amod | Rel::Case | Rel::Mark | Rel::Fixed | Rel::Aux | Rel::Cop | Rel::Compound | Rel::CompoundPrt
        );
    if attributive || folds_into_noun(view, token) || governs_event(view, token) {
        return None;
    }
    if is_felt(view, token) || is_flight(view, token) || is_shape(view, token) {
        return None;
    }
    let lexeme = lexeme(view, token);
    let object = view.child(token, Rel::Obj);
    let home = || view.sentence(token).contains(token + 1) && view.form(token + 1) == "home";
    let figurative = |o: u32| words::is_figurative_target(view.lemma(o));
    if matches!(&*lexeme, "strike" | "hit") && (object.is_some_and(figurative) || home()) {
        return None;
    }
    let tear_gas = &*lexeme == "tear" && object.is_some_and(|o| view.lemma(o) == "gas");
    if tear_gas || is_courtesy(view, token, &lexeme) {
        return None;
    }
    let sense = kind::of_verb(view, token, &lexeme);
    let withdrawn = |o: u32| &*lexeme == "recall" && words::is_recalled(view.lemma(o));
    let told = object.is_some_and(|o| is_publication(&lexeme) || withdrawn(o)) || is_made_known(view, token, &lexeme);
    match sense {
        Some(_) if is_speech_only(view, token, &lexeme) || is_generic(view, times, token) => None,
        Some(_) if is_repeated(view, token) => None,
        Some(sense) => Some(sense),
        None if is_governed(view, token) && matches!(&*lexeme, "speak" | "testify" | "appear" | "contain") => {
            Some(OTHER)
        }
        None if &*lexeme == "appear" && appears_in_court(view, token) => Some(OTHER),
        None if !told && (words::is_stative(&lexeme) || words::is_reporting(&lexeme)) => None,
        None if is_habitual(view, times, token) => None,
        None if words::is_weak(&lexeme) && !took_place(view, token) && !is_dated(view, times, token) => None,
        None => Some(OTHER),
    }
}

/// "feel threatened", "seemed relieved": how somebody is.
fn is_felt(view: View<'_>, token: u32) -> bool {
    let participle = matches!(view.xpos(token), Xpos::Vbn | Xpos::Vbd);
    let state = view.rel(token) == Rel::Xcomp && participle;
    // The parse may take "feel" for a noun.
    let behind = || token > view.sentence(token).start && view.form(token - 1) == "feel";
    participle && behind()
        || state
            && view.head(token).is_some_and(|h| matches!(view.lemma(h), "feel" | "seem" | "look" | "sound" | "appear"))
}

/// "caught red handed", "cold blooded": how somebody is, as a part of the body shows it.
fn is_shape(view: View<'_>, token: u32) -> bool {
    let part = matches!(
        &*view.form(token).to_lowercase(),
        "handed" | "minded" | "headed" | "faced" | "eyed" | "hearted" | "haired" | "blooded" | "sided" | "fisted"
    );
    part && view.child_where(token, |c| c + 1 == token && view.upos(c) == Upos::Adj).is_some()
}

/// "crossed the river seeking refuge", "a message seeking comment": why somebody went or wrote; nothing is asked of anybody.
fn is_flight(view: View<'_>, token: u32) -> bool {
    let refuge = |o: u32| matches!(view.lemma(o), "refuge" | "shelter" | "safety" | "help" | "treatment" | "comment");
    view.lemma(token) == "seek"
        && view.xpos(token) == Xpos::Vbg
        && matches!(view.rel(token), Rel::Acl | Rel::Advcl)
        && view.child(token, Rel::Obj).is_some_and(refuge)
}

/// "will appear in court", "appeared before a judge".
fn appears_in_court(view: View<'_>, token: u32) -> bool {
    let court = |c: u32| {
        matches!(view.lemma(c), "court" | "judge" | "magistrate" | "tribunal" | "committee" | "panel")
            && matches!(case(view, c), Some("in" | "before" | "at"))
    };
    view.child_where(token, court).is_some()
}

/// "Officials declined to comment", "thank you": silence and thanks are no events.
fn is_courtesy(view: View<'_>, token: u32, lexeme: &str) -> bool {
    let said = |c: u32| words::is_silence(view.lemma(c));
    match lexeme {
        "decline" | "refuse" => view.child(token, Rel::Xcomp).is_some_and(said),
        "thank" => view.child(token, Rel::Obj).is_some_and(|o| matches!(view.lemma(o), "you" | "goodness" | "god")),
        // "did not return a call seeking comment"
        "return" | "answer" => {
            let message = |o: u32| matches!(view.lemma(o), "call" | "message" | "email" | "e-mail" | "phone" | "text");
            super::clause::is_negated(view, token) && view.child(token, Rel::Obj).is_some_and(message)
        }
        _ => false,
    }
}

/// What has no type of its own.
const OTHER: Sense = Sense { kind: super::EventKind::Other, mode: None };

/// True for a verb whose form tells that something took, takes or will take place: "took", "has taken", "is taking",
/// "will take", in a headline "takes".
fn took_place(view: View<'_>, token: u32) -> bool {
    let auxiliary = |tags: &[Xpos]| super::clause::auxiliaries(view, token).any(|a| tags.contains(&view.xpos(a)));
    match view.xpos(token) {
        Xpos::Vbd => true,
        Xpos::Vbn | Xpos::Vbg => super::clause::auxiliaries(view, token).next().is_some() || is_admitted(view, token),
        Xpos::Vb => auxiliary(&[Xpos::Md, Xpos::Vbd]) || is_governed(view, token),
        _ => view.kind(token) == Kind::Title,
    }
}

/// "admitted taking the money", "denied taking it".
fn is_admitted(view: View<'_>, token: u32) -> bool {
    let told = view.head(token).filter(|_| matches!(view.rel(token), Rel::Xcomp | Rel::Ccomp));
    told.is_some_and(|h| matches!(view.lemma(h), "admit" | "deny" | "regret" | "recall"))
}

/// "is willing to withdraw" is said in agreement.
fn willingness(view: View<'_>, token: u32) -> Option<Sense> {
    let states = view.lemma(token) == "willing" && view.child(token, Rel::Cop).is_some();
    (states && view.child(token, Rel::Xcomp).is_some()).then_some(Sense { kind: super::EventKind::Agree, mode: None })
}

/// "agreed to give", "refused to take": an infinitive of which another verb says whether it takes place.
fn is_governed(view: View<'_>, token: u32) -> bool {
    let head = view.head(token).filter(|_| view.rel(token) == Rel::Xcomp);
    let due = view.child_where(token, |c| view.rel(c) == Rel::Mark && view.lemma(c) == "due").is_some();
    due || head
        .is_some_and(|h| matches!(view.upos(h), Upos::Verb | Upos::Adj) && words::effect(&lexeme(view, h)).is_some())
}

/// "announced a probe", "revealed the price": making something known is an event where no clause is reported.
fn is_publication(lexeme: &str) -> bool {
    matches!(lexeme, "announce" | "declare" | "reveal" | "disclose" | "confirm" | "report")
}

/// "The epidemic was declared on 26 June."
fn is_made_known(view: View<'_>, token: u32, lexeme: &str) -> bool {
    let known = view.child(token, Rel::NsubjPass).is_some_and(|s| view.upos(s) != Upos::Pron);
    known && matches!(lexeme, "announce" | "declare" | "reveal" | "disclose")
}

/// "He insisted that …", "she asked whether …": verbs of reporting before a finite clause report only.
fn is_speech_only(view: View<'_>, token: u32, lexeme: &str) -> bool {
    let content = view.child(token, Rel::Ccomp).filter(|&c| !super::clause::is_infinitive(view, c));
    // "recommended that the bridge be closed" asks for it.
    let asks = |c: u32| matches!(lexeme, "recommend" | "ask" | "insist" | "suggest") && is_subjunctive(view, c);
    content.is_some_and(|c| !asks(c))
        && matches!(lexeme, "insist" | "ask" | "complain" | "suspect" | "agree" | "object" | "recommend" | "suggest")
}

/// "that the cuts be reversed", "that she resign".
fn is_subjunctive(view: View<'_>, clause: u32) -> bool {
    let first = super::clause::auxiliaries(view, clause).next().unwrap_or(clause);
    super::clause::mark(view, clause) == Some("that") && view.xpos(first) == Xpos::Vb
}

/// True where the verb only carries an eventive noun: as object, passive subject, or in a fixed phrase with a preposition.
fn folds_into_noun(view: View<'_>, token: u32) -> bool {
    let lexeme = lexeme(view, token);
    if is_attending(&lexeme) && stays_away(view, token) {
        return false;
    }
    let light = words::is_light(&lexeme);
    let folds = words::folds(&lexeme);
    if !light && !folds {
        return false;
    }
    let carried = |(c, rel): (u32, Rel)| match rel {
        Rel::Obj | Rel::NsubjPass => is_eventive(view, c) && !is_taken(view, c),
        Rel::Nsubj => folds && is_eventive(view, c),
        Rel::Obl if is_particle_object(view, token, c) => is_eventive(view, c),
        Rel::Obl => light && joins(view, &lexeme, c) && is_eventive(view, c),
        _ => false,
    };
    folded_arguments(view, token).any(carried) || carries_relative_head(view, token)
}

/// "participate in talks", "went on strike": the phrase that names what the verb is about.
fn joins(view: View<'_>, lexeme: &str, oblique: u32) -> bool {
    match case(view, oblique) {
        Some("in" | "into" | "to") => is_attending(lexeme),
        _ => lexeme == "go on strike" && view.lemma(oblique) == "strike",
    }
}

/// "participate in talks", "entered into negotiations".
fn is_attending(lexeme: &str) -> bool {
    matches!(lexeme, "participate" | "take part" | "engage" | "enter" | "join" | "lead" | "attend")
}

/// "declined to attend", "might join": what others hold takes place without them.
fn stays_away(view: View<'_>, token: u32) -> bool {
    use words::Effect::{Denied, Hypothetical};
    let governor = view.head(token).filter(|_| view.rel(token) == Rel::Xcomp);
    let kept = governor.is_some_and(|h| matches!(words::effect(&lexeme(view, h)), Some(Denied | Hypothetical)));
    kept || super::clause::is_negated(view, token)
}

/// The arguments of a verb with their relations, its subject even where the parse displaced it.
fn folded_arguments(view: View<'_>, token: u32) -> impl Iterator<Item = (u32, Rel)> {
    let displaced = if view.subject(token).is_none() { super::clause::subject(view, token) } else { None };
    let passive = if super::clause::is_passive(view, token) { Rel::NsubjPass } else { Rel::Nsubj };
    let displaced = displaced.filter(|&s| s < token && view.xpos(token) != Xpos::Vbg).map(|s| (s, passive));
    view.children(token).iter().map(move |&c| (c, view.rel(c))).chain(displaced)
}

/// "the talks that were held", "talks scheduled for Friday".
fn carries_relative_head(view: View<'_>, token: u32) -> bool {
    matches!(view.rel(token), Rel::Acl | Rel::AclRelcl)
        && view.head(token).is_some_and(|h| is_eventive(view, h))
        // "a tour starting May 16"
        && view.child(token, Rel::Obj).is_none_or(|o| view.upos(o) == Upos::Num)
        && view.head(token).is_none_or(|h| undone(view, h) != Some(token))
}

/// True where the verb says of a verb's event that it begins, is planned, failed: the verb below names the event.
fn governs_event(view: View<'_>, token: u32) -> bool {
    let lexeme = lexeme(view, token);
    let carries = words::folds(&lexeme)
        || matches!(&*lexeme, "decide" | "choose" | "opt" | "fail" | "manage" | "try" | "attempt");
    let causes = matches!(&*lexeme, "force" | "compel" | "prompt" | "lead" | "cause" | "help");
    let carries = carries && !(causes && view.child(token, Rel::Obj).is_some());
    carries && view.child(token, Rel::Xcomp).is_some_and(|c| view.upos(c) == Upos::Verb)
}

/// True for a noun that names an event.
pub(super) fn is_eventive(view: View<'_>, token: u32) -> bool {
    view.upos(token) == Upos::Noun && kind::of_noun(view, token).is_some()
}

/// True for a noun that makes one event with its verb, named by the verb: "opened fire", "suspended aid", "lifted the ban".
/// Light verbs leave the event to a noun of the same type ("signed a treaty"), verbs that call it off to any.
fn is_taken(view: View<'_>, token: u32) -> bool {
    // "declared a state of siege"
    if let Some(state) = view.head(token).filter(|&h| view.rel(token) == Rel::Nmod && view.lemma(h) == "state") {
        return view.rel(state) == Rel::Obj && view.head(state).is_some_and(|v| view.lemma(v) == "declare");
    }
    let governed = matches!(view.rel(token), Rel::Obj | Rel::NsubjPass);
    let verb = view.head(token).filter(|&h| governed && view.upos(h) == Upos::Verb);
    let verb = undone(view, token).or(verb);
    verb.is_some_and(|verb| {
        let lexeme = lexeme(view, verb);
        let Some(together) = words::with_object(&lexeme, view.lemma(token)) else { return false };
        let named = words::noun(view.lemma(token)).map_or(super::EventKind::Other, |s| s.kind);
        let put_off = matches!(words::effect(&lexeme), Some(words::Effect::Cancelled | words::Effect::Postponed));
        let same = named == together.kind || named != super::EventKind::Other && put_off;
        !(same && words::is_light(&lexeme))
    })
}

/// "have the sanctions lifted": the participle that makes another event of the noun.
fn undone(view: View<'_>, noun: u32) -> Option<u32> {
    let own = words::noun(view.lemma(noun))?.kind;
    let head = view.head(noun).filter(|_| view.rel(noun) == Rel::Obj)?;
    let caused = matches!(view.lemma(head), "have" | "get" | "see" | "want" | "need");
    let other = |c: u32| words::with_object(view.lemma(c), view.lemma(noun)).is_some_and(|s| s.kind != own);
    view.child_where(noun, |c| caused && view.rel(c) == Rel::Acl && view.xpos(c) == Xpos::Vbn && other(c))
}

/// The sense of a noun that names an event and is not folded into another.
fn noun(view: View<'_>, token: u32) -> Option<Sense> {
    let sense = kind::of_noun(view, token).filter(|_| !is_taken(view, token))?;
    if view.ancestors(token).take(MAX_FOLDS).any(|v| view.upos(v) == Upos::Verb && is_repeated(view, v)) {
        return None;
    }
    if view.lemma(token) == "conference"
        && view.children(token).iter().any(|&c| matches!(view.lemma(c), "news" | "press"))
    {
        return None;
    }
    if view.lemma(token) == "event" && (view.xpos(token) == Xpos::Nns || case(view, token) == Some("in")) {
        return None;
    }
    // "a request for comment"
    let comment =
        |c: u32| matches!(view.lemma(c), "comment" | "interview" | "response") && case(view, c) == Some("for");
    if matches!(view.lemma(token), "request" | "call" | "appeal") && view.child_where(token, comment).is_some() {
        return None;
    }
    let modifier = matches!(view.rel(token), Rel::Compound | Rel::Flat | Rel::Fixed | Rel::Amod | Rel::NmodDesc)
        && misread_plan(view, token).is_none();
    let folded = words::folding_noun(view.lemma(token)).is_some() && folded_target(view, token).is_some();
    // A noun after a preposition that makes an adverb ("in fact", "at war with words") names nothing of its own.
    (!modifier && !folded).then_some(sense)
}

/// "The hearing set for Feb. 18 has been vacated": the participle that the parse takes for a noun.
fn misread_plan(view: View<'_>, noun: u32) -> Option<u32> {
    let set = view.head(noun).filter(|&h| h == noun + 1 && view.rel(noun) == Rel::Compound)?;
    let for_day = view.sentence(set).contains(set + 1) && view.lemma(set + 1) == "for";
    (for_day && view.lemma(set) == "set" && view.rel(set).is_subject()).then_some(set)
}

/// The event that a noun like "collapse" or "round" belongs to: "the collapse of the talks".
fn folded_target(view: View<'_>, token: u32) -> Option<u32> {
    view.children(token)
        .iter()
        .copied()
        .find(|&c| matches!(view.rel(c), Rel::Nmod | Rel::NmodPoss | Rel::Compound) && is_eventive(view, c))
}

/// The words that fold into the noun `token`.
fn folded(view: View<'_>, token: u32) -> Vec<u32> {
    let mut all: Vec<u32> = light_verb(view, token).into_iter().collect();
    let mut at = token;
    for _ in 0..MAX_FOLDS {
        let Some(next) = carrier(view, at).filter(|&c| is_folded(view, c)) else { break };
        all.push(next);
        at = next;
    }
    let modifiers = view
        .children(token)
        .iter()
        .copied()
        .filter(|&c| view.rel(c) == Rel::Acl && is_folded(view, c) && !is_plan(view, c));
    all.extend(modifiers.collect::<Vec<_>>());
    all
}

/// The light verb that makes one predicate with the noun: "held" of "held talks".
fn light_verb(view: View<'_>, noun: u32) -> Option<u32> {
    let verb = carrier(view, noun).filter(|&c| view.upos(c) == Upos::Verb)?;
    let lexeme = lexeme(view, verb);
    (words::is_light(&lexeme) && !is_folded(view, verb) && folds_into_noun(view, verb)).then_some(verb)
}

/// The verbs that say of a verb's event that it begins, goes on or is planned: "began" of "began to sell".
fn phases(view: View<'_>, token: u32) -> Vec<u32> {
    let head = view.head(token).filter(|_| view.rel(token) == Rel::Xcomp && view.upos(token) == Upos::Verb);
    head.filter(|&h| view.upos(h) == Upos::Verb && governs_event(view, h)).into_iter().collect()
}

fn is_plan(view: View<'_>, token: u32) -> bool {
    words::effect(&lexeme(view, token)) == Some(words::Effect::Planned)
}

/// Words that name the event as well as the noun: cancelling, beginning, ending. Light verbs and plans do not.
fn is_folded(view: View<'_>, token: u32) -> bool {
    let lexeme = lexeme(view, token);
    match view.upos(token) {
        Upos::Noun => words::folding_noun(&lexeme).is_some(),
        Upos::Verb => words::folds(&lexeme) && !is_plan(view, token),
        _ => words::effect(&lexeme).is_some(),
    }
}

/// The word that says of the eventive noun `token` whether and how it takes place: its verb, predicate or governing noun.
pub(super) fn carrier(view: View<'_>, token: u32) -> Option<u32> {
    let head = view.head(token)?;
    if let Some(found) = surface_predicate(view, token).or_else(|| displacing_verb(view, token, head)) {
        return Some(found);
    }
    if let Some(set) = misread_plan(view, token) {
        return view.head(set);
    }
    match view.rel(token) {
        Rel::Conj => carrier_of_conjunct(view, head),
        Rel::Obj | Rel::NsubjPass | Rel::Nsubj | Rel::NsubjOuter | Rel::Xcomp => Some(head),
        // "dropped plans for a walkout": the parse may tie the phrase to the verb.
        Rel::Obl
            if case(view, token) == Some("for")
                && view.child(head, Rel::Obj).is_some_and(|o| view.lemma(o) == "plan") =>
        {
            view.child(head, Rel::Obj)
        }
        // "threatened the bank with sanctions"
        Rel::Nmod if case(view, token) == Some("with") && view.rel(head) == Rel::Obj && is_threatened(view, head) => {
            view.head(head)
        }
        Rel::Obl if let Some(stranded) = stranded(view, token, head) => Some(stranded),
        Rel::Obl if view.lemma(token) == "strike" && &*lexeme(view, head) == "go on strike" => Some(head),
        Rel::Obl => governs_oblique(view, head, case(view, token)?).then_some(head),
        Rel::Nmod | Rel::NmodPoss | Rel::Compound if view.upos(head) == Upos::Noun => Some(head),
        _ => None,
    }
}

/// "will walk out after talks planned for Friday were called off": the parse took "after" for a preposition and left the
/// predicate without its subject.
fn stranded(view: View<'_>, noun: u32, head: u32) -> Option<u32> {
    let joins = matches!(case(view, noun), Some("after" | "before" | "since" | "as" | "until"));
    let bare = |c: u32| view.rel(c) == Rel::Advcl && view.subject(c).is_none() && view.child(c, Rel::Mark).is_none();
    let finite = |c: u32| super::clause::auxiliaries(view, c).any(|a| super::clause::is_finite(view, a));
    view.child_where(head, |c| joins && c > noun && bare(c) && finite(c) && super::clause::is_passive(view, c))
}

/// True for whom somebody threatens or accuses.
fn is_threatened(view: View<'_>, object: u32) -> bool {
    let effect = view.head(object).and_then(|verb| words::effect(&lexeme(view, verb)));
    matches!(effect, Some(words::Effect::Threatened | words::Effect::Alleged))
}

/// "participate in", "scheduled for", "called for": not every phrase beside a verb is what it says something of.
fn governs_oblique(view: View<'_>, verb: u32, case: &str) -> bool {
    let lexeme = lexeme(view, verb);
    if lexeme.ends_with(&format!(" {case}")) || &*lexeme == "pull the plug" && case == "on" {
        return true;
    }
    match case {
        "in" | "into" | "to" | "from" => words::is_light(&lexeme) || words::effect(&lexeme).is_some(),
        // "threatened Norland with sanctions", "charged with murder"
        "with" | "of" => matches!(words::effect(&lexeme), Some(words::Effect::Threatened | words::Effect::Alleged)),
        "for" | "on" | "upon" => {
            matches!(words::effect(&lexeme), Some(words::Effect::Planned | words::Effect::Demanded))
        }
        _ => false,
    }
}

/// "talks are off", "talks were under way", "talks are still on hold", read from the words: the parse often misses it.
fn surface_predicate(view: View<'_>, noun: u32) -> Option<u32> {
    let end = view.sentence(noun).end;
    let lemma = |t: u32| if t < end { view.lemma(t) } else { "" };
    if lemma(noun + 1) != "be" {
        return None;
    }
    let at = noun + 2 + u32::from(matches!(lemma(noun + 2), "still" | "now" | "currently" | "already"));
    match (lemma(at), lemma(at + 1)) {
        ("off" | "underway" | "ongoing" | "over", next) if next != "the" => Some(at),
        ("under", "way") | ("on", "hold") | ("in", "progress") => Some(at + 1),
        _ => None,
    }
}

/// The verb whose subject the parse gave to a participle before it: "talks scheduled for Friday were cancelled".
fn displacing_verb(view: View<'_>, noun: u32, participle: u32) -> Option<u32> {
    let verb = view.head(participle).filter(|&v| v > participle && view.xpos(participle) == Xpos::Vbn)?;
    (view.rel(noun).is_subject() && super::clause::subject(view, verb) == Some(noun)).then_some(verb)
}

fn carrier_of_conjunct(view: View<'_>, first: u32) -> Option<u32> {
    if view.rel(first) == Rel::Conj { None } else { carrier(view, first) }
}

/// True for a finite or participial verb form that can stand for an event by itself.
pub(super) fn is_predicate(view: View<'_>, token: u32) -> bool {
    view.upos(token) == Upos::Verb
        || !matches!(view.xpos(token), Xpos::Nnp | Xpos::Nnps) && view.child(token, Rel::Cop).is_some()
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{event, read};

    #[test]
    fn states_sayings_and_truths_name_no_events() {
        for text in ["The river is wide.", "She said the roof was red.", "Whales need air."] {
            assert!(read(text).events.is_empty(), "{text}: {:?}", read(text).events);
        }
    }

    #[test]
    fn a_light_verb_and_its_noun_are_one_event() {
        let text = "The two governments held talks in Oslo.";
        assert_eq!(read(text).events.len(), 1);
        assert_eq!(event(text, "talks").triggers[0].lemma, "talk");
    }
}
