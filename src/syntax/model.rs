//! The packed model: one file with everything that was learned, embedded in the program.
//!
//! Layout: the magic bytes, the version, a checksum of the rest (both `u32`, little-endian), then the sections in the
//! order of [`Parts`]. Numbers are LEB128 varints; tables stand in columns (all keys, then all lengths, then all
//! classes, then all codes), so that a compressor finds like beside like. Keys ascend and are stored as differences.

use super::hash;
use super::lemma::{Lemmatiser, Rule};
use super::perceptron::{Dense, MAX_CLASSES, Sparse};
use super::tags::{Upos, Xpos};
use super::word::Lexicon;
use std::sync::LazyLock;

/// What the file starts with.
const MAGIC: &[u8; 4] = b"SAYW";

/// Raised whenever the layout or the meaning of a feature changes.
const VERSION: u32 = 1;

/// Bytes before the first section.
const HEADER: usize = 12;

/// The rows of a scorer: for each feature key, ascending, classes with the codes of their weights.
pub(crate) type Rows = Vec<(u32, Vec<(u8, i8)>)>;

/// A number for each key, by ascending key.
pub(crate) type Numbers = Vec<(u32, u16)>;

/// The content of a model file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    /// The joint tags, by class.
    pub(crate) tags: Vec<(Upos, Xpos)>,
    /// Ambiguity class by key of the lower-case form.
    pub(crate) ambiguity: Numbers,
    /// Tag class by key of the form.
    pub(crate) sure: Numbers,
    /// Weights of the tagger.
    pub(crate) tagger: Rows,
    /// Weights of the parser's moves.
    pub(crate) moves: Rows,
    /// Weights of the labeller; classes are numbers of [`super::Rel`].
    pub(crate) labels: Rows,
    /// Rules of the lemmatiser.
    pub(crate) rules: Vec<Rule>,
    /// Rule by key of an ending.
    pub(crate) endings: Numbers,
}

/// The unpacked model.
#[derive(Debug)]
pub(crate) struct Model {
    /// The joint tags, by class.
    pub(crate) tags: Vec<(Upos, Xpos)>,
    /// What is known of word forms.
    pub(crate) lexicon: Lexicon,
    /// Chooses among [`Model::tags`].
    pub(crate) tagger: Sparse,
    /// Scores the parser's moves.
    pub(crate) moves: Dense<3>,
    /// Chooses among [`super::Rel::ALL`].
    pub(crate) labels: Sparse,
    /// Makes lemmas.
    pub(crate) lemmatiser: Lemmatiser,
}

static ENGLISH: LazyLock<Model> = LazyLock::new(|| {
    let parts = Parts::read(include_bytes!("../../model/english.bin"));
    parts.expect("the embedded model is whole: a test reads it").into()
});

/// The embedded model of English, unpacked on first use.
pub(crate) fn english() -> &'static Model {
    &ENGLISH
}

impl From<Parts> for Model {
    fn from(parts: Parts) -> Self {
        let sure: Vec<_> = parts.sure.iter().map(|&(key, class)| (key, class as u8)).collect();
        Self {
            lexicon: Lexicon::new(&parts.ambiguity, &sure),
            tagger: Sparse::new(&parts.tagger),
            moves: Dense::new(&parts.moves),
            labels: Sparse::new(&parts.labels),
            lemmatiser: Lemmatiser::new(parts.rules, &parts.endings),
            tags: parts.tags,
        }
    }
}

impl Model {
    /// The tags of class `class`.
    pub(crate) fn tag(&self, class: u8) -> (Upos, Xpos) {
        self.tags.get(usize::from(class)).copied().unwrap_or((Upos::X, Xpos::Fw))
    }
}

/// The hash by which the parser sees a joint tag.
pub(crate) const fn tag_hash(upos: Upos, xpos: Xpos) -> u64 {
    hash::mix(upos as u64, xpos as u64 + 1)
}

/// Why bytes are no model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ModelError {
    /// They do not begin like one.
    Magic,
    /// They are one of another version.
    Version,
    /// They are damaged.
    Checksum,
    /// They end early or hold a number that is out of range.
    Content,
}

impl Parts {
    /// Reads a model file.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, ModelError> {
        let (header, body) = bytes.split_at_checked(HEADER).ok_or(ModelError::Magic)?;
        if !header.starts_with(MAGIC) {
            return Err(ModelError::Magic);
        }
        if header[4..8] != VERSION.to_le_bytes() {
            return Err(ModelError::Version);
        }
        if header[8..] != checksum(body) {
            return Err(ModelError::Checksum);
        }
        Self::sections(&mut Reader(body)).ok_or(ModelError::Content)
    }

    fn sections(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            tags: reader.tags()?,
            ambiguity: reader.numbers()?,
            sure: reader.numbers()?,
            tagger: reader.rows()?,
            moves: reader.rows()?,
            labels: reader.rows()?,
            rules: reader.rules()?,
            endings: reader.numbers()?,
        })
    }

    /// The file that [`Parts::read`] reads.
    #[cfg(any(test, feature = "train"))]
    pub(crate) fn write(&self) -> Vec<u8> {
        let mut body = Vec::new();
        write::tags(&mut body, &self.tags);
        write::numbers(&mut body, &self.ambiguity);
        write::numbers(&mut body, &self.sure);
        write::rows(&mut body, &self.tagger);
        write::rows(&mut body, &self.moves);
        write::rows(&mut body, &self.labels);
        write::rules(&mut body, &self.rules);
        write::numbers(&mut body, &self.endings);
        [MAGIC.as_slice(), &VERSION.to_le_bytes(), &checksum(&body), &body].concat()
    }
}

fn checksum(body: &[u8]) -> [u8; 4] {
    ((hash::text(body.iter().copied()) >> 16) as u32).to_le_bytes()
}

/// The bytes not yet read. Every method gives `None` where they end early.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|b| b[0])
    }

    fn varint(&mut self) -> Option<u32> {
        let mut value = 0u32;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// A number of things that take at least a byte each.
    fn count(&mut self) -> Option<usize> {
        self.varint().map(|n| n as usize).filter(|&n| n <= self.0.len())
    }

    fn keys(&mut self) -> Option<Vec<u32>> {
        let mut last = 0u32;
        let count = self.count()?;
        let mut next = || {
            last = last.checked_add(self.varint()?)?;
            Some(last)
        };
        (0..count).map(|_| next()).collect()
    }

    fn numbers(&mut self) -> Option<Numbers> {
        let keys = self.keys()?;
        keys.into_iter().map(|key| Some((key, u16::try_from(self.varint()?).ok()?))).collect()
    }

    fn rows(&mut self) -> Option<Rows> {
        let keys = self.keys()?;
        let lengths = self.take(keys.len())?;
        let total = lengths.iter().map(|&n| usize::from(n)).sum();
        let (mut classes, mut codes) = (self.take(total)?, self.take(total)?);
        let row = |(key, &length): (u32, &u8)| {
            let (class, later) = classes.split_at_checked(usize::from(length))?;
            let (code, later_codes) = codes.split_at_checked(usize::from(length))?;
            (classes, codes) = (later, later_codes);
            Some((key, class.iter().copied().zip(code.iter().map(|&c| c.cast_signed())).collect()))
        };
        keys.into_iter().zip(lengths).map(row).collect()
    }

    fn tags(&mut self) -> Option<Vec<(Upos, Xpos)>> {
        let count = self.count().filter(|&n| n <= MAX_CLASSES)?;
        let mut tag = || {
            let upos = Upos::ALL.get(usize::from(self.byte()?))?;
            let xpos = Xpos::ALL.get(usize::from(self.byte()?))?;
            Some((*upos, *xpos))
        };
        (0..count).map(|_| tag()).collect()
    }

    fn rules(&mut self) -> Option<Vec<Rule>> {
        let count = self.count()?;
        let mut rule = || {
            let (keeps_case, cut) = (self.byte()? != 0, self.byte()?);
            let length = self.count()?;
            let put = std::str::from_utf8(self.take(length)?).ok()?.to_owned();
            Some(Rule { keeps_case, cut, put })
        };
        (0..count).map(|_| rule()).collect()
    }
}

#[cfg(any(test, feature = "train"))]
mod write {
    use super::{Rows, Rule, Upos, Xpos};

    fn varint(out: &mut Vec<u8>, mut value: u32) {
        while value >= 0x80 {
            out.push(value as u8 | 0x80);
            value >>= 7;
        }
        out.push(value as u8);
    }

    fn keys(out: &mut Vec<u8>, keys: impl ExactSizeIterator<Item = u32>) {
        varint(out, keys.len() as u32);
        let mut last = 0;
        for key in keys {
            varint(out, key - last);
            last = key;
        }
    }

    pub(super) fn numbers(out: &mut Vec<u8>, entries: &[(u32, u16)]) {
        keys(out, entries.iter().map(|e| e.0));
        for &(_, number) in entries {
            varint(out, u32::from(number));
        }
    }

    pub(super) fn rows(out: &mut Vec<u8>, rows: &Rows) {
        keys(out, rows.iter().map(|r| r.0));
        out.extend(rows.iter().map(|r| r.1.len() as u8));
        out.extend(rows.iter().flat_map(|r| r.1.iter().map(|w| w.0)));
        out.extend(rows.iter().flat_map(|r| r.1.iter().map(|w| w.1.cast_unsigned())));
    }

    pub(super) fn tags(out: &mut Vec<u8>, tags: &[(Upos, Xpos)]) {
        varint(out, tags.len() as u32);
        out.extend(tags.iter().flat_map(|&(upos, xpos)| [upos as u8, xpos as u8]));
    }

    pub(super) fn rules(out: &mut Vec<u8>, rules: &[Rule]) {
        varint(out, rules.len() as u32);
        for rule in rules {
            out.extend([u8::from(rule.keeps_case), rule.cut]);
            varint(out, rule.put.len() as u32);
            out.extend(rule.put.bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ModelError, Parts, Rule, Upos, Xpos, english};

    fn sample() -> Parts {
        Parts {
            tags: vec![(Upos::Noun, Xpos::Nn), (Upos::Verb, Xpos::Vbd)],
            ambiguity: vec![(5, 1), (70_000, 2)],
            sure: vec![(9, 1)],
            tagger: vec![(3, vec![(0, 4), (1, -4)]), (300_000, vec![(1, 127)])],
            moves: vec![(1, vec![(2, -9)])],
            labels: vec![],
            rules: vec![Rule { keeps_case: true, cut: 2, put: "é".into() }],
            endings: vec![(8, 0)],
        }
    }

    #[test]
    fn reads_what_it_wrote() {
        assert_eq!(Parts::read(&sample().write()), Ok(sample()));
    }

    #[test]
    fn refuses_what_is_no_model() {
        let whole = sample().write();
        assert_eq!(Parts::read(b"SAY"), Err(ModelError::Magic));
        assert_eq!(Parts::read(&[0; 40]), Err(ModelError::Magic));
        let mut other = whole.clone();
        other[4] ^= 1;
        assert_eq!(Parts::read(&other), Err(ModelError::Version));
        for at in [8, 20, whole.len() - 1] {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            assert_eq!(Parts::read(&damaged), Err(ModelError::Checksum));
        }
    }

    #[test]
    fn the_embedded_model_is_whole() {
        assert!(english().tags.len() > 50);
    }
}
