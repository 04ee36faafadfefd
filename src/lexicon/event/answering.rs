//! What somebody is to answer for, and acts that are for others.

use crate::lexicon::Words;

/// Verbs that lay to their object what a gerund behind "of" or "for" tells, or keep the object "from" it.
pub static LAYS_TO_OBJECT: Words = Words::new(
    "accuse suspect blame convict acquit bar ban stop prevent keep block criticize criticise discourage dissuade deter
    prohibit clear",
);

/// Verbs that repay their object for what a gerund behind "for" tells.
pub static REQUITES: Words = Words::new(
    "admonish applaud arrest berate book bless censure charge chide commend condemn congratulate decorate denounce
    detain discipline dismiss eject execute expel fine fire forgive hail hang honor honour impeach imprison indict
    jail laud lambast mock pardon penalize penalise praise prosecute pillory pan punish rebuke reprimand reproach
    reward sack salute sanction scold sentence shame slam sue suspend thank ticket upbraid",
);

/// Nouns of what others than their author are to do ("the mayor's order to leave").
pub static FOR_OTHERS: Words = Words::new(
    "order demand request call invitation instruction warning appeal petition permission plea advice command directive recommendation
    summons reminder clearance authorisation authorization",
);

/// What somebody feels about others for what they did.
pub static FEELING: Words = Words::new(
    "angry annoyed cross disappointed displeased dissatisfied frustrated furious happy impatient incensed irate livid pleased
    unhappy upset",
);
