//! Words for what happens that may name one happening: "quake" and "earthquake", "killed" and "died", "beat" and "victory".
//!
//! Own compilation from general knowledge, a line a kind of happening; a word may stand in several. Whether two mentions
//! are of one event is for `set::clusters` to say: these words only make it worth asking.

use std::collections::HashMap;
use std::sync::OnceLock;

/// Lemmas, a kind of happening each.
const KINDS: &[&str] = &[
    "kill die death murder slay slaying killing execute assassinate assassination homicide succumb fatality perish dead massacre stab",
    "shoot shooting gun fire gunfire shootout massacre rampage",
    "injure wound hurt injury maim",
    "arrest detain capture apprehend nab custody detention seize catch",
    "accuse charge indict indictment allege charges arraign arraignment",
    "convict conviction guilty verdict",
    "sentence jail imprison imprisonment",
    "acquit acquittal clear exonerate",
    "sue lawsuit suit",
    "hit strike smash",
    "crash collide collision accident wreck derail derailment plunge",
    "earthquake quake temblor tremor shake jolt aftershock",
    "fire blaze burn inferno wildfire ignite engulf",
    "explode explosion blast detonate detonation bomb bombing",
    "attack assault raid strike ambush airstrike bombard bombardment shell shelling offensive",
    "invade invasion incursion",
    "war battle fighting conflict clash fight",
    "riot unrest protest demonstrate demonstration rally march disturbance",
    "rob robbery heist steal theft snatch burglary loot",
    "kidnap abduct abduction kidnapping hijack hijacking",
    "buy acquire purchase acquisition takeover deal",
    "sell sale divest",
    "merge merger",
    "win victory beat defeat triumph clinch",
    "lose loss defeat beat",
    "retain defend",
    "fire sack dismiss dismissal oust axe relieve terminate firing",
    "layoff cut",
    "resign quit step resignation departure leave",
    "retire retirement",
    "hire appoint name pick select choose appointment nominate nomination",
    "elect election vote poll ballot",
    "announce announcement unveil reveal",
    "release launch issue publish debut unveil introduce roll",
    "find discover discovery uncover",
    "escape flee run break_out getaway",
    "rescue save evacuate evacuation",
    "damage destroy devastate destruction demolish ravage wreck",
    "cut sever disrupt disruption outage",
    "foil thwart prevent avert stop",
    "fix patch plug repair close",
    "hang suicide",
    "marry wed wedding marriage",
    "divorce split separate separation",
    "bear birth baby pregnancy",
    "enter check admit",
    "fall drop decline plunge tumble slide slump sink",
    "rise increase climb jump gain surge soar",
    "meet meeting talk talks summit negotiate negotiation discuss discussion dialogue consult consultation",
    "agree agreement deal accord pact treaty sign",
    "reject refuse rejection refusal decline rebuff turn",
    "approve approval pass adopt adoption ratify",
    "ban prohibit bar prohibition",
    "sanction sanctions embargo",
    "cancel cancellation scrap abandon scrub axe",
    "delay postpone postponement defer reschedule",
    "begin start open commence",
    "end conclude finish close",
    "visit trip travel tour",
    "deploy deployment send dispatch",
    "withdraw withdrawal pull pullout retreat",
    "donate donation give grant",
    "help aid assist assistance support",
    "sign contract",
    "test trial",
    "flood flooding inundate",
    "storm hurricane typhoon cyclone",
    "erupt eruption",
    "snow snowfall blizzard",
    "host present emcee",
    "perform play performance concert",
    "win award honor",
    "order command",
    "demand call urge request",
    "threaten threat warn warning",
    "apologize apology",
    "criticize condemn criticism condemnation denounce",
    "deny denial",
    "investigate investigation probe inquiry",
    "search hunt manhunt look",
    "leak disclose",
    "hack breach cyberattack",
    "flow spill leak",
];

/// The kinds of happenings, by their places in the table, that `lemma` may name.
pub fn kinds(lemma: &str) -> &'static [u8] {
    static INDEX: OnceLock<HashMap<&str, Vec<u8>>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let mut index: HashMap<&str, Vec<u8>> = HashMap::new();
        for (kind, lemmas) in (0..).zip(KINDS) {
            lemmas.split(' ').for_each(|lemma| index.entry(lemma).or_default().push(kind));
        }
        index
    });
    index.get(lemma).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::{KINDS, kinds};

    #[test]
    fn words_for_one_happening_share_a_kind() {
        let alike = |a, b| kinds(a).iter().any(|kind| kinds(b).contains(kind));
        assert!(alike("quake", "earthquake") && alike("beat", "victory") && !alike("kill", "marry"));
        assert!(KINDS.len() < usize::from(u8::MAX) && kinds("zyzzyva").is_empty());
    }
}
