'use strict';

// Articles on their way in: files and texts are analysed, kept, and compared with the others.
app.intake = (() => {
  const MAX_BYTES = 256 * 2 ** 20; // beyond this a file is not even read; the engine has its own, lower limit
  const MAX_DROP = { files: 20_000, bytes: 2 ** 31 }; // at once: twice what the page is made to hold, and more than fits
  const LEARNT_S = 1; // of work, before a guess of the time left is worth showing
  const STEP = 1e-6; // between the places of articles from one file
  const work = { done: 0, total: 0, weight: 0, began: 0, left: 0, stage: '' };
  const showWork = app.seldom(() => app.messages.progress({ ...work, seconds: secondsLeft() })).soon;

  /** Analyses files (`{ file, path, seed? }`); resolves with `{ added, messages }` once the set is analysed too. */
  async function addFiles(list) {
    const outcome = { added: 0, messages: [] };
    const files = await withoutProjects(within(list, outcome), outcome);
    const portions = (await Promise.all(files.map(app.portions.of))).flat();
    const sized = new Map(); // size → the task of the last file of that many bytes
    const tasks = portions.map(({ file, path, whole, seed }) => {
      const before = sized.get(file.size);
      const run = oneFile({ file, path, whole, before }, { order: app.library.order(), seed }, outcome);
      sized.set(file.size, run);
      return { weight: file.size, run };
    });
    await during(tasks, outcome);
    return outcome;
  }

  /** The files that may come at once; of the others one message tells. */
  function within(list, outcome) {
    let bytes = 0;
    const end = list.findIndex(({ file }, index) => index >= MAX_DROP.files || (bytes += file.size) > MAX_DROP.bytes);
    if (end < 0) return list;
    complain(list[end].path, app.words.tooMany(list.length - end, MAX_DROP.files, MAX_DROP.bytes / 2 ** 30), outcome);
    return list.slice(0, end);
  }

  /** Opens the projects among the files, and returns the others. */
  async function withoutProjects(list, outcome) {
    const others = [];
    for (const one of list) {
      if (!(await app.project.is(one))) others.push(one);
      else await attempt(one.path, outcome, async () => {
        const opened = await app.project.open(one.file, one.path);
        app.messages.say(app.words.projectOpened(opened.added, opened.corrections));
      });
    }
    return others;
  }

  /** Analyses a text exactly as it stands. */
  async function addText(about, text) {
    const outcome = { added: 0, messages: [] };
    const entry = { order: app.library.order(), fingerprint: null };
    const run = attempt(about.name, outcome, async () => {
      keep(await app.engine.run('article', async () => [about, text], { progress: stage }), entry, outcome);
    });
    await during([{ weight: text.length, run }], outcome);
    return outcome;
  }

  /** Analyses a file and keeps it after `before`, so that of two copies the first one stays, whichever is done first. */
  const oneFile = ({ file, path, whole, before }, entry, outcome) =>
    attempt(path, outcome, async () => {
      if (file.size > MAX_BYTES) throw new Error(app.words.tooLarge(MAX_BYTES / 2 ** 20));
      const reply = await app.engine.run('file', async () => [{ name: path }, await contentOf(file)], { progress: stage });
      await before;
      const twin = app.library.twin(reply.fingerprint);
      if (reply.reason) throw new Error(reply.reason);
      if (twin !== undefined) throw new Error(app.words.sameAs(whole ?? twin));
      for (const problem of reply.problems) complain(path, problem, outcome);
      keep(reply, { ...entry, fingerprint: reply.fingerprint }, outcome);
    });

  async function contentOf(file) {
    try {
      return await file.arrayBuffer();
    } catch {
      throw new Error(app.words.unreadable);
    }
  }

  function keep(reply, entry, outcome) {
    for (const [index, { about, bytes }] of reply.articles.entries()) {
      const order = entry.order + index * STEP;
      const article = new app.Article(about, bytes).named(app.library.unused(about.id));
      const kept = { ...entry, order, born: app.newId(), engine: app.engine.version, article };
      app.library.put(kept);
      app.keeper.save(kept);
      outcome.added++;
    }
  }

  /** Does one task; what fails becomes a message, and the others go on. */
  async function attempt(name, outcome, task) {
    try {
      await task();
    } catch (error) {
      if (error === app.engine.cancelled) outcome.cancelled = true;
      else complain(name, error.message, outcome);
    }
  }

  function complain(name, reason, outcome) {
    const message = app.words.problem(name, reason);
    if (outcome.messages.includes(message)) return;
    outcome.messages.push(message);
    app.messages.say(message, 'problem');
  }

  function stage(name) {
    work.stage = name;
    showWork();
  }

  /** Keeps the page's state and progress while tasks are under way, then compares the articles. */
  async function during(tasks, outcome = {}) {
    document.documentElement.dataset.state = 'busy';
    if (!work.total) work.began = performance.now();
    work.total += tasks.length;
    for (const { weight } of tasks) work.left += weight;
    showWork();
    await Promise.all(tasks.map((task) => task.run.finally(() => ended(task))));
    if (work.done === work.total) await compare();
    if (outcome.cancelled) app.messages.say(app.words.cancelled(outcome.added));
    else if (outcome.added) app.messages.say(app.words.added(outcome.added));
    await rest();
  }

  /** How long the rest will take if it goes on as it went; null while too little is done to tell. */
  function secondsLeft() {
    const seconds = (performance.now() - work.began) / 1000;
    return work.weight && seconds > LEARNT_S ? (seconds * work.left) / work.weight : null;
  }

  function ended({ weight }) {
    work.done++;
    work.weight += weight;
    work.left -= weight;
    showWork();
    app.comparison.ahead();
  }

  /** When all is done and drawn, says so. */
  async function rest() {
    if (work.done < work.total) return;
    Object.assign(work, { done: 0, total: 0, weight: 0, left: 0, stage: '' });
    app.messages.progress(work);
    await app.library.changed.now();
    if (!work.total) document.documentElement.dataset.state = 'ready';
  }

  /** Analyses the articles as a set; where that fails, says so and goes on with the articles alone. */
  async function compare() {
    try {
      await app.comparison.compare(app.library.articles(), stage);
      app.keeper.compared();
    } catch (error) {
      if (error !== app.engine.cancelled) app.messages.say(app.words.notCompared(error.message), 'problem');
    }
  }

  /** The task of analysing an article again, with another publication date where one is given ("" for none). */
  function again(id, published) {
    const { article: old } = app.library.entry(id);
    const stated = ['given', 'metadata'].includes(old.published_from) ? old.published : null; // as against read in the text
    const about = { id, name: old.name, published: (published ?? stated) || null };
    const run = attempt(old.name, { messages: [] }, async () => {
      const reply = await app.engine.run('again', async () => [about, old.bytes], { progress: stage });
      const entry = app.library.entry(id);
      if (!entry) return;
      const [found] = reply.articles;
      const article = new app.Article(found.about, found.bytes);
      const kept = { ...entry, engine: app.engine.version, article, shown: null };
      app.library.put(kept);
      app.keeper.save(kept);
    });
    return { weight: old.bytes.length, run };
  }

  /** Gives an article another publication date ("" for none) and analyses it again. */
  const setPublished = (id, published) => during([again(id, published)]);

  /** Analyses again what another version of the engine analysed. */
  function refresh() {
    const old = app.library.entries().filter((entry) => entry.engine !== app.engine.version);
    return old.length > 0 && during(old.map((entry) => again(entry.article.id)));
  }

  /** Takes articles away; their files may be added again. Returns what was taken, for `putBack`. */
  async function remove(...ids) {
    const taken = ids.map((id) => app.library.entry(id));
    for (const entry of taken) {
      app.keeper.forget(entry);
      app.library.drop(entry.article.id);
    }
    await during([]);
    return taken;
  }

  /** Puts back what was taken away, at its old places; what has been added again meanwhile stays as it is. */
  function putBack(taken) {
    for (const entry of taken.filter(({ article }) => !app.library.entry(article.id))) {
      app.library.put(entry);
      app.keeper.save(entry);
    }
    return during([]);
  }

  /** Takes all articles away, those on their way in too. */
  function clear() {
    app.engine.cancel();
    return remove(...app.library.entries().map((entry) => entry.article.id));
  }

  // What the reader corrects is compared anew; what comes from the storage, by whoever brought it.
  app.corrections.onChange(({ kept }) => kept || during([]));

  return { MAX_DROP, addFiles, addText, refresh, setPublished, remove, putBack, clear, during, compare };
})();
