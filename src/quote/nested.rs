//! Quotations inside the content of others.

use super::draft::{Draft, agree};

/// For each draft the index of the smallest other one whose content holds both its content and its cue. `drafts` are
/// sorted by start of content, longer ones first.
pub(super) fn links(drafts: &[Draft]) -> Vec<Option<u32>> {
    let mut open: Vec<usize> = Vec::new();
    let mut links = Vec::with_capacity(drafts.len());
    for (index, draft) in drafts.iter().enumerate() {
        open.retain(|&o| drafts[o].end() > draft.start());
        let holder = open.iter().rev().copied().filter(|&o| holds(&drafts[o], draft));
        links.push(holder.min_by_key(|&o| drafts[o].hull().len()).map(|o| o as u32));
        open.push(index);
    }
    links
}

/// Without the attitudes that share half of their words with a statement near them and are no likelier ("a letter that
/// says …", by who released it).
pub(super) fn without_doubles(drafts: Vec<Draft>) -> Vec<Draft> {
    let likelier = |a: &Draft, s: &Draft| !s.attitude && s.likely() >= a.likely();
    without(drafts, |a, s| a.attitude && likelier(a, s) && agree(&s.pieces, &a.pieces))
}

/// Without the attitudes inside what somebody says ("I think that …"): they are part of the statement.
pub(super) fn without_own_attitudes(drafts: Vec<Draft>) -> Vec<Draft> {
    let links = links(&drafts);
    let kept = drafts.into_iter().zip(links).filter(|(draft, inside)| !draft.attitude || inside.is_none());
    kept.map(|(draft, _)| draft).collect()
}

/// Without those whose content stands before that of another one to which their cue belongs: "“We stay,” he said, adding that the
/// plan mentioned in the paper was dead".
pub(super) fn without_strays(drafts: Vec<Draft>) -> Vec<Draft> {
    let inside = |a: &Draft, b: &Draft| a.report.as_ref().is_some_and(|r| b.holds(r.anchor));
    without(drafts, |a, b| !b.attitude && a.end() <= b.start() && inside(a, b))
}

/// Without those that give way to another one near them.
fn without(drafts: Vec<Draft>, gives_way: impl Fn(&Draft, &Draft) -> bool) -> Vec<Draft> {
    let near = |at: usize| &drafts[at.saturating_sub(SAME)..drafts.len().min(at + SAME + 1)];
    let kept: Vec<bool> = drafts.iter().enumerate().map(|(at, d)| !near(at).iter().any(|o| gives_way(d, o))).collect();
    drafts.into_iter().zip(kept).filter_map(|(draft, kept)| kept.then_some(draft)).collect()
}

/// Each content once: of two cues that take the same words the statement's, and of two statements' the one next to them
/// ("went on to say that …").
pub(super) fn once(drafts: Vec<Draft>) -> Vec<Draft> {
    let mut kept: Vec<Draft> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        match kept.iter_mut().rev().take(SAME).find(|k| k.pieces == draft.pieces) {
            Some(known) if rank(&draft) > rank(known) => *known = draft,
            Some(_) => {}
            None => kept.push(draft),
        }
    }
    kept
}

/// Drafts with much the same content stand at most this far from each other.
const SAME: usize = 3;

/// Statements before attitudes, then the later cue.
fn rank(draft: &Draft) -> (bool, u32) {
    (!draft.attitude, draft.report.as_ref().map_or(0, |r| r.anchor))
}

fn holds(outer: &Draft, inner: &Draft) -> bool {
    let cue = inner.report.as_ref().is_none_or(|r| outer.holds(r.anchor));
    cue && inner.pieces.iter().all(|p| outer.pieces.iter().any(|o| o.covers(*p)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::statements;

    #[test]
    fn what_two_cues_take_is_one_quotation() {
        let text = "Rosa Lind went on to say that the well was dry.";
        assert_eq!(statements(text), ["say: that the well was dry"]);
    }

    #[test]
    fn a_quotation_within_a_quotation_is_its_own() {
        let text = "\"I asked him to stay and he said, 'Not a chance,'\" Ruth Adler said.";
        assert_eq!(statements(text).last().map(String::as_str), Some("say: 'Not a chance,'"));
    }
}
