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

#[cfg(test)]
mod tests {
    use super::super::tests::statements;

    #[test]
    fn a_quoted_sentence_goes_on_from_the_one_before() {
        let text = "\"We lost everything,\" Paul Meyer said. \"The house is gone and so is the barn.\"";
        assert_eq!(statements(text), ["say: \"We lost everything,\" … \"The house is gone and so is the barn.\""]);
    }

    #[test]
    fn a_quoted_sentence_after_no_speech_is_left_alone() {
        assert!(statements("The sign hung over the door.\n\"No dogs are allowed in here.\"").is_empty());
    }
}
