//! Indirect quotations: the clause that a reporting verb governs, and the sentence around a reporting clause put into it
//! or behind it ("The talks, he said, have failed").

use super::confidence::Rule;
use super::context::Context;
use super::cue::Report;
use super::draft::Draft;
use super::frame::{SUBJECT, frame};
use super::{act, boundary, cue, source};
use crate::lexicon::speech::{Reporting, reporting};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};

/// The quotation that `report` makes of a clause without marks around it, if it makes one.
pub(super) fn find(ctx: &Context<'_>, report: &Report) -> Option<Draft> {
    if is_bare_participle(ctx, report.anchor) {
        return None;
    }
    let speech = report.uses.any(Reporting::SPEECH_CLAUSE);
    let parenthesis = if is_parenthetical(ctx, report) { around(ctx, report) } else { None };
    let draft = parenthesis.or_else(|| governed(ctx, report)).or_else(|| around(ctx, report));
    let mut draft = draft.or_else(|| infinitive(ctx, report))?;
    draft.attitude = !speech || draft.rule == Rule::Infinitive;
    let told = source::is_agentless_passive(ctx, report.anchor);
    let heard = cue::is_heard(ctx, report.anchor);
    if told || heard {
        draft.source = None;
    }
    let unnamed = heard || told && report.lemma == "tell" && ctx.view.child(report.anchor, Rel::AuxPass).is_some();
    let stated = (unnamed || draft.source.is_some_and(|s| act::can_say(ctx, report, s)))
        && act::happened(ctx, report)
        && !act::is_evidence(ctx, report);
    (draft.attitude || stated).then_some(draft)
}

fn draft(report: &Report, pieces: Vec<TokenSpan>, source: Option<u32>, rule: Rule) -> Draft {
    Draft { report: Some(report.clone()), pieces, source, rule, learned: None, attitude: false }
}

/// "said that …"
fn governed(ctx: &Context<'_>, report: &Report) -> Option<Draft> {
    let span = complement(ctx, report)?;
    Some(draft(report, vec![span], source::of_clause(ctx, report, span), Rule::Clause))
}

/// The finite clause behind the verb, "that" or question word included, without punctuation at its end.
pub(super) fn complement(ctx: &Context<'_>, report: &Report) -> Option<TokenSpan> {
    if !report.uses.any(Reporting::SPEECH_CLAUSE.or(Reporting::BELIEF)) {
        return None;
    }
    let head = ctx.view.child_where(report.anchor, |c| is_reported_clause(ctx, report, c));
    let head = head.or_else(|| told(ctx, report).map(|told| told.clause));
    let (start, end) = match head {
        Some(head) => (clause_start(ctx, report, head), ctx.extent(head).end),
        None => unparsed(ctx, report)?,
    };
    let resumed = head.and_then(|head| boundary::resumption(ctx, head));
    let end = resumed.unwrap_or_else(|| boundary::end(ctx, report, start, end));
    let span = ctx.trimmed(TokenSpan::new(start, end));
    let elliptic =
        |first: u32| span.len() <= 2 && ctx.view.upos(first) == Upos::Pron || span.len() == 1 && ctx.is(first, "that");
    let infinitive = |first: u32| ctx.is(first, "to") && ctx.view.upos(first) == Upos::Part;
    span.iter().next().filter(|&first| !elliptic(first) && !infinitive(first)).map(|_| span)
}

/// The start of the clause headed by `head`: its "that" where it has one, else right behind the verb where the parse left
/// the subject there ("said Tehran is …").
fn clause_start(ctx: &Context<'_>, report: &Report, head: u32) -> u32 {
    if let Some(told) = told(ctx, report).filter(|told| told.clause == head) {
        return told.start;
    }
    let parsed = ctx.extent(head).start.max(report.cue.end);
    if let Some(that) = ctx.view.child_where(head, |c| ctx.view.rel(c) == Rel::Mark && ctx.is(c, "that")) {
        return that.max(report.cue.end);
    }
    if let Some(that) = that_ahead(ctx, report, bounds(ctx, report.anchor)).filter(|&that| that < parsed) {
        return that;
    }
    let start = after_date(ctx, report, parsed);
    let behind = behind_verb(ctx, report);
    let plain = |t: u32| ctx.is_word(t) && !ctx.is_finite(t) && !ctx.is(t, "that");
    let between = TokenSpan::new(behind, start);
    if start > report.cue.end && ctx.is(start - 1, "that") && ctx.view.upos(start - 1) == Upos::Sconj {
        return start - 1;
    }
    // "say" takes no object, so a noun phrase right behind it begins what is said, however it goes on.
    let begins = report.lemma == "say" || (between.len() <= SUBJECT && between.iter().all(plain));
    let subject = ctx.is_nominal_start(behind) && begins;
    if subject && behind < start && !opens_with_question(ctx, head) { behind } else { start }
}

/// The first token behind the verb, its addressee, adverbs and dates.
fn behind_verb(ctx: &Context<'_>, report: &Report) -> u32 {
    let told = addressee_end(ctx, report);
    (told..ctx.len()).find(|&t| !is_adverbial(ctx, t)).unwrap_or(told)
}

/// Start and provisional end of a clause that the parse did not hang on the verb: "that" not far behind it, or a subject
/// right behind it, dates and the like aside, with a finite verb to come.
fn unparsed(ctx: &Context<'_>, report: &Report) -> Option<(u32, u32)> {
    if !report.uses.any(Reporting::CLAUSE) {
        return None;
    }
    let bounds = bounds(ctx, report.anchor);
    // "said “budget cuts” would follow": marks around the subject alone.
    let quoted = |t: u32| t < ctx.len() && !ctx.is_word(t) && ctx.depth(t) > ctx.depth(report.anchor);
    let start = that_ahead(ctx, report, bounds).or_else(|| {
        let start = behind_verb(ctx, report);
        let nominative = source::NOMINATIVE.iter().chain(&["it", "there"]).any(|w| ctx.is(start, w));
        let told = addressee_end(ctx, report) > report.cue.end;
        let nominal = (report.lemma == "say" || told) && ctx.is_nominal_start(start + u32::from(quoted(start)));
        (nominative || nominal).then_some(start)
    })?;
    // "say" hardly takes a plain noun phrase, so a verb that was tagged as a participle will do.
    let verbal = |t: u32| ctx.is_finite(t) || (report.lemma == "say" && ctx.is_verb(t));
    let own = |t: &u32| !quoted(start) || ctx.depth(*t) == ctx.depth(report.anchor);
    // "said goodbye and left": what follows is a further verb of who speaks.
    let further = |t: u32| ctx.view.upos(t) == Upos::Cconj && t + 1 < ctx.len() && ctx.is_finite(t + 1);
    let verb =
        (start + 1..bounds.end).take_while(|&t| !ctx.is(t, ",") && !further(t)).find(|&t| verbal(t)).filter(own)?;
    Some((start, verb + 1))
}

/// The next "that" behind the verb with nothing but addressee and adverbials between ("told a crowd in Cleveland that").
fn that_ahead(ctx: &Context<'_>, report: &Report, bounds: TokenSpan) -> Option<u32> {
    let reach = (report.cue.end..bounds.end).take(AHEAD);
    // "in a statement posted on its page and sent to reporters"
    let participle = |t: u32| is_bare_participle(ctx, t);
    let acts = |t: u32| ctx.is_verb(t) && ctx.view.rel(t) != Rel::Amod || ctx.is_finite(t);
    // "told his wife and friends that"
    let joins_names = |t: u32| is_addressing(report) && ctx.view.head(t).is_some_and(|h| ctx.is_nominal(h));
    let plain = |t: u32| !acts(t) && (ctx.view.upos(t) != Upos::Cconj || joins_names(t));
    let joins = |t: u32| ctx.view.upos(t) == Upos::Cconj && t + 1 < bounds.end && participle(t + 1);
    let open = |t: &u32| ctx.is_word(*t) && (plain(*t) || participle(*t) || joins(*t));
    // "told the Daily News that", "told a judge on Thursday that he …": no relative pronoun behind a name, nor where the
    // clause has a subject beside it.
    let beside = |t: u32, fits: &dyn Fn(Rel) -> bool| {
        ctx.view.head(t).is_some_and(|v| ctx.view.child_where(v, |c| c > t && fits(ctx.view.rel(c))).is_some())
    };
    let second = |t: u32| beside(t, &|rel| rel.is_subject());
    // Who is told something is told nothing else but this.
    let untold = || {
        let else_told = |c: u32| matches!(ctx.view.rel(c), Rel::Ccomp | Rel::Xcomp | Rel::Obl) && c > report.anchor;
        ctx.view.child_where(report.anchor, else_told).is_none()
    };
    let whole = |t: u32| second(t) && (beside(t, &|rel| matches!(rel, Rel::Obj | Rel::Ccomp | Rel::Xcomp)) || untold());
    let told = |t: u32| match ctx.view.rel(t) {
        Rel::Det => false,
        rel if report.lemma == "tell" && (rel.is_subject() && second(t) || rel == Rel::Obj && whole(t)) => true,
        _ => ctx.view.upos(t - 1) == Upos::Propn,
    };
    let that = |t: u32| ctx.is(t, "that") && (ctx.view.upos(t) == Upos::Sconj || told(t));
    let set_off = |t: &u32| !ctx.is_finite(*t) && ctx.depth(*t) == ctx.depth(report.anchor);
    let parenthesis = reach.clone().take_while(set_off).find(|&t| that(t) && ctx.is(t - 1, ","));
    reach.take_while(open).find(|&t| that(t)).or(parenthesis)
}

/// True for a past participle behind a noun, without auxiliary, subject or agent: it reports nothing by itself.
fn is_bare_participle(ctx: &Context<'_>, verb: u32) -> bool {
    let view = ctx.view;
    let behind_noun = |t: u32| view.rel(t) == Rel::Acl;
    let joined = view.rel(verb) == Rel::Conj && view.head(verb).is_some_and(behind_noun);
    let alone = |c: u32| matches!(view.rel(c), Rel::Aux | Rel::AuxPass | Rel::OblAgent) || view.rel(c).is_subject();
    let set_off = verb.checked_sub(1).is_some_and(|t| ctx.is(t, ","));
    view.xpos(verb) == Xpos::Vbn && (behind_noun(verb) || joined) && !set_off && view.child_where(verb, alone).is_none()
}

/// "that" is looked for in this many tokens behind the verb.
const AHEAD: usize = 20;

/// What is told, where the parse ties it to whom.
struct Told {
    /// Where the clause begins, right behind the addressee.
    start: u32,
    /// The head of the clause.
    clause: u32,
}

/// The clause behind an addressee that the parse takes for what it describes ("told police she was followed") or for the
/// first of two subjects ("told the BBC the outbreak was over").
fn told(ctx: &Context<'_>, report: &Report) -> Option<Told> {
    if !is_addressing(report) {
        return None;
    }
    let view = ctx.view;
    let next = |c: u32| ctx.extent(c).start == report.cue.end;
    let bare = |c: u32| {
        let subject = view.subject(c).filter(|&s| ctx.extent(s).start == ctx.extent(c).start);
        let pronoun = subject.is_some_and(|s| !matches!(view.xpos(s), Xpos::Wdt | Xpos::Wp) && !ctx.is(s, "that"));
        view.rel(c) == Rel::AclRelcl && pronoun && ctx.heads_finite_clause(c)
    };
    let object = view.child_where(report.anchor, |c| matches!(view.rel(c), Rel::Obj | Rel::Iobj) && next(c));
    if let Some(object) = object {
        let clause = view.child_where(object, bare).filter(|_| view.child(report.anchor, Rel::Ccomp).is_none())?;
        return Some(Told { start: ctx.extent(clause).start, clause });
    }
    let clause = view.child(report.anchor, Rel::Ccomp)?;
    let mut subjects = view.children(clause).iter().copied().filter(|&c| view.rel(c).is_subject());
    let (first, second) = (subjects.next().filter(|&s| next(s))?, subjects.next()?);
    Some(Told { start: ctx.extent(second).start.max(ctx.extent(first).end), clause })
}

/// True for a verb with an addressee as its object before what is said.
pub(super) fn is_addressing(report: &Report) -> bool {
    ["tell", "assure", "inform", "notify", "remind", "warn"].contains(&report.lemma.as_str())
}

/// The end of the addressee right behind the verb ("told the council"); the end of the verb where there is none.
pub(super) fn addressee_end(ctx: &Context<'_>, report: &Report) -> u32 {
    if let Some(told) = told(ctx, report) {
        return told.start;
    }
    let object = |c: u32| matches!(ctx.view.rel(c), Rel::Obj | Rel::Iobj) && ctx.extent(c).start == report.cue.end;
    let told = ctx.view.child_where(report.anchor, |c| object(c) && ctx.extent(c).len() <= ADDRESSEE);
    told.map_or(report.cue.end, |c| ctx.extent(c).end)
}

/// The longest addressee.
const ADDRESSEE: u32 = 8;

/// True for the adverbs and dates that may stand between verb and clause ("said late Friday that").
fn is_adverbial(ctx: &Context<'_>, token: u32) -> bool {
    let before_date = ["on", "late", "early", "earlier", "last"].iter().any(|w| ctx.is(token, w));
    let adverb =
        ["earlier", "later", "also", "again", "repeatedly", "recently", "then"].iter().any(|w| ctx.is(token, w));
    ctx.is_date(token) || adverb || (before_date && token + 1 < ctx.len() && ctx.is_date(token + 1))
}

/// `start`, or the end of the date that stands there right behind the verb ("said on Friday the driver had fled"): it dates
/// the saying unless a comma follows.
fn after_date(ctx: &Context<'_>, report: &Report, start: u32) -> u32 {
    let date = if ctx.is(start, "on") { start + 1 } else { start };
    if start != report.cue.end || date >= ctx.len() || !ctx.is_date(date) {
        return start;
    }
    let end = (date..ctx.len()).find(|&t| !ctx.is_date(t)).unwrap_or(start);
    if ctx.is_nominal_start(end) || ctx.is(end, "that") { end } else { start }
}

fn is_reported_clause(ctx: &Context<'_>, report: &Report, child: u32) -> bool {
    if child < report.anchor || !matches!(ctx.view.rel(child), Rel::Ccomp | Rel::Parataxis | Rel::Advcl) {
        return false;
    }
    let mark = ctx.view.child(child, Rel::Mark);
    let adverbial = || mark.is_some_and(|m| ADVERBIAL.iter().any(|w| ctx.is(m, w)));
    let when = || report.uses.any(Reporting::CLAUSE) && ctx.is(ctx.extent(child).start, "when");
    let infinitive = || ctx.view.child_where(child, |m| ctx.view.rel(m) == Rel::Mark && ctx.is(m, "to")).is_some();
    match ctx.view.rel(child) {
        Rel::Ccomp if adverbial() || when() || infinitive() => false,
        Rel::Ccomp => ctx.heads_finite_clause(child) || opens_with_question(ctx, child),
        Rel::Advcl => mark.is_some_and(|m| ctx.is(m, "that")),
        _ => false,
    }
}

/// Subjunctions of clauses that say when or why something was said.
const ADVERBIAL: &[&str] =
    &["since", "as", "because", "while", "after", "before", "although", "though", "until", "when", "whereas"];

fn opens_with_question(ctx: &Context<'_>, clause: u32) -> bool {
    let first = ctx.extent(clause).start;
    matches!(ctx.view.xpos(first), Xpos::Wrb | Xpos::Wp | Xpos::Wdt) || ctx.is(first, "whether")
}

/// The infinitive behind a verb of intention, "to" included.
fn infinitive(ctx: &Context<'_>, report: &Report) -> Option<Draft> {
    if !report.uses.any(Reporting::INTENTION) {
        return None;
    }
    let is_infinitive = |c: u32| {
        c > report.anchor
            && matches!(ctx.view.rel(c), Rel::Xcomp | Rel::Ccomp | Rel::Advcl)
            && ctx.view.child(c, Rel::Mark).is_some_and(|m| ctx.is(m, "to"))
    };
    let head = ctx.view.child_where(report.anchor, is_infinitive)?;
    let object = ctx.view.child(report.anchor, Rel::Obj).filter(|&o| o < head);
    let span = ctx.extent(head);
    let span = object.map_or(span, |o| span.join(ctx.extent(o)));
    let span = ctx.trimmed(TokenSpan::new(span.start.max(report.cue.end), span.end));
    Some(draft(report, vec![span], source::of(ctx, report), Rule::Infinitive))
}

/// The ways to take what surrounds a reporting clause, where something does: what stands before it, and both sides.
pub(super) fn arounds(ctx: &Context<'_>, report: &Report) -> Vec<Vec<TokenSpan>> {
    let Some((_, left, right)) = sides(ctx, report) else { return Vec::new() };
    if right.is_empty() || ctx.is(right.start, "while") {
        vec![vec![left]]
    } else if is_dependent(ctx, left) {
        vec![vec![left, right]]
    } else {
        vec![vec![left], vec![left, right]]
    }
}

/// True for a clause that does not stand alone: "Though the change was smooth, he said, …".
fn is_dependent(ctx: &Context<'_>, clause: TokenSpan) -> bool {
    let opener = clause.start;
    let reaches_end = |head: u32| ctx.extent(head).end >= clause.end;
    ctx.view.upos(opener) == Upos::Sconj && !ctx.is(opener, "that") && ctx.view.head(opener).is_some_and(reaches_end)
}

/// What surrounds a reporting clause that is set off by commas or ends the sentence.
pub(super) fn around(ctx: &Context<'_>, report: &Report) -> Option<Draft> {
    let (frame, left, right) = sides(ctx, report)?;
    let end_of_sentence = right.is_empty() || !continues(ctx, report, frame, right);
    let pieces = if end_of_sentence { vec![left] } else { vec![left, right] };
    Some(draft(report, pieces, source::of_direct(ctx, report, frame), Rule::Around))
}

/// A reporting clause that is set off by commas or ends the sentence, and what stands before and behind it.
fn sides(ctx: &Context<'_>, report: &Report) -> Option<(TokenSpan, TokenSpan, TokenSpan)> {
    // "a charge the minister denied" says nothing of what he said.
    if report.lemma == "deny" || !report.uses.any(Reporting::SPEECH_CLAUSE) {
        return None;
    }
    let comma = report.anchor.checked_sub(1).is_some_and(|t| ctx.is(t, ","));
    let named = |o: u32| o == report.cue.end && ctx.view.upos(o) == Upos::Propn && comma;
    let object = ctx.view.child(report.anchor, Rel::Obj);
    let urged = ctx.view.child(report.anchor, Rel::Iobj).is_some() && ctx.view.subject(report.anchor).is_some();
    let object = object.is_some_and(|o| o > report.anchor && !named(o)) || urged;
    let object = object && report.lemma != "tell";
    // "told him to wait"
    let to = |c: u32| ctx.view.rel(c) == Rel::Mark && ctx.is(c, "to");
    let bidden = |c: u32| c > report.anchor && ctx.view.child_where(c, to).is_some();
    let bids = ["ask", "tell"].contains(&report.lemma.as_str());
    let object = object || bids && ctx.view.child_where(report.anchor, bidden).is_some();
    if object {
        return None;
    }
    let frame = frame(ctx, report)?;
    let bounds = bounds(ctx, report.anchor);
    let left = ctx.trimmed(TokenSpan::new(bounds.start, frame.start));
    let right = ctx.trimmed(TokenSpan::new(frame.end, bounds.end));
    let verbal = |t: u32| ctx.is_finite(t) || (report.lemma == "say" && ctx.is_verb(t));
    let has_clause = |span: TokenSpan| span.iter().any(verbal);
    (!left.is_empty() && (has_clause(left) || has_clause(right))).then_some((frame, left, right))
}

/// True where the reporting clause stands between two commas: then the words on both sides are what is said.
fn is_parenthetical(ctx: &Context<'_>, report: &Report) -> bool {
    ctx.is(report.cue.end, ",") && frame(ctx, report).is_some_and(|f| f.end < bounds(ctx, report.anchor).end)
}

/// True where what follows the reporting clause goes on with what is said, and is no further remark on the saying.
fn continues(ctx: &Context<'_>, report: &Report, frame: TokenSpan, right: TokenSpan) -> bool {
    let first = right.start;
    let remark = matches!(ctx.view.xpos(first), Xpos::Vbg) || ctx.is(first, "according") || ctx.is(first, "while");
    let own = (frame.end..right.end).any(|t| ctx.view.head(t) == Some(report.anchor) && ctx.is_predicate(t));
    !remark && (is_parenthetical(ctx, report) || !own) && has_main_verb(ctx, right)
}

/// Content reaches no further than this many tokens from its cue: real sentences stay far below, and endless lines cost no
/// more for it.
const LONGEST: u32 = 200;

/// True where `tokens` hold a finite verb outside relative clauses: no mere apposition to the name before them.
pub(super) fn has_main_verb(ctx: &Context<'_>, tokens: TokenSpan) -> bool {
    let relative = |t: u32| matches!(ctx.view.xpos(t), Xpos::Wdt | Xpos::Wp);
    let mut until_relative = tokens.iter().take_while(|&t| !relative(t));
    until_relative.any(|t| ctx.is_finite(t))
}

/// The sentence around `token`, or the stretch of it inside the same marks.
pub(super) fn bounds(ctx: &Context<'_>, token: u32) -> TokenSpan {
    let sentence = ctx.sentence(token);
    let depth = ctx.depth(token);
    let sentence =
        TokenSpan::new(ctx.begin(token).max(token.saturating_sub(LONGEST)), sentence.end.min(token + LONGEST));
    let ends = |t: u32| ctx.is_full_stop(t) || ctx.is_semicolon(t) && parts_reports(ctx, t, sentence);
    let outside = |t: &u32| ctx.depth(*t) < depth || ctx.depth(*t) == depth && ends(*t);
    let start = (sentence.start..token).rev().find(outside).map_or(sentence.start.min(token), |t| t + 1);
    let end = (token..sentence.end).find(outside).unwrap_or(sentence.end.max(token));
    TokenSpan::new(start, end)
}

/// True for a semicolon between two reports ("He said the roses were late; the tulips, he said, were dead.").
/// Semicolons are rare: it stays out of the loop that asks.
#[cold]
fn parts_reports(ctx: &Context<'_>, semicolon: u32, sentence: TokenSpan) -> bool {
    let reports = |t: u32| ctx.is_finite(t) && reporting(ctx.view.lemma(t)).any(Reporting::CLAUSE);
    (sentence.start..semicolon).any(reports) && (semicolon..sentence.end).any(reports)
}

#[cfg(test)]
mod tests {
    use super::super::tests::statements;

    #[test]
    fn a_reporting_clause_in_the_middle_or_behind() {
        let middle = "The fire, officials said, started in a kitchen.";
        assert_eq!(statements(middle), ["say: The fire … started in a kitchen"]);
        let behind = "The tunnel will stay shut until March, the rail operator said.";
        assert_eq!(statements(behind), ["say: The tunnel will stay shut until March"]);
    }

    #[test]
    fn dates_of_saying_stay_outside() {
        let text = "Police said on Friday the driver had fled on foot.";
        assert_eq!(statements(text), ["say: the driver had fled on foot"]);
    }
}
