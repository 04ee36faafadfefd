//! The most frequent words of languages, and the scripts that tell a language by themselves.
//!
//! Source: own lists of function words.

use std::ops::RangeInclusive;

/// Languages by ISO 639-1 code, each with its most frequent words in lower case, sorted.
#[rustfmt::skip]
pub const LANGUAGES: &[(&str, &[&str])] = &[
    ("cs", &[
        "a", "aby", "ale", "do", "jako", "je", "jeho", "jsem", "jsou", "která", "který", "na", "o", "od", "po",
        "podle", "pro", "protože", "se", "si", "to", "u", "už", "v", "ve", "však", "z", "za", "ze", "že",
    ]),
    ("da", &[
        "af", "at", "blev", "de", "den", "der", "det", "eller", "en", "er", "et", "for", "fra", "han", "har",
        "hun", "ikke", "med", "men", "og", "om", "på", "sagde", "siger", "som", "til", "var",
    ]),
    ("de", &[
        "auch", "auf", "aus", "bei", "das", "dass", "dem", "den", "der", "des", "die", "ein", "eine", "einem",
        "einen", "einer", "er", "es", "für", "hat", "im", "in", "ist", "mit", "nicht", "sagte", "sich", "sie",
        "sind", "und", "von", "war", "werden", "wird", "zu", "zum", "zur",
    ]),
    ("en", &[
        "a", "about", "after", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from",
        "had", "has", "have", "he", "her", "his", "in", "is", "it", "its", "more", "not", "of", "on", "or", "said",
        "she", "that", "the", "their", "they", "this", "to", "was", "were", "which", "who", "will", "with",
        "would",
    ]),
    ("es", &[
        "al", "como", "con", "de", "del", "dijo", "el", "en", "es", "este", "está", "ha", "la", "las", "lo", "los",
        "más", "no", "para", "pero", "por", "que", "se", "según", "ser", "su", "sus", "un", "una", "y",
    ]),
    ("fi", &[
        "ei", "että", "hän", "hänen", "ja", "joka", "kuin", "kun", "mukaan", "mutta", "myös", "ne", "ole", "oli",
        "on", "ovat", "se", "sen", "tai", "vaan",
    ]),
    ("fr", &[
        "a", "au", "aux", "avec", "ce", "cette", "dans", "de", "des", "du", "elle", "en", "est", "et", "il", "la",
        "le", "les", "mais", "ne", "ont", "par", "pas", "pour", "que", "qui", "sa", "se", "son", "sont", "sur",
        "un", "une", "été",
    ]),
    ("hu", &[
        "a", "az", "azt", "csak", "de", "egy", "el", "ez", "hogy", "is", "ki", "le", "meg", "mert", "mint", "még",
        "nem", "pedig", "szerint", "van", "volt", "és",
    ]),
    ("id", &[
        "adalah", "akan", "atau", "bahwa", "dan", "dari", "dengan", "di", "dia", "ini", "itu", "juga", "karena",
        "ke", "kepada", "mereka", "oleh", "pada", "para", "sebagai", "telah", "tidak", "untuk", "yang",
    ]),
    ("it", &[
        "al", "alla", "anche", "che", "con", "da", "dal", "dalla", "dei", "del", "della", "delle", "di", "e",
        "gli", "ha", "hanno", "i", "il", "in", "la", "le", "lo", "ma", "nel", "nella", "non", "per", "più", "si",
        "sono", "un", "una", "è",
    ]),
    ("nl", &[
        "aan", "als", "bij", "dat", "de", "die", "door", "een", "en", "er", "haar", "heeft", "het", "hij", "in",
        "is", "maar", "met", "naar", "niet", "nog", "of", "om", "op", "te", "tot", "uit", "van", "voor", "was",
        "werd", "wordt", "ze", "zegt", "zei", "zijn",
    ]),
    ("no", &[
        "at", "av", "ble", "de", "den", "det", "eller", "en", "er", "et", "for", "fra", "han", "har", "hun",
        "ikke", "med", "men", "og", "om", "på", "sa", "sier", "som", "til", "var",
    ]),
    ("pl", &[
        "a", "ale", "być", "był", "było", "co", "czy", "dla", "do", "go", "i", "ich", "jak", "jego", "jest", "już",
        "na", "nie", "o", "od", "oraz", "po", "się", "są", "tak", "to", "tym", "w", "we", "z", "za", "że",
    ]),
    ("pt", &[
        "a", "ao", "as", "com", "como", "da", "das", "de", "disse", "do", "dos", "e", "ela", "ele", "em", "foi",
        "mais", "mas", "na", "no", "nos", "não", "o", "os", "ou", "para", "pela", "pelo", "por", "que", "se",
        "segundo", "ser", "sua", "são", "um", "uma",
    ]),
    ("ro", &[
        "a", "al", "au", "ce", "cu", "de", "din", "după", "este", "fi", "fost", "la", "mai", "nu", "pe", "pentru",
        "prin", "se", "spus", "sunt", "să", "un", "în", "și",
    ]),
    ("sv", &[
        "att", "av", "de", "den", "det", "eller", "en", "ett", "från", "för", "han", "har", "hon", "i", "inte",
        "med", "men", "och", "om", "på", "sa", "som", "säger", "till", "var", "är",
    ]),
    ("tr", &[
        "ama", "bir", "bu", "da", "daha", "de", "dedi", "diye", "en", "gibi", "göre", "ile", "için", "kadar", "ne",
        "olan", "olarak", "oldu", "olduğu", "ve", "veya", "çok",
    ]),
];

/// Scripts and the language each stands for, those of fewer speakers first. Kana comes before Han: Japanese has both.
#[rustfmt::skip]
pub const SCRIPTS: &[(RangeInclusive<char>, &str)] = &[
    ('\u{0370}'..='\u{03FF}', "el"),
    ('\u{0400}'..='\u{052F}', "ru"),
    ('\u{0590}'..='\u{05FF}', "he"),
    ('\u{0600}'..='\u{06FF}', "ar"),
    ('\u{0900}'..='\u{097F}', "hi"),
    ('\u{0980}'..='\u{09FF}', "bn"),
    ('\u{0E00}'..='\u{0E7F}', "th"),
    ('\u{AC00}'..='\u{D7AF}', "ko"),
    ('\u{3040}'..='\u{30FF}', "ja"),
    ('\u{4E00}'..='\u{9FFF}', "zh"),
];

/// Letters by which a language is told from the one that its script stands for: letter, script's language, language.
pub const DISTINCT: &[(char, &str, &str)] =
    &[('ї', "ru", "uk"), ('є', "ru", "uk"), ('ٹ', "ar", "ur"), ('ے', "ar", "ur"), ('پ', "ar", "fa"), ('گ', "ar", "fa")];
