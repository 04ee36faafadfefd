'use strict';

// The database in the reader's browser: articles with their analyses, corrections, settings. Every page on the disk shares
// the browser's storage (Chromium) or has one for itself (Firefox), and may be open in several tabs, so
//   - it has a name of its own, and a version with a step for each change of its shape;
//   - records are written one by one, never a whole store, and the last writer of a record wins;
//   - every write takes the next `rev`; what another tab wrote is what has a higher one than was last seen;
//   - what is deleted leaves its id and rev, with `gone`, so that other tabs learn of it.
app.store = (() => {
  const NAME = 'saywhen';
  const CHUNK = 100; // articles read at once: some megabytes
  const STORES = ['articles', 'corrections', 'facts', 'pieces'];
  const steps = [
    (database) => {
      const articles = database.createObjectStore('articles', { keyPath: 'id' });
      articles.createIndex('rev', 'rev');
      articles.createIndex('order', ['order', 'id']); // only of those that are not gone
      articles.createIndex('seed', 'seed'); // those that came with a page, the gone ones too
      database.createObjectStore('corrections', { keyPath: 'id' }).createIndex('rev', 'rev');
      database.createObjectStore('facts'); // revision, epoch, settings, comparison
    },
    (database) => database.createObjectStore('pieces', { keyPath: 'id' }), // of what comparing came to (kept-set.js)
  ];
  let database = null;

  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  /** Has the browser open the database, its shape brought up to date. */
  async function ask() {
    const request = indexedDB.open(NAME, steps.length);
    request.onupgradeneeded = ({ oldVersion }) => steps.slice(oldVersion).forEach((step) => step(request.result));
    return answer(request);
  }

  let asked = ask(); // at once: the browser takes its time, and the page is not read yet
  asked.catch(() => {}); // `open` tells

  /** Opens the database. Rejects where the browser refuses. `lost` is called when it closes. */
  async function open(lost) {
    const opening = asked ?? ask();
    asked = null;
    database = await opening;
    const close = () => {
      database?.close(); // so that a newer page in another tab can change the shape
      database = null;
      lost();
    };
    database.onversionchange = database.onclose = close;
  }

  /** Runs `work(store)` in one transaction, where `store(name)` gives a store; resolves with its value when all is on disk. */
  function transaction(mode, work) {
    return new Promise((resolve, reject) => {
      const act = database.transaction(STORES, mode);
      let value;
      act.oncomplete = () => resolve(value);
      act.onabort = () => reject(act.error ?? new DOMException('aborted', 'AbortError'));
      Promise.resolve(work((name) => act.objectStore(name))).then(
        (result) => {
          value = result;
        },
        (error) => {
          reject(error);
          if (!act.error) act.abort();
        },
      );
    });
  }

  /**
   * Writes records, `{ store, record, instead }`, and returns `{ rev, before, renamed }`. An article whose id another article took
   * meanwhile (in another tab, none with a `born` in `instead`) gets a free one: `renamed` maps old ids to new.
   */
  const write = (list) =>
    transaction('readwrite', async (store) => {
      const before = (await answer(store('facts').get('revision'))) ?? 0;
      const rev = before + 1;
      const renamed = new Map();
      for (const { store: name, record, instead } of list) {
        const id = name === 'articles' && !record.gone ? await free(store('articles'), record, instead) : record.id;
        if (id !== record.id) renamed.set(record.id, id);
        store(name).put({ ...record, id, rev });
      }
      store('facts').put(rev, 'revision');
      return { rev, before, renamed };
    });

  async function free(articles, { id, born }, instead) {
    let name = id;
    for (let n = 2; ; n++) {
      const there = await answer(articles.get(name));
      if (!there || there.gone || [born, ...instead].includes(there.born)) return name;
      name = `${id} (${n})`;
    }
  }

  /** The articles that were given first. */
  const first = () => transaction('readonly', (store) => answer(store('articles').index('order').getAll(null, CHUNK)));

  /** A chunk of the articles as they lie: those with an id after the one given, the ones that are gone too. */
  const after = (id) =>
    transaction('readonly', (store) => answer(store('articles').getAll(IDBKeyRange.lowerBound(id, true), CHUNK)));

  /** The names of the articles that came with a page, whether they are still there or not. */
  const seeds = () =>
    transaction('readonly', async (store) =>
      (await answer(store('articles').index('seed').getAll())).map(({ seed }) => seed),
    );

  const plain = ({ rev, ...record }) => record;

  /** The corrections that hold. */
  const corrections = () =>
    transaction('readonly', async (store) =>
      (await answer(store('corrections').getAll())).filter((record) => !record.gone).map(plain),
    );

  /** What was written after revision `rev`: `{ revision, epoch, articles, corrections }`. */
  const since = (rev) =>
    transaction('readonly', async (store) => {
      const [revision = 0, epoch = null] = await Promise.all(
        ['revision', 'epoch'].map((name) => answer(store('facts').get(name))),
      );
      if (revision <= rev) return { revision, epoch, articles: [], corrections: [] };
      const newer = (name) => answer(store(name).index('rev').getAll(IDBKeyRange.lowerBound(rev, true)));
      const [found, made] = await Promise.all(['articles', 'corrections'].map(newer));
      return { revision, epoch, articles: found, corrections: made.map(plain) };
    });

  const fact = (name) => transaction('readonly', (store) => answer(store('facts').get(name)));
  const keep = (name, value) => transaction('readwrite', (store) => void store('facts').put(value, name));

  /** The pieces of what comparing came to, where they are those of `stamp` (see `keepPieces`); else null. */
  const pieces = (stamp) =>
    transaction('readonly', async (store) => {
      const kept = await answer(store('facts').get('comparison'));
      if (kept?.by !== stamp.by) return null;
      const found = [];
      const after = () => (found.length ? IDBKeyRange.lowerBound(found.at(-1).id, true) : null);
      for (let chunk; (chunk = await answer(store('pieces').getAll(after(), CHUNK))).length; ) found.push(...chunk);
      return found;
    });

  /**
   * Writes pieces of what comparing came to and takes others away, under a `stamp`, `{ by, revision … }`: unless records were
   * written since that revision, or other pieces than those of the stamp `before`. Returns whether it did.
   */
  const keepPieces = (stamp, before, put, gone) =>
    transaction('readwrite', async (store) => {
      const [revision = 0, kept] = await Promise.all(
        ['revision', 'comparison'].map((name) => answer(store('facts').get(name))),
      );
      if (revision !== stamp.revision || kept?.by !== before?.by) return false;
      for (const id of gone) store('pieces').delete(id);
      for (const piece of put) await answer(store('pieces').put(piece)); // one by one: they may be megabytes
      store('facts').put(stamp, 'comparison');
      return true;
    });

  /** Deletes everything; other tabs see it by the new epoch. */
  const wipe = (epoch) =>
    transaction('readwrite', async (store) => {
      const revision = (await answer(store('facts').get('revision'))) ?? 0;
      for (const name of STORES) store(name).clear();
      store('facts').put(revision + 1, 'revision');
      store('facts').put(epoch, 'epoch');
      return revision + 1;
    });

  return { open, write, first, after, seeds, corrections, since, fact, keep, pieces, keepPieces, wipe };
})();
