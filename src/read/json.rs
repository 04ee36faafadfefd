//! JSON as news APIs, scrapers and archives write it: an object with a field that holds a text is an article, wherever it
//! stands.

use super::draft::Draft;
use super::limits::MAX_ARTICLES;
use super::metadata::{Metadata, Origin};
use super::open::{Articles, finish};
use super::{ReadError, Source, html};
use crate::lexicon::headers::Field;
use crate::lexicon::news_fields::{FIELDS, INNER, NAMES, TEXTS};
use serde_json::{Map, Value};

/// What APIs put after the words they give for free: "[+4211 chars]".
const CUT_OFF: &str = " chars]";

/// Parses JSON; a lone surrogate, which scripts in other languages write, becomes the replacement character.
pub(super) fn parse(text: &str) -> serde_json::Result<Value> {
    serde_json::from_str(&without_lone_surrogates(text))
}

/// `text` with each escape of a surrogate without its partner replaced by that of U+FFFD, which has the same length.
pub(super) fn without_lone_surrogates(text: &str) -> std::borrow::Cow<'_, str> {
    let unit = |at: usize| {
        let escape = text.get(at..at + 6).filter(|e| e.starts_with("\\u"))?;
        u16::from_str_radix(&escape[2..], 16).ok()
    };
    let mut lone = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find('\\') {
        at += found;
        match (unit(at), unit(at + 6)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => at += 12,
            (Some(0xD800..=0xDFFF), _) => {
                lone.push(at);
                at += 6;
            }
            // An escaped backslash takes the next character with it.
            _ => at += 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8),
        }
    }
    if lone.is_empty() {
        return text.into();
    }
    let mut mended = text.to_owned();
    for at in lone {
        mended.replace_range(at..at + 6, "\\uFFFD");
    }
    mended.into()
}

/// The articles of a JSON file.
pub(super) fn articles(source: &Source, text: &str) -> Articles {
    let value = match parse(text) {
        Ok(value) => value,
        Err(error) => return vec![Err(ReadError(format!("the file is no sound JSON ({error}): export it anew")))],
    };
    let all = of_value(source, &value);
    if all.is_empty() {
        return vec![Err(ReadError(format!(
            "the JSON has no field that holds an article\u{2019}s text (any of {})",
            TEXTS.join(", ")
        )))];
    }
    all
}

/// The articles in a JSON value, in order.
pub(super) fn of_value(source: &Source, value: &Value) -> Articles {
    let mut objects = Vec::new();
    collect(value, &mut objects);
    let several = objects.len() > 1;
    let read = |(index, object): (usize, &&Object)| {
        let name = if several { format!("{}:{}", source.name, index + 1) } else { source.name.clone() };
        finish(Source { name, id: source.id.clone(), published: source.published, ..Source::default() }, draft(object))
    };
    let mut all: Articles = objects.iter().take(MAX_ARTICLES).enumerate().map(read).collect();
    if objects.len() > MAX_ARTICLES {
        all.push(Err(ReadError(format!("the file holds more than {MAX_ARTICLES} articles: split it"))));
    }
    if let [Ok(only)] = all.as_mut_slice() {
        only.title = source.title.clone().or(only.title.take());
        only.url = source.url.clone().or(only.url.take());
    }
    all
}

type Object = Map<String, Value>;

/// Finds the objects that hold an article. `serde_json` reads no more than 128 levels, so this goes no deeper.
fn collect<'a>(value: &'a Value, found: &mut Vec<&'a Object>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
        Value::Object(object) if text_of(object).is_some() => found.push(object),
        Value::Object(object) => object.values().for_each(|value| collect(value, found)),
        _ => {}
    }
}

/// The text of an article: the first field that has one, here or in an object that APIs put it into.
fn text_of(object: &Object) -> Option<String> {
    TEXTS.iter().find_map(|key| get(object, key).find_map(prose))
}

/// The object's field, and that of the objects inside it, whose name is `key` but for case and signs.
fn get<'a>(object: &'a Object, key: &str) -> impl Iterator<Item = &'a Value> {
    let own = named(object, key);
    let inner = INNER.iter().filter_map(|name| named(object, name)?.as_object());
    let inner: Vec<&Value> = inner.filter_map(|object| named(object, key)).collect();
    own.into_iter().chain(inner)
}

fn named<'a>(object: &'a Object, key: &str) -> Option<&'a Value> {
    let plain =
        |name: &str| name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).eq(key.chars());
    object.get(key).or_else(|| object.iter().find(|(name, _)| plain(name)).map(|(_, value)| value))
}

/// The text that a value holds: a string, or a list of paragraphs.
fn prose(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().map(Value::as_str).collect::<Option<Vec<_>>>()?.join("\n\n"),
        _ => return None,
    };
    text.contains(char::is_whitespace).then_some(text).filter(|text| text.contains(char::is_alphanumeric))
}

fn draft(object: &Object) -> Draft {
    let text = text_of(object).unwrap_or_default().replace("\r\n", "\n").replace('\r', "\n");
    let (text, cut) = match text.rsplit_once(" [+") {
        Some((text, rest)) if rest.trim_end().ends_with(CUT_OFF) => (text.to_owned(), true),
        _ => (text, false),
    };
    let marked_up = ["<p>", "<p ", "<div", "<br"].iter().any(|tag| text.contains(tag));
    let fragment = if marked_up { html::draft(&text).ok() } else { None };
    let mut draft = fragment.unwrap_or_else(|| Draft::of_text(text));
    draft.known = metadata(object, Origin::Field);
    if cut {
        draft.warnings.push("the text is cut off: the service that gave it keeps back the rest".into());
    }
    draft
}

/// What an object's fields state.
pub(super) fn metadata(object: &Object, origin: Origin) -> Metadata {
    let mut known = Metadata::default();
    for field in [Field::Title, Field::Byline, Field::Publisher, Field::Url, Field::Published, Field::Updated] {
        let keys = FIELDS.iter().filter(|(_, of)| *of == field).map(|(key, _)| *key);
        let values = keys.flat_map(|key| get(object, key)).filter_map(name);
        let fits = |value: &String| (field == Field::Url) == value.starts_with("http");
        if let Some(value) = values.filter(|value| !value.trim().is_empty()).find(fits) {
            known.state(origin, field, &value);
        }
    }
    known
}

/// What names a person, body or headline: a string, an object's name, or several of them.
fn name(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Object(object) => NAMES.iter().find_map(|key| name(object.get(*key)?)),
        Value::Array(values) => {
            Some(joined(values.iter().filter_map(name).collect())).filter(|names| !names.is_empty())
        }
        _ => None,
    }
}

/// "A", "A and B", "A, B and C".
pub(super) fn joined(mut names: Vec<String>) -> String {
    names.dedup();
    match names.pop() {
        Some(last) if names.is_empty() => last,
        Some(last) => format!("{} and {last}", names.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, without_lone_surrogates};

    #[test]
    fn lone_surrogates() {
        assert_eq!(parse(r#""a\ud800b""#).expect("read"), "a\u{FFFD}b");
        assert_eq!(parse(r#""\uDC00\ud83d\ude00""#).expect("read"), "\u{FFFD}\u{1F600}");
        assert_eq!(parse(r#""\\ud800""#).expect("read"), r"\ud800");
        assert_eq!(without_lone_surrogates(r#""\ud83d\ude00\"#), r#""\ud83d\ude00\"#);
    }
}
