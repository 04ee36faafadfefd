//! Sources: whose words a cue reports.

use super::boundary;
use super::context::Context;
use super::cue::Report;
use super::indirect::bounds;
use crate::entity::{EntityKind, Form, Mention};
use crate::lexicon::calendar_names::TIME_NOUN;
use crate::lexicon::direct::UTTERANCE;
use crate::lexicon::people::{DOCUMENT, is_party};
use crate::lexicon::speech::{DOCUMENTS, Reporting};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};

/// A verb's subject is looked for this many governors up (conjoined verbs, participles, "went on to say").
const CLIMB: usize = 6;

/// Pronouns for those who speak, as subjects.
pub(super) const NOMINATIVE: [&str; 5] = ["he", "she", "they", "we", "i"];

/// The head token of the source of `report`: by the syntax, or where that gives a thing that the verb is not said of itself,
/// who acts in a clause above ("Hamilton was unhappy that the race was stopped, saying …").
pub(super) fn of(ctx: &Context<'_>, report: &Report) -> Option<u32> {
    let source = pronoun_before(ctx, report.anchor).or_else(|| by_syntax(ctx, report))?;
    let own = ctx.view.head(source) == Some(report.anchor);
    let above = || ctx.view.ancestors(report.anchor).take(CLIMB).filter_map(|verb| ctx.view.subject(verb));
    let instead = || above().find(|&s| s < report.anchor && speaks(ctx, s));
    if own || !is_mute(ctx, report, source) { Some(source) } else { instead().or(Some(source)) }
}

/// The pronoun right before a verb, which is its subject whatever the parse made of the words in front ("Splash News She said …").
fn pronoun_before(ctx: &Context<'_>, verb: u32) -> Option<u32> {
    let pronoun = verb.checked_sub(1)?;
    let nominative = NOMINATIVE.iter().any(|w| ctx.is(pronoun, w));
    let finite = matches!(ctx.view.xpos(verb), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    (nominative && finite && pronoun >= ctx.sentence(verb).start).then_some(pronoun)
}

/// True for a plain noun of what says nothing.
fn is_mute(ctx: &Context<'_>, report: &Report, source: u32) -> bool {
    let lemma = ctx.view.lemma(source);
    let words = UTTERANCE.has(lemma) || DOCUMENTS.contains(&lemma) || report.uses.any(Reporting::FINDING);
    let known = ctx.entities.headed_by(source).is_some() || speaks(ctx, source);
    ctx.view.upos(source) == Upos::Noun && !known && !words
}

/// True for the mention of a person, body or group, or a noun or pronoun for one, or for a document.
pub(super) fn speaks(ctx: &Context<'_>, head: u32) -> bool {
    let pronoun = NOMINATIVE.iter().any(|w| ctx.is(head, w)) || ctx.is(head, "who");
    let lemma = ctx.view.lemma(head);
    let called = is_party(lemma) || DOCUMENT.has(lemma);
    let kind = || ctx.entities.headed_by(head).map(|m| ctx.entities.of(m).kind);
    let named = || matches!(kind(), Some(EntityKind::Person | EntityKind::Organization | EntityKind::Group));
    pronoun || called || named()
}

/// [`of`], by the syntax alone.
fn by_syntax(ctx: &Context<'_>, report: &Report) -> Option<u32> {
    let mut verb = report.anchor;
    for _ in 0..CLIMB {
        let outer = ctx.view.head(verb).and_then(|outer| quoted(ctx, outer).or_else(|| cited(ctx, outer, verb)));
        if let Some(quoted) = quoted(ctx, verb).or(outer) {
            return Some(quoted);
        }
        if let Some(agent) = agent(ctx, verb) {
            return Some(agent);
        }
        let silent = |s: u32| is_expletive(ctx, s) || ctx.is(s, "what") || is_time(ctx, s);
        let speaks = |&s: &u32| !silent(s) && s >= ctx.begin(s);
        let subject =
            ctx.view.child_where(verb, |c| ctx.view.rel(c).is_subject() && ctx.view.rel(c) != Rel::Csubj && speaks(&c));
        if let Some(subject) = subject.or_else(|| misjoined(ctx, verb)) {
            return Some(subject);
        }
        if let Some(outer) = boundary::resumes(ctx, verb).or_else(|| boundary::adds_on(ctx, verb)) {
            verb = outer;
            continue;
        }
        let head = ctx.view.head(verb)?;
        if let Some(subject) = before_relative_clause(ctx, verb) {
            return Some(subject);
        }
        match ctx.view.rel(verb) {
            Rel::Conj | Rel::Advcl | Rel::Xcomp | Rel::Parataxis | Rel::Ccomp if ctx.is_predicate(head) => verb = head,
            Rel::Acl if ctx.view.xpos(verb) == Xpos::Vbg && !can_speak(ctx, head) => verb = above(ctx, head)?,
            Rel::Acl | Rel::AclRelcl | Rel::Conj | Rel::Advcl => return Some(head),
            _ => return None,
        }
    }
    None
}

/// The subject right before `verb` that the parse joined to what stands before a conjunction ("They were called to the scene
/// and police said …").
fn misjoined(ctx: &Context<'_>, verb: u32) -> Option<u32> {
    let subject = verb.checked_sub(1).filter(|&s| ctx.is_nominal(s) && ctx.view.rel(s) == Rel::Conj)?;
    let joined = ctx.view.head(subject).is_some_and(|h| h < subject && !ctx.view.rel(h).is_subject());
    let start = phrase(ctx, subject).start;
    let conjunction = start.checked_sub(1).is_some_and(|t| ctx.view.upos(t) == Upos::Cconj);
    (joined && conjunction && ctx.view.rel(verb) == Rel::Conj).then_some(subject)
}

/// True where a participle behind `noun` can report its words ("a letter saying", "the woman saying").
fn can_speak(ctx: &Context<'_>, noun: u32) -> bool {
    let lemma = ctx.view.lemma(noun);
    let told = ctx.view.child_where(noun, |c| ctx.view.rel(c) == Rel::Case && ctx.is(c, "to")).is_some();
    !told && (ctx.entities.headed_by(noun).is_some() || DOCUMENTS.contains(&lemma) || UTTERANCE.has(lemma))
}

/// The predicate that `noun` depends on.
fn above(ctx: &Context<'_>, noun: u32) -> Option<u32> {
    ctx.view.ancestors(noun).find(|&t| ctx.is_predicate(t))
}

/// The subject of a verb that the parse took for a participle at the end of the relative clause before it, which leaves the
/// sentence without a verb ("The minister, whose party holds a majority, posted that …").
fn before_relative_clause(ctx: &Context<'_>, verb: u32) -> Option<u32> {
    let root = ctx.view.ancestors(verb).last()?;
    let set_off = verb.checked_sub(1).is_some_and(|t| ctx.is(t, ","));
    let relative = |c: u32| ctx.view.rel(c) == Rel::AclRelcl && ctx.extent(c).contains(verb);
    let verbless = ctx.view.rel(verb) == Rel::Acl && ctx.is_nominal(root);
    (set_off && verbless && ctx.view.child_where(root, relative).is_some()).then_some(root)
}

/// [`of`], or where the parse gives no subject outside `content` that can speak, the noun phrase that begins the clause.
pub(super) fn of_clause(ctx: &Context<'_>, report: &Report, content: TokenSpan) -> Option<u32> {
    of(ctx, report).filter(|&s| names(ctx, s) && !content.contains(s)).or_else(|| {
        let start = bounds(ctx, report.anchor).start;
        let before = TokenSpan::new(start, report.anchor);
        let begins = |&t: &u32| ctx.is_nominal_start(t) && (t == start || ctx.is(t - 1, ","));
        let first = before.iter().find(begins)?;
        first_nominal(ctx, TokenSpan::new(first, report.anchor))
    })
}

/// True for a token that can head a source; a noun taken for an adjective still has its determiner.
fn names(ctx: &Context<'_>, token: u32) -> bool {
    ctx.is_nominal(token)
        || stands_alone(ctx, token)
        || (ctx.view.upos(token) != Upos::Det && ctx.view.child(token, Rel::Det).is_some())
}

/// The head token of the source of a quotation in marks: by the syntax where that points into the reporting clause
/// `gap`, else the nominal next to the verb, before it or, inverted, after it.
pub(super) fn of_direct(ctx: &Context<'_>, report: &Report, gap: TokenSpan) -> Option<u32> {
    let parsed = whose(ctx, report.anchor).or_else(|| of(ctx, report));
    if parsed.is_some_and(|s| gap.contains(s)) {
        return parsed;
    }
    let before = TokenSpan::new(gap.start, report.anchor);
    let after = TokenSpan::new(report.cue.end, gap.end);
    // "When asked about the awards, Ken Ehrlich, the producer, said"
    let person = before.iter().find(|&t| is_set_off(ctx, t));
    person.or_else(|| first_nominal(ctx, before)).or_else(|| first_nominal(ctx, after)).or(parsed)
}

/// True for a person's name, with what stands before it, behind a comma.
fn is_set_off(ctx: &Context<'_>, head: u32) -> bool {
    let name = person_named(ctx, head);
    name.and_then(|m| m.tokens.start.checked_sub(1)).is_some_and(|t| ctx.is(t, ","))
}

/// The mention that names a person at the head token `head`.
pub(super) fn person_named<'a>(ctx: &Context<'a>, head: u32) -> Option<&'a Mention> {
    let name = ctx.entities.headed_by(head)?;
    (name.form == Form::Name && ctx.entities.of(name).kind == EntityKind::Person).then_some(name)
}

/// Determiners that stand for somebody ("wrote another").
const STANDING: [&str; 7] = ["another", "some", "many", "both", "others", "several", "few"];

fn stands_alone(ctx: &Context<'_>, token: u32) -> bool {
    let verbal = ctx.view.head(token).is_some_and(|h| ctx.is_verb(h));
    verbal && STANDING.iter().any(|w| ctx.is(token, w))
}

/// The head of the first noun phrase in `tokens`.
fn first_nominal(ctx: &Context<'_>, tokens: TokenSpan) -> Option<u32> {
    let mut first = tokens.iter().find(|&t| ctx.is_nominal(t) && !is_time(ctx, t) || stands_alone(ctx, t))?;
    let possessed =
        |t: u32| ctx.view.head(t).filter(|&h| ctx.view.rel(t) == Rel::NmodPoss && h > t && tokens.contains(h));
    while let Some(head) = possessed(first) {
        first = head;
    }
    let above = ctx.view.ancestors(first).take_while(|&t| tokens.contains(t) && ctx.is_nominal(t));
    let phrase = ctx.entities.headed_by(first).map(|_| first);
    phrase.or_else(|| above.last()).or(Some(first))
}

/// True for a source that says that nobody spoke ("Nobody said …", "No official claimed …").
pub(super) fn is_nobody(ctx: &Context<'_>, head: u32) -> bool {
    let none = |t: u32| ["nobody", "none", "no", "neither"].iter().any(|w| ctx.is(t, w));
    none(head) || ctx.view.child_where(head, |c| ctx.view.rel(c) == Rel::Det && none(c)).is_some()
}

/// Verbs whose passive subject speaks: "was quoted by the agency as saying".
const QUOTING: [&str; 4] = ["quote", "cite", "overhear", "record"];

/// Who is quoted, where `verb` says that somebody was.
fn quoted(ctx: &Context<'_>, verb: u32) -> Option<u32> {
    let passive = ctx.view.child(verb, Rel::AuxPass).is_some() && QUOTING.contains(&ctx.view.lemma(verb));
    ctx.view.subject(verb).filter(|_| passive)
}

/// Who is quoted in "the paper quoted her as saying".
fn cited(ctx: &Context<'_>, quoting: u32, saying: u32) -> Option<u32> {
    let says = ctx.view.xpos(saying) == Xpos::Vbg && saying.checked_sub(1).is_some_and(|t| ctx.is(t, "as"));
    let quotes = says && QUOTING.contains(&ctx.view.lemma(quoting));
    ctx.view.child(quoting, Rel::Obj).filter(|&object| quotes && object < saying)
}

/// Whose words another one's are that stand in marks: "“We stay,” the agency quoted the minister."
fn whose(ctx: &Context<'_>, quoting: u32) -> Option<u32> {
    let active = ctx.view.child(quoting, Rel::AuxPass).is_none() && WHOSE.contains(&ctx.view.lemma(quoting));
    ctx.view.child(quoting, Rel::Obj).filter(|&object| active && ctx.is_nominal(object))
}

/// Verbs whose object speaks in what stands in marks.
const WHOSE: [&str; 2] = ["quote", "cite"];

/// Ways of sending words, which speak not ("said by email").
const CHANNELS: [&str; 8] = ["email", "e-mail", "phone", "telephone", "text", "letter", "video", "fax"];

/// Verbs that open a sentence as participles: "Asked whether he would run, …".
const ASKED: [&str; 6] = ["ask", "tell", "press", "question", "quiz", "remind"];

/// The agent of a passive verb ("was reported by the Post").
fn agent(ctx: &Context<'_>, verb: u32) -> Option<u32> {
    // "said by the time help came": no agent.
    let speaks = |t: u32| !CHANNELS.contains(&ctx.view.lemma(t)) && !is_time(ctx, t);
    ctx.view.child_where(verb, |t| ctx.view.rel(t) == Rel::OblAgent && speaks(t)).or_else(|| {
        let passive = ctx.view.child(verb, Rel::AuxPass).is_some();
        let by = |t: u32| ctx.view.rel(t) == Rel::Obl && ctx.view.child_where(t, |c| ctx.is(c, "by")).is_some();
        ctx.view.child_where(verb, |t| passive && by(t))
    })
}

/// True where the verb's subject is not who speaks: passive without an agent, or "Asked what he would do, …".
pub(super) fn is_agentless_passive(ctx: &Context<'_>, verb: u32) -> bool {
    let participle = ctx.view.xpos(verb) == Xpos::Vbn && ctx.view.rel(verb) == Rel::Advcl;
    let auxiliary = ctx.view.child(verb, Rel::Aux).is_some();
    let passive = ctx.view.child(verb, Rel::AuxPass).is_some() || participle && !auxiliary;
    let start = ctx.sentence(verb).start;
    let begins = |t: u32| t == start || ctx.is(t - 1, ",");
    let when = |t: u32| t >= start && (ctx.is(t, "when") || ctx.is(t, "if")) && begins(t);
    let opens = verb == start || verb.checked_sub(1).is_some_and(when);
    let put_to = opens && ASKED.contains(&ctx.view.lemma(verb));
    let told = put_to && ctx.view.subject(verb).is_none();
    (passive || told) && agent(ctx, verb).is_none() && quoted(ctx, verb).is_none()
}

/// The nominals that "and" joins to the source headed by `head` ("Halima Yusuf and Zainab Musa").
pub(super) fn joined(ctx: &Context<'_>, head: u32) -> Vec<u32> {
    let mut end = phrase(ctx, head).end;
    let mut joined = Vec::new();
    for &child in ctx.view.children(head).iter().filter(|&&c| c > head && ctx.view.rel(c) == Rel::Conj) {
        let own = phrase(ctx, child);
        let link = |t: u32| ctx.is(t, ",") || ctx.is(t, "and") || ctx.is(t, "&");
        let adjoins = own.start > end && own.start - end <= 2 && (end..own.start).all(link);
        if !adjoins || !ctx.is_nominal(child) {
            break;
        }
        joined.push(child);
        end = own.end;
    }
    let last = joined.last().map_or(end, |&c| phrase(ctx, c).start);
    if joined.is_empty() || ctx.is(last - 1, "and") || ctx.is(last - 1, "&") { joined } else { Vec::new() }
}

/// The tokens of the source headed by `head`, those that "and" joins to it included.
pub(super) fn span(ctx: &Context<'_>, head: u32) -> TokenSpan {
    let first = phrase(ctx, head);
    joined(ctx, head).last().map_or(first, |&c| first.join(phrase(ctx, c)))
}

/// "hours (before the crash)": no second, who may be a second person.
fn is_time(ctx: &Context<'_>, token: u32) -> bool {
    ctx.view.upos(token) == Upos::Noun && TIME_NOUN.has(ctx.view.lemma(token)) && !ctx.is(token, "second")
}

fn is_expletive(ctx: &Context<'_>, token: u32) -> bool {
    ctx.view.rel(token) == Rel::Expl || ctx.is(token, "there")
}

/// The tokens of the phrase headed by `head`: the mention there, else the noun phrase without what modifies it from
/// behind, prepositions with "of", "for", "at", "from", "with" and names in apposition aside.
pub(super) fn phrase(ctx: &Context<'_>, head: u32) -> TokenSpan {
    if let Some(mention) = ctx.entities.headed_by(head) {
        return mention.tokens;
    }
    let mut span = TokenSpan::new(head, head + 1);
    for &child in ctx.view.children(head) {
        if belongs(ctx, head, child) {
            span = span.join(restricted(ctx, child));
        }
    }
    // "The ruling states": an article that the parse hangs on what follows.
    let article = |t: u32| ctx.view.upos(t) == Upos::Det && ctx.view.head(t).is_none_or(|h| h >= span.end);
    let opens = span.start.checked_sub(1).is_some_and(article);
    let words = ctx.trimmed(TokenSpan::new(span.start - u32::from(opens), span.end));
    if words.is_empty() { TokenSpan::new(head, head + 1) } else { words }
}

/// The phrase of `child` without the relative clauses and participles behind it.
fn restricted(ctx: &Context<'_>, child: u32) -> TokenSpan {
    let whole = ctx.extent(child);
    let clause = |c: u32| c > child && matches!(ctx.view.rel(c), Rel::AclRelcl | Rel::Acl | Rel::Appos);
    let end = ctx.view.child_where(child, clause).map_or(whole.end, |c| ctx.extent(c).start.max(child + 1));
    TokenSpan::new(whole.start, end)
}

fn belongs(ctx: &Context<'_>, head: u32, child: u32) -> bool {
    let rel = ctx.view.rel(child);
    let modifier = matches!(
        rel,
        Rel::Det | Rel::DetPredet | Rel::Amod | Rel::Compound | Rel::Nummod | Rel::NmodPoss | Rel::NmodDesc
    );
    let name = matches!(rel, Rel::Flat | Rel::Fixed | Rel::NmodUnmarked);
    let set_off = (head..child).any(|t| ctx.is(t, ","));
    let behind = name || matches!(rel, Rel::Nmod) && restricted(ctx, child).len() <= 8;
    (modifier && child < head) || (behind && !set_off)
}
