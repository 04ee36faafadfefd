'use strict';

// A way of comparing: a quotation that several articles carry, each version against the one that is chosen as the base.
app.versions = () => {
  const words = app.words;
  const VERSIONS = 20; // of one quotation at first; the others on demand
  const bases = new Map(); // repeat → the member that the reader chose as the base
  const only = app.el('input', { type: 'checkbox', checked: true, 'data-do': 'changed', onchange: () => draw() });
  const summary = app.el('p.summary');
  const sections = app.el('div');
  const root = app.el('div.scroller.versions', { tabindex: '-1' }, summary, sections);
  const list = app.onward({ place: sections, size: 40 });
  let repeats = [];
  let turn = null;

  async function draw() {
    const mine = (turn = {});
    const alive = () => turn === mine;
    await app.comparison.opened();
    const found = alive() && (await repeated(alive));
    if (!found) return;
    repeats = found;
    const shown = only.checked ? repeats.filter(({ identical }) => !identical) : repeats;
    summary.textContent = words.versionsNote(repeats.length, repeats.filter(({ identical }) => !identical).length);
    const none = () => app.el('p.nothing', {}, words.noRepeats);
    await list.begin(shown.length || !repeats.length ? shown.map((repeat) => () => section(repeat)) : [none]);
  }

  /** The repeats with the rows of their versions; null where `alive()` turned false. */
  async function repeated(alive) {
    const found = [];
    const each = (function* () {
      for (const repeat of app.library.set().repeated_quotations) {
        const one = { ...repeat, rows: [] };
        for (const member of repeat.members) yield [one, member];
        if (one.rows.length > 1) found.push(one);
      }
    })();
    const take = ([one, { article: id, quotation }]) => {
      const article = app.library.article(id);
      const row = article && app.byId(app.rows.quotations(article)).get(quotation);
      if (row) one.rows.push(row);
    };
    if (!(await app.inSlices(each, take, alive))) return null;
    return found.sort((a, b) => Number(a.identical) - Number(b.identical) || b.rows.length - a.rows.length);
  }

  function section(repeat) {
    const base = repeat.rows[bases.get(repeat.id) ?? 0] ?? repeat.rows[0];
    const list = app.el('ol');
    const more = app.el('button', { type: 'button', onclick: () => put().focus() });
    let next = 0;
    function put() {
      const some = repeat.rows.slice(next, next + VERSIONS).map((row, index) => version(repeat, row, next + index, base));
      next += some.length;
      list.append(...some);
      more.textContent = words.showMore(Math.min(VERSIONS, repeat.rows.length - next));
      more.hidden = next === repeat.rows.length;
      return app.find('input', some[0]);
    }
    for (put(); next <= repeat.rows.indexOf(base); put());
    return app.el(
      'section.repeat',
      { 'data-repeat': repeat.id },
      app.el(
        'h3',
        { dir: 'auto' },
        app.offsets.harmless(base.speaker ?? words.unknownSpeaker),
        app.el('span', {}, words.versionsOf(repeat.rows.length, repeat.identical)),
      ),
      list,
      more,
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
