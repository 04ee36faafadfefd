//! Whom "himself" and "itself" mean: who stands right before, or the subject of the verb.

use super::Reader;
use crate::syntax::Rel;

impl Reader<'_> {
    /// The chain that the reflexive pronoun at `token` refers to, where the clause tells.
    pub(super) fn reflexive(&self, token: u32) -> Option<usize> {
        let view = self.view;
        let own = |t: u32| self.chain_at.get(&t).copied();
        // "Ruiz himself lost"
        if let Some(beside) = token.checked_sub(1).and_then(own) {
            return Some(beside);
        }
        let verb = view.head(token)?;
        let subject = view.subject(verb).filter(|&s| s != token);
        // "a gang calling itself Grey Lantern"
        let host = || view.head(verb).filter(|_| view.rel(verb) == Rel::Acl);
        subject.or_else(host).and_then(own)
    }
}

/// True for "himself", "themselves".
pub(super) fn is_reflexive(form: &str) -> bool {
    form.ends_with("self") || form.ends_with("selves")
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::assert_mentions;

    #[test]
    fn the_subject_or_who_stands_before() {
        assert_mentions("Ian Hart met Jim Reed. Reed himself had shot himself in the foot.", &["himself → Jim Reed"]);
        assert_mentions("Acme was sold on Monday. A gang calling itself Red Hand said so.", &["itself → Red Hand"]);
    }
}
