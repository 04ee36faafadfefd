//! What is too much, and why: every limit of reading in one table. `docs/formats.md` tells them to readers.

use super::ReadError;

/// The most text an article may hold: 5 MB is some 800,000 words, more than any article and most books.
pub const MAX_TEXT_BYTES: usize = 5_000_000;

/// The most bytes of a file that is no archive: pages saved as one file carry their pictures as text.
pub(super) const MAX_FILE_BYTES: usize = 64_000_000;

/// The most bytes of an archive: what a browser's tab can hold beside what comes out of it.
pub(super) const MAX_ARCHIVE_BYTES: usize = 256_000_000;

/// Archives in archives: a ZIP in a mail in a ZIP is as deep as newsrooms pack.
pub(super) const MAX_DEPTH: usize = 3;

/// The most members that one file's archives may have in all.
pub(super) const MAX_MEMBERS: usize = 10_000;

/// The most bytes that may come out of one file's archives in all.
pub(super) const MAX_UNPACKED_BYTES: usize = 512_000_000;

/// How many times its packed size a member may have. Text packs to a tenth, a table of equal lines to a hundredth; bombs
/// reach a thousand.
pub(super) const MAX_RATIO: usize = 200;

/// Members smaller than this are never bombs: a page of blanks packs very well.
pub(super) const RATIO_FLOOR_BYTES: usize = 1_000_000;

/// The most pages of a PDF that are read: a year of a weekly paper.
pub(super) const MAX_PDF_PAGES: usize = 2_000;

/// The most articles that one JSON file or book may hold.
pub(super) const MAX_ARTICLES: usize = 100_000;

/// What one file may still unpack.
#[derive(Debug)]
pub(super) struct Budget {
    /// Bytes left.
    pub(super) bytes: usize,
    /// Members left.
    pub(super) members: usize,
    /// Levels of archives left.
    pub(super) depth: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { bytes: MAX_UNPACKED_BYTES, members: MAX_MEMBERS, depth: MAX_DEPTH }
    }
}

/// Why `what` of `bytes` bytes is refused where at most `most` are read.
pub(super) fn too_large(what: &str, bytes: usize, most: usize) -> ReadError {
    let (has, most) = (bytes as f64 / 1e6, most as f64 / 1e6);
    ReadError(format!("{what} has {has:.1} MB, and {most:.0} MB at most are read: split it"))
}
