//! Fonts of a PDF: which letters a string's codes show, and how wide they are.

use crate::lexicon::glyphs::{GLYPHS, HELVETICA, STANDARD};
use encoding_rs::{MACINTOSH, WINDOWS_1252};
use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use std::collections::BTreeMap;

/// Width of a glyph where the font states none, in thousandths of its size.
const WIDTH: f64 = 500.0;

/// Width of a glyph of a composite font where the font states none.
const COMPOSITE_WIDTH: f64 = 1000.0;

/// Most codes that a list of widths may cover.
const CODES: u32 = 65_536;

/// A font.
#[derive(Debug, Default)]
pub(super) struct Font {
    /// True where two bytes make a code.
    composite: bool,
    to_unicode: Option<CMap>,
    /// The letters of codes by the font's encoding.
    letters: BTreeMap<u32, String>,
    widths: BTreeMap<u32, f64>,
    default_width: f64,
    /// True where its name says that it is bold.
    pub(super) bold: bool,
}

/// One code of a string.
#[derive(Debug)]
pub(super) struct Code {
    /// What it shows; empty where the font does not say.
    pub(super) text: String,
    /// How far it moves on, in units of the font's size.
    pub(super) width: f64,
    /// True for a space of one byte, which word spacing widens.
    pub(super) is_space: bool,
}

impl Font {
    /// Reads a font's dictionary.
    pub(super) fn of(dict: &Dict) -> Self {
        let name = dict.get::<Name>("BaseFont").map(|name| name.as_str().to_ascii_lowercase()).unwrap_or_default();
        let composite = dict.get::<Name>("Subtype").is_some_and(|subtype| subtype.as_ref() == b"Type0");
        let stream = dict.get::<Stream>("ToUnicode");
        let to_unicode = stream.and_then(|stream| stream.decoded().ok()).and_then(|data| CMap::parse(&data, |_| None));
        let bold = ["bold", "black", "heavy"].iter().any(|word| name.contains(word));
        let mut font = Self { composite, to_unicode, bold, default_width: WIDTH, ..Self::default() };
        if composite {
            font.composite_widths(dict);
        } else {
            font.encoding(dict);
            font.simple_widths(dict, &name);
        }
        font
    }

    /// The codes of a string that the font shows.
    pub(super) fn codes(&self, bytes: &[u8]) -> Vec<Code> {
        let size = if self.composite { 2 } else { 1 };
        let code = |unit: &[u8]| unit.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
        let read = |unit: &[u8]| {
            let code = code(unit);
            let width = self.widths.get(&code).copied().unwrap_or(self.default_width) / 1000.0;
            Code { text: self.text(code), width, is_space: !self.composite && code == 32 }
        };
        bytes.chunks(size).map(read).collect()
    }

    fn text(&self, code: u32) -> String {
        let mapped = match self.to_unicode.as_ref().and_then(|cmap| cmap.lookup_bf_string(code)) {
            Some(BfString::Char(c)) => Some(c.to_string()),
            Some(BfString::String(text)) => Some(text),
            None => self.letters.get(&code).cloned(),
        };
        mapped.unwrap_or_default().chars().filter(|c| *c != '\0').flat_map(apart).collect()
    }

    fn encoding(&mut self, dict: &Dict) {
        let encoding = dict.get::<Dict>("Encoding");
        let base = dict.get::<Name>("Encoding").or_else(|| encoding.as_ref()?.get::<Name>("BaseEncoding"));
        let base = base.map(|name| name.as_str().to_owned()).unwrap_or_default();
        for code in 32..=255_u8 {
            let table = if base == "MacRomanEncoding" { MACINTOSH } else { WINDOWS_1252 };
            let standard = STANDARD.iter().find(|(c, _)| *c == code).filter(|_| base.is_empty());
            let letter = match standard {
                Some((_, letter)) => (*letter).to_owned(),
                None => table.decode_without_bom_handling(&[code]).0.into_owned(),
            };
            self.letters.insert(u32::from(code), letter);
        }
        let differences = encoding.and_then(|encoding| encoding.get::<Array>("Differences"));
        let mut code = 0_u32;
        for entry in differences.iter().flat_map(Array::iter::<Object>) {
            match entry {
                Object::Number(number) => code = u32::try_from(number.as_i64()).unwrap_or_default(),
                Object::Name(name) => {
                    self.letters.insert(code, glyph(name.as_str()));
                    code = code.saturating_add(1);
                }
                _ => {}
            }
        }
    }

    fn simple_widths(&mut self, dict: &Dict, name: &str) {
        let first = dict.get::<u32>("FirstChar").unwrap_or_default();
        match dict.get::<Array>("Widths") {
            Some(widths) => {
                let widths = widths.iter::<Number>().map(|n| n.as_f64());
                self.widths = (first..=first.saturating_add(255)).zip(widths).collect();
                let descriptor = dict.get::<Dict>("FontDescriptor");
                let missing = descriptor.and_then(|d| d.get::<f32>("MissingWidth")).map(f64::from);
                self.default_width = missing.filter(|width| *width > 0.0).unwrap_or(WIDTH);
            }
            // One of the fonts that every viewer has.
            None if name.contains("courier") => self.default_width = 600.0,
            None => {
                let scale = if name.contains("times") { 0.9 } else { 1.0 };
                self.widths = (32..).zip(HELVETICA.iter().map(|width| f64::from(*width) * scale)).collect();
            }
        }
    }

    fn composite_widths(&mut self, dict: &Dict) {
        self.default_width = COMPOSITE_WIDTH;
        let Some(font) = dict.get::<Array>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict>().next()) else {
            return;
        };
        self.default_width = font.get::<f32>("DW").map_or(COMPOSITE_WIDTH, f64::from);
        let widths: Vec<Object> = font.get::<Array>("W").iter().flat_map(Array::iter::<Object>).collect();
        let number = |object: Option<&Object>| match object {
            Some(Object::Number(number)) => Some(number.as_f64()),
            _ => None,
        };
        let mut at = 0;
        while let Some(first) = number(widths.get(at)) {
            let first = first as u32;
            if let Some(Object::Array(list)) = widths.get(at + 1) {
                self.widths.extend((first..CODES).zip(list.iter::<Number>().map(|n| n.as_f64())));
                at += 2;
            } else if let (Some(last), Some(width)) = (number(widths.get(at + 1)), number(widths.get(at + 2))) {
                self.widths.extend((first..=(last as u32).min(CODES)).map(|code| (code, width)));
                at += 3;
            } else {
                return;
            }
        }
    }
}

/// The letters of a glyph by its name.
fn glyph(name: &str) -> String {
    let plain = name.split('.').next().unwrap_or(name);
    if let Some((_, letters)) = GLYPHS.iter().find(|(n, _)| *n == plain) {
        return (*letters).to_owned();
    }
    let hex =
        plain.strip_prefix("uni").or_else(|| plain.strip_prefix('u')).and_then(|hex| u32::from_str_radix(hex, 16).ok());
    let mut letters = plain.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => letter.to_string(),
        _ => hex.and_then(char::from_u32).map(String::from).unwrap_or_default(),
    }
}

/// A ligature's letters; every other character as it is.
fn apart(c: char) -> impl Iterator<Item = char> {
    let letters = match c {
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        '\u{FB05}' | '\u{FB06}' => "st",
        _ => "",
    };
    letters.chars().chain(letters.is_empty().then_some(c))
}
