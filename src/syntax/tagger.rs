//! The tagger: from left to right, each token gets the joint UPOS and Penn tag that scores best.

use super::hash::{Features, mix};
use super::model::Model;
use super::perceptron::MAX_CLASSES;
use super::word::Word;

/// Keeps the tagger's features apart from the parser's.
const FAMILY: u64 = 1;

/// Stands for the tag of a token before the sentence.
const BEFORE: u16 = MAX_CLASSES as u16;

/// The class of joint tags of each word of a sentence.
pub(crate) fn tag(model: &Model, words: &[Word]) -> Vec<u8> {
    let mut scores = [0; MAX_CLASSES];
    decode(
        words,
        |word| model.lexicon.sure(word),
        |features, _| model.tagger.best(features, model.tags.len(), &mut scores),
    )
}

/// Tags from left to right: `sure` knows the tag of some words, `choose` decides by the features and the position.
pub(crate) fn decode(
    words: &[Word],
    sure: impl Fn(&Word) -> Option<u8>,
    mut choose: impl FnMut(&[u32], usize) -> u8,
) -> Vec<u8> {
    let mut tags = Vec::with_capacity(words.len());
    let mut features = Vec::with_capacity(64);
    let mut history = [BEFORE; 2];
    for (at, word) in words.iter().enumerate() {
        let tag = sure(word).unwrap_or_else(|| {
            extract(words, at, history, &mut features);
            choose(&features, at)
        });
        history = [u16::from(tag), history[0]];
        tags.push(tag);
    }
    tags
}

/// The features of the token at `at`; `history` holds the tags of the one and the two before it.
fn extract(words: &[Word], at: usize, history: [u16; 2], keys: &mut Vec<u32>) {
    let outside = Word::outside(11);
    let near = |offset: isize| at.checked_add_signed(offset).and_then(|i| words.get(i)).unwrap_or(&outside);
    let (w, previous, next) = (near(0), near(-1), near(1));
    let [p1, p2] = history.map(u64::from);
    let history = mix(p1, p2);
    let mut f = Features::new(FAMILY, keys);

    f.add([]);
    f.add([w.form]);
    f.add([w.lower]);
    w.suffix.into_iter().for_each(|s| f.add([s]));
    w.prefix.into_iter().for_each(|p| f.add([p]));
    f.add([w.shape]);
    f.add([w.ambiguity]);
    f.add([w.shape, u64::from(at == 0)]);
    f.add([w.suffix[2], w.shape]);

    f.add([p1]);
    f.add([history]);
    f.add([w.lower, p1]);
    f.add([w.lower, history]);
    f.add([w.ambiguity, history]);
    f.add([w.suffix[2], p1]);
    f.add([w.suffix[1], w.shape, p1]);

    f.add([previous.lower]);
    f.add([next.lower]);
    f.add([near(-2).lower]);
    f.add([near(2).lower]);
    f.add([previous.suffix[2]]);
    f.add([next.suffix[2]]);
    f.add([previous.shape, w.shape]);
    f.add([next.shape, w.shape]);
    f.add([previous.lower, w.lower]);
    f.add([w.lower, next.lower]);
    f.add([w.suffix[1], next.suffix[2]]);
    f.add([w.suffix[2], next.ambiguity]);
    f.add([next.ambiguity]);
    f.add([next.ambiguity, near(2).ambiguity]);

    f.add([p1, next.lower]);
    f.add([p1, w.ambiguity, next.ambiguity]);
    f.add([history, w.ambiguity, next.ambiguity]);
    f.add([p1, w.lower, next.ambiguity]);
}
