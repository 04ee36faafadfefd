//! Nouns that name events.
//!
//! Nouns of other occurrences are those that the TempEval-3 corpora (TimeBank, AQUAINT) annotate as events in at least half
//! of their places, and more of their kinds.

use super::{Sense, mode, sense};
use crate::event::EventKind::{
    Accuse, Agree, Aid, Assault, Coerce, Concede, Consult, Cooperate, Mobilize, Other, Protest, Reject, Request,
    Retreat, Sanction, Support, Threaten,
};
use crate::lexicon::Meanings;

/// The nouns of each sense.
static NOUNS: Meanings<Sense> = Meanings::new(&[
    (
        sense(Agree),
        "agreement, deal, pact, accord, treaty, commitment, pledge, promise, understanding, settlement,
        compromise, memorandum",
    ),
    (
        mode(Consult, "meet"),
        "talk, talks, negotiation, meeting, summit, discussion, consultation, conference, gathering, dialogue,
        dialog, engagement, rendezvous, parley, conversation, session",
    ),
    (mode(Consult, "visit"), "visit, trip, tour"),
    (mode(Consult, "mediate"), "mediation, arbitration, conciliation"),
    (
        sense(Support),
        "support, praise, endorsement, apology, recognition, ratification, backing, condolence,
        congratulation",
    ),
    (sense(Concede), "concession, reversal, easing"),
    (mode(Retreat, "resign"), "resignation"),
    (
        sense(Retreat),
        "withdrawal, surrender, retreat, release, ceasefire, cease-fire, truce, pullout, evacuation,
        disarmament, armistice, liberation, repatriation",
    ),
    (sense(Cooperate), "cooperation, collaboration, extradition"),
    (sense(Aid), "aid, assistance, donation, relief, rescue"),
    (sense(Request), "demand, request, appeal, plea, call, proposal, petition, invitation"),
    (sense(Reject), "rejection, refusal, veto, defiance, objection, dismissal"),
    (
        sense(Accuse),
        "accusation, criticism, condemnation, complaint, lawsuit, indictment, charge, allegation,
        investigation, probe, inquiry, conviction, blame, rebuke, impeachment, prosecution, suit,
        denunciation, audit",
    ),
    (sense(Threaten), "threat, warning, ultimatum"),
    (mode(Protest, "demo"), "protest, demonstration, rally, riot, march, boycott, sit-in, walkout, unrest, uprising"),
    (sense(Sanction), "sanction, embargo, expulsion, suspension, blacklist"),
    (mode(Mobilize, "troops"), "mobilization, mobilisation, deployment, buildup, build-up, reinforcement"),
    (mode(Coerce, "arrest"), "arrest, detention"),
    (mode(Coerce, "deport"), "deportation"),
    (mode(Coerce, "seize"), "raid, seizure, confiscation"),
    (
        sense(Coerce),
        "crackdown, curfew, ban, repression, blockade, siege, lockdown, censorship, cyberattack, restriction",
    ),
    (mode(Assault, "kill"), "killing, assassination, murder, massacre, execution, homicide, slaying, genocide"),
    (mode(Assault, "bomb"), "bombing, airstrike, shelling, bombardment, air-strike"),
    (mode(Assault, "abduct"), "kidnapping, abduction, hijacking"),
    (mode(Assault, "beat"), "torture, beating, rape, stabbing"),
    (
        sense(Assault),
        "attack, strike, assault, invasion, offensive, shooting, clash, fighting, violence, ambush, war,
        battle, retaliation, incursion, shootout, gunfire, coup, putsch, conflict, bloodshed, onslaught,
        counterattack, counteroffensive, hostility, warfare, scuffle, rampage",
    ),
    (
        sense(Other),
        "abdication, arraignment, ballot, buyback, by-election, docking, fatality, flyby, flypast, knockout,
        overdose, sacking, sentencing, splashdown, strikeout, eviction, firing, accident, acquisition, action,
        adoption, aftershock, amputation, announcement, appearance, appointment, approval, arrival, arson,
        attempt, auction, avalanche, award, bailout, bankruptcy, banquet, bid, birth, blackout, blast, blaze,
        blizzard, boost, brawl, breach, breakdown, breakthrough, broadcast, broadcasting, burglary, burial,
        buyout, campaign, cancellation, celebration, ceremony, championship, change, closure, collapse,
        collision, completion, concert, confirmation, construction, contamination, contest, coronation,
        counting, crash, crisis, cut, cutback, cyclone, death, debate, debut, decision, declaration, decline,
        defeat, delay, delisting, delivery, demolition, departure, derailment, derby, devaluation,
        development, diagnosis, disappearance, disaster, discovery, dispute, disruption, dissolution, drill,
        drop, drought, earthquake, election, eruption, escape, event, exercise, exhibition, expansion,
        expedition, explosion, export, failure, fall, famine, festival, feud, fight, final, fire, firework,
        fireworks, flight, flood, flooding, flotation, flyover, fraud, funeral, gala, game, glitch,
        graduation, growth, hailstorm, halt, handover, hearing, heatwave, heist, hospitalization, hunt,
        hurricane, impasse, inauguration, incident, increase, infection, injury, inspection, installation,
        intervention, interview, introduction, investment, involvement, journey, keynote, landing, landslide,
        launch, layoff, leak, liftoff, loss, maneuver, manhunt, manoeuvre, marathon, match, merger,
        migration, mission, move, mudslide, mutiny, nomination, opening, operation, order, outage, outbreak,
        outcry, overhaul, parade, payment, performance, playoff, plot, plunge, poisoning, poll, premiere,
        probation, procession, production, purchase, quake, quarrel, race, rampage, recall, recession,
        reconstruction, recount, reduction, referendum, reform, refund, regatta, rehearsal, reinstatement,
        relocation, removal, renewal, reopening, replacement, restructuring, retirement, retrial, return,
        revolt, revolution, rise, robbery, rollout, round, row, ruling, runoff, sabotage, sale, scandal,
        screening, search, semifinal, seminar, sentence, separation, setback, shift, shipment, shortage,
        showdown, shutdown, sighting, signing, sinking, slide, slowdown, slump, spacewalk, speech, spill,
        split, spree, stampede, standoff, stoppage, storm, suicide, surge, surgery, swap, takeover, tariff,
        test, testimony, theft, thunderstorm, tornado, touchdown, tournament, tragedy, transfer, transition,
        transplant, tremor, trial, tsunami, turnover, typhoon, unveiling, upgrade, upheaval, vaccination,
        verdict, victory, vigil, violation, vote, voting, voyage, wedding, wildfire, win, workshop, wreck",
    ),
]);

/// The sense of a noun that names an event.
pub fn noun(lemma: &str) -> Option<Sense> {
    NOUNS.of(lemma)
}
