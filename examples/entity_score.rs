//! Scores names and coreference: `cargo run --release --example entity_score -- MODE FILE… [--errors]`.
//!
//! `names` reads UniversalNER (`id form tag …`), `form tag` lines (wikigold) or CoNLL-U with a tag in the last column, and
//! prints precision, recall and F1 of exact spans with kind; with `--weights=FILE` by other weights than the packed ones, with `--json`
//! as JSON. `coref` reads CoNLL-U with CorefUD's `Entity=` column and prints B³ over
//! the mentions that both have, matched by end of phrase or head. `show` prints the entities found. Where the file holds tags and heads,
//! those are used, unless `--parse` asks for the engine's own.

mod annotated;

use annotated::{Sentences, documents, gold_names, layers};
use saywhen::View;
use saywhen::entity::names::{self, NameKind};
use saywhen::entity::{self, Entities};
use saywhen::span::TokenSpan;
use saywhen::syntax;
use std::collections::{BTreeMap, BTreeSet, HashMap};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let flag = |name: &str| arguments.iter().any(|a| a == name);
    let option = |name: &str| arguments.iter().find_map(|a| a.strip_prefix(name));
    let weights = option("--weights=").map(|path| std::fs::read(path).expect("readable weights"));
    let mut names = NameScore { weights, ..NameScore::default() };
    let mut coref = CorefScore::default();
    for path in arguments.iter().skip(1).filter(|a| !a.starts_with("--")) {
        let text = std::fs::read_to_string(path).expect("readable file");
        for sentences in documents(&text) {
            let (document, text, parsed) = layers(&sentences);
            let parsed = parsed.filter(|_| !flag("--parse"));
            let syntax = parsed.unwrap_or_else(|| syntax::parse(&document, &text));
            let view = View { document: &document, text: &text, syntax: &syntax };
            match arguments[0].as_str() {
                "names" => names.add(view, &sentences, flag("--errors")),
                "coref" => coref.add(view, &sentences, flag("--errors")),
                _ => show(view, &entity::find(view)),
            }
        }
    }
    match arguments.first().map(String::as_str) {
        Some("names") if flag("--json") => println!("{}", names.json()),
        Some("names") => names.print(),
        Some("coref") => coref.print(),
        _ => {}
    }
}

#[derive(Default)]
struct NameScore {
    right: [usize; 3],
    found: [usize; 3],
    gold: [usize; 3],
    weights: Option<Vec<u8>>,
}

const KINDS: [&str; 3] = ["PER", "ORG", "LOC"];

impl NameScore {
    fn add(&mut self, view: View<'_>, sentences: &Sentences, errors: bool) {
        let kind = |k: NameKind| (k != NameKind::Other).then_some(k as usize);
        let found = self.weights.as_ref().map_or_else(|| names::find(view), |weights| names::find_by(view, weights));
        let predicted: BTreeSet<_> = found.iter().filter_map(|n| Some((n.tokens, kind(n.kind)?))).collect();
        let gold = gold_names(sentences);
        for (span, kind) in &gold {
            self.gold[*kind] += 1;
            self.right[*kind] += usize::from(predicted.contains(&(*span, *kind)));
        }
        for (_, kind) in &predicted {
            self.found[*kind] += 1;
        }
        if errors {
            show_spans("missed", view, gold.difference(&predicted));
            show_spans("extra", view, predicted.difference(&gold));
        }
    }

    /// The name of each kind and of all, with how many are right, found and in gold.
    fn rows(&self) -> impl Iterator<Item = (&'static str, [usize; 3])> {
        let kinds = (0..).zip(KINDS).map(|(k, name): (usize, _)| (name, [self.right[k], self.found[k], self.gold[k]]));
        let all = [self.right, self.found, self.gold].map(|counts| counts.iter().sum());
        kinds.chain([("all", all)])
    }

    fn print(&self) {
        for (name, counts @ [right, _, gold]) in self.rows() {
            let [p, r, f1] = figures(counts);
            println!("{name}: P {p:.1} R {r:.1} F1 {f1:.1} ({right} of {gold})");
        }
    }

    fn json(&self) -> serde_json::Value {
        let row =
            |(name, counts): (&str, _)| (name.to_owned(), figures(counts).map(|f| (f * 10.0).round() / 10.0).into());
        serde_json::Value::Object(self.rows().map(row).collect())
    }
}

/// Precision, recall and F1 in per cent.
fn figures([right, found, gold]: [usize; 3]) -> [f64; 3] {
    let share = |of: usize| 100.0 * right as f64 / of.max(1) as f64;
    [share(found), share(gold), 200.0 * right as f64 / (found + gold).max(1) as f64]
}

fn show_spans<'a>(what: &str, view: View<'_>, spans: impl Iterator<Item = &'a (TokenSpan, usize)>) {
    for (span, kind) in spans {
        let sentence = view.sentence(span.start);
        let from = span.start.saturating_sub(4).max(sentence.start);
        let around = TokenSpan::new(from, (span.end + 4).min(sentence.end));
        let name = KINDS[*kind];
        println!("{what}\t{name}\t{}\t{}", view.phrase(*span), view.phrase(around).replace('\n', " "));
    }
}

/// B³ over mentions found in both, each with its cluster.
#[derive(Default)]
struct CorefScore {
    precision: f64,
    recall: f64,
    matched: usize,
    by_form: BTreeMap<String, (usize, usize)>,
}

impl CorefScore {
    fn add(&mut self, view: View<'_>, sentences: &Sentences, errors: bool) {
        let entities = entity::find(view);
        let gold = gold_mentions(sentences);
        let heads: HashMap<u32, &str> = gold.iter().map(|(span, id)| (head(view, *span), id.as_str())).collect();
        let both: Vec<(u32, &str, u32)> = entities
            .mentions
            .iter()
            .filter_map(|m| Some((m.head, *heads.get(&m.head)?, m.entity)))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        for (at, id, entity) in &both {
            let same_gold = both.iter().filter(|(_, g, _)| g == id).count() as f64;
            let same_found = both.iter().filter(|(_, _, e)| e == entity).count() as f64;
            let shared = both.iter().filter(|(_, g, e)| g == id && e == entity).count() as f64;
            self.precision += shared / same_found;
            self.recall += shared / same_gold;
            self.matched += 1;
            self.link(view, &both, (*at, id, *entity), &entities, errors);
        }
    }

    /// Whether the mention's nearest antecedent is one of the gold cluster's.
    fn link(
        &mut self,
        view: View<'_>,
        both: &[(u32, &str, u32)],
        mention: (u32, &str, u32),
        all: &Entities,
        errors: bool,
    ) {
        let (at, id, entity) = mention;
        let before = |m: &&(u32, &str, u32)| m.0 < at;
        let anaphoric = both.iter().filter(before).any(|m| m.1 == id);
        let last = both.iter().filter(before).rfind(|m| m.2 == entity);
        let right = last.is_some_and(|m| m.1 == id);
        let form = format!("{:?}", all.headed_by(at).expect("a mention").form);
        let entry = self.by_form.entry(form).or_default();
        if anaphoric {
            entry.1 += 1;
            entry.0 += usize::from(right);
        }
        if errors && (anaphoric || last.is_some()) && !right {
            let sentence = view.phrase(view.sentence(at)).replace('\n', " ");
            let wrong = last.map_or("nothing", |m| view.phrase(all.headed_by(m.0).expect("a mention").tokens));
            let gold = both.iter().filter(before).rfind(|m| m.1 == id).map_or("new", |m| view.form(m.0));
            println!("{}\t→ {wrong}\tgold {gold}\t{sentence}", view.form(at));
        }
    }

    fn print(&self) {
        let all = self.matched.max(1) as f64;
        let (p, r) = (self.precision / all, self.recall / all);
        println!(
            "B³ over {} mentions: P {:.1} R {:.1} F1 {:.1}",
            self.matched,
            100.0 * p,
            100.0 * r,
            200.0 * p * r / (p + r)
        );
        for (form, (right, of)) in &self.by_form {
            println!("{form}: antecedent right {right} of {of}");
        }
    }
}

fn head(view: View<'_>, span: TokenSpan) -> u32 {
    let outside = |&t: &u32| view.head(t).is_none_or(|h| !span.contains(h));
    span.iter().find(outside).unwrap_or(span.start)
}

fn show(view: View<'_>, entities: &Entities) {
    for (index, e) in entities.all.iter().enumerate() {
        println!("{index} {:?} {:?} {:?} {} | {:?}", e.kind, e.gender, e.number, e.name, e.aliases);
        for role in &e.roles {
            println!("    role {} ({:?})", role.text, role.shown_by);
        }
        for m in entities.mentions.iter().filter(|m| m.entity as usize == index) {
            println!("    {:?} {}", m.form, view.phrase(m.tokens));
        }
    }
}

/// The spans of `Entity=(12` … `12)` with their cluster.
fn gold_mentions(sentences: &Sentences) -> Vec<(TokenSpan, String)> {
    let (mut mentions, mut open) = (Vec::new(), Vec::new());
    for (at, row) in (0..).zip(sentences.iter().flatten()) {
        let value = row.tag.split('|').find_map(|f| f.strip_prefix("Entity=")).unwrap_or_default();
        let mut id = String::new();
        let mut opened = false;
        for c in value.chars() {
            match c {
                '(' | ')' => {
                    let name = std::mem::take(&mut id);
                    if opened {
                        open.push((name.clone(), at));
                    }
                    if c == ')' {
                        let known = open.iter().rposition(|(n, _)| name.is_empty() || *n == name);
                        let (name, start) = known.map_or((name, at), |k| open.remove(k));
                        mentions.push((TokenSpan::new(start, at + 1), name));
                    }
                    opened = c == '(';
                }
                _ => id.push(c),
            }
        }
        if opened {
            open.push((id, at));
        }
    }
    mentions
}
