//! The body whose officer somebody is: "Chief Executive Ana Ruiz", "union president Ana Ruiz".

use super::Reader;
use super::by_description::names_kind;
use super::chain::Descriptor;
use crate::entity::EntityKind;
use crate::lexicon::organizations::{OFFICER, OFFICER_MODIFIER};
use crate::lexicon::people::ORGANIZATION_NOUN;
use crate::lexicon::titles::COURTESY;
use crate::span::TokenSpan;
use std::collections::BTreeSet;

impl Reader<'_> {
    /// "Chief Executive (Ana Ruiz)", behind what a company did: its officer.
    pub(super) fn body_of_officer(&self, role: &str) -> Option<usize> {
        let bare = role.split(' ').all(|word| OFFICER.has(word) || OFFICER_MODIFIER.has(word) || COURTESY.has(word));
        let last = self.last_organization.filter(|_| bare && role.split(' ').any(is_company_officer))?;
        self.chains[last].is_company().then_some(last)
    }

    /// "union president (Ana Ruiz)": the last body with a name that was called so, or whose name tells its kind; of companies
    /// the last one.
    pub(super) fn body_in_role(&self, role: TokenSpan) -> Option<usize> {
        let body = |&t: &u32| ORGANIZATION_NOUN.has(self.view.form(t)) && !self.view.is_capitalised(t);
        let noun = TokenSpan::new(role.start, role.end.saturating_sub(1)).iter().find(body)?;
        let kind = Descriptor { noun: self.view.form(noun).to_owned(), modifiers: BTreeSet::new() };
        let called = |&c: &usize| {
            let chain = &self.chains[c];
            let named = chain.kind == EntityKind::Organization && chain.country.is_none() && !chain.names.is_empty();
            named && (names_kind(chain, &kind) || chain.descriptors.iter().any(|d| d.noun == kind.noun))
        };
        // "the firm's director", behind what Lind Motors did
        let company = |&c: &usize| {
            kind.calls_a_business() && kind.noun != "party" && self.chains[c].is_company() && self.chains[c].takes_part
        };
        self.recent.iter().rev().copied().find(called).or_else(|| self.recent.iter().rev().copied().find(company))
    }
}

/// True for an officer whom companies have, and states do not.
fn is_company_officer(word: &str) -> bool {
    OFFICER.has(word) && !matches!(&*word.to_lowercase(), "president" | "chair" | "founder")
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::assert_mentions;

    #[test]
    fn an_officer_speaks_for_the_body_named_before() {
        let text = "Lind Motors met the Dockers Union on Monday.\n“Lind Motors left, and we waited,” union president Ana \
                    Ruiz said.";
        assert_mentions(text, &["we → Dockers Union"]);
    }
}
