//! Trains the network of `syntax::network`: the same units in floating point, with their gradient.

mod adam;
mod fit;
mod gradient;
mod pack;
pub(crate) mod product;
mod reading;
mod recurrent;
mod shape;
mod target;
mod teach;
mod vectors;
mod vocabulary;

pub(crate) use adam::Adam;
pub(crate) use fit::{Course, fit};
pub(crate) use gradient::unleak;
pub(crate) use pack::{columns, dense, pack};
pub(crate) use reading::{leak, mask};
pub(crate) use recurrent::{Back, Cells, Pass};
pub(crate) use shape::{Block, Layer, Shape, Sizes};
pub(crate) use target::Target;
pub(crate) use teach::{Teacher, teach};
pub(crate) use vectors::vectors;
pub(crate) use vocabulary::Vocabulary;

/// A sentence to learn from.
#[derive(Debug, Clone)]
pub(crate) struct Example {
    pub(crate) forms: Vec<String>,
    /// The known features of each token.
    pub(crate) features: Vec<Vec<u32>>,
    /// Numbers of joint tags.
    pub(crate) tags: Vec<Target>,
    /// From 1; 0 for the root.
    pub(crate) heads: Vec<Target>,
    /// Numbers of relations in `Rel::ALL`, for the likeliest head.
    pub(crate) relations: Vec<Target>,
    /// Numbers of name tags; empty where names are not known.
    pub(crate) names: Vec<Target>,
    /// Whether the last token is a punctuation mark on which none depends.
    pub(crate) ends_in_mark: bool,
    /// How much it counts; sentences of the treebanks count 1.
    pub(crate) weight: f32,
}
