//! What a sentence counts: the killed and the wounded, sums, ages, scores, and how many of what.

use super::super::terms;
use super::amount::{Amount, Word, amount, words};
use crate::lexicon::Words;

/// Words that count the dead where a number of people stands beside them, and words that count the wounded.
static KILLED: Words =
    Words::new("kill kills killed killing die dies died dead death deaths fatalities slain perished drowned");
static WOUNDED: Words =
    Words::new("wound wounds wounded wounding injure injures injured injuring hurt injuries maimed hospitalized");

/// Units of time and measure, and what else is no count of what was done or suffered.
static UNITS: Words = Words::new(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades century
     centuries times mile miles kilometer kilometers kilometre kilometres km meter meters metre metres feet foot inches
 percent per cent points degrees am pm a.m p.m",
);

/// Words beside a number that is no whole, or no count: "two more", "July 14".
static OTHERS: Words = Words::new(
    "other more another additional further only january february march april may june july august september october november
     december jan jan. feb feb. aug aug. sept sept. oct oct. nov nov. dec dec. no number",
);

/// Words between a verb and a number that it does not count.
static APART: Words = Words::new("by including among of in and or but from since with as");

/// Words at which a noun phrase ends.
static ENDS: Words = Words::new(
    "of in on at to for by with from as and or but that which who were was are is have had has be been a an the into over
     after before near when while not",
);

/// Whom a count of the killed or wounded tells from the others.
static SOME: Words = Words::new(
    "children women men girls boys babies infants teenagers students pupils officers soldiers policemen firefighters
     rescuers medics journalists tourists foreigners civilians militants fighters gunmen attackers assailants rebels
     insurgents terrorists suspects hostages",
);

/// Words before "injured" by which some of them are told from the others.
static GRADES: Words = Words::new("critically seriously severely gravely badly slightly lightly");

/// Nouns by which a course is measured, and words behind them with which they say how far on: "six laps later", "three games
/// before the final". Behind other nouns such words belong to what happened: "fired 80 missiles before dawn".
static STRETCHES: Words = Words::new(
    "laps games matches rounds races heats stages legs innings overs sets frames holes seasons tournaments episodes chapters
     pages stops stations doors floors blocks generations steps places",
);
static SINCE: Words = Words::new("later earlier before after away apart from");

/// Plurals without "s".
static PLURALS: Words = Words::new("people men women children police troops staff crew");

static CURRENCIES: Words = Words::new("dollars euros pounds yen yuan rubles rupees dollar euro pound");

/// Words of sentences in which "3-1" is a score.
static CONTESTS: Words = Words::new(
    "beat beats win wins won winning lose loses lost draw drew defeat defeated victory score scored final match game tie",
);

/// How many words a noun stands behind its number, and a verb behind the noun.
const NEAR: usize = 4;

/// How many words a verb stands before its number: "killed on Sunday at least 12".
const BEFORE: usize = 6;

/// What a sentence counts.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::set) struct Fact {
    /// Where the number stands in the sentence, in bytes; where a verb says killed or wounded, that verb.
    pub(in crate::set) at: usize,
    /// `killed`, `wounded`, `sum`, `age`, `score`, or what is counted.
    pub(super) field: String,
    /// Whose age, in lower case; the currency of a sum; which of the killed or wounded ("children"); empty else.
    pub(super) of: String,
    /// The number as the sentence writes it.
    pub(super) value: String,
    /// Nothing for a score, which is what it is.
    pub(super) amount: Option<Amount>,
}

/// What `sentence` counts.
pub(super) fn facts(sentence: &str) -> Vec<Fact> {
    let words = words(sentence);
    let contest = || words.iter().any(|w| CONTESTS.has(w.text));
    let mut facts = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let score = score(&words, at).filter(|_| contest());
        let found = score.or_else(|| age(&words, at)).or_else(|| counted(sentence, &words, at));
        at = found.as_ref().map_or(at + 1, |(_, end)| *end);
        facts.extend(found.map(|(fact, _)| fact));
    }
    facts
}

fn fact(word: Word<'_>, field: &str, value: &str, amount: Option<Amount>) -> Fact {
    Fact { at: word.start, field: field.into(), of: String::new(), value: value.into(), amount }
}

/// "3-1"; in brackets it is what a team has won and lost so far.
fn score(words: &[Word<'_>], at: usize) -> Option<(Fact, usize)> {
    let word = words.get(at)?;
    let (a, b) = word.text.split_once(['-', '–'])?;
    let goals = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    (goals(a) && goals(b) && !word.bracket).then(|| (fact(*word, "score", &format!("{a}-{b}"), None), at + 1))
}

/// "Tomas Varga, 34," and "34-year-old Tomas Varga".
fn age(words: &[Word<'_>], at: usize) -> Option<(Fact, usize)> {
    let word = words.get(at)?;
    let capital = |word: &&Word<'_>| word.text.starts_with(char::is_uppercase);
    let (years, follows) = word.text.strip_suffix("-year-old").map_or((word.text, false), |years| (years, true));
    let number = years.parse::<u8>().ok().filter(|years| *years < 120)?;
    let run: Vec<&Word<'_>> = if follows {
        words[at + 1..].iter().take(NEAR).skip_while(|w| !capital(w)).take_while(capital).collect()
    } else {
        let before = words.get(at.checked_sub(1)?)?;
        let apposed = before.pause && (word.pause || at + 1 == words.len()) && capital(&before);
        let run = words[..at].iter().rev().take_while(|w| capital(w) && (w.start == before.start || !w.pause));
        let run: Vec<&Word<'_>> = run.take(if apposed { at } else { 0 }).collect();
        run.into_iter().rev().collect()
    };
    let exact = Amount { least: f64::from(number), most: f64::from(number) };
    let of = run.iter().map(|word| word.text.to_lowercase()).collect::<Vec<_>>().join(" ");
    if run.is_empty() {
        return None;
    }
    Some((Fact { of, ..fact(*word, "age", years, Some(exact)) }, at + 1))
}

/// A sum, or how many of what.
fn counted(sentence: &str, words: &[Word<'_>], at: usize) -> Option<(Fact, usize)> {
    let (amount, end) = amount(words, at)?;
    let value = &sentence[words[at].start..words[end - 1].start + words[end - 1].text.len()].trim_end_matches(" of");
    let noun = noun(words, end);
    let currency = value.contains(['$', '€', '£']) || words.get(end).is_some_and(|w| CURRENCIES.has(w.text));
    if currency {
        let sign = value.find(['$', '€', '£']).and_then(|at| value[at..].chars().next());
        let of = sign.map_or_else(|| words[end].text.to_lowercase(), String::from);
        return Some((Fact { of, ..fact(words[at], "sum", value, Some(amount)) }, end));
    }
    let unit = words[end..=noun.unwrap_or(end).min(words.len() - 1)].iter().any(|word| UNITS.has(word.text));
    let other = [at.checked_sub(1), Some(end)].into_iter().flatten().filter_map(|place| words.get(place));
    let measure = noun.is_some_and(|noun| is_measure(words, noun));
    if unit || measure || other.into_iter().any(|word| OTHERS.has(word.text)) {
        return None;
    }
    if let Some((field, verb)) = casualty(words, at, end, noun) {
        let of = noun.map_or("", |noun| words[noun].text).to_lowercase();
        let of = if SOME.has(&of) { of } else { String::new() };
        return Some((Fact { at: verb, of, ..fact(words[at], field, value, Some(amount)) }, end));
    }
    Some((fact(words[at], &name(words, noun?)?, value, Some(amount)), end))
}

/// The place of the counted noun in the phrase that goes on at `from`.
fn noun(words: &[Word<'_>], from: usize) -> Option<usize> {
    let mut at = from;
    while at < words.len().min(from + NEAR) {
        let word = words[at];
        if ENDS.has(word.text) || word.text.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        if PLURALS.has(word.text) || (word.text.ends_with('s') && !word.text.ends_with("ss")) {
            return Some(at);
        }
        if word.pause {
            return None;
        }
        at += 1;
    }
    None
}

/// Whether the noun says how far on or how long ago: "six laps later", "four presidents ago".
fn is_measure(words: &[Word<'_>], noun: usize) -> bool {
    let behind = words.get(noun + 1).filter(|_| !words[noun].pause);
    behind.is_some_and(|word| word.text == "ago" || (STRETCHES.has(words[noun].text) && SINCE.has(word.text)))
}

/// What is counted, as it is written.
fn name(words: &[Word<'_>], noun: usize) -> Option<String> {
    let name = words[noun].text.to_lowercase();
    (name != "others").then_some(name)
}

/// Whether the number from `at` to `end` counts the killed or the wounded; with the place of the word that says so, in bytes.
/// Not where it counts some of them alone ("two Chinese tourists", "20 of the injured"), or what somebody has ("a mother
/// of two").
fn casualty(words: &[Word<'_>], at: usize, end: usize, noun: Option<usize>) -> Option<(&'static str, usize)> {
    let kind = |word: &Word<'_>| match word.text {
        text if KILLED.has(text) => Some("killed"),
        text if WOUNDED.has(text) => Some("wounded"),
        _ => None,
    };
    if words[end..noun.map_or(end, |noun| noun + 1)].iter().any(|word| word.text.starts_with(char::is_uppercase)) {
        return None;
    }
    let of = |place: usize| words.get(place).is_some_and(|word| word.text == "of");
    if of(end) || (noun.is_none() && at > 0 && of(at - 1)) {
        return None;
    }
    let count = |place: usize| amount(words, place).is_some();
    let after = noun.map_or(end, |noun| noun + 1);
    let joined = |place: usize| words.get(place).is_some_and(|word| word.text == "and");
    if (joined(after) && count(after + 1)) || (at > 0 && joined(at - 1) && counts_until(words, at - 1)) {
        return None;
    }
    let blocks = |place: usize| count(place) || words[place].pause || APART.has(words[place].text);
    let before = (at.saturating_sub(BEFORE)..at).rev().take_while(|place| !blocks(*place));
    let paused = noun.is_some_and(|noun| words[noun].pause);
    let apart = |place: usize| GRADES.has(words[place].text) || (place > end && APART.has(words[place].text));
    let behind = (after..words.len().min(after + NEAR)).take_while(|&at| !paused && !count(at) && !apart(at));
    before.chain(behind).find_map(|place| Some((kind(&words[place])?, words[place].start)))
}

/// True where a counted noun ends at `end`: "12 soldiers" in "12 soldiers and 3 civilians".
fn counts_until(words: &[Word<'_>], end: usize) -> bool {
    (end.saturating_sub(NEAR)..end)
        .any(|at| amount(words, at).is_some_and(|(_, next)| noun(words, next) == Some(end - 1)))
}

/// What two accounts must share to be compared: the field by its stem, and whose it is.
pub(super) fn key(fact: &Fact) -> (String, &str) {
    (terms::stem(&fact.field), &fact.of)
}

#[cfg(test)]
mod tests {
    use super::facts;

    #[test]
    fn what_is_counted() {
        let all = |text| facts(text).iter().map(|f| format!("{} {}", f.field, f.value)).collect::<Vec<_>>().join("; ");
        for (text, wanted) in [
            ("A bomb killed 12 people in a market.", "killed 12"),
            ("Seven people were killed on Monday when a ferry sank.", "killed Seven"),
            ("It sank, killing at least 11 passengers.", "killed 11"),
            ("Gunmen killed 3 people and wounded 45.", "killed 3; wounded 45"),
            ("They agreed to buy it for $40 million.", "sum $40 million"),
            ("Police arrested Tomas Varga, 34, on Sunday.", "age 34"),
            ("Police arrested 34-year-old Tomas Varga.", "age 34"),
            ("Harrow United beat Torvia 3-1.", "score 3-1"),
            ("Russia fired 80 missiles at Kharkiv.", "missiles 80"),
            ("The rally lasted three hours.", ""),
            ("A bomb killed 12 soldiers and 3 civilians.", "soldiers 12; civilians 3"),
            ("Five skiers were killed by two gunmen.", "killed Five"),
            ("It flattened seven villages, killing 10 people.", "villages seven; killed 10"),
            ("It overturned, trapping five people and injuring at least 40.", "people five; wounded 40"),
            ("A mother of 12 was killed.", ""),
            ("84 people have died and 18 are critically injured.", "killed 84"),
            ("20 of those injured were taken to a clinic.", ""),
            ("The trial of two men accused of killing a woman began.", "men two"),
            ("Six laps later he crashed.", ""),
            ("She was hurt three games before the final.", ""),
            ("He lives two doors away.", ""),
            ("Four presidents ago it was closed.", ""),
            ("Russia fired 80 missiles after midnight.", "missiles 80"),
            ("Police arrested 60 protesters before dawn.", "protesters 60"),
            ("It bought 200 lorries from Orland.", "lorries 200"),
            ("He led for 12 laps, before his engine failed.", "laps 12"),
            ("The Heels (10-0) beat Evansville 91-73.", "score 91-73"),
        ] {
            assert_eq!(all(text), wanted, "{text}");
        }
    }
}
