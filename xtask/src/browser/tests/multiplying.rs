//! The modules that multiply for the engine.

use crate::browser::page::Page;
use anyhow::{Result, ensure};

/// The names of the ways that this browser can take and, for those that it was wrong with, what it gave: each multiplies
/// numbers that look random, 48 rows of 80 with eight vectors. Of weights whose products meet, there are eight of some size in one row, two
/// of any size in the next.
const RUN: &str = r"
    const source = document.getElementById('worker-source').textContent;
    const modules = JSON.parse(/^const PRODUCTS = (.*);$/m.exec(source)[1]);
    const [groups, sides, length] = [3, 2, 20];
    const [weights, starts, ofRows, vectors, ofVectors, out] = [64, 8192, 9216, 10240, 11264, 12288];
    let seed = 1;
    const random = (values) => (seed = (seed * 7919 + 13) % 1000003) % values;
    const numbers = (count, next) => Array.from({ length: count }, next);
    const weight = (block, row) =>
        row % 2 ? random(65) - 32 : block % 4 === (row >> 1) % 4 ? random(255) - 127 : 0;
    const given = {
        weights: numbers(groups * length * 64, (_, at) => weight(at >> 6, (at >> 2) % 16)),
        starts: numbers(groups * 16, () => random(1000) - 500),
        ofRows: numbers(groups * 16, () => random(50) / 16),
        vectors: numbers(sides * length * 16, () => random(128)),
        ofVectors: numbers(sides * 4, () => random(50) / 16),
    };
    const expected = [];
    for (let vector = 0; vector < sides * 4; vector++)
        for (let row = 0; row < groups * 16; row++) {
            let sum = given.starts[row];
            for (let column = 0; column < length * 4; column++) {
                const weight = ((row >> 4) * length + (column >> 2)) * 64 + (row % 16) * 4 + (column % 4);
                const number = ((vector >> 2) * length + (column >> 2)) * 16 + (vector % 4) * 4 + (column % 4);
                sum += given.weights[weight] * given.vectors[number];
            }
            expected.push(Math.fround(sum * given.ofRows[row] * given.ofVectors[vector]));
        }
    const ways = [], wrong = [];
    for (const base64 of modules) {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        if (!WebAssembly.validate(bytes)) continue;
        const memory = new WebAssembly.Memory({ initial: 1 });
        const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { engine: { memory } });
        for (const [name, product] of Object.entries(instance.exports)) {
            new Uint32Array(memory.buffer).set([weights, starts, ofRows, vectors, ofVectors, out, groups, sides, length]);
            new Int8Array(memory.buffer).set(given.weights, weights);
            new Int32Array(memory.buffer).set(given.starts, starts / 4);
            new Float32Array(memory.buffer).set(given.ofRows, ofRows / 4);
            new Uint8Array(memory.buffer).set(given.vectors, vectors);
            new Float32Array(memory.buffer).set(given.ofVectors, ofVectors / 4);
            new Float32Array(memory.buffer, out, expected.length).fill(0);
            product(0);
            const found = new Float32Array(memory.buffer, out, expected.length);
            const at = expected.findIndex((value, at) => value !== found[at]);
            ways.push(name);
            if (at >= 0) wrong.push(`${name} gave ${found[at]} for ${expected[at]} at ${at}`);
        }
    }
    return { ways, wrong };";

/// Every way of multiplying gives what arithmetic does.
pub(super) fn every_way(page: &Page) -> Result<()> {
    let found = page.session().script(RUN, &[])?;
    let ways = found["ways"].as_array().map_or(0, Vec::len);
    println!("    {}", found["ways"]);
    ensure!(ways > 0, "this browser can multiply in none of the ways");
    ensure!(found["wrong"].as_array().is_some_and(Vec::is_empty), "{}", found["wrong"]);
    Ok(())
}

/// A worker that says it multiplies slowly is ended, and another one does what it was given.
pub(super) fn slow_worker(page: &Page) -> Result<()> {
    page.script(
        "app.engine.cancel(); // those that there are
        window.given = [];
        window.Worker = class extends Worker {
          constructor(...of) {
            super(...of);
            this.calls = [];
            given.push(this.calls);
          }
          postMessage(message, ...rest) {
            super.postMessage(message, ...rest);
            if (message.call === 'file' && given.length === 1) this.onmessage({ data: { slow: true } });
            if (message.call) this.calls.push(message.call);
          }
        }",
    )?;
    page.add(&[("slow.txt", b"\"The harbour will open in May,\" the mayor said on Monday.")])?;
    let calls = page.script("return given.map((calls) => calls.filter((call) => call === 'file').length)")?;
    ensure!(calls.as_array().is_some_and(|calls| calls.len() > 1 && calls[..2] == [1, 1]), "files given: {calls}");
    let found = page.number("app.library.articles().find(({ name }) => name === 'slow.txt')?.counts.quotations")?;
    ensure!(found == 1, "{found} quotations");
    Ok(())
}
