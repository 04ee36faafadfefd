//! Attributions that rules do not settle: a learned model decides which words report something, and where the content lies.
//!
//! Whether a word may be a cue is decided by logistic regression over hashed clues ([`clues`]). A small network reads the
//! sentences of those that may, and says whether they are and what their content is ([`reader`]).

mod candidate;
mod clues;
mod content;
#[cfg(feature = "train")]
pub(crate) mod examples;
pub(crate) mod reader;
pub(crate) mod weights;
mod words;

use super::confidence::Rule;
use super::context::Context;
use super::cue::Report;
use super::draft::Draft;
use super::{act, source};
use crate::lexicon::speech::Reporting;
use crate::span::TokenSpan;
use crate::syntax::{Digests, Rel, Upos, Xpos};
use candidate::Anchor;
use reader::{Asked, Sentence, TOKEN, WORD, Word};
use std::collections::BTreeMap;
use weights::Sum;
use words::Words;

/// Words with fewer log odds by the linear decision are no cues, and nobody asks the network.
const UNLIKELY: f32 = -1.0;

/// Words at least this likely are taken for cues.
const LIKELY: f32 = 0.27;

/// What no rule takes for a statement is right, cue and half of the content, with at least this probability: near this value F1 at 0.5 is best on
/// PolNeAR dev.
const BOTH: f32 = 0.36;

/// What the linear decision makes of words.
struct Judged<'d> {
    /// The log odds of all, by token.
    all: Vec<(u32, f32)>,
    /// Those of which the network is asked.
    likely: Vec<(Anchor<'d>, f32)>,
}

/// A sentence with words that may be cues.
struct Group<'a, 'd> {
    /// Those of which the network is asked, with their log odds by the linear decision.
    words: &'a [(Anchor<'d>, f32)],
    /// The sentence as the network reads it.
    sentence: Sentence,
}

/// The words that may be cues among those that are `free`, each with its `odds`, and those that have at least so many.
fn judged<'d>(
    words: &Words<'_, '_>,
    ruled: &'d BTreeMap<u32, Draft>,
    known: impl Fn(u64) -> bool,
    free: impl Fn(u32) -> bool,
    odds: impl Fn(&Anchor<'d>) -> f32,
    least: f32,
) -> Judged<'d> {
    let stated = stated(words.ctx, ruled);
    let mut judged = Judged { all: Vec::new(), likely: Vec::new() };
    for token in candidate::anchors(words, known).into_iter().filter(|&t| free(t)) {
        let anchor = Anchor::new(words, token, ruled.get(&token), stated[token as usize]);
        let odds = odds(&anchor);
        judged.all.push((token, odds));
        if odds >= least {
            judged.likely.push((anchor, odds));
        }
    }
    judged
}

/// The sentences of the words of which the network is asked.
fn groups<'a, 'd>(words: &Words<'_, '_>, judged: &'a Judged<'d>) -> impl Iterator<Item = Group<'a, 'd>> {
    let tokens = |(anchor, _): &(Anchor<'_>, f32)| words.ctx.sentence(anchor.token());
    judged.likely.chunk_by(move |a, b| tokens(a) == tokens(b)).map(move |likely| {
        let tokens = tokens(&likely[0]);
        let before = |end: u32| judged.all.partition_point(|&(token, _)| token < end);
        let sentence = sentence(words, tokens, &judged.all[before(tokens.start)..before(tokens.end)]);
        Group { words: likely, sentence }
    })
}

/// The drafts of rules with the contents that the model gives them, and the attitudes that only the model finds. Of what
/// rules take for statements nothing is lost; an attitude needs the model's consent. `free` holds of the cues that no
/// direct quotation has.
pub(super) fn settle(
    ctx: &Context<'_>,
    digests: &Digests,
    ruled: Vec<Draft>,
    free: impl Fn(u32) -> bool,
) -> Vec<Draft> {
    weights::fetch();
    let words = Words::new(ctx);
    let ruled = by_anchor(ruled);
    let odds = |anchor: &Anchor<'_>| clues::cue::<Sum>(&words, anchor).score();
    let judged = judged(&words, &ruled, weights::may_be_cue, free, odds, UNLIKELY);
    let mut learned = BTreeMap::new();
    let mut read = reader::reader().begin();
    for Group { words: anchors, sentence } in groups(&words, &judged) {
        read.sentence(&sentence, digests);
        let asked: Vec<Word> = anchors.iter().map(|(anchor, odds)| word(ctx, &sentence, anchor, *odds)).collect();
        for ((anchor, _), asked) in anchors.iter().zip(read.words(&asked)) {
            learned.extend(attribution(&words, anchor, &sentence, &asked).map(|draft| (anchor.token(), draft)));
        }
    }
    drop(judged);
    let kept = ruled.into_iter().filter(|(token, draft)| !draft.attitude && !learned.contains_key(token));
    let kept: Vec<Draft> = kept.map(|(_, draft)| draft).collect();
    learned.into_values().chain(kept).collect()
}

/// The sentence of these tokens, with what is thought of its words that may be cues.
fn sentence(words: &Words<'_, '_>, tokens: TokenSpan, judged: &[(u32, f32)]) -> Sentence {
    let ctx = words.ctx;
    let mut odds = vec![0; tokens.len() as usize];
    for (token, value) in judged {
        odds[(token - tokens.start) as usize] = 1 + ODDS.partition_point(|least| least < value) as u64;
    }
    let classes = |t: u32| {
        let side = ctx.view.head(t).filter(|&h| tokens.contains(h)).map_or(0, |h| if h > t { 1 } else { 2 });
        let entity = ctx.entities.headed_by(t).map_or(9, |m| ctx.entities.of(m).kind as u64);
        let odds = odds[(t - tokens.start) as usize];
        TOKEN.of([words.tag(t), words.rel(t), odds, u64::from(ctx.depth(t)), entity, side])
    };
    Sentence { tokens, classes: tokens.iter().map(classes).collect() }
}

/// Upper ends of the classes of odds.
const ODDS: [f32; 7] = [-6.0, -4.0, -2.2, -1.0, 0.0, 1.0, 2.5];

/// A word as the network is asked about it.
fn word(ctx: &Context<'_>, sentence: &Sentence, anchor: &Anchor<'_>, odds: f32) -> Word {
    let token = anchor.token();
    let source = source::of(ctx, anchor.report(ctx)).and_then(|s| sentence.place(s));
    let behind = || ctx.view.children(token).iter().copied().filter(|&c| c > token);
    let [head, last, first] = [ctx.view.head(token), behind().next_back(), behind().next()];
    let head = head.and_then(|h| sentence.place(h)).or(sentence.place(token));
    let next = sentence.place(anchor.cue.end.min(sentence.tokens.end - 1));
    let place = |token: Option<u32>| token.and_then(|t| sentence.place(t));
    let act = anchor.ruled.map_or(0, |d| 1 + u64::from(d.attitude));
    let side = source.map_or(0, |s| if Some(s) > sentence.place(token) { 2 } else { 1 });
    let classes = [
        anchor.ruled.map_or(0, |d| 1 + d.rule as u64),
        act,
        u64::from(anchor.inside),
        side,
        u64::from(anchor.ruled.is_some_and(|d| d.source.is_some())),
    ];
    let tokens = [sentence.place(token), head, source, next, place(last), place(first)];
    Word { odds, tokens, classes: WORD.of(classes) }
}

/// Whether each token stands inside what rules take for statements.
fn stated(ctx: &Context<'_>, ruled: &BTreeMap<u32, Draft>) -> Vec<bool> {
    let statements = ruled.values().filter(|d| !d.attitude);
    ctx.marked(statements.flat_map(|d| &d.pieces).flat_map(|p| p.iter()))
}

/// The drafts by the token of their cue.
fn by_anchor(drafts: Vec<Draft>) -> BTreeMap<u32, Draft> {
    drafts.into_iter().filter_map(|d| Some((d.report.as_ref()?.anchor, d))).collect()
}

/// What the model makes of a word that may be a cue.
fn attribution(words: &Words<'_, '_>, anchor: &Anchor<'_>, sentence: &Sentence, asked: &Asked<'_>) -> Option<Draft> {
    let cue = logistic(asked.odds);
    if cue < LIKELY {
        return None;
    }
    // Of a description and of what nobody is named for the rule knows more.
    if let Some(kept) = anchor.ruled.filter(|d| d.rule == Rule::Label || d.source.is_none() && !d.attitude) {
        return Some(kept.clone());
    }
    let chosen = content::choose(words, anchor, sentence, asked)?;
    let draft = anchor.ruled.cloned().unwrap_or_else(|| unruled(words.ctx, anchor, chosen.pieces.all()));
    let both = (cue * chosen.hit * logistic(chosen.right)).sqrt();
    let ruled = anchor.ruled.is_some_and(|d| !d.attitude);
    (ruled || both >= BOTH).then_some(Draft { pieces: chosen.pieces.all().to_vec(), learned: Some(both), ..draft })
}

/// What no rule finds is an attitude, except a clause behind a verb of speech ("The jury was told that …").
fn unruled(ctx: &Context<'_>, anchor: &Anchor<'_>, pieces: &[TokenSpan]) -> Draft {
    let report = anchor.report(ctx);
    let told = source::is_agentless_passive(ctx, anchor.token());
    let source = source::of(ctx, report).filter(|_| !told);
    let future = |c: u32| ctx.view.rel(c) == Rel::Aux && ["will", "shall", "'ll", "’ll"].iter().any(|w| ctx.is(c, w));
    let past = ctx.view.child_where(anchor.token(), future).is_none();
    let clause = pieces.first().is_some_and(|&p| is_clause(ctx, report, p, source.is_some()));
    let can_say = source.is_none_or(|s| act::can_say(ctx, report, s));
    let stated = clause && speaks(ctx, report) && past && can_say && act::happened(ctx, report);
    let stated = stated && !act::is_evidence(ctx, report) && (!told || ctx.view.subject(anchor.token()).is_some());
    let report = Some(report.clone());
    Draft { report, pieces: Vec::new(), source, rule: Rule::Learned, learned: None, attitude: !stated }
}

/// True for a verb of speech, finite or in "despite saying that".
fn speaks(ctx: &Context<'_>, report: &Report) -> bool {
    let form = ctx.heads_finite_clause(report.anchor) || ctx.view.xpos(report.anchor) == Xpos::Vbg;
    form && report.uses.any(Reporting::SPEECH_CLAUSE)
}

/// True for a clause behind the verb: with "that" or "whether", or where somebody says it a subject and its verb.
fn is_clause(ctx: &Context<'_>, report: &Report, piece: TokenSpan, said: bool) -> bool {
    let start = piece.start;
    let opens = ctx.is(start, "that") && ctx.view.upos(start) == Upos::Sconj || ctx.is(start, "whether");
    let outside = |t: u32| ctx.view.head(t).is_none_or(|h| !piece.contains(h));
    let joined = |t: u32| ctx.view.rel(t) == Rel::Conj && ctx.view.child(t, Rel::Cc).is_none();
    // "by claiming the papers were wrong", tied to the verb above: a clause that says when or why has a conjunction.
    let unmarked = |t: u32| ctx.view.rel(t) == Rel::Advcl && ctx.view.child(t, Rel::Mark).is_none();
    let clause =
        |t: u32| matches!(ctx.view.rel(t), Rel::Ccomp | Rel::Parataxis | Rel::Root) || joined(t) || unmarked(t);
    let asked = |t: u32| ctx.is(t, "to") && ctx.view.upos(t) == Upos::Part;
    let verb = || piece.iter().find(|&t| clause(t) && outside(t) && ctx.heads_finite_clause(t));
    let bare = || ctx.is_nominal_start(start) && verb().is_some_and(|v| !(start..v).any(asked));
    let tells = said && report.uses.any(Reporting::CLAUSE.or(Reporting::FINDING));
    start > report.anchor && piece.len() > 1 && (opens || tells && bare())
}

/// The probability with these log odds.
pub(crate) fn logistic(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}
