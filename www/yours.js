'use strict';

// The list of all that the reader corrected: each entry leads to its place and can be taken back.
app.yours = (() => {
  const words = app.words;
  const root = app.find('[data-view=yours]');
  const list = app.el('ol.corrections');
  const count = app.el('output', { 'aria-live': 'polite' });
  const empty = app.el('p.nothing.large', {}, words.noCorrections);
  const button = (name, label, act) => app.el('button', { type: 'button', 'data-do': name, onclick: act }, label);
  const undo = button('undo', words.undo, () => app.corrections.undo());
  const redo = button('redo', words.redo, () => app.corrections.redo());

  root.append(
    app.el('h2', {}, words.correctionsView),
    app.el('div.controls', {}, count, undo, redo),
    empty,
    list,
  );

  const clean = (text) => app.offsets.harmless(String(text));

  /** What a correction says, in a line. */
  const said = {
    correct: ({ field, value, was }) =>
      words.saidCorrect(words.fieldNames[field] ?? field, shown(field, value), shown(field, was)),
    reject: ({ target, label }) => words.saidReject[target.layer](clean(label)),
    add: ({ layer, anchors }) => words.saidAdd[layer](clean(anchors.map(({ exact }) => exact).join(' … '))),
    join: ({ members }) => words.saidJoin(names(members)),
    part: ({ members }) => words.saidPart(names(members)),
    rename: ({ members, name }) => words.saidRename(clean(members[0].name), clean(name)),
    hide: ({ members }) => words.saidHide(clean(members[0].name)),
  };
  const names = (members) => [...new Set(members.map(({ name }) => clean(name)))].join(', ');
  const tables = { kind: words.kinds, act: words.actsNames, status: words.statuses, type: words.types };
  const shown = (field, value) => clean(tables[field]?.[value] ?? value ?? words.notStated);

  function entry(record) {
    const article = record.article && app.library.article(record.article);
    const lost = article && article.unplaced?.includes(record.id);
    const item = article && itemOf(article, record);
    const text = said[record.act](record);
    return app.el(
      'li',
      { 'data-correction': record.id },
      app.el(
        'div',
        {},
        item ? app.el('a', { href: app.address('read', article.id, item.id), dir: 'auto' }, text) : app.el('span', { dir: 'auto' }, text),
        article && app.el('small', { dir: 'auto' }, app.articles.name(article)),
        lost && app.el('small.lost', {}, words.placeLost),
      ),
      app.el(
        'button',
        { type: 'button', 'data-do': 'take-back', 'aria-label': words.takeBackThis(text), onclick: () => app.corrections.takeBack(record.id) },
        words.takeBack,
      ),
    );
  }

  const itemOf = (article, { id }) =>
    article.quotations.concat(article.events).find((item) => item.corrections?.includes(id));

  /** Draws the list anew, where it is shown. */
  function refresh() {
    const records = app.corrections.list();
    count.textContent = words.correctionsCount(records.length);
    undo.disabled = !app.corrections.canUndo();
    redo.disabled = !app.corrections.canRedo();
    empty.hidden = records.length > 0;
    if (root.hidden) return;
    list.replaceChildren(...records.toReversed().map(entry));
  }

  return { refresh, shown: refresh, find: () => {} };
})();
