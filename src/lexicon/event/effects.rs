//! What words say about the event they govern: planned, called off, denied, going on.

use crate::lexicon::Meanings;
use Effect::{Alleged, Cancelled, Demanded, Denied, Hypothetical, Ongoing, Planned, Postponed, Same, Threatened};

/// What a verb, adjective or noun says about the event it governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It lies ahead: planned, scheduled, vowed, expected.
    Planned,
    /// It will not take place.
    Cancelled,
    /// It was put off.
    Postponed,
    /// Somebody threatens it.
    Threatened,
    /// Somebody demands it.
    Demanded,
    /// Somebody denies it, or it failed to come about.
    Denied,
    /// It is possible, conditional or imagined.
    Hypothetical,
    /// Somebody claims it.
    Alleged,
    /// It goes on.
    Ongoing,
    /// It takes place as the governing word says: began, took place, managed to.
    Same,
}

impl Effect {
    /// True for what lies ahead of the act that says so: vowed, threatened, demanded, considered.
    pub const fn looks_ahead(self) -> bool {
        matches!(self, Planned | Threatened | Demanded | Hypothetical)
    }
}

/// What has each effect.
static EFFECTS: Meanings<Effect> = Meanings::new(&[
    (
        Planned,
        "plan, convoke, schedule, expect, intend, vow, pledge, promise, agree, prepare, aim, set, slate,
        decide, due, hope, announce, commit, book, undertake, poise, arrange, ready, resolve, opt, choose,
        swear, look, move, organize, anticipate, await, offer, bind, about, likely, forthcoming, upcoming,
        tentative, pencil in, pencil, list, suppose, planned, scheduled, expected, promised, pending, invite, willing,
        next, future",
    ),
    (
        Cancelled,
        "cancel, scrub, walk away, ax, pull out, call off, scrap, abandon, axe, collapse, break down,
        fall apart, off, nix, ditch, abort, cancellation, collapse of, breakdown, fall through, drop,
        canceled, cancelled, derail, scuttle, shelve, vacate, vacated, quash, annul, nullify, invalidate, strike down,
        rain off, wash out, pull the plug",
    ),
    (
        Postponed,
        "postpone, delay, adjourn, put on hold, put off, defer, reschedule, push back, put back, hold over, hold off,
        postponement, postponed, delayed",
    ),
    (Threatened, "threaten, warn, threat, warning, threatened"),
    (
        Demanded,
        "demand, ultimatum, urge, ask, call for, call on, call upon, order, require, request, insist, press, want, need,
        appeal, beg, push for, tell, plead, instruct, implore, petition, propose, recommend, suggest, seek, pressure,
        call, plea, proposal, advocate, lobby, proposed, demanded",
    ),
    (
        Denied,
        "deny, fail, refuse, decline, avoid, prevent, avert, stop, bar, block, forget, neglect, rule out,
        reject, denial, failure, refusal, hesitate, foil, thwart, dispute, prohibit, forbid, ban, refrain, abstain",
    ),
    (
        Hypothetical,
        "consider, brink, verge, possible, potential, possibility, risk, prospect, fear, may, threatening,
        contemplate, weigh, mull, would, discuss, debate, chance, option, hypothetical, any, try, attempt,
        wish, explore, hope for, desire, desired, hoped, allow, enable, authorise, authorize, permit, could, unlikely, worry, reluctant,
        able, imminent, eventual, urge against",
    ),
    (
        Alleged,
        "accuse, allege, suspect, believe, claim, charge, alleged, suspected, reported, accusation,
        allegation, think, assume, report, rumor, rumour, purported, apparent, supposed, indict, sue,
        suspicion, purport, rumored",
    ),
    (
        Ongoing,
        "continue, lock, keep, rage, go on, drag on, rumble on, grind on, persist, ongoing, remain, current, under way,
        underway, continued",
    ),
    (
        Same,
        "begin, start, commence, take place, happen, occur, proceed, go ahead, resume, end, conclude, finish,
        hold, manage, help, erupt, break out, come, follow, last, fizzle, go, unfold, succeed, force, lead,
        prompt, compel, make, intensify, escalate, step up, ramp up, cause, complete, open, conduct,
        carry out, get, rush, join",
    ),
]);

/// The effect of a verb on its complement clause, its eventive object or, in the passive or without object, its subject.
pub fn effect(lemma: &str) -> Option<Effect> {
    EFFECTS.of(lemma)
}

/// Verbs that fold into an eventive subject or object and name no event of their own beside it.
pub fn folds(lemma: &str) -> bool {
    let undone = matches!(effect(lemma), Some(Effect::Cancelled | Effect::Postponed | Effect::Ongoing | Effect::Same));
    undone && !is_ruling(lemma)
        || matches!(
            lemma,
            "plan"
                | "schedule"
                | "expect"
                | "arrange"
                | "set"
                | "slate"
                | "list"
                | "pencil"
                | "pencil in"
                | "prepare"
                | "organize"
                | "await"
                | "anticipate"
                | "pursue"
        )
}

/// Nouns whose "of"-phrase or subject they cancel, end or begin: "the collapse of the talks".
pub fn folding_noun(lemma: &str) -> Option<Effect> {
    Some(match lemma {
        "collapse" | "breakdown" | "cancellation" | "failure" => Effect::Cancelled,
        "postponement" | "delay" | "stay" => Effect::Postponed,
        "start" | "beginning" | "end" | "conclusion" | "completion" | "round" | "series" | "wave" | "spate"
        | "string" | "resumption" | "outbreak" | "result" | "session" => Effect::Same,
        "continuation" => Effect::Ongoing,
        _ => return None,
    })
}

/// True for what is arranged beforehand: of it "will" says that it lies ahead.
pub fn is_arranged(lemma: &str) -> bool {
    matches!(
        lemma,
        "festival"
            | "election"
            | "vote"
            | "ballot"
            | "referendum"
            | "summit"
            | "conference"
            | "ceremony"
            | "launch"
            | "match"
            | "game"
            | "race"
            | "tournament"
            | "hearing"
            | "trial"
            | "meeting"
            | "rally"
            | "march"
            | "concert"
            | "tour"
            | "visit"
            | "event"
            | "session"
            | "exhibition"
            | "fair"
            | "parade"
            | "funeral"
            | "inauguration"
            | "wedding"
            | "auction"
            | "final"
            | "semifinal"
            | "talks"
            | "runoff"
            | "celebration"
            | "premiere"
    )
}

/// True for what lasts rather than happens: told without another sign, it goes on.
pub fn is_durative(lemma: &str) -> bool {
    matches!(
        lemma,
        "support"
            | "backing"
            | "back"
            | "sponsorship"
            | "occupation"
            | "cooperation"
            | "unrest"
            | "crisis"
            | "standoff"
    )
}

/// True for acts of courts and governments that undo what others did and are news themselves.
pub fn is_ruling(lemma: &str) -> bool {
    matches!(lemma, "quash" | "annul" | "nullify" | "invalidate" | "strike down")
}

/// Acts of voters: what annuls them comes after them.
pub fn is_voted(lemma: &str) -> bool {
    matches!(lemma, "election" | "vote" | "ballot" | "referendum" | "runoff" | "by-election" | "poll")
}

/// True for what holds until somebody breaks it.
pub fn lasts_until_broken(lemma: &str) -> bool {
    matches!(lemma, "truce" | "ceasefire" | "cease-fire" | "armistice")
}

/// Verbs that tell what came of an event: it has taken place.
pub fn decides(lexeme: &str) -> bool {
    matches!(
        lexeme,
        "win" | "lose" | "begin" | "start" | "take place" | "last" | "end" | "conclude" | "attend" | "survive"
    )
}

/// Verbs of work that lasts: what they tell in a report's past tense goes on.
pub fn is_lasting(lemma: &str) -> bool {
    matches!(
        lemma,
        "investigate"
            | "search"
            | "review"
            | "work"
            | "assess"
            | "examine"
            | "look"
            | "look into"
            | "probe"
            | "consider"
            | "monitor"
            | "study"
            | "evaluate"
            | "negotiate"
            | "prepare"
            | "hunt"
            | "question"
            | "cooperate"
            | "co-operate"
            | "treat"
    )
}

/// Verbs of how much something changes, of which "nearly" says only that.
pub fn is_measure(lemma: &str) -> bool {
    matches!(
        lemma,
        "double"
            | "triple"
            | "treble"
            | "quadruple"
            | "halve"
            | "fill"
            | "finish"
            | "complete"
            | "exhaust"
            | "match"
            | "equal"
    )
}

/// True for what has come about by the time that it is announced.
pub fn is_past_once_announced(lemma: &str) -> bool {
    matches!(
        lemma,
        "death"
            | "arrest"
            | "birth"
            | "split"
            | "divorce"
            | "separation"
            | "breakup"
            | "discovery"
            | "capture"
            | "killing"
            | "engagement"
            | "resignation"
            | "loss"
    )
}

/// True for what talks are about while it is not there: "talks on a truce".
pub fn is_sought(lemma: &str) -> bool {
    matches!(
        lemma,
        "truce"
            | "ceasefire"
            | "cease-fire"
            | "armistice"
            | "deal"
            | "agreement"
            | "pact"
            | "treaty"
            | "accord"
            | "settlement"
            | "merger"
            | "takeover"
            | "buyout"
            | "swap"
            | "compromise"
    )
}

/// True for nouns of talking about something that may come of it.
pub fn is_talks(lemma: &str) -> bool {
    matches!(lemma, "talk" | "talks" | "negotiation" | "discussion")
}

/// True for nouns of what lasts until it is taken back.
pub fn is_offered(lemma: &str) -> bool {
    matches!(
        lemma,
        "bid"
            | "offer"
            | "proposal"
            | "request"
            | "application"
            | "complaint"
            | "lawsuit"
            | "suit"
            | "nomination"
            | "candidacy"
            | "threat"
            | "appeal"
            | "invitation"
            | "motion"
    )
}

/// True for where and why somebody is held: "in custody", "on suspicion of theft".
pub fn is_custody(lemma: &str) -> bool {
    matches!(lemma, "custody" | "suspicion" | "detention" | "jail" | "prison" | "cell" | "bail" | "bond" | "charge")
}

/// Verbs of those who hold what somebody claims to be untrue.
pub fn holds_untrue(lemma: &str) -> bool {
    matches!(lemma, "deny" | "dispute" | "reject" | "refute" | "rebut" | "dismiss" | "withdraw" | "retract")
}

/// True for who charges somebody and for what a charge is written in.
pub fn is_charge(lemma: &str) -> bool {
    matches!(
        lemma,
        "indictment"
            | "lawsuit"
            | "suit"
            | "complaint"
            | "prosecutor"
            | "prosecution"
            | "plaintiff"
            | "accuser"
            | "affidavit"
            | "investigator"
    )
}

/// True for those before whom witnesses tell what they know.
pub fn is_tribunal(lemma: &str) -> bool {
    matches!(
        lemma,
        "court" | "jury" | "juror" | "judge" | "tribunal" | "inquest" | "inquiry" | "detective" | "investigator"
    )
}

/// True for offences, which whoever stands trial for them is only said to have committed.
pub fn is_offence(lemma: &str) -> bool {
    matches!(
        lemma,
        "fraud"
            | "bribery"
            | "corruption"
            | "embezzlement"
            | "theft"
            | "smuggling"
            | "trafficking"
            | "laundering"
            | "extortion"
            | "robbery"
            | "arson"
            | "perjury"
            | "espionage"
            | "treason"
            | "sabotage"
    )
}

/// True for words of sympathy and regret, which who offers them has spoken.
pub fn is_courtesy(lemma: &str) -> bool {
    matches!(
        lemma,
        "condolence" | "condolences" | "sympathy" | "apology" | "congratulation" | "congratulations" | "thanks"
    )
}

/// Verbs that end a hope ("dashed hopes of a deal").
pub fn ends_hope(lemma: &str) -> bool {
    matches!(lemma, "end" | "dash" | "crush" | "extinguish" | "kill" | "scupper" | "bury" | "shatter")
}
