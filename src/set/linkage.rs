//! Average linkage: the two groups that are most alike on average become one, until none are alike enough.
//!
//! Groups meet where any of their members are linked: those that are linked nowhere are not alike enough.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

/// One thing, or a group of them.
pub(super) trait Group {
    /// How alike two groups are on average over the pairs of their members; not negative, and the same both ways.
    fn likeness(&self, other: &Self) -> f32;
    /// Both as one group.
    fn joined(self, other: Self) -> Self;
}

/// Groups `things`, of which `links` names the linked pairs, until no two groups are as alike as `enough`. Returns the
/// places of the things of each group, sorted. What comes out depends on the order of `things` alone.
pub(super) fn average<G: Group>(things: Vec<G>, links: &[(usize, usize)], enough: f32) -> Vec<Vec<usize>> {
    let all: BTreeMap<_, _> =
        things.into_iter().enumerate().map(|(place, thing)| (place, (thing, vec![place]))).collect();
    let mut groups = Groups { next: all.len(), all, neighbours: BTreeMap::new(), queue: BinaryHeap::new() };
    for (a, b) in links {
        groups.meet(*a, *b, enough);
    }
    while let Some((_, Reverse(a), Reverse(b))) = groups.queue.pop() {
        groups.merge(a, b, enough);
    }
    let mut members: Vec<Vec<usize>> = groups.all.into_values().map(|(_, members)| members).collect();
    for group in &mut members {
        group.sort_unstable();
    }
    members.sort_unstable();
    members
}

struct Groups<G> {
    /// Each with its members. Numbers are not given again.
    all: BTreeMap<usize, (G, Vec<usize>)>,
    next: usize,
    neighbours: BTreeMap<usize, BTreeSet<usize>>,
    /// Pairs that are alike enough, by the bits of their likeness, which sort as the likeness does where it is not negative.
    queue: BinaryHeap<(u32, Reverse<usize>, Reverse<usize>)>,
}

impl<G: Group> Groups<G> {
    fn meet(&mut self, a: usize, b: usize, enough: f32) {
        let (Some((x, _)), Some((y, _))) = (self.all.get(&a), self.all.get(&b)) else { return };
        let alike = x.likeness(y);
        self.neighbours.entry(a).or_default().insert(b);
        self.neighbours.entry(b).or_default().insert(a);
        if alike >= enough {
            self.queue.push((alike.to_bits(), Reverse(a.min(b)), Reverse(a.max(b))));
        }
    }

    /// Makes one of two groups, where both are still there.
    fn merge(&mut self, a: usize, b: usize, enough: f32) {
        if !(self.all.contains_key(&a) && self.all.contains_key(&b)) {
            return;
        }
        let (Some((x, mut members)), Some((y, others))) = (self.all.remove(&a), self.all.remove(&b)) else { return };
        members.extend(others);
        let new = self.next;
        self.next += 1;
        self.all.insert(new, (x.joined(y), members));
        let mut around = self.neighbours.remove(&a).unwrap_or_default();
        around.append(&mut self.neighbours.remove(&b).unwrap_or_default());
        for other in around {
            self.meet(other, new, enough);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Group, average};

    /// Points on a line, near each other where alike.
    struct Points(Vec<f32>);

    impl Group for Points {
        fn likeness(&self, other: &Self) -> f32 {
            let pairs = self.0.iter().flat_map(|x| other.0.iter().map(move |y| 1.0 / (1.0 + (x - y).abs())));
            pairs.sum::<f32>() / (self.0.len() * other.0.len()) as f32
        }

        fn joined(mut self, other: Self) -> Self {
            self.0.extend(other.0);
            self
        }
    }

    fn grouped(points: &[f32], links: &[(usize, usize)]) -> Vec<Vec<usize>> {
        average(points.iter().map(|x| Points(vec![*x])).collect(), links, 0.4)
    }

    /// A chain of likenesses does not make one of all.
    #[test]
    fn no_chains() {
        let chain = [0.0, 1.0, 2.2, 3.2];
        assert_eq!(grouped(&chain, &[(0, 1), (1, 2), (2, 3)]), [[0, 1], [2, 3]]);
    }

    #[test]
    fn what_is_not_linked_stays_apart() {
        assert_eq!(grouped(&[0.0, 0.0, 0.0], &[(0, 2)]), [vec![0, 2], vec![1]]);
        assert_eq!(grouped(&[], &[]), [[0; 0]; 0]);
    }
}
