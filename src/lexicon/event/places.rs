//! What verbs and nouns say of places. From the vocabulary of news.

use crate::lexicon::words::Words;

/// Verbs and nouns of motion: their place is where they lead.
pub static MOTION: Words = Words::new(
    "travel fly go return move arrive head visit come shift send march trip flight take tow airlift transfer deport rush sail
    evacuate extradite transport relocate ferry flee divert switch escort drive walk ride escape dispatch deploy ship reroute
    redirect journey pilgrimage emigrate withdraw retreat",
);

/// What is done to a place, and so happens there.
pub static DONE_TO_PLACE: Words = Words::new(
    "hit strike batter devastate ravage lash flood reach shake attack bomb bombard shell raid search storm evacuate inspect
    close shut reopen tour occupy besiege blockade invade enter cross capture seize retake recapture overrun loot ransack
    pound leave quit vandalise vandalize",
);

/// Nouns of what a place holds or suffers: "Spokane's mayoral race".
pub static HELD_IN_PLACE: Words = Words::new(
    "election vote poll race referendum runoff primary ballot census marathon festival carnival earthquake quake outbreak
    flooding flood wildfire blackout",
);
