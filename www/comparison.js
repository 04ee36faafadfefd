'use strict';

// The set analysis. One worker of its own holds the articles, is told only what changed, and tells only what changed. It is
// hired when something is to be compared: what the storage kept of an earlier comparison is there without it.
app.comparison = (() => {
  const FACTS = ['entities', 'event_clusters', 'stories', 'repeated_quotations', 'duplicates'];
  const BATCH = 64; // articles a message, so that none keeps the page waiting
  const LARGE = 1 << 20; // bytes of what is read in slices
  const encoder = new TextEncoder();
  const known = new Map(); // id → the article that the worker holds
  const facts = Object.fromEntries(FACTS.map((name) => [name, new Map()])); // id → fact
  let told = false; // the facts are what the worker told: what it tells next are changes of them
  let generator = 'saywhen'; // with its version as soon as the engine has said it
  let set = made(FACTS.map(() => []));
  let compared = { articles: [], decisions: [] }; // what the set is of
  let unread = null; // reads what of a set from the storage is still packed, and makes the set ready
  let turn = Promise.resolve();
  let early = false; // articles are handed over ahead of the comparison

  function made(lists) {
    const named = FACTS.map((name, index) => [name, lists[index]]);
    return { schema: 'saywhen/analysis@1', generator, ...Object.fromEntries(named) };
  }

  /** The set that the facts make, each list in the order of its ids. */
  async function assembled() {
    const lists = [];
    for (const name of FACTS)
      lists.push(await app.sortedInSlices(facts[name].values(), (a, b) => (a.id < b.id ? -1 : 1)));
    const whole = made(lists);
    await prepare(whole);
    return whole;
  }

  /** Makes a set ready to be asked who is who and what is what. */
  async function prepare(whole) {
    await app.people.prepare(whole);
    await app.happenings.prepare(whole);
  }

  /** Whether `set()` is of these articles, as they are now, and of the decisions that hold now. */
  const isOf = (articles) =>
    app.sameList(compared.articles, articles) && app.sameList(compared.decisions, app.corrections.decisions());

  /** An article for the worker, its reader's corrections in effect. */
  const whole = (article) => (article.amended ? encoder.encode(JSON.stringify(article)) : article.bytes);

  /** Tells the worker what came and went since it was last told. */
  async function hand(articles) {
    const held = new Set(articles.map(({ id }) => id));
    const gone = [...known.keys()].filter((id) => !held.has(id));
    const come = articles.filter((article) => known.get(article.id) !== article);
    if (gone.length) await app.engine.set.run('take', async () => [[], gone]);
    for (const id of gone) known.delete(id);
    for (let at = 0; at < come.length; at += BATCH) {
      const batch = come.slice(at, at + BATCH);
      await app.engine.set.run('take', async () => [batch.map(whole), []]);
      for (const article of batch) known.set(article.id, article);
    }
  }

  /** Has the worker compare, and puts what it tells into the facts as it comes, each part in a task of its own or in slices. */
  async function learn(prepare, options) {
    let changed = !told;
    let read = Promise.resolve();
    const put = (part) => {
      const [[name, { changed: found, removed }]] = Object.entries(part);
      for (const fact of found) facts[name].set(fact.id, fact);
      for (const id of removed) facts[name].delete(id);
      changed ||= found.length + removed.length > 0;
    };
    const take = (part) => {
      if (part.length < LARGE) put(app.json.parse(part));
      else read = read.then(async () => put(await app.json.read(part)));
    };
    try {
      generator = await app.engine.set.run('compare', prepare, { ...options, take });
    } finally {
      await read; // where that failed too: nothing may be put after what comes next
    }
    told = true;
    if (changed) set = await assembled();
    unread = null;
  }

  /** After a failure all is told anew. */
  async function forget() {
    known.clear();
    for (const name of FACTS) facts[name].clear();
    told = false;
    set = made(FACTS.map(() => []));
    compared = { articles: [], decisions: [] };
    unread = null;
    await app.engine.set.run('forget', async () => []);
  }

  /** Decisions on people, as the engine reads them. */
  const asRead = (decisions) => ({
    entities: decisions.map(({ act, members, name }) => ({ act, members, ...(name && { name }) })),
  });

  /**
   * Tells the worker of articles while others are still on their way: what it makes of each by itself is done when all are
   * there. Only where many are new, as a worker is hired for it.
   */
  function ahead() {
    if (early || app.library.count() < known.size + BATCH) return;
    early = true;
    turn = turn
      .then(() => hand(app.library.articles()))
      .catch(forget)
      .catch(() => {}) // the comparison will meet the same failure, and tell
      .finally(() => {
        early = false;
      });
  }

  /** Compares the articles; resolves when `set()` is what they come to. One comparison is under way at a time. */
  function compare(articles, progress) {
    const result = turn.then(async () => {
      if (isOf(articles)) return;
      const decisions = app.corrections.decisions();
      try {
        await hand(articles);
        const bytes = articles.reduce((sum, article) => sum + article.bytes.length, 0);
        await learn(async () => [asRead(decisions)], { progress, bytes });
        compared = { articles, decisions };
      } catch (error) {
        await forget();
        throw error;
      }
    });
    turn = result.catch(() => {}); // the next comparison begins anew
    return result;
  }

  /**
   * Takes what an earlier comparison came to: functions that give each facet's facts, in the order of their ids, when somebody
   * asks; `read` makes them ready in slices; where it fails nothing is known of the set, and `lost` is called.
   */
  function restore(said, lists, read, lost) {
    if (told) return;
    const kept = { ...made([]), generator: said };
    FACTS.forEach((name, index) => asked(kept, name, lists[index]));
    let reading = null;
    unread = () => (reading ??= read().then(() => prepare(kept), () => forget().then(lost)));
    generator = said;
    set = kept;
    compared = { articles: app.library.articles(), decisions: app.corrections.decisions() };
  }

  /** A property that is made when somebody first asks for it. */
  function asked(object, name, make) {
    const is = (descriptor) => Object.defineProperty(object, name, { enumerable: true, configurable: true, ...descriptor });
    is({ get: () => is({ value: make() })[name] });
  }

  /** Whether a part of the set is still packed: nobody can say yet who is who and what is what across articles. */
  const packed = () => unread !== null;

  /** Has all of the set read. */
  async function opened() {
    const read = unread;
    await read?.();
    if (unread === read) unread = null;
  }

  return { FACTS, ahead, compare, restore, isOf, packed, opened, set: () => set };
})();
