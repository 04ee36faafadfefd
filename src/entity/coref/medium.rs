//! The paper, broadcaster or agency to which something was told is not on stage: in "“They walked out,” she told RTÉ" nobody
//! has spoken of RTÉ.

use super::Reader;
use crate::entity::EntityKind;
use crate::entity::mentions::{Candidate, What};
use crate::syntax::Rel;

impl Reader<'_> {
    /// True for a named body, or a programme of its own, to which somebody tells something, and that has done nothing so far.
    pub(super) fn is_medium(&self, candidate: &Candidate, chain: usize) -> bool {
        let view = self.view;
        let chain = &self.chains[chain];
        let body = chain.kind == EntityKind::Organization && chain.country.is_none() && !chain.takes_part;
        let owner = |t: u32| matches!(view.rel(t), Rel::NmodPoss | Rel::Compound);
        let head = if owner(candidate.head) { view.head(candidate.head) } else { Some(candidate.head) };
        let told = |t: u32| {
            let verb = view.head(t).map_or("", |v| view.lemma(v));
            matches!((view.rel(t), verb), (Rel::Obj | Rel::Iobj, "tell") | (Rel::Nmod | Rel::Obl, "interview"))
        };
        body && matches!(candidate.what, What::Name { .. }) && head.is_some_and(told)
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::assert_mentions;

    #[test]
    fn who_is_told_is_not_on_stage() {
        let text = "Norsk Steel cut wages in May.\n“Nobody warned us,” Ana Ruiz told the Lima Herald.\nThe company said \
                    nothing.";
        assert_mentions(text, &["The company → Norsk Steel"]);
    }
}
