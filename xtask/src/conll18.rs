//! Scores CoNLL-U against gold CoNLL-U as the CoNLL 2018 shared task did, so that figures on raw text compare with
//! published ones: tokens, words and sentences are aligned by the characters they cover, and what stands on aligned
//! words is compared. After `conll18_ud_eval.py` (Straka and Popel, MPL 2.0), whose rules are followed, not its code.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// The figures of one system output, as counts.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Scores {
    pub(crate) tokens: Score,
    pub(crate) sentences: Score,
    pub(crate) words: Score,
    pub(crate) upos: Score,
    pub(crate) xpos: Score,
    /// Morphological features, all of a word's together.
    pub(crate) ufeats: Score,
    pub(crate) lemmas: Score,
    /// Unlabelled attachment.
    pub(crate) uas: Score,
    /// Labelled attachment, subtypes of relations left out.
    pub(crate) las: Score,
}

impl Scores {
    /// F1 in per cent by figure.
    pub(crate) fn json(&self) -> Value {
        json!({
            "tokens": self.tokens.f1(), "sentences": self.sentences.f1(), "words": self.words.f1(),
            "upos": self.upos.f1(), "xpos": self.xpos.f1(), "ufeats": self.ufeats.f1(), "lemma": self.lemmas.f1(),
            "uas": self.uas.f1(), "las": self.las.f1(),
        })
    }
}

/// How many units are in gold and system, and how many agree.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Score {
    pub(crate) gold: usize,
    pub(crate) system: usize,
    pub(crate) correct: usize,
}

impl Score {
    /// F1 in per cent, to two decimals; 0 where there is nothing.
    fn f1(self) -> f64 {
        let units = (self.gold + self.system).max(1) as f64;
        (self.correct as f64 * 2e4 / units).round() / 100.0
    }
}

/// The features that the shared task compares; those of single languages (`NumForm`, `Typo`) are left out.
const UNIVERSAL_FEATURES: &[&str] = &[
    "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite",
    "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
];

/// Half-open range of characters, white space not counted.
type Span = (usize, usize);

#[derive(Debug)]
struct Word<'a> {
    span: Span,
    /// True where the word is part of a multiword token, whose span it has.
    multiword: bool,
    form: &'a str,
    lemma: &'a str,
    upos: &'a str,
    xpos: &'a str,
    /// Sorted, only those of [`UNIVERSAL_FEATURES`].
    features: Vec<&'a str>,
    /// Index of its head; `None` for a root.
    head: Option<usize>,
    relation: &'a str,
}

#[derive(Debug, Default)]
struct Treebank<'a> {
    characters: Vec<char>,
    tokens: Vec<Span>,
    sentences: Vec<Span>,
    words: Vec<Word<'a>>,
}

/// Compares `system` with `gold`.
///
/// # Errors
/// Where either is no CoNLL-U or their texts differ in more than white space.
pub(crate) fn evaluate(gold: &str, system: &str) -> Result<Scores> {
    let (gold, system) = (Treebank::read(gold)?, Treebank::read(system)?);
    let same = gold.characters.iter().zip(&system.characters).take_while(|(g, s)| g == s).count();
    ensure!(
        gold.characters.len() == same && system.characters.len() == same,
        "the texts differ after {:?}",
        gold.characters[same.saturating_sub(30)..same].iter().collect::<String>()
    );
    let pairs = align(&gold.words, &system.words);
    let mut partner = vec![None; gold.words.len()];
    for &(g, s) in &pairs {
        partner[g] = Some(s);
    }
    let agree = |same: &dyn Fn(&Word, &Word) -> bool| Score {
        gold: gold.words.len(),
        system: system.words.len(),
        correct: pairs.iter().filter(|&&(g, s)| same(&gold.words[g], &system.words[s])).count(),
    };
    let same_head = |g: &Word, s: &Word| match (g.head, s.head) {
        (Some(g), Some(s)) => partner[g] == Some(s),
        (g, s) => g.is_none() && s.is_none(),
    };
    Ok(Scores {
        tokens: spans(&gold.tokens, &system.tokens),
        sentences: spans(&gold.sentences, &system.sentences),
        words: agree(&|_, _| true),
        upos: agree(&|g, s| g.upos == s.upos),
        xpos: agree(&|g, s| g.xpos == s.xpos),
        ufeats: agree(&|g, s| g.features == s.features),
        lemmas: agree(&|g, s| g.lemma == "_" || g.lemma == s.lemma),
        uas: agree(&same_head),
        las: agree(&|g, s| same_head(g, s) && g.relation == s.relation),
    })
}

/// The running text of gold CoNLL-U: documents and paragraphs parted by blank lines, sentences as `SpaceAfter` says.
pub(crate) fn raw_text(gold: &str) -> String {
    let mut text = String::new();
    let mut covered = 0;
    for line in gold.lines() {
        if line.starts_with("# newdoc") || line.starts_with("# newpar") {
            let end = text.trim_end().len();
            text.truncate(end);
            text.push_str(if end == 0 { "" } else { "\n\n" });
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, form, .., misc] = columns[..] else {
            covered = 0;
            continue;
        };
        let range = id.split_once('-').and_then(|(_, last)| last.parse::<usize>().ok());
        let part = id.parse::<usize>().is_ok_and(|id| id <= covered);
        if id.contains('.') || part {
            continue;
        }
        covered = range.unwrap_or(covered);
        text.push_str(form);
        text.push_str(if misc.contains("SpaceAfter=No") { "" } else { " " });
    }
    text
}

impl<'a> Treebank<'a> {
    fn read(input: &'a str) -> Result<Self> {
        let mut bank = Self::default();
        let lines: Vec<&str> = input.lines().collect();
        for sentence in lines.split(|line| line.is_empty()) {
            bank.sentence(sentence).with_context(|| sentence.first().copied().unwrap_or_default().to_owned())?;
        }
        Ok(bank)
    }

    fn sentence(&mut self, lines: &[&'a str]) -> Result<()> {
        let (start, first) = (self.characters.len(), self.words.len());
        let mut range = (0, (start, start));
        for line in lines.iter().filter(|line| !line.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            ensure!(columns.len() == 10, "not ten columns: {line}");
            if let Some((_, last)) = columns[0].split_once('-') {
                range = (last.parse()?, self.token(columns[1]));
            } else if !columns[0].contains('.') {
                let id: usize = columns[0].parse()?;
                let multiword = id <= range.0;
                let span = if multiword { range.1 } else { self.token(columns[1]) };
                let head: usize = columns[6].parse()?;
                self.words.push(word(&columns, span, multiword, head.checked_sub(1).map(|h| first + h)));
            }
        }
        let count = self.words.len();
        ensure!(self.words[first..].iter().all(|w| w.head.is_none_or(|h| h < count)), "a head outside the sentence");
        if count > first {
            self.sentences.push((start, self.characters.len()));
        }
        Ok(())
    }

    fn token(&mut self, form: &str) -> Span {
        let start = self.characters.len();
        self.characters.extend(form.chars().filter(|c| !c.is_whitespace()));
        self.tokens.push((start, self.characters.len()));
        (start, self.characters.len())
    }
}

fn word<'a>(columns: &[&'a str], span: Span, multiword: bool, head: Option<usize>) -> Word<'a> {
    let relation = columns[7].split(':').next().unwrap_or_default();
    let (form, lemma, upos, xpos) = (columns[1], columns[2], columns[3], columns[4]);
    Word { span, multiword, form, lemma, upos, xpos, features: universal(columns[5]), head, relation }
}

/// The universal ones among `features`, sorted.
fn universal(features: &str) -> Vec<&str> {
    let name = |feature: &&str| feature.split('=').next().is_some_and(|name| UNIVERSAL_FEATURES.contains(&name));
    let mut universal: Vec<&str> = features.split('|').filter(name).collect();
    universal.sort_unstable();
    universal
}

/// How many of two sorted lists of spans agree.
fn spans(gold: &[Span], system: &[Span]) -> Score {
    let correct = gold.iter().filter(|span| system.binary_search(span).is_ok()).count();
    Score { gold: gold.len(), system: system.len(), correct }
}

/// Pairs of gold and system words that are the same word.
fn align(gold: &[Word], system: &[Word]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let (mut g, mut s) = (0, 0);
    while let (Some(gold_word), Some(system_word)) = (gold.get(g), system.get(s)) {
        if gold_word.multiword || system_word.multiword {
            let (starts, ends) = multiword_stretch(gold, system, (g, s));
            let longest = longest_common(&gold[starts.0..ends.0], &system[starts.1..ends.1]);
            pairs.extend(longest.into_iter().map(|(a, b)| (starts.0 + a, starts.1 + b)));
            (g, s) = ends;
        } else if gold_word.span == system_word.span {
            pairs.push((g, s));
            (g, s) = (g + 1, s + 1);
        } else if gold_word.span.0 <= system_word.span.0 {
            g += 1;
        } else {
            s += 1;
        }
    }
    pairs
}

/// The words of both sides, as start and end indices, that a multiword token at `(g, s)` and those chained to it cover.
fn multiword_stretch(
    gold: &[Word],
    system: &[Word],
    (mut g, mut s): (usize, usize),
) -> ((usize, usize), (usize, usize)) {
    let mut end = if gold[g].multiword { gold[g].span.1 } else { system[s].span.1 };
    if gold[g].multiword && !system[s].multiword && system[s].span.0 < gold[g].span.0 {
        s += 1;
    } else if !gold[g].multiword && gold[g].span.0 < system[s].span.0 {
        g += 1;
    }
    let starts = (g, s);
    let beyond = |words: &[Word], at: usize, end: usize| {
        words.get(at).is_none_or(|w| if w.multiword { w.span.0 >= end } else { w.span.1 > end })
    };
    while !beyond(gold, g, end) || !beyond(system, s, end) {
        let gold_first = g < gold.len() && (s >= system.len() || gold[g].span.0 <= system[s].span.0);
        let word = if gold_first { &gold[g] } else { &system[s] };
        end = if word.multiword { end.max(word.span.1) } else { end };
        (g, s) = if gold_first { (g + 1, s) } else { (g, s + 1) };
    }
    (starts, (g, s))
}

/// The longest common subsequence of the words' forms, case ignored.
fn longest_common(gold: &[Word], system: &[Word]) -> Vec<(usize, usize)> {
    let same = |g: usize, s: usize| gold[g].form.to_lowercase() == system[s].form.to_lowercase();
    let mut lengths = vec![vec![0; system.len() + 1]; gold.len() + 1];
    for g in (0..gold.len()).rev() {
        for s in (0..system.len()).rev() {
            let skip = lengths[g + 1][s].max(lengths[g][s + 1]);
            lengths[g][s] = if same(g, s) { skip.max(lengths[g + 1][s + 1] + 1) } else { skip };
        }
    }
    let mut pairs = Vec::new();
    let (mut g, mut s) = (0, 0);
    while g < gold.len() && s < system.len() {
        if same(g, s) {
            pairs.push((g, s));
            (g, s) = (g + 1, s + 1);
        } else if lengths[g][s] == lengths[g + 1][s] {
            g += 1;
        } else {
            s += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::{Score, evaluate, raw_text};
    use std::fmt::Write;

    /// CoNLL-U of sentences written as "form/UPOS/head/relation" words; a range is written as "form=2" (so many words).
    fn conllu(sentences: &[&str]) -> String {
        let mut out = String::new();
        for sentence in sentences {
            let mut id = 0;
            for word in sentence.split(' ') {
                if let Some((form, count)) = word.split_once('=') {
                    let last = id + count.parse::<usize>().expect("a count");
                    let _ = writeln!(out, "{}-{last}\t{form}\t_\t_\t_\t_\t_\t_\t_\t_", id + 1);
                    continue;
                }
                id += 1;
                let parts: Vec<&str> = word.split('/').chain(["X", "0", "dep"]).collect();
                let [form, upos, head, relation] = [parts[0], parts[1], parts[2], parts[3]];
                let _ = writeln!(out, "{id}\t{form}\t{form}\t{upos}\t_\t_\t{head}\t{relation}\t_\t_");
            }
            out.push('\n');
        }
        out
    }

    fn score(gold: usize, system: usize, correct: usize) -> Score {
        Score { gold, system, correct }
    }

    #[test]
    fn the_same_is_perfect() {
        let gold = conllu(&["Rain/NOUN/2/nsubj fell/VERB/0/root", "Hard/ADV/0/root"]);
        let scores = evaluate(&gold, &gold).expect("same text");
        assert_eq!((scores.words, scores.sentences, scores.las), (score(3, 3, 3), score(2, 2, 2), score(3, 3, 3)));
        assert!((scores.las.f1() - 100.0).abs() < 1e-9);
    }

    #[test]
    fn tags_heads_and_relations_are_told_apart() {
        let gold = conllu(&["Rain/NOUN/2/nsubj:pass fell/VERB/0/root hard/ADV/2/advmod"]);
        let system = conllu(&["Rain/VERB/2/nsubj fell/VERB/0/root hard/ADV/1/advmod"]);
        let scores = evaluate(&gold, &system).expect("same text");
        assert_eq!((scores.upos.correct, scores.uas.correct, scores.las.correct), (2, 2, 2));
        let system = conllu(&["Rain/NOUN/2/obj fell/VERB/0/root hard/ADV/2/advmod"]);
        let scores = evaluate(&gold, &system).expect("same text");
        assert_eq!((scores.uas.correct, scores.las.correct), (3, 2));
    }

    #[test]
    fn features_are_compared_as_sets_of_the_universal_ones() {
        let word = |features: &str| format!("1\trains\train\tVERB\tVBZ\t{features}\t0\troot\t_\t_\n\n");
        let gold = word("Number=Sing|Tense=Pres|Typo=Yes");
        let agreeing = |system: &str| evaluate(&gold, &word(system)).expect("same text").ufeats.correct;
        assert_eq!(agreeing("Tense=Pres|Number=Sing"), 1);
        assert_eq!(agreeing("Number=Sing|Tense=Past"), 0);
        assert_eq!(agreeing("Number=Sing"), 0);
    }

    #[test]
    fn other_tokens_and_sentences_count_against_both() {
        let gold = conllu(&["well/ADV/3/x -/PUNCT/3/x known/ADJ/0/root", "Yes/INTJ/0/root"]);
        let system = conllu(&["well-known/ADJ/0/root Yes/INTJ/1/x"]);
        let scores = evaluate(&gold, &system).expect("same text");
        assert_eq!((scores.words, scores.sentences), (score(4, 2, 1), score(2, 1, 0)));
        assert_eq!(scores.uas.correct, 0);
    }

    #[test]
    fn words_of_a_multiword_token_align_by_their_forms() {
        let gold = conllu(&["I/PRON/4/nsubj don't=2 do/AUX/4/aux n't/PART/4/advmod go/VERB/0/root"]);
        let system = conllu(&["I/PRON/4/nsubj do/AUX/4/aux n't/PART/4/advmod go/VERB/0/root"]);
        let scores = evaluate(&gold, &system).expect("same text");
        assert_eq!((scores.tokens, scores.words), (score(3, 4, 2), score(4, 4, 4)));
        assert_eq!(scores.las.correct, 4);
        let system = conllu(&["I/PRON/3/nsubj don't/AUX/3/aux go/VERB/0/root"]);
        assert_eq!(evaluate(&gold, &system).expect("same text").words, score(4, 3, 2));
    }

    #[test]
    fn other_text_is_an_error() {
        assert!(evaluate(&conllu(&["Rain"]), &conllu(&["Rains"])).is_err());
        assert!(evaluate("1\tRain\n", "").is_err());
    }

    #[test]
    fn running_text() {
        let gold = "# newdoc id = a\n# newpar\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\t_\t_\t_\t_\t0\t_\t_\t_\n\
                    2\tn't\t_\t_\t_\t_\t0\t_\t_\t_\n3\tgo\t_\t_\t_\t_\t0\t_\t_\tSpaceAfter=No\n4\t.\t_\t_\t_\t_\t0\t_\t_\t_\n\n\
                    # newpar\n1\tYes\t_\t_\t_\t_\t0\t_\t_\t_\n\n";
        assert_eq!(raw_text(gold), "don't go.\n\nYes ");
    }
}
