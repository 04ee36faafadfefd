//! Words that take up one another for one event: "crashed" and "the accident", "agreed to buy" and "the takeover".

/// What an act is called whichever of its words tells it, under the plainest of them. `nominal` for nouns: "the fire" is none
/// of the acts of who "fired" somebody.
pub fn one_act(lemma: &str, nominal: bool) -> Option<&'static str> {
    Some(match lemma {
        "earthquake" | "quake" | "tremor" | "temblor" => "quake",
        "crash" | "accident" | "collision" | "collide" | "derailment" | "derail" | "wreck" => "crash",
        "fire" if nominal => "fire",
        "blaze" | "inferno" | "wildfire" | "bushfire" => "fire",
        "explosion" | "explode" | "blast" | "detonation" | "detonate" => "blast",
        "collapse" | "cave in" => "collapse",
        "takeover" | "take over" | "acquisition" | "acquire" | "buyout" | "buy out" | "buy" | "purchase" | "merger"
        | "merge" => "takeover",
        "closure" | "close" | "shutdown" | "shut" | "shut down" | "close down" => "closure",
        "fire" | "firing" | "sack" | "sacking" | "dismiss" | "dismissal" | "ouster" => "dismissal",
        "resign" | "resignation" | "step down" | "quit" => "resignation",
        "arrest" | "detain" | "apprehend" => "arrest",
        "sentence" | "sentencing" | "jail" | "imprison" => "sentence",
        "convict" | "conviction" | "verdict" => "verdict",
        "walkout" | "walk out" | "walk off" | "stoppage" => "walkout",
        _ => return None,
    })
}

/// True for what befalls somebody or something but once: told of the same again, it is the same event.
pub fn is_single(act: &str) -> bool {
    !matches!(act, "takeover" | "quake")
}

/// True for what news calls a calamity or an attack that it has told of: "the tragedy". "The incident" may be any.
pub fn sums_up(lemma: &str) -> bool {
    matches!(lemma, "tragedy" | "disaster" | "catastrophe" | "ordeal" | "carnage" | "atrocity")
}

/// True for nouns of whatever somebody has done: "the decision", "the move".
pub fn takes_up_an_act(lemma: &str) -> bool {
    matches!(lemma, "decision" | "move" | "announcement" | "step" | "ruling")
}

/// Nouns of violence that goes on for months and is made of many acts.
pub fn is_campaign(lemma: &str) -> bool {
    matches!(lemma, "war" | "conflict" | "invasion" | "insurgency" | "civil war" | "fighting" | "hostility")
}

/// Nouns of violence that without an article tell of a kind of crime: "fear of assault".
pub fn is_crime(lemma: &str) -> bool {
    matches!(lemma, "violence" | "assault" | "rape" | "murder" | "torture" | "terrorism" | "kidnapping")
}
