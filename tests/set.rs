//! What holds for every set of articles: results do not depend on the order in which articles came, an article that came and
//! went leaves nothing behind, and changes add up to the set.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use saywhen::contract::{self, Article, Changes, Decision, Decisions, Delta, EntityRef};
use saywhen::read::{self, Source};
use saywhen::set::{self, Index};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Articles that share people, bodies, quotations and whole texts.
static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    let texts = [
        "Defense Minister Petra Holm said the army would stay in Orland. \"We will not leave the valley before the snow,\" Holm said.",
        "Holm said the army would leave Orland. \"We will not leave the valley before the snow melts,\" she had said.",
        "Goalkeeper Petra Holm saved two penalties for Harrow United. Coach Jim Tarrant praised Holm.",
        "Iranian Foreign Minister Abbas Araghchi met Omani Foreign Minister Badr al-Busaidi in Muscat. The IAEA was not there.",
        "Abbas Araqchi left Muscat after he met Badr Albusaidi. The International Atomic Energy Agency (IAEA) will send inspectors.",
        "The Iranian foreign minister met Badr al-Busaidi in Muscat, the United States said. Washington was pleased.",
        "A bridge over the Orland River was closed on Sunday after engineers found cracks in two of its pillars. \"Nobody was in \
         danger while the old bridge was open,\" Mayor Ida Brandt said.",
        "A bridge over the Orland River was closed on Sunday after engineers found cracks in two of its pillars. \"Nobody was in \
         danger while the old bridge was open,\" Mayor Ida Brandt said.",
        "Mayor Ida Brandt must go, Kai Munk said. \"Nobody was in danger while the old bridge was open,\" Brandt had said.",
    ];
    (0..).zip(texts).map(|(number, text)| article(number, text)).collect()
});

fn article(number: i8, text: &str) -> Article {
    let published = Some(jiff::civil::date(2026, 2, 1 + number / 2));
    let source = Source { id: format!("a{number}"), name: format!("a{number}"), published, ..Source::default() };
    contract::article(&saywhen::analyze(read::article(source, text.into())))
}

fn decisions() -> Decisions {
    let named =
        |article: &str, name: &str| EntityRef { article: article.into(), kind: "person".into(), name: name.into() };
    Decisions {
        entities: vec![
            Decision::Join { members: vec![named("a2", "Jim Tarrant"), named("a6", "Ida Brandt")] },
            Decision::Rename { members: vec![named("a6", "Ida Brandt")], name: "The Mayor".into() },
        ],
    }
}

fn index(order: &[usize]) -> Index {
    let mut index = Index::default();
    index.decide(&decisions());
    for place in order {
        index.add(&ARTICLES[*place]);
    }
    index
}

/// A set as changes tell it.
#[derive(Default)]
struct Told {
    set: [BTreeMap<String, serde_json::Value>; 5],
}

impl Told {
    fn hear(&mut self, changes: &Changes) {
        let value = serde_json::to_value(changes).expect("JSON");
        let lists = ["entities", "event_clusters", "stories", "repeated_quotations", "duplicates"];
        for (known, list) in self.set.iter_mut().zip(lists) {
            let delta: Delta<serde_json::Value> = serde_json::from_value(value[list].clone()).expect("a delta");
            known.retain(|id, _| !delta.removed.contains(id));
            let named =
                delta.changed.into_iter().map(|entry| (entry["id"].as_str().expect("an id").to_string(), entry));
            known.extend(named);
        }
    }

    fn lists(&self) -> Vec<Vec<&serde_json::Value>> {
        self.set.iter().map(|list| list.values().collect()).collect()
    }
}

/// All that is found in an index of which nothing was asked before.
fn all(mut index: Index) -> serde_json::Value {
    let mut told = Told::default();
    told.hear(&index.changes());
    serde_json::json!(told.lists())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_261_127),
        ..ProptestConfig::default()
    })]

    #[test]
    fn order_does_not_matter(order in Just((0..ARTICLES.len()).collect::<Vec<_>>()).prop_shuffle()) {
        let sorted: Vec<usize> = (0..ARTICLES.len()).collect();
        prop_assert_eq!(all(index(&order)), all(index(&sorted)));
    }

    #[test]
    fn what_leaves_leaves_nothing_behind(
        order in Just((0..ARTICLES.len()).collect::<Vec<_>>()).prop_shuffle(),
        kept in 0..ARTICLES.len(),
    ) {
        let mut grown = index(&order);
        let mut told = Told::default();
        told.hear(&grown.changes());
        for place in &order[kept..] {
            grown.remove(&ARTICLES[*place].id);
            told.hear(&grown.changes());
        }
        prop_assert_eq!(serde_json::json!(told.lists()), all(index(&order[..kept])));
    }
}

/// The articles above have something of everything, so that the properties are not empty.
#[test]
fn the_articles_have_much_in_common() {
    let set = set::analyze(ARTICLES.clone(), &decisions());
    let named = |name: &str| set.entities.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("no {name}"));
    assert!(named("Abbas Araghchi").members.len() > 1, "{:?}", named("Abbas Araghchi"));
    assert!(named("The Mayor").aliases.contains(&"Jim Tarrant".to_string()));
    assert_eq!(set.entities.iter().filter(|e| e.name == "Petra Holm").count(), 2, "a minister and a goalkeeper");
    assert_eq!(set.duplicates.len(), 1);
    assert_eq!(set.repeated_quotations.len(), 2);
}

#[test]
fn an_article_with_another_date_takes_its_own_place() {
    let again = Article { published: Some("2026-03-01".into()), ..ARTICLES[0].clone() };
    let (mut old, mut new) = (index(&[0, 1]), index(&[1]));
    old.add(&again);
    new.add(&again);
    assert_eq!(all(old), all(new));
}
