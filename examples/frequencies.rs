//! Counts in how many articles each stem stands: `cargo run --release --example frequencies -- CORPUS.jsonl…` writes
//! `model/frequencies.txt`, by whose weights `src/set/terms.rs` compares articles.

use saywhen::set::terms::stems;
use std::collections::{BTreeMap, BTreeSet};

/// Stems that fewer articles have are left out: they make most of the list, and weigh all the same.
const RARE: u32 = 4;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let mut articles = 0;
    for corpus in std::env::args().skip(1) {
        for line in std::fs::read_to_string(corpus)?.lines() {
            let article: serde_json::Value = serde_json::from_str(line)?;
            let own: BTreeSet<String> = stems(article["text"].as_str().unwrap_or_default()).collect();
            for stem in own {
                *counts.entry(stem).or_default() += 1;
            }
            articles += 1;
        }
    }
    let mut by_count: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for (stem, count) in counts.iter().filter(|(_, count)| **count >= RARE) {
        by_count.entry(*count).or_default().push(stem);
    }
    let lines = by_count.iter().map(|(count, stems)| format!("{count} {}\n", stems.join(" ")));
    std::fs::write("model/frequencies.txt", format!("{articles}\n{}", lines.collect::<String>()))?;
    Ok(())
}
