'use strict';

// Articles beside each other: the stories they tell, who quotes whom, and the versions of a quotation.
app.compare = (() => {
  const words = app.words;
  const root = app.find('[data-view=compare]');
  const modes = [
    { key: 'stories', label: words.stories, make: app.compareStories },
    { key: 'sources', label: words.sourcesMatrix, make: app.sourcesMatrix },
    { key: 'versions', label: words.versions, make: app.versions },
  ];
  const made = new Map();
  let mode = modes[0];
  let chosen;

  const ways = app.el(
    'nav.ways',
    { 'aria-label': words.waysOf(words.compareView) },
    modes.map(({ key, label }, index) =>
      app.el('a', { href: app.address('compare', index ? key : null), 'data-mode': key }, label),
    ),
  );
  const own = app.el('span.own');
  const exporter = app.el(
    'button.export',
    { type: 'button', 'data-export': 'csv', onclick: () => app.tables.save(...current().table()) },
    words.exportCsv,
  );
  const pane = app.el('div.pane');
  root.append(app.el('h2.unseen', {}, words.compareView), app.el('div.controls', {}, ways, own, exporter), pane);

  function current() {
    if (!made.has(mode.key)) made.set(mode.key, mode.make());
    return made.get(mode.key);
  }

  /** Shows one of the ways to compare; `what` names the story or quotation to begin with. */
  function shown(key, what) {
    mode = modes.find((one) => one.key === key) ?? modes[0];
    chosen = what;
    root.dataset.mode = mode.key;
    for (const link of ways.children) app.set(link, 'aria-current', link.dataset.mode === mode.key ? 'page' : 'false');
    refresh();
  }

  function refresh() {
    if (root.hidden) return;
    const { root: body, controls = [], draw } = current();
    if (pane.firstChild !== body) pane.replaceChildren(body);
    own.replaceChildren(...controls);
    draw(chosen);
    chosen = undefined;
  }

  return { refresh, shown, find: () => app.find('.own :is(select, input, button)', root)?.focus() };
})();
