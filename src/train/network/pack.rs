//! From the numbers of a trained network to the engine's weights of 8 bits.

use super::shape::{Block, Shape};
use super::vocabulary::Vocabulary;
use crate::syntax::learn::{Dense, Weights};

/// Largest weight.
const TOP: f32 = 127.0;

/// Embeddings are cut at this many times their root mean square.
const CUT: f32 = 13.0;

/// Rows of `width` weights, each with the scale at which its largest is [`TOP`].
pub(crate) fn dense(rows: &[f32], width: usize, bias: &[f32]) -> Dense {
    let largest = |row: &[f32]| row.iter().fold(f32::MIN_POSITIVE, |m, x| m.max(x.abs()));
    let scales: Vec<f32> = rows.chunks(width).map(|row| largest(row) / TOP).collect();
    let whole = |(row, scale): (&[f32], &f32)| row.iter().map(|x| (x / scale).round() as i8).collect::<Vec<_>>();
    Dense { width, weights: rows.chunks(width).zip(&scales).flat_map(whole).collect(), scales, bias: bias.to_vec() }
}

/// The columns of `block`, as rows.
pub(crate) fn columns(numbers: &[f32], block: Block) -> Vec<f32> {
    let rows: Vec<&[f32]> = (0..block.rows).map(|row| &numbers[block.row(row)]).collect();
    (0..block.columns).flat_map(|column| rows.iter().map(move |row| row[column])).collect()
}

/// The weights for the engine.
pub(crate) fn pack(shape: &Shape, numbers: &[f32], words: &Vocabulary) -> Weights {
    let linear = |[matrix, bias]: [Block; 2]| dense(&columns(numbers, matrix), matrix.rows, &numbers[bias.range()]);
    let embeddings = &numbers[shape.embeddings.range()];
    let squares: f32 = embeddings.iter().map(|x| x * x).sum();
    let scale = CUT / TOP * (squares / embeddings.len() as f32).sqrt();
    let distances = &numbers[shape.distances.range()];
    let arcs = [columns(numbers, shape.arcs[0]).as_slice(), distances].concat();
    let arc_bias = [&numbers[shape.arcs[1].range()], &vec![0.0; shape.distances.rows]].concat();
    Weights {
        clusters: words.clusters.clone(),
        features: words.keys.clone(),
        embeddings: Dense {
            width: shape.sizes.embedding,
            weights: embeddings.iter().map(|x| (x / scale).round().clamp(-TOP, TOP) as i8).collect(),
            scales: vec![scale],
            bias: Vec::new(),
        },
        layers: shape.layers.iter().map(|layer| linear([layer.matrix, layer.gates])).collect(),
        labels: linear(shape.labels),
        roles: linear(shape.roles),
        arcs: dense(&arcs, shape.sizes.arc, &arc_bias),
        relations: linear(shape.relations),
        arc_root: numbers[shape.arc_root.range()].to_vec(),
        relation_root: numbers[shape.relation_root.range()].to_vec(),
    }
}
