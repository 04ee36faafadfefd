//! Work in several threads whose results come in the order of what was given.

use std::io;
use std::sync::mpsc::sync_channel;

/// Items that wait before each thread, and results that wait behind it: enough that a long article among short ones does
/// not leave the other threads idle, and few enough that memory does not grow with the input.
const WAITING: usize = 8;

/// Does `work` on each of `items` in `threads` threads (one at least) and gives `put` the results, in the order of the items.
/// Items are taken one by one in a thread of their own; a few are under way or wait at a time.
///
/// # Errors
/// The first of `put`, after which nothing more is done.
pub(crate) fn in_order<T: Send, R: Send>(
    items: impl Iterator<Item = T> + Send,
    threads: u16,
    work: impl Fn(T) -> R + Sync,
    mut put: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()> {
    let work = &work;
    std::thread::scope(|scope| {
        let (mut givers, mut takers) = (Vec::new(), Vec::new());
        for _ in 0..threads.max(1) {
            let (giver, waiting) = sync_channel(WAITING);
            let (done, taker) = sync_channel(WAITING);
            // A result that nobody takes any more ends the thread, and that the one that gives.
            scope.spawn(move || waiting.into_iter().map(work).try_for_each(|result| done.send(result)));
            givers.push(giver);
            takers.push(taker);
        }
        scope.spawn(move || items.zip(givers.iter().cycle()).try_for_each(|(item, giver)| giver.send(item)));
        // Thread by thread, as they were given; the first that has nothing more is where the items ended.
        takers.iter().cycle().map_while(|taker| taker.recv().ok()).try_for_each(&mut put)
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
