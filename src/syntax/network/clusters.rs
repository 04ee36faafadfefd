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
    /// By clustering, then word.
    pub(crate) codes: Vec<u8>,
}

impl Clusters {
    /// The cluster of the word with key `word` in each clustering, in their order; nothing where it is not known.
    pub(crate) fn of(&self, word: u32) -> impl Iterator<Item = u8> {
        let place = self.words.binary_search(&word).ok();
        place.into_iter().flat_map(|at| self.codes.iter().skip(at).step_by(self.words.len()).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::Clusters;

    #[test]
    fn a_cluster_in_each_clustering() {
        let clusters = Clusters { words: vec![4, 9], clusterings: 3, codes: vec![1, 2, 3, 4, 5, 6] };
        assert_eq!(clusters.of(9).collect::<Vec<_>>(), [2, 4, 6]);
        assert_eq!(clusters.of(5).count(), 0);
    }
}
