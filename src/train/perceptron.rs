//! The averaged perceptron over hashed features (Collins 2002), with lazy averaging.

use crate::syntax::learn::{Rows, TOP, encode};

/// How a learner's weights are thinned out when it is frozen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Thinning {
    /// A feature counts only after this many updates (Goldberg & Elhadad 2011), in training too.
    pub(crate) min_updates: u32,
    /// Averaged weights whose code is smaller than this are dropped. Codes are logarithmic (see `encode`): 60 is 2 %
    /// of the largest weight, 76 is 5 %.
    pub(crate) min_code: u8,
}

#[derive(Debug)]
struct Weight {
    class: u8,
    now: f32,
    /// Sum of the weight over all steps up to `since`.
    total: f32,
    since: u32,
}

#[derive(Debug, Default)]
struct Row {
    updates: u32,
    weights: Vec<Weight>,
}

/// A perceptron in training.
#[derive(Debug)]
pub(crate) struct Learner {
    index: Index,
    rows: Vec<Row>,
    steps: u32,
    thinning: Thinning,
    classes: usize,
}

impl Learner {
    /// A learner that knows nothing yet.
    pub(crate) fn new(classes: usize, thinning: Thinning) -> Self {
        Self { index: Index::default(), rows: Vec::new(), steps: 1, thinning, classes }
    }

    /// The score of each class.
    pub(crate) fn score(&self, features: &[u32], scores: &mut Vec<f32>) {
        scores.clear();
        scores.resize(self.classes, 0.0);
        for row in features.iter().filter_map(|&key| self.index.get(key)).map(|row| &self.rows[row as usize]) {
            if row.updates >= self.thinning.min_updates {
                row.weights.iter().for_each(|w| scores[w.class as usize] += w.now);
            }
        }
    }

    /// One decision is over; averages are taken over decisions.
    pub(crate) fn step(&mut self) {
        self.steps += 1;
    }

    /// Moves the weights of `features` from class `bad` to class `good`.
    pub(crate) fn update(&mut self, features: &[u32], good: u8, bad: u8) {
        for &key in features {
            let row = self.index.get_or_insert(key, self.rows.len() as u32) as usize;
            if row == self.rows.len() {
                self.rows.push(Row::default());
            }
            let row = &mut self.rows[row];
            row.updates += 1;
            row.add(good, 1.0, self.steps);
            row.add(bad, -1.0, self.steps);
        }
    }

    /// The averaged weights, thinned out and quantised.
    pub(crate) fn freeze(&self) -> Rows {
        let counts = |row: &&Row| row.updates >= self.thinning.min_updates;
        let average = |weight: &Weight| weight.average(self.steps);
        let weights = self.rows.iter().filter(counts).flat_map(|row| &row.weights);
        let largest = weights.map(|w| average(w).abs()).fold(f32::MIN_POSITIVE, f32::max);
        let code = |weight: &Weight| (weight.class, encode(average(weight) * TOP / largest));
        let codes = |row: &Row| {
            let codes = row.weights.iter().map(code).filter(|w| w.1.unsigned_abs() >= self.thinning.min_code.max(1));
            let mut codes: Vec<(u8, i8)> = codes.collect();
            codes.sort_unstable();
            codes
        };
        let rows = self.index.iter().map(|(key, row)| (key, &self.rows[row as usize]));
        let mut frozen: Rows = rows.filter(|(_, row)| counts(row)).map(|(key, row)| (key, codes(row))).collect();
        frozen.retain(|row| !row.1.is_empty());
        frozen.sort_unstable();
        frozen
    }
}

impl Row {
    fn add(&mut self, class: u8, change: f32, step: u32) {
        if let Some(weight) = self.weights.iter_mut().find(|w| w.class == class) {
            weight.total += weight.now * (step - weight.since) as f32;
            weight.since = step;
            weight.now += change;
        } else {
            self.weights.push(Weight { class, now: change, total: 0.0, since: step });
        }
    }
}

impl Weight {
    fn average(&self, steps: u32) -> f32 {
        (self.total + self.now * (steps - self.since) as f32) / steps as f32
    }
}

/// The class of the highest score among those allowed; the lowest such class where several are best.
pub(crate) fn best(scores: &[f32], allowed: impl Fn(usize) -> bool) -> Option<usize> {
    (0..scores.len()).filter(|&c| allowed(c)).reduce(|best, c| if scores[c] > scores[best] { c } else { best })
}

/// Row numbers by feature key: open addressing that grows.
#[derive(Debug, Default)]
struct Index {
    slots: Vec<(u32, u32)>,
    used: usize,
}

/// A key that no feature has.
const FREE: u32 = u32::MAX;

impl Index {
    fn get(&self, key: u32) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        let (found, row) = self.slots[self.slot(key)];
        (found != FREE).then_some(row)
    }

    /// The slot that holds `key`, or the free one where it belongs.
    fn slot(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = key as usize & mask;
        while self.slots[at].0 != FREE && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        at
    }

    fn get_or_insert(&mut self, key: u32, row: u32) -> u32 {
        if self.used * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(key);
        if self.slots[slot].0 == FREE {
            self.slots[slot] = (key, row);
            self.used += 1;
        }
        self.slots[slot].1
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(1 << 16);
        let old = std::mem::replace(&mut self.slots, vec![(FREE, 0); size]);
        for entry in old.into_iter().filter(|e| e.0 != FREE) {
            let slot = self.slot(entry.0);
            self.slots[slot] = entry;
        }
    }

    fn iter(&self) -> impl Iterator<Item = (u32, u32)> {
        self.slots.iter().copied().filter(|e| e.0 != FREE)
    }
}

#[cfg(test)]
mod tests {
    use super::{Learner, Thinning};

    #[test]
    fn learns_what_it_is_told() {
        let mut learner = Learner::new(2, Thinning { min_updates: 1, min_code: 1 });
        learner.update(&[1, 2], 0, 1);
        learner.update(&[2, 3], 1, 0);
        learner.step();
        let mut scores = Vec::new();
        learner.score(&[1], &mut scores);
        assert!(scores[0] > scores[1]);
        let rows = learner.freeze();
        assert_eq!(rows.iter().map(|r| r.0).collect::<Vec<_>>(), [1, 3]);
    }
}
