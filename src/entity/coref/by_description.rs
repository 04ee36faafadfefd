//! Whom a description means: "the official" takes up the last official, "the ministry" the last ministry; a new
//! description starts a new entity.

use super::Reader;
use super::by_pronoun::{MENTION, MENTIONS};
use super::chain::{Chain, Descriptor};
use crate::entity::mentions::{self, Article, Candidate, Description, Sort, without_article};
use crate::entity::{EntityKind, Gender, Number, RoleEvidence};
use crate::lexicon::people::{
    ANYBODY, CULPRIT_OR_VICTIM, FEMALE_PERSON, GROUP, KIN, KIND_BEHIND_NAME, MALE_PERSON, OFFICIAL,
};
use crate::lexicon::places;
use crate::lexicon::titles::{TITLE, whole};
use crate::span::TokenSpan;
use crate::syntax::{Upos, Xpos};

impl Reader<'_> {
    /// The chain that a description refers to; a new one where it takes up none.
    pub(super) fn description(&mut self, candidate: &Candidate, description: &Description) -> usize {
        let descriptor = descriptor(self.view, candidate.tokens, description.noun);
        let defined = DEFINING.contains(&self.view.form(description.noun + 1));
        let first_person = ["my", "our"].contains(&self.view.form(candidate.tokens.start).to_lowercase().as_str());
        let known = self.named_inside(candidate, description).or_else(|| match description.article {
            // "the bulk carrier Astrid Lind": it is named there.
            Article::Definite if self.names_another(candidate, description) => None,
            // "My brother" is whose brother speaks.
            Article::Definite if first_person && KIN.has(&descriptor.noun) => None,
            Article::Definite if defined && description.sort == Sort::Organization => None,
            Article::Definite => self
                .person_of_age(candidate, &descriptor, description)
                .or_else(|| self.taken_up(&descriptor, description, self.is_owned(candidate, description)))
                .filter(|&c| !self.is_of_other_age(c, candidate.tokens)),
            Article::Indefinite | Article::Bare => self.said_before(&descriptor, description),
        });
        let chain = known.unwrap_or_else(|| self.start(candidate, description));
        let text = self.running_text(candidate.tokens);
        self.chains[chain].describe(text, descriptor);
        chain
    }

    /// True where a name stands right behind what it describes.
    fn names_another(&self, candidate: &Candidate, description: &Description) -> bool {
        let next = description.noun + 1;
        let name = || self.view.xpos(next) == Xpos::Nnp && self.view.is_capitalised(next);
        description.sort == Sort::Organization
            && next == candidate.tokens.end
            && self.view.sentence(next - 1).contains(next)
            && name()
    }

    /// "the Hamas movement", "the Lind company": the body whose name says which.
    fn named_inside(&self, candidate: &Candidate, description: &Description) -> Option<usize> {
        let noun = description.noun;
        let last = noun + 1 == candidate.tokens.end && description.article == Article::Definite;
        let name = noun.checked_sub(1).filter(|t| last && candidate.tokens.contains(*t))?;
        let chain = *self.name_at.get(&name)?;
        let body = self.chains[chain].kind == EntityKind::Organization && self.chains[chain].country.is_none();
        (body && KIND_BEHIND_NAME.has(self.view.lemma(noun))).then_some(chain)
    }

    /// "his men": not those of whom the article spoke as of nobody's.
    fn is_owned(&self, candidate: &Candidate, description: &Description) -> bool {
        let owner = self.view.form(candidate.tokens.start).to_lowercase();
        let third = matches!(owner.as_str(), "his" | "her" | "its" | "their" | "my");
        third && description.number == Number::Plural && description.sort != Sort::Organization
    }

    /// The last chain of which `descriptor` repeats a description, wholly or in part.
    fn taken_up(&self, descriptor: &Descriptor, description: &Description, owned: bool) -> Option<usize> {
        let fits = |&&index: &&usize| {
            let chain = &self.chains[index];
            let open = !owned || chain.may_be_owned();
            open && chain.number == description.number && sorts(chain, description.sort) && {
                let named = || description.sort == Sort::Organization && names_kind(chain, descriptor);
                chain.descriptors.iter().any(|d| descriptor.takes_up(d)) || named()
            }
        };
        if let Some(own) = self.body_of_speaker(descriptor, description) {
            return Some(own);
        }
        if let Some(subject) = self.body_told_of(descriptor, description) {
            return Some(subject);
        }
        let fitting = self.recent.iter().rev().find(fits).copied();
        let fitting = fitting.map(|last| self.called_so(descriptor, last).unwrap_or(last));
        // "(downloading) a company's app": one in general, which nothing is said of.
        let in_view = |&c: &usize| {
            let chain = &self.chains[c];
            chain.kind != EntityKind::Organization || chain.takes_part || !chain.names.is_empty()
        };
        fitting
            .filter(in_view)
            .or_else(|| self.person_who_left(descriptor, description))
            .or_else(|| self.crowd_told_of(descriptor, description))
            .or_else(|| self.organization_on_stage(descriptor, description, fitting))
            .or_else(|| self.organization_of_nation(descriptor, description))
            .or_else(|| self.person_of_attributes(descriptor, description))
            .or_else(|| self.person_just_introduced(descriptor, description))
            .or_else(|| self.person_on_stage(descriptor, description))
            .or_else(|| self.person_on_trial(descriptor))
            .or_else(|| self.speaker_who_adds(description))
            .or(fitting)
    }

    /// "the researcher added": whoever spoke last.
    fn speaker_who_adds(&self, description: &Description) -> Option<usize> {
        let verb = self.view.head(description.noun).filter(|_| self.view.rel(description.noun).is_subject())?;
        let (_, last) = self.speaker?;
        let person = self.chains[last].is_person() && description.sort == Sort::Person;
        (person && description.number == Number::Singular && ADDING.contains(&self.view.lemma(verb))).then_some(last)
    }

    /// "the Republican", "the 34-year-old", "the mother of two": the person most in view, whatever is known of them.
    fn person_on_stage(&self, descriptor: &Descriptor, description: &Description) -> Option<usize> {
        let token = description.noun;
        let parent = KIN.has(&descriptor.noun) && self.is_of_number(token);
        let gender = noun_gender(&descriptor.noun);
        let fits = |chain: &Chain| chain.kind == EntityKind::Person && chain.gender.agrees(gender);
        let epithet = parent || mentions::is_epithet(self.view, token) && self.view.form(token) != "old";
        let window = if parent { PARENT_WINDOW } else { EPITHET_WINDOW };
        let best = || self.most_salient(token, window, |chain, _| fits(chain).then(|| often(chain)));
        if epithet { best() } else { None }
    }

    /// "(mother) of three", "(father)-of-two"
    fn is_of_number(&self, token: u32) -> bool {
        let hyphen = u32::from(self.view.form(token + 1) == "-");
        let number = token + 2 + 2 * hyphen;
        let inside = self.view.sentence(token).contains(number);
        inside && self.view.form(token + 1 + hyphen) == "of" && self.view.upos(number) == Upos::Num
    }

    /// "the defendant": of those who do not hold court the person of whom the article has spoken most.
    fn person_on_trial(&self, descriptor: &Descriptor) -> Option<usize> {
        let noun = descriptor.noun.as_str();
        let silk = |name: &String| name.ends_with(" KC") || name.ends_with(" QC");
        let of_court = |chain: &Chain| {
            chain.descriptors.iter().any(|d| OF_COURT.contains(&d.noun.as_str())) || chain.names.iter().any(silk)
        };
        // "his client", said by a lawyer.
        let client = || noun == "client" && self.speaker.is_some_and(|(_, s)| of_court(&self.chains[s]));
        let culprit = CULPRIT.contains(&noun);
        let tried = descriptor.modifiers.is_empty() && (ON_TRIAL.contains(&noun) || culprit || client());
        // "the gunman": of those whom the story calls a man before it names them.
        let anybody = |chain: &Chain| chain.descriptors.iter().any(|d| ANYBODY.has(&d.noun) || d.noun == "suspect");
        let fits = |&&c: &&usize| {
            let chain = &self.chains[c];
            chain.kind == EntityKind::Person && !of_court(chain) && (!culprit || anybody(chain))
        };
        self.recent.iter().filter(|_| tried).filter(fits).max_by_key(|&&c| self.chains[c].count).copied()
    }

    /// "(Kim Okoro …) The guitarist …": the one person named in the sentence before, if nothing is known of them yet.
    fn person_just_introduced(&self, descriptor: &Descriptor, description: &Description) -> Option<usize> {
        let subject = self.view.rel(description.noun).is_subject() && !KIN.has(&descriptor.noun);
        let person = description.sort == Sort::Person && description.number == Number::Singular && subject;
        let here = self.view.text.sentence_of(description.noun);
        let before = |&&index: &&usize| {
            let chain = &self.chains[index];
            let named = chain.kind == EntityKind::Person;
            named && chain.outside.is_some_and(|seen| seen.sentence < here && here - seen.sentence <= 1)
        };
        let mut near = self.recent.iter().rev().filter(|_| person).filter(before).copied();
        let only = near.next().filter(|_| near.next().is_none())?;
        let gender = noun_gender(&descriptor.noun);
        let known = &self.chains[only];
        // "the former Lima mayor", "the former barrister"
        let office = OFFICIAL.has(&descriptor.noun) || TITLE.has(&descriptor.noun);
        let more = (descriptor.modifiers.len() > 1 || !office) && descriptor.modifiers.contains("former");
        let more = more && known.outside.is_some_and(|seen| seen.subject) || tells_more(descriptor, known);
        ((more || known.descriptors.is_empty()) && known.gender.agrees(gender)).then_some(only)
    }

    /// "US officials" again: the same words for people who are only known by them.
    fn said_before(&self, descriptor: &Descriptor, description: &Description) -> Option<usize> {
        let official = OFFICIAL.has(&descriptor.noun) || description.number == Number::Plural;
        let fits = |&&index: &&usize| {
            let chain = &self.chains[index];
            let same = chain.descriptors.first() == Some(descriptor);
            same && chain.names.is_empty() && chain.number == description.number
        };
        self.recent.iter().rev().find(fits).copied().filter(|_| official)
    }

    fn start(&mut self, candidate: &Candidate, description: &Description) -> usize {
        let noun = self.view.lemma(description.noun).to_lowercase();
        let kind = match description.sort {
            Sort::Organization => EntityKind::Organization,
            Sort::Document => EntityKind::Document,
            Sort::Person if description.number == Number::Singular || OFFICIAL.has(&noun) => EntityKind::Unnamed,
            Sort::Person | Sort::Group => EntityKind::Group,
        };
        let mut chain = Chain::new(kind, description.number);
        chain.gender = noun_gender(&noun);
        chain.affiliation = self.affiliation(candidate.tokens);
        if kind == EntityKind::Unnamed {
            let role = without_article(self.view, candidate.tokens);
            chain.role(self.view.phrase(role), RoleEvidence::Description);
        }
        self.chains.push(chain);
        self.chains.len() - 1
    }

    /// The phrase as it reads inside a sentence: "A senior official" → "a senior official".
    fn running_text(&self, tokens: TokenSpan) -> String {
        let phrase = self.view.phrase(tokens).replace('\n', " ");
        let first = self.view.form(tokens.start);
        let collective = tokens.len() == 1 && GROUP.has(first);
        let proper = matches!(self.view.upos(tokens.start), Upos::Propn) && !collective;
        let common = !proper && places::demonym(first).is_none();
        let mut chars = first.chars();
        let opens =
            tokens.start == self.view.sentence(tokens.start).start || self.view.upos(tokens.start - 1) == Upos::Punct;
        let capital = chars.next().is_some_and(char::is_uppercase) && !chars.any(char::is_uppercase);
        match phrase.chars().next() {
            Some(initial) if opens && common && capital => {
                initial.to_lowercase().chain(phrase.chars().skip(1)).collect()
            }
            _ => phrase,
        }
    }

    /// The state or organisation named inside `tokens`, or whose adjective stands there.
    pub(super) fn affiliation(&self, tokens: TokenSpan) -> Option<usize> {
        let by_name = || {
            let known = |t: u32| self.chain_at.get(&t).or_else(|| self.name_at.get(&t)).copied();
            tokens.iter().find_map(known).filter(|&c| !self.chains[c].is_person())
        };
        let by_adjective = || {
            let country = tokens.iter().find_map(|t| country_word(self.view.form(t)))?;
            self.countries.get(&country).copied()
        };
        by_adjective().or_else(by_name)
    }
}

/// "the New York businessman", "the computer specialist": what a subject of the sentence before is besides; a bare noun and an
/// office are as often another's.
fn tells_more(descriptor: &Descriptor, known: &Chain) -> bool {
    let noun = descriptor.noun.as_str();
    let office = OFFICIAL.has(noun) || TITLE.has(noun) || OF_COURT.contains(&noun) || CULPRIT_OR_VICTIM.has(noun);
    let subject = known.outside.is_some_and(|seen| seen.subject);
    subject && !office && !descriptor.modifiers.is_empty() && !CULPRIT.contains(&noun)
}

/// What an entity gains by being mentioned often.
pub(super) fn often(chain: &Chain) -> i32 {
    MENTION * chain.count.min(MENTIONS)
}

/// The gender of the people whom a noun describes.
pub(super) fn noun_gender(noun: &str) -> Gender {
    match (FEMALE_PERSON.has(noun), MALE_PERSON.has(noun)) {
        (true, false) => Gender::Female,
        (false, true) => Gender::Male,
        _ => Gender::Unknown,
    }
}

fn sorts(chain: &Chain, sort: Sort) -> bool {
    match sort {
        Sort::Person => matches!(chain.kind, EntityKind::Person | EntityKind::Unnamed | EntityKind::Group),
        Sort::Group => matches!(chain.kind, EntityKind::Group | EntityKind::Unnamed),
        Sort::Organization => matches!(chain.kind, EntityKind::Organization) || chain.country.is_some(),
        Sort::Document => chain.kind == EntityKind::Document,
    }
}

/// Sentences back that "the 34-year-old" and "the veteran coach" reach.
pub(super) const EPITHET_WINDOW: u32 = 3;

/// Sentences back that "the mother of two" reaches.
const PARENT_WINDOW: u32 = 6;

/// Nouns for who is on trial.
const ON_TRIAL: [&str; 2] = ["defendant", "accused"];
/// Nouns for who did what is told.
const CULPRIT: [&str; 8] = ["gunman", "attacker", "shooter", "assailant", "killer", "hijacker", "robber", "suspect"];
/// Nouns for those who are not, in court.
const OF_COURT: [&str; 9] =
    ["judge", "justice", "prosecutor", "lawyer", "attorney", "solicitor", "barrister", "counsel", "magistrate"];

/// Verbs with which a speaker goes on.
const ADDING: [&str; 4] = ["add", "continue", "conclude", "reiterate"];
/// Words behind a noun that say which one is meant: "the group that ran the survey" takes up nothing.
const DEFINING: [&str; 4] = ["that", "who", "which", "whose"];

/// Adjectives that don't tell one from another ("the entire team").
const EMPTY_MODIFIERS: [&str; 7] = ["entire", "whole", "same", "very", "own", "current", "present"];

/// What bodies that watch over others are in their names.
const REGULATORS: [&str; 5] = ["authority", "commission", "agency", "office", "board"];

/// Nouns that take up an organisation whose name does not hold them.
const KINDS: [(&str, &[&str]); 11] = [
    ("bloc", &["union", "eu", "asean", "mercosur", "ecowas"]),
    ("alliance", &["nato"]),
    (
        "company",
        &["inc", "inc.", "corp", "corp.", "corporation", "co.", "ltd", "industries", "motors", "group", "technologies"],
    ),
    ("firm", &["inc", "inc.", "llc", "partners", "associates", "capital", "group"]),
    ("agency", &["administration", "bureau", "office", "service", "department", "protection", "survey", "centers"]),
    ("department", &["dept", "dept."]),
    ("regulator", &REGULATORS),
    ("watchdog", &REGULATORS),
    (
        "union",
        &[
            "workers",
            "workers’",
            "workers'",
            "employees",
            "employees’",
            "teachers",
            "nurses",
            "pilots",
            "unite",
            "unison",
        ],
    ),
    ("club", &["fc", "f.c.", "afc", "cf", "united", "rovers", "wanderers", "athletic"]),
    (
        "group",
        &["coalition", "alliance", "association", "foundation", "watch", "union", "league", "hamas", "hezbollah"],
    ),
];

/// True where the name of `chain` holds the noun ("the ministry": "Foreign Ministry") or a word of its kind, and the
/// country for "the country".
pub(super) fn names_kind(chain: &Chain, descriptor: &Descriptor) -> bool {
    if matches!(descriptor.noun.as_str(), "country" | "nation") {
        return chain.country.is_some() && descriptor.modifiers.is_empty();
    }
    let kinds = KINDS.iter().find(|(noun, _)| *noun == descriptor.noun).map_or(&[][..], |(_, kinds)| kinds);
    let word_fits = |word: &str| word == descriptor.noun || kinds.contains(&word);
    chain.names.iter().any(|name| {
        let name = name.to_lowercase();
        let modified = descriptor.modifiers.iter().all(|m| name.split(' ').any(|w| w == m));
        modified && name.split(' ').any(word_fits)
    })
}

/// The words of a description that compare: its noun, and what modifies it without articles, possessives and marks.
pub(super) fn descriptor(view: crate::View<'_>, tokens: TokenSpan, noun: u32) -> Descriptor {
    let counts = |&t: &u32| {
        let skipped = matches!(view.upos(t), Upos::Det | Upos::Punct | Upos::Part | Upos::Adp | Upos::Cconj);
        let empty = EMPTY_MODIFIERS.contains(&view.form(t));
        t != noun && !skipped && !empty && view.xpos(t) != Xpos::PrpPoss && view.xpos(t) != Xpos::Pos
    };
    let modifiers = tokens.iter().filter(counts).map(|t| comparable(view.form(t))).collect();
    Descriptor { noun: whole(&view.lemma(noun).to_lowercase()).to_owned(), modifiers }
}

fn comparable(form: &str) -> String {
    if form == "GOP" {
        return "republican".to_owned();
    }
    country_word(form).map_or_else(|| form.to_lowercase(), |country| format!("{NATION}{country}"))
}

/// Before the number of a country in a [`Descriptor`]'s words.
pub(super) const NATION: char = '@';

/// The country that `word` names as a noun or an adjective.
fn country_word(word: &str) -> Option<u32> {
    match places::place(word) {
        Some(places::Place::Country(country)) => Some(country),
        _ => places::demonym(word),
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::{assert_mentions, mentions};

    #[test]
    fn a_definite_description_takes_up_the_last_that_fits() {
        let text = "A senior Kenyan official said the port would reopen. Two Ugandan officials denied it.\n\
                    The Kenyan official said ships were on their way. The official gave no date.";
        assert_mentions(
            text,
            &["The Kenyan official → a senior Kenyan official", "The official → a senior Kenyan official"],
        );
    }

    #[test]
    fn differing_sources_stay_apart() {
        let text = "Two French officials said the deal was dead. French officials said so on Monday as well.";
        let found = mentions(text);
        assert!(found.contains(&"Two French officials → two French officials".to_string()), "{found:?}");
        assert!(found.contains(&"French officials → French officials".to_string()), "{found:?}");
    }

    #[test]
    fn offices_and_organisations_are_taken_up() {
        let text = "Foreign Minister Amina Diallo met reporters in Dakar. The minister said the talks went well.\n\
                    The Finance Ministry published new figures. The ministry said growth had slowed.";
        assert_mentions(text, &["The minister → Amina Diallo", "The ministry → Finance Ministry"]);
    }

    #[test]
    fn a_kind_behind_a_name_is_the_body_and_no_company() {
        let text = "Lind Motors cut wages in May. The Hamas movement and the RMT union rejected it. The company said it was sorry.";
        assert_mentions(text, &["The Hamas movement → Hamas", "the RMT union → RMT", "The company → Lind Motors"]);
    }
}
