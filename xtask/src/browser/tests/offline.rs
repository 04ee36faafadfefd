//! No article leaves the page: the browser itself refuses every way out.

use crate::browser::page::Page;
use anyhow::{Result, ensure};

/// Ways by which a script could send something out. Each is a promise of what became of it.
const ATTEMPTS: &[(&str, &str)] = &[
    ("fetch", "fetch(address).then(() => 'sent', () => 'refused')"),
    (
        "an image",
        "new Promise((done) => { const image = new Image(); image.onload = () => done('sent'); image.onerror = () => done('refused'); image.src = address; })",
    ),
    (
        "a script",
        "new Promise((done) => { const script = document.createElement('script'); script.onload = () => done('sent'); script.onerror = () => done('refused'); script.src = address; document.body.append(script); })",
    ),
    (
        "a socket",
        "new Promise((done) => { try { const socket = new WebSocket('wss://example.com/'); socket.onopen = () => done('sent'); socket.onerror = () => done('refused'); } catch { done('refused'); } })",
    ),
    (
        "a worker",
        "new Promise((done) => { const worker = new Worker(URL.createObjectURL(new Blob([`fetch('${address}').then(() => postMessage('sent'), () => postMessage('refused'))`]))); worker.onmessage = ({ data }) => done(data); })",
    ),
];

pub(super) fn refuses_requests(page: &Page) -> Result<()> {
    page.must_be_silent()?;
    page.script("window.refusals = []; addEventListener('securitypolicyviolation', (event) => refusals.push(event.effectiveDirective))")?;
    for (name, attempt) in ATTEMPTS {
        let outcome =
            page.text(&format!("(() => {{ const address = 'https://example.com/'; return {attempt}; }})()"))?;
        ensure!(outcome == "refused", "{name} was {outcome}");
    }
    page.until("['connect-src', 'img-src', 'script-src-elem'].every((directive) => refusals.includes(directive))")?;
    // The refusals stand in the console, as they should; nothing else may.
    page.forget_errors()
}
