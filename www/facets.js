'use strict';

/**
 * Filters drawn as bars: what occurs how often among the rows that fit all other filters. A click filters, another one
 * lifts it. A filter's `split(row)` divides its bars, `icon(value)` puts a picture before a name.
 * Returns the element and `draw(rowsFor, chosen)`.
 */
app.facets = (filters, choose) => {
  const SHOWN = 12; // bars a filter; the search and the list of choices reach the rest
  const PARTS = ['direct', 'mixed', 'indirect'];
  const root = app.el('aside.facets', { 'aria-label': app.words.filters });

  function draw(rowsFor, chosen) {
    const focus = document.activeElement?.closest?.('.facet')?.dataset;
    root.replaceChildren(...filters.map((filter) => group(filter, rowsFor(filter), chosen[filter.key])));
    if (focus)
      app
        .all('.facet', root)
        .find((node) => node.dataset.key === focus.key && node.dataset.value === focus.value)
        ?.focus();
  }

  function group(filter, rows, chosen) {
    const byValue = new Map();
    for (const row of rows)
      for (const value of [filter.of(row)].flat()) (byValue.get(value) ?? byValue.set(value, []).get(value)).push(row);
    const sorted = [...byValue].sort((a, b) => b[1].length - a[1].length);
    const most = sorted[0]?.[1].length ?? 0;
    return app.el(
      'section',
      {},
      app.el('h3', {}, filter.label),
      sorted.slice(0, SHOWN).map(([value, found]) => entry(filter, value, found, most, chosen)),
    );
  }

  function entry(filter, value, rows, most, chosen) {
    const name = filter.name ? filter.name(value) : value;
    return app.el(
      'button.facet',
      {
        type: 'button',
        'data-key': filter.key,
        'data-value': value,
        'aria-pressed': String(value === chosen),
        title: app.words.onlyValue(name, rows.length),
        onclick: () => choose(filter.key, value === chosen ? '' : value),
      },
      app.el('span.name', {}, filter.icon?.(value), app.el('bdi', {}, app.offsets.harmless(name))),
      app.el('b', {}, app.words.number(rows.length)),
      bar(filter, rows, most),
    );
  }

  function bar(filter, rows, most) {
    let x = 0;
    const part = (name, width) => {
      const rect = app.svg('rect', { x, y: 0, width, height: 4, class: `bar ${name}` });
      x += width;
      return rect;
    };
    const share = (list) => (list.length / most) * 100;
    const parts = filter.split
      ? PARTS.map((name) => part(name, share(rows.filter((row) => filter.split(row) === name))))
      : [part('direct', share(rows))];
    return app.svg(
      'svg',
      { viewBox: '0 0 100 4', preserveAspectRatio: 'none', class: 'lane', 'aria-hidden': 'true' },
      ...parts,
    );
  }

  return { root, draw };
};
