//! Where names stand: runs of proper nouns with the glue that names need, and the titles in front of them.

use crate::View;
use crate::lexicon::calendar_names::{DAY_OR_MONTH, MONTH_OR_NAME};
use crate::lexicon::given_names::is_given;
use crate::lexicon::organizations::{
    CAUSE_HEAD, FIELD, LEGAL_FORM, OF_HEAD, ORGANIZATION, ORGANIZATION_WORD, POSSESSIVE_HEAD,
};
use crate::lexicon::people::{CALLS_A_BODY, NO_CALLING, PERSON};
use crate::lexicon::places::{self, PLACE_WORD, Place};
use crate::lexicon::titles::{HYPHENED_PARTICLE, NAME_SUFFIX, PARTICLE, PARTISAN, PORTFOLIO, TITLE, TITLE_MODIFIER};
use crate::span::TokenSpan;
use crate::syntax::{Upos, Xpos};
use std::collections::BTreeSet;

/// A name may not be longer: longer runs are headlines or tables.
pub(super) const MAX_NAME: u32 = 14;

/// Where a name stands, before it is known what it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    /// The name without title.
    pub(super) tokens: TokenSpan,
    /// The capitalised title right in front of it ("Secretary of State").
    pub(super) title: Option<TokenSpan>,
}

/// Finds the names of the article, sentence by sentence.
pub(super) fn find(view: View<'_>) -> Vec<Span> {
    let mut names = Vec::new();
    for sentence in &view.text.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            if !starts_name(view, at) {
                at += 1;
                continue;
            }
            let run = TokenSpan::new(at, run_end(view, at, sentence.tokens.end));
            at = run.end;
            split(view, run, &mut names);
        }
    }
    untagged(view, &mut names);
    names
}

/// Adds the family names and initials that taggers take for common nouns ("Meeks said", "the ART"): each is the last word or
/// the capitals of a longer name elsewhere; a family name opens its sentence as the subject.
fn untagged(view: View<'_>, names: &mut Vec<Span>) {
    let last = |name: &Span| (name.tokens.len() > 1).then(|| view.form(name.tokens.end - 1));
    let family: BTreeSet<&str> = names.iter().filter_map(last).collect();
    let initials: BTreeSet<String> = names.iter().filter_map(|n| initials(view, n.tokens)).collect();
    let noun = |t: u32| view.upos(t) == Upos::Noun;
    let opens = |t: u32| {
        let bare = t == view.sentence(t).start && view.child_where(t, |c| c < t).is_none();
        bare && view.rel(t).is_subject() && family.contains(view.form(t)) && !ORGANIZATION_WORD.has(view.form(t))
    };
    let mut free = vec![true; view.syntax.len()];
    for name in &*names {
        free[name.tokens.range()].fill(false);
    }
    let missed = |&t: &u32| {
        let form = view.form(t);
        free[t as usize] && noun(t) && is_capitalised(form) && (opens(t) || initials.contains(form))
    };
    let missed: Vec<u32> = (0..view.syntax.len() as u32).filter(missed).collect();
    names.extend(missed.into_iter().map(|t| Span { tokens: TokenSpan::new(t, t + 1), title: None }));
    names.sort_by_key(|n| n.tokens.start);
}

/// "PPC" for "Poor People's Campaign": the capitals of a name of three words or more.
pub(super) fn initials(view: View<'_>, tokens: TokenSpan) -> Option<String> {
    let capitals = tokens.iter().filter_map(|t| view.form(t).chars().next().filter(|c| c.is_uppercase()));
    Some(capitals.collect::<String>()).filter(|initials| initials.len() > 2)
}

fn is_name_word(view: View<'_>, token: u32) -> bool {
    let proper = view.upos(token) == Upos::Propn || matches!(view.xpos(token), Xpos::Nnp | Xpos::Nnps);
    let form = view.form(token);
    // "the West African bloc ECOWAS"
    let common = || !view.is_capitalised(token) && CALLS_A_BODY.has(form);
    proper && form.chars().any(char::is_alphanumeric) && !is_address(form) && !is_date_word(view, token) && !common()
}

/// True for a mail or web address.
fn is_address(form: &str) -> bool {
    form.contains("://") || form.starts_with("www.") || form.contains('@')
}

/// True for a day or month; the months that people bear count only beside a number or after a preposition of time.
fn is_date_word(view: View<'_>, token: u32) -> bool {
    let form = view.form(token);
    let number_beside = || {
        let beside = [token.checked_sub(1), (token + 1 < view.syntax.len() as u32).then_some(token + 1)];
        beside.into_iter().flatten().any(|t| view.upos(t) == Upos::Num)
    };
    let after_preposition = || {
        let before = token.checked_sub(1).map(|t| view.form(t).to_lowercase());
        matches!(before.as_deref(), Some("in" | "since" | "until" | "last" | "next" | "early" | "late" | "mid"))
    };
    DAY_OR_MONTH.has(form) || (MONTH_OR_NAME.has(form) && (number_beside() || after_preposition()))
}

fn starts_name(view: View<'_>, token: u32) -> bool {
    is_name_word(view, token)
        || opens_body(view, token)
        || opens_fields(view, token)
        || (is_particle(view, token) && view.is_capitalised(token) && is_next_name(view, token))
}

/// "Transport (Department)": a capitalised noun or adjective that taggers take for a common one, inside a sentence.
fn opens_body(view: View<'_>, token: u32) -> bool {
    let common = matches!(view.upos(token), Upos::Noun | Upos::Adj) && is_capitalised(view.form(token));
    let inside = token > view.sentence(token).start && view.upos(token - 1) != Upos::Punct;
    common && inside && is_next_name(view, token) && ORGANIZATION_WORD.has(view.form(token + 1))
}

/// "Food (and Drug Administration)", whatever the tag.
fn opens_fields(view: View<'_>, token: u32) -> bool {
    let field = is_capitalised(view.form(token)) && FIELD.has(view.form(token));
    field && joined_end(view, token, token + 1, view.sentence(token).end).is_some()
}

/// Where the body ends whose name, from `start`, goes on behind the "and" at `and`: it is made of fields ("Securities and Exchange
/// Commission"), or its initials stand behind it ("Lind and Ruiz Trust (LRT)").
fn joined_end(view: View<'_>, start: u32, and: u32, limit: u32) -> Option<u32> {
    let limit = limit.min(and + JOINED);
    let end = (and + 1..limit).take_while(|&t| is_capitalised(view.form(t))).last()? + 1;
    let fields = || (start..and).all(|t| is_field_word(view, t)) && FIELD.has(view.form(and - 1));
    let body = || ORGANIZATION_WORD.has(view.form(end - 1));
    let stated = || is_stated(view, TokenSpan::new(start, end));
    (view.form(and) == "and" && (stated() || fields() && body())).then_some(end)
}

/// A field of public life, or whose body it is ("Australian Competition").
fn is_field_word(view: View<'_>, token: u32) -> bool {
    let form = view.form(token);
    FIELD.has(form) || places::demonym(form).is_some() || places::place(form).is_some()
}

/// True where the initials of `name` stand in brackets behind it.
fn is_stated(view: View<'_>, name: TokenSpan) -> bool {
    let bracketed = view.sentence(name.start).contains(name.end + 1) && view.form(name.end) == "(";
    bracketed && initials(view, name).is_some_and(|initials| view.form(name.end + 1) == initials)
}

/// The longest rest of a name from its "and" on, in words.
const JOINED: u32 = 5;

/// "(Crown) Prosecution Service": a capitalised noun right before what a body is, whatever the tags.
fn leads_to_body(view: View<'_>, token: u32) -> bool {
    let noun = matches!(view.upos(token), Upos::Noun | Upos::Adj) && is_capitalised(view.form(token));
    noun && is_capitalised(view.form(token + 1)) && ORGANIZATION_WORD.has(view.form(token + 1))
}

fn is_next_name(view: View<'_>, token: u32) -> bool {
    (token + 1) < view.syntax.len() as u32 && is_name_word(view, token + 1)
}

fn is_particle(view: View<'_>, token: u32) -> bool {
    PARTICLE.has(view.form(token)) && !matches!(view.upos(token), Upos::Verb | Upos::Aux)
}

/// The end of the run that starts at `start`, at most `limit`.
fn run_end(view: View<'_>, start: u32, limit: u32) -> u32 {
    let limit = limit.min(start + MAX_NAME);
    let mut end = start + 1;
    while let Some(next) = extend(view, start, end, limit) {
        end = next;
    }
    end
}

/// The run `start..end` with the next name word and the glue before it.
fn extend(view: View<'_>, start: u32, end: u32, limit: u32) -> Option<u32> {
    let goes_on = |t: u32| {
        let field = is_field(view, start, t) || is_kind_of_body(view, t);
        is_name_word(view, t) || field || t + 1 < limit && leads_to_body(view, t)
    };
    let word = |t: u32| (t < limit && goes_on(t)).then_some(t + 1);
    if let Some(next) = word(end) {
        return Some(next);
    }
    if end >= limit {
        return None;
    }
    let last = view.form(end - 1);
    match view.form(end) {
        "-" | "–" if touches(view, end) && touches(view, end + 1) => {
            word(end + 1).filter(|_| !joins_places(view, end))
        }
        "/" if touches(view, end) && touches(view, end + 1) => word(end + 1).filter(|_| !joins_places(view, end)),
        "&" => word(end + 1).or_else(|| (end + 1 < limit && is_capitalised(view.form(end + 1))).then_some(end + 2)),
        "," => (end + 1 < limit && is_suffix(view.form(end + 1))).then_some(end + 2),
        "'s" | "’s" | "'" | "’" if POSSESSIVE_HEAD.has(last) && is_capitalised(last) => word(end + 1),
        "of" if OF_HEAD.has(last) => after_of(view, end + 1, limit),
        "for" | "on" | "against" if CAUSE_HEAD.has(last) => {
            word(end + 1).filter(|_| !names_place_or_day(view, end + 1))
        }
        "of" | "for" if TITLE.has(last) => {
            after_title_of(view, end + 1, limit).or_else(|| after_title_of_place(view, end + 1, limit))
        }
        "and" if TITLE.has(last) && end + 1 < limit && is_title_word(view.form(end + 1)) => word(end + 1),
        "and" if holds_of(view, start, end) => {
            word(end + 1).filter(|_| ends_in_common_name_words(view, end + 1, limit))
        }
        "and" => joined_end(view, start, end, limit),
        form if PARTICLE.has(form) || HYPHENED_PARTICLE.has(form) => after_particle(view, end, limit),
        _ => None,
    }
}

/// "(Department of Health and Human) Services", "(Association of Rural) Teachers": a capitalised noun or field of an office,
/// whatever its tag.
fn is_field(view: View<'_>, start: u32, token: u32) -> bool {
    let form = view.form(token);
    let noun = matches!(view.upos(token), Upos::Noun | Upos::Adj);
    is_capitalised(form) && (noun || PORTFOLIO.has(form)) && holds_of(view, start, token)
}

/// "(Norsk) Steel": a capitalised noun that tells what a body is, whatever its tag.
fn is_kind_of_body(view: View<'_>, token: u32) -> bool {
    let form = view.form(token);
    is_capitalised(form) && ORGANIZATION_WORD.has(form) && matches!(view.upos(token), Upos::Noun | Upos::Adj)
}

fn is_suffix(form: &str) -> bool {
    NAME_SUFFIX.has(form) || LEGAL_FORM.has(form)
}

fn is_capitalised(form: &str) -> bool {
    form.starts_with(char::is_uppercase)
}

/// True where no space stands before `token`.
fn touches(view: View<'_>, token: u32) -> bool {
    let before = token.checked_sub(1).and_then(|t| view.text.tokens.get(t as usize));
    let here = view.text.tokens.get(token as usize);
    before.zip(here).is_some_and(|(a, b)| a.span.end == b.span.start)
}

/// "US-Iran", "US/Iran": the hyphen or slash at `hyphen` stands between two places, which stay apart.
fn joins_places(view: View<'_>, hyphen: u32) -> bool {
    let is_place = |t: u32| {
        let form = view.form(t);
        places::place(form).is_some() || places::demonym(form).is_some()
    };
    is_place(hyphen - 1) && is_place(hyphen + 1)
}

/// "(the Institute) for Monday", "(the Council) on Cyprus": no part of the name.
fn names_place_or_day(view: View<'_>, token: u32) -> bool {
    let form = view.form(token);
    places::place(form).is_some() || is_given(form)
}

/// "(University) of California", "(House) of the People", "(Union) of Teachers".
fn after_of(view: View<'_>, at: u32, limit: u32) -> Option<u32> {
    let article = at < limit && view.form(at) == "the";
    let word = at + u32::from(article);
    let members = |t: u32| view.xpos(t) == Xpos::Nns && is_capitalised(view.form(t));
    (word < limit && (is_name_word(view, word) || members(word))).then_some(word + 1)
}

/// "(Secretary) of State", "(Secretary) of Health and Human Services": the portfolio's words.
fn after_title_of(view: View<'_>, at: u32, limit: u32) -> Option<u32> {
    let in_portfolio = |t: u32| {
        let form = view.form(t);
        form == "and" || form == "the" || (PORTFOLIO.has(form) && is_name_word(view, t))
    };
    let end = (at..limit).take_while(|&t| in_portfolio(t)).last()? + 1;
    (is_name_word(view, end - 1)).then_some(end)
}

/// "(Mayor) of London Sadiq Khan": the place, where the name of a person follows it.
fn after_title_of_place(view: View<'_>, at: u32, limit: u32) -> Option<u32> {
    let given = |t: u32| is_given(view.form(t));
    let ends = (at + 1..limit.min(at + PLACE + 1)).filter(|&end| end < limit && is_name_word(view, end));
    let place = |&end: &u32| places::place(view.phrase(TokenSpan::new(at, end))).is_some() && given(end);
    ends.rev().find(place)
}

/// The longest place in a title, in words.
const PLACE: u32 = 3;

fn holds_of(view: View<'_>, start: u32, end: u32) -> bool {
    let of = |t| view.form(t) == "of";
    let tied =
        |t: u32| of(t) && OF_HEAD.has(view.form(t - 1)) || view.form(t) == "for" && CAUSE_HEAD.has(view.form(t - 1));
    (start + 1..end).any(tied) || OF_HEAD.has(view.form(start)) && (start..end).any(of)
}

/// The words after "and" belong to the same office where they name a field, not a body of their own.
fn ends_in_common_name_words(view: View<'_>, at: u32, limit: u32) -> bool {
    let words = (at..limit).take_while(|&t| is_name_word(view, t));
    words.into_iter().all(|t| {
        let form = view.form(t);
        places::place(form).is_none() && !is_given(form) && !OF_HEAD.has(form)
    })
}

/// "(Badr) bin Hamad", "(Muqtada) al-Sadr", "(Ursula) von der Leyen".
fn after_particle(view: View<'_>, at: u32, limit: u32) -> Option<u32> {
    let mut next = at + 1;
    while next < limit && is_particle(view, next) {
        next += 1;
    }
    let hyphen = next < limit && view.form(next) == "-" && touches(view, next) && touches(view, next + 1);
    if !hyphen && !PARTICLE.has(view.form(at)) {
        return None;
    }
    next += u32::from(hyphen);
    (next < limit && is_name_word(view, next)).then_some(next + 1)
}

/// Takes titles off the front of a run and neighbouring places apart.
fn split(view: View<'_>, run: TokenSpan, names: &mut Vec<Span>) {
    if is_known(view, run) {
        names.push(Span { tokens: run, title: None });
        return;
    }
    if let Some(person) = person_behind_body(view, run) {
        names.push(Span { tokens: TokenSpan::new(run.start, person), title: None });
        return split(view, TokenSpan::new(person, run.end), names);
    }
    let Some(title_end) = title_end(view, run) else {
        return split_places(view, run, None, names);
    };
    let title = TokenSpan::new(run.start, title_end);
    let calling = opens_with_calling(view, run);
    let office = title.iter().find(|&t| calling || is_title_word(view.form(t))).unwrap_or(title.end);
    let body = TokenSpan::new(run.start, trim_end(view, run.start, office));
    if !body.is_empty() {
        names.push(Span { tokens: body, title: None });
    }
    if run.len() == 1 && !has_determiner(view, run.start) {
        names.push(Span { tokens: run, title: None });
    } else if title_end < run.end {
        let rest = TokenSpan::new(title_end, run.end);
        split_places(view, rest, Some(title), names);
    }
}

/// "Associated Press (Ana Ruiz)", "the Lind Group (Ana Ruiz)": where a given name follows what a body is.
fn person_behind_body(view: View<'_>, run: TokenSpan) -> Option<u32> {
    let given = |t: u32| is_given(view.form(t));
    let names_body = |t: u32| ORGANIZATION_WORD.has(view.form(t)) && !TITLE.has(view.form(t));
    let person = |&at: &u32| names_body(at - 1) && given(at) && !given(at - 1) && is_name_word(view, at + 1);
    let place = |t: u32| PLACE_WORD.has(view.form(t)) || LEGAL_FORM.has(view.form(t));
    let at = (run.start + 1..run.end - 1).find(person)?;
    (at..run.end).all(|t| !names_body(t) && !place(t)).then_some(at)
}

/// "the Dean" is a title, "Dean" a name.
fn has_determiner(view: View<'_>, token: u32) -> bool {
    token > view.sentence(token).start && matches!(view.upos(token - 1), Upos::Det | Upos::Adj | Upos::Pron)
}

/// `end` without the hyphens and particles that dangle before it.
fn trim_end(view: View<'_>, start: u32, end: u32) -> u32 {
    let mut end = end;
    while end > start && !is_name_word(view, end - 1) {
        end -= 1;
    }
    end
}

fn is_known(view: View<'_>, span: TokenSpan) -> bool {
    let phrase = view.phrase(span);
    places::place(phrase).is_some() || ORGANIZATION.has(phrase)
}

fn is_title_word(form: &str) -> bool {
    TITLE.has(form) || TITLE_MODIFIER.has(form)
}

/// Where the title at the front of `run` ends, if it has one: after its last title word or portfolio.
fn title_end(view: View<'_>, run: TokenSpan) -> Option<u32> {
    let last_word = view.form(run.end - 1);
    let makes_body = ORGANIZATION_WORD.has(last_word) || PLACE_WORD.has(last_word) || LEGAL_FORM.has(last_word);
    let person = run.len() > 2 && { is_given(view.form(run.end - 2)) };
    if makes_body && !person && !TITLE.has(last_word) {
        return None;
    }
    let mut end = opens_with_calling(view, run).then_some(run.start + 1);
    for token in run.iter() {
        let form = view.form(token);
        let given = is_given(form);
        let two_words = token == run.start && run.len() == 2;
        let place = || places::place(view.phrase(TokenSpan::new(run.start, token + 1))).is_some();
        let person_begins = given && (two_words || !TITLE.has(form)) && (token == run.start || !place());
        if person_begins && end.is_none_or(|e| e <= token) {
            break;
        }
        // "Court of Justice"
        let field = token > run.start && view.form(token - 1) == "of" && token + 1 == run.end;
        if TITLE.has(form) && !field {
            end = Some(token + 1);
        } else if end == Some(token) && (form == "of" || form == "for") {
            let field = after_title_of(view, token + 1, run.end);
            end = field.or_else(|| after_title_of_place(view, token + 1, run.end)).or(end);
        }
    }
    end
}

/// "Geologist (Ingrid Solheim)": what somebody is, capitalised only because the sentence begins, or a member of a party.
fn opens_with_calling(view: View<'_>, run: TokenSpan) -> bool {
    let given = |t: u32| is_given(view.form(t));
    let form = view.form(run.start);
    let first = run.start == view.sentence(run.start).start && PERSON.has(form) && !given(run.start);
    let calling = run.len() == 3 && !NO_CALLING.has(form) && !is_known(view, TokenSpan::new(run.start, run.start + 2));
    let partisan = PARTISAN.has(form) && given(run.start + 1);
    run.len() > 2 && (partisan || first && (given(run.start + 1) || calling))
}

/// "Tampa Florida": two known places side by side are two names.
fn split_places(view: View<'_>, run: TokenSpan, title: Option<TokenSpan>, names: &mut Vec<Span>) {
    let larger = |tokens| matches!(places::place(view.phrase(tokens)), Some(Place::State | Place::Country(_)));
    if let Some((post, at)) = ambassador_begins(view, run) {
        names.push(Span { tokens: TokenSpan::new(run.start, at), title: None });
        names.push(Span { tokens: TokenSpan::new(at, run.end), title: Some(TokenSpan::new(post, at)) });
        return;
    }
    let cut = (run.start + 1..run.end).find(|&at| {
        let (left, right) = (TokenSpan::new(run.start, at), TokenSpan::new(at, run.end));
        larger(right) && places::place(view.phrase(left)).is_some() && is_name_word(view, at)
    });
    if let Some(at) = cut.filter(|_| title.is_none()) {
        names.push(Span { tokens: TokenSpan::new(run.start, at), title: None });
        names.push(Span { tokens: TokenSpan::new(at, run.end), title: None });
    } else {
        names.push(Span { tokens: run, title });
    }
}

/// "Ambassador to the United States (Ana Ruiz)": where the title begins, and where the name begins after the country
/// of the post.
fn ambassador_begins(view: View<'_>, run: TokenSpan) -> Option<(u32, u32)> {
    let mut before = run.start.checked_sub(1)?;
    if view.form(before) == "the" {
        before = before.checked_sub(1)?;
    }
    let post = before.checked_sub(1).filter(|_| view.form(before) == "to")?;
    let place = |&at: &u32| places::place(view.phrase(TokenSpan::new(run.start, at))).is_some();
    let cut = (run.start + 1..run.end).rev().find(place)?;
    TITLE.has(view.form(post)).then_some((post, cut))
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::analysis;

    fn names(text: &str) -> Vec<String> {
        let analysis = analysis(text);
        let view = analysis.view();
        super::find(view).into_iter().map(|n| view.phrase(n.tokens).to_string()).collect()
    }

    #[test]
    fn glue_inside_names() {
        assert_eq!(
            names("Badr bin Hamad al-Busaidi met Ursula von der Leyen."),
            ["Badr bin Hamad al-Busaidi", "Ursula von der Leyen"]
        );
        assert_eq!(names("He studied at the University of Leeds."), ["University of Leeds"]);
    }

    #[test]
    fn fields_joined_in_the_name_of_a_body() {
        let sec = "Securities and Exchange Commission";
        assert_eq!(names("The Securities and Exchange Commission sued the firm."), [sec]);
        assert_eq!(names("The Lind and Ruiz Trust (LRT) sued the firm."), ["Lind and Ruiz Trust", "LRT"]);
        assert_eq!(names("Norway and Central Bank officials met."), ["Norway", "Central Bank"]);
    }

    #[test]
    fn titles_possessives_and_dates_stay_outside() {
        assert_eq!(names("On Friday Secretary of State Marco Rubio called."), ["Marco Rubio"]);
        assert_eq!(names("Iran's Foreign Ministry said no."), ["Iran", "Foreign Ministry"]);
        assert_eq!(names("The President spoke."), Vec::<String>::new());
        assert_eq!(names("She met Mayor of London Sadiq Khan."), ["Sadiq Khan"]);
        assert_eq!(names("The vote pleased Democrat Maria Lopez."), ["Maria Lopez"]);
        assert_eq!(names("The Mayor of London spoke."), ["London"]);
    }

    #[test]
    fn a_person_behind_a_body_is_apart() {
        assert_eq!(names("AP:Associated Press Felipe Massa waves."), ["Press", "Felipe Massa"]);
        assert_eq!(names("She joined the Ballard Group John Hay Hospital."), ["Ballard Group John Hay Hospital"]);
    }

    #[test]
    fn places_side_by_side_are_apart() {
        assert_eq!(names("US-Iran talks were held."), ["US", "Iran"]);
    }
}
