'use strict';

// What a card offers to put right: fields of a quotation or event, whether it is one at all, and who its people are.
app.correct = (() => {
  const words = app.words;
  const DATE = '\\d{4}(-\\d{2}(-\\d{2})?|-W\\d{2})?'; // a day, a month, a week, a year
  let open = false; // whether the controls stay open from card to card

  const choices = (names) => ({ names });
  const fields = {
    quotation: [
      ['speaker_name', words.speaker, { list: speakers }],
      ['role', words.role, {}],
      ['kind', words.kind, choices(words.kinds)],
      ['act', words.act, choices(words.actsNames)],
    ],
    event: [
      ['label', words.label, { required: true }],
      ['status', words.status, choices(words.statuses)],
      ['type', words.type, choices(words.types)],
      ['date', words.date, { pattern: DATE, placeholder: words.datePattern }],
    ],
  };

  function speakers(article) {
    const kinds = ['person', 'organization', 'group', 'unnamed', 'document'];
    return article.entities.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  }

  /** The controls for an item, to stand at the end of its card. */
  function controls(article, item) {
    const layer = item.content ? 'quotation' : 'event';
    const people = layer === 'quotation' && item.speaker && app.decide.controls(article, item.speaker);
    return app.el(
      'details.correct',
      { open, ontoggle: (event) => (open = event.target.open) },
      app.el('summary', {}, words.correct),
      yours(item),
      fields[layer].map((field) => control(article, item, ...field)),
      app.el(
        'p.actions',
        {},
        app.el(
          'button',
          { type: 'button', 'data-do': 'reject', onclick: () => reject(article, item) },
          item.added ? words.takeBack : words.isNone[layer],
        ),
      ),
      people,
    );
  }

  function control(article, item, field, label, options) {
    const id = `correct-${field}`;
    const about = {
      'data-correct': field,
      'aria-label': label,
      onchange: (event) => change(article, item, field, event.target),
    };
    const made = options.names ? select(item[field], options.names, about) : input(article, item[field], options, id, about);
    return app.el('label', {}, app.el('span', {}, label), made);
  }

  const select = (value, names, about) =>
    app.el(
      'select',
      about,
      Object.entries(names).map(([key, name]) => app.el('option', { value: key, selected: key === value }, name)),
    );

  function input(article, value, { list, ...options }, id, about) {
    const node = app.el('input', { type: 'text', dir: 'auto', autocomplete: 'off', ...options, ...about });
    node.value = value ?? '';
    if (!list) return node;
    node.setAttribute('list', id);
    const known = app.el('datalist', { id });
    const offer = () => known.replaceChildren(...[...new Set(list(article))].map(option));
    node.addEventListener('focus', offer, { once: true }); // an article may name a thousand people, and each card offers them
    return [node, known];
  }

  const option = (name) => app.el('option', { value: app.offsets.harmless(name) });

  function change(article, item, field, node) {
    if (!node.checkValidity()) {
      node.reportValidity();
      return;
    }
    // A moment later the keyboard is where the reader means it to be, and drawing the card anew can leave it there.
    setTimeout(() => app.corrections.correct(article, item, field, node.value.trim() || null));
  }

  function reject(article, item) {
    app.corrections.reject(article, item);
    app.messages.say(words.rejected);
    app.find('.reading').focus({ preventScroll: true });
  }

  /** What of an item is the reader's, and the engine's word instead. */
  function yours(item) {
    if (!item.corrected && !item.added) return null;
    const was = (field) => `${words.fieldNames[field]}: ${words.was(app.offsets.harmless(String(item.was[field] ?? words.notStated)))}`;
    return app.el(
      'p.yours',
      {},
      app.el('strong', {}, item.added ? words.addedByYou : words.correctedByYou),
      (item.corrected ?? []).map((field) => app.el('span', {}, was(field))),
      item.corrected &&
        app.el(
          'button.link',
          { type: 'button', onclick: () => app.corrections.takeBack(...app.corrections.madeOf(item, 'correct')) },
          words.takeBack,
        ),
    );
  }

  /** Opens the controls of the card that is open, at its first field. */
  function enter() {
    const details = app.find('.card .correct');
    if (!details) return;
    details.open = true;
    app.find('[data-correct]', details).focus();
  }

  /** Which control of the card has the keyboard, as a selector; undefined where none has. */
  function held() {
    const { correct, decide } = document.activeElement?.closest('.card *')?.dataset ?? {};
    return correct ? `[data-correct="${correct}"]` : decide && `[data-decide="${decide}"]`;
  }

  /** Gives the keyboard back to a control of the card, after it was drawn anew. */
  const goOn = (control) => control && app.find(`.card ${control}`)?.focus({ preventScroll: true });

  return { controls, enter, held, goOn };
})();
