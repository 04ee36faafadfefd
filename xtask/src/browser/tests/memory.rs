//! How much memory the engine takes.

use crate::browser::page::Page;
use anyhow::{Result, ensure};
use std::fmt::Write as _;

/// Most that one worker's engine should take, the packed model included, in bytes: a share of a small phone's memory.
const GOAL: u64 = 64 << 20;

/// Bytes of the large article.
const LARGE: usize = 1_000_000;

/// After the seeds, and after an article of a megabyte with names, dates and quotations on every line.
pub(super) fn bounded(page: &Page) -> Result<()> {
    within(page, "the seeds")?;
    let mut text = String::new();
    for number in 0.. {
        if text.len() >= LARGE {
            break;
        }
        write!(
            text,
            "The council of Harbour{number} met on Monday. “We will rebuild pier {number},” Mayor Ana Ruiz{number} said on \
             Friday. Police arrested {number} people after the vote, and she told reporters that talks would go on.\n\n"
        )?;
    }
    page.add(&[("large.txt", text.as_bytes())])?;
    ensure!(page.articles()?.iter().any(|name| name == "large.txt"), "large.txt is lost");
    within(page, "a large article")
}

fn within(page: &Page, what: &str) -> Result<()> {
    let bytes = page.number("saywhen.memory()")?;
    println!("    {:.1} MiB after {what}", bytes as f64 / f64::from(1 << 20));
    ensure!(bytes > 0, "nothing is known of the memory after {what}");
    ensure!(bytes <= GOAL, "{bytes} bytes after {what}");
    Ok(())
}
