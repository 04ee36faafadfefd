//! Running text of newspapers, from which words are learned, and sentences to parse.

use crate::read::{Source, article};
use std::collections::BTreeSet;
use std::path::Path;

/// The files below the data folder, one article a line with its `text`. What is missing is left out: the model is then
/// a little worse on news.
const FILES: [&str; 10] = [
    "quotes/polnear-train.jsonl",
    "quotes/scu-sources.jsonl",
    "clusters/ecbplus.jsonl",
    "clusters/news-stories.jsonl",
    "time/timebank.jsonl",
    "time/aquaint.jsonl",
    "time/wikiwars.jsonl",
    "events/meantime.jsonl",
    "events/plover-sentences.jsonl",
    "events/giveme5w1h.jsonl",
];

/// Sentences of fewer or more tokens are left out.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=80;

/// The sentences of all articles, each text once, as forms.
///
/// # Errors
/// Where a file is damaged; the message says which.
pub(crate) fn sentences(data: &Path) -> Result<Vec<Vec<String>>, String> {
    let mut seen = BTreeSet::new();
    let mut sentences = Vec::new();
    for file in FILES.map(|file| data.join(file)) {
        let Ok(lines) = std::fs::read_to_string(&file) else {
            eprintln!("left out, as it is not there: {}", file.display());
            continue;
        };
        for line in lines.lines() {
            let value: serde_json::Value =
                serde_json::from_str(line).map_err(|e| format!("{}: {e}", file.display()))?;
            let text = value["text"].as_str().unwrap_or_default();
            if seen.insert(text.to_owned()) {
                sentences.extend(split(text));
            }
        }
    }
    Ok(sentences)
}

fn split(text: &str) -> Vec<Vec<String>> {
    let document = article(Source::default(), text.to_owned());
    let text = crate::text::segment(&document);
    let form = |token: u32| text.tokens[token as usize].span.of_text(&document.text).to_owned();
    let sentences = text.sentences.iter().map(|s| s.tokens.iter().map(form).collect::<Vec<_>>());
    sentences.filter(|s| LENGTHS.contains(&s.len())).collect()
}
