//! What each stage made of an article, readable: every layer over the text.

use crate::Analysis;
use crate::contract::{self, Article, Text};
use crate::read::Paragraph;
use crate::span::ByteSpan;
use crate::syntax::Rel;
use std::io::{self, Write};

/// Writes every layer of `analysis` as text for a person.
///
/// # Errors
/// Only those of `out`.
pub fn write(analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    let article = contract::article(analysis);
    head(&article, out)?;
    paragraphs(analysis, out)?;
    syntax(analysis, out)?;
    entities(&article, out)?;
    times(&article, out)?;
    quotations(&article, out)?;
    events(&article, out)
}

fn head(article: &Article, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "# {}", article.name)?;
    let facts = [
        ("title", &article.title),
        ("byline", &article.byline),
        ("publisher", &article.publisher),
        ("url", &article.url),
        ("published", &article.published),
        ("published from", &article.published_from),
    ];
    for (name, value) in facts {
        writeln!(out, "{name}: {}", value.as_deref().unwrap_or("-"))?;
    }
    writeln!(out, "language: {}", article.language)?;
    article.warnings.iter().try_for_each(|warning| writeln!(out, "warning: {warning}"))
}

fn paragraphs(analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n## Paragraphs, sentences, quoted stretches")?;
    for (index, paragraph) in analysis.document.paragraphs.iter().enumerate() {
        writeln!(out, "{:>3} {:?}", index + 1, paragraph.kind)?;
        let sentences = &analysis.text.sentences;
        let first = sentences.partition_point(|s| (s.paragraph as usize) < index);
        for sentence in sentences[first..].iter().take_while(|s| s.paragraph as usize == index) {
            let span = analysis.text.bytes(sentence.tokens);
            writeln!(out, "      | {}", one_line(slice(analysis, span)))?;
        }
        quoted(analysis, paragraph, out)?;
    }
    Ok(())
}

fn quoted(analysis: &Analysis, paragraph: &Paragraph, out: &mut impl Write) -> io::Result<()> {
    let all = &analysis.text.quoted;
    let first = all.partition_point(|q| q.span.start < paragraph.span.start);
    let here = all.iter().enumerate().skip(first).take_while(|(_, q)| paragraph.span.covers(q.span));
    for (index, quoted) in here {
        let inside = quoted.parent.map_or(String::new(), |p| format!(" inside {p}"));
        let continues = quoted.continues.map_or(String::new(), |c| format!(" continues {c}"));
        let text = one_line(slice(analysis, quoted.span));
        writeln!(out, "      {index} {:?}{inside}{continues} {text}", quoted.style)?;
    }
    Ok(())
}

fn syntax(analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n## Tokens: tag, lemma, relation, head")?;
    let view = analysis.view();
    for sentence in &analysis.text.sentences {
        for token in sentence.tokens.iter() {
            let (word, number) = (view.word(token), token - sentence.tokens.start + 1);
            let head = word.head.map_or(0, |h| (h + 1).saturating_sub(sentence.tokens.start));
            let (form, lemma) = (view.form(token), view.lemma(token));
            let tags = format!("{}/{}", word.upos.as_str(), word.xpos.as_str());
            let rel = if word.head.is_none() { Rel::Root } else { word.rel };
            writeln!(out, "{number:>4} {form:<18} {tags:<12} {lemma:<16} {:<12} {head}", rel.as_str())?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn entities(article: &Article, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "## Entities and their mentions")?;
    let text = Text::new(&article.text);
    for entity in &article.entities {
        writeln!(out, "{} {}: {}", entity.id, entity.kind, entity.name)?;
        list(out, "aliases", &entity.aliases)?;
        list(out, "roles", &entity.roles)?;
        let mentions = article.mentions.iter().filter(|m| m.entity == entity.id);
        let mentions: Vec<String> = mentions.map(|m| one_line(text.at(m.start, m.end))).collect();
        list(out, "mentions", &mentions)?;
    }
    Ok(())
}

fn times(article: &Article, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n## Times")?;
    let text = Text::new(&article.text);
    for time in &article.times {
        let state = if time.anchored { "" } else { " (unanchored)" };
        let words = one_line(text.at(time.start, time.end));
        writeln!(out, "{} {} {}{state}: {words}", time.id, time.kind, time.value)?;
    }
    Ok(())
}

fn quotations(article: &Article, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n## Quotations")?;
    let text = Text::new(&article.text);
    for q in &article.quotations {
        let inside = q.inside.as_ref().map_or(String::new(), |i| format!(" inside {i}"));
        let speaker = q.speaker_name.as_deref().unwrap_or("unknown");
        let role = q.role.as_ref().map_or(String::new(), |r| format!(", {r}"));
        writeln!(out, "{} {} {}{inside} by {speaker}{role} ({:.2})", q.id, q.kind, q.act, q.confidence)?;
        for piece in &q.content {
            writeln!(out, "     {}", one_line(text.at(piece.start, piece.end)))?;
        }
        let range = |r: &contract::Range| one_line(text.at(r.start, r.end));
        let cue = q.cue.as_ref().map(|c| one_line(text.at(c.start, c.end)));
        let parts = [
            ("cue", cue),
            ("source", q.source.as_ref().map(range)),
            ("to", q.addressee.as_ref().map(range)),
            ("medium", q.medium.as_ref().map(range)),
            ("time", q.time.clone()),
        ];
        for (name, value) in parts {
            if let Some(value) = value {
                writeln!(out, "     {name}: {value}")?;
            }
        }
        writeln!(out, "     why: {}", q.why)?;
    }
    for n in &article.no_comments {
        let who = n.speaker_name.as_deref().unwrap_or("unknown");
        writeln!(out, "no comment by {who}: {}", one_line(text.at(n.start, n.end)))?;
    }
    Ok(())
}

fn events(article: &Article, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n## Events")?;
    let text = Text::new(&article.text);
    for e in &article.events {
        let key = if e.key { " key" } else { "" };
        let date = e.date.as_deref().unwrap_or("no date");
        writeln!(out, "{} {} {} {date}{key} ({:.2}): {}", e.id, e.kind, e.status, e.salience, e.label)?;
        let triggers: Vec<String> = e.triggers.iter().map(|t| one_line(text.at(t.start, t.end))).collect();
        list(out, "triggers", &triggers)?;
        let names = |people: &[contract::Participant]| -> Vec<String> {
            people.iter().map(|p| name(article, &text, p)).collect()
        };
        list(out, "actors", &names(&e.actors))?;
        list(out, "recipients", &names(&e.recipients))?;
        list(out, "place", &names(e.place.as_slice()))?;
        let links = [("about", &e.about), ("within", &e.within)];
        for (label, link) in links {
            list(out, label, link.as_slice())?;
        }
        writeln!(out, "     why: {}", e.why)?;
    }
    Ok(())
}

fn name(article: &Article, text: &Text<'_>, p: &contract::Participant) -> String {
    let entity = p.entity.as_ref().and_then(|id| article.entities.iter().find(|e| e.id == *id));
    entity.map_or_else(|| one_line(text.at(p.start, p.end)), |e| e.name.clone())
}

fn list(out: &mut impl Write, label: &str, items: &[String]) -> io::Result<()> {
    if items.is_empty() { Ok(()) } else { writeln!(out, "     {label}: {}", items.join("; ")) }
}

fn slice(analysis: &Analysis, span: ByteSpan) -> &str {
    span.of_text(&analysis.document.text)
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}
