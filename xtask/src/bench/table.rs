//! The table of what was measured last, from the figures of each part.

use super::Part;
use crate::project::root;
use anyhow::Result;
use serde_json::{Map, Value};
use std::fmt::Write as _;
use std::fs;

const HEAD: &str = "# How fast it is\n\nWritten by `cargo xtask bench` from the figures of its parts (`speed.json`, `growth.json`, \
    `set-speed.json`, `page.json`, `peers.json`, `hostile.json`), each measured when its part was run last. What is aimed at stands in \
    brackets.\n";

/// The engine's stages in their order, and in words.
const STAGES: [(&str, &str); 9] = [
    ("text", "sentences and tokens"),
    ("syntax", "tag and parse"),
    ("entity", "names and who is who"),
    ("time", "times"),
    ("quote", "quotations"),
    ("event", "events"),
    ("write", "the analysis as JSON"),
    ("pack", "packed for the page"),
    ("whole", "**whole engine** (native 150,000, in a worker 80,000)"),
];

/// What makes a section from the figures of a part.
type Section = (Part, fn(&Value) -> String);

/// Writes `tests/scores/bench.md`.
///
/// # Errors
/// Where a file cannot be read or written.
pub(super) fn write() -> Result<()> {
    let sections: [Section; 6] = [
        (Part::Engine, engine),
        (Part::Growth, growth),
        (Part::Set, set),
        (Part::Page, page),
        (Part::Peers, peers),
        (Part::Hostile, hostile),
    ];
    let mut text = HEAD.to_owned();
    for (part, section) in sections {
        let Ok(figures) = fs::read_to_string(root().join(format!("tests/scores/{}.json", part.file()))) else {
            continue;
        };
        let figures = serde_json::from_str(&figures)?;
        text += &section(&figures);
        text += &circumstances(&figures);
    }
    fs::write(root().join("tests/scores/bench.md"), text)?;
    Ok(())
}

/// The machine, and what else it did.
fn circumstances(figures: &Value) -> String {
    let load = &figures["load before and after"];
    format!("\nOn {}, load {} before and {} after.\n", cell(&figures["machine"]), cell(&load[0]), cell(&load[1]))
}

fn engine(figures: &Value) -> String {
    let workers = entries(&figures["in a worker"]).next();
    let (browser, worker) = workers.map_or(("", &Value::Null), |(name, rates)| (name.as_str(), rates));
    let mut text = title("Engine, tokens a second", &["stage", "native", &format!("in a worker, {browser}")]);
    for (stage, name) in STAGES {
        row(&mut text, &[name, &cell(&figures["native"][stage]["clock"]), &cell(&worker[stage]["clock"])]);
    }
    row(&mut text, &["most memory, MB", &cell(&figures["native"]["MB"]), &cell(&worker["MB"])]);
    let twice = cell(&figures["two threads for one"]);
    text + &format!("\nOver {}. Two threads do {twice} times as much as one (1.8).\n", cell(&figures["text"]))
}

fn growth(figures: &Value) -> String {
    let mut text = title("One article that grows", &["bytes", "seconds", "most memory, MB"]);
    for of in figures["one article"].as_array().into_iter().flatten() {
        row(&mut text, &[&cell(&of["bytes"]), &cell(&of["seconds"]), &cell(&of["MB"])]);
    }
    let times = cell(&figures["twice the text takes at most, times"]);
    text + &format!("\nTwice the text takes {times} times as long at most (2).\n")
}

fn set(figures: &Value) -> String {
    let name = format!("in a worker, {}", cell(&figures["browser"]));
    let mut text = title("Articles compared", &["articles", &name]);
    let by_count = &figures["seconds from analyses to the set, by number of articles"];
    let mut counts: Vec<_> = entries(by_count).collect();
    counts.sort_by_key(|(count, _)| count.parse().unwrap_or(0));
    for (count, seconds) in counts {
        let must = if count == "2000" { " (5 s)" } else { "" };
        row(&mut text, &[&format!("{count}{must}"), &format!("{} s", cell(seconds))]);
    }
    let more = &figures["milliseconds of one more"];
    row(&mut text, &["one more (30 ms), median", &format!("{} ms", cell(&more["median"]))]);
    row(&mut text, &["… nineteen of twenty within", &format!("{} ms", cell(&more["nineteen of twenty within"]))]);
    row(&mut text, &["… worst", &format!("{} ms", cell(&more["worst"]))]);
    text
}

/// What the page's figures say, by their names.
const PAGE: [(&str, &[&str]); 17] = [
    ("first results, seconds (Chromium 0.5, Firefox 0.8)", &["seconds to first results", "first"]),
    ("all seeds, seconds", &["seconds to first results", "all seeds"]),
    ("1,000 articles, seconds (20)", &["1000 articles", "seconds"]),
    ("of which until all are analysed", &["1000 articles", "of which until all are analysed"]),
    ("longest task, ms (100)", &["1000 articles", "longest task in ms"]),
    ("tab, MB (600)", &["1000 articles", "tab in MB"]),
    ("10,000 articles, seconds (90)", &["10000 articles", "seconds"]),
    ("of which until all are analysed", &["10000 articles", "of which until all are analysed"]),
    ("longest task, ms (100)", &["10000 articles", "longest task in ms"]),
    ("tab, MB (1,200)", &["10000 articles", "tab in MB"]),
    ("opened again, seconds to first results", &["10000 articles", "seconds to reload", "first"]),
    ("opened again, seconds to all (3)", &["10000 articles", "seconds to reload", "all"]),
    ("lists of 50,000 rows, longest task when sorted, ms", &["10000 articles", "lists, longest task in ms", "sort"]),
    ("… when scrolled, ms", &["10000 articles", "lists, longest task in ms", "scroll"]),
    ("timeline of 10,000 articles, longest task, ms", &["10000 articles", "views, longest task in ms", "timeline"]),
    ("versions of their quotations, ms", &["10000 articles", "views, longest task in ms", "versions"]),
    ("their dossier, ms", &["10000 articles", "views, longest task in ms", "dossier"]),
];

fn page(figures: &Value) -> String {
    let browsers: Vec<_> =
        entries(figures).filter(|(_, of)| of["seconds to first results"]["first"].is_number()).collect();
    let names: Vec<&str> = std::iter::once("").chain(browsers.iter().map(|(name, _)| name.as_str())).collect();
    let mut text = title("The page", &names);
    for (name, path) in PAGE {
        let of = |browser: &Value| cell(path.iter().fold(browser, |value, key| &value[*key]));
        let cells: Vec<String> = std::iter::once(name.to_owned()).chain(browsers.iter().map(|(_, b)| of(b))).collect();
        row(&mut text, &cells.iter().map(String::as_str).collect::<Vec<_>>());
    }
    text
}

fn peers(figures: &Value) -> String {
    let mut text = title("Beside others, in one run on the same articles", &["", "tokens a second"]);
    if let Some(reason) = figures["left out"].as_str() {
        return text + &format!("\nLeft out: {reason}.\n");
    }
    row(&mut text, &["saywhen, natively: all it does", &cell(&figures["saywhen, natively"])]);
    for (name, rate) in entries(&figures["libraries"]) {
        row(&mut text, &[name, &cell(rate)]);
    }
    let versions: Vec<String> = figures["versions"].as_array().into_iter().flatten().map(cell).collect();
    text + &format!("\n{}.\n", versions.join(", "))
}

fn hostile(figures: &Value) -> String {
    let mut text = title("Hostile text, nothing lost", &["bytes of a text", "MB a second, all cores"]);
    let rates = &figures["megabytes a second, by bytes of a text"];
    for (length, rate) in entries(rates) {
        row(&mut text, &[length, &cell(rate)]);
    }
    text + &format!("\n{} bytes in all.\n", cell(&figures["bytes"]))
}

fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

fn title(title: &str, columns: &[&str]) -> String {
    let mut text = format!("\n## {title}\n\n");
    row(&mut text, columns);
    row(&mut text, &vec!["---"; columns.len()]);
    text
}

fn row(text: &mut String, cells: &[&str]) {
    let _ = writeln!(text, "| {} |", cells.join(" | "));
}

/// A figure as it stands in the table; nothing where it was not measured.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
