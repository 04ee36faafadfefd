//! Articles together: what stands between empty lines is an article, and their order does not show.
#![no_main]

use saywhen::contract::Decisions;
use saywhen::set;
use saywhen_fuzz::{analyze, fuzz_target};

fuzz_target!(|text: &str| {
    let texts = text.split("\n\n").take(4).enumerate();
    let mut articles: Vec<_> = texts.map(|(at, text)| analyze(&format!("{at}"), text)).collect();
    let found = set::analyze(articles.clone(), &Decisions::default());
    articles.reverse();
    let turned = set::analyze(articles, &Decisions::default());
    assert_eq!(found.event_clusters, turned.event_clusters);
    assert_eq!(found.stories, turned.stories);
});
