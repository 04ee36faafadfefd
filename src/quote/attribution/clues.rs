//! The clues to each decision. Trainer and engine share this file, so that clues which fall on one hash are learned as one.
//!
//! Every question has a number; an answer is a list of hashed words, tags, relations and small counts.

use super::candidate::Anchor;
use super::weights::{Clues, Hopeless};
use super::words::Words;
use crate::lexicon::speech::{DOCUMENTS, Reporting, reporting};
use crate::syntax::{Rel, Upos};

/// Children of a cue that are looked at.
const CHILDREN: usize = 12;

/// Small counts in few classes: 0, 1, 2, 3, 4–5, 6–8, 9–14, 15–24, 25 and more.
fn class(count: u32) -> u64 {
    // A table, as where a count lies cannot be guessed ahead.
    const CLASSES: [u8; 26] = [0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8];
    u64::from(CLASSES[count.min(25) as usize])
}

/// Clues to whether `anchor` reports something: those that tell most for their cost first, as no others are asked for where
/// they leave no hope.
pub(super) fn cue<C: Clues>(words: &Words<'_, '_>, anchor: &Anchor<'_>) -> C {
    let steps = [(itself::<C> as Step<C>, ALONE), (hanging, HUNG), (dependents, FRAMED), (surroundings, SET)];
    let mut clues = C::default();
    for (add, hopeless) in steps {
        add(&mut clues, words, anchor);
        if clues.give_up(hopeless) {
            return clues;
        }
    }
    subject(&mut clues, words, anchor);
    clues
}

type Step<C> = fn(&mut C, &Words<'_, '_>, &Anchor<'_>);

/// When to give up after a step of [`cue`]. The odds below which a word hardly ever becomes likely were tried on PolNeAR dev:
/// with lower ones F1 is the same. What is left out is nearly the median of what it would add to such words there.
const ALONE: Hopeless = Hopeless { below: -1.6, rest: -3.0 };
const HUNG: Hopeless = Hopeless { below: -2.5, rest: -2.3 };
const FRAMED: Hopeless = Hopeless { below: -2.25, rest: -1.6 };
const SET: Hopeless = Hopeless { below: -2.0, rest: -1.0 };

/// What is above the word, what a rule makes of it, and how it hangs.
fn hanging<C: Clues>(clues: &mut C, words: &Words<'_, '_>, anchor: &Anchor<'_>) {
    governor(clues, words, anchor);
    ruled(clues, words, anchor);
    chain(clues, words, anchor);
}

/// How the word hangs in its sentence, and whether somebody else says it all.
fn chain(clues: &mut impl Clues, words: &Words<'_, '_>, anchor: &Anchor<'_>) {
    let token = anchor.token();
    let lemma = words.lemma(token);
    let next = anchor.cue.end;
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

fn itself<C: Clues>(clues: &mut C, words: &Words<'_, '_>, anchor: &Anchor<'_>) {
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
    let uses = [
        Reporting::CLAUSE,
        Reporting::FINDING,
        Reporting::QUESTION,
        Reporting::MANNER,
        Reporting::LABEL,
        Reporting::BELIEF,
        Reporting::INTENTION,
    ];
    for (number, use_) in uses.into_iter().enumerate().filter(|_| !anchor.uses.is_none()) {
        if anchor.uses.any(use_) {
            clues.add(10, [number as u64]);
            clues.add(11, [number as u64, rel]);
        }
    }
    clues.flag(12, anchor.cue.len() > 1);
}

fn surroundings<C: Clues>(clues: &mut C, words: &Words<'_, '_>, anchor: &Anchor<'_>) {
    let ctx = words.ctx;
    let token = anchor.token();
    let lemma = words.lemma(token);
    let next = anchor.cue.end;
    let before = token.wrapping_sub(1);
    let bounds = anchor.bounds(ctx);
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
    clues.add(30, [class(token - bounds.start)]);
    clues.add(31, [class(bounds.end - next)]);
    let quoted = (next..bounds.end.min(next + 16)).find(|&t| ctx.depth(t) > 0);
    if let Some(quoted) = quoted {
        clues.add(32, [class(quoted - next)]);
        clues.add(33, [lemma]);
    }
    let sentence = ctx.sentence(token);
    clues.flag(34, (sentence.start.max(token.saturating_sub(40))..token).any(|t| ctx.depth(t) > 0));
    let paragraph = ctx.view.text.tokens[token as usize].paragraph;
    clues.flag(35, paragraph == 0);
    clues.flag(36, ctx.view.is_capitalised(token) && token > sentence.start);
}

fn subject<C: Clues>(clues: &mut C, words: &Words<'_, '_>, anchor: &Anchor<'_>) {
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

fn dependents<C: Clues>(clues: &mut C, words: &Words<'_, '_>, anchor: &Anchor<'_>) {
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
