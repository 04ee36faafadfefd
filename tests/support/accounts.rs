//! Cases over several accounts of what happened: which mentions are of one event, how it went on, where they differ.

use super::case::{Case, Expected};
use super::set;
use saywhen::contract::{self, Cluster, Decisions, Disagreement, Set};

/// What does not hold, a line each.
pub(crate) fn problems(case: &Case) -> Vec<String> {
    let mut articles = set::articles(case);
    let found = Found(saywhen::set::analyze(articles.clone(), &Decisions::default()));
    articles.reverse();
    let turned = saywhen::set::analyze(articles, &Decisions::default());
    assert_eq!(found.0.stories, turned.stories, "{}: the order of articles shows", case.place);
    assert_eq!(found.0.event_clusters, turned.event_clusters, "{}: the order of articles shows", case.place);
    case.expected.iter().filter(|expected| !found.holds(expected)).map(|e| found.problem(e)).collect()
}

struct Found(Set);

impl Found {
    fn holds(&self, expected: &Expected) -> bool {
        let (first, second) = (expected.field(0), expected.field(1));
        match expected.kind.as_str() {
            "joined" => self.joined(first, second),
            "parted" => !self.joined(first, second),
            "history" => self.clusters(first).any(|cluster| history(cluster) == second),
            "disagree" => self.disagreements(first).any(|d| expected.fields.iter().skip(1).all(|says| states(d, says))),
            "agree" => self.disagreements(first).next().is_none(),
            other => panic!("no expectation is called {other:?}"),
        }
    }

    fn problem(&self, expected: &Expected) -> String {
        let found: Vec<String> = self.disagreements("all").map(shown).collect();
        format!("{}: {}, but: {}", expected.kind, expected.fields.join(" | "), found.join("; "))
    }

    /// The disagreements on a field, or on `all` of them.
    fn disagreements<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a Disagreement> {
        let all = self.0.event_clusters.iter().flat_map(|cluster| &cluster.disagreements);
        all.filter(move |d| field == "all" || d.field == field)
    }

    /// Whether two mentions, given as article and trigger ("a killed"), are in one cluster.
    fn joined(&self, one: &str, other: &str) -> bool {
        self.clusters(one).any(|cluster| self.clusters(other).any(|c| c.id == cluster.id))
    }

    fn clusters<'a>(&'a self, mention: &str) -> impl Iterator<Item = &'a Cluster> {
        let (id, word) = mention.split_once(' ').unwrap_or_else(|| panic!("no trigger in {mention:?}"));
        let article = self.0.articles.iter().find(|a| a.id == id).unwrap_or_else(|| panic!("no article {id:?}"));
        let text: Vec<char> = article.text.chars().collect();
        let reads = |t: &contract::Cue| text[t.start as usize..t.end as usize].iter().collect::<String>() == word;
        let events: Vec<&str> =
            article.events.iter().filter(|e| e.triggers.iter().any(reads)).map(|e| e.id.as_str()).collect();
        let clusters = self.0.event_clusters.iter();
        clusters
            .filter(move |c| c.members.iter().any(|m| m.article == article.id && events.contains(&m.event.as_str())))
    }
}

/// The statuses of a cluster, in order.
fn history(cluster: &Cluster) -> String {
    cluster.history.iter().map(|step| step.status.as_str()).collect::<Vec<_>>().join(", ")
}

/// Whether the disagreement has the value that `says` names behind an article ("a 12"), borne by a sentence of it. A
/// number in words is as good as in digits.
fn states(disagreement: &Disagreement, says: &str) -> bool {
    let (id, value) = says.split_once(' ').unwrap_or_else(|| panic!("no value in {says:?}"));
    let number =
        [("5", "five"), ("7", "seven"), ("8", "eight"), ("24", "twenty-four")].iter().find(|(n, _)| *n == value);
    let reads = |shown: &str| shown == value || number.is_some_and(|(_, word)| shown.eq_ignore_ascii_case(word));
    disagreement.values.iter().any(|v| reads(&v.value) && v.evidence.iter().any(|e| e.article == id && e.start < e.end))
}

fn shown(disagreement: &Disagreement) -> String {
    let values: Vec<&str> = disagreement.values.iter().map(|v| v.value.as_str()).collect();
    format!("{} {}", disagreement.field, values.join(" / "))
}
