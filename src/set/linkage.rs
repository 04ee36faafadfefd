//! Average linkage: the two groups that are most alike on average become one, until none are alike enough.
//!
//! Only pairs that were compared are told; all others are taken to be of one likeness, too little for a group. So two groups
//! can be alike enough only where a pair of their members is, and no group reaches beyond what such pairs hang together.

use crate::syntax::hash::QuickMap;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Two things that were compared, by their places, and how alike they are; not negative.
pub(super) type Pair = (usize, usize, f32);

/// Groups `count` things, of which `pairs` were compared, each pair once, until no two groups are as alike as `enough`.
/// `others`: how alike all other pairs are, less than `enough`. Returns the places of the things of each group, sorted. What
/// comes out depends on the order of the things alone.
pub(super) fn average(count: usize, pairs: &[Pair], others: f32, enough: f32) -> Vec<Vec<usize>> {
    let near = near(count, pairs, enough);
    let members: Vec<Vec<usize>> = (0..count).map(|place| vec![place]).collect();
    let mut groups =
        Groups { around: vec![QuickMap::default(); count], members, queue: BinaryHeap::new(), others, enough };
    for (a, b, alike) in pairs.iter().filter(|(a, b, _)| near[*a] == near[*b]) {
        groups.meet(*a, *b, Sum { alike: *alike, pairs: 1.0 });
    }
    while let Some((_, Reverse(a), Reverse(b))) = groups.queue.pop() {
        groups.merge(a, b);
    }
    let mut members: Vec<Vec<usize>> = groups.members.into_iter().filter(|members| !members.is_empty()).collect();
    for group in &mut members {
        group.sort_unstable();
    }
    members.sort_unstable();
    members
}

/// For each thing the first that it hangs together with through pairs that are alike enough.
fn near(count: usize, pairs: &[Pair], enough: f32) -> Vec<usize> {
    let mut before: Vec<usize> = (0..count).collect();
    let first = |before: &mut Vec<usize>, mut place: usize| {
        while before[place] != place {
            before[place] = before[before[place]];
            place = before[place];
        }
        place
    };
    for (a, b, _) in pairs.iter().filter(|(_, _, alike)| *alike >= enough) {
        let (a, b) = (first(&mut before, *a), first(&mut before, *b));
        before[a.max(b)] = a.min(b);
    }
    (0..count).map(|place| first(&mut before, place)).collect()
}

/// The compared pairs of two groups: the sum of their likenesses, and how many they are.
#[derive(Debug, Clone, Copy)]
struct Sum {
    alike: f32,
    pairs: f32,
}

struct Groups {
    /// The members of each; none of one that became part of another. Numbers are not given again.
    members: Vec<Vec<usize>>,
    /// By the number of another group.
    around: Vec<QuickMap<usize, Sum>>,
    /// Pairs that are alike enough, by the bits of their likeness, which sort as the likeness does where it is not negative.
    queue: BinaryHeap<(u32, Reverse<usize>, Reverse<usize>)>,
    others: f32,
    enough: f32,
}

impl Groups {
    /// Notes what the compared pairs of two groups come to.
    fn meet(&mut self, a: usize, b: usize, sum: Sum) {
        self.around[a].insert(b, sum);
        self.around[b].insert(a, sum);
        let pairs = (self.members[a].len() * self.members[b].len()) as f32;
        let alike = (sum.alike + self.others * (pairs - sum.pairs)) / pairs;
        if alike >= self.enough {
            self.queue.push((alike.to_bits(), Reverse(a.min(b)), Reverse(a.max(b))));
        }
    }

    /// Makes one of two groups, where both are still there.
    fn merge(&mut self, a: usize, b: usize) {
        if self.members[a].is_empty() || self.members[b].is_empty() {
            return;
        }
        let mut members = std::mem::take(&mut self.members[a]);
        members.append(&mut self.members[b]);
        let (mut around, mut others) = (std::mem::take(&mut self.around[a]), std::mem::take(&mut self.around[b]));
        if around.len() < others.len() {
            std::mem::swap(&mut around, &mut others);
        }
        for (other, sum) in others {
            let all = around.entry(other).or_insert(Sum { alike: 0.0, pairs: 0.0 });
            *all = Sum { alike: all.alike + sum.alike, pairs: all.pairs + sum.pairs };
        }
        let new = self.members.len();
        self.members.push(members);
        self.around.push(QuickMap::default());
        for (other, sum) in around.into_iter().filter(|(other, _)| *other != a && *other != b) {
            self.around[other].remove(&a);
            self.around[other].remove(&b);
            self.meet(other, new, sum);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Pair, average};

    const ENOUGH: f32 = 0.4;

    /// Points on a line, near each other where alike; all are compared.
    fn grouped(points: &[f32]) -> Vec<Vec<usize>> {
        let alike = |a: usize, b: usize| 1.0 / (1.0 + (points[a] - points[b]).abs());
        let pairs: Vec<Pair> =
            (0..points.len()).flat_map(|b| (0..b).map(move |a| (a, b))).map(|(a, b)| (a, b, alike(a, b))).collect();
        average(points.len(), &pairs, 0.0, ENOUGH)
    }

    /// A chain of likenesses does not make one of all.
    #[test]
    fn no_chains() {
        assert_eq!(grouped(&[0.0, 1.0, 2.2, 3.2]), [[0, 1], [2, 3]]);
    }

    #[test]
    fn what_was_not_compared_counts_as_it_is_said_to() {
        let pairs = [(0, 1, 0.9), (1, 2, 0.6)];
        assert_eq!(average(3, &pairs, 0.3, ENOUGH), [vec![0, 1, 2]]);
        assert_eq!(average(3, &pairs, 0.1, ENOUGH), [vec![0, 1], vec![2]]);
        assert_eq!(average(0, &[], 0.0, ENOUGH), [[0; 0]; 0]);
    }
}
