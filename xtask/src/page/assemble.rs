//! Puts the page's parts into one HTML file.
//!
//! `www/index.html` names its parts, each on a line of its own, and the build replaces the line:
//!
//! | line | becomes |
//! |---|---|
//! | `<!-- saywhen:csp -->` | the content security policy, which allows exactly the scripts and styles below and no request |
//! | `<link rel="stylesheet" href="NAME">` | the style sheet `www/NAME` |
//! | `<script src="NAME"></script>` | the classic script `www/NAME`; such lines after each other become one element, as Firefox takes some milliseconds for each |
//! | `<!-- saywhen:data -->` | three blocks of data: `worker-source` (wasm-bindgen's glue, the modules that multiply and the one that unpacks, and `www/worker.js`), `engine-version` (a hash of the engine), `seeds` (JSON) |
//! | `<!-- saywhen:engine -->` | the engine (the module, gzip, six bytes in seven characters) in pieces, so that a worker unpacks each while the browser reads the next; in templates, whose text browsers read in half the time that they need for a script's |
//! | `<!-- unbuilt -->` … `<!-- /unbuilt -->` | nothing: what is between stands only in the page that is not built |
//!
//! Data blocks are never executed (their `type` is no script), so the policy need not name them.

use super::digits;
use anyhow::{Context, Result, bail, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

const POLICY: &str = "<!-- saywhen:csp -->";
const DATA: &str = "<!-- saywhen:data -->";
const ENGINE: &str = "<!-- saywhen:engine -->";
const UNBUILT: &str = "<!-- unbuilt -->";
const UNBUILT_END: &str = "<!-- /unbuilt -->";

/// Bytes of a piece of the engine: some of the 64 KiB that a browser reads from disk at a time.
const PIECE: usize = 1 << 18;

/// What the page holds beside the files of `www/`.
pub(super) struct Parts {
    /// wasm-bindgen's script.
    pub(super) glue: String,
    /// The modules that multiply for the engine, to be preferred in this order.
    pub(super) products: [Vec<u8>; 2],
    /// The WebAssembly module, gzip-compressed.
    pub(super) engine: Vec<u8>,
    /// The articles that the page opens with.
    pub(super) seeds: Vec<Seed>,
}

/// A file of `seeds/`.
pub(super) struct Seed {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// The built page. `read` gives the text of a file of `www/`.
///
/// # Errors
/// Where a file is missing, a part would break out of its element, or `index.html` lacks a line that the page needs.
pub(super) fn assemble(read: &dyn Fn(&str) -> Result<String>, parts: &Parts) -> Result<String> {
    let index = read("index.html")?;
    let built = without_unbuilt(&index)?;
    for needed in [POLICY, DATA, ENGINE] {
        let times = built.iter().filter(|line| line.trim() == needed).count();
        ensure!(times == 1, "www/index.html must hold the line {needed} once; it holds it {times} times");
    }
    let mut hashes = Hashes::default();
    let mut lines = Vec::new();
    let named: Vec<Line<'_>> = built.into_iter().map(Line::of).collect();
    for together in named.chunk_by(Line::joins) {
        lines.push(match &together[0] {
            Line::Style(name) => element("style", &text(read, "style", name)?, &mut hashes.styles)?,
            Line::Script(_) => element("script", &scripts(read, together)?, &mut hashes.scripts)?,
            Line::Data => data(parts, &read("worker.js")?)?,
            Line::Engine => engine(&parts.engine),
            Line::Policy => POLICY.to_owned(),
            Line::Other(line) => (*line).to_owned(),
        });
    }
    let policy = hashes.policy();
    let finish = |line: String| if line == POLICY { policy.clone() } else { line };
    Ok(lines.into_iter().map(finish).fold(String::new(), |page, line| page + &line + "\n"))
}

fn without_unbuilt(index: &str) -> Result<Vec<&str>> {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in index.lines() {
        match line.trim() {
            UNBUILT => inside = true,
            UNBUILT_END => inside = false,
            _ if !inside => lines.push(line),
            _ => {}
        }
    }
    ensure!(!inside, "www/index.html opens {UNBUILT} and does not close it");
    Ok(lines)
}

enum Line<'a> {
    Policy,
    Data,
    Engine,
    Style(&'a str),
    Script(&'a str),
    Other(&'a str),
}

impl<'a> Line<'a> {
    fn of(line: &'a str) -> Self {
        let between = |start, end| line.trim().strip_prefix(start).and_then(|rest: &str| rest.strip_suffix(end));
        match line.trim() {
            POLICY => Self::Policy,
            DATA => Self::Data,
            ENGINE => Self::Engine,
            _ => between(r#"<link rel="stylesheet" href=""#, r#"">"#)
                .map(Self::Style)
                .or_else(|| between(r#"<script src=""#, r#""></script>"#).map(Self::Script))
                .unwrap_or(Self::Other(line)),
        }
    }

    /// Whether what stands in the place of both lines is one element. Style sheets stay apart: the page finds that of its
    /// reports among them.
    const fn joins(&self, next: &Self) -> bool {
        matches!((self, next), (Self::Script(_), Self::Script(_)))
    }

    /// The file of the script that the line names.
    const fn script(&self) -> Option<&'a str> {
        match self {
            Self::Script(name) => Some(name),
            _ => None,
        }
    }
}

#[derive(Default)]
struct Hashes {
    styles: String,
    scripts: String,
}

impl Hashes {
    fn policy(&self) -> String {
        let Self { styles, scripts } = self;
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src{scripts} \
             'wasm-unsafe-eval'; style-src{styles}; img-src data: blob:; worker-src blob:; connect-src 'none'; \
             base-uri 'none'; form-action 'none'\">"
        )
    }
}

/// The text of `www/NAME`, fit to stand in a `tag` element.
fn text(read: &dyn Fn(&str) -> Result<String>, tag: &str, name: &str) -> Result<String> {
    let text = read(name)?;
    fits(tag, name, &text)?;
    Ok(text)
}

/// The scripts that `lines` name, one after the other.
fn scripts(read: &dyn Fn(&str) -> Result<String>, lines: &[Line<'_>]) -> Result<String> {
    let texts = lines.iter().filter_map(Line::script).map(|name| text(read, "script", name));
    Ok(texts.collect::<Result<Vec<_>>>()?.join("\n"))
}

/// `text` as a `tag` element; its hash joins `hashes`.
fn element(tag: &str, text: &str, hashes: &mut String) -> Result<String> {
    write!(hashes, " 'sha256-{}'", BASE64.encode(Sha256::digest(text)))?;
    Ok(format!("<{tag}>{text}</{tag}>"))
}

/// Browsers turn CRLF into LF before they hash, and end an element at its end tag even inside a string.
fn fits(tag: &str, name: &str, text: &str) -> Result<()> {
    ensure!(!text.contains('\r'), "{name} has line ends other than LF, which would break the page's policy");
    let lower = text.to_ascii_lowercase();
    for cut in [format!("</{tag}"), "<!--".into()] {
        if let Some(at) = lower.find(&cut) {
            let line = lower[..at].matches('\n').count() + 1;
            bail!("{name}:{line} holds {cut}, which would end the element it is put into");
        }
    }
    Ok(())
}

fn data(parts: &Parts, worker: &str) -> Result<String> {
    fits("script", "wasm-bindgen's glue", &parts.glue)?;
    fits("script", "worker.js", worker)?;
    let seed = |seed: &Seed| json!({"name": seed.name, "base64": BASE64.encode(&seed.bytes)});
    let seeds = serde_json::to_string(&parts.seeds.iter().map(seed).collect::<Vec<_>>()).context("seeds")?;
    Ok([
        block(
            "text/plain",
            r#"id="worker-source""#,
            &format!(
                "{}\nconst PRODUCTS = {};\nconst DIGITS = {};\n{worker}",
                parts.glue,
                json!(parts.products.each_ref().map(|bytes| BASE64.encode(bytes))),
                json!(BASE64.encode(digits::module(PIECE)))
            ),
        ),
        block("text/plain", r#"id="engine-version""#, &BASE64.encode(&Sha256::digest(&parts.engine)[..12])),
        block("application/json", r#"id="seeds""#, &seeds.replace('<', "\\u003c")),
    ]
    .join("\n"))
}

fn engine(packed: &[u8]) -> String {
    let piece = |bytes| format!("<template data-engine>{}</template>", digits::pack(bytes));
    packed.chunks(PIECE).map(piece).collect::<Vec<_>>().join("\n")
}

fn block(kind: &str, attribute: &str, text: &str) -> String {
    format!("<script type=\"{kind}\" {attribute}>{text}</script>")
}

#[cfg(test)]
mod tests {
    use super::{Parts, Seed, assemble};
    use anyhow::{Context, Result};

    const INDEX: &str = "<!doctype html>\n<!-- saywhen:csp -->\n<link rel=\"stylesheet\" href=\"style.css\">\n<!-- unbuilt -->\n\
                         <p>Source.</p>\n<!-- /unbuilt -->\n<!-- saywhen:data -->\n<script src=\"app.js\"></script>\n\
                         <!-- saywhen:engine -->\n";

    fn page(app: &str, index: &str) -> Result<String> {
        let files = [("index.html", index), ("style.css", "p{}"), ("app.js", app), ("worker.js", "onmessage=work")];
        let read = |name: &str| {
            let file = files.iter().find(|(known, _)| *known == name);
            file.map(|(_, text)| (*text).to_owned()).context("no such file")
        };
        let seeds = vec![Seed { name: "a<b.txt".into(), bytes: b"Text".to_vec() }];
        assemble(
            &read,
            &Parts { glue: "let wasm_bindgen;".into(), products: [vec![0], vec![0]], engine: vec![1, 2, 3], seeds },
        )
    }

    #[test]
    fn every_part_is_inside() {
        let page = page("go()", INDEX).unwrap();
        assert!(page.contains("<style>p{}</style>\n"), "{page}");
        assert!(page.contains("<script>go()</script>\n"));
        assert!(page.contains(
            "id=\"worker-source\">let wasm_bindgen;\nconst PRODUCTS = [\"AA==\",\"AA==\"];\nconst DIGITS = \"AGFzb"
        ));
        assert!(page.contains("\";\nonmessage=work</script>"));
        assert!(page.contains(&format!("<template data-engine>{}</template>", super::digits::pack(&[1, 2, 3]))));
        assert!(page.contains(r#"[{"base64":"VGV4dA==","name":"a\u003cb.txt"}]"#));
        assert!(!page.contains("Source.") && !page.contains("unbuilt") && !page.contains("src="));
    }

    #[test]
    fn policy_names_scripts_and_styles_by_hash() {
        let page = page("go()", INDEX).unwrap();
        // printf 'go()' | openssl dgst -sha256 -binary | base64, and the same of 'p{}'
        assert!(
            page.contains("script-src 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw=' 'wasm-unsafe-eval'"),
            "{page}"
        );
        assert!(page.contains("style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=';"));
        assert!(page.contains("connect-src 'none'"));
    }

    #[test]
    fn parts_that_would_break_the_page_are_refused() {
        let reason = |app, index| page(app, index).unwrap_err().to_string();
        assert!(reason("let s = 1;\nlet t = '</SCRIPT>'", INDEX).starts_with("app.js:2 holds </script"));
        assert!(reason("a\r\nb", INDEX).contains("LF"));
        assert!(reason("", "<!doctype html>").contains("saywhen:csp"));
        assert!(reason("", &INDEX.replace("app.js", "other.js")).contains("no such file"));
    }
}
