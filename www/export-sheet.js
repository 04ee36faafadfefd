'use strict';

// The sheet from which everything can leave: what, and in which form.
app.exportSheet = (() => {
  const words = app.words;
  const sheet = app.find('#export-sheet');
  const every = (rows) => app.rows.inSlices(rows, app.library.articles());
  const button = (format, name, act) =>
    app.el(
      'button',
      { type: 'button', 'data-export': format, 'data-table': name, onclick: act },
      words.exportNames[name],
    );

  const tables = {
    quotations: () => every(app.rows.quotations),
    speakers: () => app.speakers.everyone(),
    events: () => every(app.rows.events),
    articles: () => app.library.articles(),
  };
  const entire = () => app.dossiers.of('all');

  function fill() {
    const mark = app.el('input', {
      type: 'checkbox',
      'data-do': 'byte-order-mark',
      onchange: (event) => app.settings.choose('mark', event.target.checked),
    });
    app.settings.on('mark', (on) => {
      app.tables.state.mark = mark.checked = on;
    });
    const section = (title, note, buttons, ...more) =>
      app.el('section', {}, app.el('h3', {}, title), app.el('p', {}, note), app.el('p.actions', {}, buttons), more);
    sheet.replaceChildren(
      app.el('button.quiet.close', { type: 'button', 'aria-label': words.close, onclick: () => sheet.close() }, '×'),
      app.el('h2', { id: 'export-title' }, words.exportTitle),
      section(
        words.exportTables,
        words.exportTablesNote,
        Object.entries(tables).map(([name, rows]) => button('csv', name, async () => app.tables.save(name, await rows()))),
        app.el('p', {}, app.el('label.toggle', {}, mark, words.byteOrderMark)),
      ),
      section(words.exportReading, words.exportReadingNote, [
        app.el('a.button', { href: app.address('dossier', 'all'), onclick: () => sheet.close() }, words.dossier),
        button('html', 'report', () => entire().then(app.exports.report)),
        button('md', 'markdown', () => entire().then(app.exports.markdown)),
      ]),
      section(words.exportPrograms, words.exportProgramsNote, [
        button('json', 'json', app.exports.everything),
        button('jsonld', 'jsonld', app.exports.linked),
      ]),
    );
  }

  fill();
  return { open: () => sheet.showModal() };
})();
