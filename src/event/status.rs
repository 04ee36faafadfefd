//! Whether a mentioned event happened: tense, modality, negation, conditionals, and the words that govern it.

use super::Status;
use super::clause::{auxiliaries, case, is_infinitive, is_negated, is_passive, lexeme, mark, subject};
use super::mention::{Judgement, Mention, Strength};
use super::trigger::{carrier, is_predicate};
use crate::View;
use crate::lexicon::event::{Effect, effect, folding_noun, is_durative, is_hearsay, is_light, is_reporting};
use crate::lexicon::time::Word;
use crate::syntax::{Rel, Upos, Xpos};

/// How many governing clauses are asked.
const MAX_DEPTH: u32 = 6;

/// How far behind its noun a predicate such as "are still under way" ends, in tokens.
const MAX_PREDICATE: u32 = 4;

/// The status that the clause around `mention` gives it.
pub(super) fn of(view: View<'_>, mention: &Mention) -> Judgement {
    let found = if mention.nominal { noun(view, mention.token, 0) } else { verb(view, mention.token, 0) };
    let open = found.strength == Strength::Assumed && found.status == Status::Happened;
    if open && is_durative(&mention.lemma) {
        return Judgement::new(Status::Ongoing, Strength::Assumed, "something that lasts");
    }
    found
}

/// The status of the event that a verb names.
fn verb(view: View<'_>, token: u32, depth: u32) -> Judgement {
    if depth > MAX_DEPTH {
        return Judgement::new(Status::Happened, Strength::Assumed, "no other sign");
    }
    if is_conditional(view, token) {
        return Judgement::new(Status::Hypothetical, Strength::Word, "inside a condition");
    }
    let own = own_form(view, token);
    match governed(view, token, depth) {
        Some(j) if j.status == Status::Planned && under_condition(view, token) => conditioned(view, token, j),
        Some(j)
            if own.status == Status::Happened || own.strength < Strength::Clause || j.strength == Strength::Word =>
        {
            j
        }
        _ => conditioned(view, token, own),
    }
}

/// "if talks fail", "unless Iran agrees", "whether to attend".
fn is_conditional(view: View<'_>, token: u32) -> bool {
    let marked = |t: u32| {
        matches!(mark(view, t), Some("if" | "unless" | "whether" | "lest"))
            || view.children(t).iter().any(|&c| view.rel(c) == Rel::Advmod && view.lemma(c) == "should")
            || is_inverted(view, t)
    };
    let first = if view.rel(token) == Rel::Conj { view.head(token) } else { None };
    marked(token) || first.is_some_and(|f| marked(f) && view.subject(token).is_none())
}

/// "Should the talks fail, …", "Were the bridge to close, …": the auxiliary stands before its subject, and no question is
/// asked.
fn is_inverted(view: View<'_>, token: u32) -> bool {
    let Some(subject) = view.subject(token) else { return false };
    let first = auxiliaries(view, token).next().filter(|&a| a < subject && a < token);
    let sentence = view.sentence(token);
    first.is_some_and(|a| {
        matches!(view.form(a).to_lowercase().as_str(), "should" | "were" | "had")
            && (a == sentence.start || view.upos(a - 1) == Upos::Punct)
            && view.form(sentence.end - 1) != "?"
    })
}

/// A plan under a condition is hypothetical: "will strike if talks fail".
fn conditioned(view: View<'_>, token: u32, own: Judgement) -> Judgement {
    let ahead = matches!(own.status, Status::Planned | Status::Ongoing)
        || own.status == Status::Happened && own.strength == Strength::Assumed;
    if ahead && under_condition(view, token) {
        return Judgement::new(Status::Hypothetical, Strength::Word, "under a condition");
    }
    own
}

/// True where the clause, or one it belongs to, carries a condition.
fn under_condition(view: View<'_>, token: u32) -> bool {
    let stated = |t: u32| matches!(mark(view, t), Some("if" | "unless"));
    let mut at = token;
    for _ in 0..MAX_DEPTH {
        if view.children(at).iter().any(|&c| view.rel(c) == Rel::Advcl && stated(c)) {
            return true;
        }
        // "said that if Norland agrees, talks will resume": the condition hangs beside its main clause.
        let beside = |h: u32| view.child_where(h, |c| c < at && view.rel(c) == Rel::Ccomp && stated(c)).is_some();
        if view.rel(at) == Rel::Ccomp && view.head(at).is_some_and(beside) {
            return true;
        }
        let Some(head) = view.head(at).filter(|_| matches!(view.rel(at), Rel::Xcomp | Rel::Parataxis | Rel::Conj))
        else {
            return false;
        };
        // A main clause that the parse hung below its own condition.
        if view.rel(at) == Rel::Parataxis && stated(head) {
            return true;
        }
        at = head;
    }
    false
}

/// Tense, modality and negation of the verb's own clause.
fn own_form(view: View<'_>, token: u32) -> Judgement {
    let clause = |status, why| Judgement::new(status, Strength::Clause, why);
    let negated = is_negated(view, token) || has_no_subject(view, token);
    if !negated && view.children(token).iter().any(|&c| view.rel(c) == Rel::Advmod && is_hearsay(view.lemma(c))) {
        return Judgement::new(Status::Alleged, Strength::Word, "reported as somebody's claim");
    }
    if let Some(modal) = auxiliaries(view, token).find(|&a| view.xpos(a) == Xpos::Md) {
        return clause(modal_status(view, token, view.lemma(modal), negated), "modal verb");
    }
    if negated {
        return clause(Status::Denied, "negated");
    }
    if is_due(view, token) {
        return clause(Status::Planned, "is to");
    }
    let present_be =
        auxiliaries(view, token).any(|a| view.lemma(a) == "be" && matches!(view.xpos(a), Xpos::Vbz | Xpos::Vbp));
    let perfect = auxiliaries(view, token).any(|a| view.lemma(a) == "have");
    match view.xpos(token) {
        Xpos::Vbg if present_be || perfect && !has_past_auxiliary(view, token) => {
            clause(Status::Ongoing, "progressive")
        }
        Xpos::Vbg if still(view, token) => clause(Status::Ongoing, "still going on"),
        Xpos::Vbd => clause(Status::Happened, "past tense"),
        Xpos::Vbn if perfect => clause(Status::Happened, "perfect tense"),
        Xpos::Vbn if is_passive(view, token) && !present_be => clause(Status::Happened, "past tense"),
        _ => Judgement::new(Status::Happened, Strength::Assumed, "no other sign"),
    }
}

/// "No shots were fired", "nobody was arrested", "neither country withdrew".
fn has_no_subject(view: View<'_>, token: u32) -> bool {
    let none = |t: u32| matches!(view.lemma(t).to_ascii_lowercase().as_str(), "no" | "neither" | "none" | "nobody");
    view.subject(token).is_some_and(|s| {
        none(s)
            || view.form(s).eq_ignore_ascii_case("nobody")
            || view.child_where(s, |c| matches!(view.rel(c), Rel::Det | Rel::CcPreconj) && none(c)).is_some()
    })
}

/// "The treaty is to be signed."
fn is_due(view: View<'_>, token: u32) -> bool {
    let present = |c: &u32| view.lemma(*c) == "be" && matches!(view.xpos(*c), Xpos::Vbz | Xpos::Vbp);
    if view.child_where(token, |c| view.lemma(c) == "due" && matches!(view.rel(c), Rel::Mark | Rel::Advmod)).is_some() {
        return true;
    }
    let to = view.children(token).iter().copied().find(|&c| view.xpos(c) == Xpos::To);
    let before = |to: u32| view.children(token).iter().copied().any(|c| c < to && present(&c));
    matches!(view.xpos(token), Xpos::Vb | Xpos::Vbn) && to.is_some_and(before)
}

fn has_past_auxiliary(view: View<'_>, token: u32) -> bool {
    auxiliaries(view, token).any(|a| view.xpos(a) == Xpos::Vbd)
}

fn still(view: View<'_>, token: u32) -> bool {
    auxiliaries(view, token).next().is_some() && view.children(token).iter().any(|&c| view.lemma(c) == "still")
}

fn modal_status(view: View<'_>, token: u32, modal: &str, negated: bool) -> Status {
    match modal {
        "will" | "'ll" | "’ll" | "wo" | "shall" | "'d" | "can" | "could" | "ca" if negated => Status::Denied,
        "will" | "'ll" | "’ll" | "wo" | "shall" => Status::Planned,
        "would" if is_reported(view, token) => {
            if negated {
                Status::Denied
            } else {
                Status::Planned
            }
        }
        "must" | "should" | "ought" => Status::Demanded,
        _ => Status::Hypothetical,
    }
}

/// "said it would send": the future as seen from the past.
fn is_reported(view: View<'_>, token: u32) -> bool {
    let head = view.head(token).filter(|_| matches!(view.rel(token), Rel::Ccomp | Rel::Conj));
    let conditional = view
        .children(token)
        .iter()
        .any(|&c| view.rel(c) == Rel::Advcl && matches!(mark(view, c), Some("if" | "unless")));
    let indefinite = view.subject(token).is_some_and(|s| {
        view.child_where(s, |c| view.rel(c) == Rel::Det && matches!(view.lemma(c), "a" | "an" | "any")).is_some()
    });
    !conditional
        && !indefinite
        && head.is_some_and(|h| is_reporting(view.lemma(h)) || matches!(effect(view.lemma(h)), Some(Effect::Planned)))
}

/// What the governor of a complement clause says of it.
fn governed(view: View<'_>, token: u32, depth: u32) -> Option<Judgement> {
    let head = view.head(token)?;
    match view.rel(token) {
        Rel::Xcomp | Rel::Ccomp | Rel::Csubj | Rel::CsubjPass if view.upos(head) != Upos::Noun => {
            complement(view, token, head, depth)
        }
        Rel::AclRelcl if mark(view, token) == Some("that") || is_proof(view.lemma(head)) => {
            content_of_noun(view, head, depth)
        }
        Rel::AclRelcl if view.upos(head) == Upos::Noun => relative(view, token, head, depth),
        Rel::Acl if view.xpos(token) == Xpos::Vbn && view.rel(head) == Rel::Obj => causative(view, head, depth),
        Rel::Acl if view.xpos(token) == Xpos::Vbg && is_accused(view, token, head) => {
            Some(Judgement::new(Status::Alleged, Strength::Word, "accused of it"))
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

/// Nouns whose clause tells what they prove or promise.
fn is_proof(lemma: &str) -> bool {
    matches!(lemma, "proof" | "evidence" | "assurance" | "guarantee" | "confirmation")
}

/// "accused a freighter of damaging", "on suspicion of murdering": the parse may tie the deed to the noun before it.
fn is_accused(view: View<'_>, deed: u32, noun: u32) -> bool {
    let word = mark(view, deed).or_else(|| case(view, deed));
    let accuses = |t: u32| effect(&lexeme(view, t)) == Some(Effect::Alleged);
    matches!(word, Some("of" | "for" | "with"))
        && (accuses(noun) || view.head(noun).is_some_and(|h| view.upos(h) == Upos::Verb && accuses(h)))
}

fn complement(view: View<'_>, token: u32, head: u32, depth: u32) -> Option<Judgement> {
    let governor = lexeme(view, head);
    let finite = view.rel(token) == Rel::Ccomp && !is_infinitive(view, token) && view.xpos(token) != Xpos::Vbg;
    if governor == "go" && view.xpos(head) == Xpos::Vbg || governor == "have" && is_infinitive(view, token) {
        let status = if governor == "go" { Status::Planned } else { Status::Demanded };
        return Some(Judgement::new(status, Strength::Word, "going to / have to"));
    }
    if matches!(&*governor, "decide" | "opt" | "choose") && is_speech_act(view, token) {
        return Some(verb(view, head, depth + 1));
    }
    if is_passive(view, head) && has_to(view, token) && matches!(&*governor, "say" | "understand" | "know" | "report") {
        return apply(view, Effect::Alleged, head, depth);
    }
    if finite && charges(view, head, &governor) {
        return apply(view, Effect::Alleged, head, depth);
    }
    let effect = effect(&governor).filter(|e| !finite || reaches_finite(*e, &governor))?;
    apply(view, effect, head, depth)
}

fn has_to(view: View<'_>, verb: u32) -> bool {
    view.children(verb).iter().any(|&c| view.xpos(c) == Xpos::To)
}

/// "The indictment says …": what a charge states is alleged.
fn charges(view: View<'_>, head: u32, governor: &str) -> bool {
    matches!(governor, "say" | "claim" | "state")
        && view.subject(head).is_some_and(|s| matches!(view.lemma(s), "indictment" | "lawsuit" | "suit" | "complaint"))
}

/// Who decides to reject or to demand has done so.
fn is_speech_act(view: View<'_>, token: u32) -> bool {
    use super::EventKind::{Accuse, Reject, Request, Support, Threaten};
    crate::lexicon::event::verb(&lexeme(view, token))
        .is_some_and(|s| matches!(s.kind, Accuse | Reject | Request | Support | Threaten))
}

/// Which effects reach into a clause with a tense of its own: "denied that its forces fired", "demanded that Iran stop".
fn reaches_finite(effect: Effect, governor: &str) -> bool {
    match effect {
        Effect::Denied => matches!(governor, "deny" | "dispute" | "reject" | "refute" | "dismiss"),
        Effect::Demanded => {
            matches!(
                governor,
                "demand" | "suggest" | "insist" | "urge" | "request" | "require" | "recommend" | "propose" | "order"
            )
        }
        Effect::Alleged => matches!(governor, "allege" | "suspect" | "believe" | "claim" | "accuse" | "think"),
        Effect::Threatened => true,
        _ => false,
    }
}

/// The judgement that `effect` of the word `head` brings, tempered by the status of `head` itself.
fn apply(view: View<'_>, effect: Effect, head: u32, depth: u32) -> Option<Judgement> {
    let governor = if is_predicate(view, head) {
        verb(view, head, depth + 1)
    } else {
        Judgement::new(Status::Happened, Strength::Assumed, "")
    };
    let word = |status, why| Some(Judgement::new(status, Strength::Word, why));
    let happened = matches!(governor.status, Status::Happened | Status::Ongoing);
    match effect {
        Effect::Same if governor.strength == Strength::Assumed => None,
        Effect::Same if will_not_take_place(view, head, governor) => word(Status::Cancelled, "will not take place"),
        Effect::Ongoing if happened => word(Status::Ongoing, "said to go on"),
        Effect::Planned if governor.status == Status::Denied => word(Status::Denied, "the plan or promise is denied"),
        Effect::Planned if governor.status == Status::Hypothetical => {
            word(Status::Hypothetical, "the plan is only possible")
        }
        Effect::Planned if had_been(view, head) => word(Status::Cancelled, "had been expected"),
        Effect::Planned => word(Status::Planned, "planned, expected or promised"),
        Effect::Cancelled if happened => word(Status::Cancelled, "called off"),
        Effect::Postponed if happened => word(Status::Postponed, "put off"),
        Effect::Cancelled | Effect::Postponed => word(Status::Planned, "not yet called off"),
        Effect::Denied if governor.status == Status::Denied => word(Status::Happened, "the denial is denied"),
        Effect::Denied if governor.status == Status::Planned && !is_refusal(view, head) => {
            word(Status::Hypothetical, "to be prevented")
        }
        Effect::Denied => word(Status::Denied, "denied, refused or failed"),
        Effect::Threatened => word(Status::Threatened, "threatened"),
        Effect::Demanded if matches!(governor.status, Status::Denied | Status::Hypothetical) => {
            word(Status::Hypothetical, "not demanded")
        }
        Effect::Demanded => word(Status::Demanded, "demanded, requested or proposed"),
        Effect::Hypothetical if governor.status == Status::Ongoing && matches!(view.lemma(head), "try" | "attempt") => {
            word(Status::Ongoing, "being tried")
        }
        Effect::Hypothetical => word(Status::Hypothetical, "only possible or tried"),
        Effect::Alleged => word(Status::Alleged, "claimed by somebody"),
        Effect::Same | Effect::Ongoing => Some(governor),
    }
}

/// "will not go ahead": what was due is called off.
fn will_not_take_place(view: View<'_>, head: u32, governor: Judgement) -> bool {
    governor.status == Status::Denied
        && auxiliaries(view, head).any(|a| view.xpos(a) == Xpos::Md)
        && matches!(&*lexeme(view, head), "go ahead" | "take place" | "proceed" | "happen")
}

fn is_refusal(view: View<'_>, head: u32) -> bool {
    matches!(view.lemma(head), "refuse" | "decline" | "deny")
}

/// "had been expected to lead": what was expected before and is no longer.
fn had_been(view: View<'_>, head: u32) -> bool {
    auxiliaries(view, head).any(|a| view.lemma(a) == "have" && view.xpos(a) == Xpos::Vbd) && is_passive(view, head)
}

/// "a plan to strike", "the decision to leave", "changes to move the talks".
fn infinitive_of_noun(view: View<'_>, noun: u32, depth: u32) -> Option<Judgement> {
    let verb = carrier(view, noun).filter(|&c| view.upos(c) == Upos::Verb);
    if let Some((verb, e @ (Effect::Cancelled | Effect::Postponed))) =
        verb.and_then(|v| Some((v, effect(&lexeme(view, v))?)))
    {
        return apply(view, e, verb, depth);
    }
    match effect(view.lemma(noun)) {
        Some(effect) => apply(view, effect, noun, depth),
        None => match view.lemma(noun) {
            "request" | "change" => Some(Judgement::new(Status::Demanded, Strength::Inherited, "requested")),
            "effort" | "bid" | "campaign" | "attempt" => {
                Some(Judgement::new(Status::Hypothetical, Strength::Inherited, "an attempt"))
            }
            _ => Some(Judgement::new(Status::Planned, Strength::Inherited, "an aim")),
        },
    }
}

/// "seeks to have sanctions lifted": the participle shares the status of what brings it about.
fn causative(view: View<'_>, object: u32, depth: u32) -> Option<Judgement> {
    let verb = view.head(object).filter(|&h| matches!(view.lemma(h), "have" | "get" | "want" | "need" | "see"))?;
    let outer = self::verb(view, verb, depth + 1);
    (outer.status != Status::Happened).then_some(outer)
}

/// "the desired deal that stops …": a present tense about something that is not there yet.
fn relative(view: View<'_>, token: u32, noun: u32, depth: u32) -> Option<Judgement> {
    let open = own_form(view, token).strength == Strength::Assumed;
    let outer = open.then(|| self::noun(view, noun, depth + 1))?;
    let passes = matches!(outer.status, Status::Hypothetical | Status::Planned | Status::Demanded | Status::Threatened);
    passes.then_some(Judgement { strength: Strength::Inherited, ..outer })
}

/// "proof that Iran stopped", where the proof is asked for: what is wanted or only possible covers what it is about.
fn content_of_noun(view: View<'_>, noun: u32, depth: u32) -> Option<Judgement> {
    let verb = carrier(view, noun).filter(|&c| view.upos(c) == Upos::Verb);
    let refused = verb.is_some_and(|v| matches!(view.lemma(v), "dismiss" | "reject" | "deny" | "refute"));
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

/// "petitioned the city to repair": an infinitive behind what asks for it, even where the parse takes it for a purpose.
fn asked(view: View<'_>, token: u32, head: u32, depth: u32) -> Option<Judgement> {
    let demands = view.upos(head) == Upos::Verb && effect(&lexeme(view, head)) == Some(Effect::Demanded);
    (demands && is_infinitive(view, token)).then(|| apply(view, Effect::Demanded, head, depth)).flatten()
}

/// Participles share the status of their main clause; infinitives of purpose lie ahead.
fn adverbial(view: View<'_>, token: u32, head: u32, depth: u32) -> Option<Judgement> {
    if is_infinitive(view, token) {
        let governor = if is_predicate(view, head) { Some(verb(view, head, depth + 1)) } else { None };
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
        ("of" | "for" | "with", Some(Effect::Alleged)) => {
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

/// The status of the event that a noun names.
fn noun(view: View<'_>, token: u32, depth: u32) -> Judgement {
    let none = Judgement::new(Status::Happened, Strength::Assumed, "no other sign");
    if depth > MAX_DEPTH {
        return none;
    }
    let carried = carrier(view, token).and_then(|c| carried(view, token, c, depth));
    let described = described(view, token);
    match (carried, described) {
        // "the scheduled talks were cancelled": the verb overrules the adjective.
        (Some(c), _) if c.strength >= Strength::Clause => c,
        (_, Some(d)) => d,
        (Some(c), None) => c,
        (None, None) => surrounded(view, token, depth).unwrap_or(none),
    }
}

/// What determiners, adjectives and participles beside the noun say: "scheduled talks", "no deal", "an alleged attack".
fn described(view: View<'_>, token: u32) -> Option<Judgement> {
    let word = |status, why| Some(Judgement::new(status, Strength::Word, why));
    if is_negated(view, token) || case(view, token) == Some("without") {
        return word(Status::Denied, "\"no\", \"without\"");
    }
    view.children(token).iter().find_map(|&c| match (view.rel(c), effect(view.lemma(c))?) {
        (Rel::Amod | Rel::Acl | Rel::Compound, effect) => match effect {
            Effect::Planned if view.rel(c) == Rel::Amod || view.xpos(c) == Xpos::Vbn => {
                word(Status::Planned, "scheduled, planned or expected")
            }
            Effect::Cancelled => word(Status::Cancelled, "called off"),
            Effect::Postponed => word(Status::Postponed, "put off"),
            Effect::Threatened => word(Status::Threatened, "threatened"),
            Effect::Alleged => word(Status::Alleged, "alleged"),
            Effect::Hypothetical => word(Status::Hypothetical, "only possible"),
            Effect::Demanded if view.xpos(c) == Xpos::Vbn => word(Status::Demanded, "proposed or demanded"),
            Effect::Ongoing => word(Status::Ongoing, "said to go on"),
            _ => None,
        },
        (Rel::Det, Effect::Hypothetical) => word(Status::Hypothetical, "\"any\""),
        _ => None,
    })
}

/// What the verb, predicate or noun that carries the eventive noun says of it.
fn carried(view: View<'_>, token: u32, carrier: u32, depth: u32) -> Option<Judgement> {
    let lexeme = lexeme(view, carrier);
    let predicate = matches!(
        &*lexeme,
        "off" | "over" | "underway" | "ongoing" | "way" | "on" | "hold" | "possible" | "likely" | "imminent"
    );
    if predicate
        && view.upos(carrier) != Upos::Verb
        && (view.rel(token) == Rel::Nsubj || carrier.abs_diff(token) <= MAX_PREDICATE)
    {
        return predicative(view, carrier, &lexeme, depth);
    }
    if view.upos(carrier) == Upos::Noun && !is_predicate(view, carrier) {
        return by_noun(view, token, carrier, &lexeme, depth);
    }
    if view.upos(carrier) != Upos::Verb {
        return None;
    }
    let found = effect(&lexeme);
    let subject = matches!(view.rel(token), Rel::Nsubj | Rel::NsubjOuter) && !is_passive(view, carrier);
    match found {
        Some(Effect::Planned) if is_moved(view, carrier, &lexeme) => apply(view, Effect::Postponed, carrier, depth),
        None if &*lexeme == "suspend" && has_new_day(view, carrier) => apply(view, Effect::Postponed, carrier, depth),
        // A subject takes only what happens to it: talks collapse, begin, continue; they do not threaten themselves.
        Some(Effect::Cancelled | Effect::Postponed | Effect::Same | Effect::Ongoing) if subject => {
            apply(view, found?, carrier, depth).or_else(|| Some(verb(view, carrier, depth + 1)))
        }
        _ if subject => subject_of(view, token, carrier),
        Some(effect) if is_light(&lexeme) && effect == Effect::Same => Some(verb(view, carrier, depth + 1)),
        Some(Effect::Denied) if &*lexeme == "reject" || &*lexeme == "refuse" => None,
        Some(effect) => apply(view, effect, carrier, depth),
        None if is_light(&lexeme) => {
            Some(verb(view, carrier, depth + 1)).filter(|j| j.status != Status::Denied || !is_attending(&lexeme))
        }
        None => None,
    }
}

/// "The premiere has been moved to January 15."
fn is_moved(view: View<'_>, verb: u32, lexeme: &str) -> bool {
    lexeme == "move" && has_new_day(view, verb)
}

/// True where the verb names a day or an event with "to" or "until".
fn has_new_day(view: View<'_>, verb: u32) -> bool {
    let timed = |c: u32| {
        matches!(
            crate::lexicon::time::word(&view.form(c).to_lowercase()),
            Word::Month(..) | Word::Weekday(..) | Word::Unit(..) | Word::Season(_)
        )
    };
    view.children(verb).iter().any(|&c| match (view.rel(c), case(view, c)) {
        (Rel::Obl, Some("to" | "until" | "till")) => timed(c),
        (Rel::Advcl, _) => mark(view, c) == Some("until"),
        _ => false,
    })
}

/// What does something under a condition is itself only possible: "if talks fail", "an attack would provoke".
fn subject_of(view: View<'_>, token: u32, verb: u32) -> Option<Judgement> {
    let indefinite = view
        .child_where(token, |c| view.rel(c) == Rel::Det && matches!(view.lemma(c), "the" | "this" | "that"))
        .is_none();
    let possible = own_form(view, verb).status == Status::Hypothetical && indefinite;
    (is_conditional(view, verb) || possible).then_some(Judgement::new(
        Status::Hypothetical,
        Strength::Inherited,
        "inside a condition",
    ))
}

/// Who does not take part does not stop what others do.
fn is_attending(lexeme: &str) -> bool {
    matches!(lexeme, "participate" | "take part" | "attend" | "join" | "lead" | "engage" | "host" | "enter")
}

/// "the talks are off", "talks are under way", "talks are on hold".
fn predicative(view: View<'_>, carrier: u32, lexeme: &str, depth: u32) -> Option<Judgement> {
    let negated = is_negated(view, carrier);
    let status = match lexeme {
        "off" if !negated => Status::Cancelled,
        "over" => Status::Happened,
        "underway" | "ongoing" | "on" | "way" if !negated => Status::Ongoing,
        "hold" => Status::Postponed,
        "possible" | "likely" | "imminent" => Status::Hypothetical,
        _ => return None,
    };
    let outer = own_form(view, carrier);
    let ahead = outer.status == Status::Planned || depth > MAX_DEPTH;
    Some(Judgement::new(
        if ahead { Status::Planned } else { status },
        Strength::Word,
        "said to be off, on or under way",
    ))
}

/// "threats of military action", "a call for talks", "the collapse of negotiations".
fn by_noun(view: View<'_>, token: u32, head: u32, lemma: &str, depth: u32) -> Option<Judgement> {
    let of = matches!(case(view, token), Some("of" | "for" | "against" | "on" | "to")) || view.rel(token) != Rel::Nmod;
    if let Some(folded) = folding_noun(lemma).filter(|_| of) {
        return match folded {
            Effect::Same => Some(noun(view, head, depth + 1)).filter(|j| j.strength > Strength::Assumed),
            effect => apply(view, effect, head, depth),
        };
    }
    let found = effect(lemma)?;
    let verb = carrier(view, head).filter(|&v| view.upos(v) == Upos::Verb);
    if let Some((verb, off @ (Effect::Cancelled | Effect::Postponed))) =
        verb.and_then(|v| Some((v, effect(&lexeme(view, v))?)))
        && lemma == "plan"
    {
        return apply(view, off, verb, depth);
    }
    let fits = match found {
        Effect::Threatened
        | Effect::Alleged
        | Effect::Hypothetical
        | Effect::Denied
        | Effect::Cancelled
        | Effect::Postponed => case(view, token) == Some("of"),
        Effect::Demanded => case(view, token) == Some("for"),
        _ => false,
    };
    let hypothetical = fits && found == Effect::Hypothetical || matches!(lemma, "hope" | "plan" | "prospect" | "call");
    match found {
        _ if hypothetical && lemma == "plan" => Some(Judgement::new(Status::Planned, Strength::Word, "planned")),
        _ if fits => apply(view, found, head, depth),
        _ => None,
    }
}

/// What the clause around an indefinite noun passes on: plans and conditions cover what they mention.
fn surrounded(view: View<'_>, token: u32, depth: u32) -> Option<Judgement> {
    let definite = view.children(token).iter().any(|&c| {
        view.rel(c) == Rel::NmodPoss
            || view.rel(c) == Rel::Det && matches!(view.lemma(c), "the" | "this" | "that" | "these" | "those")
    });
    if definite {
        return None;
    }
    let clause = view.ancestors(token).take(MAX_DEPTH as usize).find(|&a| is_predicate(view, a))?;
    let outer = verb(view, clause, depth + 1);
    let passes = matches!(outer.status, Status::Planned | Status::Hypothetical | Status::Demanded | Status::Threatened);
    let agent = subject(view, clause) == Some(token);
    (passes && !agent).then_some(Judgement { strength: Strength::Inherited, ..outer })
}

#[cfg(test)]
mod tests {
    use crate::event::Status;
    use crate::event::tests::event;

    #[test]
    fn each_status_by_its_signs() {
        let cases = [
            ("The senate rejected the bill.", "rejected", Status::Happened),
            ("Rescuers are searching the valley.", "searching", Status::Ongoing),
            ("The minister will visit Norland on Friday.", "visit", Status::Planned),
            ("The summit has been canceled.", "summit", Status::Cancelled),
            ("The hearing was postponed.", "hearing", Status::Postponed),
            ("Rebels threatened to attack the port.", "attack", Status::Threatened),
            ("The judge urged both sides to negotiate.", "negotiate", Status::Demanded),
            ("The two leaders did not meet.", "meet", Status::Denied),
            ("The army may withdraw its troops.", "withdraw", Status::Hypothetical),
            ("Prosecutors allege that he bribed a judge.", "bribed", Status::Alleged),
        ];
        for (text, word, status) in cases {
            assert_eq!(event(text, word).status, status, "{text}");
        }
    }

    #[test]
    fn a_plan_that_is_denied_or_tied_to_a_condition_is_no_plan() {
        assert_eq!(event("The union has not agreed to meet.", "meet").status, Status::Denied);
        assert_eq!(event("The guild will strike if the talks fail.", "strike").status, Status::Hypothetical);
    }
}
