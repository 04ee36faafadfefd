//! One sentence through the network.

use super::digest::Digesting;
use super::model::Model;
use super::network::{Memory, States};
use super::tags::{NameTag, Rel, Upos, Xpos};

/// Longest stretch of tokens that is parsed as one; what runs on is parsed apart. Real sentences stay below (the
/// longest of the treebanks has some 150), and the bound keeps time linear in the length of endless lines.
const WINDOW: usize = 160;

/// What is found for one token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Analysed {
    pub(crate) upos: Upos,
    pub(crate) xpos: Xpos,
    pub(crate) name: NameTag,
    /// The head's place in the sentence; `None` for the root.
    pub(crate) head: Option<usize>,
    pub(crate) rel: Rel,
}

/// What the network says of a token by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tags {
    pub(crate) upos: Upos,
    pub(crate) xpos: Xpos,
    pub(crate) name: NameTag,
}

/// Tokens read by the network, window by window.
#[derive(Debug)]
pub(crate) struct Reading {
    windows: Vec<States>,
    pub(crate) tags: Vec<Tags>,
}

/// The form as the network reads it: the treebanks know "march" as a month alone.
fn as_read<'a>(form: &&'a str) -> &'a str {
    match *form {
        "march" => "protest",
        form => form,
    }
}

/// Reads the tokens with these forms window by window; `each` is given what was read, and the memory of it.
fn windows(
    model: &Model,
    forms: &[&str],
    memory: &mut Memory,
    mut each: impl FnMut(&States, &mut Memory),
) -> Vec<States> {
    let forms: Vec<&str> = forms.iter().map(as_read).collect();
    let read = |window: &[&str]| {
        let states = model.network.states(window, memory);
        each(&states, memory);
        states
    };
    forms.chunks(WINDOW).map(read).collect()
}

/// Reads the tokens with these forms as one sentence; `memory` keeps what is known of forms between sentences, and
/// `digesting` takes what is wanted of the states.
pub(super) fn read(model: &Model, forms: &[&str], memory: &mut Memory, digesting: &mut Digesting<'_>) -> Reading {
    let tags_of = |(class, name)| {
        let (upos, xpos) = model.tag(class);
        Tags { upos, xpos, name: NameTag::ALL.get(name).copied().unwrap_or(NameTag::Outside) }
    };
    let mut tags = Vec::with_capacity(forms.len());
    let windows = windows(model, forms, memory, |states, memory| {
        digesting.add(model.network.both_layers(states, memory));
        tags.extend(model.network.labels(memory).map(tags_of));
    });
    Reading { windows, tags }
}

/// Reads the tokens with these forms, of which the tags are known.
pub(crate) fn read_tagged(model: &Model, forms: &[&str], tags: Vec<Tags>, memory: &mut Memory) -> Reading {
    Reading { windows: windows(model, forms, memory, |_, _| {}), tags }
}

/// The tokens at `places` as they were read among the others; `None` where that was in several windows.
pub(crate) fn part(model: &Model, reading: &Reading, places: &[usize]) -> Option<Reading> {
    let [states] = &reading.windows[..] else { return None };
    let tags = places.iter().map(|&at| reading.tags[at]).collect();
    Some(Reading { windows: vec![model.network.part(states, places)], tags })
}

/// Tags and parses the tokens with these forms as one sentence.
pub(crate) fn parse(model: &Model, forms: &[&str], memory: &mut Memory) -> Vec<Analysed> {
    let reading = read(model, forms, memory, &mut Digesting::default());
    analyse(model, &reading, memory)
}

/// Parses what was read.
pub(crate) fn analyse(model: &Model, reading: &Reading, memory: &mut Memory) -> Vec<Analysed> {
    let mut all: Vec<Analysed> = Vec::with_capacity(reading.tags.len());
    let mut first_root = None;
    for states in &reading.windows {
        let start = all.len();
        let arcs = model.network.arcs(states, memory);
        for (&Tags { upos, xpos, name }, (head, rel)) in reading.tags[start..].iter().zip(arcs) {
            let rel = Rel::ALL.get(rel).copied().unwrap_or(Rel::Dep);
            let word = Analysed { upos, xpos, name, head: head.checked_sub(1).map(|h| h + start), rel };
            all.push(match (head, first_root) {
                (0, Some(root)) => Analysed { head: Some(root), rel: Rel::Parataxis, ..word },
                (0, None) => Analysed { rel: Rel::Root, ..word },
                _ => word,
            });
        }
        first_root = first_root.or_else(|| all.iter().position(|w| w.head.is_none()));
    }
    lift_from_leaves(&mut all);
    settle_particle_objects(&mut all);
    all
}

/// A noun without a preposition behind a verb with its particle is the verb's object ("put off the match"); UD knows no
/// plain `obl` without a `case`.
fn settle_particle_objects(all: &mut [Analysed]) {
    let mut particle = vec![false; all.len()];
    let mut taken = vec![false; all.len()];
    for word in all.iter() {
        if let Some(head) = word.head {
            particle[head] |= word.rel == Rel::CompoundPrt;
            taken[head] |= matches!(word.rel, Rel::Obj | Rel::Case);
        }
    }
    for index in 0..all.len() {
        let bare = all[index].rel == Rel::Obl && !taken[index];
        if let Some(head) = all[index].head.filter(|&head| bare && particle[head] && !taken[head]) {
            all[index].rel = Rel::Obj;
            taken[head] = true;
        }
    }
}

/// Punctuation governs nothing, and the first part of a name stands for it, as UD has it for `flat` ("Badr bin Hamad, whose
/// nation …"): what hangs from a mark or from a later part hangs from the next word above.
fn lift_from_leaves(all: &mut [Analysed]) {
    let leaf = |word: &Analysed| word.upos == Upos::Punct || word.rel == Rel::Flat;
    for at in 0..all.len() {
        while let Some(above) = all[at].head.map(|h| all[h]).filter(|w| leaf(w) && w.head.is_some()) {
            all[at].head = above.head;
        }
    }
}
