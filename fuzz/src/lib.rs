//! What the fuzz targets share: each is a few lines on how its input becomes a file or a text, and what must then hold.

pub use libfuzzer_sys::fuzz_target;

use saywhen::contract::{self, Article};
use saywhen::read::{self, Source};
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A target that reads files under a name which tells the format, with the bytes in front by which the format is known.
#[macro_export]
macro_rules! reader {
    ($name:literal, $prefix:expr) => {
        $crate::fuzz_target!(|data: &[u8]| $crate::read($name, &[$prefix.as_slice(), data].concat()));
    };
}

/// Reads a file: the paragraphs of its articles are in order, apart, and none is empty.
pub fn read(name: &str, bytes: &[u8]) {
    for document in read::articles(Source { name: name.into(), ..Source::default() }, bytes).into_iter().flatten() {
        assert!(document.paragraphs.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        assert!(document.paragraphs.iter().all(|p| !p.span.of_text(&document.text).is_empty()));
    }
}

/// A ZIP archive of `members`, names and contents, none compressed.
pub fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in members {
        writer.start_file(*name, stored).expect("a name that a member may have");
        writer.write_all(content).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

/// The two parts of `data`, before and after its first NUL.
pub fn parts(data: &[u8]) -> (&[u8], &[u8]) {
    let at = data.iter().position(|&byte| byte == 0).unwrap_or(data.len());
    (&data[..at], data.get(at + 1..).unwrap_or_default())
}

/// A text in which each byte chooses one of `words`.
pub fn text(data: &[u8], words: &[&str]) -> String {
    data.iter().map(|&byte| words[usize::from(byte) % words.len()]).collect()
}

/// The analysis of a text as it stands, which it holds unchanged.
pub fn analyze(id: &str, text: &str) -> Article {
    let source = Source { id: id.into(), published: "2026-02-04".parse().ok(), ..Source::default() };
    let article = contract::article(&saywhen::analyze(read::article(source, text.to_owned())));
    assert_eq!(article.text, text);
    article
}
