//! How articles are grouped into stories and their events into clusters, beside the simplest rules that do the same.

use crate::project::{command, target};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::Command;
use tempfile::NamedTempFile;

/// Stories of news; those whose name has a sum of bytes that three divides are the third on which the threshold was chosen.
pub(crate) fn stories(data: &Path) -> Result<Value> {
    let corpus = Corpus::read(data, "clusters/news-stories.jsonl")?;
    let chosen_on =
        |gold: &Value| gold["event"].as_str().unwrap_or_default().bytes().map(u32::from).sum::<u32>() % 3 == 0;
    Ok(json!({
        "all": corpus.score("stories", &corpus.analysis, |_| true)?,
        "the third the threshold was chosen on": corpus.score("stories", &corpus.analysis, chosen_on)?,
        "the rest": corpus.score("stories", &corpus.analysis, |gold| !chosen_on(gold))?,
    }))
}

/// Event clusters of ECB+, beside the joining of equal lemmas within the same stories.
pub(crate) fn ecbplus(data: &Path) -> Result<Value> {
    let corpus = Corpus::read(data, "clusters/ecbplus.jsonl")?;
    let lemmas = corpus.equal_lemmas(&corpus.stories());
    let part = |name: &'static str| move |gold: &Value| gold["split"] == name;
    let figures = |part: &dyn Fn(&Value) -> bool| -> Result<Value> {
        Ok(json!({
            "clusters": corpus.score("events", &corpus.analysis, part)?,
            "equal lemmas within stories": corpus.score("events", &lemmas, part)?,
        }))
    };
    Ok(json!({
        "train and dev": figures(&|_| true)?,
        "train": figures(&part("train"))?,
        "dev": figures(&part("dev"))?,
        "gold mentions that a trigger touches": corpus.touched(),
    }))
}

/// Event clusters of MEANTIME, beside the joining of equal lemmas within each article.
pub(crate) fn meantime(data: &Path) -> Result<Value> {
    let corpus = Corpus::read(data, "events/meantime.jsonl")?;
    Ok(json!({
        "clusters": corpus.score("events", &corpus.analysis, |_| true)?,
        "equal lemmas within articles": corpus.score("events", &corpus.equal_lemmas(&HashMap::new()), |_| true)?,
        "equal lemmas within stories": corpus.score("events", &corpus.equal_lemmas(&corpus.stories()), |_| true)?,
        "gold mentions that a trigger touches": corpus.touched(),
    }))
}

/// A corpus, and what the release build makes of it as one set.
struct Corpus<'a> {
    data: &'a Path,
    gold: Vec<Value>,
    analysis: Value,
}

impl<'a> Corpus<'a> {
    fn read(data: &'a Path, name: &str) -> Result<Self> {
        let path = data.join(name);
        let lines = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let gold = lines.lines().map(|line| Ok(mentioned(serde_json::from_str(line)?))).collect::<Result<_>>()?;
        let output = Command::new(target()?.join("release/saywhen")).arg("analyze").arg(&path).output()?;
        ensure!(output.status.success(), "saywhen analyze failed:\n{}", String::from_utf8_lossy(&output.stderr));
        Ok(Self { data, gold, analysis: serde_json::from_slice(&output.stdout)? })
    }

    /// The scorer's figures for `analysis` over the documents that `part` takes.
    fn score(&self, task: &str, analysis: &Value, part: impl Fn(&Value) -> bool) -> Result<Value> {
        let mut gold = NamedTempFile::new()?;
        for document in self.gold.iter().filter(|document| part(document)) {
            writeln!(gold, "{document}")?;
        }
        let analyzed = NamedTempFile::new()?;
        serde_json::to_writer(File::create(analyzed.path())?, analysis)?;
        let mut scorer = command("python3");
        scorer.arg(self.data.join("../eval/stories.py")).args([gold.path(), analyzed.path()]);
        let output = scorer.args(["--json", "--task", task]).output().context("cannot run python3")?;
        ensure!(output.status.success(), "the scorer failed:\n{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).context("the scorer gave no figures")
    }

    /// The story of each article that is in one.
    fn stories(&self) -> HashMap<&str, &str> {
        let mut stories = HashMap::new();
        for story in list(&self.analysis["stories"]) {
            stories.extend(list(&story["articles"]).iter().map(|article| (text(article), text(&story["id"]))));
        }
        stories
    }

    /// The analysis with other clusters: the events whose best triggers have one lemma, within each story; articles that
    /// `stories` does not name stand alone.
    fn equal_lemmas(&self, stories: &HashMap<&str, &str>) -> Value {
        let mut clusters: BTreeMap<(&str, &str), Vec<Value>> = BTreeMap::new();
        for article in list(&self.analysis["articles"]) {
            let id = text(&article["id"]);
            for event in list(&article["events"]) {
                let key = (*stories.get(id).unwrap_or(&id), text(&event["triggers"][0]["lemma"]));
                clusters.entry(key).or_default().push(json!({"article": id, "event": event["id"]}));
            }
        }
        let clusters: Vec<Value> = clusters.into_values().map(|members| json!({"members": members})).collect();
        json!({"articles": self.analysis["articles"], "event_clusters": clusters})
    }

    /// How many gold mentions of events any predicted trigger touches: no clustering finds the others.
    fn touched(&self) -> Value {
        let articles: HashMap<&str, &Value> =
            list(&self.analysis["articles"]).iter().map(|article| (text(&article["id"]), article)).collect();
        let (mut touched, mut all) = (0, 0);
        for document in &self.gold {
            let events = list(&articles[text(&document["doc_id"])]["events"]);
            let triggers: Vec<&Value> = events.iter().flat_map(|event| list(&event["triggers"])).collect();
            for mention in list(&document["mentions"]).iter().filter(|mention| mention["kind"] == "event") {
                let meets = |t: &&Value| {
                    t["start"].as_u64() < mention["end"].as_u64() && mention["start"].as_u64() < t["end"].as_u64()
                };
                touched += usize::from(triggers.iter().any(meets));
                all += 1;
            }
        }
        json!(format!("{touched} of {all}"))
    }
}

/// The document with its events as the scorer reads them; MEANTIME lists them apart from other mentions.
fn mentioned(mut document: Value) -> Value {
    if document["mentions"].is_null() {
        let mut mentions = document["events"].take();
        for mention in mentions.as_array_mut().into_iter().flatten() {
            mention["kind"] = "event".into();
        }
        document["mentions"] = mentions;
    }
    document
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
