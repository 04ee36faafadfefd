'use strict';

// Single keys, for readers who work through many articles. They can be switched off in the help sheet, and never act
// while something is being typed or a sheet is open.
app.keyboard = (() => {
  const words = app.words;
  let enabled = true;
  const sheets = app.all('dialog');
  const inSheet = () => sheets.some(({ open }) => open);

  const inReader = (act) => () => {
    if (app.showing() === 'read') act();
  };
  const nextArticle = (by) =>
    inReader(() => {
      const all = app.library.articles();
      const to = all[all.indexOf(app.reader.state.article) + by];
      if (to) app.go('read', to.id);
    });
  const step = (by) => inReader(() => app.reader.step(by));
  const search = () => {
    if (app.showing() === 'read') app.go('quotations');
    app[app.showing()].find();
  };

  /** Corrects what the row with the keyboard shows. */
  const mend = () => document.activeElement.closest('[data-row]')?.querySelector('[data-do=mend], [data-do=person]')?.click();

  const keys = {
    n: step(1),
    j: step(1),
    p: step(-1),
    k: step(-1),
    ']': nextArticle(1),
    '[': nextArticle(-1),
    1: () => app.go('read', app.reader.state.article?.id),
    2: () => app.go('quotations'),
    3: () => app.go('events'),
    4: () => app.go('timeline'),
    5: () => app.go('compare'),
    x: () => app.exportSheet.open(),
    m: inReader(() => app.mentions.step(1)),
    M: inReader(() => app.mentions.step(-1)),
    y: inReader(() => app.find('[data-card] [data-do=copy]')?.click()),
    6: () => app.go('yours'),
    '/': search,
    c: () => (app.showing() === 'read' ? app.correct.enter() : mend()),
    s: inReader(() => app.select.sentence(1)),
    w: inReader(() => app.select.sentence(-1)),
    q: inReader(() => app.select.add('quotation')),
    e: inReader(() => app.select.add('event')),
    a: () => app.find('#files').click(),
    v: () => app.sheets.paste(),
    '?': () => app.sheets.help(),
  };

  const typing = (target) => target.closest?.('input:not([type=checkbox]), textarea, select, [contenteditable]');

  /** In a table, the arrow keys and j, k go from row to row. */
  function rows(event) {
    const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    const row = event.target.closest?.('[data-row]');
    if (!by || app.showing() === 'read') return false;
    const to = row ? beside(row, by) : app.find(`[data-view=${app.showing()}] [data-row]`);
    app.find('a', to ?? row)?.focus();
    return true;
  }

  /** The row after or before one, whatever heading stands between. */
  function beside(row, by) {
    let to = row;
    do to = by > 0 ? to.nextElementSibling : to.previousElementSibling;
    while (to && !to.dataset.row);
    return to;
  }

  /** Undo and redo, by the keys of every program. */
  function undo(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || typing(event.target)) return false;
    const key = event.key.toLowerCase();
    if (key !== 'y' && key !== 'z') return false;
    const back = key === 'z' && !event.shiftKey;
    const done = back ? app.corrections.undo() : app.corrections.redo();
    if (done) app.messages.say(back ? words.undone : words.redone);
    return done;
  }

  /** With text selected, Shift and an arrow selects a word more or less. */
  function extend(event) {
    const direction = { ArrowRight: 'forward', ArrowLeft: 'backward' }[event.key];
    if (!event.shiftKey || !direction || typing(event.target) || !app.select.some()) return false;
    app.select.extend(direction);
    return true;
  }

  function press(event) {
    if (!inSheet() && (undo(event) || extend(event))) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape' && typing(event.target) && event.target.closest('.card')) {
      app.card.enter(); // out of the field; once more closes the card
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || inSheet()) return;
    if (event.key === 'Escape') {
      app.reader.deselect();
      return;
    }
    if (!enabled) return;
    const act = keys[event.key];
    if (rows(event)) event.preventDefault();
    else if (act) {
      event.preventDefault();
      act();
    }
  }

  app.settings.on('keys', (on) => {
    enabled = on;
    app.find('#keys-switch').checked = on;
  });

  return { listen: () => addEventListener('keydown', press) };
})();
