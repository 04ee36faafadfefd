'use strict';

// A way of comparing: who is quoted where. A row for each speaker, a column for each article, the number of quotations in
// the square; direct words fill it.
app.sourcesMatrix = () => {
  const words = app.words;
  const COLUMNS = 30; // articles at a time; a wider table helps nobody
  const ROW_PX = 34;
  let speakers = [];
  let articles = [];
  let first = 0;
  let latest = null; // drawing

  const where = app.el('output');
  const turn = (by, text, name) =>
    app.el('button', { type: 'button', 'aria-label': name, title: name, onclick: () => move(by) }, text);
  const pager = app.el(
    'span.pager',
    {},
    turn(-1, '←', words.earlierArticles),
    where,
    turn(1, '→', words.laterArticles),
  );
  const head = app.el('thead');
  const body = app.el('tbody');
  const table = app.el('table.matrix', { 'aria-label': words.sourcesMatrix }, head, body);
  const key = app.el('ol.key', { 'aria-label': words.articles });
  const scroller = app.el('div.scroller', { tabindex: '-1' }, table);
  const note = app.el('p.summary', {}, words.matrixNote);
  const empty = app.el('p.nothing');
  const root = app.el('div.matrix-pane', {}, note, empty, scroller, key);
  const list = app.windowed({ scroller, list: body, tag: 'tr', row, heights: () => () => ROW_PX });

  async function draw() {
    const mine = (latest = {});
    const alive = () => latest === mine;
    const held = [...app.library.articles()].sort((a, b) =>
      (a.published ?? '\uffff') < (b.published ?? '\uffff') ? -1 : 1,
    );
    const rows = await app.rows.inSlices(app.rows.quotations, held, alive);
    const silences = rows && (await app.rows.inSlices(app.rows.silences, held, alive));
    const statements = silences && rows.filter(({ item }) => item.act === 'statement');
    const found = statements && (await app.speakers.inSlices(statements, silences, alive));
    if (!found) return;
    [articles, speakers] = [held, found];
    first = Math.min(first, Math.max(0, articles.length - 1));
    show();
  }

  /** How often a speaker is quoted in each article; told of those that are drawn. */
  const tally = app.remembered((speaker) => {
    const found = new Map();
    const at = (article) =>
      found.get(article) ?? found.set(article, { all: 0, direct: 0, silent: 0, row: null }).get(article);
    for (const quoted of speaker.rows) {
      const one = at(quoted.article);
      one.all++;
      one.row ??= quoted;
      if (quoted.item.kind !== 'indirect') one.direct++;
    }
    for (const { article } of speaker.silences) at(article).silent++;
    return found;
  });

  function move(by) {
    const next = first + by * COLUMNS;
    if (next < 0 || next >= articles.length) return;
    first = next;
    show();
  }

  const columns = () => articles.slice(first, first + COLUMNS);

  function show() {
    const shown = columns();
    empty.hidden = speakers.length > 0;
    empty.textContent = words.noneIn(articles);
    for (const part of [note, scroller, key]) part.hidden = !speakers.length;
    pager.hidden = articles.length <= COLUMNS;
    where.textContent = words.articlesFromTo(first + 1, first + shown.length, articles.length);
    head.replaceChildren(
      app.el(
        'tr',
        {},
        app.el('th', { scope: 'col' }, words.speaker),
        app.el('th.sum', { scope: 'col' }, words.articles),
        shown.map((article, index) =>
          app.el(
            'th.turned',
            { scope: 'col' },
            app.el(
              'a',
              {
                href: app.address('read', article.id),
                title: app.articles.name(article),
                'aria-label': words.sourceNumber(first + index + 1, app.articles.name(article)),
              },
              String(first + index + 1),
            ),
          ),
        ),
      ),
    );
    key.replaceChildren(...shown.map(keyed));
    key.start = first + 1;
    scroller.scrollTop = 0;
    list.show(speakers.length);
  }

  const keyed = (article, index) =>
    app.el(
      'li',
      {},
      app.el('b', {}, `${first + index + 1} `),
      app.el('a', { href: app.address('read', article.id), dir: 'auto' }, app.articles.name(article)),
      ' ',
      app.el('small', {}, app.dates.show(article.published)),
    );

  function row(index) {
    const speaker = speakers[index];
    const found = tally(speaker);
    return app.el(
      'tr',
      { 'data-row': 'source', 'aria-rowindex': index + 2 },
      app.el(
        'th',
        { scope: 'row' },
        app.el(
          'a',
          { href: app.address('dossier', 'speaker', speaker.key), dir: 'auto', class: speaker.group },
          app.offsets.harmless(speaker.name ?? words.unknownSpeaker),
        ),
      ),
      app.el('td.sum', {}, words.number(speaker.articles.size)),
      columns().map((article) => cell(speaker, article, found.get(article))),
    );
  }

  function cell(speaker, article, count) {
    if (!count) return app.el('td');
    const text = words.quotedHere(speaker.name ?? words.unknownSpeaker, count, app.articles.name(article));
    if (!count.all) return app.el('td', {}, app.el('abbr.none', { title: text }, '∅'));
    const side = Math.min(26, 14 + count.all * 2);
    const full = (count.direct / count.all) * side;
    const at = (26 - side) / 2;
    const box = app.svg(
      'svg',
      { viewBox: '0 0 26 26', width: 26, height: 26, 'aria-hidden': 'true' },
      app.svg('rect', { x: at, y: at, width: side, height: side, class: 'said' }),
      app.svg('rect', { x: at, y: at + side - full, width: side, height: full, class: 'direct' }),
    );
    return app.el(
      'td',
      {},
      app.el(
        'a.square',
        { href: app.address('read', article.id, count.row.id), 'aria-label': text, title: text },
        box,
        app.el('b', {}, String(count.all)),
      ),
    );
  }

  /** What is exported: a row for each speaker and article. */
  const rows = () =>
    speakers.flatMap((speaker) => [...tally(speaker)].map(([article, count]) => ({ speaker, article, count })));

  return { root, controls: [pager], draw, table: () => ['sources', rows()] };
};
