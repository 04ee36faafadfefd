'use strict';

/**
 * A view over all articles: a table that sorts, filters and searches, drawn in a window.
 *
 * `columns`: { key, label, value(row) to sort by, cell(row, lit) to show }. `filters`: { key, label, of(row) → value or
 * values, name(value), start: what is chosen at first }, and with `facet` also drawn as bars (facets.js). `rows(article)` are an article's rows: `search(row)`
 * is the text that is searched, `row.article` and `row.id` say where a row leads.
 */
app.table = ({ title, root, kind, columns, filters, rows, search, searchLabel, counted, csv }) => {
  const words = app.words;
  const collator = new Intl.Collator(words.locale, { numeric: true });
  const OPTIONS = 400; // a longer list of choices helps nobody; the search finds the rest
  const chosen = Object.fromEntries(filters.map(({ key, start = '' }) => [key, start]));
  const sort = { key: null, down: false };
  let all = [];
  let shown = [];
  let terms = [];
  let stale = true;
  let turn = null;
  let made = null;
  let madeFor = null;

  const query = app.el('input.search', {
    type: 'search',
    'aria-label': searchLabel,
    placeholder: searchLabel,
    oninput: app.oncePerFrame(() => afresh()),
  });
  const selects = new Map(filters.map((filter) => [filter.key, select(filter)]));
  const count = app.el('output.found', { 'aria-live': 'polite' });
  const empty = app.el(
    'p.nothing',
    { hidden: true },
    `${words.nothingFound} `,
    app.el('button', { type: 'button', onclick: reset }, words.resetFilters),
  );
  const body = app.el('tbody');
  const heads = columns.map(head);
  const table = app.el(`table.of-${kind}`, { 'aria-label': title }, app.el('thead', {}, app.el('tr', {}, heads)), body);
  const scroller = app.el('div.scroller', { tabindex: '-1' }, table);
  const list = app.windowed({
    scroller,
    list: body,
    tag: 'tr',
    row: line,
    height: () => parseFloat(getComputedStyle(root).getPropertyValue('--row')) || 72,
  });

  const facets = app.facets(
    filters.filter((filter) => filter.facet),
    choose,
  );

  root.append(
    app.el('h2.unseen', {}, title),
    facets.root,
    app.el(
      'div.controls',
      {},
      query,
      [...selects.values()],
      count,
      app.el('button.export', { type: 'button', 'data-export': 'csv', onclick: () => csv(shown) }, words.exportCsv),
    ),
    empty,
    scroller,
  );

  function select(filter) {
    return app.el('select', {
      'aria-label': filter.label,
      'data-filter': filter.key,
      'data-facet': filter.facet,
      onchange: (event) => choose(filter.key, event.target.value),
    });
  }

  function choose(key, value) {
    chosen[key] = selects.get(key).value = value;
    afresh();
  }

  function head(column) {
    const button = app.el(
      'button',
      { type: 'button', title: words.sortBy(column.label), onclick: () => sortBy(column.key) },
      column.label,
    );
    return app.el(`th.c-${column.key}`, { scope: 'col', 'data-sort': column.key }, button);
  }

  function sortBy(key) {
    sort.down = sort.key === key && !sort.down;
    sort.key = key;
    heads.forEach((th) => th.removeAttribute('aria-sort'));
    heads.find((th) => th.dataset.sort === key).setAttribute('aria-sort', sort.down ? 'descending' : 'ascending');
    afresh();
  }

  function reset() {
    query.value = '';
    for (const { key, start = '' } of filters) chosen[key] = selects.get(key).value = start;
    afresh();
  }

  /** Draws from the first row, as after every change of what is asked for. */
  function afresh() {
    scroller.scrollTop = 0;
    apply();
  }

  const values = (filter, row) => [filter.of(row)].flat();

  /** Fills the choices of each filter with what occurs, most frequent first. */
  function fillFilters() {
    for (const filter of filters) {
      const node = selects.get(filter.key);
      if (node === document.activeElement) continue; // the reader is choosing: leave the list as it is
      const found = app.tally(all.flatMap((row) => values(filter, row)));
      if (filter.start && !found.some(([value]) => value === filter.start)) found.push([filter.start, 0]);
      const option = ([value, n]) =>
        app.el('option', { value }, `${filter.name ? filter.name(value) : value} (${words.number(n)})`);
      node.replaceChildren(
        app.el('option', { value: '' }, words.anyOf(filter.label)),
        ...found.slice(0, OPTIONS).map(option),
      );
      if (!found.some(([value]) => value === chosen[filter.key])) chosen[filter.key] = '';
      node.value = chosen[filter.key];
    }
  }

  /** Whether a row passes all filters (but one, for that filter's own bars) and the search. */
  const fits = (row, but = null) =>
    terms.every((term) => row.haystack.includes(term)) &&
    filters.every(
      (filter) => filter === but || !chosen[filter.key] || values(filter, row).includes(chosen[filter.key]),
    );

  function order(list) {
    const column = columns.find(({ key }) => key === sort.key);
    if (!column) return list;
    const keyed = list.map((row) => ({ row, value: column.value(row) }));
    const sign = sort.down ? -1 : 1;
    keyed.sort((a, b) => sign * compare(a.value, b.value));
    return keyed.map(({ row }) => row);
  }

  const compare = (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(a ?? '', b ?? '');

  function apply() {
    terms = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    shown = order(all.filter((row) => fits(row)));
    facets.draw((filter) => all.filter((row) => fits(row, filter)), chosen);
    count.textContent = counted(shown, all);
    empty.hidden = shown.length > 0 || !all.length;
    table.setAttribute('aria-rowcount', shown.length + 1);
    list.show(shown.length);
  }

  function line(index) {
    const row = shown[index];
    const cells = columns.map((column) =>
      app.el(`td.c-${column.key}`, { 'data-head': column.label }, column.cell(row, lit)),
    );
    return app.el(
      'tr',
      {
        'data-row': kind,
        'data-article-id': row.article.id,
        'data-id': row.id,
        'aria-rowindex': index + 2,
        onclick: (event) => {
          if (!event.target.closest('a') && !String(getSelection())) app.go('read', row.article.id, row.id);
        },
      },
      cells,
    );
  }

  /** Text with the words searched for lit up. */
  function lit(text) {
    const shownText = app.offsets.harmless(text ?? '');
    if (!terms.length) return shownText;
    const any = new RegExp(`(${terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu');
    return shownText.split(any).map((part, i) => (i % 2 ? app.el('mark', {}, part) : part));
  }

  /** Takes the rows anew where the articles changed since. Does nothing while the view is not shown. */
  async function refresh() {
    stale = true;
    if (root.hidden) return;
    const mine = (turn = {});
    const found = [];
    const done = await app.inSlices(
      app.library.articles(),
      (article) => found.push(...rowsOf(article)),
      () => turn === mine,
    );
    if (!done || turn !== mine) return;
    stale = false;
    all = found;
    fillFilters();
    await app.breathe();
    if (turn === mine) apply();
  }

  /** An article's rows, made once for each state of the set (which has a say in who is who). */
  function rowsOf(article) {
    if (madeFor !== app.library.set()) [made, madeFor] = [new WeakMap(), app.library.set()];
    if (!made.has(article))
      made.set(
        article,
        rows(article).map((row) => ({ ...row, haystack: search(row).toLowerCase() })),
      );
    return made.get(article);
  }

  return {
    refresh,
    shown: () => {
      if (stale) refresh();
    },
    find: () => query.focus(),
  };
};

/** The link by which a row leads to its sentence. */
app.rowLink = (row, name, text) =>
  app.el(`a.${name}`, { href: app.address('read', row.article.id, row.id), dir: 'auto' }, text);
