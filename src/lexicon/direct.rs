//! Words around quoted words that tell whether, and how, somebody says them.
//!
//! Own compilation from general knowledge of news style.

use super::words::Words;

/// What stands in capitals before a colon and speaks not.
pub static NO_SPEAKER: Words = Words::phrases(
    "note, notes, update, updated, breaking, watch, read, read more, more, related, photo, photos, video, correction,
    clarification, live, exclusive, opinion, analysis, factbox, explainer, summary, source, sources, tags, listen, also read,
    see also, score, scores, result, results, winner, runner-up, odds, lineups, weather, traffic, date, time, place, venue,
    price, rating, verdict, warning, spoiler, disclaimer, advertisement, breaking news, editor's note, faq, rsvp",
);

/// What bears words that nobody says there and then.
pub static SURFACE: Words = Words::new(
    "sign sticker banner placard poster billboard label plaque screen display page cover headline caption inscription
    engraving shirt t-shirt cap hat jersey badge tattoo graffiti menu button flag monument tombstone gravestone tag logo
    slogan name title nickname track album single motto doormat mug keyboard dial meter gauge thermometer",
);

/// Verbs whose subject bears, shows or bears out words before a colon without saying them.
pub static BEARING: Words = Words::new(
    "bear wear hold carry display unfurl raise wave hang feature include contain comprise sing perform play hum chant open close
    begin end start finish see read hear find receive spot notice remember know own choose pick want need call name title dub",
);

/// Nouns for words that somebody speaks or writes: "Her answer was: …", "the priest's words: …".
pub static UTTERANCE: Words = Words::new(
    "word words answer reply response message comment remark advice warning question plea explanation conclusion verdict
    statement retort reaction motto advice mantra prayer appeal request",
);

/// Bodies before which things are said: "the court heard that …".
pub static HEARING: Words = Words::new("court inquest jury juror tribunal inquiry hearing trial panel committee");

/// What somebody is who is about to be quoted: "Ruiz was blunt. “We are not good enough.”"
pub static STANCE: Words = Words::new(
    "blunt clear frank scathing defiant adamant unequivocal emphatic candid philosophical critical optimistic pessimistic
    delighted furious thrilled unrepentant dismissive cautious confident upbeat effusive unimpressed unmoved sceptical skeptical
    unapologetic withering forthright categorical succinct bullish downbeat contrite apologetic ecstatic relieved angry proud",
);

/// Verbs that take quoted words behind a preposition: "warned of “a long winter”", "accused them of “sleeping on duty”".
pub static TOPICAL: Words =
    Words::new("accuse warn complain boast speak talk criticise criticize blame condemn denounce");

/// Verbs with which somebody is shown speaking although no clause follows: the quotation behind such a sentence is theirs.
pub static SPEAKING: Words = Words::new(
    "speak talk recall remember react respond answer reply agree disagree insist complain criticise criticize defend praise
    warn explain describe address dismiss reject deny urge apologise apologize thank express welcome condemn blame confirm
    acknowledge joke laugh sigh shrug nod reflect admit argue appeal plead hail denounce lament testify question",
);
