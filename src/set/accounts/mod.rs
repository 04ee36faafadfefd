//! Where the accounts of one event differ, and how it went on.
//!
//! Accounts differ where no happening could fit both: "12" and "at least 10" fit, as do a day and its week, a city and its
//! country. What an article tells that was published later is a development where the earlier one may have been right when
//! it was written: a plan that was dropped, a toll that grew.

mod amount;
mod facts;

use super::clusters::{Account, Happening, Named};
use super::dates;
use super::terms::{self, Term};
use crate::contract::{Development, Disagreement, EventMember, Evidence, Value};
use crate::lexicon::places::{Place, place};
use amount::Amount;
pub(super) use facts::Fact;
use std::collections::BTreeMap;

/// Days within which two dates may be meant for one event.
const ONE_EVENT: u32 = 31;

/// Letters of a word that is part of a name and tells nothing: "al", "of", "de".
const PARTICLE: usize = 2;

/// Which participants are compared.
#[derive(Debug, Clone, Copy)]
enum Role {
    Actors,
    Recipients,
    All,
}

/// What one account says on a field.
struct Claim<'a> {
    account: &'a Account<'a>,
    value: String,
    says: Says<'a>,
    /// The sentence that bears it, in code points.
    sentence: (u32, u32),
}

/// A value, as it is compared.
enum Says<'a> {
    Days {
        first: i32,
        last: i32,
        status: &'a str,
    },
    Status(&'a str),
    Place(Place),
    /// A participant, and the other role, which must agree for the event to be one.
    Name(&'a Named, Role),
    Amount(Amount),
    Word(&'a str),
}

/// What counts are made of `sentence`; each with the byte at which its number stands.
pub(super) fn facts_of(sentence: &str) -> Vec<Fact> {
    facts::facts(sentence)
}

/// What an event states on a field: the value as it is shown and as it is compared.
type Stated<'a> = Option<(String, Says<'a>)>;

/// The fields that [`stated`] fills.
const FIELDS: [&str; 5] = ["date", "place", "status", "actors", "recipients"];

/// Where `accounts` of one event, in the order of results, differ.
pub(super) fn disagreements(accounts: &[Account<'_>]) -> Vec<Disagreement> {
    let mut fields: Vec<(String, Vec<Claim<'_>>)> = Vec::new();
    for (place, field) in FIELDS.into_iter().enumerate() {
        let claims = accounts.iter().filter(|account| !account.event.is_past()).filter_map(|account| {
            let (value, says) = stated(account.event).into_iter().nth(place)??;
            Some(Claim { account, value, says, sentence: account.event.sentence() })
        });
        fields.push((field.into(), claims.collect()));
    }
    fields.extend(counts(accounts));
    fields.into_iter().filter_map(|(field, claims)| differing(field, &claims)).collect()
}

/// The claims on each thing that is counted.
fn counts<'a>(accounts: &'a [Account<'a>]) -> Vec<(String, Vec<Claim<'a>>)> {
    let mut by_key: BTreeMap<(String, &str), (String, Vec<Claim<'_>>)> = BTreeMap::new();
    for account in accounts {
        for (fact, sentence) in account.event.facts() {
            let says = fact.amount.map_or(Says::Word(&fact.value), Says::Amount);
            let claim = Claim { account, value: fact.value.clone(), says, sentence: *sentence };
            by_key.entry(facts::key(fact)).or_insert_with(|| (fact.field.clone(), Vec::new())).1.push(claim);
        }
    }
    by_key.into_values().collect()
}

/// The disagreement of `claims`: the values that gainsay another, each with all that state it.
fn differing(field: String, claims: &[Claim<'_>]) -> Option<Disagreement> {
    let grows = !matches!(field.as_str(), "age" | "score");
    let open = |a: &Claim<'_>| claims.iter().any(|b| differ(a, b, grows) && !knows_both(a, b, claims));
    let mut values: Vec<Value> = Vec::new();
    for claim in claims.iter().filter(|claim| open(claim)) {
        let Account { article, event, .. } = claim.account;
        let member = EventMember { article: (*article).into(), event: event.id().into() };
        let evidence = Evidence { article: (*article).into(), start: claim.sentence.0, end: claim.sentence.1 };
        let place = values.iter().position(|value| value.value == claim.value).unwrap_or(values.len());
        if place == values.len() {
            values.push(Value { value: claim.value.clone(), members: Vec::new(), evidence: Vec::new() });
        }
        let value = &mut values[place];
        if !value.members.contains(&member) {
            value.members.push(member);
        }
        if !value.evidence.contains(&evidence) {
            value.evidence.push(evidence);
        }
    }
    (values.len() > 1).then_some(Disagreement { field, values })
}

/// True where an article that states one of the two values states the other as well: it counts other things too.
fn knows_both(a: &Claim<'_>, b: &Claim<'_>, claims: &[Claim<'_>]) -> bool {
    let states = |article: &str, value: &str| claims.iter().any(|c| c.account.article == article && c.value == value);
    states(a.account.article, &b.value) || states(b.account.article, &a.value)
}

/// Whether two claims of different articles gainsay each other, and the later is no development of the earlier.
fn differ(a: &Claim<'_>, b: &Claim<'_>, grows: bool) -> bool {
    if a.account.article == b.account.article {
        return false;
    }
    let later = match (a.account.published, b.account.published) {
        (Some(x), Some(y)) if x != y => Some(x < y),
        _ => None,
    };
    let (earlier, later) = match later {
        Some(false) => (b, Some(a)),
        Some(true) => (a, Some(b)),
        None => return gainsay(a, b),
    };
    later.is_some_and(|later| gainsay(earlier, later) && !develops(earlier, later, grows))
}

fn gainsay(a: &Claim<'_>, b: &Claim<'_>) -> bool {
    match (&a.says, &b.says) {
        (Says::Days { first, last, .. }, Says::Days { first: from, last: to, .. }) => {
            (last < from || to < first) && first.abs_diff(*from) <= ONE_EVENT && one(a, b, Role::All)
        }
        (Says::Status(x), Says::Status(y)) => (contrary(x, y) || contrary(y, x)) && one(a, b, Role::All),
        (Says::Place(x), Says::Place(y)) => {
            apart(*x, &a.value, *y, &b.value)
                && one(a, b, Role::All)
                && !known(a.account, &b.value)
                && !known(b.account, &a.value)
        }
        (Says::Name(x, role), Says::Name(y, _)) => {
            x.kind == y.kind
                && one(a, b, *role)
                && one_day(a, b)
                && !known(b.account, &x.name)
                && !known(a.account, &y.name)
                && !one_state(&x.name, &y.name)
        }
        (Says::Amount(x), Says::Amount(y)) => x.gainsays(*y),
        (Says::Word(x), Says::Word(y)) => x != y,
        _ => false,
    }
}

/// Whether what the later claim says may have come after what the earlier says, and both be right.
fn develops(earlier: &Claim<'_>, later: &Claim<'_>, grows: bool) -> bool {
    match (&earlier.says, &later.says) {
        (Says::Days { status, .. }, Says::Days { .. }) => !matches!(*status, "happened" | "ongoing"),
        (Says::Status(before), Says::Status(after)) => {
            !matches!((*before, *after), ("happened", _) | ("denied", "happened"))
        }
        (Says::Amount(before), Says::Amount(after)) => grows && before.least <= after.least,
        _ => false,
    }
}

/// Two cities, two states or two countries: none can lie in the other.
fn apart(a: Place, name: &str, b: Place, other: &str) -> bool {
    match (a, b) {
        (Place::Country(a), Place::Country(b)) | (Place::Capital(a), Place::Capital(b)) => a != b,
        (Place::City | Place::Capital(_), Place::City | Place::Capital(_)) | (Place::State, Place::State) => {
            !name.eq_ignore_ascii_case(other)
        }
        _ => false,
    }
}

/// Statuses of which only one can be right on one day.
fn contrary(a: &str, b: &str) -> bool {
    matches!((a, b), ("happened" | "ongoing" | "planned", "denied" | "cancelled" | "postponed"))
}

/// A country and its capital, either of which may stand for its government.
fn one_state(a: &str, b: &str) -> bool {
    let country = |name: &str| match place(name.strip_prefix("the ").unwrap_or(name)) {
        Some(Place::Country(country) | Place::Capital(country)) => Some(country),
        _ => None,
    };
    country(a).is_some_and(|country_a| country(b) == Some(country_a))
}

/// Whether the article knows a name, or a part of it.
fn known(account: &Account<'_>, name: &str) -> bool {
    terms::stems(name)
        .any(|stem| stem.len() > PARTICLE && account.event.article.words.binary_search(&terms::term(&stem)).is_ok())
}

/// Whether two accounts are of one event beyond what made them a cluster: both key to their article, in one word, and the
/// same in `role`. Many small things of one kind happen in a story.
fn one(a: &Claim<'_>, b: &Claim<'_>, role: Role) -> bool {
    let (x, y) = (a.account.event, b.account.event);
    let words = |event: Happening<'_>| match role {
        Role::Actors => event.actors().flat_map(|named| named.words.clone()).collect(),
        Role::Recipients => event.recipients().flat_map(|named| named.words.clone()).collect(),
        Role::All => event.parties().to_vec(),
    };
    let (of_x, of_y) = (words(x), words(y));
    let shared = |x: &[Term], y: &[Term]| x.iter().any(|term| y.contains(term));
    x.is_key() && y.is_key() && shared(x.roots(), y.roots()) && shared(&of_x, &of_y)
}

/// Whether both state their dates and may mean one: what differs in who took part is else mostly another event.
fn one_day(a: &Claim<'_>, b: &Claim<'_>) -> bool {
    let days = |claim: &Claim<'_>| claim.account.event.days();
    days(a).zip(days(b)).is_some_and(|((first, last), (from, to))| first <= to && from <= last)
}

/// What `event` states on each of [`FIELDS`].
fn stated(event: Happening<'_>) -> [Stated<'_>; 5] {
    let status = Some((event.status().into(), Says::Status(event.status())));
    [date(event), site(event), status, only(event.actors(), Role::Recipients), only(event.recipients(), Role::Actors)]
}

fn date(event: Happening<'_>) -> Stated<'_> {
    let stated = event.date().filter(|_| event.is_dated())?;
    let (first, last) = event.days()?;
    let open = matches!(event.status(), "hypothetical" | "demanded" | "threatened");
    (!open).then(|| (stated.into(), Says::Days { first, last, status: event.status() }))
}

fn site(event: Happening<'_>) -> Stated<'_> {
    let name = &event.place()?.name;
    Some((name.to_string(), Says::Place(place(name.strip_prefix("the ").unwrap_or(name))?)))
}

/// The one participant, where it bears a name: of several, each article may leave out others.
fn only<'a>(mut participants: impl Iterator<Item = &'a Named>, other: Role) -> Stated<'a> {
    let one = participants.next().filter(|_| participants.next().is_none())?;
    let proper = one.name.starts_with(char::is_uppercase) && matches!(&*one.kind, "person" | "organization" | "place");
    proper.then(|| (one.name.to_string(), Says::Name(one, other)))
}

/// How the event went on: its statuses and dates in the order of `accounts`, each with the articles that state it in
/// turn. A date that only says it more exactly is no new one.
pub(super) fn history(accounts: &[Account<'_>]) -> Vec<Development> {
    let mut history: Vec<Development> = Vec::new();
    for account in accounts {
        let (status, date) = (account.event.status().to_string(), account.event.date().map(String::from));
        let article = account.article.to_string();
        match history.last_mut().filter(|last| last.status == status && one_date(last.date.as_deref(), date.as_deref()))
        {
            Some(last) => {
                if last.date.as_ref().map_or(0, String::len) < date.as_ref().map_or(0, String::len) {
                    last.date = date;
                }
                if !last.articles.contains(&article) {
                    last.articles.push(article);
                }
            }
            None => history.push(Development { status, date, articles: vec![article] }),
        }
    }
    history
}

/// True where both may be the same date, or one is not stated.
fn one_date(a: Option<&str>, b: Option<&str>) -> bool {
    match (a.and_then(dates::days), b.and_then(dates::days)) {
        (Some((first, last)), Some((from, to))) => first <= to && from <= last,
        _ => true,
    }
}
