//! `cargo xtask page`: the engine as WebAssembly, the files of `www/` and the seeds, in one HTML file.

mod assemble;
mod digits;
mod product;

use crate::project::{cargo, command, root, succeed, target};
use anyhow::{Context, Result, ensure};
use assemble::{Parts, Seed};
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// What browsers run.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Builds the page and opens it where `open` is set and there is a desktop; ends by printing its path and size.
///
/// # Errors
/// Where a piece is missing or does not compile.
pub(crate) fn run(open: bool) -> Result<()> {
    let page = build()?;
    if open && has_desktop() {
        open::that_detached(&page).with_context(|| format!("cannot open {} in a browser", page.display()))?;
    }
    println!("{} ({:.1} MB)", page.display(), fs::metadata(&page)?.len() as f64 / 1e6);
    Ok(())
}

/// Builds the page and returns its path.
///
/// # Errors
/// Where a piece is missing or does not compile.
pub(crate) fn build() -> Result<PathBuf> {
    ensure_target()?;
    let (glue, wasm) = bind(&compile()?)?;
    let parts =
        Parts { glue, products: product::modules(), engine: gzip(&wasm)?, seeds: seeds(&root().join("seeds"))? };
    let www = root().join("www");
    let read = |name: &str| fs::read_to_string(www.join(name)).with_context(|| format!("cannot read www/{name}"));
    let html = assemble::assemble(&read, &parts)?;
    let dist = root().join("dist");
    fs::create_dir_all(&dist)?;
    let page = dist.join("saywhen.html");
    fs::write(&page, html).with_context(|| format!("cannot write {}", page.display()))?;
    Ok(page)
}

/// Adds the standard library for WebAssembly where it is missing.
///
/// # Errors
/// Where it cannot be added.
pub(crate) fn ensure_target() -> Result<()> {
    let libraries = command("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]).output();
    let libraries = libraries.context("cannot run rustc; install Rust from https://rustup.rs")?;
    if Path::new(String::from_utf8_lossy(&libraries.stdout).trim()).is_dir() {
        return Ok(());
    }
    let added = succeed(command("rustup").args(["target", "add", WASM_TARGET]));
    added
        .with_context(|| format!("the Rust target {WASM_TARGET} is missing; `rustup target add {WASM_TARGET}` adds it"))
}

/// Compiles the library for the browser. As `cdylib` alone: beside an `rlib` Cargo would silently skip LTO.
fn compile() -> Result<PathBuf> {
    let mut cargo = cargo();
    cargo.args(["rustc", "--quiet", "--locked", "--package", "saywhen", "--lib", "--crate-type", "cdylib"]);
    cargo.args(["--profile", "wasm", "--target", WASM_TARGET]);
    succeed(&mut cargo)?;
    Ok(target()?.join(WASM_TARGET).join("wasm/saywhen.wasm"))
}

/// Runs wasm-bindgen over the module: the glue script and the module that fits it.
fn bind(module: &Path) -> Result<(String, Vec<u8>)> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    let bound = bindgen.no_modules(true).and_then(Bindgen::generate_output);
    let mut bound = bound.context(
        "wasm-bindgen could not read the module; Cargo.lock must hold one version of wasm-bindgen and wasm-bindgen-cli-support",
    )?;
    Ok((bound.js().to_owned(), bound.wasm_mut().emit_wasm()))
}

/// The bytes as the page carries them.
///
/// # Errors
/// None in practice: writing to memory does not fail.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// Every file in `folder`, by name; hidden files are none.
fn seeds(folder: &Path) -> Result<Vec<Seed>> {
    let mut seeds = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().into_string().ok().context("a seed's file name is not UTF-8")?;
        if entry.file_type()?.is_file() && !name.starts_with('.') {
            seeds.push(Seed { name, bytes: fs::read(entry.path())? });
        }
    }
    ensure!(!seeds.is_empty(), "{} holds no article for the page to open with", folder.display());
    seeds.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(seeds)
}

/// True where a browser can show a window.
fn has_desktop() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
