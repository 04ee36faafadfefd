//! What verbs and nouns name which events.
//!
//! Source: the categories and examples of the PLOVER 0.8 manual, filled in by hand from the vocabulary of news; nouns
//! of other occurrences that the TempEval-3 corpora (TimeBank, AQUAINT) annotate as events in at least half of their
//! places.

use crate::event::EventKind;

/// The type and mode a word brings with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sense {
    /// PLOVER type.
    pub kind: EventKind,
    /// PLOVER mode.
    pub mode: Option<&'static str>,
}

#[expect(clippy::unnecessary_wraps, reason = "the arms of the tables below stay short")]
const fn sense(kind: EventKind) -> Option<Sense> {
    Some(Sense { kind, mode: None })
}

#[expect(clippy::unnecessary_wraps, reason = "the arms of the tables below stay short")]
const fn mode(kind: EventKind, mode: &'static str) -> Option<Sense> {
    Some(Sense { kind, mode: Some(mode) })
}

/// The sense of a verb, given by its lemma, with its particle where it has one ("call off").
pub fn verb(lemma: &str) -> Option<Sense> {
    use EventKind::{
        Accuse, Agree, Aid, Assault, Coerce, Concede, Consult, Cooperate, Mobilize, Protest, Reject, Request, Retreat,
        Sanction, Support, Threaten,
    };
    match lemma {
        "agree" | "commit" | "pledge" | "promise" | "vow" | "consent" | "assent" | "compromise" | "reconcile"
        | "settle" => sense(Agree),
        "meet" | "consult" | "confer" | "negotiate" | "discuss" | "hold talks" | "parley" | "huddle" | "convene" => {
            mode(Consult, "meet")
        }
        "visit" | "travel" | "tour" | "fly" | "host" => mode(Consult, "visit"),
        "mediate" | "broker" | "arbitrate" | "facilitate" => mode(Consult, "mediate"),
        "phone" | "telephone" | "ring" => mode(Consult, "phone"),
        "praise" | "support" | "back" | "endorse" | "defend" | "welcome" | "applaud" | "hail" | "laud" | "commend"
        | "congratulate" | "apologize" | "apologise" | "recognize" | "recognise" | "ratify" | "thank" | "salute"
        | "honor" | "honour" | "mourn" | "sympathize" | "vouch" | "forgive" | "express condolence" | "uphold"
        | "champion" | "reaffirm" => sense(Support),
        "accept" | "concede" | "relent" | "back down" | "yield" | "ease" | "accede" | "resign" | "step down"
        | "backtrack" | "reverse" | "lift" | "rescind" | "repeal" | "acquiesce" | "give in" | "relax" | "loosen"
        | "quit" | "give up" | "bow" | "soften" | "unblock" | "unfreeze" | "back away" | "reinstate" | "reopen"
        | "re-open" => sense(Concede),
        "stop" | "surrender" | "withdraw" | "pull out" | "pull back" | "retreat" | "release" | "free" | "disarm"
        | "demobilize" | "vacate" | "hand back" | "evacuate" | "capitulate" | "disengage" | "cease"
        | "demilitarize" | "dismantle" | "lay down" | "repatriate" | "acquit" | "pardon" | "return" => sense(Retreat),
        "cooperate" | "collaborate" | "ally" | "partner" | "share" | "extradite" | "drill" => sense(Cooperate),
        "contribute" | "aid" | "donate" | "assist" | "help" | "supply" | "fund" | "finance" | "rescue" | "shelter"
        | "subsidize" | "lend" | "bail out" | "airlift" | "grant asylum" | "train" | "feed" | "resettle" => sense(Aid),
        "demand" | "request" | "urge" | "appeal" | "call for" | "call on" | "call upon" | "ask" | "insist"
        | "plead" | "beg" | "implore" | "petition" | "propose" | "press" | "exhort" | "beseech" | "invite" | "seek"
        | "order" | "summon" | "instruct" | "recommend" | "lobby" => sense(Request),
        "reject" | "refuse" | "decline" | "rebuff" | "veto" | "dismiss" | "oppose" | "rule out" | "spurn" | "defy"
        | "turn down" | "snub" | "block" | "resist" | "disagree" | "overrule" | "deny" | "shun" | "scrap"
        | "ignore" | "disobey" | "overturn" | "strike down" | "vote down" | "object" | "contest" => sense(Reject),
        "accuse" | "blame" | "criticize" | "criticise" | "condemn" | "denounce" | "slam" | "blast" | "decry"
        | "allege" | "charge" | "sue" | "indict" | "convict" | "prosecute" | "rebuke" | "lambast" | "lambaste"
        | "castigate" | "fault" | "chide" | "deplore" | "censure" | "complain" | "investigate" | "probe"
        | "impeach" | "protest against" | "reprimand" | "assail" | "sentence" | "arraign" | "implicate" | "suspect"
        | "scold" | "refute" | "dispute" | "challenge" | "vilify" | "excoriate" | "berate" | "call out"
        | "lash out" | "hit out" | "disavow" => sense(Accuse),
        "threaten" | "warn" | "caution" => sense(Threaten),
        "protest" | "demonstrate" | "rally" | "riot" | "march" | "boycott" | "picket" | "walk out" | "stage" => {
            mode(Protest, "demo")
        }
        "expel" | "suspend" | "sanction" | "blacklist" | "embargo" | "sever" | "cut off" | "break off" | "recall"
        | "oust" | "cut ties" | "freeze" | "bar" | "ostracize" | "delist" => sense(Sanction),
        "mobilize" | "mobilise" | "deploy" | "station" | "assemble" | "amass" | "reinforce" | "mass" | "redeploy"
        | "fortify" | "militarize" | "arm" | "rearm" | "scramble" => mode(Mobilize, "troops"),
        "arrest" | "detain" | "jail" | "imprison" | "apprehend" => mode(Coerce, "arrest"),
        "deport" | "banish" => mode(Coerce, "deport"),
        "seize" | "confiscate" | "raid" | "impound" => mode(Coerce, "seize"),
        "ban" | "censor" | "outlaw" | "prohibit" | "restrict" | "crack down" | "repress" | "suppress" | "besiege"
        | "blockade" | "hack" | "coerce" | "quarantine" | "disperse" | "handcuff" | "interrogate" | "tear-gas"
        | "teargas" | "evict" | "extort" => sense(Coerce),
        "kill" | "assassinate" | "murder" | "execute" | "massacre" | "slay" | "gun down" | "behead" | "lynch" => {
            mode(Assault, "kill")
        }
        "bomb" | "bombard" | "shell" | "strafe" => mode(Assault, "bomb"),
        "kidnap" | "abduct" | "hijack" => mode(Assault, "abduct"),
        "torture" | "beat" | "beat up" | "rape" | "stab" | "wound" | "injure" | "maim" => mode(Assault, "beat"),
        "attack" | "assault" | "strike" | "storm" | "invade" | "shoot" | "shoot down" | "fire on" | "clash"
        | "fight" | "ambush" | "destroy" | "blow up" | "battle" | "retaliate" | "capture" | "overrun" | "open fire"
        | "overthrow" | "hit" | "pound" | "sink" | "torch" | "set fire" | "ram" | "exchange fire" | "recapture"
        | "retake" | "annex" | "occupy" => sense(Assault),
        _ => None,
    }
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

/// True for what is struck or hit as a figure of speech ("strike a chord", "hit a milestone").
pub fn is_figurative_target(lemma: &str) -> bool {
    matches!(
        lemma,
        "chord"
            | "balance"
            | "tone"
            | "note"
            | "pose"
            | "milestone"
            | "record"
            | "nerve"
            | "headline"
            | "snag"
            | "home"
            | "headlines"
            | "road"
            | "market"
            | "shelf"
            | "low"
            | "high"
    )
}

/// True for people and things through which a state acts where there are several of them.
pub fn acts_for_state(lemma: &str) -> bool {
    matches!(
        lemma,
        "official"
            | "force"
            | "forces"
            | "troop"
            | "troops"
            | "soldier"
            | "negotiator"
            | "diplomat"
            | "jet"
            | "warplane"
            | "warship"
            | "drone"
            | "missile"
    )
}

/// True for what parties settle.
pub fn is_dispute(lemma: &str) -> bool {
    matches!(
        lemma,
        "dispute"
            | "lawsuit"
            | "suit"
            | "case"
            | "claim"
            | "difference"
            | "row"
            | "strike"
            | "charge"
            | "allegation"
            | "issue"
            | "conflict"
            | "debt"
            | "complaint"
            | "action"
            | "litigation"
            | "feud"
            | "quarrel"
    )
}

/// Verbs whose object is handed over: to whom, their phrases tell.
pub fn hands_over(lemma: &str) -> bool {
    matches!(
        lemma,
        "contribute"
            | "donate"
            | "supply"
            | "lend"
            | "provide"
            | "give"
            | "send"
            | "deliver"
            | "offer"
            | "hand over"
            | "hand"
            | "ship"
            | "extend"
            | "grant"
            | "pledge"
            | "award"
            | "transfer"
            | "pay"
            | "airlift"
            | "hand out"
    )
}

/// Troops and what they fight with: whoever sends or withdraws them does nothing to them.
pub fn is_force(lemma: &str) -> bool {
    matches!(
        lemma,
        "troop"
            | "troops"
            | "soldier"
            | "force"
            | "forces"
            | "army"
            | "warship"
            | "weapon"
            | "missile"
            | "jet"
            | "warplane"
            | "aircraft"
            | "tank"
            | "ship"
            | "unit"
            | "battalion"
            | "brigade"
            | "peacekeeper"
            | "navy"
            | "fleet"
            | "carrier"
            | "bomber"
            | "artillery"
            | "reinforcement"
            | "drone"
            | "helicopter"
            | "destroyer"
    )
}

/// True for evils that are fought without anybody being attacked.
pub fn is_fought_evil(lemma: &str) -> bool {
    matches!(
        lemma,
        "epidemic"
            | "pandemic"
            | "virus"
            | "disease"
            | "outbreak"
            | "cancer"
            | "fire"
            | "blaze"
            | "wildfire"
            | "poverty"
            | "crime"
            | "corruption"
            | "inflation"
            | "fraud"
            | "hunger"
            | "drug"
            | "change"
            | "infection"
            | "case"
            | "charge"
            | "campaign"
            | "election"
            | "cause"
            | "misinformation"
            | "tear"
            | "tears"
            | "temptation"
            | "urge"
            | "racism"
            | "terrorism"
    )
}

/// The sense of a noun that names an event.
pub fn noun(lemma: &str) -> Option<Sense> {
    use EventKind::{
        Accuse, Agree, Aid, Assault, Coerce, Concede, Consult, Cooperate, Mobilize, Other, Protest, Reject, Request,
        Retreat, Sanction, Support, Threaten,
    };
    match lemma {
        "agreement" | "deal" | "pact" | "accord" | "treaty" | "commitment" | "pledge" | "promise" | "understanding"
        | "settlement" | "compromise" | "memorandum" => sense(Agree),
        "talk" | "talks" | "negotiation" | "meeting" | "summit" | "discussion" | "consultation" | "conference"
        | "gathering" | "dialogue" | "dialog" | "engagement" | "rendezvous" | "parley" | "conversation" | "session" => {
            mode(Consult, "meet")
        }
        "visit" | "trip" | "tour" => mode(Consult, "visit"),
        "mediation" | "arbitration" => mode(Consult, "mediate"),
        "support" | "praise" | "endorsement" | "apology" | "recognition" | "ratification" | "backing"
        | "condolence" | "congratulation" => sense(Support),
        "concession" | "resignation" | "reversal" | "easing" => sense(Concede),
        "withdrawal" | "surrender" | "retreat" | "release" | "ceasefire" | "cease-fire" | "truce" | "pullout"
        | "evacuation" | "disarmament" | "armistice" | "liberation" | "repatriation" => sense(Retreat),
        "cooperation" | "collaboration" | "extradition" => sense(Cooperate),
        "aid" | "assistance" | "donation" | "relief" | "rescue" => sense(Aid),
        "demand" | "request" | "appeal" | "plea" | "call" | "proposal" | "petition" | "invitation" => sense(Request),
        "rejection" | "refusal" | "veto" | "defiance" | "objection" | "dismissal" => sense(Reject),
        "accusation" | "criticism" | "condemnation" | "complaint" | "lawsuit" | "indictment" | "charge"
        | "allegation" | "investigation" | "probe" | "inquiry" | "conviction" | "blame" | "rebuke" | "impeachment"
        | "prosecution" | "suit" | "denunciation" | "audit" => sense(Accuse),
        "threat" | "warning" | "ultimatum" => sense(Threaten),
        "protest" | "demonstration" | "rally" | "riot" | "march" | "boycott" | "sit-in" | "walkout" | "unrest"
        | "uprising" => mode(Protest, "demo"),
        "sanction" | "embargo" | "expulsion" | "suspension" | "blacklist" => sense(Sanction),
        "mobilization" | "mobilisation" | "deployment" | "buildup" | "build-up" | "reinforcement" => {
            mode(Mobilize, "troops")
        }
        "arrest" | "detention" => mode(Coerce, "arrest"),
        "deportation" => mode(Coerce, "deport"),
        "raid" | "seizure" | "confiscation" => mode(Coerce, "seize"),
        "crackdown" | "curfew" | "ban" | "repression" | "blockade" | "siege" | "lockdown" | "censorship"
        | "cyberattack" | "restriction" => sense(Coerce),
        "killing" | "assassination" | "murder" | "massacre" | "execution" | "homicide" | "slaying" | "genocide" => {
            mode(Assault, "kill")
        }
        "bombing" | "airstrike" | "shelling" | "bombardment" | "air-strike" => mode(Assault, "bomb"),
        "kidnapping" | "abduction" | "hijacking" => mode(Assault, "abduct"),
        "torture" | "beating" | "rape" | "stabbing" => mode(Assault, "beat"),
        "attack" | "strike" | "assault" | "invasion" | "offensive" | "shooting" | "clash" | "fighting" | "violence"
        | "ambush" | "war" | "battle" | "retaliation" | "incursion" | "shootout" | "gunfire" | "coup" | "conflict"
        | "bloodshed" | "onslaught" | "counterattack" | "counteroffensive" | "hostility" | "warfare" => sense(Assault),
        _ => occurrence(lemma).then_some(Sense { kind: Other, mode: None }),
    }
}

/// Nouns that name occurrences of no PLOVER type.
fn occurrence(lemma: &str) -> bool {
    matches!(
        lemma,
        "abdication"
            | "accident"
            | "acquisition"
            | "action"
            | "adoption"
            | "aftershock"
            | "amputation"
            | "announcement"
            | "appearance"
            | "appointment"
            | "approval"
            | "arrival"
            | "arson"
            | "attempt"
            | "auction"
            | "avalanche"
            | "award"
            | "bailout"
            | "bankruptcy"
            | "banquet"
            | "bid"
            | "birth"
            | "blackout"
            | "blast"
            | "blaze"
            | "blizzard"
            | "boost"
            | "brawl"
            | "breach"
            | "breakdown"
            | "breakthrough"
            | "broadcast"
            | "broadcasting"
            | "burglary"
            | "burial"
            | "buyout"
            | "campaign"
            | "cancellation"
            | "celebration"
            | "ceremony"
            | "championship"
            | "change"
            | "closure"
            | "collapse"
            | "collision"
            | "completion"
            | "concert"
            | "confirmation"
            | "construction"
            | "contamination"
            | "contest"
            | "coronation"
            | "crash"
            | "crisis"
            | "cut"
            | "cutback"
            | "cyclone"
            | "death"
            | "debate"
            | "debut"
            | "decision"
            | "declaration"
            | "decline"
            | "defeat"
            | "delay"
            | "delisting"
            | "delivery"
            | "demolition"
            | "departure"
            | "derailment"
            | "derby"
            | "devaluation"
            | "development"
            | "diagnosis"
            | "disappearance"
            | "disaster"
            | "discovery"
            | "dispute"
            | "disruption"
            | "dissolution"
            | "drill"
            | "drop"
            | "drought"
            | "earthquake"
            | "election"
            | "eruption"
            | "escape"
            | "event"
            | "exercise"
            | "exhibition"
            | "expansion"
            | "expedition"
            | "explosion"
            | "export"
            | "failure"
            | "fall"
            | "famine"
            | "festival"
            | "feud"
            | "fight"
            | "final"
            | "fire"
            | "firework"
            | "fireworks"
            | "flight"
            | "flood"
            | "flooding"
            | "flotation"
            | "flyover"
            | "fraud"
            | "funeral"
            | "gala"
            | "game"
            | "glitch"
            | "graduation"
            | "growth"
            | "hailstorm"
            | "halt"
            | "handover"
            | "hearing"
            | "heatwave"
            | "heist"
            | "hospitalization"
            | "hunt"
            | "hurricane"
            | "impasse"
            | "inauguration"
            | "incident"
            | "increase"
            | "infection"
            | "injury"
            | "inspection"
            | "installation"
            | "intervention"
            | "interview"
            | "introduction"
            | "investment"
            | "involvement"
            | "journey"
            | "keynote"
            | "landing"
            | "landslide"
            | "launch"
            | "layoff"
            | "leak"
            | "liftoff"
            | "loss"
            | "maneuver"
            | "manhunt"
            | "manoeuvre"
            | "marathon"
            | "match"
            | "merger"
            | "migration"
            | "mission"
            | "move"
            | "mudslide"
            | "mutiny"
            | "nomination"
            | "opening"
            | "operation"
            | "order"
            | "outage"
            | "outbreak"
            | "outcry"
            | "overhaul"
            | "parade"
            | "payment"
            | "performance"
            | "playoff"
            | "plot"
            | "plunge"
            | "poisoning"
            | "poll"
            | "premiere"
            | "probation"
            | "procession"
            | "production"
            | "purchase"
            | "quake"
            | "quarrel"
            | "race"
            | "rampage"
            | "recall"
            | "recession"
            | "reconstruction"
            | "recount"
            | "reduction"
            | "referendum"
            | "reform"
            | "refund"
            | "regatta"
            | "rehearsal"
            | "reinstatement"
            | "relocation"
            | "removal"
            | "renewal"
            | "reopening"
            | "replacement"
            | "restructuring"
            | "retirement"
            | "retrial"
            | "return"
            | "revolt"
            | "revolution"
            | "rise"
            | "robbery"
            | "rollout"
            | "round"
            | "row"
            | "ruling"
            | "runoff"
            | "sabotage"
            | "sale"
            | "scandal"
            | "screening"
            | "search"
            | "semifinal"
            | "seminar"
            | "sentence"
            | "separation"
            | "setback"
            | "shift"
            | "shipment"
            | "shortage"
            | "showdown"
            | "shutdown"
            | "sighting"
            | "signing"
            | "sinking"
            | "slide"
            | "slowdown"
            | "slump"
            | "spacewalk"
            | "speech"
            | "spill"
            | "split"
            | "spree"
            | "stampede"
            | "standoff"
            | "stoppage"
            | "storm"
            | "suicide"
            | "surge"
            | "surgery"
            | "swap"
            | "takeover"
            | "tariff"
            | "test"
            | "testimony"
            | "theft"
            | "thunderstorm"
            | "tornado"
            | "touchdown"
            | "tournament"
            | "tragedy"
            | "transfer"
            | "transition"
            | "transplant"
            | "tremor"
            | "trial"
            | "tsunami"
            | "turnover"
            | "typhoon"
            | "unveiling"
            | "upgrade"
            | "upheaval"
            | "vaccination"
            | "verdict"
            | "victory"
            | "vigil"
            | "violation"
            | "vote"
            | "voting"
            | "voyage"
            | "wedding"
            | "wildfire"
            | "win"
            | "workshop"
            | "wreck"
    )
}

/// Verbs with an object that turn into an event of another type than the verb alone, by groups of objects.
pub fn with_object(verb: &str, object: &str) -> Option<Sense> {
    use EventKind::{Agree, Aid, Coerce, Concede, Consult, Cooperate, Mobilize, Reject, Retreat, Sanction, Threaten};
    let gives = matches!(
        verb,
        "provide"
            | "give"
            | "send"
            | "deliver"
            | "offer"
            | "donate"
            | "hand over"
            | "supply"
            | "ship"
            | "extend"
            | "grant"
            | "pledge"
    );
    let ends = matches!(
        verb,
        "cut"
            | "cut off"
            | "sever"
            | "break"
            | "break off"
            | "suspend"
            | "end"
            | "halt"
            | "freeze"
            | "terminate"
            | "withhold"
            | "stop"
            | "recall"
            | "withdraw"
            | "cancel"
            | "impose"
            | "tighten"
            | "expand"
            | "slap"
    );
    let eases = matches!(
        verb,
        "ease" | "lift" | "cut" | "relax" | "loosen" | "remove" | "end" | "suspend" | "waive" | "drop" | "scrap"
    );
    match object {
        "aid" | "assistance" | "food" | "medicine" | "relief" | "loan" | "asylum" | "shelter" | "refuge"
        | "equipment" | "supplies" | "supply" | "donation" | "vaccine" | "grant" | "guarantee" | "ammunition"
        | "funding" | "drug" | "ton" | "fund" | "support" | "peacekeeper"
            if gives =>
        {
            sense(Aid)
        }
        "intelligence" | "information" | "evidence"
            if matches!(verb, "share" | "exchange" | "give" | "provide" | "hand over") =>
        {
            sense(Cooperate)
        }
        "agreement" | "deal" | "treaty" | "pact" | "accord" | "memorandum"
            if matches!(verb, "sign" | "reach" | "finalize" | "conclude" | "strike" | "ink" | "seal") =>
        {
            sense(Agree)
        }
        "sanction" | "restriction" | "curfew" | "ban" | "blockade" | "siege" | "lockdown" | "embargo" | "tariff"
            if eases =>
        {
            sense(Retreat)
        }
        "sanction" | "embargo" | "tariff" | "tie" | "ties" | "relation" | "relations" | "aid" | "cooperation"
        | "ambassador" | "diplomat" | "peacekeeper" | "negotiation" | "contact" | "membership"
            if ends =>
        {
            sense(Sanction)
        }
        "curfew" | "emergency" | "restriction" | "ban" | "lockdown" | "martial law"
            if matches!(verb, "impose" | "declare" | "extend" | "enforce") =>
        {
            sense(Coerce)
        }
        "troop" | "troops" | "soldier" | "force" | "forces" | "warship" | "army" | "military" | "weapon"
        | "missile"
            if matches!(
                verb,
                "send"
                    | "deploy"
                    | "mobilize"
                    | "move"
                    | "mass"
                    | "assemble"
                    | "amass"
                    | "strengthen"
                    | "increase"
                    | "intensify"
                    | "raise"
            ) =>
        {
            sense(Mobilize)
        }
        "troop" | "troops" | "soldier" | "force" | "forces"
            if matches!(verb, "withdraw" | "remove" | "pull" | "pull out") =>
        {
            sense(Retreat)
        }
        "prisoner" | "hostage" | "detainee" | "activist"
            if matches!(verb, "release" | "free" | "return" | "hand over" | "swap" | "exchange") =>
        {
            sense(Retreat)
        }
        "demand" | "condition" | "request" if matches!(verb, "meet" | "accept" | "satisfy" | "grant") => sense(Concede),
        "ultimatum" | "warning" | "threat" if matches!(verb, "issue" | "deliver" | "give" | "make") => sense(Threaten),
        "talk" | "talks" | "meeting" | "summit" if matches!(verb, "attend" | "hold" | "host" | "join") => {
            sense(Consult)
        }
        "offer" | "proposal" | "deal" | "plan" if matches!(verb, "reject" | "turn down" | "refuse" | "vote") => {
            sense(Reject)
        }
        "fire" if matches!(verb, "open" | "exchange") => sense(EventKind::Assault),
        "counterpart" | "minister" | "president" | "leader" | "chancellor" if verb == "call" => mode(Consult, "phone"),
        "refuge" | "asylum" | "shelter" if verb == "seek" => sense(EventKind::Request),
        "$" | "€" | "£" | "dollar" | "euro" | "million" | "billion" | "vehicle" | "ambulance"
            if gives && verb != "extend" =>
        {
            sense(Aid)
        }
        "ambassador" | "envoy" | "diplomat" if verb == "summon" => sense(EventKind::Accuse),
        "state" if verb == "declare" => sense(Coerce),
        "ceasefire" | "truce" | "cease-fire" if verb == "violate" => sense(EventKind::Assault),
        "relation" | "relations" | "tie" | "ties"
            if matches!(verb, "establish" | "restore" | "resume" | "normalize" | "renew" | "upgrade") =>
        {
            sense(EventKind::Support)
        }
        "relation" | "relations" | "tie" | "ties" if matches!(verb, "reduce" | "downgrade") => sense(Sanction),
        "work" if verb == "stop" => mode(EventKind::Protest, "strike"),
        "statement" | "report" | "album" | "film" | "movie" | "video" | "data" | "figure" | "document" | "song"
        | "version" | "result" | "photo" | "image" | "footage" | "book" | "game" | "update" | "transcript"
        | "trailer"
            if matches!(verb, "release" | "withdraw" | "return") =>
        {
            sense(EventKind::Other)
        }
        "border" if verb == "open" => sense(Aid),
        "border" if matches!(verb, "close" | "seal" | "tighten") => sense(Coerce),
        "permission" | "concession" | "amnesty" if matches!(verb, "give" | "grant" | "make") => sense(Concede),
        "charge" if matches!(verb, "file" | "bring" | "press" | "face") => sense(EventKind::Accuse),
        "expectation" | "standard" | "challenge" | "goal" | "deadline" | "target" | "cost" | "need"
            if verb == "meet" =>
        {
            sense(EventKind::Other)
        }
        _ => None,
    }
}

/// Verbs that lend a noun its tense and subject and mean little themselves: "held talks", "carried out strikes".
pub fn is_light(lemma: &str) -> bool {
    matches!(
        lemma,
        "hold"
            | "carry out"
            | "conduct"
            | "issue"
            | "make"
            | "take"
            | "launch"
            | "have"
            | "give"
            | "deliver"
            | "stage"
            | "mount"
            | "wage"
            | "undertake"
            | "perform"
            | "commit"
            | "commence"
            | "head"
            | "reach"
            | "attend"
            | "join"
            | "open"
            | "participate"
            | "take part"
            | "engage"
            | "begin"
            | "start"
            | "resume"
            | "continue"
            | "host"
            | "lead"
            | "conclude"
            | "finish"
            | "complete"
            | "do"
            | "enter"
            | "face"
            | "see"
            | "suffer"
            | "sign"
            | "hammer out"
            | "organize"
            | "organise"
            | "convene"
            | "express"
            | "voice"
            | "offer"
            | "provide"
            | "put"
            | "pursue"
            | "seal"
            | "intensify"
            | "escalate"
            | "step up"
            | "ramp up"
            | "strike"
            | "finalize"
            | "lodge"
            | "file"
            | "submit"
            | "impose"
            | "announce"
            | "declare"
            | "extend"
            | "plan"
            | "propose"
            | "schedule"
            | "expect"
            | "cancel"
            | "call off"
            | "postpone"
            | "delay"
            | "scrap"
            | "avert"
            | "prevent"
            | "avoid"
            | "want"
            | "need"
            | "consider"
            | "arrange"
            | "move"
            | "proceed"
            | "lift"
            | "get"
    )
}

/// Verbs whose subject does not bring about what their object names: "expects talks", "averted a strike".
pub fn is_wished(lemma: &str) -> bool {
    matches!(lemma, "expect" | "await" | "anticipate" | "see" | "avert" | "prevent" | "avoid" | "foresee" | "predict")
}

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

/// The effect of a verb on its complement clause, its eventive object or, in the passive or without object, its subject.
pub fn effect(lemma: &str) -> Option<Effect> {
    use Effect::{Alleged, Cancelled, Demanded, Denied, Hypothetical, Ongoing, Planned, Postponed, Same, Threatened};
    Some(match lemma {
        "plan" | "schedule" | "expect" | "intend" | "vow" | "pledge" | "promise" | "agree" | "prepare" | "aim"
        | "set" | "slate" | "decide" | "due" | "hope" | "announce" | "commit" | "book" | "undertake" | "poise"
        | "arrange" | "ready" | "resolve" | "opt" | "choose" | "swear" | "look" | "move" | "organize"
        | "anticipate" | "await" | "offer" | "bind" | "about" | "likely" | "forthcoming" | "upcoming" | "tentative"
        | "planned" | "scheduled" | "expected" | "promised" | "pending" | "invite" | "willing" | "next" | "future" => {
            Planned
        }
        "cancel" | "call off" | "scrap" | "abandon" | "axe" | "collapse" | "break down" | "fall apart" | "off"
        | "nix" | "ditch" | "abort" | "cancellation" | "collapse of" | "breakdown" | "fall through" | "drop"
        | "canceled" | "cancelled" | "derail" | "scuttle" | "shelve" => Cancelled,
        "postpone" | "delay" | "adjourn" | "put on hold" | "put off" | "defer" | "reschedule" | "push back"
        | "postponement" | "postponed" | "delayed" => Postponed,
        "threaten" | "warn" | "threat" | "warning" | "threatened" | "ultimatum" => Threatened,
        "demand" | "urge" | "ask" | "call for" | "call on" | "call upon" | "order" | "require" | "request"
        | "insist" | "press" | "want" | "need" | "appeal" | "beg" | "tell" | "plead" | "instruct" | "implore"
        | "petition" | "propose" | "recommend" | "suggest" | "seek" | "pressure" | "call" | "plea" | "proposal"
        | "advocate" | "lobby" | "proposed" | "demanded" => Demanded,
        "deny" | "fail" | "refuse" | "decline" | "avoid" | "prevent" | "avert" | "stop" | "bar" | "block"
        | "forget" | "neglect" | "rule out" | "reject" | "denial" | "failure" | "refusal" | "hesitate" | "foil"
        | "thwart" | "dispute" | "prohibit" | "forbid" | "ban" => Denied,
        "consider" | "possible" | "potential" | "possibility" | "risk" | "prospect" | "fear" | "may"
        | "threatening" | "contemplate" | "weigh" | "mull" | "would" | "discuss" | "debate" | "chance" | "option"
        | "hypothetical" | "any" | "try" | "attempt" | "wish" | "explore" | "hope for" | "desire" | "desired"
        | "hoped" | "allow" | "enable" | "could" | "unlikely" | "worry" | "reluctant" | "able" | "imminent"
        | "eventual" | "urge against" => Hypothetical,
        "accuse" | "allege" | "suspect" | "believe" | "claim" | "charge" | "alleged" | "suspected" | "reported"
        | "accusation" | "allegation" | "think" | "assume" | "report" | "rumor" | "rumour" | "purported"
        | "apparent" | "supposed" | "indict" | "sue" | "suspicion" | "purport" | "rumored" => Alleged,
        "continue" | "keep" | "rage" | "go on" | "persist" | "ongoing" | "remain" | "current" | "under way"
        | "underway" | "continued" => Ongoing,
        "begin" | "start" | "commence" | "take place" | "happen" | "occur" | "proceed" | "go ahead" | "resume"
        | "end" | "conclude" | "finish" | "hold" | "manage" | "help" | "erupt" | "break out" | "come" | "follow"
        | "last" | "fizzle" | "go" | "unfold" | "succeed" | "force" | "lead" | "prompt" | "compel" | "make"
        | "intensify" | "escalate" | "step up" | "ramp up" | "cause" | "complete" | "open" | "conduct"
        | "carry out" | "get" | "rush" | "join" => Same,
        _ => return None,
    })
}

/// Adverbs by which a report keeps its distance.
pub fn is_hearsay(lemma: &str) -> bool {
    matches!(lemma, "allegedly" | "reportedly" | "purportedly" | "supposedly" | "apparently")
}

/// Verbs that fold into an eventive subject or object and name no event of their own beside it.
pub fn folds(lemma: &str) -> bool {
    matches!(effect(lemma), Some(Effect::Cancelled | Effect::Postponed | Effect::Ongoing | Effect::Same))
        || matches!(
            lemma,
            "plan"
                | "schedule"
                | "expect"
                | "arrange"
                | "set"
                | "slate"
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
        "postponement" | "delay" => Effect::Postponed,
        "start" | "beginning" | "end" | "conclusion" | "completion" | "round" | "series" | "wave" | "spate"
        | "string" | "resumption" | "outbreak" | "result" | "session" => Effect::Same,
        "continuation" => Effect::Ongoing,
        _ => return None,
    })
}

/// Verbs that name states, not events.
pub fn is_stative(lemma: &str) -> bool {
    matches!(
        lemma,
        "be" | "have"
            | "know"
            | "believe"
            | "think"
            | "want"
            | "need"
            | "like"
            | "love"
            | "hate"
            | "seem"
            | "appear"
            | "belong"
            | "own"
            | "contain"
            | "consist"
            | "include"
            | "exist"
            | "matter"
            | "mean"
            | "resemble"
            | "deserve"
            | "depend"
            | "equal"
            | "fit"
            | "involve"
            | "lack"
            | "possess"
            | "prefer"
            | "understand"
            | "wish"
            | "remain"
            | "stay"
            | "live"
            | "lie"
            | "stand"
            | "sit"
            | "hope"
            | "feel"
            | "fear"
            | "expect"
            | "intend"
            | "plan"
            | "doubt"
            | "remember"
            | "recall that"
            | "suppose"
            | "consider"
            | "represent"
            | "cost"
            | "weigh"
            | "measure"
            | "relate"
            | "concern"
            | "require"
            | "owe"
            | "hold"
            | "keep"
            | "let"
            | "seek"
            | "tend"
            | "continue"
            | "constitute"
            | "comprise"
            | "range"
            | "cover"
            | "face"
            | "look"
            | "sound"
            | "smell"
            | "taste"
            | "see"
            | "hear"
            | "exceed"
            | "outnumber"
            | "vary"
            | "differ"
            | "surround"
            | "last"
            | "wonder"
            | "worry"
            | "trust"
            | "aim"
            | "rely"
            | "base"
            | "associate"
            | "regard"
            | "view"
            | "account"
            | "describe"
            | "depict"
            | "suggest"
            | "indicate"
            | "imply"
            | "underline"
            | "underscore"
            | "reflect"
            | "demonstrate that"
            | "allude"
            | "refer"
            | "qualify"
            | "locate"
            | "situate"
            | "date"
            | "estimate"
            | "assume"
            | "imagine"
            | "schedule"
            | "date back"
            | "interest"
            | "schedule for"
            | "appear to"
            | "gon"
            | "enrich"
    )
}

/// Verbs of little meaning that name an event of their own only where their tense tells that something took place.
pub fn is_weak(lemma: &str) -> bool {
    matches!(
        lemma,
        "become"
            | "watch"
            | "wait"
            | "care"
            | "enjoy"
            | "allow"
            | "enable"
            | "use"
            | "work"
            | "serve"
            | "act"
            | "function"
            | "operate"
            | "focus"
            | "try"
            | "attempt"
            | "manage"
            | "do"
            | "get"
            | "go"
            | "come"
            | "make"
            | "take"
            | "give"
            | "put"
            | "set"
            | "begin"
            | "start"
            | "end"
            | "stop"
            | "happen"
            | "occur"
            | "follow"
            | "mark"
            | "signal"
            | "show"
            | "prove"
            | "cite"
            | "apply"
            | "carry"
            | "bear"
            | "lead"
            | "bring"
            | "name"
            | "call"
            | "engage"
            | "deal"
            | "address"
            | "proceed"
            | "move"
            | "shift"
            | "adopt"
            | "offer"
    )
}

/// What sources decline to do.
pub fn is_silence(lemma: &str) -> bool {
    matches!(
        lemma,
        "say"
            | "comment"
            | "identify"
            | "name"
            | "elaborate"
            | "disclose"
            | "specify"
            | "speculate"
            | "confirm"
            | "reveal"
    )
}

/// Forces of nature, and accidents, by which people come to harm without being attacked.
pub fn is_mishap(lemma: &str) -> bool {
    matches!(
        lemma,
        "storm"
            | "hurricane"
            | "typhoon"
            | "cyclone"
            | "tornado"
            | "earthquake"
            | "quake"
            | "tsunami"
            | "flood"
            | "flooding"
            | "lightning"
            | "wave"
            | "landslide"
            | "mudslide"
            | "avalanche"
            | "blizzard"
            | "wildfire"
            | "blaze"
            | "heatwave"
            | "crash"
            | "accident"
            | "collision"
            | "derailment"
            | "derail"
            | "collide"
            | "crashed"
            | "capsize"
            | "overturn"
            | "train"
            | "tram"
            | "bus"
            | "plane"
            | "ferry"
            | "eruption"
            | "volcano"
            | "virus"
            | "disease"
            | "outbreak"
            | "stampede"
            | "drought"
            | "fire"
    )
}

/// Verbs that seldom name what a story is about: perception, display, manner, movement of a body, phases.
pub fn is_slight(lemma: &str) -> bool {
    matches!(
        lemma,
        "witness"
            | "produce"
            | "drive"
            | "draw"
            | "look"
            | "turn"
            | "stare"
            | "smile"
            | "laugh"
            | "cry"
            | "walk"
            | "run"
            | "sit"
            | "stand"
            | "wear"
            | "hold"
            | "pick"
            | "grab"
            | "catch"
            | "realise"
            | "realize"
            | "learn"
            | "experience"
            | "spend"
            | "help"
            | "struggle"
            | "cope"
            | "manage"
            | "avoid"
            | "let"
            | "leave"
            | "pass"
            | "enter"
            | "approach"
            | "reach"
            | "gain"
            | "claw"
            | "pick up"
            | "click"
            | "share"
            | "subscribe"
            | "sign up"
            | "read"
            | "forget"
            | "remember"
            | "find"
            | "love"
            | "add"
            | "ensure"
            | "prepare"
            | "create"
            | "provide"
            | "contribute"
            | "involve"
            | "fill"
            | "feature"
            | "star"
            | "celebrate"
            | "embrace"
            | "hug"
            | "wave"
            | "greet"
            | "thank"
            | "choose"
            | "pay"
            | "spread"
            | "grow up"
            | "dress"
            | "sleep"
            | "eat"
            | "drink"
            | "describe"
            | "link"
            | "inspire"
            | "motivate"
            | "convince"
            | "persuade"
            | "assure"
            | "compare"
            | "highlight"
            | "illustrate"
            | "raise"
            | "pose"
            | "face"
            | "suffer"
            | "receive"
            | "lie"
            | "wrap"
            | "design"
            | "intend"
            | "base"
            | "focus"
            | "concentrate"
            | "head"
            | "guide"
            | "teach"
            | "tend"
            | "treat"
            | "handle"
            | "deal"
    )
}

/// Verbs of reporting that are no news by themselves.
pub fn is_reporting(lemma: &str) -> bool {
    matches!(
        lemma,
        "say"
            | "tell"
            | "add"
            | "note"
            | "state"
            | "explain"
            | "report"
            | "announce"
            | "write"
            | "post"
            | "tweet"
            | "confirm"
            | "comment"
            | "declare"
            | "mention"
            | "reply"
            | "respond"
            | "answer"
            | "argue"
            | "claim"
            | "acknowledge"
            | "insist"
            | "stress"
            | "emphasize"
            | "emphasise"
            | "maintain"
            | "admit"
            | "reveal"
            | "observe"
            | "remark"
            | "assert"
            | "contend"
            | "recall"
            | "read"
            | "ask"
            | "quote"
            | "speak"
            | "talk"
            | "predict"
            | "forecast"
            | "estimate"
            | "conclude"
            | "testify"
            | "reiterate"
            | "point out"
            | "repeat"
            | "joke"
            | "quip"
            | "recount"
            | "concede that"
            | "detail"
            | "disclose"
            | "caption"
            | "thank"
            | "describe"
    )
}
