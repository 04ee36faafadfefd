'use strict';

// The sheets over the page: paste, help, proof.
app.sheets = (() => {
  const words = app.words;
  const sheet = (name) => app.find(`#${name}-sheet`);
  const close = (event) => event.target.closest('dialog').close();
  const closeButton = () =>
    app.el('button.quiet.close', { type: 'button', 'aria-label': words.close, onclick: close }, '×');
  let pasted = 0;

  /** Opens the paste sheet, with a text in it where one is given. */
  function paste(text = '') {
    app.find('#paste').value = text;
    sheet('paste').showModal();
    app.find('#paste').focus();
  }

  async function take(event) {
    event.preventDefault();
    const text = app.find('#paste').value;
    const title = app.find('#paste-headline').value.trim() || null;
    const about = { name: words.pastedName(++pasted), title, published: app.find('#paste-date').value || null };
    event.target.reset();
    sheet('paste').close();
    const { added } = await app.intake.addText(about, text);
    if (added) app.go('read', app.library.articles().at(-1).id);
  }

  function fillHelp() {
    const key = ([keys, what]) => [
      app.el(
        'dt',
        {},
        keys.split(/( or | and | to | )/).map((part) => (/^ | $/.test(part) ? part : app.el('kbd', {}, part))),
      ),
      app.el('dd', {}, what),
    ];
    const status = (name) => [
      app.el(
        'dt',
        {},
        app.status.icon(name),
        app.el(`span.event.${name}.${app.status.tone(name)}`, {}, words.statuses[name]),
      ),
      app.el('dd', {}, words.statusNotes[name]),
    ];
    const kind = (name) => [
      app.el('dt', {}, app.el(`span.quotation.opens.closes.hue-1.statement.${name}`, {}, words.kinds[name])),
      app.el('dd', {}, words.kindNotes[name]),
    ];
    sheet('help').replaceChildren(
      closeButton(),
      app.el('h2', { id: 'help-title' }, words.help),
      app.el('h3', {}, words.marksTitle),
      app.el('p', {}, words.marksNote),
      app.el('dl.legend', {}, Object.keys(words.kinds).map(kind), app.status.order.map(status)),
      app.el('h3', {}, words.keysTitle),
      app.el('dl.keys', {}, words.keys.map(key)),
      app.el(
        'label.toggle',
        {},
        app.el('input', {
          type: 'checkbox',
          id: 'keys-switch',
          checked: true,
          onchange: (event) => app.settings.choose('keys', event.target.checked),
        }),
        words.keysSwitch,
      ),
    );
  }

  function fillProof() {
    const policy = app.find('meta[http-equiv="Content-Security-Policy" i]')?.content ?? words.policyMissing;
    sheet('proof').replaceChildren(
      closeButton(),
      app.el('h2', { id: 'proof-title' }, words.proofTitle),
      ...words.proof.map((text) => app.el('p', {}, text)),
      app.el('pre', { tabindex: '0' }, policy.split(';').join(';\n')),
    );
  }

  function listen() {
    fillHelp();
    fillProof();
    app.find('form', sheet('paste')).addEventListener('submit', take);
    app.find('[data-do=close-sheet]').addEventListener('click', close);
    for (const node of app.all('dialog'))
      node.addEventListener('click', (event) => {
        if (event.target === node) node.close();
      });
  }

  return { paste, listen, help: () => sheet('help').showModal(), proof: () => sheet('proof').showModal() };
})();
