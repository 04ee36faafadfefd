//! Where a reported clause ends: mostly with the sentence, unless the reporting clause goes on behind it.

use super::context::Context;
use super::cue::Report;
use super::indirect::bounds;
use crate::lexicon::speech::{COMMITTING, Reporting, reporting};
use crate::syntax::{Rel, Upos, Xpos, lower};

/// Governors of the reporting verb are followed up this far.
const CLIMB: usize = 4;

/// The end of the clause that begins at `start` and by the parse ends at `parsed`.
///
/// A parse tends to cut a long clause short and to hang the rest on the reporting verb, so the clause runs on to the end
/// of the sentence, except where a further predicate of the reporting clause begins ("and added that …", "citing …").
pub(super) fn end(ctx: &Context<'_>, report: &Report, start: u32, parsed: u32) -> u32 {
    let sentence = bounds(ctx, report.anchor).end;
    let limit = if is_embedded(ctx, report.anchor) { ctx.extent(report.anchor).end.max(parsed) } else { sentence };
    let limit = limit.min(sentence);
    let remark = (start + 1..limit).find(|&t| begins_remark(ctx, t)).unwrap_or(limit);
    let further = further_predicate(ctx, report.anchor, parsed).unwrap_or(limit);
    remark.min(further).min(limit)
}

/// Where inside the clause headed by `head` the reporting clause is resumed, by the parse a part of it.
pub(super) fn resumption(ctx: &Context<'_>, head: u32) -> Option<u32> {
    let resumed = ctx.view.children(head).iter().find(|&&c| resumes(ctx, c).is_some());
    resumed.map(|&c| ctx.extent(c).start)
}

/// The reporting verb that `verb` goes on from although the parse joins it to what is reported ("confirmed that the port
/// was closed and added that …"): a verb of speech with its own "that", no subject, behind a clause that does not report.
pub(super) fn resumes(ctx: &Context<'_>, verb: u32) -> Option<u32> {
    let view = ctx.view;
    let told = view.head(verb).filter(|&h| view.rel(verb) == Rel::Conj && view.rel(h) == Rel::Ccomp)?;
    let outer = view.head(told)?;
    let speaks = |v: u32| reporting(&lower(view.lemma(v))).any(Reporting::CLAUSE);
    let that = |c: u32| view.rel(c) == Rel::Ccomp && view.child_where(c, |m| ctx.is(m, "that")).is_some();
    let bare = view.subject(verb).is_none();
    let own = bare && (view.child_where(verb, that).is_some() || ctx.is(verb + 1, ":")) && speaks(verb);
    let acts = bare
        && COMMITTING.has(view.lemma(verb))
        && is_past(ctx, verb)
        && is_past(ctx, outer)
        && is_about_thing(ctx, told);
    ((own || acts) && speaks(outer) && !speaks(told)).then_some(outer)
}

fn is_past(ctx: &Context<'_>, verb: u32) -> bool {
    matches!(ctx.view.xpos(verb), Xpos::Vbd | Xpos::Vbn)
}

/// True where a thing is the subject, which promises and urges nothing ("said the jet was safe and promised …").
fn is_about_thing(ctx: &Context<'_>, clause: u32) -> bool {
    let thing = |s: u32| ctx.view.upos(s) == Upos::Noun && ctx.entities.headed_by(s).is_none();
    ctx.view.subject(clause).is_some_and(thing)
}

/// True where the sentence leaves what is reported at `token`: a reporting verb is resumed, another speaker's report is
/// joined, or ", according to …" begins.
pub(super) fn leaves(ctx: &Context<'_>, token: u32) -> bool {
    let attributed = ctx.is(token, "according") && ctx.is(token + 1, "to") && ctx.is(token.saturating_sub(1), ",");
    let joined = (ctx.view.upos(token) == Upos::Cconj || contrasts(ctx, token)) && begins_report(ctx, token + 1);
    attributed || joined || resumes(ctx, token).is_some() || adds_on(ctx, token).is_some() || introduces(ctx, token)
}

/// ", saying, “…”", whatever the parse hangs it on.
fn introduces(ctx: &Context<'_>, verb: u32) -> bool {
    let set_off = || verb.checked_sub(1).is_some_and(|t| ctx.is(t, ","));
    let quotes = || ctx.is(verb + 1, ",") || ctx.is(verb + 1, ":");
    let speaks = || reporting(&lower(ctx.view.lemma(verb))).any(Reporting::CLAUSE);
    ctx.view.xpos(verb) == Xpos::Vbg && set_off() && quotes() && speaks()
}

/// The reporting verb whose source goes on in ", adding that …", although the parse hangs the participle on what is said.
pub(super) fn adds_on(ctx: &Context<'_>, verb: u32) -> Option<u32> {
    let said = |t: u32| ctx.view.head(t).filter(|_| ctx.view.rel(t) == Rel::Ccomp);
    let outer = is_adding(ctx, verb).then(|| ctx.view.ancestors(verb).take(CLIMB).find_map(said))??;
    reporting(&lower(ctx.view.lemma(outer))).any(Reporting::CLAUSE).then_some(outer)
}

/// True for ", adding": who spoke before goes on.
fn is_adding(ctx: &Context<'_>, verb: u32) -> bool {
    let participle = ctx.view.xpos(verb) == Xpos::Vbg && ctx.view.rel(verb) == Rel::Advcl;
    let adds = || ["add", "note", "say"].contains(&ctx.view.lemma(verb));
    participle && adds() && verb.checked_sub(1).is_some_and(|t| ctx.is(t, ","))
}

/// Subjunctions that set what one says against what another says or does.
fn contrasts(ctx: &Context<'_>, token: u32) -> bool {
    ["while", "whereas", "although", "though"].iter().any(|w| ctx.is(token, w))
}

/// True where at `token` a conjunction joins a further verb of speech to `verb` ("said it would, but now says it will not").
pub(super) fn goes_on(ctx: &Context<'_>, verb: u32, token: u32) -> bool {
    let speaks = |v: u32| ctx.is_finite(v) && reporting(&lower(ctx.view.lemma(v))).any(Reporting::CLAUSE);
    let adverb = |t: &u32| ctx.view.upos(*t) == Upos::Adv;
    let next = || (token + 1..ctx.len()).take(CLIMB).find(|t| !adverb(t));
    let joins = |v: u32| ctx.view.rel(v) == Rel::Conj && ctx.view.head(v) == Some(verb);
    let adds = is_adding(ctx, token) && ctx.view.head(token) == Some(verb);
    adds || ctx.view.upos(token) == Upos::Cconj && next().is_some_and(|v| speaks(v) && joins(v))
}

/// True where the verb stands in a relative clause or a participle behind a noun, which the sentence goes on from.
fn is_embedded(ctx: &Context<'_>, verb: u32) -> bool {
    matches!(ctx.view.rel(verb), Rel::AclRelcl | Rel::Acl | Rel::Csubj | Rel::Ccomp)
}

/// ", adding …", ", according to …", "and they said …": what goes on from the reporting clause whatever the parse says.
fn begins_remark(ctx: &Context<'_>, token: u32) -> bool {
    if ctx.view.upos(token) == Upos::Cconj || contrasts(ctx, token) {
        return begins_report(ctx, token + 1);
    }
    if !ctx.is(token - 1, ",") {
        return false;
    }
    let reports = ctx.view.xpos(token) == Xpos::Vbg && !reporting(&lower(ctx.view.lemma(token))).is_none();
    reports || leaves(ctx, token)
}

/// True where a short subject and a verb of speech begin at `start`.
fn begins_report(ctx: &Context<'_>, start: u32) -> bool {
    let end = ctx.len().min(start + SUBJECT);
    let verb = (start..end).find(|&t| ctx.is_verb(t) || !ctx.is_word(t));
    let speaks = |t: u32| ctx.is_finite(t) && reporting(&lower(ctx.view.lemma(t))).any(Reporting::CLAUSE);
    verb.is_some_and(|v| v > start && speaks(v) && (start..v).any(|t| ctx.is_nominal(t)))
}

/// The longest subject looked through for [`begins_report`].
const SUBJECT: u32 = 6;

/// The start of the first clause from `from` on that hangs on the reporting verb or on one of its governors.
fn further_predicate(ctx: &Context<'_>, verb: u32, from: u32) -> Option<u32> {
    let chain = std::iter::once(verb).chain(ctx.view.ancestors(verb).take(CLIMB));
    let starts = chain.flat_map(|v| ctx.view.children(v)).filter(|&&c| c >= from && is_clause(ctx, c));
    starts.map(|&c| ctx.extent(c).start).filter(|&s| s >= from && is_set_off(ctx, s)).min()
}

/// True where a comma or conjunction parts a clause that begins at `token` from what stands before it.
fn is_set_off(ctx: &Context<'_>, token: u32) -> bool {
    let joins = |t: u32| matches!(ctx.view.upos(t), Upos::Punct | Upos::Cconj | Upos::Sconj);
    joins(token) || token.checked_sub(1).is_some_and(joins)
}

/// True for a clause of its own; a participle that does not report goes on with what is said.
fn is_clause(ctx: &Context<'_>, token: u32) -> bool {
    let clause = matches!(ctx.view.rel(token), Rel::Conj | Rel::Advcl | Rel::Parataxis) && ctx.is_predicate(token);
    clause && ctx.view.xpos(token) != Xpos::Vbg
}

#[cfg(test)]
mod tests {
    use super::super::tests::statements;

    #[test]
    fn a_clause_ends_where_the_reporting_goes_on() {
        let text = "Ahmed Rashid confirmed that the port was closed and added that ships were being sent north.";
        assert_eq!(statements(text), ["confirm: that the port was closed", "add: that ships were being sent north"]);
    }

    #[test]
    fn a_clause_runs_on_over_its_own_condition() {
        let text = "The official added that if Oslo is willing to return, the union remains ready to meet this week.";
        assert_eq!(
            statements(text),
            ["add: that if Oslo is willing to return, the union remains ready to meet this week"]
        );
    }
}
