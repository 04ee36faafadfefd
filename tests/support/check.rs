//! One case's expectations against the analysis of its text.

use super::case::{Case, Expected};
use saywhen::contract::{Article, Event, Participant, Quotation, Range};
use saywhen::read::{self, Source};
use saywhen::{Analysis, analyze, contract};

/// What does not hold, a line each; nothing where all does.
pub(crate) fn problems(case: &Case) -> Vec<String> {
    let analysis = analyze(document(case));
    let article = contract::article(&analysis);
    let checker = Checker { text: article.text.chars().collect(), article: &article, analysis: &analysis };
    let mut problems: Vec<String> = case.expected.iter().filter_map(|e| checker.check(e).err()).collect();
    problems.extend(checker.unlisted(&case.expected));
    problems
}

/// The analysis of the case's text in the contract's shape.
pub(crate) fn article(case: &Case) -> Article {
    contract::article(&analyze(document(case)))
}

fn document(case: &Case) -> read::Document {
    let mut source = Source { name: "case.txt".into(), ..Source::default() };
    for (name, value) in &case.head {
        match name.as_str() {
            "published" => source.published = Some(value.parse().expect("a date")),
            "title" => source.title = Some(value.clone()),
            "name" => source.name.clone_from(value),
            other => panic!("{}: no head line is called {other}", case.place),
        }
    }
    read::article(source, case.text.clone())
}

struct Checker<'a> {
    article: &'a Article,
    analysis: &'a Analysis,
    text: Vec<char>,
}

type Verdict = Result<(), String>;

impl Checker<'_> {
    fn check(&self, e: &Expected) -> Verdict {
        match (e.kind.as_str(), e.field(0)) {
            ("quotation", _) => self.quotation(e),
            ("quotations" | "no comments" | "times" | "events" | "quoted", "none") => self.none(&e.kind),
            ("no comment", _) => self.no_comment(e),
            ("time", _) => self.time(e),
            ("event", _) => self.event(e),
            ("not event", word) => self.not_event(word),
            ("entity", _) => self.entity(e),
            ("not entity", name) => self.not_entity(name),
            ("sentence", text) => member(text, &self.sentences(), "sentence"),
            ("tokens", text) => same(text, &self.tokens(), "tokens"),
            ("quoted", text) => member(text, &self.quoted(), "quoted stretch"),
            ("paragraph", _) => member(&format!("{} | {}", e.field(0), e.field(1)), &self.paragraphs(), "paragraph"),
            ("head", field) => self.head(field),
            (kind, _) => Err(format!("no expectation is called {kind:?}")),
        }
    }

    /// Where a kind of which all must be listed is listed at all, what was found beyond the list.
    fn unlisted(&self, expected: &[Expected]) -> Vec<String> {
        let count = |kind: &str| expected.iter().filter(|e| e.kind == kind).count();
        let attitudes = expected.iter().any(|e| e.kind == "quotation" && e.field(0).ends_with("attitude"));
        let quotations = self.article.quotations.iter().filter(|q| attitudes || q.act == "statement").count();
        let found = [
            ("quotation", quotations),
            ("no comment", self.article.no_comments.len()),
            ("time", self.article.times.len()),
            ("sentence", self.article.sentences.len()),
            ("quoted", self.analysis.text.quoted.len()),
            ("paragraph", self.article.paragraphs.len()),
        ];
        let surplus = found.iter().filter(|(kind, n)| count(kind) > 0 && *n > count(kind));
        surplus
            .map(|(kind, n)| format!("{n} found of {kind:?}, {} listed: {}", count(kind), self.listing(kind)))
            .collect()
    }

    fn listing(&self, kind: &str) -> String {
        match kind {
            "quotation" => self.article.quotations.iter().map(|q| self.show(q)).collect::<Vec<_>>().join(" // "),
            "time" => self.times().join(" // "),
            "sentence" => self.sentences().join(" // "),
            "quoted" => self.quoted().join(" // "),
            "paragraph" => self.paragraphs().join(" // "),
            _ => String::new(),
        }
    }

    fn none(&self, kind: &str) -> Verdict {
        let found: Vec<String> = match kind {
            "quotations" => {
                self.article.quotations.iter().filter(|q| q.act == "statement").map(|q| self.show(q)).collect()
            }
            "no comments" => self.article.no_comments.iter().map(|n| self.at(n.start, n.end)).collect(),
            "times" => self.times(),
            "events" => self.article.events.iter().map(|e| self.triggers(e).join(", ")).collect(),
            _ => self.quoted(),
        };
        if found.is_empty() { Ok(()) } else { Err(format!("{kind}: none expected, found {}", found.join(" // "))) }
    }

    fn quotation(&self, e: &Expected) -> Verdict {
        let wanted = content_key(e.field(1));
        let Some(q) = self.article.quotations.iter().find(|q| self.content(q) == wanted) else {
            let all: Vec<String> = self.article.quotations.iter().map(|q| self.show(q)).collect();
            return Err(format!("no quotation {:?}; found: {}", e.field(1), all.join(" // ")));
        };
        let range = |r: Option<&Range>| r.map(|r| self.at(r.start, r.end)).unwrap_or_default();
        let time =
            || self.article.times.iter().find(|t| Some(&t.id) == q.time.as_ref()).map(|t| self.at(t.start, t.end));
        let holder = || self.article.quotations.iter().find(|o| Some(&o.id) == q.inside.as_ref());
        let inside = || holder().map(|o| self.at(o.content[0].start, o.content[0].end)).unwrap_or_default();
        let mut wrong = vec![field("kind and act", &format!("{} {}", q.kind, q.act), e.field(0))];
        let fields: [(&str, String); 8] = [
            ("cue", q.cue.as_ref().map(|c| self.at(c.start, c.end)).unwrap_or_default()),
            ("source", range(q.source.as_ref())),
            ("by", q.speaker_name.clone().unwrap_or_default()),
            ("type", q.speaker_type.clone().unwrap_or_default()),
            ("role", q.role.clone().unwrap_or_default()),
            ("to", range(q.addressee.as_ref())),
            ("medium", range(q.medium.as_ref())),
            ("time", time().unwrap_or_default()),
        ];
        for (name, found) in &fields {
            wrong.extend(e.named(name).map(|wanted| field(name, found, wanted)));
        }
        wrong.extend(
            e.named("inside").map(|w| if inside().starts_with(w) { Ok(()) } else { field("inside", &inside(), w) }),
        );
        wrong.extend(e.named("unattributed").map(|_| field("by", q.speaker_name.as_deref().unwrap_or_default(), "")));
        together(&format!("quotation {:?}", e.field(1)), wrong)
    }

    fn no_comment(&self, e: &Expected) -> Verdict {
        let found = self.article.no_comments.iter().find(|n| self.at(n.start, n.end) == e.field(0));
        let Some(n) = found else {
            let all: Vec<String> = self.article.no_comments.iter().map(|n| self.at(n.start, n.end)).collect();
            return Err(format!("no no-comment {:?}; found: {}", e.field(0), all.join(" // ")));
        };
        let name = n.speaker_name.clone().unwrap_or_default();
        together("no comment", e.named("by").map(|wanted| field("by", &name, wanted)).collect())
    }

    fn time(&self, e: &Expected) -> Verdict {
        let mut wanted = format!("{} | {}", e.field(0), e.field(1));
        for extra in &e.fields[2.min(e.fields.len())..] {
            wanted.push_str(" | ");
            wanted.push_str(extra);
        }
        member(&wanted, &self.times(), "time")
    }

    fn times(&self) -> Vec<String> {
        let show = |t: &contract::Time| {
            let relative = t.relative.map_or(String::new(), |r| format!(" | relative {r}"));
            let state = if t.anchored { "" } else { " | unanchored" };
            format!("{} {} | {}{relative}{state}", t.kind, t.value, self.at(t.start, t.end))
        };
        self.article.times.iter().map(show).collect()
    }

    fn event(&self, e: &Expected) -> Verdict {
        let Some(event) = self.event_at(e.field(1)) else {
            let all: Vec<String> = self.article.events.iter().map(|e| self.triggers(e).join(",")).collect();
            return Err(format!("no event {:?}; found: {}", e.field(1), all.join(" // ")));
        };
        let label = format!("event {:?}", e.field(1));
        let (kind, status) = e.field(0).split_once(' ').unwrap_or((e.field(0), ""));
        let mut wrong = vec![field("status", &event.status, status)];
        if kind != "ANY" {
            wrong.push(field("type", &event.kind, kind));
        }
        let date = event.date.clone().unwrap_or_else(|| "none".into());
        wrong.extend(e.named("date").map(|w| field("date", &date, w)));
        wrong.extend(e.named("mode").map(|w| field("mode", event.mode.as_deref().unwrap_or_default(), w)));
        wrong.extend(e.named("label").map(|w| field("label", &event.label, w)));
        wrong.extend(e.named("actor").map(|w| names("actor", &self.names(&event.actors), w)));
        wrong.extend(e.named("recipient").map(|w| names("recipient", &self.names(&event.recipients), w)));
        wrong.extend(e.named("place").map(|w| names("place", &self.names(event.place.as_slice()), w)));
        wrong.extend(e.named("key").map(|_| field("key", &event.key.to_string(), "true")));
        wrong.extend(e.named("with").map(|w| match self.event_at(w) {
            Some(other) if other.id == event.id => Ok(()),
            _ => Err(format!("{w:?} is not a mention of it")),
        }));
        wrong.extend(e.named("about").map(|w| match (self.event_at(w), &event.about) {
            (Some(other), Some(about)) if other.id == *about => Ok(()),
            (_, about) => Err(format!("it is about {about:?}, not {w:?}")),
        }));
        wrong.extend(e.named("within").map(|w| self.within(event, w)));
        together(&label, wrong)
    }

    fn within(&self, event: &Event, wanted: &str) -> Verdict {
        let quotation = self.article.quotations.iter().find(|q| Some(&q.id) == event.within.as_ref());
        let found = quotation.map(|q| self.at(q.content[0].start, q.content[0].end)).unwrap_or_default();
        if found.starts_with(wanted) { Ok(()) } else { field("within", &found, wanted) }
    }

    fn event_at(&self, word: &str) -> Option<&Event> {
        let at = self.find(word)?;
        self.article.events.iter().find(|e| e.triggers.iter().any(|t| t.start < at.end && at.start < t.end))
    }

    fn not_event(&self, word: &str) -> Verdict {
        match self.event_at(word) {
            Some(event) => Err(format!("{word:?} is an event: {} {}", event.kind, event.status)),
            None if self.find(word).is_none() => Err(format!("{word:?} is not in the text")),
            None => Ok(()),
        }
    }

    fn triggers(&self, event: &Event) -> Vec<String> {
        event.triggers.iter().map(|t| self.at(t.start, t.end)).collect()
    }

    fn names(&self, people: &[Participant]) -> Vec<String> {
        let entity = |p: &Participant| self.article.entities.iter().find(|e| Some(&e.id) == p.entity.as_ref());
        people.iter().map(|p| entity(p).map_or_else(|| self.at(p.start, p.end), |e| e.name.clone())).collect()
    }

    fn entity(&self, e: &Expected) -> Verdict {
        let (kind, name) = e.field(0).split_once(' ').unwrap_or((e.field(0), ""));
        let Some(entity) = self.article.entities.iter().find(|n| n.kind == kind && n.name == name) else {
            let all: Vec<String> = self.article.entities.iter().map(|n| format!("{} {}", n.kind, n.name)).collect();
            return Err(format!("no entity {:?}; found: {}", e.field(0), all.join(", ")));
        };
        let mentions = self.article.mentions.iter().filter(|m| m.entity == entity.id);
        let mentions: Vec<String> = mentions.map(|m| self.at(m.start, m.end)).collect();
        let mut wrong = Vec::new();
        for (label, have) in [("role", &entity.roles), ("alias", &entity.aliases), ("mention", &mentions)] {
            wrong.extend(e.named(label).map(|wanted| member(wanted, have, label)));
        }
        together(&format!("entity {name:?}"), wrong)
    }

    fn not_entity(&self, name: &str) -> Verdict {
        match self.article.entities.iter().find(|e| e.name == name) {
            Some(entity) => Err(format!("{name:?} is an entity: {}", entity.kind)),
            None => Ok(()),
        }
    }

    fn head(&self, stated: &str) -> Verdict {
        let (name, wanted) = stated.split_once(" = ").ok_or("head lines read `head: field = value`")?;
        let a = self.article;
        let found = match name {
            "title" => a.title.clone(),
            "byline" => a.byline.clone(),
            "publisher" => a.publisher.clone(),
            "published" => a.published.clone(),
            "published_from" => a.published_from.clone(),
            "language" => Some(a.language.clone()),
            other => return Err(format!("no head field is called {other}")),
        };
        field(name, found.as_deref().unwrap_or("none"), wanted)
    }

    fn sentences(&self) -> Vec<String> {
        self.article.sentences.iter().map(|s| self.at(s.start, s.end)).collect()
    }

    fn paragraphs(&self) -> Vec<String> {
        let first_words = |t: String| t.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
        self.article
            .paragraphs
            .iter()
            .map(|p| format!("{} | {}", p.kind, first_words(self.at(p.start, p.end))))
            .collect()
    }

    fn tokens(&self) -> String {
        let forms = self.analysis.text.tokens.iter().map(|t| t.span.of_text(&self.article.text));
        forms.collect::<Vec<_>>().join(" ")
    }

    fn quoted(&self) -> Vec<String> {
        self.analysis.text.quoted.iter().map(|q| q.span.of_text(&self.article.text).to_string()).collect()
    }

    fn content(&self, q: &Quotation) -> Vec<String> {
        q.content.iter().map(|r| bare(&self.at(r.start, r.end))).collect()
    }

    fn show(&self, q: &Quotation) -> String {
        let pieces: Vec<String> = q.content.iter().map(|r| self.at(r.start, r.end)).collect();
        let by = q.speaker_name.as_deref().unwrap_or("nobody");
        format!("{} {} | {} | by {by}", q.kind, q.act, pieces.join(" … "))
    }

    fn at(&self, start: u32, end: u32) -> String {
        self.text[start as usize..end as usize].iter().collect()
    }

    /// Where `word` (or its nth place, `word#n`) stands as whole words, in code points.
    fn find(&self, word: &str) -> Option<Range> {
        let (word, nth) = word.rsplit_once('#').and_then(|(w, n)| Some((w, n.parse().ok()?))).unwrap_or((word, 1));
        let wanted: Vec<char> = word.chars().collect();
        let edge = |i: Option<usize>| i.and_then(|i| self.text.get(i)).is_none_or(|c| !c.is_alphanumeric());
        let starts = (0..self.text.len()).filter(|&i| self.text[i..].starts_with(&wanted));
        let whole = starts.filter(|&i| edge(i.checked_sub(1)) && edge(Some(i + wanted.len())));
        whole.map(|i| Range { start: i as u32, end: (i + wanted.len()) as u32 }).nth(nth - 1)
    }
}

/// The pieces of an expected content, compared as the scorers compare: without outer marks, punctuation, "that".
fn content_key(stated: &str) -> Vec<String> {
    stated.split(" … ").map(bare).collect()
}

fn bare(piece: &str) -> String {
    let edge = |c: char| c.is_whitespace() || ".,;:!?\"'“”‘’«»()[]—–-…".contains(c);
    let trimmed = piece.trim_matches(edge);
    let lower = trimmed.to_lowercase();
    if lower.starts_with("that ") { trimmed[5..].trim_matches(edge).to_string() } else { trimmed.to_string() }
}

fn field(name: &str, found: &str, wanted: &str) -> Verdict {
    if found == wanted { Ok(()) } else { Err(format!("{name} is {found:?}, not {wanted:?}")) }
}

fn names(label: &str, found: &[String], wanted: &str) -> Verdict {
    let sorted = |mut list: Vec<String>| {
        list.sort();
        list
    };
    let wanted = wanted.split(';').map(|n| n.trim().to_string()).filter(|n| !n.is_empty() && n != "none").collect();
    let (found, wanted) = (sorted(found.to_vec()), sorted(wanted));
    if found == wanted { Ok(()) } else { Err(format!("{label} is {found:?}, not {wanted:?}")) }
}

fn member(wanted: &str, found: &[String], label: &str) -> Verdict {
    let here = found.iter().any(|f| f == wanted);
    if here { Ok(()) } else { Err(format!("no {label} {wanted:?}; found: {}", found.join(" // "))) }
}

fn same(wanted: &str, found: &str, label: &str) -> Verdict {
    if wanted == found { Ok(()) } else { Err(format!("{label} are {found:?}")) }
}

fn together(label: &str, verdicts: Vec<Verdict>) -> Verdict {
    let wrong: Vec<String> = verdicts.into_iter().filter_map(Result::err).collect();
    if wrong.is_empty() { Ok(()) } else { Err(format!("{label}: {}", wrong.join("; "))) }
}
