//! A chapter of a book, and behind a NUL its package.
#![no_main]

use saywhen_fuzz::{fuzz_target, parts, read, zip};

const CONTAINER: &[u8] = br#"<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>"#;
const PACKAGE: &[u8] =
    br#"<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>"#;

fuzz_target!(|data: &[u8]| {
    let (chapter, package) = parts(data);
    let package = if package.is_empty() { PACKAGE } else { package };
    let kind = ("mimetype", b"application/epub+zip".as_slice());
    read("x.epub", &zip(&[kind, ("META-INF/container.xml", CONTAINER), ("book.opf", package), ("a.xhtml", chapter)]));
});
