//! Who and what decides of which type an act is: those who act for a state, ways that are blocked, seats of power.

use crate::lexicon::Words;

/// Those who stop, search and question by law or by arms.
static AUTHORITY: Words = Words::new(
    "police policeman policewoman officer constable detective inspector investigator sheriff deputy trooper marshal agent
    prosecutor gendarme ranger customs army navy military guard marine soldier troop troops force forces commando fighter
    militia militant authorities authority government junta warship frigate corvette destroyer cutter",
);

/// True for those who act by law or by arms.
pub fn is_authority(lemma: &str) -> bool {
    AUTHORITY.has(lemma)
}

/// Those who come to help where people are in distress.
static RESCUER: Words = Words::new("rescuer firefighter lifeguard lifeboat rescue medic diver volunteer coastguard");

/// True for those who save people.
pub fn is_rescuer(lemma: &str) -> bool {
    RESCUER.has(lemma)
}

/// What traffic goes along, and what goes along it: who stands in its way blocks it.
static WAY: Words = Words::new(
    "road highway motorway expressway freeway carriageway street avenue lane bridge tunnel railway railroad rail track
    line runway roundabout junction intersection crossing checkpoint border entrance entry exit gate access port harbor harbour
    airport station terminal traffic route convoy",
);

/// True for what is blocked by those who stand in its way.
pub fn is_way(lemma: &str) -> bool {
    WAY.has(lemma)
}

/// Buildings of those against whom people protest.
static SEAT: Words = Words::new(
    "embassy consulate ministry parliament congress capitol legislature palace residence headquarters courthouse",
);

/// True for the seat of a power.
pub fn is_seat(lemma: &str) -> bool {
    SEAT.has(lemma)
}

/// What a crowd does in protest.
static CLAMOUR: Words = Words::new("chant demand protest denounce condemn shout wave jeer boo decry");

/// True for what people do who gather in protest.
pub fn is_clamour(lemma: &str) -> bool {
    CLAMOUR.has(lemma)
}

/// What authorities stop on its way.
static CRAFT: Words = Words::new(
    "ship vessel boat barge tanker freighter trawler yacht flotilla dinghy convoy truck lorry car bus plane aircraft migrant smuggler
    intruder",
);

/// True for what authorities board and intercept.
pub fn is_craft(lemma: &str) -> bool {
    CRAFT.has(lemma)
}

/// What tells that something is sent to help.
static RELIEF: Words = Words::new(
    "aid relief emergency humanitarian rescue medical hospital ambulance medic doctor rescuer paramedic firefighter tent
    blanket medicine vaccine",
);

/// True for a word of help in distress.
pub fn is_relief(lemma: &str) -> bool {
    RELIEF.has(lemma)
}

/// What people are pulled out of.
static PERIL: Words = Words::new("rubble wreckage debris ruin water sea river mud snow");

/// True for what people are saved from.
pub fn is_peril(lemma: &str) -> bool {
    PERIL.has(lemma)
}

/// True for the houses through which states speak to each other.
pub fn is_mission(lemma: &str) -> bool {
    matches!(lemma, "embassy" | "consulate")
}

/// True for what keeps others out.
pub fn is_barrier(lemma: &str) -> bool {
    matches!(lemma, "checkpoint" | "roadblock" | "barricade" | "blockade" | "cordon")
}

/// True for a search for what is behind something.
pub fn is_inquiry(lemma: &str) -> bool {
    matches!(lemma, "inquiry" | "enquiry" | "investigation" | "probe" | "audit")
}

/// True for what somebody admits who yields.
pub fn is_guilt(lemma: &str) -> bool {
    matches!(
        lemma,
        "guilt"
            | "liability"
            | "fault"
            | "responsibility"
            | "wrongdoing"
            | "mistake"
            | "error"
            | "negligence"
            | "offence"
            | "offense"
            | "charge"
            | "defeat"
            | "failing"
            | "manslaughter"
            | "murder"
            | "assault"
            | "fraud"
            | "theft"
    )
}

/// True for verbs that buy and sell.
pub fn is_trading(lemma: &str) -> bool {
    matches!(lemma, "buy" | "purchase" | "import" | "sell" | "export" | "supply" | "fund" | "finance" | "issue")
}

/// Words of armed forces, around which an exercise is one of war.
static MILITARY: Words = Words::new(
    "military naval army navy troop troops force forces warship destroyer frigate carrier fleet jet warplane missile marine
    soldier live-fire amphibious",
);

/// True for a word of armed forces.
pub fn is_military(lemma: &str) -> bool {
    MILITARY.has(lemma)
}

/// True for what is kept going and halts for a while; who suspends it punishes nobody.
pub fn is_routine(lemma: &str) -> bool {
    matches!(
        lemma,
        "play"
            | "service"
            | "trading"
            | "work"
            | "count"
            | "counting"
            | "production"
            | "operation"
            | "search"
            | "class"
            | "traffic"
            | "fee"
            | "order"
            | "sentence"
            | "rule"
            | "law"
            | "campaign"
            | "tour"
            | "season"
            | "game"
            | "match"
            | "trial"
    )
}
