//! Heads and relations: every pair of tokens gets a score, and the best tree is taken.
//!
//! The score of an arc is bilinear in two small projections of the states (Dozat and Manning 2017, "Deep Biaffine
//! Attention for Neural Dependency Parsing") plus what the dependent makes of the distance. The relation is chosen
//! after the head, from the sum of two other projections.

use super::linear::{Linear, leaky};
use super::matrix::{Matrix, Room};
use super::tree::{Arcs, NEVER};
use std::ops::Range;

/// Upper ends of the classes of distances, in tokens; what is longer is one class more.
const DISTANCES: [usize; 10] = [1, 2, 3, 4, 5, 7, 10, 14, 20, 30];

/// Classes of distances in one direction.
const CLASSES: usize = DISTANCES.len() + 1;

/// Classes of distances in all: the root, heads on the left, heads on the right.
pub(crate) const DISTANCE_CLASSES: usize = 1 + 2 * CLASSES;

/// The learned numbers of the parser.
#[derive(Debug, Clone)]
pub(crate) struct Parser {
    /// From a state to its part as dependent and as head of an arc, and as dependent and as head of a relation.
    pub(crate) roles: Linear,
    /// From the part as dependent to what the part as head is multiplied with, then to what it gives each distance.
    pub(crate) arcs: Linear,
    /// The root as head of an arc.
    pub(crate) arc_root: Vec<f32>,
    /// The root as head of a relation.
    pub(crate) relation_root: Vec<f32>,
    /// From the sum of the parts to the relations.
    pub(crate) relations: Linear,
}

/// Where the products of a sentence are worked out. The next one takes their room.
#[derive(Debug, Default)]
pub(crate) struct Rooms {
    roles: Room,
    queries: Room,
    scores: Room,
    relations: Room,
}

/// The class of a distance whatever its direction.
fn class(distance: usize) -> usize {
    DISTANCES.partition_point(|&end| end < distance)
}

/// Its class with the direction from the dependent to the head; the head 0 is the root.
fn side(dependent: usize, head: usize, class: usize) -> usize {
    match head {
        0 => 0,
        head if head < dependent => 1 + class,
        _ => 1 + CLASSES + class,
    }
}

/// The class of the distance from the dependent to its head, both counted from 1; the head 0 is the root.
#[cfg(any(test, feature = "train"))]
pub(crate) fn distance_class(dependent: usize, head: usize) -> usize {
    side(dependent, head, class(dependent.abs_diff(head)))
}

/// The columns `range` of rows of `width` numbers.
fn parts(rows: &[f32], width: usize, range: Range<usize>) -> Vec<f32> {
    let mut parts = Vec::with_capacity(rows.len() / width * range.len());
    for row in rows.chunks_exact(width) {
        parts.extend_from_slice(&row[range.clone()]);
    }
    parts
}

impl Parser {
    /// The head of each token, counted from 1 with 0 for the root, and the number of its relation.
    pub(crate) fn parse<'a>(
        &self,
        states: impl ExactSizeIterator<Item = &'a [f32]>,
        rooms: &mut Rooms,
    ) -> Vec<(usize, usize)> {
        let tokens = states.len();
        let roles = self.roles.apply(states, &mut rooms.roles);
        let (arc, relation) = (self.arc_root.len(), self.relation_root.len());
        let width = self.roles.stride();
        roles.chunks_mut(width).for_each(|role| leaky(&mut role[..2 * arc]));

        let dependents = roles.chunks_exact(width).map(|role| &role[..arc]);
        let queries = self.arcs.apply(dependents, &mut rooms.queries);
        let heads = [self.arc_root.as_slice(), &parts(roles, width, arc..2 * arc)].concat();
        let heads = self.arcs(tokens, queries, &heads, &mut rooms.scores).tree().split_off(1);

        let mut sums = parts(roles, width, 2 * arc..2 * arc + relation);
        for (sum, head) in sums.chunks_mut(relation).zip(&heads) {
            let role = head.checked_sub(1).map(|head| &roles[head * width..(head + 1) * width]);
            let of_head = role.map_or(&self.relation_root[..], |role| &role[2 * arc + relation..]);
            sum.iter_mut().zip(of_head).for_each(|(a, b)| *a += b);
        }
        leaky(&mut sums);
        let scores = self.relations.apply(sums.chunks_exact(relation), &mut rooms.relations);
        let best = |row: &[f32]| super::best(&row[..self.relations.rows()]);
        heads.into_iter().zip(scores.chunks(self.relations.stride()).map(best)).collect()
    }

    /// The scores of all arcs, by what the dependents ask for and, after the root's, the parts of the tokens as heads.
    fn arcs(&self, tokens: usize, queries: &[f32], heads: &[f32], room: &mut Room) -> Arcs {
        let width = self.arc_root.len();
        let queries = queries.chunks_exact(self.arcs.stride()).map(|query| query.split_at(width));
        let classes: Vec<usize> = (0..=tokens).map(class).collect();
        let heads = Matrix::of(heads, width);
        room.multiply(&heads, queries.clone().map(|(factors, _)| factors));
        let mut arcs = Arcs::new(tokens + 1);
        for ((scores, (_, of_distance)), token) in room.product.chunks(heads.stride()).zip(queries).zip(1..) {
            let arcs = arcs.of_mut(token);
            for (head, (arc, score)) in arcs.iter_mut().zip(scores).enumerate() {
                *arc = score + of_distance[side(token, head, classes[token.abs_diff(head)])];
            }
            arcs[token] = NEVER;
        }
        arcs
    }
}

#[cfg(test)]
mod tests {
    use super::{DISTANCE_CLASSES, distance_class};

    #[test]
    fn distances() {
        assert_eq!([(5, 0), (5, 4), (5, 1), (5, 6), (1, 90)].map(|(d, h)| distance_class(d, h)), [0, 1, 4, 12, 22]);
        assert_eq!(DISTANCE_CLASSES, 23);
    }
}
