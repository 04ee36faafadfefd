//! The network's numbers as they are stored, and how they become a [`Network`].

use super::encoder::{BLOCK, Encoder, Gates, LANES, Layer};
use super::features::cluster_key;
use super::linear::Linear;
use super::matrix::Matrix;
use super::parser::Parser;
use super::{Clusters, DISTANCE_CLASSES, LABEL_LAYERS, NAME_TAGS, Network};
use crate::syntax::hash::QuickMap;
use wide::f32x8;

/// A matrix of 8-bit weights with a scale a row, and further numbers that go with it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Dense {
    /// Length of a row.
    pub(crate) width: usize,
    /// One row after the other.
    pub(crate) weights: Vec<i8>,
    /// What a weight of each row is worth.
    pub(crate) scales: Vec<f32>,
    /// The bias; in a recurrent layer the numbers of the gates, by direction and then as in [`Gates`].
    pub(crate) bias: Vec<f32>,
}

/// All numbers of the network.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Weights {
    /// See [`Encoder::clusters`].
    pub(crate) clusters: Clusters,
    /// Keys of the known features, ascending.
    pub(crate) features: Vec<u32>,
    /// The embeddings of the features, one row each; all rows have the one scale.
    pub(crate) embeddings: Dense,
    /// The recurrent layers.
    pub(crate) layers: Vec<Dense>,
    /// See [`Network::labels`].
    pub(crate) labels: Dense,
    /// See [`Parser::roles`].
    pub(crate) roles: Dense,
    /// See [`Parser::arcs`].
    pub(crate) arcs: Dense,
    /// See [`Parser::relations`].
    pub(crate) relations: Dense,
    /// See [`Parser::arc_root`].
    pub(crate) arc_root: Vec<f32>,
    /// See [`Parser::relation_root`].
    pub(crate) relation_root: Vec<f32>,
}

impl Weights {
    /// Whether the sizes of all parts fit together.
    pub(crate) fn fits(&self) -> bool {
        let Some((first, later)) = self.layers.split_first() else { return false };
        let units = first.bias.len() / 8;
        let (arc, relation) = (self.arc_root.len(), self.relation_root.len());
        let has = |dense: &Dense, width: usize, rows: usize, bias: usize| {
            let sizes = (dense.width, dense.weights.len(), dense.scales.len(), dense.bias.len());
            width > 0 && sizes == (width, width * rows, rows, bias)
        };
        let embeddings = &self.embeddings;
        self.clusters.fits()
            && embeddings.weights.len() == embeddings.width * self.features.len()
            && embeddings.scales.len() == 1
            && embeddings.width.is_multiple_of(BLOCK)
            && units.is_multiple_of(LANES)
            && has(first, embeddings.width, 8 * units, 8 * units)
            && later.iter().all(|layer| has(layer, 2 * units, 6 * units, 8 * units))
            && has(&self.labels, LABEL_LAYERS * 2 * units, self.labels.bias.len(), self.labels.scales.len())
            && self.labels.bias.len() > NAME_TAGS
            && has(&self.roles, 2 * units, 2 * (arc + relation), 2 * (arc + relation))
            && has(&self.arcs, arc, arc + DISTANCE_CLASSES, arc + DISTANCE_CLASSES)
            && has(&self.relations, relation, self.relations.bias.len(), self.relations.scales.len())
            && !self.relations.bias.is_empty()
    }
}

/// The matrix nearest to the numbers that are stored: it scales some of its rows down.
impl From<&Dense> for Matrix {
    fn from(dense: &Dense) -> Self {
        let row = |(row, &scale): (&[i8], &f32)| row.iter().map(move |&w| f32::from(w) * scale).collect::<Vec<_>>();
        let rows = dense.weights.chunks_exact(dense.width).zip(&dense.scales).flat_map(row);
        Self::of(&rows.collect::<Vec<_>>(), dense.width)
    }
}

impl From<Dense> for Linear {
    fn from(dense: Dense) -> Self {
        Self { matrix: Matrix::from(&dense), bias: dense.bias }
    }
}

impl From<Dense> for Layer {
    fn from(dense: Dense) -> Self {
        let units = dense.bias.len() / 8;
        let gates = |direction: usize, unit: usize| {
            let part = |kind: usize| f32x8::from(&dense.bias[(4 * direction + kind) * units + unit..][..LANES]);
            Gates { forget_state: part(0), reset_state: part(1), forget: part(2), reset: part(3) }
        };
        let gates = [0, 1].map(|direction| (0..units).step_by(LANES).map(|unit| gates(direction, unit)).collect());
        Self { matrix: Matrix::from(&by_lanes(dense, units)), gates }
    }
}

/// The rows of a layer, which are stored by direction, input and unit, as [`Layer::matrix`] has them.
fn by_lanes(dense: Dense, units: usize) -> Dense {
    let count = dense.scales.len();
    let inputs = count / 2 / units.max(1);
    let stored = |row: usize| {
        let (block, lane) = (row / LANES, row % LANES);
        let (block, input) = (block / inputs, block % inputs);
        let (direction, block) = (block * LANES / units, block * LANES % units);
        (direction * inputs + input) * units + block + lane
    };
    let weights = (0..count).flat_map(|row| &dense.weights[stored(row) * dense.width..][..dense.width]);
    let weights = weights.copied().collect();
    let scales = (0..count).map(|row| dense.scales[stored(row)]).collect();
    Dense { weights, scales, ..dense }
}

impl From<Weights> for Network {
    /// The network of weights that fit together.
    fn from(weights: Weights) -> Self {
        let parser = Parser {
            roles: weights.roles.into(),
            arcs: weights.arcs.into(),
            relations: weights.relations.into(),
            arc_root: weights.arc_root,
            relation_root: weights.relation_root,
        };
        let rows: QuickMap<u32, u32> = weights.features.into_iter().zip(0..).collect();
        let of_clustering =
            |clustering| std::array::from_fn(|code| rows.get(&cluster_key(clustering, code as u8)).copied());
        let encoder = Encoder {
            cluster_rows: (0..weights.clusters.clusterings).map(of_clustering).collect(),
            clusters: weights.clusters,
            rows,
            width: weights.embeddings.width,
            embeddings: weights.embeddings.weights.as_chunks().0.to_vec(),
            embedding_scale: weights.embeddings.scales[0],
            units: weights.layers[0].bias.len() / 8,
            layers: weights.layers.into_iter().map(Layer::from).collect(),
        };
        Self { encoder, labels: weights.labels.into(), parser }
    }
}
