//! On which side of the day of writing a clause lies, by its tense.

use super::{Direction, called_off};
use crate::View;
use crate::lexicon::event::INVITE;
use crate::lexicon::irregular_verbs::is_unchanged;
use crate::read::Kind;
use crate::syntax::{Rel, Upos, Xpos};

/// How many governors are asked; a time expression stands near its verb.
pub(super) const MAX_GOVERNORS: usize = 8;

/// How many words may stand between a time and its "when".
const MAX_BEHIND: usize = 4;

/// Verbs and adjectives whose complements lie ahead.
const AHEAD: &[&str] = &[
    "schedule",
    "plan",
    "expect",
    "due",
    "set",
    "slate",
    "intend",
    "want",
    "will",
    "upcoming",
    "ready",
    "likely",
    "prepare",
    "aim",
    "book",
    "scheduled",
    "planned",
    "expected",
];

/// Acts whose content lies ahead: what is vowed, ordered or called for, but not the day of the vow.
const CONTENT_AHEAD: &[&str] = &[
    "hope",
    "vow",
    "promise",
    "pledge",
    "agree",
    "urge",
    "ask",
    "order",
    "invite",
    "threaten",
    "propose",
    "decide",
    "instruct",
    "demand",
    "call",
    "request",
    "recommend",
    "require",
    "tell",
    "warn",
    "vote",
];

/// Acts that give something a new day: the phrase with "to" or "until" names it.
const PUT_OFF: &[&str] = &[
    "postpone",
    "delay",
    "defer",
    "reschedule",
    "adjourn",
    "push",
    "move",
    "put",
    "suspend",
    "extend",
    "bring",
    "slip",
];

/// The side on which the clause of `token` lies; `None` where its tense does not say.
pub(super) fn direction(view: View<'_>, token: u32) -> Option<Direction> {
    if is_recalled(view, token) || is_met(view, token) {
        return Some(Direction::Past);
    }
    if future_noun(view, token) || is_awaited(view, token) {
        return Some(Direction::Future);
    }
    let arranged = is_due_day(view, token) || is_called_for(view, token) || is_set_for(view, token);
    if called_off::is_ahead(view, token) || arranged {
        return Some(Direction::Future);
    }
    if is_outcome(view, token) || is_since(view, token) || is_reported(view, token) {
        return Some(Direction::Past);
    }
    let mut below = token;
    for governor in view.ancestors(token).take(MAX_GOVERNORS) {
        if future_noun(view, governor)
            || is_due(view, governor, below)
            || lies_ahead(view, governor, below)
            || is_starting(view, governor, below)
        {
            return Some(Direction::Future);
        }
        if is_new_day(view, governor, token) {
            return Some(Direction::Future);
        }
        below = governor;
        if let Some(found) = clause(view, governor) {
            return Some(found);
        }
    }
    None
}

/// "was moved to Nov. 18, when holders backed it": what happened then is told as past.
fn is_recalled(view: View<'_>, token: u32) -> bool {
    let behind = (token + 1..view.sentence(token).end).take(MAX_BEHIND);
    let mut behind = behind.skip_while(|&t| matches!(view.upos(t), Upos::Num | Upos::Punct));
    let when = behind.next().filter(|&t| view.lemma(t) == "when");
    let told = |verb: u32| verb > token && clause(view, verb) == Some(Direction::Past);
    // "when investors holding most of the stock backed it": the parse may tie "when" to what stands between.
    let verb = when.and_then(|w| view.head(w));
    let above = verb.and_then(|v| view.head(v));
    let next = |v: u32| {
        (v + 1..view.sentence(v).end)
            .find(|&t| view.xpos(t) == Xpos::Vbd && matches!(view.head(t), h if h == verb || h == above))
    };
    verb.is_some_and(|v| told(v) || view.xpos(v) == Xpos::Vbg && next(v).is_some_and(told))
}

/// "pulled out of a debate planned for Thursday": the participle stands right before the phrase, whatever the parse ties that to.
fn is_set_for(view: View<'_>, token: u32) -> bool {
    let case = view.child_where(token, |c| view.rel(c) == Rel::Case && view.lemma(c) == "for");
    let before = case.and_then(|c| c.checked_sub(1)).filter(|&t| view.xpos(t) == Xpos::Vbn);
    before.is_some_and(|t| matches!(view.lemma(t), "plan" | "schedule" | "set" | "slate"))
}

/// "voted to sack him at a meeting on Thursday night": the meeting is that of those who voted, whatever they have decided on.
fn is_met(view: View<'_>, token: u32) -> bool {
    let meeting =
        |n: &u32| matches!(view.lemma(*n), "meeting" | "session" | "hearing" | "summit" | "conference" | "congress");
    let at = |n: u32| view.child(n, Rel::Case).is_some_and(|c| view.lemma(c) == "at");
    let case = view.child_where(token, |c| view.rel(c) == Rel::Case && view.lemma(c) == "on");
    let noun = case.and_then(|c| c.checked_sub(1)).filter(meeting).filter(|&n| at(n));
    let content = noun.and_then(|n| view.head(n)).filter(|&v| view.xpos(v) == Xpos::Vb);
    let act = content.and_then(|v| view.head(v)).filter(|&a| view.xpos(a) == Xpos::Vbd);
    act.is_some_and(|a| matches!(view.lemma(a), "vote" | "agree" | "decide"))
}

/// "a strike called by the union for Thursday": the parse may tie the day to those who call it.
fn is_called_for(view: View<'_>, token: u32) -> bool {
    let agent = view.head(token).filter(|_| view.child(token, Rel::Case).is_some_and(|c| view.lemma(c) == "for"));
    let verb =
        agent.and_then(|a| view.head(a).filter(|_| view.child(a, Rel::Case).is_some_and(|c| view.lemma(c) == "by")));
    verb.is_some_and(|v| {
        view.xpos(v) == Xpos::Vbn && (CONTENT_AHEAD.contains(&view.lemma(v)) || AHEAD.contains(&view.lemma(v)))
    })
}

/// Nouns of what has happened once it has a day of its own.
const OUTCOMES: &[&str] = &[
    "ruling",
    "decision",
    "verdict",
    "attack",
    "bombing",
    "shooting",
    "explosion",
    "blast",
    "crash",
    "accident",
    "killing",
    "announcement",
    "victory",
    "defeat",
    "loss",
    "win",
    "earthquake",
    "fire",
    "raid",
    "arrest",
    "statement",
    "report",
];

/// "ways around Wednesday's ruling", whatever the clause looks ahead to.
fn is_outcome(view: View<'_>, token: u32) -> bool {
    view.rel(token) == Rel::NmodPoss && view.head(token).is_some_and(|h| OUTCOMES.contains(&view.lemma(h)))
}

/// "missing since Tuesday's collapse", "since it was announced on Wednesday".
fn is_since(view: View<'_>, token: u32) -> bool {
    let opens = |c: u32| matches!(view.rel(c), Rel::Case | Rel::Mark) && view.lemma(c) == "since";
    std::iter::once(token).chain(view.ancestors(token).take(2)).any(|t| view.child_where(t, opens).is_some())
}

/// "third-quarter results", "a loss for the third quarter": what is reported of a quarter, though it be still to be reported.
fn is_reported(view: View<'_>, token: u32) -> bool {
    let told_for = || view.child(token, Rel::Case).is_some_and(|c| view.lemma(c) == "for");
    let before_noun = matches!(view.rel(token), Rel::Compound | Rel::Amod | Rel::NmodPoss);
    view.lemma(token) == "quarter" && (before_noun || told_for())
}

/// "the talks that people had believed were Saturday": the day on which something was thought to be due.
fn is_awaited(view: View<'_>, token: u32) -> bool {
    let thought = view.head(token).filter(|&h| matches!(view.lemma(h), "believe" | "think" | "understand" | "assume"));
    view.child(token, Rel::Cop).is_some() && thought.is_some() && view.rel(token) == Rel::Ccomp
}

/// "are due to vote on Friday": the copula hangs on the verb.
fn is_due(view: View<'_>, governor: u32, below: u32) -> bool {
    view.lemma(governor) == "due" && governor < below && matches!(view.rel(below), Rel::Xcomp | Rel::Advcl)
}

/// "is due on Monday": the parse may take the day for the predicate.
fn is_due_day(view: View<'_>, token: u32) -> bool {
    let due = view.child_where(token, |c| view.rel(c) == Rel::Case && view.lemma(c) == "due");
    let be = due.and_then(|d| view.child(d, Rel::Cop).or_else(|| view.child(token, Rel::Cop)));
    be.is_some_and(|be| view.xpos(be) != Xpos::Vbd)
}

/// "a tour starting May 16 was announced"
fn is_starting(view: View<'_>, verb: u32, below: u32) -> bool {
    let begins = matches!(view.lemma(verb), "start" | "begin") && view.xpos(verb) == Xpos::Vbg && verb < below;
    begins && matches!(view.rel(verb), Rel::Acl | Rel::Advcl) && below - verb <= MAX_BEHIND as u32
}

/// "is due to open on Monday": the parse may take "due to" for a word that begins the clause.
fn is_marked_due(view: View<'_>, verb: u32) -> bool {
    view.child(verb, Rel::Mark).is_some_and(|m| view.lemma(m) == "due")
}

/// True where `below` is the content of an act that looks ahead, or the new day of what is put off.
fn lies_ahead(view: View<'_>, act: u32, below: u32) -> bool {
    let case = view.child(below, Rel::Case).map(|c| view.lemma(c));
    let goal = |c: u32, word: &str| {
        view.rel(c) == Rel::Obl && c < below && view.child(c, Rel::Case).is_some_and(|w| view.lemma(w) == word)
    };
    let content = match view.rel(below) {
        // "invited both sides to a session on Sunday"
        Rel::Obl if INVITE.has(view.lemma(act)) && case != Some("for") => {
            view.child_where(act, |c| goal(c, "to") || goal(c, "for")).is_some()
        }
        Rel::Xcomp => view.xpos(below) == Xpos::Vb,
        // "demanded that the minister resign by Friday": the parse may take a bare verb for a noun.
        Rel::Ccomp => view.xpos(below) == Xpos::Vb || is_bare_clause(view, below),
        Rel::Obl => case == Some("for"),
        _ => false,
    };
    content && CONTENT_AHEAD.contains(&view.lemma(act))
        || matches!(case, Some("to" | "until" | "till" | "for")) && PUT_OFF.contains(&view.lemma(act))
        || matches!(case, Some("until" | "till")) && matches!(view.lemma(act), "give" | "have")
}

/// "postponed the delivery of doses to January": the parse may tie the new day to what is put off.
fn is_new_day(view: View<'_>, act: u32, token: u32) -> bool {
    let goal = |t: u32| view.child(t, Rel::Case).is_some_and(|c| matches!(view.lemma(c), "to" | "until" | "till"));
    // "to an unspecified date in the spring"
    let led = goal(token) || view.rel(token) == Rel::Nmod && view.head(token).is_some_and(goal);
    led && PUT_OFF.contains(&view.lemma(act)) && view.upos(act) == Upos::Verb
}

/// "watched him meet a diplomat in August": seen when it happened.
fn is_perceived(view: View<'_>, verb: u32) -> bool {
    let bare = matches!(view.xpos(verb), Xpos::Vb | Xpos::Vbp)
        && view.child_where(verb, |c| view.xpos(c) == Xpos::To).is_none();
    let seen = |h: u32| matches!(view.lemma(h), "watch" | "see" | "hear" | "feel") && h < verb;
    bare && matches!(view.rel(verb), Rel::Ccomp | Rel::Xcomp) && view.head(verb).is_some_and(seen)
}

/// True for a noun with a subject, behind "that" and without a copula: a verb in the subjunctive.
fn is_bare_clause(view: View<'_>, noun: u32) -> bool {
    let that = view.child(noun, Rel::Mark).is_some_and(|m| view.lemma(m) == "that");
    that && view.xpos(noun) == Xpos::Nn && view.subject(noun).is_some() && view.child(noun, Rel::Cop).is_none()
}

/// "the scheduled talks", "a planned visit".
fn future_noun(view: View<'_>, token: u32) -> bool {
    view.upos(token) == Upos::Noun
        && view
            .children(token)
            .iter()
            .any(|&c| matches!(view.rel(c), Rel::Amod | Rel::Acl) && AHEAD.contains(&view.lemma(c)))
}

/// True where the clause above is in the past and looks nowhere ahead.
fn is_done(view: View<'_>, verb: u32) -> bool {
    view.head(verb).is_some_and(|h| {
        let past = |c: u32| matches!(view.rel(c), Rel::Aux | Rel::AuxPass) && view.xpos(c) == Xpos::Vbd;
        (view.xpos(h) == Xpos::Vbd || view.child_where(h, past).is_some())
            && !AHEAD.contains(&view.lemma(h))
            && !CONTENT_AHEAD.contains(&view.lemma(h))
            && !PUT_OFF.contains(&view.lemma(h))
    })
}

/// Verbs that report, whose present tense tells of what is past ("says", "shows").
fn tells(view: View<'_>, verb: u32) -> bool {
    view.child(verb, Rel::Ccomp).is_some()
        || matches!(
            view.lemma(verb),
            "say"
                | "tell"
                | "show"
                | "report"
                | "write"
                | "mark"
                | "date"
                | "recall"
                | "remember"
                | "have"
                | "follow"
                | "come"
        )
}

/// "is set to open", not "set up checkpoints".
fn looks_ahead(view: View<'_>, verb: u32) -> bool {
    let begun = view.lemma(verb) == "set" && view.child(verb, Rel::CompoundPrt).is_some();
    AHEAD.contains(&view.lemma(verb)) && !begun
}

/// What the predicate `verb` says by itself; `None` for words that are no predicate and forms that leave it to their governor.
fn clause(view: View<'_>, verb: u32) -> Option<Direction> {
    // "unless it is reversed by Monday"
    if view.child(verb, Rel::Mark).is_some_and(|m| view.lemma(m) == "unless") {
        return Some(Direction::Future);
    }
    let helpers =
        || view.children(verb).iter().copied().filter(|&c| matches!(view.rel(c), Rel::Aux | Rel::AuxPass | Rel::Cop));
    if !matches!(view.upos(verb), Upos::Verb | Upos::Aux) && helpers().next().is_none() && !is_marked_due(view, verb) {
        return None;
    }
    if is_perceived(view, verb) {
        return None;
    }
    // "could not be found Wednesday"
    let no = |c: u32| matches!(view.lemma(c), "not" | "n't" | "neither");
    if helpers().any(|h| view.lemma(h) == "could") && view.child_where(verb, no).is_some() {
        return Some(Direction::Past);
    }
    if is_marked_due(view, verb) || looks_ahead(view, verb) || helpers().any(|h| view.xpos(h) == Xpos::Md) {
        return Some(Direction::Future);
    }
    // "is to be signed", "was to begin"
    let to = view.children(verb).iter().copied().find(|&c| view.xpos(c) == Xpos::To);
    if to.is_some_and(|to| helpers().any(|h| h < to && view.lemma(h) == "be")) {
        return Some(Direction::Future);
    }
    if helpers().any(|h| view.xpos(h) == Xpos::Vbd || view.lemma(h) == "have") || view.xpos(verb) == Xpos::Vbd {
        return Some(Direction::Past);
    }
    let infinitive = view.xpos(verb) == Xpos::Vb && view.children(verb).iter().any(|&c| view.xpos(c) == Xpos::To);
    match view.xpos(verb) {
        // "staged a feast to mark the entry on Friday": a purpose of what has been done leaves it to that.
        Xpos::Vb if infinitive && view.rel(verb) == Rel::Advcl && is_done(view, verb) => None,
        // "became a race to save a life in November"
        Xpos::Vb
            if infinitive
                && view.rel(verb) == Rel::Acl
                && view.head(verb).is_some_and(|n| view.rel(n) == Rel::Xcomp && is_done(view, n)) =>
        {
            None
        }
        Xpos::Vb if infinitive && view.rel(verb) != Rel::Xcomp => Some(Direction::Future),
        // "if re-elected in October"
        Xpos::Vbn if view.child(verb, Rel::Mark).is_some_and(|m| view.lemma(m) == "if") => Some(Direction::Future),
        Xpos::Vbn if helpers().next().is_none() => Some(Direction::Past),
        Xpos::Vbg if helpers().next().is_some() => Some(Direction::Future),
        // "go to the polls on Sunday", outside headlines
        Xpos::Vbp if is_unchanged(view.lemma(verb)) => None,
        Xpos::Vbz | Xpos::Vbp if helpers().next().is_none() && view.kind(verb) == Kind::Body && !tells(view, verb) => {
            Some(Direction::Future)
        }
        _ => None,
    }
}
