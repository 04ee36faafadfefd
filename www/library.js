'use strict';

// The articles the page holds, and their analysis as a set. Others are told of changes; nothing here draws.
app.library = (() => {
  const MAX_BYTES = 256 * 2 ** 20; // beyond this a file is not even read; the engine has its own, lower limit
  const EMPTY = { entities: [], event_clusters: [], stories: [], repeated_quotations: [] };
  const entries = []; // { article, order, fingerprint }, in the order in which they were given
  const files = new Map(); // fingerprint → name, to tell the same file given twice
  const listeners = [];
  const work = { done: 0, total: 0, stage: '' };
  let set = { schema: 'saywhen/analysis@1', generator: 'saywhen', ...EMPTY };
  let given = 0;

  const onChange = (listener) => listeners.push(listener);
  const changed = app.seldom(() => Promise.all(listeners.map((listener) => listener())));
  const entryOf = (id) => entries.find((entry) => entry.article.id === id);

  /** An article as the reader corrected it; the same object until a correction of it comes or goes. */
  function shown(entry) {
    const made = app.corrections.ofArticle(entry.article.id);
    if (!made.length) return entry.article;
    entry.shown ??= { ...entry.article, ...app.amend.article(entry.article, made) };
    return entry.shown;
  }

  /** The articles, as the reader corrected them, and one of them. */
  const articles = () => entries.map(shown);
  const article = (id) => {
    const entry = entryOf(id);
    return entry && shown(entry);
  };
  const showWork = app.oncePerFrame(() => app.messages.progress(work.done, work.total, work.stage));

  /** Analyses files (`{ file, path }`); resolves with `{ added, messages }` once the set is analysed too. */
  async function addFiles(list) {
    const outcome = { added: 0, messages: [] };
    await during(
      list.map(({ file, path }) => oneFile(file, path, given++, outcome)),
      outcome,
    );
    return outcome;
  }

  /** Analyses a text exactly as it stands. */
  async function addText(about, text) {
    const outcome = { added: 0, messages: [] };
    const task = app.engine.run('article', () => [about, text], stageOf(about.name));
    await during([attempt(about.name, outcome, async () => keep(await task, given++, null, outcome))], outcome);
    return outcome;
  }

  /** Keeps the page's state and progress while tasks are under way, then compares the articles. */
  async function during(tasks, outcome) {
    document.documentElement.dataset.state = 'busy';
    work.total += tasks.length;
    showWork();
    await Promise.all(
      tasks.map((task) =>
        task.finally(() => {
          work.done++;
          showWork();
        }),
      ),
    );
    if (work.done === work.total) await compare();
    if (outcome.cancelled) app.messages.say(app.words.cancelled(outcome.added));
    else if (outcome.added) app.messages.say(app.words.added(outcome.added));
    await rest();
  }

  /** When all is done and drawn, says so. */
  async function rest() {
    if (work.done < work.total) return;
    Object.assign(work, { done: 0, total: 0, stage: '' });
    app.messages.progress();
    await changed.now();
    if (!work.total) document.documentElement.dataset.state = 'ready';
  }

  const oneFile = (file, path, order, outcome) =>
    attempt(path, outcome, async () => {
      if (file.size > MAX_BYTES) throw new Error(app.words.tooLarge(MAX_BYTES / 2 ** 20));
      const reply = await app.engine.run('file', async () => [{ name: path }, await bytesOf(file)], stageOf(path));
      const twin = files.get(reply.fingerprint);
      if (reply.reason) throw new Error(reply.reason);
      if (twin !== undefined) throw new Error(app.words.sameAs(twin));
      files.set(reply.fingerprint, path);
      keep(reply, order, reply.fingerprint, outcome);
    });

  async function bytesOf(file) {
    try {
      return new Uint8Array(await file.arrayBuffer());
    } catch {
      throw new Error(app.words.unreadable);
    }
  }

  /** Does one task; what fails becomes a message, and the others go on. */
  async function attempt(name, outcome, task) {
    try {
      await task();
    } catch (error) {
      if (error === app.engine.cancelled) {
        outcome.cancelled = true;
        return;
      }
      const message = app.words.problem(name, error.message);
      outcome.messages.push(message);
      app.messages.say(message, 'problem');
    }
  }

  const stageOf = () => (stage) => {
    work.stage = stage;
    showWork();
  };

  function keep(reply, order, fingerprint, outcome) {
    for (const found of reply.articles) {
      found.id = unused(found.id);
      entries.push({ article: found, order, fingerprint });
      outcome.added++;
    }
    entries.sort((a, b) => a.order - b.order);
    changed.soon();
  }

  function unused(id) {
    const taken = new Set(entries.map((entry) => entry.article.id));
    let free = id;
    for (let n = 2; taken.has(free); n++) free = `${id} (${n})`;
    return free;
  }

  /** Analyses the articles as a set; where that fails, says so and goes on with the articles alone. */
  async function compare() {
    const before = set;
    try {
      const hand = (send) => app.inSlices(articles(), (held) => send({ hold: held }));
      const found = await app.engine.run(
        'set',
        async (send) => {
          await hand(send);
          return [];
        },
        stageOf(),
      );
      if (set === before) set = { ...set, ...found };
    } catch (error) {
      set = { ...set, ...EMPTY };
      if (error !== app.engine.cancelled) app.messages.say(app.words.notCompared(error.message), 'problem');
    }
    changed.soon();
  }

  /** Gives an article another publication date ("" for none) and analyses it again. */
  async function setPublished(id, published) {
    const old = article(id);
    const about = { id, name: old.name, title: old.title, url: old.url, published: published || null };
    const outcome = { added: 0, messages: [] };
    const again = async () => {
      const reply = await app.engine.run('article', () => [about, old.text], stageOf());
      const entry = entryOf(id);
      if (entry) Object.assign(entry, { article: Object.assign(reply.articles[0], { id }), shown: null });
      changed.soon();
    };
    await during([attempt(old.name, outcome, again)], outcome);
  }

  /** Takes an article away; its file may be added again. */
  async function remove(id) {
    const at = entries.findIndex((entry) => entry.article.id === id);
    const [gone] = entries.splice(at, 1);
    if (!entries.some((entry) => entry.fingerprint === gone.fingerprint)) files.delete(gone.fingerprint);
    changed.soon();
    await during([], {});
  }

  function clear() {
    app.engine.cancel();
    entries.length = 0;
    files.clear();
    set = { ...set, ...EMPTY };
    changed.now();
  }

  /** Shows at once what the reader corrected. */
  function corrected({ put, take }) {
    for (const { article: id } of put.concat(take)) {
      const entry = id && entryOf(id);
      if (entry) entry.shown = null;
    }
    changed.now();
  }
  app.corrections.onChange(corrected);

  /** The set analysis in the contract's shape, with the reader's corrections in effect and listed. */
  const analysis = () => ({
    schema: set.schema,
    generator: set.generator,
    articles: articles(),
    entities: set.entities,
    event_clusters: set.event_clusters,
    stories: set.stories,
    repeated_quotations: set.repeated_quotations,
    corrections: app.corrections.list(),
  });

  return { onChange, articles, article, addFiles, addText, setPublished, remove, clear, analysis, set: () => set };
})();
