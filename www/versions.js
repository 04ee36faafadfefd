'use strict';

// A way of comparing: a quotation that several articles carry, each version against the one that is chosen as the base.
app.versions = () => {
  const words = app.words;
  const SHOWN = 200;
  const bases = new Map(); // repeat → the member that the reader chose as the base
  const only = app.el('input', { type: 'checkbox', checked: true, 'data-do': 'changed', onchange: () => draw() });
  const root = app.el('div.scroller.versions', { tabindex: '-1' });
  let repeats = [];

  async function draw() {
    await app.comparison.opened();
    repeats = app.library
      .set()
      .repeated_quotations.map((repeat) => ({ ...repeat, rows: repeat.members.map(rowOf).filter(Boolean) }))
      .filter(({ rows }) => rows.length > 1)
      .sort((a, b) => Number(a.identical) - Number(b.identical) || b.rows.length - a.rows.length);
    const shown = only.checked ? repeats.filter(({ identical }) => !identical) : repeats;
    const made = shown.slice(0, SHOWN).map(repeated);
    root.replaceChildren(
      app.el('p.summary', {}, words.versionsNote(repeats.length, repeats.filter(({ identical }) => !identical).length)),
      ...(made.length || !repeats.length ? made : [app.el('p.nothing', {}, words.noRepeats)]),
    );
  }

  function rowOf({ article: id, quotation }) {
    const article = app.library.article(id);
    return article && app.rows.quotations(article).find((row) => row.id === quotation);
  }

  function repeated(repeat) {
    const base = repeat.rows[bases.get(repeat.id) ?? 0] ?? repeat.rows[0];
    return app.el(
      'section.repeat',
      { 'data-repeat': repeat.id },
      app.el(
        'h3',
        { dir: 'auto' },
        app.offsets.harmless(base.speaker ?? words.unknownSpeaker),
        app.el('span', {}, words.versionsOf(repeat.rows.length, repeat.identical)),
      ),
      app.el(
        'ol',
        {},
        repeat.rows.map((row, index) => version(repeat, row, index, base)),
      ),
    );
  }

  function version(repeat, row, index, base) {
    const isBase = row === base;
    const choose = app.el('input', {
      type: 'radio',
      name: `base-${repeat.id}`,
      checked: isBase,
      'aria-label': words.compareWith(row.title),
      onchange: async () => {
        bases.set(repeat.id, index);
        await draw();
        app.find(`[data-repeat="${CSS.escape(repeat.id)}"] input:checked`, root)?.focus();
      },
    });
    return app.el(
      'li',
      { class: isBase ? 'base' : '' },
      choose,
      app.el(
        'p',
        { dir: 'auto' },
        isBase ? app.offsets.harmless(row.text) : app.diff(base.text, row.text).flatMap(piece),
      ),
      app.el(
        'small',
        {},
        app.rowLink(row, 'where', row.title),
        ' ',
        [
          app.dates.show(row.date),
          isBase && words.base,
          row.speaker !== base.speaker && (row.speaker ?? words.unknownSpeaker),
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    );
  }

  const tags = { gone: 'del', new: 'ins' };
  const piece = ([kind, text]) => {
    const shown = app.offsets.harmless(text);
    return [kind === 'same' ? shown : app.el(tags[kind], {}, shown), ' '];
  };

  /** What is exported: a row for each version. */
  const rows = () => repeats.flatMap((repeat) => repeat.rows.map((row) => ({ repeat, row })));

  return {
    root,
    controls: [app.el('label.toggle', {}, only, words.onlyChanged)],
    draw,
    table: () => ['versions', rows()],
  };
};
