//! What else the reporting clause tells: to whom, where or by what means, and when.

use super::context::Context;
use super::draft::Draft;
use super::source;
use crate::lexicon::direct::HEARING;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, lower};

/// Nouns for where and by what means something is said.
#[rustfmt::skip]
const MEDIA: &[&str] = &[
    "address", "affidavit", "article", "audio", "blog", "book", "briefing", "broadcast", "call", "clip", "column",
    "complaint", "conference", "conversation", "court", "debate", "document", "editorial", "email", "essay", "event",
    "facebook", "filing", "forum", "hearing", "instagram", "interview", "lawsuit", "lecture", "letter", "linkedin",
    "livestream", "media", "meeting", "memo", "memoir", "message", "motion", "news", "newsletter", "note", "op-ed",
    "opinion", "order", "petition", "phone", "podcast", "post", "press", "program", "programme", "radio", "rally",
    "release", "reddit", "remark", "report", "ruling", "show", "social", "speech", "statement", "substack", "summit", "telegram",
    "television", "testimony", "text", "thread", "threads", "tiktok", "townhall", "tv", "tweet", "twitter", "video",
    "website", "weibo", "x", "youtube",
];

/// The phrase that names the medium ("on X", "at a news conference").
pub(super) fn medium(ctx: &Context<'_>, draft: &Draft) -> Option<TokenSpan> {
    let anchor = draft.report.as_ref()?.anchor;
    let is_medium = |c: u32| {
        matches!(ctx.view.rel(c), Rel::Obl | Rel::OblAgent)
            && !draft.holds(c)
            && ctx
                .view
                .child(c, Rel::Case)
                .is_some_and(|p| ["in", "on", "at", "by", "during", "via", "to"].iter().any(|w| ctx.is(p, w)))
            && MEDIA.contains(&&*lower(ctx.view.lemma(c)))
    };
    let head = ctx.view.child_where(anchor, is_medium)?;
    let case = ctx.view.child(head, Rel::Case).unwrap_or(head);
    let named = source::span(ctx, head);
    let undated = (head + 1..named.end).find(|&t| ctx.is_date(t)).unwrap_or(named.end);
    let undated = if ctx.view.upos(undated - 1) == Upos::Adp { undated - 1 } else { undated };
    Some(TokenSpan::new(named.start.min(case), undated))
}

/// Verbs whose object is told something.
const TELLING: &[&str] = &[
    "advise", "ask", "assure", "email", "inform", "lecture", "notify", "promise", "reassure", "remind", "show", "tell",
    "text", "urge", "warn",
];

/// Verbs whose "to" points at what is spoken of ("referred to it as “a ghost”").
const POINTING: &[&str] = &["allude", "attribute", "compare", "liken", "object", "point", "react", "refer"];

/// Who is told.
pub(super) fn addressee(ctx: &Context<'_>, draft: &Draft) -> Option<TokenSpan> {
    addressee_head(ctx, draft).map(|head| source::span(ctx, head))
}

/// The head token of who is told.
pub(super) fn addressee_head(ctx: &Context<'_>, draft: &Draft) -> Option<u32> {
    let report = draft.report.as_ref()?;
    let anchor = report.anchor;
    let view = ctx.view;
    let tells = TELLING.contains(&report.lemma.as_str());
    let points = POINTING.contains(&report.lemma.as_str());
    let told = |c: u32| {
        let to = !points && view.child(c, Rel::Case).is_some_and(|p| ctx.is(p, "to"));
        let rel = view.rel(c);
        ((tells && matches!(rel, Rel::Iobj | Rel::Obj | Rel::NsubjPass)) || (rel == Rel::Obl && to))
            && !draft.holds(c)
            && Some(c) != draft.source
    };
    let nominal = |c: u32| matches!(view.upos(c), Upos::Noun | Upos::Propn | Upos::Pron);
    let media = |c: u32| MEDIA.contains(&&*lower(view.lemma(c)));
    let outlet = |c: u32| view.rel(c) != Rel::Obl && view.upos(c) == Upos::Propn;
    let court = |c: u32| HEARING.has(view.lemma(c));
    view.child_where(anchor, |c| told(c) && nominal(c) && (!media(c) || court(c) || outlet(c)))
}

/// The time of speaking: a time expression that hangs on the cue, not on the content.
pub(super) fn time(ctx: &Context<'_>, draft: &Draft) -> Option<u32> {
    let anchor = draft.report.as_ref()?.anchor;
    let (begin, end) = (ctx.begin(anchor), ctx.sentence(anchor).end);
    let near = TokenSpan::new(begin.max(anchor.saturating_sub(NEAR)), end.min(anchor.saturating_add(NEAR)));
    let near = ctx.view.text.bytes(near);
    let first = ctx.times.partition_point(|t| t.span.start < near.start);
    let here = ctx.times.iter().enumerate().skip(first).take_while(|(_, t)| t.span.end <= near.end);
    let hangs = |index: &usize| {
        let tokens = ctx.view.text.tokens_in(ctx.times[*index].span);
        tokens.iter().all(|t| !draft.holds(t))
            && tokens.iter().any(|t| ctx.view.ancestors(t).take(CLIMB).any(|a| a == anchor))
    };
    here.map(|(index, _)| index).find(hangs).map(|index| index as u32)
}

/// A time expression hangs on its verb over at most this many links ("on the sidelines of a meeting on Friday").
const CLIMB: usize = 4;

/// Tokens between the two at most: more than a sentence of news has, fewer than a text without marks.
const NEAR: u32 = 200;
