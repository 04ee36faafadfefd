'use strict';

/**
 * A way of showing a ledger's rows: a table that sorts and groups, drawn in a window.
 *
 * `columns`: `{ key, label, value(row) to sort by, cell(row, lit) to show }`. `groups`: `{ key, label, of(row) → what the
 * rows of one group share, name(row) → its heading, order(row) → what groups are sorted by }`.
 */
app.table =
  ({ kind, label, columns, groups }) =>
  ({ view, lit, afresh }) => {
    const words = app.words;
    const collator = new Intl.Collator(words.locale, { numeric: true });
    const HEAD_PX = 46; // the heading of a group
    const sort = { key: null, down: false };
    let group = null;
    let lines = []; // rows, and before each group its heading `{ heading, count }`

    const grouping = app.el(
      'select',
      { 'aria-label': words.groupBy, 'data-do': 'group', onchange: regroup },
      app.el('option', { value: '' }, words.notGrouped),
      groups.map(({ key, label }) => app.el('option', { value: key }, words.groupedBy(label))),
    );
    const body = app.el('tbody');
    const heads = columns.map(head);
    const table = app.el(
      `table.rows.of-${kind}`,
      { 'aria-label': label },
      app.el('thead', {}, app.el('tr', {}, heads, app.el('th.c-mend', { scope: 'col' }, app.el('span.unseen', {}, words.correct)))),
      body,
    );
    const scroller = app.el('div.scroller', { tabindex: '-1' }, table);
    const list = app.windowed({
      scroller,
      list: body,
      tag: 'tr',
      row: line,
      heights: () => {
        const each = parseFloat(getComputedStyle(view).getPropertyValue('--row')) || 72;
        return (index) => (lines[index].heading === undefined ? each : HEAD_PX);
      },
    });

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

    function regroup() {
      group = groups.find(({ key }) => key === grouping.value) ?? null;
      afresh();
    }

    const compare = (a, b) =>
      typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(a ?? '', b ?? '');

    /** Rows sorted by what `value` gives of each; rows of equal value stay in their order. Null where `alive()` turned false. */
    async function sorted(rows, value, alive, sign = 1) {
      const keyed = [];
      await app.inSlices(rows, (row) => keyed.push({ row, value: value(row) }), alive);
      const found = await app.sortedInSlices(keyed, (a, b) => sign * compare(a.value, b.value), alive);
      return found?.map(({ row }) => row);
    }

    /** Rows group by group, each under a heading. */
    async function inGroups(rows, alive) {
      const found = await app.groupedInSlices(rows, group.of, alive);
      const inOrder = found && (await sorted(found.values(), ([first]) => group.order(first), alive));
      return inOrder?.flatMap((members) => [{ heading: group.name(members[0]), count: members.length }, ...members]);
    }

    async function draw(rows, alive) {
      const column = columns.find(({ key }) => key === sort.key);
      const inOrder = column ? await sorted(rows, column.value, alive, sort.down ? -1 : 1) : rows;
      const found = inOrder && group ? await inGroups(inOrder, alive) : inOrder;
      await app.breathe();
      if (!found || !alive()) return;
      lines = found;
      table.setAttribute('aria-rowcount', lines.length + 1);
      list.show(lines.length);
    }

    function line(index) {
      const row = lines[index];
      if (row.heading !== undefined) return heading(row, index);
      return app.el(
        'tr',
        {
          'data-row': kind,
          'data-article-id': row.article.id,
          'data-id': row.id,
          'aria-rowindex': index + 2,
          onclick: (event) => {
            if (!event.target.closest('a, button') && !String(getSelection())) app.go('read', row.article.id, row.id);
          },
        },
        columns.map((column) => app.el(`td.c-${column.key}`, { 'data-head': column.label }, column.cell(row, lit))),
        app.el('td.c-mend', {}, mend(row)),
      );
    }

    /** The button that leads to the row's card, open where it is corrected. */
    function mend(row) {
      const label = words.correctThis(app.offsets.harmless(row.item.label ?? row.text));
      const open = () => app.go('read', row.article.id, row.id).then(app.correct.enter);
      return app.el('button.link', { type: 'button', 'data-do': 'mend', 'aria-label': label, onclick: open }, words.correct);
    }

    const heading = ({ heading: text, count }, index) =>
      app.el(
        'tr.group',
        { 'aria-rowindex': index + 2 },
        app.el(
          'th',
          { colspan: columns.length + 1, scope: 'rowgroup' },
          app.el('span', {}, app.el('bdi', {}, app.offsets.harmless(text)), app.el('b', {}, words.number(count))),
        ),
      );

    return { root: scroller, controls: [grouping], draw };
  };

/** The link by which a row leads to its sentence. */
app.rowLink = (row, name, text) =>
  app.el(`a.${name}`, { href: app.address('read', row.article.id, row.id), dir: 'auto' }, text);
