//! Clusters of words: what is known of words from much more text than the treebanks hold.
//!
//! Vectors of words are cut into pieces, and each piece is replaced by the nearest of 256 centres (product
//! quantisation, Jégou et al. 2011). So a word belongs to one cluster in each of several clusterings, a byte each.

/// The clusters of words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Clusters {
    /// Keys of the words (see [`super::features`]), ascending.
    pub(crate) words: Vec<u32>,
    /// Number of clusterings.
    pub(crate) clusterings: usize,
    /// By word, then clustering.
    codes: Vec<u8>,
    /// For each number that a key may begin with, how many words have keys below; one more at the end.
    starts: Vec<u32>,
}

/// Bits of a key that say where to look for it.
const BITS: u32 = 12;

impl Clusters {
    /// The clusters of `words`, keys in ascending order; `codes` by clustering, then word, as they pack best.
    pub(crate) fn new(words: Vec<u32>, clusterings: usize, codes: &[u8]) -> Self {
        let codes = transposed(codes, words.len());
        let start = |first: u32| words.partition_point(|word| word >> (u32::BITS - BITS) < first) as u32;
        let starts = (0..=1 << BITS).map(start).collect();
        Self { words, clusterings, codes, starts }
    }

    /// The cluster of the word with key `word` in each clustering, in their order; nothing where it is not known.
    pub(crate) fn of(&self, word: u32) -> &[u8] {
        let codes = |at: usize| self.codes.get(at * self.clusterings..(at + 1) * self.clusterings);
        self.place(word).and_then(codes).unwrap_or_default()
    }

    /// The clusters by clustering, then word.
    #[cfg(any(test, feature = "train"))]
    pub(crate) fn codes(&self) -> Vec<u8> {
        transposed(&self.codes, self.clusterings)
    }

    /// True where there is one cluster for each word and clustering.
    pub(crate) fn fits(&self) -> bool {
        self.codes.len() == self.words.len() * self.clusterings
    }

    fn place(&self, word: u32) -> Option<usize> {
        let first = (word >> (u32::BITS - BITS)) as usize;
        let (start, end) = (*self.starts.get(first)? as usize, *self.starts.get(first + 1)? as usize);
        self.words.get(start..end)?.binary_search(&word).ok().map(|at| start + at)
    }
}

/// The columns of a table with rows of this width, one behind the other.
fn transposed(table: &[u8], width: usize) -> Vec<u8> {
    let rows = table.len() / width.max(1);
    let mut columns = vec![0; table.len()];
    for (at, row) in table.chunks_exact(width.max(1)).enumerate() {
        columns.iter_mut().skip(at).step_by(rows).zip(row).for_each(|(out, &code)| *out = code);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::Clusters;

    #[test]
    fn a_cluster_in_each_clustering() {
        let clusters = Clusters::new(vec![4, u32::MAX], 3, &[1, 2, 3, 4, 5, 6]);
        assert_eq!(clusters.of(4), [1, 3, 5]);
        assert_eq!(clusters.of(u32::MAX), [2, 4, 6]);
        assert!(clusters.of(5).is_empty());
        assert_eq!(clusters.codes(), [1, 2, 3, 4, 5, 6]);
    }
}
