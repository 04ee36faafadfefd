//! Reporting clauses that are put into what is said or behind it ("The talks, he said, have failed"): where they begin and end.

use super::context::Context;
use super::cue::Report;
use super::indirect::bounds;
use super::source;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};

/// The reporting clause itself, from the comma before it to the comma or full stop behind it: a short subject, the verb,
/// adverbials. The words decide, not the parse, which often takes such a clause for the main one.
pub(super) fn frame(ctx: &Context<'_>, report: &Report) -> Option<TokenSpan> {
    let bounds = bounds(ctx, report.anchor);
    let is_pause = |t: u32| match ctx.view.form(t) {
        "," | "—" | "–" | "--" | ";" => true,
        "-" => !touches(ctx, t),
        _ => false,
    };
    let own = (bounds.start..report.anchor).rev().take_while(|&t| !is_pause(t)).last().unwrap_or(report.anchor);
    let parted = parted(ctx, report, TokenSpan::new(bounds.start, own));
    let start = parted.unwrap_or(own);
    let end = (report.cue.end..bounds.end).find(|&t| is_pause(t)).unwrap_or(bounds.end);
    let set_off = start > bounds.start;
    let inverted = start == report.anchor;
    let subject = TokenSpan::new(start, report.anchor);
    let rest = TokenSpan::new(report.cue.end, end);
    let named = |span: TokenSpan| span.iter().any(|t| ctx.is_nominal(t) && !ctx.is_date(t));
    let short = (parted.is_some() || subject.len() <= SUBJECT) && rest.len() <= ADVERBIALS;
    let mut words = subject.iter().filter(|_| parted.is_none()).chain(rest.iter());
    let plain = words.all(|t| t == report.anchor || !ctx.is_finite(t) || is_auxiliary(ctx, t));
    let relative = matches!(ctx.view.xpos(start), Xpos::Wp | Xpos::Wdt);
    let conjunction =
        relative || ctx.view.upos(start) == Upos::Cconj || ctx.view.upos(start) == Upos::Sconj && !ctx.is(start, "as");
    let whole = if inverted { named(rest) } else { named(subject) };
    (set_off && short && plain && whole && !conjunction && is_reporting_form(ctx, report.anchor))
        .then_some(TokenSpan::new(start, end))
}

/// Where the subject begins that insertions part from the verb ("…, the mayor, Jim Reed, told reporters", "…, Jim Reed, 57,
/// said"), in `before`, what stands before the verb and its adverbs: the parse often takes it for an apposition to what is said.
fn parted(ctx: &Context<'_>, report: &Report, before: TokenSpan) -> Option<u32> {
    let adverb = |t: u32| matches!(ctx.view.upos(t), Upos::Adv | Upos::Aux);
    if is_inverted(ctx, report) || !(before.end..report.anchor).all(adverb) {
        return None;
    }
    let ahead = |p: TokenSpan| piece(ctx, TokenSpan::new(before.start, p.start));
    let mut pieces = std::iter::successors(piece(ctx, before), |&p| ahead(p)).take(PIECES);
    let last = pieces.next().filter(|&p| is_insertion(ctx, p))?;
    let names_person = |p: TokenSpan| head(ctx, p).and_then(|h| source::person_named(ctx, h)).is_some();
    let explained = |p: TokenSpan| p.end + 1 == last.start && (names_person(last) || explains_name(ctx, last, p));
    let somebody = |p: TokenSpan| is_somebody(ctx, p) || is_noun_phrase(ctx, p) && explained(p);
    let subject = pieces.find(|&p| somebody(p) || !is_insertion(ctx, p)).filter(|&p| somebody(p))?;
    // "…, another brother, Jim Reed, of Alton, said"
    let above = head(ctx, subject).and_then(|t| ctx.view.head(t));
    let apposed = |p: &TokenSpan| is_somebody(ctx, *p) && above.is_some_and(|h| p.contains(h));
    let start = ahead(subject).filter(apposed).unwrap_or(subject).start;
    ctx.view.subject(report.anchor).is_none_or(|s| s >= start).then_some(start)
}

/// The most insertions, and the subject.
const PIECES: usize = 4;

/// The longest insertion.
const INSERTION: u32 = 20;

/// True where somebody is named behind the verb, its subject or not ("said the mayor"); who is told something stands there too.
fn is_inverted(ctx: &Context<'_>, report: &Report) -> bool {
    let next = report.cue.end;
    let nominal = ctx.is_nominal_start(next) && !ctx.is_date(next) && report.lemma != "tell";
    nominal || ctx.view.subject(report.anchor).is_some_and(|s| s > report.anchor)
}

/// What stands before the comma at the end of `before`, up to the comma ahead of it.
fn piece(ctx: &Context<'_>, before: TokenSpan) -> Option<TokenSpan> {
    let end = before.end.checked_sub(1).filter(|&t| t > before.start && ctx.is(t, ","))?;
    let start = (before.start..end).rev().take_while(|&t| !ctx.is(t, ",")).last()?;
    Some(TokenSpan::new(start, end))
}

/// True for a relative clause, or words without a finite verb.
fn is_insertion(ctx: &Context<'_>, piece: TokenSpan) -> bool {
    let relative = matches!(ctx.view.xpos(piece.start), Xpos::Wp | Xpos::WpPoss | Xpos::Wdt);
    piece.len() <= INSERTION && (relative || is_verbless(ctx, piece))
}

/// True for words without a finite verb.
fn is_verbless(ctx: &Context<'_>, piece: TokenSpan) -> bool {
    !piece.iter().any(|t| ctx.is_finite(t))
}

fn is_noun_phrase(ctx: &Context<'_>, piece: TokenSpan) -> bool {
    piece.len() <= SUBJECT && ctx.is_nominal_start(piece.start) && is_verbless(ctx, piece)
}

/// The token of `piece` that hangs on none of it.
fn head(ctx: &Context<'_>, piece: TokenSpan) -> Option<u32> {
    piece.iter().find(|&t| ctx.view.head(t).is_none_or(|h| !piece.contains(h)))
}

/// True for a noun phrase for who can speak ("the mayor of Alton", "one of the passengers").
fn is_somebody(ctx: &Context<'_>, piece: TokenSpan) -> bool {
    let one_of = |t: u32| !matches!(ctx.view.upos(t), Upos::Noun | Upos::Propn);
    let of_these = |t: u32| ctx.view.child_where(t, |c| ctx.view.rel(c) == Rel::Nmod && source::speaks(ctx, c));
    let speaks = |t: u32| source::speaks(ctx, t) || one_of(t) && of_these(t).is_some();
    is_noun_phrase(ctx, piece) && head(ctx, piece).is_some_and(speaks)
}

/// True where `piece` says who or what bears the name `name`.
fn explains_name(ctx: &Context<'_>, piece: TokenSpan, name: TokenSpan) -> bool {
    head(ctx, name).is_some_and(|h| ctx.view.upos(h) == Upos::Propn) && is_somebody(ctx, piece)
}

/// True where no space stands before `token`: a hyphen inside a word.
fn touches(ctx: &Context<'_>, token: u32) -> bool {
    let tokens = &ctx.view.text.tokens;
    token.checked_sub(1).is_some_and(|t| tokens[t as usize].span.end == tokens[token as usize].span.start)
}

/// True for the verb of a reporting clause set off by commas: finite, by an auxiliary or by a subject of its own where it was
/// taken for a participle ("Kerala Police posted"), or taken for a noun ("ABC News reports").
fn is_reporting_form(ctx: &Context<'_>, verb: u32) -> bool {
    let passive = ctx.view.child(verb, Rel::AuxPass).is_some();
    let participle = ctx.view.xpos(verb) == Xpos::Vbn && !passive && ctx.view.subject(verb).is_some_and(|s| s < verb);
    let finite = ctx.heads_finite_clause(verb) && (!passive || ctx.view.lemma(verb) == "tell");
    finite || participle || !ctx.is_verb(verb)
}

/// The longest subject of a reporting clause set off by commas.
pub(super) const SUBJECT: u32 = 12;

/// The longest run of adverbials behind its verb.
const ADVERBIALS: u32 = 14;

fn is_auxiliary(ctx: &Context<'_>, token: u32) -> bool {
    ctx.view.upos(token) == Upos::Aux
}

#[cfg(test)]
mod tests {
    use super::super::tests::statements;

    #[test]
    fn insertions_part_subject_and_verb() {
        let text = "The bridge will close next week, the mayor, Jim Reed, told reporters.";
        assert_eq!(statements(text), ["tell: The bridge will close next week"]);
        let text = "Two cranes were damaged, Musa Bello, who runs the port, also said on Tuesday.";
        assert_eq!(statements(text), ["say: Two cranes were damaged"]);
    }

    #[test]
    fn a_subject_far_ahead_is_not_passed_over() {
        let text = "The minister, who met Ana Ruiz, the mayor, on Monday, said the talks went well.";
        assert_eq!(statements(text), ["say: the talks went well"]);
    }
}
