//! ZIP, tar and gzip archives: each member is read as a file of its own, within limits on depth, number, size and ratio.

use super::limits::{Budget, MAX_ARCHIVE_BYTES, MAX_FILE_BYTES, MAX_RATIO, RATIO_FLOOR_BYTES, too_large};
use super::open::{self, Articles};
use super::{ReadError, Source, office};
use std::io::{Cursor, Read};

/// A ZIP archive open for reading.
pub(super) type Zip<'a> = zip::ZipArchive<Cursor<&'a [u8]>>;

/// Reads a ZIP file: an office document, a book, or an archive.
pub(super) fn zip(source: &Source, bytes: &[u8], budget: &mut Budget) -> Articles {
    if bytes.len() > MAX_ARCHIVE_BYTES {
        return vec![Err(too_large("the archive", bytes.len(), MAX_ARCHIVE_BYTES))];
    }
    let mut archive = match zip::ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) => archive,
        Err(error) => return vec![Err(ReadError(format!("the archive is damaged ({error}): pack it anew")))],
    };
    if let Some(read) = office::articles(source, &mut archive, budget) {
        return read;
    }
    members(source, budget, |budget| {
        let mut all = Articles::new();
        for index in 0..archive.len() {
            let name = archive.name_for_index(index).and_then(Result::ok).unwrap_or_default().into_owned();
            if name.ends_with('/') || super::is_companion(&name) {
                continue;
            }
            let unpacked = unpack_at(&mut archive, index, budget);
            if !member(source, &name, unpacked, budget, &mut all) {
                break;
            }
        }
        all
    })
}

/// Reads a tar archive.
pub(super) fn tar(source: &Source, bytes: &[u8], budget: &mut Budget) -> Articles {
    members(source, budget, |budget| {
        let mut all = Articles::new();
        let mut archive = tar::Archive::new(bytes);
        for entry in archive.entries().into_iter().flatten() {
            let Ok(entry) = entry else {
                all.push(Err(ReadError("the archive is damaged: its last members are lost".into())));
                break;
            };
            let name = entry.path().map(|path| path.to_string_lossy().into_owned()).unwrap_or_default();
            if !entry.header().entry_type().is_file() || super::is_companion(&name) {
                continue;
            }
            let size = usize::try_from(entry.size()).unwrap_or(usize::MAX);
            let unpacked = unpack(entry, size, budget);
            if !member(source, &name, unpacked, budget, &mut all) {
                break;
            }
        }
        all
    })
}

/// Reads what a gzip file holds: a tar archive or one file.
pub(super) fn gzip(source: &Source, bytes: &[u8], budget: &mut Budget) -> Articles {
    let inner =
        source.name.strip_suffix(".gz").or_else(|| source.name.strip_suffix(".tgz")).unwrap_or(&source.name).to_owned();
    members(source, budget, |budget| {
        match unpack_most(flate2::read::MultiGzDecoder::new(bytes), bytes.len(), MAX_ARCHIVE_BYTES, budget) {
            Ok(unpacked) => open::file(Source { name: inner, ..source.clone() }, &unpacked, budget),
            Err(error) => vec![Err(error)],
        }
    })
}

/// Reads one level deeper, where that is allowed.
fn members(source: &Source, budget: &mut Budget, read: impl FnOnce(&mut Budget) -> Articles) -> Articles {
    let Some(depth) = budget.depth.checked_sub(1) else {
        return vec![Err(ReadError(format!("{} lies too deep in other archives: unpack it first", source.name)))];
    };
    budget.depth = depth;
    let all = read(budget);
    budget.depth += 1;
    all
}

/// Reads a member; false where no more of them may be read. An archive's given title or address is none of its members'.
fn member(
    outer: &Source,
    name: &str,
    unpacked: Result<Vec<u8>, ReadError>,
    budget: &mut Budget,
    all: &mut Articles,
) -> bool {
    let named = |error: ReadError| ReadError(format!("{name}: {error}"));
    let Some(left) = budget.members.checked_sub(1) else {
        all.push(Err(named(ReadError("the archive has too many members: split it".into()))));
        return false;
    };
    budget.members = left;
    let source = Source { name: format!("{}/{name}", outer.name), published: outer.published, ..Source::default() };
    match unpacked {
        Ok(bytes) => all.extend(open::file(source, &bytes, budget).into_iter().map(|read| read.map_err(named))),
        Err(error) => all.push(Err(named(error))),
    }
    budget.bytes > 0
}

/// The bytes of a part of an office document or a book.
pub(super) fn part(archive: &mut Zip, name: &str, budget: &mut Budget) -> Option<Vec<u8>> {
    let index = archive.index_for_name(name)?;
    unpack_at(archive, index, budget).ok()
}

fn unpack_at(archive: &mut Zip, index: usize, budget: &mut Budget) -> Result<Vec<u8>, ReadError> {
    let unreadable = |error: zip::result::ZipError| match error {
        zip::result::ZipError::UnsupportedArchive(what) => {
            ReadError(format!("it cannot be unpacked ({what}): pack it without password, by the usual method"))
        }
        error => ReadError(format!("it cannot be unpacked ({error}): pack it anew")),
    };
    let file = archive.by_index(index).map_err(unreadable)?;
    let packed = usize::try_from(file.compressed_size()).unwrap_or(usize::MAX);
    unpack(file, packed, budget)
}

fn unpack(reader: impl Read, packed: usize, budget: &mut Budget) -> Result<Vec<u8>, ReadError> {
    unpack_most(reader, packed, MAX_FILE_BYTES, budget)
}

/// Unpacks at most `most` bytes, however many the archive claims; what came out is taken off the budget.
fn unpack_most(reader: impl Read, packed: usize, most: usize, budget: &mut Budget) -> Result<Vec<u8>, ReadError> {
    let by_ratio = packed.saturating_mul(MAX_RATIO).max(RATIO_FLOOR_BYTES);
    let limit = most.min(by_ratio).min(budget.bytes);
    let mut bytes = Vec::new();
    let outcome = reader.take(limit as u64 + 1).read_to_end(&mut bytes);
    budget.bytes = budget.bytes.saturating_sub(bytes.len());
    match outcome {
        Err(error) => Err(ReadError(format!("it cannot be unpacked ({error}): pack it anew"))),
        Ok(length) if length <= limit => Ok(bytes),
        Ok(_) if limit == by_ratio => Err(ReadError(format!(
            "it unpacks to more than {MAX_RATIO} times its size, as only bombs do: it is not read"
        ))),
        Ok(_) if limit == most => Err(ReadError(format!("it unpacks to more than {} MB: split it", most / 1_000_000))),
        Ok(_) => Err(ReadError("the archive unpacks to more than is read at once: split it".into())),
    }
}
