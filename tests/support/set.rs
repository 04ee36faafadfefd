//! Cases over sets of articles: which names are one, which quotations are repeated, which articles are copies.

use super::case::{Case, Expected};
use saywhen::contract::{self, Article, Decisions, Set};
use saywhen::read::{self, Source};

/// The articles of a case: `## id | published` before each (`-` for no date), the text after it.
pub(crate) fn articles(case: &Case) -> Vec<Article> {
    let parts = case.text.split("## ").filter(|part| !part.trim().is_empty());
    parts.map(|part| article(case, part)).collect()
}

fn article(case: &Case, part: &str) -> Article {
    let (head, text) = part.split_once('\n').unwrap_or_else(|| panic!("{}: no text in {part:?}", case.place));
    let (id, date) = head.split_once(" | ").unwrap_or_else(|| panic!("{}: no date in {head:?}", case.place));
    let published = (date.trim() != "-").then(|| date.trim().parse().expect("a date"));
    let source = Source { id: id.into(), name: id.into(), published, ..Source::default() };
    contract::article(&saywhen::analyze(read::article(source, text.trim().into())))
}

/// What does not hold, a line each.
pub(crate) fn problems(case: &Case) -> Vec<String> {
    let found = Found(saywhen::set::analyze(articles(case), &Decisions::default()));
    case.expected.iter().filter_map(|expected| found.check(expected).err()).collect()
}

/// The set analysis of a case.
pub(crate) struct Found(pub(crate) Set);

impl Found {
    /// Whether one expectation holds.
    pub(crate) fn check(&self, expected: &Expected) -> Result<(), String> {
        let line = format!("{}: {}", expected.kind, expected.fields.join(" | "));
        let holds = match expected.kind.as_str() {
            "same" => self.entity(expected.field(0))? == self.entity(expected.field(1))?,
            "apart" => self.entity(expected.field(0))? != self.entity(expected.field(1))?,
            "repeat" => self.repeated(expected)?,
            "no repeat" => !self.repeated(expected)?,
            "duplicate" => self.copied(expected),
            "no duplicate" => !self.copied(expected),
            other => return Err(format!("no expectation is called {other:?}")),
        };
        if holds { Ok(()) } else { Err(format!("not so: {line}")) }
    }

    /// Whether one repeat holds all the quotations named ("a words of it"), word for word or changed where that is said.
    fn repeated(&self, expected: &Expected) -> Result<bool, String> {
        let flags = ["identical", "changed"];
        let named = expected.fields.iter().filter(|field| !flags.contains(&field.as_str()));
        let quotations: Vec<(&str, &str)> = named.map(|field| self.quotation(field)).collect::<Result<_, _>>()?;
        let holds = |repeat: &contract::Repeat| {
            let member = |(article, id): &(&str, &str)| {
                repeat.members.iter().any(|m| m.article == *article && m.quotation == *id)
            };
            let flag = if repeat.identical { "identical" } else { "changed" };
            let stated = expected.fields.iter().find(|field| flags.contains(&field.as_str()));
            quotations.iter().all(member) && stated.is_none_or(|stated| stated == flag)
        };
        Ok(self.0.repeated_quotations.iter().any(holds))
    }

    /// The article and the id of the quotation there with these words in it.
    fn quotation(&self, named: &str) -> Result<(&str, &str), String> {
        let (id, words) = named.split_once(' ').ok_or_else(|| format!("no words in {named:?}"))?;
        let article = self.0.articles.iter().find(|a| a.id == id).ok_or_else(|| format!("no article {id:?}"))?;
        let text: Vec<char> = article.text.chars().collect();
        let has = |q: &&contract::Quotation| {
            let pieces = q.content.iter().map(|c| text[c.start as usize..c.end as usize].iter().collect::<String>());
            pieces.collect::<Vec<_>>().join(" ").contains(words)
        };
        let quotation = article.quotations.iter().find(has).ok_or_else(|| format!("no quotation with {named:?}"))?;
        Ok((&article.id, &quotation.id))
    }

    /// Whether the articles named are copies of each other, word for word or nearly where that is said.
    fn copied(&self, expected: &Expected) -> bool {
        let flag = |identical: bool| if identical { "identical" } else { "near" };
        let stated = expected.fields.get(2);
        self.0.duplicates.iter().any(|duplicate| {
            let both =
                [expected.field(0), expected.field(1)].iter().all(|id| duplicate.articles.iter().any(|a| a == id));
            both && stated.is_none_or(|stated| stated == flag(duplicate.identical))
        })
    }

    /// The set's entity behind the first mention in an article that reads so or ends so ("a Ana Ruiz"), a leading "the" aside.
    fn entity(&self, named: &str) -> Result<&str, String> {
        let (id, words) = named.split_once(' ').ok_or_else(|| format!("no words in {named:?}"))?;
        let article = self.0.articles.iter().find(|a| a.id == id).ok_or_else(|| format!("no article {id:?}"))?;
        let text: Vec<char> = article.text.chars().collect();
        let plain = |words: &str| words.trim_start_matches("the ").trim_start_matches("The ").to_string();
        let reads = |start: u32, end: u32| plain(&text[start as usize..end as usize].iter().collect::<String>());
        let words = plain(words);
        let exact = article.mentions.iter().find(|m| reads(m.start, m.end) == words);
        let ends =
            |m: &&contract::Mention| m.form != "pronoun" && reads(m.start, m.end).ends_with(&format!(" {words}"));
        let by_mention = exact.or_else(|| article.mentions.iter().find(ends)).map(|m| m.entity.as_str());
        let by_name = || article.entities.iter().find(|e| plain(&e.name) == words).map(|e| e.id.as_str());
        let entity = by_mention.or_else(by_name).ok_or_else(|| format!("{id} names no {words:?}"))?;
        let own = |member: &contract::SetMember| *member.article == *id && &*member.entity == entity;
        let all = self.0.entities.iter().find(|e| e.members.iter().any(own));
        all.map(|e| e.id.as_str()).ok_or_else(|| format!("{named:?} is in no entity of the set"))
    }
}
