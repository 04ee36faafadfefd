//! The language a text is in, told by its script and its most frequent words.
//!
//! A table of a dozen words a language is enough to keep English apart from the rest, and costs a few hundred bytes
//! where a trigram model costs hundreds of thousands.

use crate::lexicon::languages::{DISTINCT, LANGUAGES, SCRIPTS};
use crate::syntax::hash::QuickMap;
use crate::syntax::lower;
use std::sync::LazyLock;

/// Words at the start of the text that are counted.
const WORDS: usize = 2000;

/// Fewest of another language's words that may outvote English.
const ENOUGH: usize = 4;

/// Share of letters that another script must have (kana make up no more of some Japanese texts).
const SCRIPT_SHARE: f64 = 0.3;

/// Places in [`LANGUAGES`] of the languages that have a word.
static SPEAKERS: LazyLock<QuickMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut speakers: QuickMap<&str, Vec<usize>> = QuickMap::default();
    for (language, (_, words)) in LANGUAGES.iter().enumerate() {
        words.iter().for_each(|word| speakers.entry(word).or_default().push(language));
    }
    speakers
});

/// The ISO 639-1 code of the text's language; "en" where nothing says otherwise.
pub(super) fn of(text: &str) -> &'static str {
    script(text).unwrap_or_else(|| by_words(text))
}

fn script(text: &str) -> Option<&'static str> {
    let (mut all, mut foreign) = (0, Vec::new());
    for letter in text.chars().filter(|c| c.is_alphabetic()).take(WORDS * 5) {
        all += 1;
        foreign.extend(Some(letter).filter(|c| !c.is_ascii()));
    }
    let of = |range: &std::ops::RangeInclusive<char>| foreign.iter().filter(|c| range.contains(c)).count();
    let (_, code) = SCRIPTS.iter().find(|(range, _)| of(range) as f64 > f64::from(all) * SCRIPT_SHARE)?;
    let told = DISTINCT.iter().find(|(letter, script, _)| script == code && text.contains(*letter));
    Some(told.map_or(*code, |(_, _, code)| code))
}

fn by_words(text: &str) -> &'static str {
    let mut counts = vec![0; LANGUAGES.len()];
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(WORDS);
    for word in words.map(lower) {
        for &language in SPEAKERS.get(&*word).into_iter().flatten() {
            counts[language] += 1;
        }
    }
    let english = LANGUAGES.iter().position(|(code, _)| *code == "en").map_or(0, |at| counts[at]);
    let best = LANGUAGES.iter().zip(&counts).rev().max_by_key(|(_, count)| **count);
    match best {
        Some(((code, _), &count)) if count >= ENOUGH && count * 2 > english * 3 => code,
        _ => "en",
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn languages() {
        for (code, text) in [
            ("en", "The mayor said on Wednesday that the bridge would be closed for a year."),
            ("en", "Rain."),
            ("en", ""),
            ("en", "Die-hard fans of Der Spiegel and Das Boot met in Berlin, the mayor said, and they were happy."),
            ("de", "Der Bürgermeister sagte am Mittwoch, dass die Brücke für ein Jahr gesperrt wird und nicht früher."),
            ("fr", "Le maire a dit mercredi que le pont serait fermé pour un an et que la ville n'avait pas le choix."),
            (
                "es",
                "El alcalde dijo el miércoles que el puente se cerrará por un año y que la ciudad no tiene otra opción.",
            ),
            ("it", "Il sindaco ha detto che il ponte sarà chiuso per un anno e che la città non ha altra scelta."),
            (
                "pt",
                "O prefeito disse na quarta-feira que a ponte não será aberta por um ano e que os carros devem parar.",
            ),
            ("nl", "De burgemeester zei woensdag dat de brug een jaar lang dicht is en dat het niet anders kan."),
            ("ru", "Мэр сказал в среду, что мост закроют на год."),
            ("ar", "قال رئيس البلدية يوم الأربعاء إن الجسر سيغلق لمدة عام."),
            ("zh", "市长星期三说,这座桥将关闭一年。"),
            ("ja", "市長は水曜日に、橋は一年間閉鎖されると述べました。"),
        ] {
            assert_eq!(of(text), code, "{text}");
        }
    }
}
