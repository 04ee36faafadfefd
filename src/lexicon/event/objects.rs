//! What the object makes of a verb, and kinds of objects that decide between its senses.

use super::{Sense, mode, sense};
use crate::event::EventKind;

/// Verbs with an object that turn into an event of another type than the verb alone, by groups of objects.
pub fn with_object(verb: &str, object: &str) -> Option<Sense> {
    use EventKind::{
        Agree, Aid, Coerce, Concede, Consult, Cooperate, Mobilize, Protest, Reject, Retreat, Sanction, Support,
        Threaten,
    };
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
    Some(match object {
        "aid" | "assistance" | "food" | "medicine" | "relief" | "loan" | "asylum" | "shelter" | "refuge"
        | "equipment" | "supplies" | "supply" | "donation" | "vaccine" | "grant" | "guarantee" | "ammunition"
        | "funding" | "drug" | "ton" | "fund" | "support" | "peacekeeper" | "tent" | "blanket" | "water"
        | "hospital" | "cot" | "generator" | "laboratory" | "scholarship" | "meal" | "clothing" | "kit"
            if gives =>
        {
            sense(Aid)
        }
        "intelligence" | "information" | "evidence"
            if matches!(verb, "share" | "exchange" | "give" | "provide" | "hand over") =>
        {
            sense(Cooperate)
        }
        "agreement" | "deal" | "treaty" | "pact" | "accord" | "memorandum" | "contract"
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
        "grant" | "loan" | "scholarship" | "compensation" if verb == "approve" => sense(Aid),
        "import" | "export" | "purchase" | "transit" | "trade" | "visa"
            if matches!(verb, "halt" | "suspend" | "stop" | "ban" | "freeze" | "restrict") =>
        {
            sense(Sanction)
        }
        "remand" | "custody" if verb == "extend" => sense(Coerce),
        "curfew" | "emergency" | "restriction" | "ban" | "lockdown" | "martial law"
            if matches!(verb, "impose" | "declare" | "extend" | "enforce") =>
        {
            sense(Coerce)
        }
        "troop" | "troops" | "soldier" | "force" | "forces" | "warship" | "army" | "military" | "weapon"
        | "missile" | "jet" | "reinforcement"
            if matches!(
                verb,
                "send"
                    | "send in"
                    | "dispatch"
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
        "stone" | "rock" | "brick" | "bottle" | "grenade" if matches!(verb, "throw" | "hurl" | "lob" | "pelt") => {
            sense(EventKind::Assault)
        }
        "round" | "bullet" | "shot" | "grenade" | "mortar" | "artillery" | "gun" if matches!(verb, "fire" | "use") => {
            sense(EventKind::Assault)
        }
        "ship" | "vessel" | "boat" | "tanker" | "crew" | "sailor" | "fisherman"
            if matches!(verb, "release" | "free") =>
        {
            sense(Retreat)
        }
        "medic" | "doctor" | "rescuer" | "firefighter" | "blood" if gives => sense(Aid),
        "offer" | "recommendation" | "invitation" | "proposal" | "plan" | "formula" | "term" if verb == "accept" => {
            sense(Agree)
        }
        "office" | "home" | "house" | "premises" | "flat" | "apartment" if verb == "search" => sense(Coerce),
        "gas" | "teargas" | "cannon" if matches!(verb, "fire" | "use" | "deploy" | "lob") => sense(Coerce),
        "tire" | "tyre" | "effigy" | "flag" | "portrait"
            if matches!(verb, "burn" | "set fire" | "torch" | "set alight" | "burn down") =>
        {
            mode(Protest, "demo")
        }
        "evidence" | "document" | "file" | "record" | "gun" | "drug" | "phone" | "letter" | "tape" | "stockpile"
        | "crop"
            if verb == "destroy" =>
        {
            sense(EventKind::Other)
        }
        "extradition" | "charge" | "lawsuit" | "suit" | "ruling" | "decision" | "closure" | "ban" | "eviction"
            if verb == "fight" =>
        {
            sense(Reject)
        }
        "condolence" | "condolences" | "congratulation" | "congratulations" | "sympathy" | "solidarity"
            if matches!(verb, "send" | "express" | "convey" | "offer" | "extend") =>
        {
            sense(Support)
        }
        "firework" | "fireworks" | "film" | "video" | "scene" | "photo" | "footage" if verb == "shoot" => {
            sense(EventKind::Other)
        }
        "fire" if matches!(verb, "open" | "exchange") => sense(EventKind::Assault),
        // Ideas, plans and texts are attacked with words.
        "plan" | "proposal" | "policy" | "decision" | "ruling" | "verdict" | "report" | "record" | "idea"
        | "ideology" | "bill" | "law" | "legislation" | "budget" | "reform" | "statement" | "remark" | "comment"
        | "speech" | "article" | "provision" | "deal" | "agreement" | "treaty" | "stance" | "approach" | "handling"
        | "failure" | "lack" | "claim" | "theory" | "culture" | "system" | "strategy" | "agenda" | "credibility"
        | "character" | "integrity" | "motive" | "view" | "hypocrisy" | "inquiry" | "audit" | "investigation"
            if verb == "attack" =>
        {
            sense(EventKind::Accuse)
        }
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
        "border" | "crossing" | "embassy" | "airspace" if matches!(verb, "reopen" | "re-open") => sense(Concede),
        "border" | "crossing" | "checkpoint" | "airspace" if matches!(verb, "close" | "shut" | "seal" | "tighten") => {
            sense(Coerce)
        }
        "challenge" | "claim" | "lawsuit" | "suit" | "appeal" | "objection" | "bid" | "petition" | "case"
        | "demand" | "complaint" | "opposition" | "threat" | "freeze"
            if verb == "drop" =>
        {
            sense(Retreat)
        }
        "permission" | "concession" | "amnesty" if matches!(verb, "give" | "grant" | "make") => sense(Concede),
        "charge" if matches!(verb, "file" | "bring" | "press" | "face") => sense(EventKind::Accuse),
        "expectation" | "standard" | "challenge" | "goal" | "deadline" | "target" | "cost" | "need"
            if verb == "meet" =>
        {
            sense(EventKind::Other)
        }
        _ => return None,
    })
}

/// True for what a release makes public.
pub fn is_published(lemma: &str) -> bool {
    matches!(
        lemma,
        "album"
            | "single"
            | "song"
            | "track"
            | "record"
            | "film"
            | "movie"
            | "trailer"
            | "book"
            | "novel"
            | "memoir"
            | "video"
            | "footage"
            | "clip"
            | "photo"
            | "image"
            | "picture"
            | "recording"
            | "transcript"
            | "report"
            | "study"
            | "statement"
            | "letter"
            | "memo"
            | "document"
            | "file"
            | "data"
            | "figure"
            | "detail"
            | "result"
            | "finding"
            | "name"
            | "list"
            | "game"
            | "version"
            | "update"
            | "software"
            | "product"
            | "phone"
            | "model"
            | "series"
    )
}

/// True for what somebody does to somebody "to death".
pub fn is_deadly(verb: &str) -> bool {
    matches!(
        verb,
        "shoot"
            | "beat"
            | "stab"
            | "burn"
            | "crush"
            | "hack"
            | "trample"
            | "choke"
            | "starve"
            | "freeze"
            | "put"
            | "bleed"
            | "knife"
            | "bludgeon"
            | "torture"
            | "strangle"
            | "maul"
            | "kick"
            | "fall"
            | "jump"
            | "drink"
            | "plunge"
    )
}

/// True for what somebody is hit with on paper ("was hit with a lawsuit") and shoots to ("shot to fame").
pub fn is_figurative_goal(lemma: &str) -> bool {
    matches!(
        lemma,
        "claim"
            | "lawsuit"
            | "suit"
            | "charge"
            | "fine"
            | "accusation"
            | "allegation"
            | "penalty"
            | "sanction"
            | "tariff"
            | "tax"
            | "bill"
            | "ban"
            | "complaint"
            | "criticism"
            | "backlash"
            | "fame"
            | "stardom"
            | "prominence"
            | "success"
            | "power"
            | "number"
            | "top"
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
            | "store"
            | "theater"
            | "theatre"
            | "cinema"
            | "screen"
            | "airwaves"
            | "web"
            | "internet"
            | "low"
            | "high"
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

/// True for people who are sent to others to help or to look, and to whom nothing is done by it.
pub fn is_dispatched(lemma: &str) -> bool {
    matches!(
        lemma,
        "team"
            | "delegation"
            | "mission"
            | "observer"
            | "inspector"
            | "expert"
            | "envoy"
            | "rescuer"
            | "crew"
            | "medic"
    )
}

/// True for what vehicles and ships run into.
pub fn is_obstacle(lemma: &str) -> bool {
    matches!(
        lemma,
        "pillar"
            | "pole"
            | "post"
            | "lamppost"
            | "tree"
            | "kerb"
            | "curb"
            | "barrier"
            | "guardrail"
            | "railing"
            | "pylon"
            | "hydrant"
            | "ditch"
            | "iceberg"
            | "reef"
            | "rock"
            | "sandbar"
            | "buoy"
            | "pothole"
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

/// Craft and arms that only a state has, or that act for it where they are called its own.
pub const ARMED_CRAFT: [&str; 11] = [
    "jet",
    "warplane",
    "warship",
    "drone",
    "missile",
    "destroyer",
    "frigate",
    "corvette",
    "submarine",
    "gunboat",
    "minesweeper",
];

/// Craft that are a state's where they are called those of a [`SERVICE`].
pub const CRAFT: [&str; 7] = ["ship", "vessel", "boat", "cutter", "plane", "aircraft", "helicopter"];

/// Services of a state that have craft.
pub const SERVICE: [&str; 7] = ["guard", "navy", "army", "patrol", "force", "police", "combat"];

/// True for people who speak for their state where there are several of them; its troops are named as doers themselves.
pub fn acts_for_state(lemma: &str) -> bool {
    matches!(lemma, "official" | "negotiator" | "diplomat")
}

/// True for people who act for the body of whom somebody speaks as "ours" or "his".
pub fn commands(lemma: &str) -> bool {
    matches!(
        lemma,
        "officer" | "troop" | "troops" | "force" | "forces" | "crew" | "team" | "staff" | "colleague" | "soldier"
    )
}

/// True for people through whom somebody else acts; lawyers and troops are named as doers themselves.
pub fn represents(lemma: &str) -> bool {
    matches!(lemma, "representative" | "negotiator" | "envoy" | "delegate" | "officer" | "crew")
}

/// What attacks are made with, and who makes them.
pub fn is_weapon(lemma: &str) -> bool {
    matches!(
        lemma,
        "bomb"
            | "bomber"
            | "gunman"
            | "missile"
            | "drone"
            | "rocket"
            | "grenade"
            | "shell"
            | "militant"
            | "mortar"
            | "explosive"
    )
}

/// True for goods that their maker calls back; other things are remembered.
pub fn is_recalled(noun: &str) -> bool {
    matches!(
        noun,
        "car"
            | "vehicle"
            | "truck"
            | "van"
            | "bike"
            | "model"
            | "product"
            | "toy"
            | "heater"
            | "battery"
            | "charger"
            | "phone"
            | "drug"
            | "medicine"
            | "food"
            | "meat"
            | "batch"
            | "unit"
            | "device"
            | "appliance"
            | "airbag"
            | "stroller"
    )
}

/// What is bought and sold on markets, and what tells of them.
pub fn is_traded(lemma: &str) -> bool {
    matches!(
        lemma,
        "stock"
            | "share"
            | "bond"
            | "equity"
            | "price"
            | "index"
            | "nasdaq"
            | "crypto"
            | "cryptocurrency"
            | "bitcoin"
            | "currency"
            | "dollar"
            | "euro"
            | "yen"
            | "crude"
            | "treasury"
            | "commodity"
    )
}
