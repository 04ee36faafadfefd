//! Work in several threads whose results come in the order of what was given.

use std::collections::BTreeMap;
use std::io;
use std::sync::mpsc::{channel, sync_channel};
use std::sync::{Mutex, PoisonError};

/// Items for each thread that are under way, wait or are done and wait for earlier ones: enough that a long article among
/// short ones does not leave the other threads idle, and few enough that memory does not grow with the input.
const WAITING: usize = 16;

/// Does `work` on each of `items` in `threads` threads (one at least) and gives `put` the results, in the order of the items.
/// Items are taken one by one in a thread of their own; whichever thread is free does the next.
///
/// # Errors
/// The first of `put`, after which nothing more is done.
pub(crate) fn in_order<T: Send, R: Send>(
    items: impl Iterator<Item = T> + Send,
    threads: u16,
    work: impl Fn(T) -> R + Sync,
    mut put: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()> {
    let threads = usize::from(threads.max(1));
    let (giver, waiting) = channel();
    let waiting = Mutex::new(waiting);
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).recv().ok();
    let (work, next) = (&work, &next);
    std::thread::scope(|scope| {
        let (started, ended) = sync_channel(threads * WAITING);
        let (done, results) = channel();
        for _ in 0..threads {
            let done = done.clone();
            // A result that nobody takes any more ends the threads, and that the one that gives.
            scope.spawn(move || std::iter::from_fn(next).try_for_each(|(at, item)| done.send((at, work(item)))));
        }
        drop(done);
        let give = move |one| started.send(()).is_ok() && giver.send(one).is_ok();
        scope.spawn(move || (0_usize..).zip(items).all(give));
        let mut early = BTreeMap::new();
        for at in 0.. {
            while !early.contains_key(&at) {
                let Ok((done, result)) = results.recv() else { return Ok(()) };
                early.insert(done, result);
            }
            early.remove(&at).map_or(Ok(()), &mut put)?;
            // There always is one that was started.
            let _ = ended.recv();
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use std::io;
    use std::time::Duration;

    /// The results with that many threads, of which the first items take longest.
    fn results(items: u64, threads: u16) -> Vec<u64> {
        let mut results = Vec::new();
        let work = |item: u64| {
            std::thread::sleep(Duration::from_micros(500 / (item + 1)));
            item * item
        };
        let put = |result| {
            results.push(result);
            Ok(())
        };
        in_order(0..items, threads, work, put).expect("nothing fails");
        results
    }

    #[test]
    fn results_come_in_order() {
        for (items, threads) in [(0, 2), (1, 4), (100, 0), (100, 1), (100, 3)] {
            assert_eq!(results(items, threads), (0..items).map(|n| n * n).collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_first_error_ends_it() {
        let mut seen = 0;
        let put = |item: u32| {
            seen += 1;
            if item == 5 { Err(io::Error::other("five")) } else { Ok(()) }
        };
        let error = in_order(0.., 3, |item| item, put).expect_err("an error");
        assert_eq!((error.to_string().as_str(), seen), ("five", 6));
    }
}
