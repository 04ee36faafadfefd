//! `cargo xtask bench`: how fast it is, in how much memory, and beside whom. Only measured when asked for: the figures are
//! of one machine, and no two runs give the same. Each part writes its figures to `tests/scores`, and the table
//! `tests/scores/bench.md` is made from them all.

mod engine;
mod growth;
mod hostile;
mod machine;
mod peers;
mod set;
mod table;

use crate::project::{cargo, root, succeed};
use crate::{browser, page, score};
use anyhow::Result;
use clap::ValueEnum;
use serde_json::{Value, json};
use std::path::Path;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// Tokens a second by stage, natively and in a worker in Chromium; several cores; memory
    Engine,
    /// Time and memory as a text gets longer
    Growth,
    /// Articles compared in a worker in Chromium
    Set,
    /// The page: opening, 1,000 and 10,000 articles, long lists, in every browser there is
    Page,
    /// Other readers of text, where Node.js is installed
    Peers,
    /// A gigabyte of hostile text through the engine: takes an hour, so only where it is named
    Hostile,
}

impl Part {
    /// The name of the file of its figures.
    const fn file(self) -> &'static str {
        match self {
            Self::Engine => "speed",
            Self::Growth => "growth",
            Self::Set => "set-speed",
            Self::Page => "page",
            Self::Peers => "peers",
            Self::Hostile => "hostile",
        }
    }

    fn measure(self, data: &Path) -> Result<Value> {
        match self {
            Self::Engine => engine::measure(data),
            Self::Growth => growth::measure(),
            Self::Set => set::measure(data),
            Self::Page => browser::many::measure(&page::build()?),
            Self::Peers => peers::measure(data),
            Self::Hostile => hostile::measure(),
        }
    }
}

/// What is measured where nothing is named.
const USUAL: [Part; 5] = [Part::Engine, Part::Growth, Part::Set, Part::Page, Part::Peers];

/// Measures `parts`, the usual ones where none is given, on the release build and the corpora in `data`.
///
/// # Errors
/// Where the corpora or a browser are missing, or what is measured fails.
pub(crate) fn run(data: &Path, parts: &[Part]) -> Result<()> {
    succeed(cargo().args(["build", "--quiet", "--release", "--locked", "--package", "saywhen"]))?;
    let data = root().join(data);
    for &part in if parts.is_empty() { &USUAL } else { parts } {
        let before = machine::load();
        let mut figures = part.measure(&data)?;
        figures["machine"] = machine::named().into();
        figures["load before and after"] = json!([before, machine::load()]);
        score::keep(part.file(), &figures)?;
    }
    table::write()
}
