'use strict';

/**
 * The filters of a view over all articles, beside it. Each of `list` is `{ key, label, of(row) → value or values }`, with
 *   name(value)            what a value is called
 *   start                  what is chosen at first
 *   facet                  drawn as bars too: what occurs how often among the rows that fit all other filters; `split(row)`
 *                          divides a bar, `icon(value)` puts a picture before a name
 *   range "date" | "share" chosen by bounds: from and to, or at least
 * `changed()` is called when the reader has chosen. Returns the element `root`, `take(rows)` (all there are), `fits(row)`,
 * `draw(rows)`, `reset()`; `take` and `draw` work in slices, as long as `alive()` holds.
 */
app.filters = (list, changed) => {
  const words = app.words;
  const OPTIONS = 400; // a longer list of choices helps nobody; the search finds the rest
  const BARS = 12; // of a filter; the list of choices reaches the rest
  const PARTS = ['direct', 'mixed', 'indirect'];
  const root = app.el('aside.facets', { 'aria-label': words.filters });
  const kinds = { date: dates, share };
  const parts = list.map((filter) => (kinds[filter.range] ?? choice)(filter));
  root.append(...parts.map((part) => part.section));

  const values = (filter, row) => [filter.of(row)].flat();

  /** A filter by value. */
  function choice(filter) {
    const { key, label, name = (value) => value, start = '' } = filter;
    let chosen = start;
    const select = app.el('select', {
      'aria-label': label,
      'data-filter': key,
      onchange: () => part.choose(select.value),
    });
    const bars = app.el('div.bars');
    let choosable = false; // the rows differ in it
    /** Leaves out a heading that has nothing below it. */
    const show = () => {
      part.section.hidden = !choosable || (select.hidden && !bars.childElementCount);
    };
    const part = {
      key,
      section: app.el('section', {}, app.el('h3', {}, label), bars, select),
      fits: (row) => !chosen || values(filter, row).includes(chosen),
      choose(value) {
        chosen = value;
        select.value = value;
        changed();
      },
      reset() {
        chosen = select.value = start;
      },
      narrows: () => chosen !== start,
      async take(rows, alive) {
        const found = await app.tallyInSlices(rows, (row) => values(filter, row), alive);
        if (!found) return;
        choosable = found.length > 1 || Boolean(start || chosen);
        select.hidden = Boolean(filter.facet) && found.length <= BARS;
        show();
        if (select === document.activeElement) return; // the reader is choosing: leave the list as it is
        if (start && !found.some(([value]) => value === start)) found.push([start, 0]);
        const option = ([value, n]) => app.el('option', { value }, words.valueCount(clean(name(value)), n));
        select.replaceChildren(
          app.el('option', { value: '' }, words.anyOf(label)),
          ...found.slice(0, OPTIONS).map(option),
        );
        if (!found.some(([value]) => value === chosen)) chosen = '';
        select.value = chosen;
      },
      async draw(rows, alive) {
        if (filter.facet) await facet(filter, bars, { chosen, name, part, rows, alive });
        show();
      },
    };
    return part;
  }

  const clean = (text) => app.offsets.harmless(String(text ?? ''));

  /** A filter by a day: from, to. */
  function dates({ key, label, of }) {
    const field = (name, text) =>
      app.el('input', { type: 'date', 'data-filter': `${key}-${name}`, 'aria-label': text, onchange: changed });
    const from = field('from', words.fromOf(label));
    const to = field('to', words.toOf(label));
    return {
      key,
      section: app.el(
        'section',
        {},
        app.el('h3', {}, label),
        app.el('div.range', {}, from, app.el('span', {}, '–'), to),
      ),
      fits(row) {
        if (!from.value && !to.value) return true;
        const date = of(row);
        return Boolean(date) && (!from.value || date >= from.value) && (!to.value || date.slice(0, 10) <= to.value);
      },
      reset() {
        from.value = to.value = '';
      },
      take() {},
      draw() {},
    };
  }

  /** A filter by a share from 0 to 1: at least. */
  function share({ key, label, of }) {
    const shown = app.el('output');
    const input = app.el('input', {
      type: 'range',
      min: 0,
      max: 100,
      step: 5,
      value: 0,
      'data-filter': key,
      'aria-label': words.atLeastOf(label),
      oninput: app.oncePerFrame(() => {
        tell();
        changed();
      }),
    });
    const tell = () => {
      shown.textContent = words.atLeast(Number(input.value));
    };
    tell();
    return {
      key,
      section: app.el('section', {}, app.el('h3', {}, label), app.el('div.range', {}, input, shown)),
      fits: (row) => of(row) * 100 >= Number(input.value),
      reset() {
        input.value = 0;
        tell();
      },
      take() {},
      draw() {},
    };
  }

  /** How often each value occurs among the rows that pass the other filters, and in which parts: `[value, { all, … }]`. */
  async function occurrences(filter, part, rows, alive) {
    const found = new Map();
    const count = (row) => {
      if (!fits(row, part)) return;
      const of = filter.split?.(row) ?? 'direct';
      for (const value of values(filter, row)) {
        if (!found.has(value)) found.set(value, { all: 0, direct: 0, mixed: 0, indirect: 0 });
        const counts = found.get(value);
        counts.all++;
        counts[of]++;
      }
    };
    if (!(await app.inSlices(rows, count, alive))) return null;
    return app.sortedInSlices(found, (a, b) => b[1].all - a[1].all, alive);
  }

  async function facet(filter, bars, { chosen, name, part, rows, alive }) {
    const found = await occurrences(filter, part, rows, alive);
    if (!found) return;
    const focus = bars.contains(document.activeElement) && document.activeElement.dataset.value;
    const most = found[0]?.[1].all ?? 0;
    const entry = ([value, counts]) =>
      app.el(
        'button.facet',
        {
          type: 'button',
          'data-key': filter.key,
          'data-value': value,
          'aria-pressed': String(value === chosen),
          title: words.onlyValue(clean(name(value)), counts.all),
          onclick: () => part.choose(value === chosen ? '' : value),
        },
        app.el('span.name', {}, filter.icon?.(value), app.el('bdi', {}, clean(name(value)))),
        app.el('b', {}, words.number(counts.all)),
        bar(counts, most),
      );
    bars.replaceChildren(...found.slice(0, BARS).map(entry));
    if (focus) [...bars.children].find((node) => node.dataset.value === focus)?.focus();
  }

  function bar(counts, most) {
    let x = 0;
    const piece = (name) => {
      const width = (counts[name] / most) * 100;
      const rect = app.svg('rect', { x, y: 0, width, height: 4, class: `bar ${name}` });
      x += width;
      return rect;
    };
    const box = { viewBox: '0 0 100 4', preserveAspectRatio: 'none', class: 'lane', 'aria-hidden': 'true' };
    return app.svg('svg', box, ...PARTS.filter((name) => counts[name]).map(piece));
  }

  /** Whether a row passes all filters, but one where that is asked. */
  function fits(row, but = null) {
    return parts.every((part) => part === but || part.fits(row));
  }

  return {
    root,
    fits,
    /** Whether the reader has chosen a value of one of the filters named. */
    narrowed: (...keys) => parts.some(({ key, narrows }) => keys.includes(key) && narrows?.()),
    async take(rows, alive) {
      for (const part of parts) await part.take(rows, alive);
      return alive();
    },
    /** Draws the bars, over the rows that pass the search. */
    async draw(rows, alive) {
      for (const part of parts) await part.draw(rows, alive);
    },
    reset() {
      parts.forEach((part) => part.reset());
      changed();
    },
  };
};
