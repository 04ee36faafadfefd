//! Speakers: who the source is, by the entity stage.

use super::context::Context;
use super::draft::Draft;
use super::{Quotation, Speaker, medium, source};
use crate::entity::{EntityKind, Form, Mention};
use crate::lexicon::people::DOCUMENT;
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};

/// Who speaks where `head` heads the source; `None` for a pronoun that refers to nobody known.
pub(super) fn resolve(ctx: &Context<'_>, head: u32) -> Option<Speaker> {
    let head = antecedent(ctx, head).unwrap_or(head);
    let joined = source::joined(ctx, head);
    match joined.last() {
        None => alone(ctx, head),
        Some(&last) if ctx.entities.at(head).is_some_and(|m| m.tokens.contains(last)) => alone(ctx, head),
        Some(&last) if !is_somebody(ctx, head) && is_described(ctx, last) => alone(ctx, last),
        Some(_) => together(ctx, head, &joined),
    }
}

/// True for the mention of a person or of people.
fn is_somebody(ctx: &Context<'_>, head: u32) -> bool {
    let somebody = |kind| matches!(kind, EntityKind::Person | EntityKind::Unnamed | EntityKind::Group);
    ctx.entities.headed_by(head).is_none_or(|m| somebody(ctx.entities.of(m).kind))
}

/// True for a person named behind a description ("Bitcoin and blockchain expert Ana Ruiz": one person).
fn is_described(ctx: &Context<'_>, head: u32) -> bool {
    let mention = ctx.entities.headed_by(head);
    mention.is_some_and(|m| m.role.is_some() && ctx.entities.of(m).kind == EntityKind::Person)
}

/// Who "I", "we" and "you" are inside `quotation`: who says it, on whose behalf, and to whom.
pub(super) fn in_quotation(ctx: &Context<'_>, head: u32, quotation: &Quotation, outer: &Draft) -> Option<Speaker> {
    let is_group = |s: &&Speaker| !matches!(s.kind, EntityKind::Person);
    match ctx.view.form(head).to_lowercase().as_str() {
        "i" | "me" | "myself" => quotation.speaker.clone(),
        "we" | "us" => resolve(ctx, head).or_else(|| quotation.speaker.as_ref().filter(is_group).cloned()),
        "you" => medium::addressee_head(ctx, outer).and_then(|told| resolve(ctx, told)),
        _ => None,
    }
}

/// Several people who say something together.
fn together(ctx: &Context<'_>, head: u32, joined: &[u32]) -> Option<Speaker> {
    let all = std::iter::once(head).chain(joined.iter().copied());
    let mut names: Vec<String> = all.filter_map(|h| alone(ctx, h)).map(|s| s.name).collect();
    let last = names.pop()?;
    let name = if names.is_empty() { last } else { format!("{} and {last}", names.join(", ")) };
    Some(Speaker { entity: None, name, kind: EntityKind::Group, role: None })
}

fn alone(ctx: &Context<'_>, head: u32) -> Option<Speaker> {
    let mention = ctx.entities.headed_by(head).or_else(|| ctx.entities.at(head));
    if let Some(named) = named_behind(ctx, mention.map_or_else(|| source::phrase(ctx, head), |m| m.tokens)) {
        let speaker = by_mention(ctx, named);
        let role =
            speaker.role.clone().or_else(|| mention.and_then(|m| ctx.entities.role_at(m)).map(|r| r.text.clone()));
        return Some(Speaker { role, ..speaker });
    }
    match mention {
        Some(mention) => Some(by_mention(ctx, mention)),
        None => described(ctx, head),
    }
}

/// The longest description behind which a name is looked for, in tokens.
const DESCRIPTION: u32 = 30;

/// The name that says who a description means: "the review's author, Professor Lena Haddad,", "one of them, Wilmer Castro,".
fn named_behind<'a>(ctx: &Context<'a>, description: TokenSpan) -> Option<&'a Mention> {
    if description.len() > DESCRIPTION {
        return None;
    }
    let comma = description.end;
    let mentions = &ctx.entities.mentions;
    let next = mentions.get(mentions.partition_point(|m| m.tokens.start <= comma))?;
    let own = description.iter().all(|t| ctx.entities.headed_by(t).is_none_or(|m| m.form != Form::Name));
    let inside = (comma as usize) < ctx.view.text.tokens.len() && ctx.is(comma, ",") && next.tokens.start == comma + 1;
    let set_off = |end: u32| {
        (end as usize) < ctx.view.text.tokens.len() && (ctx.is(end, ",") || ctx.is(end, ".") || ctx.is_verb(end))
    };
    let kind = ctx.entities.of(next).kind;
    let speaks = !matches!(kind, EntityKind::Place | EntityKind::Unnamed);
    (inside && own && speaks && next.form == Form::Name && set_off(next.tokens.end)).then_some(next)
}

fn by_mention(ctx: &Context<'_>, mention: &Mention) -> Speaker {
    let entity = ctx.entities.of(mention);
    let kind = if entity.kind == EntityKind::Place { EntityKind::Organization } else { entity.kind };
    let role = ctx.entities.role_at(mention).map(|r| r.text.clone());
    Speaker { entity: Some(mention.entity), name: entity.name.clone(), kind, role }
}

/// A source that the entity stage does not know speaks under its own description.
fn described(ctx: &Context<'_>, head: u32) -> Option<Speaker> {
    let upos = ctx.view.upos(head);
    if !matches!(upos, Upos::Noun | Upos::Propn | Upos::Det | Upos::Num | Upos::Sym) {
        return None;
    }
    let tokens = source::span(ctx, head);
    if upos == Upos::Num && tokens.len() == 1 {
        return None;
    }
    let article = upos == Upos::Propn && ctx.is(tokens.start, "the") && tokens.len() > 1;
    let name = running(ctx, TokenSpan::new(tokens.start + u32::from(article), tokens.end));
    let kind = match upos {
        Upos::Propn => EntityKind::Organization,
        _ if DOCUMENT.has(ctx.view.lemma(head)) => EntityKind::Document,
        _ => EntityKind::Unnamed,
    };
    Some(Speaker { entity: None, name, kind, role: None })
}

/// The phrase as it reads inside a sentence: "A spokesman for the fund" → "a spokesman for the fund".
fn running(ctx: &Context<'_>, tokens: TokenSpan) -> String {
    let phrase = ctx.view.phrase(tokens);
    let function = matches!(ctx.view.upos(tokens.start), Upos::Det | Upos::Num | Upos::Adj | Upos::Pron | Upos::Noun);
    let opens = tokens.start == ctx.sentence(tokens.start).start;
    let mut chars = phrase.chars();
    match chars
        .next()
        .filter(|_| opens && function && !ctx.view.form(tokens.start).chars().skip(1).any(char::is_uppercase))
    {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => phrase.to_string(),
    }
}

/// The noun that a relative pronoun stands for; for "who" a person in front of it where the parse gives a thing ("comments by
/// Ana Ruiz, who said …").
pub(super) fn antecedent(ctx: &Context<'_>, pronoun: u32) -> Option<u32> {
    let relative = ["who", "which", "that", "whom", "whose"].iter().any(|w| ctx.is(pronoun, w));
    let climb = || std::iter::once(pronoun).chain(ctx.view.ancestors(pronoun).take(4));
    let clause = climb().find(|&t| ctx.view.rel(t) == Rel::AclRelcl)?;
    let head = ctx.view.head(clause).filter(|_| relative)?;
    let person = |t: &u32| ctx.entities.headed_by(*t).is_some_and(|m| ctx.entities.of(m).kind == EntityKind::Person);
    let nearer = || (head + 1..pronoun).rev().take(NEAR).find(person);
    if !ctx.is(pronoun, "who") {
        return Some(head);
    }
    let agreeing = several_before(ctx, pronoun, head, clause);
    agreeing.or_else(|| nearer().filter(|_| !source::speaks(ctx, head))).or(Some(head))
}

/// The people right before "who", where the verb is of several and the noun of the parse is one ("the target of shoppers who
/// say …").
fn several_before(ctx: &Context<'_>, who: u32, noun: u32, clause: u32) -> Option<u32> {
    let finite = std::iter::once(clause).chain(ctx.view.child_where(clause, |c| ctx.view.rel(c) == Rel::Aux));
    let plural = finite.into_iter().any(|t| ctx.view.xpos(t) == Xpos::Vbp);
    let one = matches!(ctx.view.xpos(noun), Xpos::Nn | Xpos::Nnp);
    let people = who.checked_sub(1).filter(|&t| ctx.view.xpos(t) == Xpos::Nns && source::speaks(ctx, t))?;
    (plural && one && people > noun).then_some(people)
}

/// A person in front of "who" is looked for in so many tokens.
const NEAR: usize = 4;

/// In what way the speaker was found, for the reader: the source, headed by `head`, and the mentions that lead from it back to a name.
pub(super) fn explained(ctx: &Context<'_>, head: u32, source: TokenSpan, speaker: &Speaker) -> String {
    let source = ctx.view.phrase(source);
    if source == speaker.name || speaker.name.ends_with(source) || source.ends_with(&speaker.name) {
        return ["the speaker is “", source, "”"].concat();
    }
    let steps = chain(ctx, head).into_iter().fold(String::new(), |steps, step| steps + "“" + step + "”, who is ");
    ["“", source, "” is ", &steps, &speaker.name].concat()
}

/// The other mentions of who `head` refers to, from there back to the last one by name, its name left out.
fn chain<'a>(ctx: &Context<'a>, head: u32) -> Vec<&'a str> {
    let mentions = &ctx.entities.mentions;
    let Some(here) = ctx.entities.headed_by(head).or_else(|| ctx.entities.at(head)) else { return Vec::new() };
    let before = mentions.partition_point(|m| m.tokens.start < here.tokens.start);
    let same = mentions[..before].iter().rev().take(BACK).filter(|m| m.entity == here.entity);
    let mut steps: Vec<&str> = Vec::new();
    for mention in same.take_while(|m| m.form != Form::Name) {
        let phrase = ctx.view.phrase(mention.tokens);
        if mention.form == Form::Nominal && !steps.contains(&phrase) && steps.len() < STEPS {
            steps.push(phrase);
        }
    }
    if here.form == Form::Name { Vec::new() } else { steps }
}

/// Mentions looked back over for the chain, and the most steps shown.
const BACK: usize = 100;
const STEPS: usize = 3;

#[cfg(test)]
mod tests {
    use crate::read::{Source, article};

    /// Why each quotation of `text` is what it is.
    fn reasons(text: &str) -> Vec<String> {
        let analysis = crate::analyze(article(Source::default(), text.into()));
        analysis.quotations.all.into_iter().map(|q| q.why).collect()
    }

    #[test]
    fn the_chain_from_a_pronoun_to_its_name() {
        let text = "Foreign Minister Amina Diallo met reporters. The minister looked tired. \"We go on,\" she said.";
        let why = reasons(text).join("; ");
        assert!(why.ends_with("“she” is “The minister”, who is Amina Diallo"), "{why}");
    }
}
