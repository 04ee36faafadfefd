//! What the trainer shares with the engine.

pub(crate) use super::lemma::{Ending, Rule, ending_key, endings};
pub(crate) use super::model::{Model, Numbers, Parts, Rows, tag_hash};
pub(crate) use super::parser::{Sentence, label_features, move_features};
pub(crate) use super::perceptron::{MAX_CLASSES, TOP, encode};
pub(crate) use super::quoted::stand_in;
pub(crate) use super::sentence::{Analysed, parse, tag};
pub(crate) use super::tagger::decode as decode_tags;
pub(crate) use super::transition::{Move, State};
pub(crate) use super::word::{Lexicon, Word, normalise};
