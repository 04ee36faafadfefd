//! Learns what names name: `cargo run --release --example train_names -- FILE… [--out=FILE]` writes `model/names.bin`, or the
//! file given.
//!
//! Files as for `entity_score names`. A multinomial logistic regression over the clues of every name found; a name that
//! overlaps an annotated one without being it is left out. Deterministic: the same files in the same order give the same weights.

mod annotated;

use annotated::{documents, gold_names, layers};
use saywhen::View;
use saywhen::entity::names;
use saywhen::syntax;

/// Passes over the names; more fit the corpora's habits.
const EPOCHS: usize = 12;
/// Step of AdaGrad.
const STEP: f32 = 0.05;
/// Weight decay per pass: clues seen once or twice stay small.
const DECAY: f32 = 0.06;
/// The class of names that are no person, organisation or place.
const OTHER: usize = 3;
/// Weights are stored in tenths of a logit.
const SCALE: f32 = 10.0;

struct Example {
    clues: Vec<u16>,
    class: usize,
}

fn main() {
    let parse = std::env::args().any(|a| a == "--parse");
    let files: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let examples: Vec<Example> = files.iter().flat_map(|f| read(f, parse)).collect();
    let weights = learn(&examples);
    let rounded = weights.iter().flatten().map(|w| (w * SCALE).round().clamp(-127.0, 127.0) as i8);
    let bytes: Vec<u8> = rounded.map(i8::cast_unsigned).collect();
    let out = std::env::args().find_map(|a| a.strip_prefix("--out=").map(String::from));
    std::fs::write(out.as_deref().unwrap_or("model/names.bin"), bytes).expect("a writable file");
    println!("{} names", examples.len());
}

fn read(path: &str, parse: bool) -> Vec<Example> {
    let text = std::fs::read_to_string(path).expect("readable file");
    let mut examples = Vec::new();
    for sentences in documents(&text) {
        let (document, text, parsed) = layers(&sentences);
        let syntax = parsed.filter(|_| !parse).unwrap_or_else(|| syntax::parse(&document, &text));
        let view = View { document: &document, text: &text, syntax: &syntax };
        let gold = gold_names(&sentences);
        for (span, clues) in names::clues(view) {
            let same = gold.iter().find(|(g, _)| *g == span).map(|(_, kind)| *kind);
            let apart = !gold.iter().any(|(g, _)| g.overlaps(span));
            if let Some(class) = same.or(apart.then_some(OTHER)) {
                examples.push(Example { clues, class });
            }
        }
    }
    examples
}

fn learn(examples: &[Example]) -> Vec<[f32; 4]> {
    let mut weights = vec![[0.0_f32; 4]; names::clue_count()];
    let mut squares = vec![[1e-6_f32; 4]; names::clue_count()];
    for _ in 0..EPOCHS {
        for example in examples {
            let errors = errors(&weights, example);
            for &clue in &example.clues {
                let (row, sums) = (&mut weights[usize::from(clue)], &mut squares[usize::from(clue)]);
                for k in 0..4 {
                    sums[k] += errors[k] * errors[k];
                    row[k] += STEP * errors[k] / sums[k].sqrt().max(1.0);
                }
            }
        }
        for weight in weights.iter_mut().flatten() {
            *weight *= 1.0 - DECAY;
        }
    }
    weights
}

/// What is missing to certainty, class by class.
fn errors(weights: &[[f32; 4]], example: &Example) -> [f32; 4] {
    let mut sums = [0.0; 4];
    for &clue in &example.clues {
        for (sum, weight) in sums.iter_mut().zip(weights[usize::from(clue)]) {
            *sum += weight;
        }
    }
    let most = sums.iter().copied().fold(f32::MIN, f32::max);
    let powers = sums.map(|s| (s - most).exp());
    let total: f32 = powers.iter().sum();
    let mut errors = powers.map(|p| -p / total);
    errors[example.class] += 1.0;
    errors
}
