//! The best tree over arc scores: each token takes its best head, cycles are contracted (Chu and Liu 1965, Edmonds
//! 1967), and one token hangs from the root.

use super::best;

/// Stands for an arc that cannot be; sums of it stay finite.
pub(crate) const NEVER: f32 = -1e9;

/// Scores of arcs between nodes; node 0 is the root.
#[derive(Debug, Clone)]
pub(crate) struct Arcs {
    nodes: usize,
    scores: Vec<f32>,
}

impl Arcs {
    /// No arc between `nodes` nodes, the root among them.
    pub(crate) fn new(nodes: usize) -> Self {
        Self { nodes, scores: vec![NEVER; nodes * nodes] }
    }

    /// The scores of the heads of `node`.
    pub(crate) fn of(&self, node: usize) -> &[f32] {
        &self.scores[node * self.nodes..][..self.nodes]
    }

    /// The scores of the heads of `node`, to be set.
    pub(crate) fn of_mut(&mut self, node: usize) -> &mut [f32] {
        &mut self.scores[node * self.nodes..][..self.nodes]
    }

    /// The head of each node in the best tree, 0 for the root's own; one node at most has head 0.
    pub(crate) fn tree(mut self) -> Vec<usize> {
        let heads = self.branching();
        if heads.iter().skip(1).filter(|&&h| h == 0).count() < 2 {
            return heads;
        }
        let gain = |&node: &usize| self.of(node)[0] - self.of(node)[1..].iter().fold(NEVER, |m, &s| m.max(s));
        let roots = (1..self.nodes).filter(|&node| heads[node] == 0);
        let Some(root) = roots.max_by(|a, b| gain(a).total_cmp(&gain(b))) else { return heads };
        for node in (1..self.nodes).filter(|&node| node != root) {
            self.of_mut(node)[0] = NEVER;
        }
        self.of_mut(root)[1..].fill(2.0 * NEVER);
        self.branching()
    }

    fn branching(&self) -> Vec<usize> {
        let mut heads: Vec<usize> = (0..self.nodes).map(|node| best(self.of(node))).collect();
        heads[0] = 0;
        let Some(cycle) = find_cycle(&heads) else { return heads };
        let contracted = Contracted::new(self, &heads, &cycle);
        contracted.expand(&contracted.arcs.branching(), heads)
    }
}

/// The nodes of a cycle, if there is one.
fn find_cycle(heads: &[usize]) -> Option<Vec<usize>> {
    let mut seen_from = vec![0; heads.len()];
    for start in 1..heads.len() {
        let mut node = start;
        while node != 0 && seen_from[node] == 0 {
            seen_from[node] = start;
            node = heads[node];
        }
        if node != 0 && seen_from[node] == start {
            let rest = std::iter::successors(Some(heads[node]), |&n| Some(heads[n])).take_while(|&n| n != node);
            return Some(std::iter::once(node).chain(rest).collect());
        }
    }
    None
}

/// A graph in which a cycle has become one node, the last.
struct Contracted {
    arcs: Arcs,
    /// The old node of each new one but the last.
    old: Vec<usize>,
    /// For each new node, the node of the cycle that would be its head.
    from: Vec<usize>,
    /// For each new node, the node of the cycle whose head it would be.
    into: Vec<usize>,
}

impl Contracted {
    fn new(arcs: &Arcs, heads: &[usize], cycle: &[usize]) -> Self {
        let mut inside = vec![false; arcs.nodes];
        for &node in cycle {
            inside[node] = true;
        }
        let old: Vec<usize> = (0..arcs.nodes).filter(|&node| !inside[node]).collect();
        let last = old.len();
        let mut new = Self { arcs: Arcs::new(last + 1), from: vec![0; last], into: vec![0; last], old };
        for (at, &node) in new.old.iter().enumerate() {
            for (to, &head) in new.old.iter().enumerate() {
                new.arcs.of_mut(at)[to] = arcs.of(node)[head];
            }
            let leaving = |&member: &usize| arcs.of(node)[member];
            let entering = |&member: &usize| arcs.of(member)[node] - arcs.of(member)[heads[member]];
            let highest = |score: &dyn Fn(&usize) -> f32| {
                let first = cycle.first().copied().unwrap_or_default();
                cycle.iter().fold(first, |best, member| if score(member) > score(&best) { *member } else { best })
            };
            new.from[at] = highest(&leaving);
            new.into[at] = highest(&entering);
            new.arcs.of_mut(at)[last] = leaving(&new.from[at]);
            new.arcs.of_mut(last)[at] = entering(&new.into[at]);
        }
        new
    }

    /// The heads of the old nodes, by those of the new and, inside the cycle, the old `heads`.
    fn expand(&self, new_heads: &[usize], mut heads: Vec<usize>) -> Vec<usize> {
        let last = self.old.len();
        for (at, &node) in self.old.iter().enumerate().skip(1) {
            heads[node] = self.old.get(new_heads[at]).copied().unwrap_or(self.from[at]);
        }
        let entry = new_heads[last].min(last - 1);
        heads[self.into[entry]] = self.old[entry];
        heads
    }
}

#[cfg(test)]
mod tests {
    use super::{Arcs, NEVER};

    fn tree(rows: &[&[f32]]) -> Vec<usize> {
        let mut arcs = Arcs::new(rows.len() + 1);
        for (node, row) in rows.iter().enumerate() {
            arcs.of_mut(node + 1).copy_from_slice(row);
        }
        arcs.tree()[1..].to_vec()
    }

    #[test]
    fn best_heads_that_are_a_tree_stay() {
        assert_eq!(tree(&[&[1.0, NEVER, 5.0], &[3.0, 0.0, NEVER]]), [2, 0]);
    }

    #[test]
    fn a_cycle_opens_where_it_costs_least() {
        assert_eq!(tree(&[&[4.0, NEVER, 9.0], &[1.0, 9.0, NEVER]]), [0, 1]);
        assert_eq!(tree(&[&[1.0, NEVER, 9.0, 0.0], &[0.0, 9.0, NEVER, 6.0], &[5.0, 0.0, 0.0, NEVER]]), [2, 3, 0]);
    }

    #[test]
    fn one_root() {
        assert_eq!(tree(&[&[9.0, NEVER, 5.0], &[8.0, 1.0, NEVER]]), [2, 0]);
    }

    /// Every tree over a few nodes, by brute force.
    fn best_score(rows: &[Vec<f32>]) -> f32 {
        let n = rows.len();
        let mut best = f32::MIN;
        for code in 0..(n + 1).pow(n as u32) {
            let heads: Vec<usize> = (0..n).map(|i| code / (n + 1).pow(i as u32) % (n + 1)).collect();
            let up = |mut at: usize| {
                for _ in 0..=n {
                    at = if at == 0 { 0 } else { heads[at - 1] };
                }
                at == 0
            };
            if heads.iter().filter(|&&h| h == 0).count() == 1 && (1..=n).all(up) {
                best = best.max(heads.iter().zip(rows).map(|(&h, row)| row[h]).sum());
            }
        }
        best
    }

    #[test]
    fn as_good_as_trying_all() {
        let mut state = 7u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 20) as f32
        };
        let mut equal = 0;
        for _ in 0..50 {
            let mut rows: Vec<Vec<f32>> = (0..4).map(|_| (0..5).map(|_| next()).collect()).collect();
            rows.iter_mut().enumerate().for_each(|(i, row)| row[i + 1] = NEVER);
            let heads = tree(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
            let score: f32 = heads.iter().zip(&rows).map(|(&h, row)| row[h]).sum();
            assert!(score <= best_score(&rows));
            equal += usize::from(score > best_score(&rows) - 0.5);
        }
        assert!(equal >= 40, "the choice of the root is greedy, the rest exact: {equal}");
    }
}
