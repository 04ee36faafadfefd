//! Quoted clauses are parsed apart from the clause that reports them.
//!
//! Parsed in one piece a quotation swallows its reporting clause. So a quoted stretch that is a clause of its own is
//! taken out of its sentence, the rest (the frame) is parsed with a stand-in in its place, the content is parsed
//! sentence by sentence, and the content's root takes the stand-in's place: `ccomp` of the reporting verb. A quoted
//! phrase that is part of the frame's own syntax (described the talks as "positive and productive") stays where it is.

use super::digest::Digesting;
use super::model::Model;
use super::network::Memory;
use super::sentence::{self, Analysed, Reading, Tags};
use super::tags::{NameTag, Rel, Upos, Xpos};
use crate::span::TokenSpan;
use crate::text::Text;

/// What the parser sees in place of a quoted clause: a character for private use, which no text should hold.
pub(crate) const STAND_IN: &str = "\u{e000}";

/// Its tags: a pronoun, as in "she said this".
const STAND_IN_TAGS: Tags = Tags { upos: Upos::Pron, xpos: Xpos::Dt, name: NameTag::Outside };

/// How deep quotations within quotations are parsed apart.
const LEVELS: usize = 2;

/// For each level, the quoted stretch of that level that each stretch stands in: itself or one around it.
#[derive(Debug, Default)]
pub(crate) struct Nesting(Vec<[Option<u32>; LEVELS]>);

impl Nesting {
    /// The nesting of the text's quoted stretches.
    pub(crate) fn new(text: &Text) -> Self {
        let mut levels: Vec<[Option<u32>; LEVELS]> = Vec::with_capacity(text.quoted.len());
        for (index, quoted) in text.quoted.iter().enumerate() {
            let mut around = quoted.parent.and_then(|p| levels.get(p as usize).copied()).unwrap_or_default();
            if let Some(free) = around.iter_mut().find(|level| level.is_none()) {
                *free = Some(index as u32);
            }
            levels.push(around);
        }
        Self(levels)
    }

    fn at(&self, stretch: Option<u32>, level: usize) -> Option<u32> {
        *self.0.get(stretch? as usize)?.get(level)?
    }
}

/// A sentence to be parsed in pieces. Places are token numbers counted from the start of the sentence.
pub(crate) struct Pieces<'a> {
    model: &'a Model,
    memory: &'a mut Memory,
    forms: &'a [&'a str],
    /// The sentence read in one piece.
    whole: Reading,
    /// For each place the quoted stretch it stands in, by level.
    stretches: Vec<[Option<u32>; LEVELS]>,
    /// Whether each place is itself a quotation mark at the edge of a stretch.
    marks: Vec<bool>,
    /// Whether a segment of the text begins at each place.
    begins: Vec<bool>,
    parsed: Vec<Analysed>,
}

/// A part of the frame.
enum Part {
    Word(usize),
    /// Places of a quoted clause, its marks left out, and the marks.
    Quoted(Vec<usize>, Vec<usize>),
}

/// Tags and parses the sentence of `tokens`, whose words have these forms; `digesting` takes what is wanted of its states.
pub(super) fn parse(
    model: &Model,
    text: &Text,
    nesting: &Nesting,
    tokens: TokenSpan,
    forms: &[&str],
    memory: &mut Memory,
    digesting: &mut Digesting<'_>,
) -> Vec<Analysed> {
    let whole = sentence::read(model, forms, memory, digesting);
    let stretch = |token: u32| text.quoted_by.get(token as usize).copied().flatten();
    if tokens.iter().all(|token| stretch(token).is_none()) {
        return sentence::analyse(model, &whole, memory);
    }
    let is_mark = |token: u32| {
        let span = text.tokens[token as usize].span;
        let quoted = stretch(token).and_then(|q| text.quoted.get(q as usize));
        quoted.is_some_and(|q| q.open == span || q.close == span)
    };
    let levels = |token: u32| std::array::from_fn(|level| nesting.at(stretch(token), level));
    let blank = |&Tags { upos, xpos, name }: &Tags| Analysed { upos, xpos, name, head: None, rel: Rel::Root };
    let mut pieces = Pieces {
        model,
        memory,
        forms,
        stretches: tokens.iter().map(levels).collect(),
        marks: tokens.iter().map(is_mark).collect(),
        begins: begins(text, tokens),
        parsed: whole.tags.iter().map(blank).collect(),
        whole,
    };
    let all: Vec<usize> = (0..forms.len()).collect();
    pieces.parse(&all, 0);
    pieces.parsed
}

/// Whether a segment begins at each of `tokens`.
fn begins(text: &Text, tokens: TokenSpan) -> Vec<bool> {
    let first = text.segments.partition_point(|s| s.start < tokens.start);
    let mut begins = vec![false; tokens.len() as usize];
    for segment in text.segments[first..].iter().take_while(|s| s.start < tokens.end) {
        begins[(segment.start - tokens.start) as usize] = true;
    }
    begins
}

impl Part {
    /// The place of a word.
    fn word(&self) -> Option<usize> {
        match self {
            Self::Word(at) => Some(*at),
            Self::Quoted(..) => None,
        }
    }
}

impl<'a> Pieces<'a> {
    /// Parses the words at `places`, in which stretches of `level` and deeper are quoted; returns the root's place.
    fn parse(&mut self, places: &[usize], level: usize) -> usize {
        let parts = self.parts(places, level);
        let frame = self.frame(&parts);
        let roots: Vec<usize> = parts.iter().map(|part| self.parse_part(part, level)).collect();
        let mut root = places.first().copied().unwrap_or_default();
        for ((part, &at), word) in parts.iter().zip(&roots).zip(&frame) {
            let head = word.head.map(|h| roots[h]);
            root = if head.is_none() { at } else { root };
            self.attach(part, at, head, word.rel);
        }
        self.chain_contents(&parts, &roots);
        root
    }

    /// Parses the words and stand-ins of `parts`. Words alone are already read, among those around them; with a stand-in
    /// it is another sentence.
    fn frame(&mut self, parts: &[Part]) -> Vec<Analysed> {
        let places: Option<Vec<usize>> = parts.iter().map(Part::word).collect();
        let part = places.and_then(|places| sentence::part(self.model, &self.whole, &places));
        let reading = part.unwrap_or_else(|| {
            let (forms, tags): (Vec<&str>, Vec<Tags>) = parts.iter().map(|part| self.seen(part)).unzip();
            sentence::read_tagged(self.model, &forms, tags, self.memory)
        });
        sentence::analyse(self.model, &reading, self.memory)
    }

    fn attach(&mut self, part: &Part, at: usize, head: Option<usize>, rel: Rel) {
        let rel = match (part, head) {
            (Part::Quoted(..), Some(head)) if self.whole.tags[head].upos == Upos::Verb => Rel::Ccomp,
            (Part::Quoted(..), Some(_)) => Rel::Parataxis,
            _ => rel,
        };
        self.parsed[at].head = head;
        self.parsed[at].rel = rel;
    }

    /// Of several contents of one verb only the first is its `ccomp`; the later ones go on from the first.
    fn chain_contents(&mut self, parts: &[Part], roots: &[usize]) {
        let mut contents: Vec<(usize, usize)> = Vec::new();
        for (_, &at) in parts.iter().zip(roots).filter(|(part, _)| matches!(part, Part::Quoted(..))) {
            let Some(head) = self.parsed[at].head else { continue };
            match contents.last() {
                Some(&(verb, first)) if verb == head => {
                    self.parsed[at].head = Some(first);
                    self.parsed[at].rel = Rel::Parataxis;
                }
                _ => contents.push((head, at)),
            }
        }
    }

    /// The form and the tags by which the parser sees a part.
    fn seen(&self, part: &Part) -> (&'a str, Tags) {
        match part {
            Part::Word(at) => (self.forms[*at], self.whole.tags[*at]),
            Part::Quoted(..) => (STAND_IN, STAND_IN_TAGS),
        }
    }

    /// Parses what is inside a part; returns the place of its root.
    fn parse_part(&mut self, part: &Part, level: usize) -> usize {
        let (inside, marks) = match part {
            Part::Word(at) => return *at,
            Part::Quoted(inside, marks) => (inside, marks),
        };
        let mut first = None;
        for sentence in self.sentences(inside) {
            let root = self.parse(&sentence, level + 1);
            if let Some(first) = first {
                self.parsed[root].head = Some(first);
                self.parsed[root].rel = Rel::Parataxis;
            }
            first = first.or(Some(root));
        }
        let root = first.unwrap_or_default();
        for &mark in marks {
            self.parsed[mark].head = Some(root);
            self.parsed[mark].rel = Rel::Punct;
        }
        root
    }

    /// `places` cut where segments begin.
    fn sentences(&self, places: &[usize]) -> Vec<Vec<usize>> {
        places.chunk_by(|&a, &b| !(a + 1..=b).any(|at| self.begins[at])).map(<[usize]>::to_vec).collect()
    }

    /// Splits `places` into the frame's words and the quoted clauses of `level`. A clause that is broken off by the
    /// reporting clause and goes on after it ("The talks," he said, "are over.") is one part.
    fn parts(&self, places: &[usize], level: usize) -> Vec<Part> {
        let stretch = |at: usize| self.stretches[at].get(level).copied().flatten();
        let mut parts: Vec<Part> = Vec::new();
        for run in places.chunk_by(|&a, &b| stretch(a) == stretch(b)) {
            let quoted = stretch(run[0]).and_then(|_| self.clause(places, run, level));
            let Some((inside, marks)) = quoted else {
                parts.extend(run.iter().map(|&at| Part::Word(at)));
                continue;
            };
            match parts.iter_mut().rev().find_map(|p| if let Part::Quoted(i, m) = p { Some((i, m)) } else { None }) {
                Some((earlier, earlier_marks)) if self.goes_on(earlier, &inside) => {
                    earlier.extend(inside);
                    earlier_marks.extend(marks);
                }
                _ => parts.push(Part::Quoted(inside, marks)),
            }
        }
        parts
    }

    /// Whether the clause at `earlier` is broken off, and `later` can be its rest.
    fn goes_on(&self, earlier: &[usize], later: &[usize]) -> bool {
        let broken_off = earlier.last().is_some_and(|&at| self.whole.tags[at].xpos != Xpos::Period);
        broken_off && later.first().is_some_and(|&at| self.forms[at].starts_with(char::is_lowercase))
    }

    /// The places inside the quoted stretch `run` of `level` and its marks, where it is a clause of its own among `places`.
    fn clause(&self, places: &[usize], run: &[usize], level: usize) -> Option<(Vec<usize>, Vec<usize>)> {
        let deeper = |at: usize| self.stretches[at].get(level + 1).is_some_and(Option::is_some);
        let is_edge = |&&at: &&usize| self.marks[at] && !deeper(at);
        let (marks, inside): (Vec<usize>, Vec<usize>) = run.iter().partition(is_edge);
        let &last = inside.last()?;
        let before = places[..places.partition_point(|&at| at < run[0])].last().map(|&at| self.whole.tags[at]);
        let after_pause = before.is_none_or(|tags| tags.upos == Upos::Punct);
        let after_verb = before.is_some_and(|tags| tags.upos == Upos::Verb && tags.xpos != Xpos::Vbn);
        let is_finite =
            |&at: &usize| matches!(self.whole.tags[at].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md | Xpos::Vb);
        let ends = matches!(self.whole.tags[last].xpos, Xpos::Period | Xpos::Comma);
        let whole = (after_pause && ends) || ((after_pause || after_verb) && inside.iter().any(is_finite));
        whole.then_some((inside, marks))
    }
}

#[cfg(test)]
mod tests {
    use crate::View;
    use crate::read::{Source, article};
    use crate::syntax::{Rel, parse};

    /// Form, relation and form of the head of every word that is no punctuation mark.
    fn arcs(text: &str) -> Vec<String> {
        let document = article(Source::default(), text.into());
        let text = crate::text::segment(&document);
        let syntax = parse(&document, &text);
        let view = View { document: &document, text: &text, syntax: &syntax };
        let head = |t: u32| view.head(t).map_or("-", |h| view.form(h));
        let arc = |t: u32| format!("{} {} {}", view.form(t), view.rel(t).as_str(), head(t));
        (0..text.tokens.len() as u32).filter(|&t| view.rel(t) != Rel::Punct).map(arc).collect()
    }

    fn has(text: &str, expected: &[&str]) {
        let arcs = arcs(text);
        for arc in expected {
            assert!(arcs.iter().any(|a| a == arc), "{arc} is not among {arcs:?}");
        }
    }

    #[test]
    fn the_verb_that_reports_is_the_root() {
        let text = "“We have lost everything. We start again,” the mayor told reporters on Monday.";
        has(text, &["told root -", "lost ccomp told", "start parataxis lost", "mayor nsubj told"]);
    }

    #[test]
    fn after_the_verb() {
        has("Rivera said: “The dam will hold.”", &["said root -", "hold ccomp said", "Rivera nsubj said"]);
    }

    #[test]
    fn a_broken_off_clause_is_one() {
        let text = "\"The talks,\" he said, \"are going well.\"";
        has(text, &["said root -", "going ccomp said", "talks nsubj going", "he nsubj said"]);
    }

    #[test]
    fn quotations_in_quotations() {
        let text = "\"They told us, 'Leave now,' and we ran,\" she said.";
        has(text, &["said root -", "told ccomp said", "Leave ccomp told"]);
    }

    #[test]
    fn quoted_phrases_stay_in_place() {
        let described = arcs("He described the talks as \"positive and productive.\"");
        assert!(described.iter().all(|arc| !arc.contains("ccomp")), "{described:?}");
        has("Both sides want a \"fair and lasting agreement.\"", &["agreement obj want"]);
    }
}
