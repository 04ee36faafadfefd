//! CoNLL-U out, and CoNLL-U in with tags, lemmas and heads filled in.

use super::model::{self, Model};
use super::network::Forms;
use super::sentence;
use super::tags::{Rel, Upos, Xpos};
use crate::View;
use crate::text::Sentence;
use std::fmt::Write;

/// Columns of a CoNLL-U line.
const COLUMNS: usize = 10;

/// The syntax of an article as CoNLL-U: a comment with number and text before each sentence, `SpaceAfter=No` where a
/// token touches the next one. Line breaks inside a sentence are given as spaces.
pub fn write(view: View<'_>) -> String {
    let mut out = String::new();
    for (number, sentence) in view.text.sentences.iter().enumerate() {
        let text = view.phrase(sentence.tokens);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(out, "# sent_id = {}\n# text = {text}", number + 1);
        write_tokens(view, sentence, &mut out);
        out.push('\n');
    }
    out
}

fn write_tokens(view: View<'_>, sentence: &Sentence, out: &mut String) {
    let tokens = &view.text.tokens;
    for token in sentence.tokens.iter() {
        let span = tokens[token as usize].span;
        let word = view.word(token);
        let head = word.head.map_or(0, |h| h - sentence.tokens.start + 1);
        let touches = token + 1 < sentence.tokens.end && tokens[token as usize + 1].span.start == span.end;
        let _ = writeln!(
            out,
            "{}\t{}\t{}\t{}\t{}\t_\t{head}\t{}\t_\t{}",
            token - sentence.tokens.start + 1,
            view.form(token),
            view.lemma(token),
            word.upos.as_str(),
            word.xpos.as_str(),
            word.rel.as_str(),
            if touches { "SpaceAfter=No" } else { "_" },
        );
    }
}

/// `input` (CoNLL-U) with lemma, tags, head and relation of each token as the engine finds them for the given tokens
/// and sentences. Comments, ranges and the last column stay; features and enhanced heads become `_`; empty nodes and
/// lines that are no CoNLL-U are dropped.
pub fn fill(input: &str) -> String {
    let mut out = String::with_capacity(input.len());
    let mut block: Vec<&str> = Vec::new();
    let mut memory = Forms::default();
    for line in input.lines().chain([""]) {
        if !line.is_empty() {
            block.push(line);
        } else if !block.is_empty() {
            fill_sentence(model::english(), &block, &mut memory, &mut out);
            block.clear();
        }
    }
    out
}

/// The columns of a line that stands for one word.
fn word_columns(line: &str) -> Option<Vec<&str>> {
    let columns: Vec<&str> = line.split('\t').collect();
    (columns.len() == COLUMNS && columns[0].parse::<u32>().is_ok()).then_some(columns)
}

fn fill_sentence(model: &Model, lines: &[&str], memory: &mut Forms, out: &mut String) {
    let forms: Vec<&str> = lines.iter().filter_map(|line| word_columns(line).map(|c| c[1])).collect();
    let mut parsed = sentence::parse(model, &forms, memory).into_iter();
    for line in lines {
        if let (Some(columns), true) = (word_columns(line), !line.starts_with('#')) {
            let Some(word) = parsed.next() else { continue };
            let lemma = lemma(model, columns[1], word.upos, word.xpos);
            let head = word.head.map_or(0, |h| h + 1);
            fill_line(&columns, &lemma, (word.upos, word.xpos), (head, word.rel), out);
        } else if line.starts_with('#') || line.split('\t').next().is_some_and(|id| id.contains('-')) {
            let _ = writeln!(out, "{line}");
        }
    }
    out.push('\n');
}

fn lemma(model: &Model, form: &str, upos: Upos, xpos: Xpos) -> String {
    let mut lemma = String::new();
    model.lemmatiser.lemmatise(form, upos, xpos, &mut lemma);
    lemma
}

fn fill_line(columns: &[&str], lemma: &str, tags: (Upos, Xpos), (head, rel): (usize, Rel), out: &mut String) {
    let (id, form, misc) = (columns[0], columns[1], columns[COLUMNS - 1]);
    let (upos, xpos, rel) = (tags.0.as_str(), tags.1.as_str(), rel.as_str());
    let _ = writeln!(out, "{id}\t{form}\t{lemma}\t{upos}\t{xpos}\t_\t{head}\t{rel}\t_\t{misc}");
}

#[cfg(test)]
mod tests {
    use super::{fill, write};
    use crate::View;
    use crate::read::{Source, article};

    #[test]
    fn fills_given_tokens_and_keeps_the_rest() {
        let row = |id: &str, form: &str| format!("{id}\t{form}\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n");
        let input =
            ["# sent_id = 7\n", &row("1-2", "don't"), &row("1", "do"), &row("2", "n't"), &row("2.1", "go")].concat();
        let output = fill(&input);
        let lines: Vec<&str> = output.lines().collect();
        assert_eq!(lines[0], "# sent_id = 7");
        assert!(lines[1].starts_with("1-2\tdon't"));
        assert!(lines[2].starts_with("1\tdo\tdo\tAUX\t"));
        assert!(lines[3].starts_with("2\tn't\tnot\tPART\tRB\t"));
        assert_eq!(lines[4..], [""]);
        assert_eq!(fill(""), "");
    }

    #[test]
    fn writes_ten_columns() {
        let document = article(Source::default(), "The minister resigned.\nTalks go on.".into());
        let text = crate::text::segment(&document);
        let syntax = crate::syntax::parse(&document, &text);
        let output = write(View { document: &document, text: &text, syntax: &syntax });
        assert!(output.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).all(|l| l.split('\t').count() == 10));
        assert!(output.contains("# text = Talks go on."));
    }
}
