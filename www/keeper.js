'use strict';

// Keeps the project in the browser's storage: what is added, corrected or removed is written soon after, what comparing came
// to a little later, what was kept is there again when the page opens, and what another tab does shows here too. Where the
// browser refuses, the page says so and works on without.
app.keeper = (() => {
  const SOON_MS = 200;
  const QUIET_MS = 3000; // without a change, before the set is kept
  const BATCH = 100; // records a transaction
  const words = app.words;
  const queue = new Map(); // store and id → { store, record }
  let state = 'opening'; // opening | kept | refused | full | lost
  let seen = 0; // the revision up to which this tab knows everything
  let epoch = null;
  let writing = null;
  let underway = false; // what was taken from the queue is not on disk yet
  let keeping = Promise.resolve();
  let timer = null;
  let quiet = null;
  let syncing = false;
  let channel = null;

  const holds = () => state === 'kept' || state === 'full';

  /** Opens the storage and puts what it holds into the page. Resolves with the names of the seeds that it has seen. */
  async function restore() {
    try {
      await app.store.open(() => fail('lost'));
    } catch (error) {
      fail(error?.name === 'VersionError' ? 'newer' : 'refused');
      return [];
    }
    state = 'kept';
    listen();
    const { since, fact, corrections, first, seeds } = app.store;
    const all = [since(Infinity), fact('settings'), corrections(), first(), seeds()];
    const [now, settings, corrected, articles, known] = await Promise.all(all);
    ({ revision: seen, epoch } = now);
    app.settings.restore(settings);
    app.corrections.accept(corrected, [], true);
    await takeAll(articles);
    await app.keptSet.restore();
    return known;
  }

  /** Puts all articles into the page: the first ones of the list, then the others as they lie in the storage. */
  async function takeAll(first) {
    first.forEach(take);
    const there = new Set(first.map(({ id }) => id));
    let chunk = await app.store.after('');
    while (chunk.length) {
      const next = app.store.after(chunk.at(-1).id); // is read while these are put in
      chunk.filter(({ id, gone }) => !gone && !there.has(id)).forEach(take);
      await app.breathe();
      chunk = await next;
    }
  }

  /** Puts an article's record into the page. */
  function take({ about, bytes, rev, id, ...record }) {
    app.library.put({ ...record, rev, article: new app.Article(about, bytes).named(id) });
  }

  function fail(why) {
    if (state === why) return;
    state = why;
    app.messages.say(words.notKept[why], 'problem');
  }

  function put(store, record) {
    const key = `${store} ${record.id}`;
    const before = queue.get(key);
    const instead = before ? [...before.instead, before.record.born] : []; // of articles that had the same id a moment ago
    queue.set(key, { store, record, instead });
    if (holds()) timer ??= setTimeout(flush, SOON_MS);
  }

  /** Will keep an article, as it is now. */
  function save({ article, shown, rev, ...record }) {
    put('articles', { ...record, id: article.id, about: article.about(), bytes: article.bytes });
  }

  /** Will keep that an article was removed. */
  const forget = ({ article, born, seed }) =>
    put('articles', { id: article.id, born, gone: true, ...(seed && { seed }) });

  /** Writes what waits; resolves when it is on disk. */
  function flush() {
    clearTimeout(timer);
    timer = null;
    writing = (writing ?? Promise.resolve()).then(async () => {
      while (queue.size && holds()) await writeBatch([...queue].slice(0, BATCH));
    });
    return writing;
  }

  async function writeBatch(batch) {
    for (const [key] of batch) queue.delete(key);
    underway = true;
    try {
      const { rev, before, renamed } = await app.store.write(batch.map(([, entry]) => entry));
      if (before === seen) seen = rev;
      for (const [, { store, record }] of batch) if (store === 'articles') written(record, rev, renamed.get(record.id));
      underway = false;
      channel?.postMessage(rev);
    } catch (error) {
      if (error?.name !== 'QuotaExceededError') return fail('refused');
      fail('full');
      const small = batch.filter(([, { store }]) => store !== 'articles');
      if (small.length && small.length < batch.length) await writeBatch(small);
    }
  }

  /** An article is on disk; under another id where another tab had taken its own. */
  function written(record, rev, renamed) {
    const entry = app.library.entry(record.id);
    if (!entry) return;
    entry.rev = rev;
    if (!renamed) return;
    app.library.drop(record.id);
    app.library.put({ ...entry, article: entry.article.named(renamed), shown: null });
  }

  /** The revision of the storage at which it holds what the page does, no more and no less; null where it does not. */
  const revision = () => (state === 'kept' && !underway && !queue.size ? seen : null);

  /** Will keep what comparing came to, when nothing has changed for a while. */
  function compared() {
    clearTimeout(quiet);
    quiet = setTimeout(keepAll, QUIET_MS);
  }

  /** Writes all that waits, and what comparing came to; resolves when it is on disk. */
  function keepAll() {
    clearTimeout(quiet);
    const failed = ({ name }) => fail(name === 'QuotaExceededError' ? 'full' : 'refused');
    keeping = keeping.then(flush).then(app.keptSet.keep).catch(failed);
    return keeping;
  }

  /** Takes over what other tabs wrote. */
  async function sync() {
    if (!holds() || syncing) return;
    syncing = true;
    try {
      const { revision, epoch: now, articles, corrections } = await app.store.since(seen);
      if (now !== epoch) {
        location.reload(); // another tab deleted everything: begin anew
        return;
      }
      seen = revision;
      const news = articles.filter(({ id, rev }) => !(app.library.entry(id)?.rev >= rev));
      for (const record of news) {
        if (!record.gone) take(record);
        else if (app.library.entry(record.id)) app.library.drop(record.id);
      }
      const [gone, made] = [true, false].map((is) => corrections.filter((record) => Boolean(record.gone) === is));
      const known = new Set(app.corrections.list().map(({ id }) => id));
      const come = made.filter(({ id }) => !known.has(id));
      const left = gone.filter(({ id }) => known.has(id));
      if (come.length + left.length) app.corrections.accept(come, left, true);
      if (news.length + come.length + left.length) await app.intake.during([]);
    } finally {
      syncing = false;
    }
  }

  function listen() {
    app.corrections.onChange(({ put: made, take: gone, kept }) => {
      if (kept) return;
      for (const record of made) put('corrections', record);
      for (const { id } of gone) put('corrections', { id, gone: true });
    });
    // Where tabs cannot call each other, coming back to one is the time to look.
    if ('BroadcastChannel' in window) {
      channel = new BroadcastChannel('saywhen');
      channel.onmessage = sync;
    }
    addEventListener('visibilitychange', () => (document.hidden ? keepAll() : sync()));
    addEventListener('focus', sync);
    addEventListener('pagehide', flush);
  }

  /** Deletes all that was kept, and opens the page as if for the first time. */
  async function wipe() {
    queue.clear();
    clearTimeout(quiet);
    await Promise.all([writing, keeping]);
    queue.clear();
    if (holds()) {
      await app.store.wipe(app.newId());
      channel?.postMessage('wiped');
    }
    location.reload();
  }

  /** Keeps a fact of this page, such as its settings. */
  const keep = (name, value) => holds() && app.store.keep(name, value).catch(() => fail('full'));

  return { restore, save, forget, compared, keepAll, sync, wipe, keep, revision, state: () => state };
})();
