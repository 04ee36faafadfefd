//! CoNLL-U out, and CoNLL-U in with tags, lemmas and heads filled in.

use super::model::{self, Model};
use super::network::Memory;
use super::sentence;
use super::{Syntax, morphology};
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
        let touches = token + 1 < sentence.tokens.end && tokens[token as usize + 1].span.start == span.end;
        let misc = if touches { "SpaceAfter=No" } else { "_" };
        let id = token - sentence.tokens.start + 1;
        let _ =
            writeln!(out, "{id}\t{}\t_\t{misc}", columns(view.syntax, sentence.tokens.start, token, view.form(token)));
    }
}

/// The second to the eighth column of `token`, whose sentence begins at token `start`.
fn columns(syntax: &Syntax, start: u32, token: u32, form: &str) -> String {
    let word = syntax.word(token);
    let (lemma, upos, xpos, rel) = (syntax.lemma(token), word.upos.as_str(), word.xpos.as_str(), word.rel.as_str());
    let head = word.head.map_or(0, |h| h - start + 1);
    let features = morphology::features(syntax, token, form);
    format!("{form}\t{lemma}\t{upos}\t{xpos}\t{features}\t{head}\t{rel}")
}

/// `input` (CoNLL-U) with lemma, tags, features, head and relation of each token as the engine finds them for the given
/// tokens and sentences. Comments, ranges and the last column stay; enhanced heads become `_`; empty nodes and lines that
/// are no CoNLL-U are dropped.
pub fn fill(input: &str) -> String {
    let mut out = String::with_capacity(input.len());
    let mut block: Vec<&str> = Vec::new();
    let mut memory = Memory::default();
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

fn fill_sentence(model: &Model, lines: &[&str], memory: &mut Memory, out: &mut String) {
    let forms: Vec<&str> = lines.iter().filter_map(|line| word_columns(line).map(|c| c[1])).collect();
    let mut syntax = Syntax::default();
    syntax.add_sentence(model, &forms, &sentence::parse(model, &forms, memory));
    syntax.index_children();
    let mut token = 0;
    for line in lines {
        if line.starts_with('#') || line.split('\t').next().is_some_and(|id| id.contains('-')) {
            let _ = writeln!(out, "{line}");
        } else if let Some(given) = word_columns(line) {
            let (id, form, misc) = (given[0], given[1], given[COLUMNS - 1]);
            let _ = writeln!(out, "{id}\t{}\t_\t{misc}", columns(&syntax, 0, token, form));
            token += 1;
        }
    }
    out.push('\n');
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
        assert!(
            output.contains("resigned\tresign\tVERB\tVBD\tMood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin\t")
        );
    }
}
