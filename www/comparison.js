'use strict';

// The set analysis. One worker of its own holds the articles, is told only what changed, and tells only what changed.
app.comparison = (() => {
  const FACTS = ['entities', 'event_clusters', 'stories', 'repeated_quotations', 'duplicates'];
  const BATCH = 64; // articles a message, so that none keeps the page waiting
  const encoder = new TextEncoder();
  const known = new Map(); // id → the article that the worker holds
  const facts = Object.fromEntries(FACTS.map((name) => [name, new Map()])); // id → fact
  let generator = 'saywhen'; // with its version as soon as the engine has said it
  let set = assembled();
  let turn = Promise.resolve();

  function assembled() {
    const lists = FACTS.map((name) => [name, [...facts[name].values()].sort((a, b) => (a.id < b.id ? -1 : 1))]);
    return { schema: 'saywhen/analysis@1', generator, ...Object.fromEntries(lists) };
  }

  /** An article for the worker, its reader's corrections in effect. */
  const packed = (article) => (article.amended ? encoder.encode(JSON.stringify(article)) : article.bytes);

  /** Tells the worker what came and went since it was last told. */
  async function hand(articles) {
    const held = new Set(articles.map(({ id }) => id));
    const gone = [...known.keys()].filter((id) => !held.has(id));
    const come = articles.filter((article) => known.get(article.id) !== article);
    if (gone.length) await app.engine.set.run('take', async () => [[], gone]);
    for (const id of gone) known.delete(id);
    for (let at = 0; at < come.length; at += BATCH) {
      const batch = come.slice(at, at + BATCH);
      await app.engine.set.run('take', async () => [batch.map(packed), []]);
      for (const article of batch) known.set(article.id, article);
    }
  }

  /** Puts what changed into the facts. */
  function learn({ generator: said, ...changes }) {
    generator = said;
    for (const name of FACTS) {
      for (const id of changes[name].removed) facts[name].delete(id);
      for (const fact of changes[name].changed) facts[name].set(fact.id, fact);
    }
    if (FACTS.some((name) => changes[name].removed.length + changes[name].changed.length)) set = assembled();
  }

  /** After a failure all is told anew. */
  async function forget() {
    known.clear();
    for (const name of FACTS) facts[name].clear();
    set = assembled();
    await app.engine.set.run('forget', async () => []);
  }

  /** The reader's decisions on people, as the engine reads them. */
  const decisions = () => ({
    entities: app.corrections.decisions().map(({ act, members, name }) => ({ act, members, ...(name && { name }) })),
  });

  /** Compares the articles; resolves when `set()` is what they come to. One comparison is under way at a time. */
  function compare(articles, progress) {
    const result = turn.then(async () => {
      try {
        await hand(articles);
        const bytes = articles.reduce((sum, article) => sum + article.bytes.length, 0);
        learn(await app.engine.set.run('compare', async () => [decisions()], progress, bytes));
      } catch (error) {
        await forget();
        throw error;
      }
    });
    turn = result.catch(() => {}); // the next comparison begins anew
    return result;
  }

  return { compare, set: () => set };
})();
