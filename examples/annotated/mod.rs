//! Reads annotated columns for the scorer and the trainer of names.

use saywhen::read::{self, Document, Source};
use saywhen::span::{ByteSpan, TokenSpan};
use saywhen::syntax::{Rel, Syntax, Upos, Xpos};
use saywhen::text::{Sentence, Text, Token};
use std::collections::BTreeSet;

/// A token of a file.
pub(crate) struct Row {
    pub(crate) form: String,
    pub(crate) tag: String,
    columns: Vec<String>,
}

/// The sentences of a document.
pub(crate) type Sentences = Vec<Vec<Row>>;

/// Documents of sentences of rows. A new document starts at `# newdoc` and `-DOCSTART-`.
pub(crate) fn documents(text: &str) -> Vec<Sentences> {
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
    documents.retain(|d| !d.is_empty());
    documents
}

fn row(line: &str) -> Option<Row> {
    if !line.contains('\t') {
        let (form, tag) = line.rsplit_once(' ')?;
        return Some(Row { form: form.into(), tag: tag.into(), columns: Vec::new() });
    }
    let columns: Vec<String> = line.split('\t').map(String::from).collect();
    columns[0].parse::<u32>().ok()?;
    let full = columns.len() > 5;
    let tag = if full { columns.last()? } else { &columns[2] };
    Some(Row { form: columns[1].clone(), tag: tag.clone(), columns: if full { columns } else { Vec::new() } })
}

/// Text and tokens of the rows (hyphens and marks touch their neighbours); the syntax where the rows hold it.
pub(crate) fn layers(sentences: &Sentences) -> (Document, Text, Option<Syntax>) {
    let (mut body, mut text, mut words) = (String::new(), Text::default(), Vec::new());
    for (index, sentence) in sentences.iter().enumerate() {
        let first = text.tokens.len();
        for (at, row) in sentence.iter().enumerate() {
            let before = at.checked_sub(1).map(|b| &sentence[b]);
            let close = row.form == "-" || before.is_none_or(|b| b.form == "-" || b.tag.contains("SpaceAfter=No"));
            if !close {
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
    let syntax = (words.len() == text.tokens.len()).then(|| Syntax::new(words));
    let document = read::article(Source::default(), body);
    text.quoted = saywhen::text::segment(&document).quoted;
    let inside = |t: &Token| text.quoted.iter().rposition(|q| q.span.covers(t.span)).map(|q| q as u32);
    text.quoted_by = text.tokens.iter().map(inside).collect();
    (document, text, syntax)
}

/// The names of IOB2 or IO tags, with 0 for persons, 1 for organisations, 2 for places.
pub(crate) fn gold_names(sentences: &Sentences) -> BTreeSet<(TokenSpan, usize)> {
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
