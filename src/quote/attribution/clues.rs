//! The clues to each decision. Trainer and engine share this file, so that clues which fall on one hash are learned as one.
//!
//! Every question has a number; an answer is a list of hashed words, tags, relations and small counts.

use super::candidate::{Anchor, Place};
use super::weights::Clues;
use super::words::Words;
use crate::lexicon::speech::{DOCUMENTS, Reporting, reporting};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};

/// Children of a cue that are looked at.
const CHILDREN: usize = 12;

/// Small counts in few classes: 0, 1, 2, 3, 4–5, 6–8, 9–14, 15–24, 25 and more.
fn class(count: u32) -> u64 {
    // A table, as where a count lies cannot be guessed ahead.
    const CLASSES: [u8; 26] = [0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8];
    u64::from(CLASSES[count.min(25) as usize])
}

/// Clues to whether `anchor` reports something.
pub(super) fn cue<C: Clues>(words: &Words<'_, '_>, anchor: &Anchor<'_>) -> C {
    let mut clues = C::default();
    itself(&mut clues, words, anchor);
    surroundings(&mut clues, words, anchor);
    subject(&mut clues, words, anchor);
    dependents(&mut clues, words, anchor);
    governor(&mut clues, words, anchor);
    ruled(&mut clues, words, anchor);
    chain(&mut clues, words, anchor);
    clues
}

/// How the word hangs in its sentence, and whether somebody else says it all.
fn chain(clues: &mut impl Clues, words: &Words<'_, '_>, anchor: &Anchor<'_>) {
    let token = anchor.token();
    let lemma = words.lemma(token);
    let next = anchor.report.cue.end;
    let mut up = std::iter::once(token).chain(words.ctx.view.ancestors(token)).map(|t| words.rel(t));
    let mut rel = || up.next().unwrap_or(ABOVE);
    clues.add(91, [rel(), rel(), rel()]);
    clues.add(92, [lemma, words.form(next), words.form(next + 1)]);
    clues.add(94, [u64::from(anchor.inside)]);
    clues.add(95, [u64::from(anchor.inside), lemma]);
}

/// Stands for the relation of what is above the root.
const ABOVE: u64 = 99;

/// What a rule makes of the word.
fn ruled(clues: &mut impl Clues, words: &Words<'_, '_>, anchor: &Anchor<'_>) {
    let Some(draft) = anchor.ruled else { return clues.add(80, []) };
    let rule = draft.rule as u64;
    let lemma = words.lemma(anchor.token());
    clues.add(81, [rule, u64::from(draft.attitude)]);
    clues.add(82, [rule, lemma]);
    clues.add(83, [rule, u64::from(draft.source.is_some()), words.rel(anchor.token())]);
    clues.add(84, [rule, words.form(draft.start())]);
    clues.add(85, [rule, class(draft.hull().len())]);
}

fn itself(clues: &mut impl Clues, words: &Words<'_, '_>, anchor: &Anchor<'_>) {
    let ctx = words.ctx;
    let token = anchor.token();
    let (lemma, tag, rel) = (words.lemma(token), words.tag(token), words.rel(token));
    clues.add(1, []);
    clues.add(2, [lemma]);
    clues.add(3, [words.form(token)]);
    clues.add(4, [tag]);
    clues.add(5, [rel]);
    clues.add(6, [tag, rel]);
    clues.add(7, [lemma, tag]);
    clues.add(8, [lemma, rel]);
    let lower = ctx.view.lemma(token).as_bytes();
    let tail = lower.iter().rev().take(3).fold(0u64, |h, b| h << 8 | u64::from(*b));
    clues.add(9, [tail, words.part(token)]);
    for (number, &cluster) in (400..).zip(anchor.clusters) {
        clues.add(number, [u64::from(cluster), words.part(token)]);
    }
    let uses = [
        Reporting::CLAUSE,
        Reporting::FINDING,
        Reporting::QUESTION,
        Reporting::MANNER,
        Reporting::LABEL,
        Reporting::BELIEF,
        Reporting::INTENTION,
    ];
    for (number, use_) in uses.into_iter().enumerate() {
        if anchor.report.uses.any(use_) {
            clues.add(10, [number as u64]);
            clues.add(11, [number as u64, rel]);
        }
    }
    clues.flag(12, anchor.report.cue.len() > 1);
}

fn surroundings(clues: &mut impl Clues, words: &Words<'_, '_>, anchor: &Anchor<'_>) {
    let ctx = words.ctx;
    let token = anchor.token();
    let lemma = words.lemma(token);
    let next = anchor.report.cue.end;
    let before = token.wrapping_sub(1);
    clues.add(20, [words.form(next)]);
    clues.add(21, [words.tag(next)]);
    clues.add(22, [lemma, words.form(next)]);
    clues.add(23, [lemma, words.part(next)]);
    clues.add(24, [words.form(before)]);
    clues.add(25, [words.tag(before)]);
    clues.add(26, [lemma, words.form(before)]);
    clues.add(27, [words.form(next), words.form(next + 1)]);
    clues.add(28, [words.tag(next), words.tag(next + 1)]);
    clues.add(29, [words.form(before.wrapping_sub(1)), words.form(before)]);
    clues.add(30, [class(token - anchor.bounds.start)]);
    clues.add(31, [class(anchor.bounds.end - next)]);
    let quoted = (next..anchor.bounds.end.min(next + 16)).find(|&t| ctx.depth(t) > 0);
    if let Some(quoted) = quoted {
        clues.add(32, [class(quoted - next)]);
        clues.add(33, [lemma]);
    }
    let sentence = ctx.view.sentence(token);
    clues.flag(34, (sentence.start.max(token.saturating_sub(40))..token).any(|t| ctx.depth(t) > 0));
    let paragraph = ctx.view.text.tokens[token as usize].paragraph;
    clues.flag(35, paragraph == 0);
    clues.flag(36, ctx.view.is_capitalised(token) && token > sentence.start);
}

fn subject(clues: &mut impl Clues, words: &Words<'_, '_>, anchor: &Anchor<'_>) {
    let ctx = words.ctx;
    let token = anchor.token();
    let lemma = words.lemma(token);
    let passive = words.is_passive(token);
    clues.flag(40, passive);
    let own = ctx.view.subject(token);
    let climbed = own.or_else(|| ctx.view.ancestors(token).take(4).find_map(|a| ctx.view.subject(a)));
    clues.add(41, [u64::from(own.is_some()), u64::from(climbed.is_some()), words.rel(token)]);
    let Some(subject) = climbed else { return clues.add(42, [lemma]) };
    let entity = ctx.entities.headed_by(subject).map_or(9, |m| ctx.entities.of(m).kind as u64);
    let kind = if ctx.view.upos(subject) == Upos::Pron { words.form(subject) } else { words.tag(subject) };
    let near = u64::from(own.is_some()) + 2 * u64::from(passive);
    clues.add(43, [words.lemma(subject), near]);
    clues.add(44, [kind, near]);
    clues.add(45, [entity, near]);
    clues.add(46, [lemma, kind, near]);
    clues.add(47, [lemma, entity, near]);
    for (number, &cluster) in (430..).zip(words.clusters(subject)) {
        clues.add(number, [u64::from(cluster), near]);
    }
    clues.flag(48, DOCUMENTS.contains(&ctx.view.lemma(subject)));
}

fn dependents(clues: &mut impl Clues, words: &Words<'_, '_>, anchor: &Anchor<'_>) {
    let ctx = words.ctx;
    let token = anchor.token();
    let (lemma, tag) = (words.lemma(token), words.part(token));
    let mut frame = 0u64;
    for &child in ctx.view.children(token).iter().take(CHILDREN) {
        let rel = ctx.view.rel(child);
        if matches!(rel, Rel::Punct | Rel::Conj | Rel::Cc) || rel.is_subject() {
            continue;
        }
        let side = u64::from(child > token);
        let marker = ctx.view.child_where(child, |c| words.is_marker(c)).map_or(0, |m| words.form(m));
        if matches!(rel, Rel::Aux | Rel::Advmod | Rel::AuxPass | Rel::Mark | Rel::Case | Rel::Det | Rel::Cop) {
            clues.add(50, [rel as u64, words.form(child)]);
            clues.add(51, [lemma, rel as u64, words.form(child)]);
            continue;
        }
        let described = [rel as u64, marker, side];
        clues.add(52, [described[0], described[1], described[2], tag]);
        clues.add(53, [lemma, described[0], described[1], described[2]]);
        clues.add(54, [described[0], described[1], words.tag(child)]);
        clues.add(55, [lemma, words.lemma(child)]);
        clues.add(56, [rel as u64, words.lemma(child)]);
        if side == 1 {
            frame = frame.wrapping_mul(131).wrapping_add(rel as u64 + 1).wrapping_mul(31).wrapping_add(marker);
        }
        if matches!(rel, Rel::Obj | Rel::Obl | Rel::Nmod) {
            let entity = ctx.entities.headed_by(child).map_or(9, |m| ctx.entities.of(m).kind as u64);
            clues.add(57, [rel as u64, marker, entity]);
            clues.add(58, [lemma, rel as u64, entity]);
            let clause = ctx.view.child_where(child, |c| matches!(ctx.view.rel(c), Rel::Acl | Rel::AclRelcl));
            clues.add(59, [rel as u64, clause.map_or(99, |c| words.rel(c))]);
        }
    }
    clues.add(60, [frame]);
    clues.add(61, [lemma, frame]);
    clues.add(62, [tag, frame, words.rel(token)]);
}

fn governor(clues: &mut impl Clues, words: &Words<'_, '_>, anchor: &Anchor<'_>) {
    let ctx = words.ctx;
    let token = anchor.token();
    let lemma = words.lemma(token);
    let Some(head) = ctx.view.head(token) else { return clues.add(70, []) };
    let rel = words.rel(token);
    clues.add(71, [rel, words.lemma(head)]);
    clues.add(72, [lemma, words.lemma(head)]);
    clues.add(73, [rel, words.part(head)]);
    let reports = !reporting(ctx.view.lemma(head)).is_none();
    clues.add(74, [rel, u64::from(reports)]);
    if let Some(mark) = ctx.view.child(token, Rel::Mark) {
        clues.add(75, [words.form(mark), rel, words.part(head)]);
    }
    let inside = ctx.view.ancestors(token).take(8).any(|a| {
        matches!(ctx.view.rel(a), Rel::Ccomp)
            && ctx.view.head(a).is_some_and(|h| !reporting(ctx.view.lemma(h)).is_none())
    });
    clues.flag(76, inside);
}

/// Clues to whether the content lies at `place`.
pub(super) fn place<C: Clues>(words: &Words<'_, '_>, anchor: &Anchor<'_>, place: &Place) -> C {
    let mut clues = C::default();
    let lemma = words.lemma(anchor.token());
    let rel = words.rel(anchor.token());
    match place {
        Place::Behind(start) => behind(&mut clues, words, anchor, *start),
        Place::Around(pieces) => around(&mut clues, words, anchor, pieces),
        Place::Before(span) => {
            let relative = words.form(span.start);
            let relative = if span.len() == 1 { relative } else { 0 };
            clues.add(140, [relative]);
            clues.add(141, [lemma]);
            clues.add(142, [rel, words.tag(anchor.token())]);
            clues.add(143, [words.part(anchor.report.cue.end)]);
            clues.flag(144, words.is_passive(anchor.token()));
            clues.add(145, [class(anchor.bounds.end - anchor.report.cue.end)]);
        }
    }
    clues
}

fn around(clues: &mut impl Clues, words: &Words<'_, '_>, anchor: &Anchor<'_>, pieces: &[TokenSpan]) {
    let token = anchor.token();
    let verbal = |span: TokenSpan| u64::from(span.iter().any(|t| words.ctx.is_finite(t)));
    clues.add(130, [pieces.len() as u64]);
    clues.flag(134, anchor.ruled.is_some_and(|d| d.pieces == *pieces));
    clues.add(135, [anchor.ruled.map_or(99, |d| d.rule as u64)]);
    clues.add(131, [words.lemma(token)]);
    clues.add(132, [words.rel(token)]);
    clues.flag(133, anchor.report.uses.any(Reporting::CLAUSE));
    match *pieces {
        [left] => clues.add(153, [verbal(left)]),
        [left, right] => {
            let pause = words.form(right.start - 1);
            let top = words.beginning(right.start);
            let tie = match words.ctx.view.head(top) {
                Some(h) if h == token => 1,
                Some(h) if left.contains(h) => 2,
                Some(h) if h > token => 3,
                Some(_) => 4,
                None => 5,
            };
            clues.add(136, [words.form(right.start)]);
            clues.add(137, [words.tag(right.start), pause]);
            clues.add(138, [class(right.len()), pause]);
            clues.flag(139, anchor.ruled.is_some_and(|d| d.pieces.len() == 1));
            clues.add(151, [words.rel(top), tie]);
            clues.add(152, [verbal(left), verbal(right)]);
        }
        _ => {}
    }
}

fn behind(clues: &mut impl Clues, words: &Words<'_, '_>, anchor: &Anchor<'_>, start: u32) {
    let ctx = words.ctx;
    let token = anchor.token();
    let (lemma, part) = (words.lemma(token), words.part(token));
    let before = start - 1;
    let distance = class(start - anchor.report.cue.end);
    let top = words.beginning(start);
    let over = ctx.view.head(top);
    let tie = match over {
        Some(h) if h == token => 1,
        Some(h) if ctx.view.head(h) == Some(token) => 2,
        Some(h) if h > token => 3,
        Some(_) => 4,
        None => 5,
    };
    let rel = words.rel(top);
    clues.add(100, [distance]);
    if let Some(draft) = anchor.ruled {
        clues.add(129, [draft.rule as u64, u64::from(draft.start() == start)]);
        clues.add(150, [draft.rule as u64, u64::from(draft.start() == start), lemma]);
    }
    clues.add(101, [rel, tie]);
    clues.add(102, [lemma, rel, tie]);
    clues.add(103, [part, rel, tie, distance]);
    clues.add(104, [words.form(start)]);
    clues.add(105, [words.tag(start)]);
    clues.add(106, [words.form(before)]);
    clues.add(107, [words.tag(before), words.tag(start)]);
    clues.add(108, [lemma, words.form(before), distance]);
    clues.add(109, [lemma, distance]);
    clues.add(110, [words.form(before), words.form(start)]);
    clues.add(111, [part, distance, words.form(before)]);
    clues.add(112, [part, distance, words.part(start)]);
    clues.add(113, [lemma, words.form(start)]);
    if ctx.view.rel(before) == Rel::Case {
        let case = ctx.view.head(before).unwrap_or(before);
        let own = u64::from(ctx.view.head(case) == Some(token));
        clues.add(114, [words.form(before), own, words.rel(case), part]);
        clues.add(115, [lemma, words.form(before), own]);
    }
    let between = TokenSpan::new(anchor.report.cue.end, start);
    clues.flag(116, between.iter().any(|t| ctx.is_verb(t)));
    clues.flag(117, words.commas(between) > 0);
    clues.flag(118, between.iter().any(|t| ctx.is(t, "that")));
    clues.flag(119, between.iter().any(|t| ctx.is(t, "to")));
    for &child in ctx.view.children(token) {
        if child > token && ctx.extent(child).end <= start {
            clues.add(120, [words.rel(child), tie]);
            clues.add(121, [lemma, words.rel(child), words.form(start)]);
        }
    }
    if ctx.depth(start) > ctx.depth(before) {
        clues.add(122, [distance]);
        clues.add(123, [lemma]);
        clues.add(124, [words.form(before)]);
    }
    clues.flag(125, ctx.depth(start) > 0 && ctx.depth(before) > 0);
    clues.flag(126, ctx.is_date(start));
    clues.flag(127, words.is_passive(token));
    for (number, &cluster) in (460..).zip(anchor.clusters) {
        clues.add(number, [u64::from(cluster), rel, tie]);
    }
    let adjoins = words.ending(before, token + 1);
    clues.add(128, [words.rel(adjoins), rel, tie]);
}

/// What a content that begins so looks like.
fn frame(words: &Words<'_, '_>, start: u32) -> u64 {
    let ctx = words.ctx;
    if ctx.depth(start) > ctx.depth(start - 1) {
        return 1;
    }
    if ctx.is(start, "that") && ctx.view.upos(start) == Upos::Sconj {
        return 2;
    }
    if ctx.is(start, "to") {
        return 3;
    }
    if matches!(ctx.view.xpos(start), Xpos::Wrb | Xpos::Wp | Xpos::Wdt)
        || ctx.is(start, "whether")
        || ctx.is(start, "if")
    {
        return 4;
    }
    if ctx.view.xpos(start) == Xpos::Vbg {
        return 5;
    }
    let top = words.beginning(start);
    match ctx.view.rel(top) {
        Rel::Ccomp | Rel::Parataxis => 6,
        Rel::Obj if ctx.view.rel(start - 1) == Rel::Case => 7,
        Rel::Obj | Rel::Obl | Rel::Iobj => 8,
        rel if rel.is_subject() => 9,
        _ if ctx.view.rel(start - 1) == Rel::Case => 7,
        _ => 10,
    }
}

/// What all ends of one content share.
pub(super) struct Beginning {
    start: u32,
    frame: u64,
    top: u32,
    child: Option<u32>,
    first_verb: u32,
    /// The hash of the form of the cue's subject.
    subject: Option<u64>,
}

impl Beginning {
    pub(super) fn new(words: &Words<'_, '_>, anchor: &Anchor<'_>, start: u32) -> Self {
        let ctx = words.ctx;
        let top = words.beginning(start);
        let covers = |c: u32| c > anchor.token() && ctx.extent(c).contains(start);
        let child = ctx.view.child_where(anchor.token(), covers);
        let first_verb = words.finite(TokenSpan::new(start, anchor.bounds.end)).unwrap_or(anchor.bounds.end);
        let subject = ctx.view.subject(anchor.token()).map(|s| words.form(s));
        Self { start, frame: frame(words, start), top, child, first_verb, subject }
    }

    /// How the phrase headed by `top` behind a content that ends before `end` hangs on the content or on the cue.
    fn tie(&self, words: &Words<'_, '_>, cue: u32, end: u32, top: u32) -> u64 {
        match words.ctx.view.head(top) {
            Some(h) if h == cue => 1,
            Some(h) if h == self.top => 2,
            Some(h) if h >= self.start && h < end => 3,
            Some(h) if h < self.start => 4,
            Some(_) => 5,
            None => 6,
        }
    }
}

/// Clues to whether the content ends before `end`.
pub(super) fn end<C: Clues>(words: &Words<'_, '_>, anchor: &Anchor<'_>, begun: &Beginning, end: u32) -> C {
    let mut clues = C::default();
    let ctx = words.ctx;
    let (token, frame) = (anchor.token(), begun.frame);
    let lemma = words.lemma(token);
    let whole = end == anchor.bounds.end;
    let content = TokenSpan::new(begun.start, end);
    let length = class(content.len());
    let verbal = u64::from(begun.first_verb < end);
    let here = words.form(end);
    clues.add(200, [frame, length]);
    if let Some(draft) = anchor.ruled {
        let same = u64::from(draft.end() == end) + 2 * u64::from(draft.start() == begun.start);
        clues.add(235, [draft.rule as u64, same]);
        clues.add(236, [same, frame, here]);
    }
    clues.add(201, [frame, verbal, u64::from(whole)]);
    clues.add(202, [frame, here, verbal]);
    clues.add(203, [words.tag(end - 1), words.tag(end)]);
    clues.add(204, [frame, words.tag(end), verbal]);
    clues.add(205, [words.form(end - 1)]);
    clues.add(206, [lemma, here, verbal]);
    clues.add(207, [lemma, u64::from(whole)]);
    let parsed = u64::from(ctx.extent(begun.top).end == end)
        + 2 * u64::from(begun.child.is_some_and(|c| ctx.extent(c).end == end))
        + 4 * u64::from(ctx.extent(token).end == end);
    clues.add(208, [frame, parsed, u64::from(whole)]);
    clues.add(209, [frame, parsed, here]);
    clues.add(210, [lemma, parsed, u64::from(whole)]);
    let closed = words.ending(end - 1, begun.start);
    clues.add(211, [words.rel(closed), frame]);
    if !whole {
        next(&mut clues, words, anchor, begun, &Ending { end, verbal, closed });
    }
    let (first, last) = words.depths(content);
    let after = if whole { 0 } else { ctx.depth(end) };
    clues.add(230, [u64::from(first.min(2)), u64::from(last.min(2)), u64::from(after.min(2)), frame]);
    clues.flag(
        231,
        last > 0
            && after > 0
            && last == after
            && ctx.view.text.quoted_by[end as usize - 1]
                == ctx.view.text.quoted_by.get(end as usize).copied().flatten(),
    );
    clues.flag(232, first == 0 && last > 0 && after == 0);
    let commas = words.commas(TokenSpan::new(begun.start.max(end.saturating_sub(60)), end));
    clues.add(233, [class(commas), u64::from(whole), frame]);
    clues.add(234, [class(commas), here]);
    clues
}

/// A possible end of a content.
struct Ending {
    end: u32,
    /// 1 where a finite verb stands before it.
    verbal: u64,
    /// The head of the largest phrase that ends there.
    closed: u32,
}

/// Clues in what follows a content that ends so.
fn next(clues: &mut impl Clues, words: &Words<'_, '_>, anchor: &Anchor<'_>, begun: &Beginning, ending: &Ending) {
    let ctx = words.ctx;
    let (token, limit) = (anchor.token(), anchor.bounds.end);
    let &Ending { end, verbal, closed } = ending;
    let frame = begun.frame;
    let here = words.form(end);
    let word = words.opener(TokenSpan::new(end, limit)).unwrap_or(end);
    let top = words.beginning(word);
    let tie = begun.tie(words, token, end, top);
    let rel = words.rel(top);
    let tag = words.tag(word);
    clues.add(212, [rel, tie]);
    clues.add(213, [rel, tie, frame, here]);
    clues.add(214, [rel, tie, frame, verbal]);
    clues.add(215, [here, words.form(word), frame]);
    clues.add(216, [tag, here, tie]);
    clues.add(217, [frame, here, tag, verbal]);
    let reports = reporting(ctx.view.lemma(top)).any(Reporting::SPEECH_CLAUSE);
    if reports {
        clues.add(218, [rel, words.tag(top), here]);
    }
    clues.add(219, [words.form(word), tie]);
    clues.add(220, [class(limit - end), here]);
    if ctx.is_date(word) {
        clues.add(221, []);
        clues.add(222, [frame, tie, u64::from(ctx.extent(top).end == limit)]);
    }
    clues.add(223, [rel, tie, words.lemma(token)]);
    clues.add(224, [rel, words.lemma(top), tie]);
    let to_comma = words.comma(TokenSpan::new(end + 1, limit.min(end + 15))).map_or(20, |t| t - end);
    clues.add(225, [here, class(to_comma), tag]);
    let verb = words.finite(TokenSpan::new(word, limit.min(word + VERB))).unwrap_or(word);
    let marker = ctx.view.child_where(top, |c| words.is_marker(c)).map_or(0, |m| words.form(m));
    let pronoun = ctx.view.subject(top).filter(|&s| s >= end && ctx.view.upos(s) == Upos::Pron);
    let pronoun = pronoun.map_or(0, |s| words.form(s));
    let same = begun.subject == Some(pronoun);
    let reported = words.reports(TokenSpan::new(end, limit));
    clues.add(240, [words.tag(verb), words.tag(begun.first_verb), words.tag(token), here]);
    clues.add(242, [pronoun, u64::from(same), rel, here]);
    clues.add(246, [class(end - begun.start), here, rel, tie]);
    clues.add(248, [frame, here, words.form(word), tie]);
    clues.add(250, [words.rel(closed), words.tag(end - 1), here]);
    clues.add(252, [u64::from(reported), here, rel]);
    clues.add(258, [words.tag(token), here, marker, words.tag(verb)]);
    if let Some(head) = ctx.view.head(top) {
        let up = std::iter::successors(Some(head), |&a| ctx.view.head(a)).take_while(|&a| a != begun.top);
        clues.add(254, [rel, words.part(head), words.rel(head), tie]);
        clues.add(256, [up.take(STEPS).count() as u64, frame, marker]);
    }
}

/// A finite verb of what follows is looked for in this many tokens.
const VERB: u32 = 12;

/// Steps up the tree that are counted.
const STEPS: usize = 9;

/// Clues to whether the subject or relative pronoun before the cue belongs to the content as well.
pub(super) fn before<C: Clues>(words: &Words<'_, '_>, anchor: &Anchor<'_>, span: TokenSpan, start: u32) -> C {
    let mut clues = C::default();
    let token = anchor.token();
    let lemma = words.lemma(token);
    let word = if span.len() == 1 { words.form(span.start) } else { 0 };
    let passive = u64::from(words.is_passive(token));
    let frame = frame(words, start);
    clues.add(300, [word, passive]);
    clues.add(301, [lemma, passive]);
    clues.add(302, [lemma, frame, word]);
    clues.add(303, [frame, passive, word]);
    clues.add(304, [words.rel(token), word]);
    clues.add(305, [words.form(start), word]);
    clues.add(306, [lemma, words.form(start)]);
    clues
}
