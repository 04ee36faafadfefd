//! The border between engine and page: the only file that knows JavaScript.

use crate::contract::{self, Article, Set};
use crate::read::{self, Source};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

/// What the page says of a file or pasted text.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Given {
    id: String,
    name: String,
    title: Option<String>,
    url: Option<String>,
    published: Option<String>,
}

/// What the page gets back.
#[derive(Serialize)]
struct Reply {
    articles: Vec<Article>,
    /// Milliseconds by stage.
    timings: Vec<(String, f64)>,
}

fn source(given: JsValue) -> Result<Source, JsError> {
    let given: Given = serde_wasm_bindgen::from_value(given)?;
    let published = given.published.filter(|d| !d.is_empty()).map(|d| d.parse()).transpose()?;
    Ok(Source { id: given.id, name: given.name, title: given.title, url: given.url, published })
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn now() -> f64 {
    js_sys::Date::now()
}
