//! The whole engine's time grows as the text does, up to a megabyte on one line: a text of twice the length takes twice the
//! time, where a quadratic stage would take four times as long.

use saywhen::contract;
use saywhen::read::{self, Source};
use std::hint::black_box;
use std::time::Instant;

/// Length of the longer text in bytes; the other has half of it.
const LENGTH: usize = 1_000_000;

/// How many articles are compared, and twice as many.
const ARTICLES: usize = 600;

/// Between the 2 of linear time, more than which a larger text's memory and a busy machine account for, and the 4 of
/// quadratic time.
const LIMIT: f64 = 3.0;

/// How often a pair is measured before it is found too slow: what else the machine does makes a run longer, never shorter.
const TRIES: usize = 8;

/// Seconds of the processor's time that this thread has taken where the system tells it (Linux), else by the clock.
fn seconds(start: Instant) -> f64 {
    let schedule = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = schedule.split(' ').next().and_then(|n| n.parse::<f64>().ok());
    nanoseconds.map_or_else(|| start.elapsed().as_secs_f64(), |n| n / 1e9)
}

/// The time that `work` takes on `text`.
fn time(work: &dyn Fn(&str), text: &str) -> f64 {
    let start = Instant::now();
    let before = seconds(start);
    work(text);
    seconds(start) - before
}

/// How many times as long `work` takes on `LENGTH` bytes of `shape`, again and again on one line, as on half of it. By the
/// shortest of each, measured until it is within [`LIMIT`] or there is no hope.
fn growth(work: &dyn Fn(&str), shape: &str) -> f64 {
    let text = shape.repeat(LENGTH / shape.len());
    let half = shape.repeat(LENGTH / shape.len() / 2);
    work(shape);
    let (mut short, mut long) = (f64::INFINITY, f64::INFINITY);
    for _ in 0..TRIES {
        short = short.min(time(work, &half));
        long = long.min(time(work, &text));
        if long < LIMIT * short {
            break;
        }
    }
    long / short
}

fn analyze(text: &str) {
    let document = read::article(Source::default(), text.into());
    black_box(contract::article(&saywhen::analyze(document)));
}

fn is_linear(shape: &str) {
    let growth = growth(&analyze, shape);
    assert!(growth < LIMIT, "twice the length of {shape:?} takes {growth:.1} times as long");
}

#[test]
fn words_without_punctuation() {
    is_linear("the members of the council heard what officials told reporters in Geneva on Friday about talks ");
}

#[test]
fn pronouns() {
    is_linear("it sank and ");
    is_linear("it sank. He said she left them. ");
}

#[test]
fn quotation_marks() {
    is_linear("\"We won,\" she said. “ ‘ \" he told them \" ’ » ");
}

#[test]
fn brackets() {
    is_linear("( [ the minister ) said ( { ");
}

#[test]
fn capitals() {
    is_linear("PRESIDENT Okafor OF THE U.S. Senate MET Ana Ruiz ");
}

#[test]
fn combining_marks() {
    is_linear("e\u{301}\u{301} a\u{300}\u{323}said ");
}

#[test]
fn one_word() {
    is_linear("a");
}

/// Twice the articles take twice the time to compare, though all of them name the same people and half of them are copies.
#[test]
fn articles() {
    let texts = [
        "Defense Minister Petra Holm said \"We will not leave the valley before the snow melts,\" and Iran agreed.",
        "Holm, the minister, met Abbas Araghchi in Muscat. The IAEA was there. Jim Tarrant called it \"a very bad old joke.\"",
        "Goalkeeper Petra Holm saved two penalties. Coach Jim Tarrant praised Holm of Harrow United and Ida Brandt of Orland.",
    ];
    let analysis = |text: &str| contract::article(&saywhen::analyze(read::article(Source::default(), text.into())));
    let read: Vec<contract::Article> = texts.iter().map(|text| analysis(text)).collect();
    let articles = |count: usize| -> Vec<contract::Article> {
        let numbered = read.iter().cycle().take(count).enumerate();
        numbered.map(|(number, article)| contract::Article { id: number.to_string(), ..article.clone() }).collect()
    };
    let growth = growth_of_comparing(&articles(ARTICLES), &articles(2 * ARTICLES));
    assert!(growth < LIMIT, "twice the articles take {growth:.1} times as long");
}

/// Twice the articles take twice the time to compare where all of them hang together: six in a row tell of one matter, and
/// all matters draw their words from one pool.
#[test]
fn articles_of_one_pool() {
    let nouns = ["harbour", "railway", "dam", "airport", "clinic", "stadium", "museum", "tunnel", "orchard", "quarry"];
    let kinds =
        ["marble", "wooden", "coastal", "solar", "alpine", "orthodox", "bronze", "municipal", "haunted", "digital"];
    let words =
        ["rejected", "sold", "closed", "attacked", "repaired", "opened", "flooded", "defended", "cancelled", "blocked"];
    let article = |number: usize| {
        let word =
            |list: [&'static str; 10], place: usize| list[(number / 6 * 7 + number * place + place * place) % 10];
        let sentences = (0..8).map(|place| {
            let (kind, noun, event) = (word(kinds, place), word(nouns, place + 1), word(words, place + 2));
            format!("The {kind} {noun} was {event} on Friday. ")
        });
        let published = Some(jiff::civil::date(2026, 1, 5 + (number / 6 % 25) as i8));
        let source = Source { id: number.to_string(), published, ..Source::default() };
        contract::article(&saywhen::analyze(read::article(source, sentences.collect())))
    };
    let many: Vec<contract::Article> = (0..2 * ARTICLES).map(article).collect();
    let growth = growth_of_comparing(&many[..ARTICLES], &many);
    assert!(growth < LIMIT, "twice the articles take {growth:.1} times as long");
}

/// How many times as long it takes to compare `many` articles as `few`, by the shortest of some runs.
fn growth_of_comparing(few: &[contract::Article], many: &[contract::Article]) -> f64 {
    let compare = |articles: &[contract::Article]| {
        let start = Instant::now();
        let before = seconds(start);
        black_box(saywhen::set::analyze(articles.to_vec(), &contract::Decisions::default()));
        seconds(start) - before
    };
    let best = |articles: &[contract::Article]| (0..TRIES).map(|_| compare(articles)).fold(f64::INFINITY, f64::min);
    best(many) / best(few)
}

/// What would fail is seen to fail.
#[test]
fn quadratic_time_is_noticed() {
    let every_pair = |text: &str| {
        let words: Vec<&[u8]> = text.as_bytes().chunks(64).collect();
        let equal = words.iter().map(|word| words.iter().filter(|other| black_box(other.len()) == word.len()).count());
        black_box(equal.sum::<usize>());
    };
    let growth = growth(&every_pair, "said ");
    assert!(growth > LIMIT, "{growth}");
}
