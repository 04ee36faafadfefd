//! Roles: what the article says somebody is. Titles in front of a name, appositions behind it, copulas, relative
//! clauses.

use super::mentions::{Candidate, Sort, What, without_article};
use super::{Role, RoleEvidence};
use crate::View;
use crate::lexicon::people::KIN;
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
    let mut last_name: Option<(&Candidate, Sort)> = None;
    for (index, candidate) in candidates.iter().enumerate() {
        match &candidate.what {
            What::Name { name, .. } => {
                let sort = match name.kind {
                    super::names::NameKind::Person => Sort::Person,
                    _ => Sort::Organization,
                };
                last_name = Some((candidate, sort));
            }
            What::Nominal(description) => {
                let apposed = last_name.filter(|(named, sort)| {
                    *sort == description.sort && is_apposition(view, named.tokens.end, candidate.tokens)
                });
                let link = apposed
                    .map(|(named, _)| Link { to: named.head, shown_by: RoleEvidence::Apposition })
                    .or_else(|| predicated(view, candidate.head));
                links.extend(link.map(|l| (index, l)));
            }
            What::Pronoun(_) => {}
        }
    }
    links
}

/// "Hill, a doctor,": right behind the name and a comma, closed by punctuation or a preposition.
fn is_apposition(view: View<'_>, name_end: u32, phrase: TokenSpan) -> bool {
    let opened = phrase.start == name_end + 1 && matches!(view.form(name_end), "," | "—" | "–" | "(");
    let sentence = view.sentence(phrase.start);
    let closes = |t: u32| {
        matches!(view.upos(t), Upos::Punct | Upos::Adp) || matches!(view.form(t), "who" | "which" | "whose" | "and")
    };
    opened && (!sentence.contains(phrase.end) || closes(phrase.end))
}

/// "Witkoff is the lead negotiator": the subject of which `noun` is said.
fn predicated(view: View<'_>, noun: u32) -> Option<Link> {
    view.child(noun, Rel::Cop)?;
    let negated = view.children(noun).iter().any(|&c| matches!(view.lemma(c), "not" | "never"));
    let modal = view.child_where(noun, |c| view.xpos(c) == Xpos::Md).is_some();
    let subject = view.subject(noun).filter(|&s| !negated && !modal && s < noun)?;
    Some(Link { to: subject, shown_by: RoleEvidence::Copula })
}

/// The role that the phrase states, in running text without article.
pub(super) fn text(view: View<'_>, tokens: TokenSpan) -> String {
    let tokens = without_article(view, tokens);
    view.phrase(tokens).replace('\n', " ").trim_end_matches(',').to_string()
}

/// The noun of a title or description: before the first "of" or "for", else the last word.
pub(super) fn noun(view: View<'_>, tokens: TokenSpan) -> u32 {
    let tied = tokens.iter().find(|&t| t > tokens.start && matches!(view.form(t), "of" | "for"));
    tied.map_or(tokens.end.saturating_sub(1), |t| t - 1)
}

/// False for a mere courtesy ("Mr").
pub(super) fn is_role(text: &str) -> bool {
    !text.split_whitespace().all(|w| COURTESY.has(w))
}

/// "spokesperson" alone names no organisation.
pub(super) fn is_bare_spokesperson(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "spokesperson" | "spokesman" | "spokeswoman")
}

/// How much a role says: by its words, family ties and inferences after what is stated.
pub(super) fn fullness(role: &Role) -> (bool, usize) {
    let kin = role.text.split_whitespace().last().is_some_and(|w| KIN.has(w));
    (!kin, role.text.split_whitespace().count())
}

/// Verbs whose subject is the source of a statement.
const SPEECH: [&str; 28] = [
    "say",
    "tell",
    "add",
    "write",
    "announce",
    "warn",
    "claim",
    "confirm",
    "deny",
    "report",
    "state",
    "explain",
    "argue",
    "note",
    "insist",
    "describe",
    "post",
    "acknowledge",
    "admit",
    "declare",
    "suggest",
    "respond",
    "reply",
    "accuse",
    "call",
    "ask",
    "stress",
    "tweet",
];

/// True where the mention headed by `head` is the subject of a verb of speech or stands after "according to".
pub(super) fn is_source(view: View<'_>, head: u32) -> bool {
    let verb = view.head(head).filter(|_| view.rel(head) == Rel::Nsubj);
    let speaks = verb.is_some_and(|v| SPEECH.contains(&view.lemma(v)));
    let after_according = || view.children(head).iter().any(|&c| view.form(c).eq_ignore_ascii_case("according"));
    speaks || after_according()
}
