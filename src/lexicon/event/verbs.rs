//! Verbs that name events, and what kind of verb they are.

use super::{Sense, mode, sense};
use crate::event::EventKind::{
    Accuse, Agree, Aid, Assault, Coerce, Concede, Consult, Cooperate, Mobilize, Protest, Reject, Request, Retreat,
    Sanction, Support, Threaten,
};
use crate::lexicon::{Meanings, Words};

/// The verbs of each sense.
static VERBS: Meanings<Sense> = Meanings::new(&[
    (sense(Agree), "agree, commit, pledge, promise, vow, offer, consent, assent, compromise, reconcile, settle"),
    (mode(Consult, "meet"), "meet, consult, confer, negotiate, discuss, hold talks, parley, huddle, convene"),
    (mode(Consult, "visit"), "visit, travel, tour, fly, host"),
    (mode(Consult, "mediate"), "intercede, mediate, broker, arbitrate, facilitate"),
    (mode(Consult, "phone"), "phone, telephone, ring"),
    (
        sense(Support),
        "praise, support, back, endorse, defend, welcome, applaud, hail, laud, commend, congratulate,
        apologize, apologise, recognize, recognise, ratify, thank, salute, honor, honour, mourn, sympathize,
        vouch, forgive, express condolence, uphold, champion, reaffirm",
    ),
    (
        sense(Concede),
        "accept, concede, relent, back down, climb down, yield, ease, accede, backtrack, reverse, lift,
        rescind, repeal, acquiesce, give in, relax, loosen, give up, bow, soften, unblock, unfreeze,
        back away, reinstate",
    ),
    (mode(Retreat, "resign"), "resign, step down, quit"),
    (
        sense(Retreat),
        "stop, surrender, withdraw, pull out, pull back, retreat, release, free, disarm, demobilize, vacate,
        hand back, evacuate, capitulate, disengage, cease, demilitarize, dismantle, lay down, repatriate,
        acquit, pardon, return",
    ),
    (sense(Cooperate), "cooperate, co-operate, collaborate, ally, partner, share, extradite, drill"),
    (
        sense(Aid),
        "contribute, aid, donate, assist, help, supply, fund, finance, rescue, shelter, subsidize, lend,
        bail out, airlift, grant asylum, train, feed, resettle",
    ),
    (
        sense(Request),
        "demand, request, urge, appeal, call for, call on, call upon, ask, insist, plead, beg, implore,
        petition, propose, press, push for, exhort, beseech, invite, seek, order, summon, instruct, recommend, lobby",
    ),
    (
        sense(Reject),
        "reject, refuse, decline, rebuff, veto, dismiss, oppose, rule out, spurn, defy, turn down, snub,
        block, resist, disagree, overrule, deny, shun, scrap, ignore, disobey, overturn, strike down,
        vote down, object, contest, dispute",
    ),
    (
        sense(Accuse),
        "accuse, blame, criticize, criticise, condemn, denounce, slam, blast, decry, allege, charge, sue,
        indict, convict, prosecute, rebuke, lambast, lambaste, castigate, fault, chide, deplore, censure,
        complain, investigate, probe, impeach, protest against, reprimand, assail, sentence, arraign,
        implicate, suspect, tear into, scold, refute, challenge, vilify, excoriate, berate, call out, lash out,
        hit out, hit back, disavow",
    ),
    (sense(Threaten), "threaten, warn, caution"),
    (mode(Protest, "demo"), "protest, demonstrate, rally, riot, march, boycott, picket, walk out, stage"),
    (mode(Protest, "strike"), "walk off"),
    (
        sense(Sanction),
        "expel, suspend, sanction, blacklist, embargo, sever, cut off, break off, recall, oust, cut ties,
        freeze, bar, ostracize, delist, fine, penalize, penalise, disqualify, kick out",
    ),
    (
        mode(Mobilize, "troops"),
        "mobilize, mobilise, deploy, station, assemble, amass, reinforce, mass, redeploy, fortify, militarize,
        arm, rearm, scramble",
    ),
    (mode(Coerce, "arrest"), "arrest, detain, jail, imprison, apprehend"),
    (mode(Coerce, "deport"), "deport, banish"),
    (mode(Coerce, "seize"), "seize, confiscate, raid, impound"),
    (
        sense(Coerce),
        "ban, censor, outlaw, prohibit, restrict, crack down, repress, suppress, besiege, blockade, hack,
        coerce, quarantine, disperse, handcuff, interrogate, tear-gas, teargas, evict, extort",
    ),
    (mode(Assault, "kill"), "kill, assassinate, murder, execute, massacre, slay, gun down, behead, lynch"),
    (mode(Assault, "bomb"), "bomb, bombard, shell, strafe"),
    (mode(Assault, "abduct"), "kidnap, abduct, hijack"),
    (mode(Assault, "beat"), "torture, beat, beat up, rape, stab, wound, injure, maim, punch, bite, headbutt, mug"),
    (
        sense(Assault),
        "attack, assault, strike, storm, invade, shoot, shoot down, fire on, fire at, clash, fight, ambush, destroy,
        blow up, battle, retaliate, capture, overrun, open fire, overthrow, hit, pound, sink, torch,
        set fire, ram, exchange fire, recapture, retake, annex, occupy",
    ),
]);

/// The sense of a verb.
pub fn verb(lemma: &str) -> Option<Sense> {
    VERBS.of(lemma)
}

/// True for what only events do.
pub fn occurs(lexeme: &str) -> bool {
    matches!(lexeme, "take place" | "happen" | "occur")
}

/// True for a verb that any number of different acts may be told by.
pub fn is_any_act(lexeme: &str) -> bool {
    matches!(
        lexeme,
        "make"
            | "take"
            | "get"
            | "go"
            | "do"
            | "have"
            | "come"
            | "give"
            | "put"
            | "set"
            | "keep"
            | "leave"
            | "bring"
            | "turn"
    )
}

/// Verbs that lend a noun its tense and subject and mean little themselves: "held talks", "carried out strikes".
pub fn is_light(lemma: &str) -> bool {
    matches!(
        lemma,
        "hold"
            | "convoke"
            | "catch fire"
            | "go on strike"
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
            | "undergo"
            | "fight"
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

/// Verbs of taking part in a contest or a meeting, whose day is that of the verb: "won Sunday's race".
pub fn is_contested(lemma: &str) -> bool {
    matches!(
        lemma,
        "win"
            | "lose"
            | "draw"
            | "play"
            | "miss"
            | "abandon"
            | "attend"
            | "referee"
            | "stage"
            | "enter"
            | "boycott"
            | "skip"
            | "host"
            | "join"
            | "disrupt"
    )
}

/// Verbs by which somebody speaks of an act of their own: "announced a tour", "ruled out a return".
pub fn is_said_of_own_acts(lemma: &str) -> bool {
    matches!(
        lemma,
        "announce" | "rule out" | "consider" | "weigh" | "mull" | "contemplate" | "promise" | "pledge" | "vow" | "plan"
    )
}

/// Nouns of acts that are done by whom "of" names: "the approval of parliament", "the arrival of the envoy".
pub fn is_done_by_owner(noun: &str) -> bool {
    matches!(
        noun,
        "approval" | "consent" | "blessing" | "resignation" | "departure" | "arrival" | "return" | "refusal" | "visit"
    )
}

/// Nouns of what befalls somebody.
pub fn is_undergone(noun: &str) -> bool {
    matches!(
        noun,
        "trial"
            | "arraignment"
            | "arrest"
            | "detention"
            | "hearing"
            | "sentencing"
            | "conviction"
            | "acquittal"
            | "imprisonment"
            | "ouster"
            | "overthrow"
            | "firing"
            | "dismissal"
            | "sacking"
            | "removal"
            | "deportation"
            | "eviction"
            | "expulsion"
            | "extradition"
            | "death"
            | "murder"
            | "killing"
            | "assassination"
            | "kidnapping"
            | "abduction"
            | "surgery"
            | "hospitalization"
            | "diagnosis"
            | "funeral"
            | "burial"
            | "inquest"
            | "release"
            | "rescue"
            | "injury"
    )
}

/// Verbs, some with their object, of what befalls their subject.
pub fn is_borne(lemma: &str, object: Option<&str>) -> bool {
    match lemma {
        "die" | "drown" | "perish" | "suffocate" | "starve" | "succumb" => true,
        "suffer" | "undergo" | "sustain" => object.is_some(),
        "serve" => matches!(object, Some("sentence" | "term" | "time" | "year" | "month" | "ban")),
        _ => false,
    }
}

/// What is done to people and is told of them in headlines without saying by whom.
static DONE_TO: Words = Words::new(
    "accuse acquit arrest ban charge clear convict deport detain evacuate expel extradite fine free hold hurt imprison indict
    injure jail kill murder oust release rescue sack seize sentence shoot stab sue suspend wound",
);

/// True for a verb whose subject in a headline, without auxiliary and object, undergoes it ("Man jailed over crash").
pub fn is_done_to(lemma: &str) -> bool {
    DONE_TO.has(lemma)
}

/// Verbs that say "at" whom an attack is made; of others "at" tells where.
pub fn is_aimed(lemma: &str) -> bool {
    matches!(lemma, "fire" | "shoot" | "throw" | "hurl" | "lob" | "aim" | "fling" | "swing" | "lunge" | "spit" | "hit")
}

/// Verbs that say of a thing what becomes of it, and touch nobody by it: "raided an address", "blamed a chart".
pub fn touches_nobody(lemma: &str) -> bool {
    TOUCHES_NOBODY.has(lemma)
}

static TOUCHES_NOBODY: Words = Words::new(
    "axe ban blame block cancel deny destroy dismiss drop evict ignore prohibit pulp raid restrict scrap scuttle search shelve
    suppress",
);

/// Verbs of undoing what was said, laid on somebody or brought up.
pub fn takes_back(lemma: &str) -> bool {
    matches!(
        lemma,
        "cut"
            | "drop"
            | "ease"
            | "end"
            | "lift"
            | "relax"
            | "repeal"
            | "rescind"
            | "retract"
            | "revoke"
            | "vacate"
            | "withdraw"
    )
}

/// Verbs whose object comes of the act: "set up a panel".
pub fn makes(lemma: &str) -> bool {
    matches!(lemma, "build" | "create" | "establish" | "form" | "found" | "launch" | "open" | "set up" | "unveil")
}

/// Verbs whose object is handed over: to whom, their phrases tell.
pub fn hands_over(lemma: &str) -> bool {
    matches!(
        lemma,
        "contribute"
            | "return"
            | "hand back"
            | "lend up"
            | "repatriate"
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
