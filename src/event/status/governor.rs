//! What the clause above says of a clause: complements, purposes, contents of nouns, phrases with prepositions.

use super::apply::apply;
use super::complement::complement;
use super::form::own_form;
use super::noun::{is_moved, noun};
use super::verb;
use crate::View;
use crate::event::clause::{auxiliaries, case, is_asked, is_infinitive, is_negated, is_passive, lexeme, mark};
use crate::event::mention::{Judgement, Strength};
use crate::event::trigger::{carrier, is_predicate};
use crate::event::{EventKind, Status, kind};
use crate::lexicon::event::{Effect, effect, holds_untrue, is_talks};
use crate::syntax::{Rel, Upos, Xpos};

/// How far before a clause a semicolon parts it from what the parse hung it on, in tokens.
const MAX_PARTED: u32 = 60;

/// What the governor of a complement clause says of it.
pub(super) fn governed(view: View<'_>, token: u32, depth: u32) -> Option<Judgement> {
    let head = view.head(token)?;
    if view.lemma(head) == "due" && matches!(view.rel(token), Rel::Xcomp | Rel::Advcl) && head < token {
        return apply(view, Effect::Planned, head, depth);
    }
    if is_cleared(view, token) {
        return Some(Judgement::new(Status::Denied, Strength::Word, "cleared of it"));
    }
    if of_possible_gerund(view, token, head) {
        return Some(Judgement::new(Status::Hypothetical, Strength::Word, "what it would bring"));
    }
    if let Some(user) = user(view, token, head) {
        return Some(verb(view, user, depth + 1)).filter(|j| j.status == Status::Happened);
    }
    if view.rel(token) == Rel::Ccomp && is_parted(view, head, token) {
        return None;
    }
    match view.rel(token) {
        // "Fighting continued"
        Rel::Nsubj | Rel::NsubjPass | Rel::NsubjOuter | Rel::Advcl if is_gerund_subject(view, token, head) => {
            let own = effect(&lexeme(view, head))
                .filter(|e| matches!(e, Effect::Ongoing | Effect::Cancelled | Effect::Postponed | Effect::Same))?;
            apply(view, own, head, depth)
        }
        Rel::Xcomp | Rel::Ccomp | Rel::Csubj | Rel::CsubjPass if view.upos(head) != Upos::Noun => {
            complement(view, token, head, depth)
        }
        Rel::Advcl if stands_as_complement(view, token, head) => complement(view, token, head, depth),
        // "turned down an offer to send soldiers": the parse may tie the infinitive to the verb.
        Rel::Advcl | Rel::Acl if is_infinitive(view, token) && is_of_declined_offer(view, head) => {
            Some(Judgement::new(Status::Denied, Strength::Word, "declined"))
        }
        // "told the court that the driver had lied": the parse may tie the clause to whom it was told.
        Rel::Acl | Rel::AclRelcl if mark(view, token) == Some("that") && view.rel(head) == Rel::Iobj => {
            complement(view, token, view.head(head)?, depth)
        }
        Rel::Acl | Rel::AclRelcl if let Some(off) = called_off(view, token, head, depth) => Some(off),
        // "a charge that Norland denies": the answer to it.
        Rel::Acl | Rel::AclRelcl if holds_untrue(view.lemma(token)) && view.child(token, Rel::Obj).is_none() => None,
        Rel::Acl | Rel::Ccomp if mark(view, token) == Some("that") && view.upos(head) == Upos::Noun => {
            content_of_noun(view, head, depth)
        }
        Rel::AclRelcl if mark(view, token) == Some("that") || is_proof(view.lemma(head)) => {
            content_of_noun(view, head, depth)
        }
        Rel::AclRelcl if view.upos(head) == Upos::Noun => relative(view, token, head, depth),
        Rel::Acl if view.xpos(token) == Xpos::Vbn && view.rel(head) == Rel::Obj => causative(view, head, depth),
        Rel::Acl if view.xpos(token) == Xpos::Vbg && is_accused(view, token, head) => {
            Some(Judgement::new(Status::Alleged, Strength::Word, "accused of it"))
        }
        Rel::Acl if is_infinitive(view, token) && is_asked(view, head) => {
            let verb = view.head(head)?;
            asked(view, token, verb, depth).or_else(|| brought_about(view, verb, depth))
        }
        // "appealed to both sides to return"
        Rel::Acl if is_infinitive(view, token) && is_appealed_to(view, head) => {
            apply(view, Effect::Demanded, view.head(head)?, depth)
        }
        Rel::Acl if is_infinitive(view, token) => infinitive_of_noun(view, head, depth),
        Rel::Acl | Rel::Ccomp if view.upos(head) == Upos::Noun && view.xpos(token) != Xpos::Vbn => {
            content_of_noun(view, head, depth)
        }
        Rel::Acl | Rel::Advcl if mark(view, token).is_none() || is_infinitive(view, token) => {
            asked(view, token, head, depth).or_else(|| adverbial(view, token, head, depth))
        }
        Rel::Advcl | Rel::Obl => preposition(view, token, head, depth),
        Rel::Conj => conjunct(view, token, head, depth),
        _ => None,
    }
}

/// "warned of aftershocks; one shook the town": what stands behind a semicolon is told by the narrator.
fn is_parted(view: View<'_>, head: u32, token: u32) -> bool {
    let start = view.children(token).iter().copied().fold(token, u32::min);
    head < start && start - head < MAX_PARTED && (head..=start).any(|t| view.form(t) == ";")
}

/// "appealed to both sides", "called on the army": to whom a demand is put.
fn is_appealed_to(view: View<'_>, whom: u32) -> bool {
    let verb = view.head(whom).filter(|_| view.rel(whom) == Rel::Obl).map(|v| view.lemma(v));
    matches!(
        (verb, case(view, whom)),
        (Some("appeal" | "plead"), Some("to" | "with")) | (Some("call"), Some("on" | "upon"))
    )
}

/// "turned down an offer", by the verb or its object.
fn is_of_declined_offer(view: View<'_>, head: u32) -> bool {
    let offered = |o: u32| matches!(view.lemma(o), "offer" | "invitation" | "proposal" | "request");
    let declines =
        |v: u32| matches!(&*lexeme(view, v), "turn down" | "reject" | "decline" | "refuse" | "spurn" | "rebuff");
    let object_declined = |o: u32| view.rel(o) == Rel::Obj && view.head(o).is_some_and(declines);
    declines(head) && view.child(head, Rel::Obj).is_some_and(offered) || offered(head) && object_declined(head)
}

/// The verb of "used dishes to collect samples", "was used to smuggle drugs": what something was used for was done with it.
fn user(view: View<'_>, token: u32, head: u32) -> Option<u32> {
    let verb = match view.rel(token) {
        Rel::Xcomp | Rel::Advcl => Some(head),
        Rel::Acl if view.rel(head) == Rel::Obj => view.head(head),
        _ => None,
    };
    verb.filter(|&v| is_infinitive(view, token) && view.lemma(v) == "use" && v < token)
}

/// "A cargo that was due to be flown out has been called off": what was planned with something goes the way of it.
fn called_off(view: View<'_>, token: u32, noun: u32, depth: u32) -> Option<Judgement> {
    // "A fair that was to open has been put off": the parse may take the predicate for a second relative clause.
    let second = |c: u32| view.rel(c) == Rel::AclRelcl && c > token && is_passive(view, c) && view.subject(c).is_none();
    let above = view.head(noun).filter(|_| matches!(view.rel(noun), Rel::NsubjPass | Rel::Obj));
    let verb = above.or_else(|| view.child_where(noun, second))?;
    let off = match effect(&lexeme(view, verb)) {
        Some(off @ (Effect::Cancelled | Effect::Postponed)) => off,
        _ if is_moved(view, verb) => Effect::Postponed,
        _ => return None,
    };
    (own_form(view, token).status == Status::Planned).then(|| apply(view, off, verb, depth)).flatten()
}

/// True for what the parse took for an adverbial but stands where a complement does: a gerund right behind a verb that says
/// what becomes of it ("ruled out sending troops"), an infinitive right behind an accusation ("is alleged to have sold").
fn stands_as_complement(view: View<'_>, token: u32, head: u32) -> bool {
    // "voted on Monday to strike"
    if view.lemma(head) == "vote" && is_infinitive(view, token) && head < token {
        return true;
    }
    let Some(effect) = effect(&lexeme(view, head)) else { return false };
    let start = view.children(token).iter().copied().fold(token, u32::min);
    let behind = behind_adverbials(view, head, start);
    // "tried in vain to rescue the whale"
    let untold = matches!(view.lemma(head), "try" | "attempt" | "fail" | "refuse" | "decline" | "struggle");
    if untold && is_infinitive(view, token) && view.child(head, Rel::Obj).is_none() && head < token {
        return true;
    }
    let accuses = effect == Effect::Alleged && is_passive(view, head) && is_infinitive(view, token);
    // "threatened on Tuesday to strike"
    let threatens = effect == Effect::Threatened && is_infinitive(view, token) && view.child(head, Rel::Obj).is_none();
    start == behind && (accuses || threatens || start == token && view.xpos(token) == Xpos::Vbg)
}

/// The token behind a verb, its particle and adverbials that stand before `end`: "threatened on Tuesday", "denied again".
fn behind_adverbials(view: View<'_>, verb: u32, end: u32) -> u32 {
    let mut at = view.child(verb, Rel::CompoundPrt).unwrap_or(verb) + 1;
    for &c in view.children(verb) {
        let phrase = view.subtree(c);
        let beside = matches!(view.rel(c), Rel::Obl | Rel::OblUnmarked | Rel::Advmod);
        if beside && phrase.start == at && phrase.end <= end {
            at = phrase.end;
        }
    }
    at
}

/// True for a gerund before a finite verb that has no other subject.
fn is_gerund_subject(view: View<'_>, token: u32, head: u32) -> bool {
    let subject = view.subject(head);
    view.xpos(token) == Xpos::Vbg && token < head && subject.is_none_or(|s| s == token) && mark(view, token).is_none()
}

/// "Replacing the bridge would cost millions", "said closing it could hurt the town": a gerund of which the predicate tells
/// only what it would bring.
fn of_possible_gerund(view: View<'_>, token: u32, head: u32) -> bool {
    let gerund = view.xpos(token) == Xpos::Vbg && auxiliaries(view, token).next().is_none();
    let beside = |c: u32| view.rel(c) == Rel::Ccomp && c > token && view.subject(c).is_none();
    let predicate = match view.rel(token) {
        _ if !gerund || mark(view, token).is_some() => None,
        Rel::Csubj | Rel::CsubjPass => Some(head),
        Rel::Nsubj | Rel::NsubjOuter | Rel::Advcl if is_gerund_subject(view, token, head) => Some(head),
        Rel::Ccomp => view.child_where(head, beside),
        _ => None,
    };
    let possible = |a: u32| matches!(view.lemma(a), "would" | "could" | "might" | "may" | "'d");
    predicate.is_some_and(|p| auxiliaries(view, p).any(possible))
}

/// "was cleared of fraud", "acquitted her of taking bribes", "of money laundering".
pub(super) fn is_cleared(view: View<'_>, token: u32) -> bool {
    let of = |t: u32| case(view, t).or_else(|| mark(view, t)) == Some("of");
    let verb = match view.rel(token) {
        Rel::Obl | Rel::Advcl => view.head(token),
        Rel::Nmod => view.head(token).filter(|&o| view.rel(o) == Rel::Obj).and_then(|o| view.head(o)),
        _ => None,
    };
    let clears = |v: u32| v < token && matches!(view.lemma(v), "clear" | "acquit" | "absolve" | "exonerate");
    let compound = || view.rel(token) == Rel::Advcl && view.head(token - 1) == verb && of(token - 1);
    verb.is_some_and(clears) && (of(token) || compound())
}

/// Nouns whose clause tells what they prove or promise.
fn is_proof(lemma: &str) -> bool {
    matches!(lemma, "proof" | "evidence" | "assurance" | "guarantee" | "confirmation")
}

/// "accused a freighter of damaging", "on suspicion of murdering": the parse may tie the deed to the noun before it.
fn is_accused(view: View<'_>, deed: u32, noun: u32) -> bool {
    let word = mark(view, deed).or_else(|| case(view, deed));
    let accuses = |t: u32| effect(&lexeme(view, t)) == Some(Effect::Alleged);
    let verb = |t: u32| view.head(t).filter(|&h| view.upos(h) == Upos::Verb);
    // "accused a neighbour to the north of arming them": the parse may tie the deed to the phrase.
    let outer = view.head(noun).filter(|_| view.rel(noun) == Rel::Nmod && word == Some("of"));
    let mut verbs = verb(noun).into_iter().chain(outer.and_then(verb));
    matches!(word, Some("of" | "for" | "with")) && (accuses(noun) || verbs.any(accuses))
}

/// What is done to somebody for a deed that no court has found yet.
fn is_on_suspicion(lexeme: &str) -> bool {
    matches!(lexeme, "arrest" | "detain" | "investigate" | "question" | "extradite" | "want" | "hold")
}

/// "proof that Iran stopped", where the proof is asked for: what is wanted or only possible covers what it is about.
fn content_of_noun(view: View<'_>, noun: u32, depth: u32) -> Option<Judgement> {
    if is_negated(view, noun) && matches!(view.lemma(noun), "intention" | "plan" | "hope" | "chance" | "prospect") {
        return Some(Judgement::new(Status::Denied, Strength::Word, "no plan"));
    }
    let finds = matches!(view.lemma(noun), "sign" | "evidence" | "indication" | "proof" | "report" | "suggestion");
    if is_negated(view, noun) && finds {
        return Some(Judgement::new(Status::Denied, Strength::Word, "no sign of it"));
    }
    if view.lemma(noun) == "denial" {
        return apply(view, Effect::Denied, noun, depth);
    }
    let verb = carrier(view, noun).filter(|&c| view.upos(c) == Upos::Verb);
    let refused = verb.or_else(|| refusing(view, noun)).is_some_and(|v| holds_untrue(view.lemma(v)));
    if effect(view.lemma(noun)) == Some(Effect::Alleged) && !refused {
        return Some(Judgement::new(Status::Alleged, Strength::Word, "claimed by somebody"));
    }
    if refused {
        return Some(Judgement::new(Status::Denied, Strength::Word, "the claim is rejected"));
    }
    let verb = verb?;
    let asked = effect(&lexeme(view, verb))
        .filter(|e| matches!(e, Effect::Demanded | Effect::Hypothetical | Effect::Denied))?;
    apply(view, asked, verb, depth)
}

/// "denied posts on social media that": the clause belongs to the noun that has the phrase.
fn refusing(view: View<'_>, inner: u32) -> Option<u32> {
    // "dismissed as absurd reports that"
    if view.rel(inner) == Rel::Obl && case(view, inner) == Some("as") {
        return view.head(inner);
    }
    let noun = view.head(inner).filter(|&h| view.rel(inner) == Rel::Nmod && view.rel(h) == Rel::Obj)?;
    view.head(noun)
}

/// "a plan to strike", "the decision to leave", "changes to move the talks".
fn infinitive_of_noun(view: View<'_>, noun: u32, depth: u32) -> Option<Judgement> {
    let verb = carrier(view, noun).filter(|&c| view.upos(c) == Upos::Verb);
    if let Some((verb, e @ (Effect::Cancelled | Effect::Postponed))) =
        verb.and_then(|v| Some((v, effect(&lexeme(view, v))?)))
    {
        return apply(view, e, verb, depth);
    }
    // "declined an invitation to rejoin"
    let declined = verb.is_some_and(|v| effect(&lexeme(view, v)) == Some(Effect::Denied));
    if declined && matches!(view.lemma(noun), "invitation" | "request" | "offer" | "call" | "demand" | "proposal") {
        return Some(Judgement::new(Status::Denied, Strength::Word, "declined"));
    }
    // "a plan to merge collapsed"
    let fails = |v: u32| matches!(&*lexeme(view, v), "collapse" | "fail" | "founder" | "fall through" | "fall apart");
    if matches!(view.lemma(noun), "plan" | "deal" | "agreement" | "bid" | "proposal" | "scheme")
        && view.rel(noun) == Rel::Nsubj
        && view.head(noun).is_some_and(|v| fails(v) && !is_negated(view, v))
    {
        return Some(Judgement::new(Status::Cancelled, Strength::Word, "the plan failed"));
    }
    // "It was the largest hack to hit the industry."
    if is_singled_out(view, noun) {
        let told = if is_predicate(view, noun) { Some(self::verb(view, noun, depth + 1)) } else { None };
        return told.or(Some(Judgement::new(Status::Happened, Strength::Inherited, "told of the first or largest")));
    }
    // "has been weighing a plan to sell"
    if let Some((verb, weighs @ Effect::Hypothetical)) = verb.and_then(|v| Some((v, effect(&lexeme(view, v))?))) {
        return apply(view, weighs, verb, depth);
    }
    if is_negated(view, noun) {
        return Some(Judgement::new(Status::Denied, Strength::Word, "no plan"));
    }
    // "a request from Astana for the measures to be frozen", "It is time for the mayor to go"
    let time = |t: u32| view.lemma(t) == "time" && is_predicate(view, t);
    let asks = |t: u32| t < noun && (effect(view.lemma(t)) == Some(Effect::Demanded) || time(t));
    if case(view, noun) == Some("for")
        && view.head(noun).is_some_and(|h| asks(h) || view.child_where(h, asks).is_some())
    {
        return Some(Judgement::new(Status::Demanded, Strength::Word, "requested"));
    }
    match effect(view.lemma(noun)) {
        Some(effect) => apply(view, effect, noun, depth),
        None => match view.lemma(noun) {
            "request" | "change" => Some(Judgement::new(Status::Demanded, Strength::Inherited, "requested")),
            // "are in talks to merge"
            talks if is_talks(talks) => Some(Judgement::new(Status::Hypothetical, Strength::Word, "sought in talks")),
            "effort" | "bid" | "campaign" | "attempt" => {
                Some(Judgement::new(Status::Hypothetical, Strength::Inherited, "an attempt"))
            }
            _ => Some(Judgement::new(Status::Planned, Strength::Inherited, "an aim")),
        },
    }
}

/// "the largest hack", "the first woman", "the only one": of what took place, unless it is told of the future; not "the best
/// chance".
fn is_singled_out(view: View<'_>, noun: u32) -> bool {
    let open = matches!(
        view.lemma(noun),
        "opportunity" | "push" | "way" | "time" | "place" | "step" | "thing" | "reason" | "day" | "option"
    );
    let singles =
        |c: u32| view.xpos(c) == Xpos::Jjs || matches!(view.lemma(c), "first" | "only" | "latest" | "second" | "last");
    let single = || view.child_where(noun, |c| view.rel(c) == Rel::Amod && c < noun && singles(c)).is_some();
    // "residents, the first to reach the site"
    let alone = || {
        let the = |c: u32| view.rel(c) == Rel::Det && view.lemma(c) == "the";
        matches!(view.lemma(noun), "first" | "last" | "second" | "third") && view.child_where(noun, the).is_some()
    };
    !open && effect(view.lemma(noun)).is_none() && (single() || alone())
}

/// "seeks to have sanctions lifted": the participle shares the status of what brings it about.
fn causative(view: View<'_>, object: u32, depth: u32) -> Option<Judgement> {
    let verb = view.head(object).filter(|&h| matches!(view.lemma(h), "have" | "get" | "want" | "need" | "see"))?;
    let outer = self::verb(view, verb, depth + 1);
    (outer.status != Status::Happened).then_some(outer)
}

/// "the desired deal that stops …": a present tense about something that is not there yet.
fn relative(view: View<'_>, token: u32, noun: u32, depth: u32) -> Option<Judgement> {
    // "has ten days in which to veto the law"
    if is_infinitive(view, token) && auxiliaries(view, token).next().is_none() {
        return Some(Judgement::new(Status::Hypothetical, Strength::Inherited, "time or means for it"));
    }
    let open = own_form(view, token).strength == Strength::Assumed;
    let outer = open.then(|| self::noun(view, noun, depth + 1))?;
    let passes = matches!(outer.status, Status::Hypothetical | Status::Planned | Status::Demanded | Status::Threatened);
    passes.then_some(Judgement { strength: Strength::Inherited, ..outer })
}

/// "petitioned the city to repair": an infinitive behind what asks for it, even where the parse takes it for a purpose.
fn asked(view: View<'_>, token: u32, head: u32, depth: u32) -> Option<Judgement> {
    if !is_infinitive(view, token) {
        return None;
    }
    // "Calls are growing for the team to withdraw"
    let whom = |c: u32| view.rel(c) == Rel::Obl && case(view, c) == Some("for") && c < token;
    let call = |s: u32| matches!(view.lemma(s), "call" | "demand" | "pressure" | "plea" | "appeal");
    if view.subject(head).is_some_and(call) && view.child_where(head, whom).is_some() {
        return Some(Judgement::new(Status::Demanded, Strength::Word, "called for"));
    }
    let demands = view.upos(head) == Upos::Verb && effect(&lexeme(view, head)) == Some(Effect::Demanded);
    demands.then(|| apply(view, Effect::Demanded, head, depth)).flatten()
}

/// "caused the plane to crash", "leading them to petition the mayor": what became of the object is no purpose, even where the
/// parse takes it for one.
fn brought_about(view: View<'_>, verb: u32, depth: u32) -> Option<Judgement> {
    let causes = view.child(verb, Rel::Obj).is_some() && effect(&lexeme(view, verb)) == Some(Effect::Same);
    (causes && is_predicate(view, verb)).then(|| self::verb(view, verb, depth + 1))
}

/// "gathered to demand refunds", "marched to protest": who came to say it said it.
fn is_spoken(view: View<'_>, purpose: u32) -> bool {
    let kind = kind::of_verb(view, purpose, &lexeme(view, purpose)).map(|s| s.kind);
    matches!(kind, Some(EventKind::Request | EventKind::Protest))
}

/// Participles share the status of their main clause; infinitives of purpose lie ahead.
fn adverbial(view: View<'_>, token: u32, head: u32, depth: u32) -> Option<Judgement> {
    if is_infinitive(view, token) {
        if let Some(outer) = brought_about(view, head, depth) {
            return Some(outer);
        }
        let governor = if is_predicate(view, head) { Some(verb(view, head, depth + 1)) } else { None };
        let spoken = |g: &Judgement| matches!(g.status, Status::Happened | Status::Ongoing) && is_spoken(view, token);
        if let Some(governor) = governor.filter(spoken) {
            return Some(Judgement { strength: Strength::Inherited, ..governor });
        }
        let status = governor.map_or(Status::Planned, |g| {
            if matches!(g.status, Status::Happened | Status::Ongoing | Status::Denied) {
                Status::Planned
            } else {
                g.status
            }
        });
        return Some(Judgement::new(status, Strength::Inherited, "a purpose"));
    }
    let participle = view.xpos(token) == Xpos::Vbg && is_predicate(view, head) && view.rel(token) == Rel::Advcl;
    let governor = participle.then(|| verb(view, head, depth + 1))?;
    let carried = !matches!(governor.status, Status::Denied | Status::Happened);
    carried.then_some(Judgement { strength: Strength::Inherited, ..governor })
}

/// "accused of driving", "warned against leaving", "instead of travelling".
fn preposition(view: View<'_>, token: u32, head: u32, depth: u32) -> Option<Judgement> {
    let word = mark(view, token).or_else(|| case(view, token))?;
    match (word, effect(&lexeme(view, head))) {
        // "blamed the rebels for shelling the camp"
        ("for", _) if view.xpos(token) == Xpos::Vbg && view.lemma(head) == "blame" => {
            Some(Judgement::new(Status::Alleged, Strength::Word, "blamed for it"))
        }
        // "was arrested for helping them"
        ("for", _) if view.xpos(token) == Xpos::Vbg && is_on_suspicion(&lexeme(view, head)) => {
            Some(Judgement::new(Status::Alleged, Strength::Word, "suspected of it"))
        }
        ("of" | "for" | "with", Some(Effect::Alleged)) => {
            Some(Judgement::new(Status::Alleged, Strength::Word, "accused of it"))
        }
        // "stopped short of leaving"
        ("of", _) if view.form(head) == "short" => {
            Some(Judgement::new(Status::Denied, Strength::Word, "stopped short of it"))
        }
        // "came close to shutting"
        ("to", _) if view.child_where(head, |c| view.form(c) == "close" && c > head && c < token).is_some() => {
            Some(Judgement::new(Status::Denied, Strength::Word, "came close to it"))
        }
        // "quit after accusing a rival, the singer X, of lifting it": the parse ties it to the main clause.
        ("of", _)
            if view.child_where(head, |c| c < token && effect(&lexeme(view, c)) == Some(Effect::Alleged)).is_some() =>
        {
            Some(Judgement::new(Status::Alleged, Strength::Word, "accused of it"))
        }
        ("from", Some(Effect::Denied)) => apply(view, Effect::Denied, head, depth),
        ("rather" | "instead" | "without" | "than", _) => {
            Some(Judgement::new(Status::Denied, Strength::Word, "instead, without"))
        }
        ("before" | "after" | "by" | "while" | "since" | "when" | "as", _) => None,
        (_, Some(e @ (Effect::Hypothetical | Effect::Threatened | Effect::Planned))) => apply(view, e, head, depth),
        _ => None,
    }
}

/// A conjunct without subject and auxiliary shares those of the first.
fn conjunct(view: View<'_>, token: u32, head: u32, depth: u32) -> Option<Judgement> {
    let bare = view.subject(token).is_none() && auxiliaries(view, token).next().is_none();
    let same_form = view.xpos(token) == view.xpos(head);
    (bare && same_form && is_predicate(view, head)).then(|| verb(view, head, depth + 1))
}
