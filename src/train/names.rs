//! Names in treebanks: IOB2 files as those of Universal NER (Mayhew et al. 2024).

use super::network::Target;
use crate::syntax::NameTag;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A sentence.
#[derive(Debug)]
pub(crate) struct Named {
    /// Its `sent_id`.
    pub(crate) id: String,
    pub(crate) forms: Vec<String>,
    /// Numbers of [`NameTag`]s; empty where names are not known.
    pub(crate) tags: Vec<Target>,
}

/// The sentences of the file at `path`, whose columns are number, form and tag (or form and tag); unknown tags count
/// as no name.
///
/// # Errors
/// Where the file cannot be read; the message says which.
pub(crate) fn read(path: &Path) -> Result<Vec<Named>, String> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(text.split("\n\n").map(sentence).filter(|s| !s.forms.is_empty()).collect())
}

fn sentence(block: &str) -> Named {
    let id = block.lines().find_map(|l| l.strip_prefix("# sent_id = ")).unwrap_or_default().to_owned();
    let mut last = String::new();
    let mut named = Named { id, forms: Vec::new(), tags: Vec::new() };
    for line in block.lines().filter(|l| !l.starts_with("# ")) {
        let columns: Vec<&str> = line.split(['\t', ' ']).collect();
        let (form, tag) = match columns.as_slice() {
            [number, form, tag, ..] if number.parse::<u32>().is_ok() => (form, tag),
            [form, tag] => (form, tag),
            _ => continue,
        };
        // A name may begin with `I-` where no other stands before it (IOB1).
        let kind = tag.split_once('-').map_or("", |t| t.1).replace("MISC", "OTH");
        let begins = tag.starts_with("B-") || kind != last;
        let tag = format!("{}-{kind}", if begins { "B" } else { "I" });
        last = kind;
        named.forms.push((*form).to_owned());
        named.tags.push(Target::sure(NameTag::from_text(&tag).unwrap_or(NameTag::Outside) as usize));
    }
    named
}

/// The tags of the sentences by their `sent_id`.
pub(crate) fn by_id(sentences: Vec<Named>) -> BTreeMap<String, Vec<Target>> {
    sentences.into_iter().map(|s| (s.id, s.tags)).collect()
}

#[cfg(test)]
mod tests {
    use super::sentence;
    use crate::syntax::NameTag;

    fn tags(block: &str) -> Vec<&'static str> {
        sentence(block).tags.iter().map(|t| NameTag::ALL[t.class()].as_str()).collect()
    }

    #[test]
    fn names_begin_in_either_notation() {
        assert_eq!(tags("# sent_id = a\n1\tJo\tB-PER\n2\tRay\tI-PER\n3\tran\tO"), ["B-PER", "I-PER", "O"]);
        assert_eq!(tags("Jo I-PER\nof O\nAcme I-ORG\nLtd I-ORG\nGo I-MISC"), ["B-PER", "O", "B-ORG", "I-ORG", "B-OTH"]);
    }
}
