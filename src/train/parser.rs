//! Trains the parser's moves and labels together, with the dynamic oracle of Goldberg & Nivre (2013): the parser walks
//! into states of its own making and learns the best way on from there.

use super::frames::{Frame, frames};
use super::perceptron::{Learner, Thinning, best};
use super::random::Random;
use super::treebank::Tree;
use crate::syntax::learn::{Move, Rows, Sentence, State, Word, label_features, move_features, tag_hash};
use crate::syntax::{Rel, Upos, Xpos};

/// Passes over the training data.
const EPOCHS: usize = 10;

/// Passes in which only the oracle's moves are made.
const GUIDED: usize = 1;

/// How often the oracle's move is made all the same in later passes.
const GUIDANCE: f32 = 0.1;

const MOVE_THINNING: Thinning = Thinning { min_updates: 4, min_code: 73 };
const LABEL_THINNING: Thinning = Thinning { min_updates: 3, min_code: 62 };

/// A sentence to learn from.
#[derive(Debug)]
pub(crate) struct Example {
    sentence: Sentence,
    words: Vec<Word>,
    tags: Vec<(Upos, Xpos)>,
    /// By token number, with an unused first entry; the root is numbered after the last token.
    heads: Vec<usize>,
    rels: Vec<Rel>,
}

impl Example {
    /// The example of `frame`, which was made of this example's tree.
    fn rearranged(&self, frame: &Frame, stand_in: (Word, (Upos, Xpos))) -> Self {
        let seen = |&at: &usize| if at == frame.said { stand_in } else { (self.words[at - 1], self.tags[at - 1]) };
        let (words, tags): (Vec<_>, Vec<_>) = frame.order.iter().map(seen).unzip();
        let place = |token: usize| frame.order.iter().position(|&at| at == token).map_or(words.len() + 1, |at| at + 1);
        let arc = |&at: &usize| match self.heads[at] {
            _ if at == frame.said => (place(frame.verb), Rel::Ccomp),
            head if head == frame.said => (words.len() + 1, Rel::Root),
            head => (place(head), self.rels[at]),
        };
        let (heads, rels) = std::iter::once((0, Rel::Dep)).chain(frame.order.iter().map(arc)).unzip();
        Self { sentence: sentence(&words, &tags), words, tags, heads, rels }
    }

    /// The example of `tree`, seen with these words and tags, and those of its frames.
    pub(crate) fn with_frames(
        tree: &Tree,
        words: &[Word],
        tags: &[(Upos, Xpos)],
        stand_in: (Word, (Upos, Xpos)),
    ) -> Vec<Self> {
        let whole = Self::new(tree, words, tags);
        let frames = frames(tree, &whole.heads);
        let mut all: Vec<Self> = frames.iter().map(|frame| whole.rearranged(frame, stand_in)).collect();
        all.push(whole);
        all
    }

    /// The example of `tree`, seen with these words and tags.
    fn new(tree: &Tree, words: &[Word], tags: &[(Upos, Xpos)]) -> Self {
        let rels = std::iter::once(Rel::Dep).chain(tree.tokens.iter().map(|t| t.rel)).collect();
        let (words, tags) = (words.to_vec(), tags.to_vec());
        Self { sentence: sentence(&words, &tags), words, tags, heads: tree.projective_heads(), rels }
    }
}

fn sentence(words: &[Word], tags: &[(Upos, Xpos)]) -> Sentence {
    Sentence::new(words, tags.iter().map(|&(upos, xpos)| tag_hash(upos, xpos)))
}

/// The weights of moves and labels learned from `examples`; `report` is told of each pass.
pub(crate) fn train(examples: &[Example], seed: u64, report: impl Fn(usize)) -> (Rows, Rows) {
    let mut trainer = Trainer {
        moves: Learner::new(Move::ALL.len(), MOVE_THINNING),
        labels: Learner::new(Rel::ALL.len(), LABEL_THINNING),
        random: Random::new(seed),
        features: Vec::new(),
        scores: Vec::new(),
    };
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for epoch in 0..EPOCHS {
        trainer.random.shuffle(&mut order);
        for &at in &order {
            trainer.learn(&examples[at], epoch < GUIDED);
        }
        report(epoch);
    }
    (trainer.moves.freeze(), trainer.labels.freeze())
}

struct Trainer {
    moves: Learner,
    labels: Learner,
    random: Random,
    features: Vec<u32>,
    scores: Vec<f32>,
}

impl Trainer {
    fn learn(&mut self, example: &Example, guided: bool) {
        let mut state = State::new(example.sentence.tokens());
        while !state.is_done() {
            let step = self.learn_move(&state, example, guided);
            match state.arc(step) {
                None => state.shift(),
                Some((head, _)) if head == state.root() => state.attach(head, Rel::Root),
                Some((head, dependent)) => {
                    let rel = self.learn_label(&state, example, head, dependent);
                    state.attach(head, rel);
                }
            }
        }
    }

    fn learn_move(&mut self, state: &State, example: &Example, guided: bool) -> Move {
        let costs = costs(state, &example.heads);
        let allowed = |c: usize| state.allows(Move::ALL[c]);
        let least = (0..costs.len()).filter(|&c| allowed(c)).map(|c| costs[c]).min().unwrap_or_default();
        move_features(state, &example.sentence, &mut self.features);
        self.moves.score(&self.features, &mut self.scores);
        let guess = best(&self.scores, allowed).unwrap_or_default();
        let good = best(&self.scores, |c| allowed(c) && costs[c] == least).unwrap_or_default();
        let wrong = costs[guess] > least;
        if wrong {
            self.moves.update(&self.features, good as u8, guess as u8);
        }
        self.moves.step();
        let follow = wrong && (guided || self.random.chance(GUIDANCE));
        Move::ALL[if follow { good } else { guess }]
    }

    fn learn_label(&mut self, state: &State, example: &Example, head: usize, dependent: usize) -> Rel {
        label_features(state, &example.sentence, head, dependent, &mut self.features);
        self.labels.score(&self.features, &mut self.scores);
        let guess = best(&self.scores, |_| true).unwrap_or_default();
        if example.heads[dependent] == head {
            let gold = example.rels[dependent] as u8;
            if guess as u8 != gold {
                self.labels.update(&self.features, gold, guess as u8);
            }
            self.labels.step();
        }
        Rel::ALL[guess]
    }
}

/// How many gold arcs each move makes unreachable.
fn costs(state: &State, heads: &[usize]) -> [usize; 3] {
    let next = state.next;
    let mut costs = [0; 3];
    if let Some((_, below)) = state.stack.split_last() {
        let top = state.top(0);
        let lost = (next..state.root()).filter(|&d| heads[d] == top).count();
        let second = below.last().copied();
        costs[Move::Left as usize] = lost + usize::from(heads[top] > next || Some(heads[top]) == second);
        costs[Move::Right as usize] = lost + usize::from(heads[top] >= next);
        if next < state.root() {
            let left_behind = state.stack.iter().filter(|&&s| heads[s] == next).count();
            costs[Move::Shift as usize] = left_behind + usize::from(below.contains(&heads[next]));
        }
    }
    costs
}
