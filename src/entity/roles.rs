//! Roles: what the article says somebody is. Titles in front of a name, appositions behind it, copulas, relative
//! clauses.

use super::mentions::{Candidate, Sort, What, without_article};
use super::names::NameKind;
use super::{Role, RoleEvidence};
use crate::View;
use crate::lexicon::people::{ANYBODY, KIN};
use crate::lexicon::speech::{Reporting, reporting};
use crate::lexicon::titles::COURTESY;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};
use std::collections::BTreeMap;

/// A description that says what the mention headed by `to` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    /// Head token of the mention it describes.
    pub(super) to: u32,
    /// How it is tied to it.
    pub(super) shown_by: RoleEvidence,
}

/// The descriptions among `candidates` (by index) that say what another mention is.
pub(super) fn links(view: View<'_>, candidates: &[Candidate]) -> BTreeMap<usize, Link> {
    let mut links = BTreeMap::new();
    let mut last_name: Option<&Candidate> = None;
    for (index, candidate) in candidates.iter().enumerate() {
        match &candidate.what {
            What::Name { .. } => last_name = Some(candidate),
            What::Nominal(description) => {
                let apposed = description.apposed_to.or_else(|| organization_apposed(view, last_name, candidate));
                let link = apposed
                    .map(|to| Link { to, shown_by: RoleEvidence::Apposition })
                    .or_else(|| predicated(view, candidate.head));
                links.extend(link.map(|l| (index, l)));
            }
            What::Pronoun(_) => {}
        }
    }
    links
}

/// "Anvil, a defence company,": the head of the organisation's name right before.
fn organization_apposed(view: View<'_>, last_name: Option<&Candidate>, candidate: &Candidate) -> Option<u32> {
    let named =
        last_name.filter(|n| matches!(&n.what, What::Name { name, .. } if name.kind == NameKind::Organization))?;
    let organization = matches!(&candidate.what, What::Nominal(d) if d.sort == Sort::Organization);
    let behind = candidate.tokens.start == named.tokens.end + 1 && view.form(named.tokens.end) == ",";
    let sentence = view.sentence(candidate.head);
    let closes = |t: u32| matches!(view.upos(t), Upos::Punct | Upos::Adp) || matches!(view.form(t), "which" | "that");
    let end = candidate.tokens.end;
    (organization && behind && (!sentence.contains(end) || closes(end))).then_some(named.head)
}

/// "Witkoff is the lead negotiator": the subject of which `noun` is said.
fn predicated(view: View<'_>, noun: u32) -> Option<Link> {
    view.child(noun, Rel::Cop)?;
    if view.child(noun, Rel::Case).is_some() || ANYBODY.has(view.lemma(noun)) {
        return None;
    }
    let negated = view.children(noun).iter().any(|&c| matches!(view.lemma(c), "not" | "never"));
    let modal = view.child_where(noun, |c| view.xpos(c) == Xpos::Md).is_some();
    let subject = view.subject(noun).filter(|&s| !negated && !modal && s < noun)?;
    let relative = matches!(view.form(subject), "who" | "which");
    Some(Link { to: subject, shown_by: if relative { RoleEvidence::Relative } else { RoleEvidence::Copula } })
}

/// The role that the phrase states, in running text without article.
pub(super) fn text(view: View<'_>, tokens: TokenSpan) -> String {
    let tokens = without_article(view, tokens);
    view.phrase(tokens).replace('\n', " ").trim_end_matches(',').to_string()
}

/// [`text`] with other words for the phrases in `replaced`, which stand in `tokens` in text order.
pub(super) fn text_with(view: View<'_>, tokens: TokenSpan, replaced: &[&(TokenSpan, String)]) -> String {
    let whole = view.text.bytes(without_article(view, tokens));
    let mut text = String::new();
    let mut at = whole.start;
    for (phrase, name) in replaced.iter().map(|r| (r.0, &r.1)) {
        let bytes = view.text.bytes(phrase);
        if bytes.start < at && at > whole.start {
            continue;
        }
        let article = bytes.start > whole.start && view.upos(phrase.start) == Upos::Det;
        text.push_str(crate::span::ByteSpan::new(at, bytes.start.max(at)).of_text(&view.document.text));
        text.push_str(if article { "the " } else { "" });
        text.push_str(name);
        at = bytes.end;
    }
    text.push_str(crate::span::ByteSpan::new(at, whole.end.max(at)).of_text(&view.document.text));
    text.replace('\n', " ").trim_end_matches(',').trim_start().to_string()
}

/// The noun of a title or description: before the first "of" or "for", else the last word.
pub(super) fn noun(view: View<'_>, tokens: TokenSpan) -> u32 {
    let tied = tokens.iter().find(|&t| t > tokens.start && matches!(view.form(t), "of" | "for"));
    let end = tied.unwrap_or(tokens.end);
    // "Health Minister Dr (Ana Ruiz)"
    tokens.iter().rev().find(|&t| t < end && !COURTESY.has(view.form(t))).unwrap_or(end.saturating_sub(1))
}

/// False for a mere courtesy ("Mr").
pub(super) fn is_role(text: &str) -> bool {
    !text.split_whitespace().all(|w| COURTESY.has(w))
}

/// "spokesperson" alone names no organisation.
pub(super) fn is_bare_spokesperson(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "spokesperson" | "spokesman" | "spokeswoman")
}

/// Words with which a role says what somebody no longer is.
const PAST: [&str; 8] = ["former", "ex", "one-time", "onetime", "then", "ousted", "deposed", "late"];

/// True for what somebody no longer is.
pub(super) fn is_past(role: &str) -> bool {
    PAST.contains(&role.split([' ', '-']).next().unwrap_or_default().to_lowercase().as_str())
}

/// How much a role says: what somebody is before what they were, family ties last, then by its words.
pub(super) fn fullness(role: &Role) -> (bool, bool, usize) {
    let kin = role.text.split_whitespace().last().is_some_and(|w| KIN.has(w));
    (!kin, !is_past(&role.text), role.text.split_whitespace().count())
}

/// True where the mention `tokens` with head `head` is the subject of a verb of speech or stands after "according to".
pub(super) fn is_source(view: View<'_>, tokens: TokenSpan, head: u32) -> bool {
    let verb = view.head(head).filter(|_| view.rel(head) == Rel::Nsubj);
    let uses = Reporting::SPEECH_QUOTATION.or(Reporting::LABEL);
    let speaks = verb.is_some_and(|v| reporting(view.lemma(v)).any(uses));
    let word_before = |n: u32| tokens.start.checked_sub(n).map(|t| view.form(t).to_lowercase());
    speaks || (word_before(1).as_deref() == Some("to") && word_before(2).as_deref() == Some("according"))
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::roles;

    #[test]
    fn titles_in_front() {
        let text = "Secretary of State Ann Foster said no. Trump's son-in-law and adviser Jared Kushner agreed.";
        assert_eq!(roles(text, "Ann Foster"), ["Secretary of State"]);
        assert_eq!(roles(text, "Jared Kushner"), ["Trump's son-in-law and adviser"]);
        assert!(roles("Mr. Hill said no.", "Hill").is_empty());
    }

    #[test]
    fn appositions_on_both_sides() {
        let text = "Dave Okoro, the nonprofit's director of investigations, said so. Kenya's Foreign Ministry \
                    spokesperson, Mary Wambui, agreed.";
        assert_eq!(roles(text, "Dave Okoro"), ["nonprofit's director of investigations"]);
        assert_eq!(roles(text, "Mary Wambui"), ["Kenya's Foreign Ministry spokesperson"]);
    }

    #[test]
    fn copulas() {
        assert_eq!(roles("Steve Marsh is the lead negotiator.", "Steve Marsh"), ["lead negotiator"]);
        assert!(roles("Steve Marsh is not a doctor.", "Steve Marsh").is_empty());
    }

    #[test]
    fn a_bare_spokesperson_speaks_for_the_organisation_before() {
        let text = "The strike is over, according to the Transport Department.\n\"Trains run again,\" spokesperson Ella \
                    Reed said.";
        assert_eq!(roles(text, "Ella Reed"), ["Transport Department spokesperson"]);
    }
}
