//! The status of an event that a noun names: what stands beside the noun, what carries it, and the clause around it.

use super::apply::apply;
use super::condition::is_conditional;
use super::form::{WAS_TO, own_form};
use super::governor::is_cleared;
use super::{MAX_DEPTH, verb};
use crate::View;
use crate::event::clause::{case, has_past, has_present, is_negated, is_passive, lexeme, mark, subject};
use crate::event::mention::{Judgement, Strength};
use crate::event::new_day::{is_due_to, puts_off, will_now};
use crate::event::trigger::{carrier, is_predicate};
use crate::event::{EventKind, Status, kind};
use crate::lexicon::event::{
    Effect, decides, effect, ends_hope, folding_noun, is_arranged, is_courtesy, is_light, is_offence, is_offered,
    is_past_once_announced, is_ruling, is_sought, is_talks, is_voted, lasts_until_broken,
};
use crate::lexicon::time::Word;
use crate::syntax::{Rel, Upos, Xpos};

/// How far behind its noun a predicate such as "are still under way" ends, in tokens.
const MAX_PREDICATE: u32 = 4;

/// The status of the event that a noun names.
pub(super) fn noun(view: View<'_>, token: u32, depth: u32) -> Judgement {
    let none = Judgement::new(Status::Happened, Strength::Assumed, "no other sign");
    if depth > MAX_DEPTH || is_counted(view, token) {
        return none;
    }
    if is_cleared(view, token) {
        return Judgement::new(Status::Denied, Strength::Word, "cleared of it");
    }
    if is_answered_for(view, token) {
        return Judgement::new(Status::Alleged, Strength::Word, "accused of it");
    }
    let above = carrier(view, token);
    if let Some(off) = above.and_then(|c| finally_off(view, token, c, depth)) {
        return off;
    }
    let carried = above.and_then(|c| carried(view, token, c, depth));
    let described = described(view, token);
    // "will not make its planned flight"
    let dropped = described.is_some_and(|d| d.status == Status::Planned) && will_not(view, token);
    if dropped {
        return Judgement::new(Status::Cancelled, Strength::Word, "planned and will not take place");
    }
    // "made no arrests"
    let conditional = carried.is_some_and(|c| c.status == Status::Hypothetical);
    if let Some(none) = described.filter(|d| d.status == Status::Denied && !conditional) {
        return none;
    }
    if let Some(told) = told_by_relative(view, token, depth).filter(|_| !carried.is_some_and(|c| is_off(c.status))) {
        return told;
    }
    match (carried, described) {
        // "the scheduled talks were cancelled": the verb overrules the adjective.
        (Some(c), _) if c.strength >= Strength::Clause => c,
        (_, Some(d)) => d,
        (Some(c), None) => c,
        (None, None) => surrounded(view, token, depth).unwrap_or(none),
    }
}

/// "ordered a new vote, which the opposition won", "until sentencing, which she set for March 22".
fn told_by_relative(view: View<'_>, token: u32, depth: u32) -> Option<Judgement> {
    let clause = view.child_where(token, |c| view.rel(c) == Rel::AclRelcl && !is_negated(view, c))?;
    let form = own_form(view, clause);
    // "a hearing set for Monday, which was then called off"
    let off = effect(&lexeme(view, clause)).filter(|e| matches!(e, Effect::Cancelled | Effect::Postponed));
    if let Some(off) = off.filter(|_| is_passive(view, clause) && was_due(view, token)) {
        return apply(view, off, clause, depth);
    }
    if form.status == Status::Happened && has_past(view, clause) && decides(&lexeme(view, clause)) {
        return Some(Judgement::new(Status::Happened, Strength::Word, "told to have taken place"));
    }
    let set = matches!(view.lemma(clause), "set" | "schedule" | "slate" | "fix") && has_day(view, clause);
    set.then_some(Judgement::new(Status::Planned, Strength::Word, "fixed for a day"))
}

const fn is_off(status: Status) -> bool {
    matches!(status, Status::Cancelled | Status::Postponed | Status::Denied)
}

/// "was booked for murder", "stands trial for fraud", "his trial for bribery".
fn is_answered_for(view: View<'_>, token: u32) -> bool {
    let deed =
        || is_offence(view.lemma(token)) || kind::of_noun(view, token).is_some_and(|s| s.kind == EventKind::Assault);
    let trial = |t: u32| view.lemma(t) == "trial";
    let answers = |h: u32| {
        let held = matches!(view.lemma(h), "book" | "arrest" | "detain" | "try" | "prosecute" | "extradite");
        held || trial(h) || view.child_where(h, |c| trial(c) && c < token).is_some()
    };
    case(view, token) == Some("for") && deed() && view.head(token).is_some_and(answers)
}

/// "are on strike", "is on trial", "remained on strike", "have been on strike since Monday"; not "went on strike".
fn is_on_strike(view: View<'_>, token: u32) -> bool {
    let lasts = |h: u32| matches!(view.lemma(h), "remain" | "stay") && has_present(view, h);
    case(view, token) == Some("on")
        && matches!(view.lemma(token), "strike" | "trial")
        && (is_now(view, token) || view.head(token).is_some_and(lasts))
}

/// "are in talks to merge", "has been in negotiations"
fn is_in_talks(view: View<'_>, token: u32) -> bool {
    case(view, token) == Some("in") && is_talks(view.lemma(token)) && is_now(view, token)
}

/// True for what somebody is in or on, told in the present tense.
fn is_now(view: View<'_>, token: u32) -> bool {
    view.child(token, Rel::Cop).is_some() && has_present(view, token)
}

fn will_not(view: View<'_>, noun: u32) -> bool {
    let verb = view.head(noun).filter(|_| matches!(view.rel(noun), Rel::Obj | Rel::Nsubj | Rel::NsubjPass));
    verb.is_some_and(|v| {
        is_negated(view, v)
            && own_form(view, v).status == Status::Denied
            && view.child(v, Rel::Aux).is_some_and(|a| view.xpos(a) == Xpos::Md)
    })
}

/// What determiners, adjectives and participles beside the noun say: "scheduled talks", "no deal", "an alleged attack".
fn described(view: View<'_>, token: u32) -> Option<Judgement> {
    let word = |status, why| Some(Judgement::new(status, Strength::Word, why));
    if is_negated(view, token) || case(view, token) == Some("without") {
        return word(Status::Denied, "\"no\", \"without\"");
    }
    // "The trial is due on Monday": the parse may take the day for the predicate.
    if view.rel(token) == Rel::Nsubj && view.head(token).is_some_and(|h| is_due_day(view, h)) {
        return word(Status::Planned, "due");
    }
    // "is due in Minsk on Thursday for talks"
    if case(view, token) == Some("for") && view.ancestors(token).take(2).any(|a| is_due_day(view, a)) {
        return word(Status::Planned, "due");
    }
    if is_in_talks(view, token) {
        return word(Status::Ongoing, "in talks");
    }
    if is_on_strike(view, token) {
        return word(Status::Ongoing, "on strike");
    }
    // "is under investigation", "the subject of an inquiry"
    let subject_of = |h: u32| matches!(view.lemma(h), "subject" | "focus" | "target" | "midst" | "middle");
    if case(view, token) == Some("under")
        || case(view, token) == Some("of") && view.rel(token) == Rel::Nmod && view.head(token).is_some_and(subject_of)
    {
        return word(Status::Ongoing, "said to go on");
    }
    view.children(token).iter().find_map(|&c| match (view.rel(c), effect(view.lemma(c))?) {
        // "the decision to scrap the tax" is not scrapped.
        (Rel::Acl, _) if view.xpos(c) == Xpos::Vb => None,
        (Rel::Amod | Rel::Acl | Rel::Compound, effect) => match effect {
            Effect::Planned if view.rel(c) == Rel::Amod || view.xpos(c) == Xpos::Vbn => {
                word(Status::Planned, "scheduled, planned or expected")
            }
            Effect::Cancelled => word(Status::Cancelled, "called off"),
            Effect::Postponed => word(Status::Postponed, "put off"),
            // "a warning strike" takes place.
            Effect::Threatened if view.rel(c) != Rel::Compound => word(Status::Threatened, "threatened"),
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
        "off"
            | "dead"
            | "over"
            | "underway"
            | "ongoing"
            | "way"
            | "progress"
            | "on"
            | "hold"
            | "possible"
            | "likely"
            | "imminent"
            | "due"
    );
    if predicate
        && view.upos(carrier) != Upos::Verb
        && (view.rel(token) == Rel::Nsubj || carrier.abs_diff(token) <= MAX_PREDICATE)
    {
        return predicative(view, carrier, &lexeme, depth);
    }
    // "entered its third week"
    let enters = view.lemma(carrier) == "enter"
        && view.rel(token) == Rel::Nsubj
        && view.child(carrier, Rel::Obj).or_else(|| view.child(carrier, Rel::OblUnmarked)).is_some_and(|o| {
            matches!(view.lemma(o), "day" | "week" | "month" | "year") && view.child(o, Rel::NmodPoss).is_some()
        });
    // "is now in its third month"
    let goes_on = view.rel(token) == Rel::Nsubj
        && matches!(&*lexeme, "day" | "week" | "month" | "year")
        && case(view, carrier) == Some("in")
        && view.child(carrier, Rel::NmodPoss).is_some();
    if goes_on || enters || shows_no_sign(view, token, carrier) {
        return Some(Judgement::new(Status::Ongoing, Strength::Word, "said to go on"));
    }
    if view.upos(carrier) == Upos::Noun && !is_predicate(view, carrier) {
        return by_noun(view, token, carrier, &lexeme, depth);
    }
    // "The hearing has been vacated": the parse may take the participle for an adjective.
    if view.upos(carrier) == Upos::Adj
        && view.child(carrier, Rel::Cop).is_some()
        && let Some(off @ (Effect::Cancelled | Effect::Postponed)) = effect(&lexeme)
    {
        return apply(view, off, carrier, depth);
    }
    if view.upos(carrier) != Upos::Verb {
        return subject_of(view, token, carrier).filter(|_| view.rel(token) == Rel::Nsubj);
    }
    // "The visit stands deferred."
    let left = |c: u32| view.xpos(c) == Xpos::Vbn && matches!(view.rel(c), Rel::Xcomp | Rel::Advcl | Rel::Obj);
    let off = |c: u32| effect(view.lemma(c)).filter(|e| matches!(e, Effect::Cancelled | Effect::Postponed));
    let state = view.child_where(carrier, |c| &*lexeme == "stand" && left(c) && off(c).is_some());
    if let Some((state, off)) = state.and_then(|s| Some((s, off(s)?))) {
        return apply(view, off, state, depth);
    }
    let found = effect(&lexeme);
    // "The execution was stayed."
    let stayed =
        &*lexeme == "stay" && matches!(view.lemma(token), "execution" | "deportation" | "eviction" | "extradition");
    if stayed && view.rel(token) != Rel::Nsubj {
        return apply(view, Effect::Postponed, carrier, depth);
    }
    let subject = matches!(view.rel(token), Rel::Nsubj | Rel::NsubjOuter) && !is_passive(view, carrier);
    match found {
        _ if is_moved(view, carrier) => apply(view, Effect::Postponed, carrier, depth),
        _ if view.rel(token).is_subject() && was_due(view, token) && will_now(view, carrier) => {
            Some(Judgement::new(Status::Postponed, Strength::Word, "put off"))
        }
        // "withdrew its bid"
        None if &*lexeme == "withdraw" && !subject && is_offered(view.lemma(token)) => {
            apply(view, Effect::Cancelled, carrier, depth)
        }
        // "suspended a strike planned for Thursday": it will not take place.
        None if &*lexeme == "suspend" && is_stoppage(view.lemma(token)) && was_due(view, token) => {
            apply(view, Effect::Cancelled, carrier, depth)
        }
        None if &*lexeme == "suspend" && (has_new_day(view, carrier) || was_due(view, token)) => {
            apply(view, Effect::Postponed, carrier, depth)
        }
        // "A truce collapsed": it had been kept; "annulled the vote": it had been held.
        Some(Effect::Cancelled) if subject && lasts_until_broken(view.lemma(token)) => None,
        Some(Effect::Cancelled) if is_ruling(&lexeme) && is_voted(view.lemma(token)) => None,
        // A subject takes only what happens to it: talks collapse, begin, continue; they do not threaten themselves.
        // "The ruling struck down the ban": who undoes something is not undone.
        Some(Effect::Cancelled | Effect::Postponed | Effect::Ongoing)
            if subject && view.child(carrier, Rel::Obj).is_some() =>
        {
            subject_of(view, token, carrier)
        }
        Some(Effect::Cancelled | Effect::Postponed | Effect::Same | Effect::Ongoing) if subject => {
            apply(view, found?, carrier, depth).or_else(|| Some(verb(view, carrier, depth + 1)))
        }
        _ if subject => subject_of(view, token, carrier),
        Some(effect) if is_light(&lexeme) && effect == Effect::Same => Some(verb(view, carrier, depth + 1)),
        // "is considering Norland's request": it has been made.
        Some(Effect::Hypothetical) if is_made(view, token) => None,
        // "called the charge a farce"
        Some(Effect::Demanded) if &*lexeme == "call" => None,
        Some(Effect::Denied) if &*lexeme == "reject" || &*lexeme == "refuse" => None,
        // "declined an invitation": it has been made.
        Some(Effect::Denied) if &*lexeme == "decline" && is_request(view, token) => None,
        // "ordered an inquiry": who orders one will hold it.
        Some(Effect::Demanded) if &*lexeme == "order" && is_inquiry(view.lemma(token)) => {
            apply(view, Effect::Planned, carrier, depth)
        }
        // "planned the attack": what is looked back on was carried out.
        Some(Effect::Planned) if &*lexeme == "plan" && is_looked_back_on(view, token, carrier) => None,
        // "announced the death of their son": no plan.
        Some(Effect::Planned) if &*lexeme == "announce" && is_past_once_announced(view.lemma(token)) => {
            Some(verb(view, carrier, depth + 1))
        }
        // "offered her condolences"
        Some(Effect::Planned) if &*lexeme == "offer" && is_courtesy(view.lemma(token)) => {
            Some(verb(view, carrier, depth + 1))
        }
        // "stopped the race": it had begun.
        Some(Effect::Denied) if matches!(&*lexeme, "stop" | "halt") && is_arranged(view.lemma(token)) => None,
        // "committed suicide"
        Some(Effect::Planned) if &*lexeme == "commit" => Some(verb(view, carrier, depth + 1)),
        Some(effect) => apply(view, effect, carrier, depth),
        None if is_light(&lexeme) => {
            Some(verb(view, carrier, depth + 1)).filter(|j| j.status != Status::Denied || !is_attending(&lexeme))
        }
        None => None,
    }
}

/// "The strike shows no sign of ending."
fn shows_no_sign(view: View<'_>, token: u32, verb: u32) -> bool {
    let none = |o: u32| view.lemma(o) == "sign" && is_negated(view, o) && view.child(o, Rel::Acl).is_some();
    let shows = view.lemma(verb) == "show" && view.rel(token) == Rel::Nsubj;
    shows && view.child(verb, Rel::Obj).is_some_and(none)
}

fn is_request(view: View<'_>, noun: u32) -> bool {
    kind::of_noun(view, noun).is_some_and(|s| s.kind == EventKind::Request)
}

/// True for a request, an offer or a threat that somebody has made: "Norland's request".
fn is_made(view: View<'_>, noun: u32) -> bool {
    let made = kind::of_noun(view, noun).is_some_and(|s| matches!(s.kind, EventKind::Request | EventKind::Threaten));
    made && view.child(noun, Rel::NmodPoss).is_some()
}

/// True for the attack that is known already, of which the past tense tells how it came about.
fn is_looked_back_on(view: View<'_>, noun: u32, verb: u32) -> bool {
    let known = |c: u32| view.rel(c) == Rel::Det && matches!(view.lemma(c), "the" | "this" | "that");
    let attack = kind::of_noun(view, noun).is_some_and(|s| s.kind == EventKind::Assault);
    attack && has_past(view, verb) && view.child_where(noun, known).is_some()
}

fn is_inquiry(lemma: &str) -> bool {
    matches!(lemma, "inquiry" | "enquiry" | "investigation" | "probe" | "review" | "audit" | "inspection")
}

fn is_stoppage(lemma: &str) -> bool {
    matches!(lemma, "strike" | "walkout" | "stoppage" | "boycott" | "protest" | "march" | "rally" | "blockade")
}

/// "The premiere has been moved to January 15", "The vote was brought forward to Thursday."
pub(in crate::event) fn is_moved(view: View<'_>, verb: u32) -> bool {
    let forward = |c: u32| view.rel(c) == Rel::Advmod && view.lemma(c) == "forward";
    let moves = match &*lexeme(view, verb) {
        "move" | "push" | "push back" | "slip" | "switch" | "shift" => true,
        "bring" => view.child_where(verb, forward).is_some(),
        _ => false,
    };
    moves && has_new_day(view, verb)
}

/// "A vigil was moved indoors and then scrapped", "was set for Monday but has been put off": what the last of several predicates says became of it.
fn finally_off(view: View<'_>, noun: u32, first: u32, depth: u32) -> Option<Judgement> {
    let off = |c: u32| match effect(&lexeme(view, c)) {
        Some(off @ (Effect::Cancelled | Effect::Postponed)) => Some(off),
        _ => is_moved(view, c).then_some(Effect::Postponed),
    };
    let object = |c: u32| view.child(c, Rel::Obj);
    let shared = |c: u32| view.rel(c) == Rel::Conj && view.subject(c).is_none();
    // "had planned a strike but dropped it"
    let taken_up =
        |c: u32| view.rel(noun) == Rel::Obj && object(c).is_some_and(|o| matches!(view.lemma(o), "it" | "they"));
    let subject = |c: u32| view.rel(noun) == Rel::NsubjPass || view.rel(noun).is_subject() && is_passive(view, c);
    let befalls = |c: u32| taken_up(c) || object(c).is_none() && subject(c);
    let joined = |t: u32| view.child_where(t, |c| c > first && shared(c) && befalls(c) && off(c).is_some());
    // "had been due to start this week and has been put off": the parse may join it to what was due.
    let due = || view.children(first).iter().filter(|&&c| is_due_to(view, c)).find_map(|&c| joined(c));
    let last = joined(first).or_else(due)?;
    apply(view, off(last)?, last, depth)
}

/// "Talks due to open on Monday", "a hearing scheduled for May".
fn was_due(view: View<'_>, noun: u32) -> bool {
    let due = |v: u32| view.child(v, Rel::Mark).is_some_and(|m| view.lemma(m) == "due");
    let planned = |v: u32| view.xpos(v) == Xpos::Vbn && effect(view.lemma(v)) == Some(Effect::Planned);
    // "a walkout due on Monday", "a strike that was to begin"
    let was_to = |v: u32| own_form(view, v).why == WAS_TO;
    view.child_where(noun, |c| match view.rel(c) {
        Rel::Acl => due(c) || planned(c),
        // "a match that had been set for Sunday", "a final that was put off"
        Rel::AclRelcl => was_to(c) || planned(c) || puts_off(view, c),
        Rel::Nmod | Rel::Amod => view.lemma(c) == "due" || is_due_day(view, c),
        _ => false,
    })
    .is_some()
}

/// "due on Monday": the parse may take the day for the head of "due".
fn is_due_day(view: View<'_>, day: u32) -> bool {
    view.child_where(day, |c| view.rel(c) == Rel::Case && view.lemma(c) == "due").is_some()
}

/// Numbers that are years.
const YEARS: std::ops::Range<u16> = 1900..2100;

/// True for a phrase that names a day, a month, a year: "to next Sunday", "for January 15".
fn names_day(view: View<'_>, phrase: u32) -> bool {
    let timed = |c: u32| {
        matches!(
            crate::lexicon::time::word(&view.form(c).to_lowercase()),
            Word::Month(..) | Word::Weekday(..) | Word::Unit(..) | Word::Season(_)
        ) || view.form(c).parse().is_ok_and(|year: u16| YEARS.contains(&year))
    };
    timed(phrase) || view.children(phrase).iter().any(|&part| timed(part))
}

/// "A memorial is set for Sunday": what no noun of the tables names is told by the verb alone.
pub(super) fn is_fixed(view: View<'_>, verb: u32) -> bool {
    let be = |c: u32| matches!(view.rel(c), Rel::AuxPass | Rel::Cop) && view.lemma(c) == "be";
    matches!(view.lemma(verb), "set" | "schedule" | "slate" | "plan" | "pencil")
        && view.child_where(verb, be).is_some()
        && has_day(view, verb)
}

/// "set for Sunday"
fn has_day(view: View<'_>, verb: u32) -> bool {
    let day = |c: u32| view.rel(c) == Rel::Obl && case(view, c) == Some("for") && names_day(view, c);
    view.child_where(verb, day).is_some()
}

/// True where the verb names a day or an event with "to" or "until".
fn has_new_day(view: View<'_>, verb: u32) -> bool {
    view.children(verb).iter().any(|&c| match (view.rel(c), case(view, c)) {
        (Rel::Obl, Some("to" | "until" | "till")) => names_day(view, c),
        (Rel::Advcl, _) => mark(view, c) == Some("until"),
        _ => false,
    })
}

/// What does something under a condition is itself only possible: "if talks fail", "an attack would provoke"; what is arranged
/// and will do something lies ahead: "the festival will have".
fn subject_of(view: View<'_>, token: u32, verb: u32) -> Option<Judgement> {
    let indefinite = view
        .child_where(token, |c| view.rel(c) == Rel::Det && matches!(view.lemma(c), "the" | "this" | "that"))
        .is_none();
    let form = own_form(view, verb).status;
    let inherited = |status, why| Some(Judgement::new(status, Strength::Inherited, why));
    match form {
        _ if is_conditional(view, verb) => inherited(Status::Hypothetical, "inside a condition"),
        Status::Hypothetical if indefinite => inherited(Status::Hypothetical, "inside a condition"),
        Status::Planned if is_arranged(view.lemma(token)) => inherited(Status::Planned, "will take place"),
        _ => None,
    }
}

/// Who does not take part does not stop what others do.
fn is_attending(lexeme: &str) -> bool {
    matches!(lexeme, "participate" | "take part" | "attend" | "join" | "lead" | "engage" | "host" | "enter")
}

/// "the talks are off", "talks are under way", "talks are on hold".
fn predicative(view: View<'_>, carrier: u32, lexeme: &str, depth: u32) -> Option<Judgement> {
    let negated = is_negated(view, carrier);
    let status = match lexeme {
        "off" | "dead" if !negated => Status::Cancelled,
        "over" => Status::Happened,
        "underway" | "ongoing" | "on" | "way" | "progress" if !negated => Status::Ongoing,
        "hold" => Status::Postponed,
        "due" if !negated => Status::Planned,
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
    // "talks on a truce", "pushed for a deal": no such thing yet.
    let bare = view.child_where(token, |c| view.rel(c) == Rel::Det && !matches!(view.lemma(c), "a" | "an")).is_none()
        && view.child(token, Rel::NmodPoss).is_none();
    let talks = is_talks(lemma) || matches!(lemma, "effort" | "bid" | "push");
    if talks
        && bare
        && is_sought(view.lemma(token))
        && matches!(case(view, token), Some("on" | "for" | "about" | "over"))
    {
        return Some(Judgement::new(Status::Hypothetical, Strength::Word, "sought in talks"));
    }
    let found = effect(lemma)?;
    let verb = carrier(view, head).filter(|&v| view.upos(v) == Upos::Verb);
    if let Some((verb, off @ (Effect::Cancelled | Effect::Postponed))) =
        verb.and_then(|v| Some((v, effect(&lexeme(view, v))?)))
        && lemma == "plan"
    {
        return apply(view, off, verb, depth);
    }
    // "withdrew its call for a walkout"
    let withdrawn =
        |v: u32| matches!(view.lemma(v), "withdraw" | "drop" | "abandon" | "rescind") && view.rel(head) == Rel::Obj;
    if found == Effect::Demanded
        && case(view, token) == Some("for")
        && let Some(verb) = verb.filter(|&v| withdrawn(v))
    {
        return apply(view, Effect::Cancelled, verb, depth);
    }
    let ends = |v: u32| ends_hope(view.lemma(v));
    if matches!(lemma, "hope" | "prospect" | "chance") && of && verb.is_some_and(ends) {
        return Some(Judgement::new(Status::Cancelled, Strength::Word, "the hope of it is gone"));
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

/// "to tackle a rise in attacks": of what is counted there was some.
fn is_counted(view: View<'_>, token: u32) -> bool {
    let case = view.child_where(token, |c| view.rel(c) == Rel::Case && matches!(view.lemma(c), "in" | "of"));
    let count = case.and_then(|c| c.checked_sub(1)).map(|t| view.lemma(t));
    matches!(count, Some("increase" | "rise" | "surge" | "spike" | "upsurge" | "spate" | "wave" | "string" | "decline"))
}

/// How far up from a noun the phrase of cause is looked for that holds it.
const MAX_CAUSE: usize = 3;

/// "decided to ban them due to a string of accidents": what something is planned because of or after has happened.
fn is_cause(view: View<'_>, token: u32) -> bool {
    let word = case(view, token).filter(|_| matches!(view.rel(token), Rel::Obl | Rel::Nmod));
    matches!(word, Some("due" | "because" | "after" | "following" | "amid" | "despite" | "since"))
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
    if std::iter::once(token).chain(view.ancestors(token)).take(MAX_CAUSE).any(|t| is_cause(view, t)) {
        return None;
    }
    let clause = view.ancestors(token).take(MAX_DEPTH as usize).find(|&a| is_predicate(view, a))?;
    let outer = verb(view, clause, depth + 1);
    let passes = matches!(outer.status, Status::Planned | Status::Hypothetical | Status::Demanded | Status::Threatened);
    let agent = subject(view, clause) == Some(token);
    (passes && !agent).then_some(Judgement { strength: Strength::Inherited, ..outer })
}
