//! RTF: groups, control words and text in old encodings; what is no running text (fonts, pictures, headers) is left out.

use super::draft::Draft;
use super::limits::{MAX_FILE_BYTES, too_large};
use super::metadata::Origin;
use super::{Kind, ReadError};
use crate::lexicon::headers::Field;
use encoding_rs::{Encoding, WINDOWS_1252};

/// Groups inside groups; what nests deeper was made to break readers, and its formatting is not followed.
const MAX_GROUPS: usize = 1000;

/// Groups that hold no text of the article.
#[rustfmt::skip]
const ASIDE: &[&str] = &[
    "fonttbl", "colortbl", "stylesheet", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl",
    "footerr", "footerf", "footnote", "annotation", "fldinst", "listtable", "listoverridetable", "themedata", "datastore",
    "generator", "xmlnstbl", "nonshppict", "rsidtbl", "latentstyles", "bkmkstart", "bkmkend", "deleted", "private", "operator",
    "company", "keywords", "subject", "comment", "doccomm", "revtim", "printim",
];

/// Reads the text of an RTF file.
///
/// # Errors
/// Where it is too large.
pub(super) fn draft(bytes: &[u8]) -> Result<Draft, ReadError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(too_large("the document", bytes.len(), MAX_FILE_BYTES));
    }
    let mut reader = Reader { encoding: WINDOWS_1252, ..Reader::default() };
    let mut at = 0;
    while at < bytes.len() {
        at += reader.token(&bytes[at..]);
    }
    reader.end_paragraph();
    Ok(reader.draft)
}

/// What a group changes until it ends.
#[derive(Debug, Clone, Copy, Default)]
struct Group {
    /// True in what is left out.
    aside: bool,
    /// The property that the group states.
    states: Option<Field>,
    /// Characters that follow a Unicode one for readers that know none.
    fallback: usize,
}

#[derive(Debug)]
struct Reader {
    draft: Draft,
    paragraph: String,
    /// Bytes of a run in the document's encoding.
    run: Vec<u8>,
    /// UTF-16 units of a run.
    units: Vec<u16>,
    encoding: &'static Encoding,
    group: Group,
    groups: Vec<Group>,
    /// Groups open beyond [`MAX_GROUPS`].
    beyond: usize,
    /// Fallback characters still to leave out.
    skip: usize,
    /// Bytes of pictures still to leave out.
    binary: usize,
    /// Year, month and day on which the file was made.
    created: [i32; 3],
}

impl Default for Reader {
    fn default() -> Self {
        let group = Group { fallback: 1, ..Group::default() };
        Self {
            draft: Draft::default(),
            paragraph: String::new(),
            run: Vec::new(),
            units: Vec::new(),
            encoding: WINDOWS_1252,
            group,
            groups: Vec::new(),
            beyond: 0,
            skip: 0,
            binary: 0,
            created: [0; 3],
        }
    }
}

impl Reader {
    /// Reads the token that `bytes` begin with; returns its length.
    fn token(&mut self, bytes: &[u8]) -> usize {
        if self.binary > 0 {
            return std::mem::take(&mut self.binary).min(bytes.len()).max(1);
        }
        match bytes[0] {
            b'{' => {
                self.open();
                1
            }
            b'}' => {
                self.close();
                1
            }
            b'\\' => self.control(&bytes[1..]) + 1,
            b'\r' | b'\n' => 1,
            byte => {
                self.byte(byte);
                1
            }
        }
    }

    fn open(&mut self) {
        self.end_run();
        if self.groups.len() < MAX_GROUPS { self.groups.push(self.group) } else { self.beyond += 1 }
    }

    fn close(&mut self) {
        self.end_run();
        if let Some(field) = self.group.states {
            let value = std::mem::take(&mut self.paragraph);
            self.draft.known.state(Origin::Properties, field, &value);
        }
        if self.beyond > 0 {
            self.beyond -= 1;
        } else if let Some(group) = self.groups.pop() {
            self.group = group;
        }
    }

    /// Reads what follows a backslash; returns its length.
    fn control(&mut self, bytes: &[u8]) -> usize {
        let letters = bytes.iter().take_while(|b| b.is_ascii_alphabetic()).take(32).count();
        if letters == 0 {
            return self.symbol(bytes);
        }
        let word = String::from_utf8_lossy(&bytes[..letters]).into_owned();
        let rest = &bytes[letters..];
        let sign = usize::from(rest.first() == Some(&b'-'));
        let digits = rest[sign..].iter().take_while(|b| b.is_ascii_digit()).take(10).count();
        let length = if digits > 0 { sign + digits } else { 0 };
        let number = std::str::from_utf8(&rest[..length]).ok().and_then(|n| n.parse::<i32>().ok());
        let space = usize::from(rest.get(length) == Some(&b' '));
        self.word(&word, number);
        letters + length + space
    }

    fn symbol(&mut self, bytes: &[u8]) -> usize {
        match bytes.first() {
            Some(b'\'') => {
                let code = bytes.get(1..3).and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
                if let Some(byte) = code {
                    self.byte(byte);
                }
                3.min(bytes.len())
            }
            Some(b'*') => {
                self.group.aside = true;
                1
            }
            Some(b'~') => {
                self.character(' ');
                1
            }
            Some(b'_') => {
                self.character('-');
                1
            }
            Some(b'\r' | b'\n') => {
                self.end_paragraph();
                1
            }
            Some(&byte @ (b'\\' | b'{' | b'}')) => {
                self.byte(byte);
                1
            }
            Some(_) => 1,
            None => 0,
        }
    }

    fn word(&mut self, word: &str, number: Option<i32>) {
        match word {
            "par" | "sect" | "page" | "cell" | "row" if !self.group.aside => self.end_paragraph(),
            "line" | "tab" | "emspace" | "enspace" | "qmspace" => self.character(' '),
            "ldblquote" => self.character('\u{201C}'),
            "rdblquote" => self.character('\u{201D}'),
            "lquote" => self.character('\u{2018}'),
            "rquote" => self.character('\u{2019}'),
            "emdash" => self.character('\u{2014}'),
            "endash" => self.character('\u{2013}'),
            "bullet" => self.character('\u{2022}'),
            "u" => self.unicode(number.unwrap_or_default()),
            "uc" => self.group.fallback = number.unwrap_or(1).clamp(0, 8) as usize,
            "ansicpg" => self.encoding = code_page(number.unwrap_or_default()),
            "mac" => self.encoding = encoding_rs::MACINTOSH,
            "bin" => self.binary = usize::try_from(number.unwrap_or_default()).unwrap_or_default(),
            "title" => self.group.states = Some(Field::Title),
            "author" => self.group.states = Some(Field::Byline),
            "info" => self.end_paragraph(),
            "creatim" => self.group.aside = true,
            "yr" => self.created[0] = number.unwrap_or_default(),
            "mo" => self.created[1] = number.unwrap_or_default(),
            "dy" => self.state_created(number.unwrap_or_default()),
            _ if ASIDE.contains(&word) => self.group.aside = true,
            _ => {}
        }
    }

    /// The first date that the file's properties hold is that on which it was made.
    fn state_created(&mut self, day: i32) {
        if self.created[2] == 0 {
            self.created[2] = day;
            let [year, month, day] = self.created;
            self.draft.known.state(Origin::Properties, Field::Published, &format!("{year:04}-{month:02}-{day:02}"));
        }
    }

    fn unicode(&mut self, unit: i32) {
        self.end_bytes();
        if !self.group.aside {
            self.units.push(unit as u16);
        }
        self.skip = self.group.fallback;
    }

    fn byte(&mut self, byte: u8) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if !self.group.aside {
            self.end_units();
            self.run.push(byte);
        }
    }

    fn character(&mut self, character: char) {
        self.end_run();
        if !self.group.aside {
            self.paragraph.push(character);
        }
    }

    fn end_bytes(&mut self) {
        if !self.run.is_empty() {
            self.paragraph.push_str(&self.encoding.decode_without_bom_handling(&self.run).0);
            self.run.clear();
        }
    }

    fn end_units(&mut self) {
        if !self.units.is_empty() {
            self.paragraph.push_str(&String::from_utf16_lossy(&self.units));
            self.units.clear();
        }
    }

    fn end_run(&mut self) {
        self.end_bytes();
        self.end_units();
        self.skip = 0;
    }

    fn end_paragraph(&mut self) {
        self.end_run();
        self.draft.push(Kind::Body, &self.paragraph);
        self.paragraph.clear();
    }
}

/// The encoding of a Windows or Macintosh code page; Western where it is none that the web knows.
fn code_page(number: i32) -> &'static Encoding {
    let label = match number {
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        10000 => "macintosh".to_owned(),
        65001 => "utf-8".to_owned(),
        number => format!("windows-{number}"),
    };
    Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252)
}

#[cfg(test)]
mod tests {
    use super::draft;

    fn text(rtf: &str) -> String {
        draft(rtf.as_bytes()).expect("read").text
    }

    #[test]
    fn text_in_old_and_new_characters() {
        let rtf = r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}{\*\generator X;}\uc1\pard \'cc\'e8\'f0 \u8212? \u-10179?\u-8704?\par {\b Bold} text.\line More.\par}";
        assert_eq!(text(rtf), "Мир — 😀\n\nBold text. More.");
    }

    #[test]
    fn broken_files_are_read_as_far_as_they_go() {
        assert_eq!(text(r"{\rtf1 One.\par Two {\i three"), "One.\n\nTwo three");
        assert_eq!(text(r"{\rtf1 One\'"), "One");
        assert_eq!(text(&format!(r"{{\rtf1 {}deep", "{".repeat(100_000))), "deep");
        assert_eq!(text(r"{\rtf1 a}}}} b"), "a b");
    }
}
