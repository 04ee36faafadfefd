'use strict';

// A way of showing quotations: each occurrence of the words searched for on a line of its own, with what stands before
// and after (keyword in context). Without a search, the words that are quoted most often are offered.
app.concordance = ({ view, terms, afresh }) => {
  const words = app.words;
  const AROUND = 110; // characters on either side: more than a line holds
  const ROW_PX = 44;
  const OFFERED = 60;
  const LOOKED_AT = 4000; // quotations in which words are counted for the offer: more would make the page wait
  const LEAST_LETTERS = 5; // shorter words are mostly grammar
  const sorts = {
    article: null,
    before: (line) => line.before.trimEnd().split(/\s+/).reverse().join(' ').toLowerCase(),
    after: (line) => line.after.trimStart().toLowerCase(),
    speaker: (line) => (line.row.speaker ?? '\uffff').toLowerCase(),
  };
  let lines = [];

  const order = app.el(
    'select',
    { 'aria-label': words.orderBy, onchange: afresh },
    Object.keys(sorts).map((key) => app.el('option', { value: key }, words.contextOrders[key])),
  );
  const body = app.el('tbody');
  const table = app.el(
    'table.kwic',
    { 'aria-label': words.asContext },
    app.el(
      'colgroup',
      {},
      ['who', 'before', 'hit', 'after'].map((name) => app.el(`col.c-${name}`)),
    ),
    app.el(
      'thead.unseen',
      {},
      app.el(
        'tr',
        {},
        words.contextHeads.map((head) => app.el('th', { scope: 'col' }, head)),
      ),
    ),
    body,
  );
  const offer = app.el('div.offer');
  const root = app.el('div.scroller', { tabindex: '-1' }, offer, table);
  const list = app.windowed({ scroller: root, list: body, tag: 'tr', row: line, heights: () => () => ROW_PX });

  function draw(rows) {
    lines = terms().length ? rows.flatMap(occurrences) : [];
    const key = sorts[order.value];
    if (key)
      lines = lines
        .map((one) => [key(one), one])
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([, one]) => one);
    offer.replaceChildren(...(terms().length ? [tally(rows)] : offers(rows)));
    table.hidden = !lines.length;
    table.style.setProperty('--term', `${Math.max(0, ...terms().map((term) => term.length)) + 3}ch`);
    list.show(lines.length);
  }

  /** How often the words were found, and how many quotations fit for another reason. */
  function tally(rows) {
    const holding = new Set(lines.map(({ row }) => row)).size;
    return app.el('p', {}, words.occurrences(lines.length, holding, rows.length - holding));
  }

  /** Every place in a quotation's words where one of the terms stands. */
  function occurrences(row) {
    const found = [];
    const lower = row.text.toLowerCase();
    if (lower.length !== row.text.length) return found; // a letter that changes length with its case: offsets would lie
    for (const term of terms())
      for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + term.length)) {
        const end = at + term.length;
        found.push({
          row,
          before: row.text.slice(Math.max(0, at - AROUND), at),
          hit: row.text.slice(at, end),
          after: row.text.slice(end, end + AROUND),
        });
      }
    return found;
  }

  function line(index) {
    const { row, before, hit, after } = lines[index];
    return app.el(
      'tr',
      { 'data-row': 'occurrence', 'data-article-id': row.article.id, 'data-id': row.id },
      app.el('td.c-who', {}, app.el('bdi', {}, app.offsets.harmless(row.speaker ?? words.unknownSpeaker))),
      app.el('td.c-before', {}, app.el('bdi', {}, before)),
      app.el('td.c-hit', {}, app.rowLink(row, 'hit', app.el('mark', {}, hit))),
      app.el('td.c-after', {}, app.el('bdi', {}, after)),
    );
  }

  /** The words that stand in most quotations, each a button that searches for it. */
  function offers(rows) {
    const counts = new Map();
    for (const row of rows.slice(0, LOOKED_AT))
      for (const word of new Set(row.text.toLowerCase().match(/\p{L}[\p{L}’'-]+/gu) ?? []))
        if (word.length >= LEAST_LETTERS) app.count(counts, word);
    const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, OFFERED);
    const button = ([word, count]) =>
      app.el(
        'button',
        { type: 'button', onclick: () => search(word) },
        app.el('bdi', {}, word),
        app.el('b', {}, words.number(count)),
      );
    return [app.el('p', {}, words.contextHint), app.el('div.words', {}, most.map(button))];
  }

  function search(word) {
    const field = app.find('.search', view);
    field.value = word;
    field.dispatchEvent(new Event('input'));
    field.focus();
  }

  return { root, controls: [order], draw };
};
