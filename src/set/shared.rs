//! What many articles call alike, such as the ids of their entities, kept once.

use crate::syntax::hash::QuickSet;
use std::sync::Arc;

/// Words, each once. None is forgotten: there are few different ones, however many articles come and go.
#[derive(Debug, Default)]
pub(super) struct Shared(QuickSet<Arc<str>>);

impl Shared {
    /// The word, as all that have it share it.
    pub(super) fn get(&mut self, word: &str) -> Arc<str> {
        if let Some(known) = self.0.get(word) {
            return Arc::clone(known);
        }
        let new: Arc<str> = word.into();
        self.0.insert(Arc::clone(&new));
        new
    }
}

#[cfg(test)]
mod tests {
    use super::Shared;
    use std::sync::Arc;

    #[test]
    fn a_word_is_kept_once() {
        let mut shared = Shared::default();
        let (one, other) = (shared.get("p1"), shared.get("p2"));
        assert!(Arc::ptr_eq(&one, &shared.get("p1")) && *other == *"p2");
    }
}
