'use strict';

// Starts the page: fills in the words, listens, analyses the seeds; and says which view is shown.
(() => {
  const root = document.documentElement;
  let starting = true; // until the first articles are there, the first of them is shown, whichever came first
  const views = ['read', 'quotations', 'events', 'timeline', 'compare', 'dossier', 'yours'];
  const sections = app.all('[data-view]');
  const links = app.all('[data-to]');
  const counters = app.all('[data-count]');

  app.calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  app.showing = () => root.dataset.showing;
  app.go = (...path) => {
    history.pushState(null, '', app.address(...path));
    return route();
  };

  /** Shows what the address says: `#read/article/mark`, or a view and what it is to show. */
  async function route() {
    const [view, ...rest] = location.hash.replace(/^#\/?/, '').split('/').map(decoded);
    const [id, mark] = rest;
    app[app.showing()]?.leave?.();
    root.dataset.showing = views.includes(view) ? view : 'read';
    for (const section of sections) section.hidden = section.dataset.view !== app.showing();
    for (const link of links)
      app.set(link, 'aria-current', link.dataset.to === app.showing() ? 'page' : 'false');
    if (app.showing() !== 'read') {
      app[app.showing()].shown(...rest);
      return;
    }
    const current = starting ? null : app.library.article(app.reader.state.article?.id);
    const article = app.library.article(id) ?? current ?? app.library.articles()[0] ?? null;
    const opened = app.reader.open(article, article?.id === id ? mark : null);
    if (starting) await opened; // the article itself comes first then
    if (starting && article) note('first results');
    app.articles.select(article?.id);
    await opened;
  }

  function decoded(part) {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  }

  /** Draws what the articles changed, first what is shown; resolves when it is drawn. */
  async function refresh() {
    const all = app.library.articles();
    const total = (count) => words().number(all.reduce((sum, article) => sum + count(article), 0));
    const counts = {
      corrections: words().number(app.corrections.count()),
      articles: words().number(all.length),
      quotations: total((article) => article.counts.quotations),
      events: total((article) => article.counts.events),
    };
    for (const node of counters) node.textContent = counts[node.dataset.count];
    const shown = app.showing();
    await (shown === 'read' ? route() : app[shown].refresh());
    if (all.length) note('first results');
    await Promise.all(views.filter((view) => view !== 'read' && view !== shown).map((view) => app[view].refresh()));
  }

  /** Notes in the browser's own list of marks when something was so for the first time. */
  function note(what) {
    if (!performance.getEntriesByName(what).length) performance.mark(what);
  }

  const words = () => app.words;

  /** Tells the style sheet how high the masthead is, so that nothing that gets the focus hides behind it. */
  function measureMasthead() {
    const masthead = app.find('.masthead');
    new ResizeObserver(() => root.style.setProperty('--masthead', `${masthead.offsetHeight}px`)).observe(masthead);
  }

  function fillWords() {
    const part = (text) =>
      typeof text === 'string' ? text : Object.entries(text).map(([name, of]) => app.el(`span.${name}`, {}, of));
    for (const node of app.all('[data-word]')) node.append(...[words()[node.dataset.word]].flat().flatMap(part));
    for (const node of app.all('[data-label]')) node.setAttribute('aria-label', words()[node.dataset.label]);
    for (const node of app.all('button[data-label]')) node.title = words()[node.dataset.label];
  }

  const dark = () =>
    root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;

  const acts = {
    choose: () => app.find('#files').click(),
    folder: () => app.find('#folder').click(),
    paste: () => app.sheets.paste(),
    export: () => app.exportSheet.open(),
    theme: () => app.settings.choose('theme', dark() ? 'light' : 'dark'),
    help: () => app.sheets.help(),
    proof: () => app.sheets.proof(),
    project: () => app.keeping.open(),
    cancel: () => app.engine.cancel(),
    'hide-intro': () => app.settings.choose('introduced', true),
  };

  app.settings.on('theme', (theme) => {
    root.dataset.theme = theme;
  });
  app.settings.on('introduced', () => app.find('.intro')?.remove());

  function listen() {
    for (const [name, act] of Object.entries(acts)) app.find(`[data-do=${name}]`)?.addEventListener('click', act);
    addEventListener('hashchange', route);
    app.library.onChange(refresh);
    measureMasthead();
    app.files.listen();
    app.sheets.listen();
    app.keyboard.listen();
  }

  /** Opens what was kept, and the seeds that were not there before. */
  async function start() {
    const [known] = await Promise.all([app.keeper.restore(), app.engine.started]);
    const seeds = JSON.parse(app.find('#seeds').textContent).filter(({ name }) => !known.includes(name));
    const file = ({ name, base64 }) => new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name);
    await app.intake.addFiles(seeds.map((seed) => ({ file: file(seed), path: seed.name, seed: seed.name })));
    starting = false;
    app.messages.clearNotes();
    note('ready');
    app.intake.refresh();
  }

  function failed(error) {
    root.dataset.state = 'error';
    app.messages.say(words().notStarted(error.message), 'problem');
  }

  fillWords();
  if (!app.find('#engine-version')) return; // the source, opened by itself: the page says so
  listen();
  const ready = start().catch((error) => {
    failed(error);
    throw error;
  });
  window.saywhen = {
    ready,
    add: async (files) => {
      await ready;
      return app.files.add(files);
    },
    analysis: () => structuredClone(app.library.analysis()),
    clear: () => app.intake.clear(),
    memory: () => app.engine.memory(),
    kept: () => app.keeper.keepAll(),
  };
})();
