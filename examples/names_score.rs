//! Scores names against IOB2 or IO columns: `cargo run --release --example names_score FILE [--errors]`.
//!
//! Reads UniversalNER (`id form tag …` with `# text` lines), `form tag` lines (wikigold), or CoNLL-U with the tag in the last column
//! (then tags and heads are those of the file). Prints precision, recall and F1 of exact spans with kind.

use saywhen::entity::names::{self, NameKind};
use saywhen::read::{self, Source};
use saywhen::span::{ByteSpan, TokenSpan};
use saywhen::syntax::{self, Rel, Syntax, Upos, Xpos};
use saywhen::text::{Sentence, Text, Token};
use saywhen::{View, read::Document};
use std::collections::BTreeSet;

#[derive(Default)]
struct Row {
    form: String,
    tag: String,
    columns: Vec<String>,
}

type Sentences = Vec<Vec<Row>>;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let errors = arguments.iter().any(|a| a == "--errors");
    let (mut right, mut found, mut gold_count) = ([0; 4], [0; 4], [0; 4]);
    for path in arguments.iter().filter(|a| !a.starts_with("--")) {
        let text = std::fs::read_to_string(path).expect("readable file");
        for document in documents(&text) {
            let (doc, layers, parsed) = layers(&document);
            let syntax = parsed.unwrap_or_else(|| syntax::parse(&doc, &layers));
            let view = View { document: &doc, text: &layers, syntax: &syntax };
            let kinds = |k: NameKind| (k != NameKind::Other).then_some(k as usize);
            let predicted: BTreeSet<_> =
                names::find(view).iter().filter_map(|n| Some((n.tokens, kinds(n.kind)?))).collect();
            let gold = gold(&document);
            for (span, kind) in &gold {
                gold_count[*kind] += 1;
                right[*kind] += usize::from(predicted.contains(&(*span, *kind)));
            }
            for (_, kind) in &predicted {
                found[*kind] += 1;
            }
            if errors {
                show("missed", view, gold.difference(&predicted));
                show("extra", view, predicted.difference(&gold));
            }
        }
    }
    for (kind, name) in ["PER", "ORG", "LOC"].into_iter().enumerate() {
        print(name, right[kind], found[kind], gold_count[kind]);
    }
    print("all", right.iter().sum(), found.iter().sum(), gold_count.iter().sum());
}

fn print(name: &str, right: usize, found: usize, gold: usize) {
    let share = |of: usize| 100.0 * right as f64 / of.max(1) as f64;
    let f1 = 200.0 * right as f64 / (found + gold).max(1) as f64;
    println!("{name}: P {:.1} R {:.1} F1 {f1:.1} ({right} of {gold})", share(found), share(gold));
}

fn show<'a>(what: &str, view: View<'_>, spans: impl Iterator<Item = &'a (TokenSpan, usize)>) {
    for (span, kind) in spans {
        let sentence = view.sentence(span.start);
        let from = span.start.saturating_sub(4).max(sentence.start);
        let around = TokenSpan::new(from, (span.end + 4).min(sentence.end));
        let name = ["PER", "ORG", "LOC"][*kind];
        println!("{what}\t{name}\t{}\t{}", view.phrase(*span), view.phrase(around).replace('\n', " "));
    }
}

/// Documents of sentences of rows. A new document starts at `# newdoc` and `-DOCSTART-`.
fn documents(text: &str) -> Vec<Sentences> {
    let mut documents: Vec<Sentences> = vec![vec![Vec::new()]];
    for line in text.lines() {
        let sentences = documents.last_mut().expect("one at least");
        if line.starts_with("# newdoc") || line.starts_with("-DOCSTART-") {
            documents.push(vec![Vec::new()]);
        } else if line.trim().is_empty() {
            sentences.push(Vec::new());
        } else if !line.starts_with("# ") {
            sentences.last_mut().expect("one at least").extend(row(line));
        }
    }
    for sentences in &mut documents {
        sentences.retain(|s| !s.is_empty());
    }
    documents
}

fn row(line: &str) -> Option<Row> {
    if !line.contains('\t') {
        let (form, tag) = line.rsplit_once(' ')?;
        return Some(Row { form: form.into(), tag: tag.into(), columns: Vec::new() });
    }
    let columns: Vec<String> = line.split('\t').map(String::from).collect();
    columns[0].parse::<u32>().ok()?;
    let tag = if columns.len() > 5 { columns.last()?.clone() } else { columns[2].clone() };
    let kept = if columns.len() > 5 { columns.clone() } else { Vec::new() };
    Some(Row { form: columns[1].clone(), tag, columns: kept })
}

/// Text and tokens of the rows (hyphens touch their neighbours); the syntax where the rows hold it.
fn layers(sentences: &Sentences) -> (Document, Text, Option<Syntax>) {
    let (mut body, mut text, mut words) = (String::new(), Text::default(), Vec::new());
    for (index, sentence) in sentences.iter().enumerate() {
        let first = text.tokens.len();
        for (at, row) in sentence.iter().enumerate() {
            let close = row.form == "-" || (at > 0 && sentence[at - 1].form == "-");
            if !(close || at == 0) {
                body.push(' ');
            }
            let span = ByteSpan::of(body.len()..body.len() + row.form.len());
            body.push_str(&row.form);
            text.tokens.push(Token { span, paragraph: index as u32 });
            if let [_, _, lemma, upos, xpos, _, head, rel, ..] = row.columns.as_slice() {
                let head = head.parse::<usize>().ok().filter(|&h| h > 0).map(|h| (first + h - 1) as u32);
                let upos = Upos::from_text(upos).unwrap_or(Upos::X);
                let xpos = Xpos::from_text(xpos).unwrap_or(Xpos::Fw);
                words.push((upos, xpos, lemma.as_str(), head, Rel::from_text(rel).unwrap_or(Rel::Dep)));
            }
        }
        let tokens = TokenSpan::of(first..text.tokens.len());
        text.sentences.push(Sentence { tokens, paragraph: index as u32 });
        body.push('\n');
    }
    text.quoted_by = vec![None; text.tokens.len()];
    let syntax = (words.len() == text.tokens.len()).then(|| Syntax::new(words));
    (read::article(Source::default(), body), text, syntax)
}

fn gold(sentences: &Sentences) -> BTreeSet<(TokenSpan, usize)> {
    let mut spans: Vec<(TokenSpan, usize)> = Vec::new();
    let mut at = 0;
    for sentence in sentences {
        let mut last = None;
        for row in sentence {
            let kind = ["PER", "ORG", "LOC"].iter().position(|k| row.tag.ends_with(k));
            let goes_on = kind.is_some() && kind == last && row.tag.starts_with("I-");
            match (kind, spans.last_mut()) {
                (Some(_), Some((span, _))) if goes_on => span.end = at + 1,
                (Some(kind), _) => spans.push((TokenSpan::new(at, at + 1), kind)),
                _ => {}
            }
            last = kind;
            at += 1;
        }
    }
    spans.into_iter().collect()
}
