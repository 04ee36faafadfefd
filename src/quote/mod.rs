//! Quotations: somebody's words or statement, reported with attribution (contract §3).

mod act;
pub(crate) mod attribution;
mod boundary;
mod colon;
mod confidence;
mod context;
mod continuation;
mod cue;
mod direct;
mod draft;
mod frame;
mod indirect;
mod medium;
mod mixed;
mod nested;
mod no_comment;
mod phrase;
mod source;
mod speaker;
mod transcript;
mod wording;
mod written;

pub(crate) use attribution::reader::digest;

use crate::View;
use crate::entity::{Entities, EntityKind};
use crate::span::{ByteSpan, TokenSpan};
use crate::syntax::Digests;
use crate::time::Time;
use context::Context;
use cue::Report;
use draft::Draft;
use no_comment::Refusal;

/// The quotations of an article, and who would not comment.
#[derive(Debug, Clone, Default)]
pub struct Quotations {
    /// The quotations, by start of content.
    pub all: Vec<Quotation>,
    /// The no-comments, in text order.
    pub no_comments: Vec<NoComment>,
}

/// A quotation.
#[derive(Debug, Clone, PartialEq)]
pub struct Quotation {
    /// Statement or attitude.
    pub act: Act,
    /// Direct, indirect or mixed.
    pub kind: QuotationKind,
    /// What is said, in text order: one piece, or several for a split or continued quotation.
    pub content: Vec<ByteSpan>,
    /// The reporting verb or phrase.
    pub cue: Option<Cue>,
    /// The nearest mention of who says it.
    pub source: Option<TokenSpan>,
    /// Who that is.
    pub speaker: Option<Speaker>,
    /// To whom.
    pub addressee: Option<TokenSpan>,
    /// Where or by what means ("on X", "at a news conference").
    pub medium: Option<TokenSpan>,
    /// When (index into the article's times).
    pub time: Option<u32>,
    /// The quotation this one stands inside (index into [`Quotations::all`]).
    pub inside: Option<u32>,
    /// How likely it is right, 0 to 1.
    pub confidence: f32,
    /// The rule or model that decided, in words a reader understands.
    pub why: String,
}

/// The cue of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The verb or phrase, without auxiliaries.
    pub span: ByteSpan,
    /// Its lemma ("say", "according to").
    pub lemma: String,
}

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The entity (index into [`Entities::all`]).
    pub entity: Option<u32>,
    /// The best full name.
    pub name: String,
    /// What kind of speaker it is. Never [`EntityKind::Place`].
    pub kind: EntityKind,
    /// The role in which it speaks.
    pub role: Option<String>,
}

/// Statement or attitude.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// Speech and writing.
    Statement,
    /// Belief, hope, intention, perception: kept apart.
    Attitude,
}

/// How the content stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuotationKind {
    /// All of it in quotation marks.
    Direct,
    /// None of it.
    Indirect,
    /// A paraphrase that holds quoted words, or a quoted phrase alone.
    Mixed,
}

/// "did not immediately respond to a request for comment".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoComment {
    /// The clause that says so, from the auxiliary or verb on, without subject and final full stop.
    pub span: ByteSpan,
    /// The mention of who would not comment.
    pub source: Option<TokenSpan>,
    /// Who that is.
    pub speaker: Option<Speaker>,
}

/// Finds the quotations: cues first, then the quoted words and clauses that they take, then what belongs together. `digests`
/// are those of [`digest`].
pub(crate) fn find(view: View<'_>, entities: &Entities, times: &[Time], digests: &Digests) -> Quotations {
    let ctx = Context::new(view, entities, times);
    let refusals = no_comment::find(&ctx);
    let drafts = drafts(&ctx, &refusals, digests);
    let links = nested::links(&drafts);
    let mut all: Vec<Quotation> = Vec::with_capacity(drafts.len());
    for (draft, inside) in drafts.iter().zip(links) {
        let holder = inside.and_then(|i| all.get(i as usize).zip(drafts.get(i as usize)));
        all.push(finish(&ctx, draft, inside, holder));
    }
    let no_comments = refusals.into_iter().map(|refusal| refused(&ctx, refusal)).collect();
    Quotations { all, no_comments }
}

/// Every quotation once, by start of content, enclosing ones first.
fn drafts(ctx: &Context<'_>, refusals: &[Refusal], digests: &Digests) -> Vec<Draft> {
    let reports = cue::find(ctx);
    let (mut drafts, repeated) = direct::find(ctx, &reports);
    drafts.extend(wording::find(ctx));
    let anchors = drafts.iter().filter_map(|d| d.report.as_ref()).map(|r| r.anchor);
    let refused = refusals.iter().flat_map(|r| r.span.iter());
    let taken = ctx.marked(repeated.into_iter().chain(anchors).chain(refused));
    let ruled = ruled(ctx, &reports, &taken);
    drafts.extend(phrase::find(ctx));
    drafts.extend(attribution::settle(ctx, digests, ruled, |t| !taken[t as usize]));
    drafts.extend(transcript::find(ctx));
    drafts.retain(|d| !d.source.is_some_and(|s| source::is_nobody(ctx, s)));
    drafts.sort_by_key(|d| (d.start(), std::cmp::Reverse(d.end())));
    let drafts = nested::without_strays(nested::once(drafts));
    nested::without_own_attitudes(nested::without_doubles(continuation::join(ctx, drafts)))
}

/// What rules make of the cues that are not `taken`.
fn ruled(ctx: &Context<'_>, reports: &[Report], taken: &[bool]) -> Vec<Draft> {
    let free = reports.iter().filter(|r| !taken[r.anchor as usize]);
    free.filter_map(|r| mixed::label(ctx, r).or_else(|| indirect::find(ctx, r))).collect()
}

fn finish(ctx: &Context<'_>, draft: &Draft, inside: Option<u32>, holder: Option<(&Quotation, &Draft)>) -> Quotation {
    let in_holder = |head| holder.and_then(|(quotation, outer)| speaker::in_quotation(ctx, head, quotation, outer));
    let speaker = draft.source.and_then(|head| in_holder(head).or_else(|| speaker::resolve(ctx, head)));
    let source = draft.source.map(|head| source::span(ctx, head));
    Quotation {
        act: if draft.attitude { Act::Attitude } else { Act::Statement },
        kind: mixed::kind(ctx, draft),
        content: draft.pieces.iter().map(|&p| ctx.view.text.bytes(p)).collect(),
        cue: draft.report.as_ref().map(|r| Cue { span: ctx.view.text.bytes(r.cue), lemma: r.lemma.clone() }),
        source,
        addressee: medium::addressee(ctx, draft),
        medium: medium::medium(ctx, draft),
        time: medium::time(ctx, draft),
        inside,
        confidence: draft.likely(),
        why: why(ctx, draft, source, speaker.as_ref()),
        speaker,
    }
}

fn why(ctx: &Context<'_>, draft: &Draft, source: Option<TokenSpan>, speaker: Option<&Speaker>) -> String {
    let rule = draft.rule.explained();
    let cue = draft.report.as_ref().map_or([""; 3], |r| [" “", ctx.view.phrase(r.cue), "”"]).concat();
    match (draft.source.zip(source), speaker) {
        (Some((head, source)), Some(speaker)) => {
            [rule, &cue, "; ", &speaker::explained(ctx, head, source, speaker)].concat()
        }
        _ => [rule, &cue, "; the speaker is not known"].concat(),
    }
}

fn refused(ctx: &Context<'_>, refusal: Refusal) -> NoComment {
    NoComment {
        span: ctx.view.text.bytes(refusal.span),
        source: refusal.source.map(|head| source::span(ctx, head)),
        speaker: refusal.source.and_then(|head| speaker::resolve(ctx, head)),
    }
}

#[cfg(test)]
mod tests {
    use crate::read::{Source, article};

    /// The statements of `text`, as "cue: content".
    pub(super) fn statements(text: &str) -> Vec<String> {
        let analysis = crate::analyze(article(Source::default(), text.into()));
        let statements = analysis.quotations.all.iter().filter(|q| q.act == super::Act::Statement);
        let written = |q: &super::Quotation| {
            let cue = q.cue.as_ref().map_or("", |c| c.lemma.as_str());
            let pieces: Vec<&str> = q.content.iter().map(|p| p.of_text(text)).collect();
            format!("{cue}: {}", pieces.join(" … "))
        };
        statements.map(written).collect()
    }

    /// The refusals to comment of `text`.
    pub(super) fn refusals(text: &str) -> Vec<String> {
        let analysis = crate::analyze(article(Source::default(), text.into()));
        analysis.quotations.no_comments.iter().map(|n| n.span.of_text(text).to_string()).collect()
    }

    #[test]
    fn no_text_holds_no_quotation() {
        assert!(statements("").is_empty());
        assert!(statements("\"").is_empty());
        assert!(statements("said that").is_empty());
    }
}
