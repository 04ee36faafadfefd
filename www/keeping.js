'use strict';

// The sheet about the project: what is kept where, the project as a file, and deleting it all.
app.keeping = (() => {
  const words = app.words;
  const sheet = app.find('#project-sheet');
  const state = app.el('p');
  const button = (name, label, act, look = '') =>
    app.el(`button${look}`, { type: 'button', 'data-do': name, onclick: act }, label);
  const confirm = app.el(
    'div.confirm',
    { role: 'group', 'aria-label': words.deleteAll, hidden: true },
    app.el('p', {}, words.deleteWarning),
    button('delete-not', words.cancel, () => ask(false)),
    button('delete-confirmed', words.deleteYes, () => app.keeper.wipe()),
  );
  const remove = button('delete-all', words.deleteAll, () => ask(true));

  sheet.append(
    app.el('button.quiet.close', { type: 'button', 'aria-label': words.close, onclick: () => sheet.close() }, '×'),
    app.el('h2', { id: 'project-title' }, words.project),
    state,
    app.el('p', {}, words.projectNote),
    app.el(
      'p.actions',
      {},
      button('save-project', words.saveProject, () => app.project.save(), '.primary'),
      button('open-project', words.openProject, () => app.find('#files').click()),
    ),
    app.el('p.actions', {}, remove),
    confirm,
  );

  function ask(on) {
    confirm.hidden = !on;
    (on ? app.find('[data-do=delete-not]', confirm) : remove).focus();
  }

  function open() {
    const { length } = app.library.articles();
    confirm.hidden = true;
    state.textContent = words.keptState[app.keeper.state()](length, app.corrections.count());
    sheet.showModal();
  }

  return { open };
})();
