'use strict';

// The articles that the page holds. Others are told of changes; nothing here draws, analyses or stores.
app.library = (() => {
  const entries = new Map(); // id → { article, order, fingerprint, born, engine, seed?, shown }, born an id of its own
  const listeners = [];
  let sorted = null; // the entries in the order in which they were given
  let files = null; // fingerprint → name
  let last = 0; // the highest order given

  const onChange = (listener) => listeners.push(listener);
  const changed = app.seldom(() => Promise.all(listeners.map((listener) => listener())));

  const inOrder = () =>
    (sorted ??= [...entries.values()].sort((a, b) => a.order - b.order || (a.article.id < b.article.id ? -1 : 1)));

  /** An article as the reader corrected it; the same object until a correction of it comes or goes. */
  function shown(entry) {
    if (!entry.shown) {
      const made = app.corrections.ofArticle(entry.article.id);
      entry.shown = made.length ? entry.article.corrected(made) : entry.article;
    }
    return entry.shown;
  }

  /** The articles, as the reader corrected them (see held.js), and one of them. */
  const articles = () => inOrder().map(shown);
  const article = (id) => entries.has(id) ? shown(entries.get(id)) : undefined;

  /** The name of the article that came from the same file, where there is one. */
  function twin(fingerprint) {
    files ??= new Map([...entries.values()].map((entry) => [entry.fingerprint, entry.article.name]));
    return files.get(fingerprint);
  }

  /** An id that no other article has. */
  function unused(id) {
    let free = id;
    for (let n = 2; entries.has(free); n++) free = `${id} (${n})`;
    return free;
  }

  const order = () => ++last;

  /** Takes an article in, or in the place of the one with its id. */
  function put(entry) {
    entries.set(entry.article.id, entry);
    last = Math.max(last, entry.order);
    files?.set(entry.fingerprint, entry.article.name);
    sorted = null;
    if (entries.size === 1) changed.now(); // nobody waits for the first one
    else changed.soon();
  }

  /** Lets an article go. */
  function drop(id) {
    entries.delete(id);
    sorted = files = null;
    changed.soon();
  }

  /** Shows at once what the reader corrected. */
  function corrected({ put: made, take }) {
    for (const { article: id } of made.concat(take)) {
      const entry = entries.get(id);
      if (entry) entry.shown = null;
    }
    changed.now();
  }
  app.corrections.onChange(corrected);

  /** The set analysis in the contract's shape, with the reader's corrections in effect and listed. */
  function analysis() {
    const { schema, generator, ...facts } = app.comparison.set();
    return {
      schema,
      generator,
      articles: articles().map((one) => one.toJSON()),
      ...facts,
      corrections: app.corrections.list(),
    };
  }

  return {
    onChange,
    changed,
    articles,
    article,
    count: () => entries.size,
    entry: (id) => entries.get(id),
    entries: inOrder,
    twin,
    unused,
    order,
    put,
    drop,
    analysis,
    set: () => app.comparison.set(),
  };
})();
