//! Reporting verbs: which verbs report speech or attitude, and with what.
//!
//! Sources: the communication verbs of Levin, *English Verb Classes and Alternations* (1993), §37 and §29, and the cues
//! of PolNeAR's training part that have the frame three times or more.

use super::words::Words;
use crate::syntax::hash::Quick;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

/// What a verb may report with; several uses may hold of one verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Reporting(u8);

impl Reporting {
    /// "said that …", "added: …".
    pub const CLAUSE: Self = Self(1 << 0);
    /// documents and figures as well: "the poll shows that …".
    pub const FINDING: Self = Self(1 << 1);
    /// "asked whether …".
    pub const QUESTION: Self = Self(1 << 2);
    /// accompanies a quotation but takes no clause: "…," she laughed.
    pub const MANNER: Self = Self(1 << 3);
    /// gives its object a name or a description: "called it “…”", "described the talks as “…”".
    pub const LABEL: Self = Self(1 << 4);
    /// belief, hope, knowledge, perception with a clause: "thinks that …".
    pub const BELIEF: Self = Self(1 << 5);
    /// intention and wish with an infinitive: "hopes to …".
    pub const INTENTION: Self = Self(1 << 6);

    /// True where one of `uses` holds.
    pub const fn any(self, uses: Self) -> bool {
        self.0 & uses.0 != 0
    }

    /// Both sets of uses.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// A finite clause, as speech.
    pub const SPEECH_CLAUSE: Self = Self::CLAUSE.or(Self::FINDING).or(Self::QUESTION);

    /// A quotation in marks, as speech.
    pub const SPEECH_QUOTATION: Self = Self::SPEECH_CLAUSE.or(Self::MANNER);

    /// True where the verb reports nothing.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// The uses of the verb with this lemma; a phrasal verb is written with its particle ("point out").
pub fn reporting(lemma: &str) -> Reporting {
    static USES: LazyLock<HashMap<&str, Reporting, BuildHasherDefault<Quick>>> = LazyLock::new(|| {
        let mut uses: HashMap<_, Reporting, _> = HashMap::default();
        for &(use_, words) in TABLES {
            for &word in words {
                let held = uses.entry(word).or_default();
                *held = held.or(use_);
            }
        }
        uses
    });
    USES.get(lemma).copied().unwrap_or_default()
}

/// Verbs for what only people do with words, which take no clause here: behind "and" who spoke goes on with them.
pub static COMMITTING: Words = Words::new(
    "accuse apologise apologize appeal ask call condemn criticise criticize decline demand invite offer pledge praise promise
    refuse request threaten thank urge vow warn",
);

/// The particles of the phrasal verbs in the tables.
pub const PARTICLES: &[&str] = &["back", "in", "off", "on", "out", "up"];

/// Nouns for what is written or measured and then says something ("the poll found that …"). Source: the subjects of
/// "show", "find", "indicate" and "suggest" in PolNeAR's training part.
#[rustfmt::skip]
pub const DOCUMENTS: &[&str] = &[
    "analysis", "audit", "book", "census", "data", "document", "email", "estimate", "exit", "figure", "filing", "finding",
    "indictment", "inquiry", "investigation", "lawsuit", "letter", "memo", "number", "paper", "poll", "record", "report",
    "research", "result", "review", "statement", "statistic", "study", "survey", "testimony", "transcript",
];

const TABLES: &[(Reporting, &[&str])] = &[
    (Reporting::CLAUSE, CLAUSE),
    (Reporting::FINDING, FINDING),
    (Reporting::QUESTION, QUESTION),
    (Reporting::MANNER, MANNER),
    (Reporting::LABEL, LABEL),
    (Reporting::BELIEF, BELIEF),
    (Reporting::INTENTION, INTENTION),
];

#[rustfmt::skip]
const CLAUSE: &[&str] = &[
    "acknowledge", "add", "admit", "advise", "affirm", "agree", "allege", "announce", "answer", "apologise",
    "apologize", "argue", "assert", "assess", "assure", "attest", "aver", "avow", "bemoan", "blog", "boast",
    "boom", "brag", "cable", "caution", "certify", "charge", "claim", "clarify", "comment", "communicate",
    "complain", "concede", "conclude", "concur", "confess", "confide", "confirm", "contend", "convey",
    "counter", "crow", "declare", "decree", "demand", "deny", "disclose", "dispute", "divulge", "elaborate",
    "email", "emphasise", "emphasize", "enthuse", "estimate", "exclaim", "explain", "expound", "forecast",
    "fume", "go on", "gripe", "grumble", "guarantee", "gush", "hint", "hypothesise", "hypothesize", "imply",
    "inform", "insinuate", "insist", "intone", "joke", "lament", "maintain", "marvel", "mention", "muse",
    "mutter", "narrate", "note", "notify", "object", "observe", "opine", "persuade", "plead", "pledge",
    "point out", "posit", "post", "postulate", "preach", "predict", "proclaim", "profess", "project", "promise",
    "propose", "protest", "quip", "quote", "reaffirm", "reason", "reassure", "recall", "recite", "reckon",
    "recommend", "recount", "reiterate", "rejoin", "relate", "relay", "remark", "remind", "remonstrate",
    "repeat", "reply", "report", "request", "respond", "retort", "retweet", "reveal", "riposte", "rule", "say",
    "signal", "speculate", "spell out", "state", "stipulate", "stress", "submit", "suggest", "sum up",
    "surmise", "swear", "tell", "testify", "text", "theorise", "theorize", "threaten", "tout", "tweet",
    "underline", "underscore", "urge", "venture", "verify", "volunteer", "vow", "warn", "whisper", "write",
];

#[rustfmt::skip]
const FINDING: &[&str] = &[
    "confirm", "demonstrate", "determine", "discover", "establish", "find", "illustrate", "indicate", "prove",
    "reveal", "show", "signal", "suggest",
];

#[rustfmt::skip]
const QUESTION: &[&str] = &[
    "ask", "enquire", "inquire", "query", "question", "wonder",
];

#[rustfmt::skip]
const MANNER: &[&str] = &[
    "address", "bark", "beam", "beg", "begin", "bellow", "beseech", "blast", "blurt out", "call", "call out",
    "caption", "chant", "cheer", "chide", "chime in", "chip in", "chirp", "chuckle", "cite", "condemn", "continue",
    "coo", "correct", "criticise", "criticize", "croak", "cry", "cry out", "cut in", "deadpan", "declaim",
    "decry", "denounce", "describe", "drawl", "encourage", "end", "entreat", "exhort", "finish", "fire back",
    "gasp", "giggle", "gloat", "go", "greet", "grin", "groan", "growl", "hiss", "hit back", "hit out",
    "implore", "instruct", "interject", "interrupt", "lash out", "laugh", "lead off", "lecture", "moan", "mock",
    "mumble", "murmur", "nod", "offer", "open up", "praise", "press", "push back", "rage", "rail", "rant",
    "rap", "read", "rebuke", "recollect", "reflect", "ridicule", "roar", "scoff", "scold", "scream",
    "shoot back", "shout", "shriek", "shrug", "sigh", "sign off", "sing", "slam", "smile", "snap", "snarl",
    "sneer", "snort", "sob", "speak", "stammer", "start", "stutter", "tease", "thank", "thunder", "wail",
    "weigh in", "whine", "yell",
];

#[rustfmt::skip]
const LABEL: &[&str] = &[
    "applaud", "attack", "bill", "blast", "brand", "call", "cast", "characterise", "characterize", "cite",
    "condemn", "criticise", "criticize", "declare", "decry", "deem", "denigrate", "denounce", "depict",
    "deride", "describe", "dismiss", "dub", "hail", "label", "laud", "liken", "mock", "paint", "portray",
    "praise", "pronounce", "refer", "reject", "ridicule", "slam", "style", "tag", "term",
];

#[rustfmt::skip]
const BELIEF: &[&str] = &[
    "accept", "anticipate", "appreciate", "ascertain", "assume", "believe", "bet", "calculate", "conceive",
    "conclude", "consider", "decide", "determine", "discover", "doubt", "dream", "envisage", "envision",
    "expect", "fathom", "fear", "feel", "figure", "foresee", "forget", "fret", "gamble", "gather", "grasp",
    "guess", "hear", "hope", "imagine", "infer", "judge", "know", "learn", "mind", "notice", "perceive",
    "ponder", "presume", "realise", "realize", "recognise", "recognize", "regret", "remember", "resolve", "see",
    "sense", "suppose", "suspect", "think", "trust", "understand", "wish", "worry",
];

#[rustfmt::skip]
const INTENTION: &[&str] = &[
    "agree", "aim", "aspire", "decide", "decline", "desire", "expect", "hope", "intend", "long", "offer",
    "plan", "pledge", "prefer", "promise", "propose", "refuse", "seek", "threaten", "vow", "want", "wish",
    "yearn",
];

#[cfg(test)]
mod tests {
    use super::{Reporting, TABLES, reporting};

    #[test]
    fn tables_are_sorted() {
        for (_, words) in TABLES {
            assert!(words.is_sorted(), "{words:?}");
        }
    }

    #[test]
    fn a_verb_may_have_several_uses() {
        assert!(reporting("call").any(Reporting::LABEL) && reporting("call").any(Reporting::MANNER));
        assert!(reporting("point out").any(Reporting::CLAUSE));
        assert!(reporting("eat").is_none());
    }
}
