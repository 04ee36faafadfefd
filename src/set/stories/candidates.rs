//! Which articles are worth comparing: those that share telling terms and stand near each other in time.
//!
//! Each article is filed under its most telling terms. Under each term, articles stand in the order of their dates, and
//! those within a few places of each other meet. So the number of pairs grows with the number of articles and no faster,
//! and which pairs meet depends on what is in the set, not on how it came in.

use super::super::terms::Term;
use crate::syntax::hash::QuickMap;
use std::rc::Rc;

/// How many places apart two articles may stand under a term. Stories of more articles hang together all the same,
/// through those between.
const PLACES: usize = 32;

/// In how many terms two articles must meet. One may be a surname, or a way of saying.
const MEETINGS: u8 = 2;

/// An article where it stands in the order of dates: its day, its id and its number.
pub(super) type Filed = (i32, Rc<str>, u32);

/// The files under the terms.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    files: QuickMap<Term, Vec<Filed>>,
    /// By the lower number, the others that the article meets, sorted, and in how many terms: of pairs there are hundreds
    /// for each article, and a list takes half the room of a table.
    meetings: QuickMap<u32, Vec<(u32, u8)>>,
}

/// Pairs of articles that came to be worth comparing, and pairs that are so no more.
#[derive(Debug, Default)]
pub(super) struct Moves {
    pub(super) met: Vec<(u32, u32)>,
    pub(super) parted: Vec<(u32, u32)>,
}

impl Candidates {
    /// Files an article under its terms.
    pub(super) fn add(&mut self, article: &Filed, terms: &[Term]) -> Moves {
        let mut moves = Moves::default();
        for term in terms {
            let file = self.files.entry(*term).or_default();
            let at = file.partition_point(|other| other < article);
            let parted = across(file, at);
            let met = near(file, at, article.2);
            file.insert(at, article.clone());
            for pair in parted {
                self.part(pair, &mut moves);
            }
            for pair in met {
                self.meet(pair, &mut moves);
            }
        }
        moves
    }

    /// Takes an article from the files of its terms.
    pub(super) fn remove(&mut self, article: &Filed, terms: &[Term]) -> Moves {
        let mut moves = Moves::default();
        for term in terms {
            let Some(file) = self.files.get_mut(term) else { continue };
            let Ok(at) = file.binary_search(article) else { continue };
            file.remove(at);
            let met = across(file, at);
            let parted = near(file, at, article.2);
            if file.is_empty() {
                self.files.remove(term);
            }
            for pair in met {
                self.meet(pair, &mut moves);
            }
            for pair in parted {
                self.part(pair, &mut moves);
            }
        }
        moves
    }

    fn meet(&mut self, (low, high): (u32, u32), moves: &mut Moves) {
        let others = self.meetings.entry(low).or_default();
        let place = others.binary_search_by_key(&high, |(other, _)| *other).unwrap_or_else(|place| {
            others.insert(place, (high, 0));
            place
        });
        others[place].1 += 1;
        if others[place].1 == MEETINGS {
            moves.met.push((low, high));
        }
    }

    fn part(&mut self, (low, high): (u32, u32), moves: &mut Moves) {
        let Some(others) = self.meetings.get_mut(&low) else { return };
        let Ok(place) = others.binary_search_by_key(&high, |(other, _)| *other) else { return };
        others[place].1 -= 1;
        if others[place].1 + 1 == MEETINGS {
            moves.parted.push((low, high));
        }
        if others[place].1 == 0 {
            others.remove(place);
        }
        if others.is_empty() {
            self.meetings.remove(&low);
        }
    }
}

/// The pairs that meet across the place `at`, and would not with one more article there.
fn across(file: &[Filed], at: usize) -> Vec<(u32, u32)> {
    let first = at.saturating_sub(PLACES);
    (first..at).filter_map(|i| Some(ordered(file[i].2, file.get(i + PLACES)?.2))).collect()
}

/// `article`, which is or would be at `at`, with each that it meets there.
fn near(file: &[Filed], at: usize, article: u32) -> Vec<(u32, u32)> {
    let around = &file[at.saturating_sub(PLACES)..file.len().min(at + PLACES)];
    around.iter().map(|other| ordered(article, other.2)).collect()
}

fn ordered(a: u32, b: u32) -> (u32, u32) {
    (a.min(b), a.max(b))
}

#[cfg(test)]
mod tests {
    use super::{Candidates, Filed, MEETINGS, PLACES};

    fn filed(number: u32) -> Filed {
        (number.cast_signed() / 3, format!("a{number:03}").into(), number)
    }

    /// Coming in any order, and with some gone again, the same pairs meet.
    #[test]
    fn order_does_not_show() {
        let terms = |number: u32| vec![1, 2, 3 + number % 2];
        let all: Vec<u32> = (0..3 * PLACES as u32).collect();
        let mut straight = Candidates::default();
        for n in &all {
            straight.add(&filed(*n), &terms(*n));
        }
        let mut turned = Candidates::default();
        turned.add(&filed(500), &terms(500));
        for n in all.iter().rev() {
            turned.add(&filed(*n), &terms(*n));
        }
        turned.remove(&filed(500), &terms(500));
        assert_eq!(straight.meetings, turned.meetings);
        for n in &all {
            turned.remove(&filed(*n), &terms(*n));
        }
        assert!(turned.meetings.is_empty() && turned.files.is_empty());
    }

    #[test]
    fn one_term_is_not_enough() {
        let mut candidates = Candidates::default();
        assert!(candidates.add(&filed(1), &[1, 2]).met.is_empty());
        assert!(candidates.add(&filed(2), &[2, 3]).met.is_empty());
        let moves = candidates.add(&filed(3), &[1, 2]);
        assert_eq!((moves.met, MEETINGS), (vec![(1, 3)], 2));
        assert_eq!(candidates.remove(&filed(3), &[1, 2]).parted, [(1, 3)]);
    }
}
