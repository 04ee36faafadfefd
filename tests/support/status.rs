//! The score of the status cases: which status each expected event was given, and whether its date is right.

use super::case::Case;
use super::check;
use saywhen::contract::{Article, Event};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// What stands for "no event here", as expectation and as answer.
const NONE: &str = "none";

/// Counts over all cases.
#[derive(Default)]
pub(crate) struct Score {
    pairs: Vec<(String, String)>,
    dates: (usize, usize),
    cases: (usize, usize),
}

impl Score {
    /// Counts one case, of which `right` says whether all of it holds.
    pub(crate) fn count(&mut self, case: &Case, right: bool) {
        let article = check::article(case);
        self.cases.0 += usize::from(right);
        self.cases.1 += 1;
        for expected in &case.expected {
            let (status, word) = match expected.kind.as_str() {
                "event" => (expected.field(0).rsplit(' ').next().unwrap_or(NONE), expected.field(1)),
                "not event" => (NONE, expected.field(0)),
                _ => continue,
            };
            let found = event_at(&article, word);
            self.pairs.push((status.into(), found.map_or(NONE.into(), |e| e.status.clone())));
            for date in expected.named("date").filter(|_| found.is_some()) {
                self.dates.0 += usize::from(found.and_then(|e| e.date.as_deref()) == Some(date));
                self.dates.1 += 1;
            }
        }
    }

    /// The figures as they are committed.
    pub(crate) fn figures(&self) -> Value {
        let mut by_status = BTreeMap::new();
        for (gold, _) in self.pairs.iter().filter(|(gold, _)| gold != NONE) {
            by_status.entry(gold.clone()).or_insert_with(|| self.f1(gold));
        }
        let macro_f1 = by_status.values().sum::<f64>() / by_status.len().max(1) as f64;
        let statuses: Map<String, Value> = by_status.into_iter().map(|(k, f)| (k, format!("{f:.1}").into())).collect();
        let negatives = self.pairs.iter().filter(|(gold, _)| gold == NONE);
        let left = negatives.clone().filter(|(_, found)| found == NONE).count();
        json!({
            "status macro-F1": format!("{macro_f1:.1}"),
            "status F1": statuses,
            "negatives left alone": shown(left, negatives.count()),
            "date right, of events found": shown(self.dates.0, self.dates.1),
            "cases that hold": shown(self.cases.0, self.cases.1),
        })
    }

    fn f1(&self, status: &str) -> f64 {
        let count = |test: &dyn Fn(&(String, String)) -> bool| self.pairs.iter().filter(|p| test(p)).count();
        let right = count(&|(gold, found)| gold == status && found == status);
        let all = count(&|(gold, _)| gold == status) + count(&|(_, found)| found == status);
        200.0 * right as f64 / all as f64
    }
}

fn shown(right: usize, all: usize) -> String {
    format!("{:.1} % ({right} of {all})", 100.0 * right as f64 / all.max(1) as f64)
}

/// The event with the first occurrence of `word` among its triggers.
fn event_at<'a>(article: &'a Article, word: &str) -> Option<&'a Event> {
    let start = article.text.find(word).map(|byte| article.text[..byte].chars().count() as u32)?;
    let end = start + word.chars().count() as u32;
    article.events.iter().find(|e| e.triggers.iter().any(|t| t.start < end && start < t.end))
}
