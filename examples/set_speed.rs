//! Times the comparison of articles: `cargo run --release --example set_speed -- ARTICLES FILE` reads article analyses (the
//! output of `saywhen stream`), adds that many to a set and prints the seconds from analyses to the whole set, then the
//! milliseconds of one more article, its changes as JSON included, over the articles that are left (at most 100).

use saywhen::contract::{Article, Decisions};
use saywhen::set::{self, Index};
use std::hint::black_box;

/// How many articles are added one by one.
const MORE: usize = 100;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [count, file] = &arguments[..] else { panic!("set_speed ARTICLES FILE") };
    let lines = std::fs::read_to_string(file).expect("readable file");
    let mut articles: Vec<Article> = lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let count: usize = count.parse().expect("a number of articles");
    let more = articles.split_off(count.min(articles.len()));
    for part in [articles.len() / 4, articles.len() / 2, articles.len()] {
        let taken = articles[..part].to_vec();
        let start = now();
        let set = set::analyze(taken, &Decisions::default());
        println!("{part} articles: {:.3} s, {} entities", now() - start, set.entities.len());
    }
    let mut index = Index::default();
    for article in &articles {
        index.add(article);
    }
    black_box(index.changes());
    let mut times: Vec<(f64, usize)> = more.iter().take(MORE).map(|article| one_more(&mut index, article)).collect();
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    if let (Some(middle), Some(worst)) = (times.get(times.len() / 2), times.last()) {
        println!("one more: median {:.1} ms, worst {:.1} ms ({} bytes)", middle.0, worst.0, worst.1);
    }
}

/// Seconds of the processor's time that this thread has run (Linux), which other programs take less from than from the
/// clock's.
fn now() -> f64 {
    let schedule = std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux tells it");
    schedule.split(' ').next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).expect("a number") / 1e9
}

/// Milliseconds to add an article and to write what changed, and the bytes of that. The article leaves again.
fn one_more(index: &mut Index, article: &Article) -> (f64, usize) {
    let start = now();
    index.add(article);
    let changes = serde_json::to_string(&index.changes()).expect("JSON");
    let took = (now() - start) * 1000.0;
    index.remove(&article.id);
    black_box(index.changes());
    (took, changes.len())
}
