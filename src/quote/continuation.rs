//! Quoted sentences without a reporting clause of their own go on with what was said before them.

use super::confidence::Rule;
use super::context::Context;
use super::draft::Draft;

/// Joins each draft that stands alone to the speech before it, in the same paragraph or the one before; one that follows
/// no speech is dropped. `drafts` are sorted by start of content.
pub(super) fn join(ctx: &Context<'_>, drafts: Vec<Draft>) -> Vec<Draft> {
    let mut joined: Vec<Draft> = Vec::with_capacity(drafts.len());
    let mut last: Option<usize> = None;
    for draft in drafts {
        let outer = draft.depth(ctx) == 0 && !draft.attitude;
        if draft.rule != Rule::Alone || draft.report.is_some() {
            let index = joined.len();
            let ends_later = last.is_none_or(|l| joined[l].end() <= draft.end());
            joined.push(draft);
            if outer && ends_later {
                last = Some(index);
            }
            continue;
        }
        if let Some(earlier) = last.filter(|&l| follows(ctx, &joined[l], &draft)) {
            joined[earlier].pieces.extend(draft.pieces);
        }
    }
    joined
}

/// True where `later` stands in the paragraph in which `earlier` ends, or begins the next.
fn follows(ctx: &Context<'_>, earlier: &Draft, later: &Draft) -> bool {
    let paragraph = |token: u32| ctx.view.text.tokens[token as usize].paragraph;
    let anchor = earlier.report.as_ref().map_or(0, |r| r.anchor);
    let end = earlier.end().saturating_sub(1).max(anchor);
    let (from, to) = (paragraph(end), paragraph(later.start()));
    from == to || (from + 1 == to)
}
