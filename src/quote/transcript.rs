//! Transcripts: paragraphs that begin with who speaks and a colon, without marks ("HOST: Why did you leave?", "Q: …").

use super::confidence::Rule;
use super::context::Context;
use super::cue::Report;
use super::draft::Draft;
use crate::entity::EntityKind;
use crate::lexicon::direct::NO_SPEAKER;
use crate::lexicon::speech::Reporting;
use crate::read::Kind;
use crate::span::TokenSpan;
use crate::syntax::Upos;

/// The longest label, in tokens ("Deputy Prime Minister Anna Maria Lopez").
const LONGEST: u32 = 6;
/// Between two labels stand at most this many paragraphs of the speech that the first one opens.
const GAP: usize = 4;
/// One label may be anything, so fewer make no transcript.
const FEWEST: usize = 2;

/// Words that who talks with others uses, and a list of facts does not.
const TALK: [&str; 9] = ["?", "i", "me", "my", "we", "us", "our", "you", "your"];

/// A paragraph that begins with a label.
struct Turn {
    paragraph: usize,
    /// The words before the colon.
    label: TokenSpan,
    style: Style,
}

/// How the label shows that it is one; a transcript keeps to one style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// "HOST", "MR. BRADY".
    Capitals,
    /// "Q", "A".
    Letter,
    /// "Maria Santos".
    Name,
}

/// The turns of the article's transcripts as quotations.
pub(super) fn find(ctx: &Context<'_>) -> Vec<Draft> {
    let paragraphs = paragraphs(ctx);
    let turns: Vec<Turn> = (0..paragraphs.len()).filter_map(|p| turn(ctx, p, paragraphs[p])).collect();
    let follows = |a: &Turn, b: &Turn| a.style == b.style && b.paragraph - a.paragraph <= GAP;
    let is_one = |t: &&[Turn]| t.len() >= FEWEST && has_two_speakers(ctx, t) && is_talk(ctx, &paragraphs, t);
    let transcripts = turns.chunk_by(follows).filter(is_one);
    transcripts.flat_map(|t| drafts(ctx, &paragraphs, t)).collect()
}

/// The tokens of each paragraph; none for what is no running text.
fn paragraphs(ctx: &Context<'_>) -> Vec<TokenSpan> {
    let document = ctx.view.document;
    let tokens = |p: &crate::read::Paragraph| ctx.view.text.tokens_in(p.span);
    let spoken = |kind: Kind| matches!(kind, Kind::Body | Kind::Heading);
    let none = TokenSpan::new(0, 0);
    document.paragraphs.iter().map(|p| if spoken(p.kind) { tokens(p) } else { none }).collect()
}

fn turn(ctx: &Context<'_>, paragraph: usize, tokens: TokenSpan) -> Option<Turn> {
    let reach = TokenSpan::new(tokens.start, tokens.end.min(tokens.start + LONGEST + 1));
    let colon = reach.iter().find(|&t| ctx.is(t, ":"))?;
    let label = TokenSpan::new(tokens.start, colon);
    let speech = TokenSpan::new(colon + 1, tokens.end);
    let spoken =
        speech.iter().next().is_some_and(|t| ctx.is_word(t)) && ctx.view.text.quoted_by[colon as usize].is_none();
    let style = style(ctx, label).filter(|_| spoken)?;
    Some(Turn { paragraph, label, style })
}

fn style(ctx: &Context<'_>, label: TokenSpan) -> Option<Style> {
    let text = ctx.view.phrase(label);
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let capitals = letters().count() > 1 && letters().all(char::is_uppercase) && !NO_SPEAKER.has(text);
    let person = |t: u32| ctx.entities.at(t).is_some_and(|m| ctx.entities.of(m).kind == EntityKind::Person);
    if matches!(text.trim_end_matches('.'), "Q" | "A") {
        Some(Style::Letter)
    } else if capitals {
        Some(Style::Capitals)
    } else if label.iter().all(|t| ctx.view.upos(t) == Upos::Propn) && label.iter().any(person) {
        Some(Style::Name)
    } else {
        None
    }
}

/// A list of facts repeats no speaker and has no second one that answers.
fn has_two_speakers(ctx: &Context<'_>, turns: &[Turn]) -> bool {
    turns.iter().any(|t| ctx.view.phrase(t.label) != ctx.view.phrase(turns[0].label))
}

/// Who talks asks, or says "I" or "you" some time; a list under headings does not ("DRIVER OF THE DAY: Lind held on to the end").
fn is_talk(ctx: &Context<'_>, paragraphs: &[TokenSpan], turns: &[Turn]) -> bool {
    let talks = |t: u32| TALK.iter().any(|word| ctx.is(t, word));
    turns.iter().any(|turn| paragraphs[turn.paragraph].iter().any(talks))
}

fn drafts(ctx: &Context<'_>, paragraphs: &[TokenSpan], turns: &[Turn]) -> Vec<Draft> {
    let ends = turns.iter().skip(1).map(|t| t.paragraph).chain([turns[turns.len() - 1].paragraph + 1]);
    let interviewed = person_before(ctx, turns[0].label.start);
    let draft = |(turn, end): (&Turn, usize)| {
        let colon = turn.label.end;
        let first = TokenSpan::new(colon + 1, paragraphs[turn.paragraph].end);
        let rest = paragraphs[turn.paragraph + 1..end].iter().copied().filter(|p| !p.is_empty());
        let source = match (turn.style, ctx.view.form(turn.label.start)) {
            (Style::Letter, "Q") => None,
            (Style::Letter, _) => interviewed,
            _ => turn.label.iter().take_while(|&t| !ctx.is(t, ",")).last(),
        };
        let cue = TokenSpan::new(colon, colon + 1);
        let report = Report { anchor: colon, cue, lemma: ":".into(), uses: Reporting::CLAUSE };
        let pieces = std::iter::once(first).chain(rest).collect();
        Draft { report: Some(report), pieces, source, rule: Rule::Colon, learned: None, attitude: false }
    };
    turns.iter().zip(ends).map(draft).collect()
}

/// The head of the last mention of a named person before `token`: who is interviewed.
fn person_before(ctx: &Context<'_>, token: u32) -> Option<u32> {
    let mentions = &ctx.entities.mentions;
    let end = mentions.partition_point(|m| m.tokens.start < token);
    let near = mentions[..end].iter().rev().take(NEAR);
    near.filter(|m| ctx.entities.of(m).kind == EntityKind::Person).map(|m| m.head).next()
}

/// Mentions looked back over for who is interviewed.
const NEAR: usize = 20;

#[cfg(test)]
mod tests {
    use super::super::tests::statements;

    #[test]
    fn labels_in_capitals() {
        let text = "The hearing began at ten.\nCHAIR: Did you read the file?\nMS. OKORO: I read all of it.";
        assert_eq!(statements(text), [":: Did you read the file?", ":: I read all of it."]);
    }

    #[test]
    fn other_colons_make_no_transcript() {
        assert!(
            statements("The results came in late.\nWinner: Silver Lane, 4-1.\nSecond: Old Harbour, 7-2.").is_empty()
        );
        assert!(statements("Rain fell on Monday.\nNOTE: The museum is closed.\nUPDATE: It is open.").is_empty());
    }
}
