//! Strikes of which the sentence does not tell whether people stop working or somebody is hit: the article does.

use super::EventKind;
use super::mention::Mention;

/// Takes such strikes for those of people who stop working, where the article tells of that and of no other attack.
pub(super) fn settle(mentions: &mut [Mention]) {
    let labour = |m: &Mention| m.kind == EventKind::Protest && m.mode == Some("strike");
    let open = |m: &Mention| m.kind == EventKind::Assault && m.nominal && m.lemma == "strike";
    let armed = |m: &Mention| m.kind == EventKind::Assault && !open(m);
    if mentions.iter().any(labour) && !mentions.iter().any(armed) {
        for strike in mentions.iter_mut().filter(|m| open(m)) {
            (strike.kind, strike.mode) = (EventKind::Protest, Some("strike"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::event::EventKind;
    use crate::event::tests::event;

    #[test]
    fn an_article_tells_what_strikes_it_is_about() {
        let text = "Dockers walked off the job on Monday. The last strike at the port, in 1994, lasted nine days.";
        assert_eq!(event(text, "strike").kind, EventKind::Protest);
        let text = "The last strike at the port, in 1994, killed nine sailors.";
        assert_eq!(event(text, "strike").kind, EventKind::Assault);
    }
}
