//! What each paragraph is: article text, or headline, byline, link, caption, credit.
//!
//! Only body text yields quotations and events, so a paragraph is body unless something plainly says otherwise.

use super::{Kind, Paragraph, dates};
use crate::lexicon::contains;
use crate::lexicon::furniture::{
    BYLINE_ROLES, CAPTION_MARKS, CAPTION_OPENINGS, CREDIT_MARKS, CREDIT_OPENINGS, DATE_OPENINGS, DATE_WORDS,
    GALLERY_MARKS, LABELLED_CAPTIONS, LINK_LABELS, LINK_OPENINGS, OFFER_MARKS, PICTURE_CREDITS, RIGHTS_OPENINGS,
};
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// Longest line that asks the reader to do something, in words; longer paragraphs that begin so are text.
const LINK_WORDS: usize = 30;

/// The same where that is said in capitals, as above a run of headlines.
const LINKS_WORDS: usize = 200;

/// The same where the line goes on about what readers get for it.
const OFFER_WORDS: usize = 100;

/// Longest credit, in words.
const CREDIT_WORDS: usize = 45;

/// Longest notice of whose the text is, in words.
const RIGHTS_WORDS: usize = 120;

/// Longest caption, in words.
const CAPTION_WORDS: usize = 70;

/// Bytes at a caption's end in which its mark stands.
const CAPTION_TAIL: usize = 80;

/// Longest headline, in words.
const TITLE_WORDS: usize = 30;

/// Longest subheading, in words.
const HEADING_WORDS: usize = 12;

/// Longest byline, in words.
const BYLINE_WORDS: usize = 14;

/// Longest post of a social network, in words.
const POST_WORDS: usize = 80;

/// Longest line that holds only a date and what belongs to it, in words.
const DATE_LINE_WORDS: usize = 20;

/// Bylines stand among so many first paragraphs.
const BYLINE_PARAGRAPHS: usize = 8;

/// Fewest words of a line in capitals that is another article's headline; shorter ones are subheadings.
const CAPITALS_LINK_WORDS: usize = 5;

/// Share of paragraphs without final punctuation from which such lines are the text's own habit, not subheadings.
const LOOSE_SHARE: f64 = 0.4;

static CREDITS: LazyLock<AhoCorasick> = LazyLock::new(|| anywhere(CREDIT_MARKS));
static OFFERS: LazyLock<AhoCorasick> = LazyLock::new(|| anywhere(OFFER_MARKS));

static CAPTIONS: LazyLock<AhoCorasick> = LazyLock::new(|| anywhere(CAPTION_MARKS));
static GALLERIES: LazyLock<AhoCorasick> = LazyLock::new(|| anywhere(GALLERY_MARKS));

/// Finds any of `phrases` (lower case, ASCII) in any case.
fn anywhere(phrases: &[&str]) -> AhoCorasick {
    let search = AhoCorasick::builder().ascii_case_insensitive(true).build(phrases);
    search.expect("a few short phrases make a small automaton")
}

/// Gives each paragraph that is still taken for body its kind. `title` is the headline where it is known.
pub(super) fn classify(text: &str, paragraphs: &mut [Paragraph], title: Option<&str>) {
    let capitals_tell = !is_mostly_capitals(text);
    let mut content = 0;
    for paragraph in paragraphs.iter_mut().filter(|p| p.kind == Kind::Body) {
        let line = paragraph.span.of_text(text);
        paragraph.kind = own_kind(line, content, capitals_tell);
        content += usize::from(paragraph.kind != Kind::Link);
    }
    keep_captions_alone(paragraphs);
    mark_title(text, paragraphs, title);
    mark_headings(text, paragraphs);
    mark_posts(text, paragraphs);
}

/// A page that holds nothing but captions is told by them.
fn keep_captions_alone(paragraphs: &mut [Paragraph]) {
    if paragraphs.iter().all(|p| p.kind != Kind::Body) {
        paragraphs.iter_mut().filter(|p| p.kind == Kind::Caption).for_each(|p| p.kind = Kind::Body);
    }
}

/// The kind that a line at the start of an article states by itself.
pub(super) fn line(line: &str) -> Kind {
    own_kind(line, 1, false)
}

/// The kind that the line states by itself; `before` paragraphs of content came before it.
fn own_kind(line: &str, before: usize, capitals_tell: bool) -> Kind {
    match () {
        () if capitals_tell && is_capitals(line) => match words(line) {
            _ if before == 0 => Kind::Title,
            CAPITALS_LINK_WORDS.. => Kind::Link,
            _ => Kind::Heading,
        },
        () if GALLERIES.is_match(line) => Kind::Caption,
        () if is_credit(line) => Kind::Credit,
        () if is_caption(line) => Kind::Caption,
        () if is_link(line) => Kind::Link,
        () if is_date_line(line) => Kind::Dateline,
        () if before < BYLINE_PARAGRAPHS && byline(line).is_some() => Kind::Byline,
        () => Kind::Body,
    }
}

fn words(line: &str) -> usize {
    line.split_whitespace().count()
}

/// True where `line` begins with `phrase` (lower case) in any case, at a word's end.
fn begins(line: &str, phrase: &str) -> bool {
    let head = line.get(..phrase.len()).is_some_and(|head| head.eq_ignore_ascii_case(phrase));
    let open = phrase.ends_with(char::is_alphanumeric);
    head && !(open && line[phrase.len()..].starts_with(char::is_alphanumeric))
}

fn is_mostly_capitals(text: &str) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    letters().filter(|c| c.is_uppercase()).count() * 2 > letters().count()
}

/// True for a line in capitals that is no sentence and no quotation.
fn is_capitals(line: &str) -> bool {
    let upper = || line.chars().filter(|c| c.is_uppercase()).count();
    let quoted = line.starts_with(['"', '\u{201C}']) && line.ends_with(['"', '\u{201D}']);
    !line.contains(char::is_lowercase) && !line.ends_with('.') && !quoted && upper() >= 8 && words(line) >= 2
}

fn is_link(line: &str) -> bool {
    let label = line.split_once([':', '|', '\u{BB}', '>']).map(|(label, _)| label.trim());
    let labelled = label.is_some_and(|label| LINK_LABELS.iter().any(|l| l.eq_ignore_ascii_case(label)));
    let asks = LINK_OPENINGS.iter().find(|phrase| begins(line, phrase));
    let alone = LINK_LABELS.iter().any(|l| l.eq_ignore_ascii_case(line));
    let loud = asks.is_some_and(|phrase| !line[..phrase.len()].contains(char::is_lowercase));
    let offers = || asks.is_some_and(|phrase| OFFERS.is_match(&line[phrase.len()..]));
    let longest = match loud {
        true => LINKS_WORDS,
        false if offers() => OFFER_WORDS,
        false => LINK_WORDS,
    };
    (labelled || asks.is_some() || alone) && words(line) <= longest && !has_reported_words(line)
}

fn is_credit(line: &str) -> bool {
    let opens = |openings: &[&str]| openings.iter().any(|phrase| begins(line, phrase));
    let rights = opens(RIGHTS_OPENINGS);
    line.split_whitespace().nth(if rights { RIGHTS_WORDS } else { CREDIT_WORDS }).is_none()
        && (rights || opens(CREDIT_OPENINGS) || CREDITS.is_match(line))
        && !has_reported_words(line)
}

fn is_caption(line: &str) -> bool {
    let cut = line.len().saturating_sub(CAPTION_TAIL);
    let cut = (cut..=line.len()).find(|&at| line.is_char_boundary(at)).unwrap_or(line.len());
    let tail = &line[cut..];
    let opens = CAPTION_OPENINGS.iter().any(|phrase| begins(line, phrase));
    let marked = CAPTIONS.is_match(tail) || tail.contains("REUTERS/");
    let labelled = LABELLED_CAPTIONS.iter().any(|phrase| begins(line, phrase));
    let told = (opens || marked || is_credited(line)) && !has_reported_words(line);
    (labelled || told) && words(line) <= CAPTION_WORDS
}

/// True for a line without a full stop that names who lent the picture and goes on with a capital.
fn is_credited(line: &str) -> bool {
    let behind =
        |credit: &&str| line.get(credit.len()..).unwrap_or_default().trim_start_matches([' ', '-', '\u{2013}']);
    let credit = |credit: &&str| begins(line, credit) && behind(credit).starts_with(char::is_uppercase);
    !ends_sentence(line) && words(line) > PICTURE_WORDS && PICTURE_CREDITS.iter().any(credit)
}

/// Credits of pictures alone have no more words.
const PICTURE_WORDS: usize = 4;

/// True where punctuation stands inside closing marks, as in quoted speech (`,"`): such a line is article text.
fn has_reported_words(line: &str) -> bool {
    [",\"", ",\u{201D}", ".\" ", ".\u{201D} ", ",' ", ",\u{2019} "].iter().any(|sign| line.contains(sign))
}

/// True for a line that holds a date or time and nothing else, or begins with "Published on".
fn is_date_line(line: &str) -> bool {
    if line.split_whitespace().nth(DATE_LINE_WORDS).is_some() {
        return false;
    }
    let stated = DATE_OPENINGS.iter().any(|phrase| begins(line, phrase));
    match dates::find(line) {
        Some(found) => stated || is_date_frame(line, &found.others),
        None => is_clock(line),
    }
}

/// True where the words around a date only place or time it ("ISTANBUL, Feb. 4 (Reuters)").
fn is_date_frame(line: &str, others: &[&str]) -> bool {
    let plain = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit()) || contains(DATE_WORDS, word);
    let named: Vec<&str> = others.iter().copied().filter(|word| !plain(word)).collect();
    let place = named.first().is_some_and(|word| word.len() > 2 && word.chars().all(char::is_uppercase));
    named.is_empty() || (place && named.len() <= 4 && line.contains([',', '(']) && !line.ends_with('.'))
}

/// True for "10:32 a.m. ET", "5 hours ago", "3 min read".
fn is_clock(line: &str) -> bool {
    let parts = || line.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit()) || contains(DATE_WORDS, part);
    let digit = line.contains(|c: char| c.is_ascii_digit());
    digit && line.contains(char::is_alphabetic) && parts().count() <= 8 && parts().all(plain)
}

/// The names in a byline: what follows "By", or a line of a name and a reporter's role.
pub(super) fn byline(line: &str) -> Option<&str> {
    if line.split_whitespace().nth(BYLINE_WORDS).is_some() || line.ends_with(['.', '?', '!', ':', '"', '\u{201D}']) {
        return None;
    }
    let by = ["by ", "written by ", "story by "].iter().find(|phrase| begins(line, phrase.trim_end()));
    let names = match by {
        Some(phrase) => line.get(phrase.len()..)?.trim(),
        None => line,
    };
    let (names, role) = names.split_once([',', '|', '\u{2022}']).unwrap_or((names, ""));
    let role = BYLINE_ROLES.iter().any(|r| r.eq_ignore_ascii_case(role.trim()));
    ((by.is_some() || role) && are_names(names)).then(|| names.trim())
}

/// True where every word is capitalised or joins names, and the first is no date.
fn are_names(names: &str) -> bool {
    let joins = |word: &str| {
        matches!(
            word,
            "and"
                | "of"
                | "for"
                | "the"
                | "in"
                | "at"
                | "with"
                | "de"
                | "la"
                | "van"
                | "von"
                | "bin"
                | "al"
                | "el"
                | "y"
                | "&"
                | "di"
                | "da"
        )
    };
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let first = names.split_whitespace().next().unwrap_or_default();
    let date = contains(DATE_WORDS, first.trim_end_matches(['.', ','])) || dates::find(names).is_some();
    capital(first) && !date && first != "The" && names.split_whitespace().all(|word| capital(word) || joins(word))
}

fn ends_sentence(line: &str) -> bool {
    line.ends_with(['.', '?', '!', '\u{2026}', '"', '\u{201D}', '\'', '\u{2019}', ')', ':', ';', ',', '\u{BB}'])
}

fn is_item(line: &str) -> bool {
    line.starts_with(['\u{2022}', '*', '-', '\u{2013}', '\u{2014}', '\u{B7}', '>'])
}

/// The headline is the one known, or the first paragraph of content where it is short, unlike a sentence, and text follows.
fn mark_title(text: &str, paragraphs: &mut [Paragraph], title: Option<&str>) {
    if paragraphs.iter().any(|p| p.kind == Kind::Title) {
        return;
    }
    let first =
        paragraphs.iter().position(|p| !matches!(p.kind, Kind::Link | Kind::Credit | Kind::Dateline | Kind::Caption));
    let Some(first) = first.filter(|&at| paragraphs[at].kind == Kind::Body) else { return };
    let line = paragraphs[first].span.of_text(text);
    let body_follows =
        paragraphs[first + 1..].iter().any(|p| p.kind == Kind::Body && ends_sentence(p.span.of_text(text)));
    if title.is_some_and(|title| title.trim().eq_ignore_ascii_case(line))
        || (title.is_none() && body_follows && is_title(line))
    {
        paragraphs[first].kind = Kind::Title;
    }
}

fn is_title(line: &str) -> bool {
    let count = words(line);
    let sentence = line.ends_with(['.', ',', ';', ':', '\u{2026}']) || line.contains(". ") && count > HEADING_WORDS;
    (2..=TITLE_WORDS).contains(&count)
        && !sentence
        && !line.starts_with(char::is_lowercase)
        && !is_item(line)
        && !has_reported_words(line)
}

/// A post of a social network ends in a line such as "— Ana Ruiz (@anaruiz) February 4, 2026"; its text stands before it.
fn mark_posts(text: &str, paragraphs: &mut [Paragraph]) {
    for at in 0..paragraphs.len() {
        if paragraphs[at].kind != Kind::Body || !is_post_signature(paragraphs[at].span.of_text(text)) {
            continue;
        }
        paragraphs[at].kind = Kind::Post;
        if let Some(before) = paragraphs[..at].last_mut().filter(|p| p.kind == Kind::Body) {
            let post = before.span.of_text(text);
            if words(post) <= POST_WORDS && !has_reported_words(post) {
                before.kind = Kind::Post;
            }
        }
    }
}

/// True for the line of name, handle and date under a post.
fn is_post_signature(line: &str) -> bool {
    let handle = line.split_once("(@").is_some_and(|(_, rest)| rest.contains(')'));
    line.starts_with(['\u{2014}', '\u{2013}', '-'])
        && handle
        && words(line) <= BYLINE_WORDS
        && dates::find(line).is_some()
}

/// Short lines without final punctuation in front of a longer paragraph are subheadings, unless the whole text is so.
fn mark_headings(text: &str, paragraphs: &mut [Paragraph]) {
    let body = || paragraphs.iter().filter(|p| p.kind == Kind::Body).map(|p| p.span.of_text(text));
    let loose = body().filter(|line| !ends_sentence(line)).count() as f64;
    if loose > body().count() as f64 * LOOSE_SHARE {
        return;
    }
    for at in 1..paragraphs.len().saturating_sub(1) {
        let (line, next) = (paragraphs[at].span.of_text(text), paragraphs[at + 1].span.of_text(text));
        let follows = matches!(paragraphs[at + 1].kind, Kind::Body) && ends_sentence(next) && next.len() > line.len();
        if paragraphs[at].kind == Kind::Body && follows && is_heading(line) {
            paragraphs[at].kind = Kind::Heading;
        }
    }
}

fn is_heading(line: &str) -> bool {
    let sentence_like = line.contains(['"', '\u{201C}', '\u{AB}', ',']) || ends_sentence(line);
    words(line) <= HEADING_WORDS && !sentence_like && !is_item(line) && !line.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::{Kind, classify};
    use crate::read::{Paragraph, paragraphs};

    const SENTENCE: &str = "The council met on Monday and voted to close the old bridge for at least a year.";

    fn kinds(lines: &[&str]) -> Vec<Kind> {
        let text = lines.join("\n");
        let mut all: Vec<Paragraph> =
            paragraphs::find(&text).into_iter().map(|span| Paragraph { span, kind: Kind::Body }).collect();
        classify(&text, &mut all, None);
        all.iter().map(|p| p.kind).collect()
    }

    /// The kind of `line` in the middle of an article.
    fn kind(line: &str) -> Kind {
        kinds(&[SENTENCE, SENTENCE, line, SENTENCE, SENTENCE])[2]
    }

    #[test]
    fn links() {
        for line in [
            "CITY CLOSES OLD BRIDGE AFTER ENGINEERS FIND CRACKS",
            "MAYOR SENDS STRONG MESSAGE TO DRIVERS: 'YOU WILL WAIT'",
            "READ MORE: City closes old bridge",
            "Read more: City closes old bridge",
            "Related: Why bridges fail",
            "Click here to sign up for our newsletter.",
            "Sign up for our daily briefing and get the news in your inbox.",
            "Newsletter Sign Up Continue reading Get the Harbour Briefing by Email What you need to know about the harbour to \
             start your day, delivered to your inbox Monday through Friday. Please verify you are not a robot by clicking the \
             box.",
            "Advertisement",
            "MOST READ IN NEWS WATER WAY TO GO Ferry lifts its fares for the third time OFF ROAD Four bridges you should see before \
             they are gone BUILT TO LAST The town that lives on cement and does not want to stop any time soon",
            "Got a story? Call us on 555 0142.",
        ] {
            assert_eq!(kind(line), Kind::Link, "{line}");
        }
    }

    #[test]
    fn credits_captions_and_dates() {
        assert_eq!(kind("The Associated Press contributed to this report."), Kind::Credit);
        assert_eq!(kind("Reporting by Ana Ruiz; Editing by Tom Hill"), Kind::Credit);
        assert_eq!(kind("Photo: Ana Ruiz"), Kind::Credit);
        let rights = "Copyright 1995 - . All rights reserved. The content, including but not limited to text and pictures, that is \
                      published in this site belongs to Harbour Information. Without written authorization from Harbour such \
                      content shall not be republished or used in any form. Browsers with a higher resolution are suggested.";
        assert_eq!(kind(rights), Kind::Credit);
        assert_eq!(kind("FILE - The old bridge is seen from the river, March 3, 2025."), Kind::Caption);
        assert_eq!(kind("Cars wait at the old bridge on Monday. (AP Photo/Ana Ruiz)"), Kind::Caption);
        assert_eq!(kind("Cars wait at the old bridge, March 3, 2025. REUTERS/Ana Ruiz"), Kind::Caption);
        assert_eq!(kind("Getty Images Cars wait for hours at the old bridge"), Kind::Caption);
        assert_eq!(kind("Image copyright PA Image caption Ana Ruiz, who saw it, said it was loud"), Kind::Caption);
        assert_eq!(kind("Ana Ruiz contributed from Lima."), Kind::Credit);
        assert_eq!(kind("Published on Feb. 4, 2026"), Kind::Dateline);
        assert_eq!(kind("March 01, 2008"), Kind::Dateline);
        assert_eq!(kind("10:32 a.m. ET"), Kind::Dateline);
        assert_eq!(kind("ISTANBUL, Feb. 4 (Reuters)"), Kind::Dateline);
    }

    #[test]
    fn title_and_bylines() {
        assert_eq!(
            kinds(&["City closes old bridge", "By Ana Ruiz and Tom Hill", SENTENCE])[..2],
            [Kind::Title, Kind::Byline]
        );
        assert_eq!(kinds(&["City closes old bridge", "Ana Ruiz, Staff writer", SENTENCE])[1], Kind::Byline);
        assert_eq!(kind("What happens next"), Kind::Heading);
        assert_eq!(kind("WHAT HAPPENS NEXT"), Kind::Heading);
    }

    #[test]
    fn corrections_and_posts() {
        assert_eq!(
            kind("Correction: An earlier version of this story misspelled the mayor\u{2019}s name."),
            Kind::Credit
        );
        let found = kinds(&[SENTENCE, "Stay at home.", "\u{2014} Ana Ruiz (@anaruiz) February 4, 2026", SENTENCE]);
        assert_eq!(found, [Kind::Body, Kind::Post, Kind::Post, Kind::Body]);
    }

    #[test]
    fn body_is_never_silenced() {
        for line in [
            "\"WE WILL NOT MOVE,\" THE MAYOR SAID.",
            "\"No,\" she said",
            "Watch officials said the river was rising.",
            "Related costs rose, too.",
            "By Friday, the bridge was closed",
            "By then, nobody was left.",
            "Published reports say the bridge was unsafe.",
            "Reuters reported that the bridge was closed.",
            "Photo evidence was shown to the council.",
            "They met on Feb. 4 in the town hall.",
            "\"Click here,\" the message to drivers said, \"and you lose your money.\"",
            "More than 4,000 cars a day use it.",
            "- Schools stay open",
            "Talks in Istanbul ended Feb. 4.",
        ] {
            assert_eq!(kind(line), Kind::Body, "{line}");
        }
        assert_eq!(kinds(&["The mayor: talks are off"]), [Kind::Body]);
        assert_eq!(kinds(&["THE BRIDGE IS CLOSED", "IT WILL STAY SO, THE MAYOR SAID"])[1], Kind::Body);
    }
}
