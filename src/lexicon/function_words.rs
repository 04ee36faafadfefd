//! Words whose morphological features no rule tells: pronouns, determiners, some adverbs, and nouns without a singular.
//!
//! Source: the guidelines of Universal Dependencies for English, and the features of UD English EWT (train).

use super::Words;

/// Penn tag, forms (lower case, `/` between), features. "It" and "you" are nominative and accusative, "who" and the like
/// interrogative and relative: what they are where they stand is for the syntax.
pub const FEATURES: &[(&str, &str, &str)] = &[
    ("PRP", "i", "Case=Nom|Number=Sing|Person=1|PronType=Prs"),
    ("PRP", "me", "Case=Acc|Number=Sing|Person=1|PronType=Prs"),
    ("PRP", "mine", "Number=Sing|Person=1|Poss=Yes|PronType=Prs"),
    ("PRP", "myself", "Case=Acc|Number=Sing|Person=1|PronType=Prs|Reflex=Yes"),
    ("PRP", "we", "Case=Nom|Number=Plur|Person=1|PronType=Prs"),
    ("PRP", "us/'s/’s", "Case=Acc|Number=Plur|Person=1|PronType=Prs"),
    ("PRP", "ours", "Number=Plur|Person=1|Poss=Yes|PronType=Prs"),
    ("PRP", "ourselves", "Case=Acc|Number=Plur|Person=1|PronType=Prs|Reflex=Yes"),
    ("PRP", "you/u/ya", "Person=2|PronType=Prs"),
    ("PRP", "yours", "Person=2|Poss=Yes|PronType=Prs"),
    ("PRP", "yourself", "Case=Acc|Number=Sing|Person=2|PronType=Prs|Reflex=Yes"),
    ("PRP", "yourselves", "Case=Acc|Number=Plur|Person=2|PronType=Prs|Reflex=Yes"),
    ("PRP", "he", "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs"),
    ("PRP", "him", "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs"),
    ("PRP", "his", "Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs"),
    ("PRP", "himself", "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs|Reflex=Yes"),
    ("PRP", "she", "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs"),
    ("PRP", "her", "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs"),
    ("PRP", "hers", "Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs"),
    ("PRP", "herself", "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs|Reflex=Yes"),
    ("PRP", "it", "Gender=Neut|Number=Sing|Person=3|PronType=Prs"),
    ("PRP", "itself", "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs|Reflex=Yes"),
    ("PRP", "they", "Case=Nom|Number=Plur|Person=3|PronType=Prs"),
    ("PRP", "them/'em/em", "Case=Acc|Number=Plur|Person=3|PronType=Prs"),
    ("PRP", "theirs", "Number=Plur|Person=3|Poss=Yes|PronType=Prs"),
    ("PRP", "themselves", "Case=Acc|Number=Plur|Person=3|PronType=Prs|Reflex=Yes"),
    ("PRP", "themself", "Case=Acc|Number=Sing|Person=3|PronType=Prs|Reflex=Yes"),
    ("PRP", "one", "Number=Sing|Person=3|PronType=Prs"),
    ("PRP", "oneself", "Case=Acc|Number=Sing|Person=3|PronType=Prs|Reflex=Yes"),
    ("PRP$", "my", "Case=Gen|Number=Sing|Person=1|Poss=Yes|PronType=Prs"),
    ("PRP$", "our", "Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs"),
    ("PRP$", "your/ur", "Case=Gen|Person=2|Poss=Yes|PronType=Prs"),
    ("PRP$", "his", "Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs"),
    ("PRP$", "her", "Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs"),
    ("PRP$", "its", "Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs"),
    ("PRP$", "their", "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs"),
    ("DT", "the", "Definite=Def|PronType=Art"),
    ("DT", "a/an", "Definite=Ind|PronType=Art"),
    ("DT", "this/that", "Number=Sing|PronType=Dem"),
    ("DT", "these/those", "Number=Plur|PronType=Dem"),
    ("DT", "some/any/another/either", "PronType=Ind"),
    ("DT", "all/both/each/every", "PronType=Tot"),
    ("DT", "no/neither", "PronType=Neg"),
    ("PDT", "all/both", "PronType=Tot"),
    ("PDT", "such/quite", "PronType=Ind"),
    ("PDT", "half", "NumForm=Word|NumType=Frac|PronType=Ind"),
    ("NN", "something/someone/somebody/anything/anyone/anybody", "Number=Sing|PronType=Ind"),
    ("NN", "everything/everyone/everybody", "Number=Sing|PronType=Tot"),
    ("NN", "nothing/nobody/one", "Number=Sing|PronType=Neg"),
    ("NN", "none", "PronType=Neg"),
    ("WDT", "that", "PronType=Rel"),
    ("WP$", "whose", "Poss=Yes|PronType=Rel"),
    ("RB", "now/then/there/here", "PronType=Dem"),
    ("RB", "ever/sometimes/sometime/somewhere/anywhere/anytime/somehow/anyhow/either", "PronType=Ind"),
    ("RB", "always/everywhere", "PronType=Tot"),
    ("RB", "never/nowhere", "PronType=Neg"),
    ("RB", "not/n't/n’t/nt", "Polarity=Neg"),
    ("RB", "well/far/soon/long/hard/early/late/little", "Degree=Pos"),
    ("RB", "once/twice/thrice", "NumForm=Word|NumType=Mult"),
    ("CC", "nor/neither", "Polarity=Neg"),
    ("UH", "yes/yeah/yep", "Polarity=Pos"),
    ("UH", "no/nope", "Polarity=Neg"),
];

/// Ordinals but for the compound ones ("twenty-first").
pub static ORDINAL: Words = Words::new(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
    seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth
    thousandth millionth",
);

/// Plurals without a singular of the same sense; lemmas.
pub static PLURALE_TANTUM: Words = Words::new(
    "regards troops politics means supplies grounds thanks clothes goods headquarters contents manners whereabouts finances pants
    jeans proceedings savings specifics economics genitals surroundings remains dynamics geopolitics trousers species glasses
    arrears outskirts earnings belongings arms shorts scissors amends odds riches premises logistics ethics
    philippines netherlands olympics paralympics maldives",
);

/// Abbreviations.
pub static ABBREVIATED: Words = Words::new(
    "etc etc. sept sept. oct oct. dec dec. nov nov. feb feb. jan jan. mar. apr. aug aug. no. asap e.g. i.e. thru mins hrs",
);
