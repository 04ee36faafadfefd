//! Markdown: its markup is taken off when a file is read, so that the text analysed and shown is what a reader sees.
//!
//! Skipping the markup by spans instead would leave emphasis and links in the middle of sentences, where every later
//! stage would have to step over them.

use super::Kind;
use super::draft::Draft;
use super::metadata::Metadata;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// True for names of Markdown files.
pub(super) fn is_name(name: &str) -> bool {
    super::has_extension(name, &["md", "markdown"])
}

/// Takes the markup off. Code, comments and HTML are left out; pictures leave their description.
pub(super) fn draft(source: &str) -> Draft {
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut writer = Writer::default();
    for event in Parser::new_ext(source, options) {
        writer.event(event);
    }
    writer.end_paragraph();
    writer.draft.known = Metadata::front_matter(&writer.front);
    writer.draft
}

#[derive(Debug, Default)]
struct Writer {
    draft: Draft,
    /// The front matter between `---` lines, `key: value` a line.
    front: String,
    paragraph: String,
    /// Bytes of the paragraph inside links and pictures.
    linked: usize,
    heading: Option<HeadingLevel>,
    titled: bool,
    /// Links and pictures around what is being read.
    link_depth: usize,
    /// True where the paragraph holds a picture.
    pictured: bool,
    block: Block,
}

/// What kind of block is being read.
#[derive(Debug, Default, PartialEq, Eq)]
enum Block {
    #[default]
    Text,
    Code,
    FrontMatter,
}

impl Writer {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.text(&text),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Rule => self.end_paragraph(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag) {
        match tag {
            Tag::Heading { level, .. } => self.heading = Some(*level),
            Tag::Link { .. } => self.link_depth += 1,
            Tag::Image { .. } => (self.link_depth, self.pictured) = (self.link_depth + 1, true),
            Tag::CodeBlock(_) => self.block = Block::Code,
            Tag::MetadataBlock(_) => self.block = Block::FrontMatter,
            Tag::Paragraph | Tag::Item | Tag::BlockQuote(_) => self.end_paragraph(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link | TagEnd::Image => self.link_depth = self.link_depth.saturating_sub(1),
            TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => self.block = Block::Text,
            TagEnd::TableCell => self.text(" "),
            TagEnd::Heading(_) => {
                self.end_paragraph();
                self.heading = None;
            }
            TagEnd::Paragraph | TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::TableRow | TagEnd::TableHead => {
                self.end_paragraph();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match self.block {
            Block::FrontMatter => self.front.push_str(text),
            Block::Text => {
                self.linked += if self.link_depth > 0 { text.len() } else { 0 };
                self.paragraph.push_str(text);
            }
            Block::Code => {}
        }
    }

    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        let text = paragraph.trim_matches(super::is_white);
        let kind = self.kind(self.linked > 0 && self.linked >= text.len());
        (self.linked, self.pictured) = (0, false);
        self.draft.push(kind, text);
    }

    fn kind(&mut self, all_linked: bool) -> Kind {
        match self.heading {
            Some(HeadingLevel::H1) if !self.titled => {
                self.titled = true;
                Kind::Title
            }
            Some(_) => Kind::Heading,
            None if all_linked && self.pictured => Kind::Caption,
            None if all_linked => Kind::Link,
            None => Kind::Body,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::draft;
    use crate::read::Kind;

    #[test]
    fn markup_goes_and_kinds_stay() {
        let read = draft(
            "---\ntitle: Bridge closes\ndate: 2026-02-04\n---\n# Bridge *closes*\n\nThe **council** met\non [Monday](http://x.y/z).\n\n\
             > \"We had no choice,\" Ana Ruiz\n> said.\n\n## What next\n\n- Schools stay open.\n- Buses `24` run.\n\n![A bridge](b.png)\n\n\
             [More on the bridge](more.html)\n\n```\ncode\n```\n",
        );
        let kinds: Vec<_> = read.paragraphs.iter().map(|p| (p.kind, p.span.of_text(&read.text))).collect();
        assert_eq!(
            kinds,
            [
                (Kind::Title, "Bridge closes"),
                (Kind::Body, "The council met on Monday."),
                (Kind::Body, "\"We had no choice,\" Ana Ruiz said."),
                (Kind::Heading, "What next"),
                (Kind::Body, "Schools stay open."),
                (Kind::Body, "Buses 24 run."),
                (Kind::Caption, "A bridge"),
                (Kind::Link, "More on the bridge"),
            ]
        );
    }
}
