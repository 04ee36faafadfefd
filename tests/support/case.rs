//! Case files to cases.

use std::path::{Path, PathBuf};

/// One case: a text and what must be found in it.
pub(crate) struct Case {
    /// File and line.
    pub(crate) place: String,
    /// What it shows.
    pub(crate) title: String,
    /// Head lines as (name, value).
    pub(crate) head: Vec<(String, String)>,
    /// The text.
    pub(crate) text: String,
    /// Expectations as (kind, fields).
    pub(crate) expected: Vec<Expected>,
}

impl Case {
    /// Names the case in the list of known failures: file and title.
    pub(crate) fn key(&self) -> String {
        let file = self.place.split(':').next().unwrap_or_default();
        format!("{file}: {}", self.title)
    }
}

/// One expectation line: `kind: first | second | name value`.
pub(crate) struct Expected {
    /// What stands before the colon.
    pub(crate) kind: String,
    /// The fields, trimmed, in order.
    pub(crate) fields: Vec<String>,
}

impl Expected {
    /// The values of the fields that begin with `name` and a space (or are `name` alone).
    pub(crate) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter_map(move |f| match f.strip_prefix(name) {
            Some("") => Some(""),
            Some(rest) => rest.strip_prefix(' '),
            None => None,
        })
    }

    /// Field number `index`, or nothing.
    pub(crate) fn field(&self, index: usize) -> &str {
        self.fields.get(index).map_or("", String::as_str)
    }
}

/// Every case of the `.txt` files below `tests/cases/<folder>`, in order.
pub(crate) fn read_all(folder: &str) -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(folder);
    let mut files = Vec::new();
    list(&root, &mut files);
    files.sort();
    files.iter().flat_map(|file| read(file)).collect()
}

fn list(dir: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).unwrap_or_else(|e| panic!("{}: {e}", dir.display())) {
        let path = entry.expect("a folder entry").path();
        if path.is_dir() {
            list(&path, files);
        } else if path.extension().is_some_and(|e| e == "txt") {
            files.push(path);
        }
    }
}

fn read(file: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let name = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let mut cases = Vec::new();
    let mut lines = text.lines().enumerate().peekable();
    while let Some((number, line)) = lines.next() {
        if let Some(title) = line.strip_prefix("=== ") {
            let mut body = Vec::new();
            while let Some((_, line)) = lines.next_if(|(_, l)| !l.starts_with("=== ")) {
                body.push(line);
            }
            cases.push(parse(format!("{name}:{}", number + 1), title, &body));
        }
    }
    cases
}

fn parse(place: String, title: &str, body: &[&str]) -> Case {
    let mut parts = body.split(|line| *line == "---");
    let (Some(head), Some(text), Some(expected), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        panic!("{place}: a case is head, ---, text, ---, expectations")
    };
    let filled = |lines: &[&str]| -> Vec<String> {
        let kept = lines.iter().map(|l| l.trim()).filter(|l| !l.is_empty() && !l.starts_with('#'));
        kept.map(str::to_string).collect()
    };
    let pair = |line: &String| -> (String, String) {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("{place}: no colon in {line:?}"));
        (name.trim().into(), value.trim().into())
    };
    let expected: Vec<Expected> = filled(expected)
        .iter()
        .map(pair)
        .map(|(kind, rest)| Expected { kind, fields: rest.split(" | ").map(|f| f.trim().to_string()).collect() })
        .collect();
    assert!(!expected.is_empty(), "{place}: a case without expectations checks nothing");
    let head = filled(head).iter().map(pair).collect();
    Case { place, title: title.trim().into(), head, text: text.join("\n"), expected }
}
