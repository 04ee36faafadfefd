//! The border between engine and page: the only file that knows JavaScript.
//!
//! Everything here runs in a Web Worker. Articles go in as bytes or text and leave in the [`contract`]'s shape, as JSON in
//! UTF-8: the page keeps it so and reads it when a reader asks, at a tenth of the cost of as many JavaScript objects.
//! Failures leave as `Error` with a sentence for the reader.

use crate::contract::{self, Article};
use crate::read::{self, Document, ReadError, Source, jsonl};
use crate::{analyze_observed, set};
use flate2::Compression;
use flate2::read::{ZlibDecoder, ZlibEncoder};
use js_sys::{Array, Function, Uint8Array};
use serde::{Deserialize, Serialize};
use std::io::{self, BufWriter, Read, Write};
use wasm_bindgen::prelude::*;
use web_sys::{WorkerGlobalScope, console};

/// In place of the standard one for WebAssembly, dlmalloc, which took a tenth of the time.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Stages that report an end for each article: the six of [`analyze_observed`], writing and packing. Only progress reads it.
const STAGES: usize = 8;

/// What the page knows of a file or of pasted text.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Given {
    id: String,
    name: String,
    title: Option<String>,
    url: Option<String>,
    published: Option<String>,
    /// Where an earlier analysis found the date, should it be the same.
    published_from: Option<String>,
    byline: Option<String>,
    publisher: Option<String>,
    /// The paragraphs of a text that was read before, of which its file said more than its text does.
    paragraphs: Vec<contract::Paragraph>,
}

/// What the page gets for a file or text, beside the articles.
#[derive(Serialize)]
struct Reply {
    articles: Vec<About>,
    /// Why others of the file's articles could not be read.
    problems: Vec<String>,
    /// Stage names and the milliseconds each took, in the order in which they first ended.
    timings: Vec<(&'static str, f64)>,
}

/// What the page's lists need of an article.
#[derive(Serialize)]
struct About {
    id: String,
    name: String,
    title: Option<String>,
    byline: Option<String>,
    publisher: Option<String>,
    url: Option<String>,
    published: Option<String>,
    published_from: Option<String>,
    language: String,
    /// How the text begins: what an article without a title goes by.
    opening: String,
    warnings: Vec<String>,
    counts: Counts,
}

/// Characters of a text's opening.
const OPENING: usize = 90;

/// How many of a kind an article has; `quotations` are statements.
#[derive(Serialize)]
struct Counts {
    quotations: usize,
    attitudes: usize,
    no_comments: usize,
    events: usize,
}

impl About {
    /// Takes what it can from an article that was written.
    fn of(article: Article) -> Self {
        let quotations = article.quotations.iter().filter(|quotation| quotation.act == "statement").count();
        let counts = Counts {
            quotations,
            attitudes: article.quotations.len() - quotations,
            no_comments: article.no_comments.len(),
            events: article.events.len(),
        };
        let opening = article.text.trim_start().chars().take(OPENING).collect();
        let Article { id, name, title, byline, publisher, url, published, published_from, language, warnings, .. } =
            article;
        Self { id, name, title, byline, publisher, url, published, published_from, language, opening, warnings, counts }
    }
}

/// Sends what would be lost, the reason of a panic, to the console.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|info| console::error_1(&format!("saywhen: {info}").into())));
}

#[wasm_bindgen]
extern "C" {
    /// What the page's worker multiplies with.
    #[wasm_bindgen(js_name = saywhenProduct)]
    fn product_of(task: usize) -> bool;
}

/// Multiplies in a module of its own (`xtask/src/page/product.rs`) on this module's memory, in the way that is quickest here. Takes the addresses of weights, first sums, scales of rows, vectors, scales of vectors and of what is to be
/// written, and how many groups of rows, of vectors and of columns there are. False, with nothing done, where none
/// of the ways gives what it ought to.
pub(crate) fn product(task: &[usize; 9]) -> bool {
    product_of(task.as_ptr().expose_provenance())
}

/// Name and version of the engine.
#[wasm_bindgen]
pub fn version() -> String {
    contract::GENERATOR.into()
}

/// Reads and analyses a file: `given` is `{id?, name, title?, url?, published?}`, `progress` is called with a stage's name
/// and the fraction done. Returns a list: first `{articles, problems, timings: [[stage, milliseconds]]}` as JSON, where an
/// article is what lists need of it (id, title, date, counts …) and `problems` says which lines of a `.jsonl` file hold no
/// article; then each article in the contract's shape, as JSON in UTF-8, a list of pieces: packed by zlib, or as it is where
/// it has a megabyte or more, so that the page can read it in slices.
///
/// # Errors
/// Where the file holds no article, or the given date is none; the message says which.
#[wasm_bindgen(js_name = analyzeFile)]
pub fn analyze_file(given: JsValue, bytes: Vec<u8>, progress: Option<Function>) -> Result<Array, JsError> {
    let mut clock = Clock::start(progress);
    let read = read::articles(source(serde_wasm_bindgen::from_value(given)?)?, &bytes);
    drop(bytes); // a large file's room serves its analysis
    let documents = read.iter().filter(|article| article.is_ok()).count();
    clock.expect(documents);
    reply(read, clock, |_| {})
}

/// [`analyze_file`] for one article's text, taken exactly as it stands. `given` may hold `byline`, `publisher`,
/// `published_from` and `paragraphs` of an earlier analysis, in the contract's shape.
///
/// # Errors
/// Where the given date is none.
#[wasm_bindgen(js_name = analyzeArticle)]
pub fn analyze_article(given: JsValue, text: String, progress: Option<Function>) -> Result<Array, JsError> {
    let mut clock = Clock::start(progress);
    let mut given: Given = serde_wasm_bindgen::from_value(given)?;
    let paragraphs = contract::read_paragraphs(&text, &given.paragraphs);
    let published_from = given.published_from.take();
    let document = read::article_of(source(given)?, text, paragraphs);
    clock.expect(1);
    reply(vec![Ok(document)], clock, |article| {
        if article.published.is_some() && published_from.is_some() {
            article.published_from.clone_from(&published_from);
        }
    })
}

/// A set of articles that a worker holds: what changes in it costs what the changed articles cost.
///
/// What goes in and comes out is JSON: it crosses between page and worker many times cheaper than as as many objects.
#[wasm_bindgen]
#[derive(Default)]
pub struct SetIndex(set::Index);

#[wasm_bindgen]
impl SetIndex {
    /// An empty set.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in an article, the contract's shape as JSON in UTF-8, packed by zlib or plain; it takes the place of one with
    /// the same id.
    ///
    /// # Errors
    /// Where it does not have the contract's shape.
    pub fn add(&mut self, bytes: Vec<u8>) -> Result<(), JsError> {
        let plain = if bytes.first() == Some(&b'{') { bytes } else { unpacked(&bytes)? };
        let article = serde_json::from_slice(&plain)?;
        drop(plain); // a large article's room serves what is kept of it
        self.0.add(&article);
        Ok(())
    }

    /// Takes the article with that id out, where there is one.
    pub fn remove(&mut self, id: &str) {
        self.0.remove(id);
    }

    /// Puts a reader's decisions, [`Decisions`] as JSON, in the place of those before.
    ///
    /// # Errors
    /// Where they do not have that shape.
    pub fn decide(&mut self, decisions: &str) -> Result<(), JsError> {
        self.0.decide(&serde_json::from_str(decisions)?);
        Ok(())
    }

    /// Gives what changed since the last call (at first, everything) in parts, objects that hold a part of one of the lists of
    /// [`contract::Changes`]: each as JSON in UTF-8, a list of pieces.
    ///
    /// # Errors
    /// Where `give` throws.
    pub fn changes(&mut self, give: &Function) -> Result<(), JsValue> {
        let mut given = Ok(());
        self.0.change(|part| {
            if given.is_ok() {
                given =
                    json(&part).map_err(JsValue::from).and_then(|pieces| give.call1(&JsValue::NULL, &pieces)).map(drop);
            }
        });
        given
    }
}

fn unpacked(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut plain = Vec::with_capacity(8 * bytes.len());
    ZlibDecoder::new(bytes).read_to_end(&mut plain)?;
    Ok(plain)
}

fn source(given: Given) -> Result<Source, JsError> {
    let date = given.published.filter(|date| !date.is_empty());
    let published = date.map(|date| jsonl::day(&date)).transpose()?;
    let Given { id, name, title, url, byline, publisher, .. } = given;
    Ok(Source { id, name, title, url, byline, publisher, published })
}

/// Analyses what was read, lets `finish` have the last word on each article, and hands each over before the next is begun.
fn reply(
    read: Vec<Result<Document, ReadError>>,
    mut clock: Clock,
    finish: impl Fn(&mut Article),
) -> Result<Array, JsError> {
    let mut articles = Vec::new();
    let mut problems = Vec::new();
    let reply = Array::of1(&JsValue::NULL);
    for document in read {
        match document {
            Ok(document) => {
                let mut article = contract::article(&analyze_observed(document, &mut |stage| clock.done(stage)));
                finish(&mut article);
                reply.push(&packed(&article, &mut clock)?.into());
                articles.push(About::of(article));
            }
            Err(error) => problems.push(error.to_string()),
        }
    }
    if articles.is_empty() {
        return Err(JsError::new(problems.first().map_or("the file holds no article", String::as_str)));
    }
    reply.set(0, serde_json::to_string(&Reply { articles, problems, timings: clock.timings })?.into());
    Ok(reply)
}

/// Bytes of JSON that are not packed any more.
const LARGE: usize = 1 << 20;

/// How hard zlib tries, of nine: the analyses of news take a seventh more room than at its usual six, in a third of the time.
const EFFORT: u32 = 2;

/// An article as JSON, one piece that is packed or several that are not.
fn packed(article: &Article, clock: &mut Clock) -> Result<Array, JsError> {
    let mut out = BufWriter::with_capacity(LARGE, Pieces(Array::new()));
    serde_json::to_writer(&mut out, article)?;
    clock.done("write");
    let pieces = if out.get_ref().0.length() > 0 {
        out.into_inner()?.0
    } else {
        let mut packed = Vec::new();
        ZlibEncoder::new(out.buffer(), Compression::new(EFFORT)).read_to_end(&mut packed)?;
        Array::of1(&Uint8Array::from(&packed[..]))
    };
    clock.done("pack");
    Ok(pieces)
}

/// JSON is handed over in pieces of so many bytes, so that the engine's memory, which never shrinks, does not hold all of it.
const PIECE: usize = 1 << 16;

/// `value` as pieces of JSON.
fn json(value: &impl Serialize) -> Result<Array, JsError> {
    let mut out = BufWriter::with_capacity(PIECE, Pieces(Array::new()));
    serde_json::to_writer(&mut out, value)?;
    Ok(out.into_inner()?.0)
}

/// Copies of what is written, each a piece.
#[derive(Debug)]
struct Pieces(Array);

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.push(&Uint8Array::from(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Times the stages and tells the page as each ends.
struct Clock {
    progress: Option<Function>,
    last: f64,
    timings: Vec<(&'static str, f64)>,
    ended: usize,
    expected: usize,
}

impl Clock {
    fn start(progress: Option<Function>) -> Self {
        Self { progress, last: now(), timings: Vec::new(), ended: 0, expected: 1 }
    }

    /// Reading is done, and that many articles are to come.
    fn expect(&mut self, articles: usize) {
        self.expected = 1 + articles * STAGES;
        self.done("read");
    }

    fn done(&mut self, stage: &'static str) {
        let time = now();
        let took = time - self.last;
        match self.timings.iter_mut().find(|(name, _)| *name == stage) {
            Some((_, sum)) => *sum += took,
            None => self.timings.push((stage, took)),
        }
        self.last = time;
        self.ended += 1;
        if let Some(progress) = &self.progress {
            let fraction = (self.ended as f64 / self.expected as f64).min(1.0);
            // A page that fails to draw its progress bar is no reason to lose the analysis.
            let _ = progress.call2(&JsValue::NULL, &stage.into(), &fraction.into());
        }
    }
}

/// Milliseconds since the worker began; 0 outside a worker, where nothing is timed.
fn now() -> f64 {
    let scope = js_sys::global().dyn_into::<WorkerGlobalScope>().ok();
    scope.and_then(|scope| scope.performance()).map_or(0.0, |performance| performance.now())
}
