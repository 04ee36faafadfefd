//! Times the engine: `cargo run --release --example speed -- RUNS FILE` reads the articles of a JSON lines file that many
//! times and prints, for each time, the tokens and the seconds that each stage and the whole took: by the clock and, where
//! the system tells it (Linux), of the processor's time, which other programs take less from; and the most memory it had.

use saywhen::read::{self, Source};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;
use std::time::Instant;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [runs, file] = &arguments[..] else { panic!("speed RUNS FILE") };
    let lines = fs::read_to_string(file).expect("readable file");
    let articles: Vec<String> = lines.lines().map(text).collect();
    let runs = 0..runs.parse().expect("a number of runs");
    let runs: Value = runs.map(|_| run(&articles)).collect();
    println!("{}", json!({"runs": runs, "kilobytes": most_memory()}));
}

/// The text of an article.
fn text(line: &str) -> String {
    let article: Value = serde_json::from_str(line).expect("JSON");
    article["text"].as_str().expect("an article has a text").into()
}

/// Reads all articles once.
fn run(articles: &[String]) -> Value {
    let (mut tokens, mut stages) = (0, BTreeMap::<_, Seconds>::new());
    for text in articles {
        let start = Seconds::now();
        let document = read::article(Source::default(), text.clone());
        let mut last = start;
        let mut done = |stage| {
            stages.entry(stage).or_default().add_since(last);
            last = Seconds::now();
        };
        tokens += saywhen::analyze_observed(document, &mut done).text.tokens.len();
        stages.entry("whole").or_default().add_since(start);
    }
    let stages: BTreeMap<_, _> = stages.into_iter().map(|(stage, seconds)| (stage, seconds.json())).collect();
    json!({"tokens": tokens, "stages": stages})
}

/// The most memory that this program had so far, in kilobytes; `None` where the system does not tell.
fn most_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}

/// Seconds by the clock.
fn clock() -> f64 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    START.elapsed().as_secs_f64()
}

/// Seconds of the processor's time: the first number of the file says how many nanoseconds this thread has run.
fn processor() -> f64 {
    let schedule = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds: f64 = schedule.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or_default();
    nanoseconds / 1e9
}

/// Seconds by the clock and of the processor's time.
#[derive(Default, Clone, Copy)]
struct Seconds {
    clock: f64,
    processor: f64,
}

impl Seconds {
    /// The clock is read last here and first at the end, so that it does not count how long the system takes to tell the rest.
    fn now() -> Self {
        Self { processor: processor(), clock: clock() }
    }

    fn add_since(&mut self, start: Self) {
        self.clock += clock() - start.clock;
        self.processor += processor() - start.processor;
    }

    fn json(self) -> Value {
        json!({"clock": self.clock, "processor": self.processor})
    }
}
