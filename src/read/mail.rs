//! Mails (EML), and web pages that browsers save as one (MHTML).

use super::draft::Draft;
use super::limits::{Budget, MAX_FILE_BYTES, too_large};
use super::metadata::{Metadata, Origin};
use super::open::{Articles, finish};
use super::{ReadError, Source, html, open};
use crate::lexicon::headers::Field;
use mail_parser::{Address, Message, MessageParser, MimeHeaders, PartType};

/// What stands in front of the subject of a mail that was passed on.
const PASSED_ON: &[&str] = &["fwd:", "fw:", "re:", "wg:", "tr:"];

/// What stands between a mail and its sender's signature.
const SIGNATURE: &str = "\n-- \n";

/// Reads a mail: its HTML where it has any, else its text, and the files attached to it.
pub(super) fn articles(source: Source, bytes: &[u8], budget: &mut Budget) -> Articles {
    if bytes.len() > MAX_FILE_BYTES {
        return vec![Err(too_large("the mail", bytes.len(), MAX_FILE_BYTES))];
    }
    let Some(message) = MessageParser::default().parse(bytes) else {
        return vec![Err(ReadError("the file is no mail that can be read: save it anew".into()))];
    };
    let attached = attachments(&source, &message, budget);
    let own = draft(&message).and_then(|draft| finish(source, draft));
    match own {
        Err(_) if !attached.is_empty() => attached,
        own => std::iter::once(own).chain(attached).collect(),
    }
}

fn draft(message: &Message) -> Result<Draft, ReadError> {
    let address = message.header_raw("Snapshot-Content-Location").or_else(|| message.header_raw("Content-Location"));
    let page = message.parts.iter().find_map(|part| match &part.body {
        PartType::Html(page) if part.attachment_name().is_none() => Some(page.as_ref()),
        _ => None,
    });
    let mut draft = if let Some(page) = page {
        html::draft(page)?
    } else {
        let text = message.body_text(0).unwrap_or_default().replace("\r\n", "\n");
        Draft::of_text(text.rsplit_once(SIGNATURE).map_or(text.as_str(), |(text, _)| text).trim_end().to_owned())
    };
    draft.known.join(match address {
        Some(address) => saved(address, message),
        None => headers(message),
    });
    Ok(draft)
}

/// What the headers of a mail state.
fn headers(message: &Message) -> Metadata {
    let mut known = Metadata::default();
    let mut subject = message.subject().unwrap_or_default().trim();
    while let Some(prefix) =
        PASSED_ON.iter().find(|p| subject.get(..p.len()).is_some_and(|head| head.eq_ignore_ascii_case(p)))
    {
        subject = subject[prefix.len()..].trim_start();
    }
    known.state(Origin::Field, Field::Title, subject);
    let sender = message.from().and_then(Address::first);
    known.state(Origin::Field, Field::Publisher, sender.and_then(|s| s.name()).unwrap_or_default());
    let date = message.date().map(mail_parser::DateTime::to_rfc3339);
    known.state(Origin::Field, Field::Published, &date.unwrap_or_default());
    known
}

/// What a browser notes of a page that it saves: the address; and the day on which it was saved, which is a weak date.
fn saved(address: &str, message: &Message) -> Metadata {
    let mut known = Metadata::default();
    known.state(Origin::Field, Field::Url, address.trim());
    let date = message.date().map(mail_parser::DateTime::to_rfc3339);
    known.state(Origin::Properties, Field::Published, &date.unwrap_or_default());
    known
}

/// The articles among the attached files; pictures and the like are no problem worth a message.
fn attachments(source: &Source, message: &Message, budget: &mut Budget) -> Articles {
    let mut all = Articles::new();
    let Some(depth) = budget.depth.checked_sub(1) else { return all };
    budget.depth = depth;
    for part in message.attachments() {
        let Some(left) = budget.members.checked_sub(1) else { break };
        budget.members = left;
        if let (Some(name), PartType::Binary(bytes)) = (part.attachment_name(), &part.body) {
            let source =
                Source { name: format!("{}/{name}", source.name), published: source.published, ..Source::default() };
            all.extend(open::file(source, bytes, budget).into_iter().flatten().map(Ok));
        }
    }
    budget.depth += 1;
    all
}
