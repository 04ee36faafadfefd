//! Hostile text, as much as one has patience for, through the engine: nothing may end it, and a megabyte of one text takes as
//! long as a megabyte of many.

use crate::project::target;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

/// Bytes in all.
const BYTES: usize = 1_000_000_000;

/// Bytes of a text, each class with its share of the whole.
const LENGTHS: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];

/// What texts are made of: one of these again and again, or a mixture of some.
#[rustfmt::skip]
const PIECES: [&str; 84] = [
    "“", "”", "‘", "’", "\"", "'", "«", "»", "„", "``", "''", "(", ")", "[", "]", "{", "}", "<", ">", "<b>", "</p>", "&amp;", ", ", ". ", "? ",
    "! ", ": ", "; ", " – ", "—", "…", "...", "\n", "\n\n", "\r\n", "\t", " ", "\u{a0}", "\u{200b}", "\u{202e}", "\u{2066}", "\u{301}",
    "\u{feff}", "\u{e000}", "\0", "\u{fffd}", "😀", "👩‍👩‍👧", "中文", "ש", "A", "a", "é", "0", "99999999999 ", "2026-02-04 ", "31 Feb. ", "Monday ",
    "last week ", "U.S. ", "Mr. ", "Ana Ruiz ", "AP ", "the council ", "he ", "she ", "they ", "who ", "which ", "that ", "and ", "of ", "said ",
    "told reporters ", "according to ", "denied ", "will resign ", "was attacked ", "not ", "Q: ", "RUIZ: ", "http://a.b/c?d=e#f ", "@x ", "#y ",
];

/// Feeds the texts to `saywhen stream` and sees to it that each comes back; the rates by length, in megabytes a second.
///
/// # Errors
/// Where the engine ends before its input does, or says of a text that it is none.
pub(super) fn measure() -> Result<Value> {
    let mut rates = serde_json::Map::new();
    for length in LENGTHS {
        let start = Instant::now();
        stream(length, BYTES / LENGTHS.len() / length)?;
        let rate = (BYTES / LENGTHS.len()) as f64 / 1e6 / start.elapsed().as_secs_f64();
        rates.insert(length.to_string(), json!((rate * 1e3).round() / 1e3));
        println!("texts of {length} bytes: {rate:.3} MB a second");
    }
    Ok(json!({"bytes": BYTES, "megabytes a second, by bytes of a text": rates}))
}

/// Has `count` texts of `length` bytes analysed.
fn stream(length: usize, count: usize) -> Result<()> {
    let threads = thread::available_parallelism().map_or(1, usize::from).to_string();
    let mut command = Command::new(target()?.join("release/saywhen"));
    let command = command.args(["stream", "--threads", &threads]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn()?;
    let mut input = BufWriter::new(child.stdin.take().context("no input")?);
    let output = BufReader::new(child.stdout.take().context("no output")?);
    let writer = thread::spawn(move || -> Result<()> {
        let mut chance = Chance(length as u64);
        for id in 0..count {
            writeln!(input, "{}", json!({"id": id.to_string(), "text": chance.text(length)}))?;
        }
        Ok(())
    });
    let mut read = 0;
    for line in output.lines() {
        let line = line?;
        ensure!(
            !line.starts_with("{\"error\"") && !line.contains("\"error\":\""),
            "text {read} of {length} bytes: {line:.300}"
        );
        read += 1;
    }
    ensure!(child.wait()?.success() && read == count, "of {count} texts of {length} bytes {read} came back");
    writer.join().map_err(|_| anyhow::anyhow!("the texts could not be made"))?
}

/// Numbers that look random, the same ones each time (splitmix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    /// A text of one piece, of a few, or of all, about `length` bytes long.
    fn text(&mut self, length: usize) -> String {
        let kinds = [1, 3, 8, PIECES.len()][self.below(4)];
        let chosen: Vec<&str> = (0..kinds).map(|_| PIECES[self.below(PIECES.len())]).collect();
        let mut text = String::with_capacity(length + 32);
        while text.len() < length {
            text.push_str(chosen[self.below(chosen.len())]);
        }
        text
    }
}
