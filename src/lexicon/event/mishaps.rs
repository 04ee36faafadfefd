//! What people come to harm by: calamities, and what is done to people by them.

use crate::lexicon::Words;

/// Storms, quakes, crashes, fires, outbreaks: nouns and verbs for them.
static CALAMITY: Words = Words::new(
    "storm hurricane typhoon cyclone tornado twister thunderstorm hailstorm earthquake quake tremor aftershock tsunami flood flooding
    landslide mudslide avalanche blizzard snowstorm wildfire blaze fire bushfire inferno heatwave drought famine eruption lightning
    crash accident collision derailment wreck sinking capsizing pileup explosion blast detonation collapse stampede outbreak epidemic
    pandemic leak spill poisoning disaster crush derail collide crash capsize plunge overturn explode detonate erupt collapse sink overdose",
);

/// Vehicles and sicknesses by which people come to harm without being attacked.
static CARRIER: Words = Words::new("train tram bus plane ferry lightning wave volcano virus disease crashed");

/// What else runs into something without attacking it.
static VEHICLE: Words = Words::new("ship vessel boat barge car truck lorry van tanker yacht asteroid meteorite");

/// True for what strikes or hits without anybody's will: storms, trains, ships.
pub fn is_willless(lemma: &str) -> bool {
    is_mishap(lemma) || VEHICLE.has(lemma)
}

/// True for a calamity, by noun or verb.
pub fn is_calamity(lemma: &str) -> bool {
    CALAMITY.has(lemma)
}

/// True for calamities and for what they happen with.
pub fn is_mishap(lemma: &str) -> bool {
    is_calamity(lemma) || CARRIER.has(lemma)
}

/// True for what comes down when it crashes.
pub fn is_aircraft(lemma: &str) -> bool {
    matches!(
        lemma,
        "plane" | "aircraft" | "airliner" | "jet" | "jetliner" | "airplane" | "helicopter" | "glider" | "flight"
    )
}

/// Verbs that tell of those who come to harm.
pub fn is_harm(lemma: &str) -> bool {
    matches!(lemma, "kill" | "die" | "perish" | "injure" | "wound" | "hurt" | "maim" | "drown")
}

/// Verbs that tell what a calamity does where it comes.
pub fn is_blow(lemma: &str) -> bool {
    matches!(
        lemma,
        "strike"
            | "hit"
            | "rock"
            | "jolt"
            | "shake"
            | "batter"
            | "lash"
            | "sweep"
            | "topple"
            | "flatten"
            | "damage"
            | "destroy"
            | "devastate"
            | "engulf"
            | "infect"
            | "sicken"
            | "break out"
            | "displace"
    )
}
