'use strict';

// A way of comparing: a story's articles side by side, an event a row, what each article says in its own column, and where
// they differ.
app.compareStories = () => {
  const words = app.words;
  const COLUMNS = 3; // articles side by side at first
  const MOST = 6;
  const ROWS = 40; // events; the rest on demand
  let stories = [];
  let story = null;
  let beside = []; // the articles chosen
  let rowsShown = ROWS;
  let all = []; // what happened in the story
  let turn = null;

  const choice = app.el('select', {
    'aria-label': words.story,
    'data-do': 'story',
    onchange: () => take(choice.value),
  });
  const dossier = app.el('a.button', {}, words.dossier);
  const picker = app.el('details.picker', {});
  const body = app.el('div.beside');
  const root = app.el('div.scroller.stories', { tabindex: '-1' }, picker, body);

  const only = app.el('input', { type: 'checkbox', 'data-do': 'differing', onchange: () => show() });

  function draw(id) {
    stories = app.stories.all();
    const option = ({ id: value, label, articles }) =>
      app.el('option', { value }, words.valueCount(app.offsets.harmless(label), articles.length));
    choice.replaceChildren(...stories.map(option));
    take(id ?? story?.id);
  }

  function take(id) {
    const before = story?.id;
    story = stories.find((one) => one.id === id) ?? stories[0] ?? null;
    rowsShown = ROWS;
    if (!story) {
      picker.hidden = true;
      body.replaceChildren(app.el('p.nothing', {}, words.noArticles));
      return;
    }
    choice.value = story.id;
    dossier.href = app.address('dossier', 'story', story.id);
    picker.hidden = story.articles.length <= COLUMNS;
    const kept =
      story.id === before ? story.articles.filter(({ id: held }) => beside.some((one) => one.id === held)) : [];
    beside = kept.length ? kept : story.articles.slice(0, COLUMNS);
    pick();
    table();
  }

  /** The list from which the articles to set side by side are chosen. */
  function pick() {
    const box = (article) =>
      app.el(
        'label.toggle',
        {},
        app.el('input', {
          type: 'checkbox',
          value: article.id,
          checked: beside.includes(article),
          onchange: (event) => choose(article, event.target),
        }),
        app.el('bdi', {}, app.articles.name(article)),
        app.el('small', {}, app.dates.show(article.published)),
      );
    picker.replaceChildren(
      app.el('summary', {}, words.sideBySide(beside.length, story.articles.length)),
      app.el('div.choices', {}, story.articles.slice(0, 200).map(box)),
    );
  }

  function choose(article, input) {
    if (input.checked && beside.length >= MOST) input.checked = false;
    beside = story.articles.filter((one) => (one === article ? input.checked : beside.includes(one)));
    app.find('summary', picker).textContent = words.sideBySide(beside.length, story.articles.length);
    show();
  }

  /** What happened according to the story’s articles: what several tell first, then by weight. */
  async function happenings(alive) {
    const rows = await app.rows.inSlices(app.rows.events, story.articles, alive);
    const found = rows && (await app.happenings.inSlices(rows, alive));
    const shared = ({ disagreements, articles }) => (disagreements.length ? 2 : 0) + (articles > 1 ? 1 : 0);
    return found
      ?.filter((one) => one.articles > 1 || one.key)
      .sort((a, b) => shared(b) - shared(a) || b.weight - a.weight);
  }

  async function table() {
    const mine = (turn = {});
    const found = await happenings(() => turn === mine);
    if (!found) return;
    all = found;
    show();
  }

  function show() {
    const found = only.checked ? all.filter(({ disagreements }) => disagreements.length) : all;
    const told = found.filter(({ rows }) => rows.some(({ article }) => beside.includes(article)));
    const shown = told.slice(0, rowsShown);
    const differing = all.filter(({ disagreements }) => disagreements.length).length;
    body.style.setProperty('--beside', Math.max(1, beside.length));
    body.replaceChildren(
      app.el('p.summary', {}, words.storySummary(story.articles.length, all.length, differing)),
      app.el(
        'table.side',
        { 'aria-label': words.sideBySideOf(app.offsets.harmless(story.label)) },
        app.el('thead', {}, app.el('tr', {}, app.el('th', { scope: 'col' }, words.event), beside.map(head))),
        app.el('tbody', {}, shown.map(row)),
      ),
      !shown.length ? app.el('p.nothing', {}, words.nothingShared) : '',
      told.length > rowsShown
        ? app.el('button', { type: 'button', onclick: more }, words.showMore(told.length - rowsShown))
        : '',
    );
  }

  function more() {
    rowsShown += ROWS;
    show();
  }

  const head = (article) =>
    app.el(
      'th',
      { scope: 'col' },
      app.el('a', { href: app.address('read', article.id), dir: 'auto' }, app.articles.name(article)),
      app.el('small', {}, [article.publisher, app.dates.show(article.published)].filter(Boolean).join(' · ')),
    );

  function row(happening) {
    return [
      app.el(
        'tr',
        { 'data-happening': happening.id, class: happening.disagreements.length ? 'differs' : '' },
        app.el(
          'th',
          { scope: 'row' },
          app.el('bdi', {}, happening.label),
          app.el(
            `small.${app.status.tone(happening.status)}`,
            {},
            app.status.icon(happening.status),
            [words.statuses[happening.status], app.dates.show(happening.date)].filter(Boolean).join(' · '),
          ),
        ),
        beside.map((article) => cell(happening, article)),
      ),
      happening.disagreements.length > 0 &&
        app.el(
          'tr.differences',
          {},
          app.el('td', { colspan: beside.length + 1 }, happening.disagreements.map(app.disagreement)),
        ),
    ];
  }

  /** What one article says of it. */
  function cell(happening, article) {
    const rows = happening.rows.filter((one) => one.article === article);
    if (!rows.length) return app.el('td.silent', {}, app.el('span', {}, words.notTold));
    return app.el(
      'td',
      {},
      rows
        .slice(0, 2)
        .map((row) =>
          app.el(
            'div.account',
            {},
            app.el(
              `a.status.${app.status.tone(row.item.status)}`,
              { href: app.address('read', article.id, row.id) },
              app.status.icon(row.item.status),
              [row.status, app.dates.show(row.date)].filter(Boolean).join(' · '),
            ),
            app.el('p', { dir: 'auto' }, app.happenings.quoted(article, [app.rows.trigger(row)])),
          ),
        ),
    );
  }

  /** What is exported: a row for each event and article. */
  const rows = () => all.flatMap((happening) => happening.rows.map((row) => ({ happening, row, story })));

  return {
    root,
    controls: [choice, app.el('label.toggle', {}, only, words.onlyDiffering), dossier],
    draw,
    table: () => ['comparison', story ? rows() : []],
  };
};
