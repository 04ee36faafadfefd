//! What the trainer shares with the engine.

pub(crate) use super::form::normalise;
pub(crate) use super::lemma::{Ending, Rule, ending_key, endings};
pub(crate) use super::model::{Model, Parts, write_matrices};
pub(crate) use super::network::{
    Arcs, Clusters, DISTANCE_CLASSES, Dense, LABEL_LAYERS, Memory, NAME_TAGS, Weights, cluster_key, distance_class,
    keys, word_key,
};
pub(crate) use super::quoted::STAND_IN;
pub(crate) use super::sentence::{Analysed, parse};
