'use strict';

/**
 * A view over all articles: filters beside it, a search above, and one or several ways (`modes`) of showing the rows that
 * fit: `{ key, label, make({ view, lit }) → { root, controls, draw(rows, alive) } }`, made when first shown; one that draws
 * in slices stops when `alive()` turns false. `rows.portions(article)` gives an article's rows (see rows.js); `counted(shown,
 * all)` says how many there are, each given as counts of what `countedAs(row)` gives; `csv(rows)` exports them.
 */
app.ledger = ({ name, title, filters, rows, searchLabel, countedAs = () => 'row', counted, modes, csv }) => {
  const words = app.words;
  const root = app.find(`[data-view=${name}]`);
  const made = new Map();
  let all = [];
  let shown = [];
  let terms = [];
  let mode = modes[0];
  let stale = true; // the rows are not those of the articles
  let outdated = true; // the articles have changed since their rows were last asked for
  let loading = null;
  let turn = null;
  let left = null; // the row from which the reader left
  const places = new Map(); // way of showing → how far down the reader was

  const query = app.el('input.search', {
    type: 'search',
    'aria-label': searchLabel,
    placeholder: searchLabel,
    oninput: app.oncePerFrame(() => anew()),
  });
  const panel = app.filters(
    filters,
    app.oncePerFrame(() => anew()),
  );
  const ways = app.el('nav.ways', { 'aria-label': words.waysOf(title) }, modes.map(way));
  const own = app.el('span.own');
  const count = app.el('output.found', { 'aria-live': 'polite' });
  const opener = app.el(
    'button.opener',
    { type: 'button', 'aria-expanded': 'false', 'data-do': 'filters', onclick: openFilters },
    words.filters,
  );
  const why = app.el('span');
  const resetter = app.el('button', { type: 'button', onclick: reset }, words.resetFilters);
  const empty = app.el('p.nothing', { hidden: true }, why, ' ', resetter);
  const pane = app.el('div.pane');
  const exporter =
    csv &&
    app.el('button.export', { type: 'button', 'data-export': 'csv', onclick: () => csv(shown) }, words.exportCsv);

  root.append(
    app.el('h2.unseen', {}, title),
    panel.root,
    app.el('div.controls', {}, modes.length > 1 && ways, query, own, opener, count, exporter),
    empty,
    pane,
  );

  pane.addEventListener(
    'scroll',
    ({ target }) => {
      if (!root.hidden && target === current().root) places.set(mode.key, target.scrollTop);
    },
    { capture: true, passive: true },
  );
  pane.addEventListener('focusin', ({ target }) => {
    left = target.closest('[data-row]')?.dataset ?? null;
  });

  function way({ key, label }, index) {
    return app.el('a', { href: app.address(name, index ? key : null), 'data-mode': key }, label);
  }

  function openFilters() {
    const open = root.classList.toggle('with-filters');
    opener.setAttribute('aria-expanded', String(open));
  }

  function reset() {
    query.value = '';
    panel.reset();
  }

  /** Finds the rows that fit, and has them drawn, unless another search or filter comes meanwhile. */
  async function apply() {
    if (stale) return; // the rows are on their way, and will be shown as they come
    const mine = (turn = {});
    const alive = () => turn === mine;
    terms = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = [];
    const fitting = [];
    const [some, every] = [new Map(), new Map()];
    const take = (row) => {
      app.count(every, countedAs(row));
      if (!terms.every((term) => app.rows.haystack(row).includes(term))) return;
      found.push(row);
      if (!panel.fits(row)) return;
      fitting.push(row);
      app.count(some, countedAs(row));
    };
    if (!(await app.inSlices(all, take, alive))) return;
    shown = fitting;
    count.textContent = counted(...[some, every].map((counts) => (what) => counts.get(what) ?? 0));
    explain();
    const { root: body, draw } = current();
    body.scrollTop = places.get(mode.key) ?? 0; // so that what is in sight there is drawn
    await draw(shown, alive);
    if (!alive()) return;
    resume(body);
    await app.breathe(); // the rows are seen before the bars are counted
    await panel.draw(found, alive);
  }

  /** The same for another question of the reader's: from the top. */
  function anew() {
    places.delete(mode.key);
    left = null;
    return apply();
  }

  /** Goes back to where the reader was in the list, and to the row from which they went to an article. */
  function resume(body) {
    body.scrollTop = places.get(mode.key) ?? 0;
    const held = document.activeElement; // in a view that is hidden by now, the browser has yet to take it away
    if (!left || (held !== document.body && !held.closest('[hidden]'))) return;
    const same = ({ dataset }) => ['row', 'articleId', 'id'].every((key) => dataset[key] === left[key]);
    const place = app.all('[data-row]', body).find(same);
    if (place) app.find('a', place).focus({ preventScroll: true });
  }

  /** Says why there is nothing to see, where that is so. */
  function explain() {
    empty.hidden = shown.length > 0;
    resetter.hidden = !all.length;
    why.textContent = all.length ? words.nothingFound : words.noneIn(app.library.articles());
  }

  function current() {
    if (!made.has(mode.key)) made.set(mode.key, mode.make({ view: root, lit, terms: () => terms, narrowed: panel.narrowed, afresh: anew }));
    return made.get(mode.key);
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
    stale = outdated = true;
    if (root.hidden) return;
    loading ??= load().finally(() => {
      loading = null;
    });
    await loading;
  }

  /** Takes the rows, and again where articles came meanwhile: what is there already is shown, however many are to come. */
  async function load() {
    const alive = () => !root.hidden;
    while (outdated && alive()) {
      outdated = false;
      const found = await app.rows.inSlices(rows, app.library.articles(), alive);
      if (!found || !(await panel.take(found, alive))) break;
      stale = false;
      all = found;
      await apply();
    }
    stale ||= outdated;
  }

  /** Shows the view, in one of its ways. */
  function show(key, ...rest) {
    mode = modes.find((one) => one.key === key) ?? modes[0];
    root.dataset.mode = mode.key;
    for (const link of ways.children) app.set(link, 'aria-current', link.dataset.mode === mode.key ? 'page' : 'false');
    const { root: body, controls = [], opened } = current();
    if (pane.firstChild !== body) pane.replaceChildren(body);
    body.scrollTop = places.get(mode.key) ?? 0;
    own.replaceChildren(...controls);
    opened?.(...rest);
    if (stale) refresh();
    else apply();
  }

  /** Keeps the place when the view is about to go, before the browser has told of the last scrolling. */
  function leave() {
    places.set(mode.key, current().root.scrollTop);
  }

  return { refresh, shown: show, leave, find: () => query.focus() };
};
