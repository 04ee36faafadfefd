'use strict';

// The sheet from which everything can leave: what, and in which form.
app.exportSheet = (() => {
  const words = app.words;
  const sheet = app.find('#export-sheet');
  const every = (rows) => app.library.articles().flatMap(rows);
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
      onchange: (event) => {
        app.tables.state.mark = event.target.checked;
      },
    });
    const section = (title, note, buttons, ...more) =>
      app.el('section', {}, app.el('h3', {}, title), app.el('p', {}, note), app.el('p.actions', {}, buttons), more);
    sheet.replaceChildren(
      app.el('button.quiet.close', { type: 'button', 'aria-label': words.close, onclick: () => sheet.close() }, '×'),
      app.el('h2', { id: 'export-title' }, words.exportTitle),
      section(
        words.exportTables,
        words.exportTablesNote,
        Object.entries(tables).map(([name, rows]) => button('csv', name, () => app.tables.save(name, rows()))),
        app.el('p', {}, app.el('label.toggle', {}, mark, words.byteOrderMark)),
      ),
      section(words.exportReading, words.exportReadingNote, [
        app.el('a.button', { href: app.address('dossier', 'all'), onclick: () => sheet.close() }, words.dossier),
        button('html', 'report', () => app.exports.report(entire())),
        button('md', 'markdown', () => app.exports.markdown(entire())),
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
