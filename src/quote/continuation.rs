//! Quoted sentences without a reporting clause of their own go on with what was said before them.

use super::confidence::Rule;
use super::context::Context;
use super::draft::Draft;
use super::medium;
use crate::entity::EntityKind;
use crate::lexicon::direct::{SPEAKING, STANCE};
use crate::read::Kind;
use crate::syntax::Rel;

/// Joins each draft that stands alone to the speech before it, in the same paragraph or the one before, gives it to whoever
/// answers or is introduced, or drops it where nobody speaks. `drafts` are sorted by start of content.
pub(super) fn join(ctx: &Context<'_>, drafts: Vec<Draft>) -> Vec<Draft> {
    let mut joined: Vec<Draft> = Vec::with_capacity(drafts.len());
    let mut talk = Talk::default();
    for mut draft in drafts {
        let outer = draft.depth(ctx) == 0 && !draft.attitude;
        if draft.rule == Rule::Alone && draft.report.is_none() {
            match talk.whose(ctx, &joined, &draft) {
                Whose::Earlier(index) => {
                    if !joined[index].holds(draft.start()) {
                        joined[index].pieces.extend(draft.pieces);
                    }
                    continue;
                }
                Whose::Of(source) => draft.source = Some(source),
                Whose::Nobody => continue,
            }
        }
        let ends_later = talk.last.is_none_or(|l| joined[l].end() <= draft.end());
        if outer && ends_later {
            talk.turn(joined.len());
        }
        joined.push(draft);
    }
    joined
}

/// Whose words a quoted sentence without a reporting clause is.
enum Whose {
    /// It goes on with an earlier draft.
    Earlier(usize),
    /// It is a quotation of its own, by the source headed by this token.
    Of(u32),
    /// Nobody is known to say it.
    Nobody,
}

/// The last two statements, as indices into the drafts so far.
#[derive(Default)]
struct Talk {
    last: Option<usize>,
    before: Option<usize>,
}

impl Talk {
    fn turn(&mut self, index: usize) {
        self.before = self.last.replace(index);
    }

    fn whose(&self, ctx: &Context<'_>, drafts: &[Draft], later: &Draft) -> Whose {
        let near = self.last.filter(|&l| follows(ctx, &drafts[l], later));
        let from = near.map_or(0, |l| said_until(&drafts[l]) + 1);
        if let Some(source) = introduced(ctx, later, from) {
            return Whose::Of(source);
        }
        let Some(last) = near else { return Whose::Nobody };
        if let Some(source) = self.answers(ctx, drafts, last, later) {
            return Whose::Of(source);
        }
        match drafts[last].source {
            Some(source) if !is_quoted(ctx, &drafts[last]) => Whose::Of(source),
            _ => Whose::Earlier(last),
        }
    }

    /// Who answers in a paragraph of its own: whom a question was put to, or the other of two who take turns.
    fn answers(&self, ctx: &Context<'_>, drafts: &[Draft], last: usize, later: &Draft) -> Option<u32> {
        if paragraph(ctx, said_until(&drafts[last])) == paragraph(ctx, later.start()) {
            return None;
        }
        let question = |d: &Draft| (d.start()..d.end()).rev().take(2).any(|t| ctx.is(t, "?"));
        let other = self.before.map(|b| &drafts[b]).filter(|b| are_two(ctx, b, &drafts[last]));
        let turns = other.is_some_and(|b| question(b) || drafts[last].report.is_none());
        let addressed = || medium::addressee_head(ctx, &drafts[last]).filter(|&a| is_one(ctx, a));
        match (question(&drafts[last]), other) {
            (true, None) => addressed(),
            (true, Some(other)) => addressed().or(other.source),
            (false, Some(other)) if turns => other.source,
            _ => None,
        }
    }
}

fn paragraph(ctx: &Context<'_>, token: u32) -> u32 {
    ctx.view.text.tokens[token as usize].paragraph
}

/// The last token of the content or of the cue.
fn said_until(draft: &Draft) -> u32 {
    draft.end().saturating_sub(1).max(draft.report.as_ref().map_or(0, |r| r.anchor))
}

/// True where `later` stands in the paragraph in which `earlier` ends, or begins the next but for lines that interrupt.
fn follows(ctx: &Context<'_>, earlier: &Draft, later: &Draft) -> bool {
    let (from, to) = (paragraph(ctx, said_until(earlier)), paragraph(ctx, later.start()));
    (from..=from + BETWEEN).contains(&to) && (from + 1..to).all(|paragraph| interrupts(ctx, paragraph))
}

/// Paragraphs from one part of a speech to the next at most.
const BETWEEN: u32 = 3;

/// True for a line of a web page between the paragraphs of an article: not its text, or without a full stop.
fn interrupts(ctx: &Context<'_>, paragraph: u32) -> bool {
    let paragraph = &ctx.view.document.paragraphs[paragraph as usize];
    let text = paragraph.span.of_text(&ctx.view.document.text).trim_end();
    paragraph.kind != Kind::Body || !text.ends_with(['.', '!', '?', '"', '”', '’', '\'', ')', ':'])
}

/// True for content in marks; a paraphrase is no part of the quotation that bears it out.
fn is_quoted(ctx: &Context<'_>, draft: &Draft) -> bool {
    draft.pieces.first().is_none_or(|p| ctx.view.text.quoted_by[p.start as usize].is_some())
}

/// True for one person, no "reporters" or "the crowd".
fn is_one(ctx: &Context<'_>, head: u32) -> bool {
    ctx.entities.headed_by(head).is_some_and(|m| ctx.entities.of(m).kind == EntityKind::Person)
}

/// True where different people speak in two paragraphs, one right behind the other.
fn are_two(ctx: &Context<'_>, first: &Draft, second: &Draft) -> bool {
    let entity = |d: &Draft| d.source.and_then(|s| ctx.entities.headed_by(s)).map(|m| m.entity);
    let (one, two) = (entity(first), entity(second));
    let apart = paragraph(ctx, said_until(first)) + 1 == paragraph(ctx, second.start());
    apart && one.is_some() && two.is_some() && one != two
}

/// True where the draft is all that its paragraph holds.
fn fills_paragraph(ctx: &Context<'_>, draft: &Draft) -> bool {
    let whole = ctx.view.document.paragraphs[paragraph(ctx, draft.start()) as usize].span;
    let own = ctx.view.text.bytes(draft.hull());
    let text = &ctx.view.document.text;
    own.of_text(text).trim() == whole.of_text(text).trim()
}

/// True where somebody speaks of themselves.
fn has_first_person(ctx: &Context<'_>, draft: &Draft) -> bool {
    draft.hull().iter().any(|t| ["i", "my", "we", "our", "me", "us"].iter().any(|w| ctx.is(t, w)))
}

/// Who the sentence right before `draft`, begun at or after `from`, shows speaking ("Babic spoke of a long year.").
fn introduced(ctx: &Context<'_>, draft: &Draft, from: u32) -> Option<u32> {
    let start = ctx.sentence(draft.start()).start;
    let sentence = ctx.sentence(start.checked_sub(1)?);
    let near = paragraph(ctx, draft.start()) - paragraph(ctx, sentence.start) <= 1;
    let narrated = sentence.start >= from && sentence.iter().all(|t| ctx.view.text.quoted_by[t as usize].is_none());
    let stance = |t: u32| STANCE.has(ctx.view.form(t)) && ctx.view.child(t, Rel::Cop).is_some();
    let told = fills_paragraph(ctx, draft) && has_first_person(ctx, draft);
    let shows =
        |t: u32| ctx.is_verb(t) && SPEAKING.has(ctx.view.lemma(t)) || stance(t) || told && ctx.view.head(t).is_none();
    let mut verbs = sentence.iter().filter(|&t| shows(t));
    let speaker =
        verbs.find_map(|v| ctx.view.subject(v).or_else(|| ctx.view.head(v).and_then(|h| ctx.view.subject(h))))?;
    (near && narrated && ctx.in_body(sentence.start) && is_one(ctx, speaker)).then_some(speaker)
}

#[cfg(test)]
mod tests {
    use super::super::tests::statements;

    #[test]
    fn a_quoted_sentence_goes_on_from_the_one_before() {
        let text = "\"We lost everything,\" Paul Meyer said. \"The house is gone and so is the barn.\"";
        assert_eq!(statements(text), ["say: \"We lost everything,\" … \"The house is gone and so is the barn.\""]);
    }

    #[test]
    fn questions_are_answered_by_whom_they_were_put_to() {
        let text = "\"Where were you?\" Jean Adair asked Colin Hume.\n\"At home. Asleep.\"";
        assert_eq!(statements(text), ["ask: \"Where were you?\"", ": \"At home. Asleep.\""]);
    }

    #[test]
    fn no_words_are_counted_twice() {
        let text = "The posts said \"terrible loss,\" \"rest well,\" and \"I miss you so much!\"";
        assert_eq!(statements(text), ["say: \"terrible loss,\" \"rest well,\" and \"I miss you so much!\""]);
    }

    #[test]
    fn a_line_of_the_page_interrupts_no_speech() {
        let text =
            "\"We lost everything,\" Paul Meyer said.\nHow the flood came\n\"The house is gone and so is the barn.\"";
        assert_eq!(statements(text), ["say: \"We lost everything,\" … \"The house is gone and so is the barn.\""]);
    }

    #[test]
    fn who_was_told_of_speaks_of_themselves() {
        let text = "Paul Meyer had just left the stadium.\n\"My brother took my hand and we ran.\"";
        assert_eq!(statements(text), [": \"My brother took my hand and we ran.\""]);
    }

    #[test]
    fn a_quoted_sentence_after_no_speech_is_left_alone() {
        assert!(statements("The sign hung over the door.\n\"No dogs are allowed in here.\"").is_empty());
    }
}
