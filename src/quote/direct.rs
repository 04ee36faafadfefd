//! Direct quotations: quoted stretches, and the reporting clause before, after or between them that takes them.

use super::confidence::Rule;
use super::context::Context;
use super::cue::{self, Report};
use super::draft::Draft;
use super::{act, colon, indirect, mixed, source, speaker};
use crate::lexicon::direct::{SURFACE, TOPICAL};
use crate::lexicon::people;
use crate::lexicon::speech::{Reporting, reporting};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};
use std::collections::{BTreeMap, BTreeSet};

/// A reporting clause after a quotation is looked for in this many tokens: names with appositions run long, but not
/// longer (in PolNeAR's training part 99 % of the cues that follow lie within 25).
const REACH: u32 = 30;

/// Between a reporting verb and the quotation it introduces there are addressee and adverbials, in this many tokens.
pub(super) const LEAD: u32 = 14;

/// Objects that may stand between the verb and quoted words right behind it ("told them “…”").
const ADDRESSEES: &[&str] = &["me", "him", "them", "us", "you", "reporters", "journalists"];

/// A quoted stretch among its neighbours.
pub(super) struct Stretch {
    /// Its tokens, marks included.
    pub(super) tokens: TokenSpan,
    /// What stands before it in the same sentence, back to the previous stretch.
    pub(super) before: TokenSpan,
    /// What stands after it in the same sentence, up to the next stretch.
    after: TokenSpan,
    /// True where it ends in punctuation that a sentence going on would have: `,"`, `?"`, `!"`, `—"`.
    breaks_off: bool,
}

/// The direct quotations, and the quoted sentences that stand alone ([`Rule::Alone`]) for
/// [`super::continuation`] to join; and the cues of reporting clauses that only repeat who speaks or tell
/// what was not said.
pub(super) fn find(ctx: &Context<'_>, reports: &[Report]) -> (Vec<Draft>, BTreeSet<u32>) {
    let stretches = stretches(ctx);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut repeated = BTreeSet::new();
    let mut place: Vec<Option<usize>> = vec![None; stretches.len()];
    let mut open = TokenSpan::new(0, 0);
    for (index, stretch) in stretches.iter().enumerate() {
        let Some(stretch) = stretch else { continue };
        let earlier = ctx.view.text.quoted[index].continues.and_then(|c| place[c as usize]);
        let attributed = attribution(ctx, reports, stretch);
        let unsaid = attributed.iter().filter(|d| !is_said(ctx, stretch, d)).filter_map(|d| d.report.as_ref());
        repeated.extend(unsaid.map(|r| r.anchor));
        let said = attributed.filter(|d| is_said(ctx, stretch, d));
        let found = said.map(|draft| with_lead(draft, stretch, open));
        open = unattributed(ctx, stretch, found.is_none(), open);
        place[index] = match (earlier, found) {
            (Some(earlier), found) => {
                repeated.extend(found.as_ref().and_then(|d| d.report.as_ref()).map(|r| r.anchor));
                extend(&mut drafts[earlier], stretch, found);
                Some(earlier)
            }
            (None, Some(draft)) => Some(add(&mut drafts, draft)),
            (None, None) if stands_alone(ctx, index, stretch) => Some(add(&mut drafts, alone(stretch))),
            (None, None) => None,
        };
    }
    (drafts, repeated)
}

/// What the sentence holds up to the end of `stretch` where nothing has taken it yet; `open` is the same before it.
fn unattributed(ctx: &Context<'_>, stretch: &Stretch, free: bool, open: TokenSpan) -> TokenSpan {
    let ended = inner(stretch.tokens).iter().next_back().is_some_and(|t| ctx.is_full_stop(t));
    if !free || ended {
        return TokenSpan::new(0, 0);
    }
    let goes_on = !open.is_empty() && open.end == stretch.before.start;
    let start = if goes_on { open.start } else { lead(ctx, stretch) };
    TokenSpan::new(start, stretch.tokens.end)
}

/// The draft with the words of its sentence before it, where a reporting clause behind takes them all (He was a “good man”
/// and a “fine cook,” she said).
fn with_lead(mut draft: Draft, stretch: &Stretch, open: TokenSpan) -> Draft {
    let adjoins = !open.is_empty() && open.end == stretch.before.start;
    if let Some(first) = draft.pieces.first_mut().filter(|_| adjoins && draft.rule == Rule::After) {
        first.start = first.start.min(open.start);
    }
    draft
}

/// Adds `draft`, as a further piece where the draft before it hangs on the same cue ("…," he said, "…").
fn add(drafts: &mut Vec<Draft>, draft: Draft) -> usize {
    let anchor = |d: &Draft| d.report.as_ref().map(|r| r.anchor);
    let same = drafts.iter_mut().rev().take(2).find(|d| anchor(d).is_some() && anchor(d) == anchor(&draft));
    if let Some(earlier) = same {
        earlier.pieces.extend(draft.pieces);
        return drafts.len() - 1;
    }
    drafts.push(draft);
    drafts.len() - 1
}

/// A stretch that goes on from an earlier paragraph: one quotation, attributed by whichever part has a cue.
fn extend(draft: &mut Draft, stretch: &Stretch, found: Option<Draft>) {
    draft.pieces.push(stretch.tokens);
    if let (None, Some(found)) = (&draft.report, found) {
        draft.report = found.report;
        draft.source = found.source;
        draft.rule = found.rule;
        draft.attitude = found.attitude;
    }
}

fn alone(stretch: &Stretch) -> Draft {
    Draft {
        report: None,
        pieces: vec![stretch.tokens],
        source: None,
        rule: Rule::Alone,
        learned: None,
        attitude: false,
    }
}

/// Each quoted stretch of the body with its surroundings.
fn stretches(ctx: &Context<'_>) -> Vec<Option<Stretch>> {
    let quoted = &ctx.view.text.quoted;
    let tokens: Vec<TokenSpan> = quoted.iter().map(|q| ctx.view.text.tokens_in(q.span)).collect();
    let mut ends: BTreeMap<Option<u32>, u32> = BTreeMap::new();
    let previous: Vec<u32> =
        (quoted.iter().zip(&tokens)).map(|(q, t)| ends.insert(q.parent, t.end).unwrap_or(0)).collect();
    let mut starts: BTreeMap<Option<u32>, u32> = BTreeMap::new();
    let mut next: Vec<u32> = (quoted.iter().zip(&tokens).rev())
        .map(|(q, t)| {
            let ahead = starts.get(&q.parent).copied().unwrap_or(ctx.len());
            if !is_nickname(ctx, *t) {
                starts.insert(q.parent, t.start);
            }
            ahead
        })
        .collect();
    next.reverse();
    let make = |index: usize| {
        let span = tokens[index];
        if span.is_empty() || !ctx.in_body(span.start) {
            return None;
        }
        let outer = quoted[index].parent.map(|p| inner(tokens[p as usize]));
        let outer = outer.unwrap_or(TokenSpan::new(0, ctx.len()));
        let before = before(ctx, span.start, previous[index].max(outer.start));
        let after = if quoted[index].close.is_empty() {
            TokenSpan::new(span.end, span.end)
        } else {
            after(ctx, span.end, next[index].min(outer.end))
        };
        let breaks_off = breaks_off(ctx, span) || (after.start < after.end && ctx.is(after.start, ","));
        Some(Stretch { tokens: span, before, after, breaks_off })
    };
    (0..quoted.len()).map(make).collect()
}

/// True for a word or two in marks within a name (Marcia “Cia” Price).
fn is_nickname(ctx: &Context<'_>, tokens: TokenSpan) -> bool {
    let named = |t: Option<u32>| t.is_some_and(|t| t < ctx.len() && ctx.view.upos(t) == Upos::Propn);
    tokens.len() <= 4 && named(tokens.start.checked_sub(1)) && named(Some(tokens.end))
}

/// Without the marks.
fn inner(tokens: TokenSpan) -> TokenSpan {
    TokenSpan::new(tokens.start + 1, tokens.end.saturating_sub(1))
}

/// The tokens before `at`, back to `floor` or the last full stop of the sentence; for a paragraph that follows a colon,
/// the sentence that ends in it.
fn before(ctx: &Context<'_>, at: u32, floor: u32) -> TokenSpan {
    let paragraph = |t: u32| ctx.view.text.tokens[t as usize].paragraph;
    let above = at.checked_sub(1).filter(|&t| t >= floor && ctx.is(t, ":") && paragraph(t) != paragraph(at));
    let sentence = ctx.sentence(above.unwrap_or(at));
    let floor = floor.max(sentence.start).max(ctx.begin(above.unwrap_or(at)));
    let start = (floor..at).rev().take_while(|&t| !ctx.is_full_stop(t)).last().unwrap_or(at);
    TokenSpan::new(start, at)
}

/// The tokens from `at` on, up to `ceiling` or the first full stop of the sentence.
fn after(ctx: &Context<'_>, at: u32, ceiling: u32) -> TokenSpan {
    let ceiling = ceiling.min(ctx.sentence(at.saturating_sub(1)).end);
    let end = (at..ceiling).find(|&t| ctx.is_full_stop(t) && !ctx.is(t + 1, ")")).unwrap_or(ceiling);
    TokenSpan::new(at, end.max(at))
}

fn breaks_off(ctx: &Context<'_>, tokens: TokenSpan) -> bool {
    let last = inner(tokens).iter().next_back();
    let form = last.map_or("", |t| ctx.view.form(t));
    form.ends_with([',', '?', '!', '—', '–', '…', '-']) || form.ends_with("...")
}

/// True for a quoted sentence or more with nothing else in its sentence.
fn stands_alone(ctx: &Context<'_>, index: usize, stretch: &Stretch) -> bool {
    let quoted = &ctx.view.text.quoted[index];
    let words = |span: TokenSpan| span.iter().filter(|&t| ctx.is_word(t)).take(2).count();
    let mut from_end = inner(stretch.tokens).iter().rev();
    let ends = from_end.find(|&t| !is_mark(ctx, t)).is_some_and(|t| ctx.is_full_stop(t) || ctx.is(t, ","));
    quoted.parent.is_none()
        && words(stretch.before) == 0
        && words(stretch.after) == 0
        && words(stretch.tokens) == 2
        && (ends || quoted.close.is_empty())
}

fn is_mark(ctx: &Context<'_>, token: u32) -> bool {
    matches!(ctx.view.form(token), "'" | "’" | "”" | "\"" | "''" | ")" | "]" | "»")
}

/// The reporting clause that takes `stretch`: after it where its end calls for one, else before it, else after it.
fn attribution(ctx: &Context<'_>, reports: &[Report], stretch: &Stretch) -> Option<Draft> {
    let follows = follows(ctx, reports, stretch);
    match follows {
        Some(found) if stretch.breaks_off => Some(found),
        follows => {
            let before = precedes(ctx, reports, stretch).or(follows);
            before.or_else(|| signed(ctx, stretch)).or_else(|| topical(ctx, stretch))
        }
    }
}

/// False for what signs and screens bear, for "so-called", and for what somebody is asked to have said or did not say.
fn is_said(ctx: &Context<'_>, stretch: &Stretch, draft: &Draft) -> bool {
    let Some(report) = &draft.report else { return true };
    let bearer = draft.source.map(|s| speaker::antecedent(ctx, s).unwrap_or(s));
    let surface = bearer.is_some_and(|s| SURFACE.has(ctx.view.lemma(s)));
    let so_called =
        report.lemma == "call" && report.anchor.checked_sub(1).is_some_and(|t| ctx.is(t, "-") || ctx.is(t, "so"));
    let introduced = report.anchor < stretch.tokens.start;
    let asked = introduced && ctx.is(stretch.tokens.end, "?");
    let inverted = ctx.view.child(report.anchor, Rel::Aux).is_some_and(|a| draft.source.is_some_and(|s| a < s));
    let infinitive = ctx.view.child_where(report.anchor, |c| ctx.is(c, "to") && ctx.view.rel(c) == Rel::Mark).is_some();
    let unsaid = introduced && ctx.is_verb(report.anchor) && !infinitive && !act::happened(ctx, report);
    !(surface || so_called || unsaid || asked && inverted || mixed::is_name_given(ctx, report))
}

/// The quotation of `stretch` that `report` in the clause `gap` takes.
pub(super) fn draft(ctx: &Context<'_>, stretch: &Stretch, report: Report, gap: TokenSpan, rule: Rule) -> Draft {
    let told = source::is_agentless_passive(ctx, report.anchor);
    let source = if told { None } else { source::of_direct(ctx, &report, gap) };
    let attitude = !report.uses.any(Reporting::SPEECH_QUOTATION);
    Draft { report: Some(report), pieces: vec![stretch.tokens], source, rule, learned: None, attitude }
}

/// "…," she said. / "…," said Ana Ruiz, the mayor.
fn follows(ctx: &Context<'_>, reports: &[Report], stretch: &Stretch) -> Option<Draft> {
    let gap = stretch.after;
    let start = gap.iter().find(|&t| ctx.is_word(t))?;
    let gap = TokenSpan::new(start, gap.end.min(start + REACH));
    let joins =
        matches!(ctx.view.upos(start), Upos::Cconj | Upos::Sconj | Upos::Adp) || ctx.view.xpos(start) == Xpos::Wrb;
    if joins && !ctx.is(start, "as") {
        return None;
    }
    let starts_sentence = !stretch.before.iter().any(|t| ctx.is_word(t));
    if !stretch.breaks_off && !starts_sentence {
        return None;
    }
    let known = saying(ctx, reports, gap);
    let placed = || {
        let verb = gap.iter().find(|&t| ctx.is_verb(t) && is_main(ctx, t, gap))?;
        let fits = stretch.breaks_off && starts_sentence && can_report(ctx, verb, gap);
        fits.then(|| cue::any_verb(ctx, verb))
    };
    let report = known.or_else(placed).or_else(|| only_verb(ctx, reports, gap))?;
    let elsewhere = !starts_sentence && (is_title(ctx, stretch) || indirect::complement(ctx, &report).is_some());
    if elsewhere {
        return None;
    }
    let between = TokenSpan::new(gap.start, report.anchor);
    let mut found = leads_to_verb(ctx, between).then(|| draft(ctx, stretch, report, gap, Rule::After))?;
    found.pieces[0].start = lead(ctx, stretch);
    Some(found)
}

/// The verb of the reporting clause that `gap` holds.
fn saying(ctx: &Context<'_>, reports: &[Report], gap: TokenSpan) -> Option<Report> {
    let main = |t: &u32| ctx.is_verb(*t) && is_main(ctx, *t, gap);
    gap.iter().take(SUBJECT).filter(main).find_map(|t| quoting(reports, as_saying(ctx, t)))
}

/// The verb of `gap`, which has no other, although the parse takes it for a participle ("…," the striker posted on Instagram).
fn only_verb(ctx: &Context<'_>, reports: &[Report], gap: TokenSpan) -> Option<Report> {
    let mut verbs = gap.iter().take(SUBJECT).filter(|&t| ctx.is_verb(t) || ctx.is_finite(t));
    let verb = verbs.next().filter(|_| verbs.next().is_none())?;
    let past = matches!(ctx.view.xpos(verb), Xpos::Vbd | Xpos::Vbn);
    quoting(reports, verb).filter(|r| past && r.uses.any(Reporting::CLAUSE))
}

/// The verb of saying behind `verb` in "was quoted as saying" and "can be heard saying", else `verb`.
fn as_saying(ctx: &Context<'_>, verb: u32) -> u32 {
    let participle = |c: u32| ctx.view.xpos(c) == Xpos::Vbg && c > verb && c - verb <= LEAD;
    let said = match ctx.view.lemma(verb) {
        "quote" => ctx.view.child_where(verb, |c| participle(c) && ctx.is(c - 1, "as")),
        "hear" | "overhear" | "film" | "record" if !is_beside(ctx, verb) => {
            ctx.view.child_where(verb, |c| participle(c) && c == verb + 1)
        }
        _ => None,
    };
    said.unwrap_or(verb)
}

/// True for the verb of a clause that tells what went on meanwhile ("…, as the boy could be heard crying").
fn is_beside(ctx: &Context<'_>, verb: u32) -> bool {
    ctx.view.child_where(verb, |c| ["as", "while"].iter().any(|w| ctx.is(c, w))).is_some()
}

/// The report at `token`, if it may take quoted words.
fn quoting(reports: &[Report], token: u32) -> Option<Report> {
    let uses = Reporting::SPEECH_QUOTATION.or(Reporting::BELIEF);
    let here = cue::within(reports, TokenSpan::new(token, token + 1)).first();
    here.filter(|r| r.uses.any(uses)).cloned()
}

/// The verb of a reporting clause behind a quotation is looked for in this many tokens: names with appositions run long.
const SUBJECT: usize = 25;

/// True where every longer word has a capital, as in the title of a work or programme.
fn is_title(ctx: &Context<'_>, stretch: &Stretch) -> bool {
    let words = inner(stretch.tokens).iter().map(|t| ctx.view.form(t)).filter(|f| f.starts_with(char::is_alphabetic));
    let mut long = words.filter(|f| f.len() > LONG_WORD).peekable();
    long.peek().is_some() && long.all(|f| f.starts_with(char::is_uppercase))
}

/// Words of more letters have capitals in titles.
const LONG_WORD: usize = 3;

/// Where the content of a quotation with the reporting clause behind it begins: its own sentence may begin outside the
/// marks (The day “was the worst of my life,” he said).
fn lead(ctx: &Context<'_>, stretch: &Stretch) -> u32 {
    let before = ctx.trimmed(stretch.before);
    let introduced = stretch.before.iter().next_back().is_some_and(|t| ctx.is(t, ":"));
    let reports = |t: u32| ctx.is_finite(t) && reporting(&ctx.view.lemma(t).to_lowercase()).any(Reporting::CLAUSE);
    if before.is_empty() || introduced || before.iter().any(reports) { stretch.tokens.start } else { before.start }
}

/// True where the verb belongs to the clause itself, not to a relative clause or participle within its subject.
fn is_main(ctx: &Context<'_>, verb: u32, gap: TokenSpan) -> bool {
    use crate::syntax::Rel::{Acl, AclRelcl, Amod};
    let rel = ctx.view.rel(verb);
    verb == gap.start || !(matches!(rel, Acl | AclRelcl | Amod) && ctx.view.head(verb).is_some_and(|h| gap.contains(h)))
}

/// True where any verb reports by its place alone: "he thundered", "croaked Smith", and nothing like an object behind it.
fn can_report(ctx: &Context<'_>, verb: u32, gap: TokenSpan) -> bool {
    let rest = TokenSpan::new(verb + 1, gap.end);
    let plain =
        rest.iter().take_while(|&t| !ctx.is(t, ",")).all(|t| !matches!(ctx.view.upos(t), Upos::Verb | Upos::Aux));
    let inverted = verb == gap.start;
    let names = |t: u32| matches!(ctx.view.upos(t), Upos::Propn | Upos::Pron);
    let fits = if inverted { rest.iter().take(1).any(names) } else { ctx.view.child(verb, Rel::Obj).is_none() };
    let past = ctx.view.xpos(verb) == Xpos::Vbn && ctx.view.child(verb, Rel::Aux).is_none();
    (ctx.is_finite(verb) || past) && plain && fits
}

/// True where `tokens` can be a subject with adverbs and auxiliaries; a copula or relative pronoun in front goes on from
/// the quoted words instead ("“Hamilton” is said to …").
fn leads_to_verb(ctx: &Context<'_>, tokens: TokenSpan) -> bool {
    let Some(first) = tokens.iter().next() else { return true };
    ctx.view.upos(first) != Upos::Aux && ctx.view.xpos(first) != Xpos::Wdt
}

/// "warned of “a long winter”": the quoted words are all that is reported.
fn topical(ctx: &Context<'_>, stretch: &Stretch) -> Option<Draft> {
    let gap = stretch.before;
    let preposition = gap.iter().next_back()?;
    let near = TokenSpan::new(gap.start.max(gap.end.saturating_sub(LEAD)), preposition);
    let verb = near.iter().rev().find(|&t| ctx.is_verb(t)).filter(|&v| TOPICAL.has(ctx.view.lemma(v)))?;
    let ties = ["of", "about", "against", "for"].iter().any(|w| ctx.is(preposition, w));
    let report = cue::any_verb(ctx, verb);
    let spoken = ties && begins_small(ctx, stretch) && act::happened(ctx, &report);
    spoken.then(|| draft(ctx, stretch, report, gap, Rule::Label)).filter(|d| d.source.is_some())
}

fn is_dash(ctx: &Context<'_>, token: u32) -> bool {
    matches!(ctx.view.form(token), "—" | "–" | "―" | "--" | "-")
}

/// "…" — Ana Ruiz
fn signed(ctx: &Context<'_>, stretch: &Stretch) -> Option<Draft> {
    let dash = Some(stretch.tokens.end).filter(|&t| t < ctx.len() && is_dash(ctx, t))?;
    let rest = TokenSpan::new(dash + 1, ctx.sentence(dash).end);
    let comma = rest.iter().find(|&t| ctx.is(t, ",")).unwrap_or(rest.end);
    let name = ctx.trimmed(TokenSpan::new(rest.start, comma));
    if !is_name(ctx, name) {
        return None;
    }
    let cue = TokenSpan::new(dash, dash + 1);
    let report = Report { anchor: dash, cue, lemma: "—".into(), uses: Reporting::CLAUSE };
    let source = Some(name.end - 1);
    Some(Draft {
        report: Some(report),
        pieces: vec![stretch.tokens],
        source,
        rule: Rule::After,
        learned: None,
        attitude: false,
    })
}

/// True for a bare name, as in a transcript, perhaps behind what its bearer is.
pub(super) fn is_name(ctx: &Context<'_>, tokens: TokenSpan) -> bool {
    let calling = |t: u32| t == tokens.start && tokens.len() > 2 && people::is_person(ctx.view.lemma(t));
    let name = |t: u32| ctx.view.upos(t) == Upos::Propn || calling(t);
    !tokens.is_empty() && tokens.len() <= 6 && tokens.iter().all(name)
}

/// She said: "…" / She told them, "…" / saying "…"
fn precedes(ctx: &Context<'_>, reports: &[Report], stretch: &Stretch) -> Option<Draft> {
    let gap = stretch.before;
    let last = gap.iter().next_back()?;
    match ctx.view.form(last) {
        ":" => colon::find(ctx, reports, stretch),
        "," | "—" | "–" | "-" | "--" => introduced(ctx, reports, stretch, TokenSpan::new(gap.start, last)),
        _ => adjacent(ctx, reports, stretch),
    }
}

/// The last reporting verb of `gap`, where only addressee and adverbials follow it.
pub(super) fn last_verb<'a>(ctx: &Context<'_>, reports: &'a [Report], gap: TokenSpan) -> Option<&'a Report> {
    let near = TokenSpan::new(gap.start.max(gap.end.saturating_sub(LEAD)), gap.end);
    let uses = Reporting::SPEECH_QUOTATION.or(Reporting::BELIEF);
    let report = cue::within(reports, near).iter().rev().find(|r| r.uses.any(uses))?;
    let rest = TokenSpan::new(report.cue.end, gap.end);
    let clause = rest.iter().any(|t| ctx.is_finite(t) && !ctx.is(t, "that"));
    (!clause).then_some(report)
}

fn introduced(ctx: &Context<'_>, reports: &[Report], stretch: &Stretch, gap: TokenSpan) -> Option<Draft> {
    let Some(report) = last_verb(ctx, reports, gap) else { return resumed(ctx, reports, stretch, gap) };
    if let Some(frame) = parenthesis(ctx, report, stretch, gap) {
        let mut found = draft(ctx, stretch, report.clone(), frame, Rule::After);
        found.pieces.insert(0, ctx.trimmed(TokenSpan::new(gap.start, frame.start)));
        return Some(found);
    }
    Some(draft(ctx, stretch, report.clone(), gap, Rule::Before))
}

/// The second half of a sentence in marks that a long reporting clause parts (“The levee,” said Ana Ruiz, who has farmed here
/// since 1981, “was never built for this.”).
fn resumed(ctx: &Context<'_>, reports: &[Report], stretch: &Stretch, gap: TokenSpan) -> Option<Draft> {
    let closed = gap.start.checked_sub(1).is_some_and(|t| is_mark(ctx, t));
    let report = saying(ctx, reports, gap).filter(|_| closed && begins_small(ctx, stretch))?;
    Some(draft(ctx, stretch, report, gap, Rule::After))
}

/// Whether the first word behind the mark begins with a small letter, and so goes on with a sentence.
fn begins_small(ctx: &Context<'_>, stretch: &Stretch) -> bool {
    let words = TokenSpan::new(stretch.tokens.start + 1, stretch.tokens.end);
    words.iter().next().is_some_and(|t| ctx.view.form(t).starts_with(char::is_lowercase))
}

/// The reporting clause between two commas of a sentence whose quoted words go on from those before it (The verdict, said
/// Paolo Conti, “is a gift to the mob”).
fn parenthesis(ctx: &Context<'_>, report: &Report, stretch: &Stretch, gap: TokenSpan) -> Option<TokenSpan> {
    let comma = (gap.start..report.anchor).rev().find(|&t| ctx.is(t, ","))?;
    let before = TokenSpan::new(gap.start, comma);
    let subject = ctx.is_nominal_start(gap.start) || ctx.view.xpos(gap.start) == Xpos::Vbg;
    let begun = subject && !before.iter().any(|t| ctx.is_finite(t));
    let inverted = comma + 1 == report.anchor;
    // "Sharing information, Baker said, “is the first step”": what is quoted is the predicate.
    let parted = || ctx.is_finite(stretch.tokens.start + 1) && ctx.is_nominal_start(comma + 1);
    (begins_small(ctx, stretch) && begun && (inverted || parted())).then(|| TokenSpan::new(comma + 1, gap.end))
}

/// He said "…" with nothing between: direct where the quotation ends the clause, else a paraphrase that
/// [`indirect`] takes as a whole.
fn adjacent(ctx: &Context<'_>, reports: &[Report], stretch: &Stretch) -> Option<Draft> {
    let report = last_verb(ctx, reports, stretch.before)?;
    if !report.uses.any(Reporting::SPEECH_QUOTATION) {
        return None;
    }
    let rest = TokenSpan::new(report.cue.end, stretch.before.end);
    let addressee = |t| ADDRESSEES.iter().any(|w| ctx.is(t, w)) || ctx.view.upos(t) == Upos::Adv;
    if !rest.iter().all(addressee) || (!rest.is_empty() && report.uses.any(Reporting::LABEL)) {
        return None;
    }
    let whole = indirect::complement(ctx, report);
    let more = whole.is_some_and(|span| (stretch.tokens.end..span.end).any(|t| ctx.is_word(t)));
    (!more).then(|| draft(ctx, stretch, report.clone(), stretch.before, Rule::Adjacent))
}

#[cfg(test)]
mod tests {
    use super::super::tests::statements;

    #[test]
    fn a_reporting_clause_before_behind_and_between() {
        assert_eq!(statements("\"Never,\" Otto Blum replied."), ["reply: \"Never,\""]);
        assert_eq!(statements("Ana Ruiz said: \"We go on Sunday.\""), ["say: \"We go on Sunday.\""]);
        let split = "\"If the river rises,\" said Ines Duarte, \"the whole village goes.\"";
        assert_eq!(statements(split), ["say: \"If the river rises,\" … \"the whole village goes.\""]);
    }

    #[test]
    fn titles_are_not_said() {
        assert!(statements("Her second novel, \"The Long Dry Summer,\" won a prize in Dublin.").is_empty());
    }
}
