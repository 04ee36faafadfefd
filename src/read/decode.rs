//! Bytes to text: byte order marks, UTF-8, UTF-16, legacy encodings, and what is no text at all.

use super::ReadError;
use super::limits::{MAX_FILE_BYTES, too_large};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes at the start from which UTF-16 without a byte order mark is told.
const UTF16_SAMPLE_BYTES: usize = 4096;

/// One character in this many may be a control or replacement character in a text; binary data holds far more.
const CHARACTERS_A_CONTROL: usize = 50;

/// So many control or replacement characters are damage, however short the text.
const DAMAGE: usize = 2;

/// Bytes at the start in which a page or an XML file names its encoding.
const DECLARATION_BYTES: usize = 2048;

/// What files that are not read begin with.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"RIFF", "a sound, film or WebP picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\xD0\xCF\x11\xE0", "an old office document: save it as DOCX or PDF"),
    (b"BZh", "a bzip2 archive"),
    (b"\xFD7zXZ", "an xz archive"),
    (b"7z\xBC\xAF", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7FELF", "a program"),
    (b"MZ", "a program"),
    (b"\0asm", "a WebAssembly program"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"SQLite format 3\0", "a database"),
];

/// The text of a file, without a byte order mark and with `\n` for every line end.
///
/// # Errors
/// Where the bytes are empty, too many, or no text.
pub(super) fn text(bytes: &[u8]) -> Result<String, ReadError> {
    if let Some(kind) = other_kind(bytes) {
        return Err(ReadError(format!("the file is {kind}, not text")));
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(too_large("the file", bytes.len(), MAX_FILE_BYTES));
    }
    let text = decoded(bytes)?;
    if is_binary(&text) {
        return Err(binary());
    }
    if text.chars().all(super::is_white) {
        return Err(ReadError("the file is empty".into()));
    }
    Ok(with_line_feeds(text))
}

fn binary() -> ReadError {
    ReadError("the file holds binary data, not text".into())
}

/// The kind of a file that is no text, told by its first bytes; two letters count only where binary data follows.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    let head = &bytes[..bytes.len().min(UTF16_SAMPLE_BYTES)];
    if head.get(4..8) == Some(b"ftyp") {
        return Some("a film or picture");
    }
    let (signature, kind) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature))?;
    let distinct = signature.len() > 4 || !signature.is_ascii() || head.contains(&0);
    distinct.then_some(*kind)
}

fn decoded(bytes: &[u8]) -> Result<String, ReadError> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(encoding.decode(bytes).0.into_owned());
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Ok(encoding.decode_without_bom_handling(bytes).0.into_owned());
    }
    if bytes.contains(&0) {
        return Err(binary());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        // A file cut off within a character.
        Err(e) if e.error_len().is_none() => Ok(String::from_utf8_lossy(&bytes[..e.valid_up_to()]).into_owned()),
        Err(_) => {
            let encoding = declared(bytes).unwrap_or_else(|| legacy(bytes));
            Ok(encoding.decode_without_bom_handling(bytes).0.into_owned())
        }
    }
}

/// The encoding that a page or an XML file names at its start. UTF-8 is none: what is no UTF-8 was named wrongly.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION_BYTES)]).to_ascii_lowercase();
    let markup = head.trim_start().starts_with('<');
    let at = ["charset=", "encoding="].iter().find_map(|key| Some(head.find(key)? + key.len())).filter(|_| markup)?;
    let name = head[at..].trim_start_matches(['"', '\'']);
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':'))).unwrap_or(name.len());
    Encoding::for_label(&name.as_bytes()[..end]).filter(|&encoding| encoding != UTF_8)
}

/// UTF-16 told by its zero bytes: text in Latin letters has them at every second place.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(UTF16_SAMPLE_BYTES)];
    let pairs = sample.len() / 2;
    let zeros = |offset| sample.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match (even * 20 < pairs, odd * 20 < pairs) {
        (true, false) if odd * 2 > pairs => Some(UTF_16LE),
        (false, true) if even * 2 > pairs => Some(UTF_16BE),
        _ => None,
    }
}

fn legacy(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    // Mostly sound UTF-8 with a few broken bytes stays UTF-8: no legacy text looks like that.
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let sound = lossy.chars().filter(|c| !c.is_ascii()).count() - broken;
    if broken * 4 < sound { UTF_8 } else { guess }
}

fn is_binary(text: &str) -> bool {
    let odd = |c: &char| {
        *c == char::REPLACEMENT_CHARACTER || (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}' | '\u{85}'))
    };
    let count = text.chars().filter(odd).count();
    count > DAMAGE && count * CHARACTERS_A_CONTROL > text.chars().count()
}

fn with_line_feeds(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

#[cfg(test)]
mod tests {
    use super::text;

    const GERMAN: &str =
        "Der Bürgermeister sagte am Mittwoch, die Brücke über den Fluss werde für zwölf Wochen gesperrt.";

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn unicode_with_and_without_marks() {
        assert_eq!(text("\u{FEFF}Rain fell — hard.".as_bytes()).as_deref(), Ok("Rain fell — hard."));
        for line in ["Rain fell — hard.", "\u{FEFF}Rain fell — hard."] {
            assert_eq!(text(&utf16(line, u16::to_le_bytes)).as_deref(), Ok("Rain fell — hard."));
            assert_eq!(text(&utf16(line, u16::to_be_bytes)).as_deref(), Ok("Rain fell — hard."));
        }
    }

    #[test]
    fn legacy_encodings() {
        let latin: Vec<u8> = GERMAN.chars().map(|c| c as u8).collect();
        assert_eq!(text(&latin).as_deref(), Ok(GERMAN));
        let quoted = b"\x93We won\x92t go,\x94 she said. \x93Not now.\x94";
        assert_eq!(text(quoted).as_deref(), Ok("“We won’t go,” she said. “Not now.”"));
    }

    #[test]
    fn a_page_names_its_encoding() {
        let page = b"<html><meta charset=windows-1251><p>\xCC\xE8\xF0";
        assert!(text(page).is_ok_and(|t| t.ends_with("Мир")));
        let wrong = b"<meta charset='utf-8'><p>\x93We won\x92t go,\x94 she said.";
        assert!(text(wrong).is_ok_and(|t| t.contains("won’t")));
    }

    #[test]
    fn line_ends() {
        assert_eq!(text(b"One.\r\nTwo.\rThree.\n").as_deref(), Ok("One.\nTwo.\nThree.\n"));
    }

    #[test]
    fn what_is_no_text_is_named() {
        let reason = |bytes: &[u8]| text(bytes).expect_err("no text").to_string();
        assert!(reason(b"").contains("empty"));
        assert!(reason(b" \n\t\n").contains("empty"));
        assert!(reason(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").contains("PNG"));
        assert!(reason(b"BM\x36\0\0\0\0\0").contains("BMP"));
        assert!(reason(&[0u8, 1, 2, 3, 250, 7].repeat(50)).contains("binary"));
        assert!(reason("a".repeat(70_000_000).as_bytes()).contains("70.0 MB"));
    }

    #[test]
    fn words_that_look_like_signatures_are_text() {
        assert_eq!(text(b"BMW recalled cars.").as_deref(), Ok("BMW recalled cars."));
        assert_eq!(text(b"MZ reported a loss.").as_deref(), Ok("MZ reported a loss."));
    }

    #[test]
    fn a_cut_or_damaged_file_is_still_read() {
        assert_eq!(text(&"Ana Ruíz".as_bytes()[..7]).as_deref(), Ok("Ana Ru"));
        let mut damaged = "Ré, né, dé, fé, sé, mé".as_bytes().to_vec();
        damaged.push(0xFF);
        damaged.extend(b" end");
        assert!(text(&damaged).is_ok_and(|t| t.contains("né")));
    }
}
