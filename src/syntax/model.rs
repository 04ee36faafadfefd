//! The packed model: one file with everything that was learned, embedded in the program.
//!
//! Layout: the magic bytes, the version, a checksum of the rest (both `u32`, little-endian), then the sections in the
//! order of [`Parts`]. Numbers are LEB128 varints; tables stand in columns (all keys, then all lengths, then all
//! classes, then all codes), so that a compressor finds like beside like. Keys ascend and are stored as differences.

use super::hash;
use super::lemma::{Lemmatiser, Rule};
use super::network::{Clusters, Dense, Network, Weights};
use super::tags::{Upos, Xpos};
use std::sync::LazyLock;

/// What the file starts with.
const MAGIC: &[u8; 4] = b"SAYW";

/// Raised whenever the layout or the meaning of a feature changes.
const VERSION: u32 = 3;

/// Bytes before the first section.
const HEADER: usize = 12;

/// Numbers by key, ascending.
pub(crate) type Numbers = Vec<(u32, u16)>;

/// The content of a model file.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Parts {
    /// The joint tags, by class.
    pub(crate) tags: Vec<(Upos, Xpos)>,
    /// The network, which knows tags by class and relations by their number in [`super::Rel::ALL`].
    pub(crate) weights: Weights,
    /// Where the embeddings of the clusters start out in training: by clustering, then cluster, on the axes of the
    /// clustering. The engine does not need them.
    pub(crate) centres: Dense,
    /// Rules of the lemmatiser.
    pub(crate) rules: Vec<Rule>,
    /// Rule by key of an ending.
    pub(crate) endings: Numbers,
}

/// The unpacked model.
#[derive(Debug)]
pub(crate) struct Model {
    /// The joint tags, by class.
    tags: Vec<(Upos, Xpos)>,
    /// Tags and parses.
    pub(crate) network: Network,
    /// Makes lemmas.
    pub(crate) lemmatiser: Lemmatiser,
}

static ENGLISH: LazyLock<Model> = LazyLock::new(|| {
    let parts = Parts::read(include_bytes!("../../model/english.bin"));
    parts.expect("the embedded model is whole: a test reads it").into()
});

/// Matrices that stand one after the other in a file of their own; `None` where it is damaged.
pub(crate) fn read_matrices(bytes: &[u8]) -> Option<Vec<Dense>> {
    let mut reader = Reader(bytes);
    std::iter::from_fn(|| (!reader.0.is_empty()).then(|| reader.dense())).collect()
}

/// A file of matrices.
#[cfg(feature = "train")]
pub(crate) fn write_matrices(matrices: &[Dense]) -> Vec<u8> {
    let mut out = Vec::new();
    for matrix in matrices {
        write::dense(&mut out, matrix);
    }
    out
}

/// The embedded model of English, unpacked on first use.
pub(crate) fn english() -> &'static Model {
    &ENGLISH
}

impl From<Parts> for Model {
    fn from(parts: Parts) -> Self {
        Self {
            tags: parts.tags,
            network: parts.weights.into(),
            lemmatiser: Lemmatiser::new(parts.rules, &parts.endings),
        }
    }
}

impl Model {
    /// The tags of class `class`.
    pub(crate) fn tag(&self, class: usize) -> (Upos, Xpos) {
        self.tags.get(class).copied().unwrap_or((Upos::X, Xpos::Fw))
    }
}

/// Why bytes are no model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ModelError {
    /// They do not begin like one.
    Magic,
    /// They are one of another version.
    Version,
    /// They are damaged.
    Checksum,
    /// They end early or hold a number that is out of range.
    Content,
}

impl Parts {
    /// Reads a model file.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, ModelError> {
        let (header, body) = bytes.split_at_checked(HEADER).ok_or(ModelError::Magic)?;
        if !header.starts_with(MAGIC) {
            return Err(ModelError::Magic);
        }
        if header[4..8] != VERSION.to_le_bytes() {
            return Err(ModelError::Version);
        }
        if header[8..] != checksum(body) {
            return Err(ModelError::Checksum);
        }
        Self::sections(&mut Reader(body)).ok_or(ModelError::Content)
    }

    fn sections(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            tags: reader.tags()?,
            weights: reader.network().filter(Weights::fits)?,
            centres: reader.dense()?,
            rules: reader.rules()?,
            endings: reader.numbers()?,
        })
    }

    /// The file that [`Parts::read`] reads.
    #[cfg(any(test, feature = "train"))]
    pub(crate) fn write(&self) -> Vec<u8> {
        let mut body = Vec::new();
        write::tags(&mut body, &self.tags);
        write::network(&mut body, &self.weights);
        write::dense(&mut body, &self.centres);
        write::rules(&mut body, &self.rules);
        write::numbers(&mut body, &self.endings);
        [MAGIC.as_slice(), &VERSION.to_le_bytes(), &checksum(&body), &body].concat()
    }
}

fn checksum(body: &[u8]) -> [u8; 4] {
    ((hash::text(body.iter().copied()) >> 16) as u32).to_le_bytes()
}

/// The bytes not yet read. Every method gives `None` where they end early.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|b| b[0])
    }

    fn varint(&mut self) -> Option<u32> {
        let mut value = 0u32;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// A number of things that take at least a byte each.
    fn count(&mut self) -> Option<usize> {
        self.varint().map(|n| n as usize).filter(|&n| n <= self.0.len())
    }

    fn keys(&mut self) -> Option<Vec<u32>> {
        let mut last = 0u32;
        let count = self.count()?;
        let mut next = || {
            last = last.checked_add(self.varint()?)?;
            Some(last)
        };
        (0..count).map(|_| next()).collect()
    }

    fn numbers(&mut self) -> Option<Numbers> {
        let keys = self.keys()?;
        keys.into_iter().map(|key| Some((key, u16::try_from(self.varint()?).ok()?))).collect()
    }

    fn floats(&mut self) -> Option<Vec<f32>> {
        let count = self.count()?;
        let (bytes, _) = self.take(count.checked_mul(4)?)?.as_chunks();
        bytes.iter().map(|&b| Some(f32::from_le_bytes(b)).filter(|x| x.is_finite())).collect()
    }

    fn dense(&mut self) -> Option<Dense> {
        let width = self.count()?;
        let count = self.count()?;
        let weights = self.take(count)?.iter().map(|b| b.cast_signed()).collect();
        Some(Dense { width, weights, scales: self.floats()?, bias: self.floats()? })
    }

    fn clusters(&mut self) -> Option<Clusters> {
        let words = self.keys()?;
        let clusterings = self.count()?;
        let codes = self.take(words.len().checked_mul(clusterings)?)?;
        Some(Clusters::new(words, clusterings, codes))
    }

    fn network(&mut self) -> Option<Weights> {
        Some(Weights {
            clusters: self.clusters()?,
            features: self.keys()?,
            embeddings: self.dense()?,
            layers: (0..self.count()?).map(|_| self.dense()).collect::<Option<_>>()?,
            labels: self.dense()?,
            roles: self.dense()?,
            arcs: self.dense()?,
            relations: self.dense()?,
            arc_root: self.floats()?,
            relation_root: self.floats()?,
        })
    }

    fn tags(&mut self) -> Option<Vec<(Upos, Xpos)>> {
        let count = self.count()?;
        let mut tag = || {
            let upos = Upos::ALL.get(usize::from(self.byte()?))?;
            let xpos = Xpos::ALL.get(usize::from(self.byte()?))?;
            Some((*upos, *xpos))
        };
        (0..count).map(|_| tag()).collect()
    }

    fn rules(&mut self) -> Option<Vec<Rule>> {
        let count = self.count()?;
        let mut rule = || {
            let (keeps_case, cut) = (self.byte()? != 0, self.byte()?);
            let length = self.count()?;
            let put = std::str::from_utf8(self.take(length)?).ok()?.to_owned();
            Some(Rule { keeps_case, cut, put })
        };
        (0..count).map(|_| rule()).collect()
    }
}

#[cfg(any(test, feature = "train"))]
mod write {
    use super::{Clusters, Dense, Rule, Upos, Weights, Xpos};

    fn varint(out: &mut Vec<u8>, mut value: u32) {
        while value >= 0x80 {
            out.push(value as u8 | 0x80);
            value >>= 7;
        }
        out.push(value as u8);
    }

    fn keys(out: &mut Vec<u8>, keys: impl ExactSizeIterator<Item = u32>) {
        varint(out, keys.len() as u32);
        let mut last = 0;
        for key in keys {
            varint(out, key - last);
            last = key;
        }
    }

    pub(super) fn numbers(out: &mut Vec<u8>, entries: &[(u32, u16)]) {
        keys(out, entries.iter().map(|e| e.0));
        for &(_, number) in entries {
            varint(out, u32::from(number));
        }
    }

    fn floats(out: &mut Vec<u8>, numbers: &[f32]) {
        varint(out, numbers.len() as u32);
        out.extend(numbers.iter().flat_map(|x| x.to_le_bytes()));
    }

    pub(super) fn dense(out: &mut Vec<u8>, dense: &Dense) {
        varint(out, dense.width as u32);
        varint(out, dense.weights.len() as u32);
        out.extend(dense.weights.iter().map(|w| w.cast_unsigned()));
        floats(out, &dense.scales);
        floats(out, &dense.bias);
    }

    fn clusters(out: &mut Vec<u8>, clusters: &Clusters) {
        keys(out, clusters.words.iter().copied());
        varint(out, clusters.clusterings as u32);
        out.extend(clusters.codes());
    }

    pub(super) fn network(out: &mut Vec<u8>, weights: &Weights) {
        clusters(out, &weights.clusters);
        keys(out, weights.features.iter().copied());
        dense(out, &weights.embeddings);
        varint(out, weights.layers.len() as u32);
        weights.layers.iter().for_each(|layer| dense(out, layer));
        for part in [&weights.labels, &weights.roles, &weights.arcs, &weights.relations] {
            dense(out, part);
        }
        floats(out, &weights.arc_root);
        floats(out, &weights.relation_root);
    }

    pub(super) fn tags(out: &mut Vec<u8>, tags: &[(Upos, Xpos)]) {
        varint(out, tags.len() as u32);
        out.extend(tags.iter().flat_map(|&(upos, xpos)| [upos as u8, xpos as u8]));
    }

    pub(super) fn rules(out: &mut Vec<u8>, rules: &[Rule]) {
        varint(out, rules.len() as u32);
        for rule in rules {
            out.extend([u8::from(rule.keeps_case), rule.cut]);
            varint(out, rule.put.len() as u32);
            out.extend(rule.put.bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::network::DISTANCE_CLASSES;
    use super::{Clusters, Dense, ModelError, Parts, Rule, Upos, Weights, Xpos, english};

    fn sample() -> Parts {
        Parts {
            tags: vec![(Upos::Noun, Xpos::Nn), (Upos::Verb, Xpos::Vbd)],
            weights: weights(),
            centres: dense(2, 512, 0),
            rules: vec![Rule { keeps_case: true, cut: 2, put: "é".into() }],
            endings: vec![(8, 0)],
        }
    }

    fn dense(width: usize, rows: usize, bias: usize) -> Dense {
        Dense { width, weights: vec![-3; width * rows], scales: vec![0.5; rows], bias: vec![0.25; bias] }
    }

    /// The smallest network: two features, eight units, arcs and relations of width 1.
    fn weights() -> Weights {
        let arcs = 1 + DISTANCE_CLASSES;
        Weights {
            clusters: Clusters::new(vec![7, 9], 2, &[1, 2, 3, 4]),
            features: vec![5, 70_000],
            embeddings: Dense { scales: vec![0.5], ..dense(32, 2, 0) },
            layers: vec![dense(32, 64, 64), dense(16, 48, 64)],
            labels: dense(32, 11, 11),
            roles: dense(16, 4, 4),
            arcs: dense(1, arcs, arcs),
            relations: dense(1, 2, 2),
            arc_root: vec![1.0],
            relation_root: vec![1.0],
        }
    }

    #[test]
    fn reads_what_it_wrote() {
        assert_eq!(Parts::read(&sample().write()), Ok(sample()));
    }

    #[test]
    fn refuses_what_is_no_model() {
        let whole = sample().write();
        assert_eq!(Parts::read(b"SAY"), Err(ModelError::Magic));
        assert_eq!(Parts::read(&[0; 40]), Err(ModelError::Magic));
        let mut other = whole.clone();
        other[4] ^= 1;
        assert_eq!(Parts::read(&other), Err(ModelError::Version));
        for at in [8, 20, whole.len() - 1] {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            assert_eq!(Parts::read(&damaged), Err(ModelError::Checksum));
        }
    }

    #[test]
    fn refuses_parts_that_do_not_fit() {
        let mut parts = sample();
        parts.weights.roles.bias.pop();
        assert_eq!(Parts::read(&parts.write()), Err(ModelError::Content));
    }

    #[test]
    fn the_embedded_model_is_whole() {
        assert!(english().tags.len() > 50);
    }
}
